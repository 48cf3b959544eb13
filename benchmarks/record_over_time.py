"""Every question that can be asked of a talks file, asked of a record of 50,000 entries.

    python benchmarks/record_over_time.py [--entries 50000] [--write FOLDER]

The record is made up: ten years of talks among six parties, with a deal every half year, of which each party gives its
own reading; demands, refusals, conditions that are withdrawn or replaced, commitments with time limits, and actions
that begin and are done. Every entry quotes a line of one of the reports, of a hundred lines each. Figures are CPU
seconds of whole commands, the best of ``--rounds``, beside those of ``check``, which reads the file and every report.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

PARTIES = ("NOR", "SOU", "EAS", "WES", "MID", "ISL")
FIRST, LAST = dt.date(2000, 1, 3), dt.date(2010, 1, 3)
IN_REPORT = 100
ACTIONS = 600
DEALS = 20
KINDS = (
    ("statement", "position", "condition", "withdrawal", "commitment", "done", "begun", "signal", "meeting"),
    (30, 28, 9, 8, 12, 4, 2, 3, 4),
)
AS_OF = "2008-06-30"
QUESTIONS = (
    "check",
    "fmt --check",
    "brief",
    f"brief --as-of {AS_OF}",
    f"brief --as-of {AS_OF} --since 2008-06-01",
    "deadlock",
    f"deadlock --as-of {AS_OF}",
    "deadlock --deal deal-10",
    "due",
    f"due --as-of {AS_OF}",
    "matrix",
    f"matrix --as-of {AS_OF} --since 2008-06-01",
    "readouts deal-10",
    "sources",
    "schedule",
    "packages",
)


def record(folder: Path, entries: int, *, seed: int = 1) -> Path:
    """Write a record of so many entries, with its reports, into a folder."""
    return _Record(folder, entries, random.Random(seed)).write()


class _Record:
    def __init__(self, folder: Path, entries: int, chance: random.Random) -> None:
        self.folder = folder
        self.entries = entries
        self.chance = chance
        self.open = [f"{PARTIES[at % 6]}.act-{at}" for at in range(ACTIONS)]
        self.used: set[str] = set()
        self.conditions: list[tuple[str, str, str]] = []
        self.deal = ""

    def write(self) -> Path:
        sources: list[str] = []
        body: list[str] = []
        for report in range(-(-self.entries // IN_REPORT)):
            published = self._day((report + 1) * IN_REPORT)
            lines = [f"Report number {report}, which came out on {published}."]
            for at in range(report * IN_REPORT, min((report + 1) * IN_REPORT, self.entries)):
                lines.append(f"On {self._day(at)} somebody let it be known what sentence number {at} says.")
                body += ["", self._entry(at), f'  @ r{report} "{lines[-1]}"']
            text = "\n".join(lines) + "\n"
            (self.folder / f"r{report}.txt").write_text(text, encoding="utf-8")
            digest = hashlib.sha256(text.encode()).hexdigest()
            outlet = ("agency", "daily", "radio")[report % 3]
            sources += ["", f'source r{report} "r{report}.txt"', f"  sha256 {digest}"]
            sources += [f"  outlet {outlet} published {published}"]
        path = self.folder / "record.talks"
        path.write_text("\n".join([*self._declarations(), *sources, *body]) + "\n", encoding="utf-8")
        return path

    def _day(self, at: int) -> dt.date:
        return FIRST + dt.timedelta(days=at * (LAST - FIRST).days // self.entries)

    def _entry(self, at: int) -> str:
        flag = "?" if at % 9 == 0 else "!" if at % 50 == 1 else "*"
        self.deal = f" in deal-{at * DEALS // self.entries}" if at % 4 == 0 else ""
        kind = self.chance.choices(*KINDS)[0]
        action, other = self.chance.sample(range(ACTIONS), 2)
        said = getattr(self, f"_{kind}")(self.open[action], self.open[other], self._day(at))
        if kind == "done":
            self.open[action] = f"{PARTIES[action % 6]}.act-{action}-{at}"
        party = self.chance.choice(PARTIES)
        named = [f"by {party.lower()}-envoy", f"by {party}, institutional"]
        by = self.chance.choice([*named, f'by unnamed "aide" of {party}'])
        return f"{self._day(at)} {flag} {said}\n  {by}"

    def _of(self, action: str) -> str:
        self.used.add(action)
        return action

    def _statement(self, *_: object) -> str:
        return "statement"

    def _signal(self, *_: object) -> str:
        return f"signal {self.chance.choice(['positive', 'negative', 'mixed'])}"

    def _meeting(self, *_: object) -> str:
        return f"meeting bilateral of {', '.join(self.chance.sample(PARTIES, 2))}"

    def _position(self, action: str, *_: object) -> str:
        act = self.chance.choice(["demand", "demand", "offer", "accept", "refuse"])
        return f"position of {self.chance.choice(PARTIES)}: {act} {self._of(action)}{self.deal}"

    def _condition(self, action: str, other: str, _: dt.date) -> str:
        self.conditions.append((action[:3], self._of(action), self._of(other)))
        return f"condition of {action[:3]}: {action} only after {other}{self.deal}"

    def _withdrawal(self, action: str, *_: object) -> str:
        if not self.conditions:
            return self._position(action)
        holder, first, second = self.conditions.pop(self.chance.randrange(len(self.conditions)))
        return f"condition of {holder}: {first} no longer after {second}"

    def _commitment(self, action: str, other: str, day: dt.date) -> str:
        within = f"within {self.chance.randrange(20, 200)} days of"
        self.used.add(other)
        due = self.chance.choice([f" due {within} {day}", f" due {within} {other}", f" due after {other}", ""])
        return f"commitment of {action[:3]}: {self._of(action)}{self.deal}{due}"

    def _done(self, action: str, *_: object) -> str:
        return f"done {self._of(action)}"

    def _begun(self, action: str, *_: object) -> str:
        return f"begun {self._of(action)}"

    def _declarations(self) -> list[str]:
        reports = -(-self.entries // IN_REPORT)
        talks = ['talks "Benchmark"']
        talks += [f'party {party} "{party.title()}land"' for party in PARTIES]
        talks += [f'person {party.lower()}-envoy "The Envoy of {party.title()}land" of {party}' for party in PARTIES]
        talks += [f'outlet {outlet} "The {outlet}"' for outlet in ("agency", "daily", "radio")]
        talks += ['issue land "Land"', 'issue water "Water"']
        talks += [f'action {a} "acts as in {a}" issue {"land" if len(a) % 2 else "water"}' for a in sorted(self.used)]
        of = ", ".join(PARTIES)
        talks += [f'deal deal-{at} "Deal number {at}" of {of} text r{at * reports // DEALS}' for at in range(DEALS)]
        return talks


def seconds(command: list[str]) -> tuple[float, int]:
    """Run a command; return its CPU seconds and how many lines it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode > 1:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout[-500:]}{done.stderr[-500:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, done.stdout.count("\n")


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--only", default="", help="questions that begin with this")
    parser.add_argument("--write", type=Path, help="write the record here, and ask nothing")
    asked = parser.parse_args()
    if asked.write:
        asked.write.mkdir(parents=True, exist_ok=True)
        print(record(asked.write, asked.entries))
        return
    with tempfile.TemporaryDirectory() as place:
        path = str(record(Path(place), asked.entries))
        seconds([sys.executable, "-m", "dragoman", "fmt", path])
        base = 0.0
        for question in QUESTIONS:
            if question != "check" and not question.startswith(asked.only):
                continue
            name, *options = question.split()
            command = [sys.executable, "-m", "dragoman", name, path, *options]
            spent, lines = min(seconds(command) for _ in range(asked.rounds))
            base = base or spent
            beside = f"{spent / base:5.2f} of check"
            print(f"{question:45} {asked.entries:,} entries  {spent:6.2f} CPU s  {beside}  {lines:,} lines")


if __name__ == "__main__":
    main()
