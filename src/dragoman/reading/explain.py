"""Sentence by sentence: the tree that was seen, who is mentioned, what was found, and the rule that found it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from dragoman.reading.anchored import spans_in
from dragoman.reading.reader import Parser, read, sentences_of
from dragoman.terms.findings import (
    ActionPhrase,
    Condition,
    Deed,
    Findings,
    Meeting,
    Person,
    Position,
    Signal,
    Statement,
    TimeExpression,
)
from dragoman.terms.report import Report
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

Finding = Statement | Condition | Position | Meeting | Deed | Signal
WIDTH = 80
_ACTIONS = ("actions", "consequents", "antecedents")
_SPEAKERS = ("speaker", "party", "holder", "reported_by", "chain", "participants", "observers")


def explain(report: Report, *, model: Parser) -> str:
    """Return each sentence of a report with its tree, its findings and their rules, so that a wrong one can be mended.

    Parameters
    ----------
    report : Report
    model : Parser

    Returns
    -------
    str
        One block per sentence, and one per range that was passed over, in text order: the sentence, what was found in
        it, who is mentioned, and its tree. A line of the tree gives a word's number, its form, lemma and tag, its
        relation and the number of its head, and the kind of name that begins or goes on there. A mention or finding
        stands under the sentence in which it begins. What was found and then dropped stands at the end.
    """
    findings, dropped = read(report, model=model)
    sentences = sentences_of(findings.story, model=model)
    numbered = [(s.start, _block(number, s, findings)) for number, s in enumerate(sentences, start=1)]
    skipped = [(part.start, _skipped(report, part.start, part.end, part.reason)) for part in findings.story.skipped]
    blocks = [block for _, block in sorted([*numbered, *skipped], key=lambda block: block[0])]
    return f"== {report.name}\n\n" + "\n\n".join([*blocks, *(f"dropped: {problem}" for problem in dropped)]) + "\n"


def _skipped(report: Report, start: int, end: int, reason: str) -> str:
    return _wrapped(f"passed over, {reason}: [", f"{' '.join(report.text[start:end].split())}]", 3)


def _block(number: int, sentence: Sentence, findings: Findings) -> str:
    text = findings.story.report.text[sentence.start : sentence.end]
    title = " (title)" if findings.story.paragraphs[sentence.paragraph].kind == "title" else ""
    said = _wrapped(f"{number}.{title} ", " ".join(text.split()), 3)
    found = [line for finding in _begun_in(sentence, findings) for line in _told(finding, findings)]
    named = _mentions(sentence, findings)
    return "\n".join([said, *(found or ["   gave no entry"]), *named, "   tree", *_tree(sentence)])


def _tree(sentence: Sentence) -> Iterator[str]:
    kinds = {at: name.label for name in sentence.names for at in range(name.first, name.last + 1)}
    for at, token in enumerate(sentence.tokens):
        head = "" if token.head < 0 else f" {token.head + 1}"
        tied = f"{token.deprel}{head}"
        kind = f" {kinds[at]}" if at in kinds else ""
        row = f"   {at + 1:>3}  {token.text:<18} {token.lemma:<18} {token.upos:<6} {tied:<{14 if kind else 0}}{kind}"
        yield row.rstrip()


def _mentions(sentence: Sentence, findings: Findings) -> Iterator[str]:
    """Yield the parties, people and times whose mention begins in the sentence, each with its rule."""
    parties = [mention for party in findings.parties for mention in party.mentions]
    people = [mention for person in findings.people for mention in person.mentions]
    for mention in sorted((*parties, *people), key=lambda mention: mention.span):
        if sentence.start <= mention.span.start < sentence.end:
            guessed = ", inferred" if mention.inferred else ""
            who = _who(mention.entity, findings)
            yield _wrapped("   mention ", f"{_shown(mention.span)} of {who}, by the rule “{mention.rule}”{guessed}", 7)
    for time in findings.times:
        if sentence.start <= time.span.start < sentence.end:
            yield _wrapped(f"   {time.kind} ", f"{_shown(time.span)}{_meant(time)}, by the rule “{time.rule}”", 7)


def _meant(time: TimeExpression) -> str:
    """Return the days that a time means; nothing for a duration."""
    if time.kind == "duration":
        return ""
    if time.first is None:
        return ", not resolved"
    return f", {time.first}" if time.last in (None, time.first) else f", {time.first} to {time.last}"


def _begun_in(sentence: Sentence, findings: Findings) -> Iterator[Finding]:
    everything: tuple[Finding, ...] = (
        *findings.statements,
        *findings.conditions,
        *findings.positions,
        *findings.meetings,
        *findings.deeds,
        *findings.signals,
    )
    for finding in everything:
        if sentence.start <= min(span.start for span in spans_in(finding)) < sentence.end:
            yield finding


def _told(finding: Finding, findings: Findings) -> Iterator[str]:
    """Yield what was found: its kind and rule, then each part that has words."""
    kind = type(finding).__name__.lower()
    yield f"   {kind} {finding.id}, by the rule “{finding.rule}”"
    for name, value in _parts(finding, findings):
        yield _wrapped(f"       {name}: ", value, 11)


def _parts(finding: Finding, findings: Findings) -> Iterator[tuple[str, str]]:
    for name in finding.__slots__:
        value = getattr(finding, name)
        if name in ("id", "rule") or value in (None, "", (), False):
            continue
        if name in _SPEAKERS:
            ids = value if isinstance(value, tuple) else value.split("+")
            yield name, ", ".join(_who(one, findings) for one in ids)
            continue
        if name in _ACTIONS:
            yield name, _actions(name, value, findings)
            continue
        if isinstance(value, tuple) and not all(isinstance(part, (str, Span)) for part in value):
            value = tuple(spans_in(value))
        yield name, _shown(value)


def _actions(name: str, value: Sequence[ActionPhrase | tuple[ActionPhrase, ...]], findings: Findings) -> str:
    """Return actions as they are called, with who acts; of antecedents those that are needed together by "and"."""
    ways = [way if isinstance(way, tuple) else (way,) for way in value]
    told = [" and ".join(_action(phrase, findings) for phrase in way) for way in ways]
    return (" or " if name == "antecedents" else ", ").join(told)


def _action(phrase: ActionPhrase, findings: Findings) -> str:
    called = phrase.called_undone if phrase.negated else phrase.called
    who = next((f"{party.name}: " for party in findings.parties if party.id == phrase.actor), "")
    return f"{who}{called or phrase.span.text} ({phrase.key})"


def _who(identity: str, findings: Findings) -> str:
    """Return an id with who that is: "P3 (Li Wei, minister, CHN)"."""
    for person in findings.people:
        if person.id == identity:
            return f"{identity} ({', '.join(_known_of(person))})"
    name = next((party.name for party in findings.parties if party.id == identity), "")
    return f"{identity} ({name})" if name else identity


def _known_of(person: Person) -> Iterator[str]:
    yield person.name or "unnamed"
    yield from (known for known in (person.role, person.affiliation) if known)


def _shown(value: object) -> str:
    if isinstance(value, Span):
        return f"[{' '.join(value.text.split())}]"
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    return str(value)


def _wrapped(head: str, words: str, indent: int) -> str:
    """Return words after their head, in lines of at most :data:`WIDTH`."""
    return textwrap.fill(
        head + words, WIDTH, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False
    )
