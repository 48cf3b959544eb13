"""The schedule answer for the terminal: the order, what would have to give, and the ways out of each loop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.reasoning.claims import Claim
from dragoman.reasoning.schedule.answer import Kind, Loop, Relaxation, Schedule, Step
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording, known_by_then
from dragoman.showing.text.entries import NumberedEntries
from dragoman.showing.text.exposure import exposed_in_words, listed
from dragoman.showing.text.firmness import checked, resting, spoilt
from dragoman.showing.text.layout import Paint, items, plain, section, titled, wrap
from dragoman.showing.text.ways_out import WaysOut
from dragoman.terms.entries import Act, Entry
from dragoman.terms.talks import View

_SHOWN, _NAMED = 5, 8
_HEADLINES = {
    Kind.ORDER: "There is an order that honours every condition in force.",
    Kind.LOOP: "No order honours every condition: some actions wait for each other.",
    Kind.REFUSAL: "No order honours every condition: something that others wait for is refused.",
}


def schedule_lines(
    answer: Schedule,
    *,
    view: View,
    texts: Texts,
    faults: Sequence[str] = (),
    recounted: bool | None = True,
    errors: int = 0,
    paint: Paint = plain,
) -> list[str]:
    """Return a schedule answer in lines of at most 80 columns.

    Parameters
    ----------
    answer : Schedule
    view : View
        The view that it answers for.
    texts : Texts
        The source texts at hand.
    faults : sequence of str
        What the independent checker found wrong.
    recounted : bool or None
        Whether the checker counted the fewest claims again; ``None``: too many choices to try.
    errors : int
        How many errors the talks file has.
    paint : callable
        ``paint(text, style)`` for a person's terminal.
    """
    teller = _Teller(answer, view, texts, paint)
    return teller.lines(_firm(answer, faults, recounted=recounted, errors=errors))


class _Teller:
    """Tells one answer."""

    def __init__(self, answer: Schedule, view: View, texts: Texts, paint: Paint) -> None:
        self._answer = answer
        self._view = view
        self._paint = paint
        self._wording = Wording(view.talks)
        entries = (entry for claim in _named_claims(answer) for entry in claim.entries)
        self._entries = NumberedEntries(entries, view=view, texts=texts, paint=paint)
        self._ways_out = WaysOut(self._wording)

    def lines(self, firm: Iterable[str]) -> list[str]:
        answer, style = self._answer, "mark" if self._answer.kind == Kind.ORDER else "loop"
        known = known_by_then(answer.as_of, reviewed_only=self._view.reviewed_only)
        loops = [
            line
            for at, loop in enumerate(answer.loops[:_SHOWN], start=1)
            for line in self._section(f"Loop {at}: ways out in which nobody drops a condition", self._loop(loop))
        ]
        return [
            *titled(self._view.talks.title, paint=self._paint),
            *wrap(known),
            "",
            *(self._paint(line, style) for line in wrap(_HEADLINES[answer.kind])),
            *self._section("What can happen as things stand, in this order", self._steps(answer.steps)),
            *self._section("At any time, for no condition mentions it", self._actions(answer.free)),
            *self._section("Stuck although nobody who must do it refuses", self._actions(answer.stuck)),
            *self._section("What would have to give", self._relaxations()),
            *loops,
            *self._section("On whose word", self._entries.lines()),
            *self._section("How firm it is", items(firm)),
            self._paint("  Proposals to discuss; nothing here says that anybody accepts them.", "faint"),
        ]

    def _section(self, heading: str, lines: Sequence[str]) -> list[str]:
        return section(heading, lines, paint=self._paint)

    def _actions(self, actions: Sequence[str]) -> list[str]:
        if not actions:
            return []
        more = f"; and {len(actions) - _NAMED} more" if len(actions) > _NAMED else ""
        return wrap(listed(self._wording, actions[:_NAMED]) + more, indent=2)

    def _steps(self, steps: Sequence[Step]) -> list[str]:
        said = (listed(self._wording, [move.action for move in step.moves]) for step in steps)
        return [line for at, text in enumerate(said, start=1) for line in wrap(f"{at}. {text}", indent=2, hanging=3)]

    def _relaxations(self) -> list[str]:
        answer = self._answer
        if not answer.relaxations:
            return []
        count = len(answer.relaxations[0].claims)
        proven = "no fewer do" if answer.fewest else f"at least {answer.certificate.least}; fewer may do"
        which = "this" if len(answer.relaxations) == 1 else f"any of {'these' if answer.complete else 'at least'} "
        which += "" if len(answer.relaxations) == 1 else f"{len(answer.relaxations)} choices"
        told = f"The fewest to drop: {count} ({proven}); {which} would open an order."
        shown = [line for at, one in enumerate(answer.relaxations[:_SHOWN]) for line in self._relaxation(at, one)]
        more = len(answer.relaxations) - _SHOWN
        return [
            *wrap(told, indent=2, hanging=2),
            *shown,
            *([f"  … and {more} more choices (--format json has them all)"] if more > 0 else []),
        ]

    def _relaxation(self, at: int, relaxation: Relaxation) -> list[str]:
        drops = [line for claim in relaxation.claims for line in self._claim(claim)]
        exposed = dict.fromkeys(
            exposed_in_words(one, self._wording) for step in relaxation.steps for one in step.exposed
        )
        steps = "Then one step" if len(relaxation.steps) == 1 else f"Then {len(relaxation.steps)} steps"
        risks = "; ".join(exposed) if exposed else "nobody is exposed meanwhile"
        first, *others = drops
        letter = f"  {chr(ord('a') + at)}) "
        return [f"{letter}{first.lstrip()}", *others, *wrap(f"{steps}; {risks}.", indent=5, hanging=2)]

    def _claim(self, claim: Claim) -> list[str]:
        numbers = ", ".join(self._entries.number(entry) for entry in claim.entries)
        holder = self._wording.party(claim.holder)
        if claim.act == Act.REFUSE:
            told = f"{holder} no longer refuses {numbers}: {self._wording.action(claim.actions[0])}"
            return wrap(told, indent=5, hanging=2)
        asked = " or ".join(self._wording.actions(way) for way in claim.ways)
        what = f"{self._wording.actions(claim.actions)} — not only {claim.act.value.removeprefix('only ')} {asked}"
        return wrap(f"{holder} relaxes {numbers}: {what}", indent=5, hanging=2)

    def _loop(self, loop: Loop) -> list[str]:
        links = [line for link in loop.links for line in self._link(link.consequent, link.antecedent, link.entry)]
        if loop.refused:
            refused = "; ".join(map(self._wording.action, loop.refused))
            return [*links, *wrap(f"None while this is refused: {refused}.", indent=2, hanging=2)]
        if not loop.ways_out:
            return [*links, *wrap(f"Not looked for: {len(loop.locked)} actions are locked together.", indent=2)]
        return [*links, *self._ways_out.lines(loop)]

    def _link(self, consequent: str, antecedent: str, entry: Entry) -> list[str]:
        waits = f"{self._wording.action(consequent)} — waits for {self._entries.number(entry)} —"
        return wrap(f"{waits} {self._wording.action(antecedent)}", indent=2, hanging=4)


def _named_claims(answer: Schedule) -> Iterable[Claim]:
    """Return the claims that are shown."""
    for relaxation in answer.relaxations[:_SHOWN]:
        yield from relaxation.claims
    for loop in answer.loops[:_SHOWN]:
        yield from (link.claim for link in loop.links)


def _firm(answer: Schedule, faults: Sequence[str], *, recounted: bool | None, errors: int) -> Iterable[str]:
    yield from checked(faults)
    if recounted is None and answer.fewest and not faults:
        yield "That no fewer do is proven by integer programming; the second program did not count it again."
    yield from spoilt(errors)
    yield from resting(answer, how="by which it is stuck")
    if answer.loops_left:
        yield f"Loops not listed: {answer.loops_left}."
