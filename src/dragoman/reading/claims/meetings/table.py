"""Who sits at the talks that a report is of: those most often named at them, with those who lead them.

Talks of which the report does not say again who takes part are theirs; a cabinet's meeting, a round on another matter
and a news conference are not.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.reading.claims.meetings.mention import MeetingMention

_TWO = 2
_OF_ALL = frozenset({"talks", "round", "plenary_session"})
_ANY = _OF_ALL | {"meeting", "summit", "conference"}
# Nouns of talks, which those who lead them take part in.
_LED = frozenset("talk round negotiation mediation discussion dialogue consultation conference session table".split())
# Verbs of those who come back to the talks, whoever they are.
_AGAIN = frozenset({"verb-reconvene", "verb-return", "verb-resume", "verb-try", "verb-go", "verb-sit"})


def at_the_table(found: Iterable[MeetingMention], known: Sequence[str], mediators: Sequence[str]) -> tuple[str, ...]:
    """Return the parties, without those who mediate, that a report most often names at its talks; else those known.

    Parameters
    ----------
    found : iterable of MeetingMention
    known : sequence of str
        The ids of the parties that it sets face to face.
    mediators : sequence of str
    """
    weight: Counter[tuple[str, ...]] = Counter()
    for mention in found:
        sides = tuple(sorted(party for party in mention.participants if party not in mediators))
        if mention.kind in _ANY and len(sides) >= _TWO:
            of_all = mention.kind in _OF_ALL and mention.rule.startswith("noun")
            weight[sides] += (2 if of_all else 1) * (1 + len(mention.others))
    most = max(weight.values(), default=0)
    return next((sides for sides, number in weight.items() if number == most), tuple(known))


def with_the_table(
    found: Iterable[MeetingMention], table: Sequence[str], mediators: Sequence[str]
) -> list[MeetingMention]:
    """Give the talks that the report tells no more of those at the table, and to talks of theirs those who lead them.

    Parameters are those of ``at_the_table``, which gives ``table``.
    """
    return [_with_mediators(_filled(mention, table, mediators), table, mediators) for mention in found]


def _filled(found: MeetingMention, table: Sequence[str], mediators: Sequence[str]) -> MeetingMention:
    some = set(found.participants)
    if some and found.topic and not found.joint and not some & set(mediators):
        return found
    if len(some) >= _TWO or len(table) < _TWO or not _may_be_theirs(found) or not some <= {*table, *mediators}:
        return found
    return dataclasses.replace(found, participants=tuple(dict.fromkeys((*table, *found.participants))))


def _may_be_theirs(found: MeetingMention) -> bool:
    """Tell whether a mention may be of the talks at hand: of talks, or of one more meeting."""
    if found.rule in _AGAIN:
        return not found.participants
    other_matter = found.kind == "round" and found.matter
    if not found.rule.startswith(("noun", "another")) or found.internal or other_matter:
        return False
    known = found.definite and (found.kind == "meeting" or found.span.text.lower().startswith("the "))
    again = found.apart or found.bare or found.ordinal is not None or known  # not "its July summit"
    return found.kind in _OF_ALL or (found.kind in _ANY and again and not found.topic)


def _with_mediators(found: MeetingMention, table: Sequence[str], mediators: Sequence[str]) -> MeetingMention:
    led = found.rule.startswith("noun") and found.noun in _LED and set(found.participants) == set(table)
    if not led or not table:
        return found
    return dataclasses.replace(found, participants=tuple(dict.fromkeys((*found.participants, *mediators))))
