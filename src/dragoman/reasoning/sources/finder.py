"""From a view of the record to what became of the claims that it holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from dragoman.reasoning.sources.answer import Judged, Sources, Tally
from dragoman.reasoning.sources.claims import Carried, Claim, Matter, firmness, says
from dragoman.reasoning.sources.rules import Evidence, grounds
from dragoman.terms.entries import DoneEntry, Entry, is_unnamed
from dragoman.terms.source_class import SourceClass
from dragoman.terms.talks import View

_NO_SOURCE = ""


def sources(view: View, *, until: dt.date | None = None) -> Sources:
    """Return, by outlet and class of source, the claims that were carried and what became of each.

    Claims are positions, conditions, commitments, and that something was done or has begun, whatever has become of them
    since; what is in a deal is for ``readouts``. A claim counts once for each outlet in which it first came out.

    Parameters
    ----------
    view : View
    until : date, optional
        The last day that counts, when the view is of no day.

    Returns
    -------
    Sources
        In an order that does not depend on the order of the talks file.
    """
    last = view.as_of or until
    carried = Carried(view.talks)
    spoken = sorted(
        (entry for entry in view.entries if isinstance(entry, Claim) and carried.speaks(entry)),
        key=lambda entry: in_order(entry, carried),
    )
    claims = [entry for entry in spoken if carried.is_claim(entry)]
    evidence = evidence_of(spoken, carried, last)
    tallies: dict[tuple[str, int], list[Judged]] = {}
    classes: dict[int, SourceClass | None] = {}
    for entry in claims:
        judged = Judged(entry=entry, promise=carried.is_promise(entry), grounds=tuple(grounds(entry, evidence)))
        classes[firmness(entry)] = entry.attribution.record
        for outlet in carried.outlets(entry):
            tallies.setdefault((outlet or _NO_SOURCE, firmness(entry)), []).append(judged)
    told = sorted(tallies.items(), key=lambda pair: (pair[0][0], -pair[0][1]))
    return Sources(
        as_of=view.as_of,
        until=last,
        tallies=tuple(
            Tally(outlet=outlet or None, source_class=classes[rank], claims=tuple(those))
            for (outlet, rank), those in told
        ),
        unjudged=sum(not isinstance(entry, Claim) for entry in view.entries),
    )


def evidence_of(spoken: Sequence[Claim], carried: Carried, until: dt.date | None) -> Evidence:
    """Return what claims are held against: the others on their matters, terms of deals too, and what was done.

    Parameters
    ----------
    spoken : sequence of Claim
        What the holders are known to say, in order.
    carried : Carried
    until : date or None
    """
    on_matter: dict[Matter, dict[int, list[tuple[Claim, object]]]] = {}
    done: dict[str, list[DoneEntry]] = {}
    for entry in spoken:
        for matter, said in says(entry):
            on_matter.setdefault(matter, {}).setdefault(firmness(entry), []).append((entry, said))
        if isinstance(entry, DoneEntry) and not is_unnamed(entry):
            for action in entry.actions:
                done.setdefault(action, []).append(entry)
    return Evidence(
        carried=carried,
        on_matter=on_matter,
        done={action: tuple(those) for action, those in done.items()},
        first_done={action: those[0].date for action, those in done.items()},
        until=until,
    )


def in_order(entry: Entry, carried: Carried) -> tuple[str, ...]:
    """Return what entries are sorted by: the day, the first report, then what is said and by whom."""
    told = repr((list(says(entry)), entry.attribution)) if isinstance(entry, Claim) else ""
    anchors = (f"{anchor.source} {anchor.words}" for anchor in entry.anchors)
    return (entry.date.isoformat(), carried.first_report(entry).isoformat(), told, *anchors)
