"""Whose a condition is: of whoever insists on it, else of whoever says so, else of whoever would act."""

from __future__ import annotations

from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.linked import Linked
from dragoman.reading.tree import children, lemma, related, subject
from dragoman.terms.span import Span
from dragoman.terms.syntax import Sentence

_BACK = frozenset("it he she they".split())
_NEAR = 3
_STANDS = frozenset("stand position line message demand condition term view policy".split())
_LEAVE = frozenset("approval approve consent ratification ratify agreement permission mandate blessing".split())


def holder_of(
    before: Sentence | None, sentence: Sentence, linked: Linked, halves: tuple[Span, Span], holders: Holders
) -> str | None:
    """Return the party whose condition it is; ``None`` where nothing tells.

    Parameters
    ----------
    before : Sentence or None
        The sentence before, whose subject holds what "that would come only after" points back to.
    sentence : Sentence
    linked : Linked
        The two halves; where a duty of others is the condition, whoever lays it on them holds it.
    halves : pair of Span
        The words of the condition and of the consequent.
    holders : Holders
    """
    condition, consequent = halves
    statement = holders.statement(consequent.start) or holders.statement(condition.start)
    carrier = sentence.tokens[linked.carrier].head if linked.asked else linked.carrier
    imposer = None
    if linked.imposed:
        side = holders.side(statement.speaker) if statement else None
        imposer = holders.insisting(sentence, carrier, statement) or side
    holder = imposer or (None if linked.imposed else holders.holder(sentence, carrier, statement))
    if holder is None and linked.order == "requires" and _is_leave(sentence, linked):
        holder = holders.parties_in(condition)
    if holder is None and linked.back == "consequent" and before is not None:
        holder = holders.holder(before, before.root, statement)
    if holder is None and linked.order == "requires":
        named = holders.parties_in(consequent)
        holder = named if named is not None and "+" not in named else None
    holder = holder or _of_sentence(sentence, linked, holders)
    if holder is None and statement is None and not linked.imposed:
        holder = _of_clause_before(sentence, linked, holders)
    if holder is None and before is not None:
        holder = _of_subject(before, sentence, linked, holders)
        holder = holder or (_of_stand(before, holders) if statement is None else None)
    return holder


def _of_sentence(sentence: Sentence, linked: Linked, holders: Holders) -> str | None:
    """Return whose position a sentence states before a colon: "Seoul's position stands: aid will flow only if"."""
    colon = next((i for i, token in enumerate(sentence.tokens) if token.text == ":"), None)
    first = min((*linked.condition, *linked.consequent), default=-1)
    subjects = [i for i in range(colon or 0) if related(sentence, i, "nsubj")]
    if colon is None or first < colon:
        return None
    return next((party for i in subjects if (party := holders.named(sentence, i, None))), None)


def _of_clause_before(sentence: Sentence, linked: Linked, holders: Holders) -> str | None:
    """Return who acts in the clause that this one is joined to: "Lima offers aid, and the two would share it once"."""
    at = linked.carrier
    while at >= 0 and at != sentence.root:
        if related(sentence, at, "ccomp", "parataxis"):
            return None
        at = sentence.tokens[at].head
    who = subject(sentence, sentence.root) if sentence.root < linked.carrier else None
    return holders.named_all(sentence, who, None) if who is not None else None


def _of_subject(before: Sentence, sentence: Sentence, linked: Linked, holders: Holders) -> str | None:
    """Return who acts in the sentence before, for "it", "he" or "they" who act or speak in this one."""
    acting = (subject(sentence, linked.carrier), subject(sentence, sentence.root))
    back = any(who is not None and sentence.words[who] in _BACK for who in acting)
    who = subject(before, before.root)
    if not back or who is None or before.words[who] in _BACK or sentence.start - before.end > _NEAR:
        return None
    return holders.named_all(before, who, None)


def _of_stand(before: Sentence, holders: Holders) -> str | None:
    """Return whose stand the sentence before names: "The stand of Oslo is clear. There can be no talks as long as"."""
    nouns = [i for i in range(len(before.tokens)) if lemma(before, i) in _STANDS and related(before, i, "nsubj")]
    owners = (c for i in nouns for c in children(before, i, "nmod"))
    return next((party for c in owners if (party := holders.named(before, c, None))), None)


def _is_leave(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether what is required is somebody's leave: then it is his condition."""
    return any(lemma(sentence, i) in _LEAVE for i in linked.condition)
