"""Where a clause that was said begins and ends, when the tree does not tell."""

from __future__ import annotations

from dragoman.reading.attribution.cues import SAYING, TELLING
from dragoman.reading.attribution.said import QUOTING, Range, trimmed_range
from dragoman.reading.tree import SUBJECTS, auxiliaries, children, lemma, related
from dragoman.terms.syntax import Sentence

_BACKSHIFTED = frozenset({"would", "should", "could", "might", "must"})


def clause_words(sentence: Sentence, clause: int, verb: int) -> Range:
    """Return the range of a clause without its "that", from right of the verb to its last word."""
    hearer = _told(sentence, clause, verb)
    words = [i for i in sentence.subtree(clause) if i > verb and i not in hearer]
    if not has_subject(sentence, clause) and lemma(sentence, verb) in SAYING - TELLING:
        words += [i for c in children(sentence, verb, "obj") if verb < c < clause for i in sentence.subtree(c)]
    marks = {c for c in children(sentence, clause, "mark") if lemma(sentence, c) == "that"}
    told = {i for c in _told_after(sentence, clause) for i in sentence.subtree(c)}
    words = [i for i in words if i not in marks | told]
    words += [
        *_begun_at_that(sentence, clause, verb),
        *_parted(sentence, clause, verb),
        *_held_to(sentence, clause, verb),
    ]
    return trimmed_range(sentence, [*words, *_going_on(sentence, clause, verb)])


def has_subject(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate has a subject of its own."""
    return any(sentence.tokens[c].deprel in SUBJECTS for c in sentence.children[index])


def _begun_at_that(sentence: Sentence, clause: int, verb: int) -> range:
    """Return the words from a "that" right behind the cue on, where the parser gave some of them to another clause."""
    if sentence.words[verb + 1 : verb + 2] != ("that",) or not related(sentence, verb + 1, "mark"):
        return range(0)
    return range(verb + 2, clause + 1)


def _parted(sentence: Sentence, clause: int, verb: int) -> list[int]:
    """Return the rest of a clause that the parser took for two: "said "cuts" and new taxes would pay for it"."""
    behind = [c for c in children(sentence, verb, "ccomp") if c > clause]
    behind = [c for c in behind if has_subject(sentence, c) or sentence.tokens[c].xpos not in {"VBZ", "VBP"}]
    further = [i for c in behind for i in sentence.subtree(c)]
    cut = bool(further) and sentence.tokens[min(further)].text in _CUTTING | QUOTING
    cut = cut or (bool(further) and sentence.tokens[min(further) - 1].text in _CUTTING)
    return [] if cut else further


_CUTTING = frozenset({",", ";", ":"})


def _held_to(sentence: Sentence, clause: int, verb: int) -> list[int]:
    """Return on what the words depend, hung on the cue: "says it will not disarm until a date is named"."""
    behind = [c for c in children(sentence, verb, "advcl") if c > clause and has_subject(sentence, c)]
    held = [c for c in behind if _HOLDING & {lemma(sentence, m) for m in children(sentence, c, "mark")}]
    held = [c for c in held if sentence.tokens[min(sentence.subtree(c)) - 1].text != ","]
    return [i for c in held for i in sentence.subtree(c)]


_HOLDING = frozenset({"until", "unless", "if", "provided", "once"})


def _told_after(sentence: Sentence, clause: int) -> list[int]:
    """Return what the writer tells of before the words: "said they would act, after the talks broke down"."""
    behind = [c for c in children(sentence, clause, "advcl") if c > clause and sentence.tokens[c].xpos == "VBD"]
    return [
        c
        for c in behind
        if "after" in {lemma(sentence, m) for m in children(sentence, c, "mark")}
        and "," in {sentence.tokens[i].text for i in (min(sentence.subtree(c)), min(sentence.subtree(c)) - 1)}
    ]


def _told(sentence: Sentence, clause: int, verb: int) -> tuple[int, ...]:
    """Return whom it is told, where the parser took him for a first subject: "told Peru on Friday it should wait"."""
    subjects = children(sentence, clause, "nsubj")
    two = len(subjects) > 1 and lemma(sentence, verb) in TELLING and subjects[0] > verb
    return sentence.subtree(subjects[0]) if two else ()


def _going_on(sentence: Sentence, clause: int, verb: int) -> tuple[int, ...]:
    """Return a further clause that only its tense shows to be said as well: "said it was late, but it would wait"."""
    for other in children(sentence, verb, "conj"):
        if other < clause or not has_subject(sentence, other):
            continue
        joined = [sentence.tokens[i] for i in sentence.subtree(other) if i > clause]
        opening = next((t.text for t in joined if t.text != "," and t.upos != "CCONJ"), "")
        quoted = opening in QUOTING
        if set(auxiliaries(sentence, other)) & _BACKSHIFTED or (quoted and lemma(sentence, other) not in SAYING):
            return sentence.subtree(other)
    return ()
