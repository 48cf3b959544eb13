"""Who takes part in one report: its people and parties, those that had to be added, and who spoke before."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.reading.attribution.name_words import is_personal, name_words
from dragoman.reading.mentions.roles import ROLE_NOUNS, SPOKESPEOPLE
from dragoman.reading.tree import extent, noun_phrase
from dragoman.terms.findings import Mention, Mentions, Party, Person
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span, span_of
from dragoman.terms.syntax import Sentence

# What speaks under no name of its own, in capitals or not: "the Secretariat".
BODIES = frozenset("secretariat committee council bureau commission board panel party group alliance".split())
# Where so many parties speak for themselves, their delegates are not named.
_MANY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: ids, the words that name them, and on whose authority."""

    ids: tuple[str, ...]
    span: Span | None
    record: SourceClass
    inferred: bool = False

    @property
    def id(self) -> str | None:
        """The id, joint speakers joined by a plus sign; ``None`` when it is not known who speaks."""
        return "+".join(self.ids) or None


class Cast:
    """The people and parties of one report as they come to speak, from first sentence to last."""

    def __init__(self, text: str, mentions: Mentions) -> None:
        self.text = text
        self.mentions = mentions
        self.parties = {party.id: party for party in mentions.parties}
        self.people = {person.id: person for person in mentions.people}
        self.last: Speaker | None = None
        self.last_party: Speaker | None = None
        self.last_plural: Speaker | None = None
        self.offices: dict[str, Speaker] = {}
        self._voices: set[str] = set()
        self._paragraph = -1
        self._added: list[Person] = []
        self._added_parties: list[str] = []

    def added(self) -> tuple[Person, ...]:
        """Return the people that no mention held and that had to be added."""
        return tuple(self._added)

    def added_parties(self) -> tuple[Party, ...]:
        """Return the parties that no mention held: bodies known by a description."""
        return tuple(self.parties[identity] for identity in self._added_parties)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions inside a range."""
        return self.mentions.within(start, end)

    def name_around(self, sentence: Sentence, index: int) -> Span | None:
        """Return the name of a party that a token is part of."""
        start = sentence.tokens[index].start
        named = (m.span for m in self.within(sentence.start, sentence.end) if m.entity in self.parties)
        return next((span for span in named if span.start <= start < span.end), None)

    def parties_at(self, sentence: Sentence) -> Callable[[int], str | None]:
        """Return, for the tokens of a sentence, the party whose name each is part of."""
        named = [m for m in self.within(sentence.start, sentence.end) if m.entity in self.parties]
        at = {i: m.entity for m in named for i, t in enumerate(sentence.tokens) if m.span.start <= t.start < m.span.end}
        return at.get

    def phrase(self, sentence: Sentence, head: int) -> Span:
        """Return the words of a noun phrase."""
        start, end = extent(sentence, noun_phrase(sentence, head))
        return span_of(self.text, start, end)

    def remember(self, sentence: Sentence, head: int, speaker: Speaker) -> None:
        """Keep in mind that somebody spoke."""
        self.last = speaker
        self._paragraph = sentence.paragraph
        if "Number=Plur" in sentence.tokens[head].feats or len(speaker.ids) > 1:
            self.last_plural = speaker
        if speaker.ids and speaker.ids[0] in self.parties:
            self.last_party = speaker
            self._voices.update(speaker.ids)

    def named_since(self, sentence: Sentence, before: int) -> str | None:
        """Return the person last named before a token, in a paragraph where nobody has spoken yet."""
        if self.last is None or self.last.span is None or self._paragraph == sentence.paragraph:
            return None
        since = self.within(self.last.span.end, sentence.tokens[before].start)
        return next((m.entity for m in reversed(since) if m.entity in self.people and m.rule != "pronoun"), None)

    def delegate(self, sentence: Sentence, pronoun: int) -> Speaker | None:
        """Return the state or bloc whose delegate "he" is: the one that spoke last, where no person was named since.

        So records of many parties go on: "The Netherlands said it was obvious. He also recommended funding."
        """
        last = self.last
        if last is None or last.span is None or len(self._voices) < _MANY or self._paragraph != sentence.paragraph:
            return None
        states = {p.id for p in self.parties.values() if p.type in {"state", "bloc"}}
        since = self.within(last.span.start, sentence.tokens[pronoun].start)
        if any(m.entity in self.people and m.rule != "pronoun" for m in since):
            return None
        return last if last.ids and set(last.ids) <= states else None

    def person(self, person: Person, span: Span, *, inferred: bool = False) -> Speaker:
        """Return a person as the speaker whom these words name."""
        if person.name:
            record = SourceClass.ON_RECORD
        elif (person.role or "").split()[-1:] and (person.role or "").split()[-1].lower() in SPOKESPEOPLE:
            record = SourceClass.INSTITUTIONAL
        else:
            record = SourceClass.UNNAMED
        return Speaker(ids=(person.id,), span=span, record=record, inferred=inferred)

    def with_last_word(self, word: str) -> Speaker | None:
        """Return the one person or organisation whose name ends in a word: "Coun Ince", "the Front"."""
        people = [p for p in self.people.values() if p.name and p.name != word and p.name.split()[-1] == word]
        bodies = [p for p in self.parties.values() if p.type != "state" and p.name.split()[-1] == word]
        if len(people) == 1:
            return self.person(people[0], people[0].mentions[0].span)
        if len(bodies) == 1 and not people:
            return Speaker(ids=(bodies[0].id,), span=None, record=SourceClass.INSTITUTIONAL)
        return None

    def newcomer(self, sentence: Sentence, head: int) -> Speaker:
        """Add somebody whom no mention holds: a name the model missed, or people without a name."""
        span = self.phrase(sentence, head)
        token = sentence.tokens[head]
        named = token.upos == "PROPN"
        known = self.with_last_word(token.text) if named else None
        if known is not None:
            return dataclasses.replace(known, span=span, inferred=True)
        first, last = name_words(sentence, head)
        bare = first == last
        plain = {token.lemma.lower(), token.text.lower().removesuffix("s")}
        shared = sum(party.name.split()[-1] == token.text for party in self.parties.values()) > 1
        if named and not (bare and (shared or plain & (ROLE_NOUNS | BODIES))):
            return self._named_newcomer(sentence, head, span)
        mention = span_of(self.text, token.start, token.end)
        again = [p for p in self._added if any(m.span == mention for m in p.mentions)]
        role = " ".join(span.text.split())
        return self.person(again[0] if again else self._add(name=None, role=role, mention=mention), span)

    def _named_newcomer(self, sentence: Sentence, head: int, span: Span) -> Speaker:
        """Add a person whose name no mention holds; what the model takes for no person is a body."""
        first, last = name_words(sentence, head)
        mention = span_of(self.text, sentence.tokens[first].start, sentence.tokens[last].end)
        if not is_personal(sentence, first, last):
            short = "".join(word[0] for word in mention.text.split() if word[0].isupper())
            known_body = next((party.id for party in self.parties.values() if party.name == short), None)
            if known_body is not None:
                return Speaker(ids=(known_body,), span=span, record=SourceClass.INSTITUTIONAL)
            return dataclasses.replace(self.new_body(mention.text.split(), mention), span=span)
        name = " ".join(mention.text.split())
        known = [p for p in self.people.values() if p.name == name]
        return self.person(known[0] if known else self._add(name=name, role=None, mention=mention), span)

    def _add(self, *, name: str | None, role: str | None, mention: Span) -> Person:
        identity = f"P{len(self.people) + 1}"
        person = Person(
            id=identity,
            name=name,
            role=role,
            affiliation=None,
            unnamed=name is None,
            mentions=(Mention(span=mention, entity=identity, rule="speaker"),),
        )
        self.people[identity] = person
        self._added.append(person)
        return person

    def new_body(self, words: Sequence[str], span: Span) -> Speaker:
        """Add a party that is known by a description."""
        name = " ".join(words)
        identity = "-".join(w for word in name.upper().replace("-", " ").split() if (w := re.sub(r"\W", "", word)))
        mention = Mention(span=span, entity=identity, rule="description")
        if identity not in self.parties:
            code = f"ORG:{identity}"
            self.parties[identity] = Party(id=identity, code=code, name=name, type="group", mentions=(mention,))
            self._added_parties.append(identity)
        return Speaker(ids=(identity,), span=span, record=SourceClass.INSTITUTIONAL)


def again(speaker: Speaker | None, span: Span) -> Speaker | None:
    """Return a speaker whom other words stand for."""
    return dataclasses.replace(speaker, span=span, inferred=True) if speaker else None
