"""Whose words they are: from the noun or pronoun that heads the speaker's phrase to a person or party."""

from __future__ import annotations

import dataclasses

from dragoman.reading.attribution.alongside import alongside
from dragoman.reading.attribution.bearers import bearer, party_of
from dragoman.reading.attribution.cast import Cast, Speaker, again
from dragoman.reading.attribution.cue_nouns import DOCUMENTS
from dragoman.reading.attribution.described import described, is_somebody
from dragoman.reading.attribution.joint import both, together
from dragoman.reading.attribution.labels import Label
from dragoman.reading.mentions.roles import UNNAMED_NOUNS
from dragoman.reading.tree import children, lemma
from dragoman.terms.findings import Mentions
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span, span_of
from dragoman.terms.syntax import Sentence

_PLURAL_PRONOUNS = frozenset({"they", "their", "both", "neither", "we", "all"})
_SOME = frozenset({"some", "many", "others"})
_SPEAKING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM"})


class Speakers:
    """Tells who speaks in one report, from first sentence to last, and remembers who spoke before."""

    def __init__(self, text: str, mentions: Mentions) -> None:
        self.cast = Cast(text, mentions)

    def speaker(self, sentence: Sentence, head: int) -> Speaker | None:
        """Return who the noun or pronoun stands for; without an id where the report does not tell."""
        pronoun = sentence.tokens[head].upos in {"PRON", "DET"}
        found = self._pronoun(sentence, head) if pronoun else self._nominal(sentence, head)
        if found is not None:
            self.cast.remember(sentence, head, found)
            return found
        return self._unresolved(sentence, head)

    def in_company(self, sentence: Sentence, head: int, cue: int) -> Speaker | None:
        """Return who the noun or pronoun stands for, a party with those for and with whom it says this."""
        found = self.speaker(sentence, head)
        if found is None or not found.ids or not set(found.ids) <= set(self.cast.parties):
            return found
        spoken_for, beside = alongside(sentence, head, cue, self.cast.parties_at(sentence))
        self.cast.last = dataclasses.replace(found, ids=tuple(dict.fromkeys((*found.ids, *spoken_for))))
        return dataclasses.replace(found, ids=tuple(dict.fromkeys((*found.ids, *spoken_for, *beside))))

    def labelled(self, label: Label) -> Speaker:
        """Return who is named before a colon."""
        if label.entity in self.cast.people:
            return self.cast.person(self.cast.people[label.entity], label.name)
        ids = () if label.entity is None else (label.entity,)
        return Speaker(ids=ids, span=label.name, record=SourceClass.INSTITUTIONAL)

    def _pronoun(self, sentence: Sentence, head: int) -> Speaker | None:
        token = sentence.tokens[head]
        word = token.text.lower()
        cast, span = self.cast, span_of(self.cast.text, token.start, token.end)
        if word in {"he", "she", "his", "her", "him"}:
            return self._one_of_them(sentence, head, span)
        resolved = [m for m in cast.within(token.start, token.end) if m.entity in cast.people]
        if resolved:
            return cast.person(cast.people[resolved[0].entity], span, inferred=True)
        if word in {"it", "its", "which", "that"}:
            return again(cast.last_party, span)
        if word in _SOME or (word in _PLURAL_PRONOUNS and children(sentence, head, "nmod")):
            return cast.newcomer(sentence, head)
        if word in _PLURAL_PRONOUNS:
            two = word == "both" or (word == "neither" and (not cast.last_plural or len(cast.last_plural.ids) != 2))  # noqa: PLR2004
            return both(cast, span) if two else again(cast.last_plural or cast.last_party, span)
        return None

    def _one_of_them(self, sentence: Sentence, head: int, span: Span) -> Speaker | None:
        """Return who "he" or "she" is: the delegate of a state that spoke, the person met, or who spoke last."""
        cast = self.cast
        delegate = cast.delegate(sentence, head)
        if delegate is not None:
            return again(delegate, span)
        resolved = [m for m in cast.within(span.start, span.end) if m.entity in cast.people]
        if resolved:
            return cast.person(cast.people[resolved[0].entity], span, inferred=True)
        return again(cast.last, span) if cast.last and set(cast.last.ids) & set(cast.people) else None

    def _nominal(self, sentence: Sentence, head: int) -> Speaker | None:
        heads = [head, *self._beside(sentence, head)]
        if len(heads) > 1 and all(sentence.tokens[h].upos in {"PROPN", "NOUN"} for h in heads):
            known = [part for h in heads if (part := self._one(sentence, h)) is not None]
            if len(known) > 1:
                ids = tuple(dict.fromkeys(i for part in known for i in part.ids))
                return Speaker(ids=ids, span=self.cast.phrase(sentence, head), record=known[0].record)
        return self._one(sentence, head)

    def _beside(self, sentence: Sentence, head: int) -> tuple[int, ...]:
        """Return the heads coordinated with one, but no part of the same name: "Bosnia and Herzegovina"."""
        name = self.cast.name_around(sentence, head)
        return tuple(
            c
            for c in children(sentence, head, "conj")
            if name is None or not name.start <= sentence.tokens[c].start < name.end
        )

    def _one(self, sentence: Sentence, head: int) -> Speaker | None:
        """Return the speaker of one noun phrase."""
        span = self.cast.phrase(sentence, head)
        token = sentence.tokens[head]
        noun = token.lemma.lower()
        if (several := together(self.cast, sentence, head, span)) is not None:
            return several
        if (person := bearer(self.cast, sentence, head, span)) is not None:
            speaker = self.cast.person(person, span)
            known = speaker.record == SourceClass.UNNAMED and _holds_the_office(sentence, head)
            return dataclasses.replace(speaker, record=SourceClass.ON_RECORD) if known else speaker
        party = party_of(self.cast, sentence, head, span)
        if noun in DOCUMENTS or party is not None:
            found = Speaker(ids=(party,) if party else (), span=span, record=SourceClass.INSTITUTIONAL)
            if party:
                self.cast.offices[noun] = found
            return found
        if token.upos == "PROPN" or noun in UNNAMED_NOUNS:
            return self.cast.newcomer(sentence, head)
        return described(self.cast, sentence, head) if token.upos == "NOUN" else None

    def _unresolved(self, sentence: Sentence, head: int) -> Speaker | None:
        """Return the words that name a speaker who is neither a person nor a party of the report."""
        token = sentence.tokens[head]
        if token.upos not in _SPEAKING or token.text.lower() == "there":
            return None
        if is_somebody(sentence, head):
            found = self.cast.newcomer(sentence, head)
            self.cast.remember(sentence, head, found)
            return found
        return Speaker(ids=(), span=self.cast.phrase(sentence, head), record=SourceClass.INSTITUTIONAL)


# Offices that one person holds: whoever is called so is known, named or not.
_OFFICES = frozenset(
    "minister president premier ambassador chancellor secretary king queen emir governor mayor".split()
)


def _holds_the_office(sentence: Sentence, head: int) -> bool:
    """Tell the one holder of an office: "Turkey's U.N. ambassador", but no "former minister" and no "ministers"."""
    owned = any(sentence.tokens[c].upos == "PROPN" for c in children(sentence, head, "nmod:poss"))
    before = {lemma(sentence, c) for c in children(sentence, head, "amod", "compound")}
    single = "Plur" not in sentence.tokens[head].feats
    return owned and single and lemma(sentence, head) in _OFFICES and not before & {"former", "ex", "press"}
