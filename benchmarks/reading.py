"""How fast reports are read: reports and words per CPU-second, where the time goes, memory, and another tool beside it.

    python benchmarks/reading.py [REPORT.txt ...] [--rounds 5] [--beside PYTHON]

Figures are CPU time of one thread. Every round times each step on each report; of the rounds the quickest is kept,
report by report and step by step, so that what else the machine does counts little. Without reports, the project's own
annotated ones are read.

``--beside`` names a Python in which spaCy and textacy are installed (``python -m venv other && other/bin/pip install
textacy``). There the same texts go through spaCy's blank English pipeline and then through textacy's
``direct_quotations``. That step asks for tags, lemmas and a tree, which a blank pipeline has not; so the documents are
given those of the parse made here, and the time of a parser, which textacy's users pay too, is counted on neither side.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from dragoman.reading.anchored import anchored, coverage_of
from dragoman.reading.attribution import attribute
from dragoman.reading.claims import find_claims
from dragoman.reading.clean import clean
from dragoman.reading.english import EnglishModel
from dragoman.reading.mentions import find_mentions
from dragoman.reading.reader import read, sentences_of
from dragoman.terms.findings import Findings
from dragoman.terms.report import Report
from dragoman.terms.syntax import Sentence

Result = TypeVar("Result")
OWN = Path(__file__).parents[1] / "tests" / "gate" / "reports"
STEPS = ("clean", "parse", "mentions", "attribution", "claims", "anchor")

BESIDE = """
import json, sys, time, warnings
warnings.filterwarnings("ignore")
import spacy
from spacy.tokens import Doc
from textacy.extract import direct_quotations

def seconds(action):
    taken = []
    for _ in range(rounds):
        started = time.process_time()
        action()
        taken.append(time.process_time() - started)
    return min(taken)

def quotations(doc):
    try:
        return len(list(direct_quotations(doc)))
    except ValueError:
        return None

rounds, reports = json.load(sys.stdin)
blank = spacy.blank("en")
blank.add_pipe("sentencizer")
docs = [Doc(blank.vocab, **parse) for _, parse in reports]
spent = [(seconds(lambda: blank(text)), seconds(lambda: quotations(doc))) for (text, _), doc in zip(reports, docs)]
print(json.dumps({
    "blank": sum(one for one, _ in spent),
    "quotations": sum(other for _, other in spent),
    "found": sum(quotations(doc) or 0 for doc in docs),
    "given up": sum(quotations(doc) is None for doc in docs),
}))
"""


def timed(spent: dict[str, float], step: str, action: Callable[[], Result]) -> Result:
    """Run one step and keep its CPU-seconds."""
    started = time.process_time()
    result = action()
    spent[step] = time.process_time() - started
    return result


def steps_of(report: Report, model: EnglishModel) -> dict[str, float]:
    """CPU-seconds of each step of reading, run in the order in which the reader runs them."""
    spent: dict[str, float] = {}
    story = timed(spent, "clean", lambda: clean(report))
    sentences = timed(spent, "parse", lambda: sentences_of(story, model=model))
    mentions = timed(spent, "mentions", lambda: find_mentions(story, sentences))
    statements, mentions = timed(spent, "attribution", lambda: attribute(story, sentences, mentions))
    claims = timed(spent, "claims", lambda: find_claims(story, sentences, mentions, statements))
    entries = (*statements, *claims.meetings, *claims.positions, *claims.conditions, *claims.signals)

    def anchor() -> object:
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

    timed(spent, "anchor", anchor)
    return spent


def quickest(report: Report, model: EnglishModel, rounds: int) -> dict[str, float]:
    """CPU-seconds of each step, the quickest of several rounds."""
    found = [steps_of(report, model) for _ in range(rounds)]
    return {step: min(one[step] for one in found) for step in STEPS}


def parsed(report: Report, model: EnglishModel) -> tuple[Sentence, ...]:
    """Return the sentences of a report."""
    return sentences_of(clean(report), model=model)


def as_document(sentences: Sequence[Sentence]) -> dict[str, Any]:
    """Return words, tags, lemmas and heads as spaCy's ``Doc`` takes them."""
    document: dict[str, list[Any]] = {
        key: [] for key in ("words", "spaces", "pos", "tags", "lemmas", "heads", "deps", "sent_starts")
    }
    tokens = [token for sentence in sentences for token in sentence.tokens]
    after = [token.start for token in tokens[1:]] + [-1]
    for sentence in sentences:
        first = len(document["words"])
        for index, token in enumerate(sentence.tokens):
            document["spaces"].append(token.end != after[first + index])
            document["words"].append(token.text)
            document["pos"].append(token.upos)
            document["tags"].append(token.xpos)
            document["lemmas"].append(token.lemma)
            document["heads"].append(first + (token.head if token.head >= 0 else index))
            document["deps"].append("ROOT" if token.head < 0 else token.deprel)
            document["sent_starts"].append(index == 0)
    return document


def beside(python: str, reports: Sequence[Report], model: EnglishModel, rounds: int) -> dict[str, Any]:
    """Run spaCy's blank pipeline and textacy's quotation step on the same texts."""
    given = [(report.text, as_document(parsed(report, model))) for report in reports]
    ran = subprocess.run(
        [python, "-c", BESIDE], input=json.dumps((rounds, given)), capture_output=True, text=True, check=True
    )
    figures: dict[str, Any] = json.loads(ran.stdout)
    return figures


def memory_over(reports: Sequence[Report], model: EnglishModel, times: int) -> tuple[int, int]:
    """Largest memory, in MiB, before and after reading all reports many times, and one as long as all of them."""

    def largest() -> int:
        gc.collect()
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

    for report in reports:
        read(report, model=model)
    before = largest()
    for _ in range(times):
        for report in reports:
            read(report, model=model)
    return before, largest()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("reports", nargs="*", type=Path)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--times", type=int, default=10, help="how often all reports are read, for memory")
    options.add_argument("--beside", metavar="PYTHON", help="a Python with spaCy and textacy")
    asked = options.parse_args()
    paths = asked.reports or sorted(OWN.glob("*.txt"))
    reports = [Report(name=path.stem, text=path.read_text(encoding="utf-8"), sha256="") for path in paths]
    model = EnglishModel.load()
    before, after = memory_over(reports, model, asked.times)
    words = sum(len(sentence.tokens) for report in reports for sentence in parsed(report, model))
    each = [quickest(report, model, asked.rounds) for report in reports]
    spent = {step: sum(one[step] for one in each) for step in STEPS}
    whole, rest = sum(spent.values()), sum(spent.values()) - spent["parse"]
    statements = sum(len(read(report, model=model)[0].statements) for report in reports)
    print(f"{len(reports)} reports, {words:,} words")
    print(f"reports per CPU-second   {len(reports) / whole:9,.1f}")
    print(f"words per CPU-second     {words / whole:9,.0f}  read")
    print(f"                         {words / spent['parse']:9,.0f}  parsed")
    print(f"the rest on top of the parse {100 * rest / spent['parse']:5.0f} %\n")
    for step in STEPS:
        print(f"{step:12} {100 * spent[step] / whole:5.1f} %")
    print(f"\nlargest memory           {before:9,}  MiB after reading them once")
    print(f"                         {after:9,}  MiB after {asked.times} times more")
    if asked.beside:
        other = beside(asked.beside, reports, model, asked.rounds)
        apart = other["blank"] + other["quotations"]
        print("\nbeside it, with no parse on either side: reports per CPU-second")
        print(f"spaCy blank, textacy     {len(reports) / apart:9,.1f}  {other['found']} quotations found")
        print(f"                         {other['given up']:9}  reports given up, for their marks")
        print(f"the rest of reading      {len(reports) / rest:9,.1f}  {statements} statements found, and all else")
        print(f"ratio of time            {rest / apart:9.1f}")


if __name__ == "__main__":
    main()
