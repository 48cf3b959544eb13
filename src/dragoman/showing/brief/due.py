"""What each commitment has come to, in words: the same for the terminal, the page and the document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reasoning.due.answer import Due, Status, Undertaking, Wait
from dragoman.showing.brief.contents import Item, item_of
from dragoman.showing.brief.leads import lead_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording, day
from dragoman.terms.entries import UNDATED, CommitmentEntry, ConditionEntry, Entry, Link

HEADINGS = {
    Status.OVERDUE: "Overdue: the day is over, and no report says that it has happened",
    Status.DUE: "Due",
    Status.UNDER_WAY: "Under way",
    Status.WAITING: "Waiting: no day is fixed yet",
    Status.NO_DATE: "No date",
    Status.KEPT_LATE: "Kept late",
    Status.KEPT: "Kept",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The days of an undertaking, as they are drawn; ``begun`` and ``met`` only where they have come."""

    promised: dt.date | None
    due: dt.date | None
    begun: dt.date | None
    met: dt.date | None
    today: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitInWords:
    """One thing that is waited for: what, whose move, whose claim asks for it, and that claim's words."""

    depth: int
    lead: str
    remark: str
    asked: str
    item: Item


@dataclass(frozen=True, slots=True, kw_only=True)
class UndertakingInWords:
    """One undertaking: what, when, in which deal, its words, what happened, what it waits for, what would change it."""

    what: str
    status: Status
    when: str
    deal: str
    disputed: bool
    promised: tuple[Item, ...]
    happened: tuple[Item, ...]
    waits: tuple[WaitInWords, ...]
    changes: str
    strip: Strip


@dataclass(frozen=True, slots=True, kw_only=True)
class DueInWords:
    """All undertakings by status, with a headline."""

    day: str
    headline: str
    groups: tuple[tuple[str, tuple[UndertakingInWords, ...]], ...]

    @property
    def rows(self) -> tuple[UndertakingInWords, ...]:
        """All undertakings, in the order of the answer."""
        return tuple(row for _, rows in self.groups for row in rows)


def due_in_words(answer: Due, *, wording: Wording, texts: Texts) -> DueInWords:
    """Return what each commitment has come to, in words."""
    teller = _Teller(answer.day, wording, texts)
    groups = ((HEADINGS[status], tuple(map(teller.row, answer.of(status)))) for status in Status)
    return DueInWords(
        day=day(answer.day), headline=headline(answer), groups=tuple((name, rows) for name, rows in groups if rows)
    )


def headline(answer: Due) -> str:
    """Return how many undertakings there are of each status."""
    said = [f"{len(found)} {status.value}{_stuck(found)}" for status in Status if (found := answer.of(status))]
    return ", ".join(said) or "Nobody has committed to anything."


def _stuck(undertakings: Sequence[Undertaking]) -> str:
    """Return how many of the overdue wait for something outside of their deal."""
    stuck = sum(bool(u.outside) for u in undertakings if u.status == Status.OVERDUE)
    wait = "waits" if stuck == 1 else "wait"
    return f" ({stuck} {wait} for something outside the deal)" if stuck else ""


class _Teller:
    def __init__(self, today: dt.date, wording: Wording, texts: Texts) -> None:
        self._today = today
        self._wording = wording
        self._texts = texts

    def row(self, undertaking: Undertaking) -> UndertakingInWords:
        happened = (*undertaking.keeping, *undertaking.moving, *undertaking.starting)
        first = undertaking.entries[0]
        return UndertakingInWords(
            what=self._what(undertaking),
            status=undertaking.status,
            when=self._when(undertaking),
            deal=f"in the {self._wording.deal(undertaking.deal)}" if undertaking.deal else "in no deal",
            disputed=undertaking.disputed,
            promised=tuple(self._item(entry, "") for entry in undertaking.entries),
            happened=tuple(self._item(entry, lead_of(entry, self._wording)) for entry in dict.fromkeys(happened)),
            waits=tuple(self._wait(wait) for wait in undertaking.waits),
            changes=self._changes(undertaking),
            strip=Strip(
                promised=None if first.date == UNDATED else first.date,
                due=undertaking.due,
                begun=min((entry.date for entry in undertaking.moving if entry.date != UNDATED), default=None),
                met=undertaking.met,
                today=self._today,
            ),
        )

    def _what(self, undertaking: Undertaking) -> str:
        """Return the action, and who is bound to it where that is not whoever does it."""
        action, holder = self._wording.action(undertaking.action), self._wording.party(undertaking.holder)
        return action if action.startswith(f"{holder}: ") else f"{holder}: {action}"

    def _item(self, entry: Entry, lead: str) -> Item:
        return item_of(entry, lead, wording=self._wording, texts=self._texts)

    def _when(self, undertaking: Undertaking) -> str:  # noqa: PLR0911 (one for each status)
        term = self._wording.due(undertaking.entries[0])
        due, met, over = undertaking.due, undertaking.met, self._today
        match undertaking.status:
            case Status.OVERDUE if due:
                said = f"due {self._counted(term, due)}, {_days(over - due)} over"
                return said + (f"; begun {day(undertaking.moving[0].date)}" if undertaking.moving else "")
            case Status.DUE if due:
                left = "today is the last day" if due == over else f"{_days(due - over)} left"
                return f"due {self._counted(term, due)}, {left}"
            case Status.DUE:
                return f"due now: what it was to come after has happened ({self._after(undertaking)})"
            case Status.UNDER_WAY:
                left = f"; due {self._counted(term, due)}, {_days(due - over)} left" if due else "; no day is fixed"
                return f"begun {day(undertaking.moving[0].date)}{left}"
            case Status.WAITING:
                return f"after {self._after(undertaking)}" if undertaking.entries[0].after else term
            case Status.KEPT_LATE if due and met:
                return f"kept {day(met)}, {_days(met - due)} late; due {self._counted(term, due)}"
            case Status.KEPT if met:
                return f"kept {day(met)}" + (f"; due {self._counted(term, due)}" if due else "; no day was fixed")
        return f"“{term}”" if term else "no day was named"

    def _counted(self, term: str, due: dt.date | None) -> str:
        """Return the last day, and how it is counted where that is from an action."""
        return f"{day(due)} ({term})" if due and term.startswith("within") else term

    def _after(self, undertaking: Undertaking) -> str:
        return self._wording.actions(undertaking.entries[0].after)

    def _wait(self, wait: Wait) -> WaitInWords:
        at_once = isinstance(wait.entry, ConditionEntry) and wait.entry.link == Link.TOGETHER_WITH
        how = "at once with" if at_once else "waits for"
        by = "" if wait.depth == 1 else f"{self._wording.action(wait.consequent)} {'comes ' if at_once else ''}"
        alternative = " (or something else instead)" if wait.alternative else ""
        return WaitInWords(
            depth=wait.depth,
            lead=f"{by}{how}: {self._wording.action(wait.antecedent)}{alternative}",
            remark=self._remark(wait),
            asked=self._asked(wait.entry),
            item=self._item(wait.entry, ""),
        )

    def _asked(self, entry: Entry) -> str:
        kind = "condition" if isinstance(entry, ConditionEntry) else "commitment"
        holder = self._wording.party(entry.holder) if isinstance(entry, ConditionEntry | CommitmentEntry) else "nobody"
        return f"by {holder}’s {kind} of {day(entry.date)}"

    def _remark(self, wait: Wait) -> str:
        parts = ["outside the deal" if wait.outside else ""]
        if wait.first:
            parts.append(f"whose move: {self._wording.party(wait.actor)}" if wait.actor else "no party’s own move")
        if wait.refused:
            parts.append("refused by whoever must do it")
        return "; ".join(part for part in parts if part)

    def _changes(self, undertaking: Undertaking) -> str:
        """Return the least that would change the status, beside a report that it has happened or other terms."""
        proof = undertaking.proof
        said = []
        if proof.undoing and proof.otherwise:
            which = "the report" if len(proof.undoing) == 1 else f"the {len(proof.undoing)} reports"
            days = ", ".join(dict.fromkeys(day(entry.date) for entry in proof.undoing))
            fewest = "" if proof.fewest else " (fewer may do)"
            said.append(f"Without {which} of what happened on {days} it would be {_status(proof.otherwise)}{fewest}.")
        if proof.until:
            said.append(f"If nothing more is reported it is overdue after {day(proof.until)}.")
        return " ".join(said)


def _status(status: Status) -> str:
    return "without a date" if status == Status.NO_DATE else status.value


def _days(span: dt.timedelta) -> str:
    return "1 day" if span.days == 1 else f"{span.days} days"


def open_rows(due: DueInWords) -> Iterator[UndertakingInWords]:
    """Yield what a brief shows first: all that is overdue, due, under way, or waits for its day."""
    shown = {Status.OVERDUE, Status.DUE, Status.UNDER_WAY, Status.WAITING}
    yield from (row for row in due.rows if row.status in shown)


def waited_for(row: UndertakingInWords) -> Sequence[WaitInWords]:
    """Return what a row waits for outside of its deal; where all is inside, what it waits for directly."""
    outside = [wait for wait in row.waits if "outside the deal" in wait.remark]
    return outside or [wait for wait in row.waits if wait.depth == 1]
