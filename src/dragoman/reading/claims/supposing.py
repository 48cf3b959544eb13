"""What connectives of supposition say: "if", "unless", "provided", "as long as", "without", "with".

"If" under a verb of asking is a question.
"""

from __future__ import annotations

from dragoman.reading.claims.acts import hinders, is_matter
from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.linked import Kind, mark_of, word
from dragoman.reading.claims.modality import is_coming, is_open, is_present, is_unreal
from dragoman.reading.claims.stakes import costs, leaves_free, stands_still
from dragoman.reading.tree import children, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_ASKING = frozenset(
    """ask wonder question see check decide determine doubt know unclear uncertain sure remain debate discuss consider
    examine""".split()
)
_TELLING = frozenset("say tell clarify specify indicate confirm reveal disclose explain".split())


def of_if(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "if": a threat, a bar, a condition, or nothing in a question and of what did not come about."""
    mark = mark_of(sentence, clause)
    before = word(sentence, mark - 1) if mark is not None else ""
    if before in {"as", "what", "asked"} or _is_question(sentence, main, clause) or is_unreal(sentence, main):
        return None
    if only or (mark is not None and _and_only(sentence, mark)):
        return "only_if", "requires"
    if before == "even":
        return ("even_if", "concessive") if is_open(sentence, main) else None
    order = "if_not" if is_negated(sentence, clause) or _lacks(sentence, clause) else "if"
    stopped = order == "if_not" and stands_still(sentence, main)
    if is_threat(sentence, main) or lemma(sentence, main) == "threaten" or _pays_back(sentence, main, order) or stopped:
        return order, "threat"
    if not (is_open(sentence, main) or is_open(sentence, clause) or is_present(sentence, clause)):
        return None
    return order, ("blocks" if order == "if_not" else "requires")


def _and_only(sentence: Sentence, mark: int) -> bool:
    """Tell whether "if" stands in "if, and only if," or "if and only if"."""
    words = [word(sentence, i) for i in range(mark + 1, mark + 6) if word(sentence, i) not in {",", "”", '"', "“"}]
    return words[:3] == ["and", "only", "if"] or [word(sentence, i) for i in range(mark - 3, mark)][-2:] == [
        "and",
        "only",
    ]


def _lacks(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause says that something is not there: "if there is no agreement"."""
    return any(
        word(sentence, k) == "no"
        for c in (clause, *children(sentence, clause, "nsubj", "obj"))
        for k in children(sentence, c, "det")
    )


def _pays_back(sentence: Sentence, main: int, order: str) -> bool:
    """Tell whether something will be done because something else was not: "if they do not pay, we shall walk out"."""
    will = any(word(sentence, c) in {"will", "would", "shall", "'ll"} for c in children(sentence, main, "aux"))
    return order == "if_not" and will and not is_negated(sentence, main) and not children(sentence, main, "aux:pass")


def _is_question(sentence: Sentence, main: int, clause: int) -> bool:
    """Tell whether "if" means "whether": under a verb of asking that has no other complement before it."""
    unsaid = lemma(sentence, main) in _TELLING and (is_negated(sentence, main) or _declines(sentence, main))
    who = subject(sentence, main)
    raised = who is not None and lemma(sentence, who) == "question"
    if lemma(sentence, main) not in _ASKING and not (unsaid or raised):
        return False
    between = [c for c in children(sentence, main, "obj", "obl", "xcomp", "ccomp") if main < c < clause]
    if unsaid or raised:
        return clause > main
    return clause > main and (not between or not is_open(sentence, main))


def _declines(sentence: Sentence, main: int) -> bool:
    """Tell whether somebody will not tell: "declined to say", "too early to say"."""
    above = sentence.tokens[main].head
    hangs = related(sentence, main, "xcomp", "csubj", "advcl")
    return hangs and lemma(sentence, above) in {"decline", "refuse", "early"}


def of_unless(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "unless": a threat where harm is announced, else a condition."""
    del clause, only
    harmful = is_threat(sentence, main) or costs(sentence, main)
    return "unless", ("threat" if harmful and not is_negated(sentence, main) else "requires")


def of_as_long_as(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Return what "as long as" says: a bar while it lasts, else a condition; nothing where it measures time."""
    del only, clause
    if lemma(sentence, main) in {"take", "last"} and not is_open(sentence, main):
        return None
    if "Tense=Past" in sentence.tokens[main].feats and not is_open(sentence, main):
        return None
    if not is_open(sentence, main) and any(lemma(sentence, c) == "have" for c in children(sentence, main, "aux")):
        return None
    nothing = any(is_negated(sentence, c) for c in children(sentence, main, "nsubj", "obj"))
    barred = nothing or is_negated(sentence, main) or hinders(sentence, main) or not is_open(sentence, main)
    if is_negated(sentence, main) and not nothing and leaves_free(sentence, main):
        barred = False
    return "as_long_as", ("blocks" if barred else "requires")


def of_provided(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "provided"."""
    del sentence, main, clause, only
    return "provided", "requires"


def of_without(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "no Q without C", "cannot Q without C", and a strike "without" something."""
    del only
    nothing = any(is_negated(sentence, c) for c in children(sentence, main, "nsubj", "obj", "expl"))
    barred = (
        nothing
        or is_negated(sentence, main)
        or word(sentence, main) == "nothing"
        or _starts_with_nothing(sentence, main)
    )
    coming = is_open(sentence, main) or is_present(sentence, main)
    if is_threat(sentence, main) and is_coming(sentence, main) and is_matter(sentence, clause):
        return "without", "threat"
    if not barred and hinders(sentence, main) and coming:
        return "without", "requires"
    return ("without", "blocks") if barred and coming else None


def _starts_with_nothing(sentence: Sentence, main: int) -> bool:
    return any(word(sentence, c) in {"nothing", "nobody", "none"} for c in children(sentence, main, "nsubj"))


def of_with(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "only with the consent of"."""
    mark = mark_of(sentence, clause)
    beside = mark is not None and word(sentence, mark - 1) == "only"
    return (
        ("only_if", "requires") if only and beside and is_matter(sentence, clause) and is_open(sentence, main) else None
    )
