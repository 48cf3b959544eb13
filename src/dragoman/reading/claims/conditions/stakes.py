"""What a clause stakes beside a condition: a cost to others, work that stops, a way left free, the same in return."""

from __future__ import annotations

from dragoman.reading.claims.harm import harms
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.tree import children, is_negated, lemma, subject
from dragoman.terms.syntax import Sentence

# What the others ask for, or what goes on: "will sign unless they object" threatens nobody.
_GIVING = frozenset(
    """accept agree sign release lift free open support attend resume return continue pay help allow keep meet talk join
    remain stay come give provide send recognise recognize ratify approve hold take be have begin start rise fall
    expire run last happen become apply""".split()
)
_MOVING = frozenset("move sail fly run drive work open leave".split())
_SAME_TIME = frozenset("time hour moment day".split())


def costs(sentence: Sentence, main: int) -> bool:
    """Tell whether somebody will do what the others do not ask for: "would hand back the keys unless they paid"."""
    will = any(word(sentence, c) in {"will", "would", "shall", "'ll"} for c in children(sentence, main, "aux"))
    own = bool(children(sentence, main, "nsubj")) and not children(sentence, main, "aux:pass", "cop")
    return will and own and lemma(sentence, main) not in _GIVING


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
        or lemma(sentence, main) in {"oppose", "object", "obstruct", "contest"}
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
