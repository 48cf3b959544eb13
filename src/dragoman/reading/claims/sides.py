"""Whose side it is: the party behind a noun, a pronoun, a speaker or a span, inside or outside what somebody said."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from dragoman.reading.tree import children, noun_phrase, prepositions, related, subject, without
from dragoman.terms.findings import Mention, Mentions, Person, Statement
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

_FIRST_PERSON = frozenset("we our us i my me ours".split())
# What speaks for the side of whoever leads or serves it.
_ORGANS = frozenset("government country delegation side team cabinet ministry nation army".split())
# What a speaker of each kind calls his own side.
_BODIES = {
    "state": frozenset("government country nation army cabinet authority state parliament troop people".split()),
    "company": frozenset("company firm airline management bank group operator carrier".split()),
    "union": frozenset("union federation member worker membership executive".split()),
    "federation": frozenset("federation association member union".split()),
    "group": frozenset("movement front group alliance organisation organization fighter rebel party side".split()),
    "bloc": frozenset("bloc group member union community".split()),
    "political party": frozenset({"party"}),
}
_NEAR = 400
_OWNERS = frozenset("its their his her".split())
# Prepositions of what is done with or to others: "talks with Rome", "aid to the rebels" are not theirs.
_TOWARDS = frozenset("to with against on over about between towards toward into".split())
# Who forecasts, and takes no part in the talks.
_WATCHING = frozenset(
    """academic analyst broker columnist commentator dealer economist expert historian observer pollster professor
    researcher scholar scientist strategist trader""".split()
)
_BACK = frozenset("it they he she its their his her them both this these".split())


def _told_before(person: Person, mentions: Mentions) -> str | None:
    """Return the side of an unnamed person told of before by the same role: "the envoy" after "a Chadian envoy"."""
    if not person.unnamed or not person.mentions or not person.mentions[0].span.text.lower().startswith("the "):
        return None
    start = person.mentions[0].span.start
    same = [p for p in mentions.people if p.unnamed and p.affiliation and p.role == person.role and p.mentions]
    before = [p.affiliation for p in same if p.mentions[0].span.start < start]
    return before[-1] if before else None


def _takes_no_part(person: Person) -> bool:
    """Tell whether somebody only watches: an analyst, a professor, a trader."""
    told = (person.role or "", *(mention.span.text for mention in person.mentions if person.unnamed))
    return any(word.strip(",.").removesuffix("s") in _WATCHING for words in told for word in words.lower().split())


class Sides:
    """Finds the party behind a noun phrase, a span or a statement."""

    def __init__(self, mentions: Mentions, statements: Iterable[Statement]) -> None:
        self._mentions = mentions
        self.parties = {party.id for party in mentions.parties}
        self._types = {party.id: party.type for party in mentions.parties}
        self._outlets = {party.id for party in mentions.parties if party.type == "media"}
        self._affiliation = {
            person.id: person.affiliation or _told_before(person, mentions) for person in mentions.people
        }
        self._outsiders = frozenset(person.id for person in mentions.people if _takes_no_part(person))
        self.said = tuple(statements)
        self._ranges = sorted(
            ((span.start, span.end, statement) for statement in self.said for span in statement.content),
            key=lambda item: (item[0], item[1]),
        )
        self._starts = [start for start, _, _ in self._ranges]
        self._cues = {statement.cue.end: statement for statement in self.said if statement.cue is not None}

    def is_forecast(self, statement: Statement | None) -> bool:
        """Tell whether what is said is said by people who only watch."""
        speakers = (statement.speaker or "").split("+") if statement else []
        return bool(speakers) and all(speaker in self._outsiders for speaker in speakers)

    def told_by(self, sentence: Sentence, index: int) -> str | None:
        """Return the parties for which a word of saying is said, where its statement knows them."""
        statement = self._cues.get(sentence.tokens[index].end)
        return self.side(statement.speaker) if statement else None

    def is_of_nobody(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a word of saying is said by people whose side is not known."""
        statement = self._cues.get(sentence.tokens[index].end)
        return statement is not None and bool(statement.speaker) and self.side(statement.speaker) is None

    def statement(self, offset: int) -> Statement | None:
        """Return the statement whose words stand at an offset."""
        at = bisect.bisect_right(self._starts, offset) - 1
        for start, end, statement in reversed(self._ranges[max(0, at - 3) : at + 1]):
            if start <= offset < end:
                return statement
        return None

    def parties_in(self, span: Span) -> str | None:
        """Return the parties named in a span, joined by a plus sign."""
        sides = (self._side(mention.entity) for mention in self._mentions.within(span.start, span.end))
        return "+".join(dict.fromkeys(side for side in sides if side)) or None

    def side(self, speaker: str | None) -> str | None:
        """Return the parties that speakers speak for, joined by a plus sign; ``None`` when it is not known."""
        sides = [self._side(part) for part in (speaker or "").split("+") if part]
        known = [side for side in sides if side]
        return "+".join(dict.fromkeys(known)) or None

    def _side(self, entity: str) -> str | None:
        party = entity if entity in self.parties else self._affiliation.get(entity)
        return None if party in self._outlets else party

    def named(self, sentence: Sentence, head: int, statement: Statement | None) -> str | None:
        """Return the party that a noun or pronoun stands for.

        First-person words, and "it" or "they" inside what somebody said, mean the speaker's side.
        """
        token = sentence.tokens[head]
        word = token.text.lower()
        if word == "they" and statement is not None:
            others = self._others_before(sentence, head, statement)
            if others:
                return next((party for party in others if party), None)
        if word in _OWNERS and statement is not None:
            inside = self._before(sentence, head, since=min(span.start for span in statement.content))
            if inside:
                return inside
        if word in _FIRST_PERSON or (word in _BACK and statement is not None and not self._people_at(token.start)):
            return (self.side(statement.speaker) if statement else None) or self._before(sentence, head)
        told = self._teller(sentence, head) if word in {"he", "she"} else None
        if told is not None:
            return self.named(sentence, told, statement)
        owned = self._owned(sentence, head, statement)
        found = self._mention(sentence, head) if owned is None else None
        if found is not None:
            return self._side(found.entity)
        owners = [
            c for c in children(sentence, head, "nmod:poss") if sentence.tokens[c].text.lower() in _FIRST_PERSON | _BACK
        ]
        spoken = self.side(statement.speaker) if owners and statement else None
        return owned or spoken or (self._before(sentence, head) if word == "it" and statement is None else None)

    def _owned(self, sentence: Sentence, head: int, statement: Statement | None) -> str | None:
        """Return the side of whoever spoke, for "his government", "their delegation"; ``None`` for all else."""
        if sentence.lemmas[head] not in _ORGANS:
            return None
        if not any(sentence.words[c] in _OWNERS | _FIRST_PERSON for c in children(sentence, head, "nmod:poss")):
            return None
        start = sentence.tokens[head].start
        before = [s for s in self.said if s.content and start - _NEAR < s.content[0].start < start]
        who = statement or (max(before, key=lambda s: s.content[0].start) if before else None)
        return self.side(who.speaker) if who is not None else None

    def _others_before(self, sentence: Sentence, head: int, statement: Statement) -> list[str | None]:
        """Return the sides of other people between the start of what is said and "they", who may be meant."""
        start, own = min(span.start for span in statement.content), self.side(statement.speaker)
        people = (
            i
            for i in range(head)
            if sentence.tokens[i].xpos == "NNS"
            and related(sentence, i, "nsubj", "nmod:poss")
            and sentence.tokens[i].start >= start
        )
        named = (self.named(sentence, i, None) for i in people)
        return [side for side in named if side is None or side != own]

    def _teller(self, sentence: Sentence, head: int) -> int | None:
        """Return the subject of the verb of saying over a pronoun that is itself a subject: "the envoy said he met"."""
        verb = sentence.tokens[head].head
        above = sentence.tokens[verb].head if verb >= 0 else -1
        if above < 0 or not related(sentence, head, "nsubj") or not related(sentence, verb, "ccomp"):
            return None
        who = subject(sentence, above)
        return who if who is not None and sentence.tokens[who].upos in {"NOUN", "PROPN"} else None

    def _before(self, sentence: Sentence, head: int, *, since: int = 0) -> str | None:
        """Return the party of the last subject before a pronoun in its sentence, from an offset on."""
        earlier = (
            i
            for i in range(head - 1, -1, -1)
            if related(sentence, i, "nsubj") and sentence.tokens[i].upos != "PRON" and sentence.tokens[i].start >= since
        )
        return next((party for i in earlier if (party := self.named(sentence, i, None))), None)

    def own_body(self, sentence: Sentence, noun: int, statement: Statement) -> str | None:
        """Return the speaker's side where a bare noun names a body of that kind: a minister's "the government"."""
        side = self.side(statement.speaker)
        modified = children(sentence, noun, "amod", "compound", "nmod", "nmod:poss", "acl", "conj")
        if side is None or modified or sentence.tokens[noun].upos != "NOUN":
            return None
        return side if sentence.lemmas[noun] in _BODIES.get(self._types.get(side, ""), ()) else None

    def is_person(self, offset: int) -> bool:
        """Tell whether a word stands for a person, whose side may not be known."""
        return any(m.entity in self._affiliation for m in self._mentions.within(offset, offset + 5))

    def _people_at(self, offset: int) -> bool:
        return any(
            m.entity in self._affiliation and self._affiliation[m.entity]
            for m in self._mentions.within(offset, offset + 5)
        )

    def _mention(self, sentence: Sentence, head: int) -> Mention | None:
        """Return the mention at the head of a noun phrase, else the last one before the head, else of its office."""
        words = noun_phrase(sentence, head)
        if not words:
            return None
        token = sentence.tokens[head]
        start, end = sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end
        inside = [m for m in self._mentions.within(start, end) if self._side(m.entity)]
        covering = [m for m in inside if m.span.start <= token.start < m.span.end]
        before = [m for m in inside if m.span.end <= token.start]
        ahead = [m for m in inside if m.span.start > token.start and self._belongs(sentence, head, m)]
        for mention in (*covering, *reversed(before), *ahead):
            return mention
        return None

    def _belongs(self, sentence: Sentence, head: int, mention: Mention) -> bool:
        """Tell whether a mention after a noun says whose it is: in apposition, after "of" or "for", "signed by"."""
        agents = (a for c in children(sentence, head, "acl") for a in children(sentence, c, "obl"))
        away = _TOWARDS if self._is_person(sentence, head) else _TOWARDS | {"for"}
        of = (c for c in children(sentence, head, "nmod") if not prepositions(sentence, c) & away)
        for child in (*children(sentence, head, "appos", "flat"), *of, *agents):
            token = sentence.tokens[child]
            if mention.span.start <= token.start < mention.span.end:
                return True
        return False

    def _is_person(self, sentence: Sentence, head: int) -> bool:
        """Tell whether a noun stands for somebody: "a spokesman for Oslo" is Oslo's, "money for Oslo" is not."""
        start, end = sentence.tokens[head].start, sentence.tokens[head].end
        near = self._mentions.within(max(0, start - _NEAR), end + _NEAR)
        return any(m.entity in self._affiliation and m.span.start <= start < m.span.end for m in near)

    def named_all(self, sentence: Sentence, head: int, statement: Statement | None) -> str | None:
        """Return the parties of a noun and of those coordinated with it, joined by a plus sign."""
        found = [self.named(sentence, h, statement) for h in (head, *children(sentence, head, "conj"))]
        found = [*self._joint(sentence, head), *found] if found[0] else found
        parts = [part for party in found if party for part in party.split("+")]
        return "+".join(dict.fromkeys(parts)) or None

    def _joint(self, sentence: Sentence, head: int) -> list[str | None]:
        """Return every side of a plural that is of several: "ministers of Peru and Chile", "Thai and Lao envoys"."""
        if sentence.tokens[head].xpos != "NNS":
            return []
        beside = children(sentence, head, "amod", "compound", "nmod", "nmod:poss")
        joined = dict.fromkeys(i for c in beside for k in children(sentence, c, "conj") for i in (c, k))
        return [self._side(m.entity) for i in joined for m in self._mentions_at(sentence, i)]

    def _mentions_at(self, sentence: Sentence, index: int) -> tuple[Mention, ...]:
        """Return the mentions that hold a word: "Korean" is part of "South Korean"."""
        token, first = sentence.tokens[index], min(without(sentence, index, "conj", "cc", "case"))
        near = self._mentions.within(sentence.tokens[first].start, token.end)
        return tuple(m for m in near if m.span.start <= token.start < m.span.end)
