"""Connectives of several words, and prepositions that the tree seldom sees as such: found by their words.

"As soon as", "provided that", "on condition that", "in exchange for", "absent": what they govern is the clause or
noun phrase that begins after them, whatever the tree calls it.
"""

from __future__ import annotations

from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.conditions.wordings import WORDINGS, Wording
from dragoman.reading.claims.halves import LIGHT, clause_words
from dragoman.reading.claims.linked import SAYING, Linked, climb, is_idle, is_misread_verb, word
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, is_negated, is_predicate, lemma, related
from dragoman.terms.syntax import Sentence

_FEW = 3
_PASSIVE = frozenset("by be been being is are was were".split())
_OPENING = frozenset({"“", '"', "‘", "``"})
_NAMING = frozenset("name identify quote attribute disclose use reveal anonymity publish be".split())
# Who speaks on condition that he is not named makes no offer.
_SPEAKING = frozenset("speak talk say tell comment discuss describe".split())
_BY_FIRST_WORD = {
    first: tuple(wording for wording in WORDINGS if wording.words[0] == first)
    for first in {wording.words[0] for wording in WORDINGS}
}


@begins(_BY_FIRST_WORD)
def worded(sentence: Sentence, index: int) -> Linked | None:
    """Read a connective of several words that begins at a token."""
    if word(sentence, index) == "failing" and word(sentence, index + 1) in {"that", "which", "this"}:
        return None
    for wording in _BY_FIRST_WORD.get(word(sentence, index), ()):
        last = index + len(wording.words) - 1
        there = sentence.words[index : last + 1] == wording.words
        if there and word(sentence, index - 1) not in _PASSIVE:
            return _linked(sentence, index, last, wording)
    return None


def _linked(sentence: Sentence, first: int, last: int, wording: Wording) -> Linked | None:
    given = _governed(sentence, first, last)
    main = _main(sentence, given, first, last) if given is not None else None
    if given is None or main is None or not _fits(sentence, given, wording.words[-1]):
        return None
    unnamed = "condition" in wording.words and lemma(sentence, main) in _SPEAKING
    if is_idle(sentence, given) or (unnamed and lemma(sentence, given) in _NAMING):
        return None
    if wording.words[0] == "subject" and children(sentence, first, "cop", "nsubj"):
        return None
    only = word(sentence, first - 1) == "only"
    kind = wording.read(sentence, main, given, only=only)
    own = set(range(first - only, last + 1))
    condition = _to_the_comma(sentence, first, last, tuple(i for i in sentence.subtree(given) if i > last))
    consequent = tuple(i for i in clause_words(sentence, main, without=given) if i not in own and i not in condition)
    above = sentence.tokens[main].head
    if len(consequent) < _FEW and related(sentence, main, "xcomp") and main < first:
        consequent = tuple(i for i in clause_words(sentence, above, without=given) if i < first)
    if wording.words[0] == "with" and lemma(sentence, main) in LIGHT and children(sentence, main, "nsubj"):
        consequent = sentence.subtree(children(sentence, main, "nsubj")[0])
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
    if last_word in {"provided", "providing"} and _is_misread(sentence, given):
        return True
    if last_word in {"provided", "providing", "condition", ":", "assuming", "supposing", "when"}:
        return is_predicate(sentence, given) and bool(children(sentence, given, "nsubj"))
    return last_word not in {"as", "that"} or is_predicate(sentence, given) or is_misread_verb(sentence, given)


def _is_misread(sentence: Sentence, given: int) -> bool:
    """Tell whether the tree takes a clause after "provided" for a noun and what is done to it: "contracts ran"."""
    plain = sentence.tokens[given].upos in {"NOUN", "PROPN"} and not children(sentence, given, "case")
    verbs = [c for c in children(sentence, given, "acl") if c == max(sentence.subtree(given)[0], given) + 1]
    return plain and any(sentence.tokens[c].xpos in {"VBN", "VBD", "VBZ"} for c in verbs)


def _governed(sentence: Sentence, first: int, last: int) -> int | None:
    """Return the head of the clause or noun phrase that begins after a connective.

    It does not reach beyond the words before the connective, nor, where the connective opens the sentence, beyond
    the next comma.
    """
    at = last + 1
    at += at < len(sentence.tokens) and sentence.tokens[at].text in _OPENING
    if at >= len(sentence.tokens) or sentence.tokens[at].upos == "PUNCT":
        return None
    end = _end(sentence, first, last)
    while last < sentence.tokens[at].head < end:
        head = sentence.tokens[at].head
        if min(sentence.subtree(head)) < first:
            break
        at = head
    return at


def _to_the_comma(sentence: Sentence, first: int, last: int, words: tuple[int, ...]) -> tuple[int, ...]:
    """Return all words up to the comma, where the connective opens the sentence: "failing a deal by Friday, Q"."""
    end = _end(sentence, first, last)
    return tuple(range(last + 1, end)) if words and end < len(sentence.tokens) and max(words) < end else words


def _end(sentence: Sentence, first: int, last: int) -> int:
    if any(sentence.tokens[i].upos != "PUNCT" for i in range(first)):
        return len(sentence.tokens)
    return next((i for i in range(last, len(sentence.tokens)) if word(sentence, i) == ","), len(sentence.tokens))


def _denied(sentence: Sentence, main: int) -> int:
    """Return the verb above what there is no plan to do: "had no plans to step in"."""
    noun = sentence.tokens[main].head
    none = related(sentence, main, "acl") and related(sentence, noun, "obj") and is_negated(sentence, noun)
    return sentence.tokens[noun].head if none else main


def _open_near(sentence: Sentence, main: int, first: int) -> int:
    """Return what is said to come, under a verb that only tells it: "let slip that they could agree, as long as"."""
    if lemma(sentence, main) in SAYING and main > first:
        said = [c for c in children(sentence, main, "ccomp") if c > first and is_coming(sentence, c)]
        return said[0] if said else main
    joined = [c for c in children(sentence, main, "conj") if c < first and is_coming(sentence, c)]
    if joined and main < first and not is_coming(sentence, main):
        return joined[-1]
    at = main
    while not is_coming(sentence, at):
        below = [c for c in children(sentence, at, "ccomp", "xcomp") if at < c < first]
        if not below:
            above = sentence.tokens[main].head
            return above if related(sentence, main, "advcl") and above >= 0 and is_coming(sentence, above) else main
        at = below[-1]
    return at


def _main(sentence: Sentence, given: int, first: int, last: int) -> int | None:
    at = sentence.tokens[given].head
    while first <= at <= last:
        at = sentence.tokens[at].head
    main = climb(sentence, at) if at >= 0 else None
    main = _denied(sentence, main) if main is not None else None
    main = _open_near(sentence, main, first) if main is not None else None
    if main is not None and lemma(sentence, main) in SAYING and related(sentence, main, "parataxis"):
        return sentence.tokens[main].head
    return main
