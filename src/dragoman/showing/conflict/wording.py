"""States, moves, reasons and changes of preference as sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from dragoman.reasoning.stability.concepts import Concept, Truths
from dragoman.reasoning.stability.deciding import deciding
from dragoman.reasoning.stability.graph import Graph
from dragoman.reasoning.stability.inverse import Shift
from dragoman.reasoning.stability.model import Model, in_words
from dragoman.reasoning.stability.reasons import Comparison, Deterred, Reason, Undeterred
from dragoman.reasoning.stability.sequences import Move
from dragoman.reasoning.stability.single_changes import Change

NAMES = {Concept.NASH: "Nash", Concept.GMR: "GMR", Concept.SMR: "SMR", Concept.SEQ: "SEQ", Concept.SSEQ: "SSEQ"}
LOOKS = {
    Concept.NASH: "looks at its own next move",
    Concept.GMR: "fears any answer",
    Concept.SMR: "fears any answer that it cannot repair",
    Concept.SEQ: "fears answers from which the others gain",
    Concept.SSEQ: "fears such answers that it cannot repair",
}
_NAMED = 6
_FLIPPED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Preferences that a reason rests on: in words, and what is behind them.

    A party prefers each of some states to each of others, or holds them alike. ``by`` is the statement that decides,
    empty where a ranking does or nothing tells them apart; ``words`` and ``said_by`` are of the record, with its
    ``source``; where there is no source, ``own`` is true: it is the analyst's.
    """

    party: str
    better: tuple[str, ...]
    worse: tuple[str, ...]
    alike: bool = False
    by: str = ""
    words: str = ""
    source: str = ""
    said_by: str = ""

    @property
    def said(self) -> str:
        """The preference, without what is behind it."""
        better, worse = (", ".join(states) for states in (self.better, self.worse))
        if self.alike:
            return f"{self.party} holds {better} and {worse} alike"
        return f"{self.party} prefers {better} to {worse}"

    @property
    def own(self) -> bool:
        """Whether nothing of the record is behind it."""
        return not self.source

    @property
    def behind(self) -> str:
        """What decides, and on whose word, in one line."""
        if not self.by:
            return "nothing tells them apart" if self.alike else "by its ranking"
        if self.own:
            return f"“{self.by}” (the analyst’s)"
        who = f" ({self.said_by})" if self.said_by else ""
        return f"“{self.by}”: “{self.words}”{who} [{self.source}]"


def gathered(compared: Iterable[Compared]) -> tuple[Compared, ...]:
    """Return comparisons with those put together that differ in the worse states only, then in the better only."""
    by_better: dict[Compared, list[str]] = {}
    for one in compared:
        by_better.setdefault(replace(one, worse=()), []).extend(one.worse)
    by_worse: dict[Compared, list[str]] = {}
    for one, worse in by_better.items():
        by_worse.setdefault(replace(one, better=(), worse=tuple(dict.fromkeys(worse))), []).extend(one.better)
    return tuple(replace(one, better=tuple(dict.fromkeys(better))) for one, better in by_worse.items())


class ConflictWording:
    """Says things of one conflict.

    Parameters
    ----------
    model : Model
    graph : Graph
        The graph of the model.
    """

    def __init__(self, model: Model, graph: Graph) -> None:
        self._model = model
        self.graph = graph
        self._does = {o.name: o.words or o.name for o in model.options}

    def sizes(self) -> str:
        """Return how many parties, options and states there are."""
        numbers = ((len(self.graph.parties), "party", "parties"), (len(self._model.options), "option", "options"))
        told = [f"{number or 'no'} {one if number == 1 else many}" for number, one, many in numbers]
        count = len(self.graph.states)
        return f"{', '.join(told)}, {count:,} {'state' if count == 1 else 'states'}."

    def letters(self) -> tuple[str, ...]:
        """Return what each letter of a state's label says, in order; nothing where the model has no options."""
        if not self._has_letters():
            return ()
        return tuple(f"{at}. {o.party}: {self._does[o.name]}" for at, o in enumerate(self._model.options, start=1))

    def state(self, state: int) -> str:
        """Return a state's label, and what each party does in it."""
        label, words = self.graph.states[state], self.in_words(state)
        return f"{label} ({words})" if words else label

    def in_words(self, state: int) -> str:
        """Return what each party does in a state; nothing where the model has no options."""
        return in_words(self._model, self.graph.states[state]) if self._has_letters() else ""

    def named(self, states: Sequence[int], *, most: int = _NAMED) -> str:
        """Return labels with commas; when they are many, the first of them and how many more."""
        labels = [self.graph.states[state] for state in states]
        more = f" and {len(labels) - most} more" if len(labels) > most else ""
        return ", ".join(labels[:most]) + more

    def change(self, origin: int, target: int) -> str:
        """Return what the mover does, and no longer does, when it goes from one state to another."""
        if not self._has_letters():
            return ""
        letters = zip(self._model.options, self.graph.states[origin], self.graph.states[target], strict=True)
        changed = [(self._does[o.name], b) for o, a, b in letters if a != b]
        return "; ".join(f"it {'' if letter == 'Y' else 'no longer '}{does}" for does, letter in changed)

    def move(self, move: Move) -> str:
        """Return a move: who goes where, and by what."""
        by = self.change(move.origin, move.target)
        said = f"{self.graph.parties[move.party]} going to {self.graph.states[move.target]}"
        return f"{said} ({by})" if by else said

    def why(self, reason: Reason) -> tuple[str, ...]:
        """Return a reason in sentences: moves and the moves in answer."""
        party = self.graph.parties[reason.party]
        if reason.undeterred is not None:
            return (self._undeterred(party, reason, reason.undeterred),)
        if not reason.deterred:
            return (f"No move of {party} alone leads to a state that it prefers.",)
        return tuple(self._deterred(party, reason, item) for item in reason.deterred)

    def behind(self, reason: Reason) -> tuple[Compared, ...]:
        """Return the preferences that a reason rests on."""
        return tuple(self._compared(comparison) for comparison in reason.comparisons())

    def shift(self, shift: Shift) -> str:
        """Return how a party would rank a state, as it stands after "would" or the like."""
        state = self.graph.states[shift.state]
        if not shift.past:
            return f"rank {state} above {self.named(shift.parted)}, level with it now"
        where = "above" if shift.higher else "below"
        parted = f", and no longer level with {self.named(shift.parted)}" if shift.parted else ""
        return f"rank {state} {where} {self.named(shift.past)}{parted}"

    def single(self, change: Change) -> str:
        """Return a change of one comparison."""
        party = self.graph.parties[change.party]
        state, other = self.graph.states[change.state], self.graph.states[change.other]
        return f"{party} holds {state} and {other} alike" if change.level else f"{party} prefers {state} to {other}"

    def flipped(self, holds: Truths, flips: Truths) -> str:
        """Return which equilibria come and which go, with the concepts, from where there are some before."""
        told = []
        for state in np.flatnonzero(flips.any(axis=0)).tolist():
            for before, verb in ((True, "no longer holds"), (False, "comes to hold")):
                rows = zip(Concept, flips[:, state], holds[:, state], strict=True)
                under = [NAMES[concept] for concept, moved, held in rows if moved and bool(held) == before]
                if under:
                    told.append(f"{self.graph.states[state]} {verb} ({', '.join(under)})")
        more = f"; and {len(told) - _FLIPPED} more" if len(told) > _FLIPPED else ""
        return "; ".join(told[:_FLIPPED]) + more

    def _has_letters(self) -> bool:
        return bool(self._model.options) and self._model.moves is None

    def _gains(self, party: str, reason: Reason, improvement: int) -> str:
        by = self.change(reason.state, improvement)
        return f"{party} would gain by going to {self.graph.states[improvement]}" + (f" ({by})" if by else "")

    def _undeterred(self, party: str, reason: Reason, item: Undeterred) -> str:
        said = self._gains(party, reason, item.improvement)
        if reason.concept == Concept.NASH:
            return f"{said}."
        if not item.answers:
            return f"{said}; nobody can answer that" + (" with a gain." if reason.concept.credible else ".")
        outs = dict(item.ways_out)
        firm = [answer for answer in item.answers if answer not in outs]
        parts = [f"{self.named(firm)}, which it also prefers"] if firm else []
        parts += [f"{self.named(list(outs))}, from where it can still go to something better"] if outs else []
        return f"{said}; all that the others can make of it is {', or '.join(parts)}."

    def _deterred(self, party: str, reason: Reason, item: Deterred) -> str:
        moves = ", then ".join(self.move(move) for move in item.answer)
        said = f"{self._gains(party, reason, item.improvement)}; but the answer could be {moves}, which leaves {party} "
        said += "no better off than at the start"
        if item.way_out is not None:
            out = self.graph.states[item.way_out]
            said += f", and the best that it could still do from there, {out}, is no better either"
        return said + "."

    def _compared(self, comparison: Comparison) -> Compared:
        party, ranks = self.graph.parties[comparison.party], self.graph.ranks[comparison.party]
        one, other = self.graph.states[comparison.state], self.graph.states[comparison.than]
        if ranks[comparison.state] == ranks[comparison.than]:
            return Compared(party=party, better=(one,), worse=(other,), alike=True)
        if not comparison.prefers:
            one, other = other, one
        decides = deciding(self._model, party, one, other) if self._has_letters() else None
        if decides is None:
            return Compared(party=party, better=(one,), worse=(other,))
        return Compared(
            party=party,
            better=(one,),
            worse=(other,),
            by=decides.text,
            words=decides.words,
            source=decides.source,
            said_by=decides.said_by,
        )


def alike(wording: ConflictWording, reasons: Sequence[Reason]) -> Iterator[tuple[tuple[Reason, ...], tuple[str, ...]]]:
    """Yield the reasons of one party that say the same, with what they say."""
    told: dict[tuple[bool, tuple[str, ...]], list[Reason]] = {}
    for reason in reasons:
        told.setdefault((reason.stable, wording.why(reason)), []).append(reason)
    for (_, sentences), group in told.items():
        yield tuple(group), sentences
