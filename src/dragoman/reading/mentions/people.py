"""People: named ones with role and affiliation, unnamed ones by what they are, and their later short forms."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from dragoman.reading.mentions.found import Found
from dragoman.reading.mentions.home import home_of
from dragoman.reading.mentions.met import PeopleMet, Someone, learn
from dragoman.reading.mentions.party_places import PartyPlaces
from dragoman.reading.mentions.personal_names import honorific, is_person_like, name_ranges
from dragoman.reading.mentions.pronouns import named_subject, note_pronouns, quoted_offsets, subject_side, subjects
from dragoman.reading.mentions.respective import respective
from dragoman.reading.mentions.serving import served
from dragoman.reading.mentions.sides import Sides, is_counterpart, issuer
from dragoman.reading.mentions.titles import TitleReader
from dragoman.reading.mentions.told import Around, Title
from dragoman.reading.mentions.unnamed import note_unnamed
from dragoman.reading.tree import lemma
from dragoman.terms.findings import Person
from dragoman.terms.report import Story
from dragoman.terms.syntax import Sentence


def people_of(
    story: Story, sentences: Sequence[Sentence], found: Sequence[Found], party_ids: dict[str, str]
) -> tuple[Person, ...]:
    """Return the people of a report, in order of their first mention.

    Parameters
    ----------
    story : Story
    sentences : sequence of Sentence
        Of the story's paragraphs.
    found : sequence of Found
        Every mention of a party, places among them.
    party_ids : dict of str to str
        The id of each party of the report by its code.
    """
    met = PeopleMet(story.report.text)
    places = PartyPlaces(story.report.text, found, party_ids)
    sides = Sides(story.report.text, found, party_ids)
    titles = TitleReader(
        story.report.text,
        places,
        issuer=issuer(story.report.outlet, party_ids),
        home=home_of(story, sentences, found, party_ids),
    )
    names = _Names(story, met, places, sides, titles)
    names.expect(sentences)
    quoted = quoted_offsets(story.report.text)
    for at, sentence in enumerate(sentences):
        met.begin(at)
        named = names.note(sentence)
        note_unnamed(met, places, sentence, named)
        note_pronouns(met, sentence, quoted)
        met.acted = subjects(met, sentence) or met.acted
        met.subject = subject_side(met, places, sentence)
    for who in met.people:
        master = met.who(who.serves) if who.serves else None
        if master is not None and master is not who and master.affiliation:
            who.affiliation, who.inferred = master.affiliation, True
        if who.affiliation is None:
            who.affiliation = sides.by_group(who.role) or sides.by_group(who.led)
            who.inferred = who.affiliation is not None
    return tuple(who.as_person() for who in met.people)


class _Names:
    """Notes the named people of one report, sentence by sentence."""

    def __init__(self, story: Story, met: PeopleMet, places: PartyPlaces, sides: Sides, titles: TitleReader) -> None:
        self._text = story.report.text
        self._paragraphs = story.paragraphs
        self._met = met
        self._places = places
        self._sides = sides
        self._titles = titles
        self._before: Sentence | None = None
        self._full_names: frozenset[str] = frozenset()

    def expect(self, sentences: Sequence[Sentence]) -> None:
        """Learn the first and last words of full names of people: alone, they are a person's, too."""
        full = ((s, n) for s in sentences for n in s.names if n.label == "PER" and n.last > n.first)
        self._full_names = frozenset(s.tokens[i].text for s, name in full for i in (name.first, name.last))

    def note(self, sentence: Sentence) -> set[int]:
        """Note the named people of a sentence; return the tokens of their names."""
        taken: set[int] = set()
        here, before = (self._paragraphs[max(0, sentence.paragraph - back)].start for back in (0, 1))
        names = list(name_ranges(sentence, self._is_party))
        in_order = respective(sentence, names, self._places)
        same = self._before is not None and self._before.paragraph == sentence.paragraph
        stated = named_subject(self._places, self._before) if self._before is not None and same else None
        for first, last in names:
            start, end = sentence.tokens[first].start, sentence.tokens[last].end
            name = " ".join(self._text[start:end].split())
            title = honorific(sentence, first)
            own = subject_side(self._met, self._places, sentence, but=first)
            doer = subject_side(self._met, self._places, sentence, but=first, behind=True)
            around = Around(here=here, before=before, own=own, doer=doer, last=self._met.subject, stated=stated)
            told = self._titles.title(sentence, first, last, around)
            if first in in_order:
                role, party = in_order[first]
                told = Title(role=role, party=party)
            if not first and not told.role and self._before is not None and _is_cut(self._before, sentence):
                cut = self._titles.cut_off(self._before)
                told = dataclasses.replace(told, role=cut.role, party=cut.party or told.party)
            who = self._met.who(name) or self._told_late(sentence, first, name, told)
            who = who or self._unnamed_before(sentence, first, told)
            if who is None:
                known = " " in name or name in self._full_names or title or told.role
                if not known and not is_person_like(sentence, first, last):
                    continue
                who = self._met.add(name=name)
            told = self._settled(who, sentence, first, last, told)
            learn(who, name=name, told=told, honorific=title)
            self._met.mention(who, start, end, "name" if " " in name else "surname")
            taken.update(range(first, last + 1))
        self._before = sentence
        return taken

    def _settled(self, who: Someone, sentence: Sentence, first: int, last: int, told: Title) -> Title:
        """Return what is told of somebody, with the side that whoever he is told beside has, or not."""
        if is_counterpart(sentence, first):
            if told.party is None or told.inferred:
                other = self._sides.of_counterpart(who, self._met.people)
                told = dataclasses.replace(told, party=other, inferred=True)
        elif told.of_person:
            told = dataclasses.replace(told, party=self._met.last_side(but=who) or told.party, inferred=True)
        if told.inferred and told.party is not None and told.party == self._of_counterpart(sentence, last):
            told = dataclasses.replace(told, party=None)
        if told.party is None or told.inferred:
            who.serves = who.serves or served(sentence, first, last)
        return told

    def _of_counterpart(self, sentence: Sentence, last: int) -> str | None:
        """Return whose counterpart somebody has, which is not his own side: "Lund and her Peruvian counterpart"."""
        words = sentence.words[last + 1 : last + 7]
        if words[:1] != ("and",) or words[1:2] not in {("his",), ("her",)} or "counterpart" not in words:
            return None
        start, end = sentence.tokens[last + 2].start, sentence.tokens[last + 1 + words.index("counterpart")].start
        return self._places.inside(start, end)

    def _told_late(self, sentence: Sentence, first: int, name: str, told: Title) -> Someone | None:
        """Return who opened the story without a name and has it now: "The UN envoy says ... Ingrid Solheim told"."""
        opened = self._met.people[-1:] if len(self._met.people) == 1 else []
        plain = " " in name and not told.role and not told.party and is_person_like(sentence, first, first)
        for who in opened if plain and not first else ():
            if who.name is None and not who.plural and who.id in self._met.acted and who.definite:
                return who
        return None

    def _unnamed_before(self, sentence: Sentence, first: int, told: Title) -> Someone | None:
        """Return whom a short form with a name takes up: "The envoy, Mattias Lund of Sweden" after "the UN envoy"."""
        tokens = sentence.tokens
        if first < 3 or tokens[first - 1].text != "," or tokens[first - 3].text.lower() != "the":  # noqa: PLR2004
            return None
        noun = lemma(sentence, first - 2)
        same = [w for w in self._met.people if w.noun == noun and not w.plural and w.affiliation]
        taken_up = same[-1] if len(same) == 1 and noun == told.role.lower() else None
        return taken_up if taken_up is not None and taken_up.name is None else None

    def _is_party(self, sentence: Sentence, first: int, last: int) -> bool:
        return self._places.any_near(sentence.tokens[first].start, sentence.tokens[last].end)


def _is_cut(before: Sentence, sentence: Sentence) -> bool:
    """Tell whether the sentence before breaks off without a mark in the same paragraph."""
    return before.paragraph == sentence.paragraph and before.tokens[-1].upos != "PUNCT"
