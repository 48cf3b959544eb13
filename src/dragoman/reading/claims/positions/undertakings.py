"""What somebody says his own side will, would or could do: commitments, offers, threats, and what is liked better."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import GIVING
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma
from dragoman.terms.syntax import Sentence

_FURTHER = frozenset("further lower higher longer farther more".split())
_SENT = frozenset("delegation team delegate envoy negotiator representative someone minister".split())
FIRST = frozenset({"we", "i"})
# What a body will do by its calendar is news, and no commitment.
_CONVENING = frozenset("meet reconvene convene gather visit have".split())
_LIKING = frozenset("like love prefer hate".split())
_ACCEPTING = frozenset("accept support back agree live consider".split())
_UNDERGONE = frozenset("face suffer lose need cost benefit become fall rise fail seem remain".split())
_WITH_A_WILL = frozenset("ready prepared willing able open there back firm flexible tough generous present".split())


def by_own(sentence: Sentence, index: int, clause: tuple[int, ...], who: int, helpers: set[str]) -> Iterator[Reading]:
    """Read what somebody says his own side will, would or could do."""
    harm = is_threat(sentence, index) or (lemma(sentence, index) not in GIVING and _hangs(sentence, index, "unless"))
    act = "threaten" if harm else "commit"
    if lemma(sentence, index) in _CONVENING and sentence.words[who] not in FIRST:
        return
    has_to = lemma(sentence, index) == "have" and any(
        is_infinitive(sentence, c) for c in children(sentence, index, "xcomp")
    )
    if has_to or ("be" in helpers and sentence.tokens[index].xpos == "VBG") or _befalls(sentence, index, harm=harm):
        return
    if _is_outbid(sentence, index):
        yield index, "refuse", clause, who, "modal-sooner"
        return
    if act == "commit" and _takes_part(sentence, index):
        act = "accept"
    if any(sentence.words[i] == "no" and sentence.words[i + 1] in _FURTHER for i in clause[:-1]):
        yield index, "refuse", clause, who, "modal-no-further"
        return
    if helpers & {"could", "can"}:
        free = "could" in helpers or sentence.words[who] == "we"
        if free and act == "commit" and lemma(sentence, index) in GIVING and not is_negated(sentence, index):
            act = "accept" if lemma(sentence, index) in _ACCEPTING else "offer"
            yield index, act, clause, who, "modal-could"
    elif "would" in helpers:
        if not _is_preferred(sentence, index):
            yield index, ("offer" if _hangs(sentence, index) and act == "commit" else act), clause, who, "modal-would"
    else:
        yield index, act, clause, who, "modal-will"


def _takes_part(sentence: Sentence, index: int) -> bool:
    """Read "will attend", "would take part", "would send a delegation", "would content itself with"."""
    word, taken = lemma(sentence, index), {lemma(sentence, c) for c in children(sentence, index, "obj")}
    sends = word == "send" and bool(taken & _SENT)
    return sends or word in {"attend", "participate", "content"} or (word == "take" and "part" in taken)


def _befalls(sentence: Sentence, index: int, *, harm: bool) -> bool:
    """Tell whether a predicate tells what becomes of its subject and not what it does: "will be hard", "will face"."""
    is_so = bool(children(sentence, index, "cop")) and sentence.tokens[index].upos in {"ADJ", "NOUN"}
    taken = children(sentence, index, "obj", "iobj", "xcomp")
    if lemma(sentence, index) in {"consider", "regard", "see", "view"} and len(taken) > 1:
        return True  # "would consider it an insult"
    passive = bool(children(sentence, index, "nsubj:pass"))
    return lemma(sentence, index) in _UNDERGONE or (
        not harm and (passive or (is_so and lemma(sentence, index) not in _WITH_A_WILL))
    )


def is_wished_of_others(sentence: Sentence, index: int) -> bool:
    """Read "would like a cut in the quota", "would like to see a cut"."""
    seen = any(lemma(sentence, c) in {"see", "have", "get"} for c in children(sentence, index, "xcomp"))
    things = (c for c in children(sentence, index, "obj") if c > index)
    return lemma(sentence, index) in {"like", "prefer"} and (seen or any(is_matter(sentence, c) for c in things))


def is_rather(sentence: Sentence, index: int) -> bool:
    """Read "would rather see the quota cut": what is liked better is asked for."""
    if is_wished_of_others(sentence, index):
        return True
    sooner = any(sentence.words[c] in {"sooner", "rather"} for c in children(sentence, index, "advmod"))
    outbid = "than" in sentence.words[index:]
    return sooner and not outbid and bool(children(sentence, index, "obj", "ccomp"))


def _is_outbid(sentence: Sentence, index: int) -> bool:
    """Read "would sooner default than pay": what stands after "than" is refused."""
    sooner = any(sentence.words[c] in {"sooner", "rather"} for c in children(sentence, index, "advmod"))
    return sooner and "than" in sentence.words[index:]


def _hangs(sentence: Sentence, index: int, *marks: str) -> bool:
    """Tell whether what would be done hangs on something else: it is an offer then."""
    return any(
        lemma(sentence, k) in (marks or ("if", "unless", "provided", "once", "after"))
        for c in children(sentence, index, "advcl")
        for k in children(sentence, c, "mark")
    )


def _is_preferred(sentence: Sentence, index: int) -> bool:
    """Tell whether what would be done is only liked better, or is a state of mind: "would rather", "would be happy"."""
    weak = {lemma(sentence, c) for c in children(sentence, index, "advmod")} & {"only", "rather"}
    hangs = _hangs(sentence, index)
    idle = not hangs or lemma(sentence, index) not in GIVING
    wish = lemma(sentence, index) in _LIKING and not is_wished_of_others(sentence, index)
    return wish or "rather" in weak or (bool(weak) and idle) or (hangs and sentence.tokens[index].upos != "VERB")
