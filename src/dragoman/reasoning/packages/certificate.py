"""Check a packages answer against the record, from the definitions alone; nothing here is the finder's.

A package is not ruled out when it holds everything demanded, nothing refused, and with every action of it, for each
condition in force on that, all of one alternative.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from dragoman.reasoning.claims import Claim, claim_of
from dragoman.reasoning.packages.answer import Packages
from dragoman.reasoning.recount import fewer_do
from dragoman.terms.entries import Act, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the claims in force say: who asks for what with an action, who demands and refuses it."""

    undone: frozenset[str]
    asks: tuple[tuple[Claim, str, tuple[frozenset[str], ...]], ...]
    demands: tuple[tuple[Claim, str], ...]
    refusals: tuple[tuple[Claim, str], ...]

    def claims(self) -> frozenset[Claim]:
        """Return all claims."""
        positions = (claim for claim, _ in (*self.demands, *self.refusals))
        return frozenset([*positions, *(claim for claim, _, _ in self.asks)])

    def left(self, claims: Collection[Claim]) -> set[str]:
        """Return the largest set of actions that these claims allow, whatever is demanded."""
        kept = set(self.undone) - {action for claim, action in self.refusals if claim in claims}
        asks = [(action, ways) for claim, action, ways in self.asks if claim in claims]
        before = -1
        while len(kept) != before:
            before = len(kept)
            kept -= {action for action, ways in asks if not any(way <= kept for way in ways)}
        return kept

    def rule_out(self, claims: Collection[Claim]) -> bool:
        """Tell whether these claims rule out every package."""
        left = self.left(claims)
        return any(action not in left for claim, action in self.demands if claim in claims)


def faults(view: View, answer: Packages) -> tuple[str, ...]:
    """Return what is wrong with an answer; nothing when its certificate proves it."""
    said = said_in(view)
    return tuple(
        dict.fromkeys(
            [*_closed(answer, said), *_possible(answer, said), *_conflicts(answer, said), *_dropped(answer, said)]
        )
    )


def recounted(answer: Packages) -> bool | None:
    """Tell whether fewer claims than ``least`` would not meet all conflicts; ``None``: too many choices to try."""
    fewer = fewer_do([frozenset(one) for one in answer.certificate.conflicts], answer.certificate.least)
    return None if fewer is None else not fewer


def _closed(answer: Packages, said: Said) -> Iterator[str]:
    before: set[str] = set()
    for item in answer.certificate.closed:
        refused = not item.members and (item.claim, item.action) in said.refusals
        members = before & set(item.members)
        asked = any(
            (claim, action) == (item.claim, item.action) and all(not way.isdisjoint(members) for way in ways)
            for claim, action, ways in said.asks
        )
        if not refused and not asked:
            yield f"{item.action} is not shown to be ruled out"
        before.add(item.action)
    if set(answer.largest) != said.undone - before or len(before) != len(answer.certificate.closed):
        yield "an action that is still to be done is missing, or stands twice"
    if not set(answer.largest) <= said.left(said.claims()):
        yield "what no claim is said to rule out holds something that one does"


def _possible(answer: Packages, said: Said) -> Iterator[str]:
    demanded = {action for _, action in said.demands}
    if set(answer.demanded) != demanded or set(answer.refused) != {action for _, action in said.refusals}:
        yield "what is demanded or refused is not what the record says"
    if answer.possible != (demanded <= set(answer.largest)):
        yield "whether any package is left is not what is shown"
    for package in map(set, answer.least):
        if not demanded <= package or not _allowed(package, said):
            yield f"ruled out: {', '.join(sorted(package)) or 'nothing at all'}"
        elif any(demanded <= _within(package - {action}, said) for action in package - demanded):
            yield f"something can be left out: {', '.join(sorted(package))}"
        if not set(answer.in_all) <= package:
            yield "what every package is said to hold is not in all of them"
    if bool(answer.least) != answer.possible:
        yield "there is no smallest package, or one of what is ruled out"


def _allowed(package: Collection[str], said: Said) -> bool:
    return set(package) <= _within(package, said)


def _within(package: Collection[str], said: Said) -> set[str]:
    """Return the largest part of a package that the record does not rule out, whatever is demanded."""
    part = Said(undone=frozenset(package) & said.undone, asks=said.asks, demands=said.demands, refusals=said.refusals)
    return part.left(said.claims())


def _conflicts(answer: Packages, said: Said) -> Iterator[str]:
    for conflict in answer.conflicts:
        for claims in conflict.sets:
            if not said.rule_out(claims) or any(said.rule_out(set(claims) - {claim}) for claim in claims):
                yield f"{conflict.demanded}: these claims do not rule it out, or not all are needed"
            if not any(claim.act == Act.DEMAND and claim.actions == (conflict.demanded,) for claim in claims):
                yield f"{conflict.demanded}: the conflict holds no demand of it"
    if {conflict.demanded for conflict in answer.conflicts} != set(answer.demanded) - set(answer.largest):
        yield "the conflicts are not those of the demands that are ruled out"
    if any(not said.rule_out(claims) for claims in answer.certificate.conflicts):
        yield "a conflict of the certificate is none"


def _dropped(answer: Packages, said: Said) -> Iterator[str]:
    for dropped in answer.dropped:
        for claims in dropped.sets:
            if said.rule_out(said.claims() - set(claims)):
                yield "what is dropped is not enough"
            if dropped.party is not None and any(claim.holder != dropped.party for claim in claims):
                yield f"{dropped.party} drops what it does not hold"
    proven = [
        claims for dropped in answer.dropped if dropped.party is None and dropped.fewest for claims in dropped.sets
    ]
    if any(len(claims) != answer.certificate.least for claims in proven) or recounted(answer) is False:
        yield "the conflicts do not show that so many claims have to be dropped"


def said_in(view: View) -> Said:
    """Return what the claims in force say."""
    done = frozenset(view.done)
    undone = {action.id for action in view.talks.actions}
    asks: dict[tuple[Claim, str, tuple[frozenset[str], ...]], None] = {}
    demands, refusals = dict[tuple[Claim, str], None](), dict[tuple[Claim, str], None]()
    for entry in view.in_force:
        if isinstance(entry, ConditionEntry):
            undone |= {*entry.consequents, *chain(*entry.antecedents)}
            for action, ways in _asked(entry):
                left = tuple(way - done for way in ways)
                if left and all(left) and action not in done:
                    asks[claim_of(entry), action, left] = None
        for holder, act, action in _says(entry):
            undone.add(action)
            claim = Claim(holder=holder, act=act, actions=(action,))
            if act in {Act.DEMAND, Act.REFUSE} and action not in done:
                (demands if act == Act.DEMAND else refusals)[claim, action] = None
    return Said(undone=frozenset(undone - done), asks=tuple(asks), demands=tuple(demands), refusals=tuple(refusals))


def _asked(entry: ConditionEntry) -> Iterator[tuple[str, tuple[frozenset[str], ...]]]:
    ways = tuple(map(frozenset, entry.antecedents))
    if entry.link in {Link.ONLY_AFTER, Link.TOGETHER_WITH}:
        yield from ((consequent, ways) for consequent in entry.consequents)
    if entry.link == Link.TOGETHER_WITH:
        yield from ((action, (frozenset(entry.consequents),)) for action in chain(*entry.antecedents))


def _says(entry: Entry) -> Iterable[tuple[str, Act, str]]:
    if isinstance(entry, PositionEntry):
        return [(entry.holder, entry.act, action) for action in entry.actions]
    if isinstance(entry, ConditionEntry) and entry.link == Link.EVEN_IF:
        return [(entry.holder, Act.REFUSE, action) for action in entry.consequents]
    return []
