"""The drawing of conditions: nothing is cut, and no number stands on a box."""

import re

from dragoman.showing.page.graph import Edge, Node, drawing

NODES = [
    Node(id="a", party="Saltham Harbour and Pilotage Board", words="raise pay"),
    Node(id="b", party="Dockers", words="accept night shifts"),
    Node(id="c", party="Nobody at the table", words="the storm is over"),
    Node(id="d", party="Dockers", words="call off the strike and go back to work on Monday"),
]
PAIRS = ["ab", "ac", "bc", "ca", "cb", "db", "ad", "dc"]


def drawn() -> str:
    edges = [
        Edge(source=pair[0], target=pair[1], number=at, in_loop=False, unnamed=False, title="")
        for at, pair in enumerate(PAIRS, start=1)
    ]
    return str(drawing(NODES, edges, name="core", label="Conditions"))


def test_a_long_name_over_a_column_takes_several_lines() -> None:
    (head, *_) = re.findall(r'<text class="party">(.*?)</text>', drawn())
    lines = re.findall(r"<tspan[^>]*>(.*?)</tspan>", head)
    assert " ".join(lines) == NODES[0].party
    assert max(map(len, lines)) <= 20


def test_no_box_begins_above_the_last_line_of_a_name() -> None:
    names = [
        int(y)
        for head in re.findall(r'<text class="party">(.*?)</text>', drawn())
        for y in re.findall(r'y="(\d+)"', head)
    ]
    boxes = [int(y) for y in re.findall(r'<rect x="\d+" y="(\d+)"', drawn())]
    assert max(names) < min(boxes)


def test_no_number_stands_on_a_box() -> None:
    boxes = [
        tuple(map(int, box)) for box in re.findall(r'<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"', drawn())
    ]
    spots = [tuple(map(int, spot)) for spot in re.findall(r'<circle cx="(\d+)" cy="(\d+)"', drawn())]
    assert len(spots) == len(PAIRS)
    for x, y in spots:
        assert not any(left < x < left + width and top < y < top + height for left, top, width, height in boxes)
