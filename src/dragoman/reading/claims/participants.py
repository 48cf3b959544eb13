"""Who takes part in a meeting."""

from __future__ import annotations

import re
from collections import Counter

from dragoman.reading.claims.holders import Holders
from dragoman.reading.tree import children, lemma, related, subject
from dragoman.terms.findings import Mentions
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

_NUMBERED = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
# Verbs whose subject takes part in what is their object or follows them.
_TAKING_PART = frozenset(
    "hold have attend open begin start conclude resume sit gather assemble join enter finish end take complete".split()
)
_GATHERING = frozenset("bring involve include group gather unite".split())
_SIDES = frozenset("side country party government nation leader delegation bloc neighbour neighbor team envoy".split())
_WITH = frozenset({"with", "between", "among", "of", "by"})
_PARTS = ("acl", "parataxis", "advcl", "ccomp")


class Participants:
    """Finds who takes part in the meetings of one report."""

    def __init__(self, text: str, mentions: Mentions, holders: Holders) -> None:
        self._text = text
        self._mentions = mentions
        self._holders = holders

    def of_phrase(self, sentence: Sentence, head: int) -> list[str]:
        """Return every party that a noun phrase names: "the Chilean and Peruvian ministers", "envoys of Chad and Mali".

        Both main parties of the report for "the two sides".
        """
        listed = self._listed(sentence, head)
        if len(listed) > 1:
            return listed
        heads = [head, *children(sentence, head, "conj")]
        named = [party for h in heads if (party := self._holders.named(sentence, h, None))]
        return list(dict.fromkeys([*listed, *named])) or self._both(sentence, head)

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
        found = [m for m in (*inside, *self._mentions.within(last, last + 60)) if self._covers(m.span, starts)]
        return list(dict.fromkeys(side for m in found if (side := self._holders.side(m.entity))))

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
            cases = {lemma(sentence, c) for c in children(sentence, at, "case")}
            if related(sentence, at, "nmod") and cases - {"of", "from", "'s", "’s", "with", "between"}:
                return False
            at = sentence.tokens[at].head
        return True

    def _both(self, sentence: Sentence, head: int) -> list[str]:
        modifiers = {sentence.tokens[c].text.lower() for c in children(sentence, head, "det", "nummod")}
        if lemma(sentence, head) not in _SIDES or not modifiers & {"two", "both"}:
            return []
        return self.main_two()

    def main_two(self) -> list[str]:
        """Return the two parties that the report mentions most."""
        weight = Counter({p.id: len(p.mentions) for p in self._mentions.parties if p.type != "media"})
        return [party for party, _ in sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))[:2]]

    def of_meeting(
        self, sentence: Sentence, index: int, predicate: int | None, words: tuple[int, int]
    ) -> tuple[str, ...]:
        """Return who takes part in the meeting that a noun names: those in the phrase, and who holds it."""
        phrase = self._in_phrase(sentence, index, words)
        found = [*self._holding(sentence, index, predicate, phrase), *phrase]
        count = self._number_of_parties(*words)
        states = [p.id for p in self._mentions.parties if p.type == "state"]
        if count and len(set(found)) < count <= len(states):
            return tuple(states[:count])
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
        if who is None or who == index or not takes_part:
            return []
        others = [c for c in children(sentence, predicate, "obl") if self._is_with(sentence, c)]
        return [party for h in (who, *others) for party in self.of_phrase(sentence, h)]

    def _is_with(self, sentence: Sentence, index: int) -> bool:
        return any(lemma(sentence, c) == "with" for c in children(sentence, index, "case"))

    def _in_phrase(self, sentence: Sentence, index: int, words: tuple[int, int]) -> list[str]:
        found = [
            party
            for mention in self._mentions.within(*words)
            if (party := self._holders.side(mention.entity)) and self._takes_part(sentence, index, mention.span)
        ]
        for child in children(sentence, index, "nmod"):
            cases = {lemma(sentence, c) for c in children(sentence, child, "case")}
            found += self._both(sentence, child) if cases & _WITH else []
        for clause in children(sentence, index, "acl"):
            if lemma(sentence, clause) in _GATHERING:
                found += [p for c in children(sentence, clause, "obj") for p in self.of_phrase(sentence, c)]
        return found

    def _takes_part(self, sentence: Sentence, index: int, span: Span) -> bool:
        """Tell whether a party named in the phrase meets: after with, between or among, or as "US-China"."""
        inside = [i for i in sentence.subtree(index) if span.start <= sentence.tokens[i].start < span.end]
        at = inside[0] if inside else index
        while at != index:
            cases = {lemma(sentence, c) for c in children(sentence, at, "case")}
            head = sentence.tokens[at].head
            if cases & {"between", "among", "with"}:
                return True
            if head == index:
                return bool(cases & _WITH) or related(sentence, at, "compound", "amod", "nmod:poss")
            at = head
        return False

    def _number_of_parties(self, start: int, end: int) -> int:
        match = re.search(r"\b(\w+)-(?:party|nation|way|country)\b", self._text[start:end], re.IGNORECASE)
        return _NUMBERED.get(match[1].lower(), 0) if match else 0
