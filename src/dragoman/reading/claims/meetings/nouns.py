"""Nouns that are a meeting: talks, session, round, summit; and which kind each is.

Some are one only beside words that say so: a dinner that is held or "with" somebody, a call "between" people, a
committee that is convened, a table that negotiators return to.
"""

from __future__ import annotations

from dragoman.reading.claims.meetings.governor import governors_of
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

KINDS_OF_NOUN = {
    "talk": "talks", "negotiation": "talks", "meeting": "meeting", "session": "plenary_session", "round": "round",
    "summit": "summit", "conference": "conference", "dialogue": "talks", "consultation": "talks", "discussion": "talks",
    "conversation": "conversation", "call": "phone_call", "encounter": "meeting", "mediation": "talks",
    "gathering": "meeting", "assembly": "meeting", "bargaining": "talks", "meet": "meeting", "congress": "conference",
    "conciliation": "talks", "arbitration": "talks", "parley": "talks", "plenary": "plenary_session",
    "videoconference": "phone_call", "teleconference": "phone_call", "roundtable": "meeting", "get-together": "meeting",
    "lunch": "meeting", "dinner": "meeting", "breakfast": "meeting", "luncheon": "meeting", "table": "talks",
    "mechanism": "talks", "forum": "talks", "committee": "meeting", "commission": "meeting", "council": "meeting",
    "briefing": "press_conference", "seminar": "conference", "workshop": "conference", "symposium": "conference",
    "retreat": "meeting", "contact": "talks", "audience": "meeting", "tete-a-tete": "meeting", "confab": "meeting",
    "powwow": "meeting", "sitting": "plenary_session", "hearing": "meeting", "brunch": "meeting", "banquet": "meeting",
    "supper": "meeting", "tea": "meeting",
}  # fmt: skip
MEALS = frozenset("lunch luncheon dinner breakfast brunch supper banquet tea audience".split())
_FRAMES = frozenset("mechanism forum".split())
BODIES = frozenset("committee commission council".split())
_CONVENING = frozenset("convene reconvene call summon".split())
_BEFORE = ("compound", "amod")
_PRESS = frozenset({"news", "press", "media"})
_TOLD = frozenset({"tell", "address"})
_HOLDING = frozenset("hold have attend host share give".split())
_OVER = frozenset("over at during".split())
_WIRES = frozenset("phone telephone video conference technical".split())
# What else is called a session, a round, a conference, a dinner, a call or a talk, by the word before it.
_OTHERS = {
    "session": "trading training question answer photo drinking practice study jam recording market",
    "round": """wage pay gatt trade funding qualifying election licensing bidding voting financing investment drinks
        golf championship""",
    "discussion": "panel",
    "dinner": "gala awards charity fundraising state",
    "lunch": "charity fundraising",
    "call": "wake-up distress roll curtain",
    "talk": "pep small baby",
    "assembly": "car vehicle final",
    "table": "league",
    "sitting": "photo",
    "hearing": "public court bail fair",
}
_OTHER = {noun: frozenset(words.split()) for noun, words in _OTHERS.items()}
_NONE: frozenset[str] = frozenset()
# What those do who have contacts: more than to be in touch.
_KEEPING = frozenset("hold open reopen resume begin start continue break suspend establish restore".split())
# What a round of is a round of talks.
_ROUNDS = frozenset("process diplomacy contact consultation bargaining shuttle".split())
# Nouns that are a meeting where they are held, and the verbs that say so.
_HELD = {
    **dict.fromkeys(BODIES, _CONVENING),
    "contact": _KEEPING,
    **dict.fromkeys(("hearing", "sitting"), frozenset("hold begin open start convene schedule resume adjourn".split())),
}
_COMING_TO = frozenset("return come get go bring sit be gather round meet back".split())
_WITH = frozenset({"between", "with", "among"})
_PLURAL = frozenset({"NNS", "NNPS"})


def is_meeting_noun(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun is a meeting of its own: not "no negotiations", "a talk", nor what a round is of."""
    word, token = sentence.lemmas[index], sentence.tokens[index]
    if word not in KINDS_OF_NOUN or related(sentence, index, "compound", "amod"):
        return False
    if not (token.upos == "NOUN" or token.xpos in {"NN", *_PLURAL} or (word in BODIES and token.upos == "PROPN")):
        return False
    beside = {lemma(sentence, c) for c in children(sentence, index, *_BEFORE)}
    if beside & _OTHER.get(word, _NONE) or any(lemma(sentence, c) == "no" for c in children(sentence, index, "det")):
        return False
    return _fits(sentence, index, word, beside) and not _inside_other(sentence, index) and not _is_told(sentence, index)


def kind_of(sentence: Sentence, index: int) -> str:
    """Return the kind of meeting that a noun is: "rounds" are talks, a "news conference" is one of the press."""
    word = sentence.lemmas[index]
    if word in {"conference", "briefing"} and _PRESS & {
        lemma(sentence, c) for c in children(sentence, index, *_BEFORE)
    }:
        return "press_conference"
    return "talks" if sentence.words[index] == "rounds" else KINDS_OF_NOUN[word]


def _fits(sentence: Sentence, index: int, word: str, beside: set[str]) -> bool:
    """Tell whether the words around a noun leave it a meeting."""
    if word == "briefing":
        fits = bool(beside & _PRESS) or _is_held(sentence, index, _TOLD)
    elif word in _FRAMES:
        fits = bool(beside & KINDS_OF_NOUN.keys())
    elif word in MEALS:
        fits = _has_partners(sentence, index) or _is_held(sentence, index, _HOLDING) or _is_dated(sentence, index)
    elif word in _HELD:
        plural = word != "contact" or sentence.tokens[index].xpos == "NNS"
        told = word in {"hearing", "sitting"} and bool(children(sentence, index, *_BEFORE))
        fits = plural and (told or _is_held(sentence, index, _HELD[word]))
    elif word == "table":
        fits = _is_returned_to(sentence, index, beside)
    elif word == "call" and sentence.tokens[index].xpos != "NN":
        fits = "conference" in beside
    elif word in {"call", "talk"} and sentence.tokens[index].xpos == "NN":
        fits = bool(beside & _WIRES) or _has_partners(sentence, index)
    elif word == "assembly":
        owned = bool(children(sentence, index, "nmod:poss", "compound")) and bool(governors_of(sentence, index))
        fits = owned or any(sentence.tokens[c].xpos in _PLURAL for c in _of(sentence, index))
    else:
        fits = word != "round" or all(_is_talk(sentence, c) for c in _of(sentence, index))
    return fits


def _of(sentence: Sentence, index: int) -> list[int]:
    return [c for c in children(sentence, index, "nmod") if "of" in prepositions(sentence, c)]


def _is_talk(sentence: Sentence, index: int) -> bool:
    """Tell whether a round is of talks, not of an election or of cuts."""
    word, token = lemma(sentence, index), sentence.tokens[index]
    return word in KINDS_OF_NOUN or word in _ROUNDS or token.upos == "PROPN" or word.endswith(("ing", "talks"))


def _has_partners(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody is named with whom, or between whom: behind the noun, or behind "had" or "held" it."""
    held = [g.verb for g in governors_of(sentence, index)[:1] if g.role == "object" and g.word in _HOLDING]
    return any(
        prepositions(sentence, c) & _WITH for at in (index, *held) for c in children(sentence, at, "nmod", "obl")
    )


def _is_held(sentence: Sentence, index: int, verbs: frozenset[str]) -> bool:
    """Tell whether it is the object of such a verb, or the subject of its passive."""
    head = sentence.tokens[index].head
    held = related(sentence, index, "obj", "iobj") or sentence.tokens[index].deprel == "nsubj:pass"
    return held and head >= 0 and lemma(sentence, head) in verbs


def _is_dated(sentence: Sentence, index: int) -> bool:
    """Tell whether something came about over a meal whose place or day is told: "at a breakfast in Bern on Monday"."""
    behind = [c for c in children(sentence, index, "nmod") if prepositions(sentence, c) & {"in", "on", "at"}]
    return bool(prepositions(sentence, index) & _OVER) and any(sentence.tokens[c].upos == "PROPN" for c in behind)


def _is_returned_to(sentence: Sentence, index: int, beside: set[str]) -> bool:
    """Tell whether it is the table at which parties talk: "back at the bargaining table", "return to the table"."""
    head = sentence.tokens[index].head
    if children(sentence, index, "cop") and "at" in prepositions(sentence, index):
        return any(lemma(sentence, c) == "back" for c in children(sentence, index, "advmod"))
    there = bool(prepositions(sentence, index) & {"to", "at", "round", "around"}) and head >= 0
    named = bool(beside & {"bargaining", "negotiating", "conference", "negotiation"})
    return there and lemma(sentence, head) in _COMING_TO and (named or lemma(sentence, head) in {"return", "back"})


def _inside_other(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun only says of what a round or session is: "fourth round of discussions"."""
    head = sentence.tokens[index].head
    nested = head >= 0 and lemma(sentence, head) in {"round", "session", "series", "meeting"}
    return nested and related(sentence, index, "nmod") and "of" in prepositions(sentence, index)


def _is_told(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun says what something is ("it was a meeting"): not who is "in talks", nor a meeting "of"."""
    if not children(sentence, index, "cop") or _of(sentence, index):
        return False
    there = {"in", "at"} if sentence.lemmas[index] == "table" else {"in"}
    going_on = bool(prepositions(sentence, index) & there) and KINDS_OF_NOUN[sentence.lemmas[index]] == "talks"
    return not going_on or is_negated(sentence, index)
