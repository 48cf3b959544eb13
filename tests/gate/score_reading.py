"""Score the bundled reader on the annotated reports kept beside the project.

    python tests/gate/score_reading.py [--only talks|polnear] [--report NAME] [--shared DIR] [--keep DIR]

Writes one findings file per report and calls the scorers that came with the annotations.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SCORERS = {"talks": ("score.py", "talks"), "polnear": ("score_polnear.py", "polnear-dev")}


def reports_of(which: str, gold: Path) -> Iterator[tuple[str, Any]]:
    """Yield the name of each findings file and its report."""
    import datetime as dt

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
    options.add_argument("--only", choices=sorted(SCORERS))
    options.add_argument("--report", default="", help="only reports whose name holds this")
    options.add_argument("--shared", type=Path, default=SHARED)
    options.add_argument("--keep", type=Path, help="keep the findings files in this folder")
    asked = options.parse_args()
    sys.path.insert(0, str(ROOT / "src"))
    with tempfile.TemporaryDirectory() as scratch:
        for which in [asked.only] if asked.only else sorted(SCORERS):
            found = (asked.keep or Path(scratch)) / which
            seconds = write_findings(which, asked.shared / "gold" / SCORERS[which][1], found, only=asked.report)
            table = table_of(which, asked.shared, found, only=asked.report)
            sys.stdout.write(f"== {which}: {seconds:.1f} s of CPU\n{show(table)}")


if __name__ == "__main__":
    main()
