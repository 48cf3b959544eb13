"""How fast the English model is: words per CPU-second, the cost of a cold start, and where the time goes.

    python benchmarks/english_model.py [REPORT.txt ...]

Figures are CPU time of one thread, best of several rounds. Without reports, sentences written here are read.
"""

from __future__ import annotations

import cProfile
import pstats
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from dragoman.reading.english import EnglishModel

PARAGRAPHS = """\
Delegates from five countries met behind closed doors on Wednesday, and officials said little afterwards.

“We will not freeze the programme before sanctions are lifted,” the deputy foreign minister, Marta Olsen, told
reporters. “That has been our position since March, and it won't change.”

A diplomat close to the talks, who asked not to be named because the meetings were private, said that the southern
delegation had offered fuel and medicine in return for a complete halt, but only if inspectors were let in by the end
of the year; the northern side had called the offer unserious.

No date was set for another round.""".split("\n\n")
ROUNDS = 7

COLD = """
import time
from dragoman.reading.english import EnglishModel
model = EnglishModel.load()
loaded = time.process_time()
model.parse({text!r}, {paragraphs!r})
print(loaded, time.process_time())
"""


def text_of(paths: list[Path]) -> tuple[str, list[tuple[int, int]]]:
    """Join reports, one paragraph per block of lines."""
    whole = "\n\n".join(path.read_text(encoding="utf-8") for path in paths) if paths else "\n\n".join(PARAGRAPHS * 40)
    ranges, at = [], 0
    for part in whole.split("\n\n"):
        ranges.append((at, at + len(part)))
        at += len(part) + 2
    return whole, ranges


def best(action: Callable[[], object]) -> float:
    """CPU-seconds of the quickest of several rounds."""
    found = []
    for _ in range(ROUNDS):
        started = time.process_time()
        action()
        found.append(time.process_time() - started)
    return min(found)


def cold_start() -> tuple[float, float]:
    """CPU-seconds of a new process: until loaded, and until a story of about 430 words has been read as well."""
    story = "\n\n".join(PARAGRAPHS * 3)
    _, ranges = "", [(0, len(story))]
    ran = subprocess.run(
        [sys.executable, "-c", COLD.format(text=story, paragraphs=ranges)], capture_output=True, text=True, check=True
    )
    loaded, read = ran.stdout.split()
    return float(loaded), float(read)


def main() -> None:
    text, ranges = text_of([Path(name) for name in sys.argv[1:]])
    model = EnglishModel.load()
    count = sum(len(sentence.tokens) for sentence in model.parse(text, ranges))
    spent = best(lambda: model.parse(text, ranges))
    loaded, read = min(cold_start() for _ in range(3))
    print(f"words read                 {count:>9,}")
    print(f"words per CPU-second       {count / spent:>9,.0f}")
    print(f"cold start, CPU-seconds    {loaded:>9.2f}  until the model is loaded")
    print(f"                           {read:>9.2f}  until a story has been read as well")
    print(f"memory, largest            {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:>9,}  MiB")
    print("\nwhere the time goes (profiled, so Python's share looks larger than it is)")
    with cProfile.Profile() as profile:
        model.parse(text, ranges)
    pstats.Stats(profile).sort_stats("tottime").print_stats(12)


if __name__ == "__main__":
    main()
