"""Positions: what a party demands, offers, refuses, commits itself to, accepts or threatens.

A table of verbs, adjectives and nouns gives the act; where a statement's own words hold a modal ("must", "will not"),
the modal does. The party is the subject's, or the side of the speaker for "we", "it" and for duties of others.
"""

from __future__ import annotations

import dataclasses

from dragoman.reading.claims.halves import halves_span
from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.modality import status_of, status_of_deed
from dragoman.reading.claims.positions.readings import readings
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import OWN_WORDS
from dragoman.reading.tree import children, is_in_persons_name, subject
from dragoman.terms.act_status import OF_KIND, ActStatus
from dragoman.terms.findings import Position, Statement
from dragoman.terms.syntax import Sentence

_SHORT = 3
_ONLY_SPOKEN = frozenset(
    {"order", "modal-would", "modal-duty", "modal-could", "modal-could-be", "modal-will-be", "spoken", "spoken-own"}
)
# Only of the side that says so: "they cannot pay", told by others, is news.
_OF_SPEAKER = frozenset({"spoken-own", "modal-cannot", "modal-warned"})


def find_positions(text: str, sentences: tuple[Sentence, ...], holders: Holders) -> tuple[Position, ...]:
    """Return the positions of a report, in text order."""
    found: list[Position] = []
    told: str | None = None
    for sentence in sentences:
        for reading in readings(sentence):
            position = _position(text, sentence, reading, holders, told)
            if position and not any(p.what.overlaps(position.what) and p.party == position.party for p in found[-3:]):
                found.append(position)
        told = _told_of(sentence, holders) or (told if _stays(sentence) else None)
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


def _stays(sentence: Sentence) -> bool:
    """Tell whether a sentence leaves open whom the next "it" means: its own subject is a pronoun, or it has none."""
    who = subject(sentence, sentence.root)
    return who is None or sentence.tokens[who].upos in {"PRON", "DET"}


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
    if rule == "modal-duty" and party is None and statement is not None:
        party = holders.side(statement.speaker)
    if rule == "modal-duty" and party_of is None:
        party = holders.insisting(sentence, index, statement) or party
    if party_of is not None and party_of == subject(sentence, index):
        pronoun = sentence.words[party_of] in {"he", "she"}
        if sentence.words[party_of] in {"they", "he", "she", "who"} and holders.is_of_nobody(sentence, index):
            party = None
        party = _with_company(party, holders.told_by(sentence, index), pronoun=pronoun)
    if rule in _OF_SPEAKER and party != holders.side(statement.speaker if statement else None):
        return None
    plans = rule == "modal-will" and not spoken and party_of is not None and _is_person(sentence, party_of)
    direct = statement is not None and statement.form == "direct" and rule.startswith("modal")
    if party is None or plans or (direct and _is_thing(sentence, party_of)):
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


def _is_thing(sentence: Sentence, who: int | None) -> bool:
    """Tell "it" in somebody's own words from his side, which he calls "we": "It will not end the war"."""
    return who is not None and sentence.words[who] == "it"


def _with_company(party: str | None, tellers: str | None, *, pronoun: bool) -> str | None:
    """Return a party with those for and with whom it says so; for "he" and "she", whoever says it."""
    own, all_of_them = set((party or "").split("+")), (tellers or "").split("+")
    return tellers if tellers and (pronoun or (party and own < set(all_of_them))) else party


def _is_person(sentence: Sentence, index: int) -> bool:
    """Tell whether a word stands for one person: what he will do is news of him, not yet of his side."""
    return is_in_persons_name(sentence, index) or sentence.tokens[index].text.lower() in {"he", "she"}


def _status(sentence: Sentence, index: int, rule: str) -> ActStatus | None:
    """Return how the act stands; where a modal makes the position, the predicate is the deed itself."""
    return status_of_deed(sentence, index) if rule.startswith("modal") else status_of(sentence, index)


def _is_topic(sentence: Sentence, pronoun: int, *, inside: bool) -> bool:
    """Tell whether "it" opens an unquoted sentence: it stands for whom the one before was about, whoever says so."""
    return inside and pronoun == 0 and sentence.words[pronoun] == "it"


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
    pronoun = sentence.words[party_of] in {"it", "they", "he", "she", "its", "their"}
    if pronoun and _faces_us(sentence, party_of):
        return None
    bare = not children(sentence, party_of, "nmod", "amod", "compound", "nmod:poss", "conj")
    met = holders.group(sentence, party_of) if bare and not pronoun else None
    named = met or holders.named_all(sentence, party_of, statement)
    inside = holders.statement(sentence.tokens[party_of].start) is not None
    if pronoun and _is_topic(sentence, party_of, inside=inside) and told and "+" not in told:
        return told
    if named or (pronoun and inside) or holders.is_person(sentence.tokens[party_of].start):
        return named
    single = sentence.words[party_of] in {"it", "he", "she", "its"}
    last = None if single and told and "+" in told else told
    met = None if single else holders.group(sentence, party_of)
    return (
        (last if pronoun else None) or met or (holders.own_body(sentence, party_of, statement) if statement else None)
    )
