"""How problems are told on standard error."""

import pytest

from dragoman.showing.cli.problems import told
from dragoman.terms.problems import Place, Problem, Severity


def problem(line: int, severity: Severity, code: str = "source-missing") -> Problem:
    return Problem(code=code, place=Place(file="a.talks", line=line), what="it is so", severity=severity)


def test_of_many_warnings_of_one_kind_the_first_are_told_and_the_rest_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told([problem(line, Severity.WARNING) for line in range(1, 21)])
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 6
    assert lines[0].startswith("a.talks:1: warning")
    assert lines[-1] == "… and 15 more such warnings [source-missing]"


def test_every_error_is_told_and_a_few_warnings_are(capsys: pytest.CaptureFixture[str]) -> None:
    told([problem(line, Severity.ERROR) for line in range(20)])
    told([problem(line, Severity.WARNING, code=f"kind-{line % 4}") for line in range(20)])
    assert len(capsys.readouterr().err.splitlines()) == 40
