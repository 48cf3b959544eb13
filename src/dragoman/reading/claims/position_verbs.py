"""Positions that a verb states: "urges C", "does not accept C", "C was rejected by"."""

from __future__ import annotations

from dragoman.reading.claims.position_takes import is_aside, is_infinitive, takes
from dragoman.reading.claims.position_words import SPEAKING, VERBS
from dragoman.reading.tree import children, is_negated, lemma, related, subject, without
from dragoman.terms.syntax import Sentence

# Token, act, the words that say what, the token whose party it is, and the rule.
Reading = tuple[int, str, tuple[int, ...], int | None, str]

_TURNED = {"accept": "refuse", "commit": "refuse", "offer": "refuse", "threaten": "commit", "refuse": "accept"}


def passive(sentence: Sentence, index: int, word: str) -> tuple[Reading, ...]:
    """Read "the text was rejected by Poland", "a text rejected by Poland"."""
    agents = [
        c
        for c in children(sentence, index, "obl")
        if c > index and any(lemma(sentence, k) == "by" for k in children(sentence, c, "case"))
    ]
    done_to = children(sentence, index, "nsubj:pass")
    if not agents or "VerbForm=Part" not in sentence.tokens[index].feats:
        return ()
    if not done_to and sentence.tokens[index].deprel != "acl":
        return ()
    what = sentence.subtree(done_to[0] if done_to else sentence.tokens[index].head)
    return ((index, turned(sentence, index, VERBS[word]), what, agents[0], f"passive-{word}"),)


def by_verb(sentence: Sentence, index: int, word: str) -> tuple[Reading, ...]:
    """Read "urges the rebels to stop and to return", one position for each clause; not what another is asked to do."""
    who = subject(sentence, index)
    told = _is_asked_of_others(sentence, index) or is_aside(sentence, index) or _is_opinion(sentence, index, word)
    told = told or _is_own_wish(sentence, index, word) or (who is not None and sentence.tokens[who].text == "That")
    if who is None or children(sentence, index, "nsubj:pass") or told:
        return ()
    act = turned(sentence, index, VERBS[word])
    if word in {"agree", "accept"} and act == "accept" and _agrees_to_do(sentence, index):
        act = "commit"
    words = takes(sentence, index, word)
    clauses = any(index < c for c in children(sentence, index, "xcomp", "ccomp", "advcl"))
    taken = (part for part in (_split(sentence, words) if clauses else (words,)) if part)
    return tuple((index, act, words, who, f"verb-{word}") for words in taken if not _is_silence(sentence, words))


def turned(sentence: Sentence, index: int, act: str) -> str:
    """Return the act of a negated verb: who does not accept refuses, who does not reject may accept."""
    return _TURNED.get(act, act) if is_negated(sentence, index) else act


def _split(sentence: Sentence, words: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Part what is asked into its coordinated clauses: "to stop the raids and to return the cattle" are two."""
    inside = frozenset(words)
    for index in words:
        token = sentence.tokens[index]
        if related(sentence, index, "conj") and token.head in inside and token.upos == "VERB":
            if sentence.tokens[token.head].upos != "VERB":
                continue
            later = frozenset(without(sentence, index, "cc", "mark")) & inside
            first = tuple(i for i in words if i not in sentence.subtree(index))
            return (first, *_split(sentence, tuple(sorted(later))))
    return (words,)


def _is_asked_of_others(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb is only what somebody else wants done: "urged him to accept"."""
    above = sentence.tokens[index].head
    hangs = related(sentence, index, "xcomp", "ccomp", "advcl") and above >= 0
    return hangs and VERBS.get(lemma(sentence, above)) == "demand" and bool(children(sentence, above, "obj", "iobj"))


def _is_opinion(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether who agrees is only of an opinion: "agreed that there was progress", not "that it would pay"."""
    if (sentence.tokens[index].xpos == "VBG" and VERBS[word] == "accept") or word == "undertake":
        return not any(is_infinitive(sentence, c) for c in children(sentence, index, "xcomp"))
    said = [c for c in children(sentence, index, "ccomp") if c > index]
    if word == "suggest" and said:
        helpers = {lemma(sentence, c) for c in children(sentence, said[0], "aux")}
        return "should" not in helpers and sentence.tokens[said[0]].xpos not in {"VB", "VBG"}
    return (
        word == "agree"
        and bool(said)
        and not any(
            lemma(sentence, c) in {"will", "shall", "must", "should"} for c in children(sentence, said[0], "aux")
        )
    )


def _is_own_wish(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether a verb asks nothing of anybody: "wants to preserve", "called him a friend"."""
    asked = children(sentence, index, "obj", "iobj")
    if word == "call":
        return bool(asked)
    wish = [c for c in children(sentence, index, "xcomp") if c > index]
    return word in {"want", "seek"} and bool(wish) and not asked and not children(sentence, wish[0], "nsubj")


def _agrees_to_do(sentence: Sentence, index: int) -> bool:
    """Tell whether who agrees does so to do something himself, other than to accept."""
    below = [c for c in children(sentence, index, "xcomp") if c > index and is_infinitive(sentence, c)]
    return bool(below) and VERBS.get(lemma(sentence, below[0])) != "accept"


def _is_silence(sentence: Sentence, words: tuple[int, ...]) -> bool:
    """Tell whether what is declined is only to speak ("declined to comment")."""
    verb = next((i for i in words if sentence.tokens[i].upos == "VERB"), None)
    return verb is not None and lemma(sentence, verb) in SPEAKING
