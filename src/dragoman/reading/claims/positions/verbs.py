"""Positions that a verb states: "urges C", "does not accept C", "C was rejected by"."""

from __future__ import annotations

from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.modality import is_unreal
from dragoman.reading.claims.positions.guards import is_aside, is_asked_of_others, is_no_position, is_passive
from dragoman.reading.claims.positions.takes import takes
from dragoman.reading.claims.positions.words import (
    GIVING,
    OWN_WORDS,
    PAPERS,
    SPEAKING,
    VERBS,
    WEIGHING,
    WITH_INFINITIVE,
)
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, related, subject, without
from dragoman.terms.syntax import Sentence

# Token, act, the words that say what, the token whose party it is, and the rule.
Reading = tuple[int, str, tuple[int, ...], int | None, str]

_TURNED = {"accept": "refuse", "commit": "refuse", "offer": "refuse", "threaten": "commit"}
# Who no longer does this stands in nobody's way; who "has not rejected" or "ruled out" a plan has not answered yet.
# "Demanded to see the books", "refused to discuss the border".
_ASKED_FOR = frozenset({"see", "know", "discuss"})
_PROMISED_HARM = frozenset("protest strike retaliation reprisal sanction war boycott revenge resistance".split())
_MEETINGS = frozenset("talk negotiation meeting round session dialogue discussion consultation summit".split())
_VOICING = frozenset("say add state note argue claim announce explain tell stress support favour favor prefer".split())
_DETAILS = frozenset("detail comment figure name answer reason explanation interview".split())
_VOICES = frozenset("statement letter resolution communique communiqué declaration note message appeal".split())
# Who does not ask for or moot something has said nothing on it.
_MOOTING = frozenset("suggest propose invite table float present submit mention".split())
_HINDERING = frozenset("oppose object veto block resist vote".split())


def passive(sentence: Sentence, index: int, word: str) -> tuple[Reading, ...]:
    """Read "the text was rejected by Poland", "a text rejected by Poland", "Spain was offered a seat by"."""
    agents = [c for c in children(sentence, index, "obl") if c > index and "by" in prepositions(sentence, c)]
    done_to = children(sentence, index, "nsubj:pass")
    if not agents or "VerbForm=Part" not in sentence.tokens[index].feats:
        return ()
    act = turned(sentence, index, VERBS[word])
    if act is None:
        return ()
    if not done_to and (put := _put_forward(sentence, index, agents[0])) is not None:
        return ((index, act, put, agents[0], f"passive-{word}"),) if put else ()
    of_talks = lemma(sentence, sentence.tokens[index].head) in _MEETINGS  # who brokers talks puts nothing forward
    if not done_to and (of_talks or sentence.tokens[index].deprel != "acl"):
        return ()
    given = children(sentence, index, "obj", "xcomp")
    if word in WITH_INFINITIVE and not children(sentence, index, "xcomp"):
        return ()
    head = given[0] if given else done_to[0] if done_to else sentence.tokens[index].head
    aside: set[int] = set() if done_to or given else set(sentence.subtree(index))
    bare = sentence.tokens[head].upos == "PRON"
    words = without(sentence, index, "advcl", "parataxis", "punct") if bare else sentence.subtree(head)
    rule = f"passive-{word}" + ("-plan" if lemma(sentence, head) in PAPERS else "")
    return ((index, act, tuple(i for i in words if i not in aside), agents[0], rule),)


def _put_forward(sentence: Sentence, index: int, agent: int) -> tuple[int, ...] | None:
    """Return what somebody puts forward whom others oppose: "Iran, opposed by Iraq, proposed a cap".

    ``None`` where the participle is of a thing, or of nobody: "a cap opposed by Iraq".
    """
    behind = max(sentence.subtree(agent)) + 1
    if not index or sentence.words[index - 1] != "," or behind >= len(sentence.tokens):
        return None
    if sentence.words[behind] != ",":
        return None
    verb = next((i for i in range(behind, len(sentence.tokens)) if sentence.tokens[i].upos == "VERB"), None)
    if verb is None or any(sentence.tokens[i].upos not in {"PUNCT", "ADV", "AUX"} for i in range(behind, verb)):
        return None
    if lemma(sentence, verb) not in VERBS.keys() | _VOICING:
        return None
    below = (c for c in children(sentence, verb, "ccomp", "xcomp", "obj", "obl") if c > verb)
    said = next(below, None)
    return () if said is None else without(sentence, said, "case", "mark")


def by_verb(sentence: Sentence, index: int, word: str) -> tuple[Reading, ...]:
    """Read "urges the rebels to stop and to return", one position for each clause; not what another is asked to do."""
    who = subject(sentence, index)
    if who is None or is_passive(sentence, index) or sentence.tokens[who].text == "That":
        return ()
    if is_asked_of_others(sentence, index) or is_aside(sentence, index) or is_unreal(sentence, index):
        return ()
    if is_no_position(sentence, index, word):
        return ()
    who = _speaker_of(sentence, who)
    act = _act(sentence, index, word)
    if act is None:
        return ()
    words = takes(sentence, index, word)
    gapped = _gapped(sentence, index, words)
    if gapped is not None:
        other, theirs, own = gapped
        return (index, act, own, who, f"verb-{word}"), (index, act, theirs, other, f"verb-{word}")
    clauses = any(index < c for c in children(sentence, index, "xcomp", "ccomp", "advcl"))
    taken = (part for part in (_split(sentence, words) if clauses else (words,)) if part)
    rule = f"verb-{word}" + ("-plan" if word in OWN_WORDS and _is_of_paper(sentence, index) else "")
    return tuple((index, act, words, who, rule) for words in taken if not _is_silence(sentence, words))


def _gapped(
    sentence: Sentence, verb: int, words: tuple[int, ...]
) -> tuple[int, tuple[int, ...], tuple[int, ...]] | None:
    """Read "Iran wants a vote and Iraq a delay": the other party, what it wants, and what the first wants."""
    for index in sentence.subtree(verb) if words else ():
        token = sentence.tokens[index]
        if not related(sentence, index, "conj") or index < words[0] or not token.text[:1].isupper():
            continue
        after = sentence.tokens[min(index + 1, len(sentence.tokens) - 1)]
        joined = sentence.tokens[index - 1].upos == "CCONJ" and sentence.tokens[token.head].head == verb
        if joined and after.upos in {"DET", "NUM"} and after.head > index:
            theirs = tuple(i for i in sentence.subtree(after.head) if i > index)
            return index, theirs, tuple(i for i in words if i < index - 1)
    return None


def _is_of_paper(sentence: Sentence, index: int) -> bool:
    return any(lemma(sentence, c) in PAPERS for c in children(sentence, index, "obj"))


def _speaker_of(sentence: Sentence, who: int) -> int:
    """Return who made it where a paper is said to speak: "issued a statement calling for", "its letter urged"."""
    if lemma(sentence, who) not in _VOICES:
        return who
    verb = sentence.tokens[who].head
    by_verb_above = subject(sentence, verb) if verb >= 0 and related(sentence, who, "obj") else None
    owners = (*children(sentence, who, "nmod:poss"), *(() if by_verb_above is None else (by_verb_above,)))
    return next(iter(owners), who)


def _act(sentence: Sentence, index: int, word: str) -> str | None:
    """Return the act of a verb by what follows: who agrees to pay commits himself, who vows to retaliate threatens."""
    act = turned(sentence, index, VERBS[word])
    below = [c for c in children(sentence, index, "xcomp", "ccomp") if c > index]
    if act == "accept" and word in {"agree", "accept", "consent"} and any(is_infinitive(sentence, c) for c in below):
        return "accept" if lemma(sentence, below[0]) in WEIGHING else "commit"
    if act == "commit" and any(is_threat(sentence, c) for c in below):
        return "threaten"
    denied = any(is_negated(sentence, c) and lemma(sentence, c) in GIVING for c in below)
    if act == "commit" and denied:  # who "vowed never to withdraw" refuses
        return "refuse"
    ahead = {lemma(sentence, c) for c in children(sentence, index, "aux")} & {"will", "would"}
    harm = {lemma(sentence, c) for c in children(sentence, index, "obj")} & _PROMISED_HARM
    if act == "commit" and harm:
        return "threaten"
    return "threaten" if word in {"veto", "block"} and ahead and act == "refuse" else act


def turned(sentence: Sentence, index: int, act: str) -> str | None:
    """Return the act of a negated verb: who does not accept refuses, who no longer opposes accepts; else it is open."""
    over = any(sentence.tokens[c].text.lower() == "longer" for c in children(sentence, index, "advmod"))
    if not over and not is_negated(sentence, index):
        return act
    if act == "refuse":
        return "accept" if lemma(sentence, index) in _HINDERING else None
    ahead = {lemma(sentence, c) for c in children(sentence, index, "aux")} & {"will", "would", "can", "could"}
    weak = act == "demand" or lemma(sentence, index) in _MOOTING or (act == "offer" and not ahead)
    return None if weak else _TURNED.get(act, act)


def _is_silence(sentence: Sentence, words: tuple[int, ...]) -> bool:
    """Tell whether what is declined is only to speak ("declined to comment")."""
    verb = next((i for i in words if sentence.tokens[i].upos == "VERB"), None)
    told = {lemma(sentence, c) for c in children(sentence, verb, "obj")} if verb is not None else set()
    gives = verb is not None and lemma(sentence, verb) in {"give", "provide", "offer", "release"}
    silent = verb is not None and lemma(sentence, verb) in (SPEAKING | {"draw"}) - _ASKED_FOR
    return verb is not None and (silent or bool(gives and told & _DETAILS))


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
