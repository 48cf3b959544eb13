"""Names of states, organisations and outlets, looked up word by word.

The table of states is built from CLDR and GeoNames (``training/build_gazetteers.py``);
that of organisations is ours.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

_WORDS = re.compile(r"[A-Z]\.(?:[A-Z]\.)+|\w+(?:['’]\w+)?|[^\w\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetted:
    """What a name stands for; ``rule`` is ``name``, ``alias``, ``demonym``, ``people``, ``capital`` or ``seat``."""

    code: str
    name: str
    type: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A name found: first and last token, and what it stands for."""

    first: int
    last: int
    gazetted: Gazetted


Trie = dict[str, list[tuple[tuple[str, ...], Gazetted]]]


@functools.cache
def gazetteer() -> Trie:
    """Return the names by their first word, longest first."""
    found: Trie = {}
    for name, gazetted in (*_states(), *_organisations()):
        words = tuple(_split(name))
        if words:
            found.setdefault(words[0], []).append((words, gazetted))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def matches(words: Sequence[str]) -> Iterator[Match]:
    """Yield the names among the words of a sentence, leftmost and longest first, none inside another."""
    names = gazetteer()
    at = 0
    while at < len(words):
        entries = names.get(words[at])
        found = _longest(entries, words, at) if entries else None
        if found is None:
            at += 1
            continue
        yield found
        at = found.last + 1


def _longest(entries: Iterable[tuple[tuple[str, ...], Gazetted]], words: Sequence[str], at: int) -> Match | None:
    for name, gazetted in entries:
        if tuple(words[at : at + len(name)]) == name:
            return Match(first=at, last=at + len(name) - 1, gazetted=gazetted)
    return None


def _split(name: str) -> list[str]:
    """Split a name as the tokeniser of the model does, as far as names need it."""
    words = []
    for word in _WORDS.findall(name.replace("’", "'")):
        stem, mark, rest = word.partition("'s")
        words += [stem, "'s"] if mark and not rest else [word]
    return words


def _rows(name: str) -> Iterator[list[str]]:
    text = (files("dragoman.reading.mentions") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        yield line.split("\t")


def _states() -> Iterator[tuple[str, Gazetted]]:
    for code, name, names, adjectives, peoples, capitals, seats in _rows("states.tsv"):
        said = {"name": [name], "alias": names.split("|"), "demonym": adjectives.split("|")}
        said |= {"people": peoples.split("|"), "capital": capitals.split("|"), "seat": seats.split("|")}
        for rule, words in said.items():
            for word in words:
                yield word, Gazetted(code=code, name=name, type="state", rule=rule)


def _organisations() -> Iterator[tuple[str, Gazetted]]:
    for code, name, kind, names, adjectives in _rows("organisations.tsv"):
        for rule, words in (("name", [name]), ("alias", names.split("|")), ("demonym", adjectives.split("|"))):
            for word in words:
                yield word, Gazetted(code=f"ORG:{code}", name=name, type=kind, rule=rule)
