"""How parties read a deal in words, the same for the terminal and the page: row by row, what differs and from what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.reasoning.readouts.answer import Finding, Kind, Readouts, Row
from dragoman.showing.brief.contents import Item, item_of
from dragoman.showing.brief.leads import lead_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording
from dragoman.terms.entries import Entry

_ALIKE = frozenset({Kind.SAME, Kind.MISSING})
CAVEAT = "What a party does not speak of it need not deny; the record has what reports carried, not all that was said."


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedRow:
    """A step or an order in words.

    Attributes
    ----------
    heading : str
    text : str
        What the text has there: nothing, nothing of the order, or its own words.
    terms : tuple of Item
    readings : tuple of (str, tuple of Item)
        By the party's name; only those who say something there.
    differences : tuple of (str, str)
        The kind of each difference, and all of it in words; the gravest first.
    """

    heading: str
    text: str
    terms: tuple[Item, ...]
    readings: tuple[tuple[str, tuple[Item, ...]], ...]
    differences: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedReadouts:
    """The answer in words.

    Attributes
    ----------
    facts : tuple of str
        Whose readings are recorded and whose are not, and how many differences there are.
    parties : tuple of str
        The names of those whose readings are.
    differing : tuple of WordedRow
        Orders that one condition ties stand in one row.
    agreed : tuple of WordedRow
        Terms that are read as they are, or not spoken of.
    """

    title: str
    facts: tuple[str, ...]
    parties: tuple[str, ...]
    differing: tuple[WordedRow, ...]
    agreed: tuple[WordedRow, ...]


def readouts_in_words(answer: Readouts, *, wording: Wording, texts: Texts) -> WordedReadouts:
    """Return the answer with the names that the talks file declares."""
    teller = _Teller(wording, texts)
    differing = [row for row in answer.rows if _differs(row)]
    told = {entry for row in differing for entry in row.terms}
    agreed = [row for row in answer.rows if row.terms and not _differs(row) and (row.ordered or not row.other)]
    return WordedReadouts(
        title=f"How each party reads it: {answer.deal.name}",
        facts=tuple(_facts(answer, teller)),
        parties=tuple(map(wording.party, answer.parties)),
        differing=tuple(map(teller.row, _alike(differing))),
        agreed=tuple(map(teller.row, _alike(row for row in agreed if row.findings or not set(row.terms) <= told))),
    )


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


def _differs(row: Row) -> bool:
    return any(finding.kind not in _ALIKE for finding in row.findings)


def _alike(rows: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    """Yield rows together that show the same: orders that one condition ties, told apart by the steps only."""
    groups: dict[object, list[Row]] = {}
    for row in rows:
        groups.setdefault((bool(row.other) or row.actions, row.terms, row.readings, row.findings), []).append(row)
    yield from map(tuple, groups.values())


def _facts(answer: Readouts, teller: _Teller) -> Iterator[str]:
    if not answer.parties:
        yield "No reading of it is recorded."
    else:
        silent = f" None of {teller.names(answer.silent)}." if answer.silent else ""
        yield f"Readings by {teller.names(answer.parties)}.{silent}"
    if answer.nobodys:
        yield f"Left out, for nobody's voice stands behind them: {answer.nobodys}."
    kinds = Counter(finding.kind for row in answer.rows for finding in row.findings)
    counted = ", ".join(f"{kinds[kind]} {kind}" for kind in Kind if kinds[kind])
    yield f"Terms recorded: {len(answer.terms)}. {f'Findings: {counted}.' if counted else ''}".strip()


class _Teller:
    def __init__(self, wording: Wording, texts: Texts) -> None:
        self._wording = wording
        self._texts = texts

    def row(self, rows: Sequence[Row]) -> WordedRow:
        """Return rows that show the same as one."""
        row = rows[0]
        silent = row.other and not row.ordered
        text = "The text has nothing of their order. Of the steps it says:" if silent else "The text:"
        return WordedRow(
            heading=self._heading(rows),
            text=text if row.terms else "The text: nothing of it.",
            terms=tuple(map(self._item, row.terms)),
            readings=tuple((self._wording.party(p), tuple(map(self._item, entries))) for p, entries in row.readings),
            differences=tuple(self._differences(row)),
        )

    def names(self, parties: Iterable[str]) -> str:
        """Return the names of parties, each once."""
        return ", ".join(self._wording.party(party) for party in dict.fromkeys(parties))

    def _item(self, entry: Entry) -> Item:
        return item_of(entry, lead_of(entry, self._wording), wording=self._wording, texts=self._texts)

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
        for entry in (*row.terms, *(entry for _, entries in row.readings for entry in entries)):
            for action in _named(entry):
                if action in forms:
                    return self._wording.action(action)
        return self._wording.action(forms[0])

    def _differences(self, row: Row) -> Iterator[tuple[str, str]]:
        turned = [f for f in row.findings if f.kind == Kind.REVERSED and f.against]
        if turned:
            one, other = sides(turned)
            yield Kind.REVERSED.value, f"ORDER REVERSED: {self.names(one)} | {self.names(other)}"
        grouped: dict[tuple[Kind, str, str], list[str]] = {}
        for finding in row.findings:
            if finding not in turned:
                grouped.setdefault((finding.kind, *_difference(finding, self._wording)), []).append(finding.party)
        for (kind, head, how), parties in grouped.items():
            yield kind.value, f"{head}: {self.names(parties)}{f' – {how}' if how else ''}"


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
