"""How an act stands: said of what may or will come, or told as past; a threat or not."""

from __future__ import annotations

from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.syntax import Sentence

_MODALS = frozenset("will would can could may might must should shall ought wo ca 'll 'd".split())
_PROSPECTIVE = frozenset(
    """want insist demand offer promise pledge vow agree refuse propose threaten plan intend expect hope
    prepared ready willing able require need accept reject undertake commit seek possible
    impossible acceptable unlikely likely urge ask""".split()
)
_HARM = frozenset(
    """strike war attack retaliate invade sanction walk leave withdraw suspend quit collapse break resign bomb shell
    retaliation escalation escalate conflict tariff veto boycott lockout reprisal consequence fail failure abandon
    punish punishment expel fight destroy crisis embargo blockade duty levy surcharge""".split()
)
# What undoes harm when it is done to harm ("lift the tariffs", "end the strike", "withdraw the troops").
_EASING = frozenset(
    """lift remove drop end ease cut halve lower cancel avoid prevent avert halt stop suspend withdraw abandon reduce
    scrap abolish waive call""".split()
)
_BURDENS = frozenset("troop force army tank soldier ship missile weapon claim demand objection complaint".split())


def is_open(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate speaks of what may, shall or will come, not of what came about."""
    modal = any(
        lemma(sentence, c) in _MODALS or sentence.tokens[c].text.lower() in _MODALS
        for c in children(sentence, index, "aux")
    )
    if modal or lemma(sentence, index) in _PROSPECTIVE:
        return True
    head = sentence.tokens[index].head
    if related(sentence, index, "xcomp", "ccomp", "conj", "acl") and head >= 0:
        return is_open(sentence, head)
    return False


def is_threat(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause announces harm: a strike, a walk-out, an attack; not that harm ends."""
    done_to = {lemma(sentence, c) for c in children(sentence, index, "obj", "nsubj:pass")}
    if is_negated(sentence, index) or (lemma(sentence, index) in _EASING and done_to & (_HARM | _BURDENS)):
        return False
    others = {lemma(sentence, c) for c in children(sentence, index, "nsubj", "xcomp")}
    return bool(({lemma(sentence, index)} | done_to | others) & _HARM)


def status_of(sentence: Sentence, index: int) -> str:
    """Return how an act stands: ``stated``, ``possible``, ``under_way``, ``done``, ``past`` or ``denied``."""
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    feats = sentence.tokens[index].feats
    if helpers & {"may", "might", "could"}:
        return "possible"
    if "VerbForm=Ger" in feats or ("be" in helpers and "VerbForm=Part" in feats and "Tense=Pres" in feats):
        return "under_way"
    if "have" in helpers:
        return "done"
    return "stated"
