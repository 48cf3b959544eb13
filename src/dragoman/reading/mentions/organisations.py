"""Organisations that no table holds: by a telling word (Union, Ministry), by an acronym, or because they act.

A name that the model takes for an organisation is one of the report's where it does what a party does or has somebody:
"Unify rejected", "Unify's officer", "HBV chief negotiator". A part of a longer name ("the Front") is that name's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from dragoman.reading.mentions.acting import acts
from dragoman.reading.mentions.apposed import apposed
from dragoman.reading.mentions.descriptions import WORKERS
from dragoman.reading.mentions.full_names import (
    ACRONYM,
    JOINING,
    KEEPERS,
    NUMBERED,
    TELLING,
    full_names,
    is_of_state_body,
)
from dragoman.reading.mentions.gazetteer import Gazetted, matches
from dragoman.reading.mentions.owners import owners
from dragoman.reading.mentions.personal_names import is_titled
from dragoman.reading.mentions.roles import PORTFOLIOS, ROLE_NOUNS
from dragoman.reading.ranges import Ranges
from dragoman.reading.tree import children, lemma
from dragoman.terms.syntax import Sentence

# Start, end, name, acronym and kind.
Named = tuple[int, int, str, str, str]
# Bodies of these kinds are often only spoken of, or a place to speak in.
_FORA = frozenset({"organisation", "parliament"})


def organisations(
    text: str, sentences: tuple[Sentence, ...], taken: list[tuple[int, int]]
) -> list[tuple[int, int, Gazetted, bool]]:
    """Return mentions of organisations, and whether they act there: full names, then acronyms that stand alone."""
    named = _whole_companies(list(full_names(text, sentences)))
    known = Ranges((*taken, *_places(named)))
    short = {name[3] for name in named if name[3]}
    having = tuple(owners(sentences))
    named += [n for n in apposed(sentences, having) if n[2] not in short and not known.touch(n[0], n[1])]
    named += list(_acting(text, sentences, [*named, *((a, b, "", "", "") for a, b in taken)]))
    ends = {token.end: (s, i) for s in sentences for i, token in enumerate(s.tokens)} if named else {}
    named = [*_of_members(ends, named)]
    have = Ranges((s.tokens[first].start, s.tokens[last].end) for s, first, last in having)
    elsewhere = Ranges(taken)
    free = [name for name in named if not elsewhere.cover(name[0], name[1])]
    acronyms = {name[3]: name for name in free if name[3]}
    found = []
    for start, end, name, acronym, kind in free:
        sentence, last = ends[end]
        first = next(i for i in range(last, -1, -1) if sentence.tokens[i].start == start)
        does = kind not in _FORA or have.touch(start, end) or acts(sentence, first, last)
        found.append((start, end, _gazetted(name, acronym, kind), does))
    covered = Ranges((*_places(free), *taken))
    for sentence in sentences if acronyms else ():
        for token in sentence.tokens:
            whole = acronyms.get(token.text)
            if whole and not covered.touch(token.start, token.start + 1):
                found.append((token.start, token.end, _gazetted(whole[2], whole[3], whole[4], "acronym"), True))
    return found


def _whole_companies(named: list[Named]) -> list[Named]:
    """Give a company that is also told by the beginning of its name the whole of it: "Portline Shipping", "... Ltd"."""
    whole = {n[2]: n for n in named if n[4] in {"company", "bank"}}
    longest = {
        name: max((n for n in whole.values() if f"{n[2]} ".startswith(f"{name} ")), key=lambda n: len(n[2]))
        for name in whole
    }
    return [(n[0], n[1], *longest.get(n[2], n)[2:]) for n in named]


_SPEAKING_FOR = frozenset("represent speak organise organize".split())
_MEMBERS = frozenset("worker member employee nurse teacher docker miner driver pilot staff doctor".split())


def _of_members(
    ends: Mapping[int, tuple[Sentence, int]], named: list[tuple[int, int, str, str, str]]
) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield the names, a union's where the report says that it speaks for workers: "X, which represents 900 miners"."""
    unions = set()
    for _, end, name, *_ in named:
        sentence, at = ends[end]
        verbs = [c for c in children(sentence, at, "acl", "acl:relcl") if lemma(sentence, c) in _SPEAKING_FOR]
        whom = (c for verb in verbs for c in children(sentence, verb, "obj", "obl"))
        if any(lemma(sentence, c) in _MEMBERS for c in whom):
            unions.add(name)
    for start, end, name, acronym, kind in named:
        yield start, end, name, acronym, "union" if name in unions and kind != "company" else kind


def _places(named: Iterable[tuple[int, int, str, str, str]]) -> list[tuple[int, int]]:
    return [(start, end) for start, end, *_ in named]


# What a state has, and so is no party beside it.
_OF_STATES = frozenset(
    "Ministry Government Embassy Delegation Administration Cabinet Department Army Office Mission Presidency".split()
)


def _acting(
    text: str, sentences: tuple[Sentence, ...], named: list[tuple[int, int, str, str, str]]
) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield the names that the model takes for organisations, of those that act or have somebody in the report."""
    known = Ranges(_places(named))
    people = {t.text for s in sentences for n in s.names if n.label == "PER" for t in s.tokens[n.first : n.last + 1]}
    people = {word for word in people if word[:1].isupper() and word not in TELLING}
    found: dict[str, list[tuple[int, int]]] = {}
    acting: set[str] = set()
    for sentence in sentences:
        for name in sentence.names:
            first = min(name.last, name.first + (sentence.tokens[name.first].upos == "DET"))
            start, end = sentence.tokens[first].start, sentence.tokens[name.last].end
            words = " ".join(text[start:end].split())
            of_state = (
                words in PORTFOLIOS
                or words.endswith(" Affairs")
                or words.startswith(("Ministry of ", "Department of ", "Office of "))
                or is_of_state_body(words.split())
                or words.rpartition(" ")[2] in _OF_STATES
            )
            is_name = (
                name.label == "ORG"
                and not is_titled(sentence, name)
                and words[:1].isupper()
                and words.rpartition(" ")[2] not in JOINING
                and not of_state
                and words.partition(" ")[0] not in NUMBERED
                and words.lower().removesuffix("s") not in WORKERS
                and sentence.tokens[name.last].text not in people
                and not (first == name.last and words in people)
                and not _is_within(sentence, first, name.last)
            )
            if is_name and not known.touch(start, end):
                found.setdefault(words, []).append((start, end))
                if acts(sentence, first, name.last):
                    acting.add(words)
    latest = dict.fromkeys((name, acronym, kind) for _, _, name, acronym, kind in reversed(named))
    for words, places in found.items():
        fitting = {n[0]: n for n in reversed(latest) if words == n[1] or _is_part_of(words, n[0], n[2])}
        if len(fitting) > 1:
            continue
        whole = next(iter(fitting.values()), None)
        for start, end in places:
            if whole is not None:
                yield (start, end, *whole)
            elif words in acting and words not in TELLING:
                yield (start, end, words, words if ACRONYM.fullmatch(words) else "", "organisation")
    others = [(a, b, words, "", "organisation") for words in found if words in acting for a, b in found[words]]
    yield from _parts(sentences, [*named, *others])


def _is_within(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a name is part of a longer word or of an office: "Moreau-Laval", "Primary Industries Minister"."""
    tokens = sentence.tokens
    glued = first > 0 and tokens[first - 1].text == "-" and tokens[first - 1].end == tokens[first].start
    office = last + 1 < len(tokens) and lemma(sentence, last + 1) in KEEPERS
    return glued or (office and tokens[last + 1].text[:1].isupper())


def _is_part_of(words: str, name: str, kind: str) -> bool:
    """Tell whether words are short for a name: one word of it, a company's first ones, or the first in capitals."""
    begins = (
        kind in {"company", "bank"}
        and " " in words
        and f"{name} ".startswith(f"{words} ")
        and not _says_little(tuple(words.split()))
    )
    printed = words.isupper() and " " in words and name.upper().startswith(words) and name.upper() != name
    return words != name and (begins or printed or words in name.split())


_NUMBERED_WORDS = 2
_LONGEST_SHORT = 4
# Words that begin the names of many bodies.
_COMMON = frozenset(
    """National International General United American British European African Asian Central Federal Royal First New Old
    North South East West Northern Southern Eastern Western Great Greater World Global Public Regional Joint Local
    State City County Democratic Republican Free Independent People Workers Union Human Green Red Black White Blue
    and And & of for The the ' 's""".split()
)


def _parts(
    sentences: tuple[Sentence, ...], named: list[tuple[int, int, str, str, str]]
) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield "Local 318" for "United Bakers Local 318", "Harbour Line" for "Harbour Line Ferries"."""
    taken = Ranges(_places(named))
    shorts: dict[tuple[str, ...], tuple[str, str, str]] = {}
    for _, _, name, acronym, kind in named:
        words = name.split()
        if len(words) > _NUMBERED_WORDS and words[-1].isdecimal() and words[-2] in NUMBERED:
            shorts[tuple(words[-2:])] = (name, acronym, kind)
        elif kind in {"company", "organisation", "bank"} and "of" not in words:
            for length in range(1 if kind != "organisation" else 2, len(words)):
                shorts.setdefault(tuple(words[:length]), (name, acronym, kind))
    people = {
        s.tokens[i].text
        for s in sentences
        for n in s.names
        if n.label == "PER" and n.last > n.first
        for i in (n.first, n.last)
    }
    shorts = {
        words: whole for words, whole in shorts.items() if not (_says_little(words) or people.intersection(words))
    }
    for sentence in sentences if shorts else ():
        yield from _shortened(sentence, shorts, taken)


def _shortened(
    sentence: Sentence, shorts: dict[tuple[str, ...], tuple[str, str, str]], taken: Ranges
) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield the short forms in a sentence that stand where no name does, and act there or have a number."""
    words = [token.text for token in sentence.tokens]
    firsts = {short[0] for short in shorts}
    for at, token in enumerate(sentence.tokens):
        if token.text not in firsts:
            continue
        lengths = range(min(_LONGEST_SHORT, len(words) - at), 0, -1)
        length = next((n for n in lengths if tuple(words[at : at + n]) in shorts), 0)
        if not length:
            continue
        end = sentence.tokens[at + length - 1].end
        if taken.touch(token.start, end):
            continue
        if token.text in NUMBERED or acts(sentence, at, at + length - 1):
            yield (token.start, end, *shorts[tuple(words[at : at + length])])


def _says_little(words: tuple[str, ...]) -> bool:
    """Tell whether the beginning of a name is no name by itself: "General", "National", "West German"."""
    if len(words) > 1 and words[-1].isdecimal():
        return False
    common = words[-1] in TELLING or words[-1] in _COMMON or words[-1].lower() in ROLE_NOUNS
    return common or any(match.first == 0 and match.last == len(words) - 1 for match in matches(words))


# What a company's name ends in says nothing of whose it is.
_FORMS = frozenset("CO CORP CORPORATION INC LTD LIMITED PLC SA AG NV GMBH LLC SPA AB ASA OY OYJ AND".split())


def _without_form(words: list[str]) -> list[str]:
    while len(words) > 1 and words[-1] in _FORMS:
        words = words[:-1]
    return words


def _gazetted(name: str, acronym: str, kind: str, rule: str = "name") -> Gazetted:
    words = _without_form(re.findall(r"\w+", name.upper()))
    stock = kind == "company" and "".join(word[0] for word in words) != acronym  # what a stock is called is no name
    code = acronym if acronym and not stock else "-".join(words)[:40]
    return Gazetted(code=f"ORG:{code}", name=name, type=kind, rule=rule)
