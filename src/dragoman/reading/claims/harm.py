"""What is a threat: a clause that announces harm, not its end; and what harm is, by the words themselves."""

from __future__ import annotations

from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_HARM = frozenset(
    """strike war attack retaliate invade sanction walk leave withdraw suspend quit collapse break resign bomb shell
    retaliation escalation escalate conflict tariff veto boycott lockout reprisal consequence fail failure abandon
    punish punishment expel fight destroy crisis embargo blockade duty levy surcharge hit black picket oust
    unseat dismiss sack sue""".split()
)
# What one side does against another; "if they go ahead with" is the opening of a threat.
_HOSTILE = frozenset(
    """attack invade impose refuse reject fail violate breach provoke bomb shell fire cross insist persist escalate
    retaliate expel seize arrest annex encroach interfere ignore break undercut dump cheat""".split()
)
_UNWELCOME = frozenset(
    "sanction tariff quota levy duty surcharge embargo curb ban lockout strike attack exercise drill".split()
)
_AHEAD = frozenset("go press push move".split())
_PASSAGES = frozenset("border port strait airspace crossing canal road".split())
_COURTS = frozenset("court tribunal panel arbitration gatt council hague wto assembly agreement".split())
_TROUBLE = frozenset(
    """complaint penalty stoppage walkout walk-out shutdown litigation lawsuit fine deadlock stalemate breakdown
    bloodshed default protest demonstration countermeasure counter-measure isolation disruption delay""".split()
)
# What undoes harm when it is done to harm ("lift the tariffs", "end the strike", "withdraw the troops").
_EASING = frozenset(
    """lift remove drop end ease cut halve lower cancel avoid prevent avert halt stop suspend withdraw abandon reduce
    scrap abolish waive call""".split()
)
_ENDING = frozenset("end break breach scrap quit terminate cancel suspend halt stop cease".split())
_KEPT = frozenset(
    """work production delivery supply shipment service truce ceasefire cease-fire cooperation talk dialogue pact treaty
    accord agreement negotiation""".split()
)
_TIES = frozenset("talk negotiation table pact treaty bloc union alliance accord agreement coalition meeting".split())
_BURDENS = frozenset("troop force army tank soldier ship missile weapon claim demand objection complaint".split())


def is_threat(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause announces harm: a strike, a walk-out, an attack; not that harm ends."""
    done_to = {lemma(sentence, c) for c in children(sentence, index, "obj", "nsubj:pass", "xcomp")}
    name = lemma(sentence, index)
    if is_negated(sentence, index) or (name in _EASING and done_to & (_HARM | _BURDENS)):
        return False
    shut_out = _shuts_out(sentence, index) or _goes_to_court(sentence, index)
    if (name in _ENDING and done_to & _KEPT) or _is_threatened(sentence, index) or shut_out:
        return True
    if name in {"face", "suffer"} and is_coming(sentence, index):
        return bool(done_to)
    if name == "leave" and done_to and not done_to & _TIES:
        return False
    others = {lemma(sentence, c) for c in children(sentence, index, "nsubj", "xcomp")}
    return bool(({name} | done_to | others | _with_what(sentence, index)) & _HARM)


def _is_threatened(sentence: Sentence, index: int) -> bool:
    above = sentence.tokens[index].head
    return related(sentence, index, "xcomp") and above >= 0 and lemma(sentence, above) == "threaten"


def _shuts_out(sentence: Sentence, index: int) -> bool:
    """Tell whether a way is closed to the others: "will close its border"."""
    below = {lemma(sentence, c) for c in children(sentence, index, "obj", "nsubj:pass")}
    return lemma(sentence, index) in {"close", "shut", "seal", "block"} and bool(below & _PASSAGES)


def is_bad(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is of harm, by itself: a strike, a complaint, to retaliate."""
    return lemma(sentence, index) in _HARM | _TROUBLE and sentence.tokens[index].upos != "ADJ"


def _with_what(sentence: Sentence, index: int) -> set[str]:
    """Return what somebody answers with or asks for: "will respond with sanctions", "ask for wider sanctions"."""
    if lemma(sentence, index) not in {"respond", "answer", "react", "reply", "ask", "press", "call", "vote", "push"}:
        return set()
    asked = children(sentence, index, "obl", "obj")
    return {lemma(sentence, k) for c in asked for k in (c, *children(sentence, c, "nmod"))}


def _goes_to_court(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody takes another, or the matter, before a court or council."""
    named = any(
        lemma(sentence, c) in _COURTS and prepositions(sentence, c) & {"to", "before"}
        for c in children(sentence, index, "obl")
    )
    return named and lemma(sentence, index) in {"take", "go"}


def is_hostile(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause is of what one side does against another: "goes ahead with the sales", "imposes a levy"."""
    if is_negated(sentence, clause):
        return False
    ahead = any(sentence.words[c] in {"ahead", "on"} for c in children(sentence, clause, "advmod", "compound"))
    done = {lemma(sentence, c) for c in children(sentence, clause, "obj")}
    brings = lemma(sentence, clause) in {"impose", "resume", "keep", "continue", "start", "launch", "hold"}
    return (
        lemma(sentence, clause) in _HOSTILE
        or (ahead and lemma(sentence, clause) in _AHEAD)
        or (brings and bool(done & _UNWELCOME))
        or (lemma(sentence, clause) == "set" and "fire" in done)
    )
