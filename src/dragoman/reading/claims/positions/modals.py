"""Positions that a modal makes in somebody's own words: "must C", "will C", "could C", "warned that it might C"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.modality import is_unreal
from dragoman.reading.claims.positions.denials import by_denial, is_own
from dragoman.reading.claims.positions.undertakings import FIRST, by_own, is_rather
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import GIVING, HOPING, SPEAKING
from dragoman.reading.tree import children, is_infinitive, is_predicate, lemma, prepositions, related, subject, without
from dragoman.terms.syntax import Sentence

_DUTIES = frozenset({"must", "should", "ought"})
_COMING = frozenset({"will", "would", "might", "may", "could"})
_WONDERING = frozenset("when where how why".split())
_WARNING = frozenset({"warn", "notice", "caution", "threaten"})
_TOLD = frozenset("detail content talk meeting conversation report matter content case remark".split())
_MINDED = frozenset("draw think feel hope remember wonder".split())


def by_modal(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "must withdraw", "will not attack", "could raise its share", "has no intention to attack"."""
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    if not helpers and lemma(sentence, index) not in {"have", "need"} and not children(sentence, index, "obj", "cop"):
        return
    who = subject(sentence, index)
    if who is None or is_unreal(sentence, index) or _is_open(sentence, index, who):
        return
    if _is_no_matter(sentence, index):
        return
    clause = _clause(sentence, index, who)
    if _is_duty(sentence, index, helpers, who):
        own = lemma(sentence, index) == "need" and is_own(sentence, who) and children(sentence, index, "obj")
        yield index, "demand", clause, who if own else None, "modal-duty"
    elif "would" in helpers and is_own(sentence, who) and is_rather(sentence, index):
        yield index, "demand", clause, who, "modal-rather"
    elif lemma(sentence, index) in SPEAKING | _MINDED and not _is_of_matter(sentence, index):
        return
    elif denied := tuple(by_denial(sentence, index, clause, who, helpers)):
        yield from denied
    else:
        yield from _affirmed(sentence, index, clause, who, helpers)


def _affirmed(
    sentence: Sentence, index: int, clause: tuple[int, ...], who: int, helpers: set[str]
) -> Iterator[Reading]:
    """Read what somebody will, would, could or is to do."""
    if helpers & _COMING and _is_warned(sentence, index) and is_own(sentence, who):
        yield index, "threaten", clause, who, "modal-warned"
    elif helpers & {"can", "could"} and lemma(sentence, index) in GIVING and children(sentence, index, "nsubj:pass"):
        yield index, "offer", clause, None, "modal-could-be"
    elif helpers & {"will", "would"} and _is_granted(sentence, index) and sentence.tokens[who].upos == "NOUN":
        yield index, "commit", clause, None, "modal-will-be"
    elif helpers & {"will", "shall"} and children(sentence, index, "expl") and is_threat(sentence, index):
        yield index, "threaten", without(sentence, index, "advcl", "parataxis", "mark"), None, "modal-there-will"
    elif _is_to(sentence, index) and is_own(sentence, who) and lemma(sentence, index) in GIVING:
        yield index, "commit", without(sentence, index, "advcl", "parataxis", "mark"), who, "modal-is-to"
    elif helpers & {"will", "shall", "would", "could", "can"} and is_own(sentence, who):
        yield from by_own(sentence, index, clause, who, helpers)


def _is_granted(sentence: Sentence, index: int) -> bool:
    """Tell whether something will be given or allowed, by nobody else: "the prisoners would be freed next week"."""
    given = lemma(sentence, index) in GIVING and children(sentence, index, "nsubj:pass")
    agents = any("by" in prepositions(sentence, c) for c in children(sentence, index, "obl"))
    return bool(given) and not agents


def _is_open(sentence: Sentence, index: int, who: int) -> bool:
    """Tell whether a clause is hoped, asked or supposed: "should the pound drop"."""
    turned = any(c < who and lemma(sentence, c) == "should" for c in children(sentence, index, "aux"))
    return turned or is_hoped(sentence, index) or _is_wondered(sentence, index)


def _is_to(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody is to do something: "France is to pay for the observers"."""
    told = any(sentence.words[c] in {"is", "are"} for c in children(sentence, index, "cop", "aux"))
    return told and is_infinitive(sentence, index) and not children(sentence, index, "nsubj:pass")


def _is_warned(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody warns that he will do something: "warned that they might not renew the pact"."""
    above = sentence.tokens[index].head
    only = any(lemma(sentence, c) == "only" for c in children(sentence, index, "advmod"))
    return not only and above >= 0 and related(sentence, index, "ccomp", "acl") and lemma(sentence, above) in _WARNING


def _is_of_matter(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody is to discuss what is at issue: "will not discuss the border"."""
    return lemma(sentence, index) == "discuss" and any(
        sentence.tokens[c].upos == "NOUN" and lemma(sentence, c) not in _TOLD for c in children(sentence, index, "obj")
    )


def has_duty(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb has a modal of duty: what another must accept is a demand, whatever the verb."""
    return any(lemma(sentence, c) in _DUTIES for c in children(sentence, index, "aux"))


def _is_duty(sentence: Sentence, index: int, helpers: set[str], who: int) -> bool:
    """Tell whether somebody is to do something: "must pay", "needs to pay", "needs aid", and of others "has to pay"."""
    word = lemma(sentence, index)
    others = sentence.words[who] not in FIRST | {"it", "they", "he", "she"}
    others = others and (not helpers or (helpers <= {"will", "would"} and not is_own(sentence, who)))
    has_to = word == "have" and others and any(is_infinitive(sentence, c) for c in children(sentence, index, "xcomp"))
    free = any(sentence.words[c] == "what" for c in children(sentence, index, "nsubj", "obj"))
    needs = word == "need" and not free and (not helpers or others) and children(sentence, index, "xcomp", "obj")
    if word in _FINISHED and helpers & {"should"}:
        return False
    advises = helpers & _DUTIES == {"should"} and sentence.words[who] in FIRST
    return not advises and bool(helpers & _DUTIES or has_to or needs)


# What should be so soon is only foretold: "should be ready by noon".
_FINISHED = frozenset("able ready over through done finished complete enough possible available clear".split())


def _is_wondered(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause only says more of a thing, or asks when or how: "cannot say when it will end"."""
    if not related(sentence, index, "ccomp", "advcl", "obj", "conj"):
        return related(sentence, index, "acl:relcl")
    asks = any(lemma(sentence, c) in _WONDERING for c in children(sentence, index, "advmod", "mark"))
    return asks or any(sentence.words[c] == "what" for c in children(sentence, index, "obj", "nsubj"))


_NEWS = frozenset("surprise shock secret mystery".split())


def _is_no_matter(sentence: Sentence, index: int) -> bool:
    """Tell what only sounds like a duty: "should come as no surprise", "should be no secret"."""
    return any(sentence.lemmas[i] in _NEWS for i in (index, *children(sentence, index, "obl", "obj", "xcomp")))


def _clause(sentence: Sentence, index: int, who: int) -> tuple[int, ...]:
    """Return the words of a clause, without what only tells more of its subject and of other clauses."""
    begins = min(index, *sentence.subtree(who), *children(sentence, index, "expl"))
    beside = {i for c in children(sentence, index, "conj") if is_predicate(sentence, c) for i in sentence.subtree(c)}
    asides = {i for c in children(sentence, who, "acl:relcl", "appos") for i in sentence.subtree(c)}
    cut = ("parataxis", "mark") if _goes_on(sentence, index) else ("advcl", "parataxis", "mark")
    words = without(sentence, index, *cut)
    if asides:
        words = tuple(i for i in words if i > max(asides) or i < begins)
    return tuple(i for i in words if i >= begins and i not in beside)


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Read "would go on sending escorts": what somebody goes on with belongs to it."""
    if lemma(sentence, index) not in {"go", "carry", "keep"}:
        return False
    below = children(sentence, index, "advcl", "xcomp")
    on = any(
        sentence.words[c] == "on"
        for at in (index, *below)
        for c in children(sentence, at, "advmod", "compound", "mark")
    )
    return on and len(below) == 1 and sentence.tokens[below[0]].xpos == "VBG"


def is_hoped(sentence: Sentence, index: int) -> bool:
    """Tell whether what will be done is only hoped or expected: "I hope they will sign"."""
    at = index
    while related(sentence, at, "ccomp", "csubj", "xcomp", "conj", "acl") and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
        if lemma(sentence, at) in HOPING:
            return True
    return False
