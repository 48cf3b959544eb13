"""Whose claim it is: the party that holds a position or condition, told apart from who states it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

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
_RECEIVING = frozenset("get receive win obtain gain enjoy earn have see face".split())
_TABLED = frozenset("offer proposal demand plan draft text term position idea condition package response reply".split())


class Holders(Sides):
    """Finds the party that holds what a clause says, also where it is those who met."""

    def __init__(self, mentions: Mentions, statements: Iterable[Statement]) -> None:
        super().__init__(mentions, statements)
        self._met: list[tuple[int, str]] = []

    def meet(self, meetings: Iterable[Meeting]) -> None:
        """Learn who met, for "the ministers agreed" and "both sides"."""
        several = (m for m in meetings if len(m.participants) > 1)
        self._met = sorted((m.span.start, "+".join(m.participants)) for m in several)

    def met_in(self, sentence: Sentence) -> str | None:
        """Return who met, where a sentence tells of several who did."""
        found = [parties for start, parties in self._met if sentence.start <= start < sentence.end]
        return found[0] if found else None

    def group(self, sentence: Sentence, head: int) -> str | None:
        """Return who met last before a noun that stands for them: "the ministers", "both sides", "the summit"."""
        token = sentence.tokens[head]
        plural = token.xpos == "NNS" or token.text.lower() in {"both", "they"}
        if (
            not (plural and (token.lemma.lower() in _GROUPS or token.upos == "PRON"))
            and token.lemma.lower() not in _HELD
        ):
            return None
        if token.lemma.lower() in {"party", "delegate", "country", "government"} and len(self.parties) > _MANY:
            return None
        before = [parties for start, parties in self._met if start <= token.start]
        return before[-1] if before else None

    def spoken(self) -> Counter[str]:
        """Return how many statements each party's side made."""
        sides = (self.side(statement.speaker) for statement in self.said)
        return Counter(part for side in sides if side for part in side.split("+"))

    def holder(self, sentence: Sentence, verb: int, statement: Statement | None) -> str | None:
        """Return the party that holds what a verb says.

        Going up from the verb, inside what was said, the first subject of a verb of holding that is a party ("the North
        insists that ..."); else the verb's own subject, unless it only receives; else the side of whoever said it.
        """
        own = self._subject_party(sentence, verb, statement)
        at = verb
        while at >= 0 and (statement is None or self.statement(sentence.tokens[at].start) is statement):
            token = sentence.tokens[at]
            word = token.lemma.lower()
            if (word in _HOLDING and (at != verb or own)) or word in _ATTITUDES:
                party = self._subject_party(sentence, at, statement)
                if party:
                    return party
            if related(sentence, at, "conj") and children(sentence, at, "nsubj"):
                break
            at = token.head
        spoken = self.side(statement.speaker) if statement else None
        if spoken and self._judges(sentence, verb):
            return spoken
        receives = sentence.tokens[verb].lemma.lower() in _RECEIVING
        return (spoken or own) if receives else (own or spoken)

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
