"""What differs in a step: left out, added, denied, in a weaker or a stronger form, with another date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dragoman.reasoning.readouts.answer import Finding, How, Kind
from dragoman.reasoning.readouts.deal import Forms, Step
from dragoman.terms.due import due_day
from dragoman.terms.entries import CommitmentEntry, Entry


def against_text(party: str, mine: Sequence[Step], text: Sequence[Step], forms: Forms) -> Iterator[Finding]:
    """Yield how a party's reading of a step differs from the deal's own text.

    A step is held against the nearest of the text's: the same action, else one that it is a weaker form of, else one of
    which it is a stronger form.
    """
    asked = [term for term in text if not term.refused]
    for step in mine:
        alike = {no: _entries(t for t in text if t.action == step.action and t.refused == no) for no in (True, False)}
        if step.refused:
            if alike[False] or alike[True]:
                kind = Kind.DENIED if alike[False] else Kind.SAME
                yield Finding(kind=kind, party=party, entries=(step.entry,), beside=alike[False] or alike[True])
            continue
        if not asked:
            kind, how = (Kind.CHANGED, How.OPPOSITE) if alike[True] else (Kind.ADDED, How.NOT_IN_TEXT)
            yield Finding(kind=kind, party=party, how=how, entries=(step.entry,), beside=alike[True])
            continue
        term, nearest, form = _nearest(step, asked, forms)
        told: list[tuple[Kind, How | None]] = [*_dates(step.entry, term.entry)]
        if form or not told:
            told.insert(0, (nearest, form))
        for one, way in told:
            yield Finding(kind=one, party=party, how=way, entries=(step.entry,), beside=(term.entry,))


def _entries(those: Iterable[Step]) -> tuple[Entry, ...]:
    return tuple(dict.fromkeys(step.entry for step in those))


def _nearest(step: Step, text: Sequence[Step], forms: Forms) -> tuple[Step, Kind, How | None]:
    for term in text:
        if term.action == step.action:
            return term, Kind.SAME, None
    for term in text:
        if forms.short_of(step.action, term.action):
            return term, Kind.WEAKENED, How.SHORT_OF
    for term in text:
        if forms.short_of(term.action, step.action):
            return term, Kind.STRENGTHENED, How.MORE_THAN
    return text[0], Kind.CHANGED, How.OTHER_FORM


def _dates(mine: Entry, term: Entry) -> Iterator[tuple[Kind, How]]:
    """Yield what differs in when a step is due; a day is held against a day, all else for being the same."""
    own, told = _due(mine), _due(term)
    if own == told:
        return
    if own is None or told is None:
        yield (Kind.WEAKENED, How.NO_DATE) if own is None else (Kind.STRENGTHENED, How.A_DATE)
        return
    days = [due_day(entry, {}) if isinstance(entry, CommitmentEntry) else None for entry in (mine, term)]
    if days[0] and days[1] and days[0] == days[1]:
        return
    if days[0] and days[1]:
        yield (Kind.WEAKENED, How.LATER) if days[0] > days[1] else (Kind.STRENGTHENED, How.EARLIER)
        return
    yield Kind.CHANGED, How.OTHER_TERM


def _due(entry: Entry) -> object:
    if not isinstance(entry, CommitmentEntry):
        return None
    return entry.due or entry.limit or entry.due_words or entry.after or None


def between(one: str, mine: Sequence[Step], other: str, theirs: Sequence[Step]) -> Iterator[Finding]:
    """Yield the steps that one party reads in the deal and the other says are not in it."""
    for asking, asked, denying, denied in ((one, mine, other, theirs), (other, theirs, one, mine)):
        for no in (step for step in denied if step.refused):
            yes = tuple(dict.fromkeys(step.entry for step in asked if step.action == no.action and not step.refused))
            if yes:
                yield Finding(kind=Kind.DENIED, party=denying, against=asking, entries=(no.entry,), beside=yes)
