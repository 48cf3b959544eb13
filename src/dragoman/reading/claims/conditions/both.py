"""The words of a condition and of its consequent, one of which may be the sentence before."""

from __future__ import annotations

from dragoman.reading.claims.conditions.said_before import content_of
from dragoman.reading.claims.halves import halves_span
from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.linked import Linked
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence


def both_halves(
    text: str, where: tuple[Sentence | None, Sentence], linked: Linked, holders: Holders
) -> tuple[Span, Span] | None:
    """Return the words of the condition and of the consequent; ``None`` where one is missing."""
    before, sentence = where
    condition, consequent = (
        halves_span(text, sentence, linked.condition),
        halves_span(text, sentence, linked.consequent),
    )
    if linked.back is not None:
        said = halves_span(text, before, content_of(before)) if before is not None else None
        condition, consequent = (said, consequent) if linked.back == "condition" else (condition, said)
    if condition is None or consequent is None or (condition.overlaps(consequent) and not linked.nested):
        return None
    return condition, _clipped(sentence, consequent, holders)


def _clipped(sentence: Sentence, half: Span, holders: Holders) -> Span:
    """Return a half from where what was said begins, when it only takes in the words of saying before."""
    statement = holders.statement(half.end - 1)
    starts = [span.start for span in statement.content if half.start < span.start < half.end] if statement else []
    if not starts:
        return half
    before = [t for t in sentence.tokens if half.start <= t.start < starts[0]]
    verbs = any(t.upos in {"VERB", "AUX"} for t in before)
    return half if verbs else Span(start=starts[0], end=half.end, text=half.text[starts[0] - half.start :])
