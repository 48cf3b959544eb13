"""The parties that a noun phrase stands for: named, by their people, by their kind, or as "the two sides"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meetings.calls import OFFICIALS
from dragoman.reading.claims.meetings.counts import count_of
from dragoman.reading.claims.meetings.groups import GROUPS, Groups
from dragoman.reading.claims.meetings.of_kind import is_told, of_kind
from dragoman.reading.mentions.descriptions import SPEAKING_FOR
from dragoman.reading.tree import children, lemma, prepositions, related
from dragoman.terms.findings import Mentions
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

_OF_STATES = frozenset({"cabinet", "government"})
# How far back, in characters, "he" may point.
_NEAR = 300
_PARTS = ("acl", "parataxis", "advcl", "ccomp")


class NamedParties:
    """Finds the parties that the noun phrases of one report stand for."""

    def __init__(self, text: str, sentences: Sequence[Sentence], mentions: Mentions, holders: Holders) -> None:
        self._text = text
        self._mentions = mentions
        self._holders = holders
        self._codes = {party.code: party.id for party in mentions.parties}
        self._unnamed = {person.id for person in mentions.people if person.unnamed}
        self._of_office: dict[str, str] = {}
        self.groups = Groups(text, sentences, mentions, holders.spoken(), holders.side)

    def of_phrase(self, sentence: Sentence, head: int, *, but: Sequence[str] = ()) -> list[str]:
        """Return every party that a noun phrase names: "the Chilean and Peruvian ministers", "envoys of Chad and Mali".

        For "the two sides", "the ministers", "they", who met before in the report, else its two main parties; none of
        them is among ``but``, who are named beside: whoever met "both sides" is neither.
        """
        found: list[str] = []
        for part in (head, *children(sentence, head, "conj")):
            found += self._of_part(sentence, part, but=(*but, *found))
        return list(dict.fromkeys(found))

    def learn(self, sentence: Sentence) -> None:
        """Learn who the leaders, ministers and envoys are that a sentence names with their sides."""
        for index, token in enumerate(sentence.tokens):
            word = sentence.lemmas[index]
            if token.xpos == "NNS" and word in GROUPS:
                self.groups.learn(word, self._listed(sentence, index))
            elif token.xpos == "NN" and word in OFFICIALS and len(sides := self._listed(sentence, index)) == 1:
                self._of_office[word] = sides[0]

    def _of_part(self, sentence: Sentence, head: int, *, but: Sequence[str]) -> list[str]:
        """Return the parties that a noun phrase names, without what is joined to it by "and"."""
        if sentence.words[head] in {"he", "she", "it"}:
            party = self._holders.named(sentence, head, None) or self._told_last(sentence, head)
            return [party] if party else []
        listed = self._listed(sentence, head)
        if len(listed) < self.least(sentence, head):
            return self.groups.meant_by(sentence, head, but=but) or listed
        owned = any(sentence.words[c] in {"its", "their", "his"} for c in children(sentence, head, "nmod:poss"))
        said = self._holders.statement(sentence.tokens[head].start) if owned else None
        named = self._holders.named(sentence, head, said) if len(listed) <= 1 else None
        named = named or (self._of_role(sentence, head) if not listed else None)
        found = list(dict.fromkeys([*listed, *([named] if named else [])]))
        if not found and is_told(sentence, head):
            return self._of_kind(sentence, head, but=but)
        return found or self.groups.meant_by(sentence, head, but=but) or self._of_kind(sentence, head, but=but)

    def _of_kind(self, sentence: Sentence, head: int, *, but: Sequence[str]) -> list[str]:
        found = of_kind(self._mentions.parties, sentence, head) or self._home(sentence, head)
        return [found] if found is not None and found not in but else []

    def _home(self, sentence: Sentence, head: int) -> str | None:
        """Return whose "the cabinet" is: the one state of its sentence, else the one that the report is about."""
        if sentence.lemmas[head] not in _OF_STATES:
            return None
        states = {party.id for party in self._mentions.parties if party.type == "state"}
        near = {m.entity for m in self._mentions.within(sentence.start, sentence.end)} & states
        return near.pop() if len(near) == 1 else self.groups.main_state()

    def internal(self, sentence: Sentence, index: int) -> list[str]:
        """Return whose a meeting is that a body has with itself: "a cabinet meeting", "union membership meetings"."""
        before = children(sentence, index, "compound", "nmod:poss")
        found = (p for c in before for p in (*self._listed(sentence, c), *self._of_kind(sentence, c, but=())))
        return list(dict.fromkeys(found))[:1]

    def _of_role(self, sentence: Sentence, head: int) -> str | None:
        """Return the side of the last one before who was told to be an envoy, for "the envoy"."""
        articles = {sentence.words[c] for c in children(sentence, head, "det")}
        if sentence.tokens[head].xpos != "NN" or articles != {"the"} or sentence.lemmas[head] not in OFFICIALS:
            return None
        return self._of_office.get(sentence.lemmas[head])

    def _told_last(self, sentence: Sentence, head: int) -> str | None:
        """Return the side of the last person named before "he" or "she"."""
        if sentence.words[head] == "it":
            return None
        start = sentence.tokens[head].start
        people = {person.id for person in self._mentions.people if person.name}
        before = [m for m in self._mentions.within(max(0, start - _NEAR), start) if m.entity in people]
        return self._holders.side(before[-1].entity) if before else None

    def _listed(self, sentence: Sentence, head: int) -> list[str]:
        """Return the parties of adjectives and of names after "of", "from" and "and", without subordinate clauses."""
        below = sentence.subtree(head)
        apart = [*(c for i in below for c in children(sentence, i, *_PARTS)), *children(sentence, head, "conj")]
        gone = {i for c in apart for i in sentence.subtree(c)}
        words = [i for i in below if i not in gone and self._is_of(sentence, i, head)]
        if not words:
            return []
        starts = {sentence.tokens[i].start for i in words}
        near = self._mentions.within(sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end + 60)
        found = [m for m in near if self._covers(m.span, starts) and not self._only_leads(m.span)]
        found.sort(key=lambda m: m.entity in self._unnamed)  # names say more than "the ministers" before them
        return list(dict.fromkeys(side for m in found if (side := self._holders.side(m.entity))))

    def _only_leads(self, span: Span) -> bool:
        """Tell whether a name is only that of who leads or backs another: "Soviet-led", "US-brokered"."""
        return (
            re.match(r"-(?:led|backed|brokered|mediated|sponsored|supported|hosted)\b", self._text[span.end :])
            is not None
        )

    def _covers(self, span: Span, starts: set[int]) -> bool:
        return any(span.start <= start < span.end for start in starts)

    def _is_of(self, sentence: Sentence, index: int, head: int) -> bool:
        """Tell whether a word hangs on the head by nothing but "of" and "from": not "the envoy for Sudan"."""
        at = index
        while at != head:
            if related(sentence, at, "nmod"):
                for_them = {"for"} if lemma(sentence, head) in SPEAKING_FOR else set()
                if prepositions(sentence, at) - {"of", "from", "'s", "’s", "with", "between"} - for_them:
                    return False
            at = sentence.tokens[at].head
        return True

    def least(self, sentence: Sentence, head: int) -> int:
        """Return how many a plural noun stands for at least: two "communities", five "ministers", "both" sides."""
        below = [c for i in (head, *children(sentence, head, "nmod")) for c in children(sentence, i, "nummod", "det")]
        counts = [count_of(sentence.words[c]) for c in below]
        return max(counts, default=0) if sentence.tokens[head].xpos == "NNS" else 0
