"""The quotations of one report as places: which words stand in one, and which words of a clause belong to one."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

from dragoman.reading.attribution.quotation import Quotation, quotations
from dragoman.reading.attribution.said import Range
from dragoman.terms.report import Story
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

_SCARE_WORDS = 3
_CLOSING = "”\"’'»"
_ALL_BUT_CUT_OFF = 0.97
_BUT = re.compile(r",?\s+(?:but|though|although|yet)\b")
_WORD = re.compile(r"\w[\w’']*")
# Before the title of a work or programme.
_LEADING = frozenset(
    "on in of at to from with and titled entitled called named book novel film song anthem play series show programme "
    "program podcast column report".split()
)
_LITTLE = 3  # letters that a word may have without a capital in a title ("of", "the")


class Marks:
    """Knows which words of a report stand between quotation marks."""

    def __init__(self, story: Story) -> None:
        self._text = story.report.text
        self._paragraphs = story.paragraphs
        self.quotations = quotations(story)
        self._starts = [q.start for q in self.quotations]

    def at(self, offset: int) -> Quotation | None:
        """Return the quotation that a place lies in."""
        at = bisect.bisect_right(self._starts, offset) - 1
        return self.quotations[at] if at >= 0 and offset < self.quotations[at].end else None

    def ends_sentence(self, quotation: Quotation) -> bool:
        """Tell whether the words quoted end with a full stop."""
        return self._text[quotation.start : quotation.end].rstrip(_CLOSING).endswith(".")

    def is_speech(self, quotation: Quotation) -> bool:
        """Tell words that somebody said from a term in quotation marks."""
        words = self._text[quotation.start : quotation.end]
        if self.is_title(quotation):
            return False
        ends = words.rstrip(_CLOSING).endswith((",", ".", "!", "?", "…", "-", "—"))
        term = words[:1] in {"'", "‘"} and self._text[max(quotation.start - 2, 0) : quotation.start - 1].islower()
        ends = ends and not term  # a term may stand before a comma, too: "could create 'hot air,' others said"
        return len(words.split()) > _SCARE_WORDS or (ends and len(words.split()) > 1)

    def is_title(self, quotation: Quotation) -> bool:
        """Tell the title of a work, in capitals where the paragraph is not: On “Face the Nation”, she said ..."""
        paragraph = self._paragraphs[quotation.paragraph]
        before = _WORD.findall(self._text, paragraph.start, quotation.start)
        around = [*before, *_WORD.findall(self._text, quotation.end, paragraph.end)]
        words = [w for w in _WORD.findall(self._text, quotation.start, quotation.end) if len(w) > _LITTLE]
        in_capitals = len(words) > 1 and not any(w[0].islower() for w in words)
        led = bool(before) and (before[-1].lower() in _LEADING or before[-1].endswith(("'s", "’s")))
        return in_capitals and led and any(w.islower() for w in around)

    def widened(self, contents: Iterable[Range]) -> tuple[Range, ...]:
        """Widen ranges to take in, whole, the quotations they touch; join ranges that meet."""
        widened: list[Range] = []
        for start, end in contents:
            touched = [q for q in (self.at(start), self.at(max(start, end - 1))) if q]
            low = min([start, *(q.start for q in touched)])
            high = max([end, *(q.end for q in touched)])
            nearby = self.at(high + 1) if self._text[high : high + 1] in {",", "."} else None
            high = nearby.end if nearby and nearby.start < high else high
            if widened and low <= widened[-1][1]:
                widened[-1] = (widened[-1][0], max(high, widened[-1][1]))
            else:
                widened.append((low, high))
        return tuple(r for r in widened if any(mark.isalnum() for mark in self._text[r[0] : r[1]]))

    def without_reply(self, contents: tuple[Range, ...], sentence: Sentence) -> tuple[Range, ...]:
        """Leave out what the writer holds against quoted words: it is “right in front of us,” but few can see it."""
        if not contents:
            return ()
        low, high = contents[-1]
        for quotation in self.quotations[bisect.bisect_left(self._starts, low) :]:
            if quotation.end >= high:
                break
            if self._is_answered(quotation, high, sentence):
                return (*contents[:-1], (low, quotation.end))
        return contents

    def _is_answered(self, quotation: Quotation, end: int, sentence: Sentence) -> bool:
        but = _BUT.match(self._text, quotation.end)
        comma = "," in {self._text[quotation.end - 2], self._text[quotation.end]}
        if but is None or not comma or any(quotation.end <= q.start < end for q in self.quotations):
            return False
        behind = [token for token in sentence.tokens if token.start > but.end()][:1]
        return not any(token.text == "that" and token.upos == "SCONJ" for token in behind)

    def only_quoted(self, contents: tuple[Range, ...], quotation: Quotation) -> tuple[Range, ...]:
        """Keep to a quotation that a cue follows: what stands before its sentence, or unquoted behind, is told.

        "The port was shut. “We wait,” Lund said, and the lights went out." holds but two words of hers.
        """
        before = self._text[contents[0][0] : quotation.start].rstrip()
        start = quotation.start if before.endswith((".", "!", "?", ":", "”", '"', "''")) else contents[0][0]
        further = [r for r in contents[1:] if any(r[0] <= q.start < r[1] for q in self.quotations)]
        return ((start, contents[0][1]), *further)

    def form(self, contents: tuple[Span, ...]) -> str:
        """Tell direct, mixed and indirect speech apart by how much stands between quotation marks."""
        pieces = [(max(s.start, q.start), min(s.end, q.end)) for s in contents for q in self.quotations]
        quoted = sum(self._text[i].isalnum() for start, end in pieces for i in range(start, end))
        if not quoted:
            return "indirect"
        letters = sum(self._text[i].isalnum() for s in contents for i in range(s.start, s.end))
        return "direct" if quoted >= _ALL_BUT_CUT_OFF * letters else "mixed"
