"""How connectives of several words are read: always, when something is still open, after "only", where C is bad."""

from __future__ import annotations

from typing import Protocol

from dragoman.reading.claims.acts import hinders, is_act, is_matter, is_time
from dragoman.reading.claims.demanding import is_barred
from dragoman.reading.claims.harm import is_bad, is_threat
from dragoman.reading.claims.linked import Kind
from dragoman.reading.claims.modality import is_coming, is_open
from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.syntax import Sentence

_DEALS = frozenset("deal accord agreement package settlement pact compromise treaty plan arrangement".split())
_READINESS = frozenset("flexibility willingness readiness openness support agreement".split())
_AGREEING = frozenset("agree approve accept sign conclude reach initial settle endorse adopt take pass".split())


class Reader(Protocol):
    """Says what a connective is between a main predicate and what it governs."""

    def __call__(self, sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        """Return its order and polarity."""


def always(order: str, polarity: str) -> Reader:
    """Read a connective that is a condition wherever it stands."""

    def read(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        del sentence, main, clause, only
        return order, polarity

    return read


def when_open(order: str, polarity: str, *, acts: bool = False) -> Reader:
    """Read a connective that is a condition only of what may or will come; with ``acts``, only before an act."""

    def read(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        fits = (
            only
            or ((is_open(sentence, main) or is_barred(sentence, main)) and not acts)
            or (acts and is_coming(sentence, main) and _is_step(sentence, clause))
        )
        return (order, polarity) if fits else None

    return read


def lacking(order: str) -> Reader:
    """Read a connective of what is not there: a threat where what follows is harm, else a condition."""
    told = when_open(order, "requires")

    def read(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        if _belongs_before(sentence, clause):
            return None
        harmful = is_threat(sentence, main) and not is_negated(sentence, main)
        kind = told(sentence, main, clause, only=only)
        if kind is not None and order == "without" and is_barred(sentence, main):
            return order, "blocks"
        return (order, "threat") if kind is not None and harmful else kind

    return read


_REACHING = frozenset("fall stop run come go be pull leave".split())


def _belongs_before(sentence: Sentence, clause: int) -> bool:
    """Tell words that only look like a connective: "fell short of the mark", "under low or absent incentives"."""
    first = max((i for i in range(clause + 1) if sentence.words[i] in {"short", "absent"}), default=0)
    if not first:
        return False
    short = sentence.words[first] == "short" and sentence.lemmas[first - 1] in _REACHING
    return short or (sentence.words[first] == "absent" and sentence.words[first - 1] in {"or", "and", "the"})


def misread(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "if" where the tree takes the clause after it for a noun phrase."""
    mark = next((c for c in children(sentence, clause, "case") if lemma(sentence, c) == "if"), None)
    nouns = sentence.tokens[clause].upos in {"NOUN", "PROPN"} and not children(sentence, clause, "cop", "nsubj")
    verb = any(sentence.tokens[c].xpos in {"NNS", "VBN", "VBZ"} for c in children(sentence, clause, "acl"))
    if mark is None or not (nouns and verb) or not is_open(sentence, main):
        return None
    return ("only_if" if only else "if"), "requires"


def misread_clause(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "until the president, X, names a date" where the tree hangs the connective on the subject of its verb."""
    del only
    first = next((i for i in sentence.subtree(clause) if sentence.words[i] in {"until", "unless"}), None)
    astray = first is not None and related(sentence, first, "case") and sentence.tokens[first].head != clause
    finite = sentence.tokens[clause].xpos in {"VBZ", "VBP", "VBD"}
    if not (astray and finite) or not is_open(sentence, main):
        return None
    return sentence.words[first or 0], "requires"


def should_it_come(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "in the event of a walkout": a threat where what may come is bad."""
    del only
    if not is_coming(sentence, main):
        return None
    return "if", "threat" if is_bad(sentence, clause) else "requires"


def in_a_deal(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read what is to be done "as part of a deal that ...": the deal is the condition where it is told what it does."""
    told = [c for c in children(sentence, clause, "acl") if c > clause]
    if not (only or told) or lemma(sentence, clause) not in _DEALS:
        return None
    return ("only_if" if only else "if", "requires") if is_coming(sentence, main) else None


def agreed(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "agreed to sell the ships, subject to approval": of what is agreed or to come."""
    del only
    doing = sentence.tokens[clause].xpos == "VBG" and bool(children(sentence, clause, "nsubj"))
    thing = doing or (sentence.tokens[clause].upos == "NOUN" and not is_time(sentence, clause))
    ready = any(lemma(sentence, c) in _READINESS for c in children(sentence, main, "obj"))
    fits = thing and (is_open(sentence, main) or ready or lemma(sentence, main) in _AGREEING)
    return ("provided", "requires") if fits else None


def held_before(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "unwilling to shut it ahead of any shipment": of what is refused before a step."""
    del only
    refused = is_barred(sentence, main) and (is_coming(sentence, main) or hinders(sentence, sentence.tokens[main].head))
    return ("before", "requires") if refused and is_matter(sentence, clause) and not is_time(sentence, clause) else None


def only_with(order: str, polarity: str) -> Reader:
    """Read a connective that is a condition only with "only" before it."""

    def read(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
        del sentence, main, clause
        return (order, polarity) if only else None

    return read


def _is_step(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun is a step that others may take, not an hour: "pending a new loan"."""
    pending = any(sentence.words[c] == "pending" for c in children(sentence, noun, "case"))
    one = bool(children(sentence, noun, "det"))
    step = is_act(sentence, noun) or (pending and one and is_matter(sentence, noun))
    return step and not is_time(sentence, noun)
