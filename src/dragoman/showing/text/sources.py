"""What became of claims, for the terminal: a table of counts, then the entries behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dragoman.reasoning.sources.answer import Ground, Judged, Outcome, Sources, Tally
from dragoman.showing.brief.contents import item_of
from dragoman.showing.brief.leads import lead_of
from dragoman.showing.brief.references import Texts
from dragoman.showing.brief.wording import Wording, day, known_by_then
from dragoman.showing.text.layout import WIDTH, Paint, plain, quoted, section, wrap
from dragoman.terms.entries import Entry
from dragoman.terms.talks import View

_COLUMNS = ("claims", "promises", "confirmed", "contradicted", "both", "open")
_ORDER = (Outcome.CONTRADICTED, Outcome.BOTH, Outcome.CONFIRMED, Outcome.OPEN)


def sources_lines(
    answer: Sources, *, view: View, texts: Texts, everything: bool = False, paint: Paint = plain
) -> list[str]:
    """Return the answer, line by line.

    Parameters
    ----------
    answer : Sources
    view : View
        The view that it answers for.
    texts : Texts
    everything : bool
        Show the claims that are open too.
    """
    teller = _Teller(Wording(view.talks), texts, paint)
    lines = [paint(line, "title") for line in wrap(view.talks.title or "What became of claims")]
    lines += wrap(_facts(answer, view))
    lines += ["", *teller.table(answer)]
    shown = _ORDER if everything else _ORDER[:-1]
    for outcome in shown:
        lines += teller.section(answer, outcome)
    return [*lines, "", *(paint(line, "faint") for line in wrap(_CAVEAT, indent=2))]


_CAVEAT = (
    "Counts of what the record holds, and no measure of anybody: what is in it was chosen, few claims can be borne "
    "out, and a party may change its mind."
)


def _facts(answer: Sources, view: View) -> str:
    known = known_by_then(view.as_of, reviewed_only=view.reviewed_only)
    until = f"Deeds and days counted up to {day(answer.until)}." if answer.until and not view.as_of else ""
    rest = f"Not judged: {answer.unjudged} statements, meetings and signals, which no deed could bear out."
    return " ".join(part for part in (known, until, rest) if part)


class _Teller:
    def __init__(self, wording: Wording, texts: Texts, paint: Paint) -> None:
        self._wording = wording
        self._texts = texts
        self._paint = paint

    def table(self, answer: Sources) -> Iterator[str]:
        """Yield the counts, by outlet and class."""
        room = WIDTH - 2 - sum(len(name) + 2 for name in _COLUMNS)
        yield self._paint("  " + " " * room + "".join(f"  {name}" for name in _COLUMNS), "heading")
        outlet: str | None = ""
        for tally in answer.tallies:
            if tally.outlet != outlet:
                outlet = tally.outlet
                yield from wrap(self.outlet(tally), indent=2, hanging=2)
            numbers = counts(tally)
            cells = "".join(f"  {numbers[name]:>{len(name)}}" for name in _COLUMNS)
            yield f"   {class_named(tally):<{room - 1}}{cells}"
        if not answer.tallies:
            yield "  No claim is recorded."

    def section(self, answer: Sources, outcome: Outcome) -> list[str]:
        """Return the claims with one outcome, each outlet's and class's together."""
        lines: list[str] = []
        for tally in answer.tallies:
            those = [judged for judged in tally.claims if judged.outcome == outcome]
            if those:
                head = f"{self.outlet(tally)}, {class_named(tally)}"
                lines += ["", *(self._paint(line, "mark") for line in wrap(head, indent=2))]
                lines += [line for judged in those for line in self._claim(judged)]
        return section(outcome, lines[1:], paint=self._paint)

    def outlet(self, tally: Tally) -> str:
        """Return an outlet's name."""
        return self._wording.outlet_named(tally.outlet) if tally.outlet else "no source"

    def _claim(self, judged: Judged) -> Iterator[str]:
        promise = " [promise]" if judged.promise else ""
        yield from self._entry(judged.entry, indent=4, more=promise)
        for ground in judged.grounds:
            yield from wrap(self._why(ground), indent=6, hanging=2)
            for entry in ground.entries:
                yield from self._entry(entry, indent=8)

    def _why(self, ground: Ground) -> str:
        when = f": {day(ground.day)}" if ground.day else ":" if ground.entries else ""
        return f"→ {ground.why}{when}"

    def _entry(self, entry: Entry, *, indent: int, more: str = "") -> Iterator[str]:
        item = item_of(entry, lead_of(entry, self._wording), wording=self._wording, texts=self._texts)
        marks = "".join(f" [{mark}]" for mark in item.marks)
        yield from wrap(f"{item.date}  {item.lead}{more}{marks}", indent=indent, hanging=2)
        for reference in item.references:
            yield from quoted(reference.words, indent=indent + 2)
        labels = ", ".join(dict.fromkeys(reference.label for reference in item.references)) or "no words"
        told = wrap(f"- {item.authority}; {item.carried_by} [{labels}]", indent=indent + 2, hanging=2)
        yield from (self._paint(line, "faint") for line in told)


def class_named(tally: Tally) -> str:
    """Return a class of source in words."""
    return tally.source_class.value if tally.source_class else "the outlet's own words"


def counts(tally: Tally) -> dict[str, int]:
    """Return how many claims there are, how many of them are promises, and how many there are of each outcome."""
    outcomes = Counter(judged.outcome for judged in tally.claims)
    promises = sum(judged.promise for judged in tally.claims)
    return {"claims": len(tally.claims), "promises": promises} | {o.value: outcomes[o] for o in Outcome}
