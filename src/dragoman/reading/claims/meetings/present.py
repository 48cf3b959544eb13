"""Who else is at a meeting than those who hold it: in whose presence it is, joined by whom, who is in town for it."""

from __future__ import annotations

from dragoman.reading.claims.meetings.nouns import MEALS
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.tree import children, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence

_CLAUSES = ("advcl", "acl", "conj")
_JOINING = frozenset("join attend".split())
_GIVING = frozenset("host give hold throw offer".split())


def also_there(sentence: Sentence, verb: int, who: Participants) -> list[str]:
    """Return who is there besides by the words of a clause: "in the presence of the envoy", "joined by Qatar".

    Parameters
    ----------
    sentence : Sentence
    verb : int
        The verb of the clause.
    who : Participants
    """
    beside = [c for c in children(sentence, verb, "obl") if lemma(sentence, c) == "presence"]
    heads = [c for at in beside for c in children(sentence, at, "nmod")]
    for clause in children(sentence, verb, *_CLAUSES):
        if lemma(sentence, clause) in _JOINING and sentence.tokens[clause].xpos == "VBN":
            heads += [c for c in children(sentence, clause, "obl") if "by" in prepositions(sentence, c)]
    return [party for head in heads for party in who.of_phrase(sentence, head)]


def in_town_for(sentence: Sentence, index: int, who: Participants) -> list[str]:
    """Return who is in a place for the meeting that a noun names: "Trade Minister Ono, in Oslo for talks with ...".

    Parameters
    ----------
    sentence : Sentence
    index : int
        The noun of the meeting.
    who : Participants
    """
    place = sentence.tokens[index].head
    if "for" not in prepositions(sentence, index) or place < 0 or sentence.tokens[place].upos != "PROPN":
        return []
    if not prepositions(sentence, place) & {"in", "at"}:
        beside = [c for c in children(sentence, place, "nmod") if place < c < index]
        there = any("in" in prepositions(sentence, c) for c in beside)
        return who.of_phrase(sentence, place) if there else []
    if children(sentence, place, "cop"):
        heads = children(sentence, place, "nsubj")
    elif related(sentence, place, "nmod", "appos", "parataxis"):
        heads = (sentence.tokens[place].head,)
    else:
        heads = ()
    return [party for head in heads if head >= 0 for party in who.of_phrase(sentence, head)]


def invited_to_a_meal(sentence: Sentence, index: int, verb: int, who: Participants) -> list[str]:
    """Return for whom somebody gave a meal: "hosted a lunch for the envoys of Chad and Mali".

    Parameters
    ----------
    sentence : Sentence
    index : int
        The noun of the meal.
    verb : int
    who : Participants
    """
    if sentence.lemmas[index] not in MEALS or sentence.lemmas[verb] not in _GIVING:
        return []
    beside = [c for at in (index, verb) for c in children(sentence, at, "nmod", "obl")]
    guests = [c for c in beside if prepositions(sentence, c) & {"for", "with"}]
    host = subject(sentence, verb)
    heads = [host, *guests] if host is not None and guests else []
    return [party for head in heads for party in who.of_phrase(sentence, head)]
