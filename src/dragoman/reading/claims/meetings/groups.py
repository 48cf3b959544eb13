"""Who a word for several stands for: "the two sides", "both", "they", "the three ministers", "the mediators"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from dragoman.reading.claims.meetings.between import mediators
from dragoman.reading.claims.meetings.counts import NUMBERED, count_of, parties_told
from dragoman.reading.claims.meetings.main_parties import MainParties
from dragoman.reading.claims.meetings.so_many import alike, named_together, of_one_kind, of_states
from dragoman.reading.tree import children, lemma
from dragoman.terms.findings import Mentions
from dragoman.terms.syntax import Sentence

# Who faces the other at the talks, whoever it is.
FACING = frozenset(
    """side party delegation team negotiator delegate foe rival panel camp enemy adversary opponent representative
    bargainer protagonist antagonist belligerent""".split()
)
# Who leads or serves a side: whose they are was told where they were first named.
_OF_SIDES = frozenset(
    """country government nation leader bloc neighbour neighbor envoy minister president premier man woman general
    diplomat head chief power state group community chancellor king ambassador official secretary capital ally expert
    banker""".split()
)
GROUPS = FACING | _OF_SIDES
# Of which there are many beside the parties.
_LANDS = frozenset("country nation bloc neighbour neighbor power state group community capital ally".split())
# Nouns for people who need not be of a side.
_ANYBODY = frozenset({"man", "woman"})
_MEDIATING = frozenset("mediator facilitator conciliator go-between intermediary broker".split())
_ALONE = frozenset("they both two pair them each".split())
_OPEN = frozenset({"they", "them", "each"})
_BODIES = frozenset({"igo", "bloc"})
_KNOWN = frozenset({"the", "both", "two"})
# How far back, in characters, "the two men" may point.
_NEAR = 900
_TWO, _MANY = 2, 12


class Groups(MainParties):
    """Finds who the words for several parties stand for in one report.

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
        super().__init__(text, sentences, mentions, spoken, side)
        self._side = side
        self.bodies = {party.id for party in mentions.parties if party.type in _BODIES}
        self._called: dict[str, tuple[str, ...]] = {}
        self.mediators = mediators(text, mentions)
        self.recent: Callable[[], Iterable[tuple[str, ...]]] = tuple

    def learn(self, noun: str, parties: Iterable[str]) -> None:
        """Learn who "the ministers" are, from where they are named: "ministers of Mali and Chad"."""
        told = tuple(dict.fromkeys(parties))
        if len(told) > 1 or set(told) & self.bodies:
            self._called[noun] = told

    def meant_by(self, sentence: Sentence, head: int, *, but: Sequence[str] = ()) -> list[str]:
        """Return who "the two sides", "both", "they" or "the ministers" are: none of those among ``but``.

        Those who were called so, or who met last in the report, if there are so many, or most of those who met if no
        number is told; else its two main parties, or so many named together.
        """
        token, word, noun = sentence.tokens[head], sentence.words[head], lemma(sentence, head)
        below = (head, *children(sentence, head, "nmod"))
        modifiers = {sentence.words[c] for i in below for c in children(sentence, i, "det", "nummod")}
        if noun in _MEDIATING or (noun == "envoy" and token.xpos == "NN"):
            return [party for party in self.mediators if party not in but] if modifiers <= _KNOWN else []
        plural = token.xpos == "NNS" and noun in GROUPS
        two = bool(modifiers & {"two", "both"}) or word in _ALONE - _OPEN
        bare = not modifiers and noun not in _LANDS
        if word not in _ALONE and not (plural and (two or modifiers & {"the", "all"} or bare)):
            return (
                []
                if noun not in NUMBERED or not modifiers
                else self._so_many(NUMBERED[noun], but=but, before=token.start, noun=noun)
            )
        asked = _TWO if two else max(map(count_of, modifiers), default=0)
        called = self._called.get(noun, ()) if noun not in FACING else ()
        if called and not set(called) & set(but) and asked in {0, len(called)}:
            return list(called)
        counted = next((i for i in below[::-1] if _is_counted(sentence, i)), head)
        alike_ones = of_one_kind(self._mentions, lemma(sentence, counted), asked)
        if asked and alike_ones is not None:
            return alike_ones if not set(alike_ones) & set(but) else []
        if asked:
            return self._so_many(asked, but=but, before=token.start, noun=noun)
        told_apart = word not in _OPEN and children(sentence, head, "nmod", "acl")  # "the countries with an interest"
        return [] if told_apart or self._is_among_many() else self._all(noun, but=but, known="the" in modifiers)

    def _all(self, noun: str, *, but: Sequence[str], known: bool) -> list[str]:
        """Return most of those who met; else those at the table, or the two who face each other."""
        fitting = self._met(but)
        table = [party for party in self.table() if party not in but]
        most = max(map(len, fitting), default=0)
        if fitting and not (noun in FACING and len(table) > most):
            return list(next(p for p in fitting if len(p) == most))
        if table or noun not in GROUPS:
            return table
        return self.main_two(but=but) if noun in FACING else self.clear_two() if known else []

    def _met(self, but: Sequence[str]) -> list[tuple[str, ...]]:
        """Return those who met before, the last first, without those named beside: at least two."""
        rest = [tuple(party for party in parties if party not in but) for parties in self.recent()]
        return [parties for parties in rest if len(parties) >= _TWO]

    def _so_many(self, count: int, *, but: Sequence[str], before: int, noun: str) -> list[str]:
        """Return so many parties: those who met last, if they were so many; else the main two, or a list of so many."""
        met = self._met(but)
        sides = [tuple(party for party in p if party not in self._between) for p in met]
        fitting = [p for p in (*met, *sides) if len(p) == count]
        if fitting:
            return list(fitting[0])
        if count == _TWO:
            return self.main_two(but=but) if noun not in _ANYBODY else self._last_two_people(before, but=but)
        return (
            named_together(self._text, self._mentions, count, before=before)
            or alike(self._mentions, count)
            or self.of_states(count)
        )

    def _last_two_people(self, before: int, *, but: Sequence[str]) -> list[str]:
        """Return the sides of the last two people named not far before an offset, if they are of two."""
        named = {person.id for person in self._mentions.people if person.name}
        near = [m for m in self._mentions.within(max(0, before - _NEAR), before) if m.entity in named]
        last = list(dict.fromkeys(m.entity for m in reversed(near)))[:_TWO]
        sides = {side for person in last if (side := self._side(person))} - set(but)
        return sorted(sides) if len(sides) == _TWO else []

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
        return of_states(self._text, self._mentions, count, self._spoken.keys())

    def _is_among_many(self) -> bool:
        """Tell whether so many states are about that "delegates" and "they" may be any of them."""
        return sum(p.type in {"state", "bloc"} for p in self._mentions.parties) > _MANY


def _is_counted(sentence: Sentence, index: int) -> bool:
    return any(count_of(sentence.words[c]) for c in children(sentence, index, "det", "nummod"))


def _is_negotiator(role: str | None) -> bool:
    return bool(
        {"negotiator", "delegate", "delegation", "negotiators", "delegates"} & set((role or "").lower().split())
    )
