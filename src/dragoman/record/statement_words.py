"""The words that a statement is kept by: what was said, with the word of saying where it would mislead without.

"Cautioned against a costly mechanism" is not "a costly mechanism", and "denied that it had shelled the town" is not
"it had shelled the town". Only who plainly says a whole clause leaves it as it was said.
"""

from __future__ import annotations

import re

from dragoman.terms.findings import Statement
from dragoman.terms.span import Span

# Rules of reading by which a phrase, and no clause, is what was said.
_OF_PHRASES = frozenset(
    """accused called infinitive gerund likened shown by-agent noun-phrase noun-phrase-of noun-to
    adjective-of-mind""".split()
)
# With a clause behind them these leave it standing as it is.
_PLAIN = frozenset(
    """say says said saying tell tells told telling state states stated stating add adds added adding note notes noted
    noting announce announces announced announcing report reports reported reporting reply replies replied replying
    respond responds responded responding answer answers answered answering explain explains explained explaining
    declare declares declared declaring observe observes observed observing remark remarks remarked remarking
    recall recalls recalled recalling stress stresses stressed stressing emphasise emphasised emphasising emphasize
    emphasized emphasizing underline underlined underlining underscore underscored underscoring reiterate reiterated
    repeat repeated confirm confirms confirmed confirming read reads write writes wrote writing continue continues
    continued conclude concluded""".split()
)
_NOT = re.compile(r"(?:\b\w+\s+)?(?:\b(?:not|never)|n['’]t|\bno\s+longer)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_BEFORE = 40
_GAP = 60
_BROKEN = re.compile(r"[\"“”;:]|[a-z]{4}[.?!]\s|\n\s*\n")


def words_of(statement: Statement, text: str) -> tuple[Span, ...]:
    """Return the spans that a statement is anchored to.

    Parameters
    ----------
    statement : Statement
    text : str
        The text of its report.

    Returns
    -------
    tuple of Span
        The content; its first span from the cue on where the content misleads without it, its last one up to the cue
        where the cue follows ("the clause was rejected").
    """
    first, *others = statement.content
    cue = statement.cue
    if cue is None or statement.form == "direct" or not _is_needed(statement, cue, text):
        return statement.content
    if cue.end <= first.start and _is_close(text[cue.end : first.start]):
        start = cue.start + _negation(text, cue)
        return (_span(text, start, first.end), *others)
    last = statement.content[-1]
    if statement.rule == "by-agent" and last.end <= cue.start and _is_close(text[last.end : cue.start]):
        return (*statement.content[:-1], _span(text, last.start, cue.end))
    return statement.content


def _is_needed(statement: Statement, cue: Span, text: str) -> bool:
    """Tell whether the content alone says something else than was said."""
    plain = cue.text.lower().split()[-1] in _PLAIN
    return statement.rule in _OF_PHRASES or not plain or _negation(text, cue) < 0


def _negation(text: str, cue: Span) -> int:
    """Return how far before a cue its "not" begins, as a negative number; 0 without one."""
    found = _NOT.search(text[max(0, cue.start - _BEFORE) : cue.start])
    return found.start() - found.end() if found else 0


def _is_close(between: str) -> bool:
    """Tell whether the words between cue and content belong to the same clause."""
    return len(between) <= _GAP and not _BROKEN.search(between)


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])
