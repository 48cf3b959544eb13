"""Where the talks stand, for the terminal."""

from __future__ import annotations

from dragoman.showing.brief.standing import NumberedCondition, Standing
from dragoman.showing.text.layout import Paint, quoted, wrap

_SHOWN = 5


def standing_lines(standing: Standing, paint: Paint, *, everything: bool = False) -> list[str]:
    """Return the deadlock answer in lines: headline, conditions with their words, and how firm it is.

    Where nothing is locked, the first few conditions will do: all stand below among those in force.
    """
    shown = None if everything or standing.kind != "waiting" else _SHOWN
    style = "loop" if standing.kind in {"loop", "refusal"} else "mark"
    lines = [paint(line, style) for line in wrap(standing.headline, indent=2)]
    lines += [line for text in standing.lines for line in wrap(text, indent=2, hanging=2)]
    lines += [line for edge in standing.edges[:shown] for line in _condition(edge, paint)]
    rest = len(standing.edges) - len(standing.edges[:shown])
    lines += [f"  … and {rest} more, among the conditions in force"] if rest else []
    lines += [line for text in standing.after for line in wrap(text, indent=2, hanging=2)]
    return [*lines, paint("  From the recorded conditions; not a forecast.", "faint")]


def _condition(edge: NumberedCondition, paint: Paint) -> list[str]:
    item = edge.item
    words = [line for ref in item.references for line in quoted(ref.words, indent=5)]
    labels = ", ".join(dict.fromkeys(ref.label for ref in item.references))
    said = item.authority
    marks = "".join(f" [{mark}]" for mark in item.marks if mark != "proposed")
    source = wrap(f"- {said}; {item.carried_by} [{labels}]{marks}", indent=5, hanging=2)
    return [*wrap(f"{edge.number}. {edge.lead}", indent=2, hanging=3), *words, *(paint(s, "faint") for s in source)]
