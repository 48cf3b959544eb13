"""Where the parties of a report stand in its text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.roles import SPOKESPEOPLE
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence

_LANDS = frozenset({"state", "territory"})
_ELSEWHERE = frozenset("to in on".split())
# Those who are "in" the capital that they speak for.
_SEATED = SPOKESPEOPLE | frozenset("official minister authority".split())
# Those who are "to" somebody whom they serve.
_SERVING = frozenset("aide adviser advisor assistant counsel counsellor counselor secretary deputy".split())


class PartyPlaces:
    """Where the parties of a report stand in its text; ``found`` is in text order."""

    def __init__(self, text: str, found: Sequence[Found], ids: dict[str, str]) -> None:
        self._text = text
        self._found = found
        self._starts = [f.start for f in found]
        self._longest = max((f.end - f.start for f in found), default=0)
        self._ids = ids

    def near(self, start: int, end: int) -> Iterator[Found]:
        """Yield what is mentioned in a range or across its ends."""
        first, last = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        return (f for f in self._found[first:last] if f.end > start)

    def any_near(self, start: int, end: int) -> bool:
        """Tell whether anything is mentioned in a range."""
        return next(self.near(start, end), None) is not None

    def names_at(self, start: int, end: int) -> bool:
        """Tell whether a name, and no mere description of a body, stands in a range."""
        return any(f.gazetted.rule != "description" for f in self.near(start, end))

    def only_calls(self, party: str, start: int, end: int) -> bool:
        """Tell whether a range only calls a party by a word for its kind: "board attorney", not "the board's"."""
        told = [f for f in self._whole(start, end) if self._ids[f.gazetted.code] == party]
        bare = (f.gazetted.rule == "description" and not self._text[f.start : f.end].startswith("the ") for f in told)
        return bool(told) and all(bare)

    def covers(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a token is part of a mention."""
        return self.any_near(sentence.tokens[index].start, sentence.tokens[index].end)

    def inside(self, start: int, end: int) -> str | None:
        """Return the party named in a range: the owner, else the last one, for it stands nearest to the noun.

        Of two side by side, the second only tells what somebody deals with: "the UN Syria envoy".
        """
        inside = self._whole(start, end)
        owners = [f for f in inside if self._text[f.end : f.end + 2] in {"'s", "’s"}]
        near = [a for a, b in pairwise(inside) if b is inside[-1] and self._text[a.end : b.start].isspace()]
        beside = near if inside and inside[-1].gazetted.type in _LANDS else []
        chosen = (*owners, *beside, *reversed(inside))
        return self._ids[chosen[0].gazetted.code] if chosen else None

    def of_office(self, sentence: Sentence, begin: int, end: int, noun: int) -> str | None:
        """Return whose office a phrase tells, ``noun`` its first role: not whom the holder deals with.

        That one is told behind "to", "in" or "on", and behind "for" after the owner: "the UN envoy for Syria".
        """
        tokens = sentence.tokens
        if begin >= end:
            return None
        for at in range(noun, end):
            word = lemma(sentence, at)
            if word == "to" and at > begin and lemma(sentence, at - 1) in _SERVING:
                continue
            if word == "in" and at > begin and lemma(sentence, at - 1) in _SEATED:
                continue
            if word in _ELSEWHERE or (word == "for" and self.any_near(tokens[begin].start, tokens[at].start)):
                return self.inside(tokens[begin].start, tokens[at - 1].end) if at > begin else None
        return self.inside(tokens[begin].start, tokens[end - 1].end)

    def each(self, start: int, end: int) -> tuple[str, ...]:
        """Return the parties named in a range, in order, none twice."""
        return tuple(dict.fromkeys(self._ids[f.gazetted.code] for f in self._whole(start, end)))

    def several(self, start: int, end: int) -> bool:
        """Tell whether more than one party is named in a range."""
        return len({f.gazetted.code for f in self._parties(start, end)}) > 1

    def state(self, start: int, end: int) -> str | None:
        """Return the state named right before the end of a range, else the only one in it; of several, none."""
        named = [f for f in self._parties(start, end) if f.gazetted.type == "state"]
        beside = bool(named) and end - named[-1].end <= 1
        return self._ids[named[-1].gazetted.code] if beside or len({f.gazetted.code for f in named}) == 1 else None

    def states(self, start: int, end: int) -> set[str | None]:
        """Return the states named in a range, also as places; ``None`` stands for those that are no parties."""
        return {self._ids.get(f.gazetted.code) for f in self.near(start, end) if f.gazetted.type == "state"}

    def as_state(self, party: str | None) -> str | None:
        """Return the id of a party when it is a state."""
        states = (
            self._ids[f.gazetted.code]
            for f in self._found
            if f.gazetted.type == "state" and f.gazetted.code in self._ids
        )
        return party if party in set(states) else None

    def is_union(self, party: str) -> bool:
        """Tell whether a party is a union of states, where envoys of others are sent."""
        return any(f.gazetted.type == "igo" and self._ids.get(f.gazetted.code) == party for f in self._found)

    def by_code(self, code: str) -> str | None:
        """Return the id of the party of a code."""
        return self._ids.get(code)

    def last(self, start: int, end: int, *, but_states: bool = False) -> str | None:
        """Return the party named last in a range, states left out when asked."""
        found = [f for f in self._parties(start, end) if not (but_states and f.gazetted.type == "state")]
        named = [f for f in found if not f.place] or found
        return self._ids[named[-1].gazetted.code] if named else None

    def only(self, start: int, end: int) -> str | None:
        """Return the one body in a range that is no state; of several, none."""
        named = {f.gazetted.code for f in self._parties(start, end) if f.gazetted.type != "state"}
        return self._ids[named.pop()] if len(named) == 1 else None

    def _whole(self, start: int, end: int) -> list[Found]:
        return [f for f in self._parties(start, end) if f.start >= start and f.end <= end]

    def _parties(self, start: int, end: int) -> Iterator[Found]:
        return (f for f in self.near(start, end) if f.gazetted.type != "media" and f.gazetted.code in self._ids)
