"""Lines of at most a given width: headings, items, quoted words, two columns side by side."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest

WIDTH = 80
Paint = Callable[[str, str], str]


def plain(text: str, style: str) -> str:
    """Return the text as it is: the paint for files and pipes."""
    del style
    return text


def wrap(text: str, *, indent: int = 0, hanging: int = 0, width: int = WIDTH) -> list[str]:
    """Return the text in lines no wider than ``width``, the first indented, the rest indented and hanging."""
    return textwrap.wrap(
        text,
        width,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_long_words=False,
        break_on_hyphens=False,
    )


def items(texts: Iterable[str]) -> list[str]:
    """Return texts one below the other, each wrapped, indented and hanging."""
    return [line for text in texts for line in wrap(text, indent=2, hanging=2)]


def titled(title: str, *, paint: Paint) -> list[str]:
    """Return the lines of a title; talks without one are "The talks"."""
    return [paint(line, "title") for line in wrap(title or "The talks")]


def section(heading: str, lines: Sequence[str], *, paint: Paint) -> list[str]:
    """Return lines under a heading; nothing when there are none."""
    return ["", paint(heading.upper(), "heading"), *lines] if lines else []


def quoted(words: str, *, indent: int = 4, width: int = WIDTH) -> list[str]:
    """Return words in quotation marks, wrapped; words that bring their own marks get no second pair."""
    own = words[:1] in "“\"‘'" and words[:1] != ""
    return wrap(words if own else f"“{words}”", indent=indent, hanging=1, width=width)


def columns(left: Iterable[str], right: Iterable[str], *, width: int = WIDTH, gap: int = 2) -> list[str]:
    """Return two lists of lines side by side, each in half the width."""
    half = (width - gap) // 2
    return [f"{a:<{half}}{' ' * gap}{b}".rstrip() for a, b in zip_longest(left, right, fillvalue="")]
