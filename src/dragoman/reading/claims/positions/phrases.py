"""Positions that a verb states together with another word: "turned down the offer", "voted against the draft"."""

from __future__ import annotations

from dragoman.reading.claims.modality import is_unreal
from dragoman.reading.claims.positions.guards import is_asked_of_others, is_passive
from dragoman.reading.claims.positions.takes import under_which
from dragoman.reading.claims.positions.verbs import Reading, turned
from dragoman.reading.claims.positions.words import BLAMING, PAPERS, PHRASES
from dragoman.reading.tree import children, lemma, prepositions, related, subject, without
from dragoman.terms.syntax import Sentence

# "Came up with a plan", "put forward a draft": only what lies on the table.
_OF_PAPERS = frozenset({"put", "come", "respond", "reply", "throw", "yield", "bow", "turn", "wave", "vote"})
_MATTERS = PAPERS | frozenset("strike pressure concession pay cut rise increase measure change move sanction".split())


def by_phrase(sentence: Sentence, index: int) -> tuple[Reading, ...]:
    """Read "turned down the offer", "gave in to the demand", "said no to the plan"."""
    for after, act in PHRASES.get(lemma(sentence, index), ()):
        last = _last(sentence, index, after)
        if last is not None and len(after) == 1 and (undergone := _undergone(sentence, index, after[0], act)):
            return undergone
        who = subject(sentence, index) if last is not None else None
        if last is None or who is None or is_passive(sentence, index):
            continue
        if is_asked_of_others(sentence, index) or is_unreal(sentence, index):
            return ()
        head = _head(sentence, index, last)
        denied = _turned(sentence, index, act, after, head)
        if head is not None and denied is not None and not _is_of_another_kind(sentence, index, head):
            words = (denied == "offer" and under_which(sentence, head)) or without(
                sentence, head, "case", "mark", "parataxis"
            )
            if sentence.tokens[head].upos in {"NUM", "PRON"}:
                words = tuple(i for i in without(sentence, index, "parataxis", "conj", "cc", "punct") if i >= index)
            rule = "-".join(("verb", lemma(sentence, index), *after))
            return ((index, denied, words, who, rule),)
    return ()


def _undergone(sentence: Sentence, index: int, after: str, act: str) -> tuple[Reading, ...]:
    """Read "the draft was thrown out by Chile"."""
    things = children(sentence, index, "nsubj:pass")
    agents = [c for c in children(sentence, index, "obl") if "by" in prepositions(sentence, c)]
    if not things or not agents or not is_passive(sentence, index) or _is_of_another_kind(sentence, index, things[0]):
        return ()
    turn = turned(sentence, index, act)
    words = without(sentence, things[0], "acl:relcl")
    return ((index, turn, words, agents[0], f"passive-{lemma(sentence, index)}-{after}"),) if turn else ()


def _turned(sentence: Sentence, index: int, act: str, after: tuple[str, ...], head: int | None) -> str | None:
    """Return the act as its denial turns it; nothing for who "did not say no": he has not answered yet."""
    if after[0] == "no":
        return None if any(lemma(sentence, c) == "not" for c in children(sentence, index, "advmod")) else act
    if act == "accept" and head is not None and any(sentence.words[i] == "nothing" for i in sentence.subtree(head)):
        return "refuse"  # "will settle for nothing less"
    return turned(sentence, index, act)


def _last(sentence: Sentence, index: int, after: tuple[str, ...]) -> int | None:
    """Return the last word of a phrase: right behind the verb, or a particle behind its object."""
    size = len(sentence.tokens)
    for start in (index + 1, index + 2):
        end = start + len(after)
        if end <= size and tuple(sentence.tokens[i].text.lower() for i in range(start, end)) == after:
            return end - 1
    if len(after) > 1:
        return None
    return next(
        (c for c in children(sentence, index, "compound:prt", "advmod") if lemma(sentence, c) == after[0]), None
    )


def _head(sentence: Sentence, index: int, last: int) -> int | None:
    """Return the head of what follows: the noun or clause that the last word leads, else the verb's object."""
    above = sentence.tokens[last].head
    if related(sentence, last, "case", "mark") and above > last:
        return above
    objects = children(sentence, index, "obj")
    return objects[0] if objects else None


def _is_of_another_kind(sentence: Sentence, index: int, head: int) -> bool:
    """Tell whether a phrase is of a thing or person, not of what is on the table: "turned down the volume"."""
    name = lemma(sentence, head)
    if lemma(sentence, index) in _OF_PAPERS and sentence.tokens[head].upos == "NOUN":
        return name not in _MATTERS
    return name in BLAMING or sentence.tokens[head].upos == "PROPN"
