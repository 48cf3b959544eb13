"""Positions that a modal makes in somebody's own words: "must C", "will C", "could C", "warned that it might C"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.modality import is_unreal
from dragoman.reading.claims.positions.denials import by_denial, is_own
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import GIVING, HOPING, SPEAKING
from dragoman.reading.tree import children, is_infinitive, is_negated, is_predicate, lemma, related, subject, without
from dragoman.terms.syntax import Sentence

_DUTIES = frozenset({"must", "should", "ought"})
_COMING = frozenset({"will", "would", "might", "may", "could"})
_FIRST = frozenset({"we", "i"})
_WONDERING = frozenset("when where how why".split())
# What a body will do by its calendar is news, and no commitment.
_CONVENING = frozenset("meet reconvene convene gather visit have".split())
_WARNING = frozenset({"warn", "notice", "caution", "threaten"})
_TOLD = frozenset("detail content talk meeting conversation report matter content case remark".split())
_LIKING = frozenset("like love prefer hate".split())
_ACCEPTING = frozenset("accept support back agree live consider".split())


def by_modal(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "must withdraw", "will not attack", "could raise its share", "has no intention to attack"."""
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    who = subject(sentence, index)
    if who is None or is_hoped(sentence, index) or is_unreal(sentence, index) or _is_wondered(sentence, index):
        return
    clause = _clause(sentence, index, who)
    if _is_duty(sentence, index, helpers, who):
        own = lemma(sentence, index) == "need" and is_own(sentence, who) and children(sentence, index, "obj")
        yield index, "demand", clause, who if own else None, "modal-duty"
    elif lemma(sentence, index) in SPEAKING and not _is_of_matter(sentence, index):
        return
    elif denied := tuple(by_denial(sentence, index, clause, who, helpers)):
        yield from denied
    elif helpers & _COMING and _is_warned(sentence, index) and is_own(sentence, who):
        yield index, "threaten", clause, who, "modal-warned"
    elif helpers & {"can", "could"} and lemma(sentence, index) in GIVING and children(sentence, index, "nsubj:pass"):
        yield index, "offer", clause, None, "modal-could-be"
    elif helpers & {"will", "shall"} and children(sentence, index, "expl") and is_threat(sentence, index):
        yield index, "threaten", without(sentence, index, "advcl", "parataxis", "mark"), None, "modal-there-will"
    elif helpers & {"will", "shall", "would", "could", "can"} and is_own(sentence, who):
        yield from _own(sentence, index, clause, who, helpers)


def _own(sentence: Sentence, index: int, clause: tuple[int, ...], who: int, helpers: set[str]) -> Iterator[Reading]:
    """Read what somebody says his own side will, would or could do."""
    harm = is_threat(sentence, index) or (lemma(sentence, index) not in GIVING and _hangs(sentence, index, "unless"))
    act = "threaten" if harm else "commit"
    if lemma(sentence, index) in _CONVENING and sentence.words[who] not in _FIRST:
        return
    has_to = lemma(sentence, index) == "have" and any(
        is_infinitive(sentence, c) for c in children(sentence, index, "xcomp")
    )
    if has_to or ("be" in helpers and sentence.tokens[index].xpos == "VBG") or _befalls(sentence, index, harm=harm):
        return
    if _is_outbid(sentence, index):
        yield index, "refuse", clause, who, "modal-sooner"
        return
    if act == "commit" and lemma(sentence, index) == "attend":
        act = "accept"
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


_UNDERGONE = frozenset("face suffer lose need cost benefit become fall rise fail seem remain".split())
_WITH_A_WILL = frozenset("ready prepared willing able open there back firm flexible tough generous present".split())


def _befalls(sentence: Sentence, index: int, *, harm: bool) -> bool:
    """Tell whether a predicate tells what becomes of its subject and not what it does: "will be hard", "will face"."""
    is_so = bool(children(sentence, index, "cop")) and sentence.tokens[index].upos in {"ADJ", "NOUN"}
    passive = bool(children(sentence, index, "nsubj:pass"))
    return lemma(sentence, index) in _UNDERGONE or (
        not harm and (passive or (is_so and lemma(sentence, index) not in _WITH_A_WILL))
    )


def _is_outbid(sentence: Sentence, index: int) -> bool:
    """Read "would sooner default than pay": what stands after "than" is refused."""
    sooner = any(sentence.words[c] in {"sooner", "rather"} for c in children(sentence, index, "advmod"))
    return sooner and "than" in sentence.words[index:]


def _is_warned(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody warns that he will do something: "warned that they might not renew the pact"."""
    above = sentence.tokens[index].head
    only = any(lemma(sentence, c) == "only" for c in children(sentence, index, "advmod"))
    return not only and above >= 0 and related(sentence, index, "ccomp", "acl") and lemma(sentence, above) in _WARNING


def _is_of_matter(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody is to discuss what is at issue: "will not discuss the border"."""
    return lemma(sentence, index) == "discuss" and any(
        sentence.tokens[c].upos == "NOUN" and lemma(sentence, c) not in _TOLD for c in children(sentence, index, "obj")
    )


def has_duty(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb has a modal of duty: what another must accept is a demand, whatever the verb."""
    return any(lemma(sentence, c) in _DUTIES for c in children(sentence, index, "aux"))


def _is_duty(sentence: Sentence, index: int, helpers: set[str], who: int) -> bool:
    """Tell whether somebody is to do something: "must pay", "needs to pay", "needs aid", and of others "has to pay"."""
    word = lemma(sentence, index)
    others = sentence.words[who] not in _FIRST | {"it", "they", "he", "she"} and not helpers
    has_to = word == "have" and others and any(is_infinitive(sentence, c) for c in children(sentence, index, "xcomp"))
    free = any(sentence.words[c] == "what" for c in children(sentence, index, "nsubj", "obj"))
    needs = word == "need" and not free and children(sentence, index, "xcomp", "obj")
    return bool(helpers & _DUTIES or has_to or needs)


def _is_wondered(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause only says more of a thing, or asks when or how: "cannot say when it will end"."""
    asks = any(lemma(sentence, c) in _WONDERING for c in children(sentence, index, "advmod", "mark"))
    asks = asks or any(sentence.words[c] == "what" for c in children(sentence, index, "obj", "nsubj"))
    return related(sentence, index, "acl:relcl") or (
        asks and related(sentence, index, "acl:relcl", "ccomp", "advcl", "obj")
    )


def _clause(sentence: Sentence, index: int, who: int) -> tuple[int, ...]:
    """Return the words of a clause, without what only tells more of its subject and of other clauses."""
    begins = min(index, *sentence.subtree(who), *children(sentence, index, "expl"))
    beside = {i for c in children(sentence, index, "conj") if is_predicate(sentence, c) for i in sentence.subtree(c)}
    asides = {i for c in children(sentence, who, "acl:relcl", "appos") for i in sentence.subtree(c)}
    words = without(sentence, index, "advcl", "parataxis", "mark")
    if asides:
        words = tuple(i for i in words if i > max(asides) or i < begins)
    return tuple(i for i in words if i >= begins and i not in beside)


def is_hoped(sentence: Sentence, index: int) -> bool:
    """Tell whether what will be done is only hoped or expected: "I hope they will sign"."""
    at = index
    while related(sentence, at, "ccomp", "csubj", "xcomp", "conj", "acl") and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
        if lemma(sentence, at) in HOPING:
            return True
    return False


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
    wish = lemma(sentence, index) in _LIKING
    return wish or "rather" in weak or (bool(weak) and idle) or (hangs and sentence.tokens[index].upos != "VERB")
