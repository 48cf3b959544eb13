"""Verbs of people who meet: meet, negotiate, confer, gather, sit down; and who meets by them.

Where a noun beside the verb names the meeting ("flew to Lima for talks"), the noun is read instead.
"""

from __future__ import annotations

from dragoman.reading.claims.meetings.callers import CALLING, comes
from dragoman.reading.claims.meetings.calls import OFFICIALS, RINGING, are_on_the_phone, is_call_verb
from dragoman.reading.claims.meetings.coming_back import COMING_BACK, come_back, face_to_face, parts, sits
from dragoman.reading.claims.meetings.guests import RECEIVING, is_received
from dragoman.reading.claims.meetings.nouns import BODIES, KINDS_OF_NOUN
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.claims.meetings.partners import (
    DISCUSSING,
    are_several,
    first_of,
    reconvenes,
    who_meets,
    with_whom,
)
from dragoman.reading.claims.meetings.people import is_people
from dragoman.reading.mentions.descriptions import KIND_OF
from dragoman.reading.tree import children, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_MEETING = frozenset("meet confer huddle convene reconvene caucus".split())
_GATHERING = frozenset("gather assemble".split())
_TALKING = frozenset("negotiate talk consult bargain parley haggle dicker shuttle wrangle".split())
_SITTING = frozenset({"sit", "spend", "break", "get", "come"})
_DINING = frozenset("dine lunch breakfast sup".split())
KINDS_OF_VERB = {
    **dict.fromkeys(COMING_BACK, "talks"),
    **dict.fromkeys(("face", "closet"), "meeting"),
    **dict.fromkeys(_MEETING | _GATHERING | _SITTING | RECEIVING | CALLING, "meeting"),
    **dict.fromkeys(_DINING, "meeting"),
    **dict.fromkeys(_TALKING | DISCUSSING | {"break"}, "talks"),
    **dict.fromkeys(RINGING, "phone_call"),
    **dict.fromkeys(("speak", "agree"), "conversation"),
}
_HOURS = frozenset("minute hour day week afternoon morning evening night weekend".split())
_HAGGLING = frozenset("haggle wrangle bargain negotiate".split())
# Words beside "met" where nobody talks: "met them halfway", "met Peru in the cup final".
_NO_MEETING = frozenset("halfway half-way final semi-final semifinal quarter-final match cup tournament league".split())
# How those sit who talk: "sat down", "sat together", "sat in the same room".
_TOGETHER = frozenset("down together across opposite".split())
_AT_ONE = frozenset("room table".split())
_APART = frozenset("separate different other next".split())


def is_meeting_verb(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether a verb is of people who meet: not "met the target", nor "spoke to reporters"."""
    word = sentence.lemmas[index]
    if word not in KINDS_OF_VERB or not _is_verb(sentence, index) or _is_named_beside(sentence, index):
        return False
    if is_call_verb(sentence, index):
        return are_on_the_phone(sentence, index, who_meets(sentence, index, who))
    if word in RECEIVING | CALLING:
        return is_received(sentence, index, who, who_meets(sentence, index, who))
    if word in COMING_BACK and not _is_together(sentence, index):
        return come_back(sentence, index, who)
    if word in _SITTING:
        alone = sits(sentence, index, who) if word == "sit" else word == "break" and parts(sentence, index, who)
        return alone or (_sits(sentence, index, word, who) and are_several(sentence, index, who))
    return _meets(sentence, index, who)


def _is_verb(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].upos == "VERB" or reconvenes(sentence, index) is not None


def _is_together(sentence: Sentence, index: int) -> bool:
    return "together" in sentence.words[index + 1 : index + 2]


def _meets_people(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether somebody met people: not "met the target", nor "met them halfway"."""
    people = [c for c in children(sentence, index, "obj") if is_people(sentence, c, who)]
    first = first_of(sentence, index, who)
    met = any(_is_met(sentence, c, who) for c in people)
    person = met and first is not None and is_people(sentence, first, who)
    halfway = not _NO_MEETING.isdisjoint(sentence.words[i] for i in sentence.subtree(index))
    return bool(people) and not halfway and (person or are_several(sentence, index, who))


def _is_met(sentence: Sentence, index: int, who: Participants) -> bool:
    official = sentence.lemmas[index] in OFFICIALS or sentence.lemmas[index] in KIND_OF
    return official or who.is_person(sentence, index) or bool(who.of_phrase(sentence, index))


def _meets(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether a verb without a person as its object is of people who meet, or deal "with" others."""
    word = sentence.lemmas[index]
    first = first_of(sentence, index, who)
    objects = () if face_to_face(sentence, index) else children(sentence, index, "obj")
    if word in DISCUSSING:
        return _discusses(sentence, index, who)
    if objects and word in {"meet", "consult"}:
        return _meets_people(sentence, index, who) if word == "meet" else _consults(sentence, index, who)
    if first is not None and word in _HAGGLING and related(sentence, index, "acl") and lemma(sentence, first) in _HOURS:
        return True  # "four days of haggling over fish"
    return _deal_together(sentence, index, first, who)


def _consults(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether somebody consulted people: not a map."""
    people = any(is_people(sentence, c, who) for c in children(sentence, index, "obj"))
    return people and are_several(sentence, index, who)


def _deal_together(sentence: Sentence, index: int, first: int | None, who: Participants) -> bool:
    """Tell whether those who do it meet or deal with others, alone or "with" them."""
    word = sentence.lemmas[index]
    objects = () if face_to_face(sentence, index) else children(sentence, index, "obj")
    thing = first is not None and related(sentence, index, "acl") and not is_people(sentence, first, who)
    if first is None or (objects and word != "negotiate") or (word in _TALKING and thing):
        return False  # "a pact negotiated with the unions" is no meeting
    others = with_whom(sentence, index)
    if word == "talk" or (word == "negotiate" and not others):
        return are_several(sentence, index, who)
    if others:
        named = any(who.of_phrase(sentence, c) or is_people(sentence, c, who) for c in others)
        return named and (is_people(sentence, first, who) or word not in _MEETING)
    return _meet_alone(sentence, index, first, who)


def _meet_alone(sentence: Sentence, index: int, first: int, who: Participants) -> bool:
    """Tell whether those who do it meet each other: "delegates met", "the ministers gathered in Oslo"."""
    word = sentence.lemmas[index]
    if word in _MEETING:
        return word == "reconvene" or is_people(sentence, first, who)
    placed = word in _GATHERING and bool(children(sentence, index, "obl")) and is_people(sentence, first, who)
    return placed or are_several(sentence, index, who)


def _discusses(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether people of several sides discuss something: "discussed fish with the envoy", "exchanged views"."""
    objects = {lemma(sentence, c) for c in children(sentence, index, "obj")}
    if sentence.lemmas[index] == "exchange" and not objects & {"view", "opinion", "idea"}:
        return False
    met = bool(with_whom(sentence, index)) or sentence.lemmas[index] in {"discuss", "exchange"}
    first = first_of(sentence, index, who)
    told = bool(children(sentence, index, "nsubj")) or related(sentence, index, "conj")
    people = told and first is not None and is_people(sentence, first, who)
    return bool(objects) and met and people and len(set(who_meets(sentence, index, who))) > 1


def _sits(sentence: Sentence, index: int, word: str, who: Participants) -> bool:
    """Tell whether people sat together, spent hours "with" others, or broke off: what is none without others."""
    if word == "sit":
        beside = children(sentence, index, "advmod", "compound", "obl")
        apart = any(lemma(sentence, c) in _APART for at in beside for c in children(sentence, at, "amod"))
        together = {lemma(sentence, c) for c in beside} & (_TOGETHER | _AT_ONE)
        return not apart and (bool(together) or "down" in sentence.words[index + 1 : index + 2])
    if word == "break":
        first = first_of(sentence, index, who)
        people = first is not None and is_people(sentence, first, who)
        off = not {"off", "up"}.isdisjoint(sentence.words[index + 1 : index + 2])
        return off and people and not children(sentence, index, "obj")
    if word in {"get", "come"}:
        return "together" in sentence.words[index + 1 : index + 2] and not children(sentence, index, "obj")
    hours = any(lemma(sentence, c) in _HOURS for c in children(sentence, index, "obj"))
    alone = any(lemma(sentence, c) == "together" for c in children(sentence, index, "advmod"))
    return hours and (alone or bool(with_whom(sentence, index)))


def _is_named_beside(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun right under the verb names the meeting: "met for talks", "invited them to a summit"."""
    beside = [c for c in children(sentence, index, "obl") if prepositions(sentence, c) & {"for", "to"}]
    if sentence.lemmas[index] in RECEIVING:
        beside += children(sentence, index, "obj")
    return any(lemma(sentence, c) in KINDS_OF_NOUN.keys() - BODIES for c in beside)


def words_of(sentence: Sentence, index: int) -> list[int]:
    """Return the words of the clause of a verb of meeting, without the clauses beside and under it."""
    beside = children(sentence, index, "conj", "cc", "advcl", "parataxis", "ccomp")
    gone = {i for c in beside if c > index and not comes(sentence, index, c) for i in sentence.subtree(c)}
    return [i for i in sentence.subtree(index) if i not in gone]
