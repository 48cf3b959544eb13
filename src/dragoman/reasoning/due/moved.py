"""Which undertakings have come to another status between two days: by reports, or by the calendar alone."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reasoning.due.answer import Due, Undertaking


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusMoved:
    """An undertaking that had one status and has another; on the same terms, for on others it is another one."""

    before: Undertaking
    after: Undertaking


def status_moved(before: Due, after: Due) -> tuple[StatusMoved, ...]:
    """Return the undertakings whose status moved, in the order of the later answer."""
    known = {_key(undertaking): undertaking for undertaking in before.undertakings}
    pairs = ((known.get(_key(undertaking)), undertaking) for undertaking in after.undertakings)
    return tuple(StatusMoved(before=old, after=new) for old, new in pairs if old and old.status != new.status)


def _key(undertaking: Undertaking) -> tuple[object, ...]:
    first = undertaking.entries[0]
    terms = (first.due, first.limit, first.due_words, first.after)
    return (undertaking.action, undertaking.holder, undertaking.deal, *terms)
