"""Deeds: what a party will do, may do, does or did, of the things that negotiations are about, and how it stands.

"Will provide aid", "may provide aid", "provided aid in 1994" and "will provide aid only after" are four deeds of one
key and four statuses. Only acts of the table of subjects are deeds; what is only supposed ("if it provides") is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.reading.actions.topics import KEYS, key_of
from dragoman.reading.claims.halves import halves_span
from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.modality import is_supposed, told_in_a_year
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related, subject, without
from dragoman.terms.act_status import ActStatus
from dragoman.terms.findings import Condition, Deed
from dragoman.terms.syntax import Sentence

_GOVERNORS = {
    ActStatus.PROMISED: "agree promise pledge vow undertake commit plan intend",
    ActStatus.OFFERED: "offer propose ready willing prepared volunteer",
    ActStatus.REFUSED: "refuse decline unwilling reluctant reject",
    ActStatus.THREATENED: "threaten",
    ActStatus.UNDER_WAY: "begin start continue resume",
    ActStatus.DENIED: "deny fail",
    ActStatus.ASKED: "urge ask demand want request call press require tell order",
}  # fmt: skip
_GOVERNING = {word: status for status, words in _GOVERNORS.items() for word in words.split()}
_OPEN = frozenset({ActStatus.PROMISED, ActStatus.OFFERED, ActStatus.AGREED})
_MODALS = {
    ActStatus.POSSIBLE: {"may", "might", "could", "can"},
    ActStatus.ASKED: {"must", "should", "ought"},
    ActStatus.PROMISED: {"will", "would", "shall", "'ll"},
}
_WAITING_MARKS = frozenset("after when until before".split())


def find_deeds(
    text: str, sentences: tuple[Sentence, ...], holders: Holders, conditions: tuple[Condition, ...]
) -> tuple[Deed, ...]:
    """Return the deeds of a report, in text order.

    Parameters
    ----------
    text : str
    sentences : tuple of Sentence
    holders : Holders
    conditions : tuple of Condition
        What is promised in the consequent of one is conditional; what its condition supposes is no deed.
    """
    found: list[Deed] = []
    for sentence in sentences:
        for index, who, nouns in _acts(sentence):
            statement = holders.statement(sentence.tokens[index].start)
            party = holders.named_all(sentence, who, statement)
            what = halves_span(
                text, sentence, without(sentence, index, "advcl", "parataxis", "mark", "conj", "cc", "nsubj")
            )
            status = _within(conditions, sentence.tokens[index].start, _status(sentence, index))
            if party is None or what is None or status is None:
                continue
            found.append(
                Deed(
                    id=f"D{len(found) + 1}",
                    party=party,
                    what=what,
                    key=key_of(lemma(sentence, index), nouns),
                    status=status,
                    statement=statement.id if statement else None,
                    rule=f"deed-{status}",
                )
            )
    return tuple(found)


def _acts(sentence: Sentence) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield each verb of a known act, who does it, and the nouns of what is done."""
    for index, token in enumerate(sentence.tokens):
        if token.upos != "VERB" or related(sentence, index, "amod", "compound"):
            continue
        passive = children(sentence, index, "nsubj:pass")
        agents = [c for c in children(sentence, index, "obl") if "by" in prepositions(sentence, c)]
        who = (agents[0] if agents else None) if passive else subject(sentence, index)
        nouns = tuple(_nouns(sentence, passive or children(sentence, index, "obj", "obl")))
        if who is not None and who != index and key_of(lemma(sentence, index), nouns) in KEYS:
            yield index, who, nouns


def _nouns(sentence: Sentence, heads: Iterable[int]) -> Iterator[str]:
    for head in heads:
        yield lemma(sentence, head)
        yield from (lemma(sentence, c) for c in children(sentence, head, "compound", "amod", "nmod", "conj"))


def _status(sentence: Sentence, index: int) -> ActStatus | None:
    """Return how an act stands by its modal, the verb above it and its tense; ``None`` where it is only supposed."""
    if is_supposed(sentence, index) or _awaited(sentence, index):
        return None
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    words = helpers | {sentence.tokens[c].text.lower() for c in children(sentence, index, "aux")}
    denied = is_negated(sentence, index)
    modal = next((status for status, modals in _MODALS.items() if words & modals), None)
    if modal is not None:
        return ActStatus.REFUSED if denied and modal is not ActStatus.ASKED else modal
    governed = _governed(sentence, index)
    if governed is not None or any(word == "to" for word in _marks(sentence, index)):
        return governed
    return _by_tense(sentence, index, helpers, denied=denied)


def _governed(sentence: Sentence, index: int) -> ActStatus | None:
    above = sentence.tokens[index].head
    if above < 0 or not related(sentence, index, "xcomp", "ccomp", "advcl"):
        return None
    found = _GOVERNING.get(lemma(sentence, above)) or _GOVERNING.get(sentence.tokens[above].text.lower())
    if found in _OPEN and is_negated(sentence, above):
        return ActStatus.REFUSED
    return ActStatus.PAST if found in _OPEN and told_in_a_year(sentence, above) else found


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


def _within(conditions: Iterable[Condition], start: int, status: ActStatus | None) -> ActStatus | None:
    """Return the status that the conditions of the report leave: none in a condition, conditional in a consequent."""
    for condition in conditions:
        if condition.condition.start <= start < condition.condition.end:
            return None
        in_consequent = condition.consequent.start <= start < condition.consequent.end
        if in_consequent and status in _OPEN and condition.polarity not in {"concessive", "threat"}:
            return ActStatus.CONDITIONAL
    return status
