"""Conditions told by the order of clauses: "C, then Q", "only then Q"; "no Q excluding C"."""

from __future__ import annotations

from dragoman.reading.claims.acts import hinders, is_at_issue
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.claims.modality import is_coming, is_open
from dragoman.reading.tree import children, is_predicate, lemma, related, subject
from dragoman.terms.syntax import Sentence

_ANYBODY = frozenset("people you one person user student visitor".split())
_SAME = frozenset("he she it they".split())


@begins(hanging="conj parataxis")
def then(sentence: Sentence, index: int) -> Linked | None:
    """Read "C and then Q", "first C, then Q" of steps to come."""
    if not related(sentence, index, "conj", "parataxis") or not is_predicate(sentence, index):
        return None
    main = sentence.tokens[index].head
    found = [
        c for c in children(sentence, index, "advmod") if lemma(sentence, c) in {"then", "afterwards"} and c < index
    ]
    first_then = any(word(sentence, c) == "first" and c < main for c in children(sentence, main, "advmod"))
    present = first_then and all("Tense=Pres" in sentence.tokens[i].feats for i in (main, index))
    will = _is_planned(sentence, index) and bool(children(sentence, index, "aux"))
    if not found or main > index or not (present or _is_planned(sentence, main) or will):
        return None
    if not (word(sentence, found[0] - 1) == "only" or _takes_turns(sentence, main, index)):
        return None
    if related(sentence, main, "acl") and not is_open(sentence, sentence.tokens[main].head):
        return None
    only = word(sentence, found[0] - 1) == "only"
    connective = tuple(sorted({*children(sentence, index, "cc"), found[0], *([found[0] - 1] if only else [])}))
    first = tuple(c for c in children(sentence, main, "advmod") if lemma(sentence, c) == "first")
    return Linked(
        consequent=tuple(i for i in sentence.subtree(index) if i not in connective),
        condition=tuple(i for i in clause_words(sentence, main, without=index) if i < index and i not in first),
        connective=connective, carrier=index, order="after",
        polarity="requires" if only else "sequence", rule="only-then" if only else "and-then", imposed=only,
    )  # fmt: skip


def _takes_turns(sentence: Sentence, main: int, index: int) -> bool:
    """Tell whether one side acts and then another, or several together: two steps of one plan are no condition."""
    own, others = children(sentence, index, "nsubj", "expl"), children(sentence, main, "nsubj", "expl")
    if any(sentence.lemmas[i] in _ANYBODY for i in (*own, *others)):
        return False
    if own and word(sentence, own[0]) not in _SAME:
        return not others or sentence.lemmas[own[0]] != sentence.lemmas[others[0]]
    who = subject(sentence, main)
    return who is not None and any(sentence.tokens[c].upos == "PROPN" for c in children(sentence, who, "conj"))


def _is_planned(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate is of a step to come, not of what somebody can or could do."""
    able = any(word(sentence, c) in {"can", "could", "may", "might"} for c in children(sentence, index, "aux"))
    return is_coming(sentence, index) and not able


@begins(("then",))
def only_then(sentence: Sentence, index: int) -> Linked | None:
    """Read "Only then would Q", "Until then Q": the sentence before states C."""
    before = word(sentence, index - 1)
    if word(sentence, index) != "then" or before not in {"only", "until"} or index > 2:  # noqa: PLR2004
        return None
    main = sentence.tokens[index].head
    if main < index or not is_open(sentence, main):
        return None
    return Linked(
        consequent=tuple(i for i in clause_words(sentence, main, without=index) if i > index and i != index - 1),
        condition=(), connective=(index - 1, index), carrier=main, order="after" if before == "only" else "until",
        polarity="requires", rule=f"{before}-then", back="condition",
    )  # fmt: skip


@begins(hanging="nmod")
def excluding(sentence: Sentence, index: int) -> Linked | None:
    """Read "no Q excluding C can ...", "a deal without C is worthless": the condition stands inside the consequent."""
    cases = children(sentence, index, "case", "mark")
    noun = sentence.tokens[index].head
    if not related(sentence, index, "nmod") or not cases or word(sentence, cases[0]) not in {"excluding", "without"}:
        return None
    main = sentence.tokens[noun].head
    barred = any(word(sentence, c) == "no" for c in sentence.children[noun])
    worthless = main >= 0 and is_at_issue(sentence, noun) and hinders(sentence, main)
    if not (barred or worthless) or main < 0 or not related(sentence, noun, "nsubj") or not is_open(sentence, main):
        return None
    inside = sentence.subtree(index)
    return Linked(
        consequent=tuple(sentence.subtree(main)) if barred else tuple(range(min(sentence.subtree(noun)), cases[0])),
        condition=inside if barred else tuple(i for i in inside if i not in cases), connective=(cases[0],),
        carrier=main, order="without", polarity="blocks", rule="no-excluding", nested=True,
    )  # fmt: skip
