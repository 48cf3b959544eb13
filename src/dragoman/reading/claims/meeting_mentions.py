"""Mentions of meetings: nouns such as talks and session, verbs such as meet, and "another" for one more of a kind."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.participants import ORDINALS, Participants
from dragoman.reading.tree import children, lemma, related, subject
from dragoman.terms.findings import Mentions, TimeExpression
from dragoman.terms.syntax import Sentence

_NOUNS = {
    "talk": "talks", "negotiation": "talks", "meeting": "meeting", "session": "plenary_session", "round": "round",
    "summit": "summit", "conference": "conference", "dialogue": "talks", "consultation": "talks", "discussion": "talks",
    "conversation": "phone_call", "call": "phone_call", "encounter": "meeting", "mediation": "talks",
    "gathering": "meeting",
}  # fmt: skip
_VERBS = {
    "meet": "meeting", "negotiate": "talks", "confer": "meeting", "talk": "talks", "huddle": "meeting",
    "gather": "meeting", "convene": "meeting", "assemble": "meeting", "telephone": "phone_call", "phone": "phone_call",
    "speak": "talks",
}  # fmt: skip
_CALLS = ("by phone", "on the phone", "by telephone", "on the telephone", "by video", "over the phone")
_STATUS = {
    "scheduled": "schedule plan set expect agree prepare", "ongoing": "resume open begin start continue enter hold-on",
    "collapsed": "collapse fail break founder", "proposed": "propose suggest offer seek want invite call urge request",
    "postponed": "postpone delay adjourn suspend", "ruled_out": "rule refuse reject cancel avoid boycott",
}  # fmt: skip
_STATUS_OF = {verb: status for status, verbs in _STATUS.items() for verb in verbs.split()}
_NOUN_STATUS = {"breakdown": "collapsed", "collapse": "collapsed", "failure": "collapsed", "proposal": "proposed"}
_EVENT = frozenset(
    "resume open begin start hold end close continue take meet reconvene last attend have convene enter "
    "conclude sit gather assemble".split()
)
# Words that set a meeting apart from those told before.
_APART = frozenset("earlier previous prior another next further future new separate follow-up".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMention:
    """What the words of one place tell of a meeting."""

    start: int
    end: int
    kind: str
    noun: str
    participants: tuple[str, ...]
    time: TimeExpression | None
    place: tuple[int, int] | None
    duration: TimeExpression | None
    status: str
    definite: bool
    ordinal: int | None
    eventful: bool
    rule: str
    apart: bool = False
    in_title: bool = False


class MeetingMentions:
    """Finds the mentions of meetings in one report."""

    def __init__(self, text: str, mentions: Mentions, holders: Holders) -> None:
        self._text = text
        self._mentions = mentions
        self._holders = holders
        self._who = Participants(text, mentions, holders)

    def main_two(self) -> list[str]:
        """Return the two parties that the report mentions most."""
        return self._who.main_two()

    def of(self, sentence: Sentence, before: Sequence[MeetingMention]) -> Iterator[MeetingMention]:
        """Yield the meetings that a sentence speaks of.

        Parameters
        ----------
        sentence : Sentence
        before : sequence of MeetingMention
            Those found so far, for words that point back to them ("the two were to meet again"); may grow meanwhile.
        """
        for index, token in enumerate(sentence.tokens):
            word = token.lemma.lower()
            if token.upos == "NOUN" and word in _NOUNS and not related(sentence, index, "compound", "amod"):
                if (word in {"call", "talk"} and token.xpos == "NN") or self._is_none(sentence, index):
                    continue
                mention = self._noun(sentence, index, word)
                yield mention
                yield from self._another(sentence, index, mention)
            elif token.upos == "VERB" and word in _VERBS and self._is_meeting_verb(sentence, index, word):
                yield self._verb(sentence, index, word, before)

    def _is_none(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a noun is no meeting of its own: "no negotiations", or what a round is of."""
        none = any(lemma(sentence, c) == "no" for c in children(sentence, index, "det"))
        return none or self._inside_other(sentence, index)

    def _inside_other(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a noun only says of what a round or session is: "fourth round of discussions"."""
        head = sentence.tokens[index].head
        nested = head >= 0 and lemma(sentence, head) in {"round", "session", "day", "series"}
        return nested and related(sentence, index, "nmod")

    def _is_meeting_verb(self, sentence: Sentence, index: int, word: str) -> bool:
        """Tell whether a verb is of people who meet: not "met the target", nor "spoke to reporters"."""
        objects = children(sentence, index, "obj")
        if word in {"telephone", "phone"} or (word == "meet" and objects):
            return bool(objects) and len(set(self._parties_of(sentence, index))) > 1
        if word in {"gather", "convene", "assemble"}:
            return not objects and len(set(self._parties_of(sentence, index))) > 1
        with_whom = [c for c in children(sentence, index, "obl") if self._cases(sentence, c) & {"with", "by"}]
        named = [c for c in with_whom if self._who.of_phrase(sentence, c)]
        if word == "speak":
            return bool(named) and self._is_call(sentence, index)
        return bool(named) or (word in {"meet", "confer"} and subject(sentence, index) is not None)

    def _is_call(self, sentence: Sentence, index: int) -> bool:
        words = sentence.subtree(index)
        said = " ".join(self._text[sentence.tokens[words[0]].start : sentence.tokens[words[-1]].end].split())
        return lemma(sentence, index) in {"telephone", "phone"} or any(call in said for call in _CALLS)

    def _parties_of(self, sentence: Sentence, index: int) -> list[str]:
        """Return who meets: the subject's parties, and those of the object or after "with"."""
        who = subject(sentence, index)
        others = [
            c
            for c in children(sentence, index, "obj", "obl")
            if related(sentence, c, "obj") or self._cases(sentence, c) & {"with", "by"}
        ]
        heads = [*([who] if who is not None else []), *others]
        return [party for head in heads for party in self._who.of_phrase(sentence, head)]

    def _cases(self, sentence: Sentence, index: int) -> set[str]:
        return {lemma(sentence, c) for c in children(sentence, index, "case")}

    def _noun(self, sentence: Sentence, index: int, word: str) -> MeetingMention:
        others = {i for words in self._others(sentence, index) for i in words}
        words = [i for i in sentence.subtree(index) if not self._is_beyond(sentence, i, index) and i not in others]
        predicate = self._predicate(sentence, index)
        start, end = sentence.tokens[min(words)].start, sentence.tokens[max(words)].end
        eventful = predicate is not None and lemma(sentence, predicate) in _EVENT
        clause = sentence.subtree(predicate if predicate is not None and eventful else index)
        clause = tuple(i for i in clause if i not in others)
        low, high = sentence.tokens[clause[0]].start, sentence.tokens[clause[-1]].end
        gap = [(sentence.tokens[i].start, sentence.tokens[i].end) for i in others]
        articles = {sentence.tokens[c].text.lower() for c in children(sentence, index, "det")}
        return MeetingMention(
            start=start,
            end=end,
            kind="talks" if sentence.tokens[index].text.lower() == "rounds" else _NOUNS[word],
            noun=word,
            participants=self._who.of_meeting(sentence, index, predicate, (start, end)),
            time=self._time(low, high, {"date", "range"}, gap),
            place=self._place(sentence, clause),
            duration=self._time(low, high, {"duration"}, gap),
            status=self._status(sentence, index, predicate),
            definite=bool(articles & {"the", "this", "these", "that"}) or not articles,
            ordinal=self._ordinal(sentence, index),
            eventful=eventful,
            apart=self._is_apart(sentence, index, articles),
            rule=f"noun-{word}",
        )

    def _is_apart(self, sentence: Sentence, index: int, articles: set[str]) -> bool:
        """Tell whether words set a meeting apart from others: "an earlier round", "another meeting", "a second"."""
        words = {lemma(sentence, c) for c in children(sentence, index, "amod", "det")}
        return bool(words & _APART) or (bool(words & set(ORDINALS)) and "a" in articles)

    def _predicate(self, sentence: Sentence, index: int) -> int | None:
        verb = sentence.tokens[index].head
        if verb >= 0 and sentence.tokens[verb].upos == "VERB" and related(sentence, index, "nsubj", "obj", "obl"):
            return verb
        return None

    def _others(self, sentence: Sentence, index: int) -> list[range]:
        """Return the words from "another" or "a second" that stand after a noun for one more meeting of the kind.

        What follows them is no noun of their own: a time, a clause, a preposition or the end.
        """
        found = []
        for at in range(index + 1, len(sentence.tokens) - 1):
            ordinal = lemma(sentence, at) in ORDINALS and sentence.tokens[at - 1].text.lower() == "a"
            joined = sentence.tokens[at - 1 - ordinal].text.lower() == "and"
            if (
                (sentence.tokens[at].text.lower() == "another" or ordinal)
                and joined
                and self._stands_alone(sentence, at)
            ):
                end = next(
                    (i for i in range(at, len(sentence.tokens)) if sentence.tokens[i].text in {",", ".", ";"}), at + 1
                )
                found.append(range(at - ordinal, end))
        return found[:1]

    def _stands_alone(self, sentence: Sentence, at: int) -> bool:
        following = sentence.tokens[at + 1]
        timed = any(t.span.start == following.start for t in self._mentions.times)
        return timed or following.upos in {"PUNCT", "ADP", "PRON", "SCONJ", "AUX"} or following.text.lower() == "that"

    def _another(self, sentence: Sentence, index: int, first: MeetingMention) -> Iterator[MeetingMention]:
        for words in self._others(sentence, index):
            start, end = sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end
            yield dataclasses.replace(
                first,
                start=start,
                end=end,
                time=self._time(start, end, {"date", "range"}),
                duration=self._time(start, end, {"duration"}),
                place=None,
                definite=False,
                apart=True,
                ordinal=None,
                rule="another",
            )

    def _is_beyond(self, sentence: Sentence, index: int, head: int) -> bool:
        at = index
        while at != head:
            if sentence.tokens[at].head == head and related(
                sentence, at, "acl:relcl", "parataxis", "appos", "case", "punct"
            ):
                return True
            at = sentence.tokens[at].head
        return False

    def _verb(self, sentence: Sentence, index: int, word: str, before: Sequence[MeetingMention]) -> MeetingMention:
        clause = [i for i in sentence.subtree(index) if not self._is_beyond(sentence, i, index)]
        start, end = sentence.tokens[min(clause)].start, sentence.tokens[max(clause)].end
        who = subject(sentence, index)
        parties = self._parties_of(sentence, index)
        if not parties and who is not None and sentence.tokens[who].text.lower() in {"two", "both", "pair", "they"}:
            parties = list(next((m.participants for m in reversed(before) if len(m.participants) > 1), ()))
        return MeetingMention(
            start=start,
            end=end,
            kind="phone_call" if self._is_call(sentence, index) else _VERBS[word],
            noun=word,
            participants=tuple(dict.fromkeys(parties)),
            time=self._time(start, end, {"date", "range"}),
            place=self._place(sentence, sentence.subtree(index)),
            duration=self._time(start, end, {"duration"}),
            status="scheduled" if self._is_future(sentence, index) else "held",
            definite=False,
            ordinal=None,
            eventful=len(set(parties)) > 1,
            rule=f"verb-{word}",
        )

    def _time(
        self, start: int, end: int, kinds: set[str], gap: Sequence[tuple[int, int]] = ()
    ) -> TimeExpression | None:
        inside = (t for t in self._mentions.times if t.kind in kinds and start <= t.span.start and t.span.end <= end)
        return next((t for t in inside if not any(a <= t.span.start < b for a, b in gap)), None)

    def _place(self, sentence: Sentence, clause: tuple[int, ...]) -> tuple[int, int] | None:
        """Return where it was: a place after "in" or "at" that hangs on the clause itself, not on what is discussed."""
        inside = set(clause)
        for name in sentence.names:
            words = range(name.first, name.last + 1)
            cases = {case for i in words for case in self._cases(sentence, i)}
            if (
                name.label == "LOC"
                and name.last in inside
                and cases & {"in", "at"}
                and self._is_near(sentence, name.last)
            ):
                return sentence.tokens[name.first].start, sentence.tokens[name.last].end
        return None

    def _is_near(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a place hangs on a verb or on the noun of a meeting."""
        at = index
        while related(sentence, at, "flat", "compound", "appos", "conj", "amod") and sentence.tokens[at].head >= 0:
            at = sentence.tokens[at].head
        head = sentence.tokens[at].head
        return head >= 0 and (sentence.tokens[head].upos == "VERB" or lemma(sentence, head) in _NOUNS)

    def _status(self, sentence: Sentence, index: int, predicate: int | None) -> str:
        if predicate is None:
            head = sentence.tokens[index].head
            return _NOUN_STATUS.get(lemma(sentence, head) if head >= 0 else "", "held")
        status = _STATUS_OF.get(lemma(sentence, predicate), "held")
        if status in {"held", "ongoing"} and self._is_future(sentence, predicate):
            return "scheduled"
        return status

    def _is_future(self, sentence: Sentence, verb: int) -> bool:
        helpers = {lemma(sentence, c) for c in children(sentence, verb, "aux")}
        infinitive = any(lemma(sentence, c) == "to" for c in children(sentence, verb, "mark"))
        before = [lemma(sentence, i) for i in range(max(0, verb - 2), verb)]
        return (
            bool(helpers & {"will", "would", "shall"})
            or before == ["be", "to"]
            or (infinitive and lemma(sentence, sentence.tokens[verb].head) in {"plan", "be", "agree", "expect"})
        )

    def _ordinal(self, sentence: Sentence, index: int) -> int | None:
        words = (lemma(sentence, c) for c in children(sentence, index, "amod"))
        return next((ORDINALS[w] for w in words if w in ORDINALS), None)
