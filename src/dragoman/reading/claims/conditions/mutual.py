"""Conditions of give and take: "steps towards those who take one", "at the same time", "C to allow Q", "until then"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_at_issue
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import Linked, climb, word
from dragoman.reading.claims.modality import is_coming, is_open
from dragoman.reading.tree import children, is_infinitive, is_negated, is_predicate, lemma, related
from dragoman.terms.syntax import Sentence

_WHOEVER = frozenset("those anyone whoever anybody all everyone any".split())
_TOWARDS = frozenset("to towards toward with for".split())
# What somebody does not do but undergoes, needs or is: no step that would be answered.
_NO_STEP = frozenset("need live suffer remain stay be have want affect seek wait flee".split())
_ALLOWING = frozenset("allow enable permit".split())
_POINTING = frozenset("request underscore stress note emphasise emphasize highlight need want call urge say".split())
_AWAITING = frozenset("expect await wait anticipate".split())


@begins(_WHOEVER)
def towards_those(sentence: Sentence, index: int) -> Linked | None:
    """Read "ready to take steps towards those taking one", "will open our markets to those who open theirs"."""
    if word(sentence, index) not in _WHOEVER or word(sentence, index - 1) not in _TOWARDS:
        return None
    step, above = _step(sentence, index), sentence.tokens[index].head
    main = climb(sentence, sentence.tokens[above].head if above == step else above)
    if step is None or main is None or main > index or not is_open(sentence, main):
        return None
    if is_negated(sentence, main):
        return None
    top = _promise(sentence, main)
    return Linked(
        consequent=tuple(i for i in clause_words(sentence, top, without=step) if i < index - 1),
        condition=tuple(range(index, max(sentence.subtree(step)) + 1)),
        connective=(index - 1,), carrier=top, order="if", polarity="reciprocity", rule="towards-those",
    )  # fmt: skip


def _step(sentence: Sentence, index: int) -> int | None:
    """Return the verb of what "those" do: an active one of doing, in a clause right after the word."""
    for at in range(index + 1, min(index + 4, len(sentence.tokens))):
        if sentence.tokens[at].upos == "VERB":
            passive = "Voice=Pass" in sentence.tokens[at].feats or children(sentence, at, "aux:pass")
            if sentence.tokens[at].deprel in {"amod", "compound"}:
                return None
            active = word(sentence, at).endswith("ing") or word(sentence, at - 1) in {"who", "that"}
            return at if active and not passive and lemma(sentence, at) not in _NO_STEP else None
    return None


def _promise(sentence: Sentence, main: int) -> int:
    """Return the word that the act hangs on: "ready" above "to take"."""
    at = main
    while related(sentence, at, "xcomp") and is_predicate(sentence, sentence.tokens[at].head):
        at = sentence.tokens[at].head
    return at


@begins(hanging="conj parataxis")
def together(sentence: Sentence, index: int) -> Linked | None:
    """Read "X will C, and Y will simultaneously Q"."""
    if not related(sentence, index, "conj", "parataxis") or not is_predicate(sentence, index):
        return None
    main = sentence.tokens[index].head
    found = [c for c in children(sentence, index, "advmod") if word(sentence, c) == "simultaneously"]
    if not found or main > index or not (is_coming(sentence, main) and children(sentence, index, "nsubj")):
        return None
    joining = {*children(sentence, index, "cc"), *found}
    return Linked(
        consequent=tuple(i for i in sentence.subtree(index) if i not in joining),
        condition=tuple(i for i in clause_words(sentence, main, without=index) if i < index),
        connective=tuple(found), carrier=index, order="simultaneous", polarity="reciprocity", rule="simultaneously",
    )  # fmt: skip


@begins(_ALLOWING)
def to_allow(sentence: Sentence, index: int) -> Linked | None:
    """Read "C to allow Q", where Q is something that parties bargain over."""
    main = sentence.tokens[index].head
    marked = sentence.tokens[index].xpos == "VB" and is_infinitive(sentence, index)
    if lemma(sentence, index) not in _ALLOWING or not marked or not related(sentence, index, "advcl"):
        return None
    main_verb = climb(sentence, main)
    if word(sentence, main) in {"necessary", "needed", "required"}:
        return None
    below = [c for c in children(sentence, index, "obj", "iobj", "obl", "xcomp", "ccomp") if c > index]
    if main_verb is None or main > index or not below or not any(is_at_issue(sentence, c) for c in below):
        return None
    if children(sentence, main_verb, "cop") or not _is_step(sentence, main_verb):
        return None
    own = set(children(sentence, below[0], "case"))
    return Linked(
        consequent=tuple(sorted({i for c in below for i in sentence.subtree(c)} - own)),
        condition=clause_words(sentence, main_verb, without=index),
        connective=tuple(range(min([index, *children(sentence, index, "mark")]), index + 1)), carrier=main_verb,
        order="enables", polarity="enables", rule="to-allow",
    )  # fmt: skip


def _is_step(sentence: Sentence, main: int) -> bool:
    """Tell whether a side does something, not asks for it or points it out."""
    return bool(children(sentence, main, "nsubj")) and lemma(sentence, main) not in _POINTING


@begins(("then",))
def until_then(sentence: Sentence, index: int) -> Linked | None:
    """Read "C, and X would stay silent until then": what is awaited stands before in the sentence."""
    if word(sentence, index) != "then" or word(sentence, index - 1) not in {"until", "till"} or index < 3:  # noqa: PLR2004
        return None
    main = climb(sentence, sentence.tokens[index].head)
    if main is None or not is_open(sentence, main):
        return None
    above = sentence.tokens[main].head
    earlier = [c for c in children(sentence, main, "advcl") if c < main]
    if related(sentence, main, "conj") and 0 <= above < main:
        earlier.append(above)
    if not earlier:
        return None
    joining = children(sentence, main, "cc")
    words = sentence.subtree(main) if earlier[-1] == above else clause_words(sentence, main, without=earlier[-1])
    return Linked(
        consequent=tuple(i for i in words if i < index - 1 and i not in joining),
        condition=_awaited(sentence, earlier[-1], main), connective=(index - 1, index), carrier=main,
        order="until", polarity="requires", rule="until-then",
    )  # fmt: skip


def _awaited(sentence: Sentence, clause: int, main: int) -> tuple[int, ...]:
    """Return what is awaited: all after a verb of expecting, else the clause."""
    later = sentence.subtree(main) if sentence.tokens[main].head == clause else ()
    words = [i for i in sentence.subtree(clause) if i not in later]
    below = children(sentence, clause, "obj", "xcomp", "ccomp", "obl")
    if lemma(sentence, clause) in _AWAITING and below and not is_negated(sentence, clause):
        return tuple(i for i in words if min(sentence.subtree(below[0])) <= i)
    marks = children(sentence, clause, "mark")
    return tuple(i for i in words if i not in marks)
