"""Conditions told by what is given in return: "C, and in return Q", "Q, with C in exchange"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.claims.modality import is_open
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

_ASKING = frozenset("ask want demand expect seek require insist".split())


@begins(("return", "exchange"))
def in_return(sentence: Sentence, index: int) -> Linked | None:
    """Read "C, and in return Q", also where C is the sentence before."""
    if word(sentence, index) not in {"return", "exchange"} or word(sentence, index - 1) != "in":
        return None
    main = sentence.tokens[index].head
    if word(sentence, index + 1) in {"for", "of"} or main < 0:
        return None
    above = sentence.tokens[main].head
    inside = related(sentence, main, "conj", "parataxis") and 0 <= above < index
    if not inside:
        given = _with_in_return(sentence, index, main)
        if given is not None:
            return given
    if main < index or not is_open(sentence, main) or (not inside and index > 2):  # noqa: PLR2004 ("In return" opens the sentence, perhaps after a quotation mark)
        return None
    own = {index - 1, index, *children(sentence, main, "cc")}
    asked = [c for c in children(sentence, main, "obj", "ccomp", "xcomp") if c > main]
    if not inside and lemma(sentence, main) in _ASKING and asked:
        marks = children(sentence, asked[0], "mark")
        return Linked(
            consequent=(), condition=tuple(i for i in sentence.subtree(asked[0]) if i not in marks),
            connective=(index - 1, index), carrier=main, order="exchange", polarity="reciprocity",
            rule="in-return", back="consequent",
        )  # fmt: skip
    return Linked(
        consequent=tuple(i for i in sentence.subtree(main) if i not in own and i > index),
        condition=clause_words(sentence, above, without=main) if inside else (),
        connective=tuple(sorted({index - 1, index})), carrier=main, order="exchange", polarity="reciprocity",
        rule="in-return", back=None if inside else "condition",
    )  # fmt: skip


def _with_in_return(sentence: Sentence, index: int, main: int) -> Linked | None:
    """Read "Q, with X doing C in exchange"."""
    above = sentence.tokens[main].head
    joining = [c for c in children(sentence, main, "mark", "case") if word(sentence, c) == "with"]
    if not joining or not 0 <= above < main or not is_open(sentence, above):
        return None
    return Linked(
        consequent=tuple(i for i in clause_words(sentence, above, without=main) if i < joining[0]),
        condition=tuple(i for i in sentence.subtree(main) if joining[0] < i < index - 1),
        connective=(index - 1, index), carrier=above, order="exchange", polarity="reciprocity", rule="in-return",
    )  # fmt: skip
