"""Sentence by sentence: the tree that was seen, what was found in it, and the rule that found it."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.anchored import spans_in
from dragoman.reading.clean import clean
from dragoman.reading.reader import Parser, read
from dragoman.terms.findings import Condition, Findings, Meeting, Position, Signal, Statement
from dragoman.terms.report import Report
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

Finding = Statement | Condition | Position | Meeting | Signal


def explain(report: Report, *, model: Parser) -> str:
    """Return each sentence of a report with its tree, its findings and their rules, so that a wrong one can be mended.

    Parameters
    ----------
    report : Report
    model : Parser

    Returns
    -------
    str
        One block per sentence. A line of the tree gives a word's number, its form, lemma and tag, its relation and
        the number of its head. A finding stands under the sentence in which it begins.
    """
    findings, _ = read(report, model=model)
    sentences = model.parse(report.text, [(p.start, p.end) for p in clean(report).paragraphs])
    blocks = (_block(number, sentence, findings) for number, sentence in enumerate(sentences, start=1))
    return f"== {report.name}\n\n" + "\n\n".join(blocks) + "\n"


def _block(number: int, sentence: Sentence, findings: Findings) -> str:
    text = findings.story.report.text[sentence.start : sentence.end]
    found = [line for finding in _begun_in(sentence, findings) for line in _told(finding)]
    return "\n".join([f"{number}. {' '.join(text.split())}", *_tree(sentence), *(found or ["   gave no entry"])])


def _tree(sentence: Sentence) -> Iterator[str]:
    for at, token in enumerate(sentence.tokens):
        head = "" if token.head < 0 else f" {token.head + 1}"
        yield f"   {at + 1:>3}  {token.text:<18} {token.lemma:<18} {token.upos:<6} {token.deprel}{head}"


def _begun_in(sentence: Sentence, findings: Findings) -> Iterator[Finding]:
    everything: tuple[Finding, ...] = (
        *findings.statements,
        *findings.conditions,
        *findings.positions,
        *findings.meetings,
        *findings.signals,
    )
    for finding in everything:
        if sentence.start <= min(span.start for span in spans_in(finding)) < sentence.end:
            yield finding


def _told(finding: Finding) -> Iterator[str]:
    """Yield what was found: its kind and rule, then each part that has words."""
    kind = type(finding).__name__.lower()
    yield f"   {kind} {finding.id}, by the rule “{finding.rule}”"
    for name, value in _parts(finding):
        yield f"       {name}: {value}"


def _parts(finding: Finding) -> Iterator[tuple[str, str]]:
    for name in finding.__slots__:
        value = getattr(finding, name)
        if name in ("id", "rule") or value in (None, "", (), False):
            continue
        if isinstance(value, tuple) and not all(isinstance(part, (str, Span)) for part in value):
            value = tuple(spans_in(value))
        yield name, _shown(value)


def _shown(value: object) -> str:
    if isinstance(value, Span):
        return f"[{' '.join(value.text.split())}]"
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    return str(value)
