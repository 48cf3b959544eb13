"""How parties read a deal, for the terminal: where they differ first, each row with the deal's own words on top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dragoman.reasoning.readouts.answer import Finding, Kind, Readouts, Row
from dragoman.showing.brief.contents import item_of
from dragoman.showing.brief.leads import lead_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording, day
from dragoman.showing.text.layout import Paint, plain, wrap
from dragoman.terms.talks import Entry, View

_ALIKE = frozenset({Kind.SAME, Kind.MISSING})


def readouts_lines(answer: Readouts, *, view: View, texts: Texts, paint: Paint = plain) -> list[str]:
    """Return the answer, line by line."""
    teller = _Teller(answer, Wording(view.talks), texts, paint)
    lines = [paint(line, "title") for line in wrap(f"How each party reads it: {answer.deal.name}")]
    lines += wrap(f"As of {day(view.as_of)}: what reports published by then said.") if view.as_of else []
    lines += teller.who()
    differing = [row for row in answer.rows if _differs(row)]
    for rows in _alike(differing):
        lines += ["", *teller.row(rows)]
    told = {entry for row in differing for entry in row.terms}
    agreed = [row for row in answer.rows if row.terms and not _differs(row) and (row.ordered or not row.other)]
    agreed = [row for row in agreed if row.findings or not set(row.terms) <= told]
    if agreed:
        lines += ["", paint("IN THE TEXT, AND READ AS IT IS OR NOT SPOKEN OF", "heading")]
        for rows in _alike(agreed):
            lines += ["", *teller.agreed(rows[0])]
    return [*lines, "", *(paint(line, "faint") for line in wrap(_CAVEAT, indent=2))]


_CAVEAT = "What a party does not speak of it need not deny; the record has what reports carried, not all that was said."


def _alike(rows: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    """Yield rows together that show the same: orders that one condition ties, told apart by the steps only."""
    groups: dict[object, list[Row]] = {}
    for row in rows:
        groups.setdefault((bool(row.other) or row.actions, row.terms, row.readings, row.findings), []).append(row)
    yield from map(tuple, groups.values())


def _differs(row: Row) -> bool:
    return any(finding.kind not in _ALIKE for finding in row.findings)


def sides(findings: Iterable[Finding]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who stands on which side of an order that parties read the opposite way round.

    Examples
    --------
    >>> pairs = [("JPN", "PRK"), ("PRK", "USA")]
    >>> sides(Finding(kind=Kind.REVERSED, party=a, against=b) for a, b in pairs)
    (('JPN', 'USA'), ('PRK',))
    """
    one: dict[str, None] = {}
    other: dict[str, None] = {}
    for finding in findings:
        if finding.against is not None:
            here, there = (other, one) if finding.party in other or finding.against in one else (one, other)
            here[finding.party], there[finding.against] = None, None
    return tuple(one), tuple(other)


class _Teller:
    def __init__(self, answer: Readouts, wording: Wording, texts: Texts, paint: Paint) -> None:
        self._answer = answer
        self._wording = wording
        self._texts = texts
        self._paint = paint
        self._width = max([len(self._wording.party(party)) for party in answer.parties], default=0)

    def who(self) -> Iterator[str]:
        """Yield of whom a reading is recorded, and how many differences there are."""
        answer = self._answer
        if not answer.parties:
            yield from wrap("No reading of it is recorded.")
        else:
            silent = f" None of {self._names(answer.silent)}." if answer.silent else ""
            yield from wrap(f"Readings by {self._names(answer.parties)}.{silent}")
        if answer.nobodys:
            yield from wrap(f"Left out, for nobody's voice stands behind them: {answer.nobodys}.")
        kinds = Counter(finding.kind for row in answer.rows for finding in row.findings)
        counted = ", ".join(f"{kinds[kind]} {kind}" for kind in Kind if kinds[kind])
        yield from wrap(f"Terms recorded: {len(answer.terms)}. {f'Findings: {counted}.' if counted else ''}".strip())

    def row(self, rows: Sequence[Row]) -> Iterator[str]:
        """Yield a row: the step or the order, the deal's own words, each party's, and what differs."""
        row = rows[0]
        yield from (self._paint(line, "mark") for line in wrap(self._heading(rows), hanging=2))
        yield from self._text(row)
        for party, entries in row.readings:
            for at, entry in enumerate(entries):
                yield from self._reading("" if at else self._wording.party(party), entry)
        yield from self._findings(row, indent=2)

    def agreed(self, row: Row) -> Iterator[str]:
        """Yield a term that nobody reads otherwise."""
        for entry in row.terms:
            yield from wrap(lead_of(entry, self._wording), indent=2, hanging=2)
            yield from self._words(entry, indent=4, place=True)
        yield from self._findings(row, indent=4)

    def _heading(self, rows: Sequence[Row]) -> str:
        row = rows[0]
        if not row.other:
            return self._form(row.actions, row)
        shared = set.intersection(*({r.actions, r.other} for r in rows))
        one = row.actions if row.actions in shared else row.other
        others = dict.fromkeys(r.other if r.actions == one else r.actions for r in rows)
        return f"Order: {self._form(one, row)} | {' | '.join(self._form(other, row) for other in others)}"

    def _form(self, forms: Sequence[str], row: Row) -> str:
        """Return a step in words: the form that the text or a reading of the row speaks of."""
        spoken = (*row.terms, *(entry for _, entries in row.readings for entry in entries))
        for entry in spoken:
            for action in _named(entry):
                if action in forms:
                    return self._wording.action(action)
        return self._wording.action(forms[0])

    def _text(self, row: Row) -> Iterator[str]:
        if not row.terms:
            yield from wrap("The text: nothing of it.", indent=2)
            return
        silent = row.other and not row.ordered
        head = "The text has nothing of their order. Of the steps it says:" if silent else "The text:"
        yield from wrap(head, indent=2)
        for entry in row.terms:
            yield from wrap(lead_of(entry, self._wording), indent=4, hanging=2)
            yield from self._words(entry, indent=6, place=True)

    def _words(self, entry: Entry, *, indent: int, place: bool = False) -> Iterator[str]:
        for reference in self._texts.references(entry):
            marked = reference.words if reference.words[:1] in "“\"‘'" else f"“{reference.words}”"
            told = f"{marked} [{reference.label}]" if place else marked
            yield from wrap(told, indent=indent, hanging=1)

    def _reading(self, party: str, entry: Entry) -> Iterator[str]:
        margin = 4 + self._width
        first, *rest = wrap(lead_of(entry, self._wording), indent=margin, hanging=2)
        yield f"  {party:<{self._width}}  {first[margin:]}"
        yield from rest
        yield from self._words(entry, indent=margin)
        item = item_of(entry, "", wording=self._wording, texts=self._texts)
        labels = ", ".join(dict.fromkeys(reference.label for reference in item.references)) or "no words"
        marks = "".join(f" [{mark}]" for mark in item.marks)
        told = f"{item.date}; {item.authority} [{labels}]{marks}"
        yield from (self._paint(line, "faint") for line in wrap(told, indent=margin, hanging=2))

    def _findings(self, row: Row, *, indent: int) -> Iterator[str]:
        turned = [f for f in row.findings if f.kind == Kind.REVERSED and f.against]
        if turned:
            one, other = sides(turned)
            yield from self._told(f"ORDER REVERSED: {self._names(one)} | {self._names(other)}", indent)
        grouped: dict[tuple[str, str], list[str]] = {}
        for finding in row.findings:
            if finding not in turned:
                grouped.setdefault(_difference(finding, self._wording), []).append(finding.party)
        for (kind, how), parties in grouped.items():
            yield from self._told(f"{kind}: {self._names(parties)}{f' – {how}' if how else ''}", indent)

    def _told(self, text: str, indent: int) -> list[str]:
        return [self._paint(line, "heading") for line in wrap(f"→ {text}", indent=indent, hanging=2)]

    def _names(self, parties: Iterable[str]) -> str:
        return ", ".join(self._wording.party(party) for party in dict.fromkeys(parties))


def _difference(finding: Finding, wording: Wording) -> tuple[str, str]:
    """Return the kind of a finding as it is told, and in which way or against whom."""
    if finding.kind == Kind.MISSING:
        return "not spoken of by", ""
    if finding.kind == Kind.SAME:
        return "as in the text", ""
    if finding.kind == Kind.REVERSED:
        return "ORDER REVERSED", "the text has it the other way round"
    if finding.kind == Kind.DENIED:
        whose = f"{wording.party(finding.against)} reads it in the deal" if finding.against else "the text has it"
        return "DENIED", whose
    return finding.kind.upper(), finding.how.value if finding.how else ""


def _named(entry: Entry) -> tuple[str, ...]:
    """Return the actions that an entry speaks of."""
    named: list[str] = [*getattr(entry, "actions", ()), *getattr(entry, "consequents", ())]
    for way in getattr(entry, "antecedents", ()):
        named += way
    return tuple(named)
