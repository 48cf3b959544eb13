"""Whose words they are: from the noun that heads the speaker's phrase to a person or party, and a class of source."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from dataclasses import dataclass

from dragoman.reading.attribution.cues import DOCUMENTS
from dragoman.reading.attribution.labels import Label
from dragoman.reading.mentions.roles import HONORIFICS, ROLE_NOUNS, SPOKESPEOPLE, UNNAMED_NOUNS
from dragoman.reading.tree import children, extent, lemma, noun_phrase
from dragoman.terms.findings import Mention, Mentions, Party, Person
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span, span_of
from dragoman.terms.syntax import Sentence

_JOINT = frozenset(
    {"side", "country", "party", "government", "nation", "leader", "delegation", "neighbour", "neighbor"}
)
_PLURAL_PRONOUNS = frozenset({"they", "both", "we", "all"})
_SOME = frozenset({"some", "many", "others"})
_NOBODY = frozenset({"it", "who", "which", "that", "what", "there", "this", "one", "you", "i"})


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


class Speakers:
    """Tells who speaks in one report, from first sentence to last, and remembers who spoke before."""

    def __init__(self, text: str, mentions: Mentions) -> None:
        self._text = text
        self._mentions = mentions
        self._parties = {party.id: party for party in mentions.parties}
        self._people = {person.id: person for person in mentions.people}
        self._added: list[Person] = []
        self._added_parties: list[str] = []
        self._last: Speaker | None = None
        self._last_party: Speaker | None = None
        self._last_plural: Speaker | None = None
        self._offices: dict[str, Speaker] = {}

    @property
    def last(self) -> Speaker | None:
        """Who spoke last."""
        return self._last

    def added(self) -> tuple[Person, ...]:
        """Return the people that no mention held and that had to be added."""
        return tuple(self._added)

    def added_parties(self) -> tuple[Party, ...]:
        """Return the parties that no mention held: bodies known by a description."""
        return tuple(self._parties[identity] for identity in self._added_parties)

    def speaker(self, sentence: Sentence, head: int) -> Speaker | None:
        """Return who the noun or pronoun stands for; without an id where the report does not tell."""
        found = (
            self._pronoun(sentence, head)
            if sentence.tokens[head].upos in {"PRON", "DET"}
            else self._nominal(sentence, head)
        )
        if found is not None:
            self._remember(sentence, head, found)
            return found
        return self._unresolved(sentence, head)

    def labelled(self, label: Label) -> Speaker:
        """Return who is named before a colon."""
        if label.entity in self._people:
            return self._person(self._people[label.entity], label.name)
        if label.entity is not None:
            return Speaker(ids=(label.entity,), span=label.name, record=SourceClass.INSTITUTIONAL)
        return Speaker(ids=(), span=label.name, record=SourceClass.INSTITUTIONAL)

    def entities(self, start: int, end: int) -> list[Mention]:
        """Return the mentions inside a range."""
        return list(self._mentions.within(start, end))

    def _remember(self, sentence: Sentence, head: int, speaker: Speaker) -> None:
        self._last = speaker
        plural = "Number=Plur" in sentence.tokens[head].feats or len(speaker.ids) > 1
        if plural:
            self._last_plural = speaker
        if speaker.ids and speaker.ids[0] in self._parties:
            self._last_party = speaker

    def _pronoun(self, sentence: Sentence, head: int) -> Speaker | None:
        token = sentence.tokens[head]
        word = token.text.lower()
        span = span_of(self._text, token.start, token.end)
        resolved = [m for m in self.entities(token.start, token.end) if m.entity in self._people]
        if resolved:
            return self._person(self._people[resolved[0].entity], span, inferred=True)
        if word in {"it", "which", "that"}:
            return self._again(self._last_party, span)
        if word in _PLURAL_PRONOUNS | _SOME:
            return self._plural(sentence, head, span)
        if word in {"he", "she"} and self._last and set(self._last.ids) & set(self._people):
            return self._again(self._last, span)
        return None

    def _plural(self, sentence: Sentence, head: int, span: Span) -> Speaker | None:
        word = sentence.tokens[head].text.lower()
        if word in _SOME or children(sentence, head, "nmod"):
            return self._anonymous(sentence, head)
        return self._both(span) if word == "both" else self._again(self._last_plural or self._last_party, span)

    def _again(self, speaker: Speaker | None, span: Span) -> Speaker | None:
        return dataclasses.replace(speaker, span=span, inferred=True) if speaker else None

    def _nominal(self, sentence: Sentence, head: int) -> Speaker | None:
        heads = [head, *children(sentence, head, "conj")]
        if len(heads) > 1 and self._are_people_or_parties(sentence, heads):
            parts = [self._one(sentence, part) for part in heads]
            known = [part for part in parts if part is not None]
            if len(known) > 1:
                ids = tuple(dict.fromkeys(i for part in known for i in part.ids))
                span = self._span(sentence, head)
                return Speaker(ids=ids, span=span, record=known[0].record)
        return self._one(sentence, head)

    def _are_people_or_parties(self, sentence: Sentence, heads: list[int]) -> bool:
        return all(sentence.tokens[h].upos in {"PROPN", "NOUN"} for h in heads)

    def _one(self, sentence: Sentence, head: int) -> Speaker | None:
        """Return the speaker of one noun phrase."""
        span = self._span(sentence, head)
        token = sentence.tokens[head]
        inside = self.entities(span.start, span.end)
        noun = token.lemma.lower()
        if noun in _JOINT and self._is_joint(sentence, head):
            return self._both(span)
        together = self._people_together(sentence, head)
        if len(together) > 1:
            return Speaker(ids=together, span=span, record=SourceClass.ON_RECORD, inferred=True)
        person = self._bearer(sentence, head, inside)
        if person is not None:
            return self._person(person, span)
        party = self._party(sentence, head, inside)
        if noun in DOCUMENTS or party is not None:
            found = Speaker(ids=(party,) if party else (), span=span, record=SourceClass.INSTITUTIONAL)
            if party:
                self._offices[noun] = found
            return found
        if token.upos == "PROPN" or noun in UNNAMED_NOUNS:
            return self._anonymous(sentence, head)
        return self._group(sentence, head) if token.upos == "NOUN" else None

    def _span(self, sentence: Sentence, head: int) -> Span:
        start, end = extent(sentence, noun_phrase(sentence, head))
        return span_of(self._text, start, end)

    def _people_together(self, sentence: Sentence, head: int) -> tuple[str, ...]:
        """Return the named people whom a plural sums up: "the ministers" who alone are such, "the two men"."""
        token = sentence.tokens[head]
        words = {sentence.tokens[c].text.lower() for c in children(sentence, head, "det", "nummod")}
        other = children(sentence, head, "nmod", "amod", "compound", "acl", "nmod:poss")
        if "Plur" not in token.feats or other or not words & {"the", "both", "two"}:
            return ()
        noun = lemma(sentence, head)
        named = [p for p in self._people.values() if p.name and p.mentions[0].span.start < token.start]
        if noun in {"man", "woman"} and "two" in words:
            return tuple(sorted(p.id for p in named)) if len(named) == 2 else ()  # noqa: PLR2004 (the two)
        fitting = [p for p in named if noun in (p.role or "").lower().split() or noun in self._head_nouns(p)]
        return tuple(sorted(p.id for p in fitting)) if len(fitting) == 2 else ()  # noqa: PLR2004 (of two, both)

    def _head_nouns(self, person: Person) -> tuple[str, ...]:
        return tuple((person.role or "").lower().replace(",", " ").split()[:1])

    def _is_joint(self, sentence: Sentence, head: int) -> bool:
        words = {sentence.tokens[c].text.lower() for c in children(sentence, head, "det", "nummod", "amod")}
        return bool(words & {"both", "two"}) or (
            sentence.tokens[head].lemma.lower() == "side" and "Plur" in sentence.tokens[head].feats
        )

    def _unresolved(self, sentence: Sentence, head: int) -> Speaker | None:
        """Return the words that name a speaker who is neither a person nor a party of the report."""
        token = sentence.tokens[head]
        if token.upos not in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM"} or token.text.lower() == "there":
            return None
        if _is_somebody(sentence, head):
            return self._anonymous(sentence, head)
        return Speaker(ids=(), span=self._span(sentence, head), record=SourceClass.INSTITUTIONAL)

    def _both(self, span: Span) -> Speaker | None:
        """Return the two parties that the report speaks of most, for "both sides"."""
        weight = Counter({p.id: len(p.mentions) for p in self._mentions.parties if p.type != "media"})
        ids = tuple(sorted(i for i, _ in sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))[:2]))
        return Speaker(ids=ids, span=span, record=SourceClass.INSTITUTIONAL, inferred=True) if len(ids) > 1 else None

    def _bearer(self, sentence: Sentence, head: int, inside: list[Mention]) -> Person | None:
        """Return the person whose mention covers the head, or stands in apposition to it."""
        token = sentence.tokens[head]
        people = [m for m in inside if m.entity in self._people]
        covering = [m for m in people if m.span.start <= token.start and token.end <= m.span.end]
        named = [m for m in covering if self._people[m.entity].name]
        beside = [m for m in people if self._people[m.entity].name and self._is_apposed(sentence, head, m)]
        for mention in (*named, *beside, *sorted(covering, key=lambda m: m.span.end - m.span.start)):
            return self._people[mention.entity]
        return None

    def _is_apposed(self, sentence: Sentence, head: int, mention: Mention) -> bool:
        """Tell whether a name belongs to the head: "negotiator Christopher Hill", "its head, Jane Doe"."""
        for index in sentence.subtree(head):
            token = sentence.tokens[index]
            if mention.span.start <= token.start < mention.span.end:
                beside = token.head == head and token.deprel.partition(":")[0] in {"flat", "appos", "compound"}
                return beside or _is_named_behind_comma(sentence, head, index)
        return False

    def _party(self, sentence: Sentence, head: int, inside: list[Mention]) -> str | None:
        """Return the party that the head names, or whose office, document or people it is."""
        token = sentence.tokens[head]
        parties = [m for m in inside if m.entity in self._parties]
        covering = [m for m in parties if m.span.start <= token.start and token.end <= m.span.end]
        if covering:
            return covering[0].entity
        near = set(children(sentence, head, "amod", "compound", "nmod", "flat", "appos"))
        for mention in parties:
            for index in sentence.subtree(head):
                inner = sentence.tokens[index]
                if mention.span.start <= inner.start < mention.span.end and (index in near or inner.head in near):
                    return mention.entity
        return None

    def _person(self, person: Person, span: Span, *, inferred: bool = False) -> Speaker:
        if person.name:
            record = SourceClass.ON_RECORD
        elif (person.role or "").split()[-1:] and (person.role or "").split()[-1].lower() in SPOKESPEOPLE:
            record = SourceClass.INSTITUTIONAL
        else:
            record = SourceClass.UNNAMED
        return Speaker(ids=(person.id,), span=span, record=record, inferred=inferred)

    def _anonymous(self, sentence: Sentence, head: int) -> Speaker:
        """Add somebody whom no mention holds: a name the model missed, or people without a name."""
        span = self._span(sentence, head)
        token = sentence.tokens[head]
        named = token.upos == "PROPN"
        known = self._known_by_last_word(token.text) if named else None
        if known is not None:
            return dataclasses.replace(known, span=span, inferred=True)
        words = " ".join(span.text.split())
        mention = span_of(self._text, token.start, token.end)
        return self._person(
            self._add(name=token.text if named else None, role=None if named else words, mention=mention), span
        )

    def _known_by_last_word(self, word: str) -> Speaker | None:
        """Return the one person or organisation whose name ends in a word: "Coun Ince", "the Front"."""
        people = [p for p in self._people.values() if p.name and p.name != word and p.name.split()[-1] == word]
        bodies = [p for p in self._parties.values() if p.type != "state" and p.name.split()[-1] == word]
        if len(people) == 1:
            return self._person(people[0], people[0].mentions[0].span)
        if len(bodies) == 1 and not people:
            return Speaker(ids=(bodies[0].id,), span=None, record=SourceClass.INSTITUTIONAL)
        return None

    def _add(self, *, name: str | None, role: str | None, mention: Span) -> Person:
        identity = f"P{len(self._people) + 1}"
        person = Person(
            id=identity,
            name=name,
            role=role,
            affiliation=None,
            unnamed=name is None,
            mentions=(Mention(span=mention, entity=identity, rule="speaker"),),
        )
        self._people[identity] = person
        self._added.append(person)
        return person

    def _body(self, sentence: Sentence, head: int, span: Span) -> Speaker:
        """Add a party that is known by a description."""
        near = [c for c in children(sentence, head, "amod", "compound") if c < head]
        words = " ".join(sentence.tokens[i].text for i in [*near, head])
        identity = "-".join(word for word in words.upper().replace("-", " ").split() if word.isalnum())
        mention = Mention(span=span, entity=identity, rule="description")
        if identity not in self._parties:
            code = f"ORG:{identity}"
            self._parties[identity] = Party(id=identity, code=code, name=words, type="group", mentions=(mention,))
            self._added_parties.append(identity)
        return Speaker(ids=(identity,), span=span, record=SourceClass.INSTITUTIONAL)

    def _of_last(self, sentence: Sentence, head: int, word: str) -> str | None:
        """Return the state that "his government" is: that of who spoke last, where that is one person."""
        owned = any(sentence.tokens[c].text.lower() in {"his", "her"} for c in children(sentence, head, "nmod:poss"))
        who = self._people.get(self._last.ids[0]) if owned and self._last and len(self._last.ids) == 1 else None
        party = self._parties.get(who.affiliation) if who is not None and who.affiliation else None
        return party.id if party is not None and party.type in _BODIES.get(word, ()) else None

    def _group(self, sentence: Sentence, head: int) -> Speaker | None:
        """Return a group that speaks without a name of its own: "the ministry", "critics"."""
        token = sentence.tokens[head]
        word = lemma(sentence, head)
        if word in _NOBODY or token.start == token.end:
            return None
        definite = any(
            sentence.tokens[c].text.lower() in _DEFINITE for c in children(sentence, head, "det", "nmod:poss")
        )
        bare = not children(sentence, head, "amod", "nmod", "compound", "acl", "appos")
        span = self._span(sentence, head)
        theirs = self._of_last(sentence, head, word)
        if theirs is not None:
            return Speaker(ids=(theirs,), span=span, record=SourceClass.INSTITUTIONAL, inferred=True)
        if definite and bare and word in _BODIES:
            known = self._last_like(word)
            if known is not None:
                return self._again(known, span)
            ambiguous = any(party.type in _BODIES[word] for party in self._parties.values())
            return None if ambiguous else self._body(sentence, head, span)
        if word in _BODIES and not bare and "Plur" not in token.feats:
            return self._body(sentence, head, span)
        return self._anonymous(sentence, head) if word in _GROUPS or word in _BODIES else None

    def _last_like(self, word: str) -> Speaker | None:
        """Return whose office of that name spoke last, else the last party to speak, when it is of that kind."""
        if word in self._offices:
            return self._offices[word]
        kinds = _BODIES[word]
        spoke = self._last_party
        if spoke and any(self._parties[i].type in kinds for i in spoke.ids if i in self._parties):
            return spoke
        return None


_DEFINITE = frozenset({"the", "his", "her", "its", "their", "our", "this", "that"})
_OF_STATES = frozenset({"state"})
_ORGANISED = frozenset({"organisation", "igo", "group", "parliament", "federation", "bloc"})
# Bodies that a report may know by a description alone ("the council"), and the types of party each may stand for.
_BODIES = {
    **dict.fromkeys("ministry government administration delegation embassy cabinet team side army".split(), _OF_STATES),
    **dict.fromkeys("coalition group movement front bloc alliance".split(), _ORGANISED),
    **dict.fromkeys("council committee commission agency organisation organization board panel".split(), _ORGANISED),
    **dict.fromkeys("department office authority court parliament".split(), _ORGANISED | _OF_STATES),
    **dict.fromkeys("company firm employer bank airline carmaker".split(), frozenset({"company", "bank"})),
    "union": frozenset({"union"}),
    "federation": frozenset({"federation"}),
    "association": frozenset({"federation"}),
    **dict.fromkeys("party camp campaign".split(), frozenset({"political party", "group"})),
}
_GROUPS = frozenset(
    "group community family company firm study report poll paper newspaper magazine agency police army military media "
    "campaign critics crowd majority minority team board panel audience public press".split()
)
_AGENTIVE = re.compile(r".{2,}(?:er|or|ist|ian|man|woman|person|ant|ee|ive|mate|body)$")
_SOMEBODY = frozenset(
    {"one", "another", "other", "neither", "either", "some", "someone", "somebody", "anyone", "nobody"}
)


def _is_somebody(sentence: Sentence, head: int) -> bool:
    """Tell a person without a name from a thing or a text: "one driver", "another", "many of his supporters"."""
    token = sentence.tokens[head]
    if token.upos in {"DET", "NUM", "PRON", "ADJ"}:
        return lemma(sentence, head) in _SOMEBODY
    return token.upos == "NOUN" and (bool(_AGENTIVE.fullmatch(lemma(sentence, head))) or "Plur" in token.feats)


def _is_named_behind_comma(sentence: Sentence, head: int, name: int) -> bool:
    """Tell whether a name follows its role with a comma, whatever the parser made of it: "its director, Urs Tanner"."""
    between = sentence.tokens[head + 1 : name]
    closing = [token.text for token in between if token.text not in HONORIFICS]
    return (
        closing[-1:] == [","]
        and closing.count(",") == 1
        and "Plur" not in sentence.tokens[head].feats
        and lemma(sentence, head) in ROLE_NOUNS
        and not any(token.upos in {"VERB", "AUX"} for token in between)
    )
