"""Lets these tests import the modules beside them, and those of the deadlock tests, by their full names."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[4])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)
