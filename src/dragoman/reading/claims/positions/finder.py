"""Positions: what a party demands, offers, refuses, commits itself to, accepts or threatens.

A table of verbs, adjectives and nouns gives the act; where a statement's own words hold a modal ("must", "will not"),
the modal does. The party is the subject's, or the side of the speaker for "we", "it" and for duties of others.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from dragoman.reading.claims.halves import halves_span
from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.modality import is_supposed, status_of, status_of_deed
from dragoman.reading.claims.positions.modals import by_modal, has_duty, is_hoped
from dragoman.reading.claims.positions.nouns import by_noun
from dragoman.reading.claims.positions.phrases import by_phrase
from dragoman.reading.claims.positions.predicates import by_adjective, by_verdict, judged, needed
from dragoman.reading.claims.positions.verbs import Reading, by_verb, passive
from dragoman.reading.claims.positions.words import ADJECTIVES, NOUNS, OF_PAPERS, OWN_WORDS, PHRASES, STANDS, VERBS
from dragoman.reading.tree import children, is_predicate, lemma, subject
from dragoman.terms.act_status import OF_KIND, ActStatus
from dragoman.terms.findings import Position, Statement
from dragoman.terms.syntax import Sentence

_SHORT = 3
_ONLY_SPOKEN = frozenset({"modal-would", "modal-duty", "modal-could", "modal-could-be"})
# Only of the side that says so: "they cannot pay", told by others, is news.
_OF_SPEAKER = frozenset({"modal-cannot", "modal-warned"})


def find_positions(text: str, sentences: tuple[Sentence, ...], holders: Holders) -> tuple[Position, ...]:
    """Return the positions of a report, in text order."""
    found: list[Position] = []
    told: str | None = None
    for sentence in sentences:
        for reading in _readings(sentence):
            position = _position(text, sentence, reading, holders, told)
            if position and not any(p.what.overlaps(position.what) and p.party == position.party for p in found[-3:]):
                found.append(position)
        told = _told_of(sentence, holders) or told
    return _once(found)


def _once(found: list[Position]) -> tuple[Position, ...]:
    """Leave out what a noun only recalls of a position told elsewhere: "Russia's call for a meeting"."""
    kept = [p for p in found if not (p.rule.startswith("noun-") and any(_recalls(p, other) for other in found))]
    return tuple(dataclasses.replace(p, id=f"O{number}") for number, p in enumerate(kept, 1))


def _recalls(noun: Position, other: Position) -> bool:
    same = noun.party == other.party and noun.kind == other.kind and not other.rule.startswith("noun-")
    return same and len(_content(noun) & _content(other)) > 1


def _content(position: Position) -> set[str]:
    """Return the longer words of a position, by which it is told again."""
    words = (word.strip(".,;:'\"“”‘’()").lower() for word in position.what.text.split())
    return {word for word in words if len(word) > _SHORT}


def _told_of(sentence: Sentence, holders: Holders) -> str | None:
    """Return the party that a sentence is about: its subject's."""
    who = subject(sentence, sentence.root)
    if who is None:
        return None
    return holders.met_in(sentence) or holders.named_all(sentence, who, None) or holders.group(sentence, who)


def _position(text: str, sentence: Sentence, reading: Reading, holders: Holders, told: str | None) -> Position | None:
    index, kind, words, party_of, rule = reading
    what = halves_span(text, sentence, words)
    if what is None:
        return None
    statement = holders.statement(what.start) or holders.statement(sentence.tokens[index].start)
    spoken = holders.statement(sentence.tokens[index].start) is not None
    if not spoken and (rule in _ONLY_SPOKEN or rule.removeprefix("verb-").removeprefix("passive-") in OWN_WORDS):
        return None
    party = _party(sentence, party_of, statement, holders, told)
    if rule == "modal-duty" and party_of is None:
        party = holders.insisting(sentence, index, statement) or party
    if party_of is not None and party_of == subject(sentence, index):
        pronoun = sentence.words[party_of] in {"he", "she"}
        party = _with_company(party, holders.told_by(sentence, index), pronoun=pronoun)
    if rule in _OF_SPEAKER and party != holders.side(statement.speaker if statement else None):
        return None
    plans = rule == "modal-will" and not spoken and party_of is not None and _is_person(sentence, party_of)
    if party is None or plans:
        return None
    return Position(
        id="",
        party=party,
        kind=kind,
        what=what,
        statement=statement.id if statement else None,
        rule=rule,
        status=_status(sentence, index, rule) or OF_KIND[kind],
    )


def _with_company(party: str | None, tellers: str | None, *, pronoun: bool) -> str | None:
    """Return a party with those for and with whom it says so; for "he" and "she", whoever says it."""
    own, all_of_them = set((party or "").split("+")), (tellers or "").split("+")
    return tellers if tellers and (pronoun or (party and own < set(all_of_them))) else party


def _is_person(sentence: Sentence, index: int) -> bool:
    """Tell whether a word stands for one person: what he will do is news of him, not yet of his side."""
    named = any(name.label == "PER" and name.first <= index <= name.last for name in sentence.names)
    return named or sentence.tokens[index].text.lower() in {"he", "she"}


def _status(sentence: Sentence, index: int, rule: str) -> ActStatus | None:
    """Return how the act stands; where a modal makes the position, the predicate is the deed itself."""
    return status_of_deed(sentence, index) if rule.startswith("modal") else status_of(sentence, index)


def _readings(sentence: Sentence) -> Iterator[Reading]:
    for index in range(len(sentence.tokens)):
        found = tuple(_read_at(sentence, index))
        if found and not is_supposed(sentence, index) and not is_hoped(sentence, index):
            yield from found


def _read_at(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read a word as a verb with or without a particle, an adjective or a noun of a position, else by its modal."""
    token, word = sentence.tokens[index], lemma(sentence, index)
    if token.upos == "NOUN" and (word in NOUNS or word in STANDS):
        yield from by_noun(sentence, index, word)
        return
    verb = token.upos == "VERB" and token.deprel != "amod" and not has_duty(sentence, index)
    found = (by_phrase(sentence, index) if verb and word in PHRASES else ()) or (
        judged(sentence, index) if verb else ()
    )
    if not found and verb and word in VERBS:
        found = passive(sentence, index, word) or by_verb(sentence, index, word)
    if not found and (said := word if token.upos == "ADJ" else sentence.words[index]) in ADJECTIVES:
        found = tuple(by_adjective(sentence, index, said)) if _is_predicative(sentence, index) else ()
    if not found and is_predicate(sentence, index) and (word not in VERBS or word in OF_PAPERS or not verb):
        found = (*needed(sentence, index), *by_verdict(sentence, index), *by_modal(sentence, index))
    yield from found


def _is_predicative(sentence: Sentence, index: int) -> bool:
    """Tell whether an adjective or participle says something of a subject: "is willing", "was opposed"."""
    token = sentence.tokens[index]
    told = children(sentence, index, "cop", "nsubj", "aux:pass") or token.deprel in {"xcomp", "conj"}
    return bool(told) and (token.upos == "ADJ" or token.text.lower().endswith("ed"))


def _faces_us(sentence: Sentence, pronoun: int) -> bool:
    """Tell whether "they" do something to "us": then they are not the speaker's own side."""
    verb = sentence.tokens[pronoun].head
    faced = children(sentence, verb, "obj", "iobj", "obl", "xcomp") if verb >= 0 else ()
    return any(sentence.tokens[c].text.lower() in {"us", "me"} for c in faced)


def _party(
    sentence: Sentence, party_of: int | None, statement: Statement | None, holders: Holders, told: str | None
) -> str | None:
    """Return whose position it is: the token's parties; for duties of others the side of whoever says so.

    "They" and "it" that nothing else resolves stand for whom the sentence before was about.
    """
    if party_of is None:
        return holders.side(statement.speaker) if statement else None
    pronoun = sentence.tokens[party_of].text.lower() in {"it", "they", "he", "she"}
    if pronoun and _faces_us(sentence, party_of):
        return None
    bare = not children(sentence, party_of, "nmod", "amod", "compound", "nmod:poss", "conj")
    met = holders.group(sentence, party_of) if bare and not pronoun else None
    named = met or holders.named_all(sentence, party_of, statement)
    inside = holders.statement(sentence.tokens[party_of].start) is not None
    if named or (pronoun and inside):
        return named
    single = sentence.tokens[party_of].text.lower() in {"it", "he", "she"}
    last = None if single and told and "+" in told else told
    return (last if pronoun else None) or (None if single else holders.group(sentence, party_of))
