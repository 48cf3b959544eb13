"""What a connective says between two clauses: its order and polarity, or nothing where it only tells the time or asks.

Each reader takes the sentence, its main predicate, the head of the subordinate part and whether "only" goes with the
connective.
"""

from __future__ import annotations

from dragoman.reading.claims.conditions.limiting import of_provided, of_where, of_with, of_without
from dragoman.reading.claims.conditions.stakes import answers_in_kind
from dragoman.reading.claims.conditions.supposing import of_if, of_unless
from dragoman.reading.claims.conditions.timing import of_after, of_as, of_before, of_until, of_when, of_while
from dragoman.reading.tree import is_negated, lemma, related
from dragoman.terms.syntax import Sentence

_NOUNS_TOO = frozenset("after until before without with".split())
_MAY_BE_ANSWERED = frozenset("if only_if provided as_long_as".split())
_KINDS = {
    "after": of_after,
    "once": of_after,
    "if": of_if,
    "unless": of_unless,
    "until": of_until,
    "till": of_until,
    "before": of_before,
    "provide": of_provided,
    "provided": of_provided,
    "providing": of_provided,
    "when": of_when,
    "where": of_where,
    "while": of_while,
    "as": of_as,
    "without": of_without,
    "with": of_with,
}
CONNECTIVES = _KINDS.keys()


def kind_of(sentence: Sentence, mark: int, main: int, clause: int, *, only: bool) -> tuple[str, str, str] | None:
    """Return the connective's word, its order and polarity; ``None`` where it joins no condition."""
    name = lemma(sentence, mark)
    reader = _KINDS.get(name)
    if reader is None or (related(sentence, clause, "obl") and name not in _NOUNS_TOO):
        return None
    kind = reader(sentence, main, clause, only=only)
    if kind is None:
        return None
    order, polarity = kind
    returned = polarity == "requires" and order in _MAY_BE_ANSWERED and answers_in_kind(sentence, clause)
    return name, order, "reciprocity" if returned and not is_negated(sentence, main) else polarity
