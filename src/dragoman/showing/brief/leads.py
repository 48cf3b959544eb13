"""What an entry of any kind says, in one line that names its holder: for lists that mix kinds and parties."""

from __future__ import annotations

from dragoman.showing.brief.wording import Wording
from dragoman.terms.deals import deal_of
from dragoman.terms.entries import (
    BegunEntry,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    MeetingEntry,
    PositionEntry,
    SignalEntry,
    StatementEntry,
)

KINDS: dict[type[Entry], str] = {
    MeetingEntry: "meeting",
    StatementEntry: "statement",
    PositionEntry: "position",
    ConditionEntry: "condition",
    CommitmentEntry: "commitment",
    DoneEntry: "done",
    BegunEntry: "begun",
    SignalEntry: "signal",
}


def kind_of(entry: Entry) -> str:
    """Return the kind of an entry, as a talks file names it."""
    return KINDS[type(entry)]


def lead_of(entry: Entry, wording: Wording) -> str:
    """Return what an entry says, with its holder and deal; a statement says no more than its words, so whose it is."""
    deal = deal_of(entry)
    return _said(entry, wording) + (f", in the {wording.deal(deal)}" if deal else "")


def _said(entry: Entry, wording: Wording) -> str:  # noqa: PLR0911 (one for each kind)
    match entry:
        case MeetingEntry():
            return _meeting(entry, wording)
        case PositionEntry():
            return _position(entry, wording)
        case ConditionEntry():
            return wording.condition((entry.holder,), entry.consequents, entry.link, entry.antecedents)
        case CommitmentEntry():
            return _commitment(entry, wording)
        case DoneEntry():
            return f"done: {wording.actions(entry.actions)}"
        case BegunEntry():
            return f"begun: {wording.actions(entry.actions)}"
        case SignalEntry():
            return f"{entry.polarity} signal"
        case StatementEntry():
            return f"on the position of {wording.party(entry.about)}" if entry.about else ""
    return ""


def _meeting(entry: MeetingEntry, wording: Wording) -> str:
    who = ", ".join(map(wording.party, entry.participants)) or "participants not stated"
    more = [
        f"round {entry.round}" if entry.round and entry.round.isdigit() else entry.round or "",
        entry.where or "",
        entry.duration or "",
        "" if entry.status == "held" else entry.status.replace("_", " "),
    ]
    kind = entry.kind.replace("_", " ").replace("-", " ")
    return "; ".join(part for part in (f"{kind}: {who}", *more) if part)


def _position(entry: PositionEntry, wording: Wording) -> str:
    what = _own(entry.holder, entry.actions, wording) if entry.actions else ""
    issue = f"on {wording.issue(entry.issue)}" if entry.issue else ""
    parts = [f"{wording.party(entry.holder)} {entry.act.value}s", f"– {what}" if what else "", issue]
    return " ".join(part for part in parts if part)


def _own(holder: str, actions: tuple[str, ...], wording: Wording) -> str:
    """Return actions in words, without saying again who holds the claim where the first of them is his own."""
    return wording.actions(actions).removeprefix(f"{wording.party(holder)}: ")


def _commitment(entry: CommitmentEntry, wording: Wording) -> str:
    due = wording.due(entry)
    what = f"{wording.party(entry.holder)} commits – {_own(entry.holder, entry.actions, wording)}"
    after = f"after {wording.actions(entry.after)}" if entry.after else ""
    return ", ".join(part for part in (what, f"due {due}" if due else "", after) if part)
