"""The questions that are put to a record, as a user would ask them, and answers in a form that can be compared."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from dragoman.record.load import load_talks
from dragoman.record.text import item_text
from dragoman.showing.cli import dragoman

# Everything that can be asked of a record as of a day: the command, then its options.
QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "brief": ("brief", "--all"),
    "brief-json": ("brief", "--format", "json"),
    "brief-since": ("brief", "--since", "{since}", "--format", "json"),
    "deadlock": ("deadlock",),
    "deadlock-json": ("deadlock", "--format", "json"),
    "deadlock-of-a-deal": ("deadlock", "--deal", "initial-actions", "--deal", "communique", "--format", "json"),
    "due": ("due",),
    "due-json": ("due", "--format", "json"),
    "matrix": ("matrix", "--words"),
    "packages": ("packages",),
    "packages-json": ("packages", "--format", "json"),
    "matrix-json": ("matrix", "--format", "json"),
    "matrix-since": ("matrix", "--since", "{since}", "--format", "json"),
    "readouts": ("readouts", "joint-statement"),
    "readouts-json": ("readouts", "initial-actions", "--format", "json"),
    "schedule": ("schedule",),
    "schedule-json": ("schedule", "--deal", "initial-actions", "--format", "json"),
    "sources": ("sources", "--all"),
    "sources-json": ("sources", "--format", "json"),
    "stability-draft": ("stability draft",),
}
JSON = tuple(name for name, words in QUESTIONS.items() if "json" in words)


def answer(name: str, file: Path, day: dt.date, *options: str) -> str:
    """What a question is answered with on a day, on standard output; what moved is asked since 400 days before."""
    command, *given = QUESTIONS[name]
    since = (day - dt.timedelta(days=400)).isoformat()
    words = [*command.split(), str(file), *(word.format(since=since) for word in given), "--as-of", day.isoformat()]
    done = CliRunner().invoke(dragoman, [*words, *options], catch_exceptions=False)
    assert done.exit_code < 2, done.output
    return done.stdout


def comparable(said: str, file: Path) -> str:
    """An answer without the folder it was asked in, the hash of the file, and the count of what came out later."""
    said = said.replace(f"{file.parent}/", "")
    said = re.sub(r'"record": "[0-9a-f]{64}"', '"record": ""', said)
    said = re.sub(r'"later": \d+', '"later": 0', said)
    return re.sub(r"\s*\d+\s+(?:entry|entries)\s+reported\s+later\s+left\s+out\.", "", said)


def meant(said: str, file: Path) -> Any:
    """A JSON answer without places and order: each place is the entry that stands there, each list a bag."""
    loaded, _ = load_talks(file)
    at = {str(entry.place).rsplit(":", 1)[0]: item_text(entry) for entry in loaded.talks.entries}
    data = json.loads(said)
    data.pop("record")
    return _bag(data, at)


def _bag(data: Any, at: Mapping[str, str]) -> Any:
    if isinstance(data, dict):
        return {at.get(key, key): _bag(value, at) for key, value in data.items()}
    if isinstance(data, list):
        return sorted((_bag(item, at) for item in data), key=lambda item: json.dumps(item, sort_keys=True))
    return at.get(data, data) if isinstance(data, str) else data
