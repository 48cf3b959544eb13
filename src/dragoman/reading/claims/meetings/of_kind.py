"""The one party of a kind that unnamed people are of: "union leaders", "company officials", "rebel commanders"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.mentions.descriptions import KIND_OF, WORKERS
from dragoman.reading.tree import children, lemma
from dragoman.terms.findings import Party
from dragoman.terms.syntax import Sentence

_KINDS = {
    "union": frozenset({"union", "federation", "workers"}),
    "company": frozenset({"company", "employers"}),
    "group": frozenset({"group", "political party"}),
    "creditors": frozenset({"creditors", "bank"}),
    "state": frozenset({"state"}),
}
# What a party may be whose name does not tell its kind.
_LIKE = dict.fromkeys(("union", "company", "group"), frozenset({"organisation", "group"}))
_CALLED = {
    **dict.fromkeys("union labour labor worker striker unionist".split(), "union"),
    **dict.fromkeys([*WORKERS], "union"),
    **dict.fromkeys("company management airline firm employer carrier carmaker industry".split(), "company"),
    **dict.fromkeys("rebel insurgent guerrilla separatist opposition militant faction".split(), "group"),
    **dict.fromkeys("bank banker creditor lender bondholder".split(), "creditors"),
    **dict.fromkeys("government cabinet regime state".split(), "state"),
}


def of_kind(parties: Sequence[Party], sentence: Sentence, head: int) -> str | None:
    """Return the id of the report's one party of the kind that a noun or a word before it tells; of several, none.

    Parameters
    ----------
    parties : sequence of Party
    sentence : Sentence
    head : int
        The noun of the people: "leaders" of "farm union leaders".
    """
    before = (c for c in children(sentence, head, "compound", "amod", "nmod:poss", "nmod"))
    kinds = [kind for i in (*before, head) if (kind := _CALLED.get(lemma(sentence, i)) or _group(sentence, i))]
    for types in (_KINDS[kinds[0]], _LIKE.get(kinds[0], frozenset())) if kinds else ():
        fitting = [party.id for party in parties if party.type in types]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def types_of(noun: str) -> frozenset[str] | None:
    """Return the types of party that "both unions", "the two companies" may be; ``None`` for other nouns."""
    kind = _CALLED.get(noun)
    return None if kind in {None, "state"} else _KINDS[kind or ""]


def is_told(sentence: Sentence, head: int) -> bool:
    """Tell whether a word before a noun tells of what kind of party the people are: "company officials"."""
    before = children(sentence, head, "compound", "amod", "nmod:poss")
    return any(_CALLED.get(lemma(sentence, c), "state") != "state" for c in before)


def _group(sentence: Sentence, index: int) -> str | None:
    kind = KIND_OF.get(lemma(sentence, index))
    return kind if kind == "group" else None
