"""Conditions: one thing that hangs on another, the order of the two kept.

Each pattern is a reading of the dependency tree that gives two halves and the words that join them; this module
gives them their words, their holder and their statement.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from dragoman.reading.claims.conditions.alternatives import or_else
from dragoman.reading.claims.conditions.answered import any_such
from dragoman.reading.claims.conditions.bargaining import is_bargaining
from dragoman.reading.claims.conditions.both import both_halves
from dragoman.reading.claims.conditions.concessions import whatever
from dragoman.reading.claims.conditions.consequences import brings
from dragoman.reading.claims.conditions.days import the_day, within
from dragoman.reading.claims.conditions.duties import aim, aim_after, must_contain, only_way
from dragoman.reading.claims.conditions.enabling import enables, makes_way, only_this
from dragoman.reading.claims.conditions.failing import failing_that, on_pain_of
from dragoman.reading.claims.conditions.inverted import inverted
from dragoman.reading.claims.conditions.mutual import to_allow, together, towards_those, until_then
from dragoman.reading.claims.conditions.needs import needed, would_take
from dragoman.reading.claims.conditions.patterns import Pattern, places_by
from dragoman.reading.claims.conditions.preconditions import on_conditions, precondition
from dragoman.reading.claims.conditions.relative import in_relative
from dragoman.reading.claims.conditions.requirements import requires
from dragoman.reading.claims.conditions.returns import in_return
from dragoman.reading.claims.conditions.sequences import excluding, only_then, then
from dragoman.reading.claims.conditions.stakes import makes_able
from dragoman.reading.claims.conditions.steps import and_the_rest, must_first
from dragoman.reading.claims.conditions.subordinate import subordinate
from dragoman.reading.claims.conditions.ties import conditions_on, links_to, precedes
from dragoman.reading.claims.conditions.ultimatums import do_and, first_then, no_no, no_without, one_more
from dragoman.reading.claims.conditions.wanting import wants_must
from dragoman.reading.claims.conditions.whose import holder_of
from dragoman.reading.claims.conditions.worded import worded
from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.linked import Linked
from dragoman.reading.claims.modality import is_withdrawn
from dragoman.terms.findings import Condition
from dragoman.terms.span import Span, trimmed
from dragoman.terms.syntax import Sentence

_STATED = (
    worded,
    requires,
    must_contain,
    conditions_on,
    precedes,
    links_to,
    makes_way,
    enables,
    to_allow,
    precondition,
    on_conditions,
    only_way,
)
_ORDERED = (
    no_no,
    no_without,
    the_day,
    within,
    first_then,
    then,
    do_and,
    one_more,
    must_first,
    and_the_rest,
    brings,
    only_this,
    needed,
    would_take,
    whatever,
    together,
    in_return,
    only_then,
    until_then,
    inverted,
    excluding,
    aim,
    aim_after,
    failing_that,
    on_pain_of,
    any_such,
    wants_must,
    or_else,
    towards_those,
)
# What is a party's own condition also where others tell of it.
_FIRM = frozenset("only_if after until unless before without provided exchange as_long_as".split())
PATTERNS = (*_STATED, *_ORDERED, subordinate, in_relative)
# The places, in that order, of the patterns that may begin at a word or lemma, and at a relation to the head.
_BY_WORD = places_by(pattern.words for pattern in PATTERNS)
_BY_RELATION = places_by(pattern.relations for pattern in PATTERNS)
_NONE: frozenset[int] = frozenset()


def find_conditions(text: str, sentences: tuple[Sentence, ...], holders: Holders) -> tuple[Condition, ...]:
    """Return the conditions of a report, in text order."""
    found: list[Condition] = []
    before: Sentence | None = None
    for sentence in sentences:
        taken: list[tuple[Span, Span]] = []
        for linked in _links(sentence):
            halves = both_halves(text, (before, sentence), linked, holders)
            if halves is None:
                continue
            condition = _condition(text, (before, sentence), linked, halves, holders)
            spoken = condition.statement is not None
            if _is_forecast(condition, halves, holders):
                continue
            if is_bargaining(sentence, linked, condition.holder, spoken=spoken) and not any(
                c.overlaps(halves[0]) and q.overlaps(halves[1]) for c, q in taken
            ):
                taken.append(halves)
                found.append(condition)
        before = sentence
    return _said_once(found)


def _is_forecast(condition: Condition, halves: tuple[Span, Span], holders: Holders) -> bool:
    """Tell whether a condition is only what people forecast who take no part, not a party's that they tell of."""
    statement = holders.statement(halves[1].start) or holders.statement(halves[0].start)
    if not holders.is_forecast(statement) or statement is None:
        return False
    firm = condition.order in _FIRM and condition.holder != holders.side(statement.speaker)
    return not (firm and condition.holder)


def _said_once(found: list[Condition]) -> tuple[Condition, ...]:
    """Leave out what a heading says in the very words of the report, where only the report tells who says it."""
    words = [" ".join(f"{c.condition.text} // {c.consequent.text}".split()) for c in found]
    told = {w for w, c in zip(words, found, strict=True) if c.holder}
    kept = [c for w, c in zip(words, found, strict=True) if c.holder or w not in told]
    return tuple(dataclasses.replace(c, id=f"C{n + 1}") for n, c in enumerate(kept))


def _links(sentence: Sentence) -> Iterator[Linked]:
    tokens = zip(sentence.lemmas, sentence.words, sentence.relations, strict=True)
    for index, told in enumerate(tokens):
        for pattern in patterns_at(*told):
            linked = pattern.read(sentence, index)
            if linked is not None:
                yield linked
                break


def patterns_at(lemma: str, word: str, relation: str) -> list[Pattern]:
    """Return the patterns that may begin at a token, in the order in which they are tried."""
    places = _BY_WORD.get(lemma, _NONE) | _BY_WORD.get(word, _NONE) | _BY_RELATION.get(relation, _NONE)
    return [PATTERNS[at] for at in sorted(places)] if places else []


def _condition(
    text: str, where: tuple[Sentence | None, Sentence], linked: Linked, halves: tuple[Span, Span], holders: Holders
) -> Condition:
    before, sentence = where
    condition, consequent = halves
    statement = holders.statement(consequent.start) or holders.statement(condition.start)
    holder = holder_of(before, sentence, linked, halves, holders)
    side = holders.side(statement.speaker) if statement else None
    words = sorted(linked.connective)
    return Condition(
        id="",
        holder=holder,
        condition=condition,
        consequent=consequent,
        connective=trimmed(text, sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end),
        order=linked.order,
        polarity="enables" if statement is None and makes_able(sentence, linked) else linked.polarity,
        statement=statement.id if statement else None,
        reported_by=statement.speaker if statement and side != holder else None,
        rule=linked.rule,
        status="withdrawn" if is_withdrawn(sentence, linked.carrier) else "in_force",
    )
