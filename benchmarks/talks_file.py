"""Check and format a talks file of 100,000 entries, beside bean-check on as many transactions.

    python benchmarks/talks_file.py [--entries 100000]

beancount is installed into an environment of its own for the occasion, if pip can get it. Figures are CPU seconds of
whole commands, the best of three rounds in which the commands take turns. Every anchor is looked up in its source.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROUNDS = 3
IN_SOURCE = 100
BEAN = "bean-check --no-cache"


def talks_file(folder: Path, entries: int) -> Path:
    """Write a record with a source for every hundred entries, each of which quotes one of its lines."""
    head = ['talks "Benchmark"', "", 'party N "North"', 'party S "South"', 'person envoy "The Envoy" of N', ""]
    head += [f'action {side}.act-{at} "acts, in way {at}"' for side in "NS" for at in range(500)]
    lines = [
        f"On day {at} the {'north' if at % 2 else 'south'} said sentence number {at} of the talks."
        for at in range(entries)
    ]
    for first in range(0, entries, IN_SOURCE):
        source = folder / f"source-{first}.txt"
        source.write_text("\n".join(lines[first : first + IN_SOURCE]) + "\n", encoding="utf-8")
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        head += ["", f'source w{first} "{source.name}"', f"  sha256 {digest}"]
        head += ['  outlet "a wire agency" published 2024-12-31']
    head.append("")
    kinds = (
        "statement by envoy, on record",
        "position of N: demand S.act-{a}",
        "condition of N: N.act-{a} only after S.act-{b}",
        "commitment of S: S.act-{a} due 2025-03-01",
    )
    body = []
    for at, line in enumerate(lines):
        kind = kinds[at % 4].format(a=at % 500, b=at * 7 % 500)
        by = "" if at % 4 == 0 else '  by unnamed "source" of S\n'
        body.append(
            f'2024-{1 + at * 12 // entries:02}-{1 + at % 28:02} * {kind}\n{by}  @ w{at - at % IN_SOURCE} "{line}"\n'
        )
    path = folder / "bench.talks"
    path.write_text("\n".join([*head, *body]), encoding="utf-8")
    return path


def ledger(folder: Path, entries: int) -> Path:
    """Write as many transactions."""
    body = ["2023-01-01 open Assets:Cash", "2023-01-01 open Expenses:Food", ""]
    body += [
        f'2024-{1 + at * 12 // entries:02}-{1 + at % 28:02} * "Payee {at}" "sentence number {at}"\n'
        f"  Assets:Cash  -{1 + at % 90}.00 USD\n  Expenses:Food\n"
        for at in range(entries)
    ]
    path = folder / "bench.beancount"
    path.write_text("\n".join(body), encoding="utf-8")
    return path


def seconds(command: list[str]) -> float:
    """Run a command and return its CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout[-500:]}{done.stderr[-500:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def bean_check(folder: Path) -> Path | None:
    """Install beancount in an environment of its own; ``None`` where that cannot be done."""
    place = folder / "beancount"
    venv.create(place, with_pip=True)
    done = subprocess.run([place / "bin/pip", "install", "--quiet", "beancount>=3"], check=False, capture_output=True)
    return None if done.returncode else place / "bin/bean-check"


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=100_000)
    entries = parser.parse_args().entries
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        path = talks_file(folder, entries)
        dragoman = [sys.executable, "-m", "dragoman"]
        commands = {
            "dragoman check": [*dragoman, "check", str(path)],
            "dragoman fmt --check": [*dragoman, "fmt", "--check", str(path)],
        }
        seconds([*dragoman, "fmt", str(path)])
        other = bean_check(folder)
        if other is None:
            print("beancount could not be installed here: no comparison")
        else:
            commands[BEAN] = [str(other), "--no-cache", str(ledger(folder, entries))]
        best = dict.fromkeys(commands, float("inf"))
        for _ in range(ROUNDS):
            best = {name: min(best[name], seconds(command)) for name, command in commands.items()}
        for name, spent in best.items():
            beside = f"  {spent / best[BEAN]:.2f} of bean-check" if BEAN in best else ""
            print(f"{name:22} {entries:,} entries  {spent:6.2f} CPU s{beside}")


if __name__ == "__main__":
    main()
