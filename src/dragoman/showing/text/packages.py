"""The packages answer for the terminal: what is left, or what conflicts and what would have to be dropped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.reasoning.claims import Claim
from dragoman.reasoning.packages.answer import Conflict, Dropped, Packages
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import LINKS, Wording, known_by_then
from dragoman.showing.text.choices import factored
from dragoman.showing.text.entries import NumberedEntries
from dragoman.showing.text.exposure import listed
from dragoman.showing.text.firmness import checked, resting, spoilt
from dragoman.showing.text.layout import Paint, items, plain, section, titled, wrap
from dragoman.terms.entries import Act, Link
from dragoman.terms.talks import View

_SHOWN, _NAMED = 5, 12


def packages_lines(
    answer: Packages,
    *,
    view: View,
    texts: Texts,
    faults: Sequence[str] = (),
    errors: int = 0,
    paint: Paint = plain,
) -> list[str]:
    """Return a packages answer in lines of at most 80 columns.

    Parameters
    ----------
    answer : Packages
    view : View
        The view that it answers for.
    texts : Texts
        The source texts at hand.
    faults : sequence of str
        What the independent checker found wrong.
    errors : int
        How many errors the talks file has.
    paint : callable
        ``paint(text, style)`` for a person's terminal.
    """
    return _Teller(answer, view, texts, paint).lines(faults, errors)


class _Teller:
    """Tells one answer."""

    def __init__(self, answer: Packages, view: View, texts: Texts, paint: Paint) -> None:
        self._answer = answer
        self._view = view
        self._paint = paint
        self._wording = Wording(view.talks)
        entries = (entry for claim in self._named() for entry in claim.entries)
        self._entries = NumberedEntries(entries, view=view, texts=texts, paint=paint)

    def _named(self) -> Iterable[Claim]:
        """Return the claims that are shown, in the order in which they are."""
        for conflict in self._answer.conflicts[:_SHOWN]:
            yield from (claim for one in conflict.sets[:_SHOWN] for claim in one)
        for dropped in self._answer.dropped:
            yield from (claim for one in dropped.sets for claim in one)
        if self._answer.possible:
            closed = self._answer.certificate.closed
            yield from (item.claim for item in closed[:_NAMED])

    def lines(self, faults: Sequence[str], errors: int) -> list[str]:
        answer = self._answer
        known = known_by_then(answer.as_of, reviewed_only=self._view.reviewed_only)
        return [
            *titled(self._view.talks.title, paint=self._paint),
            *wrap(known),
            "",
            *(self._paint(line, "mark" if answer.possible else "loop") for line in wrap(self._headline())),
            *(self._left() if answer.possible else self._in_conflict()),
            *self._section("On whose word", self._entries.lines()),
            *self._section("How firm it is", items([*checked(faults), *spoilt(errors), *resting(answer)])),
            self._paint("  What the record rules out; nothing here says that anybody accepts the rest.", "faint"),
        ]

    def _headline(self) -> str:
        answer = self._answer
        if not answer.possible:
            count = len(answer.conflicts)
            return f"The record rules out every package: {count} demand{'s' if count > 1 else ''} cannot be met."
        if not answer.demanded:
            return "Not ruled out by the record: nothing is demanded, so even nothing at all is left."
        count = len(answer.least)
        few = "one smallest package" if count == 1 else f"{count} smallest packages"
        return f"Not ruled out by the record: {few}{'' if answer.least_complete else ', and more'}."

    def _section(self, heading: str, lines: Sequence[str]) -> list[str]:
        return section(heading, lines, paint=self._paint)

    def _actions(self, actions: Sequence[str], indent: int = 2) -> list[str]:
        more = f"; and {len(actions) - _NAMED} more" if len(actions) > _NAMED else ""
        return wrap(listed(self._wording, actions[:_NAMED]) + more, indent=indent) if actions else []

    def _left(self) -> list[str]:
        answer = self._answer
        closed = [item.action for item in answer.certificate.closed]
        several = answer.least if len(answer.least) > 1 else ()
        packages = [
            line
            for at, package in enumerate(several[:_SHOWN], start=1)
            for line in wrap(f"{at}. {self._beside(package)}", indent=2, hanging=3)
        ]
        more = [f"  … and {len(several) - _SHOWN} more (--format json has them all)"] if len(several) > _SHOWN else []
        held = {*answer.in_all, *(action for package in answer.least for action in package)}
        return [
            *self._section("In every package", self._actions(answer.in_all)),
            *self._section("And one of these", [*packages, *more]),
            *self._section("Could be added", self._actions([a for a in answer.largest if a not in held])),
            *self._section("In no package", self._actions(closed)),
        ]

    def _beside(self, package: Sequence[str]) -> str:
        return listed(self._wording, [action for action in package if action not in self._answer.in_all])

    def _in_conflict(self) -> list[str]:
        answer = self._answer
        conflicts = [line for conflict in answer.conflicts[:_SHOWN] for line in self._conflict(conflict)]
        left = len(answer.conflicts) - _SHOWN
        more = [f"  … and {left} more demands (--format json has them all)"] if left > 0 else []
        whoever, *alone = answer.dropped
        own = [line for dropped in alone for line in self._alone(dropped)]
        return [
            *self._section("What conflicts", [*conflicts, *more]),
            *self._section("What would have to be dropped", self._whoever(whoever)),
            *self._section("What each party alone would have to drop", own),
        ]

    def _conflict(self, conflict: Conflict) -> list[str]:
        word = "smallest" if conflict.smallest else "short"
        demand = wrap(f"Demanded: {self._wording.action(conflict.demanded)}", indent=2, hanging=2)
        lines = []
        for at, one in enumerate(conflict.sets[:_SHOWN]):
            lead = f"ruled out by this {word} set" if at == 0 else "or by this"
            lines += [f"    {lead}:", *(line for claim in one for line in self._claim(claim, indent=6))]
        return [*demand, *lines]

    def _claim(self, claim: Claim, indent: int) -> list[str]:
        return wrap(f"- {self._said(claim)}", indent=indent, hanging=2)

    def _said(self, claim: Claim) -> str:
        numbers = ", ".join(self._entries.number(entry) for entry in claim.entries)
        holder = self._wording.party(claim.holder)
        actions = self._wording.actions(claim.actions)
        if isinstance(claim.act, Link):
            ways = " or ".join(self._wording.actions(way) for way in claim.ways)
            return f"{holder} {numbers}: {actions} — {LINKS[claim.act]} — {ways}"
        return f"{holder} {'demands' if claim.act == Act.DEMAND else 'refuses'} {numbers}: {actions}"

    def _whoever(self, dropped: Dropped) -> list[str]:
        count = len(dropped.sets[0])
        fewest = "no fewer do" if dropped.fewest else "fewer may do"
        told = f"{count} claim{'s' if count > 1 else ''} at least ({fewest})"
        groups = factored(dropped.sets) if dropped.complete else None
        if groups is None:
            which = "one of these sets" if len(dropped.sets) > 1 else "these"
            parts = [(f"{at}.", one) for at, one in enumerate(dropped.sets[:_SHOWN], start=1)]
        else:
            which = "one of each group" if count > 1 else "one of these"
            parts = [(f"{at}." if count > 1 else "", group) for at, group in enumerate(groups, start=1)]
        lines = wrap(f"{told}: {which}.", indent=2, hanging=2)
        for head, claims in parts:
            first, *others = [line for claim in claims for line in self._claim(claim, indent=5)]
            lines += [f"  {head:<3}{first.lstrip()}" if head else first, *others]
        return lines

    def _alone(self, dropped: Dropped) -> list[str]:
        party = self._wording.party(dropped.party or "")
        if not dropped.sets:
            return wrap(f"{party}: it cannot alone, whatever it drops.", indent=2, hanging=2)
        numbers = (" and ".join(self._numbers(claim) for claim in one) for one in dropped.sets[:_SHOWN])
        return wrap(f"{party}: {'; or '.join(numbers)}.", indent=2, hanging=2)

    def _numbers(self, claim: Claim) -> str:
        return ", ".join(self._entries.number(entry) for entry in claim.entries)
