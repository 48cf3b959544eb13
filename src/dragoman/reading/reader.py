"""The bundled reader, step by step. It uses no network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from dragoman.reading.anchored import anchored, coverage_of
from dragoman.reading.attribution import attribute
from dragoman.reading.attribution.mended import mended
from dragoman.reading.claims import find_claims
from dragoman.reading.clean import clean
from dragoman.reading.mentions import find_mentions
from dragoman.terms.findings import Findings
from dragoman.terms.problems import Place, Problem
from dragoman.terms.report import Report, Story
from dragoman.terms.syntax import Sentence


class Parser(Protocol):
    """What turns text into sentences: the model in the package, or another."""

    def parse(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Sentence, ...]:
        """Return the sentences of the paragraphs, in order."""
        ...


def read(report: Report, *, model: Parser) -> tuple[Findings, tuple[Problem, ...]]:
    """Read one report.

    Parameters
    ----------
    report : Report
    model : Parser
        ``EnglishModel.load()``, or any other with the same method.

    Returns
    -------
    findings : Findings
        Every span in them is the exact words at its place.
    problems : tuple of Problem
        What had to be dropped, and why.
    """
    story = clean(report)
    sentences = sentences_of(story, model=model)
    mentions = find_mentions(story, sentences)
    statements, mentions = attribute(story, sentences, mentions)
    claims = find_claims(story, sentences, mentions, statements)
    entries = (*statements, *claims.meetings, *claims.positions, *claims.conditions, *claims.signals)
    findings = Findings(
        story=story,
        parties=mentions.parties,
        people=mentions.people,
        statements=statements,
        meetings=claims.meetings,
        positions=claims.positions,
        conditions=claims.conditions,
        signals=claims.signals,
        deeds=claims.deeds,
        times=mentions.times,
        coverage=coverage_of(story, sentences, entries),
    )
    return anchored(findings)


def sentences_of(story: Story, *, model: Parser) -> tuple[Sentence, ...]:
    """Return the sentences of a story as every later step sees them: parsed, and put right where a cue is at stake."""
    parsed = model.parse(story.report.text, [(p.start, p.end) for p in story.paragraphs])
    return tuple(mended(sentence) for sentence in parsed)


def read_many(
    reports: Iterable[Report], *, model: Parser
) -> Iterator[tuple[Report, Findings | None, tuple[Problem, ...]]]:
    """Read report after report; a fault of the program in one is told, and does not stop the others.

    Yields
    ------
    report : Report
    findings : Findings or None
        ``None`` when reading it failed; the problem then says how.
    problems : tuple of Problem
    """
    for report in reports:
        try:
            findings, problems = read(report, model=model)
        except Exception as fault:  # noqa: BLE001 (told as a problem, with its kind; the other reports are still read)
            yield report, None, (_failure(report, fault),)
        else:
            yield report, findings, problems


def _failure(report: Report, fault: Exception) -> Problem:
    return Problem(
        code="reading-failed",
        place=Place(file=report.path or report.name),
        what=f"this report was not read: {type(fault).__name__}: {fault}",
        remedy="going on without it, and tell the developers: the fault is the program's, not the report's",
    )
