"""The matrix of positions for the terminal: issue by issue, action by action, a line for each party."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reasoning.matrix.answer import Change, Matrix
from dragoman.showing.brief.contents import Item
from dragoman.showing.brief.matrix import WordedMatrix, WordedRow
from dragoman.showing.brief.wording import day, known_by_then, many
from dragoman.showing.text.layout import Paint, plain, quoted, wrap
from dragoman.terms.talks import View

_MARGIN = 4


def matrix_lines(
    answer: Matrix, worded: WordedMatrix, *, view: View, words: bool = False, paint: Paint = plain
) -> list[str]:
    """Return the matrix, line by line.

    Parameters
    ----------
    answer : Matrix
    worded : WordedMatrix
        The same in words.
    view : View
    words : bool
        Quote the words under each claim.
    """
    lines = [paint(line, "title") for line in wrap(view.talks.title or "Positions by party and issue")]
    lines += wrap(_facts(answer, view))
    issue = None
    for row in worded.rows:
        if row.issue != issue:
            issue = row.issue
            lines += ["", paint((issue or "No issue declared").upper(), "heading")]
        lines += ["", *_row(row, worded.parties, words=words, paint=paint)]
    lines += [] if worded.rows else ["", "  No position, condition or commitment is in force."]
    return lines


def _facts(answer: Matrix, view: View) -> str:
    known = known_by_then(view.as_of, reviewed_only=view.reviewed_only)
    size = f"{many(len(answer.parties), 'party', 'parties')}, {many(len(answer.rows), 'row')}."
    if answer.since is None:
        return f"{known} {size}".lstrip()
    cells = [cell for row in answer.rows for cell in row.cells]
    new, gone = sum(h.change == Change.NEW for cell in cells for h in cell.held), sum(len(cell.gone) for cell in cells)
    return f"{known} {size} Since {day(answer.since)}: {new} new, {gone} gone.".lstrip()


def _row(row: WordedRow, parties: tuple[str, ...], *, words: bool, paint: Paint) -> Iterator[str]:
    done = f" (done {row.done})" if row.done else ""
    yield from (paint(line, "mark") for line in wrap(f"{row.action}{done}", indent=2, hanging=2))
    width = max(map(len, parties), default=0)
    for party, items in zip(parties, row.cells, strict=True):
        for at, item in enumerate(items):
            yield from _item(item, f"{'' if at else party:<{width}}", words=words, paint=paint)
    silent = [party for party, items in zip(parties, row.cells, strict=True) if not items]
    if silent:
        yield from (paint(line, "faint") for line in wrap(f"not stated: {', '.join(silent)}", indent=4, hanging=2))


def _item(item: Item, party: str, *, words: bool, paint: Paint) -> Iterator[str]:
    margin = _MARGIN + len(party) + 2
    marks = "".join(f" [{mark.upper() if mark in {'new', 'gone', 'disputed'} else mark}]" for mark in item.marks)
    first, *rest = wrap(f"{item.lead}{marks}", indent=margin, hanging=2)
    yield f"{' ' * _MARGIN}{party}  {first[margin:]}"
    yield from rest
    if words:
        for reference in item.references:
            yield from quoted(reference.words, indent=margin)
    labels = ", ".join(dict.fromkeys(reference.label for reference in item.references)) or "no words"
    said = f"{item.said_by}, {item.source_class}" if item.said_by else item.source_class
    yield from (paint(line, "faint") for line in wrap(f"{item.date}; {said} [{labels}]", indent=margin, hanging=2))
