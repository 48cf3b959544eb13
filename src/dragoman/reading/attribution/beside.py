"""The cue that stands beside a quotation: before it, behind it, inside its sentence, or in the line above."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.reading.attribution.cues import JUDGING, SAYING, takes_prepositions
from dragoman.reading.attribution.quotation import Quotation
from dragoman.reading.tree import children, lemma, subject
from dragoman.terms.syntax import Sentence

_GAP = 2  # a blank and a mark may stand between a quotation and its cue
_FIRST_WORDS = 6
_NAMING = frozenset({"PROPN", "PRON", "NOUN"})
_DASH = re.compile(r"[ \t\u00a0]*[—–―-]{1,2}[ \t\u00a0]*(?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word of saying beside a quotation, and the token that heads who says it.

    ``index`` is ``None`` for a signature ("… enough." — Ana Sousa), which has no such word. ``speaker_sentence`` is the
    sentence of ``who`` where the parser cut between the two.
    """

    sentence: Sentence
    index: int | None
    who: int
    speaker_sentence: Sentence | None = None
    rule: str = "beside-quotation"


class Beside:
    """Finds cues beside the quotations of one report."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...], quoted: Callable[[int], Quotation | None]) -> None:
        self._text = text
        self._quoted = quoted
        self._in_paragraph: dict[int, list[Sentence]] = {}
        for sentence in sentences:
            self._in_paragraph.setdefault(sentence.paragraph, []).append(sentence)

    def cues(self, quotation: Quotation) -> Iterator[Cue]:
        """Yield the cues beside a quotation, the likeliest first."""
        for sentence in self._around(quotation):
            yield from self._nearest(sentence, quotation)
        yield from self._signature(quotation)
        yield from self._around_clause(quotation)
        above = self._line_above(quotation)
        if above is not None:
            yield from self._announced(above)

    def _around(self, quotation: Quotation) -> list[Sentence]:
        """Return the sentences of a quotation, the last first; then those that end or begin right beside it."""
        here = self._in_paragraph.get(quotation.paragraph, [])
        inside = [s for s in here if s.start < quotation.end and s.end > quotation.start]
        before = [
            s
            for s in here
            if s.end <= quotation.start and quotation.start - s.end <= _GAP and self._text[s.end - 1] in ":,"
        ]
        behind = [s for s in here if 0 <= s.start - quotation.end <= _GAP and self._says_at_once(s)]
        return [*reversed(inside), *behind, *before]

    def _says_at_once(self, sentence: Sentence) -> bool:
        """Tell whether a sentence begins with who said it: "Graham asked.", "said the envoy."."""
        first = range(min(_FIRST_WORDS, len(sentence.tokens)))
        cues = [i for i in first if lemma(sentence, i) in SAYING and sentence.tokens[i].upos == "VERB"]
        if not cues or any(c > cues[0] for c in children(sentence, cues[0], "ccomp", "xcomp")):
            return False
        cases = {
            lemma(sentence, p)
            for c in children(sentence, cues[0], "obl", "advcl")
            for p in children(sentence, c, "case", "mark")
        }
        return not cases & takes_prepositions(lemma(sentence, cues[0]))

    def _nearest(self, sentence: Sentence, quotation: Quotation) -> Iterator[Cue]:
        cues = [
            i
            for i, token in enumerate(sentence.tokens)
            if token.upos == "VERB" and lemma(sentence, i) in SAYING | JUDGING and not self._quoted(token.start)
        ]
        if not cues:
            return

        def distance(index: int) -> tuple[bool, int]:
            token = sentence.tokens[index]
            gap = token.start - quotation.end if token.start >= quotation.end else quotation.start - token.end
            return lemma(sentence, index) not in SAYING, gap

        cue = min(cues, key=distance)
        who = self._who(sentence, cue)
        if who is not None:
            yield Cue(sentence=sentence, index=cue, who=who)

    def _who(self, sentence: Sentence, cue: int) -> int | None:
        """Return who says it: the subject, else the name or pronoun that stands right beside the cue."""
        who = subject(sentence, cue)
        if who is not None and not self._quoted(sentence.tokens[who].start):
            return who
        for at in (cue + 1, cue - 1):
            if 0 <= at < len(sentence.tokens):
                token = sentence.tokens[at]
                if token.upos in _NAMING and not self._quoted(token.start):
                    return self._head(sentence, at)
        return None

    def _head(self, sentence: Sentence, at: int) -> int:
        """Go up from a part of a name to its head, as long as that is outside quotation marks."""
        token = sentence.tokens[at]
        while token.head >= 0 and token.deprel.partition(":")[0] in {"compound", "flat", "nmod", "appos", "amod"}:
            above = sentence.tokens[token.head]
            if self._quoted(above.start) or above.upos not in _NAMING:
                break
            at, token = token.head, above
        return at

    def _around_clause(self, quotation: Quotation) -> Iterator[Cue]:
        """Yield the verb in whose clause a quotation is an object or complement: "The crews want “a way out of it”"."""
        for sentence in self._in_paragraph.get(quotation.paragraph, []):
            inside = [i for i, t in enumerate(sentence.tokens) if quotation.start <= t.start < quotation.end]
            tops = [i for i in inside if sentence.tokens[i].head >= 0 and sentence.tokens[i].head not in inside]
            for top in tops if sentence.start < quotation.start else ():
                verb = self._governing(sentence, top)
                who = None if verb is None else subject(sentence, verb)
                if verb is not None and who is not None and who not in inside:
                    yield Cue(sentence=sentence, index=verb, who=who, rule="around-quotation")
                    return

    def _governing(self, sentence: Sentence, top: int) -> int | None:
        at = sentence.tokens[top].head
        while at >= 0:
            token = sentence.tokens[at]
            if token.upos == "VERB" and at < top and not self._quoted(token.start):
                return at
            at = token.head
        return None

    def _signature(self, quotation: Quotation) -> Iterator[Cue]:
        """Yield the name behind a dash at the end of a quotation."""
        match = _DASH.match(self._text, quotation.end)
        if match is None:
            return
        for sentence in self._in_paragraph.get(quotation.paragraph, []):
            for index, token in enumerate(sentence.tokens):
                if token.start == match.end() and token.upos == "PROPN":
                    yield Cue(sentence=sentence, index=None, who=self._head(sentence, index))

    def _line_above(self, quotation: Quotation) -> Sentence | None:
        """Return the sentence that ends the paragraph above with a colon, for a quotation that begins its own."""
        here = self._in_paragraph.get(quotation.paragraph, [])
        above = self._in_paragraph.get(quotation.paragraph - 1, [])
        if not here or not above or quotation.start > here[0].start or self._text[above[-1].end - 1] != ":":
            return None
        return above[-1]

    def _announced(self, sentence: Sentence) -> Iterator[Cue]:
        """Yield the subject of a line that announces a quotation: "The envoy made this comment:"."""
        who = subject(sentence, sentence.root)
        if who is not None:
            yield Cue(sentence=sentence, index=sentence.root, who=who)
