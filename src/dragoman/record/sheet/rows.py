"""A row of ``Entries`` as an entry, by way of the talks file's own grammar."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping

from dragoman.record.parse import parse_talks
from dragoman.record.sheet.design import ACTS, WHATS
from dragoman.terms.entries import Anchor, Entry, Flag
from dragoman.terms.problems import Place

_DAYS = re.compile(r"\d{4}-\d{2}-\d{2}(?:\.\.\d{4}-\d{2}-\d{2})?|undated")
_ID = re.compile(r"\w[\w.-]*")
_SOURCE = re.compile(r"(\w[\w.-]*)(?: at (\d{1,12}))?")
_ACTS = {word: act.value for word, act in ACTS.items()}


class RowFault(Exception):  # noqa: N818 (never leaves the sheet)
    """A row that is no entry: the column, what is wrong, what was expected and what to try."""

    def __init__(self, column: str, what: str, expected: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.column = column
        self.what = what
        self.expected = expected
        self.remedy = remedy


def entry_of_row(
    cells: Mapping[str, str],
    *,
    file: str,
    original: Entry | None = None,
    made: Mapping[str, str] | None = None,
) -> Entry:
    """Return the entry that a row says, always as a proposal, without notes.

    Parameters
    ----------
    cells : mapping of str to str
        The texts of the row by the names of its columns.
    file : str
        The sheet's file, the place of the entry.
    original : Entry, optional
        The entry that the row was made from.
    made : mapping of str to str, optional
        The texts of the row as it was made: where the words were not changed, the entry's anchors stay.

    Raises
    ------
    RowFault
        With the column that is not understood.
    """
    told = {column: " ".join(text.split()) for column, text in cells.items()}
    pieces = tuple(_pieces(told))
    document, problems = parse_talks(" ".join(text for _, text in pieces if text), file=file)
    if problems:
        raise _located(problems[0].place.column, pieces, problems[0].what, problems[0].expected, problems[0].remedy)
    item = document.blocks[0].item
    if len(document.blocks) != 1 or not isinstance(item, Entry) or item.flag != Flag.PROPOSED:
        raise RowFault("What", "this row is not one entry", "one of " + ", ".join(WHATS))
    anchors = _anchors(told, Place(file=file), original, made or {})
    reported = item.reported or (original.reported if original else None)
    return dataclasses.replace(item, anchors=anchors, notes=(), reported=reported)


def _pieces(told: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the parts of the entry's line, each with its column, in the order of the grammar."""
    what = _ACTS.get(told.get("What", "").casefold(), told.get("What", ""))
    if told.get("Flag", "?") not in {*Flag, ""}:
        raise RowFault("Flag", f"“{told['Flag']}” is no flag", "? proposed, * accepted, ! disputed or x rejected")
    if what not in WHATS:
        raise RowFault("What", f"“{what}” is no kind of entry" if what else "nothing stands here", ", ".join(WHATS))
    day = told.get("Date", "") or "undated"
    if not _DAYS.fullmatch(day):
        raise RowFault("Date", f"“{day}” is no date", "2005-07-26, 2005-07-26..2005-08-07 or undated")
    kind = what if what in {"condition", "commitment", "done"} else "position"
    yield "Date", day
    yield "What", f"? {kind}"
    if kind != "done":
        if not _ID.fullmatch(told.get("Party", "")):
            raise RowFault("Party", f"“{told.get('Party', '')}” is no party", "the id of a declared party")
        yield "Party", f"of {told['Party']}:"
    if kind == "position":
        yield "What", what
    for column in ("Actions", "More", "Said by"):
        text = told.get(column, "")
        if "#" in text or "@" in text:
            mark = "#" if "#" in text else "@"
            raise RowFault(
                column, f"“{mark}” has no meaning here", "ids and the words of the grammar", "the Note column"
            )
        led = column != "Said by" or not text or text.split(" ")[0] in {"by", "quoted", "via"}
        yield column, text if led else f"by {text}"


def _located(at: int, pieces: tuple[tuple[str, str], ...], *told: str) -> RowFault:
    """Return a fault of the grammar at the column whose text it is in."""
    start, found = 1, "What"
    for column, text in pieces:
        if text:
            if at >= start:
                found = column
            start += len(text) + 1
    return RowFault(found, *told)


def _anchors(
    told: Mapping[str, str], place: Place, original: Entry | None, made: Mapping[str, str]
) -> tuple[Anchor, ...]:
    words, source = told.get("Words", ""), told.get("Source", "")
    if original is not None:
        before = [" ".join(made.get(column, "").split()) for column in ("Words", "Source")]
        if [words, source] == before:
            return tuple(dataclasses.replace(anchor, place=place) for anchor in original.anchors)
        if len(original.anchors) > 1:
            what = f"this entry rests on words in {len(original.anchors)} places, which cannot be changed in one cell"
            raise RowFault("Words", what, "them as they were", "a new row")
    if not words and not source:
        return ()
    if not words:
        raise RowFault("Words", "a source without words", "the words of the source, exactly")
    given = _SOURCE.fullmatch(source)
    if given is None:
        raise RowFault("Source", f"“{source}” is no source", "the id of a declared source, or the id, at and an offset")
    offset = int(given[2]) if given[2] else None
    return (Anchor(source=given[1], words=words, offset=offset, place=place),)
