"""Which nouns stand for people or for bodies of them, who alone can meet."""

from __future__ import annotations

from dragoman.reading.claims.meetings.participants import Participants
from dragoman.reading.mentions.descriptions import KIND_OF
from dragoman.reading.mentions.roles import ROLE_NOUNS
from dragoman.terms.syntax import Sentence

_GROUPS = frozenset(
    """side delegate delegation party team panel group committee commission council board cabinet negotiator
    parliament assembly army two three four they we both pair body coordinator partner everyone country member ally
    neighbour neighbor government trio duo each all them""".split()
)
_PEOPLE = ("er", "or", "ist", "ant", "ian", "ee")
_NO_PEOPLE = frozenset("number member-state paper matter offer river order factor water power letter error".split())


def is_people(sentence: Sentence, index: int, who: Participants) -> bool:
    """Tell whether a noun or pronoun stands for people or for a body of them."""
    word, token = sentence.lemmas[index], sentence.tokens[index]
    if word in ROLE_NOUNS or word in KIND_OF or word in _GROUPS or token.upos == "PRON":
        return word not in {"it", "this", "that", "which"} or bool(who.of_phrase(sentence, index))
    if token.upos in {"PROPN", "NUM"} or who.is_person(sentence, index):
        return True
    return token.xpos == "NNS" and word.endswith(_PEOPLE) and word not in _NO_PEOPLE
