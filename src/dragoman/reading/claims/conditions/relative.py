"""Conditions in a relative clause: "any deal that left out C would fail", "will veto a text that names C"."""

from __future__ import annotations

from dragoman.reading.claims.acts import hinders, is_actor, is_at_issue
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.claims.modality import is_coming, is_unreal
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_RELATIVES = frozenset("that which who".split())
_ANY = frozenset("any every no each whichever".split())
_TEXTS = frozenset(
    """accord agreement arrangement bill cabinet ceasefire coalition compromise contract deal declaration document draft
    formula government law outcome package pact peace plan proposal protocol resolution settlement solution statement
    text treaty truce""".split()
)
_TAKING = frozenset(
    """accept adopt agree approve back consider discuss endorse enter join listen ratify recognise recognize settle sign
    support tolerate vote""".split()
)
_ANSWERING = frozenset("match mirror reciprocate".split())
_LOSING = frozenset("lose face risk forfeit suffer".split())
_GAINING = frozenset("get receive win gain qualify obtain earn keep".split())
_VOWING = frozenset("threaten vow promise pledge".split())
_OFFERING = frozenset("offer promise pledge grant guarantee".split())
_SURE = frozenset("will would shall can could 'll wo ca".split())


@begins(hanging="acl")
def in_relative(sentence: Sentence, index: int) -> Linked | None:
    """Read what a relative clause says of any deal, text or party of a kind, and what becomes of it."""
    relative = sentence.tokens[index].deprel == "acl:relcl"
    pronoun = next((c for c in sentence.children[index] if word(sentence, c) in _RELATIVES and relative), None)
    noun = sentence.tokens[index].head
    main = _main(sentence, noun)
    if pronoun is None or word(sentence, pronoun - 1) == "," or main < 0:
        return None
    answered = _is_offered(sentence, main, noun) or _is_answered(sentence, main, noun, index)
    if answered or (related(sentence, pronoun, "obl") and _is_taken(sentence, main, noun, pronoun)):
        polarity = "reciprocity" if answered else "requires"
        return _linked(sentence, main, index, pronoun, polarity=polarity, order="if")
    if not related(sentence, pronoun, "nsubj") or not _is_any(sentence, noun) or not _is_sure(sentence, main):
        return None
    if not related(sentence, noun, "nsubj"):
        return _of_object(sentence, main, noun, index, pronoun)
    if children(sentence, main, "expl") and is_negated(sentence, noun) and lemma(sentence, noun) in _TEXTS:
        return _linked(sentence, main, index, pronoun, polarity="blocks", order=_order(sentence, index))
    return _of_subject(sentence, main, noun, index, pronoun)


def _is_taken(sentence: Sentence, main: int, noun: int, pronoun: int) -> bool:
    """Tell whether any of a kind will be taken: "would attend any meeting to which", "would back any pact in which"."""
    every = any(word(sentence, c) == "any" for c in children(sentence, noun, "det"))
    takes = lemma(sentence, main) in _TAKING | {"attend"} and main < noun < pronoun
    return every and takes and _is_sure(sentence, main) and not is_negated(sentence, main)


def _is_answered(sentence: Sentence, main: int, noun: int, clause: int) -> bool:
    """Tell whether what others do is answered in kind: "will match any cut that Spain makes"."""
    after = noun < clause and not related(sentence, noun, "nsubj")
    return lemma(sentence, main) in _ANSWERING and after and _is_sure(sentence, main)


def _is_offered(sentence: Sentence, main: int, noun: int) -> bool:
    """Tell whether something is offered to all of a kind: "offered amnesty to fighters who lay down their arms"."""
    given = main >= 0 and lemma(sentence, main) in _OFFERING and bool(children(sentence, main, "obj"))
    plural = sentence.tokens[noun].xpos == "NNS" and not children(sentence, noun, "det", "nmod:poss", "nummod")
    return given and plural and bool(prepositions(sentence, noun) & {"to", "for"}) and noun > main


def _main(sentence: Sentence, noun: int) -> int:
    """Return the predicate over a noun, also where the noun itself hangs on another: "any cut in aid that"."""
    at = noun
    while related(sentence, at, "nmod") and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
    return sentence.tokens[at].head


def _is_sure(sentence: Sentence, main: int) -> bool:
    """Tell whether a predicate is told of what will be: with "will", "would", "can", not "may"."""
    if main < 0:
        return False
    modals = {word(sentence, c) for c in children(sentence, main, "aux")}
    if related(sentence, main, "xcomp") and lemma(sentence, sentence.tokens[main].head) in _VOWING:
        return True
    return bool(modals & _SURE) and is_coming(sentence, main) and not is_unreal(sentence, main)


def _is_any(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun is of a kind: "any deal", "a text", "countries", not "the deal"."""
    if word(sentence, noun) in {"those", "anyone", "anybody", "whoever"}:
        return True
    determiners = [word(sentence, c) for c in children(sentence, noun, "det", "nmod:poss")]
    if any(d in _ANY for d in determiners):
        return True
    bare = not determiners and sentence.tokens[noun].xpos == "NNS"
    return (bare or determiners in (["a"], ["an"])) and (lemma(sentence, noun) in _TEXTS or is_actor(sentence, noun))


def _of_subject(sentence: Sentence, main: int, noun: int, clause: int, pronoun: int) -> Linked | None:
    """Read "any deal that C would be rejected", "countries that C will lose Q"."""
    who = lemma(sentence, noun)
    losing = lemma(sentence, main) in _LOSING
    gaining = lemma(sentence, main) in _GAINING and is_actor(sentence, noun)
    if noun > main or not (who in _TEXTS or gaining or is_at_issue(sentence, noun) or losing):
        return None
    barred = is_negated(sentence, main) or hinders(sentence, main) or is_negated(sentence, noun)
    harmful = is_threat(sentence, main) or losing
    words = sentence.subtree(noun)
    return Linked(
        consequent=tuple(i for i in sentence.subtree(main) if i > max(words)),
        condition=tuple(i for i in sentence.subtree(clause) if i > pronoun), connective=(pronoun,), carrier=main,
        order=_order(sentence, clause), polarity="threat" if harmful and not barred else _polarity(barred=barred),
        rule="relative-subject",
    )  # fmt: skip


def _of_object(sentence: Sentence, main: int, noun: int, clause: int, pronoun: int) -> Linked | None:
    """Read "would veto any treaty that C", "will back only a plan that C"; what is only not signed is refused."""
    if noun < main:
        return None
    harmful = is_threat(sentence, main)
    only = "only" in {word(sentence, i) for i in range(main - 1, noun)} and lemma(sentence, main) in _TAKING
    if not (harmful or only):
        return None
    polarity = "requires" if only else "threat"
    order = "only_if" if only else _order(sentence, clause)
    return _linked(sentence, main, clause, pronoun, polarity=polarity, order=order)


def _linked(sentence: Sentence, main: int, clause: int, pronoun: int, *, polarity: str, order: str) -> Linked:
    words = clause_words(sentence, main, without=clause)
    return Linked(
        consequent=tuple(i for i in words if i < pronoun),
        condition=tuple(i for i in sentence.subtree(clause) if i > pronoun), connective=(pronoun,), carrier=main,
        order=order, polarity=polarity, rule="relative-object",
    )  # fmt: skip


def _order(sentence: Sentence, clause: int) -> str:
    return "if_not" if is_negated(sentence, clause) else "if"


def _polarity(*, barred: bool) -> str:
    return "blocks" if barred else "requires"
