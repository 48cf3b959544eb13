"""Positions that a modal makes in somebody's own words: "must C", "will not C", "we cannot C", "has no plans to C"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.modality import is_threat, is_unreal
from dragoman.reading.claims.position_verbs import Reading
from dragoman.reading.claims.position_words import AIMS, HARM_DONE, HOPING, SPEAKERS, SPEAKING
from dragoman.reading.tree import children, is_negated, is_predicate, lemma, related, subject, without
from dragoman.terms.syntax import Sentence

_DUTIES = frozenset({"must", "should", "ought"})
_FIRST = frozenset({"we", "i"})


def by_modal(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "must withdraw", "will not attack", "has no intention to attack"."""
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    who = subject(sentence, index)
    if who is None or is_hoped(sentence, index) or is_unreal(sentence, index):
        return
    clause = _clause(sentence, index, who)
    if related(sentence, index, "acl:relcl") and any(
        lemma(sentence, c) in {"when", "where"} for c in children(sentence, index, "advmod")
    ):
        return
    obliged = helpers & _DUTIES or (lemma(sentence, index) == "need" and children(sentence, index, "xcomp", "obj"))
    harm = is_threat(sentence, index)
    if obliged:
        yield index, "demand", clause, None, "modal-duty"
    elif lemma(sentence, index) in SPEAKING:
        return
    elif helpers & {"will", "would"} and is_negated(sentence, index):
        yield index, ("commit" if _is_harmless(sentence, index) else "refuse"), clause, who, "modal-will-not"
    elif _cannot(sentence, index, helpers, who):
        yield index, "refuse", clause, who, "modal-cannot"
    elif helpers & {"will", "shall"} and children(sentence, index, "expl") and harm:
        yield index, "threaten", without(sentence, index, "advcl", "parataxis", "mark"), None, "modal-there-will"
    elif helpers & {"will", "shall", "would"} and is_own(sentence, who) and not _only_if(sentence, index, helpers):
        yield (
            index,
            ("threaten" if harm else "commit"),
            clause,
            who,
            f"modal-{'would' if 'would' in helpers else 'will'}",
        )
    else:
        yield from _no_aim(sentence, index, clause, who)


def _clause(sentence: Sentence, index: int, who: int) -> tuple[int, ...]:
    begins = min(index, *sentence.subtree(who))
    beside = {i for c in children(sentence, index, "conj") if is_predicate(sentence, c) for i in sentence.subtree(c)}
    words = without(sentence, index, "advcl", "parataxis", "mark")
    return tuple(i for i in words if i >= begins and i not in beside)


def is_hoped(sentence: Sentence, index: int) -> bool:
    """Tell whether what will be done is only hoped or expected: "I hope they will sign"."""
    at = index
    while related(sentence, at, "ccomp", "csubj", "xcomp", "conj", "acl") and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
        if lemma(sentence, at) in HOPING:
            return True
    return False


def _only_if(sentence: Sentence, index: int, helpers: set[str]) -> bool:
    """Tell whether what would be done hangs on something else, or is only preferred: no commitment then."""
    hangs = any(
        lemma(sentence, k) in {"if", "unless", "provided"}
        for c in children(sentence, index, "advcl")
        for k in children(sentence, c, "mark")
    )
    weak = {lemma(sentence, c) for c in children(sentence, index, "advmod")} & {"only", "rather"}
    return "would" in helpers and (hangs or bool(weak))


def _cannot(sentence: Sentence, index: int, helpers: set[str], who: int) -> bool:
    """Tell whether somebody says of his own side that it cannot, or is not going to."""
    if not is_negated(sentence, index) or sentence.tokens[index].upos != "VERB":
        return False
    going = "be" in helpers and lemma(sentence, index) in {"go", "leave"} and "Part" in sentence.tokens[index].feats
    return sentence.tokens[who].text.lower() in _FIRST and (bool(helpers & {"can", "could"}) or going)


def _is_harmless(sentence: Sentence, index: int) -> bool:
    """Tell whether what will not be done is harm: who will not attack gives an assurance."""
    below = children(sentence, index, "obl", "xcomp", "obj")
    return lemma(sentence, index) in HARM_DONE or any(lemma(sentence, c) in HARM_DONE for c in below)


def _no_aim(sentence: Sentence, index: int, clause: tuple[int, ...], who: int) -> Iterator[Reading]:
    """Read "has no intention of attacking": an assurance; "has no plans to pay": a refusal."""
    for noun in children(sentence, index, "obj"):
        if lemma(sentence, noun) in AIMS and is_negated(sentence, noun):
            harm = any(lemma(sentence, i) in HARM_DONE for i in sentence.subtree(noun))
            yield index, ("commit" if harm else "refuse"), clause, who, f"no-{lemma(sentence, noun)}"


def is_own(sentence: Sentence, who: int) -> bool:
    """Tell whether a subject may stand for a side: a name, "we", "the union"."""
    token = sentence.tokens[who]
    return (
        token.text.lower() in {"we", "i", "it", "they", "he", "she"} or token.upos == "PROPN" or token.lemma in SPEAKERS
    )
