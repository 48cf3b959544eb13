"""From a view of the record to the matrix of positions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain

from dragoman.reasoning.matrix.answer import Cell, Change, Gone, Held, Matrix, Row, Side
from dragoman.terms.entries import CommitmentEntry, ConditionEntry, DoneEntry, Entry, Flag, MeetingEntry, PositionEntry
from dragoman.terms.talks import View

Claim = PositionEntry | CommitmentEntry | ConditionEntry
# A row: the action, or no action and the issue.
Key = tuple[str | None, str | None]
# In a cell, a claim is known by the place where it stands in the talks file, and its side.
At = tuple[object, Side]
Stands = dict[At, Claim]
Standing = dict[tuple[Key, str], Stands]


def matrix(view: View, *, earlier: View | None = None) -> Matrix:
    """Return what each party holds on each action, as of the view's day.

    A position or commitment stands in the row of each of its actions, a condition in those of its consequents and of
    its antecedents, always in the column of its holder. Only what is in force stands there. A position that names
    no action stands in a row of its issue. Where the record has nothing, the cell is empty.

    Parameters
    ----------
    view : View
    earlier : View, optional
        The same record as of an earlier day; what did not stand then is marked new, what stands no more is gone.

    Returns
    -------
    Matrix
        In an order that does not depend on the order of the talks file.
    """
    now, then = _standing(view), _standing(earlier) if earlier else {}
    keys = sorted({key for key, _ in (*now, *then)}, key=lambda key: (key[1] or "~", key[0] or ""))
    parties, done, compare = _parties(view), _done(view), earlier is not None
    cells = _Cells(view)
    rows = tuple(
        Row(
            action=key[0],
            issue=key[1],
            done=done.get(key[0] or ""),
            cells=tuple(
                cells.cell(key, party, now.get((key, party), {}), then.get((key, party), {}), compare=compare)
                for party in parties
            ),
        )
        for key in keys
    )
    return Matrix(as_of=view.as_of, since=earlier.as_of if earlier else None, parties=parties, rows=rows)


class _Cells:
    """Compares what stands in a cell with what stood there."""

    def __init__(self, view: View) -> None:
        self._disputed = {entry.place for group in view.disputed for entry in group}
        self._whole = {entry.place: entry for entry in view.entries}
        self._enders: dict[object, list[Entry]] = {}
        for claim, ender in view.replaced:
            self._enders.setdefault(claim.place, []).append(ender)

    def cell(self, key: Key, party: str, here: Stands, before: Stands, *, compare: bool) -> Cell:
        said_now, said_then = ({(at[1], said(c)) for at, c in stands.items()} for stands in (here, before))
        held = [self._held(at, claim, before, said_then, compare=compare) for at, claim in here.items()]
        gone = [
            Gone(entry=self._whole.get(claim.place, claim), side=at[1], by=self._ender(claim, key))
            for at, claim in before.items()
            if at not in here and (at[1], said(claim)) not in said_now
        ]
        return Cell(party=party, held=tuple(held), gone=tuple(gone))

    def _held(
        self, at: At, claim: Claim, before: Stands, said_then: AbstractSet[tuple[Side, object]], *, compare: bool
    ) -> Held:
        change = Change.RESTATED if (at[1], said(claim)) in said_then else Change.NEW
        return Held(
            entry=claim,
            side=at[1],
            change=change if compare and at not in before else None,
            disputed=claim.place in self._disputed or claim.flag == Flag.DISPUTED,
        )

    def _ender(self, claim: Claim, key: Key) -> Entry | None:
        """Return what ended a claim in a row: of several, the first that speaks of its action."""
        those = self._enders.get(claim.place, [])
        about = [entry for entry in those if key[0] in _actions(entry)]
        return next(iter([*about, *those]), None)


def rows_of(claim: Claim, issues: Mapping[str, str | None]) -> Iterator[tuple[Key, Side]]:
    """Yield the rows that a claim stands in, and how it concerns their actions."""
    if isinstance(claim, ConditionEntry):
        yield from (((a, issues.get(a)), Side.WAITS) for a in claim.consequents)
        asked = dict.fromkeys(chain(*claim.antecedents))
        yield from (((a, issues.get(a)), Side.ASKED) for a in asked)
        return
    side = Side.COMMITMENT if isinstance(claim, CommitmentEntry) else Side.POSITION
    yield from (((a, issues.get(a)), side) for a in claim.actions)
    if isinstance(claim, PositionEntry) and not claim.actions:
        yield (None, claim.issue), side


def _standing(view: View) -> Standing:
    """Return the claims in force by row and holder; an entry is known by the place where it stands."""
    issues = {action.id: action.issue for action in view.talks.actions}
    found: Standing = {}
    claims = [entry for entry in view.in_force if isinstance(entry, Claim)]
    for claim in sorted(claims, key=in_order):
        for key, side in rows_of(claim, issues):
            found.setdefault((key, claim.holder), {}).setdefault((claim.place, side), claim)
    return found


def in_order(claim: Claim) -> tuple[str, ...]:
    """Return what claims are sorted by: the day, then what is said, then on whose word; never where it stands."""
    head = repr((said(claim), claim.attribution))
    return (claim.date.isoformat(), head, *(f"{anchor.source} {anchor.words}" for anchor in claim.anchors))


def said(claim: Claim) -> tuple[object, ...]:
    """Return what a claim says, whoever reports it and when."""
    if isinstance(claim, ConditionEntry):
        return ("condition", claim.deal, claim.consequents, claim.link.value, claim.antecedents)
    if isinstance(claim, CommitmentEntry):
        return ("commitment", claim.deal, claim.actions, claim.due, claim.limit, claim.due_words, claim.after)
    return ("position", claim.deal, claim.act.value, claim.actions, claim.issue)


def _actions(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, ConditionEntry):
        return (*entry.consequents, *chain(*entry.antecedents))
    return entry.actions if isinstance(entry, PositionEntry | CommitmentEntry | DoneEntry) else ()


def _parties(view: View) -> tuple[str, ...]:
    found: set[str] = set()
    for entry in view.entries:
        if isinstance(entry, Claim):
            found.add(entry.holder)
        elif isinstance(entry, MeetingEntry):
            found.update(entry.participants)
    return tuple(sorted(found))


def _done(view: View) -> Mapping[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in view.entries:
        if isinstance(entry, DoneEntry):
            for action in entry.actions:
                found.setdefault(action, entry)
    return found
