"""Conditions that a verb, adjective or noun states: "Q requires C", "Q hinges on C", "C is a precondition for Q"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.claims.modality import is_open
from dragoman.reading.tree import children, lemma, related, subject
from dragoman.terms.syntax import Sentence

_ON = frozenset({"on", "upon"})
_DEPENDING = {"depend": _ON, "hinge": _ON, "rest": _ON, "contingent": _ON, "conditional": _ON, "dependent": _ON}
_DEPENDING |= {"conditioned": _ON, "condition": _ON, "predicated": _ON, "subject": frozenset({"to"})}
_REQUIRING = frozenset("require necessitate presuppose".split())
_ENABLING = frozenset("allow enable permit let".split())
_PRECONDITIONS = frozenset("condition precondition prerequisite".split())
_MAKING = frozenset("make set declare call".split())
_WAY = {"pave": "way", "clear": "way", "open": "door", "prepare": "ground"}
_DROPPING = frozenset("drop abandon withdraw waive renounce".split())


def requires(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q requires C", "Q depends on C", "Q is contingent on C", "Q is subject to C"."""
    name = lemma(sentence, index)
    who = subject(sentence, index)
    if who is None or who > index or name not in {*_REQUIRING, *_DEPENDING}:
        return None
    if sentence.tokens[index].upos not in {"VERB", "ADJ"} or sentence.tokens[who].upos == "PRON":
        return None
    modal = any(word(sentence, c) in {"would", "will", "must", "should"} for c in children(sentence, index, "aux"))
    if not (is_matter(sentence, who) or (modal and sentence.tokens[who].upos != "PROPN")):
        return None
    below = children(sentence, index, "obj") if name in _REQUIRING else _oblique(sentence, index, _DEPENDING[name])
    if not below or (name in _REQUIRING and children(sentence, index, "xcomp")):
        return None
    joining = (*children(sentence, index, "aux"), index, *children(sentence, below[0], "case", "mark"))
    return Linked(
        consequent=sentence.subtree(who), condition=_phrase(sentence, below[0]),
        connective=tuple(i for i in sorted(joining) if i > who), carrier=index,
        order="requires", polarity="requires", rule=f"verb-{name}",
    )  # fmt: skip


def precedes(sentence: Sentence, index: int) -> Linked | None:
    """Read "C must precede Q", "Q would have to follow C"."""
    above = sentence.tokens[index].head
    duty = index if not related(sentence, index, "xcomp") else above
    helpers = {lemma(sentence, c) for c in children(sentence, duty, "aux")}
    must = bool(helpers & {"must", "should"}) or (duty != index and lemma(sentence, duty) == "have")
    who, below = subject(sentence, index), children(sentence, index, "obj")
    if lemma(sentence, index) not in {"precede", "follow"} or not must or who is None or not below:
        return None
    first, later = sentence.subtree(who), sentence.subtree(below[0])
    if lemma(sentence, index) == "follow":
        first, later = later, first
    return Linked(
        consequent=later, condition=first, connective=(index,), carrier=index, order="before", polarity="requires",
        rule="verb-precede", imposed=True,
    )  # fmt: skip


def _oblique(sentence: Sentence, index: int, cases: frozenset[str]) -> tuple[int, ...]:
    found = children(sentence, index, "obl", "nmod")
    return tuple(c for c in found if any(lemma(sentence, k) in cases for k in children(sentence, c, "case")))


def _phrase(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Return the words of a noun phrase without its preposition."""
    return tuple(
        i
        for i in sentence.subtree(head)
        if not (sentence.tokens[i].head == head and related(sentence, i, "case", "mark"))
    )


def links_to(sentence: Sentence, index: int) -> Linked | None:
    """Read "ties Q to C", "linked Q to C", also where the demand to link them is dropped."""
    if lemma(sentence, index) not in {"tie", "link"} or sentence.tokens[index].upos != "VERB":
        return None
    given = children(sentence, index, "obj") or children(sentence, index, "nsubj:pass")
    below = _oblique(sentence, index, frozenset({"to"}))
    if not given or not below or not (is_matter(sentence, given[0]) or is_matter(sentence, below[0])):
        return None
    return Linked(
        consequent=sentence.subtree(given[0]), condition=_phrase(sentence, below[0]), connective=(index,),
        carrier=index, order="linkage", polarity="requires", rule="verb-link",
        status="withdrawn" if _is_dropped(sentence, index) else "in_force",
    )  # fmt: skip


def _is_dropped(sentence: Sentence, index: int) -> bool:
    noun = sentence.tokens[index].head
    above = sentence.tokens[noun].head if noun >= 0 else -1
    return any(at >= 0 and lemma(sentence, at) in _DROPPING for at in (noun, above))


def enables(sentence: Sentence, index: int) -> Linked | None:
    """Read "C would allow Q", of a step, not of somebody who gives leave."""
    who = subject(sentence, index)
    if lemma(sentence, index) not in _ENABLING or not is_open(sentence, index) or who is None or who > index:
        return None
    below = [*children(sentence, index, "obj"), *children(sentence, index, "xcomp", "ccomp")]
    if not below or sentence.tokens[who].upos in {"PRON", "PROPN"}:
        return None
    consequent = tuple(sorted({i for c in below for i in sentence.subtree(c)}))
    return _enabled(sentence, index, who, consequent, "verb-enable")


def makes_way(sentence: Sentence, index: int) -> Linked | None:
    """Read "C would pave the way for Q", "C would make it possible to Q"."""
    who = subject(sentence, index)
    if who is None or who > index or not is_open(sentence, index) or sentence.tokens[who].upos == "PRON":
        return None
    name = lemma(sentence, index)
    ways = [c for c in children(sentence, index, "obj") if lemma(sentence, c) == _WAY.get(name)]
    possible = [c for c in children(sentence, index, "xcomp", "obj") if lemma(sentence, c) == "possible"]
    if name == "make" and possible:
        below = [
            c for c in sentence.children[possible[0]] if c > possible[0] and related(sentence, c, "xcomp", "csubj")
        ]
    else:
        below = [c for at in (*ways, index) for c in _oblique(sentence, at, frozenset({"for", "to"}))] if ways else []
    return _enabled(sentence, index, who, _phrase(sentence, below[0]), "makes-way") if below else None


def _enabled(sentence: Sentence, index: int, who: int, consequent: tuple[int, ...], rule: str) -> Linked:
    return Linked(
        consequent=consequent, condition=sentence.subtree(who),
        connective=tuple(i for i in sorted((*children(sentence, index, "aux"), index)) if i > who), carrier=index,
        order="enables", polarity="enables", rule=rule,
    )  # fmt: skip


def precondition(sentence: Sentence, index: int) -> Linked | None:
    """Read "C is a precondition for Q", "made C a condition for Q"."""
    if lemma(sentence, index) not in _PRECONDITIONS or word(sentence, index + 1) not in {"for", "of", "to"}:
        return None
    below = [c for c in sentence.children[index] if c > index and related(sentence, c, "nmod", "acl", "obl")]
    if not below:
        return None
    making = next((i for i in range(index - 1, -1, -1) if lemma(sentence, i) in _MAKING), None)
    who = children(sentence, index, "nsubj", "csubj")
    condition: tuple[int, ...] = ()
    if who and children(sentence, index, "cop"):
        condition = sentence.subtree(who[0])
    elif making is not None and word(sentence, index - 1) in {"a", "the", "its"}:
        condition = tuple(range(making + 1, index - 1))
    return (
        Linked(
            consequent=_phrase(sentence, below[0]), condition=condition, connective=(index, index + 1),
            carrier=making if making is not None else index, order="requires", polarity="requires",
            rule="noun-precondition",
        )
        if condition
        else None
    )  # fmt: skip
