"""Conditions in a subordinate clause or phrase: "Q only after C", "Q if C", "Q until C", "before Q, C"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.belonging import UNDERTAKING, goes_on, is_cut_off, main_of
from dragoman.reading.claims.conditions.connectives import CONNECTIVES, kind_of
from dragoman.reading.claims.conditions.light import from_verb, is_light, points_back, subject_words
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.demanding import is_demand, obliged
from dragoman.reading.claims.halves import clause_words, joined
from dragoman.reading.claims.linked import SAYING, Linked, climb, is_idle, mark_of, word
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

# What joins a clause to a noun too: "a deal if ...".
_OF_NOUNS = frozenset("if unless until once after where".split())
# A consequent of so few words ("to stop") takes those of the word that it completes ("we are willing to stop").
_FEW = 3
_NEAR = 6


@begins(hanging="advcl obl acl conj advmod ccomp")
def subordinate(sentence: Sentence, index: int) -> Linked | None:
    """Read a clause or noun phrase that a connective joins to the main predicate."""
    if sentence.tokens[index].head < 0 or not _is_clause(sentence, index):
        return None
    mark = mark_of(sentence, index)
    if mark is None or not _joins(sentence, index, mark) or is_idle(sentence, index):
        return None
    main = main_of(sentence, index)
    only = _only(sentence, mark, main, index)
    kind = kind_of(sentence, mark, main, index, only=only is not None)
    demanded = is_demand(sentence, main) and lemma(sentence, mark) == "before"
    if kind is None or (lemma(sentence, main) in SAYING and not (is_coming(sentence, main) or demanded)):
        return None
    connective = joined(sentence, mark, main, only=only)
    consequent = tuple(_without_case(sentence, list(clause_words(sentence, main, without=index))))
    above = sentence.tokens[main].head
    if len(consequent) < _FEW and related(sentence, main, "xcomp") and lemma(sentence, above) not in UNDERTAKING:
        consequent = clause_words(sentence, above, without=index)
    consequent = _undertaken(sentence, main, consequent)
    if related(sentence, index, "ccomp") and not is_cut_off(sentence, index):
        consequent = (*consequent, *(i for i in range(mark) if i > max(consequent, default=mark)))
    consequent = _shared(sentence, main, consequent)
    condition = tuple(i for i in sentence.subtree(index) if i >= min(mark, index) and i not in {mark, *connective})
    if not consequent:
        return None
    if kind[0] == "before" and kind[1] != "not_before":
        return _before(sentence, main, (consequent, condition), connective)
    condition = (*condition, *goes_on(sentence, main, index))
    back = points_back(sentence, main, mark)
    if mark > main and is_light(sentence, main, index):
        consequent = subject_words(sentence, main) or consequent
        connective = from_verb(sentence, main, mark, consequent)
    return Linked(
        consequent=tuple(i for i in consequent if i not in connective),
        condition=condition,
        connective=connective,
        carrier=carrier if (carrier := climb(sentence, main)) is not None else main,
        order="before" if kind[1] == "not_before" else kind[1],
        polarity=kind[2],
        rule=f"clause-{kind[0]}",
        back="consequent" if back else None,
    )


def _is_clause(sentence: Sentence, index: int) -> bool:
    """Tell whether a word heads a clause or noun phrase that may hang on a predicate."""
    if related(sentence, index, "advcl", "obl", "acl", "conj"):
        return True
    told = related(sentence, index, "advmod") and bool(children(sentence, index, "cop", "nsubj"))
    doubled = related(sentence, index, "ccomp") and (
        len(children(sentence, index, "mark")) > 1 or is_cut_off(sentence, index)
    )
    return told or doubled


def _joins(sentence: Sentence, index: int, mark: int) -> bool:
    """Tell whether a connective may join a clause in its place: at a noun or after "and" only a few do."""
    if sentence.lemmas[mark] not in CONNECTIVES:
        return False
    not_before = lemma(sentence, mark) == "before" and word(sentence, mark - 1) == "not"
    return not_before or lemma(sentence, mark) in _OF_NOUNS or not related(sentence, index, "acl", "conj")


def _shared(sentence: Sentence, main: int, words: tuple[int, ...]) -> tuple[int, ...]:
    """Return what is said to come with the subject it shares, where that is near: "it was loaded and would sail"."""
    above = sentence.tokens[main].head
    who = children(sentence, above, "nsubj") if related(sentence, main, "conj") else ()
    if not words or not who or children(sentence, main, "nsubj") or above > main or children(sentence, above, "obj"):
        return words
    start = min(sentence.subtree(who[0]))
    return (*range(start, min(words)), *words) if 0 < min(words) - start <= _NEAR else words


def _undertaken(sentence: Sentence, main: int, words: tuple[int, ...]) -> tuple[int, ...]:
    """Return what is threatened or voted for, without who does so: "threatened to walk out unless"."""
    if lemma(sentence, main) not in UNDERTAKING:
        return words
    below = children(sentence, main, "xcomp", "obj")
    kept = {i for c in below for i in sentence.subtree(c)} - {k for c in below for k in children(sentence, c, "mark")}
    return tuple(i for i in words if i in kept) or words


def _before(
    sentence: Sentence, main: int, halves: tuple[tuple[int, ...], tuple[int, ...]], connective: tuple[int, ...]
) -> Linked:
    """Turn "C before Q" round: what comes first is the condition, with whom it is asked of."""
    above = sentence.tokens[main].head
    asked = above if related(sentence, main, "acl") else main
    if related(sentence, main, "xcomp"):
        asked = above if obliged(sentence, above) else (_asked_of(sentence, main) or main)
    whom = range(min(sentence.subtree(asked)), main) if asked < main else ()
    first = [i for i in {*whom, *halves[0]} if i not in connective]
    if is_demand(sentence, main):
        first = [i for i in first if i > main] or first
    return Linked(
        consequent=halves[1],
        condition=tuple(sorted(_without_case(sentence, first))),
        connective=connective,
        carrier=main,
        order="before",
        polarity="requires",
        rule="clause-before",
        imposed=obliged(sentence, main) or obliged(sentence, above),
        asked=asked not in {main, above},
    )


def _asked_of(sentence: Sentence, main: int) -> int | None:
    """Return whom a demand is made of: "asked Seoul to wait"."""
    whom = children(sentence, sentence.tokens[main].head, "obj", "iobj")
    return whom[0] if whom else None


def _without_case(sentence: Sentence, words: list[int]) -> list[int]:
    """Leave out the preposition that a demand takes ("insist on an apology")."""
    first = min(words, default=-1)
    leads = first >= 0 and sentence.tokens[first].upos == "ADP" and "," not in {word(sentence, i) for i in words}
    return [i for i in words if i != first or not leads]


def _only(sentence: Sentence, mark: int, main: int, clause: int) -> int | None:
    """Return the "only" that belongs to a connective, beside it or at the verb ("could only come after")."""
    near = [
        c
        for c in (*sentence.children[clause], *sentence.children[main])
        if lemma(sentence, c) in {"only", "solely"} and c < mark
    ]
    return near[0] if near else (mark - 1 if word(sentence, mark - 1) == "only" else None)
