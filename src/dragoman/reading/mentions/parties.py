"""Parties: states, blocs and organisations by name, demonym, capital or seat of government, and by short forms.

A capital is its government when it acts, owns or is dealt with; after a preposition of place it is a place. A state
that a report knows only as a place is no party of the report.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dragoman.reading.mentions.acting import acts, names_a_text
from dragoman.reading.mentions.bodies import bodies
from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.gazetteer import Match, matches
from dragoman.reading.mentions.halves import halves
from dragoman.reading.mentions.home import own_state
from dragoman.reading.mentions.onlookers import onlookers
from dragoman.reading.mentions.organisations import organisations
from dragoman.reading.mentions.origins import without_origins
from dragoman.reading.mentions.placing import is_place
from dragoman.reading.mentions.seats import seat_of_the_union
from dragoman.reading.mentions.short_names import short_names
from dragoman.reading.ranges import Ranges
from dragoman.terms.findings import Mention, Party
from dragoman.terms.report import Story
from dragoman.terms.span import span_of
from dragoman.terms.syntax import Sentence


def party_mentions(story: Story, sentences: tuple[Sentence, ...]) -> list[Found]:
    """Return every mention of a state or organisation, places among them, in text order."""
    text = story.report.text
    found: list[Found] = []
    for sentence in sentences:
        words = [token.text.replace("’", "'") for token in sentence.tokens]
        taken: set[int] = set()
        for match in _matches(words):
            if _is_surname(sentence, match) or _is_of_a_paper(words, match):
                continue
            taken.update(range(match.first, match.last + 1))
            found.append(_found(sentence, match))
        found += halves(sentence, words, taken)
    others = organisations(text, sentences, [(f.start, f.end) for f in found])
    elsewhere = Ranges((start, end) for start, end, *_ in others)
    found = [f for f in found if not elsewhere.cover(f.start, f.end)]
    found += [Found(start=start, end=end, gazetted=gazetted, acts=does) for start, end, gazetted, does in others]
    found += [
        Found(start=start, end=end, gazetted=body, inferred=True, acts=does)
        for start, end, body, does in short_names(sentences, [(f.start, f.end, f.gazetted) for f in found])
    ]
    aside = onlookers(sentences, found)
    taking_part = {f.gazetted.code for f in found if f.acts} - aside
    named = [(f.start, f.end, f.gazetted) for f in found if not f.place and f.gazetted.code in taking_part]
    found += [
        Found(start=start, end=end, gazetted=body, inferred=inferred)
        for start, end, body, inferred in bodies(
            sentences, named, own=own_state(sentences, [f for f in found if f.gazetted.code not in aside])
        )
    ]
    found = without_origins(sentences, seat_of_the_union(found))
    whole = {f.gazetted.code for f in found if not _needs_its_state(text, f)}
    kept = [f for f in found if not _needs_its_state(text, f) or f.gazetted.code in whole]
    return sorted(kept, key=lambda f: (f.start, -f.end))


def _needs_its_state(text: str, found: Found) -> bool:
    """Tell what stands for a state only where the report names it: half a name, and "the Foreign Office"."""
    return found.gazetted.rule == "half" or text[found.start : found.end].split()[:1] == ["Foreign"]


def _is_surname(sentence: Sentence, match: Match) -> bool:
    """Tell whether the name or the people of a state is a part of a person's here: "Mark Cuban", "Israel Katz"."""
    if match.gazetted.rule not in {"demonym", "people", "name", "capital"}:
        return False
    length = match.last - match.first
    return any(
        name.label == "PER"
        and name.first <= match.first
        and match.last <= name.last
        and name.last - name.first > length
        for name in sentence.names
    )


_PAPERS = frozenset(
    """Round Protocol Convention Accord Accords Agreement Agreements Plan Action Agenda Declaration Programme Program
    Process Mandate Roadmap Charter Treaty Principles Framework Mechanism Consensus Pact Memorandum""".split()
)


def _is_of_a_paper(words: list[str], match: Match) -> bool:
    """Tell whether a place only names a text or a round that began there: "the Uruguay Round", "the Bali Plan"."""
    following = words[match.last + 1 : match.last + 2]
    if match.gazetted.type != "state" or match.gazetted.rule not in {"name", "capital"}:
        return False
    if match.gazetted.rule == "capital" or following == ["round"]:
        following = [word.title() for word in following]
    return bool(_PAPERS & set(following))


def _matches(words: list[str]) -> Iterator[Match]:
    """Yield the names among the words as they stand or printed in capitals ("SAUDI ARABIA"): of two, the longer."""
    found = list(matches(words))
    small = [_small(word) if word.isupper() else word for word in words]
    if small != words:
        found += [m for m in matches(small) if any(small[i] != words[i] for i in range(m.first, m.last + 1))]
    done: set[int] = set()
    for match in sorted(found, key=lambda m: m.first - m.last):
        inside = set(range(match.first, match.last + 1))
        if not done & inside:
            done |= inside
            yield match


def _small(word: str) -> str:
    """Return a word in capitals as a name has it: "Republic", and "of" between capitals."""
    if not word.isalpha():
        return word
    if word in {"OF", "AND", "THE"}:
        return word.lower()
    return word.title() if len(word) >= _SHORTEST_CAPITALS else word


_SHORTEST_CAPITALS = 3


def parties_of(story: Story, found: list[Found]) -> tuple[Party, ...]:
    """Return the parties of a report: whoever is mentioned other than as a place.

    Ids are the codes without ``ORG:``. The mentions of a party leave out those that only locate.
    """
    text = story.report.text
    acting: dict[str, list[Found]] = {}
    own = _own_outlet(story.report.outlet)
    known = {item.gazetted.code for item in found if item.acts and item.gazetted.name not in own}
    for item in found:
        if not item.place and item.gazetted.code in known:
            acting.setdefault(item.gazetted.code, []).append(item)
    return tuple(_party(text, code, items, _id(code, acting)) for code, items in acting.items())


def _id(code: str, codes: Collection[str]) -> str:
    """Return a code without ``ORG:``, unless a state of the report has it: LCA is Saint Lucia, and a working group."""
    short = code.removeprefix("ORG:")
    return f"ORG-{short}" if short != code and short in codes else short


def _own_outlet(outlet: str | None) -> set[str]:
    """Return the names of whoever tells the story, which is told things and is no party: "Ana Paz told Reuters"."""
    words = (outlet or "").split()
    initials = "".join(word[0] for word in words if word[:1].isupper())
    media = {match.gazetted.name for match in matches(words) if match.gazetted.type == "media"}
    return media | {outlet or ""} | ({initials} if len(initials) > 1 else set())


def _party(text: str, code: str, items: list[Found], identity: str) -> Party:
    mentions = tuple(
        Mention(
            span=span_of(text, item.start, item.end), entity=identity, rule=item.gazetted.rule, inferred=item.inferred
        )
        for item in items
    )
    first = items[0].gazetted
    return Party(id=identity, code=code, name=first.name, type=first.type, mentions=mentions)


def _found(sentence: Sentence, match: Match) -> Found:
    return Found(
        start=sentence.tokens[match.first].start,
        end=sentence.tokens[match.last].end,
        gazetted=match.gazetted,
        place=is_place(sentence, match),
        acts=_takes_part(sentence, match),
    )


def _takes_part(sentence: Sentence, match: Match) -> bool:
    """Tell whether whoever is named takes part here, as a group or people that is only spoken of does not."""
    kind = match.gazetted.type
    if kind in {"group", "community", "company", "bank"}:
        return acts(sentence, match.first, match.last)
    return kind != "igo" or not names_a_text(sentence, match.last)
