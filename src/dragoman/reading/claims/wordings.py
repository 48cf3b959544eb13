"""The table of connectives of several words, and how each is read: always, when something is still open, after "only".

"As soon as", "provided that", "on condition that", "in exchange for", "absent".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from dragoman.reading.claims.acts import is_act, is_matter, is_time
from dragoman.reading.claims.harm import is_bad, is_threat
from dragoman.reading.claims.limiting import of_as_long_as
from dragoman.reading.claims.linked import Kind
from dragoman.reading.claims.modality import is_coming, is_open
from dragoman.reading.tree import children, is_negated, lemma
from dragoman.terms.syntax import Sentence

_DEALS = frozenset("deal accord agreement package settlement pact compromise treaty plan arrangement".split())
_AGREEING = frozenset("agree approve accept sign conclude reach initial settle endorse adopt take pass".split())


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


def _lacking(order: str) -> Reader:
    """Read a connective of what is not there: a threat where what follows is harm, else a condition."""
    told = _when_open(order, "requires")

    def read(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        harmful = is_threat(sentence, main) and not is_negated(sentence, main)
        kind = told(sentence, main, clause, only=only)
        return (order, "threat") if kind is not None and harmful else kind

    return read


def _misread(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "if" where the tree takes the clause after it for a noun phrase."""
    mark = next((c for c in children(sentence, clause, "case") if lemma(sentence, c) == "if"), None)
    nouns = sentence.tokens[clause].upos in {"NOUN", "PROPN"} and not children(sentence, clause, "cop", "nsubj")
    verb = any(sentence.tokens[c].xpos in {"NNS", "VBN", "VBZ"} for c in children(sentence, clause, "acl"))
    if mark is None or not (nouns and verb) or not is_open(sentence, main):
        return None
    return ("only_if" if only else "if"), "requires"


def _should_it_come(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "in the event of a walkout": a threat where what may come is bad."""
    del only
    if not is_coming(sentence, main):
        return None
    return "if", "threat" if is_bad(sentence, clause) else "requires"


def _in_a_deal(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read what is to be done "as part of a deal that ...": the deal is the condition where it is told what it does."""
    told = [c for c in children(sentence, clause, "acl") if c > clause]
    if not (only or told) or lemma(sentence, clause) not in _DEALS:
        return None
    return ("only_if" if only else "if", "requires") if is_coming(sentence, main) else None


def _agreed(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "agreed to sell the ships, subject to approval": of what is agreed or to come."""
    del only
    fits = is_matter(sentence, clause) and (is_open(sentence, main) or lemma(sentence, main) in _AGREEING)
    return ("provided", "requires") if fits else None


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
    _wording("with the proviso that", _always("provided", "requires")),
    _wording("on the proviso that", _always("provided", "requires")),
    _wording("with the condition that", _always("provided", "requires")),
    _wording("under the condition that", _always("provided", "requires")),
    _wording("with the stipulation that", _always("provided", "requires")),
    _wording("with the caveat that", _always("provided", "requires")),
    _wording("on one condition : that", _always("provided", "requires")),
    _wording("on one condition :", _always("provided", "requires")),
    _wording("with one condition : that", _always("provided", "requires")),
    _wording("with a condition : that", _always("provided", "requires")),
    _wording("in the event that", _when_open("if", "requires")),
    _wording("provided that", _when_open("provided", "requires")),
    _wording("providing that", _when_open("provided", "requires")),
    _wording("assuming that", _when_open("if", "requires")),
    _wording("provided", _when_open("provided", "requires")),
    _wording("if", _misread),
    _wording("in the event of", _should_it_come),
    _wording("in case of", _should_it_come),
    _wording("providing", _when_open("provided", "requires")),
    _wording("failing", _lacking("if_not")),
    _wording("on the basis of", _only("only_if", "requires")),
    _wording("barring", _lacking("unless")),
    _wording("in the absence of", _lacking("without")),
    _wording("at the same time as", _when_open("simultaneous", "reciprocity")),
    _wording("simultaneously with", _when_open("simultaneous", "reciprocity")),
    _wording("in parallel with", _when_open("simultaneous", "reciprocity")),
    _wording("in tandem with", _when_open("simultaneous", "reciprocity")),
    _wording("in step with", _when_open("simultaneous", "reciprocity")),
    _wording("short of", _lacking("without")),
    _wording("absent", _lacking("without")),
    _wording("as part of", _in_a_deal),
    _wording("in the framework of", _in_a_deal),
    _wording("within the framework of", _in_a_deal),
    _wording("subject to", _agreed),
    _wording("pending", _when_open("until", "requires", acts=True)),
    _wording("following", _when_open("after", "requires", acts=True)),
    _wording("upon", _when_open("after", "requires", acts=True)),
)  # fmt: skip
