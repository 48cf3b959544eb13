"""Several who speak as one: "both sides", "the two men", "the ministers"."""

from __future__ import annotations

from collections import Counter

from dragoman.reading.attribution.cast import Cast, Speaker
from dragoman.reading.attribution.cue_nouns import DOCUMENTS
from dragoman.reading.tree import children, lemma
from dragoman.terms.findings import Person
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

_SIDES = frozenset(
    {
        "side",
        "country",
        "party",
        "government",
        "nation",
        "leader",
        "delegation",
        "neighbour",
        "neighbor",
        "panel",
        "team",
    }
)

_NO_SIDE = frozenset({"media", "igo", "army"})


def together(cast: Cast, sentence: Sentence, head: int, span: Span) -> Speaker | None:
    """Return both sides, or the named people whom a plural sums up."""
    noun = lemma(sentence, head)
    if (noun in _SIDES and _is_of_two(sentence, head)) or (noun in DOCUMENTS and _is_joint(sentence, head)):
        return both(cast, span)
    people = _people(cast, sentence, head)
    if len(people) > 1:
        return Speaker(ids=people, span=span, record=SourceClass.ON_RECORD, inferred=True)
    return None


def both(cast: Cast, span: Span) -> Speaker | None:
    """Return the two parties that the report speaks of most, for "both sides"."""
    weight = Counter({p.id: len(p.mentions) for p in cast.mentions.parties if p.type not in _NO_SIDE})
    ids = tuple(sorted(i for i, _ in sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))[:2]))
    return Speaker(ids=ids, span=span, record=SourceClass.INSTITUTIONAL, inferred=True) if len(ids) > 1 else None


def _is_joint(sentence: Sentence, head: int) -> bool:
    return "joint" in {lemma(sentence, c) for c in children(sentence, head, "amod")}


def _is_of_two(sentence: Sentence, head: int) -> bool:
    words = {sentence.tokens[c].text.lower() for c in children(sentence, head, "det", "nummod", "amod")}
    return bool(words & {"both", "two", "neither", "each"}) or (
        sentence.tokens[head].lemma.lower() == "side" and "Plur" in sentence.tokens[head].feats
    )


def _people(cast: Cast, sentence: Sentence, head: int) -> tuple[str, ...]:
    """Return the named people whom a plural sums up: "the ministers" who alone are such, "the two men"."""
    token = sentence.tokens[head]
    words = {sentence.tokens[c].text.lower() for c in children(sentence, head, "det", "nummod")}
    other = children(sentence, head, "nmod", "amod", "compound", "acl", "nmod:poss")
    if "Plur" not in token.feats or other or not words & {"the", "both", "two"}:
        return ()
    noun = lemma(sentence, head)
    named = [p for p in cast.people.values() if p.name and p.mentions[0].span.start < token.start]
    if noun in {"man", "woman"} and "two" in words:
        return tuple(sorted(p.id for p in named)) if len(named) == 2 else ()  # noqa: PLR2004 (the two)
    fitting = [p for p in named if noun in (p.role or "").lower().split() or noun in _head_nouns(p)]
    return tuple(sorted(p.id for p in fitting)) if len(fitting) == 2 else ()  # noqa: PLR2004 (of two, both)


def _head_nouns(person: Person) -> tuple[str, ...]:
    return tuple((person.role or "").lower().replace(",", " ").split()[:1])
