"""Visits: an official of one side goes to another side's country, where no meeting beside it is told.

"Flew to Cairo on Monday" and "begins a visit to Egypt" are visits to Egypt where the report speaks of Egypt; who goes
there "for talks" or "to meet" somebody holds that meeting, and who goes to a neutral town visits nobody.
"""

from __future__ import annotations

from dragoman.reading.claims.meetings.calls import OFFICIALS
from dragoman.reading.claims.meetings.nouns import KINDS_OF_NOUN
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.claims.meetings.verbs import KINDS_OF_VERB
from dragoman.reading.mentions.gazetteer import matches
from dragoman.reading.tree import children, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence

_NOUNS = frozenset("visit trip stopover tour".split())
_GOING = frozenset("visit fly travel go journey jet head arrive leave tour due expect send dispatch".split())
OF_VISITS = _NOUNS | _GOING
_SENDING = frozenset({"send", "dispatch"})
# Whom others send.
_SENT = frozenset("mission delegation team envoy emissary negotiator mediator minister".split())
# What becomes of a visit.
_MAKING = frozenset(
    """pay make begin start open end conclude complete finish cut cancel postpone delay plan announce schedule arrive be
    leave undertake interrupt shorten extend accept""".split()
)
_MEANT = ("obl", "advcl", "xcomp", "conj")


def visit_of(sentence: Sentence, index: int, who: Participants) -> tuple[str, ...]:
    """Return the visitor's party and the host's, where a word tells of a visit; else nothing.

    Parameters
    ----------
    sentence : Sentence
    index : int
        A noun or verb.
    who : Participants
    """
    word, token = sentence.lemmas[index], sentence.tokens[index]
    if word in _GOING and (token.upos == "VERB" or word == "due"):
        visitors = _visitors(sentence, index, who) if not _is_for_a_meeting(sentence, index) else []
        there = [*children(sentence, index, "obl"), *children(sentence, index, "obj"), *_beside(sentence, index)]
        hosts = [p for c in there if _is_there(sentence, c, word) for p in _hosts(sentence, c, who)]
    elif word in _NOUNS and token.upos == "NOUN" and not related(sentence, index, "compound"):
        visitors = _owners(sentence, index, who) if not _is_for_a_meeting(sentence, index) else []
        to_it = [c for c in children(sentence, index, "nmod") if "to" in prepositions(sentence, c)]
        hosts = [p for c in to_it for p in _hosts(sentence, c, who)]
    else:
        return ()
    parties = tuple(dict.fromkeys((*visitors, *hosts)))
    return parties if hosts and visitors and not set(hosts) & set(visitors) else ()


def _is_there(sentence: Sentence, index: int, word: str) -> bool:
    cases = prepositions(sentence, index)
    if word in {"visit", "tour"}:
        return related(sentence, index, "obj")
    if word == "leave":
        return "for" in cases
    return "in" in cases if word in {"arrive", "due", "expect"} else "to" in cases


def _beside(sentence: Sentence, index: int) -> list[int]:
    """Return the places behind "back" and behind whom one sends: "back in Moscow", "a mission to Belgrade"."""
    behind = (*children(sentence, index, "advmod"), *children(sentence, index, "obj"))
    return [c for at in behind for c in children(sentence, at, "obl", "nmod")]


def _hosts(sentence: Sentence, index: int, who: Participants) -> list[str]:
    """Return the states of the report whose names or capitals a place is, and those joined to it."""
    places = (index, *children(sentence, index, "conj"))
    found = (m for c in places for m in matches([sentence.tokens[i].text for i in _name(sentence, c)]))
    return [party for match in found if (party := who.by_code(match.gazetted.code))]


def _name(sentence: Sentence, index: int) -> list[int]:
    """Return the tokens of the name that a word is the head or last word of."""
    inside = [n for n in sentence.names if n.first <= index <= n.last]
    return list(range(inside[0].first, inside[0].last + 1)) if inside else [index]


def _visitors(sentence: Sentence, verb: int, who: Participants) -> list[str]:
    """Return the party of an official who is the subject of a verb."""
    first = subject(sentence, verb)
    if first is None:
        return []
    if sentence.lemmas[verb] in _SENDING:
        sent = any(lemma(sentence, c) in _SENT for c in children(sentence, verb, "obj"))
        return who.of_phrase(sentence, first) if sent else []
    official = sentence.lemmas[first] in OFFICIALS or who.is_person(sentence, first)
    return who.of_phrase(sentence, first) if official else []


def _owners(sentence: Sentence, index: int, who: Participants) -> list[str]:
    """Return the party of who pays a visit: "his visit", "a visit by the premier", the subject of "began a visit"."""
    by_whom = [c for c in children(sentence, index, "nmod") if "by" in prepositions(sentence, c)]
    owners = [c for c in children(sentence, index, "nmod:poss") if sentence.tokens[c].upos != "PRON"]
    named = [p for c in (*by_whom, *owners) for p in who.of_phrase(sentence, c)]
    head = sentence.tokens[index].head
    made = head >= 0 and sentence.tokens[head].upos == "VERB" and lemma(sentence, head) in _MAKING
    return named or (_visitors(sentence, head, who) if made else [])


def _is_for_a_meeting(sentence: Sentence, index: int) -> bool:
    """Tell whether words beside it name the meeting that somebody goes for: "for talks", "to meet the envoy"."""
    beside = children(sentence, index, "nmod", *_MEANT)
    return any(lemma(sentence, c) in KINDS_OF_NOUN.keys() | KINDS_OF_VERB.keys() | {"attend", "join"} for c in beside)
