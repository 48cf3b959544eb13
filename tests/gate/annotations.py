"""Annotated reports as a person writes them: the words of each finding, quoted; where they stand is worked out here.

Beside ``NAME.txt`` (or ``.md``, ``.html``) lies ``NAME.notes``: what is known of the report, then one line per finding,
in cells parted by `` | ``. How to write one is told in ``reports/README.md``.

    python tests/gate/annotations.py [--json FOLDER]     check every note, count, and write them out as findings
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

REPORTS = Path(__file__).with_name("reports")
FOLDERS = {"own": REPORTS, "held-out": REPORTS / "held-out"}
Span = dict[str, Any]
CELLS = {
    "parties": ("id", "code", "name", "type", "role", "mentions"),
    "people": ("id", "name", "role", "affiliation", "mentions"),
    "meetings": ("id", "kind", "participants", "status", "span"),
    "statements": ("id", "speaker", "form", "record", "speaker_span", "cue", "content"),
    "positions": ("id", "party", "kind", "what", "statement"),
    "conditions": ("id", "holder", "order", "polarity", "connective", "condition", "consequent", "statement"),
    "signals": ("polarity", "span"),
}
ALLOWED = {
    "form": {"direct", "mixed", "indirect"},
    "record": {"on_record", "institutional", "anonymous"},
    "kind": {"demand", "offer", "refuse", "commit", "accept", "threaten"},
}
POLARITIES = {
    "conditions": {"requires", "blocks", "threat", "enables", "sequence", "concessive", "reciprocity"},
    "signals": {"positive", "negative", "mixed"},
}


@dataclass(slots=True)
class Notes:
    """The notes on one report, with what is wrong in them."""

    name: str
    text: str
    known: dict[str, str] = field(default_factory=dict)
    findings: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {kind: [] for kind in CELLS})
    faults: list[str] = field(default_factory=list)

    def places(self, words: str) -> list[Span]:
        """Return every place where these words stand, white space apart; ``[...]`` leaves out what is between."""
        parts = [r"\s+".join(map(re.escape, part.split())) for part in words.split("[...]")]
        found = re.finditer(r"(?<!\w)" + r".*?".join(parts) + r"(?!\w)", self.text, re.DOTALL)
        return [{"start": m.start(), "end": m.end(), "text": m[0]} for m in found]

    def span(self, words: str, *, best: Callable[[Span], int] | None = None, first: bool = False) -> Span | None:
        """Return the one place meant: the numbered one, or the only one, or the best or first of several."""
        plain, _, number = words.partition("#")
        places = self.places(plain)
        if number.isdecimal() and 0 < int(number) <= len(places):
            return places[int(number) - 1]
        if best:
            places = sorted(places, key=best)
        if len(places) == 1 or (places and (first or best)):
            return places[0]
        self.faults.append(f"{self.name}: {'stands more than once' if places else 'not in the report'}: {words}")
        return None


def read_notes(path: Path, text: str) -> Notes:
    """Return the notes in a file, each finding in the form in which findings are printed."""
    notes = Notes(name=path.stem, text=text)
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line.strip() and not kind:
            key, _, value = line.partition(":")
            notes.known[key] = value.strip()
        elif line.strip():
            _add(notes, kind, [cell.strip() for cell in line.split(" | ")])
    _check(notes)
    return notes


def _add(notes: Notes, kind: str, cells: list[str]) -> None:
    names = CELLS[kind]
    if len(cells) < len(names):
        notes.faults.append(f"{notes.name}: {kind}: fewer than {len(names)} cells: {cells}")
        return
    entry: dict[str, Any] = dict(zip(names, cells, strict=False))
    more = dict(cell.split(": ", 1) for cell in cells[len(names) :])
    notes.findings[kind].append(_FORMS[kind](notes, entry, more))


def _named(entry: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: None if entry[name] == "-" else entry[name] for name in names}


def _mentions(notes: Notes, cell: str) -> list[Span]:
    """Return where these words stand: everywhere, or at the numbered place alone."""
    spans: list[Span] = []
    for words in cell.split(" // "):
        if (one := notes.span(words, first=True)) is not None:
            spans += [one] if "#" in words else notes.places(words)
    return sorted(spans, key=lambda span: span["start"])


def _party(notes: Notes, entry: dict[str, Any], _: dict[str, str]) -> dict[str, Any]:
    return _named(entry, "id", "code", "name", "type", "role") | {"mentions": _mentions(notes, entry["mentions"])}


def _person(notes: Notes, entry: dict[str, Any], _: dict[str, str]) -> dict[str, Any]:
    unnamed = entry["name"] in ("-", "=")
    return _named(entry, "id", "role", "affiliation") | {
        "name": None if unnamed else entry["name"],
        "anonymous": entry["name"] == "-",
        "mentions": _mentions(notes, entry["mentions"]),
    }


def _meeting(notes: Notes, entry: dict[str, Any], more: dict[str, str]) -> dict[str, Any]:
    span = notes.span(entry["span"])
    near = _near([span])
    parts = {
        name: notes.span(more[name], best=near) if name in more else None for name in ("date", "place", "duration")
    }
    again = [found for words in more.get("again", "").split(" // ") if words and (found := notes.span(words))]
    participants = entry["participants"].split("+")
    return _named(entry, "id", "kind", "status") | {"participants": participants, "span": span, "coref": again} | parts


def _statement(notes: Notes, entry: dict[str, Any], more: dict[str, str]) -> dict[str, Any]:
    content = [span for words in entry["content"].split(" // ") if (span := notes.span(words))]
    outside = _near(content, within=False)
    cue = None if entry["cue"] == "-" else notes.span(entry["cue"], best=outside)
    by_cue = _near([cue, *content], within=False)
    speaker = None if entry["speaker_span"] == "-" else notes.span(entry["speaker_span"], best=by_cue)
    via = notes.span(more["via"], best=outside) if "via" in more else None
    chain = more["chain"].split(">") if "chain" in more else [entry["speaker"]]
    return _named(entry, "id", "speaker", "form", "record") | {
        "content": content,
        "speaker_span": speaker,
        "cue": cue,
        "via": via,
        "chain": chain,
        "inherited_speaker": speaker is None,
    }


def _position(notes: Notes, entry: dict[str, Any], _: dict[str, str]) -> dict[str, Any]:
    best = _inside(notes, entry["statement"])
    return _named(entry, "id", "party", "kind", "statement") | {"what": notes.span(entry["what"], best=best)}


def _condition(notes: Notes, entry: dict[str, Any], more: dict[str, str]) -> dict[str, Any]:
    best = _inside(notes, entry["statement"])
    condition, consequent = notes.span(entry["condition"], best=best), notes.span(entry["consequent"], best=best)
    return _named(entry, "id", "holder", "order", "polarity", "statement") | {
        "condition": condition,
        "consequent": consequent,
        "connective": notes.span(entry["connective"], best=_near([condition, consequent])),
        "reported_by": more.get("by"),
    }


def _signal(notes: Notes, entry: dict[str, Any], _: dict[str, str]) -> dict[str, Any]:
    return {"polarity": entry["polarity"], "span": notes.span(entry["span"])}


_FORMS: dict[str, Callable[[Notes, dict[str, Any], dict[str, str]], dict[str, Any]]] = {
    "parties": _party,
    "people": _person,
    "meetings": _meeting,
    "statements": _statement,
    "positions": _position,
    "conditions": _condition,
    "signals": _signal,
}


def _near(spans: Iterable[Span | None], *, within: bool = True) -> Callable[[Span], int]:
    """Return how far a place is from the nearest of these; ``within`` false puts a place inside one of them last."""
    known = [span for span in spans if span]

    def distance(place: Span) -> int:
        gaps = [max(place["start"] - span["end"], span["start"] - place["end"]) for span in known]
        return min((gap if gap >= 0 else (0 if within else 10**6) for gap in gaps), default=0)

    return distance


def _inside(notes: Notes, statement: str) -> Callable[[Span], int] | None:
    """Return what prefers a place inside the statement of this id."""
    told = [entry for entry in notes.findings["statements"] if entry["id"] == statement]
    if statement != "-" and not told:
        notes.faults.append(f"{notes.name}: no statement {statement}")
    return _near(told[0]["content"]) if told else None


def _check(notes: Notes) -> None:
    known = {entry["id"] for kind in ("parties", "people") for entry in notes.findings[kind]}
    for kind, entries in notes.findings.items():
        ids = [entry["id"] for entry in entries if "id" in entry]
        notes.faults.extend(f"{notes.name}: {kind}: {one} stands twice" for one in set(ids) if ids.count(one) > 1)
        for entry in entries:
            wrong = [
                entry[k]
                for k, allowed in ALLOWED.items()
                if k in entry and kind != "meetings" and entry[k] not in allowed
            ]
            if kind in POLARITIES and entry["polarity"] not in POLARITIES[kind]:
                wrong.append(entry["polarity"])
            given = [
                entry.get("speaker"),
                entry.get("party"),
                entry.get("holder"),
                entry.get("affiliation"),
                entry.get("reported_by"),
            ]
            named = [
                one
                for cell in (*given, *entry.get("participants", ()), *entry.get("chain", ()))
                if cell
                for one in cell.split("+")
            ]
            wrong.extend(one for one in named if one not in known)
            notes.faults.extend(f"{notes.name}: {kind}: not known: {one}" for one in wrong)


def sources(folder: Path = REPORTS) -> list[Path]:
    """Return the reports that are annotated in a folder."""
    return sorted(
        path for path in folder.iterdir() if path.suffix in (".txt", ".md", ".html") and path.stem != "README"
    )


def annotated(notes: Notes) -> dict[str, Any]:
    """Return the notes as one annotated report."""
    return {"id": notes.name, **notes.known, "text": notes.text, **notes.findings}


def read_all(folder: Path = REPORTS) -> list[tuple[Path, Notes]]:
    """Return every report with its notes; the text is the one that the reader sees."""
    from dragoman.reading.load import text_of

    return [
        (path, read_notes(path.with_suffix(".notes"), text_of(path.read_bytes(), str(path))))
        for path in sources(folder)
    ]


def main() -> None:
    """Check, count and, if asked, write."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--json", type=Path, help="write one file per report into this folder")
    asked = options.parse_args()
    everything = [notes for folder in FOLDERS.values() for _, notes in read_all(folder)]
    for notes in everything:
        if asked.json:
            asked.json.mkdir(parents=True, exist_ok=True)
            (asked.json / f"{notes.name}.json").write_text(
                json.dumps(annotated(notes), ensure_ascii=False, indent=1), "utf-8"
            )
    counts = {kind: sum(len(notes.findings[kind]) for notes in everything) for kind in CELLS}
    sys.stdout.write(f"{len(everything)} reports: " + ", ".join(f"{n} {kind}" for kind, n in counts.items()) + "\n")
    faults = [fault for notes in everything for fault in notes.faults]
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
