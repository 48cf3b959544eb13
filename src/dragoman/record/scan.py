"""A talks file cut into blocks of tokens.

A block starts in column 1 and takes in the indented lines below it. A string may run over indented lines; it never
runs into a line that starts in column 1, so a missing quotation mark costs one block and no more.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from dragoman.terms.problems import Place


class Kind(IntEnum):
    """What a token is; the numbers are those of the groups in the pattern."""

    STRING = 1
    WORD = 2
    MARK = 3
    COMMENT = 4
    BROKEN = 5


_TOKEN = re.compile(
    r"""("(?:[^"\\\n]|\\.|\\?\n(?=[ \t]+\S))*")   # a string, over indented lines
      | ([^\s,:"#@]+(?::[^\s,:"#@]+)*)            # a word: keyword, id, date, number, flag
      | ([,:@])
      | (\#[^\n]*)
      | (["\#][^\n]*)                             # a quotation mark that nothing closes
    """,
    re.VERBOSE,
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
    leading: list[str] = []
    tokens: list[Token] = []
    last = 0
    above: tuple[str, ...] = ()
    for token in _tokens(text):
        kind, words, offset = token
        at_margin = offset == 0 or text[offset - 1] == "\n"
        if at_margin and tokens:
            found.append(_block(text, above, tokens))
            tokens = []
        if not tokens:
            if "\n\n" in text[last:offset].replace(" ", "").replace("\t", "").replace("\r", "") and (found or leading):
                leading.append("")
            if kind == Kind.COMMENT:
                leading.append(words.rstrip())
                last = offset + len(words)
                continue
            above, leading = tuple(leading), []
        tokens.append(token)
        last = offset + len(words)
    if tokens:
        found.append(_block(text, above, tokens))
    return tuple(found), tuple(leading)


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        yield (match.lastindex or Kind.BROKEN, match.group(), match.start())


def _block(text: str, above: tuple[str, ...], tokens: list[Token]) -> RawBlock:
    start = text.rfind("\n", 0, tokens[0][2]) + 1
    end = text.find("\n", tokens[-1][2] + len(tokens[-1][1]))
    return RawBlock(leading=above, tokens=tuple(tokens), start=start, end=len(text) if end < 0 else end)


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
    plain = " ".join(words.split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
