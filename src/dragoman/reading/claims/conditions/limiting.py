"""What connectives of limits say: "as long as", "provided", "only where", "only with", "without"."""

from __future__ import annotations

from dragoman.reading.claims.acts import hinders, is_matter, waits
from dragoman.reading.claims.conditions.stakes import leaves_free
from dragoman.reading.claims.demanding import is_barred, is_refused
from dragoman.reading.claims.harm import is_bad, is_threat
from dragoman.reading.claims.linked import Kind, mark_of, word
from dragoman.reading.claims.modality import is_coming, is_open, is_present
from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.syntax import Sentence

_LASTING = frozenset("last continue go hold endure proceed remain stand run".split())
_SHARED = frozenset(
    "talk dialogue negotiation truce ceasefire cease-fire contact process deal accord agreement".split()
)


def of_as_long_as(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Return what "as long as" says: a bar while it lasts, else a condition; nothing where it measures time."""
    del only
    if _measures(sentence, main, clause):
        return None
    if _has_no_choice(sentence, main):
        return "as_long_as", "threat"
    nothing = any(is_negated(sentence, c) for c in children(sentence, main, "nsubj", "obj"))
    negated = is_negated(sentence, main)
    kept_back = waits(sentence, main) or is_bad(sentence, main)
    well = is_open(sentence, main) or (is_present(sentence, main) and not kept_back)
    barred = nothing or negated or hinders(sentence, main) or not well
    if (negated and not nothing and leaves_free(sentence, main)) or _talks_go_on(sentence, clause):
        barred = False
    return "as_long_as", ("blocks" if barred else "requires")


def _talks_go_on(sentence: Sentence, clause: int) -> bool:
    """Tell whether what lasts is what both sides want: "as long as the talks go on", "as long as the truce holds"."""
    who = {lemma(sentence, c) for c in children(sentence, clause, "nsubj")}
    lasting = lemma(sentence, clause) in _LASTING and not is_negated(sentence, clause)
    return lasting and bool(who & _SHARED)


def _measures(sentence: Sentence, main: int, clause: int) -> bool:
    """Tell whether "as long as" only tells how long: "as long as it takes", "stayed as long as"."""
    it = all(word(sentence, c) == "it" for c in children(sentence, clause, "nsubj"))
    lasted = lemma(sentence, main) in {"take", "last"} or "Tense=Past" in sentence.tokens[main].feats
    lasted = lasted or any(lemma(sentence, c) == "have" for c in children(sentence, main, "aux"))
    return (lemma(sentence, clause) == "take" and it) or (lasted and not is_open(sentence, main))


def _has_no_choice(sentence: Sentence, main: int) -> bool:
    """Read "would have no choice but to strengthen it"."""
    return any(
        lemma(sentence, c) in {"choice", "option", "alternative"} and is_negated(sentence, c)
        for c in children(sentence, main, "obj", "nsubj")
    )


def of_provided(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "provided"."""
    del sentence, main, clause, only
    return "provided", "requires"


def of_where(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "may do Q only where C"."""
    del clause
    return ("only_if", "requires") if only and is_open(sentence, main) else None


def of_with(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "only with the consent of", and "with the border closed, there can be no talks"."""
    closed = related(sentence, clause, "advcl") and bool(children(sentence, clause, "nsubj")) and clause < main
    barred = is_negated(sentence, main) or any(
        is_negated(sentence, c) for c in children(sentence, main, "nsubj", "obj")
    )
    if closed and barred and is_open(sentence, main):
        return "if", "blocks"
    mark = mark_of(sentence, clause)
    beside = mark is not None and word(sentence, mark - 1) == "only"
    thing = sentence.tokens[clause].upos == "NOUN"
    return ("only_if", "requires") if only and beside and thing and is_open(sentence, main) else None


def of_without(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "no Q without C", "cannot Q without C", and a strike "without" something."""
    del only
    coming = (
        is_open(sentence, main)
        or is_present(sentence, main)
        or is_refused(sentence, main)
        or related(sentence, main, "acl")
    )
    if is_threat(sentence, main) and is_coming(sentence, main) and is_matter(sentence, clause):
        return "without", "threat"
    if hinders(sentence, main) and not is_negated(sentence, main) and coming:
        return "without", "requires"
    barred = is_barred(sentence, main) or word(sentence, main) == "nothing"
    return ("without", "blocks") if barred and coming else None
