"""Whatever the parser makes of a sentence, it is read: every span is found words, and nothing stops the reader."""

import functools
import os
import random
from pathlib import Path

import pytest
from tests.unit.reading.reports import model
from tests.unit.reading.trees import Faulty, sentence

from dragoman.reading.attribution.torn import torn
from dragoman.reading.mentions.descriptions import descriptions
from dragoman.reading.reader import read
from dragoman.terms.report import Report

REPORTS = sorted((Path(__file__).parents[2] / "gate" / "reports").glob("*.txt"))
# How many reports are read; 1,000 and more to hunt for faults.
EXAMPLES = int(os.environ.get("DRAGOMAN_FUZZ", "25"))


@functools.cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", range(EXAMPLES))
def test_a_report_is_read_by_faulty_trees(seed: int) -> None:
    text = text_of(REPORTS[seed % len(REPORTS)])
    report = Report(name="faulty", text=text, sha256="0" * 64)
    findings, problems = read(report, model=Faulty(model(), random.Random(seed)))  # noqa: S311 (no secret)
    assert problems == ()
    assert findings.coverage.dropped == 0


def test_a_description_begins_before_it_ends_whatever_hangs_on_its_noun() -> None:
    behind = sentence(
        ("government", "NOUN", "NN", 3, "nsubj"),
        ("she", "PRON", "PRP", 3, "dep"),
        ("the", "DET", "DT", 0, "det"),
        ("refuses", "VERB", "VBZ", -1, "root"),
    )
    assert all(one.start < one.end for one in descriptions(behind))


def test_a_description_begins_with_its_article() -> None:
    usual = sentence(
        ("the", "DET", "DT", 1, "det"),
        ("government", "NOUN", "NN", 2, "nsubj"),
        ("refuses", "VERB", "VBZ", -1, "root"),
    )
    assert [(one.start, one.end, one.noun) for one in descriptions(usual)] == [(0, 14, "government")]


def test_a_clause_before_whom_something_is_told_is_not_told() -> None:
    before = sentence(
        ("shut", "VERB", "VBD", 3, "acl:relcl"),
        ("tell", "VERB", "VBD", -1, "root"),
        ("a", "DET", "DT", 3, "det"),
        ("conference", "NOUN", "NN", 1, "obj"),
    )
    assert list(torn(before)) == []
