"""What connectives of supposition say: "if" and "unless".

"If" under a verb of asking is a question.
"""

from __future__ import annotations

from dragoman.reading.claims.acts import hinders
from dragoman.reading.claims.conditions.stakes import answers_well, concedes, costs, is_for_nothing, stands_still
from dragoman.reading.claims.demanding import is_refused
from dragoman.reading.claims.harm import is_hostile, is_threat
from dragoman.reading.claims.linked import Kind, mark_of, word
from dragoman.reading.claims.modality import is_open, is_present, is_unreal
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
    asked = _is_question(sentence, main, clause) and not (only or before == "even")
    if asked or before in {"as", "what", "asked"} or is_unreal(sentence, main):
        return None
    if only or (mark is not None and _and_only(sentence, mark)):
        return "only_if", "requires"
    return _even_if(sentence, main) if before == "even" else supposed(sentence, main, clause)


def _even_if(sentence: Sentence, main: int) -> Kind:
    firm = is_open(sentence, main) or is_refused(sentence, main) or _rules_out(sentence, main)
    return ("even_if", "concessive") if firm else None


def supposed(sentence: Sentence, main: int, clause: int) -> Kind:
    """Read what is supposed, by "if" or by the order of words: a threat, a bar, an answer in kind, or a condition."""
    order = "if_not" if is_negated(sentence, clause) or _lacks(sentence, clause) else "if"
    hit_back = is_hostile(sentence, clause) and costs(sentence, main, provoked=True)
    is_so = sentence.tokens[main].upos == "ADJ" and bool(children(sentence, main, "cop"))  # "more will be necessary"
    sure = {word(sentence, c) for c in children(sentence, main, "aux")} & {"will", "would", "shall", "'ll"}
    done = (bool(sure) or not concedes(sentence, main)) and is_open(sentence, main) and not is_so
    done = done and not is_for_nothing(sentence, main)
    stopped = order == "if_not" and (stands_still(sentence, main) or done)
    if hit_back or stopped or is_threat(sentence, main) or lemma(sentence, main) == "threaten":
        return order, "threat"
    pointless = hinders(sentence, main) or _sees_no_point(sentence, main)
    if not (is_open(sentence, main) or is_open(sentence, clause) or is_present(sentence, clause) or pointless):
        return None
    if answers_well(sentence, main):
        return order, "reciprocity"
    return order, ("blocks" if order == "if_not" else "requires")


def _rules_out(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate is what somebody rules out: "ruled out halting it even if"."""
    above = sentence.tokens[main].head
    return any(
        at >= 0 and lemma(sentence, at) == "rule" and any(word(sentence, c) == "out" for c in sentence.children[at])
        for at in (main, above)
    )


def _sees_no_point(sentence: Sentence, main: int) -> bool:
    return any(
        lemma(sentence, c) in {"point", "sense"} and is_negated(sentence, c) for c in children(sentence, main, "obj")
    )


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
    """Read "unless": a threat where something will be done that the others do not ask for, else a condition."""
    del clause, only
    harmful = is_threat(sentence, main) or costs(sentence, main)
    return "unless", ("threat" if harmful and not is_for_nothing(sentence, main) else "requires")
