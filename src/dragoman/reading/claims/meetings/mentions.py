"""Mentions of meetings: nouns such as talks and session, verbs such as meet, and "another" for one more of a kind."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import TypedDict

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meetings.another import others_after
from dragoman.reading.claims.meetings.callers import CALLING
from dragoman.reading.claims.meetings.calls import is_call
from dragoman.reading.claims.meetings.governor import Governor, governors_of, of_verb
from dragoman.reading.claims.meetings.groups import Groups
from dragoman.reading.claims.meetings.marks import (
    has_matter,
    has_topic,
    is_apart,
    is_internal,
    is_part,
    is_repeated,
    ordinal_of,
)
from dragoman.reading.claims.meetings.mention import MeetingMention
from dragoman.reading.claims.meetings.nouns import KINDS_OF_NOUN, is_meeting_noun, kind_of
from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.claims.meetings.partners import who_meets
from dragoman.reading.claims.meetings.phrase import clause_of, is_beyond, noun_clause_of, phrase_of, verb_phrase_of
from dragoman.reading.claims.meetings.status import status_of_noun
from dragoman.reading.claims.meetings.taking_part import participants_of, who_faces_the_press
from dragoman.reading.claims.meetings.verb_status import status_of_verb
from dragoman.reading.claims.meetings.verbs import KINDS_OF_VERB, is_meeting_verb, words_of
from dragoman.reading.claims.meetings.visits import OF_VISITS, visit_of
from dragoman.reading.claims.meetings.where import date_of, duration_of, phase_of, place_of
from dragoman.reading.tree import children, lemma
from dragoman.terms.findings import Mentions, TimeExpression
from dragoman.terms.span import Span, trimmed
from dragoman.terms.syntax import Sentence

# Verbs of a meeting's end: what stands after "after" is how long it lasted.
_ENDING = frozenset("end break collapse conclude finish walk storm pull leave quit adjourn close".split())
# What may be a mention at all.
_TELLING = KINDS_OF_NOUN.keys() | KINDS_OF_VERB.keys() | OF_VISITS
_POINTING = frozenset({"the", "this", "these", "that"})
# Who "held talks" need not have been told of before.
_INTRODUCING = frozenset({"hold", "have", "conduct"})


class When(TypedDict):
    """When and where a meeting was, and how long."""

    time: TimeExpression | None
    place: tuple[int, int] | None
    duration: TimeExpression | None


class MeetingMentions:
    """Finds the mentions of meetings in one report."""

    def __init__(self, text: str, sentences: Sequence[Sentence], mentions: Mentions, holders: Holders) -> None:
        self._text = text
        self._mentions = mentions
        self._who = Participants(text, sentences, mentions, holders)

    @property
    def groups(self) -> Groups:
        """Who the words for several parties stand for in the report."""
        return self._who.groups

    def of(self, sentence: Sentence, before: Sequence[MeetingMention]) -> Iterator[MeetingMention]:
        """Yield the meetings that a sentence speaks of.

        Parameters
        ----------
        sentence : Sentence
        before : sequence of MeetingMention
            Those found so far, for words that point back to them ("the two were to meet again"); may grow meanwhile.
        """
        self._who.groups.recent = lambda: (
            m.participants for m in reversed(before) if len(m.participants) > 1 and m.kind != "visit"
        )
        self._who.learn(sentence)
        for index, word in enumerate(sentence.lemmas):
            if word not in _TELLING:
                continue
            if is_meeting_noun(sentence, index):
                mention = self._noun(sentence, index)
                yield mention
                yield from self._another(sentence, index, mention)
            elif is_meeting_verb(sentence, index, self._who):
                yield self._verb(sentence, index)
            elif parties := visit_of(sentence, index, self._who):
                yield self._visit(sentence, index, parties)

    def _noun(self, sentence: Sentence, index: int) -> MeetingMention:
        word = lemma(sentence, index)
        others = {i for words in others_after(self._mentions, sentence, index) for i in words}
        words = phrase_of(sentence, index, others)
        governors = governors_of(sentence, index)
        kind = kind_of(sentence, index)
        facing = kind == "press_conference"
        when = self._when_and_where(sentence, index, () if facing else governors, words, others)
        who_took_part = who_faces_the_press if facing else participants_of
        participants = who_took_part(sentence, index, governors, words, self._who)
        articles = {sentence.words[c] for c in children(sentence, index, "det")}
        bare = len(words) <= len(articles - {"another"}) + 1
        owned = bool(children(sentence, index, "nmod:poss"))
        introduced = any(g.role == "object" and g.word in _INTRODUCING for g in governors[:1]) and not articles
        told_by = governors[0] if bare and governors and governors[0].is_event else None
        return MeetingMention(
            span=self._span(sentence, verb_phrase_of(sentence, index, told_by.verb) if told_by else words),
            kind=kind,
            noun=word,
            participants=participants,
            status=status_of_noun(sentence, index, governors),
            definite=owned or bool(articles & _POINTING) or (bare and not articles and not introduced),
            ordinal=ordinal_of(sentence, index),
            eventful=any(governor.is_event for governor in governors),
            bare=bare,
            apart=is_apart(sentence, index, articles),
            introduced=introduced,
            phase=phase_of(governors, sentence, when["time"]),
            topic=has_topic(sentence, index),
            matter=has_matter(sentence, index),
            internal=is_internal(sentence, index) or self._who.is_of_body(sentence, index, participants),
            part=is_part(sentence, index),
            joint=not {"with", "between"}.isdisjoint(sentence.lemmas[i] for i in words),
            rule=f"noun-{word}",
            **when,
        )

    def _when_and_where(
        self, sentence: Sentence, index: int, governors: Sequence[Governor], words: Sequence[int], others: set[int]
    ) -> When:
        """Return when, where and how long: told by the phrase, else by the clauses of the verbs that tell of it."""
        own = noun_clause_of(sentence, index, others) if governors else list(words)
        telling = [g for g in governors if g.is_event or g.role in {"subject", "at", "during"}]
        clauses = [own, *(clause_of(sentence, index, g.verb, others) for g in telling)]
        held = [own, *(c for c, g in zip(clauses[1:], telling, strict=True) if g.is_event)]
        over = any(g.word in _ENDING for g in governors)
        towards = any(g.role in {"for", "at"} and g.is_event for g in governors)
        return When(
            time=next((t for c in clauses if (t := date_of(self._mentions, sentence, c))), None),
            place=next((p for c in held if (p := place_of(sentence, c, words, towards=towards))), None),
            duration=next((d for c in held if (d := duration_of(self._mentions, sentence, c, over=over))), None),
        )

    def _span(self, sentence: Sentence, words: Sequence[int]) -> Span:
        last = max(words)
        while sentence.tokens[last].deprel in {"cc", "punct"} and last > min(words):
            last -= 1
        return trimmed(self._text, sentence.tokens[min(words)].start, sentence.tokens[last].end)

    def _another(self, sentence: Sentence, index: int, first: MeetingMention) -> Iterator[MeetingMention]:
        for words in others_after(self._mentions, sentence, index):
            yield dataclasses.replace(
                first,
                span=self._span(sentence, words),
                time=date_of(self._mentions, sentence, words),
                duration=duration_of(self._mentions, sentence, words),
                place=None,
                definite=False,
                apart=True,
                ordinal=None,
                rule="another",
            )

    def _verb(self, sentence: Sentence, index: int) -> MeetingMention:
        word = lemma(sentence, index)
        clause = [i for i in words_of(sentence, index) if not is_beyond(sentence, i, index)]
        time = date_of(self._mentions, sentence, clause)
        parties = tuple(dict.fromkeys(who_meets(sentence, index, self._who)))
        return MeetingMention(
            span=self._span(sentence, clause),
            kind="phone_call" if is_call(sentence, index) else KINDS_OF_VERB[word],
            noun=word,
            participants=parties,
            time=time,
            place=place_of(sentence, clause, (), towards=word in CALLING),
            duration=duration_of(self._mentions, sentence, clause),
            status=status_of_verb(sentence, of_verb(sentence, index)),
            definite=False,
            ordinal=None,
            eventful=len(parties) > 1 or bool(children(sentence, index, "nsubj")),
            apart=is_repeated(sentence, index),
            phase=phase_of((), sentence, time),
            rule=f"verb-{word}",
        )

    def _visit(self, sentence: Sentence, index: int, parties: tuple[str, ...]) -> MeetingMention:
        noun = sentence.tokens[index].upos == "NOUN"
        governors = governors_of(sentence, index) if noun else (of_verb(sentence, index),)
        words = phrase_of(sentence, index, ()) if noun else words_of(sentence, index)
        when = self._when_and_where(sentence, index, governors, words, set())
        time = when["time"] or date_of(self._mentions, sentence, words)
        return MeetingMention(
            span=self._span(sentence, words),
            kind="visit",
            noun="visit",
            participants=parties,
            time=time,
            place=when["place"] or place_of(sentence, words, words, towards=True),
            duration=when["duration"],
            status=status_of_noun(sentence, index, governors) if noun else status_of_verb(sentence, governors[0]),
            definite=False,
            ordinal=None,
            eventful=True,
            rule=f"visit-{sentence.lemmas[index]}",
        )
