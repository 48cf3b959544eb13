"""The deadlock answer for the terminal: the loop drawn, every condition with its words, and how firm the finding is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.reasoning.deadlock.answer import Deadlock, Kind, Pivot
from dragoman.showing.brief.answers import headline
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording, known_by_then, many
from dragoman.showing.text.entries import NumberedEntries
from dragoman.showing.text.firmness import checked, resting, spoilt
from dragoman.showing.text.layout import Paint, items, plain, section, titled, wrap
from dragoman.showing.text.waiting import Drawer
from dragoman.terms.entries import Act, ConditionEntry, Entry, Link, PositionEntry
from dragoman.terms.talks import View

_SHOWN = 5
_OTHERWISE = {
    Kind.LOOP: "still a loop",
    Kind.REFUSAL: "no loop, but a refusal that blocks something",
    Kind.WAITING: "nothing locked, a chain that waits for its first step",
    Kind.CLEAR: "nothing in the way",
}


def deadlock_lines(
    answer: Deadlock, *, view: View, texts: Texts, faults: Sequence[str] = (), errors: int = 0, paint: Paint = plain
) -> list[str]:
    """Return a deadlock answer in lines of at most 80 columns.

    Parameters
    ----------
    answer : Deadlock
    view : View
        The view that it answers for.
    texts : Texts
        The source texts at hand.
    faults : sequence of str
        What the independent checker found wrong with the certificate.
    errors : int
        How many errors the talks file has.
    paint : callable
        ``paint(text, style)`` for a person's terminal.
    """
    return _Teller(answer, view, texts, paint).lines(faults, errors)


class _Teller:
    """Tells one answer, its entries numbered in the order in which they are drawn."""

    def __init__(self, answer: Deadlock, view: View, texts: Texts, paint: Paint) -> None:
        self._answer = answer
        self._view = view
        self._paint = paint
        self._wording = Wording(view.talks)
        self._entries = NumberedEntries(_shown_entries(answer), view=view, texts=texts, paint=paint)
        self._drawer = Drawer(self._wording, self._entries.numbers)

    def lines(self, faults: Sequence[str], errors: int) -> list[str]:
        answer, style = self._answer, "loop" if self._answer.kind in {Kind.LOOP, Kind.REFUSAL} else "mark"
        return [
            *titled(self._view.talks.title, paint=self._paint),
            *wrap(_in_force(self._view)),
            "",
            *(self._paint(line, style) for line in wrap(headline(answer))),
            *self._drawer.drawn(answer, _SHOWN),
            *self._section("On whose word", self._entries.lines()),
            *self._section("Without unnamed sources", self._without_unnamed()),
            *self._section("What one entry changes", self._pivots()),
            *self._section("How firm it is", items([*checked(faults), *spoilt(errors), *resting(answer)])),
            self._paint("  From the recorded conditions; not a forecast.", "faint"),
        ]

    def _section(self, heading: str, lines: Sequence[str]) -> list[str]:
        return section(heading, lines, paint=self._paint)

    def _without_unnamed(self) -> list[str]:
        bare = self._answer.without_unnamed
        if bare is None:
            return []
        if bare.kind == self._answer.kind and _drawn_entries(bare) == _drawn_entries(self._answer):
            return wrap("The same finding: nothing that it is drawn from rests on an unnamed source.", indent=2)
        count = len(self._answer.restored)
        restored = f"Standing again, for only an unnamed source’s later claim replaced it: {many(count, 'claim')}."
        return [
            *wrap(headline(bare), indent=2),
            *self._drawer.drawn(bare, _SHOWN),
            *(["", *wrap(restored, indent=2, hanging=2)] if count else []),
        ]

    def _pivots(self) -> list[str]:
        pivots, answer = self._answer.pivotal, self._answer
        if pivots:
            return [
                line for pivot in pivots[:_SHOWN] for line in wrap(self._pivot(pivot), indent=2, hanging=2)
            ] + _rest(len(pivots), "entries")
        if answer.kind == Kind.CLEAR:
            return []
        undoing = answer.certificate.undoing
        fewest = "the fewest that do" if answer.certificate.smallest else "fewer may do"
        which = (
            ", ".join(self._entries.number(entry) for entry in undoing)
            if len(undoing) <= _SHOWN
            else "see --format json"
        )
        return wrap(f"No single one. These {len(undoing)} together would undo it ({fewest}): {which}.", indent=2)

    def _pivot(self, pivot: Pivot) -> str:
        opened = len(pivot.opens)
        loops = f" ({opened} of {len(self._answer.loops)} loops gone)" if pivot.kind == Kind.LOOP else ""
        return f"Without {self._entries.number(pivot.entry)} alone: {_OTHERWISE[pivot.kind]}{loops}."


def _in_force(view: View) -> str:
    """Return what the answer was found in: the day, and how much is in force."""
    links = {Link.ONLY_AFTER, Link.TOGETHER_WITH}
    conditions = sum(isinstance(e, ConditionEntry) and e.link in links for e in view.in_force)
    noes = sum(_is_refusal(entry) for entry in view.in_force)
    known = known_by_then(view.as_of, reviewed_only=view.reviewed_only)
    asked = {deal.id: deal.name for deal in view.talks.deals}
    of = " and ".join(asked[deal] for deal in view.deals)
    bearing = f" bear on the steps of {of}." if of else " in force."
    return f"{known} {many(conditions, 'condition')} and {many(noes, 'refusal')}{bearing}".lstrip()


def _is_refusal(entry: Entry) -> bool:
    if isinstance(entry, ConditionEntry):
        return entry.link == Link.EVEN_IF
    return isinstance(entry, PositionEntry) and entry.act == Act.REFUSE


def _shown_entries(answer: Deadlock) -> Iterable[Entry]:
    """Return the entries that are numbered: those drawn, those that change the finding, and the bare answer's."""
    undoing = answer.certificate.undoing
    yield from _drawn_entries(answer)
    yield from (pivot.entry for pivot in answer.pivotal[:_SHOWN])
    yield from undoing if len(undoing) <= _SHOWN else ()
    if answer.without_unnamed:
        yield from _drawn_entries(answer.without_unnamed)


def _drawn_entries(answer: Deadlock) -> list[Entry]:
    return Drawer.entries(answer, _SHOWN)


def _rest(count: int, what: str) -> list[str]:
    return [f"  … and {count - _SHOWN} more {what} (--format json has them all)"] if count > _SHOWN else []
