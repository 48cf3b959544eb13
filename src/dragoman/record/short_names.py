"""What a report calls a body in small letters: "the harbour board" is the one body of the talks whose name ends so."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.record.folded_names import fold_name
from dragoman.terms.declared import DeclaredParty
from dragoman.terms.findings import Party

# Neither a state nor an outlet is called by the last words of its name.
_NEVER = frozenset({"state", "media"})


class FullNames:
    """The parties of some talks that bear a name, declared or only read of."""

    def __init__(self, declared: Iterable[DeclaredParty]) -> None:
        self._named: dict[str, DeclaredParty | Party] = {}
        for party in declared:
            self._note(party, (party.name, *party.aliases))

    def note(self, parties: Iterable[Party]) -> None:
        """Take in the parties of a report."""
        for party in parties:
            self._note(party, (party.name,))

    def meant_by(self, name: str) -> DeclaredParty | Party | None:
        """Return the one party whose full name ends with these words; ``None`` when they are a name, or fit no or two.

        Examples
        --------
        >>> from dragoman.terms.problems import Place
        >>> board = DeclaredParty(id="SHB", name="Saltham Harbour Board", type="organisation", place=Place(file=""))
        >>> found = FullNames([board]).meant_by("harbour board")
        >>> found is board
        True
        """
        if not _is_common(name):
            return None
        ending = f" {fold_name(name)}"
        found = {id(party): party for full, party in self._named.items() if full.endswith(ending)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _note(self, party: DeclaredParty | Party, names: Iterable[str]) -> None:
        if party.type not in _NEVER:
            for name in names:
                if not _is_common(name):
                    self._named.setdefault(fold_name(name), party)


def as_label(name: str) -> str:
    """Return a name as it heads a list: with a capital."""
    return name[:1].upper() + name[1:]


def _is_common(name: str) -> bool:
    """Tell whether words are what many bodies are called: in small letters, and of one body, not of people."""
    return name == name.lower() and not name.endswith("s")
