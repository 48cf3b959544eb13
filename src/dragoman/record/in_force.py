"""Which claims stand: a claim stands until the same holder's later claim replaces it, or it is done or withdrawn.

Claims are positions, conditions and commitments. What a claim is about is its *matter*:

- a position: the holder and an action (or, without one, the holder and the issue);
- a commitment: the holder and an action;
- a condition: the holder and a link, that is a consequent and one action among its antecedents, in either order.

A later claim is one with a later event date. It replaces an earlier one of the same kind on the matters they share.
Claims of one day never replace each other; where different sources have them contradict each other they are disputed,
and all stand. A ``withdraw`` position ends the earlier positions and commitments on its actions, ``no longer after``
ends the earlier conditions on its links. A position or commitment ends when all its actions are done, a condition when
all its consequents are; single antecedents that are done are for the reasoning to discount.

What somebody says is in a deal binds nobody but himself, and changes none of its words. A claim ``in`` a deal is a
*term* when it is anchored in the deal's text, else a *reading*. A reading whose speaker does not speak for the holder
is never in force and replaces nothing; the holder's own binds him, and replaces whatever a claim does but the
terms of the same deal.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from dragoman.terms.deals import is_reading, is_term, speaks_for
from dragoman.terms.due import due_day
from dragoman.terms.entries import Act, CommitmentEntry, ConditionEntry, DoneEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import Talks

Claim = PositionEntry | ConditionEntry | CommitmentEntry
Matter = tuple[str, ...]
# The latest claim on each matter, by the deal that it is a reading of: None for what is none.
_Last = dict[Matter, dict[str | None, PositionEntry | ConditionEntry | CommitmentEntry]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands, what does not and why, and what contradicts what."""

    in_force: tuple[Entry, ...]
    replaced: tuple[tuple[Entry, Entry], ...]
    disputed: tuple[tuple[Entry, ...], ...]


def standing(entries: Sequence[Entry], talks: Talks) -> Standing:
    """Apply the rule to visible entries; the talks tell the words of deals and whom people speak for."""
    deals = Deals(talks)
    ordered = sorted((entry for entry in entries if is_claim(entry) or isinstance(entry, DoneEntry)), key=_order)
    claims = [entry for entry in ordered if is_claim(entry) and deals.binds(entry)]
    last = _last_by_matter(claims, deals)
    done = _done_on(ordered)
    in_force: list[Entry] = []
    replaced: list[tuple[Entry, Entry]] = []
    for claim in claims:
        kept, enders = _what_stands(claim, _ended(claim, last, deals), done)
        if not withdraws(claim):
            in_force += kept
        replaced += [(claim, ender) for ender in enders]
    return Standing(in_force=tuple(in_force), replaced=tuple(replaced), disputed=_disputed(in_force))


def _order(entry: Entry) -> tuple[object, ...]:
    """Return what claims are put in order by: the day, then all that they say.

    Where several would do equally well for an answer, the choice then hangs on what is recorded, and not on the order
    of the file.
    """
    said: tuple[object, ...] = ()
    match entry:
        case PositionEntry():
            said = (entry.holder, entry.act, entry.actions, entry.issue or "", entry.deal or "")
        case ConditionEntry():
            said = (entry.holder, entry.consequents, entry.link, entry.antecedents, entry.deal or "")
        case CommitmentEntry():
            due = repr((entry.due, entry.limit, entry.due_words, entry.after))
            said = (entry.holder, entry.actions, entry.deal or "", due)
        case DoneEntry():
            said = entry.actions
    words = tuple((anchor.source, anchor.words, anchor.offset or 0) for anchor in entry.anchors)
    others = (entry.flag, entry.id or "", entry.notes, repr((entry.until, entry.reported)))
    by = entry.attribution
    speakers = (by.speakers, by.unnamed or "", by.party or "", by.quoted_by, by.via, by.record or "")
    return (entry.date, type(entry).__name__, said, words, speakers, others)


class Deals:
    """What claims are in their deals, by the declarations of the talks."""

    def __init__(self, talks: Talks) -> None:
        self._deals = {deal.id: deal for deal in talks.deals}
        self._people = {person.id: person for person in talks.people}

    def binds(self, claim: Claim) -> bool:
        """Tell whether a claim binds its holder: all do but what others read in a deal."""
        return not is_reading(claim, self._deals) or claim.holder in speaks_for(claim.attribution, self._people)

    def leaves(self, later: Claim, earlier: Claim) -> bool:
        """Tell whether a later claim leaves an earlier one as it is: a reading leaves the terms of its deal."""
        read_in = self.read_in(later)
        return read_in is not None and read_in == self.term_of(earlier)

    def read_in(self, claim: Claim) -> str | None:
        """Return the deal that a claim is a reading of."""
        return claim.deal if is_reading(claim, self._deals) else None

    def term_of(self, claim: Claim) -> str | None:
        """Return the deal that a claim is a term of."""
        return claim.deal if is_term(claim, self._deals) else None


def matters(claim: Claim) -> tuple[Matter, ...]:
    """Return what a claim is about.

    Positions and commitments share their matters only with their own kind, but for ``withdraw``, which ends both.
    """
    if isinstance(claim, ConditionEntry):
        pairs = [(c, a) for c in claim.consequents for way in claim.antecedents for a in way]
        return tuple(("link", claim.holder, *sorted(pair)) for pair in pairs)
    if isinstance(claim, CommitmentEntry):
        return tuple(("commitment", claim.holder, action) for action in claim.actions)
    of_actions = [("position", claim.holder, action) for action in claim.actions]
    if not claim.actions:
        of_actions = [("issue", claim.holder, claim.issue)] if claim.issue else []
    also = [("commitment", claim.holder, action) for action in claim.actions] if claim.act == Act.WITHDRAW else []
    return (*of_actions, *also)


def is_claim(entry: Entry) -> TypeGuard[Claim]:
    """Tell whether an entry is a claim: a position, a condition or a commitment."""
    return isinstance(entry, PositionEntry | ConditionEntry | CommitmentEntry)


def withdraws(claim: Claim) -> bool:
    """Tell whether a claim takes earlier ones back."""
    return (isinstance(claim, PositionEntry) and claim.act == Act.WITHDRAW) or (
        isinstance(claim, ConditionEntry) and claim.link == Link.NO_LONGER_AFTER
    )


def _last_by_matter(claims: Iterable[Claim], deals: Deals) -> _Last:
    """Return the first claim of the latest day on each matter: for each deal, of its readings, and of all else."""
    last: dict[Matter, dict[str | None, Claim]] = {}
    for claim in claims:
        read_in = deals.read_in(claim)
        for matter in matters(claim):
            before = last.setdefault(matter, {})
            if read_in not in before or before[read_in].date < claim.date:
                before[read_in] = claim
    return last


def _ended(claim: Claim, last: _Last, deals: Deals) -> dict[Matter, Claim]:
    """Return the matters of a claim on which a later one replaces it, with that one."""
    term_of = deals.term_of(claim)
    found: dict[Matter, Claim] = {}
    for matter in matters(claim):
        others = [c for read_in, c in last[matter].items() if read_in is None or read_in != term_of]
        latest = max(others, key=lambda c: c.date)
        if latest.date > claim.date:
            found[matter] = latest
    return found


def _done_on(entries: Iterable[Entry]) -> dict[str, DoneEntry]:
    done: dict[str, DoneEntry] = {}
    for entry in entries:
        if isinstance(entry, DoneEntry):
            for action in entry.actions:
                done.setdefault(action, entry)
    return done


def _what_stands(
    claim: Claim, ended: Mapping[Matter, Claim], done: dict[str, DoneEntry]
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Return what is left of a claim, and the entries that ended it or parts of it."""
    if isinstance(claim, ConditionEntry):
        over = [done[c] for c in claim.consequents if c in done]
        return _condition(claim, ended, done), _unique([*ended.values(), *over])
    enders = _unique([*ended.values(), *(done[a] for a in claim.actions if a in done)])
    if not claim.actions:
        return (() if ended else (claim,)), enders
    replaced = {matter[2] for matter in ended}
    left = tuple(a for a in claim.actions if a not in replaced and a not in done)
    whole = left == claim.actions
    return ((claim if whole else dataclasses.replace(claim, actions=left),) if left else ()), enders


def _condition(claim: ConditionEntry, ended: Collection[Matter], done: Collection[str]) -> tuple[Entry, ...]:
    """Return a condition without the consequents that are done and the links that were replaced.

    Where different links of different consequents are left, each set of links is a condition of its own.
    """
    left: dict[tuple[tuple[str, ...], ...], list[str]] = {}
    for consequent in claim.consequents:
        ways = _ways(claim, consequent, ended)
        if ways and consequent not in done:
            left.setdefault(ways, []).append(consequent)
    if list(left.items()) == [(claim.antecedents, list(claim.consequents))]:
        return (claim,)
    return tuple(
        dataclasses.replace(claim, consequents=tuple(consequents), antecedents=ways)
        for ways, consequents in left.items()
    )


def _ways(claim: ConditionEntry, consequent: str, ended: Collection[Matter]) -> tuple[tuple[str, ...], ...]:
    """Return the alternatives left for a consequent; when one has nothing left, nothing is asked for any more."""
    ways = tuple(
        tuple(a for a in way if ("link", claim.holder, *sorted((consequent, a))) not in ended)
        for way in claim.antecedents
    )
    return ways if all(ways) else ()


def _unique(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple({id(entry): entry for entry in entries}.values())


def _disputed(in_force: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Return the claims in force of one day and matter that different sources have contradict each other."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in in_force:
        if is_claim(claim):
            for matter in matters(claim):
                groups.setdefault((claim.date, *matter), []).append(claim)
    found: dict[tuple[int, ...], tuple[Entry, ...]] = {}
    for (_, *about), group in groups.items():
        if len({says_on(c, about) for c in group}) > 1 and len({_sources(c) for c in group}) > 1:
            found[tuple(id(c) for c in group)] = tuple(group)
    return tuple(found.values())


_WILLING = frozenset({Act.DEMAND, Act.OFFER, Act.COMMIT, Act.ACCEPT})


def says_on(claim: Claim, matter: Sequence[object]) -> object:
    """Return what a claim says on a matter, so that two that differ contradict each other."""
    if isinstance(claim, ConditionEntry):
        return (claim.link, matter[-1] in claim.consequents)
    if isinstance(claim, CommitmentEntry):
        limit = claim.limit
        counted = (limit.number, limit.unit, limit.from_action) if limit and limit.from_action else None
        return (due_day(claim, {}), counted, claim.due_words, claim.after)
    return "willing" if claim.act in _WILLING else claim.act


def _sources(claim: Claim) -> frozenset[str]:
    return frozenset(anchor.source for anchor in claim.anchors)
