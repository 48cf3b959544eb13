"""Verbs of people who talk from afar: they telephone, speak by phone, or speak with a counterpart."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.mentions.time_words import WEEKDAYS
from dragoman.reading.tree import children, lemma, prepositions, subject, without
from dragoman.terms.syntax import Sentence

_CALLS = ("by phone", "on the phone", "by telephone", "on the telephone", "by video", "over the phone", "via video")
RINGING = frozenset({"telephone", "phone", "ring"})
_RUNG = frozenset({*RINGING, "call"})
# What people may do by phone.
_SPOKEN = frozenset("talk negotiate consult agree confer".split())
_PRESS = frozenset("reporter journalist radio television newspaper station channel press agency magazine".split())
# To whom one speaks as to one's like, and not as to a crowd.
OFFICIALS = frozenset(
    """counterpart colleague minister president premier chancellor envoy ambassador negotiator leader secretary chief
    chairman chairwoman mediator delegation king queen emir sultan prince official commissioner representative
    coordinator governor team mission commander general executive director delegate head diplomat bishop archbishop
    elder lawmaker senator deputy mayor facilitator conciliator banker creditor unionist boss spokesman
    spokeswoman""".split()
)
_WIRES = frozenset({"phone", "telephone", "video", "link"})
_SEVERAL = frozenset({"they", "both", "two", "them"})
_DAYTIMES = frozenset("night evening morning afternoon yesterday tonight week weekend".split())
_AMONG_THEM = frozenset({*WEEKDAYS, *"privately together again directly briefly alone minute hour today".split()})


def is_call_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb can only be a meeting from afar, or of people who speak among themselves."""
    word = sentence.lemmas[index]
    if word in {"agree", "speak"} or word in RINGING or (word == "call" and _is_rung(sentence, index)):
        return True
    return word in _SPOKEN and _is_by_phone(sentence, index)


def are_on_the_phone(sentence: Sentence, index: int, parties: Sequence[str]) -> bool:
    """Tell whether these parties spoke with each other: by phone, alone, or one with the other's counterpart.

    Parameters
    ----------
    sentence : Sentence
    index : int
        The verb.
    parties : sequence of str
        The ids of those who speak and to whom.
    """
    word = sentence.lemmas[index]
    several = len(set(parties)) > 1
    if word in _RUNG:
        return any(several or lemma(sentence, c) in OFFICIALS for c in children(sentence, index, "obj", "xcomp"))
    if any(lemma(sentence, c) in _PRESS for c in _to(sentence, index)):
        return False
    if word == "agree":
        return several and _is_by_phone(sentence, index)
    if _is_by_phone(sentence, index):
        return several or _are_two(sentence, index)
    return several and word == "speak" and _speak_among_them(sentence, index)


def _are_two(sentence: Sentence, index: int) -> bool:
    """Tell whether words for several people do it with each other, or somebody does it with an official or both."""
    first = subject(sentence, index)
    plural = first is not None and (sentence.words[first] in _SEVERAL or sentence.tokens[first].xpos == "NNS")
    alone = not _to(sentence, index) and plural
    return alone or any(lemma(sentence, c) in OFFICIALS or sentence.words[c] in _SEVERAL for c in _to(sentence, index))


def is_call(sentence: Sentence, index: int) -> bool:
    """Tell whether people talk from afar: "telephoned", "spoke by phone"."""
    rung = sentence.lemmas[index] == "call" and _is_rung(sentence, index)
    return rung or sentence.lemmas[index] in RINGING or _is_by_phone(sentence, index)


def _is_rung(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody called an official or a person by telephone: no name, and nobody to a place."""
    called = children(sentence, index, "obj", "xcomp")
    named = bool(called) and (lemma(sentence, called[0]) in OFFICIALS or sentence.tokens[called[0]].upos == "PROPN")
    place = any(prepositions(sentence, c) & {"to", "into", "for", "upon"} for c in children(sentence, index, "obl"))
    passive = any(sentence.tokens[c].deprel in {"aux:pass", "compound:prt"} for c in sentence.children[index])
    told = any(lemma(sentence, i) in _AMONG_THEM or lemma(sentence, i) in _DAYTIMES for i in sentence.subtree(index))
    return len(called) == 1 and named and not place and not passive and told


def _is_by_phone(sentence: Sentence, index: int) -> bool:
    words = without(sentence, index, "advcl", "conj", "parataxis")
    said = " ".join(sentence.words[i] for i in words)
    return any(call in said for call in _CALLS)


def _to(sentence: Sentence, index: int) -> list[int]:
    beside = (c for c in children(sentence, index, "obl") if lemma(sentence, c) not in _WIRES)
    return [c for c in beside if prepositions(sentence, c) & {"with", "to", "by"}]


def _speak_among_them(sentence: Sentence, index: int) -> bool:
    """Tell whether people spoke as in a meeting: "spoke privately", "spoke for an hour", "with his counterpart"."""
    if any(lemma(sentence, c) in OFFICIALS for c in _to(sentence, index)):
        return True
    beside = {lemma(sentence, c) for c in children(sentence, index, "advmod", "obl")}
    return not _to(sentence, index) and bool(children(sentence, index, "nsubj") and beside & _AMONG_THEM)
