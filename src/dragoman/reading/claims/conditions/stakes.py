"""What a clause stakes beside a condition: a cost to others, work that stops, a way left free, the same in return."""

from __future__ import annotations

from dragoman.reading.claims.harm import harms, is_turned_to_court
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.tree import children, is_negated, lemma, subject
from dragoman.terms.syntax import Sentence

# What the others ask for, or what goes on: "will sign unless they object" threatens nobody.
_CONCEDING = frozenset(
    """accept agree sign release lift free open support attend resume return pay help allow meet talk join give provide
    send recognise recognize ratify approve contribute cooperate disarm comply apologise apologize invite welcome offer
    reopen restore waive withdraw consider ease drop end grant guarantee reciprocate negotiate""".split()
)
_GOING_ON = frozenset(
    """continue keep hold remain stay come take be have begin start rise fall expire run last happen become apply need
    find get see know think feel seem say""".split()
)
_MOVING = frozenset("move sail fly run drive work open leave".split())
_WILL = frozenset("will would shall 'll".split())
_SAME_TIME = frozenset("time hour moment day".split())


def costs(sentence: Sentence, main: int, *, provoked: bool = False) -> bool:
    """Tell whether something will be done that the others do not ask for: "would hand back the keys unless they paid".

    It may be done by nobody named: "the case would be put to the court". Where the others provoke it, whatever is begun
    or kept up is meant against them, too.
    """
    will = {word(sentence, c) for c in children(sentence, main, "aux")} & _WILL
    acts = bool(children(sentence, main, "nsubj")) and not children(sentence, main, "cop")
    met = lemma(sentence, main) == "meet" and bool(children(sentence, main, "aux:pass"))
    good = concedes(sentence, main) and not (met or harms(sentence, main))
    idle = lemma(sentence, main) in _GOING_ON and not (provoked and children(sentence, main, "xcomp"))
    return bool(will) and acts and not good and not idle and not is_for_nothing(sentence, main)


def concedes(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate is of what others ask for: to consider, to lift, to talk."""
    return lemma(sentence, main) in _CONCEDING


def is_for_nothing(sentence: Sentence, main: int) -> bool:
    """Tell whether nothing is done: "will not sign", "nobody will sail", "will sign nothing"."""
    return is_negated(sentence, main) or any(
        is_negated(sentence, c) or word(sentence, c) in {"nothing", "nobody"}
        for c in children(sentence, main, "nsubj", "obj")
    )


def stands_still(sentence: Sentence, main: int) -> bool:
    """Tell whether work is to stop: "nothing moves", "nobody sails"."""
    who = subject(sentence, main)
    none = who is not None and word(sentence, who) in {"nothing", "nobody"}
    return none and lemma(sentence, main) in _MOVING and "Tense=Pres" in sentence.tokens[main].feats


def leaves_free(sentence: Sentence, main: int) -> bool:
    """Tell whether what is denied is a bar, so that the way is free: "would not stand in the way", "will not veto"."""
    way = any(lemma(sentence, c) == "way" for c in children(sentence, main, "obl"))
    return (
        harms(sentence, main)
        or lemma(sentence, main) in {"oppose", "opposed", "object", "obstruct", "contest"}
        or is_turned_to_court(sentence, main)
        or (lemma(sentence, main) == "stand" and way)
    )


def answers_well(sentence: Sentence, main: int) -> bool:
    """Tell whether somebody will answer a step with one of his own: "will reciprocate", "respond in kind"."""
    kind = {
        lemma(sentence, k) for c in children(sentence, main, "obl", "obj") for k in (c, *children(sentence, c, "amod"))
    }
    good = bool(kind & {"kind", "gesture", "goodwill", "will", "step", "concession", "measure", "corresponding"})
    likewise = any(word(sentence, c) == "likewise" for c in children(sentence, main, "advmod"))
    answers = lemma(sentence, main) in {"respond", "answer", "reply"} and good
    return (lemma(sentence, main) == "reciprocate" or answers or likewise) and not is_negated(sentence, main)


def answers_in_kind(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause asks that others do what is promised: "does the same", "moves at the same hour"."""
    same = {
        lemma(sentence, c)
        for c in children(sentence, clause, "obj", "obl")
        for k in (c, *children(sentence, c, "amod", "det"))
        if word(sentence, k) == "same"
    }
    likewise = any(word(sentence, c) == "likewise" for c in children(sentence, clause, "advmod", "obj"))
    does = lemma(sentence, clause) == "do" and bool(same)
    return does or likewise or bool(same & _SAME_TIME) or lemma(sentence, clause) == "reciprocate"


def makes_able(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether a report says what somebody can do in a case: "if it is voted down, either side can ask for"."""
    plain = linked.order == "if" and linked.polarity == "requires"
    helpers = {lemma(sentence, c) for c in children(sentence, linked.carrier, "aux")}
    return plain and bool(helpers & {"can", "could", "may"}) and not is_negated(sentence, linked.carrier)
