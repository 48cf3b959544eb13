"""Nouns that are a meeting: talks, session, round, summit; and which kind each is."""

from __future__ import annotations

from dragoman.reading.tree import children, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

KINDS_OF_NOUN = {
    "talk": "talks", "negotiation": "talks", "meeting": "meeting", "session": "plenary_session", "round": "round",
    "summit": "summit", "conference": "conference", "dialogue": "talks", "consultation": "talks", "discussion": "talks",
    "conversation": "conversation", "call": "phone_call", "encounter": "meeting", "mediation": "talks",
    "gathering": "meeting", "assembly": "meeting", "bargaining": "talks", "meet": "meeting", "congress": "conference",
    "conciliation": "talks", "arbitration": "talks",
}  # fmt: skip
# Nouns that are a meeting only with one of those before them, or with who meets behind them.
_FRAMES = frozenset("mechanism forum group committee".split())
_MEALS = frozenset("lunch dinner breakfast".split())


def is_meeting_noun(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun is a meeting of its own: not "no negotiations", "a talk", nor what a round is of."""
    word = lemma(sentence, index)
    if sentence.tokens[index].upos != "NOUN" or related(sentence, index, "compound", "amod"):
        return False
    if word in _FRAMES:
        return any(lemma(sentence, c) in KINDS_OF_NOUN for c in children(sentence, index, "compound"))
    if word in _MEALS:
        return any(prepositions(sentence, c) & {"between", "with"} for c in children(sentence, index, "nmod"))
    if word not in KINDS_OF_NOUN:
        return False
    none = any(lemma(sentence, c) == "no" for c in children(sentence, index, "det"))
    single = word in {"call", "talk"} and sentence.tokens[index].xpos == "NN" and not _by_wire(sentence, index)
    press = {"news", "press"} & {lemma(sentence, c) for c in children(sentence, index, "compound", "amod")}
    of = [c for c in children(sentence, index, "nmod") if "of" in prepositions(sentence, c)]
    other = word == "round" and any(
        lemma(sentence, c) not in KINDS_OF_NOUN and sentence.tokens[c].xpos == "NNS" for c in of
    )
    told = bool(children(sentence, index, "cop")) and not of
    return not (none or single or press or other or told or _inside_other(sentence, index))


def _by_wire(sentence: Sentence, index: int) -> bool:
    wires = {"phone", "telephone", "video", "conference", "technical"}
    return bool(wires & {lemma(sentence, c) for c in children(sentence, index, "compound", "amod")})


def _inside_other(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun only says of what a round or session is: "fourth round of discussions"."""
    head = sentence.tokens[index].head
    nested = head >= 0 and lemma(sentence, head) in {"round", "session", "series", "meeting"}
    return nested and related(sentence, index, "nmod") and "of" in prepositions(sentence, index)
