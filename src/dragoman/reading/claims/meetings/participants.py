"""Who takes part in the meetings of one report: those in a phrase, their counterparts, and who speaks there."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.claims.meetings.counts import count_of, parties_told
from dragoman.reading.claims.meetings.named import NamedParties
from dragoman.reading.tree import children, lemma, prepositions, related
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

_TOGETHER = frozenset({"with", "between", "among", "amongst"})
_WITH = _TOGETHER | {"of", "by"}


class Participants(NamedParties):
    """Finds who takes part in the meetings of one report."""

    def counterparts(self, sentence: Sentence, heads: Sequence[int], party: Sequence[str]) -> list[str]:
        """Return those whom "all five of his counterparts" are: all who met before, where they were so many and one."""
        told = {lemma(sentence, i) for head in heads for i in sentence.subtree(head)}
        count = max(map(count_of, told), default=0)
        if not told & {"counterpart", "colleague"} or len(party) != 1:
            return []
        return list(next((p for p in self.groups.recent() if party[0] in p and len(p) == count + 1), ()))

    def speaking_at(self, offset: int) -> str | None:
        """Return the side of whoever is quoted or reported with the words at an offset."""
        statement = self._holders.statement(offset)
        return self._holders.side(statement.speaker) if statement else None

    def speaking_in(self, sentence: Sentence) -> str | None:
        """Return the side of whoever is quoted or reported in a sentence with a word of saying in it."""
        cues = (s for s in self._holders.said if s.cue is not None and sentence.start <= s.cue.start < sentence.end)
        return next((side for s in cues if (side := self._holders.side(s.speaker))), None)

    def by_code(self, code: str) -> str | None:
        """Return the id of the report's party with this code."""
        return self._codes.get(code)

    def is_person(self, sentence: Sentence, head: int) -> bool:
        """Tell whether a noun phrase names a person."""
        token = sentence.tokens[head]
        people = {person.id for person in self._mentions.people}
        near = self._mentions.within(token.start - 40, token.end + 40)
        return any(m.entity in people and m.span.start <= token.start < m.span.end for m in near)

    def is_of_body(self, sentence: Sentence, index: int, parties: Sequence[str]) -> bool:
        """Tell whether a meeting is that of one body of states, by its phrase: "the OPEC conference"."""
        if len(parties) != 1 or parties[0] not in self.groups.bodies or parties[0] in self.groups.mediators:
            return False
        beside = children(sentence, index, "compound", "nmod:poss", "nmod")
        return any(
            not prepositions(sentence, c) & _TOGETHER and parties[0] in self._listed(sentence, c) for c in beside
        )

    def in_phrase(self, sentence: Sentence, index: int, words: Sequence[int], *, but: Sequence[str] = ()) -> list[str]:
        """Return the parties named in the phrase of a meeting: "Mali-Niger talks", "talks between Mali and Niger".

        Who is among ``but`` is none of "the two sides" there.
        """
        start, end = sentence.tokens[min(words)].start, sentence.tokens[max(words)].end
        found = [
            party
            for mention in self._mentions.within(start, end)
            if (party := self._holders.side(mention.entity)) and self._meets(sentence, index, mention.span)
        ]
        for child in children(sentence, index, "nmod", "obl"):
            cases = prepositions(sentence, child)
            joined = cases & _TOGETHER or (cases & {"of", "by"} and self._is_group(sentence, child))
            found += self.of_phrase(sentence, child, but=but) if joined else []
        return [*found, *self._numbered(start, end, found)]

    def _numbered(self, start: int, end: int, found: Sequence[str]) -> list[str]:
        """Return who "six-party talks" are of, where the report names so many together, or so many states in all."""
        count = parties_told(self._text, start, end)
        return self.groups.of_states(count) if count > len(set(found)) else []

    def _is_group(self, sentence: Sentence, index: int) -> bool:
        return sentence.tokens[index].xpos == "NNS" or sentence.tokens[index].upos == "PRON"

    def _meets(self, sentence: Sentence, index: int, span: Span) -> bool:
        """Tell whether a party named in the phrase meets: after with, between or among, or as "US-China"."""
        if self._only_leads(span):
            return False
        inside = [i for i in sentence.subtree(index) if span.start <= sentence.tokens[i].start < span.end]
        at = inside[0] if inside else index
        while at != index:
            cases = prepositions(sentence, at)
            head = sentence.tokens[at].head
            if cases & _TOGETHER:
                return True
            if head == index:
                return bool(cases & _WITH) or related(sentence, at, "compound", "amod", "nmod:poss")
            at = head
        return False
