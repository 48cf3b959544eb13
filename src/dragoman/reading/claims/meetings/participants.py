"""Who takes part in a meeting."""

from __future__ import annotations

import re

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.meetings.groups import NUMBERED, Groups
from dragoman.reading.mentions.descriptions import SPEAKING_FOR
from dragoman.reading.tree import children, lemma, prepositions, related, subject
from dragoman.terms.findings import Mentions
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
# Verbs whose subject takes part in what is their object or follows them.
_TAKING_PART = frozenset(
    """hold have attend open begin start conclude resume sit gather assemble break join enter finish end take
    complete""".split()
)
_AGREEING = frozenset("agree plan arrange schedule".split())
_GATHERING = frozenset("bring involve include group gather unite".split())
_WITH = frozenset({"with", "between", "among", "of", "by"})
_PARTS = ("acl", "parataxis", "advcl", "ccomp")


class Participants:
    """Finds who takes part in the meetings of one report."""

    def __init__(self, text: str, mentions: Mentions, holders: Holders) -> None:
        self._text = text
        self._mentions = mentions
        self._holders = holders
        self.groups = Groups(text, mentions, holders.spoken())

    def of_phrase(self, sentence: Sentence, head: int) -> list[str]:
        """Return every party that a noun phrase names: "the Chilean and Peruvian ministers", "envoys of Chad and Mali".

        For "the two sides", "the ministers", "they", who met before in the report, else its two main parties.
        """
        if sentence.tokens[head].text.lower() in {"he", "she", "it"}:
            party = self._holders.named(sentence, head, None)
            return [party] if party else []
        listed = self._listed(sentence, head)
        if len(listed) > 1:
            return listed
        if len(listed) == 1 and self._stands_for_more(sentence, head):
            return self.groups.meant_by(sentence, head) or listed
        heads = [head, *children(sentence, head, "conj")]
        named = [party for h in heads if (party := self._holders.named(sentence, h, None))]
        return list(dict.fromkeys([*listed, *named])) or self.groups.meant_by(sentence, head)

    def is_person(self, sentence: Sentence, head: int) -> bool:
        """Tell whether a noun phrase names a person."""
        token = sentence.tokens[head]
        people = {person.id for person in self._mentions.people}
        near = self._mentions.within(token.start - 40, token.end + 40)
        return any(m.entity in people and m.span.start <= token.start < m.span.end for m in near)

    def _listed(self, sentence: Sentence, head: int) -> list[str]:
        """Return the parties of adjectives and of names after "of", "from" and "and", without subordinate clauses."""
        gone = {i for c in self._clauses(sentence, head) for i in sentence.subtree(c)}
        words = [
            sentence.tokens[i].start for i in sentence.subtree(head) if i not in gone and self._is_of(sentence, i, head)
        ]
        inside = (
            self._mentions.within(sentence.tokens[min(sentence.subtree(head))].start, max(words) + 1) if words else ()
        )
        starts = set(words)
        last = max(words, default=0)
        near = (*inside, *self._mentions.within(last, last + 60))
        found = [m for m in near if self._covers(m.span, starts) and not self._only_leads(m.span)]
        return list(dict.fromkeys(side for m in found if (side := self._holders.side(m.entity))))

    def _only_leads(self, span: Span) -> bool:
        """Tell whether a name is only that of who leads or backs another: "Soviet-led", "US-brokered"."""
        return (
            re.match(r"-(?:led|backed|brokered|mediated|sponsored|supported|hosted)\b", self._text[span.end :])
            is not None
        )

    def _covers(self, span: Span, starts: set[int]) -> bool:
        return any(span.start <= start < span.end for start in starts)

    def _clauses(self, sentence: Sentence, head: int) -> list[int]:
        return [
            c for i in sentence.subtree(head) for c in children(sentence, i, *_PARTS) if i in sentence.subtree(head)
        ]

    def _is_of(self, sentence: Sentence, index: int, head: int) -> bool:
        """Tell whether a word hangs on the head by nothing but "of" and "from": not "the envoy for Sudan"."""
        at = index
        while at != head:
            cases = prepositions(sentence, at)
            for_them = {"for"} if lemma(sentence, head) in SPEAKING_FOR else set()
            if related(sentence, at, "nmod") and cases - {"of", "from", "'s", "’s", "with", "between"} - for_them:
                return False
            at = sentence.tokens[at].head
        return True

    def _stands_for_more(self, sentence: Sentence, head: int) -> bool:
        """Tell whether a plural noun with a number stands for several: "the leaders of the two Cypriot communities"."""
        below = (c for i in (head, *children(sentence, head, "nmod")) for c in children(sentence, i, "nummod", "det"))
        return any(sentence.tokens[c].text.lower() in {"two", "both"} for c in below)

    def of_meeting(
        self, sentence: Sentence, index: int, predicate: int | None, words: tuple[int, int]
    ) -> tuple[str, ...]:
        """Return who takes part in the meeting that a noun names: those in the phrase, and who holds it."""
        phrase = self._in_phrase(sentence, index, words)
        found = [*self._holding(sentence, index, predicate, phrase), *phrase]
        count = self._number_of_parties(*words)
        states = [p.id for p in self._mentions.parties if p.type == "state"]
        if count and len(set(found)) < count:
            return tuple(states[:count]) if len(states) > 1 else tuple(dict.fromkeys(found))
        return tuple(dict.fromkeys(found))

    def _holding(self, sentence: Sentence, index: int, predicate: int | None, phrase: list[str]) -> list[str]:
        """Return the subject's parties: of "held", or of any verb whose object is talks "with" somebody."""
        if predicate is None:
            return []
        with_them = any(
            "with" in {lemma(sentence, k) for k in children(sentence, c, "case")}
            for at in (index, predicate)
            for c in children(sentence, at, "nmod", "obl")
        )
        who = subject(sentence, predicate)
        takes_part = lemma(sentence, predicate) in _TAKING_PART or (with_them and bool(phrase))
        takes_part = takes_part or (lemma(sentence, predicate) in _AGREEING and not phrase)
        if who is None or who == index or not takes_part:
            return []
        others = [c for c in children(sentence, predicate, "obl") if self._is_with(sentence, c)]
        found = [party for h in (who, *others) for party in self.of_phrase(sentence, h)]
        return found if lemma(sentence, predicate) not in _AGREEING or len(set(found)) > 1 else []

    def _is_with(self, sentence: Sentence, index: int) -> bool:
        return any(lemma(sentence, c) == "with" for c in children(sentence, index, "case"))

    def _in_phrase(self, sentence: Sentence, index: int, words: tuple[int, int]) -> list[str]:
        found = [
            party
            for mention in self._mentions.within(*words)
            if (party := self._holders.side(mention.entity)) and self._takes_part(sentence, index, mention.span)
        ]
        for child in children(sentence, index, "nmod"):
            cases = prepositions(sentence, child)
            found += self.of_phrase(sentence, child) if cases & _WITH and self._is_group(sentence, child) else []
        for clause in children(sentence, index, "acl:relcl"):
            who = subject(sentence, clause)
            if lemma(sentence, clause) in _TAKING_PART and who is not None and who != index:
                found += self.of_phrase(sentence, who)
        for clause in children(sentence, index, "acl"):
            if lemma(sentence, clause) in _GATHERING:
                found += [p for c in children(sentence, clause, "obj") for p in self.of_phrase(sentence, c)]
        return found

    def _is_group(self, sentence: Sentence, index: int) -> bool:
        return sentence.tokens[index].xpos == "NNS" or sentence.tokens[index].upos == "PRON"

    def _takes_part(self, sentence: Sentence, index: int, span: Span) -> bool:
        """Tell whether a party named in the phrase meets: after with, between or among, or as "US-China"."""
        if self._only_leads(span):
            return False
        inside = [i for i in sentence.subtree(index) if span.start <= sentence.tokens[i].start < span.end]
        at = inside[0] if inside else index
        while at != index:
            cases = prepositions(sentence, at)
            head = sentence.tokens[at].head
            if cases & {"between", "among", "with"}:
                return True
            if head == index:
                return bool(cases & _WITH) or related(sentence, at, "compound", "amod", "nmod:poss")
            at = head
        return False

    def _number_of_parties(self, start: int, end: int) -> int:
        match = re.search(r"\b(\w+)-(?:party|nation|way|country)\b", self._text[start:end], re.IGNORECASE)
        return NUMBERED.get(match[1].lower(), 0) if match else 0
