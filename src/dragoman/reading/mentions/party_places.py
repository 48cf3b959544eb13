"""Where the parties of a report stand in its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.reading.mentions.parties import Found


class PartyPlaces:
    """Where the parties of a report stand in its text."""

    def __init__(self, text: str, found: Sequence[Found], ids: dict[str, str]) -> None:
        self._text = text
        self._found = found
        self._ids = ids

    def near(self, start: int, end: int) -> Iterator[Found]:
        """Yield what is mentioned in a range or across its ends."""
        return (f for f in self._found if f.end > start and f.start < end)

    def any_near(self, start: int, end: int) -> bool:
        """Tell whether anything is mentioned in a range."""
        return next(self.near(start, end), None) is not None

    def inside(self, start: int, end: int) -> str | None:
        """Return the party named in a range: the owner, else the last one, for it stands nearest to the noun."""
        inside = [f for f in self._parties(start, end) if f.start >= start and f.end <= end]
        owners = [f for f in inside if self._text[f.end : f.end + 2] in {"'s", "’s"}]
        chosen = (*owners, *reversed(inside))
        return self._ids[chosen[0].gazetted.code] if chosen else None

    def several(self, start: int, end: int) -> bool:
        """Tell whether more than one party is named in a range."""
        return len({f.gazetted.code for f in self._parties(start, end)}) > 1

    def state(self, start: int, end: int) -> str | None:
        """Return the state named right before the end of a range, else the only one in it; of several, none."""
        named = [f for f in self._parties(start, end) if f.gazetted.type == "state"]
        beside = bool(named) and end - named[-1].end <= 1
        return self._ids[named[-1].gazetted.code] if beside or len({f.gazetted.code for f in named}) == 1 else None

    def last(self, start: int, end: int, *, but_states: bool = False) -> str | None:
        """Return the party named last in a range, states left out when asked."""
        named = [f for f in self._parties(start, end) if not (but_states and f.gazetted.type == "state")]
        return self._ids[named[-1].gazetted.code] if named else None

    def _parties(self, start: int, end: int) -> Iterator[Found]:
        return (f for f in self.near(start, end) if f.gazetted.type != "media" and f.gazetted.code in self._ids)
