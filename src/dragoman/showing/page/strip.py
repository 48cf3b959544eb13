"""One undertaking as a strip: promised, due, begun, done and today on a line, to scale."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from dragoman.reasoning.due.answer import Status
from dragoman.showing.brief.due import Strip, UndertakingInWords
from dragoman.showing.brief.wording import day

_WIDTH, _HEIGHT, _EDGE, _MIDDLE = 620, 62, 8, 31
_BREAK = 70  # room on the right for a today that is far away
_FAR = 4  # how many times the rest of the strip away is far
_LATE = {Status.OVERDUE, Status.KEPT_LATE}


@dataclass(frozen=True, slots=True)
class _Scale:
    """From a day to its place on the strip; what lies beyond the end is drawn behind a break."""

    start: dt.date
    end: dt.date
    right: int

    def x(self, date: dt.date) -> int:
        if date > self.end:
            return _WIDTH - _EDGE
        share = (date - self.start).days / max((self.end - self.start).days, 1)
        return round(_EDGE + share * (self.right - _EDGE))


def strip(row: UndertakingInWords) -> Markup | None:
    """Return the strip of an undertaking as inline SVG; ``None`` when it has no day to be drawn.

    What is drawn is said in words too, for whoever listens to the page; colours are never the only difference: what
    is late is drawn double, and what is still to come is dashed.
    """
    days = row.strip
    if days.promised is None:
        return None
    scale = _scale(days)
    drawn = [*_lines(days, scale, late=row.status in _LATE), *_marks(days, scale)]
    label = Markup("<title>{}</title>").format(said(row))
    inside = Markup("").join([label, *drawn])
    box = Markup('<svg class="strip" role="img" viewBox="0 0 {} {}" aria-label="{}">{}</svg>')
    return box.format(_WIDTH, _HEIGHT, said(row), inside)


def said(row: UndertakingInWords) -> str:
    """Return what the strip shows, in words."""
    days = row.strip
    parts = [
        f"Promised {day(days.promised)}" if days.promised else "",
        f"due {day(days.due)}" if days.due else "no day fixed",
        f"begun {day(days.begun)}" if days.begun else "",
        f"done {day(days.met)}" if days.met else "not reported as done",
        f"today {day(days.today)}",
    ]
    return f"{row.what}: {row.status.value}. " + "; ".join(part for part in parts if part) + "."


def _scale(days: Strip) -> _Scale:
    start = min(date for date in (days.promised, days.begun, days.today) if date)
    near = max(date for date in (start, days.due, days.begun, days.met) if date)
    span = (near - start).days
    if (days.met and near < days.today) or (span and (days.today - start).days > _FAR * span + span):
        return _Scale(start, near, _WIDTH - _EDGE - _BREAK)
    return _Scale(start, max(near, days.today), _WIDTH - _EDGE)


def _lines(days: Strip, scale: _Scale, *, late: bool) -> list[Markup]:
    start, over = days.promised or days.today, days.met or days.today
    last = min(over, days.due) if days.due else over
    lines = [_line("run", scale.x(start), scale.x(last))]
    if late and days.due:
        lines.append(_line("late", scale.x(days.due), scale.x(over)))
    elif days.due and over < days.due:
        lines.append(_line("ahead", scale.x(over), scale.x(days.due)))
    if days.today > scale.end:
        at = _WIDTH - _EDGE - _BREAK // 2
        lines.append(Markup('<path class="break" d="M{} {}l6 -16M{} {}l6 -16"/>').format(at - 6, 39, at + 2, 39))
    return lines


def _line(name: str, start: int, end: int) -> Markup:
    return Markup('<path class="{}" d="M{} {}H{}"/>').format(name, start, _MIDDLE, end)


def _marks(days: Strip, scale: _Scale) -> list[Markup]:
    """Return the marks with their days: promised and due below, begun and done above, today where there is room."""
    found = []
    if days.promised:
        found.append(_mark("promised", "circle", scale.x(days.promised), f"promised {_short(days.promised)}", 56))
    if days.due:
        found.append(_mark("due", "bar", scale.x(days.due), f"due {_short(days.due)}", 56))
    if days.begun:
        found.append(_mark("begun", "half", scale.x(days.begun), f"begun {_short(days.begun)}", 14))
    if days.met:
        found.append(_mark("met", "tick", scale.x(days.met), f"done {_short(days.met)}", 14))
    if not days.met or days.today > scale.end:
        found.append(
            _mark("today", "arrow", scale.x(days.today), f"today {_short(days.today)}", 14 if not days.met else 56)
        )
    return found


_SHAPES = {
    "circle": '<circle cx="{x}" cy="31" r="5"/>',
    "bar": '<path d="M{x} 21v20"/>',
    "half": '<path d="M{x} 26l7 5l-7 5z"/>',
    "tick": '<path d="M{x} 31m-6 0l4 5l8 -11"/>',
    "arrow": '<path d="M{x} 20l-4 -6h8zM{x} 20v16"/>',
}


def _mark(name: str, shape: str, x: int, text: str, y: int) -> Markup:
    anchor = "start" if x < _WIDTH * 0.25 else "end" if x > _WIDTH * 0.75 else "middle"
    drawn = Markup(_SHAPES[shape].format(x=x))  # noqa: S704 (our own shapes and a number)
    label = Markup('<text x="{}" y="{}" text-anchor="{}">{}</text>').format(x, y, anchor, text)
    return Markup('<g class="{}">{}{}</g>').format(name, drawn, label)


def _short(date: dt.date) -> str:
    return f"{date.day} {date:%b %Y}"
