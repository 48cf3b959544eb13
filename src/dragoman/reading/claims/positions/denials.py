"""Positions that a denied modal makes: "will not C", "we cannot C", "nobody of ours would C", "has no plans to C"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.actions.heads import AIMS
from dragoman.reading.claims.acts import is_actor
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import GIVING, SPEAKERS
from dragoman.reading.tree import children, is_negated, lemma
from dragoman.terms.syntax import Sentence

_FIRST = frozenset({"we", "i"})
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
_HINDERING = frozenset("block impede hinder obstruct oppose veto delay".split())
_OWNERS = frozenset("our its their his her my".split())
_FOLLOWERS = frozenset(
    """soldier troop fighter force army member worker driver nurse teacher miner docker crew people party government
    country side team delegation company union minister council board group movement""".split()
)


def by_denial(
    sentence: Sentence, index: int, clause: tuple[int, ...], who: int, helpers: set[str]
) -> Iterator[Reading]:
    """Read what somebody will not, cannot or does not mean to do."""
    ahead = bool(helpers & {"will", "would"})
    if ahead and _is_nobody(sentence, index, who):
        yield index, "refuse", clause, None, "modal-nobody-will"
    elif ahead and _is_what_it_is(sentence, index):
        return
    elif ahead and is_negated(sentence, index) and _is_done_to(sentence, index) and sentence.tokens[who].upos == "NOUN":
        yield index, "refuse", clause, None, "modal-will-be"
    elif ahead and (is_negated(sentence, index) or _gives_nothing(sentence, index)):
        yield index, _denied(sentence, index), clause, who, "modal-will-not"
    elif _cannot(sentence, index, helpers, who):
        yield index, "refuse", clause, who, "modal-cannot"
    elif _is_granted(sentence, index, helpers) and is_negated(sentence, index):
        yield index, "refuse", clause, None, "modal-could-be"
    else:
        yield from _no_aim(sentence, index, clause, who)


def _is_what_it_is(sentence: Sentence, index: int) -> bool:
    """Tell what something is from what somebody does: "would not be a credible partner", not "be part of it"."""
    noun = sentence.tokens[index].upos == "NOUN" and lemma(sentence, index) not in {"part", "party", "hostage"}
    return noun and bool(children(sentence, index, "cop"))


def _is_granted(sentence: Sentence, index: int, helpers: set[str]) -> bool:
    can = helpers & {"can", "could"} and children(sentence, index, "nsubj:pass")
    return bool(can) and lemma(sentence, index) in GIVING


def _is_done_to(sentence: Sentence, index: int) -> bool:
    """Tell whether something is to be given or allowed: "the ships would not be allowed to leave"."""
    return lemma(sentence, index) in GIVING and bool(children(sentence, index, "nsubj:pass"))


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
    freeing = word in _HINDERING or (word == "stand" and "way" in below)
    return "accept" if freeing else "refuse"


def _guards_ground(sentence: Sentence, index: int) -> bool:
    """Read "will not let its territory be used": an assurance to those who fear that use."""
    things = {c for v in (index, *children(sentence, index, "xcomp", "ccomp")) for c in sentence.children[v]}
    own = (c for c in things if lemma(sentence, c) in _GROUND and children(sentence, c, "nmod:poss"))
    return lemma(sentence, index) in {"allow", "let", "permit"} and any(own)


def _is_nobody(sentence: Sentence, index: int, who: int) -> bool:
    """Tell whether nobody does it: "no government of ours would touch that"."""
    denied = sentence.words[who] in {"nobody", "nothing", "none"} or any(
        sentence.words[c] in {"no", "not"} for c in children(sentence, who, "det", "advmod", "amod", "cc:preconj")
    )
    return denied and not children(sentence, index, "expl", "cop")


def _gives_nothing(sentence: Sentence, index: int) -> bool:
    """Tell whether the object of a verb is denied: "would give no money", "will sign nothing"."""
    for thing in children(sentence, index, "obj"):
        denied = any(sentence.words[k] == "no" for k in children(sentence, thing, "det"))
        if sentence.words[thing] == "nothing" or (denied and sentence.words[thing] != "choice"):
            return True
    return False


def _cannot(sentence: Sentence, index: int, helpers: set[str], who: int) -> bool:
    """Tell whether somebody says of his own side that it cannot, or is not going to."""
    if not is_negated(sentence, index) or sentence.tokens[index].upos != "VERB":
        return False
    progressive = bool(helpers & {"be", "'m", "'re", "’m", "’re"})
    going = progressive and lemma(sentence, index) in {"go", "leave"} and "Part" in sentence.tokens[index].feats
    first = sentence.tokens[who].text.lower() in _FIRST
    bidden = lemma(sentence, index) in {"ask", "expect", "force", "make"}
    passive = children(sentence, index, "nsubj:pass", "expl") and not bidden
    return (first and going) or (is_own(sentence, who) and not passive and bool(helpers & {"can", "could"}))


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
        or token.lemma.lower() in SPEAKERS
        or is_actor(sentence, who)
        or bool(owned and token.lemma.lower() in _FOLLOWERS)
    )
