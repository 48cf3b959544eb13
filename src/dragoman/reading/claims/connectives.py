"""What a connective says between two clauses: its order and polarity, or nothing where it only tells the time or asks.

Each reader takes the sentence, its main predicate, the head of the subordinate part and whether "only" goes with the
connective. "After" and "until" without a promise, demand or refusal only tell the time; "if" under a verb of asking
is a question.
"""

from __future__ import annotations

from dragoman.reading.claims.acts import hinders, is_act, is_matter, is_time, waits
from dragoman.reading.claims.linked import word
from dragoman.reading.claims.modality import is_coming, is_open, is_threat, is_unreal
from dragoman.reading.claims.stakes import answers_in_kind, costs, leaves_free, stands_still
from dragoman.reading.tree import children, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_ASKING = frozenset(
    """ask wonder question see check decide determine doubt know unclear uncertain sure remain debate discuss consider
    examine""".split()
)
_TELLING = frozenset("say tell clarify specify indicate confirm reveal disclose explain".split())
_DEMANDING = frozenset("want need have demand insist require urge ask call".split())
_LONG = frozenset("even soon shortly long immediately right just ever".split())
_UNITS = frozenset("minute hour day week month year decade time moment".split())
_DEMANDS = frozenset("condition demand insistence precondition requirement".split())
_NOUNS_TOO = frozenset("after until before without with".split())
# Clauses with "when" that tell an hour rather than a condition.
_TELLING_TIME = frozenset(
    """visit arrive meet begin start open reconvene resume convene sit expire retire end close come return turn
    gather travel speak leave""".split()
)

_MAY_BE_ANSWERED = frozenset("if only_if provided as_long_as".split())

Kind = tuple[str, str] | None


def kind_of(sentence: Sentence, mark: int, main: int, clause: int, *, only: bool) -> tuple[str, str, str] | None:
    """Return the connective's word, its order and polarity; ``None`` where it joins no condition."""
    name = lemma(sentence, mark)
    reader = _KINDS.get(name)
    if reader is None or (related(sentence, clause, "obl") and name not in _NOUNS_TOO):
        return None
    kind = reader(sentence, main, clause, only)
    if kind is None:
        return None
    order, polarity = kind
    returned = polarity == "requires" and order in _MAY_BE_ANSWERED and answers_in_kind(sentence, clause)
    return name, order, "reciprocity" if returned and not is_negated(sentence, main) else polarity


def mark_of(sentence: Sentence, clause: int) -> int | None:
    """Return the subordinating word of a clause, or the preposition of a noun phrase."""
    predicate = children(sentence, clause, "cop")  # "when Chile is at the table": "at" belongs to the predicate
    marks = children(sentence, clause, "mark") if predicate else children(sentence, clause, "mark", "case")
    if marks:
        return marks[0]
    adverbs = [c for c in children(sentence, clause, "advmod") if lemma(sentence, c) in {"once", "when"} and c < clause]
    return adverbs[0] if adverbs else None


def _is_bare_noun(sentence: Sentence, clause: int) -> bool:
    """Tell whether a phrase names no act ("after dinner", "until Friday")."""
    return related(sentence, clause, "obl") and (not is_act(sentence, clause) or is_time(sentence, clause))


def _after(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    if _is_bare_noun(sentence, clause) and not only:
        return None
    if only:
        return ("after", "requires") if is_open(sentence, main) or _is_present(sentence, main) else None
    mark = mark_of(sentence, clause)
    if mark and (word(sentence, mark - 1) in _LONG or lemma(sentence, mark - 1) in _UNITS):
        return None
    modal = any(sentence.tokens[c].xpos == "MD" for c in children(sentence, main, "aux"))
    told = [sentence.tokens[i].feats for i in (clause, *children(sentence, clause, "aux", "cop"))]
    will = any(word(sentence, c) in {"will", "shall", "'ll"} for c in children(sentence, main, "aux"))
    past = any("Tense=Past" in feats and "VerbForm=Fin" in feats for feats in told)
    if past and (will or not modal):
        return None
    gerund = "VerbForm=Ger" in sentence.tokens[clause].feats or sentence.tokens[clause].xpos == "VBG"
    meets = related(sentence, clause, "obl") and lemma(sentence, main) in _TELLING_TIME
    return ("after", "requires") if is_coming(sentence, main) and not (gerund or meets) else None


def _if(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
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
    if not (is_open(sentence, main) or is_open(sentence, clause) or _is_present(sentence, clause)):
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


def _is_present(sentence: Sentence, index: int) -> bool:
    return "Tense=Pres" in sentence.tokens[index].feats or any(
        "Tense=Pres" in sentence.tokens[c].feats for c in children(sentence, index, "aux", "cop")
    )


def _unless(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del clause, only
    harmful = is_threat(sentence, main) or costs(sentence, main)
    return "unless", ("threat" if harmful and not is_negated(sentence, main) else "requires")


def _until(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    if _is_bare_noun(sentence, clause):
        return None
    barred = is_negated(sentence, main) or any(
        is_negated(sentence, c) for c in children(sentence, main, "nsubj", "obj")
    )
    awaited = related(sentence, clause, "advcl") and _is_present(sentence, clause)
    waiting = barred or awaited or is_open(sentence, main) or waits(sentence, main)
    return ("until", "requires") if only or waiting else None


def _before(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del only
    if related(sentence, clause, "obl") and not is_matter(sentence, clause):
        return None
    above = sentence.tokens[main].head
    mark = mark_of(sentence, clause)
    if mark is not None and word(sentence, mark - 1) == "not":
        return "not_before", "requires"
    if is_negated(sentence, main) or (related(sentence, main, "xcomp") and is_negated(sentence, above)):
        held = is_coming(sentence, main) and not obliged(sentence, main) and not obliged(sentence, above)
        return ("not_before", "requires") if held else None
    return ("before", "requires") if obliged(sentence, main) or _is_wanted(sentence, main) else None


def obliged(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate says what somebody must do."""
    helpers = {lemma(sentence, c) for c in children(sentence, main, "aux")}
    return bool(helpers & {"must", "should"}) or (
        lemma(sentence, main) in {"have", "need"} and bool(children(sentence, main, "xcomp"))
    )


def is_demand(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate is itself a verb of demanding ("wants", "insists")."""
    return lemma(sentence, main) in _DEMANDING - {"have"}


def _is_wanted(sentence: Sentence, main: int) -> bool:
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


def _while(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del only
    mark = mark_of(sentence, clause)
    if main < clause and mark is not None and word(sentence, mark - 1) == ",":
        return None
    barred = is_negated(sentence, main) and is_open(sentence, main)
    return ("as_long_as", "blocks") if barred or _is_refused(sentence, main) else None


def _is_refused(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate refuses, or completes one that does ("refuse to bargain")."""
    above = sentence.tokens[main].head
    return hinders(sentence, main) or (
        related(sentence, main, "xcomp", "csubj") and above >= 0 and hinders(sentence, above)
    )


def as_long_as(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
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


def _provided(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del sentence, main, clause, only
    return "provided", "requires"


def _when(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    """Read "only when", and "will come back when the blockade is lifted": not "when he visits", "when it opens"."""
    who, by = subject(sentence, main), children(sentence, clause, "nsubj")
    if only:
        return ("after", "requires") if is_open(sentence, main) or _is_present(sentence, main) else None
    another = who is not None and bool(by) and lemma(sentence, by[0]) != lemma(sentence, who)
    told = lemma(sentence, clause) in _TELLING_TIME or not (by and sentence.tokens[by[0]].upos in {"NOUN", "PROPN"})
    mark = mark_of(sentence, clause)
    aside = mark is not None and word(sentence, mark - 1) == ","
    told = told and not any(lemma(sentence, c) == "have" for c in children(sentence, clause, "aux"))
    if not another or told or aside or is_unreal(sentence, main):
        return None
    return ("after", "requires") if is_coming(sentence, main) and main < clause else None


def _as(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    """Read "step by step as", "in stages as": one thing as far as the other."""
    del only
    mark = mark_of(sentence, clause)
    before = [word(sentence, i) for i in range(max(0, (mark or 0) - 3), mark or 0)]
    staged = before[-3:] == ["step", "by", "step"] or set(before[-2:]) & {"stages", "phases", "gradually", "stage"}
    return ("simultaneous", "reciprocity") if staged and is_open(sentence, main) else None


def _without(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del only
    nothing = any(is_negated(sentence, c) for c in children(sentence, main, "nsubj", "obj", "expl"))
    barred = (
        nothing
        or is_negated(sentence, main)
        or word(sentence, main) == "nothing"
        or _starts_with_nothing(sentence, main)
    )
    coming = is_open(sentence, main) or _is_present(sentence, main)
    if is_threat(sentence, main) and is_coming(sentence, main) and is_matter(sentence, clause):
        return "without", "threat"
    return ("without", "blocks") if barred and coming else None


def _with(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    """Read "only with the consent of"."""
    mark = mark_of(sentence, clause)
    beside = mark is not None and word(sentence, mark - 1) == "only"
    return (
        ("only_if", "requires") if only and beside and is_matter(sentence, clause) and is_open(sentence, main) else None
    )


def _starts_with_nothing(sentence: Sentence, main: int) -> bool:
    return any(word(sentence, c) in {"nothing", "nobody", "none"} for c in children(sentence, main, "nsubj"))


_KINDS = {
    "after": _after,
    "once": _after,
    "if": _if,
    "unless": _unless,
    "until": _until,
    "till": _until,
    "before": _before,
    "provide": _provided,
    "provided": _provided,
    "providing": _provided,
    "when": _when,
    "while": _while,
    "as": _as,
    "without": _without,
    "with": _with,
}
