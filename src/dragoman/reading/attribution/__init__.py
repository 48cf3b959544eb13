"""Who said what, on whose authority: direct, mixed and indirect speech with its chain."""

from __future__ import annotations

from dragoman.reading.attribution.spoken_for import with_sides
from dragoman.reading.attribution.statements import StatementFinder
from dragoman.reading.mentions import with_entities
from dragoman.terms.findings import Mentions, Statement
from dragoman.terms.report import Story
from dragoman.terms.syntax import Sentence

__all__ = ["attribute"]


def attribute(
    story: Story, sentences: tuple[Sentence, ...], mentions: Mentions
) -> tuple[tuple[Statement, ...], Mentions]:
    """Return the statements of a report, and the mentions with the speakers that had to be added.

    Unnamed people who never speak, and of whom nothing else is said, are left out of the mentions returned; so are
    outlets known by a description alone that stand in no chain.
    """
    finder = StatementFinder(story, sentences, mentions)
    statements = finder.statements()
    spoke = {part for s in statements for link in (s.speaker or "", *s.chain) for part in link.split("+")}
    people = [p for p in (*mentions.people, *finder.added()) if not p.unnamed or p.id in spoke]
    parties = (*mentions.parties, *(p for p in finder.added_parties() if p.id in spoke))
    sided = with_sides(people, statements, sentences, mentions)
    return statements, with_entities(parties, sided, mentions)
