"""What each kind of cue takes, in the order in which it is tried."""

from __future__ import annotations

from dragoman.reading.attribution.asides import clause_around_as, clause_before
from dragoman.reading.attribution.clauses import clause_after
from dragoman.reading.attribution.cues import (
    ACCUSING,
    CALLING,
    CLAUSE_CUES,
    COMMITTING,
    GERUND,
    JUDGING,
    LIKENING,
    PREPOSITIONAL,
    SAYING,
    SHOWING,
    WITH_PARTICLE,
)
from dragoman.reading.attribution.idioms import IDIOMATIC, made_clear, quoted_object, worded
from dragoman.reading.attribution.infinitives import gerund, infinitive
from dragoman.reading.attribution.namings import accused, called, likened
from dragoman.reading.attribution.passives import PASSIVES, passive
from dragoman.reading.attribution.phrases import (
    agent,
    noun_phrase,
    shown,
)
from dragoman.reading.attribution.silences import declined, silent

SILENT = frozenset("comment elaborate respond reply return answer discuss draw".split())
_CLAUSE_FIRST = SAYING | SHOWING | frozenset("believe think hope fear learn know expect understand".split())

_FRAMES = (
    ("passive", PASSIVES, passive),
    ("declined", frozenset({"decline", "refuse"}), declined),
    ("declined", SILENT, silent),
    ("called", CALLING, called),
    ("accused", frozenset(ACCUSING), accused),
    ("clause-after", CLAUSE_CUES, clause_after),
    ("clause-before", _CLAUSE_FIRST, clause_before),
    ("made-clear", frozenset({"make", "let"}), made_clear),
    ("as-clause", CLAUSE_CUES | {"put"}, clause_around_as),
    ("infinitive", COMMITTING, infinitive),
    ("gerund", GERUND, gerund),
    ("likened", frozenset(LIKENING), likened),
    ("shown", SHOWING | {"indicate", "suggest", "reveal"}, shown),
    ("by-agent", JUDGING, agent),
    ("noun-phrase", SAYING, quoted_object),
    ("noun-phrase", IDIOMATIC, worded),
    ("noun-phrase", JUDGING | PREPOSITIONAL | frozenset(WITH_PARTICLE), noun_phrase),
)
# Of each verb, in that order.
FRAMES_OF = {
    verb: tuple((rule, reader) for rule, verbs, reader in _FRAMES if verb in verbs)
    for verb in frozenset[str]().union(*(verbs for _, verbs, _ in _FRAMES))
}
