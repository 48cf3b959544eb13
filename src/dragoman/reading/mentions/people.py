"""People: named ones with role and affiliation, unnamed ones by what they are, and their later short forms."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.reading.mentions.gazetteer import matches
from dragoman.reading.mentions.organisations import PORTFOLIOS
from dragoman.reading.mentions.parties import Found
from dragoman.reading.mentions.roles import (
    FEMALE,
    GROUP_NOUNS,
    HONORIFICS,
    MALE,
    OFFICES_OF_STATE,
    ROLE_NOUNS,
    SPOKESPEOPLE,
    UNNAMED_NOUNS,
)
from dragoman.reading.mentions.titles import PartyPlaces, Title, TitleReader
from dragoman.reading.tree import children, lemma
from dragoman.terms.findings import Mention, Person
from dragoman.terms.report import Story
from dragoman.terms.span import span_of
from dragoman.terms.syntax import Sentence, Token

# Offices of state that unions and companies have too: "union president".
_LEADING_ANYTHING = frozenset("president secretary".split())
_PARTICLES = frozenset("al bin ibn de da di du la le van von der den el dos ben abu".split())
# Those who speak and work for one person are of that person's side.
_ATTENDING = SPOKESPEOPLE | frozenset("aide adviser advisor lawyer attorney deputy envoy ally".split())
_RECENT = 3
_FOREIGN_MINISTER = re.compile(r"(?i)foreign (?:minister|secretary)|secretary of state|foreign affairs")
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())


@dataclass(slots=True, kw_only=True)
class _Someone:
    """A person while the report is being read: what is known so far."""

    id: str
    name: str | None
    role: str | None = None
    affiliation: str | None = None
    inferred: bool = False
    gender: str = ""
    noun: str = ""
    plural: bool = False
    mentions: list[Mention] = dataclasses.field(default_factory=list)


class PeopleFinder:
    """Reads a report once, in order, and keeps who has been met."""

    def __init__(self, story: Story, found: list[Found], party_ids: dict[str, str]) -> None:
        self._text = story.report.text
        self._paragraphs = story.paragraphs
        self._found = found
        self._party_ids = party_ids
        self._places = PartyPlaces(self._text, found, party_ids)
        self._titles = TitleReader(self._text, self._places, issuer=_issuer(story.report.outlet, party_ids))
        self._people: list[_Someone] = []
        self._recent: list[tuple[int, _Someone]] = []
        self._acted: set[str] = set()

    def people(self, sentences: tuple[Sentence, ...]) -> tuple[Person, ...]:
        """Return the people of a report, in order of their first mention."""
        quoted = _quoted_offsets(self._text)
        for at, sentence in enumerate(sentences):
            self._recent = [(seen, who) for seen, who in self._recent if at - seen <= _RECENT]
            named = self._named(at, sentence)
            self._roles(at, sentence, named)
            self._pronouns(at, sentence, quoted)
            self._acted = self._subjects(sentence) or self._acted
        for who in self._people:
            if who.affiliation is None:
                who.affiliation = self._by_group(who.role)
                who.inferred = who.affiliation is not None
        return tuple(
            Person(
                id=who.id,
                name=who.name,
                role=who.role,
                affiliation=who.affiliation,
                affiliation_inferred=who.inferred,
                unnamed=who.name is None,
                mentions=tuple(who.mentions),
            )
            for who in self._people
        )

    def _by_group(self, role: str | None) -> str | None:
        """Return the one union, company or council of the report for a role that names such a body.

        That is whoever is called by the word ("the school board", a "board attorney"), else the one of the kind.
        """
        words = (role or "").split()
        of_state = any(word.lower() in OFFICES_OF_STATE - _LEADING_ANYTHING for word in words)
        for told in () if of_state else words:
            word = told.lower()
            for fitting in (self._part_of_name(told), self._called(word), self._of_kind(GROUP_NOUNS.get(word))):
                if len(fitting) == 1:
                    return self._party_ids[fitting.pop()]
        return None

    def _part_of_name(self, word: str) -> set[str]:
        """Return the bodies of whose name a capitalised word is a part: "Front" in "Front commander"."""
        if not word[:1].isupper() or word.lower() in ROLE_NOUNS or word in PORTFOLIOS:
            return set()
        bodies = (f.gazetted for f in self._found if f.gazetted.type not in {"state", "igo", "media"})
        return {body.code for body in bodies if word in body.name.split()} & self._party_ids.keys()

    def _called(self, word: str) -> set[str]:
        """Return the bodies that the report calls by a common noun, in their name or in a description of them."""
        if word not in GROUP_NOUNS:
            parties = (f.gazetted for f in self._found if f.gazetted.type == "political party")
            return {b.code for b in parties if f"{word}s" == b.name.lower().split()[-1]} & self._party_ids.keys()
        texts = ((f.gazetted, f"{f.gazetted.name} {self._text[f.start : f.end]}".lower()) for f in self._found)
        found = {body.code for body, words in texts if word in words.split() and body.type not in {"state", "igo"}}
        return found & self._party_ids.keys()

    def _of_kind(self, kind: str | None) -> set[str]:
        return {f.gazetted.code for f in self._found if f.gazetted.type == kind} & self._party_ids.keys()

    def _named(self, at: int, sentence: Sentence) -> set[int]:
        """Note the named people of a sentence; return the tokens of their names."""
        taken: set[int] = set()
        here, before = (self._paragraphs[max(0, sentence.paragraph - back)].start for back in (0, 1))
        for first, last in _name_ranges(sentence, self._is_party):
            name = " ".join(self._text[sentence.tokens[first].start : sentence.tokens[last].end].split())
            title = _titles(sentence, first)
            told = self._titles.title(sentence, first, last, here=here, before=before)
            who = self._who(name)
            if who is None:
                if " " not in name and not title and not told.role and not _is_person_like(sentence, first, last):
                    continue
                who = self._add(name=name)
            if told.party is None and _is_counterpart(sentence, first):
                told = dataclasses.replace(told, party=self._other_side(who), inferred=True)
            self._learn(who, name=name, told=told, title=title)
            self._mention(
                at, who, sentence.tokens[first].start, sentence.tokens[last].end, "name" if " " in name else "surname"
            )
            taken.update(range(first, last + 1))
        return taken

    def _other_side(self, counterpart: _Someone) -> str | None:
        """Return the other of the two states that a report speaks of most, for the counterpart of one of them."""
        states = Counter(f.gazetted.code for f in self._found if f.gazetted.type == "state" and not f.place)
        two = [code for code, _ in states.most_common(2)]
        before = [w.affiliation for w in self._people if w is not counterpart and w.name and w.affiliation]
        if len(two) < 2 or not before or before[-1] not in two:  # noqa: PLR2004 (one and the other)
            return None
        return self._party_ids.get(two[1 - two.index(before[-1])])

    def _who(self, name: str) -> _Someone | None:
        """Return the person met before whose name this is, whole or in part; the latest when several fit."""
        words = name.split()
        named = [who for who in reversed(self._people) if who.name]
        for who in named:
            if who.name == name:
                return who
        for who in named:
            known = (who.name or "").split()
            if len(words) == 1 and words[0] in (known[0], known[-1]) and len(known) > 1:
                return who
            if len(words) > 1 and len(known) == 1 and known[0] in (words[0], words[-1]):
                return who
            if len(words) > 1 and len(known) > 1 and words[-1] == known[-1] and words[0] == known[0]:
                return who
            if words[0].lower() in _PARTICLES and name.lower() == " ".join(known[-len(words) :]).lower():
                return who
        return None

    def _learn(self, who: _Someone, *, name: str, told: Title, title: str) -> None:
        if who.name and len(name.split()) > len(who.name.split()):
            who.name = name
        who.role = who.role or told.role or None
        if told.party and (who.affiliation is None or (who.inferred and not told.inferred)):
            who.affiliation, who.inferred = told.party, told.inferred
        who.gender = who.gender or ("f" if title in FEMALE else "m" if title in MALE else "")
        if told.role and not who.noun:
            words = told.role.lower().split()
            who.noun = words[0] if {"of", "for"} & set(words) else words[-1]

    def _add(self, *, name: str | None) -> _Someone:
        who = _Someone(id=f"P{len(self._people) + 1}", name=name)
        self._people.append(who)
        return who

    def _mention(self, at: int, who: _Someone, start: int, end: int, rule: str, *, inferred: bool = False) -> None:
        who.mentions.append(Mention(span=span_of(self._text, start, end), entity=who.id, rule=rule, inferred=inferred))
        self._recent.append((at, who))

    def _is_party(self, sentence: Sentence, first: int, last: int) -> bool:
        start, end = sentence.tokens[first].start, sentence.tokens[last].end
        return any(f.start < end and start < f.end for f in self._places.near(start, end))

    def _roles(self, at: int, sentence: Sentence, named: set[int]) -> None:
        """Note unnamed people, and short forms by role ("the minister", "the source")."""
        for index, token in enumerate(sentence.tokens):
            noun = token.lemma.lower()
            if noun not in UNNAMED_NOUNS or token.upos != "NOUN" or not _is_human_head(sentence, index, named):
                continue
            words = _phrase(sentence, index)
            start, end = sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end
            plural = token.xpos == "NNS" or token.text.lower() == "people"
            if any(f.gazetted.rule == "description" and f.end == token.end for f in self._places.near(start, end)):
                continue
            party = self._places.inside(start, end) or self._side_of_owner(sentence, index, noun)
            known = self._short_form(sentence, index, noun, plural=plural, party=party)
            if known is not None:
                self._mention(at, known, start, end, "role", inferred=True)
                continue
            who = self._add(name=None)
            who.role, who.affiliation, who.noun, who.plural = self._role_of(sentence, index), party, noun, plural
            self._mention(at, who, start, end, "spokesperson" if noun in SPOKESPEOPLE else "unnamed")

    def _side_of_owner(self, sentence: Sentence, index: int, noun: str) -> str | None:
        """Return the side of the person whose spokesman or aide somebody is."""
        if noun not in _ATTENDING:
            return None
        for owner in children(sentence, index, "nmod:poss"):
            at = sentence.tokens[owner].start
            for who in reversed(self._people):
                if who.name and any(m.span.start <= at < m.span.end for m in who.mentions[-3:]):
                    return who.affiliation
        return None

    def _role_of(self, sentence: Sentence, index: int) -> str:
        """Return the noun with its own modifiers, but for the party and articles: "senior official"."""
        near = [
            c
            for c in sentence.children[index]
            if c < index
            and sentence.tokens[c].deprel in {"amod", "compound"}
            and not any(True for _ in self._places.near(sentence.tokens[c].start, sentence.tokens[c].end))
        ]
        kept = [i for i in near if sentence.tokens[i].text.lower() not in {"other", "same", "several", "many"}]
        if kept and all(i == kept[0] + at for at, i in enumerate([*kept, index])):
            return " ".join(self._text[sentence.tokens[kept[0]].start : sentence.tokens[index].end].split())
        return sentence.tokens[index].text

    def _short_form(
        self, sentence: Sentence, index: int, noun: str, *, plural: bool, party: str | None
    ) -> _Someone | None:
        """Return who "the official" is: the latest person met to whom the noun and the party fit."""
        children = sentence.children[index]
        articles = {sentence.tokens[c].text.lower() for c in children if sentence.tokens[c].deprel == "det"}
        modified = any(sentence.tokens[c].deprel in {"nmod", "acl:relcl", "acl", "nmod:poss"} for c in children)
        if "the" not in articles or modified:
            return None
        if noun == "diplomat" and any(sentence.tokens[c].lemma.lower() in {"top", "chief"} for c in children):
            return self._top_diplomat(party)
        for who in reversed(self._people):
            if who.noun == noun and who.plural == plural and party in {None, who.affiliation}:
                return who
        return None

    def _subjects(self, sentence: Sentence) -> set[str]:
        """Return who is the subject of a sentence's main verb."""
        main = {i for i in children(sentence, sentence.root, "nsubj") if sentence.tokens[i].upos != "PRON"}
        words = {sentence.tokens[i].start for at in main for i in (at, *children(sentence, at, "flat", "appos"))}
        return {
            who.id
            for _, who in self._recent
            if any(m.span.start <= w < m.span.end for m in who.mentions for w in words)
        }

    def _top_diplomat(self, party: str | None) -> _Someone | None:
        """Return the foreign minister of a party, whom reports call its top diplomat."""
        for who in reversed(self._people):
            if who.name and party == who.affiliation and _FOREIGN_MINISTER.search(who.role or ""):
                return who
        return None

    def _pronouns(self, at: int, sentence: Sentence, quoted: Callable[[int], bool]) -> None:
        """Resolve he and she outside quotation marks: the latest person met that fits, a subject first."""
        for token in sentence.tokens:
            word = token.text.lower()
            if word not in {"he", "she"} or quoted(token.start):
                continue
            unfit = "f" if word == "he" else "m"
            fitting = [who for _, who in self._recent if who.gender != unfit and not who.plural and _before(who, token)]
            if fitting:
                acted = [w for w in fitting if w.id in self._acted]
                who = (acted[-1:] or [w for w in fitting if w.name] or fitting)[-1]
                who.gender = who.gender or ("m" if word == "he" else "f")
                self._mention(at, who, token.start, token.end, "pronoun", inferred=True)


_OFFICES = frozenset("Ministry Government Embassy Cabinet Presidency Department Office Mission".split())


def _is_counterpart(sentence: Sentence, first: int) -> bool:
    """Tell whether a name follows "his counterpart,": the one on the other side."""
    near = range(max(0, first - 4), first)
    return any(
        lemma(sentence, i) == "counterpart" and i and sentence.tokens[i - 1].text.lower() in {"his", "her"}
        for i in near
    )


def _issuer(outlet: str | None, party_ids: dict[str, str]) -> str | None:
    """Return the state that issued a text: whose ministry or embassy its outlet is."""
    words = (outlet or "").split()
    states = [m.gazetted.code for m in matches(words) if m.gazetted.type == "state"]
    return party_ids.get(states[0]) if states and _OFFICES & set(words) else None


def _before(who: _Someone, token: Token) -> bool:
    return bool(who.mentions) and who.mentions[-1].span.start < token.start


def _name_ranges(sentence: Sentence, is_party: Callable[[Sentence, int, int], bool]) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of personal names: the model's, widened over runs of capitalised words."""
    done = -1
    for name in sentence.names:
        if name.label != "PER" or name.first <= done:
            continue
        first, last = _trimmed_name(sentence, name.first, name.last)
        if first > last or is_party(sentence, first, last) or _is_plural_noun(sentence, first, last):
            continue
        last = _widened(sentence, last, is_party)
        done = last
        yield first, last


def _trimmed_name(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Take titles off the front of a name and possessive marks off its end."""
    while first <= last and _is_title(sentence.tokens[first]):
        first += 1
    while last >= first and sentence.tokens[last].text in {"'s", "’s", "'", ",", "."}:
        last -= 1
    return first, last


def _is_title(token: Token) -> bool:
    """Tell whether a word is an honorific or a role noun, in the plural too: "Mr", "Minister", "Negotiators"."""
    words = {token.lemma.lower(), token.text.lower(), token.text.lower().removesuffix("s")}
    return token.text in HONORIFICS or bool(words & ROLE_NOUNS)


def _is_plural_noun(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether what the model took for a name is one common noun in the plural that begins a sentence."""
    return first == last == 0 and sentence.tokens[first].xpos == "NNS"


def _widened(sentence: Sentence, last: int, is_party: Callable[[Sentence, int, int], bool]) -> int:
    """Go on over hyphens, particles and proper nouns that belong to the name ("Kye", "-", "gwan")."""
    tokens = sentence.tokens
    while last + 1 < len(tokens):
        following = tokens[last + 1]
        glued = following.start == tokens[last].end
        if following.text == "-" and glued and last + 2 < len(tokens) and tokens[last + 2].start == following.end:
            last += 2
        elif (
            following.upos == "PROPN"
            and following.deprel in {"flat", "flat:name"}
            and following.text[:1].isupper()
            and not is_party(sentence, last + 1, last + 1)
        ):
            last += 1
        else:
            break
    return last


def _titles(sentence: Sentence, first: int) -> str:
    return sentence.tokens[first - 1].text if first and sentence.tokens[first - 1].text in HONORIFICS else ""


def _is_person_like(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether a single capitalised word acts as a person does: it is the subject of a verb."""
    return any(sentence.tokens[i].deprel in {"nsubj", "nsubj:pass", "nsubj:outer"} for i in range(first, last + 1))


def _is_human_head(sentence: Sentence, index: int, named: set[int]) -> bool:
    """Tell whether a role noun heads a phrase of its own, not a title, a modifier or an apposition to a name."""
    token = sentence.tokens[index]
    if token.deprel in {"compound", "amod", "flat"} or index in named or index + 1 in named:
        return False
    if token.deprel == "appos" and token.head in named:
        return False
    below = sentence.subtree(index)
    names = [i for i in below if i in named and _near_head(sentence, i, index)]
    return not names


def _near_head(sentence: Sentence, name: int, index: int) -> bool:
    """Tell whether a name belongs to the phrase of a role noun as its bearer ("chief negotiator Kim")."""
    at = name
    while at >= 0 and at != index:
        if sentence.tokens[at].head == index:
            return sentence.tokens[at].deprel in {"flat", "appos", "compound"}
        at = sentence.tokens[at].head
    return False


_BEYOND = frozenset({"acl:relcl", "appos", "parataxis", "conj", "cc", "punct", "case", "mark"})


def _phrase(sentence: Sentence, head: int) -> list[int]:
    """Return the tokens of a noun phrase, without what leads to it, relative clauses, appositions and conjuncts."""
    words = [head]
    todo = [c for c in sentence.children[head] if sentence.tokens[c].deprel not in _BEYOND]
    while todo:
        at = todo.pop()
        words.append(at)
        todo.extend(c for c in sentence.children[at] if sentence.tokens[c].deprel not in {"acl:relcl", "parataxis"})
    return sorted(words)


def _quoted_offsets(text: str) -> Callable[[int], bool]:
    """Return a test of whether an offset stands between double quotation marks of one paragraph."""
    marks = bytearray(len(text) + 1)
    inside = False
    for at, mark in enumerate(text):
        if mark == "\n" and text[at : at + 2] == "\n\n":
            inside = False
        if mark == "“":
            inside = True
        elif mark == "”":
            inside = False
        elif mark == '"':
            inside = not inside
        marks[at] = inside
    return lambda offset: bool(marks[offset])
