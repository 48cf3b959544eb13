"""Who takes part in a meeting that a noun names: those in its phrase, who holds or attends it, whom it brings together.

Who chairs or mediates takes part; a host of talks that others hold, and who only brings others together, does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.claims.meetings.governor import Governor
from dragoman.reading.claims.meetings.marks import is_internal
from dragoman.reading.claims.meetings.nouns import KINDS_OF_NOUN
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.claims.meetings.present import also_there, in_town_for, invited_to_a_meal
from dragoman.reading.tree import children, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence

# Words whose subject takes part where those who meet are named with it.
_AGREEING = frozenset("agree plan arrange schedule set".split())
# What also others do about a meeting of those who are named with it.
_ABOUT_OTHERS = frozenset(
    "plan arrange schedule set bring expect call propose stage organise organize put slate".split()
)
_GATHERING = frozenset("bring involve include group gather unite pit see draw assemble link".split())
_INVITING = frozenset("invite host receive welcome".split())
_CALLING = frozenset("bring summon call gather convene assemble unite".split())
_BY = frozenset(
    "attend hold host chair lead mediate broker organise organize convene conduct open join boycott".split()
)
_HOSTING = frozenset("host chair lead mediate broker facilitate moderate".split())
# Meetings that may be had at the place of somebody who is not at them.
_OF_OTHERS = frozenset({"talks", "round"})
_THANKING = frozenset("thank praise criticise criticize accuse congratulate blame commend".split())
_THERE = frozenset("at in during over after following".split())
_SAYING = frozenset("tell offer give show ask warn assure hand promise sketch present".split())


def participants_of(
    sentence: Sentence, index: int, governors: Sequence[Governor], words: Sequence[int], who: Participants
) -> tuple[str, ...]:
    """Return the ids of the parties that take part in the meeting that a noun names, as far as the sentence tells.

    Where it is "with" one party, and no other is named, the side of whoever tells of it is the other.

    Parameters
    ----------
    sentence : Sentence
    index : int
        The noun.
    governors : sequence of Governor
        The verbs that tell of the meeting.
    words : sequence of int
        The words of its noun phrase.
    who : Participants
    """
    hosts = [h for g in governors if g.word in _HOSTING and g.role == "object" for h in _doers(sentence, index, g, who)]
    phrase = [*who.in_phrase(sentence, index, words, but=hosts), *_of_gathering(sentence, index, who)]
    found = [party for governor in governors for party in _by_verb(sentence, index, governor, who, phrase)]
    found += [*_owners(sentence, index, governors, who), *phrase]
    found = [*in_town_for(sentence, index, who), *found, *_besides(sentence, index, governors, who)]
    if children(sentence, index, "cop") and prepositions(sentence, index) & {"in", "at"}:
        found = [*(p for c in children(sentence, index, "nsubj") for p in who.of_phrase(sentence, c)), *found]
    if not found and is_internal(sentence, index):
        return tuple(who.internal(sentence, index))
    parties = tuple(dict.fromkeys(found)) or _around(sentence, governors, who)
    with_whom = any(sentence.lemmas[i] == "with" for i in words)
    if not with_whom and KINDS_OF_NOUN[sentence.lemmas[index]] in _OF_OTHERS:
        parties = tuple(party for party in parties if party not in _only_hosts(sentence, index, governors, who))
    if len(parties) == 1 and with_whom:
        parties = tuple(dict.fromkeys([*_attending(sentence, index, governors, who), *parties]))
    told_by = who.speaking_at(sentence.tokens[index].start) if len(parties) == 1 else None
    if not told_by or "+" in told_by or told_by in parties or not with_whom:
        return parties
    return (told_by, *parties)


def who_faces_the_press(
    sentence: Sentence, index: int, governors: Sequence[Governor], words: Sequence[int], who: Participants
) -> tuple[str, ...]:
    """Return the side of whoever speaks at a news conference: the subject of the verb, else the speaker of its clause.

    Parameters are those of ``participants_of``.
    """
    del words
    subjects = [first for g in governors[:1] if (first := subject(sentence, g.verb)) not in {None, index}]
    named = [party for first in subjects if first is not None for party in who.of_phrase(sentence, first)]
    told_by = who.speaking_at(sentence.tokens[index].start) or who.speaking_in(sentence)
    found = tuple(dict.fromkeys(named or (told_by.split("+") if told_by else [])))
    joint = len(found) == 1 and any(sentence.words[c] == "joint" for c in children(sentence, index, "amod"))
    return next((met for met in who.groups.recent() if set(found) < set(met)), found) if joint else found


def _besides(sentence: Sentence, index: int, governors: Sequence[Governor], who: Participants) -> list[str]:
    """Return who is there by the clause of the first verb: in whose presence, or for whom a meal is given."""
    return [
        party
        for governor in governors[:1]
        for party in (
            *also_there(sentence, governor.verb, who),
            *invited_to_a_meal(sentence, index, governor.verb, who),
        )
    ]


def _only_hosts(sentence: Sentence, index: int, governors: Sequence[Governor], who: Participants) -> list[str]:
    """Return who gives talks of others no more than a place: "talks hosted by Oslo"."""
    hosting = [g for g in governors if g.word == "host"]
    doing = [party for g in hosting if g.role == "object" for party in _doers(sentence, index, g, who)]
    by_whom = [c for g in hosting for c in _after(sentence, g.verb, "by")]
    return [*doing, *(party for c in by_whom for party in who.of_phrase(sentence, c))]


def _of_gathering(sentence: Sentence, index: int, who: Participants) -> list[str]:
    """Return whom a meeting is said to bring together: "talks involving Mali and Chad", "talks which group them"."""
    clauses = [c for c in children(sentence, index, "acl") if lemma(sentence, c) in _GATHERING]
    return [p for clause in clauses for c in children(sentence, clause, "obj") for p in who.of_phrase(sentence, c)]


def _owners(sentence: Sentence, index: int, governors: Sequence[Governor], who: Participants) -> list[str]:
    """Return those whose talks "their talks" are: the subject's, else those who met before."""
    owners = children(sentence, index, "nmod:poss")
    if not owners or sentence.words[owners[0]] not in {"their", "its", "his", "her"}:
        return []
    theirs = sentence.words[owners[0]] == "their"
    verbs = [g.verb for g in governors[:1] if theirs or not children(sentence, g.verb, "obj") or g.role == "object"]
    subjects = [who_does for verb in verbs if (who_does := subject(sentence, verb)) not in {None, index}]
    named = [p for s in subjects if s is not None for p in who.of_phrase(sentence, s)]
    recent = next(iter(who.groups.recent()), ()) if theirs and not named else ()
    return [*named, *recent]


def _by_verb(sentence: Sentence, index: int, governor: Governor, who: Participants, phrase: Sequence[str]) -> list[str]:
    """Return who takes part by what a verb says: its subject, whom it brings together, "with" whom, "by" whom."""
    verb, word = governor.verb, governor.word
    with_whom = [p for c in _after(sentence, verb, "with", "between", "among") for p in who.of_phrase(sentence, c)]
    agents = [p for c in _after(sentence, verb, "by") for p in who.of_phrase(sentence, c)] if word in _BY else []
    objects = [p for c in children(sentence, verb, "obj") if c != index for p in who.of_phrase(sentence, c)]
    subjects = _doers(sentence, index, governor, who)
    if governor.role == "subject":
        if agents and word in _HOSTING and not phrase:
            return [*agents, *who.groups.clear_two()]
        return [*(objects if word in _GATHERING else []), *with_whom, *agents]
    if governor.role == "object" or governor.is_agreed:
        if word in _AGREEING and not phrase:
            return [*subjects, *with_whom] if len({*subjects, *with_whom}) > 1 else []
        holds = governor.is_event and not (word in _ABOUT_OTHERS and len(phrase) > 1)
        holds = holds or bool(phrase and _has_partners(sentence, index, verb)) or bool(with_whom)
        return [*(subjects if holds else []), *with_whom, *agents]
    if not governor.is_event:
        return (
            [*subjects, *with_whom]
            if phrase and _has_partners(sentence, index, verb) and not governor.is_setting
            else []
        )
    brought = objects if word in _CALLING | _INVITING else []
    calls = word in _CALLING and bool(children(sentence, verb, "obj"))
    return [*([] if calls else subjects), *brought, *with_whom]


def _doers(sentence: Sentence, index: int, governor: Governor, who: Participants) -> list[str]:
    """Return the subject's parties; of "thanked Mali for hosting talks", Mali."""
    verb = governor.verb
    above = sentence.tokens[verb].head
    thanked = children(sentence, above, "obj") if above >= 0 and lemma(sentence, above) in _THANKING else ()
    if thanked and related(sentence, verb, "advcl"):
        return who.of_phrase(sentence, thanked[0])
    first = subject(sentence, verb)
    if first is None and sentence.tokens[verb].head == index:
        first = next(iter(children(sentence, index, "nsubj")), None)
    return who.of_phrase(sentence, first) if first is not None and first != index else []


def _after(sentence: Sentence, verb: int, *cases: str) -> list[int]:
    return [c for c in children(sentence, verb, "obl") if prepositions(sentence, c) & set(cases)]


def _has_partners(sentence: Sentence, index: int, verb: int) -> bool:
    """Tell whether somebody is named "with" whom the meeting is."""
    return any(
        "with" in prepositions(sentence, c) for at in (index, verb) for c in children(sentence, at, "nmod", "obl")
    )


def _attending(sentence: Sentence, index: int, governors: Sequence[Governor], who: Participants) -> list[str]:
    """Return the subject of what came about at a meeting "with" somebody: "in talks with Peru, Chile offered"."""
    settings = [g for g in governors[:1] if g.is_setting]
    subjects = [first for g in settings if (first := subject(sentence, g.verb)) is not None and first != index]
    return [party for first in subjects for party in who.of_phrase(sentence, first)]


def _around(sentence: Sentence, governors: Sequence[Governor], who: Participants) -> tuple[str, ...]:
    """Return who agreed or talked at a meeting of which no more is told: "at a summit, Chile and Peru agreed"."""
    for governor in governors[:1]:
        first = subject(sentence, governor.verb)
        if governor.role not in _THERE or not governor.is_setting or first is None:
            continue
        parties = who.of_phrase(sentence, first)
        if governor.word in _SAYING:
            told = [*children(sentence, governor.verb, "obj", "iobj"), *_after(sentence, governor.verb, "for", "to")]
            parties += [p for c in told for p in who.of_phrase(sentence, c)]
        if len(set(parties)) > 1:
            return tuple(dict.fromkeys(parties))
    return ()
