"""Print the tables of "How well" in ``docs/explanation/reading.md``, or write them there.

    python tests/gate/figures.py [--treebanks FOLDER] [--shared DIR] [--write]

Without ``--treebanks``, and where the annotated texts are not beside the project, their tables are left out when
printing; ``--write`` needs all of them. The tables stand between two comments in the page.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.gate import score_reading  # noqa: E402 (found from the folder set above)
from tests.gate.annotations import FOLDERS  # noqa: E402

PAGE = ROOT / "docs" / "explanation" / "reading.md"
OPENS, CLOSES = "<!-- figures: made by tests/gate/figures.py -->\n", "<!-- end of figures -->\n"
FOUND = {
    "parties": "parties",
    "people": "people",
    "statements": "statements",
    "statements.strict": "statements, four fifths of their words",
    "meetings": "meetings",
    "positions": "positions",
    "conditions": "conditions",
    "conditions.linked": "conditions with holder and polarity",
    "signals": "signals",
}
RIGHT = {
    "statements.speaker": "speaker of a statement",
    "statements.record": "on record, institutional or unnamed",
    "people.affiliation": "side of a person",
    "meetings.participants": "participants of a meeting, the whole set",
    "positions.kind": "kind of a position",
}
QUOTED = {"direct": "all in marks", "mixed": "partly in marks", "indirect": "without marks"}
TREEBANKS = {"ewt_test": "EWT test", "gum_test_free": "GUM test, free part"}
PARSED = ("sentences", "tokens", "upos", "uas", "las", "names")


def table(heads: list[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join("| " + " | ".join(str(cell) for cell in line) + " |\n" for line in lines)


def of_talks(scored: Mapping[str, Mapping[str, Any]]) -> str:
    """Return what is found in each set of reports on talks, and what is right of what is found."""
    heads = ["found", *(cell for name in scored for cell in (f"{name}: there", "P", "R", "F"))]
    found = ([label, *(cell for one in scored.values() for cell in _cells(one[row]))] for row, label in FOUND.items())
    right = ([label, *(_share(one.get(row)) for one in scored.values())] for row, label in RIGHT.items())
    return table(heads, found) + "\n" + table(["right, of those found", *scored], right)


def _cells(row: Mapping[str, Any]) -> list[object]:
    return [row.get("wanted", row.get("gold")), row["P"], row["R"], row["F"]]


def _share(row: Mapping[str, Any] | None) -> str:
    return f"{row['accuracy']} of {row['of']}" if row else "none asked"


def of_quotations(scored: Mapping[str, Any]) -> str:
    """Return what is found of what people say in political news."""
    rows = (
        [label, *(scored[row][cell] for cell in ("gold", "@.3", "@.8", "speaker"))] for row, label in QUOTED.items()
    )
    quoted = scored["quoted characters"]
    kept = f"Of what was found, {scored['precision quoted']['P']} per cent is right with marks and "
    kept += f"{scored['precision unquoted']['P']} without.\n"
    inside = f"Inside quotation marks: P {quoted['P']}, R {quoted['R']}, F {quoted['F']}, by character. "
    return (
        table(["said", "there", "found, a third", "found, four fifths", "right speaker"], rows) + "\n" + inside + kept
    )


def of_treebanks(folder: Path) -> str:
    """Return the figures of the English model."""
    program = [sys.executable, str(ROOT / "training" / "evaluate.py"), str(folder), "--format", "json"]
    ran = subprocess.run(program, capture_output=True, text=True, check=True)
    scored = json.loads(ran.stdout)
    rows = (
        [label, scored[name]["words"], *(scored[name][cell] for cell in PARSED)] for name, label in TREEBANKS.items()
    )
    return table(["treebank, raw text", "words", "sentences", "words cut", "tags", "UAS", "LAS", "names"], rows)


def tables(shared: Path, treebanks: Path | None) -> list[str]:
    """Return the tables that can be made here."""
    own = {which: score_reading.score_own(which)[1] for which in FOLDERS}
    if not (shared / "gold").is_dir():
        return [of_talks(own)]
    scored = {}
    for which, (_, folder) in score_reading.SCORERS.items():
        with tempfile.TemporaryDirectory() as scratch:
            score_reading.write_findings(which, shared / "gold" / folder, Path(scratch))
            scored[which] = score_reading.table_of(which, shared, Path(scratch))
    made = [of_talks(own | {"other": scored["talks"]}), of_quotations(scored["polnear"])]
    return made + ([of_treebanks(treebanks)] if treebanks else [])


def main() -> None:
    """Read the command line; print or write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--treebanks", type=Path, help="where the .conllu.gz files are")
    options.add_argument("--shared", type=Path, default=score_reading.SHARED)
    options.add_argument("--write", action="store_true", help="write the tables into the page")
    asked = options.parse_args()
    made = tables(asked.shared, asked.treebanks)
    if not asked.write:
        sys.stdout.write("\n".join(made))
        return
    if len(made) < len(("talks", "quotations", "treebanks")):
        sys.exit("the page holds every table: name --treebanks, and --shared where the annotated texts are")
    before, rest = PAGE.read_text(encoding="utf-8").split(OPENS)
    after = rest.split(CLOSES)[1]
    PAGE.write_text(before + OPENS + "\n" + "\n".join(made) + "\n" + CLOSES + after, encoding="utf-8")


if __name__ == "__main__":
    main()
