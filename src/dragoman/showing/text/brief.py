"""The brief for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.showing.brief.contents import CastMember, Contents, Group, Item
from dragoman.showing.brief.wording import many
from dragoman.showing.text.layout import WIDTH, Paint, columns, plain, quoted, section, wrap

_SHOWN = 6


def brief_lines(
    contents: Contents,
    *,
    deadlock: Sequence[str],
    unread: Sequence[str],
    since: Sequence[str] = (),
    due: Sequence[str] = (),
    everything: bool = False,
    paint: Paint = plain,
) -> list[str]:
    """Return the brief, line by line.

    Parameters
    ----------
    contents : Contents
    deadlock : sequence of str
        The deadlock answer, already in lines.
    unread : sequence of str
        What could not be read, already in lines; the first is the coverage line.
    since : sequence of str
        What moved since a day, already in lines.
    due : sequence of str
        What each commitment has come to, already in lines; without it the commitments in force are listed.
    everything : bool
        Show every statement and position, not the first few of each party.
    paint : callable
        ``paint(text, style)`` for a person's terminal; styles are ``title``, ``heading``, ``mark`` and ``faint``.
    """
    shown = None if everything else _SHOWN
    return [
        *_head(contents, paint),
        *section("What moved", since, paint=paint),
        *section("Where it stands", deadlock, paint=paint),
        *section("Meetings", _items(contents.meetings, paint, shown), paint=paint),
        *section("Conditions in force", _items(contents.conditions, paint, None), paint=paint),
        *section("Positions", _groups(contents.positions, paint, shown), paint=paint),
        *section("Commitments", due or _items(contents.commitments, paint, shown), paint=paint),
        *section("Done", _items(contents.done, paint, shown), paint=paint),
        *section("Who said what", _groups(contents.statements, paint, shown), paint=paint),
        *section("Signals", _signals(contents), paint=paint),
        *section("Parties and people", _cast(contents.cast), paint=paint),
        *section("What could not be read", unread, paint=paint),
    ]


def _head(contents: Contents, paint: Paint) -> list[str]:
    known = f"As of {contents.as_of}: what reports published by then said. " if contents.as_of else ""
    return [paint(line, "title") for line in wrap(contents.title)] + wrap(known + facts(contents))


def facts(contents: Contents) -> str:
    """Return what a brief rests on: entries, reports, how many are reviewed, how many were left out as later."""
    counts = contents.counts
    flags = ", ".join(f"{counts[name]} {name}" for name in ("accepted", "proposed", "disputed") if counts.get(name))
    about = f"{many(counts['entries'], 'entry', 'entries')} from {many(counts['sources'], 'report')}"
    later = f" {many(counts['later'], 'entry', 'entries')} reported later left out." if counts.get("later") else ""
    if counts.get("undated"):
        later += f" {many(counts['undated'], 'entry', 'entries')} left out, for nobody knows when they were reported."
    reviewed = " Only what a person has accepted or disputed." if contents.reviewed_only else ""
    undated = "" if contents.is_dated or not counts["entries"] else " No report says on which day it came out."
    return (f"{about} ({flags})." if flags else f"{about}.") + undated + reviewed + later


def _groups(groups: Sequence[Group], paint: Paint, shown: int | None) -> list[str]:
    lines: list[str] = []
    for group in groups:
        lines += [f"  {paint(group.heading, 'mark')}", *_items(group.items, paint, shown, indent=4)]
    return lines


def _items(items: Sequence[Item], paint: Paint, shown: int | None, *, indent: int = 2) -> list[str]:
    lines = [line for item in items[:shown] for line in _item(item, paint, indent)]
    rest = len(items) - len(items[:shown])
    return [*lines, *([f"{' ' * indent}… and {rest} more (--all shows them)"] if rest else [])]


def _item(item: Item, paint: Paint, indent: int) -> list[str]:
    marks = "".join(f" [{mark}]" for mark in item.marks if mark != "proposed")
    said = f"{item.date}  {item.lead}{marks}".strip()
    lead = wrap(said, indent=indent, hanging=2) if item.lead or marks else []
    words = [line for ref in item.references for line in quoted(ref.words, indent=indent + 2 * bool(lead))]
    return [*lead, *words, *(paint(line, "faint") for line in _source(item, indent + 2 * bool(lead)))]


def _source(item: Item, indent: int) -> list[str]:
    who = item.authority
    labels = ", ".join(dict.fromkeys(ref.label for ref in item.references))
    return wrap(f"- {who}; {item.carried_by} [{labels}]", indent=indent, hanging=2)


def _signals(contents: Contents) -> list[str]:
    if not (contents.hopeful or contents.doubtful or contents.mixed):
        return []
    half = (WIDTH - 2) // 2
    left = ["  hopeful", *_short(contents.hopeful, half)]
    right = ["doubtful", *_short(contents.doubtful, half - 2)]
    mixed = ["", "  mixed", *_short(contents.mixed, WIDTH)] if contents.mixed else []
    return columns(left, right) + mixed


def _short(items: Sequence[Item], width: int) -> list[str]:
    lines = []
    for item in items:
        for ref in item.references:
            lines += wrap(f"“{ref.words}” [{ref.label}]", indent=2, hanging=1, width=width)
    return lines


def _cast(cast: Sequence[CastMember]) -> list[str]:
    lines = []
    for member in cast:
        people = "; ".join(f"{name} ({role})" if role else name for name, role in member.people)
        party = member.party or "Affiliation not stated"
        lines += wrap(f"{party}: {people}" if people else party, indent=2, hanging=4)
    return lines
