"""Whether a condition asks for something that others are to do: "if the firm reopens the plant", "if the cap goes"."""

from __future__ import annotations

from dragoman.reading.actions.heads import tops
from dragoman.reading.claims.acts import is_act, is_actor, is_time
from dragoman.reading.claims.holders import Holders
from dragoman.reading.tree import children, is_infinitive, lemma
from dragoman.terms.findings import Statement
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

# Who gets this waits for another to give it.
_GETTING = frozenset("get receive win obtain gain secure see hear earn".split())
_GIVEN = frozenset("give show offer grant allow pay assure promise guarantee tell let permit compensate".split())
# What both sides do together, or what only comes about: nobody asks the other for it alone.
_TOGETHER = frozenset(
    """sign ratify initial adopt conclude finish complete reach agree hold need hit lose kill elect end expire resolve
    settle solve overcome do""".split()
)
# Who is only asked or wished to do it is not made to wait for another's concession.
_WISHING = frozenset("ask request want wish invite need know like choose elect".split())
_LEAVE = frozenset("approval consent ratification permission clearance mandate instruction".split())
# What nobody at the table does, though it is told with a verb of doing.
_OF_ITSELF = frozenset("remain last continue hold expire improve worsen end fall rise fail collapse happen".split())
_BEFALLING = frozenset("have face suffer need see find know feel think become seem appear mean".split())
_AHEAD = frozenset("will would shall could can may might".split())
_DOERS = frozenset(
    """force fighter soldier police settler lender camp parliament member investor owner official inspector
    neighbour neighbor enemy official anybody anyone everybody everyone other both""".split()
)


def asks_others(sentence: Sentence, span: Span, holder: str, holders: Holders, statement: Statement | None) -> bool:
    """Tell whether a condition is met by what another than its holder does, or gives to its holder."""
    heads = _heads(sentence, span)
    return any(_is_anothers(sentence, head, holder, holders, statement) for head in heads)


def head_of(sentence: Sentence, span: Span) -> int | None:
    """Return the word that carries what a span says."""
    return next(iter(_heads(sentence, span)), None)


def _heads(sentence: Sentence, span: Span) -> list[int]:
    inside = (i for i, token in enumerate(sentence.tokens) if span.start <= token.start and token.end <= span.end)
    return tops(sentence, frozenset(inside))


def _is_anothers(sentence: Sentence, head: int, holder: str, holders: Holders, statement: Statement | None) -> bool:
    done_to, who = children(sentence, head, "nsubj:pass"), children(sentence, head, "nsubj", "csubj")
    verb = lemma(sentence, head)
    if sentence.tokens[head].upos == "NOUN" and not who:
        return is_act(sentence, head) and not is_time(sentence, head) and verb not in _LEAVE
    if done_to:
        own = _is_own(sentence, done_to[0], holder, holders, statement)
        return verb not in _TOGETHER | _WISHING and (not own or verb in _GIVEN)
    if not who or verb in _OF_ITSELF | _WISHING or children(sentence, head, "expl"):
        return False
    if _is_own(sentence, who[0], holder, holders, statement):
        return verb in _GETTING
    return _acts(sentence, who[0], holders, statement)


def _is_own(sentence: Sentence, who: int, holder: str, holders: Holders, statement: Statement | None) -> bool:
    party = holders.named_all(sentence, who, statement)
    return bool(party) and set(str(party).split("+")) <= set(holder.split("+"))


def _acts(sentence: Sentence, who: int, holders: Holders, statement: Statement | None) -> bool:
    """Tell whether a subject is somebody: a party, a person, "the army", "they"."""
    person = sentence.tokens[who].upos == "PROPN" or sentence.words[who] in {"they", "he", "she", "you"}
    named = person or is_actor(sentence, who) or lemma(sentence, who) in _DOERS
    return named or holders.named_all(sentence, who, statement) is not None


def holds_out(sentence: Sentence, span: Span, holder: str, holders: Holders, statement: Statement | None) -> bool:
    """Tell whether the consequent of a condition is what its holder would do, be it "we" or nobody named."""
    head = head_of(sentence, span)
    if head is None or sentence.tokens[head].upos != "VERB" or children(sentence, head, "expl", "cop"):
        return False
    who = children(sentence, head, "nsubj", "csubj")
    helpers = {lemma(sentence, c) for c in children(sentence, head, "aux")}
    if children(sentence, head, "nsubj:pass") and not who:
        return bool(helpers & _AHEAD) and _is_doing(sentence, head)
    if not who:
        return bool(helpers & _AHEAD) or is_infinitive(sentence, head)
    others = not _is_own(sentence, who[0], holder, holders, statement)
    party = holders.named_all(sentence, who[0], statement)
    return bool(helpers & _AHEAD) and _is_doing(sentence, head) and not (others and party is not None)


def _is_doing(sentence: Sentence, head: int) -> bool:
    """Tell whether a verb is of what somebody does, not of what befalls him or comes about of itself."""
    return lemma(sentence, head) not in _OF_ITSELF | _BEFALLING
