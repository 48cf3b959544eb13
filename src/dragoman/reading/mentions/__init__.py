"""Who is mentioned where: parties, people, outlets, times."""

from __future__ import annotations

from dragoman.reading.mentions.parties import parties_of, party_mentions
from dragoman.reading.mentions.people import people_of
from dragoman.reading.mentions.times import time_expressions
from dragoman.terms.findings import Mentions, Party, Person
from dragoman.terms.report import Story
from dragoman.terms.syntax import Sentence

__all__ = ["find_mentions", "with_entities"]


def find_mentions(story: Story, sentences: tuple[Sentence, ...]) -> Mentions:
    """Return who is mentioned in a report, and where.

    Parameters
    ----------
    story : Story
    sentences : tuple of Sentence
        Of the story's paragraphs.

    Returns
    -------
    Mentions
        States that only locate are not among the parties; unnamed people are all there, whether they speak or not.
    """
    found = party_mentions(story, sentences)
    parties = parties_of(story, found)
    people = people_of(story, sentences, found, {party.code: party.id for party in parties})
    return with_entities(parties, people, Mentions(parties=(), people=(), mentions=(), times=time_expressions(story)))


def with_entities(parties: tuple[Party, ...], people: tuple[Person, ...], mentions: Mentions) -> Mentions:
    """Return mentions anew for these parties and people, in text order."""
    every = [m for party in parties for m in party.mentions] + [m for person in people for m in person.mentions]
    every.sort(key=lambda m: (m.span.start, -m.span.end, m.entity))
    return Mentions(parties=parties, people=people, mentions=tuple(every), times=mentions.times)
