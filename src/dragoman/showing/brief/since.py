"""What moved since a day, in words: a headline, and each entry under one heading."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.pipeline import Since
from dragoman.reasoning.deadlock.answer import Loop
from dragoman.reasoning.deadlock.moved import FindingMoved
from dragoman.reasoning.due.answer import Status
from dragoman.reasoning.due.moved import StatusMoved
from dragoman.showing.brief.answers import headline as headline_of
from dragoman.showing.brief.contents import Item, item_of
from dragoman.showing.brief.leads import kind_of, lead_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording, day
from dragoman.terms.changes import Change, Changes, Moved, Sourced
from dragoman.terms.declared import Source
from dragoman.terms.entries import Anchor, Entry, Flag

_FIGURE = re.compile(r"\d[\d,.]*(?<![,.])")
_NEW = {
    "condition": "New conditions",
    "position": "New positions",
    "commitment": "New commitments",
    "statement": "New statements",
    "meeting": "New meetings",
    "signal": "New signals",
}
_HEADINGS = (
    ("changed", "Changed"),
    ("contradicted", "Contradicted"),
    ("withdrawn", "Withdrawn"),
    ("done", "Done"),
    ("begun", "Begun"),
    *((f"new-{kind}", heading) for kind, heading in _NEW.items()),
    ("restated", "Said again, with other figures"),
    ("repeated", "Said again"),
    ("sourced", "New sources for what was known"),
    ("late", "Reported late: something newer stands already"),
    ("settled", "Contradicted no more"),
    ("waiting", "Waits for a person since before: proposed by the reader, not reviewed"),
)
_BEFORE = {
    Moved.CHANGED: "before",
    Moved.WITHDRAWN: "takes back",
    Moved.DONE: "ends",
    Moved.REPEATED: "known from",
    Moved.LATE: "newer",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedItem:
    """One thing that moved, and what it is to be read beside.

    ``relation`` says what the earlier items are to it (``before``, ``takes back`` …); ``note`` is a remark, or empty.
    """

    item: Item
    relation: str = ""
    earlier: tuple[Item, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedGroup:
    """What moved in one way; ``key`` names the way."""

    key: str
    heading: str
    items: tuple[MovedItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceInWords:
    """What moved: period, headline, the finding then and now, commitments, the groups, reports that gave no entry."""

    period: str
    headline: str
    finding: tuple[str, ...]
    promises: tuple[str, ...]
    groups: tuple[MovedGroup, ...]
    silent: tuple[str, ...]


def since_in_words(since: Since, *, wording: Wording, texts: Texts, unread: int = 0) -> SinceInWords:
    """Return what moved, in words.

    Parameters
    ----------
    since : Since
    wording : Wording
    texts : Texts
    unread : int
        How many sentences of the reports read just now gave no entry.
    """
    changes = since.changes
    told = _Teller(wording, texts, changes)
    found = {key: tuple(items) for key, items in told.groups()}
    until = f", up to {day(changes.until)}" if changes.until else ""
    return SinceInWords(
        period=f"Reported after {day(changes.since)}{until}.",
        headline=headline(since, unread=unread),
        finding=tuple(_finding(since.finding, wording)),
        promises=tuple(_promise(moved, wording) for moved in since.promises),
        groups=tuple(MovedGroup(key=key, heading=text, items=found[key]) for key, text in _HEADINGS if found.get(key)),
        silent=tuple(_named(s, wording) for s in changes.silent),
    )


def headline(since: Since, *, unread: int = 0) -> str:
    """Return how much moved: "6 new statements, 2 changed positions, 1 contradiction, 3 entries need you"."""
    changes, became = since.changes, Counter(moved.after.status for moved in since.promises)
    new = Counter(kind_of(change.entry) for change in changes.of(Moved.NEW))
    changed = Counter(kind_of(change.entry) for change in changes.of(Moved.CHANGED))
    waiting = len(changes.waiting)
    counts = [
        *((new[kind], f"new {kind}", f"new {kind}s") for kind in ("statement", *_NEW) if new[kind]),
        *((changed[kind], f"changed {kind}", f"changed {kind}s") for kind in changed),
        (len(changes.disputed), "contradiction", "contradictions"),
        (_marked(changes), "entry that a person disputes", "entries that a person disputes"),
        (len(changes.of(Moved.WITHDRAWN)), "withdrawal", "withdrawals"),
        (len(changes.of(Moved.DONE)), "report of something done", "reports of something done"),
        (len(changes.of(Moved.BEGUN)), "report of something begun", "reports of something begun"),
        (len(changes.of(Moved.REPEATED)), "thing said again", "things said again"),
        (len(changes.sourced), "new source for what was known", "new sources for what was known"),
        (len(changes.of(Moved.LATE)), "late report", "late reports"),
        (became[Status.OVERDUE], "commitment became overdue", "commitments became overdue"),
        (became[Status.KEPT] + became[Status.KEPT_LATE], "commitment was kept", "commitments were kept"),
        (waiting, "entry needs you", "entries need you"),
        (unread, "sentence gave no entry", "sentences gave no entry"),
    ]
    unique = dict.fromkeys((count, one if count == 1 else more) for count, one, more in counts if count)
    said = ", ".join(f"{count} {what}" for count, what in unique)
    return said or "Nothing new was reported."


def _marked(changes: Changes) -> int:
    """Return how many new entries a person has marked as disputed, beyond the contradictions that are counted."""
    grouped = {entry.place for group in changes.disputed for entry in group}
    new = (change.entry for change in changes.changes)
    return sum(entry.flag == Flag.DISPUTED and entry.place not in grouped for entry in new)


class _Teller:
    """Puts each change under its heading."""

    def __init__(self, wording: Wording, texts: Texts, changes: Changes) -> None:
        self._wording = wording
        self._texts = texts
        self._changes = changes
        self._disputed = {entry.place for group in changes.disputed for entry in group}

    def groups(self) -> Iterator[tuple[str, Iterable[MovedItem]]]:
        changes = self._changes
        for kind in (Moved.CHANGED, Moved.WITHDRAWN, Moved.DONE, Moved.BEGUN, Moved.LATE):
            yield kind.value, map(self._change, changes.of(kind))
        again = changes.of(Moved.REPEATED)
        yield "restated", [self._change(change) for change in again if _has_other_figures(change)]
        yield "repeated", [self._change(change) for change in again if not _has_other_figures(change)]
        new = changes.of(Moved.NEW)
        for name in _NEW:
            yield f"new-{name}", [self._change(change) for change in new if kind_of(change.entry) == name]
        yield "contradicted", map(self._group, changes.disputed)
        yield "settled", map(self._group, changes.settled)
        yield "sourced", map(self._sourced, changes.sourced)
        new_places = {change.entry.place for change in changes.changes}
        before = (entry for entry in changes.waiting if entry.place not in new_places)
        yield "waiting", (MovedItem(item=self._item(entry)) for entry in before)

    def _change(self, change: Change) -> MovedItem:
        return MovedItem(
            item=self._item(change.entry),
            relation=_BEFORE.get(change.kind, "") if change.earlier else "",
            earlier=tuple(map(self._item, change.earlier)),
            note="A name stands behind it now; until then only unnamed sources." if change.firmer else "",
        )

    def _group(self, group: Sequence[Entry]) -> MovedItem:
        first, *others = (self._item(entry) for entry in group)
        return MovedItem(item=first, relation="against", earlier=tuple(others))

    def _sourced(self, sourced: Sourced) -> MovedItem:
        return MovedItem(item=self._item(sourced.entry, sourced.anchors), note=self._known(sourced.before))

    def _known(self, entry: Entry) -> str:
        return f"Known before from {self._wording.carried_by(entry.anchors) or 'the record itself'}."

    def _item(self, entry: Entry, anchors: tuple[Anchor, ...] | None = None) -> Item:
        shown = entry if anchors is None else dataclasses.replace(entry, anchors=anchors)
        disputed = entry.place in self._disputed
        lead = lead_of(entry, self._wording)
        return item_of(shown, lead, wording=self._wording, texts=self._texts, disputed=disputed)


def _has_other_figures(change: Change) -> bool:
    """Tell whether a claim that was made before is made in words with other numbers: "pay by 5%", "pay by 6%"."""
    figures = _figures(change.entry)
    before = [_figures(entry) for entry in change.earlier]
    return bool(figures) and any(before) and figures not in before


def _figures(entry: Entry) -> frozenset[str]:
    return frozenset(figure for anchor in entry.anchors for figure in _FIGURE.findall(anchor.words))


def _promise(moved: StatusMoved, wording: Wording) -> str:
    """Return what a commitment came to: was due, is overdue."""
    after, holder = moved.after, wording.party(moved.after.holder)
    what = wording.action(after.action)
    whose = what if what.startswith(f"{holder}: ") else f"{holder}: {what}"
    days = f", due {day(after.due)}" if after.due else ""
    outside = "".join(f"; waits outside the deal for: {wording.action(wait.antecedent)}" for wait in after.outside)
    return f"{whose}{days}: was {moved.before.status.value}, is {after.status.value}{outside}"


def _finding(moved: FindingMoved, wording: Wording) -> Iterator[str]:
    """Yield whether the deadlock finding moved, and how."""
    before, after = moved.before, moved.after
    if moved.same:
        rests = "" if moved.joined or moved.left else ", resting on the same entries"
        yield f"The finding is the same{rests}: {_small(headline_of(after))}"
        return
    if before.kind != after.kind:
        yield f"The finding has changed. Then: {_small(headline_of(before))} Now: {_small(headline_of(after))}"
    else:
        yield f"Still: {_small(headline_of(after))} But:"
    yield from (f"New loop: {_looped(loop, wording)}." for loop in moved.closed)
    yield from (f"No longer a loop: {_looped(loop, wording)}." for loop in moved.opened)
    bare = [answer.without_unnamed for answer in (before, after)]
    if bare[0] and bare[1] and bare[0].kind != bare[1].kind:
        then, now = (_small(headline_of(answer)) for answer in bare if answer)
        yield f"Without unnamed sources, then: {then} Now: {now}"


def _named(source: Source, wording: Wording) -> str:
    about = ", ".join(part for part in (wording.outlet(source.id), wording.published(source.id)) if part)
    return f"{source.title or source.id} ({about})"


def _looped(loop: Loop, wording: Wording) -> str:
    return " ← ".join(dict.fromkeys(wording.action(edge.consequent) for edge in loop.edges))


def _small(text: str) -> str:
    return text[0].lower() + text[1:]
