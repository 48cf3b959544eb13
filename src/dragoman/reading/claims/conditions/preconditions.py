"""Conditions that a noun states: "C is a precondition for Q", "as a condition for Q, X demanded C"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.linked import Linked, climb, phrase, word
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related, without
from dragoman.terms.syntax import Sentence

_PRECONDITIONS = frozenset("condition precondition prerequisite price".split())
_WANTING = frozenset("want demand insist seek set ask require".split())
_MAKING = frozenset("make set declare call".split())


@begins(_PRECONDITIONS)
def precondition(sentence: Sentence, index: int) -> Linked | None:
    """Read "C is a precondition for Q", "made C a condition for Q"."""
    if lemma(sentence, index) not in _PRECONDITIONS or word(sentence, index + 1) not in {"for", "of", "to"}:
        return None
    below = [c for c in sentence.children[index] if c > index and related(sentence, c, "nmod", "acl", "obl")]
    if not below or is_negated(sentence, index):
        return None
    if any(lemma(sentence, c) == "as" for c in children(sentence, index, "case")):
        return _demanded(sentence, index, below[0])
    named = [c for c in sentence.children[index] if "include" in prepositions(sentence, c)]
    if named and related(sentence, index, "obj"):
        return Linked(
            consequent=phrase(sentence, below[0]), condition=phrase(sentence, named[0]), connective=(index, index + 1),
            carrier=sentence.tokens[index].head, order="requires", polarity="requires", rule="noun-precondition",
        )  # fmt: skip
    making = next((i for i in range(index - 1, -1, -1) if lemma(sentence, i) in _MAKING), None)
    who = children(sentence, index, "nsubj", "csubj")
    condition: tuple[int, ...] = ()
    predicate = sentence.tokens[index].head
    priced = lemma(sentence, index) == "price" and is_matter(sentence, below[0])
    singular = sentence.tokens[index].xpos == "NN" and (word(sentence, index + 1) != "of" or priced)
    if singular and related(sentence, index, "nsubj") and children(sentence, predicate, "cop") and not who:
        given = sentence.subtree(index)
        condition = tuple(i for i in sentence.subtree(predicate) if i >= max(given) and i not in given)
        condition = tuple(i for i in condition if i not in children(sentence, predicate, "cop"))
    if who and children(sentence, index, "cop"):
        condition = sentence.subtree(who[0])
    elif making is not None and not is_negated(sentence, making) and word(sentence, index - 1) in {"a", "the", "its"}:
        condition = tuple(range(making + 1, index - 1))
    return (
        Linked(
            consequent=phrase(sentence, below[0]), condition=condition, connective=(index, index + 1),
            carrier=making if making is not None else index, order="requires", polarity="requires",
            rule="noun-precondition",
        )
        if condition
        else None
    )  # fmt: skip


@begins(("condition", "proviso"))
def on_conditions(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q on two conditions: that C, and that C", "Q, with one proviso: C"."""
    named = sentence.lemmas[index] in {"condition", "proviso"}
    led = named and any(word(sentence, c) in {"on", "with", "under"} for c in children(sentence, index, "case"))
    main = climb(sentence, sentence.tokens[index].head) if led else None
    told = word(sentence, index + 1) in {":", "—", "–", "-"}
    if main is None or main > index or not told or index + 2 >= len(sentence.tokens):
        return None
    first = min(sentence.subtree(index))
    last = sentence.tokens[-1].text in {".", "!"}
    return Linked(
        consequent=tuple(i for i in without(sentence, main, "mark", "parataxis") if i < first),
        condition=tuple(range(index + 2, len(sentence.tokens) - last)), connective=tuple(range(first, index + 1)),
        carrier=main, order="provided", polarity="requires", rule="on-conditions",
    )  # fmt: skip


def _demanded(sentence: Sentence, index: int, below: int) -> Linked | None:
    """Read "as a condition for Q, X demanded C", "X wants C as a precondition for Q"."""
    at = sentence.tokens[index].head
    while at >= 0 and lemma(sentence, at) not in _WANTING:
        at = sentence.tokens[at].head
    if at < 0:
        return None
    asked = [c for c in children(sentence, at, "obj", "ccomp", "xcomp", "obl") if c > at and c != index]
    gone = sentence.subtree(index)
    marks = children(sentence, asked[0], "mark", "case") if asked else ()
    condition = tuple(i for i in sentence.subtree(asked[0]) if i not in gone and i not in marks) if asked else ()
    return Linked(
        consequent=phrase(sentence, below), condition=condition, connective=(index, index + 1), carrier=at,
        order="requires", polarity="requires", rule="as-a-condition",
    ) if condition else None  # fmt: skip
