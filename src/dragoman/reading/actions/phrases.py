"""Find the actions that a span of text names: who does what, one by one.

The heads of the span are the words that depend on none inside it. Coordinated heads are actions of their own
("ties, guarantees and aid"); ``or`` makes them alternatives. A verb's actor is its subject, in the passive its
agent or the owner of what is acted on ("the North's programmes are dismantled").
"""

from __future__ import annotations

import bisect
import dataclasses

from dragoman.reading.actions.called import Called, about, called, is_passive
from dragoman.reading.actions.heads import (
    NOT,
    alternatives,
    asked,
    carrier,
    conjuncts,
    is_negated,
    is_verbal,
    joined_by_or,
    tops,
)
from dragoman.reading.actions.topics import key_of
from dragoman.terms.findings import ActionPhrase, Mentions
from dragoman.terms.span import Span, trimmed
from dragoman.terms.syntax import Sentence, Token

_SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:outer"})
_PASSIVE = "nsubj:pass"
# Another word for the party itself: "his country would let them back".
_ITSELF = frozenset(
    """country nation state government administration republic kingdom group party movement organisation organization
    front union federation association company firm bank council board committee commission agency ministry
    side delegation team alliance coalition bloc leadership management""".split()
)
_DUTIES = frozenset({"should", "must", "ought"})
_OBJECTS = frozenset({"obj", "obl", "iobj", "nsubj:pass", "ccomp", "obl:agent"})
# Below the head of an action, but no part of it.
_NOT_THE_ACT = _SUBJECTS | {"conj", "mark", "cc", "punct", "aux", "aux:pass", "parataxis"}
# What nobody at the table does is told with its subject: "cranes are running again".
_NOT_THE_DEED = _NOT_THE_ACT - _SUBJECTS - {"aux", "aux:pass"}

Alternatives = tuple[tuple[ActionPhrase, ...], ...]


class ActionFinder:
    """Finds actions in spans of one report."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...], mentions: Mentions) -> None:
        self._text = text
        self._sentences = sentences
        self._mentions = mentions
        self._starts = [sentence.start for sentence in sentences]
        self._parties = {party.id for party in mentions.parties}
        self._affiliation = {person.id: person.affiliation for person in mentions.people}

    def actions(self, span: Span, actor: str | None) -> Alternatives:
        """Return the actions named in ``span``: alternatives (any of them), each of several (all of them).

        Parameters
        ----------
        span : Span
            Words of one sentence.
        actor : str or None
            Who acts when the words do not say.
        """
        sentence = self._sentence(span)
        if sentence is None:
            return ()
        inside = [i for i, token in enumerate(sentence.tokens) if span.start <= token.start and token.end <= span.end]
        words = frozenset(inside)
        groups: list[list[ActionPhrase]] = [[]]
        for top in tops(sentence, words):
            for starts_alternative, phrase in self._coordinated(sentence, top, words, actor):
                if starts_alternative:
                    groups.append([])
                groups[-1].append(phrase)
        return tuple(tuple(group) for group in groups if group)

    def _sentence(self, span: Span) -> Sentence | None:
        at = bisect.bisect_right(self._starts, span.start) - 1
        return self._sentences[at] if at >= 0 and span.start < self._sentences[at].end else None

    def _coordinated(
        self, sentence: Sentence, top: int, inside: frozenset[int], actor: str | None
    ) -> list[tuple[bool, ActionPhrase]]:
        """Return the actions of a head and its conjuncts, each with whether ``or`` sets it against those before."""
        first = carrier(sentence, top, inside)
        told = asked(sentence, top) if actor is None else None
        shared = self._actor(sentence, top, inside) or self._actor(sentence, first, inside)
        shared = shared or self._told(sentence, first, told) or self._own(sentence, (top, first), actor)
        heads = conjuncts(sentence, first, inside)
        found = []
        for head, alternative in zip(heads, alternatives(sentence, heads), strict=True):
            own = self._actor(sentence, head, inside) or shared
            negated = is_negated(sentence, top if head == first or joined_by_or(sentence, head) else head, head)
            phrase = self._phrase(sentence, head, inside, own, negated=negated)
            if own is None and head == first:
                phrase = self._with_thing(sentence, phrase, head, _things(sentence, top, told, inside))
            found.append((alternative and not negated, phrase))
        return found

    def _with_thing(self, sentence: Sentence, phrase: ActionPhrase, head: int, things: tuple[int, ...]) -> ActionPhrase:
        """Return an action that no party does with the thing that it is about: "this item to be removed"."""
        begins = [_begin(sentence, at) for at in things]
        span = trimmed(self._text, min([phrase.span.start, *begins]), phrase.span.end)
        verb = sentence.lemmas[head]
        named = things and phrase.key == verb and sentence.tokens[things[0]].upos != "PRON"
        key = key_of(verb, _nominal(sentence, things[0])) if named else phrase.key
        apart = [at for at in things if head not in sentence.subtree(at) and sentence.tokens[at].head != head]
        name = Called(done=phrase.called, undone=phrase.called_undone)
        for thing in apart[:1]:
            name = about(sentence, head, thing, name)
        return dataclasses.replace(phrase, span=span, key=key, called=name.done, called_undone=name.undone)

    def _told(self, sentence: Sentence, verb: int, told: int | None) -> str | None:
        """Return the party that is asked to do what a verb says; in the passive, whose the thing is."""
        if told is None:
            return None
        passive = any(sentence.tokens[c].deprel == "aux:pass" for c in sentence.children[verb])
        return self._owner(sentence, told) if passive else self._party(sentence, told)

    def _own(self, sentence: Sentence, verbs: tuple[int, int], actor: str | None) -> str | None:
        """Return who acts when the words do not say; nobody where a thing is to do or be so: "the fund should grow"."""
        for verb in verbs:
            below = sentence.children[verb]
            things = any(sentence.tokens[c].deprel == "nsubj" and sentence.tokens[c].upos == "NOUN" for c in below)
            duty = any(sentence.lemmas[c] in _DUTIES for c in below if sentence.relations[c] == "aux")
            if things and (duty or (verbs[0] == verbs[1] and _is_so(sentence, verb))):
                return None
        return actor

    def _phrase(
        self, sentence: Sentence, head: int, inside: frozenset[int], actor: str | None, *, negated: bool
    ) -> ActionPhrase:
        outside = _NOT_THE_ACT if actor else _NOT_THE_DEED
        words = [i for i in sentence.subtree(head) if i in inside and not _cut(sentence, i, head, outside)]
        span = trimmed(self._text, sentence.tokens[min(words)].start, sentence.tokens[max(words)].end)
        verb, nouns = _verb_and_nouns(sentence, head, inside)
        key = key_of(verb, nouns)
        if verb is None and key == nouns[0]:
            key = "-".join((key, *_first_modifier(sentence, head)))
        alone = actor is not None and not is_passive(sentence, head) and not self._thing_acts(sentence, head, inside)
        if actor is not None and not alone:  # "its programmes are dismantled", "the strike goes ahead": the thing stays
            words = [i for i in sentence.subtree(head) if i in inside and not _cut(sentence, i, head, _NOT_THE_DEED)]
        name = called(sentence, head, words, alone=alone)
        return ActionPhrase(
            span=span, actor=actor, key=key, negated=negated, called=name.done, called_undone=name.undone
        )

    def _actor(self, sentence: Sentence, head: int, inside: frozenset[int]) -> str | None:
        children = [c for c in sentence.children[head] if c in inside]
        for child in children:
            if sentence.tokens[child].deprel in _SUBJECTS:
                party = self._party(sentence, child)
                return party if not _is_so(sentence, head) or self._is_named(sentence, child, party) else None
        passive = next((c for c in children if sentence.tokens[c].deprel == _PASSIVE), None)
        agent = next((c for c in children if _is_agent(sentence, c)), None)
        if agent is not None:
            return self._party(sentence, agent)
        owner = passive if passive is not None else head if sentence.tokens[head].upos == "NOUN" else None
        return None if owner is None else self._owner(sentence, owner)

    def _is_named(self, sentence: Sentence, index: int, party: str | None) -> bool:
        """Tell whether a word is itself part of the name of a party, and not only its offer or its troops."""
        token = sentence.tokens[index]
        near = self._mentions.within(sentence.start, sentence.end)
        return any(party and m.span.start <= token.start < m.span.end for m in near) or token.upos == "PRON"

    def _thing_acts(self, sentence: Sentence, head: int, inside: frozenset[int]) -> bool:
        """Tell whether the subject of a verb is a thing, and nobody who is named: "the strike would go ahead"."""
        subjects = [c for c in sentence.children[head] if c in inside and _is_thing(sentence, c)]
        return any(
            sentence.tokens[c].upos == "NOUN" and sentence.lemmas[c] not in _ITSELF and self._party(sentence, c) is None
            for c in subjects
        )

    def _owner(self, sentence: Sentence, noun: int) -> str | None:
        for child in sentence.children[noun]:
            if sentence.tokens[child].deprel in {"nmod:poss", "nmod"} and _owns(sentence, child):
                found = self._party(sentence, child)
                if found:
                    return found
        return None

    def _party(self, sentence: Sentence, head: int) -> str | None:
        """Return the party that a nominal names, by the last mention that ends at or before its head."""
        token = sentence.tokens[head]
        words = sentence.subtree(head)
        start, end = sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end
        found = [m for m in self._mentions.within(start, end) if m.span.start <= token.start]
        for mention in sorted(
            found, key=lambda m: (m.span.start <= token.start < m.span.end, m.span.end), reverse=True
        ):
            party = mention.entity if mention.entity in self._parties else self._affiliation.get(mention.entity)
            if party:
                return party
        return None


def _begin(sentence: Sentence, index: int) -> int:
    """Return where a thing begins, without the preposition before it."""
    words = (i for i in sentence.subtree(index) if i == index or sentence.tokens[i].upos not in {"ADP", "PUNCT"})
    return sentence.tokens[next(words)].start


def _owns(sentence: Sentence, index: int) -> bool:
    """Tell whether a word hangs on a noun as whoever has or does it: not "talks with Peru", "a focus on Peru"."""
    cases = {sentence.lemmas[c] for c in sentence.children[index] if sentence.relations[c] == "case"}
    return not cases or bool(cases & {"of", "by", "from", "'s", "’s"})


def _is_thing(sentence: Sentence, index: int) -> bool:
    return sentence.relations[index] == "nsubj" and sentence.tokens[index].upos != "PRON"


def _is_so(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate says what something is: "was farcical"."""
    return any(sentence.relations[c] == "cop" for c in sentence.children[index])


def _things(sentence: Sentence, top: int, told: int | None, inside: frozenset[int]) -> tuple[int, ...]:
    """Return what a span says is done something to, or is so: its own subject, and what is asked about."""
    found = [
        c for c in sentence.children[top] if c in inside and (sentence.relations[c] == "expl" or _is_thing(sentence, c))
    ]
    return (*found, told) if told is not None and told in inside else tuple(found)


def _is_agent(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    by = any(sentence.tokens[c].lemma == "by" for c in sentence.children[index])
    return token.deprel == "obl:agent" or (token.deprel in {"obl", "nmod"} and by)


def _cut(sentence: Sentence, index: int, head: int, outside: frozenset[str]) -> bool:
    """Tell whether a word is outside the action proper: below a child of the head in one of these relations."""
    at = index
    while at != head:
        token: Token = sentence.tokens[at]
        if token.head == head and (token.deprel in outside or token.text.lower() in NOT):
            return True
        at = token.head
    return False


def _verb_and_nouns(sentence: Sentence, head: int, inside: frozenset[int]) -> tuple[str | None, tuple[str, ...]]:
    token = sentence.tokens[head]
    if not is_verbal(sentence, head) and token.upos in {"NOUN", "PROPN", "PRON", "ADJ", "NUM"}:
        return None, _nominal(sentence, head)
    below = [c for c in sentence.children[head] if c in inside and sentence.tokens[c].deprel in _OBJECTS]
    ranked = sorted(below, key=lambda c: (sentence.tokens[c].deprel not in {"obj", _PASSIVE}, c))
    nouns = [lemma for c in ranked for lemma in _nominal(sentence, c)]
    subjects = [c for c in sentence.children[head] if c in inside and sentence.tokens[c].deprel == "nsubj"]
    if not nouns:
        named = (c for c in subjects if sentence.tokens[c].upos != "PRON")
        nouns = [lemma for c in named for lemma in _nominal(sentence, c)]
    return token.lemma.lower(), tuple(nouns)


def _first_modifier(sentence: Sentence, noun: int) -> tuple[str, ...]:
    """Return the lemma that tells a thing from others of its name: "a nuclear project" is not "a sinks project"."""
    beside = (c for c in sentence.children[noun] if sentence.relations[c] in {"compound", "amod", "nmod"})
    return tuple(sentence.lemmas[c] for c in beside)[:1]


def _nominal(sentence: Sentence, head: int) -> tuple[str, ...]:
    """Lemmas of a noun, of its modifiers and of what is coordinated with or hangs on it by ``of``."""
    near = {"compound", "amod", "nmod", "conj", "flat"}
    words = [head]
    for child in sentence.children[head]:
        if sentence.tokens[child].deprel in near:
            words.append(child)
            words += [g for g in sentence.children[child] if sentence.tokens[g].deprel in {"compound", "amod"}]
    return tuple(sentence.tokens[i].lemma.lower() for i in words)
