"""Entries that repeat or contradict themselves, or lead back to no words."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator

from dragoman.terms.entries import ConditionEntry, Entry, Flag
from dragoman.terms.problems import Problem, Severity
from dragoman.terms.talks import Talks


def duplicates(talks: Talks) -> Iterator[Problem]:
    """Yield entries that say again what an earlier one says; the flag, the name and the notes do not tell two apart."""
    alike: dict[object, list[Entry]] = defaultdict(list)
    for entry in talks.entries:
        alike[type(entry), entry.date, entry.anchors].append(entry)
    for group in alike.values():
        first: dict[Entry, Entry] = {}
        for entry in group if len(group) > 1 else ():
            before = first.setdefault(_said(entry), entry)
            if before is not entry:
                yield _duplicate(entry, before)


def _said(entry: Entry) -> Entry:
    return dataclasses.replace(entry, flag=Flag.PROPOSED, id=None, notes=())


def _duplicate(entry: Entry, before: Entry) -> Problem:
    flags = "" if entry.flag == before.flag else f", with another flag ({before.flag} there, {entry.flag} here)"
    return Problem(
        code="duplicate-entry",
        place=entry.place,
        what=f"this entry is the same as that of {before.place}{flags}",
        remedy="removing one",
        severity=Severity.WARNING,
    )


def one_name_for_two_entries(talks: Talks) -> Iterator[Problem]:
    """Yield ``^names`` that an earlier entry has."""
    names: dict[str, Entry] = {}
    for entry in talks.entries:
        if entry.id is not None and names.setdefault(entry.id, entry) is not entry:
            what = f"^{entry.id} names another entry already, that of {names[entry.id].place}"
            yield Problem(code="declared-twice", place=entry.place, what=what, remedy="another name")


def required_of_itself(talks: Talks) -> Iterator[Problem]:
    """Yield conditions of which an action is both sides."""
    for entry in talks.entries:
        if isinstance(entry, ConditionEntry):
            both = [c for c in entry.consequents if any(c in way for way in entry.antecedents)]
            for action in both:
                yield Problem(
                    code="condition-on-itself",
                    place=entry.place,
                    what=f"{action} is made a condition of itself",
                    remedy="taking it from one side",
                )


def unsourced(talks: Talks) -> Iterator[Problem]:
    """Yield entries that lead back to nothing."""
    for entry in talks.entries:
        if not entry.anchors and not entry.notes:
            yield Problem(
                code="no-words",
                place=entry.place,
                what="this entry leads back to no words of any source",
                expected="an anchor: @ source “words”, or a note that says where it is from",
                severity=Severity.WARNING,
            )
