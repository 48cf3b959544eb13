"""Who is made to do something: duties, demands and refusals, as a connective needs to know of them."""

from __future__ import annotations

from dragoman.reading.claims.acts import hinders
from dragoman.reading.claims.linked import word
from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.syntax import Sentence

_DEMANDING = frozenset("want need have demand insist require urge ask call seek press push hold entitled".split())
_DEMANDS = frozenset("condition demand insistence precondition requirement".split())


def obliged(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate says what somebody must do."""
    helpers = {lemma(sentence, c) for c in children(sentence, main, "aux")}
    return bool(helpers & {"must", "should"}) or (
        lemma(sentence, main) in {"have", "need"} and bool(children(sentence, main, "xcomp"))
    )


def is_demand(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate is itself a verb of demanding ("wants", "insists")."""
    if lemma(sentence, main) == "hold":  # "holds out for", not "held talks"
        return any(word(sentence, c) == "out" for c in sentence.children[main])
    return lemma(sentence, main) in _DEMANDING - {"have"}


def is_wanted(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate demands, or hangs on one that does ("wants the troops to leave")."""
    if is_demand(sentence, main):
        return True
    above = sentence.tokens[main].head
    if related(sentence, main, "acl") and lemma(sentence, above) in _DEMANDS:
        return True
    if (
        related(sentence, main, "acl")
        and above >= 0
        and any(lemma(sentence, c) == "to" for c in sentence.children[main])
    ):
        above = sentence.tokens[above].head
    return related(sentence, main, "xcomp", "ccomp", "acl") and above >= 0 and lemma(sentence, above) in _DEMANDING


def is_refused(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate refuses, or completes one that does ("refuse to bargain")."""
    above = sentence.tokens[main].head
    return hinders(sentence, main) or (
        related(sentence, main, "xcomp", "csubj") and above >= 0 and hinders(sentence, above)
    )


def chain(sentence: Sentence, main: int) -> tuple[int, ...]:
    """Return a predicate and those that it completes: "pass" and "let" in "will not let them pass"."""
    found = [main]
    while related(sentence, found[-1], "xcomp") and sentence.tokens[found[-1]].head >= 0:
        found.append(sentence.tokens[found[-1]].head)
    return tuple(found)


def is_barred(sentence: Sentence, main: int) -> bool:
    """Tell whether something is said not to be done: "will not let them pass", "refuses to sign", "has no plan to"."""
    return any(_is_denied(sentence, at) for at in chain(sentence, main)) or _is_of_nothing(sentence, main)


def _is_denied(sentence: Sentence, at: int) -> bool:
    case = {word(sentence, c) for c in children(sentence, at, "case")}
    if lemma(sentence, at) == "question" and case >= {"out", "of"}:
        return True
    out = lemma(sentence, at) == "rule" and any(word(sentence, c) == "out" for c in sentence.children[at])
    none = any(
        is_negated(sentence, c) or word(sentence, c) in {"nobody", "nothing", "none"}
        for c in children(sentence, at, "nsubj", "obj", "expl")
    )
    return out or none or is_negated(sentence, at) or hinders(sentence, at)


def _is_of_nothing(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate hangs on a noun that is denied: "no intention to", "ruled out any move to"."""
    last = chain(sentence, main)[-1]
    noun = sentence.tokens[last].head
    if not related(sentence, last, "acl") or noun < 0:
        return False
    verb = sentence.tokens[noun].head
    return is_negated(sentence, noun) or (verb >= 0 and related(sentence, noun, "obj") and _is_denied(sentence, verb))
