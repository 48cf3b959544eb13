"""Whom somebody leads or speaks for, told by a clause or by "on behalf of".

"Chu, who led the Thai team", "Chu, heading the Thai side", "the Thai delegation, led by Chu", "Thailand, represented by
Chu", "Chu leads the Thai delegation", "Chu, speaking for Thailand", "Chu, on behalf of Thailand". To lead talks with
somebody is not to lead somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.mentions.party_places import PartyPlaces
from dragoman.reading.mentions.title_phrases import OWNERS
from dragoman.reading.tree import children, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_LEADING = frozenset("lead head chair represent run command front".split())
_ACTING = frozenset("speak negotiate act bargain sit serve work talk intervene follow cover track".split())
_ACTED_FOR = frozenset({"for", "on"})
_BODIES = frozenset(
    """delegation team side mission group panel government ministry department army force union party front movement
    coalition alliance bloc council committee board company firm wing faction office secretariat federation association
    agency bank""".split()
)
_ELSEWHERE = frozenset("to in on at with against".split())
_CLAUSES = frozenset({"VERB", "AUX", "PUNCT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """What somebody leads: its party where it is named, else its words, and whether it is "its" or "their" body."""

    party: str | None = None
    words: str = ""
    owned: bool = False


def led_body(sentence: Sentence, first: int, last: int, places: PartyPlaces) -> Led:
    """Return what the bearer of the name at tokens ``first`` to ``last`` leads or speaks for, if told."""
    inside = range(first, last + 1)
    head = next((i for i in inside if sentence.tokens[i].head not in inside), last)
    bodies = tuple(_led(sentence, head, inside))
    for body in bodies:
        party = _party_of(sentence, body, places)
        if party is not None:
            return Led(party=party)
    behalf = _on_behalf(sentence, last, places)
    near = [i for body in bodies for i in (*children(sentence, body, "nmod:poss", "compound", "amod"), body)]
    words = " ".join(sentence.tokens[i].text.lower() for i in near)
    return Led(party=behalf, words=words, owned=any(sentence.tokens[i].text.lower() in OWNERS for i in near))


def _led(sentence: Sentence, head: int, inside: range) -> Iterator[int]:
    """Yield the nouns for what somebody leads, or whom he acts for."""
    above = sentence.tokens[head].head
    if above >= 0 and "by" in prepositions(sentence, head) and lemma(sentence, above) in _LEADING:
        if related(sentence, above, "acl"):
            yield sentence.tokens[above].head
        yield from children(sentence, above, "nsubj")
    beside = [*children(sentence, head, "appos"), *([above] if related(sentence, head, "appos") else [])]
    verbs = [c for i in (*inside, *beside) for c in children(sentence, i, "acl", "acl:relcl", "advcl")]
    if above >= 0 and related(sentence, head, "nsubj") and sentence.tokens[head].deprel != "nsubj:pass":
        verbs.append(above)
    if above < 0 or sentence.tokens[head].deprel == "root":
        verbs.extend(children(sentence, head, "advcl", "csubj"))
    for verb in verbs:
        beyond = [c for c in children(sentence, verb, "obl") if prepositions(sentence, c) & _ACTED_FOR]
        if lemma(sentence, verb) in _LEADING:
            yield from (c for c in children(sentence, verb, "obj") if c > verb)
            yield from (c for c in beyond if "for" in prepositions(sentence, c))
            held = (c for at in children(sentence, verb, "obj") for c in children(sentence, at, "nmod"))
            yield from (c for c in held if "for" in prepositions(sentence, c))
        elif lemma(sentence, verb) in _ACTING:
            yield from beyond
        on_behalf = (c for c in children(sentence, verb, "obl") if lemma(sentence, c) == "behalf")
        yield from (owner for c in on_behalf for owner in children(sentence, c, "nmod", "nmod:poss"))


def _party_of(sentence: Sentence, noun: int, places: PartyPlaces) -> str | None:
    """Return the party that a noun is, or whose delegation or body it is: "Peru", "the Peruvian team"."""
    tokens = sentence.tokens
    own = places.last(tokens[noun].start, tokens[noun].end)
    if own is not None or lemma(sentence, noun) not in _BODIES:
        return own
    beside = children(sentence, noun, "amod", "compound", "nmod:poss")
    named = (places.last(tokens[min(sentence.subtree(i))].start, tokens[i].end) for i in beside if i < noun)
    whose = next((party for party in named if party is not None), None)
    if whose is not None:
        return whose
    below = sentence.subtree(noun)
    beyond = (i for i in below if i > noun and (lemma(sentence, i) in _ELSEWHERE or tokens[i].upos in _CLAUSES))
    end = next(beyond, max(below) + 1)
    return places.inside(tokens[min(below)].start, tokens[end - 1].end)


def _on_behalf(sentence: Sentence, last: int, places: PartyPlaces) -> str | None:
    """Return whom a name is followed by, after "on behalf of"."""
    tokens = sentence.tokens
    at = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].text == ",")
    if [token.text for token in tokens[at : at + 3]] != ["on", "behalf", "of"] or at + 3 >= len(tokens):
        return None
    end = at + 3
    while end + 1 < len(tokens) and (tokens[end].upos == "DET" or places.covers(sentence, end + 1)):
        end += 1
    return places.inside(tokens[at].start, tokens[end].end)
