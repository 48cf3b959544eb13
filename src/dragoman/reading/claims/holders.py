"""Whose claim it is: the party that holds a position or condition, told apart from who states it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from dragoman.reading.claims.demanding import chain
from dragoman.reading.claims.sides import Sides
from dragoman.reading.tree import children, related, subject
from dragoman.terms.findings import Meeting, Mentions, Statement
from dragoman.terms.syntax import Sentence

# Verbs and adjectives whose subject holds what depends on them.
_HOLDING = frozenset(
    """insist demand say want stick require offer promise agree refuse warn threaten propose pledge vow maintain hold
    argue reiterate repeat declare announce state tell urge call accept reject rule decide plan intend expect hope seek
    make link tie condition oppose commit undertake willing ready prepared able unwilling reluctant believe claim
    contend stress add confirm signal indicate suggest ask request give set keep
    drop abandon waive""".split()
)
# Verbs whose subject holds what the others are told to do: "urged the army to halt the shelling until".
_ASKING = frozenset(
    "ask urge demand call insist press request require appeal warn tell order want seek propose suggest invite".split()
)
# Nouns of which whoever has them holds what follows ("his hope that", "its demand that").
_ATTITUDES = frozenset("hope demand position condition stance insistence wish proposal offer view policy".split())
# Nouns that stand for those who met, and for the meeting itself.
_GROUPS = frozenset(
    """minister leader side negotiator delegate delegation party country government president premier envoy they
    union""".split()
)
# Where so many parties are about, "the parties" are all of them.
_MANY = 8
_HELD = frozenset("summit assembly meeting conference gathering".split())
_FURTHER = frozenset("another further new next second third fourth fifth".split())
_RECEIVING = frozenset("get receive win obtain gain enjoy earn have see face".split())
_TABLED = frozenset("offer proposal plan draft text idea package response reply".split())
_TWO = frozenset({"both", "two", "either", "neither"})
_BROKERED = re.compile(r"\b(?:brokered|mediated|hosted|facilitated|sponsored|moderated|convened) by\b[^,;]*")


class Holders(Sides):
    """Finds the party that holds what a clause says, also where it is those who met."""

    def __init__(self, mentions: Mentions, statements: Iterable[Statement]) -> None:
        super().__init__(mentions, statements)
        self._met: list[tuple[int, str]] = []
        self._unions = tuple(party.id for party in mentions.parties if party.type == "union")

    def meet(self, meetings: Iterable[Meeting]) -> None:
        """Learn who met, for "the ministers agreed" and "both sides"."""
        met = ((m.span.start, self._sides_of(m)) for m in meetings)
        self._met = sorted((start, "+".join(sides)) for start, sides in met if len(sides) > 1)

    def _sides_of(self, meeting: Meeting) -> tuple[str, ...]:
        """Return who faced each other at a meeting: whoever it was only brokered by is neither of "both sides"."""
        brokered = _BROKERED.search(meeting.span.text)
        if brokered is None:
            return meeting.participants
        by = (meeting.span.start + brokered.start(), meeting.span.start + brokered.end())
        brokers = {self._side(mention.entity) for mention in self._mentions.within(*by)}
        return tuple(party for party in meeting.participants if party not in brokers)

    def met_in(self, sentence: Sentence) -> str | None:
        """Return who met, where a sentence tells of several who did."""
        found = [parties for start, parties in self._met if sentence.start <= start < sentence.end]
        return found[0] if found else None

    def group(self, sentence: Sentence, head: int) -> str | None:
        """Return who met last before a noun that stands for them: "the ministers", "both sides"; else all unions."""
        token = sentence.tokens[head]
        each = any(sentence.words[c] in {"either", "each", "neither"} for c in children(sentence, head, "det", "cc"))
        plural = each or token.xpos == "NNS" or token.text.lower() in {"both", "they"}
        if (
            not (plural and (token.lemma.lower() in _GROUPS or token.upos == "PRON"))
            and token.lemma.lower() not in _HELD
        ):
            return None
        if token.lemma.lower() in {"party", "delegate", "country", "government"} and len(self.parties) > _MANY:
            return None
        told = {
            token.text.lower(),
            *(sentence.words[c] for c in children(sentence, head, "det", "nummod", "amod", "cc")),
        }
        if token.lemma.lower() in _HELD and told & _FURTHER:  # "a third meeting" is not the one just told of
            return None
        before = [parties for start, parties in self._met if start <= token.start]
        before = [parties for parties in before if not told & _TWO or parties.count("+") == 1]
        unions = self._unions if sentence.lemmas[head] == "union" else ()
        return before[-1] if before else ("+".join(unions) if len(unions) > 1 else None)

    def spoken(self) -> Counter[str]:
        """Return how many statements each party's side made."""
        sides = (self.side(statement.speaker) for statement in self.said)
        return Counter(part for side in sides if side for part in side.split("+"))

    def holder(self, sentence: Sentence, verb: int, statement: Statement | None) -> str | None:
        """Return the party that holds what a verb says.

        Going up from the verb, inside what was said, the first subject of a verb of holding that is a party ("the North
        insists that ..."); else the verb's own subject, unless it only receives; else the side of whoever said it.
        """
        spoken = self.side(statement.speaker) if statement else None
        if spoken and self._judges(sentence, verb):
            return spoken
        if spoken and self._is_asked_of_others(sentence, verb, statement):
            return spoken
        own = next((p for v in chain(sentence, verb) if (p := self._subject_party(sentence, v, statement))), None)
        at = verb
        while at >= 0 and (statement is None or self.statement(sentence.tokens[at].start) is statement):
            party = (
                self._holding(sentence, at, statement) if at != verb or own or self._is_attitude(sentence, at) else None
            )
            if party:
                return party
            apart = related(sentence, at, "conj") and children(sentence, at, "nsubj")
            at = -1 if apart else sentence.tokens[at].head
        receives = sentence.tokens[verb].lemma.lower() in _RECEIVING
        found = (spoken or own) if receives else (own or spoken or self._group_of(sentence, verb))
        while found is None and at >= 0:
            found = self._holding(sentence, at, None)
            at = sentence.tokens[at].head
        return found

    def _is_asked_of_others(self, sentence: Sentence, verb: int, statement: Statement | None) -> bool:
        """Tell whether what was said is what others are asked to do: "urged Oslo to wait until"."""
        at = verb
        while at >= 0 and self.statement(sentence.tokens[at].start) is statement:
            apart = related(sentence, at, "conj") and children(sentence, at, "nsubj")
            at = -1 if apart else sentence.tokens[at].head
        return at >= 0 and sentence.lemmas[at] in _ASKING

    def insisting(self, sentence: Sentence, verb: int, statement: Statement | None) -> str | None:
        """Return who lays a duty on others in what was said: "Oslo insists that they must"."""
        at = verb
        while at >= 0 and (statement is None or self.statement(sentence.tokens[at].start) is statement):
            if at != verb or _attitude_of(sentence, at):
                party = self._holding(sentence, at, statement)
                if party:
                    return party
            at = sentence.tokens[at].head
        return None

    def _group_of(self, sentence: Sentence, verb: int) -> str | None:
        """Return who met last before a subject that stands for them: "ministers could initial the deal"."""
        who = subject(sentence, verb)
        return self.group(sentence, who) if who is not None and sentence.tokens[who].upos == "NOUN" else None

    def _is_attitude(self, sentence: Sentence, index: int) -> bool:
        return sentence.lemmas[index] in _ATTITUDES or bool(_attitude_of(sentence, index))

    def _holding(self, sentence: Sentence, index: int, statement: Statement | None) -> str | None:
        """Return whose a claim is by a word above it: a verb of holding, or a noun such as "demand" and its owner."""
        for noun in (index, *_attitude_of(sentence, index)):
            if sentence.lemmas[noun] in _ATTITUDES or (noun == index and sentence.lemmas[noun] in _HOLDING):
                party = self._subject_party(sentence, noun, statement)
                if party:
                    return party
        return None

    def _judges(self, sentence: Sentence, verb: int) -> bool:
        """Tell whether a predicate is the speaker's verdict on what a party tables: "their offer was farcical"."""
        who = subject(sentence, verb) if sentence.tokens[verb].upos == "ADJ" else None
        tabled = who is not None and sentence.tokens[who].lemma.lower() in _TABLED
        return who is not None and tabled and bool(children(sentence, who, "nmod:poss"))

    def _subject_party(self, sentence: Sentence, verb: int, statement: Statement | None) -> str | None:
        """Return the parties of a verb's subject, or of whose hope or demand a noun is, joined by a plus sign."""
        if sentence.tokens[verb].upos == "NOUN" and sentence.tokens[verb].lemma.lower() in _ATTITUDES:
            owners = children(sentence, verb, "nmod:poss")
            return self.named(sentence, owners[0], statement) if owners else None
        who = subject(sentence, verb)
        return self.named_all(sentence, who, statement) if who is not None else None


def _attitude_of(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the noun that a clause spells out: "its position is that the prisoners be freed first"."""
    told = any(sentence.words[c] in {"is", "was", "remains"} for c in children(sentence, index, "cop"))
    return tuple(c for c in children(sentence, index, "nsubj") if told and sentence.lemmas[c] in _ATTITUDES)
