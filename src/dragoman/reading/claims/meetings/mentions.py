"""Mentions of meetings: nouns such as talks and session, verbs such as meet, and "another" for one more of a kind."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meetings.another import others_after
from dragoman.reading.claims.meetings.mention import MeetingMention
from dragoman.reading.claims.meetings.nouns import KINDS_OF_NOUN, is_meeting_noun
from dragoman.reading.claims.meetings.participants import ORDINALS, Participants
from dragoman.reading.claims.meetings.phrase import clause_of, is_beyond, phrase_of, predicate_of
from dragoman.reading.claims.meetings.status import is_future, status_of_meeting
from dragoman.reading.claims.meetings.verbs import KINDS_OF_VERB, is_call, is_meeting_verb, who_meets
from dragoman.reading.claims.meetings.where import date_of, duration_of, place_of
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.findings import Mentions
from dragoman.terms.span import Span, trimmed
from dragoman.terms.syntax import Sentence

_EVENT = frozenset(
    "resume open begin start hold end close continue take meet reconvene last attend have convene enter "
    "conclude sit gather assemble break collapse finish join adjourn complete".split()
)
# Words that set a meeting apart from those told before.
_APART = frozenset("earlier previous prior another next further future new separate follow-up more".split())


class MeetingMentions:
    """Finds the mentions of meetings in one report."""

    def __init__(self, text: str, mentions: Mentions, holders: Holders) -> None:
        self._text = text
        self._mentions = mentions
        self._who = Participants(text, mentions, holders)

    def main_two(self) -> list[str]:
        """Return the two parties that the report speaks of most."""
        return self._who.groups.main_two()

    def of(self, sentence: Sentence, before: Sequence[MeetingMention]) -> Iterator[MeetingMention]:
        """Yield the meetings that a sentence speaks of.

        Parameters
        ----------
        sentence : Sentence
        before : sequence of MeetingMention
            Those found so far, for words that point back to them ("the two were to meet again"); may grow meanwhile.
        """
        self._who.groups.recent = lambda: (m.participants for m in reversed(before) if len(m.participants) > 1)
        for index in range(len(sentence.tokens)):
            if is_meeting_noun(sentence, index):
                mention = self._noun(sentence, index)
                yield mention
                yield from self._another(sentence, index, mention)
            elif is_meeting_verb(sentence, index, self._text, self._who):
                yield self._verb(sentence, index)

    def _noun(self, sentence: Sentence, index: int) -> MeetingMention:
        word = lemma(sentence, index)
        others = [i for words in others_after(self._mentions, sentence, index) for i in words]
        words = phrase_of(sentence, index, others)
        predicate = predicate_of(sentence, index)
        eventful = predicate is not None and lemma(sentence, predicate) in _EVENT
        clause = clause_of(sentence, index, predicate if eventful else None, others)
        whole = clause_of(sentence, index, predicate, others) if related(sentence, index, "nsubj") else clause
        articles = {sentence.tokens[c].text.lower() for c in children(sentence, index, "det")}
        span = self._span(sentence, words)
        bare = len(words) <= len(articles - {"another"}) + 1
        owned = bool(children(sentence, index, "nmod:poss"))
        return MeetingMention(
            span=span,
            kind="talks" if sentence.tokens[index].text.lower() == "rounds" else KINDS_OF_NOUN.get(word, "talks"),
            noun=word,
            participants=self._who.of_meeting(sentence, index, predicate, (span.start, span.end)),
            time=date_of(self._mentions, sentence, clause, others) or date_of(self._mentions, sentence, whole, others),
            place=place_of(sentence, clause, phrase_of(sentence, index, others)),
            duration=duration_of(self._mentions, sentence, clause, others),
            status=status_of_meeting(sentence, index, predicate),
            definite=owned or bool(articles & {"the", "this", "these", "that"}) or (bare and not articles),
            ordinal=self._ordinal(sentence, index),
            eventful=eventful,
            bare=bare,
            apart=self._is_apart(sentence, index, articles),
            rule=f"noun-{word}",
        )

    def _span(self, sentence: Sentence, words: Sequence[int]) -> Span:
        last = max(words)
        while sentence.tokens[last].deprel in {"cc", "punct"} and last > min(words):
            last -= 1
        return trimmed(self._text, sentence.tokens[min(words)].start, sentence.tokens[last].end)

    def _is_apart(self, sentence: Sentence, index: int, articles: set[str]) -> bool:
        """Tell whether words set a meeting apart from others: "an earlier round", "another meeting", "a second"."""
        words = {sentence.tokens[c].text.lower() for c in children(sentence, index, "amod", "det")}
        return bool(words & _APART) or (bool(words & set(ORDINALS)) and "a" in articles)

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
        beside = [c for c in children(sentence, index, "conj", "cc", "advcl", "parataxis", "ccomp") if c > index]
        gone = {i for c in beside for i in sentence.subtree(c)}
        clause = [i for i in sentence.subtree(index) if not is_beyond(sentence, i, index) and i not in gone]
        parties = tuple(dict.fromkeys(who_meets(sentence, index, self._who)))
        return MeetingMention(
            span=self._span(sentence, clause),
            kind="phone_call" if is_call(sentence, index, self._text) else KINDS_OF_VERB[word],
            noun=word,
            participants=parties,
            time=date_of(self._mentions, sentence, clause),
            place=place_of(sentence, clause, ()),
            duration=duration_of(self._mentions, sentence, clause),
            status="scheduled" if is_future(sentence, index) else status_of_meeting(sentence, index, index),
            definite=False,
            ordinal=None,
            eventful=len(parties) > 1,
            apart=any(lemma(sentence, c) == "again" for c in children(sentence, index, "advmod")),
            rule=f"verb-{word}",
        )

    def _ordinal(self, sentence: Sentence, index: int) -> int | None:
        words = (lemma(sentence, c) for c in children(sentence, index, "amod"))
        return next((ORDINALS[w] for w in words if w in ORDINALS), None)
