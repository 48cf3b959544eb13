"""Declarations that contradict each other: one id, name or text for two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.record.document import Declaration
from dragoman.record.folded_names import fold_name
from dragoman.terms.declared import DeclaredOutlet, DeclaredParty, DeclaredPerson
from dragoman.terms.problems import Place, Problem, Severity
from dragoman.terms.talks import Talks


def declared(talks: Talks) -> dict[str, tuple[Declaration, ...]]:
    """Return all declarations, by what they declare."""
    return {
        "party": talks.parties,
        "person": talks.people,
        "outlet": talks.outlets,
        "issue": talks.issues,
        "action": talks.actions,
        "deal": talks.deals,
        "source": talks.sources,
    }


def declared_twice(talks: Talks) -> Iterator[Problem]:
    """Yield ids that are declared twice; a party and a person both speak, and so share their ids."""
    kinds = declared(talks)
    speakers: tuple[Declaration, ...] = (*talks.parties, *talks.people)
    others = {what: found for what, found in kinds.items() if what not in {"party", "person"}}
    for what, found in {"party or person": speakers, **others}.items():
        first: dict[str, Place] = {}
        for item in found:
            if item.id in first:
                yield Problem(
                    code="declared-twice",
                    place=item.place,
                    what=f"the {what} {item.id} is declared a second time, after {first[item.id]}",
                    remedy="joining the two, or giving one another id",
                )
            first.setdefault(item.id, item.place)


def one_name_for_two(talks: Talks) -> Iterator[Problem]:
    """Yield names and aliases of two parties, people or outlets: who is meant cannot be told."""
    named: Sequence[DeclaredParty | DeclaredPerson | DeclaredOutlet]
    for what, named in (("parties", talks.parties), ("people", talks.people), ("outlets", talks.outlets)):
        bearers: dict[str, str] = {}
        for item in named:
            for name in (item.name, *item.aliases):
                other = bearers.setdefault(fold_name(name), item.id)
                if other != item.id:
                    yield Problem(
                        code="ambiguous-name",
                        place=item.place,
                        what=f"“{name}” names two {what}, {other} and {item.id}",
                        remedy="taking it from one of them",
                    )


def one_text_for_two(talks: Talks) -> Iterator[Problem]:
    """Yield sources with the same text: two reports would seem to say what one says."""
    first: dict[str, str] = {}
    for source in talks.sources:
        text = source.sha256 or source.path
        other = first.setdefault(text, source.id)
        if other != source.id:
            yield Problem(
                code="same-text",
                place=source.place,
                what=f"{source.id} is the same text as {other}, and would count as a second report",
                remedy=f"anchors to {other}",
                severity=Severity.WARNING,
            )
