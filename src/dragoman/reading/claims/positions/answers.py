"""Positions that answer in a word: "Uganda accepted at once", "Tokyo has agreed", "Chisinau said no"."""

from __future__ import annotations

from dragoman.reading.claims.modality import is_unreal
from dragoman.reading.claims.positions.guards import is_asked_of_others, is_passive
from dragoman.reading.claims.positions.verbs import Reading, turned
from dragoman.reading.tree import children, is_in_persons_name, lemma, prepositions, subject, without
from dragoman.terms.syntax import Sentence

_ANSWERS = {
    "accept": """accept agree consent acquiesce relent oblige comply concede capitulate yield give-in give-way
        back-down climb-down cave-in come-round come-around say-yes fall-into-line play-along""",
    "refuse": "refuse decline demur balk baulk say-no hold-out stand-firm stand-fast",
}
_SPLIT = tuple((act, answer.split("-")) for act, text in _ANSWERS.items() for answer in text.split())
ANSWERS = {
    verb: tuple((tuple(after), act) for act, (first, *after) in _SPLIT if first == verb)
    for verb in {words[0] for _, words in _SPLIT}
}
# How and when somebody answers: "accepted in principle", "agreed at once", "agreed on Monday".
_HOW = frozenset(
    """once principle turn end haste reluctance relief condition minute moment time day week night evening morning
    afternoon noon midnight hour month pressure""".split()
)
_WITHIN = ("xcomp", "ccomp", "obj", "iobj", "advcl", "parataxis", "csubj")


def by_answer(sentence: Sentence, index: int) -> tuple[Reading, ...]:
    """Read a verb of answering that takes nothing: what it answers was told before."""
    act = _act(sentence, index)
    who = subject(sentence, index)
    if act is None or is_asked_of_others(sentence, index) or is_unreal(sentence, index):
        return ()
    said = index + len(_words(sentence, index))
    if any(c > said for c in children(sentence, index, *_WITHIN)) or not _tells_how(sentence, index):
        return ()
    passive = children(sentence, index, "nsubj:pass")
    if passive or who is None or _is_person(sentence, who) or is_passive(sentence, index):
        return ()
    turn = turned(sentence, index, act)
    words = without(sentence, index, "conj", "cc", "mark", "punct", "advcl", "parataxis")
    return ((index, turn, words, who, f"answer-{lemma(sentence, index)}"),) if turn is not None else ()


def _words(sentence: Sentence, index: int) -> tuple[str, ...]:
    found = (after for after, _ in ANSWERS.get(lemma(sentence, index), ()))
    return max((a for a in found if sentence.words[index + 1 : index + 1 + len(a)] == a), key=len, default=())


def _act(sentence: Sentence, index: int) -> str | None:
    """Return the act of an answer: the longest of those whose words stand behind the verb."""
    for after, act in sorted(ANSWERS.get(lemma(sentence, index), ()), key=lambda pair: -len(pair[0])):
        if sentence.words[index + 1 : index + 1 + len(after)] == after:
            return act
    return None


def _tells_how(sentence: Sentence, index: int) -> bool:
    """Tell whether what stands beside a verb says only when, where or how."""
    beside = [c for c in children(sentence, index, "obl") if c > index]
    return all(
        lemma(sentence, c) in _HOW or sentence.tokens[c].text.endswith("day") or "without" in prepositions(sentence, c)
        for c in beside
    )


def _is_person(sentence: Sentence, who: int) -> bool:
    """Tell whether one person answers, or whoever is quoted ("the critics agreed")."""
    quoted = {"he", "she", "i", "you", "who", "all", "many", "most", "some"}
    return sentence.words[who] in quoted or is_in_persons_name(sentence, who)
