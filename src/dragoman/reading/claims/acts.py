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
    arrears coupon credit debt haircut moratorium repayment rescheduling restructuring swap tranche
    recall floor signature
    accession accord agreement aid amnesty approval assistance audit ban base bid bonus boycott budget cease-fire
    ceasefire clause compromise concession consent contract cut deadline deal decision demand dialogue duty election
    embargo entry finance formula freeze fund guarantee handover help increase investment issue law levy licence
    lease license loan mediation membership move negotiation normalisation offer package pact pay payment peace
    permit plan pledge price progress project proposal purchase quota raise recognition reform release relief rescue
    return sale sanction settlement sovereignty step strike subsidy summit support talk tariff tax tie timetable trade
    transfer treaty truce verdict visa vote wage withdrawal
    """.split()
)
_ACTORS = frozenset(
    """airline alliance army bank bloc body coalition committee company council country delegation employer faction
    fund government group management militia ministry nurse opposition picket pilot rebel side south nation north party
    state team troop union""".split()
)
_CALLINGS = ("ers", "ors", "ists", "ants", "ents")
_DEALING = frozenset(
    """sign ratify lift negotiate withdraw sanction strike agree accept disarm release dismantle verify rejoin veto
    boycott comply concede guarantee reopen recognise recognize""".split()
)
_HINDERING = frozenset(
    """impossible unwilling reluctant worthless refuse boycott block withhold reject oppose farcical pointless
    meaningless useless futile unthinkable unacceptable bar ban preclude""".split()
)
# Nouns that only name a time when they follow "after" or "until".
_TIMES = frozenset(
    """election session meeting talk negotiation consultation discussion conference summit workshop break ceremony
    convention war dinner lunch review deliberation consideration debate presentation hearing conversation round
    opening closure closing conclusion""".split()
)
_WAITING = frozenset(
    "wait refuse withhold delay suspend block hold keep remain stay postpone freeze rule shelve".split()
)


def is_act(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun names an act ("the dismantling of", "ratification")."""
    name = lemma(sentence, noun)
    return sentence.tokens[noun].upos == "NOUN" and name.endswith(_SUFFIXES) and name not in _NO_ACTS


def is_time(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun names an occasion rather than a step ("after the session")."""
    return lemma(sentence, noun) in _TIMES


def is_matter(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun names an act or something that parties bargain over ("a loan", "the vote")."""
    return is_act(sentence, noun) or lemma(sentence, noun) in _MATTERS


def is_at_issue(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is of what negotiations are about: a deal, an offer, a strike, to sign or to lift."""
    return lemma(sentence, index) in (_MATTERS if sentence.tokens[index].upos == "NOUN" else _DEALING)


def is_actor(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun names one that bargains: a union, an army, people of one calling ("teachers")."""
    calling = sentence.tokens[noun].xpos == "NNS" and sentence.tokens[noun].text.lower().endswith(_CALLINGS)
    return lemma(sentence, noun) in _ACTORS or calling


def hinders(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate itself says that something is not done ("impossible", "boycott")."""
    return lemma(sentence, index) in _HINDERING


def waits(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate says that something stays as it is or is held back."""
    return lemma(sentence, index) in _WAITING
