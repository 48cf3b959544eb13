"""What an entry in a deal is: a term that the deal's text holds, or somebody's reading of it."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.terms.declared import DeclaredDeal, DeclaredPerson
from dragoman.terms.entries import Attribution, CommitmentEntry, ConditionEntry, Entry, PositionEntry


def deal_of(entry: Entry) -> str | None:
    """Return the deal that an entry says it is in; ``None`` when in no deal."""
    return entry.deal if isinstance(entry, PositionEntry | ConditionEntry | CommitmentEntry) else None


def is_term(entry: Entry, deals: Mapping[str, DeclaredDeal]) -> bool:
    """Tell whether an entry is a term of its deal: one of its anchors stands in a text of the deal."""
    deal = deals.get(deal_of(entry) or "")
    return deal is not None and any(anchor.source in deal.texts for anchor in entry.anchors)


def is_reading(entry: Entry, deals: Mapping[str, DeclaredDeal]) -> bool:
    """Tell whether an entry is somebody's reading of a deal: it is in the deal, and not in the deal's own words."""
    return deal_of(entry) is not None and not is_term(entry, deals)


def speaks_for(attribution: Attribution, people: Mapping[str, DeclaredPerson]) -> tuple[str, ...]:
    """Return the parties that the speakers of an attribution speak for.

    The party that it names (``of PRK``); else, for each speaker, the party of a declared person, or the party itself.
    Nobody speaks for a party in an outlet's own report.
    """
    if attribution.party is not None:
        return (attribution.party,)
    own = (people[who].party if who in people else who for who in attribution.speakers)
    return tuple(dict.fromkeys(party for party in own if party is not None))
