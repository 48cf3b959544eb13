"""What the words of a meeting mark it as: another one, met again, of a matter of its own, the fourth round."""

from __future__ import annotations

from dragoman.reading.claims.meetings.counts import ORDINALS
from dragoman.reading.mentions.time_words import DAYS, MONTH_NAMES
from dragoman.reading.tree import children, lemma, prepositions
from dragoman.terms.syntax import Sentence

# Words that set a meeting apart from those told before.
_APART = frozenset("earlier previous prior another next further future new fresh separate follow-up more".split())
_ABOUT = frozenset("on about over regarding concerning of with between among".split())
_SESSIONS = frozenset({"session", "sitting", "plenary"})
_PARTS = frozenset(
    """opening closing final first last inaugural morning afternoon evening night late-night all-night joint formal
    informal working negotiating bargaining closed closed-door plenary next further special emergency""".split()
)
_MATTERS = frozenset("on about over regarding concerning".split())
_DAYS = frozenset({*DAYS, *MONTH_NAMES})
_REPEATED = frozenset({"again", "twice", "separately"})
_TALKS = frozenset("talk negotiation mediation dialogue consultation bargaining conciliation arbitration".split())
_ALONE = frozenset({"cabinet", "own", "internal"})
_INTERNAL = frozenset(
    """cabinet party board committee council union government congress membership staff own internal executive
    branch""".split()
)


def has_topic(sentence: Sentence, index: int) -> bool:
    """Tell whether words say what a meeting is about, or of whom it is: "talks on fish", "a cabinet meeting"."""
    about = any(prepositions(sentence, c) & _ABOUT for c in children(sentence, index, "nmod"))
    return about or is_internal(sentence, index)


def has_matter(sentence: Sentence, index: int) -> bool:
    """Tell whether words say on what matter a meeting is: "talks on fish", "a round of consultations on transit"."""
    behind = children(sentence, index, "nmod")
    nested = [c for at in behind if "of" in prepositions(sentence, at) for c in children(sentence, at, "nmod")]
    matters = (c for c in (*behind, *nested) if prepositions(sentence, c) & _MATTERS)
    return any(lemma(sentence, c) not in _DAYS for c in matters)


def is_internal(sentence: Sentence, index: int) -> bool:
    """Tell whether a meeting is a body's with itself: "a cabinet meeting", "their own meeting", "internal talks"."""
    before = {lemma(sentence, c) for c in children(sentence, index, "compound", "amod")}
    return not before.isdisjoint(_ALONE if lemma(sentence, index) in _TALKS else _INTERNAL)


def is_part(sentence: Sentence, index: int) -> bool:
    """Tell whether a session is one of several: "the opening session", "the afternoon plenary", "a joint session"."""
    before = {sentence.words[c] for c in children(sentence, index, "compound", "amod")}
    return sentence.lemmas[index] in _SESSIONS and not before.isdisjoint(_PARTS)


def is_repeated(sentence: Sentence, index: int) -> bool:
    """Tell whether people met again, one by one or more than once: "saw them separately", "met twice"."""
    beside = children(sentence, index, "advmod", "obl")
    return any(lemma(sentence, c) in _REPEATED or sentence.words[c] == "times" for c in beside)


def is_apart(sentence: Sentence, index: int, articles: set[str]) -> bool:
    """Tell whether words set a meeting apart from others: "an earlier round", "another meeting", "a second"."""
    words = {sentence.tokens[c].text.lower() for c in children(sentence, index, "amod", "det")}
    return bool(words & _APART) or (bool(words & set(ORDINALS)) and "a" in articles)


def ordinal_of(sentence: Sentence, index: int) -> int | None:
    """Return the number of a round: 4 for "the fourth round"."""
    words = (lemma(sentence, c) for c in children(sentence, index, "amod"))
    return next((ORDINALS[w] for w in words if w in ORDINALS), None)
