"""What is an act or a matter of negotiation, and what hinders: by the words themselves."""

from __future__ import annotations

from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence

_SUFFIXES = ("ment", "tion", "sion", "al", "ance", "ing", "ure", "ery")
_NO_ACTS = frozenset(
    """morning evening building meaning hospital capital animal journal signal station nation moment document
    apartment department furniture picture creature gallery ambulance ceiling feeling mission region religion
    accident session dinner festival""".split()
)
_MATTERS = frozenset(
    """
    accession accord agreement aid amnesty approval assistance audit ban base bid bonus boycott budget cease-fire
    ceasefire clause compromise concession consent contract cut deadline deal decision demand dialogue duty election
    embargo entry finance formula freeze fund guarantee handover help increase investment issue law levy licence
    license loan mediation membership move negotiation normalisation offer package pact pay payment peace permit plan
    pledge progress project proposal purchase quota raise recognition reform release relief rescue return sale
    sanction settlement sovereignty step strike subsidy summit support talk tariff tax tie timetable trade
    transfer treaty truce verdict visa vote wage withdrawal
    """.split()
)
_HINDERING = frozenset(
    """impossible refuse boycott block withhold reject oppose farcical pointless meaningless useless futile unthinkable
    unacceptable bar ban preclude""".split()
)
_WAITING = frozenset(
    "wait refuse withhold delay suspend block hold keep remain stay postpone freeze rule shelve".split()
)


def is_act(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun names an act ("the dismantling of", "ratification")."""
    name = lemma(sentence, noun)
    return sentence.tokens[noun].upos == "NOUN" and name.endswith(_SUFFIXES) and name not in _NO_ACTS


def is_matter(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun names an act or something that parties bargain over ("a loan", "the vote")."""
    return is_act(sentence, noun) or lemma(sentence, noun) in _MATTERS


def hinders(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate itself says that something is not done ("impossible", "boycott")."""
    return lemma(sentence, index) in _HINDERING


def waits(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate says that something stays as it is or is held back."""
    return lemma(sentence, index) in _WAITING
