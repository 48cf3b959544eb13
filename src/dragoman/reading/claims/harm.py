"""What is a threat: a clause that announces harm, not its end; and what harm is, by the words themselves."""

from __future__ import annotations

from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.syntax import Sentence

_HARM = frozenset(
    """strike war attack retaliate invade sanction walk leave withdraw suspend quit collapse break resign bomb shell
    retaliation escalation escalate conflict tariff veto boycott lockout reprisal consequence fail failure abandon
    punish punishment expel fight destroy crisis embargo blockade duty levy surcharge""".split()
)
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
    if is_negated(sentence, index) or (lemma(sentence, index) in _EASING and done_to & (_HARM | _BURDENS)):
        return False
    if lemma(sentence, index) in _ENDING and done_to & _KEPT:
        return True
    above = sentence.tokens[index].head
    if related(sentence, index, "xcomp") and above >= 0 and lemma(sentence, above) == "threaten":
        return True
    if lemma(sentence, index) in {"face", "suffer"} and is_coming(sentence, index):
        return bool(done_to)
    if lemma(sentence, index) == "leave" and done_to and not done_to & _TIES:
        return False
    others = {lemma(sentence, c) for c in children(sentence, index, "nsubj", "xcomp")}
    return bool(({lemma(sentence, index)} | done_to | others) & _HARM)


def is_bad(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is of harm, by itself: a strike, a complaint, to retaliate."""
    return lemma(sentence, index) in _HARM | _TROUBLE
