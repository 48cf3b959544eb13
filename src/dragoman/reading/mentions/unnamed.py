"""Unnamed people, by what they are ("a senior official"), and short forms by role ("the minister", "the source")."""

from __future__ import annotations

import re

from dragoman.reading.mentions.met import PeopleMet, Someone
from dragoman.reading.mentions.party_places import PartyPlaces
from dragoman.reading.mentions.roles import ATTENDING, SPOKESPEOPLE, UNNAMED_NOUNS
from dragoman.reading.tree import children, lemma
from dragoman.terms.syntax import Sentence

_FOREIGN_MINISTER = re.compile(r"(?i)foreign (?:minister|secretary)|secretary of state|foreign affairs")


def note_unnamed(met: PeopleMet, places: PartyPlaces, sentence: Sentence, named: set[int]) -> None:
    """Note the unnamed people of a sentence, and who its short forms by role are; ``named`` are the tokens of names."""
    for index, noun in enumerate(sentence.lemmas):
        token = sentence.tokens[index]
        if noun not in UNNAMED_NOUNS or token.upos != "NOUN" or not _is_human_head(sentence, index, named):
            continue
        words = _phrase(sentence, index)
        start, end = sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end
        plural = token.xpos == "NNS" or token.text.lower() == "people"
        if any(f.gazetted.rule == "description" and f.end == token.end for f in places.near(start, end)):
            continue
        party = places.of_office(sentence, words[0], words[-1] + 1, index) or _side_of_owner(met, sentence, index, noun)
        if party is None and all(lemma(sentence, i) != "to" for i in words):
            party = places.inside(start, end)
        known = _short_form(met, sentence, index, noun, plural=plural, party=party)
        if known is not None:
            met.mention(known, start, end, "role", inferred=True)
            continue
        who = met.add(name=None)
        who.role, who.affiliation, who.noun, who.plural = _role(met.text, places, sentence, index), party, noun, plural
        who.definite = sentence.tokens[words[0]].text.lower() == "the"
        met.mention(who, start, end, "spokesperson" if noun in SPOKESPEOPLE else "unnamed")


def _side_of_owner(met: PeopleMet, sentence: Sentence, index: int, noun: str) -> str | None:
    """Return the side of the person whose spokesman or aide somebody is."""
    if noun not in ATTENDING:
        return None
    for owner in children(sentence, index, "nmod:poss"):
        at = sentence.tokens[owner].start
        for who in reversed(met.people):
            if who.name and who.stands_at([at], last=3):
                return who.affiliation
    return None


def _role(text: str, places: PartyPlaces, sentence: Sentence, index: int) -> str:
    """Return the noun with its own modifiers, but for the party and articles: "senior official"."""
    near = [
        c
        for c in sentence.children[index]
        if c < index
        and sentence.tokens[c].deprel in {"amod", "compound"}
        and not places.any_near(sentence.tokens[c].start, sentence.tokens[c].end)
    ]
    kept = [i for i in near if sentence.tokens[i].text.lower() not in {"other", "same", "several", "many"}]
    if kept and all(i == kept[0] + at for at, i in enumerate([*kept, index])):
        return " ".join(text[sentence.tokens[kept[0]].start : sentence.tokens[index].end].split())
    return sentence.tokens[index].text


def _short_form(
    met: PeopleMet, sentence: Sentence, index: int, noun: str, *, plural: bool, party: str | None
) -> Someone | None:
    """Return who "the official" is: the latest person met to whom the noun and the party fit."""
    below = sentence.children[index]
    articles = {sentence.tokens[c].text.lower() for c in below if sentence.tokens[c].deprel == "det"}
    modified = any(sentence.tokens[c].deprel in {"nmod", "acl:relcl", "acl", "nmod:poss"} for c in below)
    if "the" not in articles or modified:
        return None
    if noun == "diplomat" and any(sentence.tokens[c].lemma.lower() in {"top", "chief"} for c in below):
        return _top_diplomat(met, party)
    for who in reversed(met.people):
        if who.noun == noun and who.plural == plural and party in {None, who.affiliation}:
            return who
    return None


def _top_diplomat(met: PeopleMet, party: str | None) -> Someone | None:
    """Return the foreign minister of a party, whom reports call its top diplomat."""
    for who in reversed(met.people):
        if who.name and party == who.affiliation and _FOREIGN_MINISTER.search(who.role or ""):
            return who
    return None


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
    """Return the tokens of a noun phrase, without what leads to it, relative clauses, appositions and conjuncts.

    What stands before the head stands right before it: a word further off hangs there by a fault of the tree.
    """
    words = [head]
    todo = [c for c in sentence.children[head] if sentence.tokens[c].deprel not in _BEYOND]
    while todo:
        at = todo.pop()
        words.append(at)
        todo.extend(c for c in sentence.children[at] if sentence.tokens[c].deprel not in {"acl:relcl", "parataxis"})
    first = head
    while first - 1 in words:
        first -= 1
    return sorted(at for at in words if at >= first)
