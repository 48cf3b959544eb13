"""A walk over the tokens of one block, which knows where it is and what it expected."""

from __future__ import annotations

import datetime as dt

from dragoman.record.scan import Kind, Lines, RawBlock, Token, unquoted
from dragoman.terms.problems import Place, Problem


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
        return self._peek()[0] == Kind.STRING

    def name_clause(self, clause: str) -> None:
        """Say which clause begins with the next token; comments on lines above it are its own."""
        self.comments = [(clause if own and c == "next" else c, own, text) for c, own, text in self.comments]
        self.clause = clause

    def take(self, *words: str) -> bool:
        """Step over these words if they come next, all of them; tell whether they did."""
        at, comments = self._at, len(self.comments)
        for word in words:
            if self.word != word:
                if self._at != at:
                    self._at = at
                    del self.comments[comments:]
                    self._skip()
                return False
            self._step()
        return True

    def need(self, word: str, *, because: str) -> None:
        """Step over a word that has to be there."""
        if not self.take(word):
            raise self.fault(f"“{word}” is missing", expected=because)

    def identifier(self, what: str) -> str:
        """Return the next word as an id."""
        word = self.word
        if not word or not (word[0].isalnum() or word[0] == "_"):
            raise self.fault(f"the id of {what} is missing", expected="letters and digits, with - or . between them")
        self._step()
        return word

    def string(self, what: str) -> str:
        """Return what the next string says."""
        kind, text, _ = self._peek()
        if kind != Kind.STRING:
            raise self.fault(f"no {what} here", expected=f"{what} in quotation marks")
        self._step()
        return unquoted(text)

    def any_word(self, what: str, expected: str) -> str:
        """Return the next word, whatever it is."""
        word = self.word
        if not word:
            raise self.fault(f"no {what} here", expected=expected)
        self._step()
        return word

    def date(self, what: str) -> dt.date:
        """Return the next word as a date."""
        place = self.place
        word = self.any_word(what, "a date such as 2005-07-26")
        return self.as_date(word, place)

    def as_date(self, word: str, place: Place) -> dt.date:
        """Return a word as a date, or say what is wrong with it."""
        try:
            return dt.date.fromisoformat(word)
        except ValueError:
            raise Fault(
                Problem(
                    code="impossible-date",
                    place=place,
                    what=f"“{word}” is no date",
                    expected="year-month-day of the calendar, such as 2005-07-26",
                    remedy="correcting it",
                )
            ) from None

    def number(self, what: str) -> int:
        """Return the next word as a whole number, 0 or more."""
        word = self.word
        if not word.isascii() or not word.isdigit():
            raise self.fault(f"no {what} here", expected="a whole number")
        self._step()
        return int(word)

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
            if kind == Kind.BROKEN:
                raise self.fault("a quotation mark that nothing closes", expected='a closing " before the block ends')
            if kind != Kind.COMMENT:
                self.word = "" if kind == Kind.STRING else text
                return
            line = self._text.rfind("\n", 0, offset) + 1
            own = not self._text[line:offset].strip()
            self.comments.append(("next" if own else self.clause, own, text.rstrip()))
            self._at += 1
        self.word = ""
