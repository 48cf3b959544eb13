"""Who is made to do something: duties, demands and refusals, as a connective needs to know of them."""

from __future__ import annotations

from dragoman.reading.claims.acts import hinders
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

_DEMANDING = frozenset("want need have demand insist require urge ask call".split())
_DEMANDS = frozenset("condition demand insistence precondition requirement".split())


def obliged(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate says what somebody must do."""
    helpers = {lemma(sentence, c) for c in children(sentence, main, "aux")}
    return bool(helpers & {"must", "should"}) or (
        lemma(sentence, main) in {"have", "need"} and bool(children(sentence, main, "xcomp"))
    )


def is_demand(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate is itself a verb of demanding ("wants", "insists")."""
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
