"""Whose side somebody is on by what he says: who says what a party will do, or is ready to do, speaks for it.

"The energy minister, Anna Roos, said Latvia would cut its tariff": Roos is Latvia's. It tells only where the words
beside the person do not, and where all that the person says in this way is of one party. What a party must or should do
may be said by anybody; so may what it would have to do, and what becomes of it.
"""

from __future__ import annotations

import bisect
import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from dragoman.reading.mentions.roles import LED_BODIES, OFFICES_OF_STATE, SPEAKING_ROLES, has_left, is_of_state
from dragoman.reading.tree import children, is_predicate, lemma
from dragoman.terms.findings import Mentions, Person, Statement
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

_WILLING = frozenset("will would shall could can might may 'll ’ll wo ca sha".split())
_READY = frozenset("ready willing prepared prepare determined determine committed commit open".split())
_STANDS = frozenset("want demand oppose reject support seek insist expect favour favor back".split())
# What a party undergoes, or has to do, whoever says so.
_UNDERGONE = frozenset("have be need face suffer lose fail regret become get pay find remain benefit see".split())
_OFFICES = LED_BODIES | OFFICES_OF_STATE | SPEAKING_ROLES


def with_sides(
    people: Iterable[Person], statements: Sequence[Statement], sentences: Sequence[Sentence], mentions: Mentions
) -> tuple[Person, ...]:
    """Return the people, with the sides that their own words tell."""
    speaking = _Speaking(sentences, mentions)
    return tuple(_with_side(person, speaking, statements) for person in people)


def _with_side(person: Person, speaking: _Speaking, statements: Sequence[Statement]) -> Person:
    role = (person.role or "").lower().split()
    told = person.affiliation is not None and not person.affiliation_inferred
    holds_office = not role or is_of_state(role) or bool(set(role) & _OFFICES)
    holds_office = holds_office and not has_left(role)
    if told or person.name is None or not holds_office:
        return person
    own = (span for s in statements if s.speaker == person.id and s.form != "direct" for span in s.content)
    parties = {party for span in own for party in speaking.of(span)}
    if len(parties) != 1:
        return person
    return dataclasses.replace(person, affiliation=parties.pop(), affiliation_inferred=True)


class _Speaking:
    """The sentences of a report, asked of which parties words tell what they will do."""

    def __init__(self, sentences: Sequence[Sentence], mentions: Mentions) -> None:
        self._sentences = sentences
        self._starts = [sentence.tokens[0].start for sentence in sentences]
        self._mentions = mentions
        self._parties = {party.id for party in mentions.parties if party.type != "media"}

    def of(self, span: Span) -> Iterator[str]:
        """Yield the parties of which words tell what they will do, or stand for."""
        sentence = self._sentences[max(bisect.bisect_right(self._starts, span.start) - 1, 0)]
        inside = {i for i, token in enumerate(sentence.tokens) if span.start <= token.start < span.end}
        for verb in inside:
            if (
                sentence.tokens[verb].head not in inside
                and is_predicate(sentence, verb)
                and _is_of_will(sentence, verb)
            ):
                for subject in children(sentence, verb, "nsubj"):
                    party = self._named(sentence, subject) if subject in inside else None
                    if party is not None:
                        yield party

    def _named(self, sentence: Sentence, index: int) -> str | None:
        token = sentence.tokens[index]
        if children(sentence, index, "conj", "nmod:poss"):
            return None
        found = [m for m in self._mentions.within(token.start, token.end) if m.entity in self._parties]
        return found[0].entity if found and not found[0].inferred else None


def _is_of_will(sentence: Sentence, verb: int) -> bool:
    word = lemma(sentence, verb)
    if word in _READY and children(sentence, verb, "cop", "aux:pass"):
        return True
    helped = {sentence.tokens[c].text.lower() for c in children(sentence, verb, "aux")}
    if not helped & _WILLING:
        return word in _STANDS and not children(sentence, verb, "nsubj:pass")
    return word not in _UNDERGONE and not children(sentence, verb, "aux:pass")
