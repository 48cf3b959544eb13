"""What else was asked of a conflict, for the terminal: why, from where, how sure, what would have to change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from dragoman.reasoning.stability.concepts import Concept
from dragoman.reasoning.stability.model import Model
from dragoman.reasoning.stability.status_quo import Prospect
from dragoman.showing.conflict.answers import Answers, Reach, Sure, Together, Wanted, Why
from dragoman.showing.conflict.wording import NAMES, Compared, ConflictWording, alike, gathered
from dragoman.showing.text.layout import Paint, plain, wrap
from dragoman.showing.text.stability import counts, table

_SHOWN = 12


def answer_lines(model: Model, wording: ConflictWording, told: Answers, *, paint: Paint = plain) -> list[str]:
    """Return the answers to what was asked, each under its heading."""
    parts = [
        _why(wording, told.why, paint) if told.why else (),
        _reach(wording, told.reach, paint) if told.reach else (),
        _wanted(wording, told.wanted, paint) if told.wanted else (),
        _together(wording, told.together, paint) if told.together else (),
        _broken(wording, told.broken, paint) if told.broken is not None else (),
        _sure(model, wording, told.sure, paint) if told.sure else (),
    ]
    lines = [line for part in parts if part for line in ("", *part)]
    return lines[1:]


def _why(wording: ConflictWording, told: Why, paint: Paint) -> Iterator[str]:
    yield paint(f"WHY {wording.graph.states[told.state]} HOLDS, OR NOT", "heading")
    yield from wrap(wording.in_words(told.state), indent=2, hanging=2)
    for k, party in enumerate(wording.graph.parties):
        yield ""
        for group, sentences in alike(wording, [reason for reason in told.reasons if reason.party == k]):
            verdict = "holds" if group[0].stable else "does not hold"
            yield f"  {party}: {verdict} under {', '.join(NAMES[reason.concept] for reason in group)}."
            for sentence in sentences:
                yield from wrap(sentence, indent=4, hanging=2)
            for compared in gathered(one for reason in group for one in wording.behind(reason)):
                yield from _behind(compared)
    yield from (paint(f"  The checker finds fault: {fault}", "error") for fault in told.faults)
    if not told.faults:
        yield paint("  Each reason was checked against the definition alone.", "faint")


def _behind(compared: Compared) -> Iterator[str]:
    yield from wrap(f"- {compared.said}: {compared.behind}", indent=6, hanging=2)


def _reach(wording: ConflictWording, told: Reach, paint: Paint) -> Iterator[str]:
    start = wording.graph.states[told.start]
    yield paint(f"FROM {start}, BY MOVES THAT EACH MOVER GAINS FROM", "heading")
    yield from _ways(wording, told.by_improvements)
    if len(told.by_improvements) == 1:
        yield "  Nobody gains by moving."
    beyond = [p for p in told.by_moves if p.state not in {q.state for q in told.by_improvements}]
    yield paint("ONLY BY MOVES THAT SOMEBODY DOES NOT GAIN FROM", "heading")
    yield from _ways(wording, beyond)
    left = len(wording.graph.states) - len({p.state for p in told.by_moves})
    yield f"  {left} of {len(wording.graph.states)} states cannot be reached at all."


def _ways(wording: ConflictWording, prospects: Sequence[Prospect]) -> Iterator[str]:
    moved = [prospect for prospect in prospects if prospect.way]
    for prospect in moved[:_SHOWN]:
        steps = " → ".join(f"{wording.graph.parties[m.party]}: {wording.graph.states[m.target]}" for m in prospect.way)
        yield from wrap(f"{wording.graph.states[prospect.state]}  {steps}", indent=2, hanging=4)
    if len(moved) > _SHOWN:
        yield f"  … and {len(moved) - _SHOWN:,} more (--format json has them all)"


def _wanted(wording: ConflictWording, told: Wanted, paint: Paint) -> Iterator[str]:
    label = wording.graph.states[told.state]
    yield paint(f"WHAT WOULD HAVE TO BE PREFERRED FOR {label} TO HOLD, OR TO HOLD NO LONGER", "heading")
    yield from wrap(wording.in_words(told.state), indent=2, hanging=2)
    by_text: dict[tuple[str, ...], list[str]] = {}
    for concept in Concept:
        by_text.setdefault(tuple(_wanted_under(wording, told, concept)), []).append(NAMES[concept])
    for lines, names in by_text.items():
        yield f"  {', '.join(names)}"
        for line in lines:
            yield from wrap(line, indent=4, hanging=2)
    if told.rankings:
        yield f"  Share of a party's strict rankings of all {len(wording.graph.states)} states under which it holds"
        rows = [[told.rankings[concept, k] for concept in Concept] for k in range(len(wording.graph.parties))]
        yield from shares(wording.graph.parties, rows, paint=paint)


def _wanted_under(wording: ConflictWording, told: Wanted, concept: Concept) -> Iterator[str]:
    own = [told.own[concept, k] for k in range(len(wording.graph.parties))]
    holds = all(shift is None or not shift.higher for shift in own)
    for party, shift in zip(wording.graph.parties, own, strict=True):
        if shift is None:
            yield f"{party}: holds, whatever it prefers."
        elif shift.higher != holds:
            done = "holds already; to end that, it" if holds else "it"
            yield f"{party}: {done} would have to {wording.shift(shift)} ({_comparisons(shift.comparisons)})."
        else:
            yield f"{party}: holds already."
    joint = told.joint[concept]
    if joint is None:
        yield "All together: no change was found."
        return
    how = [f"{wording.graph.parties[shift.party]} were to {wording.shift(shift)}" for shift in joint.shifts]
    how += [f"it were that {wording.single(joint.change)}"] if joint.change else []
    least = "" if joint.proven else "; fewer, between other states, are not ruled out"
    comes = "end" if holds else "hold"
    yield f"All together: it would {comes} if {', and '.join(how)} ({_comparisons(joint.comparisons)}{least})."


def _comparisons(count: int) -> str:
    return "1 comparison" if count == 1 else f"{count} comparisons"


def shares(
    names: Sequence[str],
    rows: Sequence[Sequence[tuple[int, int]]],
    *,
    about: Sequence[str] = (),
    paint: Paint = plain,
) -> Iterator[str]:
    """Yield a table of shares, as whole percentages; below each name what is said about it, where something is."""
    width = max(len(name) for name in names)
    yield paint(f"  {'':<{width}}  " + "  ".join(f"{NAMES[c]:>6}" for c in Concept), "faint")
    for name, row, words in zip(names, rows, about or [""] * len(names), strict=True):
        yield f"  {name:<{width}}  " + "  ".join(f"{percent(held, of):>6}" for held, of in row)
        yield from wrap(words, indent=6, hanging=2)


def percent(held: int, of: int) -> str:
    """Return a share as a percentage; never 0 % or 100 % of what is not none or all."""
    if held in {0, of}:
        return "100 %" if held else "-"
    return f"{min(max(round(100 * held / of), 1), 99)} %"


def _together(wording: ConflictWording, told: Together, paint: Paint) -> Iterator[str]:
    names = [" + ".join(wording.graph.parties[party] for party in cell) for cell in told.cells]
    acting = [name for name, cell in zip(names, told.cells, strict=True) if len(cell) > 1]
    yield paint(f"WHAT WOULD HOLD WITH {' AND '.join(acting)} ACTING AS ONE", "heading")
    joint = np.asarray(told.stable.all(axis=1))
    if not joint.any():
        yield "  No state is an equilibrium under any of the five concepts."
    yield from table(wording, joint, paint=paint)
    yield ""
    yield from counts(names, told.stable.sum(axis=2).T.tolist(), paint=paint)


def _broken(
    wording: ConflictWording, told: Mapping[tuple[Concept, int], tuple[tuple[int, ...], ...]], paint: Paint
) -> Iterator[str]:
    yield paint("COALITIONS THAT WOULD LEAVE WHAT HOLDS FOR EACH ALONE", "heading")
    by_text: dict[str, list[str]] = {}
    for (concept, state), coalitions in told.items():
        least = [c for c in coalitions if len(c) == min(map(len, coalitions))]
        by = "; ".join(" + ".join(wording.graph.parties[party] for party in c) for c in least) or "no coalition"
        by_text.setdefault(f"{wording.graph.states[state]}: {by}", []).append(NAMES[concept])
    for text, names in by_text.items():
        yield from wrap(f"{text} ({', '.join(names)})", indent=2, hanging=4)
    if not told:
        yield "  Nothing holds for each alone."


def _sure(model: Model, wording: ConflictWording, told: Sure, paint: Paint) -> Iterator[str]:
    orders = told.orders
    yield paint("HOW SURE: SHARE OF THE ADMISSIBLE ORDERS UNDER WHICH A STATE HOLDS", "heading")
    if orders.seed is None:
        said = f"{orders.tried:,} orders of the statements are admissible; all were tried."
    else:
        said = f"{orders.admissible:,} orders of the statements are admissible; {orders.tried:,} were drawn with seed "
        said += f"{orders.seed}: a share is within {100 * orders.error:.1f} points of the true one, 95 times in 100."
    if orders.admissible == 1:
        said = "Every order of the statements is fixed. --any-order leaves them all open."
    yield from wrap(said, indent=2)
    states = sorted(np.flatnonzero(orders.counts.any(axis=0)).tolist(), key=lambda s: (-orders.counts[:, s].sum(), s))
    if states:
        labels = [wording.graph.states[state] for state in states[:_SHOWN]]
        rows = [[(int(count), orders.tried) for count in orders.counts[:, state]] for state in states[:_SHOWN]]
        about = [wording.in_words(state) for state in states[:_SHOWN]]
        yield from shares(labels, rows, about=about, paint=paint)
    if len(states) > _SHOWN:
        yield f"  … and {len(states) - _SHOWN:,} more (--format json has them all)"
    yield from _flips(model, wording, told, paint)


def _flips(model: Model, wording: ConflictWording, told: Sure, paint: Paint) -> Iterator[str]:
    yield from ("", paint("WHAT FLIPS IT", "heading"))
    for swap in told.orders.swaps[:_SHOWN]:
        party = wording.graph.parties[swap.party]
        one, other = model.preferences[party].statements[swap.first : swap.first + 2]
        fixed = "" if swap.fixed else " (their order is not fixed)"
        said = f"{party}, “{other.text}” before “{one.text}”{fixed}: {wording.flipped(told.holds, swap.flips)}"
        yield from wrap(said, indent=2, hanging=4)
    for change, where in (told.flips or ())[:_SHOWN]:
        yield from wrap(f"{wording.single(change)}: {wording.flipped(told.holds, where)}", indent=2, hanging=4)
    hidden = sum(max(0, len(some) - _SHOWN) for some in (told.orders.swaps, told.flips or ()))
    if hidden:
        yield f"  … and {hidden:,} more (--format json has them all)"
    if told.flips is None:
        yield "  Single comparisons of states were not tried: there are too many."
    elif not told.flips and not told.orders.swaps:
        yield "  No swap of two neighbouring statements, and no single comparison of two states."
