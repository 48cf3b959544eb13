"""A walk over the tokens of one block, which knows where it is and what it expected."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Container

from dragoman.record.scan import BROKEN, COMMENT, MARK, STRING, Lines, RawBlock, Token, shown, unquoted
from dragoman.terms.problems import Place, Problem

_ID = re.compile(r"\w[\w.-]*")
_NUMBER = re.compile(r"[0-9]{1,12}")
_DATE = re.compile(r"(?!000)[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OTHER_MARKS = frozenset("“”„‟«»‘’'`")
# Words that join the parts of a block, and so can be nobody's id.
RESERVED = frozenset(
    "about aka and as at by due even if in no note of on only or quoted reported together unless unnamed via".split()
)


class Fault(Exception):  # noqa: N818 (never leaves the parser)
    """The block cannot be understood; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Cursor:
    """Reads one block, token by token; comments are set aside with the clause they stand in.

    ``word`` is the next token if it is a word or mark; empty at the end and before a string.
    """

    def __init__(self, block: RawBlock, text: str, lines: Lines) -> None:
        self.lines = lines
        self.clause = "head"
        self.comments: list[tuple[str, bool, str]] = []
        self._text = text
        self._tokens = block.tokens
        self._end = block.end
        self._at = 0
        self.word = ""
        self._skip()

    @property
    def place(self) -> Place:
        """Where the next token is, or the end of the block."""
        return self.lines.place(self._tokens[self._at][2] if self._at < len(self._tokens) else self._end)

    @property
    def at_end(self) -> bool:
        """True when no token is left."""
        return self._at >= len(self._tokens)

    @property
    def at_string(self) -> bool:
        """True before a string."""
        return self._peek()[0] == STRING

    def name_clause(self, clause: str) -> None:
        """Say which clause begins with the next token; comments on lines above it are its own."""
        if self.comments:
            self.comments = [(clause if own and c == "next" else c, own, text) for c, own, text in self.comments]
        self.clause = clause

    def take(self, word: str) -> bool:
        """Step over this word if it comes next; tell whether it did."""
        if self.word != word:
            return False
        self._step()
        return True

    def take_all(self, words: tuple[str, ...]) -> bool:
        """Step over these words if all of them come next, in this order; tell whether they did."""
        at, comments = self._at, len(self.comments)
        if all(self.take(word) for word in words):
            return True
        if self._at != at:
            self._at = at
            del self.comments[comments:]
            self._skip()
        return False

    def need(self, word: str, *, because: str) -> None:
        """Step over a word that has to be there."""
        if not self.take(word):
            raise self.fault(f"“{word}” is missing", expected=because)

    def identifier(self, what: str) -> str:
        """Return the next word as an id."""
        word = self.word
        if not _ID.fullmatch(word) or word in RESERVED:
            raise self.missing(f"the id of {what}", expected="letters and digits, with - or . between them")
        self._step()
        return word

    def marked(self, mark: str) -> str:
        """Return the next word, an id behind a mark, without the mark."""
        name = self.word.removeprefix(mark)
        if not _ID.fullmatch(name):
            raise self.missing(f"a name after {mark}", expected=f"{mark} and letters and digits, such as {mark}round-4")
        self._step()
        return name

    def string(self, what: str) -> str:
        """Return what the next string says."""
        kind, text, _ = self._peek()
        if kind != STRING:
            remedy = 'straight marks: "…"' if text[:1] in _OTHER_MARKS else ""
            raise self.missing(what, expected=f"{what} in quotation marks", remedy=remedy)
        said = unquoted(text)
        if not said:
            raise self.fault(f"an empty string stands where {what} should", expected=f"{what} in quotation marks")
        self._step()
        return said

    def any_word(self, what: str, expected: str) -> str:
        """Return the next word, whatever it is."""
        word = self.word
        if not word:
            raise self.missing(what, expected=expected)
        self._step()
        return word

    def date(self, what: str) -> dt.date:
        """Return the next word as a date."""
        place = self.place
        word = self.any_word(what, "a date such as 2005-07-26")
        return self.as_date(word, place)

    def as_date(self, word: str, place: Place) -> dt.date:
        """Return a word as a date, or say what is wrong with it."""
        if _DATE.fullmatch(word):
            with contextlib.suppress(ValueError):
                return dt.date.fromisoformat(word)
        raise Fault(
            Problem(
                code="impossible-date",
                place=place,
                what=f"{shown(word)} is no date",
                expected="year-month-day of the calendar, such as 2005-07-26",
                remedy="correcting it",
            )
        )

    @property
    def at_number(self) -> bool:
        """True before a word and then a whole number."""
        behind = (text for kind, text, _ in self._tokens[self._at + 1 :] if kind != COMMENT)
        return bool(_NUMBER.fullmatch(next(behind, "")))

    def number(self, what: str) -> int:
        """Return the next word as a whole number, 0 or more."""
        if not _NUMBER.fullmatch(self.word):
            raise self.missing(what, expected="a whole number")
        word = self.word
        self._step()
        return int(word)

    def missing(self, what: str, *, expected: str, remedy: str = "") -> Fault:
        """Return the fault that something else stands where ``what`` has to be."""
        kind, text, _ = self._peek()
        found = "the block ends" if self.at_end else "a string stands" if kind == STRING else f"{shown(text)} stands"
        return self.fault(f"{found} where {what} should", expected=expected, remedy=remedy)

    def unexpected(self, seen: Container[str], *, expected: str) -> Fault:
        """Return the fault that the next token is no clause of this block, or one that was there before."""
        word = shown(self.word) if self.word else "a string"
        twice = " a second time" if self.word in seen else ""
        return self.fault(f"{word} cannot stand here{twice}", expected=expected)

    def fault(self, what: str, *, expected: str, remedy: str = "", code: str = "syntax") -> Fault:
        """Return the fault of the next token."""
        return Fault(Problem(code=code, place=self.place, what=what, expected=expected, remedy=remedy))

    def _peek(self) -> Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else (0, "", self._end)

    def _step(self) -> None:
        self._at += 1
        self._skip()

    def _skip(self) -> None:
        """Set comments aside, refuse a broken string, and note the next word."""
        while self._at < len(self._tokens):
            kind, text, offset = self._tokens[self._at]
            if kind <= MARK:
                self.word = text if kind != STRING else ""
                return
            if kind == BROKEN:
                raise self.fault("a quotation mark that nothing closes", expected='a closing " before the block ends')
            self._set_aside(text, offset)
            self._at += 1
        self.word = ""

    def _set_aside(self, comment: str, offset: int) -> None:
        line = self._text.rfind("\n", 0, offset) + 1
        own = not self._text[line:offset].strip()
        self.comments.append(("next" if own else self.clause, own, comment.rstrip()))
