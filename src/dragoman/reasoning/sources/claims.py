"""Claims taken apart: what each says on which matter, on whose word, where and when it first came out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from dragoman.terms.deals import deal_of, is_reading, speaks_for
from dragoman.terms.due import due_day
from dragoman.terms.entries import Act, BegunEntry, CommitmentEntry, ConditionEntry, DoneEntry, Entry, PositionEntry
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import Talks

Claim = PositionEntry | CommitmentEntry | ConditionEntry | DoneEntry | BegunEntry
# What a claim is about, and what it says on it.
Matter = tuple[str | None, ...]
WILLING = frozenset({Act.OFFER, Act.COMMIT, Act.ACCEPT})
_FIRMNESS = {SourceClass.UNNAMED: 0, None: 1, SourceClass.INSTITUTIONAL: 2, SourceClass.ON_RECORD: 3}


def firmness(entry: Entry) -> int:
    """Return how firmly an entry stands: unnamed, the outlet's own words, institutional, on record."""
    return _FIRMNESS[entry.attribution.record]


def says(claim: Claim) -> Iterator[tuple[Matter, object]]:
    """Yield each matter of a claim with what it says there; two that differ in that contradict each other."""
    match claim:
        case ConditionEntry():
            for pair in ((c, a) for c in claim.consequents for way in claim.antecedents for a in way):
                yield ("link", claim.holder, *sorted(pair)), (claim.link, pair[0])
        case CommitmentEntry():
            for action in claim.actions:
                term = (due_day(claim, {}), claim.limit and claim.limit.from_action, claim.due_words, claim.after)
                yield ("commitment", claim.holder, action), term
        case PositionEntry():
            for action in claim.actions:
                yield ("position", claim.holder, action), claim.act
            if not claim.actions:
                yield ("issue", claim.holder, claim.issue), claim.act
        case DoneEntry() | BegunEntry():
            yield from (((type(claim).__name__, action), True) for action in claim.actions)


def opposed(one: object, other: object) -> bool:
    """Tell whether two things said on one matter exclude each other.

    Of acts: that one is willing or asks for it, and the other refuses or withdraws; of all else, that they differ.
    """
    if isinstance(one, Act) and isinstance(other, Act):
        return {_leaning(one), _leaning(other)} == {True, False}
    return one != other


def _leaning(act: Act) -> bool | None:
    if act in WILLING | {Act.DEMAND}:
        return True
    return False if act in {Act.REFUSE, Act.WITHDRAW} else None


class Carried:
    """Who carried the entries of a record, and when."""

    def __init__(self, talks: Talks) -> None:
        self._sources = {source.id: source for source in talks.sources}
        self._deals = {deal.id: deal for deal in talks.deals}
        self._actors = {action.id: action.actor for action in talks.actions}
        self._people = {person.id: person for person in talks.people}

    def is_claim(self, entry: Entry) -> bool:
        """Tell whether an entry claims something that can be borne out; what is in a deal is for ``readouts``."""
        return isinstance(entry, Claim) and deal_of(entry) is None

    def speaks(self, entry: Entry) -> bool:
        """Tell whether an entry shows what its holder says: all do but what others read in a deal."""
        holder = getattr(entry, "holder", "")
        return not is_reading(entry, self._deals) or self._binds(entry, holder)

    def own(self, claim: PositionEntry | CommitmentEntry | ConditionEntry, actions: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the actions that are the holder's to do, or nobody's."""
        return tuple(a for a in actions if self._actors.get(a, a.rpartition(".")[0] or None) in {None, claim.holder})

    def is_promise(self, entry: Entry) -> bool:
        """Tell whether the holder says it, by name or office, or an outlet reports in its own words that he does."""
        if not isinstance(entry, PositionEntry | CommitmentEntry | ConditionEntry):
            return False
        return entry.attribution.record is None or self._binds(entry, entry.holder)

    def _binds(self, entry: Entry, holder: str) -> bool:
        named = entry.attribution.record in {SourceClass.INSTITUTIONAL, SourceClass.ON_RECORD}
        return named and holder in speaks_for(entry.attribution, self._people)

    def first_report(self, entry: Entry) -> dt.date:
        """Return the day on which an entry first came out."""
        published = (self._sources[a.source].published for a in entry.anchors if a.source in self._sources)
        return entry.reported or min((day for day in published if day), default=entry.date)

    def outlets(self, entry: Entry) -> tuple[str | None, ...]:
        """Return the outlets in which it first came out: what carried it to others, else those of its sources."""
        if entry.attribution.via:
            return entry.attribution.via[:1]
        known = (self._sources.get(anchor.source) for anchor in entry.anchors)
        return tuple(dict.fromkeys(s.outlet or s.id for s in known if s)) or (None,)
