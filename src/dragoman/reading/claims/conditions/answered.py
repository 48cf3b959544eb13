"""Threats told of an act of any kind: "any new sanctions would be met with C", "any ship that C would be sunk"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_act, is_at_issue
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.harm import is_bad, is_threat
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.claims.modality import is_coming, is_unreal
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_ANY = frozenset("any every whichever whatever further anyone anybody whoever those".split())
# What is done to those who are not to do something.
_DEALT_WITH = frozenset(
    "meet treat answer regard consider deal counter repel resist fire shoot arrest find face".split()
)
_ANSWERING = frozenset("answer meet counter repel resist match punish avenge".split())
_SURE = frozenset("will would shall must 'll".split())


@begins(_ANY)
def any_such(sentence: Sentence, index: int) -> Linked | None:
    """Read what would be done about any act, or to anybody who does it."""
    noun = sentence.tokens[index].head if related(sentence, index, "det", "amod") else index
    main = sentence.tokens[noun].head
    if word(sentence, index) not in _ANY or main < 0 or is_negated(sentence, main) or is_unreal(sentence, main):
        return None
    sure = {word(sentence, c) for c in children(sentence, main, "aux")} & _SURE
    if not sure or not is_coming(sentence, main):
        return None
    if related(sentence, noun, "obj") and noun > main:
        return _answered(sentence, main, noun)
    ill = lemma(sentence, main) in _DEALT_WITH or is_threat(sentence, main)
    who = word(sentence, index) != "those" or word(sentence, index + 1) == "who"
    if not related(sentence, noun, "nsubj") or noun > main or not (ill and who):
        return None
    condition = _done(sentence, noun)
    given = sentence.subtree(noun)
    return Linked(
        consequent=tuple(i for i in sentence.subtree(main) if i > max(given)), condition=condition,
        connective=(index,), carrier=main, order="if", polarity="threat", rule="any-such",
    ) if condition else None  # fmt: skip


def _answered(sentence: Sentence, main: int, noun: int) -> Linked | None:
    """Read "will answer any attack with fire"."""
    after = (i for i in sentence.subtree(main) if i > noun)
    with_what = [i for i in after if "with" in prepositions(sentence, i)]
    if lemma(sentence, main) not in _ANSWERING or not with_what or not _is_unwelcome(sentence, noun):
        return None
    answer = {i for c in with_what for i in sentence.subtree(c)}
    given = tuple(i for i in sentence.subtree(noun) if i not in answer)
    return Linked(
        consequent=sentence.subtree(main), condition=given,
        connective=(min(given),), carrier=main, order="if", polarity="threat", rule="any-such", nested=True,
    )  # fmt: skip


def _done(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """Return the words of what is done: a clause on the noun, else the noun itself where it names an act."""
    clauses = [c for c in children(sentence, noun, "acl") if c > noun]
    if clauses:
        pronouns = [c for c in children(sentence, clauses[0], "nsubj") if "PronType=Rel" in sentence.tokens[c].feats]
        return tuple(i for i in sentence.subtree(clauses[0]) if i not in pronouns)
    more = any(
        word(sentence, c) in {"new", "further", "fresh", "more", "such"} for c in children(sentence, noun, "amod")
    )
    return sentence.subtree(noun) if more or _is_unwelcome(sentence, noun) else ()


def _is_unwelcome(sentence: Sentence, noun: int) -> bool:
    return is_bad(sentence, noun) or is_act(sentence, noun) or is_at_issue(sentence, noun)
