"""How parties read a deal, as one self-contained page: the text and each party's words side by side."""

from __future__ import annotations

from dragoman.showing.brief.readouts import CAVEAT, WordedReadouts
from dragoman.showing.brief.wording import day
from dragoman.showing.page.self_contained import rendered
from dragoman.terms.talks import View


def readouts_page(told: WordedReadouts, *, view: View) -> str:
    """Return the page; all words of the record are escaped, and it runs no script."""
    return rendered(
        "readouts.html.j2",
        styles=["brief.css", "readouts.css"],
        told=told,
        as_of=day(view.as_of) if view.as_of else "",
        rows=[(row, [dict(row.readings).get(party, ()) for party in told.parties]) for row in told.differing],
        caveat=CAVEAT,
    )
