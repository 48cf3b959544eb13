"""What is a threat: a clause that announces harm, not its end; and what one side does against another."""

from __future__ import annotations

from dragoman.reading.claims.harm_words import (
    BURDENS,
    COURTS,
    EASING,
    ENDING,
    HARMING,
    HARMS,
    KEPT,
    PASSAGES,
    TIES,
    TROUBLES,
    WITH_PARTICLE,
)
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_ANSWERING = frozenset("respond answer react reply ask press call vote push".split())
_SUING = frozenset("take go bring refer appeal haul drag turn complain".split())
_LEAVING = frozenset("leave withdraw pull quit walk".split())
# What one side does against another; "if they go ahead with" is the opening of a threat.
_HOSTILE = frozenset(
    """attack invade impose refuse reject fail violate breach provoke bomb shell fire cross insist persist escalate
    retaliate expel seize arrest annex encroach interfere ignore break undercut dump cheat delete lose exclude renege
    worsen deteriorate harm damage hurt sack dismiss drag stall""".split()
)
_UNWELCOME = frozenset(
    "sanction tariff quota levy duty surcharge embargo curb ban lockout strike attack exercise drill".split()
)
_AHEAD = frozenset("go press push move".split())


def is_threat(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause announces harm: a strike, a walk-out, an attack; not that harm ends."""
    return not is_negated(sentence, index) and harms(sentence, index)


def harms(sentence: Sentence, index: int) -> bool:
    """Tell whether what a predicate says is harm, be it denied or not: "will not sue" gives up a threat."""
    name = lemma(sentence, index)
    given = children(sentence, index, "obj", "nsubj:pass", "xcomp")
    done_to = {lemma(sentence, c) for c in given}
    of_what = {lemma(sentence, k) for c in given for k in children(sentence, c, "compound", "nmod")}
    if (name in EASING and (done_to | of_what) & (HARMS | BURDENS)) or _departs(sentence, index, done_to):
        return False
    above = sentence.tokens[index].head
    if related(sentence, index, "xcomp") and above >= 0 and lemma(sentence, above) == "threaten":
        return True
    if name in {"face", "suffer"} and is_coming(sentence, index):
        return bool(done_to)
    others = done_to | {lemma(sentence, c) for c in children(sentence, index, "nsubj", "xcomp")}
    named = name in HARMING or bool((others | _with_what(sentence, index)) & HARMS)
    return named or (name in ENDING and bool(done_to & KEPT)) or _is_turned_on(sentence, index, done_to)


def is_turned_to_court(sentence: Sentence, index: int) -> bool:
    """Tell whether a court is asked to act: "will ask a court to void them"."""
    asked = {lemma(sentence, c) for c in children(sentence, index, "obj")}
    return lemma(sentence, index) in {"ask", "petition"} and bool(asked & {"court", "judge", "tribunal"})


def is_bad(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is of harm, by itself: a strike, a complaint, to retaliate."""
    bad = lemma(sentence, index) in HARMS | HARMING | TROUBLES
    return bad and sentence.tokens[index].upos != "ADJ"


def _departs(sentence: Sentence, index: int, done_to: set[str]) -> bool:
    """Tell whether somebody only goes: troops that leave, a minister who leaves the town."""
    if lemma(sentence, index) not in _LEAVING:
        return False
    who = {lemma(sentence, c) for c in children(sentence, index, "nsubj")}
    return bool(who & BURDENS) or (lemma(sentence, index) == "leave" and bool(done_to) and not done_to & TIES)


def _is_turned_on(sentence: Sentence, index: int, done_to: set[str]) -> bool:
    """Tell whether a verb harms with what is beside it: "walk out", "close the border", "take it to court"."""
    name = lemma(sentence, index)
    particles = {sentence.words[c] for c in children(sentence, index, "compound", "advmod", "obj", "obl")}
    shut = name in {"close", "shut", "seal", "block"} and bool(done_to & PASSAGES)
    sued = name in _SUING and any(
        lemma(sentence, c) in COURTS and prepositions(sentence, c) & {"to", "before"}
        for c in children(sentence, index, "obl")
    )
    return shut or sued or any((name, particle) in WITH_PARTICLE for particle in particles)


def _with_what(sentence: Sentence, index: int) -> set[str]:
    """Return what somebody answers with or asks for: "will respond with sanctions", "ask for wider sanctions"."""
    if lemma(sentence, index) not in _ANSWERING:
        return set()
    asked = children(sentence, index, "obl", "obj")
    return {lemma(sentence, k) for c in asked for k in (c, *children(sentence, c, "nmod"))}


def is_hostile(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause is of what one side does against another: "goes ahead with the sales", "imposes a levy"."""
    if is_negated(sentence, clause):
        return False
    ahead = any(sentence.words[c] in {"ahead", "on"} for c in children(sentence, clause, "advmod", "compound"))
    ahead = ahead or (sentence.lemmas[clause] == "go" and sentence.words[clause + 1 : clause + 2] == ("on",))
    done = {lemma(sentence, c) for c in children(sentence, clause, "obj")}
    brings = lemma(sentence, clause) in {"impose", "resume", "keep", "continue", "start", "launch", "hold"}
    return (
        lemma(sentence, clause) in _HOSTILE
        or (ahead and lemma(sentence, clause) in _AHEAD)
        or (brings and bool(done & _UNWELCOME))
        or (lemma(sentence, clause) == "set" and "fire" in done)
    )
