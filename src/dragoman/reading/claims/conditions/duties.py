"""Conditions stated as duties: "any deal must include C", "to get Q, X must C", "the only way to Q".

In the first the duty itself is the condition; what must be so, is what the agreement or the aim hangs on.
"""

from __future__ import annotations

from dragoman.reading.claims.acts import is_at_issue, is_matter
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.demanding import chain, obliged
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence

_AGREEMENTS = frozenset(
    """accord agreement arrangement ceasefire compromise contract deal decision declaration loan package pact peace
    plan proposal protocol resolution settlement solution text treaty truce""".split()
)
_HOLDING = frozenset(
    "include contain cover address provide reflect guarantee ensure rest respect recognise take".split()
)
_APPROVING = frozenset("approve ratify endorse sign back adopt accept accompany precede support".split())
_ANY = frozenset("any all every each no such future final lasting comprehensive".split())
_AIMING = frozenset(
    """get receive obtain win join resume reach achieve secure avoid save qualify succeed work end begin restart rejoin
    keep""".split()
)
_WAYS = frozenset("way solution route path hope chance option".split())


@begins(_APPROVING | _HOLDING)
def must_contain(sentence: Sentence, index: int) -> Linked | None:
    """Read "any accord must include C", "the treaty needs to be ratified by C"."""
    if lemma(sentence, index) not in _APPROVING | _HOLDING:
        return None
    duty = sentence.tokens[index].head if related(sentence, index, "xcomp") else index
    who = subject(sentence, duty)
    if who is None or who > duty or not obliged(sentence, duty) or lemma(sentence, who) not in _AGREEMENTS:
        return None
    general = any(lemma(sentence, c) in _ANY for c in children(sentence, who, "det", "amod"))
    agents = [c for c in children(sentence, index, "obl") if "by" in prepositions(sentence, c)]
    approved = lemma(sentence, index) in _APPROVING and bool(agents)
    if not (approved or (general and lemma(sentence, index) in _HOLDING and children(sentence, index, "obj", "obl"))):
        return None
    helpers = children(sentence, duty, "aux", "advmod")
    start = min([duty, *(c for c in helpers if who < c)])
    condition = tuple(i for i in clause_words(sentence, duty, without=who) if i >= start)
    return Linked(
        consequent=sentence.subtree(who), condition=condition, connective=tuple(range(start, index + 1)),
        carrier=duty, order="requires", polarity="requires", rule="must-contain", nested=True,
    )  # fmt: skip


@begins(("to", "for", "in"))
def aim(sentence: Sentence, index: int) -> Linked | None:
    """Read "to get Q, X must C", "for Q to succeed, X must C": the aim stands first, before a comma."""
    if index or word(sentence, index) not in {"to", "for", "in"}:
        return None
    comma = next((i for i in range(index, len(sentence.tokens)) if word(sentence, i) == ","), None)
    if comma is None or (word(sentence, 0) == "in" and word(sentence, 1) != "order"):
        return None
    verbs = [i for i in range(comma) if sentence.tokens[i].upos == "VERB" and is_infinitive(sentence, i)]
    main = next((i for i in range(comma, len(sentence.tokens)) if obliged(sentence, i)), None)
    if not verbs or lemma(sentence, verbs[0]) not in _AIMING or main is None:
        return None
    who = subject(sentence, main)
    if who is None or who < comma or sentence.tokens[who].upos not in {"PROPN", "NOUN", "PRON"}:
        return None
    start = 1 if word(sentence, 0) == "for" else verbs[0]
    condition = tuple(i for i in clause_words(sentence, main, without=verbs[0]) if i > comma)
    return Linked(
        consequent=tuple(range(start, comma)), condition=condition, connective=tuple(range(start)),
        carrier=main, order="before", polarity="requires", rule="aim-must", imposed=True,
    )  # fmt: skip


@begins(_AIMING)
def aim_after(sentence: Sentence, index: int) -> Linked | None:
    """Read "X would have to C to resume talks": the aim stands behind, and is of talks or a deal."""
    main = sentence.tokens[index].head
    aim = lemma(sentence, index) in _AIMING and is_infinitive(sentence, index)
    if not aim or not related(sentence, index, "advcl"):
        return None
    duty = next((at for at in chain(sentence, main) if obliged(sentence, at)), None) if 0 <= main < index else None
    given = [c for c in children(sentence, index, "obj", "obl") if c > index and is_at_issue(sentence, c)]
    if duty is None or not given or is_negated(sentence, duty):
        return None
    to = min(c for c in children(sentence, index, "mark"))
    return Linked(
        consequent=tuple(i for i in sentence.subtree(index) if i > to),
        condition=tuple(i for i in clause_words(sentence, duty, without=index) if i < to), connective=(to,),
        carrier=duty, order="before", polarity="requires", rule="aim-must", imposed=True,
    )  # fmt: skip


@begins(_WAYS)
def only_way(sentence: Sentence, index: int) -> Linked | None:
    """Read "the only way to Q is C", "C is the only way to Q", "the only way forward is C"."""
    if lemma(sentence, index) not in _WAYS or word(sentence, index - 1) not in {"only", "sole"}:
        return None
    aims = [c for c in children(sentence, index, "acl", "advmod", "nmod") if c > index]
    after = max(sentence.subtree(aims[0])) + 1 if aims else index + 1
    out = aims and "out" in prepositions(sentence, aims[0])
    if not aims or (related(sentence, aims[0], "nmod") and not (out or is_matter(sentence, aims[0]))):
        return None
    consequent = tuple(i for i in sentence.subtree(aims[0]) if i < after)
    rule, start = "only-way", index - 2
    if word(sentence, after) in {"is", "was", "would", "'s"}:
        begins = after + 1 + (word(sentence, after) == "would")
        return _way(consequent, tuple(range(begins, _clause_end(sentence, after))), (index,), index, rule)
    copula = children(sentence, index, "cop")
    who = subject(sentence, index)
    if not copula or who is None or who > index or sentence.tokens[who].upos == "PRON":
        return None
    return _way(consequent, tuple(i for i in sentence.subtree(who) if i < start), (index - 1, index), index, rule)


def _way(
    consequent: tuple[int, ...], condition: tuple[int, ...], connective: tuple[int, ...], carrier: int, rule: str
) -> Linked:
    return Linked(
        consequent=consequent, condition=condition, connective=connective, carrier=carrier,
        order="only_if", polarity="requires", rule=rule,
    )  # fmt: skip


def _clause_end(sentence: Sentence, start: int) -> int:
    """Return where a clause ends: at the next comma, full stop or closing mark."""
    size = len(sentence.tokens)
    return next((i for i in range(start, size) if sentence.tokens[i].text in {",", "”", ";", "."}), size)
