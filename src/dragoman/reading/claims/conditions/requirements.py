"""Conditions that a verb or adjective states: "Q requires C", "Q hinges on C", "makes Q contingent on C"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_at_issue, is_matter
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.linked import Linked, oblique, phrase, word
from dragoman.reading.tree import children, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_ON = frozenset({"on", "upon"})
_DEPENDING = {"depend": _ON, "hinge": _ON, "rest": _ON, "contingent": _ON, "conditional": _ON, "dependent": _ON}
_DEPENDING |= {
    "hang": _ON,
    "ride": _ON,
    "conditioned": _ON,
    "condition": _ON,
    "predicated": _ON,
    "subject": frozenset({"to"}),
}
_TIED = frozenset("contingent conditional conditioned predicated".split())
_REQUIRING = frozenset("require necessitate presuppose".split())
_LAWS = frozenset("law rule regulation constitution draft text proposal convention protocol article clause".split())
_OUTCOMES = frozenset("success outcome fate future progress result chance prospect everything much rest".split())


@begins(_REQUIRING | _DEPENDING.keys())
def requires(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q requires C", "Q depends on C", "Q is contingent on C", "Q is subject to C"."""
    name = lemma(sentence, index)
    who = _subject(sentence, index) if name in _REQUIRING or name in _DEPENDING else None
    if who is None or who > index or not _hangs(sentence, index, who):
        return None
    if index in sentence.subtree(who) and not related(sentence, index, "amod"):  # "issues requiring a decision"
        return None
    below = children(sentence, index, "obj") if name in _REQUIRING else _depended_on(sentence, index, name)
    if not below or (name in _REQUIRING and _imposes(sentence, index, below[0])):
        return None
    past = "Tense=Past" in sentence.tokens[index].feats and "VerbForm=Fin" in sentence.tokens[index].feats
    if name in _REQUIRING and past and not related(sentence, index, "ccomp"):
        return None
    joining = (*children(sentence, index, "aux"), index, *children(sentence, below[0], "case", "mark"))
    return Linked(
        consequent=tuple(i for i in _without_whether(sentence, who) if who >= index or i < index),
        condition=_with_what_follows(sentence, index, below[0]),
        connective=tuple(i for i in sorted(joining) if i > who), carrier=_maker(sentence, index),
        order="requires", polarity="requires", rule=f"verb-{name}",
    )  # fmt: skip


def _maker(sentence: Sentence, index: int) -> int:
    """Return the verb of which "contingent" is said of the object: "makes any pact contingent on C"."""
    above = sentence.tokens[sentence.tokens[index].head].head if related(sentence, index, "amod") else -1
    return above if above >= 0 and lemma(sentence, above) == "make" else index


def _with_what_follows(sentence: Sentence, index: int, below: int) -> tuple[int, ...]:
    noun = sentence.tokens[below].upos in {"NOUN", "PROPN"}
    return and_what_follows(sentence, index, below) if noun else phrase(sentence, below)


def _without_whether(sentence: Sentence, who: int) -> tuple[int, ...]:
    marks = [c for c in children(sentence, who, "mark") if word(sentence, c) in {"whether", "that"}]
    return tuple(i for i in sentence.subtree(who) if i not in marks)


def _subject(sentence: Sentence, index: int) -> int | None:
    """Return the subject of a verb, or the one that the tree gives to the verb of saying behind it."""
    above = sentence.tokens[index].head
    behind = related(sentence, index, "ccomp") and above > index
    astray = [c for c in children(sentence, above, "nsubj") if c < index] if behind else []
    if related(sentence, index, "amod") and above < index and lemma(sentence, sentence.tokens[above].head) == "make":
        return above
    beside = [c for c in children(sentence, above, "obj") if c == index - 1 and related(sentence, index, "ccomp")]
    own = subject(sentence, index) if not beside else beside[0]
    return own if own is not None else (astray[0] if astray else None)


def _hangs(sentence: Sentence, index: int, who: int) -> bool:
    """Tell whether a subject is one that can hang on something: an act or matter, not somebody, and not denied."""
    if sentence.tokens[index].upos not in {"VERB", "ADJ"} or sentence.tokens[who].upos == "PRON":
        return False
    if lemma(sentence, index) in _TIED or _is_made(sentence, index):
        return sentence.tokens[who].upos == "NOUN" and not is_negated(sentence, index)
    modal = any(word(sentence, c) in {"would", "will", "must", "should"} for c in children(sentence, index, "aux"))
    clause = related(sentence, who, "csubj") or lemma(sentence, who) in _OUTCOMES
    fits = is_matter(sentence, who) or clause or (modal and sentence.tokens[who].upos != "PROPN")
    return (
        fits and not is_negated(sentence, index) and (lemma(sentence, index) != "subject" or is_at_issue(sentence, who))
    )


def _is_made(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody makes one thing depend on another: "made its assent hang on"."""
    above = sentence.tokens[index].head
    return related(sentence, index, "xcomp") and above >= 0 and lemma(sentence, above) == "make"


def _imposes(sentence: Sentence, index: int, below: int) -> bool:
    """Tell whether a verb lays a duty on somebody ("requires firms to publish"), or a law does."""
    who = subject(sentence, index)
    asked = children(sentence, index, "xcomp") or any(
        word(sentence, k) == "to" for c in children(sentence, below, "acl") for k in children(sentence, c, "mark")
    )
    return bool(asked) or (who is not None and lemma(sentence, who) in _LAWS)


def _depended_on(sentence: Sentence, index: int, name: str) -> tuple[int, ...]:
    clauses = (
        c
        for c in children(sentence, index, "advcl", "ccomp")
        if {lemma(sentence, k) for k in children(sentence, c, "mark")} & _DEPENDING[name]
    )
    return (*oblique(sentence, index, _DEPENDING[name]), *clauses)


def and_what_follows(sentence: Sentence, verb: int, head: int) -> tuple[int, ...]:
    """Return a phrase with the prepositional phrases right after it that the tree hangs on the verb instead."""
    words = set(phrase(sentence, head))
    for other in children(sentence, verb, "obl", "nmod"):
        after = sentence.subtree(other)
        cases = {lemma(sentence, k) for k in children(sentence, other, "case")}
        if after[0] == max(words) + 1 and cases & {"for", "of", "in", "from", "on"} and not _is_dated(sentence, other):
            words.update(after)
    return tuple(sorted(words))


def _is_dated(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].text.endswith("day") or sentence.tokens[index].text.isdecimal()
