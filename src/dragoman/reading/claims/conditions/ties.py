"""Conditions that a verb states of two things: "C must precede Q", "has conditioned Q on C", "ties Q to C"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.conditions.requirements import and_what_follows
from dragoman.reading.claims.linked import Linked, oblique, phrase
from dragoman.reading.tree import children, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_ON = frozenset({"on", "upon"})
_TO = frozenset({"to", "with"})
# What is tied to something else, although it is no step.
_STAKES = frozenset("money matter issue fate end guarantee assurance assent backing signature stance vote".split())
_OBSERVERS = frozenset("police expert scientist study report researcher analyst agency doctor investigator".split())


@begins(("precede", "follow"))
def precedes(sentence: Sentence, index: int) -> Linked | None:
    """Read "C must precede Q", "Q would have to follow C", "Q has to be preceded by C"."""
    if lemma(sentence, index) not in {"precede", "follow"}:
        return None
    above = sentence.tokens[index].head
    duty = index if not related(sentence, index, "xcomp") else above
    helpers = {lemma(sentence, c) for c in children(sentence, duty, "aux")}
    must = bool(helpers & {"must", "should"}) or (duty != index and lemma(sentence, duty) == "have")
    passive = bool(children(sentence, index, "aux:pass")) and lemma(sentence, index) == "precede"
    who, below = subject(sentence, index), children(sentence, index, "obl" if passive else "obj")
    if not must or who is None or not below:
        return None
    if lemma(sentence, index) == "follow" and not is_matter(sentence, who):  # "should follow the example of"
        return None
    first, later = sentence.subtree(who), phrase(sentence, below[0])
    if lemma(sentence, index) == "follow" or passive:
        first, later = later, first
    return Linked(
        consequent=later, condition=first, connective=(index,), carrier=index, order="before", polarity="requires",
        rule="verb-precede", imposed=True,
    )  # fmt: skip


@begins(("condition",))
def conditions_on(sentence: Sentence, index: int) -> Linked | None:
    """Read "has conditioned Q on C", also where the tree takes the verb for an adjective of Q."""
    if (
        sentence.words[index] not in {"conditioned", "conditions", "conditioning"}
        or sentence.tokens[index].upos != "VERB"
    ):
        return None
    noun = sentence.tokens[index].head if related(sentence, index, "amod") else -1
    given = (noun,) if noun > index else children(sentence, index, "obj")
    below = (oblique(sentence, given[0], _ON) or oblique(sentence, index, _ON)) if given else ()
    if not below or is_negated(sentence, index):
        return None
    tied = sentence.subtree(below[0])
    return Linked(
        consequent=tuple(i for i in sentence.subtree(given[0]) if index < i < min(tied)),
        condition=phrase(sentence, below[0]), connective=(index,), carrier=index,
        order="requires", polarity="requires", rule="verb-condition",
    )  # fmt: skip


@begins(("tie", "link"))
def links_to(sentence: Sentence, index: int) -> Linked | None:
    """Read "ties Q to C", "linked Q to C", also where the demand to link them is dropped."""
    if lemma(sentence, index) not in {"tie", "link"} or sentence.tokens[index].upos != "VERB":
        return None
    given = children(sentence, index, "obj") or children(sentence, index, "nsubj:pass")
    below = oblique(sentence, index, _TO) or (_last_to(sentence, given[0]) if given else ())
    if not given or not below or is_negated(sentence, index):
        return None
    fits = is_matter(sentence, given[0]) or is_matter(sentence, below[0])
    if not (fits or {lemma(sentence, given[0]), lemma(sentence, below[0])} & _STAKES) or _by_whom(sentence, index):
        return None
    tied = sentence.subtree(below[0])
    passive = bool(children(sentence, index, "nsubj:pass", "aux:pass"))
    return Linked(
        consequent=tuple(i for i in sentence.subtree(given[0]) if i not in tied),
        condition=and_what_follows(sentence, index, below[0]),
        connective=(index,), carrier=index, order="linkage",
        polarity="requires" if passive else "reciprocity", rule="verb-link",
    )  # fmt: skip


def _last_to(sentence: Sentence, given: int) -> tuple[int, ...]:
    """Return the noun after "to" that the tree hangs on what is tied: "linked its approval of the loan to"."""
    to = frozenset({"to"})
    found = oblique(sentence, given, to)
    return found or next((o for c in children(sentence, given, "nmod") if (o := oblique(sentence, c, to))), ())


def _by_whom(sentence: Sentence, index: int) -> bool:
    """Tell whether police or experts link what happened, rather than a party what it wants."""
    who = subject(sentence, index)
    return who is not None and lemma(sentence, who) in _OBSERVERS
