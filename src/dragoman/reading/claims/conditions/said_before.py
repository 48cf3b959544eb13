"""What a sentence says that the next one points back to: what is promised, demanded or waited for in it."""

from __future__ import annotations

from dragoman.reading.claims.linked import SAYING
from dragoman.reading.claims.modality import is_open
from dragoman.reading.tree import children, lemma, without
from dragoman.terms.syntax import Sentence

_WAITING = frozenset({"wait", "await", "expect"})
_TAKING = _WAITING | {"promise", "agree", "offer", "pledge", "propose", "vow"}


def content_of(sentence: Sentence) -> tuple[int, ...]:
    """Return the words of what a sentence promises, demands or waits for; its main clause where it only tells."""
    root = sentence.root
    told = [c for c in children(sentence, root, "ccomp") if lemma(sentence, root) in SAYING | {"tell"} and c > root]
    if told:
        return without(sentence, told[0], "mark", "parataxis", "advcl")
    if is_open(sentence, root) or lemma(sentence, root) in _WAITING:
        asked = children(sentence, root, "obj")
        below = [*children(sentence, root, "ccomp", "xcomp"), *asked, *children(sentence, root, "obl")]
        if below and (lemma(sentence, root) in _TAKING or not children(sentence, root, "aux")):
            heads = (below[0], *(c for c in asked if c < below[0]))
            return tuple(sorted({i for h in heads for i in without(sentence, h, "mark", "case")}))
    return without(sentence, root, "mark", "parataxis", "advcl")
