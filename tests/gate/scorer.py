"""Score findings against annotated reports, row by row; every row is summed over the reports before it is divided.

| row | found when |
|---|---|
| parties | a found party has the code, or one of its mentions overlaps |
| people | a named person's family name agrees, or a mention overlaps; the side is scored apart |
| statements | the contents overlap by half of their union of characters (``strict``: four fifths), best pairs first |
| meetings | the places overlap, best pairs first; the set of participants is scored apart |
| positions | the same party, and the words overlap by 0.3 of their union; the kind is scored apart |
| conditions | both halves overlap by 0.3 of their union; ``linked`` also asks for the holder and the polarity |
| signals | the same polarity, and the words overlap |

Of the statements that match, speaker, record, form and the length of a chain are scored apart. Findings whose words are
not at their place are counted: there may be none.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

Entry = dict[str, Any]
Span = dict[str, Any]
Pairs = list[tuple[Entry, Entry]]
PARTICLES = frozenset({"mr", "mrs", "ms", "dr", "al", "de", "van", "von", "el"})


def characters(spans: Iterable[Span | None]) -> set[int]:
    """Return the places of all characters in these spans."""
    return {at for span in spans if span for at in range(span["start"], span["end"])}


def shared(one: Iterable[Span | None], other: Iterable[Span | None]) -> float:
    """Return how much of the characters of both is in both, between 0 and 1."""
    a, b = characters(one), characters(other)
    return len(a & b) / len(a | b) if a and b else 0.0


def pairs(
    wanted: Sequence[Entry], found: Sequence[Entry], likeness: Callable[[Entry, Entry], float], *, least: float
) -> Pairs:
    """Pair each entry with at most one other, the most alike first, none less alike than ``least``."""
    ranked = sorted((-likeness(one, other), i, j) for i, one in enumerate(wanted) for j, other in enumerate(found))
    kept: dict[int, int] = {}
    for unlike, i, j in ranked:
        if unlike < 0 and -unlike >= least and i not in kept and j not in kept.values():
            kept[i] = j
    return [(wanted[i], found[j]) for i, j in kept.items()]


@dataclass(slots=True)
class Sums:
    """What was wanted, found and both, per row; and what was asked of matches, and right."""

    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    both: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    unanchored: int = 0

    def row(self, name: str, wanted: int, found: int, both: int) -> None:
        """Add what one report gave for a row."""
        self.wanted[name] += wanted
        self.found[name] += found
        self.both[name] += both

    def ask(self, name: str, *, right: bool) -> None:
        """Add one question about a match."""
        self.asked[name] += 1
        self.right[name] += right

    def table(self) -> dict[str, Any]:
        """Return precision, recall and F of every row, in per cent, and how often each question was right."""
        rows: dict[str, Any] = {}
        for name in self.wanted:
            wanted, found, both = self.wanted[name], self.found[name], self.both[name]
            rows[name] = {
                "P": _percent(both, found),
                "R": _percent(both, wanted),
                "F": _percent(2 * both, wanted + found),
                "wanted": wanted,
                "found": found,
            }
        for name in self.asked:
            rows[name] = {"accuracy": _percent(self.right[name], self.asked[name]), "of": self.asked[name]}
        return rows | {"unanchored": self.unanchored}


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def score(reports: Iterable[tuple[Entry, Entry]]) -> dict[str, Any]:
    """Return the table for pairs of an annotated report and what was found in it."""
    sums = Sums()
    for wanted, found in reports:
        sums.unanchored += sum(wanted["text"][s["start"] : s["end"]] != s["text"] for s in spans_in(found))
        for add in (_parties, _people, _statements, _meetings, _positions, _conditions, _signals):
            add(wanted, found, sums)
    return sums.table()


def spans_in(value: object) -> Iterator[Span]:
    """Yield everything that claims to be words at a place."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and isinstance(value["start"], int):
            yield value
        else:
            for part in value.values():
                yield from spans_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans_in(part)


def _parties(wanted: Entry, found: Entry, sums: Sums) -> None:
    def likeness(one: Entry, other: Entry) -> float:
        return 2.0 if one["code"] == other["code"] else float(shared(one["mentions"], other["mentions"]) > 0)

    both = pairs(wanted["parties"], found["parties"], likeness, least=0.5)
    sums.row("parties", len(wanted["parties"]), len(found["parties"]), len(both))


def _people(wanted: Entry, found: Entry, sums: Sums) -> None:
    named, seen = ([person for person in side["people"] if person["name"]] for side in (wanted, found))

    def likeness(one: Entry, other: Entry) -> float:
        return float(same_name(one["name"], other["name"]) or shared(one["mentions"], other["mentions"]) > 0)

    both = pairs(named, seen, likeness, least=0.5)
    sums.row("people", len(named), len(seen), len(both))
    for one, other in both:
        sums.ask("people.affiliation", right=same_party(wanted, found, one["affiliation"], other["affiliation"]))


def _statements(wanted: Entry, found: Entry, sums: Sums) -> None:
    def likeness(one: Entry, other: Entry) -> float:
        return shared(one["content"], other["content"])

    everything, seen = wanted["statements"], found["statements"]
    both = pairs(everything, seen, likeness, least=0.5)
    sums.row("statements", len(everything), len(seen), len(both))
    strict = pairs(everything, seen, likeness, least=0.8)
    sums.row("statements.strict", len(everything), len(seen), len(strict))
    matched = {one["id"] for one, _ in both}
    for one in everything:
        sums.ask("statements.recall." + one["form"], right=one["id"] in matched)
    for one, other in both:
        sums.ask("statements.speaker", right=_same_speaker(wanted, found, one, other))
        sums.ask("statements.record", right=one["record"] == other["record"])
        sums.ask("statements.form", right=one["form"] == other["form"])
        if len(one["chain"]) > 1:
            sums.ask("statements.chain", right=len(one["chain"]) == len(other["chain"]))


def _same_speaker(wanted: Entry, found: Entry, one: Entry, other: Entry) -> bool:
    """A named speaker by the name; an unnamed one by the words that stand for him, or by the side."""
    who, seen = _person_of(wanted, one["speaker"]), _person_of(found, other["speaker"])
    if who["name"]:
        return same_name(who["name"], seen["name"])
    if who["anonymous"] != seen["anonymous"]:
        return False
    by_words = shared([one["speaker_span"]], [other["speaker_span"]]) > 0
    by_side = code_of(wanted, one["speaker"]) == code_of(found, other["speaker"])
    return by_words or by_side or same_party(wanted, found, one["speaker"], other["speaker"])


def _person_of(report: Entry, who: str | None) -> Entry:
    known = [person for person in report["people"] if person["id"] == who]
    return known[0] if known else {"name": None, "anonymous": False}


def _meetings(wanted: Entry, found: Entry, sums: Sums) -> None:
    def likeness(one: Entry, other: Entry) -> float:
        touching = shared(_everywhere(one), _everywhere(other)) > 0
        return 0.01 + shared([one["span"]], [other["span"]]) if touching else 0.0

    both = pairs(wanted["meetings"], found["meetings"], likeness, least=0.01)
    sums.row("meetings", len(wanted["meetings"]), len(found["meetings"]), len(both))
    for one, other in both:
        met = {code_of(wanted, party) for party in one["participants"]}
        sums.ask("meetings.participants", right=met == {code_of(found, party) for party in other["participants"]})


def _everywhere(meeting: Entry) -> list[Span]:
    return [meeting["span"], *(meeting.get("coref") or ())]


def _positions(wanted: Entry, found: Entry, sums: Sums) -> None:
    def likeness(one: Entry, other: Entry) -> float:
        same = same_party(wanted, found, one["party"], other["party"])
        return shared([one["what"]], [other["what"]]) if same else 0.0

    both = pairs(wanted["positions"], found["positions"], likeness, least=0.3)
    sums.row("positions", len(wanted["positions"]), len(found["positions"]), len(both))
    for one, other in both:
        sums.ask("positions.kind", right=one["kind"] == other["kind"])


def _conditions(wanted: Entry, found: Entry, sums: Sums) -> None:
    def likeness(one: Entry, other: Entry) -> float:
        return min(shared([one[half]], [other[half]]) for half in ("condition", "consequent"))

    everything, seen = wanted["conditions"], found["conditions"]
    both = pairs(everything, seen, likeness, least=0.3)
    linked = [
        one
        for one, other in both
        if one["polarity"] == other["polarity"] and same_party(wanted, found, one["holder"], other["holder"])
    ]
    sums.row("conditions", len(everything), len(seen), len(both))
    sums.row("conditions.linked", len(everything), len(seen), len(linked))


def _signals(wanted: Entry, found: Entry, sums: Sums) -> None:
    def likeness(one: Entry, other: Entry) -> float:
        return float(one["polarity"] == other["polarity"] and shared([one["span"]], [other["span"]]) > 0)

    both = pairs(wanted["signals"], found["signals"], likeness, least=0.5)
    sums.row("signals", len(wanted["signals"]), len(found["signals"]), len(both))


def same_name(one: str | None, other: str | None) -> bool:
    """Tell whether two names share a part that is more than a title or a particle."""
    return bool(one and other and (_parts(one) & _parts(other)) - PARTICLES)


def _parts(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return set(re.sub(r"[^a-z ]", " ", plain).split())


def code_of(report: Entry, who: str | None) -> str | None:
    """Return the code of a party, or of the side of a person; the id itself when it is neither's."""
    for party in report["parties"] if who else ():
        if party["id"] == who:
            return party["code"] or who
    for person in report["people"] if who else ():
        if person["id"] == who:
            return code_of(report, person["affiliation"])
    return who or None


def same_party(wanted: Entry, found: Entry, one: str | None, other: str | None) -> bool:
    """Tell whether two ids, joint ones by any of their parts, are the same party by code or by a shared mention."""
    if not one or not other:
        return one == other
    if {code_of(wanted, part) for part in one.split("+")} & {code_of(found, part) for part in other.split("+")}:
        return True
    return shared(_mentions(wanted, one), _mentions(found, other)) > 0


def _mentions(report: Entry, ids: str) -> list[Span]:
    parts = ids.split("+")
    return [
        mention
        for party in report["parties"]
        if party["id"] in parts or party["code"] in parts
        for mention in party["mentions"]
    ]
