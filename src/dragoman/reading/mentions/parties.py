"""Parties: states, blocs and organisations by name, demonym, capital or seat of government, and by short forms.

A capital is its government when it acts, owns or is dealt with; after a preposition of place it is a place. A state
that a report knows only as a place is no party of the report.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.mentions.acting import acts
from dragoman.reading.mentions.bodies import bodies
from dragoman.reading.mentions.gazetteer import Gazetted, Match, matches
from dragoman.reading.mentions.organisations import organisations
from dragoman.reading.mentions.roles import is_of_state
from dragoman.reading.mentions.short_names import short_names
from dragoman.reading.ranges import Ranges
from dragoman.reading.tree import lemma
from dragoman.terms.findings import Mention, Party
from dragoman.terms.report import Story
from dragoman.terms.span import span_of
from dragoman.terms.syntax import Sentence, Token

_PLACE_CASES = frozenset(
    "in at near outside inside into around through to from across throughout within toward towards".split()
)
_DEALT_WITH = frozenset("with between by against for among".split())
_ACTING = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nmod:poss", "obj", "iobj", "obl:agent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mention of a party before it is known which parties count; ``place`` when the words only locate.

    ``acts`` is false where an organisation is only spoken of.
    """

    start: int
    end: int
    gazetted: Gazetted
    inferred: bool = False
    place: bool = False
    acts: bool = True


def party_mentions(story: Story, sentences: tuple[Sentence, ...]) -> list[Found]:
    """Return every mention of a state or organisation, places among them, in text order."""
    text = story.report.text
    found: list[Found] = []
    for sentence in sentences:
        words = [token.text.replace("’", "'") for token in sentence.tokens]
        taken: set[int] = set()
        for match in _matches(words):
            if _is_surname(sentence, match):
                continue
            taken.update(range(match.first, match.last + 1))
            found.append(_found(sentence, match))
        found += _halves(sentence, words, taken)
    others = organisations(text, sentences, [(f.start, f.end) for f in found])
    elsewhere = Ranges((start, end) for start, end, *_ in others)
    found = [f for f in found if not elsewhere.cover(f.start, f.end)]
    found += [Found(start=start, end=end, gazetted=gazetted, acts=does) for start, end, gazetted, does in others]
    found += [
        Found(start=start, end=end, gazetted=body, inferred=True, acts=does)
        for start, end, body, does in short_names(sentences, [(f.start, f.end, f.gazetted) for f in found])
    ]
    taking_part = {f.gazetted.code for f in found if f.acts}
    named = [(f.start, f.end, f.gazetted) for f in found if not f.place and f.gazetted.code in taking_part]
    found += [
        Found(start=start, end=end, gazetted=body, inferred=inferred)
        for start, end, body, inferred in bodies(sentences, named)
    ]
    found = _seat_of_the_union(found)
    whole = {f.gazetted.code for f in found if f.gazetted.rule != "half"}
    kept = [f for f in found if f.gazetted.rule != "half" or f.gazetted.code in whole]
    return sorted(kept, key=lambda f: (f.start, -f.end))


def _seat_of_the_union(found: list[Found]) -> list[Found]:
    """Take Brussels that acts for the European Union, where that is named and Belgium is not."""
    found = _capitals_of_old(found)
    union = next((f.gazetted for f in found if f.gazetted.code == "ORG:EU"), None)
    if union is None or any(f.gazetted.code == "BEL" and f.gazetted.rule != "capital" for f in found):
        return found
    seat = dataclasses.replace(union, rule="seat")
    return [f if f.gazetted.code != "BEL" or f.place else dataclasses.replace(f, gazetted=seat) for f in found]


# Moscow, Belgrade and Prague before and after: the state of today, and the one before it.
_BEFORE = {"RUS": "SUN", "SRB": "YUG", "SCG": "YUG", "CZE": "CSK"}


def _capitals_of_old(found: list[Found]) -> list[Found]:
    """Take Moscow that acts for the Soviet Union, where that is named and Russia is not; so with others."""
    named = {f.gazetted.code: f.gazetted for f in found if f.gazetted.rule not in {"capital", "seat"}}
    old = {new: named[before] for new, before in _BEFORE.items() if before in named and new not in named}
    return [
        f
        if f.gazetted.code not in old
        else dataclasses.replace(f, gazetted=dataclasses.replace(old[f.gazetted.code], rule=f.gazetted.rule))
        for f in found
    ]


def _is_surname(sentence: Sentence, match: Match) -> bool:
    """Tell whether the adjective or the people of a state is a person's last name here: "Mark Cuban"."""
    return match.gazetted.rule in {"demonym", "people"} and any(
        name.label == "PER" and name.first < match.first and name.last == match.last for name in sentence.names
    )


def _matches(words: list[str]) -> Iterator[Match]:
    """Yield the names among the words as they stand or printed in capitals ("SAUDI ARABIA"): of two, the longer."""
    found = list(matches(words))
    small = [_small(words, at) for at in range(len(words))]
    if small != words:
        found += [m for m in matches(small) if any(small[i] != words[i] for i in range(m.first, m.last + 1))]
    done: set[int] = set()
    for match in sorted(found, key=lambda m: m.first - m.last):
        inside = set(range(match.first, match.last + 1))
        if not done & inside:
            done |= inside
            yield match


def _small(words: list[str], at: int) -> str:
    """Return a word in capitals as a name has it: "Republic", and "of" between capitals."""
    word = words[at]
    if not word.isupper() or not word.isalpha():
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
        place=_is_place(sentence, match),
        acts=match.gazetted.type not in {"igo", "group"} or acts(sentence, match.first, match.last),
    )


def _is_place(sentence: Sentence, match: Match) -> bool:
    """Tell whether a name of a state or capital only says where."""
    rule, kind = match.gazetted.rule, match.gazetted.type
    if kind in _LANDS and _in_compound(sentence, match):
        return True
    if kind not in _LANDS or rule in {"demonym", "people", "seat"}:
        return False
    inside = range(match.first, match.last + 1)
    head = next((i for i in inside if sentence.tokens[i].head not in inside), match.last)
    token = sentence.tokens[head]
    cases = {sentence.tokens[c].lemma.lower() for c in sentence.children[head] if sentence.tokens[c].deprel == "case"}
    if token.deprel == "conj" and token.head >= 0 and not cases:
        above = sentence.tokens[token.head]
        cases = {
            sentence.tokens[c].lemma.lower()
            for c in sentence.children[token.head]
            if sentence.tokens[c].deprel == "case"
        }
        token = above
    ruled = "in" in cases and (_is_rule(sentence, match.first) or _is_fronted(sentence, match))
    if cases & _PLACE_CASES and not ruled:
        gives = _is_giver(sentence, token.head) or ("from" in cases and _is_sent(sentence, token.head))
        return not (cases & {"to", "from"}) or rule == "capital" or not gives
    visited = rule == "capital" and token.deprel == "obj" and lemma(sentence, token.head) in _GOING
    if not visited and ("in" in cases or cases & _DEALT_WITH or token.deprel in _ACTING):
        return False
    if rule == "capital" and ("of" in cases or _is_venue(sentence, head)):
        return True
    return rule == "capital" and token.deprel not in {"compound", "root", "nmod", "appos", "conj", "dislocated"}


_LANDS = frozenset({"state", "territory"})
_GOING = frozenset("visit leave reach enter tour quit flee approach shell bomb".split())
_SENT = frozenset(
    """negotiator envoy delegate delegation diplomat minister representative official team counterpart leader president
    premier lawmaker ambassador mediator expert general commander officer""".split()
)
_VENUES = frozenset(
    """talk summit conference meeting round session negotiation accord treaty agreement protocol document convention
    declaration memorandum process framework formula communique""".split()
)


_RULING = frozenset(
    "government authority regime administration leadership junta ministry spokesman spokeswoman official".split()
)


def _is_rule(sentence: Sentence, first: int) -> bool:
    """Tell whether a capital only says which government is meant: "the government in Abuja"."""
    return first > 1 and lemma(sentence, first - 2) in _RULING


def _is_fronted(sentence: Sentence, match: Match) -> bool:
    """Tell whether a capital in front tells whose minister follows: "In Lima, Finance Minister Ana Paz"."""
    tokens = sentence.tokens
    near = range(match.last + 2, min(match.last + 7, len(tokens)))
    opens = match.first == 1 and [t.text for t in tokens[match.last + 1 : match.last + 2]] == [","]
    within = {"DET", "ADJ", "NOUN", "PROPN", "PUNCT"}
    told = next((i for i in near if tokens[i].upos not in within or tokens[i].text == ","), len(tokens))
    return opens and is_of_state(tokens[i].text.lower() for i in near if i < told)


def _is_sent(sentence: Sentence, head: int) -> bool:
    """Tell whether somebody is sent "from" a state, and so acts for it: "negotiators from Norway"."""
    return head >= 0 and lemma(sentence, head) in _SENT


def _is_venue(sentence: Sentence, head: int) -> bool:
    """Tell whether a capital only says where talks are or were: "the Vienna talks", "the Lima summit"."""
    above = sentence.tokens[head].head
    return sentence.tokens[head].deprel in {"compound", "nmod"} and above > head and lemma(sentence, above) in _VENUES


# What is named after a state without being one: "the South China Sea", "the Panama Canal".
_FEATURES = frozenset("Sea Canal Strait Straits Peninsula Ocean Gulf Channel Bay Basin Current Trench Cup".split())
_ONLY_NAMED = frozenset("based backed led held born occupied ruled controlled run made style".split())


def _in_compound(sentence: Sentence, match: Match) -> bool:
    """Tell whether a name is half of a word that speaks of something else: "Britain-based", "West Berlin"."""
    tokens = sentence.tokens
    after = [token.text for token in tokens[match.last + 1 : match.last + 3]]
    if len(after) == 2 and after[0] == "-" and after[1].lower() in _ONLY_NAMED:  # noqa: PLR2004 (the mark and the word)
        return True
    before = tokens[match.first - 1].text if match.first else ""
    if before == "New" or any(word in _FEATURES for word in after[:1]) or _is_feature_of(tokens, match.first):
        return True
    return match.gazetted.rule == "capital" and before in {"West", "East", "Treaty"}


def _is_feature_of(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a name is what a sea or gulf is named after: "the Gulf of Mexico"."""
    ahead = first - (2 if first and tokens[first - 1].text.lower() == "the" else 1)
    return ahead > 0 and tokens[ahead].text == "of" and tokens[ahead - 1].text in _FEATURES


_TO_PARTY = frozenset(
    "give offer sell supply provide deliver say tell propose make send signal message offer concession warning aid "
    "assistance guarantee demand pressure assurance receive response reply answer threat letter signal thaw write talk "
    "speak appeal complain apologise apologize explain deny grant pledge promise hand owe lend pay repay concede yield "
    "loan credit protest note proposal request".split()
)


def _is_giver(sentence: Sentence, head: int) -> bool:
    return head >= 0 and sentence.tokens[head].lemma.lower() in _TO_PARTY


_HALVES = {"North": (("PRK", "North Korea"),), "South": (("KOR", "South Korea"),)}
_BOTH = (("PRK", "North Korea"), ("KOR", "South Korea"))


def _halves(sentence: Sentence, words: list[str], taken: set[int]) -> Iterator[Found]:
    """Yield "the North", "the two Koreas": short forms that count only where the whole name stands too."""
    for at, word in enumerate(words):
        if word == "Koreas" and at not in taken:
            first = at
            while first and words[first - 1].lower() in {"two", "both", "the"}:
                first -= 1
            yield from (_half(sentence, first, at, state, "both") for state in _BOTH)
        elif word in _HALVES and at not in taken and at and words[at - 1].lower() == "the":
            following = words[at + 1] if at + 1 < len(words) else ""
            if not following[:1].isupper():
                yield from (_half(sentence, at - 1, at, state, "half") for state in _HALVES[word])
        elif word == "Korea" and at and words[at - 1] in {"N.", "S."} and at not in taken:
            yield _half(sentence, at - 1, at, _BOTH[words[at - 1] == "S."], "alias")


def _half(sentence: Sentence, first: int, last: int, state: tuple[str, str], rule: str) -> Found:
    gazetted = Gazetted(code=state[0], name=state[1], type="state", rule=rule)
    return Found(
        start=sentence.tokens[first].start, end=sentence.tokens[last].end, gazetted=gazetted, inferred=rule != "alias"
    )
