"""Mentions of meetings: nouns such as talks and session, verbs such as meet, and "another" for one more of a kind."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meeting_status import is_future, status_of_meeting
from dragoman.reading.claims.meeting_where import date_of, duration_of, place_of
from dragoman.reading.claims.participants import ORDINALS, Participants
from dragoman.reading.tree import children, lemma, prepositions, related, subject
from dragoman.terms.findings import Mentions, TimeExpression
from dragoman.terms.span import Span, trimmed
from dragoman.terms.syntax import Sentence

_NOUNS = {
    "talk": "talks", "negotiation": "talks", "meeting": "meeting", "session": "plenary_session", "round": "round",
    "summit": "summit", "conference": "conference", "dialogue": "talks", "consultation": "talks", "discussion": "talks",
    "conversation": "conversation", "call": "phone_call", "encounter": "meeting", "mediation": "talks",
    "gathering": "meeting", "assembly": "meeting", "bargaining": "talks", "meet": "meeting", "congress": "conference",
    "conciliation": "talks", "arbitration": "talks",
}  # fmt: skip
# Nouns that are a meeting only with one of those before them, or with who meets behind them.
_FRAMES = frozenset("mechanism forum group committee".split())
# What lasts: who holds "three days of talks" holds the talks.
_SPANS = frozenset("day hour week month".split())
_MEALS = frozenset("lunch dinner breakfast".split())
_VERBS = {
    "meet": "meeting", "negotiate": "talks", "confer": "meeting", "talk": "talks", "huddle": "meeting",
    "gather": "meeting", "convene": "meeting", "assemble": "meeting", "telephone": "phone_call", "phone": "phone_call",
    "speak": "conversation", "reconvene": "meeting", "bargain": "talks", "sit": "meeting",
}  # fmt: skip
_CALLS = ("by phone", "on the phone", "by telephone", "on the telephone", "by video", "over the phone")
_EVENT = frozenset(
    "resume open begin start hold end close continue take meet reconvene last attend have convene enter "
    "conclude sit gather assemble break collapse finish join adjourn complete".split()
)
# Words that set a meeting apart from those told before.
_APART = frozenset("earlier previous prior another next further future new separate follow-up more".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMention:
    """What the words of one place tell of a meeting."""

    span: Span
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
    bare: bool = False
    apart: bool = False
    in_title: bool = False
    others: tuple[Span, ...] = ()


class MeetingMentions:
    """Finds the mentions of meetings in one report."""

    def __init__(self, text: str, mentions: Mentions, holders: Holders) -> None:
        self._text = text
        self._mentions = mentions
        self._who = Participants(text, mentions, holders)

    def main_two(self) -> list[str]:
        """Return the two parties that the report speaks of most."""
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
            self._who.recent = [m.participants for m in before if len(m.participants) > 1]
            word = token.lemma.lower()
            if token.upos == "NOUN" and self._is_meeting_noun(sentence, index, word):
                mention = self._noun(sentence, index, word)
                yield mention
                yield from self._another(sentence, index, mention)
            elif token.upos == "VERB" and word in _VERBS and self._is_meeting_verb(sentence, index, word):
                yield self._verb(sentence, index, word)

    def _is_meeting_noun(self, sentence: Sentence, index: int, word: str) -> bool:
        """Tell whether a noun is a meeting of its own: not "no negotiations", "a talk", nor what a round is of."""
        if related(sentence, index, "compound", "amod"):
            return False
        if word in _FRAMES:
            return any(lemma(sentence, c) in _NOUNS for c in children(sentence, index, "compound"))
        if word in _MEALS:
            return any(prepositions(sentence, c) & {"between", "with"} for c in children(sentence, index, "nmod"))
        none = any(lemma(sentence, c) == "no" for c in children(sentence, index, "det"))
        single = word in {"call", "talk"} and sentence.tokens[index].xpos == "NN" and not self._by_wire(sentence, index)
        press = {"news", "press"} & {lemma(sentence, c) for c in children(sentence, index, "compound", "amod")}
        of = [c for c in children(sentence, index, "nmod") if "of" in prepositions(sentence, c)]
        other = word == "round" and any(
            lemma(sentence, c) not in _NOUNS and sentence.tokens[c].xpos == "NNS" for c in of
        )
        told = bool(children(sentence, index, "cop")) and not of
        return word in _NOUNS and not (none or single or press or other or told or self._inside_other(sentence, index))

    def _by_wire(self, sentence: Sentence, index: int) -> bool:
        wires = {"phone", "telephone", "video", "conference", "technical"}
        return bool(wires & {lemma(sentence, c) for c in children(sentence, index, "compound", "amod")})

    def _inside_other(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a noun only says of what a round or session is: "fourth round of discussions"."""
        head = sentence.tokens[index].head
        nested = head >= 0 and lemma(sentence, head) in {"round", "session", "series", "meeting"}
        return nested and related(sentence, index, "nmod") and "of" in prepositions(sentence, index)

    def _is_meeting_verb(self, sentence: Sentence, index: int, word: str) -> bool:
        """Tell whether a verb is of people who meet: not "met the target", nor "spoke to reporters"."""
        objects = children(sentence, index, "obj")
        both = len(set(self._parties_of(sentence, index))) > 1
        if word in {"telephone", "phone"} or (word == "meet" and objects):
            person = any(self._who.is_person(sentence, c) for c in objects) and subject(sentence, index) is not None
            return bool(objects) and (both or person)
        if word in {"gather", "convene", "assemble", "reconvene", "bargain"}:
            return not objects and both
        if word == "sit":
            return both and any(
                lemma(sentence, i) == "down" for i in range(index, min(index + 2, len(sentence.tokens)))
            )
        with_whom = [c for c in children(sentence, index, "obl") if prepositions(sentence, c) & {"with", "by", "to"}]
        named = [c for c in with_whom if self._who.of_phrase(sentence, c)]
        if word == "speak":
            alone = not with_whom and bool(children(sentence, index, "nsubj"))
            return both and (self._is_call(sentence, index) or alone)
        if both and self._is_call(sentence, index):
            return True
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
            if related(sentence, c, "obj") or prepositions(sentence, c) & {"with", "by", "to"}
        ]
        heads = [*([who] if who is not None else []), *others]
        return [party for head in heads for party in self._who.of_phrase(sentence, head)]

    def _noun(self, sentence: Sentence, index: int, word: str) -> MeetingMention:
        others = [i for words in self._others(sentence, index) for i in words]
        words = self._phrase(sentence, index, others)
        predicate = self._predicate(sentence, index)
        eventful = predicate is not None and lemma(sentence, predicate) in _EVENT
        clause = self._clause(sentence, index, predicate if eventful else None, others)
        whole = self._clause(sentence, index, predicate, others) if related(sentence, index, "nsubj") else clause
        articles = {sentence.tokens[c].text.lower() for c in children(sentence, index, "det")}
        span = self._span(sentence, words)
        bare = len(words) <= len(articles - {"another"}) + 1
        owned = bool(children(sentence, index, "nmod:poss"))
        return MeetingMention(
            span=span,
            kind="talks" if sentence.tokens[index].text.lower() == "rounds" else _NOUNS.get(word, "talks"),
            noun=word,
            participants=self._who.of_meeting(sentence, index, predicate, (span.start, span.end)),
            time=date_of(self._mentions, sentence, clause, others) or date_of(self._mentions, sentence, whole, others),
            place=place_of(sentence, clause, self._phrase(sentence, index, others)),
            duration=duration_of(self._mentions, sentence, clause, others),
            status=status_of_meeting(sentence, index, predicate),
            definite=owned or bool(articles & {"the", "this", "these", "that"}) or (bare and not articles),
            ordinal=self._ordinal(sentence, index),
            eventful=eventful,
            bare=bare,
            apart=self._is_apart(sentence, index, articles),
            rule=f"noun-{word}",
        )

    def _clause(self, sentence: Sentence, index: int, predicate: int | None, others: Sequence[int]) -> list[int]:
        """Return the words of the clause that tells of a meeting, without the clauses under and beside it."""
        top = index if predicate is None else predicate
        apart = ("advcl", "parataxis", "conj", "ccomp") if top != index else ("parataxis", "conj")
        beside = [c for c in children(sentence, top, *apart) if index not in sentence.subtree(c)]
        nested = [
            c
            for at in sentence.subtree(top)
            if at != index
            for c in children(sentence, at, "acl:relcl")
            if index not in sentence.subtree(c)
        ]
        gone = {i for c in (*beside, *nested) for i in sentence.subtree(c)}
        return [i for i in sentence.subtree(top) if i not in gone and i not in others]

    def _phrase(self, sentence: Sentence, index: int, others: Sequence[int]) -> list[int]:
        """Return the words of a meeting's noun phrase, up to a comma behind the noun."""
        words = [i for i in sentence.subtree(index) if not self._is_beyond(sentence, i, index) and i not in others]
        comma = next(
            (i for i in words if i > index and sentence.tokens[i].text in {",", "–", "—"}), len(sentence.tokens)
        )
        return [i for i in words if i < comma]

    def _span(self, sentence: Sentence, words: Sequence[int]) -> Span:
        last = max(words)
        while sentence.tokens[last].deprel in {"cc", "punct"} and last > min(words):
            last -= 1
        return trimmed(self._text, sentence.tokens[min(words)].start, sentence.tokens[last].end)

    def _is_apart(self, sentence: Sentence, index: int, articles: set[str]) -> bool:
        """Tell whether words set a meeting apart from others: "an earlier round", "another meeting", "a second"."""
        words = {sentence.tokens[c].text.lower() for c in children(sentence, index, "amod", "det")}
        return bool(words & _APART) or (bool(words & set(ORDINALS)) and "a" in articles)

    def _predicate(self, sentence: Sentence, index: int) -> int | None:
        above = sentence.tokens[index].head
        if related(sentence, index, "nmod") and above >= 0 and lemma(sentence, above) in _SPANS:
            return self._predicate(sentence, above)
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
            yield dataclasses.replace(
                first,
                span=self._span(sentence, words),
                time=date_of(self._mentions, sentence, words),
                duration=duration_of(self._mentions, sentence, words),
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
                sentence, at, "acl:relcl", "parataxis", "appos", "case", "punct", "conj", "cc"
            ):
                return True
            at = sentence.tokens[at].head
        return False

    def _verb(self, sentence: Sentence, index: int, word: str) -> MeetingMention:
        beside = [c for c in children(sentence, index, "conj", "cc", "advcl", "parataxis", "ccomp") if c > index]
        gone = {i for c in beside for i in sentence.subtree(c)}
        clause = [i for i in sentence.subtree(index) if not self._is_beyond(sentence, i, index) and i not in gone]
        parties = tuple(dict.fromkeys(self._parties_of(sentence, index)))
        return MeetingMention(
            span=self._span(sentence, clause),
            kind="phone_call" if self._is_call(sentence, index) else _VERBS[word],
            noun=word,
            participants=parties,
            time=date_of(self._mentions, sentence, clause),
            place=place_of(sentence, clause, ()),
            duration=duration_of(self._mentions, sentence, clause),
            status="scheduled" if is_future(sentence, index) else status_of_meeting(sentence, index, index),
            definite=False,
            ordinal=None,
            eventful=len(parties) > 1,
            apart=any(lemma(sentence, c) == "again" for c in children(sentence, index, "advmod")),
            rule=f"verb-{word}",
        )

    def _ordinal(self, sentence: Sentence, index: int) -> int | None:
        words = (lemma(sentence, c) for c in children(sentence, index, "amod"))
        return next((ORDINALS[w] for w in words if w in ORDINALS), None)
