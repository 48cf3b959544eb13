"""A talks file cut into blocks of tokens.

A block starts in column 1 and takes in the indented lines below it; a line that is commented out does not end it,
wherever its ``#`` stands. A string may run over indented lines; it never runs into a line that starts in column 1, so a
missing quotation mark costs one block and no more.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from typing import Final

from dragoman.terms.problems import Place

# What a token is; the numbers are those of the groups in the pattern.
STRING: Final = 1
WORD: Final = 2
MARK: Final = 3
COMMENT: Final = 4
BROKEN: Final = 5

_TOKEN = re.compile(
    r"""("(?:[^"\\\n]|\\.|\\?\n(?=[ \t]+\S))*")   # a string, over indented lines
      | ([^\s,:"#@]+(?::[^\s,:"#@]+)*)            # a word: keyword, id, date, number, flag
      | ([,:@])
      | (\#[^\n]*)
      | (["\#][^\n]*)                             # a quotation mark that nothing closes
    """,
    re.VERBOSE,
)

# A line that starts in column 1, and the indented lines below it: with what stands between those, be it blank lines or
# comments at any margin, and with the indented comments right behind the last.
_BLOCK = re.compile(
    r"""^[^\S\n]*[^\s\#][^\n]*
        (?: \n (?:[^\S\n]*(?:\#[^\n]*)?\n)* [^\S\n]+[^\s\#][^\n]* )*
        (?: \n [^\S\n]+\#[^\n]* )*""",
    re.VERBOSE | re.MULTILINE,
)

Token = tuple[int, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawBlock:
    """Lines that belong together.

    Attributes
    ----------
    leading : tuple of str
        Comment lines above the block, and ``""`` where lines were left blank.
    tokens : tuple of Token
        ``(kind, text, offset)``, comments among them.
    start, end : int
        Offsets of the block's own lines.
    """

    leading: tuple[str, ...]
    tokens: tuple[Token, ...]
    start: int
    end: int


class Lines:
    """Turns an offset into line and column."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        self._starts = [0, *(m.end() for m in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        """Return the place of an offset; line and column count from 1."""
        line = bisect.bisect_right(self._starts, offset)
        return Place(file=self._file, line=line, column=offset - self._starts[line - 1] + 1)


def blocks(text: str) -> tuple[tuple[RawBlock, ...], tuple[str, ...]]:
    """Cut a text into blocks.

    Returns
    -------
    blocks : tuple of RawBlock
    trailing : tuple of str
        Comment lines and blanks after the last block.
    """
    found: list[RawBlock] = []
    last = 0
    for match in _BLOCK.finditer(text):
        start, end = match.span()
        leading = _between(text[last:start], first=not found)
        found.append(RawBlock(leading=leading, tokens=_tokens(text, start, end), start=start, end=end))
        last = end
    return tuple(found), _between(text[last:], first=not found)


def _tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    return tuple([(m.lastindex or BROKEN, m[0], m.start()) for m in _TOKEN.finditer(text, start, end)])


def _between(gap: str, *, first: bool) -> tuple[str, ...]:
    """Return the comments between two blocks, and ``""`` where lines were left blank."""
    if gap == "\n" or not gap:
        return ()
    lines = [line.strip() for line in gap.split("\n")][0 if first else 1 : -1 if gap.endswith("\n") else None]
    kept = [line for at, line in enumerate(lines) if line or (at > 0 and lines[at - 1]) or (at == 0 and not first)]
    return tuple(kept)


def shown(word: str) -> str:
    """Return a word as a message quotes it: between marks, and no longer than fits.

    Examples
    --------
    >>> shown("x" * 100)
    '“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”'
    """
    return f"“{word if len(word) <= _LONGEST else word[: _LONGEST - 3] + '…'}”"


_LONGEST = 60
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def unquoted(string: str) -> str:
    r"""Return what a string in quotation marks says; a run of white space is one blank.

    Examples
    --------
    >>> unquoted('"a \\"free\\"\n  hand"')
    'a "free" hand'
    """
    inner = string[1:-1]
    if "\\" in inner:
        inner = _ESCAPE.sub(r"\1", inner)
    return " ".join(inner.split())


def in_quotes(words: str) -> str:
    r"""Return words as a string of a talks file.

    Examples
    --------
    >>> print(in_quotes('a "free" hand'))
    "a \"free\" hand"
    """
    plain = " ".join(words.replace("\0", " ").split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
