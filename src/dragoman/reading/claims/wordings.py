"""The table of connectives of several words, and how each is read: always, when something is still open, after "only".

"As soon as", "provided that", "on condition that", "in exchange for", "absent".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from dragoman.reading.claims.acts import is_act, is_time
from dragoman.reading.claims.linked import Kind
from dragoman.reading.claims.modality import is_coming, is_open
from dragoman.reading.claims.supposing import of_as_long_as
from dragoman.reading.tree import is_negated
from dragoman.terms.syntax import Sentence


class Reader(Protocol):
    """Says what a connective is between a main predicate and what it governs."""

    def __call__(self, sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        """Return its order and polarity."""


def _always(order: str, polarity: str) -> Reader:
    def read(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        del sentence, main, clause, only
        return order, polarity

    return read


def _when_open(order: str, polarity: str, *, acts: bool = False) -> Reader:
    """Read a connective that is a condition only of what may or will come; with ``acts``, only before an act."""

    def read(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        fits = (
            only
            or ((is_open(sentence, main) or is_negated(sentence, main)) and not acts)
            or (acts and is_coming(sentence, main) and is_act(sentence, clause) and not is_time(sentence, clause))
        )
        return (order, polarity) if fits else None

    return read


def _only(order: str, polarity: str) -> Reader:
    """Read a connective that is a condition only with "only" before it."""

    def read(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        del sentence, main, clause
        return (order, polarity) if only else None

    return read


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One connective: its words, how it is read, and the name of the rule."""

    words: tuple[str, ...]
    read: Reader
    rule: str


def _wording(words: str, read: Reader) -> Wording:
    return Wording(words=tuple(words.split()), read=read, rule="-".join(words.split()))


WORDINGS = (
    _wording("as soon as", _when_open("after", "requires")),
    _wording("as long as", of_as_long_as),
    _wording("so long as", of_as_long_as),
    _wording("in exchange for", _always("exchange", "reciprocity")),
    _wording("in return for", _always("exchange", "reciprocity")),
    _wording("on the condition that", _always("provided", "requires")),
    _wording("on condition that", _always("provided", "requires")),
    _wording("on condition", _always("provided", "requires")),
    _wording("on the understanding that", _always("provided", "requires")),
    _wording("in the event that", _when_open("if", "requires")),
    _wording("provided that", _when_open("provided", "requires")),
    _wording("providing that", _when_open("provided", "requires")),
    _wording("assuming that", _when_open("if", "requires")),
    _wording("provided", _when_open("provided", "requires")),
    _wording("providing", _when_open("provided", "requires")),
    _wording("failing", _when_open("if_not", "requires")),
    _wording("on the basis of", _only("only_if", "requires")),
    _wording("barring", _when_open("unless", "requires")),
    _wording("in the absence of", _when_open("without", "requires")),
    _wording("at the same time as", _when_open("simultaneous", "reciprocity")),
    _wording("simultaneously with", _when_open("simultaneous", "reciprocity")),
    _wording("in parallel with", _when_open("simultaneous", "reciprocity")),
    _wording("in tandem with", _when_open("simultaneous", "reciprocity")),
    _wording("in step with", _when_open("simultaneous", "reciprocity")),
    _wording("absent", _when_open("without", "requires")),
    _wording("pending", _when_open("until", "requires", acts=True)),
    _wording("following", _when_open("after", "requires", acts=True)),
    _wording("upon", _when_open("after", "requires", acts=True)),
)  # fmt: skip
