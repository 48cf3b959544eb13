"""The heads of a span of text that carry its actions: below light verbs, one for each conjunct, negated or not."""

from __future__ import annotations

from dragoman.reading.tree import related
from dragoman.terms.syntax import Sentence

_OUTSIDE = frozenset({"punct", "mark", "cc", "cc:preconj", "aux", "aux:pass", "advmod", "discourse", "det", "case"})
# Verbs that only lend tense, beginning or willingness to the verb that depends on them.
_LIGHT = frozenset(
    "agree begin start have be want need promise offer pledge vow undertake decide continue prepare try move "
    "plan commit threaten refuse fail intend able ready willing unwilling reluctant prepared take go consent "
    "accept".split()
)
_REFUSING = frozenset({"refuse", "fail", "decline"})
AIMS = frozenset("intention plan desire wish aim".split())
_HAVING = frozenset("have be hold harbour harbor express declare announce".split())
_POSSIBLE = frozenset("possible impossible acceptable unacceptable conceivable thinkable unthinkable feasible".split())
NOT = frozenset({"not", "n't", "never", "no"})


def tops(sentence: Sentence, inside: frozenset[int]) -> list[int]:
    """Heads of the span: not function words, and depending on nothing inside it.

    Beside what a verb outside the span takes, how it takes it is none: "views the claim as a matter of fact".
    """
    found = _highest(sentence, inside)
    verbs = [i for i in found if is_verbal(sentence, i)]
    taken = {sentence.tokens[i].head for i in found if related(sentence, i, "obj")}
    how = {i for i in found if related(sentence, i, "obl", "advmod") and sentence.tokens[i].head in taken}
    return verbs[:1] or [i for i in found if i not in how]


def asked(sentence: Sentence, top: int) -> int | None:
    """Return who or what is asked to do what a verb says: "urged Iraq to halt and to withdraw" asks Iraq for both."""
    if not is_verbal(sentence, top):
        return None
    while sentence.tokens[top].deprel == "conj" and sentence.tokens[top].head >= 0:
        top = sentence.tokens[top].head
    above = sentence.tokens[top].head
    if above < 0 or sentence.tokens[top].deprel not in {"xcomp", "advcl", "acl", "ccomp"}:
        return None
    beside = (
        c
        for c in sentence.children[above]
        if above < c < top and sentence.relations[c] in {"obj", "iobj", "obl"} and not is_verbal(sentence, c)
    )
    return next(beside, None)


def _highest(sentence: Sentence, inside: frozenset[int]) -> list[int]:
    return [
        i
        for i in sorted(inside)
        if sentence.tokens[i].head not in inside
        and sentence.tokens[i].deprel not in _OUTSIDE
        and sentence.tokens[i].upos not in {"PUNCT", "ADP", "CCONJ", "SCONJ", "PART"}
    ]


def is_verbal(sentence: Sentence, index: int) -> bool:
    """Tell whether a token heads a clause: a verb, or a word with a subject, copula or auxiliary."""
    return sentence.tokens[index].upos == "VERB" or any(
        sentence.tokens[c].deprel in {"cop", "aux", "nsubj", "nsubj:pass"} for c in sentence.children[index]
    )


def carrier(sentence: Sentence, head: int, inside: frozenset[int]) -> int:
    """Go down from light words to what carries the action.

    "Agrees to scrap" to "scrap", "there is a deal" and "a deal is possible" to "a deal", "has no intention of
    attacking" to "attacking".
    """
    seen = head
    expletive = any(sentence.tokens[c].deprel == "expl" for c in sentence.children[head])
    if expletive or sentence.tokens[head].lemma.lower() in _POSSIBLE:
        seen = next((c for c in sentence.children[head] if c in inside and sentence.tokens[c].deprel == "nsubj"), head)
    while (below := _below(sentence, seen, inside)) is not None:
        seen = below
    return seen


def _below(sentence: Sentence, at: int, inside: frozenset[int]) -> int | None:
    """Return what a light verb or an intention leads to; ``None`` where the word carries the action itself."""
    held = [c for c in sentence.children[at] if c in inside]
    aims = [c for c in held if sentence.tokens[c].deprel == "obj" and sentence.tokens[c].lemma.lower() in AIMS]
    if aims and sentence.tokens[at].lemma.lower() in _HAVING:  # who withdraws a plan to act does not act
        return _below(sentence, aims[0], inside)
    if sentence.tokens[at].lemma.lower() in AIMS:
        return next((c for c in held if sentence.tokens[c].deprel == "acl"), None)
    if sentence.tokens[at].lemma.lower() not in _LIGHT:
        return None
    return next((c for c in held if sentence.tokens[c].deprel == "xcomp"), None)


def is_negated(sentence: Sentence, head: int, carrier: int) -> bool:
    """Tell whether an action, a word on the way down to it, or what ``or`` joins it to, is negated."""
    at = carrier
    while True:
        children = sentence.children[at]
        if any(sentence.tokens[c].lemma in NOT or sentence.tokens[c].text.lower() in NOT for c in children):
            return True
        over = sentence.tokens[at].head
        if over < 0 or (at == head and not joined_by_or(sentence, at)):
            return False
        if at != head and sentence.lemmas[over] in _REFUSING:
            return True
        head = over if at == head else head
        at = over


def joined_by_or(sentence: Sentence, index: int) -> bool:
    """Tell whether a conjunct is set beside the first by ``or`` or ``nor``, its own or that of the list it is in."""
    if sentence.tokens[index].deprel != "conj":
        return False
    listed = [c for c in sentence.children[sentence.tokens[index].head] if sentence.tokens[c].deprel == "conj"]
    words = (_conjunction(sentence, c) for c in listed if c >= index)
    return next((word for word in words if word), "") in {"or", "nor"}


def conjuncts(sentence: Sentence, head: int, inside: frozenset[int]) -> list[int]:
    """Return a head and everything coordinated with it inside the span, in text order."""
    found, todo = [], [head]
    while todo:
        at = todo.pop(0)
        found.append(at)
        todo.extend(c for c in sentence.children[at] if c in inside and sentence.tokens[c].deprel == "conj")
    return sorted(found)


def alternatives(sentence: Sentence, heads: list[int]) -> list[bool]:
    """For each conjunct, whether it is an alternative; a bare comma means what the next conjunction means."""
    joined = [_conjunction(sentence, head) for head in heads]
    for at in range(len(joined) - 2, 0, -1):
        joined[at] = joined[at] or joined[at + 1]
    return [at > 0 and word == "or" for at, word in enumerate(joined)]


def _conjunction(sentence: Sentence, head: int) -> str:
    words = [sentence.tokens[c].lemma.lower() for c in sentence.children[head] if sentence.tokens[c].deprel == "cc"]
    return words[0] if words else ""
