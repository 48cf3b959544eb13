"""Who a word for several stands for: "the two sides", "both", "they", "the three ministers"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from dragoman.reading.tree import children, lemma
from dragoman.terms.findings import Mention, Mentions
from dragoman.terms.syntax import Sentence

NUMBERED = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_SIDES = frozenset(
    """side country party government nation leader delegation bloc neighbour neighbor team envoy minister president
    premier negotiator man general panel foe rival diplomat head chief delegate""".split()
)
_BETWEEN = frozenset("mediator facilitator conciliator go-between".split())
_JOINED = re.compile(r",? (?:and )?(?:the )?|, (?:and )?")


class Groups:
    """Finds who the words for several parties stand for in one report.

    Parameters
    ----------
    text : str
    mentions : Mentions
    spoken : mapping of str to int
        How many statements each party's side made.
    """

    def __init__(self, text: str, mentions: Mentions, spoken: Mapping[str, int]) -> None:
        self._text = text
        self._mentions = mentions
        self._spoken = spoken
        self.recent: Callable[[], Iterable[tuple[str, ...]]] = tuple

    def meant_by(self, sentence: Sentence, head: int) -> list[str]:
        """Return who "the two sides", "both", "they" or "the ministers" are."""
        token = sentence.tokens[head]
        word = token.text.lower()
        below = (head, *children(sentence, head, "nmod"))
        modifiers = {sentence.tokens[c].text.lower() for i in below for c in children(sentence, i, "det", "nummod")}
        plural = token.xpos == "NNS" and lemma(sentence, head) in _SIDES
        two = bool(modifiers & {"two", "both"}) or word in {"both", "two", "pair"}
        if word not in {"they", "both", "two", "pair"} and not (
            plural and (two or modifiers & {"the", "all"} or not modifiers)
        ):
            return []
        asked = 2 if two else next((n for w, n in NUMBERED.items() if w in modifiers), 0)
        fitting = next((p for p in self.recent() if not asked or len(p) == asked), None)
        if fitting is not None:
            return list(fitting)
        return self.main_two() if two else self._named_together(asked, before=token.start) if asked else []

    def _named_together(self, count: int, *, before: int) -> list[str]:
        """Return so many states named together before: "the three ministers" after "Mali, Niger and Chad"."""
        states = {p.id for p in self._mentions.parties if p.type in {"state", "bloc"}}
        run: list[Mention] = []
        for mention in (*self._mentions.within(0, before), None):
            if mention is not None and mention.entity not in states:
                continue
            if mention is not None and run and _JOINED.fullmatch(self._text[run[-1].span.end : mention.span.start]):
                run.append(mention)
                continue
            if len({m.entity for m in run}) == count:
                return list(dict.fromkeys(m.entity for m in run))
            run = [mention] if mention is not None else []
        return []

    def main_two(self) -> list[str]:
        """Return the two parties that the report speaks of most; words of theirs count with mentions."""
        weight = Counter({p.id: len(p.mentions) for p in self._mentions.parties if p.type != "media"})
        weight.update({party: n for party, n in self._spoken.items() if party in weight})
        rest = {party: n for party, n in weight.items() if party not in self._between()}
        weight = Counter(rest) if len(rest) > 1 else weight
        return [party for party, _ in sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))[:2]]

    def _between(self) -> set[str]:
        """Return the parties that stand between the others: mediators and facilitators are theirs."""
        return {
            person.affiliation
            for person in self._mentions.people
            if person.affiliation and _BETWEEN & set((person.role or "").lower().split())
        }
