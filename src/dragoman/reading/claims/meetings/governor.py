"""The verbs that tell of a meeting, and how it stands to them: "held talks", "flew to Lima for talks", "talks held"."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.tree import children, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

# What lasts or is one of several: who holds "three days of talks" holds the talks.
_PARTS = frozenset("day hour week month minute series".split())
_PARTICLES = frozenset("off out up down away over back together on under through apart ahead".split())
_PREDICATES = frozenset({"VERB", "ADJ", "ADV"})
# What happens to a meeting, or what those do who hold it: when and where they do it, it is.
_EVENTS = frozenset(
    """resume open begin start restart hold end close continue take meet reconvene last attend have convene enter
    conclude sit gather assemble break collapse finish join adjourn complete wrap wind round launch host chair
    mediate broker boycott reopen schedule plan set arrange cancel call postpone delay shelve suspend put
    propose due slate proceed occur happen conduct lead kick expect skip quit leave miss bring return
    participate engage address interrupt stage organise organize facilitate moderate extend prolong pencil
    abandon halt defer reschedule stall falter drag founder fail run stretch way hit cut initiate institute
    commence terminate renew pursue press dodge shun snub spurn scrap undertake convoke fall go get""".split()
)
_GOING = frozenset(
    """go fly travel come arrive visit head return journey drive leave set depart sit meet gather assemble convene
    bring invite host receive welcome summon call unite expect due join reconvene stay be send dispatch jet land turn
    settle get emerge back hurry rush hasten sail""".split()
)
_TAKING_PART = frozenset("lock huddle take participate engage spend involve".split())
_LEAVING = frozenset("walk storm pull withdraw emerge retire stay exclude bar leave march stalk come".split())
_TO_IT = frozenset("for at into to in".split())
_FROM_IT = frozenset("of from out".split())
_ROUND_IT = frozenset("at in during after before over following until since on throughout ahead".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """A verb or adjective that tells of a meeting.

    Attributes
    ----------
    verb : int
        Its index in the sentence.
    role : str
        What the meeting is to it: ``subject``, ``object``, or the preposition before the meeting.
    phrase : str
        The verb's lemma with its particle ("call off").
    """

    verb: int
    role: str
    phrase: str

    @property
    def word(self) -> str:
        """The lemma without a particle."""
        return self.phrase.partition(" ")[0]

    @property
    def is_event(self) -> bool:
        """Whether it tells what happens to the meeting, or who goes to it or leaves it."""
        if self.role in {"subject", "object"}:
            return self.word in _EVENTS
        taking_part = self.role == "in" and self.word in {
            "lock",
            "huddle",
            "take",
            "participate",
            "engage",
            "spend",
            "involve",
        }
        going = self.role in _TO_IT and self.word in _GOING
        return going or taking_part or (self.role in _FROM_IT and self.word in _LEAVING)

    @property
    def is_setting(self) -> bool:
        """Whether the meeting is only when or where something else came about: "agreed on fish at a summit"."""
        return self.role in _ROUND_IT and not self.is_event and not self.is_agreed

    @property
    def is_agreed(self) -> bool:
        """Whether it is what somebody agrees on: "agreed to a summit"."""
        return self.word == "agree" and self.role in {"on", "to", "upon"}


def governors_of(sentence: Sentence, index: int) -> tuple[Governor, ...]:
    """Return what tells of the meeting that a noun names: what governs it first, then clauses behind it.

    Parameters
    ----------
    sentence : Sentence
    index : int
        The noun.
    """
    above = _above(sentence, index) or _before(sentence, index)
    behind = (_behind(sentence, c) for c in children(sentence, index, "acl"))
    return tuple(governor for governor in (above, *behind) if governor is not None)


def _above(sentence: Sentence, index: int) -> Governor | None:
    """Return the verb over a noun, through "three days of" and "a dinner and"."""
    head = sentence.tokens[index].head
    part = related(sentence, index, "nmod") and head >= 0 and lemma(sentence, head) in _PARTS
    beside = related(sentence, index, "conj") and sentence.tokens[head].upos in {"NOUN", "PROPN"}
    if beside or (part and "of" in prepositions(sentence, index)):
        return _above(sentence, head)
    if related(sentence, index, "nmod") and sentence.tokens[head].upos == "NOUN":
        return _round_it(sentence, index, head)
    under_way = head >= 0 and lemma(sentence, head) == "way" and "under" in prepositions(sentence, head)
    if head < 0 or (sentence.tokens[head].upos not in _PREDICATES and not under_way):
        return None
    if related(sentence, index, "nsubj"):
        return _governor(sentence, head, "subject")
    if related(sentence, index, "obj", "iobj", "xcomp"):
        return _governor(sentence, head, "object")
    return _over_preposition(sentence, index, head) if related(sentence, index, "obl", "nmod", "advmod") else None


def _round_it(sentence: Sentence, index: int, head: int) -> Governor | None:
    """Return the verb over a noun beside which the meeting is only told: "signed a text after talks", "on its eve"."""
    cases = prepositions(sentence, index) & _ROUND_IT
    eve = lemma(sentence, head) in {"eve", "sideline", "margin", "fringe"}
    above = _above(sentence, head) if cases or eve else None
    if above is None:
        return None
    ahead = lemma(sentence, head) == "eve" or cases & {"before", "ahead"}
    return Governor(verb=above.verb, role="before" if ahead else "during", phrase=above.phrase)


def _over_preposition(sentence: Sentence, index: int, head: int) -> Governor:
    """Return the verb over a prepositional phrase, through "together for talks" and "back to the table"."""
    while related(sentence, head, "advmod") and sentence.tokens[head].upos == "ADV" and sentence.tokens[head].head >= 0:
        head = sentence.tokens[head].head
    cases = prepositions(sentence, index)
    return _governor(sentence, head, next((c for c in ("out", "from", "at", *sorted(cases)) if c in cases), ""))


def _before(sentence: Sentence, index: int) -> Governor | None:
    """Return the verb right before a noun that the parser took for its participle: "Mali and Niger reopened talks"."""
    verbs = [
        c for c in children(sentence, index, "amod") if sentence.tokens[c].xpos in {"VBN", "VBD"} and c == index - 1
    ]
    if not verbs or not children(sentence, index, "nsubj") or children(sentence, index, "cop"):
        return None
    return _governor(sentence, verbs[0], "object")


def _behind(sentence: Sentence, clause: int) -> Governor | None:
    """Return the verb of a clause behind the noun: "talks held in Oslo", "talks to open", "talks that they held"."""
    if sentence.tokens[clause].upos not in _PREDICATES or is_content(sentence, clause):
        return None
    passive = sentence.tokens[clause].xpos == "VBN" and not children(sentence, clause, "nsubj")
    own = [c for c in children(sentence, clause, "nsubj") if "PronType=Rel" not in sentence.tokens[c].feats]
    found = _governor(sentence, clause, "object" if passive or own else "subject")
    return found if found.is_event else None


def is_content(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause behind a noun is whole in itself: "told a briefing that talks would be held"."""
    marked = any(lemma(sentence, c) == "that" for c in children(sentence, clause, "mark"))
    return marked and bool(children(sentence, clause, "nsubj"))


def _governor(sentence: Sentence, verb: int, role: str) -> Governor:
    particles = [
        lemma(sentence, c)
        for c in children(sentence, verb, "compound", "advmod")
        if lemma(sentence, c) in _PARTICLES and c == verb + 1
    ]
    return Governor(verb=verb, role=role, phrase=" ".join((lemma(sentence, verb), *particles)))


def of_verb(sentence: Sentence, index: int) -> Governor:
    """Return the governor that a verb of meeting itself is."""
    return _governor(sentence, index, "verb")
