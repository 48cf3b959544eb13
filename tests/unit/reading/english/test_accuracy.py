"""Floors, not aims: what the model reaches on treebanks it never saw, from raw text, less a little for rounding."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
TREEBANKS = ROOT / "../shared/english-model/treebanks"
FLOORS = {
    "ewt_test": {
        "tokens": 98.6,
        "sentences": 82.5,
        "upos": 95.9,
        "xpos": 95.2,
        "uas": 89.8,
        "las": 87.8,
        "names": 75.8,
    },
    "gum_test_free": {
        "tokens": 99.2,
        "sentences": 92.1,
        "upos": 97.2,
        "xpos": 97.0,
        "uas": 91.2,
        "las": 89.0,
        "names": 66.1,
    },
}


@pytest.mark.shared
@pytest.mark.skipif(not TREEBANKS.exists(), reason="the treebanks are kept outside the project")
def test_the_model_is_no_worse_than_it_was() -> None:
    program = [sys.executable, "training/evaluate.py", str(TREEBANKS), "--format", "json"]
    ran = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(ran.stdout)
    below = {
        (name, kind): found[name][kind]
        for name, floors in FLOORS.items()
        for kind, floor in floors.items()
        if found[name][kind] < floor
    }
    assert not below
