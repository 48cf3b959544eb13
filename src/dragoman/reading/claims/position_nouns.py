"""Positions that an adjective or noun states: "is willing to C", "its refusal to C", "it is essential that C"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.position_takes import is_infinitive
from dragoman.reading.claims.position_verbs import Reading
from dragoman.reading.claims.position_words import ADJECTIVES, NEEDED, NOUNS, STANDS
from dragoman.reading.tree import children, is_negated, lemma, related, subject, without
from dragoman.terms.syntax import Sentence

_VOICING = frozenset("express voice reiterate repeat state make issue announce signal declare show renew give".split())
_STICKING = frozenset("stick stand hold abide keep".split())


def by_adjective(sentence: Sentence, index: int, word: str) -> Iterator[Reading]:
    """Read "is willing to accept", "fully ready for this", "its door is open to talks"."""
    below = [c for c in children(sentence, index, "xcomp", "advcl", "ccomp", "obl", "acl") if c > index]
    if word == "prepared":
        below = [c for c in below if is_infinitive(sentence, c)]
    if word in {"open", "committed", "opposed"}:
        below = [c for c in below if any(lemma(sentence, k) == "to" for k in children(sentence, c, "case", "mark"))]
    who = subject(sentence, index)
    if not below or who is None:
        return
    act = "refuse" if is_negated(sentence, index) else ADJECTIVES[word]
    if act in {"offer", "commit"} and lemma(sentence, below[0]) in {"accept", "agree"}:
        act = "accept"
    yield index, act, (index, *without(sentence, below[0], "advcl")), who, f"adjective-{word}"


def by_noun(sentence: Sentence, index: int, word: str) -> Iterator[Reading]:
    """Read "Comecon's refusal to recognise", "expressed readiness to extend", "sticks by its position that"."""
    owners = children(sentence, index, "nmod:poss") or tuple(
        c for c in children(sentence, index, "compound") if sentence.tokens[c].upos == "PROPN"
    )
    below = [c for c in children(sentence, index, "acl", "ccomp") if c > index]
    if not below:
        return
    verb = sentence.tokens[index].head
    voiced = verb >= 0 and related(sentence, index, "obj") and lemma(sentence, verb) in _VOICING
    who = owners[0] if owners else (subject(sentence, verb) if voiced else None)
    if word in STANDS and sentence.tokens[index + 1].text.lower() == "that":
        end = _end_of_clause(sentence, index + 2)
        near = next((i for i in range(index - 1, -1, -1) if related(sentence, i, "nsubj")), None)
        holder = near if any(lemma(sentence, i) in _STICKING for i in range(max(0, index - 3), index)) else who
        yield index, "demand", tuple(range(index + 2, end)), holder, f"noun-{word}"
    elif word in NOUNS and who is not None:
        yield index, NOUNS[word], (index, *sentence.subtree(below[0])), who, f"noun-{word}"


def _end_of_clause(sentence: Sentence, start: int) -> int:
    """Return where what is held ends: before ", the source said", else at the end of the sentence."""
    size = len(sentence.tokens)
    for i in range(start, size):
        following = {lemma(sentence, k) for k in range(i + 1, min(i + 6, size))}
        quoted = sentence.tokens[i].text in {":", "”", "“"}
        if quoted or (sentence.tokens[i].text == "," and following & {"say", "add", "tell", "reply"}):
            return i
    return size


def needed(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "it is essential that C", "what is more important is to C": a demand of whoever says so."""
    inner = [c for c in children(sentence, index, "csubj", "xcomp", "ccomp") if c > index]
    if lemma(sentence, index) in NEEDED and children(sentence, index, "cop") and inner:
        marks = children(sentence, inner[0], "mark")
        yield index, "demand", tuple(i for i in sentence.subtree(inner[0]) if i not in marks), None, "adjective-needed"
        return
    outer = children(sentence, index, "nsubj:outer", "csubj:outer", "csubj")
    what = [i for c in outer for i in sentence.subtree(c) if lemma(sentence, i) in NEEDED]
    if what and children(sentence, index, "cop") and "what" in {lemma(sentence, i) for i in sentence.subtree(outer[0])}:
        words = [i for i in sentence.subtree(index) if i > max(sentence.subtree(outer[0]))]
        yield (
            index,
            "demand",
            tuple(i for i in words if i not in children(sentence, index, "cop")),
            None,
            "what-is-needed",
        )
