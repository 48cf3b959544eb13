"""The conflict graph as a drawing: states as boxes, moves as arrows, in the colour and dash of who moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.model import Model
from dragoman.showing.conflict.states import ShownState, Step
from dragoman.showing.page.conflict_layout import Layout, laid_out

_WIDE, _HIGH, _GAP_X, _GAP_Y, _EDGE = 108, 40, 46, 54, 40
_BOW, _BOW_STEP, _MOST_BOW = 10, 3, 34
_APART = 9  # between the ends of different parties' arrows at one box
_FEW_ARROWS = 48
_STYLES = 8
_ALL = 5
_LETTERS = 13
_WIDE_FROM = 900  # pixels: from here on a drawing is not shrunk below what can be read, but scrolls


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictDrawing:
    """The drawing, and what has to be said about it.

    Parameters
    ----------
    svg : Markup
    every : bool
        Whether every improvement is drawn; otherwise only the best one of each party from each state.
    across, down : tuple of str
        The parties that move along rows, and along columns; both empty where states stand in a ring.
    """

    svg: Markup
    every: bool
    across: tuple[str, ...]
    down: tuple[str, ...]


def conflict_drawing(model: Model, graph: Graph, shown: Sequence[ShownState], *, label: str) -> ConflictDrawing:
    """Return the graph as inline SVG.

    Parameters
    ----------
    model : Model
    graph : Graph
    shown : sequence of ShownState
        The states to draw; moves to other states are left out.
    label : str
        What a screen reader says the drawing is.
    """
    layout = laid_out(model, graph, [one.state for one in shown])
    boxes = {state: _at(layout, state) for state in layout.places}
    arrows = {one.state: _arrows(one, boxes, layout, graph) for one in shown}
    gains = [(step, drawn) for listed in arrows.values() for step, drawn in listed if step.gains]
    every = len(gains) <= _FEW_ARROWS
    resting = [drawn for step, drawn in gains if every or step.best]
    width = max(x for x, _ in boxes.values()) + _WIDE / 2 + _EDGE
    height = max(y for _, y in boxes.values()) + _HIGH / 2 + _EDGE
    states = [_state(one, boxes[one.state], [drawn for _, drawn in arrows[one.state]]) for one in shown]
    kind = "conflict wide" if width > _WIDE_FROM else "conflict"
    svg = Markup(
        '<svg class="{}" role="group" aria-label="{}" viewBox="0 0 {:.0f} {:.0f}" width="{:.0f}" height="{:.0f}">'
        '<defs>{}</defs><g class="resting" aria-hidden="true">{}</g>{}</svg>'
    ).format(kind, label, width, height, width, height, _tips(graph), Markup("").join(resting), Markup("").join(states))
    names = [tuple(graph.parties[p] for p in side) for side in (layout.across, layout.down)]
    return ConflictDrawing(svg=svg, every=every, across=names[0], down=names[1])


def style_of(party: int) -> str:
    """Return the class by which a party's arrows are coloured and dashed."""
    return f"p{party % _STYLES}"


def _tips(graph: Graph) -> Markup:
    tip = Markup(
        '<marker id="tip-{}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
        'markerUnits="userSpaceOnUse" orient="auto"><path class="tip p{}" d="M0 0L8 4L0 8z"/></marker>'
    )
    return Markup("").join(tip.format(k, k) for k in range(min(len(graph.parties), _STYLES)))


def _at(layout: Layout, state: int) -> tuple[float, float]:
    column, row = layout.places[state]
    return (_EDGE + _WIDE / 2 + column * (_WIDE + _GAP_X), _EDGE + _HIGH / 2 + row * (_HIGH + _GAP_Y))


def _arrows(
    one: ShownState, boxes: Mapping[int, tuple[float, float]], layout: Layout, graph: Graph
) -> list[tuple[Step, Markup]]:
    drawn = []
    for name, steps in one.steps:
        for step in (step for step in steps if step.target in boxes):
            title = f"{name}: {one.label} to {graph.states[step.target]}{'' if step.gains else ', without a gain'}"
            path = _path(boxes[one.state], boxes[step.target], layout, step.party)
            arrow = Markup(
                '<g class="arrow {} {}"><title>{}</title><path d="{}" marker-end="url(#tip-{})"/></g>'
            ).format(style_of(step.party), "gain" if step.gains else "other", title, path, step.party % _STYLES)
            drawn.append((step, arrow))
    return drawn


def _path(a: tuple[float, float], b: tuple[float, float], layout: Layout, party: int) -> str:
    """Return an arrow: along a row above the boxes or, going back, below them; along a column likewise beside them."""
    if not layout.is_grid:
        return _chord(a, b)
    if a[1] == b[1]:
        return _bowed(a, b, party, steps=abs(a[0] - b[0]) / (_WIDE + _GAP_X), lying=True)
    return _bowed(a, b, party, steps=abs(a[1] - b[1]) / (_HIGH + _GAP_Y), lying=False)


def _bowed(a: tuple[float, float], b: tuple[float, float], party: int, *, steps: float, lying: bool) -> str:
    along, side = (0, 1) if lying else (1, 0)
    forth = 1 if b[along] > a[along] else -1
    half = (_HIGH if lying else _WIDE) / 2
    out = -forth if lying else forth  # above when going right, to the right when going down
    spread = min((_WIDE if lying else _HIGH) / 2 - 6, 14 + _APART * (party % 4) / (1 if lying else 2))
    bow = min(_BOW + _BOW_STEP * steps, _MOST_BOW)
    start, end = a[along] + forth * spread, b[along] - forth * spread
    level = a[side] + out * half
    peak = level + out * bow * 4 / 3
    points = [(start, level), (start + forth * 8, peak), (end - forth * 8, peak), (end, level)]
    placed = [(x, y) if lying else (y, x) for x, y in points]
    return "M{:.0f} {:.0f}C{:.0f} {:.0f},{:.0f} {:.0f},{:.0f} {:.0f}".format(*(c for point in placed for c in point))


def _chord(a: tuple[float, float], b: tuple[float, float]) -> str:
    """Return a slightly bent line between the edges of two boxes."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    reach = min(_WIDE / 2 / abs(dx) if dx else 1, (_HIGH / 2) / abs(dy) if dy else 1, 0.45)
    start, end = (a[0] + dx * reach, a[1] + dy * reach), (b[0] - dx * reach, b[1] - dy * reach)
    bent = ((start[0] + end[0]) / 2 - dy * 0.08, (start[1] + end[1]) / 2 + dx * 0.08)
    return f"M{start[0]:.0f} {start[1]:.0f}Q{bent[0]:.0f} {bent[1]:.0f},{end[0]:.0f} {end[1]:.0f}"


def _state(one: ShownState, at: tuple[float, float], arrows: Sequence[Markup]) -> Markup:
    held = "all five" if len(one.under) == _ALL else " ".join(one.under)
    said = f"{one.label}{', today' if one.today else ''}: {one.words or 'a state'}. "
    said += f"Equilibrium under {', '.join(one.under)}." if one.under else "No equilibrium."
    label = one.label if len(one.label) <= _LETTERS else f"{one.label[: _LETTERS - 1]}…"
    today = Markup('<text class="today" x="{:.0f}" y="{:.0f}">today</text>').format(at[0], at[1] + _HIGH / 2 - 5)
    below = Markup('<text class="under" x="{:.0f}" y="{:.0f}">{}</text>').format(at[0], at[1] + 12, held)
    return Markup(
        '<g class="state holds-{}{}" data-state="{}"><g class="own">{}</g><a href="#s-{}" aria-label="{}">'
        '<rect x="{:.0f}" y="{:.0f}" width="{}" height="{}" rx="6"/><text x="{:.0f}" y="{:.0f}">{}</text>{}</a></g>'
    ).format(
        "all" if len(one.under) == _ALL else "some" if one.under else "none",
        " now" if one.today else "",
        one.state,
        Markup("").join(arrows),
        one.state,
        said,
        at[0] - _WIDE / 2,
        at[1] - _HIGH / 2,
        _WIDE,
        _HIGH,
        at[0],
        at[1] - 2 if held or one.today else at[1] + 5,
        label,
        below if held else today if one.today else "",
    )
