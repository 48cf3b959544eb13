"""Who a word for several stands for: "the two sides", "both", "they", "the three ministers"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from dragoman.reading.claims.meetings.between import stand_between
from dragoman.reading.claims.meetings.counts import count_of, parties_told
from dragoman.reading.claims.meetings.opposed import opposed
from dragoman.reading.tree import children, lemma
from dragoman.terms.findings import Mention, Mentions
from dragoman.terms.syntax import Sentence

_SIDES = frozenset(
    """side country party government nation leader delegation bloc neighbour neighbor team envoy minister president
    premier negotiator man woman general panel foe rival diplomat head chief delegate power state group camp community
    chancellor king ambassador official secretary capital ally""".split()
)
# Nouns for people who need not be of a side.
_ANYBODY = frozenset({"man", "woman"})
_TWO, _MANY = 2, 12
_JOINED = re.compile(r",? (?:and )?(?:the )?|, (?:and )?")


class Groups:
    """Finds who the words for several parties stand for in one report.

    Parameters
    ----------
    text : str
    mentions : Mentions
    spoken : mapping of str to int
        How many statements each party's side made.
    side : callable
        Returns the party of a party's or person's id.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Mentions,
        spoken: Mapping[str, int],
        side: Callable[[str], str | None],
    ) -> None:
        self._text = text
        self._mentions = mentions
        self._spoken = spoken
        self._between = stand_between(text, mentions)
        self._opposed = opposed(text, sentences, mentions, side, but=self._between)
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
        asked = 2 if two else max(map(count_of, modifiers), default=0)
        if asked:
            return self._so_many(asked, but=but, before=token.start, noun=lemma(sentence, head))
        told_apart = word != "they" and children(sentence, head, "nmod", "acl")  # "the countries with an interest"
        if told_apart or self._is_among_many():
            return []
        fitting = [p for p in self.recent() if not set(p) & set(but)]
        if fitting:
            return list(next(p for p in fitting if len(p) == max(map(len, fitting))))
        return self.table() or (self.clear_two() if plural and "the" in modifiers else [])

    def _so_many(self, count: int, *, but: Sequence[str], before: int, noun: str) -> list[str]:
        """Return so many parties: those who met last, if they were so many; else the main two, or a list of so many."""
        met = [p for p in self.recent() if not set(p) & set(but)]
        sides = [tuple(party for party in p if party not in self._between) for p in met]
        fitting = [p for p in (*met, *sides) if len(p) == count] or (met if count == _TWO else [])
        if fitting:
            return list(fitting[0])
        if count == _TWO:
            return self.main_two(but=but) if noun not in _ANYBODY else []
        return self.named_together(count, before=before) or self._alike(count) or self.of_states(count)

    def table(self) -> list[str]:
        """Return who the talks of the report are of, where it tells of how many parties, and names so many states."""
        count = parties_told(self._text)
        return (self.of_states(count) if count > _TWO else []) or self._with_negotiators()

    def _with_negotiators(self) -> list[str]:
        """Return the parties whose negotiators or delegates the report names, if it names those of several."""
        sides = [person.affiliation for person in self._mentions.people if _is_negotiator(person.role)]
        parties = list(dict.fromkeys(side for side in sides if side and side not in self._between))
        return parties if len(parties) > 1 else []

    def of_states(self, count: int) -> list[str]:
        """Return so many states: named together, or all of which the report speaks, or all whose people it names."""
        states = [p.id for p in self._mentions.parties if p.type == "state"]
        sides = {person.affiliation for person in self._mentions.people} | self._spoken.keys()
        with_people = [state for state in states if state in sides]
        fitting = [found for found in (states, with_people) if len(found) == count]
        return self.named_together(count) or (fitting[0] if fitting else [])

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
            An offset: of the lists up to it, else of all, that of the parties most spoken of, and of those the last.
        """
        weight = Counter({p.id: len(p.mentions) for p in self._mentions.parties})
        found = self._lists_of(count)
        earlier = [parties for start, parties in found if before is not None and start < before][::-1]
        told = earlier or [parties for _, parties in found]
        return list(max(told, key=lambda parties: sum(weight[p] for p in parties), default=()))

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
        """Return the two parties that the report speaks of most, but for some.

        Words of theirs count with mentions. Where a third comes near them, those that it sets face to face.
        """
        weighed = [(party, weight) for party, weight in self._weighed() if party not in but]
        two = [party for party, _ in weighed[:2]]
        if _stand_out(weighed):
            return two
        return list(next((pair for pair in self._opposed if not set(pair) & set(but)), ()))

    def clear_two(self) -> list[str]:
        """Return the two main parties where no third comes near them, and both have spoken; else none."""
        weighed = self._weighed()
        two = [party for party, _ in weighed[:2]]
        return two if _stand_out(weighed) and all(self._spoken.get(party) for party in two) else []

    def _weighed(self) -> list[tuple[str, int]]:
        weight = Counter({p.id: len(p.mentions) for p in self._mentions.parties if p.type != "media"})
        weight.update({party: n for party, n in self._spoken.items() if party in weight})
        rest = {party: n for party, n in weight.items() if party not in self._between}
        weight = Counter(rest) if len(rest) > 1 else weight
        return sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))


def _is_negotiator(role: str | None) -> bool:
    return bool(
        {"negotiator", "delegate", "delegation", "negotiators", "delegates"} & set((role or "").lower().split())
    )


def _stand_out(weighed: Sequence[tuple[str, int]]) -> bool:
    """Tell whether the first two are far before the third."""
    return len(weighed) == _TWO or (len(weighed) > _TWO and weighed[2][1] * 3 <= weighed[1][1] * 2)
