"""Conditions told by a day or term: "Q the day after C", "Q on the day C", "Q within a week of C"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_act, is_time
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.linked import Linked, climb, word
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_DAYS = frozenset("day moment minute hour week".split())
_TERMS = _DAYS | {"month", "year", "fortnight"}
_FEW = 3
_QUOTES = frozenset({"“", "”", '"', "''", "``"})


@begins(_DAYS)
def the_day(sentence: Sentence, index: int) -> Linked | None:
    """Read what will come "the day after C", "the day C", or together with it "on the day C"."""
    given = [c for c in children(sentence, index, "acl") if c > index and children(sentence, c, "nsubj", "csubj")]
    named = [word(sentence, c) for c in children(sentence, index, "det")] == ["the"]
    main = climb(sentence, sentence.tokens[index].head)
    named = named and lemma(sentence, index) in _DAYS
    if not given or not named or main is None or main > index or not is_coming(sentence, main):
        return None
    if any("PronType=Rel" in sentence.tokens[k].feats for k in sentence.children[given[0]]):
        return None
    together = "on" in prepositions(sentence, index)
    first = min(sentence.subtree(index))
    joining = set(range(first, index + 1)) | set(children(sentence, given[0], "mark"))
    return Linked(
        consequent=_what_comes(sentence, main, index, first),
        condition=tuple(i for i in sentence.subtree(given[0]) if i > max(joining)),
        connective=tuple(sorted(i for i in joining if sentence.tokens[i].text not in _QUOTES)), carrier=main,
        order="simultaneous" if together else "after",
        polarity=_polarity(sentence, main, together=together),
        rule="on-the-day" if together else "the-day",
    )  # fmt: skip


def _polarity(sentence: Sentence, main: int, *, together: bool) -> str:
    if together:
        return "sequence"
    return "threat" if is_threat(sentence, main) else "requires"


def _what_comes(sentence: Sentence, main: int, index: int, first: int) -> tuple[int, ...]:
    """Return the words of what will come; a bare complement takes those of its verb ("wants the ban lifted")."""
    words = tuple(i for i in clause_words(sentence, main, without=index) if i < first)
    above = sentence.tokens[main].head
    if len(words) < _FEW and related(sentence, main, "xcomp"):
        return tuple(i for i in clause_words(sentence, above, without=index) if i < first)
    return words


@begins(("within",))
def within(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q within a week of C", where C is an act."""
    term = sentence.tokens[index].head
    if word(sentence, index) != "within" or term < index or lemma(sentence, term) not in _TERMS:
        return None
    main = climb(sentence, sentence.tokens[term].head)
    given = [
        c
        for c in children(sentence, term, "nmod", "acl")
        if c > term and any(lemma(sentence, k) == "of" for k in children(sentence, c, "case", "mark"))
    ]
    if main is None or main > index or not given or not is_coming(sentence, main):
        return None
    doing = (given[0], *children(sentence, given[0], "acl"))
    done = any(sentence.tokens[i].xpos == "VBG" for i in doing) or (
        is_act(sentence, given[0]) and not is_time(sentence, given[0])
    )
    marks = children(sentence, given[0], "case", "mark")
    if not done:
        return None
    return Linked(
        consequent=tuple(i for i in clause_words(sentence, main, without=term) if i < index),
        condition=tuple(i for i in sentence.subtree(given[0]) if i not in marks),
        connective=tuple(range(index, max(marks) + 1)), carrier=main, order="after", polarity="requires",
        rule="within-a-term-of",
    )  # fmt: skip
