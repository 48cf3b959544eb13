"""Score the bundled reader on annotated reports: the project's own, and those kept beside the project.

    python tests/gate/score_reading.py [--only own|held-out|talks|polnear] [--report NAME] [--shared DIR] [--keep DIR]

The project's own are scored by ``scorer.py``; for the others one findings file per report is written, and the scorers
that came with the annotations are called.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.gate.annotations import FOLDERS, annotated, read_all  # noqa: E402 (found from the folder set above)
from tests.gate.scorer import score  # noqa: E402

SHARED = ROOT.parent / "shared"
OWN = "own"
SCORERS = {"talks": ("score.py", "talks"), "polnear": ("score_polnear.py", "polnear-dev")}


def score_own(which: str = OWN, *, only: str = "") -> tuple[float, dict[str, Any]]:
    """Read a folder of the project's own reports; return the seconds of CPU that reading took, and the table."""
    found, seconds = read_own(which, only=only)
    return seconds, score(found)


def read_own(which: str = OWN, *, only: str = "") -> tuple[list[tuple[dict[str, Any], dict[str, Any]]], float]:
    """Return each report of a folder as annotated and as read, and the seconds of CPU that reading took."""
    from dragoman.reading.english import EnglishModel
    from dragoman.reading.load import Given, load
    from dragoman.reading.reader import read
    from dragoman.showing.export.findings_json import findings_json

    model, pairs, seconds = EnglishModel.load(), [], 0.0
    for path, notes in read_all(FOLDERS[which]):
        if only in path.stem:
            published = dt.date.fromisoformat(notes.known["published"])
            report, _ = load(path, given=Given(outlet=notes.known["outlet"], published=published))
            assert report is not None, path
            before = time.process_time()
            findings, _ = read(report, model=model)
            seconds += time.process_time() - before
            pairs.append((annotated(notes), findings_json(findings)))
    return pairs, seconds


def reports_of(which: str, gold: Path) -> Iterator[tuple[str, Any]]:
    """Yield the name of each findings file and its report."""
    from dragoman.reading.encoding import decode
    from dragoman.terms.report import Report

    if which == "talks":
        for path in sorted(gold.glob("[0-9]*.json")):
            given = json.loads(path.read_text(encoding="utf-8"))
            published = given.get("published")
            yield (
                path.stem,
                Report(
                    name=path.stem,
                    text=given["text"],
                    sha256="0" * 64,
                    title=given.get("title"),
                    outlet=given.get("outlet"),
                    published=dt.date.fromisoformat(published[:10]) if published else None,
                ),
            )
    else:
        for path in sorted(gold.glob("*.txt")):
            yield path.stem, Report(name=path.stem, text=decode(path.read_bytes(), str(path))[0], sha256="0" * 64)


def write_findings(which: str, gold: Path, to: Path, *, only: str = "") -> float:
    """Read every report and write its findings; return the seconds of CPU that reading took."""
    from dragoman.reading.english import EnglishModel
    from dragoman.reading.reader import read
    from dragoman.showing.export.findings_json import findings_json

    to.mkdir(parents=True, exist_ok=True)
    model = EnglishModel.load()
    before = time.process_time()
    for name, report in reports_of(which, gold):
        if only and only not in name:
            continue
        findings, problems = read(report, model=model)
        for problem in problems:
            sys.stderr.write(f"{problem}\n")
        (to / f"{name}.json").write_text(json.dumps(findings_json(findings), ensure_ascii=False, indent=1), "utf-8")
    return time.process_time() - before


def table_of(which: str, shared: Path, found: Path, *, only: str = "") -> dict[str, Any]:
    """Return the scorer's table."""
    script, folder = SCORERS[which]
    with tempfile.TemporaryDirectory() as chosen:
        for path in (shared / "gold" / folder).iterdir():
            if only in path.name:
                (Path(chosen) / path.name).symlink_to(path.resolve())
        run = subprocess.run(
            [sys.executable, shared / "gold" / script, "--gold", chosen, "--found", found, "--json"],
            capture_output=True,
            text=True,
            check=False,
        )
    table: dict[str, Any] = json.loads(run.stdout)
    return table


def show(table: dict[str, Any]) -> str:
    """Return the table as lines."""
    lines = []
    for row, cells in table.items():
        shown = "  ".join(f"{k} {v}" for k, v in cells.items()) if isinstance(cells, dict) else str(cells)
        lines.append(f"{row:28} {shown}\n")
    return "".join(lines)


def main() -> None:
    """Read, score and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--only", choices=[*FOLDERS, *sorted(SCORERS)])
    options.add_argument("--report", default="", help="only reports whose name holds this")
    options.add_argument("--shared", type=Path, default=SHARED)
    options.add_argument("--keep", type=Path, help="keep the findings files in this folder")
    asked = options.parse_args()
    for which in FOLDERS if asked.only is None else {asked.only} & FOLDERS.keys():
        seconds, table = score_own(which, only=asked.report)
        sys.stdout.write(f"== {which}: {seconds:.1f} s of CPU\n{show(table)}")
    with tempfile.TemporaryDirectory() as scratch:
        for which in sorted(SCORERS) if asked.only is None else {asked.only} & SCORERS.keys():
            found = (asked.keep or Path(scratch)) / which
            seconds = write_findings(which, asked.shared / "gold" / SCORERS[which][1], found, only=asked.report)
            table = table_of(which, asked.shared, found, only=asked.report)
            sys.stdout.write(f"== {which}: {seconds:.1f} s of CPU\n{show(table)}")


if __name__ == "__main__":
    main()
