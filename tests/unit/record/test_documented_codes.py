"""Every code that a problem of a talks file can have stands in the reference, and no other."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs/reference/talks-file.md"


def test_the_reference_lists_every_code_and_no_other() -> None:
    files = [path for path in (ROOT / "src/dragoman/record").rglob("*.py") if path.parent.name != "sheet"]
    sources = "".join(path.read_text(encoding="utf-8") for path in files)
    of_reading = {"condition-left-out", "telling-little", "read-as-one", "report-changed"}
    given = set(re.findall(r'(?:code(?:: str)? ?= ?|_refuse\(include, )"([a-z-]+)"', sources)) - of_reading
    table = PAGE.read_text(encoding="utf-8").partition("## What is checked")[2].partition("\n## ")[0]
    first_cells = "".join(re.findall(r"^\|([^|]*)\|", table, re.MULTILINE))
    listed = {code for code in re.findall(r"`([a-z-]+)`", first_cells) if not code.startswith(("-", "unknown-"))}
    assert listed == given
