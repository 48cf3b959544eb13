"""Connectives of several words, and prepositions that the tree seldom sees as such: found by their words.

"As soon as", "provided that", "on condition that", "in exchange for", "absent": what they govern is the clause or
noun phrase that begins after them, whatever the tree calls it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.reading.claims.acts import is_act, is_time
from dragoman.reading.claims.connectives import as_long_as
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import SAYING, Linked, climb, is_idle, word
from dragoman.reading.claims.modality import is_coming, is_open
from dragoman.reading.tree import children, is_negated, is_predicate, lemma, related
from dragoman.terms.syntax import Sentence

Kind = tuple[str, str] | None
Reader = Callable[[Sentence, int, int, bool], Kind]


def _always(order: str, polarity: str) -> Reader:
    def read(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
        del sentence, main, clause, only
        return order, polarity

    return read


def _when_open(order: str, polarity: str, *, acts: bool = False) -> Reader:
    """Read a connective that is a condition only of what may or will come; with ``acts``, only before an act."""

    def read(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
        fits = (
            only
            or ((is_open(sentence, main) or is_negated(sentence, main)) and not acts)
            or (acts and is_coming(sentence, main) and is_act(sentence, clause) and not is_time(sentence, clause))
        )
        return (order, polarity) if fits else None

    return read


# Who speaks on condition that he is not named makes no offer.
_SPEAKING = frozenset("speak talk say tell comment discuss describe".split())


def _only(order: str, polarity: str) -> Reader:
    """Read a connective that is a condition only with "only" before it."""

    def read(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
        del sentence, main, clause
        return (order, polarity) if only else None

    return read


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    words: tuple[str, ...]
    read: Reader
    rule: str


def _wording(words: str, read: Reader) -> _Wording:
    return _Wording(words=tuple(words.split()), read=read, rule="-".join(words.split()))


_WORDINGS = (
    _wording("as soon as", _when_open("after", "requires")),
    _wording("as long as", as_long_as),
    _wording("so long as", as_long_as),
    _wording("in exchange for", _always("exchange", "reciprocity")),
    _wording("in return for", _always("exchange", "reciprocity")),
    _wording("on the condition that", _always("provided", "requires")),
    _wording("on condition that", _always("provided", "requires")),
    _wording("on condition", _always("provided", "requires")),
    _wording("on the understanding that", _always("provided", "requires")),
    _wording("in the event that", _when_open("if", "requires")),
    _wording("provided that", _when_open("provided", "requires")),
    _wording("providing that", _when_open("provided", "requires")),
    _wording("assuming that", _when_open("if", "requires")),
    _wording("provided", _when_open("provided", "requires")),
    _wording("providing", _when_open("provided", "requires")),
    _wording("failing", _when_open("if_not", "requires")),
    _wording("on the basis of", _only("only_if", "requires")),
    _wording("barring", _when_open("unless", "requires")),
    _wording("in the absence of", _when_open("without", "requires")),
    _wording("at the same time as", _when_open("simultaneous", "reciprocity")),
    _wording("simultaneously with", _when_open("simultaneous", "reciprocity")),
    _wording("in parallel with", _when_open("simultaneous", "reciprocity")),
    _wording("in tandem with", _when_open("simultaneous", "reciprocity")),
    _wording("in step with", _when_open("simultaneous", "reciprocity")),
    _wording("absent", _when_open("without", "requires")),
    _wording("pending", _when_open("until", "requires", acts=True)),
    _wording("following", _when_open("after", "requires", acts=True)),
    _wording("upon", _when_open("after", "requires", acts=True)),
)  # fmt: skip


_BY_FIRST_WORD = {
    first: tuple(wording for wording in _WORDINGS if wording.words[0] == first)
    for first in {wording.words[0] for wording in _WORDINGS}
}


def worded(sentence: Sentence, index: int) -> Linked | None:
    """Read a connective of several words that begins at a token."""
    for wording in _BY_FIRST_WORD.get(word(sentence, index), ()):
        last = index + len(wording.words) - 1
        there = all(word(sentence, index + at) == part for at, part in enumerate(wording.words))
        if there and word(sentence, index - 1) != "by":
            return _linked(sentence, index, last, wording)
    return None


def _linked(sentence: Sentence, first: int, last: int, wording: _Wording) -> Linked | None:
    given = _governed(sentence, first, last)
    main = _main(sentence, given, first, last) if given is not None else None
    if given is None or main is None or not _fits(sentence, given, wording.words[-1]):
        return None
    if is_idle(sentence, given) or ("condition" in wording.words and lemma(sentence, main) in _SPEAKING):
        return None
    only = word(sentence, first - 1) == "only"
    kind = wording.read(sentence, main, given, only)
    own = set(range(first - only, last + 1))
    condition = tuple(i for i in sentence.subtree(given) if i > last)
    consequent = tuple(i for i in clause_words(sentence, main, without=given) if i not in own and i not in condition)
    if wording.words[-1] == "for" and main < first:
        consequent = tuple(i for i in consequent if i < first)
    if kind is None or not condition or not consequent:
        return None
    return Linked(
        consequent=consequent, condition=condition, connective=tuple(sorted(own)), carrier=main,
        order=kind[0], polarity=kind[1], rule=wording.rule,
    )  # fmt: skip


def _fits(sentence: Sentence, given: int, last_word: str) -> bool:
    """Tell whether what a connective governs is the clause that it needs: "the contract provided meals" has none."""
    if last_word in {"provided", "providing", "condition"}:
        return is_predicate(sentence, given) and bool(children(sentence, given, "nsubj"))
    return last_word not in {"as", "that"} or is_predicate(sentence, given)


def _governed(sentence: Sentence, first: int, last: int) -> int | None:
    """Return the head of the clause or noun phrase that begins after a connective.

    It does not reach beyond the words before the connective, nor, where the connective opens the sentence, beyond
    the next comma.
    """
    at = last + 1
    if at >= len(sentence.tokens) or sentence.tokens[at].upos == "PUNCT":
        return None
    end = _end(sentence, first, last)
    while last < sentence.tokens[at].head < end:
        head = sentence.tokens[at].head
        if min(sentence.subtree(head)) < first:
            break
        at = head
    return at


def _end(sentence: Sentence, first: int, last: int) -> int:
    if any(sentence.tokens[i].upos != "PUNCT" for i in range(first)):
        return len(sentence.tokens)
    return next((i for i in range(last, len(sentence.tokens)) if word(sentence, i) == ","), len(sentence.tokens))


def _main(sentence: Sentence, given: int, first: int, last: int) -> int | None:
    at = sentence.tokens[given].head
    while first <= at <= last:
        at = sentence.tokens[at].head
    main = climb(sentence, at) if at >= 0 else None
    if main is not None and lemma(sentence, main) in SAYING and related(sentence, main, "parataxis"):
        return sentence.tokens[main].head
    return main
