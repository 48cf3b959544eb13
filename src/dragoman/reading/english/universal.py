"""Trees in the ClearNLP labels of common English pipelines, turned into Universal Dependencies where that is cheap.

Three things differ most: names of relations; prepositions, which ClearNLP makes heads of their nouns and UD does not;
and *be*, which ClearNLP makes the head of what is said of the subject and UD does not. The rest is left as it is:
ellipsis, comparison and quantities keep the pipeline's own analysis. A tree that is UD already comes out unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

_RENAMED = {
    "ROOT": "root", "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass",
    "auxpass": "aux:pass", "relcl": "acl:relcl", "poss": "nmod:poss", "neg": "advmod", "prt": "compound:prt",
    "nn": "compound", "npadvmod": "obl:unmarked", "num": "nummod", "intj": "discourse", "preconj": "cc:preconj",
    "predet": "det:predet", "quantmod": "advmod", "meta": "dep", "oprd": "xcomp", "complm": "mark",
    "rcmod": "acl:relcl", "infmod": "acl", "partmod": "acl", "possessive": "case", "number": "compound",
    "acomp": "xcomp", "attr": "xcomp",
}  # fmt: skip

_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_SAID_OF_SUBJECT = frozenset({"attr", "acomp"})
_NOT_VERBAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One word of a tree: its tag and lemma, the index of its head (-1 for the root), and the relation."""

    upos: str
    lemma: str
    head: int
    deprel: str


def universal(tree: Sequence[Tie]) -> tuple[Tie, ...]:
    """Return the tree with UD relations; it stays a tree with one root.

    Examples
    --------
    "They met in Oslo."

    >>> rows = [("PRON", "they", 1, "nsubj"), ("VERB", "meet", -1, "ROOT"), ("ADP", "in", 1, "prep"),
    ...         ("PROPN", "Oslo", 2, "pobj")]
    >>> tree = [Tie(upos=u, lemma=l, head=h, deprel=d) for u, l, h, d in rows]
    >>> [(tie.head, tie.deprel) for tie in universal(tree)]
    [(1, 'nsubj'), (-1, 'root'), (3, 'case'), (1, 'obl')]
    """
    ties = list(tree)
    for index in range(len(ties)):
        _turn_preposition(ties, index)
    for index in range(len(ties)):
        _turn_copula(ties, index)
    return tuple(replace(tie, deprel=_RENAMED.get(tie.deprel, tie.deprel)) for tie in ties)


def _child(ties: Sequence[Tie], head: int, relations: frozenset[str]) -> int | None:
    return next((i for i, tie in enumerate(ties) if tie.head == head and tie.deprel in relations), None)


def _turn_preposition(ties: list[Tie], index: int) -> None:
    """Hang the noun or clause where its preposition hung, and the preposition from it."""
    tie = ties[index]
    if tie.deprel not in _PREPOSITIONS:
        return
    nominal = tie.head >= 0 and ties[tie.head].upos in _NOT_VERBAL
    noun, clause = (_child(ties, index, frozenset({relation})) for relation in ("pobj", "pcomp"))
    if noun is not None:
        relation = "obl:agent" if tie.deprel == "agent" else "nmod" if nominal else "obl"
        _swap(ties, index, noun, relation, "case")
    elif clause is not None:
        _swap(ties, index, clause, "acl" if nominal else "advcl", "mark")
    elif tie.deprel != "dative":
        ties[index] = replace(tie, deprel="advmod")


def _turn_copula(ties: list[Tie], index: int) -> None:
    """Make what is said of the subject the head, and *be* its copula."""
    if ties[index].lemma != "be":
        return
    said = _child(ties, index, _SAID_OF_SUBJECT)
    if said is None:
        return
    _swap(ties, index, said, ties[index].deprel, "cop")
    for other, tie in enumerate(ties):
        if tie.head == index:
            ties[other] = replace(tie, head=said)


def _swap(ties: list[Tie], upper: int, lower: int, relation: str, function: str) -> None:
    """Put a word in the place of its head, and the head under it."""
    ties[lower] = replace(ties[lower], head=ties[upper].head, deprel=relation)
    ties[upper] = replace(ties[upper], head=lower, deprel=function)
