"""When and where a meeting was, and for how long: what stands in its phrase, in its clause, or right behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.reading.tree import children, lemma, related
from dragoman.terms.findings import Mentions, TimeExpression
from dragoman.terms.syntax import Sentence

_DATES = frozenset({"date", "range"})
# A span without an event's time: how long somebody had waited.
_PAUSES = frozenset("hiatus break pause recess gap delay suspension stalemate interruption".split())
_BEFORE_DURATION = frozenset("after first since within in every".split())


def date_of(
    mentions: Mentions, sentence: Sentence, words: Iterable[int], gap: Sequence[int] = ()
) -> TimeExpression | None:
    """Return the first date among the words of a sentence, or right behind them ("an emergency meeting Friday")."""
    inside = [i for i in sorted(words) if i not in gap]
    if not inside:
        return None
    start, end = sentence.tokens[inside[0]].start, sentence.tokens[inside[-1]].end
    holes = [(sentence.tokens[i].start, sentence.tokens[i].end) for i in gap]
    for time in mentions.times:
        within = start <= time.span.start and time.span.end <= end
        behind = 0 <= time.span.start - end <= 1
        if time.kind in _DATES and (within or behind) and not any(a <= time.span.start < b for a, b in holes):
            return time
    return None


def duration_of(
    mentions: Mentions, sentence: Sentence, words: Iterable[int], gap: Sequence[int] = ()
) -> TimeExpression | None:
    """Return how long a meeting lasted: not how long the break before it was."""
    inside = [i for i in sorted(words) if i not in gap]
    for time in mentions.times:
        if time.kind != "duration":
            continue
        held = [i for i in inside if time.span.start <= sentence.tokens[i].start < time.span.end]
        if not held:
            continue
        before = {lemma(sentence, i) for i in range(max(0, held[0] - 3), held[0])}
        behind = sentence.tokens[held[-1] + 1].text.lower() if held[-1] + 1 < len(sentence.tokens) else ""
        if not before & (_BEFORE_DURATION | _PAUSES) and behind not in {*_PAUSES, "ago"}:
            return time
    return None


def place_of(sentence: Sentence, clause: Sequence[int], phrase: Iterable[int]) -> tuple[int, int] | None:
    """Return where it was: a place after "in", "at" or "on" in the meeting's phrase, or on the clause's verb."""
    inside, own = set(clause), set(phrase)
    for name in sentence.names:
        cases = {lemma(sentence, c) for i in range(name.first, name.last + 1) for c in children(sentence, i, "case")}
        there = name.label == "LOC" and name.last in inside and bool(cases & {"in", "at", "on"})
        if there and (name.last in own or _hangs_on_verb(sentence, name.last)):
            return sentence.tokens[name.first].start, sentence.tokens[name.last].end
    return None


def _hangs_on_verb(sentence: Sentence, index: int) -> bool:
    at = index
    while related(sentence, at, "flat", "compound", "appos", "conj", "amod") and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
    head = sentence.tokens[at].head
    return head >= 0 and sentence.tokens[head].upos == "VERB"
