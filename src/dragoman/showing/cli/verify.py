"""``dragoman verify``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dragoman.showing.cli.options import printed_as
from dragoman.showing.cli.problems import PROBLEMS_FOUND, exit_status, told, visible
from dragoman.showing.export.json_text import json_text
from dragoman.showing.text.layout import wrap
from dragoman.showing.verifying.answer_file import read_answer
from dragoman.showing.verifying.verify import Verification
from dragoman.showing.verifying.verify import verify as held_against

_MOST = 20


@click.command("verify")
@click.argument("answer", type=click.Path(path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@printed_as("text", "json")
def verify(answer: Path, file: Path, *, form: str) -> None:
    """Check an answer, as JSON, against the talks file that it was drawn from.

    Is the record the same as then? Does every entry that the answer shows stand there, as the record of that day knew
    it, with these words, and are the words in the source? Does the certificate prove the answer, by the definitions
    alone? And is the rest of it what this program answers when asked again? Whatever does not hold is told, and the
    exit status is 1.

    \b
    Examples:
      dragoman deadlock korea.talks --format json > answer.json
      dragoman verify answer.json korea.talks
    """
    given, asked = read_answer(answer)
    found = held_against(given, asked, file)
    click.echo(json_text(_json(found)) if form == "json" else _text(found, answer, file))
    told(found.problems)
    sys.exit(PROBLEMS_FOUND if found.faults else exit_status(found.problems))


def _text(found: Verification, answer: Path, file: Path) -> str:
    lines = [line for fault in found.faults[:_MOST] for line in wrap(visible(str(fault)), hanging=2)]
    if len(found.faults) > _MOST:
        lines.append(f"… and {len(found.faults) - _MOST} more (--format json has them all)")
    day = f" as of {found.asked.as_of}" if found.asked.as_of else ""
    what = visible(f"{answer}: {found.asked.question}{day}, from {file}")
    if found.faults:
        return "\n".join([*lines, "", *wrap(f"{what}: this answer does not hold.")])
    looked = f"Entries shown: {found.entries}, all in the record. Quotes found in their sources: {found.quotes}."
    absent = f"Not looked up, for the texts are not at hand: {', '.join(found.absent)}." if found.absent else ""
    proof = "The certificate proves it by the definitions alone; asked again, the answer is the same."
    return "\n".join(
        [
            *wrap(f"{what}: this answer holds."),
            *(line for text in (looked, absent, proof) for line in wrap(text, indent=2)),
        ]
    )


def _json(found: Verification) -> dict[str, object]:
    return {
        "holds": not found.faults,
        "question": found.asked.question,
        "as_of": found.asked.as_of.isoformat() if found.asked.as_of else None,
        "entries": found.entries,
        "quotes": found.quotes,
        "absent": list(found.absent),
        "faults": [{"path": fault.path, "what": fault.what} for fault in found.faults],
    }
