"""The ways out of a loop for the terminal, step by step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from dragoman.reasoning.schedule.answer import Deed, Loop, Step, Way, WayOut
from dragoman.showing.brief.wording import Wording
from dragoman.showing.text.exposure import exposed_in_words, listed, share_in_words
from dragoman.showing.text.layout import wrap

_LEADS = {
    Way.SIMULTANEOUS: "Simultaneous exchange: all that hold each other up, in one step.",
    Way.TRANCHES: "Tranches: each action in {of} equal parts, in turns.",
    Way.GUARANTOR: "Guarantor or escrow: somebody outside takes all in hand, and releases it at once.",
    Way.COMMITMENT: "Observable commitment: a step goes ahead on one that all can see and none can take back.",
}
_DEEDS = {
    Deed.DEPOSIT: "into the guarantor’s hands: {}",
    Deed.RELEASE: "released: {}",
    Deed.COMMIT: "committed to: {}",
}


class WaysOut:
    """Tells the ways out of loops."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def lines(self, loop: Loop) -> list[str]:
        """Return the ways out of a loop."""
        return [line for way in loop.ways_out for line in ("", *self._way(way))]

    def _way(self, way: WayOut) -> list[str]:
        of = max((move.of for step in way.steps for move in step.moves), default=1)
        round_ = [step for step in way.steps if all(move.tranche == 1 for move in step.moves)]
        return [
            *wrap(f"- {_LEADS[way.way].format(of=of)}", indent=2, hanging=2),
            *(line for text in self._between(way) for line in wrap(text, indent=4, hanging=2)),
            *(line for at, step in enumerate(round_, start=1) for line in self._step(at, step)),
            *(wrap(f"… and so on, {of} times in all", indent=4) if of > 1 else []),
            *wrap(self._largest(way), indent=4, hanging=2),
        ]

    def _between(self, way: WayOut) -> list[str]:
        told = [f"Between {self._names(way.parties)}."]
        if way.guarantors:
            told.append(f"Outside of this loop: {self._names(way.guarantors, last='or')}.")
        return told

    def _step(self, at: int, step: Step) -> list[str]:
        first = step.moves[0]
        said = _DEEDS.get(first.deed, "{}").format(listed(self._wording, [move.action for move in step.moves]))
        does = f"{said} ({first.tranche}/{first.of})" if first.of > 1 else said
        exposed = (exposed_in_words(exposure, self._wording) for exposure in step.exposed)
        return [
            *wrap(f"{at}. {does}", indent=4, hanging=3),
            *(line for text in exposed for line in wrap(text, indent=7, hanging=2)),
        ]

    def _largest(self, way: WayOut) -> str:
        if not way.largest:
            return "Nobody is exposed at any step."
        least = "; no order of such moves has less" if way.least else "; another order may have less"
        told = f"Largest exposure: {share_in_words(way.largest)}{least if way.way == Way.TRANCHES else ''}."
        return told + self._openers(way.first)

    def _openers(self, first: Sequence[tuple[str, Fraction]]) -> str:
        if len({share for _, share in first}) < 2:  # noqa: PLR2004 (one share for all)
            return " The same whoever begins." if len(first) > 1 else ""
        parts = (f"{share_in_words(share)} if {self._wording.party(party)} does" for party, share in first)
        return f" By who begins: {', '.join(parts)}."

    def _names(self, parties: Iterable[str], last: str = "and") -> str:
        *others, final = map(self._wording.party, parties)
        return f"{', '.join(others)} {last} {final}" if others else final
