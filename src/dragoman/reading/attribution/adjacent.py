"""The cue that touches a quotation: "…," said the envoy; "…," the envoy told the hall; the envoy said: "…".

Word order decides here, not the tree: what stands between closing mark and cue is who speaks, whatever sentence and
clause the parser gave it.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from dragoman.reading.attribution.asides import puts_it
from dragoman.reading.attribution.cues import SAYING, TELLING
from dragoman.reading.tree import FINITE, children, lemma
from dragoman.terms.syntax import Sentence, Token

_BETWEEN = 14  # a name, a role and an aside may stand between a quotation and its cue
_BEFORE = 8
_NAMING = frozenset({"PROPN", "NOUN", "PRON", "NUM"})
_OPENING = _NAMING | {"DET", "ADJ"}
_BREAKING = frozenset({".", "!", "?", ":", ";", '"', "“", "”", "''", "``"})
_INTRODUCING = frozenset({",", ":", "that", "—", "-", "–"})

_LEADING = frozenset({":", ","})

Place = tuple[Sentence, int]


class Adjacent:
    """Finds the cue and the speaker right beside a place in the text."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._places = [(s, i) for s in sentences for i in range(len(s.tokens))]
        self._starts = [s.tokens[i].start for s, i in self._places]

    def beside(self, start: int, end: int, paragraph: int, *, open_ended: bool) -> tuple[Place, Place] | None:
        """Return the cue that touches the quotation in this range and who says it.

        ``open_ended`` tells that the quotation ends without a full stop, so that its sentence may go on behind it.
        """
        found = self._before(start, paragraph)
        if found is None:
            found = self._after(end, paragraph)
            if found and not open_ended and _token(found[0]).start > end + 1:
                return None
        return found

    def _after(self, end: int, paragraph: int) -> tuple[Place, Place] | None:
        """Return the cue that follows a quotation and who says it."""
        words = self._following(end, paragraph)
        if not words:
            return None
        if _is_cue(words[0]):
            who = _subject(words[0], words[1:]) or next((w for w in words[1:4] if _token(w).upos in _NAMING), None)
            return (words[0], _head(who, words[1:])) if who and not _is_subject_of_more(words[1:]) else None
        if _token(words[0]).upos not in _OPENING:
            return None
        at = next((n for n, word in enumerate(words) if _is_cue(word)), 0)
        before = words[:at]
        if not at or any(_token(w).upos == "VERB" and _token(w).xpos in FINITE for w in _outside_asides(before)):
            return None
        who = next((w for w in before if _token(w).upos in _NAMING), None)
        return (words[at], _subject(words[at], before) or _head(who, before)) if who else None

    def _before(self, start: int, paragraph: int) -> tuple[Place, Place] | None:
        """Return the cue that leads to a quotation, with its comma or colon, and who says it."""
        at = bisect.bisect_left(self._starts, start) - 1
        passed: list[Place] = []
        while at >= 0 and len(passed) < _BEFORE and self._places[at][0].paragraph == paragraph:
            word = self._places[at]
            if not passed and _token(word).text not in _INTRODUCING and not _is_cue(word):
                return None
            if _token(word).text in _BREAKING - {":"} or (passed and _token(word).text == ":"):
                return None
            if _is_cue(word):
                addressed = all(_may_stand_between(w, word) for w in passed)
                who = _subject(word, [(word[0], i) for i in range(word[1])])
                return (word, who) if addressed and who else None
            passed.append(word)
            at -= 1
        return None

    def _following(self, end: int, paragraph: int) -> list[Place]:
        """Return the words behind a quotation, up to a mark that breaks off."""
        at = bisect.bisect_left(self._starts, end)
        words: list[Place] = []
        while at < len(self._places) and len(words) < _BETWEEN and self._places[at][0].paragraph == paragraph:
            word = self._places[at]
            if _token(word).text in _BREAKING and words:
                break
            if words or _token(word).text not in {",", "-", "—", "–"}:
                words.append(word)
            at += 1
        return words


def _token(place: Place) -> Token:
    return place[0].tokens[place[1]]


def _is_cue(place: Place) -> bool:
    token = _token(place)
    if token.text == "reports" and token.xpos == "NNS":
        return _next(place) in _LEADING
    return token.upos == "VERB" and token.xpos in FINITE and (lemma(*place) in SAYING or puts_it(*place))


def _next(place: Place) -> str:
    sentence, at = place
    return sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else ""


def _outside_asides(words: list[Place]) -> list[Place]:
    """Leave out what stands between commas ("Lund, who leads the team, said")."""
    kept: list[Place] = []
    aside = False
    for word in words:
        aside ^= _token(word).text == ","
        if not aside:
            kept.append(word)
    return kept


def _is_subject_of_more(behind: Sequence[Place]) -> bool:
    """Tell whether who stands behind a cue does something else: "who called it “warm”, said the men would meet"."""
    for word in behind:
        if _token(word).upos not in _OPENING | {"VERB", "AUX", "PART"}:
            return False
        if _token(word).upos in {"VERB", "AUX"} and _token(word).xpos in FINITE | {"MD"}:
            return True
    return False


def _head(who: Place, among: Sequence[Place]) -> Place:
    """Go up from the first word of a phrase to its head, as long as that is part of it."""
    sentence, at = who
    inside = {i for s, i in among if s is sentence}
    while sentence.tokens[at].head in inside and sentence.tokens[sentence.tokens[at].head].upos in _NAMING | {"SYM"}:
        at = sentence.tokens[at].head
    return sentence, at


def _subject(cue: Place, among: Sequence[Place]) -> Place | None:
    inside = {i for s, i in among if s is cue[0]}
    own = [c for c in children(cue[0], cue[1], "nsubj") if c in inside]
    return (cue[0], own[-1]) if own else None


def _may_stand_between(word: Place, cue: Place) -> bool:
    """Tell whether a word between cue and quotation names the hearer, the time or the manner, or only introduces."""
    token = _token(word)
    if token.text in _INTRODUCING or token.upos in {"ADV", "ADP", "PUNCT"}:
        return True
    return token.upos in _OPENING and (lemma(*cue) in TELLING or token.upos != "PRON")
