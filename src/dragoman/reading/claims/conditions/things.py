"""Links that only things have: how one follows from another, and ties that somebody refuses to make.

"The process can succeed if it stays simple" and "rejected attempts to link aid to votes" are conditions of nobody.
"""

from __future__ import annotations

from dragoman.reading.claims.acts import is_actor, is_at_issue, is_matter
from dragoman.reading.claims.linked import Linked
from dragoman.reading.tree import children, lemma, subject
from dragoman.terms.syntax import Sentence

_PLAIN = frozenset({"if", "enables"})
_REFUSING = frozenset("reject oppose refuse resist decry criticise criticize denounce object".split())
_BODIES = frozenset("board firm cabinet authority owner boss minister president parliament congress we they".split())
# Said of what is held out: "a deal on water is possible if".
_HELD_OUT = frozenset("possible impossible acceptable unacceptable conceivable thinkable feasible welcome".split())


def is_refused(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether two things are tied only in what somebody refuses: "rejected attempts to link aid to votes"."""
    at = linked.carrier
    while linked.order == "linkage" and at >= 0:
        at = sentence.tokens[at].head
        if at >= 0 and lemma(sentence, at) in _REFUSING:
            return True
    return False


def is_of_things(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether a thing that nobody bargains over comes about or is so, if another does, and no side acts.

    In a passive somebody does it, and a pronoun, a name or a part of a body may stand for a side.
    """
    main = linked.carrier
    if linked.order not in _PLAIN or sentence.tokens[main].upos == "NOUN":
        return False
    who = subject(sentence, main)
    if who is None or sentence.tokens[who].upos != "NOUN" or children(sentence, main, "aux:pass", "nsubj:pass"):
        return False
    around = (who, main, *children(sentence, main, "obj", "xcomp"), *children(sentence, who, "nmod", "compound"))
    owned = bool(children(sentence, who, "nmod:poss"))
    sides = any(_is_side(sentence, i) for i in (who, *linked.condition))
    return not (owned or sides or any(_is_at_stake(sentence, i) for i in around))


def _is_side(sentence: Sentence, index: int) -> bool:
    return is_actor(sentence, index) or sentence.tokens[index].upos == "PROPN" or lemma(sentence, index) in _BODIES


def _is_at_stake(sentence: Sentence, index: int) -> bool:
    held_out = lemma(sentence, index) in _HELD_OUT or sentence.tokens[index].upos == "PROPN"
    return held_out or is_matter(sentence, index) or is_at_issue(sentence, index)
