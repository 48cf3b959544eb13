"""What each kind of cue takes, in the order in which it is tried."""

from __future__ import annotations

from dragoman.reading.attribution.clauses import clause_after, clause_around_as, clause_before
from dragoman.reading.attribution.cues import (
    ACCUSING,
    CALLING,
    CLAUSE_CUES,
    COMMITTING,
    JUDGING,
    LIKENING,
    PREPOSITIONAL,
    SAYING,
    SHOWING,
)
from dragoman.reading.attribution.phrases import accused, called, declined, infinitive, likened, noun_phrase

_CLAUSE_FIRST = SAYING | SHOWING | frozenset("believe think hope fear learn know expect understand".split())

FRAMES = (
    ("declined", frozenset({"decline", "refuse"}), declined),
    ("called", CALLING, called),
    ("accused", frozenset(ACCUSING), accused),
    ("clause-after", CLAUSE_CUES, clause_after),
    ("clause-before", _CLAUSE_FIRST, clause_before),
    ("as-clause", CLAUSE_CUES, clause_around_as),
    ("infinitive", COMMITTING, infinitive),
    ("likened", frozenset(LIKENING), likened),
    ("noun-phrase", JUDGING | PREPOSITIONAL, noun_phrase),
)
