"""Every command shown in the README and the docs runs, and prints the lines shown, in that order."""

import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^ *```console\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
PAGES = sorted(
    path
    for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
    if _BLOCK.search(path.read_text(encoding="utf-8"))
)


def sessions(page: str) -> list[tuple[str, list[str]]]:
    """Return each command of a page, in order, with the lines it is shown to print."""
    shown: list[tuple[str, list[str]]] = []
    for block in _BLOCK.findall(page):
        for line in textwrap.dedent(block).splitlines():
            if line.startswith("$ "):
                shown.append((line[2:], []))
            else:
                shown[-1][1].append(line)
    return shown


def run(command: str, folder: Path) -> str:
    """Run a shown command and return all that it printed; what goes to a file, with ``>``, is written there."""
    program, *arguments = shlex.split(command, comments=True)
    if program == "cp":
        shutil.copytree(folder / arguments[-2], folder / arguments[-1])
        return ""
    assert program == "dragoman", f"the docs show a command that the test does not know: {command}"
    arguments, into = (arguments[:-2], arguments[-1]) if arguments[-2:-1] == [">"] else (arguments, "")
    done = subprocess.run(
        [sys.executable, "-m", "dragoman", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode < 2, done.stderr
    if into:
        (folder / into).write_text(done.stdout, encoding="utf-8")
        return done.stderr
    return done.stdout + done.stderr


def missing(expected: list[str], printed: str) -> str | None:
    """Return the first line that was not printed after those before it; ``...`` stands for any lines."""
    lines = iter(line.rstrip() for line in printed.splitlines())
    for line in expected:
        if line.strip() in {"", "..."}:
            continue
        if line.rstrip() not in lines:
            return line
    return None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_shown_commands_print_what_is_shown(page: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for command, expected in sessions(page.read_text(encoding="utf-8")):
        printed = run(command, tmp_path)
        assert missing(expected, printed) is None, f"$ {command}\n{printed}"


def test_a_line_that_is_not_printed_is_missed() -> None:
    assert missing(["a", "...", "c"], "a\nb\nc\n") is None
    assert missing(["c", "a"], "a\nb\nc\n") == "a"
