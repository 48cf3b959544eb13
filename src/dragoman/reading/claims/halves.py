"""The words of the two halves of a condition, and of what joins them."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.reading.tree import children, lemma, related
from dragoman.terms.span import Span, trimmed
from dragoman.terms.syntax import Sentence

_MARKS = frozenset(",;:.-—–“”\"'()[]’‘") | {"''", "``"}


_QUOTES = frozenset({'"', "“", "”", "''", "``"})
# Verbs that only say that something comes about.
LIGHT = frozenset("come happen occur follow".split())


def clause_words(sentence: Sentence, verb: int, *, without: int) -> tuple[int, ...]:
    """Return the words of a clause without one of its branches, on the side of the branch where the verb stands.

    Clauses that are said or thought, and those that come after the branch, are left out.
    """
    branch = sentence.subtree(without)
    gone = {*branch, *_apart(sentence, verb)}
    words = _reduced(sentence, verb, [i for i in sentence.subtree(verb) if i not in gone])
    if verb > max(branch):
        return tuple(i for i in words if i > max(branch))
    end = min((i for i in gone if i > verb), default=len(sentence.tokens))
    return tuple(i for i in words if i < end)


def _apart(sentence: Sentence, verb: int) -> set[int]:
    """Return the words of clauses that follow a verb without depending on it, and of "according to ..."."""
    after = (c for c in children(sentence, verb, "parataxis", "conj", "discourse", "cc") if c > verb)
    sources = (
        c
        for c in children(sentence, verb, "obl")
        if any(lemma(sentence, k) in {"accord", "according"} for k in children(sentence, c, "case"))
    )
    return {i for c in (*after, *sources) for i in sentence.subtree(c)}


def _reduced(sentence: Sentence, verb: int, words: list[int]) -> list[int]:
    """Leave out the mark that makes the clause depend on another ("that", "to")."""
    marks = {c for c in children(sentence, verb, "mark") if lemma(sentence, c) in {"that", "to", "if"}}
    that = max((c for c in marks if lemma(sentence, c) == "that"), default=-1)
    return [i for i in words if i not in marks and i > that]


def joined(sentence: Sentence, mark: int, main: int, *, only: int | None) -> tuple[int, ...]:
    """Return the words of a connective: "only after", "even if", "but only if", a mark of several words."""
    words = {mark, *children(sentence, mark, "fixed")}
    before = mark - 1
    while before >= 0 and sentence.tokens[before].text.lower() in {"only", "even", "but", "solely", "just"}:
        words.add(before)
        before -= 1
    if only is not None and only not in words and related(sentence, only, "advmod") and abs(only - main) <= 2:  # noqa: PLR2004
        words.update(range(only, only + 1))
        if only < mark and all(
            sentence.tokens[i].upos in {"AUX", "ADV", "SCONJ", "ADP"} or lemma(sentence, i) in LIGHT
            for i in range(only, mark)
        ):
            words.update(range(only, mark))
    return tuple(sorted(words)) if max(words) - min(words) < 8 else (mark,)  # noqa: PLR2004 (longer is no connective)


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a word only joins a half to what stood before: a mark, "and", "and that"."""
    token = sentence.tokens[index]
    joins = token.upos == "CCONJ" or (token.upos == "SCONJ" and token.text.lower() == "that")
    return token.text in _MARKS or joins


def _without_aside(sentence: Sentence, words: list[int]) -> list[int]:
    """Leave out a relative clause at the end that only comments (", which ...", ", who ...")."""
    for index in words[1:]:
        before = [i for i in words if i < index]
        if _is_named_aside(sentence, index) and any(sentence.tokens[i].upos != "PUNCT" for i in before):
            return before
        token = sentence.tokens[index]
        if token.text.lower() in {"which", "who", "whose"} and sentence.tokens[index - 1].text == ",":
            relative = next((a for a in _above(sentence, index) if related(sentence, a, "acl:relcl")), None)
            if relative is not None and max(sentence.subtree(relative)) >= max(words) - 1:
                return [i for i in words if i < index]
    return words


def _is_named_aside(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun after a comma only says what that is: ", something that ...", ", a demand that ..."."""
    if sentence.tokens[index - 1].text != "," or sentence.tokens[index].text.lower() not in {"something", "a", "an"}:
        return False
    noun = index if sentence.tokens[index].text.lower() == "something" else sentence.tokens[index].head
    told = any(sentence.tokens[c].deprel.startswith("acl") for c in children(sentence, noun, "acl"))
    return told and related(sentence, noun, "appos", "parataxis", "dep", "obj", "nsubj")


def _in_one_quotation(sentence: Sentence, words: list[int]) -> list[int]:
    """Leave out what stands before an opening or after a closing mark whose other mark is not among the words."""
    opening, closing = _marks(sentence, words, opens=True), _marks(sentence, words, opens=False)
    if closing and not opening and not _is_mark(sentence, words[0], words[0] - 1):
        return [i for i in words if i < closing[0]]
    if opening and not closing and not _is_mark(sentence, words[-1], words[-1] + 1):
        if _is_mark(sentence, words[-1] + 2) and sentence.tokens[words[-1] + 1].upos == "PUNCT":
            return words  # “in the bag and weighed,” said the minister
        return [i for i in words if i > opening[-1]]
    return words


def _is_mark(sentence: Sentence, *places: int) -> bool:
    return any(0 <= i < len(sentence.tokens) and sentence.tokens[i].text in _QUOTES for i in places)


def _marks(sentence: Sentence, words: list[int], *, opens: bool) -> list[int]:
    """Return the quotation marks that touch the word after them, or the one before them."""
    found = []
    for i in words[1:-1]:
        token = sentence.tokens[i]
        before, after = sentence.tokens[i - 1].end == token.start, sentence.tokens[i + 1].start == token.end
        if token.text in _QUOTES and (after and not before if opens else before and not after):
            found.append(i)
    return found


def _above(sentence: Sentence, index: int) -> Iterable[int]:
    at = index
    while at >= 0:
        yield at
        at = sentence.tokens[at].head


def halves_span(text: str, sentence: Sentence, words: Iterable[int]) -> Span | None:
    """Return the span of a half, without marks at its ends; ``None`` when nothing is left."""
    kept = _in_one_quotation(sentence, _without_aside(sentence, sorted(words)))
    while kept and _opens(sentence, kept[0]):
        kept.pop(0)
    while kept and sentence.tokens[kept[-1]].text in _MARKS:
        kept.pop()
    if not kept:
        return None
    return trimmed(text, sentence.tokens[kept[0]].start, sentence.tokens[kept[-1]].end)
