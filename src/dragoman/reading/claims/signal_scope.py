"""What stands around a sign: what makes it one, what turns it, and what leaves it a mere wish."""

from __future__ import annotations

from dragoman.reading.claims.modality import is_supposed, is_unreal
from dragoman.reading.claims.signal_words import BESIDE, POLARITY, SPOKEN_OF, STRIVING, TURNS
from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.syntax import Sentence

_SCARCE = frozenset("little few without less hardly scant".split())
_WANTING = frozenset("lack absence without end little".split())
_INSIDE = ("nsubj", "obj", "obl", "nmod", "amod", "compound", "conj", "advmod", "appos")
_NOBODY = frozenset("few nobody none neither".split())


def counts(sentence: Sentence, index: int, word: str) -> str | None:
    """Return the polarity of a word where it stands; ``None`` where nothing beside it makes it a sign."""
    if word in POLARITY and word not in BESIDE:
        return POLARITY[word]
    near = {lemma(sentence, i) for i in _around(sentence, index)}
    return next((polarity for polarity, companions in BESIDE[word] if near & companions), None)


def _around(sentence: Sentence, index: int) -> set[int]:
    head = sentence.tokens[index].head
    around = set(sentence.children[index]) | ({head} if head >= 0 else set())
    return around | (set(sentence.children[head]) if head >= 0 else set())


def is_turned(sentence: Sentence, index: int) -> bool:
    """Tell whether the words around turn a sign: negation, "few expect", "ease tension", "lack of progress"."""
    head = sentence.tokens[index].head
    if is_negated(sentence, index) or (
        head >= 0 and sentence.tokens[head].upos == "VERB" and is_negated(sentence, head)
    ):
        return True
    above = lemma(sentence, head) if head >= 0 else ""
    if above in _WANTING or any(lemma(sentence, c) in _SCARCE for c in sentence.children[index]):
        return True
    who = children(sentence, head, "nsubj") if head >= 0 else ()
    nobody = any(
        lemma(sentence, c) in _NOBODY
        for w in (*who, *children(sentence, index, "nsubj"))
        for c in (w, *children(sentence, w, "amod", "det"))
    )
    return nobody or lemma(sentence, index) in TURNS.get(above, ())


def is_no_sign(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether a word only supposes or wishes, or is of another sense: "hostilities" are fighting."""
    token = sentence.tokens[index]
    fighting = word == "hostility" and token.xpos == "NNS"
    of_others = token.upos == "ADJ" and token.deprel == "amod" and lemma(sentence, token.head) not in SPOKEN_OF
    clause = _clause(sentence, index)
    if fighting or of_others or is_supposed(sentence, clause) or is_unreal(sentence, clause):
        return True
    helpers = {lemma(sentence, c) for c in children(sentence, clause, "aux")}
    if word == "resume" and "Tense=Past" not in token.feats:
        return True
    if token.upos == "NOUN" and helpers & {"could", "might", "may"}:
        return True
    return (token.upos == "VERB" and "have" in helpers and word == "hope") or _is_striven_for(sentence, index, word)


def _clause(sentence: Sentence, index: int) -> int:
    """Return the head of the clause that a word is in."""
    at = index
    while sentence.tokens[at].head >= 0 and related(sentence, at, *_INSIDE):
        at = sentence.tokens[at].head
    return at


def _is_striven_for(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether what is hopeful is only wished for: "trying to reach agreement", "urged them to show goodwill"."""
    hopeful = POLARITY.get(word) == "positive" or any(polarity == "positive" for polarity, _ in BESIDE.get(word, ()))
    at, steps = index, 0
    while hopeful and sentence.tokens[at].head >= 0 and steps < 3:  # noqa: PLR2004 (a phrase, not a sentence)
        if not related(sentence, at, "obj", "xcomp", "nmod", "acl", "obl", "advcl"):
            return False
        at, steps = sentence.tokens[at].head, steps + 1
        if lemma(sentence, at) in STRIVING and lemma(sentence, index) not in {"hope", "compromise"}:
            return True
    return False
