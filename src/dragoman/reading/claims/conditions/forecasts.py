"""Forecasts and suppositions: what would come of something, told by a report itself or by nobody who takes part.

"If all firms paid, the state would gain" supposes; "if the state pays, the ferries will sail" is bargained for.
"""

from __future__ import annotations

from dragoman.reading.claims.acts import is_actor
from dragoman.reading.claims.demanding import obliged
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.tree import children, lemma, subject
from dragoman.terms.syntax import Sentence

_IF = frozenset({"if", "if_not", "even_if"})
# What comes about by itself, and is done by nobody to have something.
_STATES = frozenset(
    """be have owe receive own cost mean earn gain lose get fall rise grow shrink benefit suffer become appear seem
    remain represent amount equal total add exceed deserve know see win expire""".split()
)
_SIDES = frozenset("we they it nobody nothing".split())
_VOTING = frozenset("win elect reelect re-elect".split())
# Of what a report may suppose something that is bargained for.
_TALKS = frozenset(
    """accord agreement amnesty arrears ballot boycott ceasefire cease-fire compromise concession deal embargo lockout
    mediation moratorium negotiation offer pact picket ratification repayment rescheduling sanction settlement strike
    talk treaty truce walkout withdrawal""".split()
)


def is_only_supposed(sentence: Sentence, linked: Linked, holder: str | None, *, spoken: bool) -> bool:
    """Tell whether a link with "if" only supposes: told by a report itself, or of nobody known.

    Parameters
    ----------
    sentence : Sentence
    linked : Linked
    holder : str or None
    spoken : bool
        True where somebody said it.
    """
    if linked.order not in _IF or linked.polarity == "reciprocity" or linked.imposed:
        return False
    if any(lemma(sentence, i) in _VOTING for i in linked.condition) and not _is_of_talks(sentence, linked):
        return True
    advised = any(word(sentence, c) == "should" for c in children(sentence, linked.carrier, "aux"))
    if advised and holder is None:  # "if it is not mended, it should be dropped"
        return True
    if not spoken:
        who = subject(sentence, linked.carrier)
        hit_back = linked.polarity == "threat" and who is not None and is_actor(sentence, who)
        return _is_state(sentence, linked) and not (hit_back or _is_of_talks(sentence, linked))
    if holder is not None:
        return False
    return not (_acts(sentence, linked) or _is_of_talks(sentence, linked))


def _is_state(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether what would come is no act: "would owe", "would be the first", "would receive"."""
    main = linked.carrier
    passive = bool(children(sentence, main, "aux:pass")) or obliged(sentence, main)
    named = bool(children(sentence, main, "cop")) or sentence.tokens[main].upos not in {"VERB", "AUX"}
    return not passive and (named or lemma(sentence, main) in _STATES)


def _is_of_talks(sentence: Sentence, linked: Linked) -> bool:
    words = (*linked.condition, *linked.consequent)
    return any(lemma(sentence, i) in _TALKS and sentence.tokens[i].upos == "NOUN" for i in words)


def _acts(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether a side, or "we", will do what is said: not "he", of whom nobody knows whose he is."""
    who = subject(sentence, linked.carrier)
    if who is None:
        return False
    side = is_actor(sentence, who) or sentence.tokens[who].upos == "PROPN" or word(sentence, who) in _SIDES
    passive = bool(children(sentence, linked.carrier, "aux:pass", "nsubj:pass"))
    return (side and not _is_state(sentence, linked)) or passive or linked.polarity == "threat"
