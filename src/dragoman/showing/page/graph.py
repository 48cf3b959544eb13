"""The condition graph as a drawing: actions in a column for each party, arrows from what waits to what it waits for."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

_BOX, _GAP, _LINE, _PAD, _ROW = 158, 92, 17, 10, 26
_EDGE, _BENT = 6, 60  # beside the outer columns; to the right, room for arrows within a column
_CHARACTERS = 20
_FIT = 2  # so many columns may shrink to the width of a phone; more scroll sideways
_LANE = 11  # arrows to the right leave above the middle of a box, those to the left below


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An action: whose it is, what it is, and how it stands (``open``, ``blocked``, ``refused``, ``done``)."""

    id: str
    party: str
    words: str
    state: str = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """``source`` waits for ``target``; ``number`` is that of the condition in the list beside the drawing."""

    source: str
    target: str
    number: int
    in_loop: bool
    unnamed: bool
    title: str


@dataclass(frozen=True, slots=True)
class _Box:
    x: int
    y: int
    height: int
    lines: tuple[str, ...]

    @property
    def middle(self) -> int:
        return self.y + self.height // 2


def drawing(nodes: Sequence[Node], edges: Sequence[Edge], *, name: str, label: str) -> Markup:
    """Return the graph as inline SVG.

    Parameters
    ----------
    nodes : sequence of Node
        In reading order; parties get their columns in the order in which they come.
    edges : sequence of Edge
        Between these nodes; others are left out.
    name : str
        Unique among the drawings of a page.
    label : str
        What a screen reader says the drawing is; the conditions themselves stand in the list beside it.
    """
    boxes = _boxes(nodes)
    columns = {identity: box.x for identity, box in boxes.items()}
    bent = any(columns.get(edge.source) == columns.get(edge.target, -1) == max(columns.values()) for edge in edges)
    width = max(columns.values(), default=0) + _BOX + (_BENT if bent else _EDGE)
    height = max((box.y + box.height for box in boxes.values()), default=0) + 20
    parties = list(dict.fromkeys(node.party for node in nodes))
    heads = [_head(party, _EDGE + at * (_BOX + _GAP) + _BOX // 2) for at, party in enumerate(parties)]
    fits = " fits" if len(parties) <= _FIT else ""
    drawn = [edge for edge in edges if edge.source in boxes and edge.target in boxes]
    arrows = [_arrow(edge, boxes, _shift(at, edge, drawn), name) for at, edge in enumerate(drawn)]
    lines, numbers = [line for line, _ in arrows], [number for _, number in arrows]
    parts = [*heads, *lines, *(_node(node, boxes[node.id]) for node in nodes), *numbers]
    return Markup(
        '<svg class="graph{}" role="img" aria-label="{}" viewBox="0 0 {} {}" width="{}" height="{}">{}{}</svg>'
    ).format(fits, label, width, height, width, height, _ARROWHEADS.format(name), Markup("").join(parts))


_ARROWHEADS = Markup("<defs>{}{}</defs>").format(
    *(
        Markup(
            '<marker id="{{0}}-{}" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" '
            'markerWidth="11" markerHeight="11" orient="auto"><path class="{}" d="M0 0L8 4L0 8z"/></marker>'
        ).format(name, look)
        for name, look in (("tip", "tip"), ("loop", "tip loop"))
    )
)


def _head(party: str, x: int) -> Markup:
    """Return the name over a column, in as many lines as it needs."""
    rows = Markup("").join(
        Markup('<tspan x="{}" y="{}">{}</tspan>').format(x, 22 + at * _LINE, line)
        for at, line in enumerate(_head_lines(party))
    )
    return Markup('<text class="party">{}</text>').format(rows)


def _head_lines(party: str) -> list[str]:
    return textwrap.wrap(party, _CHARACTERS) or [""]


def _boxes(nodes: Sequence[Node]) -> dict[str, _Box]:
    parties = list(dict.fromkeys(node.party for node in nodes))
    below = dict.fromkeys(parties, 23 + _LINE * max((len(_head_lines(party)) for party in parties), default=1))
    boxes = {}
    for node in nodes:
        lines = tuple(textwrap.wrap(node.words, _CHARACTERS)) or ("",)
        height = len(lines) * _LINE + 2 * _PAD
        boxes[node.id] = _Box(_EDGE + parties.index(node.party) * (_BOX + _GAP), below[node.party], height, lines)
        below[node.party] += height + _ROW
    lowest = max(below.values(), default=0)
    down = {party: (lowest - end) // 2 for party, end in below.items()}
    return {node.id: replace(boxes[node.id], y=boxes[node.id].y + down[node.party]) for node in nodes}


def _node(node: Node, box: _Box) -> Markup:
    rows = Markup("").join(
        Markup('<tspan x="{}" y="{}">{}</tspan>').format(box.x + _BOX // 2, box.y + _PAD + 13 + at * _LINE, line)
        for at, line in enumerate(box.lines)
    )
    return Markup(
        '<g class="node {}"><title>{}</title><rect x="{}" y="{}" width="{}" height="{}" rx="5"/><text>{}</text></g>'
    ).format(node.state, f"{node.party}: {node.words} ({node.state})", box.x, box.y, _BOX, box.height, rows)


def _shift(at: int, edge: Edge, edges: Sequence[Edge]) -> int:
    """Set arrows that end at the same box apart, in the order in which they come."""
    same = [i for i, other in enumerate(edges) if other.target == edge.target]
    return round((same.index(at) - (len(same) - 1) / 2) * _LANE)


def _arrow(edge: Edge, boxes: dict[str, _Box], shift: int, name: str) -> tuple[Markup, Markup]:
    """Return the line of an arrow, which runs behind the boxes, and its number, which stands before them."""
    a, b = boxes[edge.source], boxes[edge.target]
    ends, controls = _route(a, b, shift)
    (x1, y1), (x2, y2) = ends
    path = f"M{x1} {y1}C{controls[0]} {y1},{controls[1]} {y2},{x2} {y2}"
    part = _before_its_box((x1, controls[0], controls[1], x2))
    near, middle = _along((x1, controls[0], controls[1], x2), part), _along((y1, y1, y2, y2), part)
    kind = " ".join(name for name, is_so in (("loop", edge.in_loop), ("unnamed", edge.unnamed)) if is_so)
    tip = f"{name}-loop" if edge.in_loop else f"{name}-tip"
    line = Markup('<g class="edge {}"><title>{}</title><path d="{}" marker-end="url(#{})"/></g>')
    number = Markup(
        '<g class="edge {}"><title>{}</title><circle cx="{}" cy="{}" r="10"/><text x="{}" y="{}">{}</text></g>'
    )
    return (
        line.format(kind, edge.title, path, tip),
        number.format(kind, edge.title, near, middle, near, middle + 4, edge.number),
    )


def _along(curve: tuple[int, int, int, int], part: float) -> int:
    """Return one coordinate of the point at a part of a cubic Bézier curve."""
    a, b, c, d = curve
    rest = 1 - part
    return round(rest**3 * a + 3 * rest**2 * part * b + 3 * rest * part**2 * c + part**3 * d)


def _before_its_box(across: tuple[int, int, int, int]) -> float:
    """Return at which part of an arrow its number stands: in the gap before its end, not over a box on its way."""
    start, *_, end = across
    if abs(end - start) <= _BOX + _GAP:
        return 0.66
    wanted = end - _GAP // 2 if start < end else end + _GAP // 2
    return min((at / 50 for at in range(51)), key=lambda part: abs(_along(across, part) - wanted))


def _route(a: _Box, b: _Box, shift: int) -> tuple[tuple[tuple[int, int], tuple[int, int]], tuple[int, int]]:
    """Return the ends of an arrow and the x of its two control points."""
    if a.x < b.x:
        bend = (b.x - a.x - _BOX) // 2
        return ((a.x + _BOX, a.middle - _LANE), (b.x, b.middle - _LANE + shift)), (a.x + _BOX + bend, b.x - bend)
    if a.x > b.x:
        bend = (a.x - b.x - _BOX) // 2
        return ((a.x, a.middle + _LANE), (b.x + _BOX, b.middle + _LANE + shift)), (a.x - bend, b.x + _BOX + bend)
    out = a.x + _BOX + 50 + abs(shift)
    return ((a.x + _BOX, a.middle), (b.x + _BOX, b.middle + shift)), (out, out)
