"""Parse a talks file: every fault is reported, and costs its own block only."""

from __future__ import annotations

from dragoman.record.cursor import Cursor, Fault
from dragoman.record.declarations import DECLARATIONS
from dragoman.record.document import Block, Document, Item
from dragoman.record.entries import read_entry, starts_entry
from dragoman.record.scan import Lines, RawBlock, blocks, shown
from dragoman.terms.problems import Problem


def parse_talks(text: str, *, file: str = "<talks>") -> tuple[Document, tuple[Problem, ...]]:
    """Parse the text of one talks file.

    Parameters
    ----------
    text : str
    file : str
        The name that problems give as their place.

    Returns
    -------
    document : Document
        Blocks that could not be understood are kept, verbatim, without a meaning.
    problems : tuple of Problem
        In file order.

    Examples
    --------
    >>> document, problems = parse_talks('party PRK "North Korea"\\nparty USA\\n', file="k")
    >>> document.talks().parties[0].name
    'North Korea'
    >>> print(problems[0])
    k:2:10: error: the block ends where the party's name should; expected the party's name in quotation marks [syntax]
    """
    lines = Lines(text, file)
    raw, trailing = blocks(text)
    problems: list[Problem] = []
    parsed = tuple(_block(block, text, lines, problems) for block in raw)
    return Document(file=file, blocks=parsed, trailing=trailing), tuple(problems)


def _block(block: RawBlock, text: str, lines: Lines, problems: list[Problem]) -> Block:
    item: Item | None = None
    comments: tuple[tuple[str, bool, str], ...] = ()
    try:
        cursor = Cursor(block, text, lines)
        item = _item(cursor, indented=block.start != block.tokens[0][2])
        cursor.name_clause("end")
        comments = tuple(cursor.comments)
    except Fault as fault:
        problems.append(fault.problem)
    return Block(leading=block.leading, item=item, comments=comments, raw=text[block.start : block.end])


def _item(cursor: Cursor, *, indented: bool) -> Item:
    place, word = cursor.place, cursor.word
    if indented:
        raise cursor.fault(
            "an indented line that belongs to nothing", expected="a line that starts in column 1 above it"
        )
    if starts_entry(word):
        return read_entry(cursor, place)
    if word in DECLARATIONS:
        cursor.take(word)
        item = DECLARATIONS[word](cursor, place)
        if not cursor.at_end:
            raise cursor.fault("words too many", expected="the end of the declaration")
        return item
    raise cursor.fault(
        f"{shown(word) if word else 'a string'} begins nothing",
        expected=f"a date, or one of {', '.join(DECLARATIONS)}",
        remedy="# before a comment",
    )
