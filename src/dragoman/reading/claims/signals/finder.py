"""Signals: words that speak of progress, or of its lack. Shown side by side, never scored."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.modality import is_denied
from dragoman.reading.claims.signals.alone import ALONE, sign_of_word
from dragoman.reading.claims.signals.idioms import idiom_at, names_of
from dragoman.reading.claims.signals.lexicon import OPPOSITE, Sign
from dragoman.reading.claims.signals.scope import clause_of
from dragoman.reading.claims.signals.thoughts import is_feared, is_for, is_only_thought, is_urged
from dragoman.reading.claims.signals.words import AT_WORK, OF_TALKS
from dragoman.reading.tree import children, lemma, negations, related, subject
from dragoman.terms.findings import Signal
from dragoman.terms.span import trimmed
from dragoman.terms.syntax import Sentence

# A report of so many sentences is long enough to tell what it is about; it is about talks if one in so many is.
_SHORT, _SELDOM = 12, 15
_OF_ONE_PHRASE = ("nmod", "amod", "conj", "obj", "obl", "compound", "acl", "advmod", "xcomp", "nsubj")
_NOT = frozenset("no not n't never none without nothing".split())


def find_signals(text: str, sentences: tuple[Sentence, ...]) -> tuple[Signal, ...]:
    """Return the signals of a report, in text order; none overlaps another, and none only says more of another."""
    found: list[Signal] = []
    everywhere = _speaks_of_talks(sentences)
    for sentence in sentences:
        told: list[tuple[int, str]] = []
        for polarity, index, words, rule in _signs(sentence) if everywhere or _is_of_talks(sentence) else ():
            if any(p == polarity and _says_more(sentence, i, index) for i, p in told):
                continue
            span = trimmed(text, sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)
            if any(one.span.overlaps(span) for one in found[-2:]):
                continue
            told.append((index, polarity))
            found.append(Signal(id=f"G{len(found) + 1}", polarity=polarity, span=span, rule=rule))
    return tuple(found)


def _speaks_of_talks(sentences: tuple[Sentence, ...]) -> bool:
    """Tell whether a report is about talks: in one that hardly is, a sign must stand beside a word of them."""
    return len(sentences) < _SHORT or sum(map(_is_of_talks, sentences)) * _SELDOM >= len(sentences)


def _is_of_talks(sentence: Sentence) -> bool:
    return not OF_TALKS.isdisjoint(sentence.lemmas)


def _signs(sentence: Sentence) -> Iterator[Sign]:
    """Yield what each word tells: together with those after it, by itself, by what is lacking, by who is willing."""
    end = 0
    for index in range(len(sentence.tokens)):
        idiom = idiom_at(sentence, index)
        if idiom is not None:
            polarity, last, rule = idiom
            end = last + 1
            top = _top(sentence, index, last)
            struck = (
                (rule == "idiom-say-no" and related(sentence, last, "det"))
                or (rule == "idiom-walk-out" and _is_at_work(sentence, top))
                or (rule == "idiom-nobody-want" and _is_to_yield(sentence, top))
                or (rule == "idiom-break-down" and bool(children(sentence, top, "obj")))
            )
            denied = _is_turned(sentence, top, range(index, last + 1))
            polarity = OPPOSITE[polarity] if denied else polarity
            if (
                not struck
                and not (denied and _has_negation(sentence, index, last))
                and _stands(sentence, top, polarity)
            ):
                yield polarity, top, list(range(index, last + 1)), rule
        elif index >= end and not ALONE.isdisjoint(names_of(sentence, index)):
            yield from sign_of_word(sentence, index)


def _stands(sentence: Sentence, top: int, polarity: str) -> bool:
    """Tell whether several words are told as so: not supposed, not denied, nor what something is hopefully for."""
    clause = clause_of(sentence, top)
    hoped = polarity == "positive" and is_for(sentence, clause)
    unsure = is_denied(sentence, clause) or is_feared(sentence, top) or is_urged(sentence, top)
    thought = is_only_thought(sentence, top) or is_only_thought(sentence, clause)
    return not (hoped or unsure or thought)


def _top(sentence: Sentence, first: int, last: int) -> int:
    """Return the word of a range that hangs on none other in it."""
    return next(i for i in range(first, last + 1) if not first <= sentence.tokens[i].head <= last)


def _is_at_work(sentence: Sentence, verb: int) -> bool:
    """Tell whether who walks out is somebody at work: that is a strike."""
    who = subject(sentence, verb)
    return who is not None and lemma(sentence, who) in AT_WORK


_YIELDING = frozenset("move yield blink budge concede give back compromise sign lose pay".split())


def _is_to_yield(sentence: Sentence, verb: int) -> bool:
    """Tell whether what nobody wants is to give way: "nobody wants to move first" is no sign of hope."""
    return any(lemma(sentence, c) in _YIELDING for c in children(sentence, verb, "xcomp"))


def _has_negation(sentence: Sentence, first: int, last: int) -> bool:
    return not _NOT.isdisjoint(sentence.words[first : last + 1])


def _is_turned(sentence: Sentence, top: int, inside: range) -> bool:
    """Tell whether several words, or the verb that they belong to, are negated from outside them."""
    above = sentence.tokens[top].head
    who = children(sentence, top, "nsubj")
    over = (above, *who) if above >= 0 and related(sentence, top, "obl", "advmod", "obj") else who
    return any(c not in inside for at in (top, *over) for c in negations(sentence, at))


def _says_more(sentence: Sentence, first: int, second: int) -> bool:
    """Tell whether one of two words hangs on the other in one phrase: "hopes for progress", "twists and turns"."""
    first, second = (_spoken_of(sentence, i) for i in (first, second))
    below, above = sorted((first, second), key=lambda i: len(sentence.subtree(i)))
    path = below
    while path >= 0 and path != above:
        other_act = related(sentence, path, "conj") and sentence.tokens[path].upos == "VERB"
        if other_act or not related(sentence, path, *_OF_ONE_PHRASE):
            return False
        path = sentence.tokens[path].head
    return path == above


def _spoken_of(sentence: Sentence, index: int) -> int:
    """Return the noun that an adjective stands before, or the word itself."""
    return sentence.tokens[index].head if related(sentence, index, "amod") else index
