"""What each commitment has come to: from a view of the record to one undertaking for each action, with its proof."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain

from dragoman.reasoning.due.answer import Due, Proof, Status, Undertaking, Wait
from dragoman.reasoning.due.happenings import Happenings
from dragoman.reasoning.due.standing import Facts, status_of, undoing
from dragoman.reasoning.due.waits import Waits
from dragoman.terms.entries import CommitmentEntry, DoneEntry, Entry, Flag
from dragoman.terms.errors import NoDayError
from dragoman.terms.problems import Place
from dragoman.terms.talks import View

_ORDER = {status: at for at, status in enumerate(Status)}
_Terms = tuple[object, ...]


def due(view: View, *, deal: str | None = None) -> Due:
    """Return what each commitment has come to on the day of a view.

    A commitment to several actions is an undertaking for each; commitments on the same terms are one. What others read
    in a deal binds nobody and is none; what a later commitment or a withdrawal took the place of is none any more.

    Parameters
    ----------
    view : View
        With a day.
    deal : str, optional
        Only what is in this deal.

    Raises
    ------
    NoDayError
        When the view has no day.
    """
    if view.as_of is None:
        raise NoDayError("what is due")
    return _Finder(view, view.as_of).answer(deal)


class _Finder:
    def __init__(self, view: View, today: dt.date) -> None:
        self._view = view
        self._today = today
        self._happenings = Happenings(view)
        self._waits = Waits(view)
        self._contradicted = {
            (entry.place, _bare(entry)) for entry in chain(*view.disputed) if isinstance(entry, CommitmentEntry)
        }

    def answer(self, deal: str | None) -> Due:
        grouped: dict[_Terms, list[CommitmentEntry]] = {}
        nothing_left: list[CommitmentEntry] = []
        for entry, actions in _binding(self._view):
            if deal is None or entry.deal == deal:
                for action in actions:
                    grouped.setdefault((action, *_terms(entry)), []).append(entry)
                if not actions:
                    nothing_left.append(entry)
        found = [self._undertaking(str(terms[0]), entries) for terms, entries in grouped.items()]
        found.sort(key=lambda u: (_ORDER[u.status], u.due or dt.date.max))
        return Due(day=self._today, deal=deal, undertakings=tuple(found), superseded=tuple(nothing_left))

    def _undertaking(self, action: str, entries: Sequence[CommitmentEntry]) -> Undertaking:
        first = entries[0]
        facts = self._facts(action, first)
        found = status_of(facts, today=self._today, day=self._happenings.day)
        waits = () if facts.keeping else self._waits.of(action, first.deal)
        starting = tuple(chain(*(those for _, those in facts.starting)))
        return Undertaking(
            action=action,
            holder=first.holder,
            deal=first.deal,
            entries=tuple(entries),
            status=found.status,
            due=found.due,
            met=found.met,
            keeping=facts.keeping,
            moving=facts.moving,
            starting=starting,
            disputed=self._disputed(entries, facts, found.due),
            waits=waits,
            proof=self._proof(entries, facts, waits, found.status, found.due),
        )

    def _facts(self, action: str, commitment: CommitmentEntry) -> Facts:
        limit = commitment.limit
        counted = (limit.from_action,) if limit and limit.from_action else ()
        return Facts(
            commitment=commitment,
            keeping=self._happenings.keeping(action),
            moving=self._happenings.moving(action),
            starting=tuple((a, self._happenings.done(a)) for a in dict.fromkeys((*commitment.after, *counted))),
        )

    def _disputed(self, entries: Sequence[CommitmentEntry], facts: Facts, due: dt.date | None) -> bool:
        marked = any(entry.flag == Flag.DISPUTED for entry in (*entries, *facts.all()))
        contradicted = any((entry.place, _bare(entry)) in self._contradicted for entry in entries)
        days = [self._happenings.day(entry) for entry in facts.keeping]
        return marked or contradicted or (due is not None and bool(days) and min(days) <= due < max(days))

    def _proof(
        self,
        entries: Sequence[CommitmentEntry],
        facts: Facts,
        waits: Sequence[Wait],
        status: Status,
        due: dt.date | None,
    ) -> Proof:
        undone = undoing(facts, today=self._today, day=self._happenings.day)
        rests = (*entries, *facts.all(), *(wait.entry for wait in waits))
        running = status in {Status.DUE, Status.UNDER_WAY}
        return Proof(
            rests_on=tuple({id(entry): entry for entry in rests}.values()),
            undoing=undone.entries,
            otherwise=undone.otherwise,
            fewest=undone.fewest,
            until=due if running else None,
        )


def _binding(view: View) -> Iterator[tuple[CommitmentEntry, tuple[str, ...]]]:
    """Yield each commitment that binds its holder, with the actions that nothing but their being done has ended."""
    standing: dict[tuple[Place, CommitmentEntry], set[str]] = {}
    for claim in view.in_force:
        if isinstance(claim, CommitmentEntry):
            standing.setdefault((claim.place, _bare(claim)), set()).update(claim.actions)
    ended: dict[int, list[Entry]] = {}
    for claim, ender in view.replaced:
        ended.setdefault(id(claim), []).append(ender)
    for entry in view.entries:
        if isinstance(entry, CommitmentEntry):
            left = standing.get((entry.place, _bare(entry)), set())
            enders = ended.get(id(entry), [])
            if left or enders:
                yield entry, tuple(a for a in dict.fromkeys(entry.actions) if a in left or _only_done(a, enders))


def _only_done(action: str, enders: Sequence[Entry]) -> bool:
    naming = [ender for ender in enders if action in getattr(ender, "actions", ())]
    return bool(naming) and all(isinstance(ender, DoneEntry) for ender in naming)


def _bare(entry: CommitmentEntry) -> CommitmentEntry:
    """Return a commitment without the actions, of which a view may have left some out."""
    return dataclasses.replace(entry, actions=())


def _terms(entry: CommitmentEntry) -> _Terms:
    return (entry.holder, entry.deal, entry.due, entry.limit, entry.due_words, entry.after)
