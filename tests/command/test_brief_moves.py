"""Whose move it is, as the brief tells it, and what it says of a second day."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman.showing.cli import dragoman

HEAD = """\
talks "Harbour strike"

party DSU "Dockers' Union" type union
party PHB "Port Board" type board
action DSU.accept "accept night shifts"
action DSU.ballot "hold a ballot"
action DSU.meet "meet its members"
action PHB.pay "raise pay by 4 percent"
action PHB.freeze "freeze the plan"
action storm "the storm is over"

source paper "paper.txt"
  published 2024-03-12
source later "later.txt"
  published 2024-03-14
"""
BOARD = "\n2024-03-12 * condition of PHB: PHB.pay only after DSU.accept\n  by PHB, institutional\n"
UNION = "\n2024-03-12 * condition of DSU: DSU.ballot only after DSU.meet\n  by DSU, institutional\n"
STORM = "\n2024-03-12 * condition of PHB: PHB.freeze only after storm\n  by PHB, institutional\n"
OFFER = '\n2024-03-12 ? position of PHB: offer PHB.pay\n  by PHB, institutional\n  @ paper "raise pay by 4%"\n'
AGAIN = '\n2024-03-14 ? position of PHB: offer PHB.pay\n  by PHB, institutional\n  @ later "raise pay by {}"\n'


def brief(folder: Path, entries: str, *options: str) -> str:
    record = folder / "strike.talks"
    record.write_text(HEAD + entries, "utf-8")
    result = CliRunner().invoke(dragoman, ["brief", str(record), *options])
    return " ".join(result.stdout.split())


@pytest.mark.parametrize(
    ("entries", "headline", "told", "not_told"),
    [
        (BOARD, "No loop: a chain that waits for its first step.", "Whose move: Dockers' Union – accept night", "own"),
        (
            BOARD + STORM,
            "No loop: chains that wait for 2 first steps.",
            "No party’s move, as recorded; it may lie outside the agreement: the storm is over.",
            "own next step",
        ),
        (
            UNION,
            "No loop: what waits, waits for a step that the same party plans to take.",
            "Waiting for nobody else, a party’s own next step: Dockers' Union: meet its members.",
            "Whose move",
        ),
        (BOARD + UNION, "chains that wait for 2 first steps", "own next step: Dockers' Union: meet", "No party’s"),
    ],
)
def test_where_nothing_is_locked_the_moves_are_told_by_party(
    tmp_path: Path, entries: str, headline: str, told: str, not_told: str
) -> None:
    standing = brief(tmp_path, entries).partition("WHERE IT STANDS")[2].partition("1. ")[0]
    assert headline in standing
    assert told in standing
    assert not_told not in standing


def test_a_long_list_of_conditions_is_told_once(tmp_path: Path) -> None:
    actions = "".join(f'action PHB.step{at} "take step {at}"\n' for at in range(8))
    waits = "".join(BOARD.replace("PHB.pay only", f"PHB.step{at} only") for at in range(8))
    record = actions + waits
    assert "… and 3 more, among the conditions in force" in brief(tmp_path, record)
    assert "among the conditions in force" not in brief(tmp_path, record, "--all")


@pytest.mark.parametrize(
    ("figure", "heading"), [("6%", "Said again, with other figures (1)"), ("4%", "Said again (1)")]
)
def test_an_offer_of_another_figure_is_not_only_said_again(tmp_path: Path, figure: str, heading: str) -> None:
    assert heading in brief(tmp_path, OFFER + AGAIN.format(figure), "--since", "2024-03-13")


def test_what_is_new_is_not_listed_again_as_waiting(tmp_path: Path) -> None:
    shown = brief(tmp_path, OFFER + AGAIN.format("4%"), "--since", "2024-03-13")
    waiting = shown.partition("Waits for a person since before")[2].partition("WHERE IT STANDS")[0]
    assert "2 entries need you" in shown
    assert ("12 March 2024" in waiting, "14 March 2024" in waiting) == (True, False)


def test_what_the_same_party_said_twice_on_a_day_is_told_once_with_both_words(tmp_path: Path) -> None:
    again = OFFER.replace("raise pay by 4%", "put four percent on the table")
    accepted = OFFER.replace(" ? ", " * ")
    positions = brief(tmp_path, OFFER + again + accepted).partition("POSITIONS")[2].partition("PARTIES")[0]
    assert positions.count("offers – raise pay by 4 percent") == 2  # one proposed, one accepted by a person
    assert "“raise pay by 4%” “put four percent on the table”" in positions
