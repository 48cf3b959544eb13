"""Whether a body takes part where it is named: it does what parties do, has somebody, or is dealt with."""

from __future__ import annotations

from dragoman.reading.mentions.roles import PARTY_VERBS, ROLE_NOUNS
from dragoman.reading.tree import is_in_persons_name, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

# What others do to a body that takes part.
_ADDRESSING = frozenset(
    "brief ask urge notify consult petition lobby sue accuse meet invite press pressure warn represent".split()
)
_ADDRESSED = frozenset("complain appeal take refer submit write apply bring present".split())
# What a body sends or tables, and so acts by.
_SENT = frozenset("mission peacekeeper force team delegation panel plan proposal draft".split())
# What goods and shares do, which have names too: "Brent slipped 15 cents".
_MOVES_OF_PRICES = frozenset("rise fall slip drop climb trade ease firm edge close open gain sink tumble soar".split())
# What a name may be said to be right behind it: "the United Breweries group".
_BODIES = frozenset("group company firm".split())
_DEALT_WITH = frozenset({"with", "between"})
# Members in a bank are not of it.
_WITHIN = frozenset({"in", "within", "inside", "among"})


# What is named after the body that passed or holds it: "a Security Council resolution".
_TEXTS = frozenset(
    """resolution charter convention treaty rule ruling statute sanction embargo mandate agreement protocol vote flag
    headquarters building standard system seal""".split()
)


def names_a_text(sentence: Sentence, last: int) -> bool:
    """Tell whether a name only says whose a text is: "under Security Council resolution 1559", "the U.N. Charter"."""
    behind = sentence.tokens[last + 1 : last + 2]
    return bool(behind) and behind[0].upos in {"NOUN", "PROPN"} and lemma(sentence, last + 1) in _TEXTS


def acts(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a name does what a party does, has somebody, or is dealt with."""
    inside = range(first, last + 1)
    behind = next((i for i in range(last + 1, len(sentence.tokens)) if sentence.tokens[i].upos != "ADJ"), last)
    if sentence.tokens[behind].upos == "NOUN" and lemma(sentence, behind) in ROLE_NOUNS:
        return True
    head = next((i for i in inside if sentence.tokens[i].head not in inside), last)
    while related(sentence, head, "conj", "appos", "flat") and sentence.tokens[head].head >= 0:
        head = sentence.tokens[head].head
    return sentence.tokens[head].head >= 0 and _takes_part(sentence, head, sentence.tokens[head].head)


def _takes_part(sentence: Sentence, head: int, above: int) -> bool:
    word = lemma(sentence, above)
    cases = prepositions(sentence, head)
    if related(sentence, head, "nsubj"):
        return word in PARTY_VERBS
    if related(sentence, head, "obj", "iobj"):
        return word in _ADDRESSING
    if related(sentence, head, "compound") and word in _BODIES and sentence.tokens[above].head >= 0:
        return _takes_part(sentence, above, sentence.tokens[above].head)
    if related(sentence, head, "amod") and word in _SENT | ROLE_NOUNS:
        return True
    if related(sentence, head, "compound", "nmod", "nmod:poss"):
        own = word in ROLE_NOUNS | _SENT or lemma(sentence, head) in ROLE_NOUNS
        whose = related(sentence, head, "nmod:poss") or bool(cases & {"of", "from", "at", "for"})
        own = own or (whose and is_in_persons_name(sentence, above))  # "Helen Wardle of the Institute"
        return bool(cases & _DEALT_WITH) or (own and not cases & _WITHIN)
    addressed = "to" in cases and word in _ADDRESSED
    return addressed or related(sentence, head, "obl:agent") or bool(cases & _DEALT_WITH)
