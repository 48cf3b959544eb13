"""Positions that an idiom states: "dug in its heels over fish", "left the door open to talks"."""

from __future__ import annotations

from dragoman.reading.claims.modality import is_unreal
from dragoman.reading.claims.positions.guards import is_asked_of_others, is_passive
from dragoman.reading.claims.positions.idiom_words import IDIOMS
from dragoman.reading.claims.positions.verbs import Reading, turned
from dragoman.reading.tree import children, is_negated, lemma, subject, without
from dragoman.terms.syntax import Sentence

# What may stand between the words of an idiom: "left its own door wide open".
_BETWEEN = frozenset({"DET", "PRON", "ADJ", "ADV", "PART", "NUM"})
_FAR = 4
# So few words say little without the idiom: "stood firm on fish".
_BRIEF = 3


def by_idiom(sentence: Sentence, index: int) -> tuple[Reading, ...]:
    """Read "dug in its heels over fish", "would have none of it", "put a cut of a third on the table"."""
    best: tuple[int, Reading] | None = None
    for after, leads, act in IDIOMS.get(lemma(sentence, index), ()):
        last = _matched(sentence, index, after)
        if last is None or (best is not None and len(after) <= best[0]):
            continue
        denied = act.startswith("not-")
        if denied != (is_negated(sentence, index) or "no" in sentence.words[index:last]) and (
            denied or "no" not in after
        ):
            if denied:
                continue
            turn = turned(sentence, index, act)
        else:
            turn = act.removeprefix("not-")
        words = _about(sentence, index, last, leads)
        who = subject(sentence, index)
        if not words or who is None or turn is None:
            continue
        rule = "-".join(("idiom", lemma(sentence, index), *after)).replace("-*", "")
        best = (len(after), (index, turn, words, who, rule))
    if best is None or is_passive(sentence, index) or is_asked_of_others(sentence, index) or is_unreal(sentence, index):
        return ()
    return (best[1],)


def _matched(sentence: Sentence, index: int, after: tuple[str, ...]) -> int | None:
    """Return where an idiom's last word stands; ``None`` where one of its words is missing."""
    at = index
    for word in after:
        if word == "*":
            at = max((max(sentence.subtree(c)) for c in children(sentence, index, "obj") if c > index), default=-1)
            if at < 0:
                return None
            continue
        found = next((i for i in range(at + 1, min(at + _FAR, len(sentence.tokens))) if _is(sentence, i, word)), None)
        if found is None or any(sentence.tokens[i].upos not in _BETWEEN for i in range(at + 1, found)):
            return None
        at = found
    return at


def _is(sentence: Sentence, index: int, word: str) -> bool:
    return word in {lemma(sentence, index), sentence.words[index]}


def _about(sentence: Sentence, index: int, last: int, leads: frozenset[str]) -> tuple[int, ...]:
    """Return the words that an idiom is about: behind a preposition, its object, else the whole clause."""
    if last + 1 < len(sentence.tokens) and sentence.words[last + 1] in leads:
        heads = (sentence.tokens[i].head for i in range(last + 1, min(last + 3, len(sentence.tokens))))
        head = next((head for head in heads if head > last + 1), None)
        words = () if head is None else without(sentence, head, "case", "mark", "parataxis")
        return _clause(sentence, index) if words and len(words) <= _BRIEF else words
    if not leads or "*" in leads:
        objects = [c for c in children(sentence, index, "obj", "ccomp", "xcomp") if c > index and c != last]
        far = [c for c in objects if c > last or "*" in leads]
        if far and sentence.tokens[far[0]].upos != "PRON":
            return without(sentence, far[0], "case", "mark", "parataxis")
        return _clause(sentence, index) if not leads else ()
    return _clause(sentence, index) if "~" in leads else ()


def _clause(sentence: Sentence, index: int) -> tuple[int, ...]:
    words = without(sentence, index, "advcl", "parataxis", "conj", "cc", "mark", "punct", "nsubj")
    return tuple(i for i in words if i >= index or sentence.words[i] in {"not", "n't"})
