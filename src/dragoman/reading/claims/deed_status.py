"""How a deed stands: by its modal, the verb above it, its tense, and the conditions of the report."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.reading.claims.modality import is_supposed, told_in_a_year
from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.act_status import ActStatus
from dragoman.terms.findings import Condition
from dragoman.terms.syntax import Sentence

_GOVERNORS = {
    ActStatus.PROMISED: "agree promise pledge vow undertake commit plan intend about due set schedule",
    ActStatus.OFFERED: "offer propose ready willing prepared volunteer",
    ActStatus.REFUSED: "refuse decline unwilling reluctant reject rule resist oppose",
    ActStatus.POSSIBLE: "consider weigh mull contemplate expect likely hope seek aim wish",
    ActStatus.THREATENED: "threaten",
    ActStatus.UNDER_WAY: "begin start continue resume",
    ActStatus.DENIED: "deny fail stop cease halt suspend",
    ActStatus.ASKED: "urge ask demand want request call press require tell order",
}  # fmt: skip
_GOVERNING = {word: status for status, words in _GOVERNORS.items() for word in words.split()}
OPEN = frozenset({ActStatus.PROMISED, ActStatus.OFFERED, ActStatus.AGREED})
_MODALS = {
    ActStatus.POSSIBLE: {"may", "might", "could", "can"},
    ActStatus.ASKED: {"must", "should", "ought"},
    ActStatus.PROMISED: {"will", "would", "shall", "'ll"},
}
_WAITING_MARKS = frozenset("after when until before".split())


def status_of_act(sentence: Sentence, index: int) -> ActStatus | None:
    """Return how an act stands by its modal, the verb above it and its tense; ``None`` where it is only supposed."""
    if is_supposed(sentence, index) or _awaited(sentence, index) or _is_missed(sentence, index):
        return None
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    words = helpers | {sentence.tokens[c].text.lower() for c in children(sentence, index, "aux")}
    denied = is_negated(sentence, index)
    modal = next((status for status, modals in _MODALS.items() if words & modals), None)
    if modal is not None:
        return ActStatus.REFUSED if denied and modal is not ActStatus.ASKED else modal
    if children(sentence, index, "cop") and any(word == "to" for word in _marks(sentence, index)):
        return ActStatus.REFUSED if denied else ActStatus.PROMISED  # "is to pay"
    governed = _governed(sentence, index)
    if governed is not None or any(word == "to" for word in _marks(sentence, index)):
        return governed
    return _by_tense(sentence, index, helpers, denied=denied)


def _governed(sentence: Sentence, index: int) -> ActStatus | None:
    above = sentence.tokens[index].head
    if above < 0 or not related(sentence, index, "xcomp", "ccomp", "advcl"):
        return None
    if _is_going(sentence, above):
        return ActStatus.REFUSED if is_negated(sentence, above) else ActStatus.PROMISED
    found = _GOVERNING.get(lemma(sentence, above)) or _GOVERNING.get(sentence.tokens[above].text.lower())
    if found in OPEN and (is_negated(sentence, above) or is_negated(sentence, index)):
        return ActStatus.REFUSED
    if lemma(sentence, above) == "want" and not children(sentence, above, "obj", "iobj"):
        return ActStatus.POSSIBLE if not children(sentence, index, "nsubj") else found
    return ActStatus.PAST if found in OPEN and told_in_a_year(sentence, above) else found


def _is_missed(sentence: Sentence, index: int) -> bool:
    """Read "would have paid": it did not come about."""
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    return {"would", "have"} <= helpers


def _is_going(sentence: Sentence, above: int) -> bool:
    """Read "is going to pay", "is to pay"."""
    helpers = {lemma(sentence, c) for c in children(sentence, above, "aux")}
    return lemma(sentence, above) == "be" or (lemma(sentence, above) == "go" and "be" in helpers)


def _by_tense(sentence: Sentence, index: int, helpers: set[str], *, denied: bool) -> ActStatus | None:
    feats = sentence.tokens[index].feats
    if denied:
        return ActStatus.DENIED
    if "be" in helpers and sentence.tokens[index].xpos == "VBG":
        return ActStatus.UNDER_WAY
    if told_in_a_year(sentence, index):
        return ActStatus.PAST
    if "have" in helpers or "Tense=Past" in feats:
        return ActStatus.DONE if "have" in helpers or "be" in helpers or "VerbForm=Fin" in feats else None
    return ActStatus.UNDER_WAY if "Tense=Pres" in feats and "VerbForm=Fin" in feats else None


def _marks(sentence: Sentence, index: int) -> list[str]:
    return [lemma(sentence, c) for c in children(sentence, index, "mark")]


def _awaited(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause is one that something else waits for: "after Iran shuts the plant"."""
    opening = (*children(sentence, index, "mark"), *children(sentence, index, "advmod"))
    return related(sentence, index, "advcl") and any(lemma(sentence, c) in _WAITING_MARKS for c in opening)


def within(conditions: Iterable[Condition], start: int, status: ActStatus | None) -> ActStatus | None:
    """Return the status that the conditions of the report leave: none in a condition, conditional in a consequent."""
    for condition in conditions:
        if condition.condition.start <= start < condition.condition.end:
            return None
        in_consequent = condition.consequent.start <= start < condition.consequent.end
        if (
            in_consequent
            and status in OPEN | {ActStatus.POSSIBLE}
            and condition.polarity not in {"concessive", "threat"}
        ):
            return ActStatus.CONDITIONAL
        if in_consequent and status is ActStatus.PROMISED and condition.polarity == "threat":
            return ActStatus.THREATENED
    return status
