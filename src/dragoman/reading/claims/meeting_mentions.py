"""Mentions of meetings: nouns such as talks and session, verbs such as meet, and "another" for one more of a kind."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.claims.holders import Holders
from dragoman.reading.tree import children, lemma, related, subject
from dragoman.terms.findings import Mentions, TimeExpression
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

_NOUNS = {
    "talk": "talks", "negotiation": "talks", "meeting": "meeting", "session": "plenary_session", "round": "round",
    "summit": "summit", "conference": "conference", "dialogue": "talks", "consultation": "talks", "discussion": "talks",
    "conversation": "phone_call", "call": "phone_call", "encounter": "meeting", "mediation": "talks",
}  # fmt: skip
_VERBS = {"meet": "meeting", "negotiate": "talks", "confer": "meeting", "talk": "talks", "huddle": "meeting"}
_NUMBERED = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
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
# Verbs whose subject takes part in what is their object or follows them.
_TAKING_PART = frozenset(
    "hold have attend open begin start conclude resume sit gather assemble join enter finish".split()
)
_SIDES = frozenset("side country party government nation leader delegation bloc neighbour neighbor team envoy".split())
_WITH = frozenset({"with", "between", "among", "of", "by"})


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
    in_title: bool = False


class MeetingMentions:
    """Finds the mentions of meetings in one report."""

    def __init__(self, text: str, mentions: Mentions, holders: Holders) -> None:
        self._text = text
        self._mentions = mentions
        self._holders = holders

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
                if (word in {"call", "talk"} and token.xpos == "NN") or self._inside_other(sentence, index):
                    continue
                mention = self._noun(sentence, index, word)
                yield mention
                yield from self._another(sentence, index, mention)
            elif token.upos == "VERB" and word in _VERBS and self._is_meeting_verb(sentence, index, word):
                yield self._verb(sentence, index, word, before)

    def _inside_other(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a noun only says of what a round or session is: "fourth round of discussions"."""
        head = sentence.tokens[index].head
        nested = head >= 0 and lemma(sentence, head) in {"round", "session", "day", "series"}
        return nested and related(sentence, index, "nmod")

    def _is_meeting_verb(self, sentence: Sentence, index: int, word: str) -> bool:
        if word == "meet" and children(sentence, index, "obj"):
            return bool(self._all_named(sentence, children(sentence, index, "obj")[0]))
        with_whom = [c for c in children(sentence, index, "obl") if self._cases(sentence, c) & {"with", "by"}]
        named = [c for c in with_whom if self._holders.named(sentence, c, None)]
        return bool(named) or (word in {"meet", "confer"} and subject(sentence, index) is not None)

    def _cases(self, sentence: Sentence, index: int) -> set[str]:
        return {lemma(sentence, c) for c in children(sentence, index, "case")}

    def _noun(self, sentence: Sentence, index: int, word: str) -> MeetingMention:
        others = {i for c in self._others(sentence, index) for i in sentence.subtree(c)}
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
            kind=_NOUNS[word],
            noun=word,
            participants=self._participants(sentence, index, predicate, (start, end)),
            time=self._time(low, high, {"date", "range"}, gap),
            place=self._place(sentence, clause),
            duration=self._time(low, high, {"duration"}, gap),
            status=self._status(sentence, index, predicate),
            definite=bool(articles & {"the", "this", "these", "that"}) or not articles,
            ordinal=self._ordinal(sentence, index),
            eventful=eventful,
            rule=f"noun-{word}",
        )

    def _predicate(self, sentence: Sentence, index: int) -> int | None:
        verb = sentence.tokens[index].head
        if verb >= 0 and sentence.tokens[verb].upos == "VERB" and related(sentence, index, "nsubj", "obj", "obl"):
            return verb
        return None

    def _others(self, sentence: Sentence, index: int) -> list[int]:
        """Return "another" or "a second" after a noun, where they stand for one more meeting of the kind."""
        return [
            c
            for c in children(sentence, index, "conj")
            if lemma(sentence, c) == "another"
            or (lemma(sentence, c) in _ORDINALS and not children(sentence, c, "nmod"))
        ]

    def _another(self, sentence: Sentence, index: int, first: MeetingMention) -> Iterator[MeetingMention]:
        for other in self._others(sentence, index):
            words = [i for i in sentence.subtree(other) if sentence.tokens[i].deprel not in {"cc", "punct"}]
            start, end = sentence.tokens[min(words)].start, sentence.tokens[max(words)].end
            yield dataclasses.replace(
                first,
                start=start,
                end=end,
                time=self._time(start, end, {"date", "range"}),
                duration=self._time(start, end, {"duration"}),
                place=None,
                definite=False,
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
        others = [c for c in children(sentence, index, "obj", "obl") if self._holders.named(sentence, c, None)]
        heads = [*([who] if who is not None else []), *others]
        parties = [p for h in heads for p in self._all_named(sentence, h)]
        if not parties and who is not None and sentence.tokens[who].text.lower() in {"two", "both", "pair", "they"}:
            parties = list(next((m.participants for m in reversed(before) if len(m.participants) > 1), ()))
        return MeetingMention(
            start=start,
            end=end,
            kind="phone_call" if "phone" in self._text[start:end] else _VERBS[word],
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

    def _all_named(self, sentence: Sentence, head: int) -> list[str]:
        """Return the parties of a noun phrase and of those joined to it; both main ones for "the two sides"."""
        heads = [head, *children(sentence, head, "conj")]
        named = [party for h in heads if (party := self._holders.named(sentence, h, None))]
        return named or self._both(sentence, head)

    def _both(self, sentence: Sentence, head: int) -> list[str]:
        modifiers = {sentence.tokens[c].text.lower() for c in children(sentence, head, "det", "nummod")}
        if lemma(sentence, head) not in _SIDES or not modifiers & {"two", "both"}:
            return []
        weight = Counter({p.id: len(p.mentions) for p in self._mentions.parties if p.type != "media"})
        return [party for party, _ in sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))[:2]]

    def _participants(
        self, sentence: Sentence, index: int, predicate: int | None, words: tuple[int, int]
    ) -> tuple[str, ...]:
        """Return who takes part: those named in the phrase, and who holds the meeting."""
        found: list[str] = []
        if predicate is not None and lemma(sentence, predicate) in _TAKING_PART:
            who = subject(sentence, predicate)
            if who is not None and who != index:
                found += self._subjects(sentence, who)
        for mention in self._mentions.within(*words):
            party = self._holders.side(mention.entity)
            if party and self._takes_part(sentence, index, mention.span):
                found.append(party)
        for child in children(sentence, index, "nmod"):
            found += self._both(sentence, child) if self._cases(sentence, child) & _WITH else []
        count = self._number_of_parties(*words)
        states = [p.id for p in self._mentions.parties if p.type == "state"]
        if count and len(set(found)) < count <= len(states):
            return tuple(states[:count])
        return tuple(dict.fromkeys(found))

    def _subjects(self, sentence: Sentence, who: int) -> list[str]:
        """Return every party mentioned in a subject that lists them: "the two Koreas, China and Japan"."""
        if not children(sentence, who, "conj"):
            return self._all_named(sentence, who)
        words = sentence.subtree(who)
        inside = self._mentions.within(sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)
        return [side for mention in inside if (side := self._holders.side(mention.entity))]

    def _takes_part(self, sentence: Sentence, index: int, span: Span) -> bool:
        """Tell whether a party named in the phrase meets: after with, between or among, or as "US-China"."""
        for i in sentence.subtree(index):
            token = sentence.tokens[i]
            if span.start <= token.start < span.end:
                top = i
                while sentence.tokens[top].head != index and sentence.tokens[top].head >= 0:
                    top = sentence.tokens[top].head
                return bool(self._cases(sentence, top) & _WITH) or related(
                    sentence, top, "compound", "amod", "nmod:poss"
                )
        return False

    def _number_of_parties(self, start: int, end: int) -> int:
        match = re.search(r"\b(\w+)-(?:party|nation|way|country)\b", self._text[start:end], re.IGNORECASE)
        return _NUMBERED.get(match[1].lower(), 0) if match else 0

    def _time(
        self, start: int, end: int, kinds: set[str], gap: Sequence[tuple[int, int]] = ()
    ) -> TimeExpression | None:
        inside = (t for t in self._mentions.times if t.kind in kinds and start <= t.span.start and t.span.end <= end)
        return next((t for t in inside if not any(a <= t.span.start < b for a, b in gap)), None)

    def _place(self, sentence: Sentence, clause: tuple[int, ...]) -> tuple[int, int] | None:
        inside = set(clause)
        for name in sentence.names:
            words = range(name.first, name.last + 1)
            cases = {case for i in words for case in self._cases(sentence, i)}
            if name.label == "LOC" and name.last in inside and cases & {"in", "at"}:
                return sentence.tokens[name.first].start, sentence.tokens[name.last].end
        return None

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
        return bool(helpers & {"will", "would", "shall"}) or (
            infinitive and lemma(sentence, sentence.tokens[verb].head) in {"plan", "be", "agree", "expect"}
        )

    def _ordinal(self, sentence: Sentence, index: int) -> int | None:
        words = (lemma(sentence, c) for c in children(sentence, index, "amod"))
        return next((_ORDINALS[w] for w in words if w in _ORDINALS), None)
