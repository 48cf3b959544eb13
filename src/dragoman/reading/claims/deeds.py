"""Deeds: what a party will do, may do, does or did, of the things that negotiations are about, and how it stands.

"Will provide aid", "may provide aid", "provided aid in 1994" and "will provide aid only after" are four deeds of one
key and four statuses. Only acts of the table of subjects are deeds; what is only supposed ("if it provides") is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.reading.actions.topics import KEYS, key_of
from dragoman.reading.claims.deed_status import status_of_act, within
from dragoman.reading.claims.halves import halves_span
from dragoman.reading.claims.holders import Holders
from dragoman.reading.tree import children, lemma, prepositions, related, subject, without
from dragoman.terms.findings import Condition, Deed
from dragoman.terms.syntax import Sentence


def find_deeds(
    text: str, sentences: tuple[Sentence, ...], holders: Holders, conditions: tuple[Condition, ...]
) -> tuple[Deed, ...]:
    """Return the deeds of a report, in text order.

    Parameters
    ----------
    text : str
    sentences : tuple of Sentence
    holders : Holders
    conditions : tuple of Condition
        What is promised in the consequent of one is conditional; what its condition supposes is no deed.
    """
    found: list[Deed] = []
    for sentence in sentences:
        for index, who, nouns in _acts(sentence):
            statement = holders.statement(sentence.tokens[index].start)
            party = holders.named_all(sentence, who, statement)
            doers = {i for c in _doers(sentence, index) for i in sentence.subtree(c)}
            words = without(sentence, index, "advcl", "parataxis", "mark", "conj", "cc")
            what = halves_span(text, sentence, (i for i in words if i not in doers))
            status = within(conditions, sentence.tokens[index].start, status_of_act(sentence, index))
            if party is None or what is None or status is None:
                continue
            found.append(
                Deed(
                    id=f"D{len(found) + 1}",
                    party=party,
                    what=what,
                    key=key_of(lemma(sentence, index), nouns),
                    status=status,
                    statement=statement.id if statement else None,
                    rule=f"deed-{status}",
                )
            )
    return tuple(found)


def _acts(sentence: Sentence) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield each verb of a known act, who does it, and the nouns of what is done."""
    for index, token in enumerate(sentence.tokens):
        if token.upos != "VERB" or related(sentence, index, "amod", "compound"):
            continue
        passive = children(sentence, index, "nsubj:pass")
        nouns = tuple(_nouns(sentence, passive or children(sentence, index, "obj", "obl")))
        if key_of(lemma(sentence, index), nouns) not in KEYS:
            continue
        agents = [c for c in children(sentence, index, "obl") if "by" in prepositions(sentence, c)]
        who = (agents[0] if agents else None) if passive else subject(sentence, index)
        if who is not None and who != index:
            yield index, who, nouns


def _doers(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return who does an act; in the passive its subject is what is done."""
    passive = children(sentence, index, "nsubj:pass")
    return tuple(c for c in children(sentence, index, "nsubj") if c not in passive)


def _nouns(sentence: Sentence, heads: Iterable[int]) -> Iterator[str]:
    for head in heads:
        yield lemma(sentence, head)
        yield from (lemma(sentence, c) for c in children(sentence, head, "compound", "amod", "nmod", "conj"))
