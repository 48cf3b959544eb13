"""Parties, speakers, actions and dates in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from dragoman.terms.entries import UNDATED, Anchor, Attribution, CommitmentEntry, Entry, Link
from dragoman.terms.talks import Talks
from dragoman.terms.time_limit import last_day

LINKS = {
    Link.ONLY_AFTER: "only after",
    Link.TOGETHER_WITH: "together with",
    Link.IF: "if",
    Link.UNLESS: "unless",
    Link.EVEN_IF: "not even if",
    Link.NO_LONGER_AFTER: "no longer after",
}


def many(count: int, one: str, more: str = "") -> str:
    """Return a number of things in words; ``more`` is their plural where it is not made with an s."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def listed(names: Sequence[str], between: str = "and") -> str:
    """Return names as a list in words.

    Examples
    --------
    >>> listed(["Fiji"]), listed(["Fiji", "Peru"]), listed(["Fiji", "Peru", "Mali"])
    ('Fiji', 'Fiji and Peru', 'Fiji, Peru and Mali')
    """
    return names[-1] if len(names) == 1 else f"{', '.join(names[:-1])} {between} {names[-1]}" if names else ""


def known_by_then(as_of: dt.date | None, *, reviewed_only: bool) -> str:
    """Return what an answer was drawn from, in one or two sentences; empty when it was drawn from all there is."""
    parts = []
    if as_of:
        parts.append(f"As of {day(as_of)}: what reports published by then said.")
    if reviewed_only:
        parts.append("Only what a person has accepted or disputed.")
    return " ".join(parts)


def day(date: dt.date) -> str:
    """Return a date as a person reads it.

    Examples
    --------
    >>> day(dt.date(2005, 7, 26))
    '26 July 2005'
    >>> day(UNDATED)
    'undated'
    """
    return "undated" if date == UNDATED else f"{date.day} {date:%B %Y}"


class Wording:
    """The names that a talks file declares, by id."""

    def __init__(self, talks: Talks) -> None:
        self._parties = {party.id: party.name for party in talks.parties}
        self._people = {person.id: person for person in talks.people}
        self._outlets = {outlet.id: outlet.name for outlet in talks.outlets}
        self._actions = {action.id: action for action in talks.actions}
        self._sources = {source.id: source for source in talks.sources}
        self._issues = {issue.id: issue.name for issue in talks.issues}
        self._deals = {deal.id: deal.name for deal in talks.deals}

    def party(self, identity: str) -> str:
        """Return a party's name."""
        return self._parties.get(identity, identity)

    def deal(self, identity: str) -> str:
        """Return a deal's name."""
        return self._deals.get(identity, identity)

    def issue(self, identity: str) -> str:
        """Return an issue's name."""
        return self._issues.get(identity, identity)

    def speaker(self, identity: str) -> str:
        """Return the name of a person or party."""
        return self._people[identity].name if identity in self._people else self.party(identity)

    def action(self, identity: str) -> str:
        """Return an action in words: who, and what.

        A reader's action may be named by a noun ("security guarantees"), so a colon parts actor and words.
        """
        action = self._actions.get(identity)
        if action is None:
            return identity
        return f"{self.party(action.actor)}: {action.words}" if action.actor else action.words

    def actions(self, identities: tuple[str, ...], *, between: str = "and", of: str | None = None) -> str:
        """Return several actions in words; the actor is not said again for the next of his actions.

        Parameters
        ----------
        identities : tuple of str
        between : str
            What joins the last of them.
        of : str, optional
            A party that is named already: its own actions go without its name.
        """
        said, actor = [], of
        for identity in identities:
            action = self._actions.get(identity)
            same = action is not None and action.actor is not None and action.actor == actor
            said.append(action.words if same and action else self.action(identity))
            actor = action.actor if action else None
        return listed(said, between)

    def condition(
        self, holders: Sequence[str], consequents: tuple[str, ...], link: Link, ways: tuple[tuple[str, ...], ...]
    ) -> str:
        """Return a condition in words: its two halves, and whose it is where that is not whoever would act."""
        waits = " or ".join(self.actions(way) for way in ways)
        actors = {self._actions[action].actor for action in consequents if action in self._actions}
        of = listed([self.party(holder) for holder in holders])
        whose = "" if actors == set(holders) else f" ({of}’s condition)"
        return f"{self.actions(consequents)} — {LINKS[link]} — {waits}{whose}"

    def due(self, entry: CommitmentEntry) -> str:
        """Return when a commitment is due: a day, words, or a time limit; empty when it does not say."""
        limit = entry.limit
        if limit is None:
            return day(entry.due) if entry.due else entry.due_words or ""
        if limit.from_date is None:
            return f"within {limit.number} {limit.unit} of: {self.action(limit.from_action or '')}"
        counted = f"within {limit.number} {limit.unit} of {day(limit.from_date)}"
        return f"{day(last_day(limit, limit.from_date))} ({counted})"

    def attribution(self, attribution: Attribution) -> str:
        """Return the chain from the speaker outwards: who, for whom, quoted by, via; empty when nobody is named."""
        parts = [self._who(attribution)]
        if attribution.quoted_by:
            parts.append("quoted by " + " and ".join(self.speaker(who) for who in attribution.quoted_by))
        if attribution.via:
            parts.append("via " + " and ".join(self._outlets.get(o, o) for o in attribution.via))
        return ", ".join(part for part in parts if part)

    def outlet(self, source: str) -> str:
        """Return the outlet of a source, in words; the source's id when it has none."""
        known = self._sources.get(source)
        if known is None or known.outlet is None:
            return source
        return self._outlets.get(known.outlet, known.outlet) if known.outlet_declared else known.outlet

    def outlet_named(self, identity: str) -> str:
        """Return the name of a declared outlet, the title of a source without one; other words as they are."""
        known = self._sources.get(identity)
        return self._outlets.get(identity) or (known.title if known and known.title else identity)

    def published(self, source: str) -> str:
        """Return when a source came out, in words; empty when it does not say."""
        known = self._sources.get(source)
        return day(known.published) if known and known.published else ""

    def carried_by(self, anchors: tuple[Anchor, ...]) -> str:
        """Return the outlets and dates of the sources of these anchors."""
        sources = dict.fromkeys(anchor.source for anchor in anchors)
        return "; ".join(", ".join(p for p in (self.outlet(s), self.published(s)) if p) for s in sources)

    def _who(self, attribution: Attribution) -> str:
        of = f"{self.party(attribution.party)}" if attribution.party else ""
        if attribution.unnamed:
            return f"unnamed “{attribution.unnamed}”" + (f" ({of})" if of else "")
        names = listed([self._one(identity) for identity in attribution.speakers])
        return f"{names} ({of})" if of and len(attribution.speakers) == 1 and names != of else names

    def _one(self, identity: str) -> str:
        return self.speaker(identity)


def class_of(entry: Entry) -> str:
    """Return the class of source of an entry in words: whose authority it stands on."""
    return entry.attribution.record.value if entry.attribution.record else "the outlet's own words"
