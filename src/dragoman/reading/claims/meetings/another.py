"""One more meeting of a kind: "a meeting on Monday and another on Friday", "and a second today"."""

from __future__ import annotations

from dragoman.reading.claims.meetings.counts import ORDINALS
from dragoman.reading.tree import lemma
from dragoman.terms.findings import Mentions
from dragoman.terms.syntax import Sentence


def others_after(mentions: Mentions, sentence: Sentence, index: int) -> list[range]:
    """Return the words from "another" or "a second" that stand after a noun for one more meeting of the kind.

    What follows them is no noun of their own: a time, a clause, a preposition or the end.
    """
    found = []
    for at in range(index + 1, len(sentence.tokens) - 1):
        ordinal = lemma(sentence, at) in ORDINALS and sentence.tokens[at - 1].text.lower() == "a"
        joined = sentence.tokens[at - 1 - ordinal].text.lower() == "and"
        if (
            (sentence.tokens[at].text.lower() == "another" or ordinal)
            and joined
            and _stands_alone(mentions, sentence, at)
        ):
            end = next(
                (i for i in range(at, len(sentence.tokens)) if sentence.tokens[i].text in {",", ".", ";"}), at + 1
            )
            found.append(range(at - ordinal, end))
    return found[:1]


def _stands_alone(mentions: Mentions, sentence: Sentence, at: int) -> bool:
    following = sentence.tokens[at + 1]
    timed = any(t.span.start == following.start for t in mentions.times_in(following.start, following.end))
    return timed or following.upos in {"PUNCT", "ADP", "PRON", "SCONJ", "AUX"} or following.text.lower() == "that"
