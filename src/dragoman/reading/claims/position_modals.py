"""Positions that a modal makes in somebody's own words: "must C", "will not C", "we cannot C", "has no plans to C"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.modality import is_threat, is_unreal
from dragoman.reading.claims.position_verbs import Reading
from dragoman.reading.claims.position_words import AIMS, GIVING, HOPING, SPEAKERS, SPEAKING
from dragoman.reading.tree import children, is_negated, is_predicate, lemma, related, subject, without
from dragoman.terms.syntax import Sentence

_DUTIES = frozenset({"must", "should", "ought"})
_FIRST = frozenset({"we", "i"})
_WONDERING = frozenset("when where how why".split())
# Who will not do this gives an assurance; so does who will not lay such a burden on others.
_HARM_DONE = frozenset("attack invade strike bomb war fight threaten harm interfere retaliate".split())
_BURDENS = frozenset(
    """precondition condition sanction tariff duty curb surcharge embargo blockade restriction war force attack
    strike lockout""".split()
)
_LAYING = frozenset("impose set raise lay seek use launch start begin go increase order call resort".split())
# "Will not wait forever", "will not stand idly by".
_PATIENCE = frozenset("wait sit stand hesitate tolerate".split())
_PATIENT = frozenset("forever idle idly by hesitate tolerate".split())
_STAYING = frozenset("leave quit".split())
_GROUND = frozenset("territory soil land airspace water base".split())
_OWNERS = frozenset("our its their his her my".split())
_FOLLOWERS = frozenset(
    """soldier troop fighter force army member worker driver nurse teacher miner docker crew people party government
    country side team delegation company union minister council board group movement""".split()
)
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
    elif lemma(sentence, index) in SPEAKING:
        return
    elif helpers & {"will", "would"} and is_negated(sentence, index):
        yield index, _denied(sentence, index), clause, who, "modal-will-not"
    elif _cannot(sentence, index, helpers, who):
        yield index, "refuse", clause, who, "modal-cannot"
    elif helpers & {"will", "shall"} and children(sentence, index, "expl") and is_threat(sentence, index):
        yield index, "threaten", without(sentence, index, "advcl", "parataxis", "mark"), None, "modal-there-will"
    elif helpers & {"will", "shall", "would", "could"} and is_own(sentence, who):
        yield from _own(sentence, index, clause, who, helpers)
    else:
        yield from _no_aim(sentence, index, clause, who)


def _own(sentence: Sentence, index: int, clause: tuple[int, ...], who: int, helpers: set[str]) -> Iterator[Reading]:
    """Read what somebody says his own side will, would or could do."""
    act = "threaten" if is_threat(sentence, index) else "commit"
    if "could" in helpers:
        if act == "commit" and lemma(sentence, index) in GIVING and not is_negated(sentence, index):
            act = "accept" if lemma(sentence, index) in _ACCEPTING else "offer"
            yield index, act, clause, who, "modal-could"
    elif "would" in helpers:
        if not _is_preferred(sentence, index):
            yield index, ("offer" if _hangs(sentence, index) and act == "commit" else act), clause, who, "modal-would"
    else:
        yield index, act, clause, who, "modal-will"


def _is_duty(sentence: Sentence, index: int, helpers: set[str], who: int) -> bool:
    """Tell whether somebody is to do something: "must pay", "needs to pay", "needs aid", and of others "has to pay"."""
    word = lemma(sentence, index)
    has_to = word == "have" and children(sentence, index, "xcomp") and sentence.tokens[who].text.lower() not in _FIRST
    return bool(helpers & _DUTIES or has_to or (word == "need" and children(sentence, index, "xcomp", "obj")))


def _is_wondered(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause only says or asks when, where or how: "cannot say when it will end"."""
    asks = any(lemma(sentence, c) in _WONDERING for c in children(sentence, index, "advmod", "mark"))
    return asks and related(sentence, index, "acl:relcl", "ccomp", "advcl")


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


def _hangs(sentence: Sentence, index: int) -> bool:
    """Tell whether what would be done hangs on something else: it is an offer then."""
    return any(
        lemma(sentence, k) in {"if", "unless", "provided", "once", "after"}
        for c in children(sentence, index, "advcl")
        for k in children(sentence, c, "mark")
    )


_LIKING = frozenset("like love prefer hate".split())


def _is_preferred(sentence: Sentence, index: int) -> bool:
    """Tell whether what would be done is only liked better, or is a state of mind: "would rather", "would be happy"."""
    weak = {lemma(sentence, c) for c in children(sentence, index, "advmod")} & {"only", "rather"}
    wish = lemma(sentence, index) in _LIKING
    return bool(weak) or wish or (_hangs(sentence, index) and sentence.tokens[index].upos != "VERB")


def _cannot(sentence: Sentence, index: int, helpers: set[str], who: int) -> bool:
    """Tell whether somebody says of his own side that it cannot, or is not going to."""
    if not is_negated(sentence, index) or sentence.tokens[index].upos != "VERB":
        return False
    going = "be" in helpers and lemma(sentence, index) in {"go", "leave"} and "Part" in sentence.tokens[index].feats
    first = sentence.tokens[who].text.lower() in _FIRST
    passive = children(sentence, index, "nsubj:pass", "expl")
    return (first and going) or (is_own(sentence, who) and not passive and bool(helpers & {"can", "could"}))


def _denied(sentence: Sentence, index: int) -> str:
    """Return the act of who will not do something: a refusal, unless it would be harm, or patience that ends."""
    below = {lemma(sentence, c) for c in children(sentence, index, "obl", "xcomp", "obj")}
    word = lemma(sentence, index)
    around = {lemma(sentence, c) for c in children(sentence, index, "advmod", "xcomp", "obl", "compound:prt")}
    if word in _PATIENCE and (around | {word}) & _PATIENT:
        return "threaten"
    if word in _STAYING or _guards_ground(sentence, index):
        return "commit"
    if word in _HARM_DONE or below & _HARM_DONE or (word in _LAYING and below & _BURDENS):
        return "commit"
    return "accept" if word == "stand" and "way" in below else "refuse"


def _guards_ground(sentence: Sentence, index: int) -> bool:
    """Read "will not let its territory be used": an assurance to those who fear that use."""
    things = {c for v in (index, *children(sentence, index, "xcomp", "ccomp")) for c in sentence.children[v]}
    own = (c for c in things if lemma(sentence, c) in _GROUND and children(sentence, c, "nmod:poss"))
    return lemma(sentence, index) in {"allow", "let", "permit"} and any(own)


def _no_aim(sentence: Sentence, index: int, clause: tuple[int, ...], who: int) -> Iterator[Reading]:
    """Read "has no intention of attacking": an assurance; "has no plans to pay": a refusal."""
    for noun in children(sentence, index, "obj"):
        if lemma(sentence, noun) in AIMS and is_negated(sentence, noun):
            harm = any(lemma(sentence, i) in _HARM_DONE for i in sentence.subtree(noun))
            yield index, ("commit" if harm else "refuse"), clause, who, f"no-{lemma(sentence, noun)}"


def is_own(sentence: Sentence, who: int) -> bool:
    """Tell whether a subject may stand for a side: a name, "we", "the union", "its soldiers"."""
    token = sentence.tokens[who]
    owned = {sentence.tokens[c].text.lower() for c in children(sentence, who, "nmod:poss")} & _OWNERS
    return (
        token.text.lower() in {"we", "i", "it", "they", "he", "she"}
        or token.upos == "PROPN"
        or token.lemma in SPEAKERS
        or bool(owned and token.lemma.lower() in _FOLLOWERS)
    )
