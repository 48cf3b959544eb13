"""What stands around a sign and turns it: a negation, nobody, a failure, a verb that undoes it."""

from __future__ import annotations

from dragoman.reading.claims.signals.lexicon import POLARITY
from dragoman.reading.claims.signals.words import TURNS
from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.syntax import Sentence

_SCARCE = frozenset("little few without less hardly scant slow insufficient inadequate minimal negligible".split())
_TRACES = frozenset("reason cause ground hint trace indication evidence basis need".split())
_WANTING = frozenset("lack absence without end little doubt slow elusive".split())
_FAILING = frozenset("fail unable refuse decline".split())
_FALSE = frozenset(
    """unfounded baseless misplaced misguided elusive premature short-lived illusory groundless false exaggerated
    unjustified""".split()
)
_NOBODY = frozenset("few nobody none neither".split())
_NOTHING = frozenset("nothing nobody none".split())
_INSIDE = ("nsubj", "obj", "obl", "nmod", "amod", "compound", "conj", "advmod", "appos")
_FAR = 8


def is_turned(sentence: Sentence, index: int) -> bool:
    """Tell whether the words around turn a sign: negation, "few expect", "ease tension", "lack of progress"."""
    head = sentence.tokens[index].head
    above = lemma(sentence, head) if head >= 0 else ""
    undone = related(sentence, index, "obj", "nsubj") and lemma(sentence, index) in TURNS.get(above, ())
    if undone and is_negated(sentence, head):  # a deadlock that "was not broken" is one still
        return False
    if is_negated(sentence, index) or _is_in_negated(sentence, index) or is_nothing(sentence, index):
        return True
    clause = clause_of(sentence, index)
    doubted = related(sentence, clause, "ccomp") and lemma(sentence, sentence.tokens[clause].head) == "doubt"
    wanting = above in _WANTING and not related(sentence, index, "obl", "advmod")
    scarce = any(lemma(sentence, c) in _SCARCE for c in sentence.children[index])
    few = any(is_negated(sentence, w) for w in children(sentence, index, "nsubj"))
    failed = _is_failed(sentence, head) or _is_failed(sentence, index)
    spoilt = doubted or wanting or scarce or undone or _is_false(sentence, head)
    return spoilt or few or failed or bool(nobody(sentence, index))


def _is_in_negated(sentence: Sentence, index: int) -> bool:
    """Tell whether the verb that a sign hangs on is negated, or what it describes: "no major obstacle".

    "His refusal did not help" stays.
    """
    head = sentence.tokens[index].head
    if sentence.words[max(index - 2, 0) : index] in {("far", "from"), ("anything", "but")}:
        return True
    trace = related(sentence, index, "nmod") and lemma(sentence, head) in _TRACES
    if head >= 0 and (related(sentence, index, "amod") or trace) and is_negated(sentence, head):
        return True
    ill = POLARITY.get(lemma(sentence, index)) == "negative" and sentence.tokens[index].deprel == "nsubj"
    is_verb = head >= 0 and sentence.tokens[head].upos == "VERB"
    return is_verb and not ill and abs(head - index) < _FAR and is_negated(sentence, head)


def _is_false(sentence: Sentence, head: int) -> bool:
    """Tell whether what a sign is the subject of says that it was none: "optimism proved unfounded"."""
    said = (head, *children(sentence, head, "xcomp")) if head >= 0 else ()
    return any(lemma(sentence, i) in _FALSE for i in said)


def is_nothing(sentence: Sentence, index: int) -> bool:
    """Tell whether nothing or nobody completes a word, or no more of it: "agreed on nothing", "no more hopeful"."""
    nothing = any(
        lemma(sentence, c) in _NOTHING or (lemma(sentence, c) == "one" and is_negated(sentence, c))
        for c in children(sentence, index, "obl", "obj")
    )
    return nothing or any(is_negated(sentence, c) for c in children(sentence, index, "advmod"))


def nobody(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the subjects of a sign, or of the verb that it completes, that are nobody or few: "few expect a deal"."""
    head = sentence.tokens[index].head
    who = (*(children(sentence, head, "nsubj") if head >= 0 else ()), *children(sentence, index, "nsubj"))
    return tuple(
        w for w in who if any(lemma(sentence, c) in _NOBODY for c in (w, *children(sentence, w, "amod", "det")))
    )


def _is_failed(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb hangs on failing: "failed to reach agreement", "were unable to agree"."""
    above = sentence.tokens[verb].head if verb >= 0 and related(sentence, verb, "xcomp", "advcl") else -1
    return above >= 0 and lemma(sentence, above) in _FAILING


def clause_of(sentence: Sentence, index: int) -> int:
    """Return the head of the clause that a word is in."""
    at = index
    while sentence.tokens[at].head >= 0 and related(sentence, at, *_INSIDE):
        at = sentence.tokens[at].head
    return at
