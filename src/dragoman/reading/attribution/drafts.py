"""Statements before they are numbered: what a cue or a quotation gave, and which of them lie inside others."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.reading.attribution.cast import Speaker
from dragoman.reading.attribution.outlets import Carrier
from dragoman.reading.attribution.quotation import Quotation
from dragoman.reading.attribution.said import Range
from dragoman.terms.span import Span

_RIGHT_BEHIND = 3  # characters: a full stop, a mark and a blank


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement before it has its number.

    ``quoter`` quotes the speaker, ``via`` is the outlet that his words went through; it carried them where ``carried``,
    else it was ``told``. ``inherited`` tells that the speaker is to come from the statement before; ``retold``, that
    the words stand inside those of the quoter.
    """

    contents: tuple[Range, ...]
    speaker: Speaker | None
    cue: Span | None
    rule: str
    paragraph: int
    quoter: Speaker | None = None
    via: Carrier | None = None
    carried: bool = False
    told: bool = False
    inherited: bool = False
    retold: bool = False

    @property
    def start(self) -> int:
        """Where the first words said begin."""
        return self.contents[0][0]


def alone(quotation: Quotation) -> Draft:
    """Return the statement of a quotation that no cue takes."""
    return Draft(
        contents=((quotation.start, quotation.end),),
        speaker=None,
        cue=None,
        rule="runs-on" if quotation.goes_on else "quotation-alone",
        paragraph=quotation.paragraph,
        inherited=True,
    )


def in_order(drafts: Iterable[Draft]) -> list[Draft]:
    """Return drafts in the order of the text, without those that lie inside another one found from the same words."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.start, d.contents[-1][1])):
        if kept and _covers(kept[-1], draft) and not draft.retold:
            continue
        if kept and _covers(draft, kept[-1]) and not kept[-1].retold:
            kept.pop()
        kept.append(draft)
    return kept


def _covers(outer: Draft, inner: Draft) -> bool:
    return all(any(a <= start and end <= b for a, b in outer.contents) for start, end in inner.contents)


def carried_over(drafts: Iterable[Draft], quoted: Callable[[int], Quotation | None]) -> list[Draft]:
    """Give quotations without a cue the speaker of the statement that they follow or run on from."""
    kept: list[Draft] = []
    for draft in _told_behind(list(drafts), quoted):
        before = _spoken_before(draft, kept, quoted) if draft.inherited and draft.speaker is None else None
        if before is not None and before.speaker is not None:
            speaker = dataclasses.replace(before.speaker, inferred=True)
            kept.append(dataclasses.replace(draft, speaker=speaker, quoter=before.quoter, told=False))
        else:
            kept.append(draft)
    return kept


def _told_behind(drafts: list[Draft], quoted: Callable[[int], Quotation | None]) -> list[Draft]:
    """Give a quotation that no mark closes the speaker of the next paragraph's, when that one goes on with it."""
    for at in range(len(drafts) - 2, -1, -1):
        draft, behind = drafts[at], drafts[at + 1]
        here, there = quoted(draft.start), quoted(behind.start)
        goes_on = here is not None and not here.closed and there is not None and there.goes_on
        if goes_on and draft.speaker is None and behind.speaker is not None:
            speaker = dataclasses.replace(behind.speaker, inferred=True)
            drafts[at] = dataclasses.replace(draft, speaker=speaker, quoter=behind.quoter)
    return drafts


def _spoken_before(draft: Draft, kept: list[Draft], quoted: Callable[[int], Quotation | None]) -> Draft | None:
    """Return the statement that a quotation without a cue goes on with: the last quoted, else the last of all."""
    near = [d for d in kept if draft.paragraph - d.paragraph <= 1 and d.speaker is not None]
    if near and near[-1].paragraph == draft.paragraph and draft.start - near[-1].contents[-1][1] <= _RIGHT_BEHIND:
        return near[-1]
    in_marks = [d for d in near if quoted(d.contents[-1][1] - 1)]
    return next(reversed(in_marks or near), None)
