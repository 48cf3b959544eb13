"""Whose phrase it is: the person whose mention it holds, or the party that it names or belongs to."""

from __future__ import annotations

from dragoman.reading.attribution.cast import Cast
from dragoman.reading.mentions.roles import HONORIFICS, ROLE_NOUNS
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.findings import Mention, Person
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence


def bearer(cast: Cast, sentence: Sentence, head: int, span: Span) -> Person | None:
    """Return the person whose mention covers the head, or stands in apposition to it."""
    token = sentence.tokens[head]
    people = [m for m in cast.within(span.start, span.end) if m.entity in cast.people]
    covering = [m for m in people if m.span.start <= token.start and token.end <= m.span.end]
    named = [m for m in covering if cast.people[m.entity].name]
    beside = [m for m in people if cast.people[m.entity].name and _is_apposed(sentence, head, m)]
    for mention in (*named, *beside, *sorted(covering, key=lambda m: m.span.end - m.span.start)):
        return cast.people[mention.entity]
    return None


def _is_apposed(sentence: Sentence, head: int, mention: Mention) -> bool:
    """Tell whether a name belongs to the head: "negotiator Christopher Hill", "its head, Jane Doe"."""
    for index in sentence.subtree(head):
        token = sentence.tokens[index]
        if mention.span.start <= token.start < mention.span.end:
            beside = token.head == head and token.deprel.partition(":")[0] in {"flat", "appos", "compound"}
            return beside or _is_named_behind_comma(sentence, head, index) or _is_called(sentence, head, index)
    return False


def _is_called(sentence: Sentence, head: int, name: int) -> bool:
    """Tell whether words further off name the head: "who goes by the name Lund", "one of its envoys, Lund"."""
    at, naming = name, lemma(sentence, head) == "one" and related(sentence, name, "appos")
    if sentence.tokens[name].upos != "PROPN":
        return False
    for _ in range(_FURTHEST):
        if at in {head, -1}:
            break
        naming = naming or lemma(sentence, at) in _NAMING
        if sentence.tokens[at].upos == "VERB" and not naming:
            return False
        at = sentence.tokens[at].head
    return naming and at == head


_FURTHEST = 4  # steps in the tree from a name to whom it names
_NAMING = frozenset({"call", "name", "know", "identify", "go"})


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


def party_of(cast: Cast, sentence: Sentence, head: int, span: Span) -> str | None:
    """Return the party that the head names, or whose office, document or people it is."""
    token = sentence.tokens[head]
    parties = [m for m in cast.within(span.start, span.end) if m.entity in cast.parties]
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
