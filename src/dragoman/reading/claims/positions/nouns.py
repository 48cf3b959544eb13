"""Positions that a noun states: "its refusal to C", "a demand by Laos for C", "made an offer of C"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.modality import DROPPING
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import AFTER_NOUN, NOUNS, STANDS, VERBS
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence

_VOICING = frozenset(
    """express voice reiterate repeat restate reaffirm state make issue announce signal declare show renew give press
    pursue raise uphold maintain present extend submit table launch lend grant pledge""".split()
)
_STICKING = frozenset("stick stand hold abide keep".split())
_PRONOUNS = frozenset("its their his her".split())
_ADVERBIAL = ("acl", "ccomp")


def by_noun(sentence: Sentence, index: int, word: str) -> Iterator[Reading]:
    """Read "Comecon's refusal to recognise", "expressed readiness to extend", "sticks by its position that"."""
    verb = sentence.tokens[index].head
    sticks = verb >= 0 and related(sentence, index, "obl") and lemma(sentence, verb) in _STICKING
    hangs = sticks or (verb >= 0 and related(sentence, index, "obj"))
    who = owner(sentence, index)
    shared = who is not None and sentence.tokens[who].text.lower() in _PRONOUNS
    if hangs and (shared or (who is None and lemma(sentence, verb) in _VOICING)):
        who = subject(sentence, verb)
    if word in STANDS and "that" in sentence.words[index + 1 : index + 2] and sentence.words[index - 1] != "on":
        yield from _stance(sentence, index, word, who, hangs=hangs)
        return
    below = _content(sentence, index, word)
    if word not in NOUNS or below is None or (hangs and _is_wanted_of(sentence, verb)):
        return
    words = (index, *sentence.subtree(below))
    if hangs and lemma(sentence, verb) in DROPPING:
        if NOUNS[word] == "refuse":
            yield index, "accept", words, subject(sentence, verb), f"dropped-{word}"
    elif hangs and is_negated(sentence, index):
        if NOUNS[word] == "refuse":  # "had no objection to"
            yield index, "accept", words, subject(sentence, verb), f"no-{word}"
    elif who is not None:
        yield index, NOUNS[word], words, who, f"noun-{word}"


def _is_wanted_of(sentence: Sentence, verb: int) -> bool:
    """Tell whether another only wants somebody to make it: "demanded that she make a pledge"."""
    above = sentence.tokens[verb].head
    return related(sentence, verb, "ccomp", "xcomp") and above >= 0 and VERBS.get(lemma(sentence, above)) == "demand"


def _stance(sentence: Sentence, index: int, word: str, who: int | None, *, hangs: bool) -> Iterator[Reading]:
    """Read "sticks by its position that C"; a position that is dropped is none."""
    verb = sentence.tokens[index].head
    end = _end_of_clause(sentence, index + 2)
    near = next((i for i in range(index - 1, -1, -1) if related(sentence, i, "nsubj")), None)
    holder = near if any(lemma(sentence, i) in _STICKING for i in range(max(0, index - 3), index)) else who
    if holder is None and hangs:
        holder = None if lemma(sentence, verb) in DROPPING else subject(sentence, verb)
        if holder is None:
            return
    yield index, "demand", tuple(range(index + 2, end)), holder, f"noun-{word}"


def owner(sentence: Sentence, noun: int) -> int | None:
    """Return whose it is: "Laos's demand", "a demand by Laos", "a Lao proposal", "the EC proposal"."""
    owners = children(sentence, noun, "nmod:poss")
    agents = [c for c in _after(sentence, noun) if prepositions(sentence, c) & {"by", "from"}]
    named = [
        c
        for c in children(sentence, noun, "compound", "amod")
        if sentence.tokens[c].upos == "PROPN" or (sentence.tokens[c].text[:1].isupper() and c > 0)
    ]
    return next(iter((*owners, *agents, *named)), None)


def _after(sentence: Sentence, noun: int) -> list[int]:
    """Return what hangs on a noun, or by the tree on its verb, right after it."""
    own = [c for c in children(sentence, noun, "nmod", *_ADVERBIAL) if c > noun]
    verb = sentence.tokens[noun].head
    beside = children(sentence, verb, "obl") if verb >= 0 and related(sentence, noun, "obj") else ()
    return [*own, *(c for c in beside if c > noun and min(sentence.subtree(c)) == max(sentence.subtree(noun)) + 1)]


def _content(sentence: Sentence, noun: int, word: str) -> int | None:
    """Return the head of what is demanded, offered and so on: "to C", "that C", "for C"."""
    clauses = [c for c in children(sentence, noun, *_ADVERBIAL) if c > noun]
    if clauses:
        return clauses[0]
    leading = set(AFTER_NOUN.get(word, "").split())
    return next((c for c in _after(sentence, noun) if prepositions(sentence, c) & leading), None)


def _end_of_clause(sentence: Sentence, start: int) -> int:
    """Return where what is held ends: before ", the source said", else at the end of the sentence."""
    size = len(sentence.tokens)
    for i in range(start, size):
        following = {lemma(sentence, k) for k in range(i + 1, min(i + 6, size))}
        quoted = sentence.tokens[i].text in {":", "”", "“"}
        if quoted or (sentence.tokens[i].text == "," and following & {"say", "add", "tell", "reply"}):
            return i
    return size
