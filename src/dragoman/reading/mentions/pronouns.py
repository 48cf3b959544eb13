"""Who "he" and "she" are: the latest person met that fits, one who was the subject of a sentence first."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable

from dragoman.reading.mentions.met import PeopleMet, Someone
from dragoman.reading.mentions.party_places import PartyPlaces
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

_SINGULAR = frozenset({"he", "she"})


def note_pronouns(met: PeopleMet, sentence: Sentence, quoted: Callable[[int], bool]) -> None:
    """Resolve he and she outside quotation marks: the latest person met that fits, a subject first.

    In a clause that goes on with a sentence it is the sentence's own: "Okafor left. Lund refused, and he blamed Peru".
    """
    if _SINGULAR.isdisjoint(sentence.words):
        return
    about = subjects(met, sentence)
    for token in sentence.tokens:
        word = token.text.lower()
        if word not in _SINGULAR or quoted(token.start):
            continue
        here = about if _goes_on(sentence, token.head) else set()
        unfit = "f" if word == "he" else "m"
        fitting = [w for _, w in met.recent if w.gender != unfit and not w.plural and w.is_before(token)]
        if fitting:
            acted = [w for w in fitting if w.id in here] or [w for w in fitting if w.id in met.acted]
            who = (acted[-1:] or [w for w in fitting if w.name] or fitting)[-1]
            who.gender = who.gender or ("m" if word == "he" else "f")
            met.mention(who, token.start, token.end, "pronoun", inferred=True)


def _goes_on(sentence: Sentence, verb: int) -> bool:
    """Tell whether a clause is joined to the main one."""
    return verb >= 0 and related(sentence, verb, "conj") and sentence.tokens[verb].head == sentence.root


def subjects(met: PeopleMet, sentence: Sentence) -> set[str]:
    """Return who is the subject of a sentence's main verb."""
    main = {i for i in children(sentence, sentence.root, "nsubj") if sentence.tokens[i].upos != "PRON"}
    words = {sentence.tokens[i].start for at in main for i in (at, *children(sentence, at, "flat", "appos"))}
    return {who.id for _, who in met.recent if who.stands_at(words)}


def subject_side(
    met: PeopleMet, places: PartyPlaces, sentence: Sentence, *, but: int = -1, behind: bool = False
) -> str | None:
    """Return the party that a sentence's main subject is, or is of; ``met.subject`` where it is a pronoun.

    A subject that holds the token ``but`` does not count, nor does one behind it unless ``behind``; several are none.
    """
    for head in children(sentence, sentence.root, "nsubj"):
        token = sentence.tokens[head]
        below = sentence.subtree(head)
        if but in below or (but in range(head) and not behind):
            continue
        if children(sentence, head, "conj"):
            return None
        if token.text.lower() in {"it", "they", "its", "he", "she"}:
            return met.subject
        people = (who for _, who in reversed(met.recent) if who.stands_at([token.start], last=3))
        who = next(people, None) or _called(met, sentence, head)
        if who is not None:
            return who.affiliation
        return places.inside(sentence.tokens[min(below)].start, token.end)
    return None


def named_subject(places: PartyPlaces, sentence: Sentence) -> str | None:
    """Return the party that a sentence's main subject is by its name: "Turkey, which has troops there, said no"."""
    heads = (sentence.tokens[i] for i in children(sentence, sentence.root, "nsubj"))
    return next((places.last(token.start, token.end) for token in heads), None)


def _called(met: PeopleMet, sentence: Sentence, head: int) -> Someone | None:
    """Return whom "the secretary" takes up: the person met last whose role is that and nothing more."""
    below = [c for c in children(sentence, head, *_TELLING) if c < head]
    if [sentence.tokens[c].text.lower() for c in below] != ["the"] or sentence.tokens[head].upos != "NOUN":
        return None
    return next((w for w in reversed(met.people) if w.noun == lemma(sentence, head) and not w.plural), None)


_TELLING = ("det", "amod", "compound", "nmod:poss")
# What opens or closes a quotation, and the end of a paragraph, which closes it.
_TURNS = re.compile(r'["“”]|\n(?=\n)')


def quoted_offsets(text: str) -> Callable[[int], bool]:
    """Return a test of whether an offset stands between double quotation marks of one paragraph."""
    places, states = [0], [False]
    for match in _TURNS.finditer(text):
        places.append(match.start())
        states.append(match.group() == "“" or (match.group() == '"' and not states[-1]))
    return lambda offset: states[bisect.bisect_right(places, offset) - 1]
