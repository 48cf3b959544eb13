"""The outlet that words went through: "told the agency", "in an interview with the daily", "the radio quoted her"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.attribution.clauses import only_carries
from dragoman.reading.attribution.cues import TELLING
from dragoman.reading.attribution.said import Range
from dragoman.reading.tree import children, extent, lemma
from dragoman.terms.findings import Mention, Mentions, Party
from dragoman.terms.span import Span, span_of
from dragoman.terms.syntax import Sentence

# Nouns for outlets that a report may know by a description alone ("a Kuwaiti daily", "state television").
MEDIA_NOUNS = frozenset(
    "newspaper daily weekly magazine broadcaster television tv radio agency newswire station channel network tabloid "
    "website blog".split()
)
# There are others of these than those of news.
_OTHERS_TOO = frozenset("agency network website station channel blog".split())
_OF_NEWS = frozenset("news press tv television radio state".split())
# Between the cue and the outlet there may stand what was given to it, and how it brought the words.
_OCCASIONS = frozenset(
    "interview remark comment article op-ed column appearance broadcast statement conversation programme program show "
    "talk letter report essay message email edition editorial".split()
)
_CARRYING = frozenset("speak talk publish carry broadcast air release quote run cite post print write appear".split())
_BRINGING = frozenset({"in", "to", "with", "on", "by", "for", "via", "through", "from"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An outlet that words went through: its id and the words that name it."""

    id: str
    span: Span


class Outlets:
    """Knows the outlets of one report, and those that it knows by a description alone."""

    def __init__(self, text: str, mentions: Mentions) -> None:
        self._text = text
        self._mentions = mentions
        self._media = {p.id for p in mentions.parties if p.type == "media"}
        self._added: dict[str, Party] = {}

    def added(self) -> tuple[Party, ...]:
        """Return the outlets that no mention held."""
        return tuple(self._added.values())

    def is_outlet(self, entity: str) -> bool:
        """Tell whether an id is that of an outlet."""
        return entity in self._media or entity in self._added

    def carrier(self, sentence: Sentence, cue: int, contents: tuple[Range, ...]) -> Carrier | None:
        """Return the outlet that was told, or that brought the words, as a branch of the cue says."""
        for head in self._branches(sentence, cue, contents):
            found = self.at(sentence, head, contents)
            if found is not None:
                return found
        return None

    def at(self, sentence: Sentence, head: int, contents: tuple[Range, ...] = ()) -> Carrier | None:
        """Return the outlet that a noun phrase names or describes: "Russia's Interfax news agency"."""
        if not self._media and not _is_medium(sentence, head):
            return None
        words = _phrase(sentence, head, contents)
        if not words:
            return None
        start, end = extent(sentence, words)
        known = [m for m in self._mentions.within(start, end) if m.entity in self._media]
        owned = "nmod:poss" if sentence.tokens[head].upos == "PROPN" else "flat"
        named = (head, *children(sentence, head, "compound", "appos", "flat", owned))
        for mention in known:
            if any(_names(sentence, i, mention) for i in named):
                return Carrier(id=mention.entity, span=span_of(self._text, start, end))
        return None if known or not _is_medium(sentence, head) else self._described(sentence, head, words)

    def _described(self, sentence: Sentence, head: int, words: list[int]) -> Carrier:
        span = span_of(self._text, *extent(sentence, words))
        article = [c for c in children(sentence, head, "det") if c == words[0]]
        name = " ".join(self._text[sentence.tokens[words[len(article)]].start : span.end].split())
        identity = "-".join(part for part in name.upper().replace("-", " ").replace("'", " ").split() if part.isalnum())
        mention = Mention(span=span, entity=identity, rule="description")
        party = Party(id=identity, code=f"ORG:{identity}", name=name, type="media", mentions=(mention,))
        self._added.setdefault(identity, party)
        return Carrier(id=identity, span=span)

    def _branches(self, sentence: Sentence, cue: int, contents: tuple[Range, ...]) -> Iterator[int]:
        """Yield the nouns that may be the outlet: whom it is told, then those that an occasion or a carrying brings."""
        if lemma(sentence, cue) in TELLING:
            yield from (c for c in children(sentence, cue, "obj", "iobj") if not _within(sentence, c, contents))
        for child in children(sentence, cue, "ccomp", "parataxis"):
            if only_carries(sentence, child):
                yield from children(sentence, child, "nsubj")
        todo = [*children(sentence, cue, "obl", "advcl", "nmod")]
        while todo:
            at = todo.pop(0)
            if _within(sentence, at, contents):
                continue
            if any(lemma(sentence, c) in _BRINGING for c in children(sentence, at, "case")):
                yield at
            if lemma(sentence, at) in _OCCASIONS | _CARRYING:
                todo += children(sentence, at, "nmod", "obl", "acl", "obj")


def _phrase(sentence: Sentence, head: int, contents: tuple[Range, ...]) -> list[int]:
    """Return the tokens of a noun phrase without its preposition and clauses, and without what was said.

    None when the noun itself was said.
    """
    if _within(sentence, head, contents):
        return []
    cut = {
        t
        for c in children(sentence, head, "case", "acl", "parataxis", "punct", "cc", "conj")
        for t in sentence.subtree(c)
    }
    kept = [i for i in sentence.subtree(head) if i not in cut and not _within(sentence, i, contents)]
    while kept[-1] != head and sentence.tokens[kept[-1]].upos == "PUNCT":
        kept.pop()
    return kept


def _is_medium(sentence: Sentence, head: int) -> bool:
    """Tell whether a noun is one for an outlet, by itself or beside a name: "the daily", "the Lima daily Ojo"."""
    noun = lemma(sentence, head)
    beside = {lemma(sentence, c) for c in children(sentence, head, "compound", "amod")}
    is_medium = noun in MEDIA_NOUNS or (sentence.tokens[head].upos == "PROPN" and bool(beside & MEDIA_NOUNS))
    return is_medium and (noun not in _OTHERS_TOO or bool(beside & _OF_NEWS))


def _names(sentence: Sentence, index: int, mention: Mention) -> bool:
    token = sentence.tokens[index]
    return mention.span.start <= token.start and token.end <= mention.span.end


def _within(sentence: Sentence, index: int, contents: tuple[Range, ...]) -> bool:
    start = sentence.tokens[index].start
    return any(a <= start < b for a, b in contents)
