"""What is told of people: their titles, and what stands around their names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The state that a report is of, and the one in whose capital it was written; ``None`` where there is none.

    ``own`` is the one whose government needs no adjective in it.
    """

    state: str | None = None
    written: str | None = None
    own: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A role in the report's words, the id of its party, and whether the party is inferred; empty when not told.

    ``of_person`` tells that it is "his" or "her" spokesman, aide or deputy; ``led`` are the words for what the bearer
    leads, where they name no party: "the union delegation".
    """

    role: str = ""
    party: str | None = None
    inferred: bool = False
    of_person: bool = False
    led: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a name: where this paragraph and the one before begin, and what they are about.

    ``own`` is the party that the sentence is about, told before a name that is not its subject, ``last`` that of the
    sentence before: "its" spokesman is theirs. ``doer`` is the party that the sentence is about wherever it stands: a
    minister whom it meets is another's. ``stated`` is whoever the sentence before in this paragraph names as its
    subject.
    """

    here: int
    before: int
    own: str | None = None
    doer: str | None = None
    last: str | None = None
    stated: str | None = None

    @property
    def subject(self) -> str | None:
        """The party that "its" stands for."""
        return self.own or self.last
