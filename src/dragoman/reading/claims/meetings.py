"""Meetings: talks, sessions, rounds, calls, with who took part, when, where and how long; each listed once."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.claims.holders import Holders
from dragoman.reading.tree import children, lemma, related, subject
from dragoman.terms.findings import Meeting, Mentions, TimeExpression
from dragoman.terms.span import Span, trimmed
from dragoman.terms.syntax import Sentence

_NOUNS = {
    "talk": "talks", "negotiation": "talks", "meeting": "meeting", "session": "plenary_session", "round": "round",
    "summit": "summit", "conference": "conference", "dialogue": "talks", "consultation": "talks", "discussion": "talks",
    "conversation": "phone_call", "call": "phone_call", "encounter": "meeting", "mediation": "talks",
}  # fmt: skip
_VERBS = {"meet": "meeting", "negotiate": "talks", "confer": "meeting", "talk": "talks", "huddle": "meeting"}
_BILATERAL = re.compile(r"\b(?:one-on-one|bilateral|two-way|face-to-face|head-to-head)\b", re.IGNORECASE)
_NUMBERED = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_STATUS = {
    "scheduled": "schedule plan set expect agree prepare", "ongoing": "resume open begin start continue enter hold-on",
    "collapsed": "collapse fail break founder", "proposed": "propose suggest offer seek want invite call urge request",
    "postponed": "postpone delay adjourn suspend", "ruled_out": "rule refuse reject cancel avoid boycott",
}  # fmt: skip
_STATUS_OF = {verb: status for status, verbs in _STATUS.items() for verb in verbs.split()}
_EVENT = frozenset(
    "resume open begin start hold end close continue take meet reconvene last attend have convene enter "
    "conclude".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    start: int
    end: int
    kind: str
    noun: str
    participants: tuple[str, ...]
    time: TimeExpression | None
    place: tuple[int, int] | None
    duration: TimeExpression | None
    status: str
    definite: bool
    ordinal: int | None
    eventful: bool
    rule: str


def find_meetings(
    text: str, sentences: tuple[Sentence, ...], mentions: Mentions, holders: Holders
) -> tuple[Meeting, ...]:
    """Return the meetings of a report, each once, at the words that tell most of it."""
    finder = _Finder(text, mentions, holders)
    merged: list[_Candidate] = []
    for sentence in sentences:
        for candidate in finder.candidates(sentence):
            _merge(merged, candidate, mentions)
    kept = [c for c in merged if c.participants or c.time or c.eventful or c.ordinal]
    return tuple(_meeting(text, at, candidate) for at, candidate in enumerate(kept, start=1))


def _meeting(text: str, at: int, found: _Candidate) -> Meeting:
    return Meeting(
        id=f"M{at}",
        kind=_kind(found),
        participants=found.participants,
        span=trimmed(text, found.start, found.end),
        date=found.time.span if found.time else None,
        place=trimmed(text, *found.place) if found.place else None,
        duration=found.duration.span if found.duration else None,
        status=found.status,
        rule=found.rule,
        ordinal=found.ordinal,
        happened=found.time.first if found.time else None,
    )


def _kind(found: _Candidate) -> str:
    if found.kind in {"phone_call", "plenary_session", "summit", "conference"}:
        return found.kind
    if found.kind == "round" or len(found.participants) > 3:  # noqa: PLR2004 (more than a trilateral)
        return "plenary_round"
    return {2: "bilateral", 3: "trilateral"}.get(len(found.participants), found.kind)


def _merge(merged: list[_Candidate], new: _Candidate, mentions: Mentions) -> None:
    """Add a candidate, or join it to the meeting that it mentions again."""
    for at in range(len(merged) - 1, -1, -1):
        old = merged[at]
        if _same(old, new):
            merged[at] = dataclasses.replace(
                old,
                participants=old.participants if len(old.participants) >= len(new.participants) else new.participants,
                time=old.time or new.time,
                place=old.place or new.place,
                duration=old.duration or new.duration,
                ordinal=old.ordinal or new.ordinal,
                status=new.status if old.status == "held" else old.status,
                eventful=old.eventful or new.eventful,
            )
            return
    del mentions
    merged.append(new)


def _same(old: _Candidate, new: _Candidate) -> bool:
    """Tell whether two candidates are one meeting: nothing in them differs, and the later is definite or bare."""
    if old.time and new.time and old.time.first != new.time.first:
        return False
    if old.ordinal and new.ordinal and old.ordinal != new.ordinal:
        return False
    if (
        old.participants
        and new.participants
        and not (set(new.participants) <= set(old.participants) or set(old.participants) <= set(new.participants))
    ):
        return False
    if len(old.participants) > 2 and len(new.participants) == 2:  # noqa: PLR2004 (a bilateral beside a round)
        return False
    if old.kind == "talks" and new.kind in {"round", "talks"}:
        return not new.eventful or new.definite or new.kind == "round"
    alike = old.kind == new.kind or {old.kind, new.kind} <= {"talks", "round", "meeting"}
    return alike and (new.definite or not (new.participants or new.time)) and (new.noun in (old.noun, "talk"))


class _Finder:
    def __init__(self, text: str, mentions: Mentions, holders: Holders) -> None:
        self._text = text
        self._mentions = mentions
        self._holders = holders
        self._types = {party.id: party.type for party in mentions.parties}
        self._names = {party.id: party for party in mentions.parties}

    def candidates(self, sentence: Sentence) -> Iterator[_Candidate]:
        """Yield the meetings that a sentence speaks of."""
        for index, token in enumerate(sentence.tokens):
            word = token.lemma.lower()
            if token.upos == "NOUN" and word in _NOUNS and not related(sentence, index, "compound", "amod"):
                if not (word in {"call", "talk"} and token.xpos == "NN") and not self._inside_other(sentence, index):
                    yield self._noun(sentence, index, word)
            elif token.upos == "VERB" and word in _VERBS and self._is_meeting_verb(sentence, index, word):
                yield self._verb(sentence, index, word)

    def _inside_other(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a noun only says of what a round or session is: "fourth round of discussions"."""
        head = sentence.tokens[index].head
        return (
            head >= 0
            and lemma(sentence, head) in {"round", "session", "day", "series"}
            and related(sentence, index, "nmod")
        )

    def _is_meeting_verb(self, sentence: Sentence, index: int, word: str) -> bool:
        if word == "meet" and children(sentence, index, "obj"):
            objects = children(sentence, index, "obj")
            return self._holders.named(sentence, objects[0], None) is not None
        with_whom = [
            c
            for c in children(sentence, index, "obl")
            if any(lemma(sentence, k) in {"with", "by"} for k in children(sentence, c, "case"))
        ]
        named = [c for c in with_whom if self._holders.named(sentence, c, None)]
        return bool(named) or (word in {"meet", "confer"} and subject(sentence, index) is not None)

    def _noun(self, sentence: Sentence, index: int, word: str) -> _Candidate:
        words = [i for i in sentence.subtree(index) if not self._is_beyond(sentence, i, index)]
        verb = sentence.tokens[index].head
        predicate = (
            verb
            if verb >= 0 and sentence.tokens[verb].upos == "VERB" and related(sentence, index, "nsubj", "obj", "obl")
            else None
        )
        start, end = sentence.tokens[min(words)].start, sentence.tokens[max(words)].end
        scope = (
            (sentence.tokens[min(sentence.subtree(predicate))].start, sentence.end)
            if predicate is not None
            else (start, end)
        )
        eventful = predicate is not None and lemma(sentence, predicate) in _EVENT
        clause = sentence.subtree(predicate) if predicate is not None and eventful else sentence.subtree(index)
        low, high = sentence.tokens[min(clause)].start, sentence.tokens[max(clause)].end
        articles = {sentence.tokens[c].text.lower() for c in children(sentence, index, "det")}
        del scope
        return _Candidate(
            start=start,
            end=end,
            kind=_NOUNS[word],
            noun=word,
            participants=self._participants(sentence, index, predicate, start, end),
            time=self._time(low, high, {"date", "range"}),
            place=self._place(sentence, clause),
            duration=self._time(low, high, {"duration"}),
            status=self._status(sentence, index, predicate),
            definite=bool(articles & {"the", "this", "these", "that"}) or not articles,
            ordinal=self._ordinal(sentence, index),
            eventful=eventful,
            rule=f"noun-{word}",
        )

    def _is_beyond(self, sentence: Sentence, index: int, head: int) -> bool:
        at = index
        while at != head:
            if sentence.tokens[at].head == head and related(
                sentence, at, "acl:relcl", "parataxis", "appos", "case", "punct"
            ):
                return True
            at = sentence.tokens[at].head
        return False

    def _verb(self, sentence: Sentence, index: int, word: str) -> _Candidate:
        clause = [i for i in sentence.subtree(index) if not self._is_beyond(sentence, i, index)]
        start, end = sentence.tokens[min(clause)].start, sentence.tokens[max(clause)].end
        who = subject(sentence, index)
        others = [c for c in children(sentence, index, "obj", "obl") if self._holders.named(sentence, c, None)]
        heads = [*([who] if who is not None else []), *others]
        parties = [p for h in heads for p in self._all_named(sentence, h)]
        return _Candidate(
            start=start,
            end=end,
            kind="phone_call" if "phone" in self._text[start:end] else _VERBS[word],
            noun=word,
            participants=tuple(dict.fromkeys(parties)),
            time=self._time(start, end, {"date", "range"}),
            place=self._place(sentence, sentence.subtree(index)),
            duration=self._time(start, end, {"duration"}),
            status="scheduled" if self._is_future(sentence, index) else "held",
            definite=False,
            ordinal=None,
            eventful=len(set(parties)) > 1,
            rule=f"verb-{word}",
        )

    def _all_named(self, sentence: Sentence, head: int) -> list[str]:
        heads = [head, *children(sentence, head, "conj")]
        named = [self._holders.named(sentence, h, None) for h in heads]
        return [party for party in named if party]

    def _participants(
        self, sentence: Sentence, index: int, predicate: int | None, start: int, end: int
    ) -> tuple[str, ...]:
        """Return who takes part: those named in the phrase, and who holds the meeting."""
        found: list[str] = []
        if predicate is not None and lemma(sentence, predicate) in {
            "hold",
            "have",
            "attend",
            "open",
            "begin",
            "conclude",
        }:
            who = subject(sentence, predicate)
            if who is not None and who != index:
                found += self._all_named(sentence, who)
        for mention in self._mentions.within(start, end):
            party = self._holders.side(mention.entity)
            if party and self._takes_part(sentence, index, mention.span):
                found.append(party)
        count = self._number_of_parties(start, end)
        if count and len(set(found)) < count:
            states = [p.id for p in self._mentions.parties if p.type == "state"]
            return tuple(states[:count]) if len(states) >= count else tuple(dict.fromkeys(found))
        return tuple(dict.fromkeys(found))

    def _takes_part(self, sentence: Sentence, index: int, span: Span) -> bool:
        """Tell whether a party named in the phrase meets: after with, between or among, or as "US-China"."""
        for i in sentence.subtree(index):
            token = sentence.tokens[i]
            if span.start <= token.start < span.end:
                top = i
                while sentence.tokens[top].head != index and sentence.tokens[top].head >= 0:
                    top = sentence.tokens[top].head
                cases = {lemma(sentence, c) for c in children(sentence, top, "case")}
                return bool(cases & {"with", "between", "among", "of", "by"}) or related(
                    sentence, top, "compound", "amod", "nmod:poss"
                )
        return False

    def _number_of_parties(self, start: int, end: int) -> int:
        match = re.match(r"\W*(?:the\s+)?(\w+)-(?:party|nation|way|country)\b", self._text[start:end], re.IGNORECASE)
        return _NUMBERED.get(match[1].lower(), 0) if match else 0

    def _time(self, start: int, end: int, kinds: set[str]) -> TimeExpression | None:
        return next(
            (t for t in self._mentions.times if t.kind in kinds and start <= t.span.start and t.span.end <= end), None
        )

    def _place(self, sentence: Sentence, clause: tuple[int, ...]) -> tuple[int, int] | None:
        inside = set(clause)
        for name in sentence.names:
            head = name.last
            cases = {
                lemma(sentence, c) for i in range(name.first, name.last + 1) for c in children(sentence, i, "case")
            }
            if name.label == "LOC" and head in inside and cases & {"in", "at"}:
                return sentence.tokens[name.first].start, sentence.tokens[name.last].end
        return None

    def _status(self, sentence: Sentence, index: int, predicate: int | None) -> str:
        if predicate is None:
            head = sentence.tokens[index].head
            noun = lemma(sentence, head) if head >= 0 else ""
            return {
                "breakdown": "collapsed",
                "collapse": "collapsed",
                "failure": "collapsed",
                "proposal": "proposed",
            }.get(noun, "held")
        status = _STATUS_OF.get(lemma(sentence, predicate), "held")
        if status in {"held", "ongoing"} and self._is_future(sentence, predicate):
            return "scheduled"
        return status

    def _is_future(self, sentence: Sentence, verb: int) -> bool:
        helpers = {lemma(sentence, c) for c in children(sentence, verb, "aux")}
        return bool(helpers & {"will", "would", "shall"}) or (
            lemma(sentence, sentence.tokens[verb].head) in {"plan", "be", "agree", "expect"}
            and related(sentence, verb, "xcomp")
        )

    def _ordinal(self, sentence: Sentence, index: int) -> int | None:
        words = (lemma(sentence, c) for c in children(sentence, index, "amod"))
        return next((_ORDINALS[w] for w in words if w in _ORDINALS), None)
