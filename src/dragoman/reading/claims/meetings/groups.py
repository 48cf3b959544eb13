"""Who a word for several stands for: "the two sides", "both", "they", "the three ministers"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from dragoman.reading.tree import children, lemma
from dragoman.terms.findings import Mention, Mentions
from dragoman.terms.syntax import Sentence

NUMBERED = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_SIDES = frozenset(
    """side country party government nation leader delegation bloc neighbour neighbor team envoy minister president
    premier negotiator man woman general panel foe rival diplomat head chief delegate power state group camp community
    chancellor king ambassador official secretary capital ally""".split()
)
_BETWEEN = frozenset("mediator facilitator conciliator go-between".split())
_MANY = 12
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

    def meant_by(self, sentence: Sentence, head: int, *, but: Sequence[str] = ()) -> list[str]:
        """Return who "the two sides", "both", "they" or "the ministers" are: none of those among ``but``.

        Those who met last in the report, if there are so many, or most of those who met if no number is told; else its
        two main parties, or so many named together.
        """
        token = sentence.tokens[head]
        word = sentence.words[head]
        below = (head, *children(sentence, head, "nmod"))
        modifiers = {sentence.words[c] for i in below for c in children(sentence, i, "det", "nummod")}
        plural = token.xpos == "NNS" and lemma(sentence, head) in _SIDES
        two = bool(modifiers & {"two", "both"}) or word in {"both", "two", "pair"}
        if word not in {"they", "both", "two", "pair"} and not (
            plural and (two or modifiers & {"the", "all"} or not modifiers)
        ):
            return []
        asked = 2 if two else next((n for w, n in NUMBERED.items() if w in modifiers), 0)
        if not asked and self._is_among_many():
            return []
        fitting = [p for p in self.recent() if (not asked or len(p) == asked) and not set(p) & set(but)]
        if fitting:
            return list(fitting[0] if asked else next(p for p in fitting if len(p) == max(map(len, fitting))))
        if two:
            return self.main_two(but=but)
        if asked:
            return self.named_together(asked, before=token.start) or self._alike(asked)
        return self.clear_two() if plural and "the" in modifiers else []

    def _is_among_many(self) -> bool:
        """Tell whether so many states are about that "delegates" and "they" may be any of them."""
        return sum(p.type in {"state", "bloc"} for p in self._mentions.parties) > _MANY

    def _alike(self, count: int) -> list[str]:
        """Return the parties of the one kind of which the report names so many: "the four leaders" of four parties."""
        kinds = Counter(p.type for p in self._mentions.parties if p.type != "media")
        fitting = [kind for kind, number in kinds.items() if number == count]
        if len(fitting) == 1:
            return [p.id for p in self._mentions.parties if p.type == fitting[0]]
        others = [p.id for p in self._mentions.parties if p.type not in {"media", "state", "igo", "bloc"}]
        return others if len(others) == count else []

    def named_together(self, count: int, *, before: int | None = None) -> list[str]:
        """Return so many states named together, as "the three ministers" of "Mali, Niger and Chad": before, else after.

        Parameters
        ----------
        count : int
        before : int or None
            An offset: the last such list up to it, else the first one behind it; ``None`` takes the first of all.
        """
        found = self._lists_of(count)
        earlier = [parties for start, parties in found if before is not None and start < before]
        return list((earlier[-1:] or [parties for _, parties in found[:1]] or [()])[0])

    def _lists_of(self, count: int) -> list[tuple[int, tuple[str, ...]]]:
        """Return the lists of so many states in the report, with where they begin."""
        states = {p.id for p in self._mentions.parties if p.type in {"state", "bloc"}}
        found: list[tuple[int, tuple[str, ...]]] = []
        run: list[Mention] = []
        for mention in (*(m for m in self._mentions.within(0, len(self._text)) if m.entity in states), None):
            if mention is not None and run and _JOINED.fullmatch(self._text[run[-1].span.end : mention.span.start]):
                run.append(mention)
                continue
            parties = tuple(dict.fromkeys(m.entity for m in run))
            if len(parties) == count:
                found.append((run[0].span.start, parties))
            run = [mention] if mention is not None else []
        return found

    def main_two(self, *, but: Sequence[str] = ()) -> list[str]:
        """Return the two parties that the report speaks of most, but for some; words of theirs count with mentions."""
        return [party for party, _ in self._weighed() if party not in but][:2]

    def clear_two(self) -> list[str]:
        """Return the two main parties where no third comes near them, and both have spoken; else none."""
        weighed = self._weighed()
        far = len(weighed) == 2 or (len(weighed) > 2 and weighed[2][1] * 3 <= weighed[1][1] * 2)  # noqa: PLR2004
        return [party for party, _ in weighed[:2]] if far and all(self._spoken.get(p) for p, _ in weighed[:2]) else []

    def _weighed(self) -> list[tuple[str, int]]:
        weight = Counter({p.id: len(p.mentions) for p in self._mentions.parties if p.type != "media"})
        weight.update({party: n for party, n in self._spoken.items() if party in weight})
        rest = {party: n for party, n in weight.items() if party not in self._between()}
        weight = Counter(rest) if len(rest) > 1 else weight
        return sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))

    def _between(self) -> set[str]:
        """Return the parties that stand between or below the others: mediators are theirs, or they serve a side."""
        return {p.id for p in self._mentions.parties if p.type in {"igo", "army"}} | {
            person.affiliation
            for person in self._mentions.people
            if person.affiliation and _BETWEEN & set((person.role or "").lower().split())
        }
