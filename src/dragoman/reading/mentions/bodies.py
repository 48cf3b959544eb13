"""Bodies that act under a description: "the union", "the bank employers' federation", "the rebels", "the government".

A description is the body named before it that is of the same kind. Where none was named and the described body acts,
it is a party of the report in its own right, under its description.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.mentions.gazetteer import Gazetted
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

_KINDS = {
    "union": "union".split(),
    "company": "company firm carmaker automaker airline manufacturer employer management shipowner".split(),
    "federation": "federation confederation association".split(),
    "group": "rebel guerrilla insurgent militant militia opposition junta separatist coalition".split(),
    "bloc": "bloc".split(),
    "organisation": "commission council committee agency organisation organization".split(),
    "state": "government".split(),
}
_KIND_OF = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns}
_ONLY_WHEN_NAMED = frozenset({"organisation", "state", "bloc"})
_LIKE = {
    "company": {"company", "bank"},
    "group": {"group", "political party"},
    "bloc": {"bloc", "igo"},
    "organisation": {"organisation", "igo"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A definite description of a body: "the main rebel coalition"; ``words`` are those after the article."""

    start: int
    end: int
    noun: str
    words: str
    acts: bool

    @property
    def kind(self) -> str:
        """The kind of body that the noun names."""
        return _KIND_OF[self.noun]


def bodies(
    sentences: Sequence[Sentence], named: Sequence[tuple[int, int, Gazetted]]
) -> Iterator[tuple[int, int, Gazetted, bool]]:
    """Yield the descriptions that stand for a body: start, end, what it stands for, and whether that is inferred.

    Parameters
    ----------
    sentences : sequence of Sentence
    named : sequence of (int, int, Gazetted)
        The bodies and states named in the report, with their places.
    """
    described = [
        d for s in sentences for d in _descriptions(s) if not any(a < d.end and d.start < b for a, b, _ in named)
    ]
    acting = {d.noun for d in described if d.acts}
    for description in described:
        known = _named_before(description, named)
        if known is not None:
            yield description.start, description.end, known, True
        elif description.noun in acting and not _is_ambiguous(description, named):
            first = next(d for d in described if d.noun == description.noun)
            yield description.start, description.end, _made(first), description is not first


def _descriptions(sentence: Sentence) -> Iterator[Description]:
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.upos != "NOUN" or lemma(sentence, at) not in _KIND_OF or token.deprel in {"compound", "flat"}:
            continue
        article = next((c for c in children(sentence, at, "det") if tokens[c].text.lower() == "the"), None)
        if article is None:
            continue
        words = " ".join(tokens[i].text for i in range(article + 1, at + 1)).replace(" '", "'").replace(" - ", "-")
        yield Description(
            start=tokens[article].start, end=token.end, noun=lemma(sentence, at), words=words, acts=_acts(sentence, at)
        )


def _acts(sentence: Sentence, at: int) -> bool:
    cases = {lemma(sentence, c) for c in children(sentence, at, "case")}
    return related(sentence, at, "nsubj", "nmod:poss", "obl:agent") or bool(
        cases & {"with", "between", "against", "by"}
    )


def _named_before(description: Description, named: Sequence[tuple[int, int, Gazetted]]) -> Gazetted | None:
    """Return the one body of that kind named before; of several, none."""
    kinds = _LIKE.get(description.kind, {description.kind})
    before = {g.code: g for start, _, g in named if g.type in kinds and start < description.start}
    if len(before) != 1:
        return None
    known = next(iter(before.values()))
    return Gazetted(code=known.code, name=known.name, type=known.type, rule="description")


def _is_ambiguous(description: Description, named: Sequence[tuple[int, int, Gazetted]]) -> bool:
    kinds = _LIKE.get(description.kind, {description.kind})
    return description.kind in _ONLY_WHEN_NAMED or any(g.type in kinds for _, _, g in named)


def _made(description: Description) -> Gazetted:
    code = "-".join(word for word in description.words.upper().replace("'", "").replace("-", " ").split())
    return Gazetted(code=f"ORG:{code[:40]}", name=description.words, type=description.kind, rule="description")
