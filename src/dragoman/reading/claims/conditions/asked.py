"""Which links are asked, said of anybody, or only a way of speaking: no party bargains with them."""

from __future__ import annotations

from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.tree import children, lemma, related, subject
from dragoman.terms.syntax import Sentence

_ASKS = frozenset("what how why who which whether".split())
# "I'll be damned if I know".
_SWEARING = frozenset("damn doom hang".split())


def is_saying(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether a link is only a way of speaking."""
    return lemma(sentence, linked.carrier) in _SWEARING and linked.order in {"if", "if_not"}


def is_aim(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether "if" names an aim: "if we are to succeed, we need more time" makes nothing depend on it."""
    verbs = [i for i in linked.condition if sentence.tokens[i].upos in {"VERB", "AUX"}]
    if linked.order != "if" or not verbs:
        return False
    first = verbs[0]
    to = word(sentence, first + 1) == "to" or (
        word(sentence, first + 1) == "going" and word(sentence, first + 2) == "to"
    )
    return word(sentence, first) in {"is", "are", "'re", "'s", "were", "was"} and to


def is_asked(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate stands in a question, put or reported."""
    at = index
    while at >= 0:
        if any(_asks(sentence, c) for c in sentence.children[at]) or _is_asked_if(sentence, at):
            return True
        if not related(sentence, at, "ccomp", "xcomp", "conj", "csubj", "acl", "nmod", "obl"):
            break
        at = sentence.tokens[at].head
    return sentence.tokens[-1].text == "?" and at == sentence.root


def _is_asked_if(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause is what somebody asks: "asked if", "wondered if"."""
    above = sentence.tokens[index].head
    marked = any(word(sentence, c) == "if" for c in children(sentence, index, "mark"))
    return marked and above >= 0 and above < index and lemma(sentence, above) in {"ask", "wonder", "question"}


def _asks(sentence: Sentence, index: int) -> bool:
    """Tell whether a word asks: "what", "how", "whether"; not where it begins a relative clause or opens another."""
    if word(sentence, index) not in _ASKS or not related(
        sentence, index, "mark", "advmod", "nsubj", "obj", "obl", "det"
    ):
        return False
    above = sentence.tokens[index].head
    relative = related(sentence, above, "acl") or "PronType=Rel" in sentence.tokens[index].feats
    return not relative


def _is_yours(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether "you" do something, and nobody says what we will do about it: "if you don't know its history"."""
    yours = any(word(sentence, i) == "you" and related(sentence, i, "nsubj") for i in linked.condition)
    promised = {word(sentence, c) for c in children(sentence, linked.carrier, "aux")}
    return yours and not promised & {"will", "'ll", "would", "wo", "can", "shall"} and linked.order in {"if", "if_not"}


def is_of_anybody(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether "you" are anybody: in both halves, or where nobody answers with "we" or "I"."""
    words = {word(sentence, i) for i in (*linked.condition, *linked.consequent)}
    who = subject(sentence, linked.carrier)
    return (
        _is_yours(sentence, linked)
        or (who is not None and word(sentence, who) == "you")
        or ("you" in words and not {"we", "i"} & words)
    )
