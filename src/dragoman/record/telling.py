"""What tells too little to stand in a record: meetings of nobody, nowhere and never, positions on "it".

It is left out, and counted, for a reader of the record could do nothing with it.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.terms.findings import ActionPhrase, Condition, Meeting, Position
from dragoman.terms.problems import Place, Problem, Severity

# News even where nobody knows who was to meet.
_NEWS = frozenset({"collapsed", "ruled_out"})
# Words that only point at others, or only lend tense.
_EMPTY = frozenset(
    """i me we us you he him she her it they them this that these those one so such what which who there here
    be is are was were been being do does did done doing have has had having will would shall should can could may might
    must not never to the a an own any all both each our their its his for of on in with at by as and or but too also
    oppose opposed opposes reject rejected rejects refuse refused refuses accept accepted accepts support supported
    supports proposal proposals suggestion idea""".split()
)

_TORN = frozenset({"of", "with", "by", "from", "at"})


def tells_of_meeting(meeting: Meeting) -> bool:
    """Tell whether a meeting says who met, when, where, how long or in which round, or that it came to nothing."""
    known = meeting.participants or meeting.date or meeting.place or meeting.duration or meeting.ordinal
    return bool(known) or meeting.status in _NEWS


def tells_of_position(position: Position) -> bool:
    """Tell whether a position says what it is about, in its own words or in those that it answers.

    What begins with "of" or "with" is torn off the words before it.
    """
    torn = position.what.text.split()[0].lower() in _TORN
    named = _says(position.what.text) or any(_says(action.span.text) for action in position.actions)
    return named and not torn


def tells_of_condition(condition: Condition) -> bool:
    """Tell whether both halves of a condition say something, and not the one what is in the other."""
    consequents = condition.consequents
    antecedents = tuple(action for group in condition.antecedents for action in group)
    apart = not any(_holds(c, a) or _holds(a, c) for c in consequents for a in antecedents)
    return apart and all(any(_says(a.span.text) for a in half) for half in (consequents, antecedents) if half)


def left_out(meetings: Iterable[Meeting], positions: Iterable[Position], place: Place) -> tuple[Problem, ...]:
    """Return one warning that counts the findings that tell too little; none where there is none."""
    counts = [
        (sum(not tells_of_meeting(m) for m in meetings), "meeting"),
        (sum(not tells_of_position(p) for p in positions), "position"),
    ]
    said = [f"{count} {name if count == 1 else name + 's'}" for count, name in counts if count]
    if not said:
        return ()
    return (
        Problem(
            code="telling-little",
            place=place,
            what=f"{' and '.join(said)} left out: the words do not tell who met, when or where, or what is at issue",
            remedy="“dragoman read” to see them all",
            severity=Severity.WARNING,
        ),
    )


def _says(words: str) -> bool:
    """Tell whether words name anything."""
    return any(word.strip(".,;:!?\"'“”‘’()[]").lower() not in _EMPTY for word in words.split())


def _holds(whole: ActionPhrase, part: ActionPhrase) -> bool:
    """Tell whether an action is named inside the words of another."""
    return whole.span.start <= part.span.start and part.span.end <= whole.span.end
