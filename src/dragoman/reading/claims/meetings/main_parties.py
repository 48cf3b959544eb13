"""The parties that a report is about: the one or two it speaks of most, else the two that it sets face to face."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from dragoman.reading.claims.meetings.between import stand_between
from dragoman.reading.claims.meetings.opposed import opposed
from dragoman.terms.findings import Mentions
from dragoman.terms.syntax import Sentence

_TWO, _SEVERAL = 2, 9


class MainParties:
    """Finds the main parties of one report; mediators and hosts are none.

    Parameters
    ----------
    text : str
    sentences : sequence of Sentence
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

    def main_two(self, *, but: Sequence[str] = ()) -> list[str]:
        """Return the two parties that the report speaks of most, but for some.

        Words of theirs count with mentions. Where a third comes near them, those that it sets face to face.
        """
        weighed = [(party, weight) for party, weight in self._weighed() if party not in but]
        if _stand_out(weighed):
            return [party for party, _ in weighed[:2]]
        if sum(p.type in {"state", "bloc"} for p in self._mentions.parties) > _SEVERAL:
            return []
        return list(next((pair for pair in self._opposed if not set(pair) & set(but)), ()))

    def main_party(self, *, but: Iterable[str]) -> str | None:
        """Return the party that a report speaks of most, but for some, if it does so twice as often as of the next."""
        weighed = [(party, weight) for party, weight in self._weighed() if party not in but]
        clear = weighed and (len(weighed) == 1 or weighed[0][1] >= 2 * weighed[1][1])
        return weighed[0][0] if clear else None

    def main_state(self) -> str | None:
        """Return the state that a report speaks of most, if it does so twice as often as of the next."""
        states = {party.id for party in self._mentions.parties if party.type == "state"}
        return self.main_party(but=[party for party, _ in self._weighed() if party not in states])

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


def _stand_out(weighed: Sequence[tuple[str, int]]) -> bool:
    """Tell whether the first two are far before the third."""
    return len(weighed) == _TWO or (len(weighed) > _TWO and weighed[2][1] * 3 <= weighed[1][1] * 2)
