"""Signals: words that speak of progress, or of its lack. Shown side by side, never scored."""

from __future__ import annotations

from dragoman.reading.tree import children, is_negated, lemma, related
from dragoman.terms.findings import Signal
from dragoman.terms.span import trimmed
from dragoman.terms.syntax import Sentence

_HOPEFUL = frozenset(
    """progress breakthrough hope optimism optimistic hopeful upbeat positive constructive encouraging promising
    fruitful cordial goodwill compromise rapprochement reconciliation thaw cooperation flexibility useful
    productive businesslike candid serious sincere conciliatory narrow ease agreement consensus accord deal
    welcome reassurance trust confidence friendly peaceful willing ready pleased satisfied headway momentum
    sound success successful dialogue workmanlike warm accept avoid avert close door""".split()
)
_DOUBTFUL = frozenset(
    """deadlock impasse stalemate disagreement distrust mistrust doubt setback collapse breakdown failure stall
    obstacle difficulty hurdle gap difference tension tense hostile confrontation pessimism pessimistic gloom
    bleak unresolved stuck farcical walkout boycott disruption reject refuse refusal denounce criticise
    criticize unacceptable tough hard rift quarrel bitter sceptical skeptical scepticism skepticism disappoint
    disappointing disappointed ignore expel disdain catastrophe void drag twist standoff stand-off ridiculous
    wrongful meaningless pointless premature acrimony acrimonious rule""".split()
)
# Common words that are a signal only with one of these beside them.
_NEEDS = {
    "agreement": "reach near close", "deal": "reach near close", "accord": "reach near close",
    "trust": "build", "hard": "issue question", "tough": "issue question talk", "ready": "step compromise work talk",
    "serious": "talk mood discussion atmosphere", "peaceful": "manner",
    "difference": "remain serious deep major wide", "gap": "remain wide", "narrow": "gap difference",
    "sound": "foundation basis", "dialogue": "open resume", "ease": "tension",
    "welcome": "offer announcement proposal move step", "cooperation": "call close", "success": "talk",
    "willing": "accept compromise talk meet", "drag": "on", "void": "null",
    "hope": "raise progress express",
    "doubt": "remain", "warm": "mood atmosphere talk meeting",
    "close": "agreement deal accord cease-fire ceasefire truce",
    "accept": "offer proposal plan truce deal", "avoid": "strike war collapse lockout",
    "avert": "strike war collapse lockout",
    "door": "open", "rule": "out",
}  # fmt: skip
_TURNS = {
    "overcome": "obstacle difficulty hurdle impasse deadlock",
    "break": "deadlock impasse stalemate",
    "end": "deadlock impasse stalemate boycott walkout",
    "remove": "obstacle hurdle",
    "resolve": "difference disagreement",
    "narrow": "gap difference",
    "bridge": "gap difference",
}
_NEAR = 5


def find_signals(text: str, sentences: tuple[Sentence, ...]) -> tuple[Signal, ...]:
    """Return the signals of a report, in text order; none overlaps another, and none only says more of another."""
    found: list[Signal] = []
    for sentence in sentences:
        told: list[tuple[int, str]] = []
        for index in range(len(sentence.tokens)):
            polarity = _polarity(sentence, index)
            if polarity is None or any(p == polarity and _says_more(sentence, i, index) for i, p in told):
                continue
            told.append((index, polarity))
            words = _phrase(sentence, index)
            span = trimmed(text, sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)
            if found and found[-1].span.overlaps(span):
                continue
            found.append(
                Signal(id=f"G{len(found) + 1}", polarity=polarity, span=span, rule=f"word-{lemma(sentence, index)}")
            )
    return tuple(found)


def _says_more(sentence: Sentence, first: int, second: int) -> bool:
    """Tell whether one of two words hangs on the other in one phrase: "hopes for progress", "twists and turns"."""
    below, above = sorted((first, second), key=lambda i: len(sentence.subtree(i)))
    path = below
    while path >= 0 and path != above:
        if not related(sentence, path, "nmod", "amod", "conj", "obj", "obl", "compound", "acl", "advmod"):
            return False
        path = sentence.tokens[path].head
    return path == above


def _polarity(sentence: Sentence, index: int) -> str | None:
    word = lemma(sentence, index)
    token = sentence.tokens[index]
    if word not in _HOPEFUL and word not in _DOUBTFUL:
        return None
    beside = token.deprel in {"compound", "amod"} and token.upos in {"NOUN", "VERB"}
    if token.upos not in {"NOUN", "VERB", "ADJ", "ADV"} or beside or not _counts(sentence, index, word):
        return None
    turned = _is_turned(sentence, index, word)
    return "positive" if (word in _HOPEFUL) != turned else "negative"


def _counts(sentence: Sentence, index: int, word: str) -> bool:
    needs = _NEEDS.get(word)
    if needs is None:
        return True
    near = {lemma(sentence, i) for i in _around(sentence, index)}
    return bool(near & set(needs.split()))


def _around(sentence: Sentence, index: int) -> set[int]:
    head = sentence.tokens[index].head
    around = set(sentence.children[index]) | ({head} if head >= 0 else set())
    return around | (set(sentence.children[head]) if head >= 0 else set())


def _is_turned(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether the words around turn a signal: negation, "few expect", "ease tension", "lack of progress"."""
    head = sentence.tokens[index].head
    if is_negated(sentence, index) or (
        head >= 0 and sentence.tokens[head].upos == "VERB" and is_negated(sentence, head)
    ):
        return True
    above = lemma(sentence, head) if head >= 0 else ""
    if above in {"lack", "absence", "without", "end", "little"} or any(
        lemma(sentence, c) in {"little", "few", "without", "less"} for c in sentence.children[index]
    ):
        return True
    few = head >= 0 and any(lemma(sentence, c) in {"few", "nobody", "none"} for c in children(sentence, head, "nsubj"))
    return few or word in _TURNS.get(above, "").split()


def _phrase(sentence: Sentence, index: int) -> list[int]:
    """Return the word with its close modifiers, and the verb it completes."""
    near = ("amod", "det", "compound", "advmod", "nmod:poss", "neg")
    words = {index, *children(sentence, index, *near), *children(sentence, index, "cop", "aux")}
    head = sentence.tokens[index].head
    if head >= 0 and (
        sentence.tokens[index].deprel == "amod" or (sentence.tokens[head].upos == "VERB" and abs(head - index) < _NEAR)
    ):
        words |= {head, *children(sentence, head, "aux", "advmod")}
    low, high = min(words), max(words)
    return list(range(low, high + 1)) if high - low < 12 else [index]  # noqa: PLR2004 (a phrase, not a sentence)
