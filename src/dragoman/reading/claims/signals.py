"""Signals: words that speak of progress, or of its lack. Shown side by side, never scored."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.modality import is_denied, is_supposed, told_in_a_year
from dragoman.reading.claims.signal_idioms import idiom_at
from dragoman.reading.claims.signal_scope import clause_of, counts, is_for, is_no_sign, is_turned
from dragoman.reading.claims.signal_words import AT_WORK, BESIDE, LACKING, OF_TALKS, ONLY_AS_TOLD, POLARITY, WILLING
from dragoman.reading.tree import children, is_negated, lemma, negations, prepositions, related, subject
from dragoman.terms.findings import Signal
from dragoman.terms.span import trimmed
from dragoman.terms.syntax import Sentence

_NEAR = 5
_LONGEST = 12
# A report of so many sentences is long enough to tell what it is about; it is about talks if one in so many is.
_SHORT, _SELDOM = 12, 15
_NOT = frozenset("no not n't never none without nothing".split())
# What several agree to do that only moves papers on.
_WEIGHING = frozenset(
    """consider study examine discuss review meet explore forward recommend invite compile remove have work request note
    refer defer""".split()
)
_LACKED = frozenset({"be", "remain", "sign"})
# What may be a sign by itself.
_ALONE = POLARITY.keys() | BESIDE.keys() | WILLING.keys() | _LACKED | {"agree"}
_OPPOSITE = {"positive": "negative", "negative": "positive"}
# Polarity, the word it hangs on, the words that tell it, and the rule.
Sign = tuple[str, int, list[int], str]


def find_signals(text: str, sentences: tuple[Sentence, ...]) -> tuple[Signal, ...]:
    """Return the signals of a report, in text order; none overlaps another, and none only says more of another."""
    found: list[Signal] = []
    everywhere = _speaks_of_talks(sentences)
    for sentence in sentences:
        told: list[tuple[int, str]] = []
        for polarity, index, words, rule in _signs(sentence) if everywhere or _is_of_talks(sentence) else ():
            if any(p == polarity and _says_more(sentence, i, index) for i, p in told):
                continue
            span = trimmed(text, sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)
            if any(one.span.overlaps(span) for one in found[-2:]):
                continue
            told.append((index, polarity))
            found.append(Signal(id=f"G{len(found) + 1}", polarity=polarity, span=span, rule=rule))
    return tuple(found)


def _speaks_of_talks(sentences: tuple[Sentence, ...]) -> bool:
    """Tell whether a report is about talks: in one that hardly is, a sign must stand beside a word of them."""
    return len(sentences) < _SHORT or sum(map(_is_of_talks, sentences)) * _SELDOM >= len(sentences)


def _is_of_talks(sentence: Sentence) -> bool:
    return not OF_TALKS.isdisjoint(sentence.lemmas)


def _signs(sentence: Sentence) -> Iterator[Sign]:
    """Yield what each word tells: together with those after it, by itself, by what is lacking, by who is willing."""
    end = 0
    for index in range(len(sentence.tokens)):
        idiom = idiom_at(sentence, index)
        if idiom is not None:
            polarity, last, rule = idiom
            end = last + 1
            top = _top(sentence, index, last)
            struck = (
                (rule == "idiom-say-no" and related(sentence, last, "det"))
                or (rule == "idiom-walk-out" and _is_at_work(sentence, top))
                or (rule == "idiom-break-down" and bool(children(sentence, top, "obj")))
            )
            denied = _is_turned(sentence, top, range(index, last + 1))
            polarity = _OPPOSITE[polarity] if denied else polarity
            if (
                not struck
                and not (denied and _has_negation(sentence, index, last))
                and _stands(sentence, top, polarity)
            ):
                yield polarity, top, list(range(index, last + 1)), rule
        elif index >= end and not _ALONE.isdisjoint((lemma(sentence, index), sentence.words[index])):
            yield from _word(sentence, index)
            yield from _lack(sentence, index)
            yield from _willingness(sentence, index)
            yield from _agreed(sentence, index)


def _stands(sentence: Sentence, top: int, polarity: str) -> bool:
    """Tell whether several words are told as so: not supposed, not denied, nor what something is hopefully for."""
    clause = clause_of(sentence, top)
    hoped = polarity == "positive" and is_for(sentence, clause)
    return not (hoped or is_supposed(sentence, top) or is_denied(sentence, clause))


def _top(sentence: Sentence, first: int, last: int) -> int:
    """Return the word of a range that hangs on none other in it."""
    return next(i for i in range(first, last + 1) if not first <= sentence.tokens[i].head <= last)


def _is_at_work(sentence: Sentence, verb: int) -> bool:
    """Tell whether who walks out is somebody at work: that is a strike."""
    who = subject(sentence, verb)
    return who is not None and lemma(sentence, who) in AT_WORK


def _has_negation(sentence: Sentence, first: int, last: int) -> bool:
    return not _NOT.isdisjoint(sentence.words[first : last + 1])


def _is_turned(sentence: Sentence, top: int, inside: range) -> bool:
    """Tell whether several words, or the verb that they belong to, are negated from outside them."""
    above = sentence.tokens[top].head
    who = children(sentence, top, "nsubj")
    over = (above, *who) if above >= 0 and related(sentence, top, "obl", "advmod", "obj") else who
    return any(c not in inside for at in (top, *over) for c in negations(sentence, at))


def _word(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Read a word that is a sign by itself, or beside another."""
    known = (name for name in (lemma(sentence, index), sentence.words[index]) if name in POLARITY or name in BESIDE)
    word = next(known, None)
    if word is None:
        return
    token = sentence.tokens[index]
    beside = token.deprel in {"compound", "amod"} and token.upos in {"NOUN", "VERB"}
    if token.upos not in {"NOUN", "VERB", "ADJ", "ADV"} or beside or is_no_sign(sentence, index, word):
        return
    polarity = counts(sentence, index, word)
    turned = is_turned(sentence, index)
    if polarity is None or (turned and word in ONLY_AS_TOLD):
        return
    polarity = _OPPOSITE[polarity] if turned else polarity
    if polarity == "negative" or not is_for(sentence, clause_of(sentence, index)):
        yield polarity, index, _phrase(sentence, index), f"word-{word}"


def _lack(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Read "there is no deal", "nothing has been signed"."""
    if lemma(sentence, index) not in _LACKED or is_supposed(sentence, index):
        return
    if lemma(sentence, index) in {"be", "remain"} and children(sentence, index, "expl"):
        first = min(children(sentence, index, "expl"))
        for noun in children(sentence, index, "nsubj"):
            if lemma(sentence, noun) in LACKING and is_negated(sentence, noun):
                yield "negative", noun, list(range(min(first, noun), noun + 1)), f"no-{lemma(sentence, noun)}"
    elif lemma(sentence, index) == "sign" and sentence.tokens[index].upos == "VERB":
        who = children(sentence, index, "nsubj", "nsubj:pass", "obj")
        told = not any(lemma(sentence, c) in {"will", "would", "shall"} for c in children(sentence, index, "aux"))
        if told and any(lemma(sentence, c) in {"nobody", "nothing", "none"} for c in who):
            yield "negative", index, list(range(min((index, *who)), max((index, *who)) + 1)), "nothing-signed"


def _willingness(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Read "is ready to return", "was unwilling to sign", "is open to a later date"."""
    word = lemma(sentence, index)
    polarity = WILLING.get(word) or WILLING.get(sentence.tokens[index].text.lower())
    if polarity is None or not children(sentence, index, "nsubj", "cop"):
        return
    below = [c for c in children(sentence, index, "xcomp", "advcl", "obl", "ccomp") if c > index]
    if word == "open":  # a shop is "open to serve", a door that is open is told apart
        below = [c for c in below if related(sentence, c, "obl")]
    door = any(lemma(sentence, c) == "door" for c in children(sentence, index, "nsubj"))
    only = any(lemma(sentence, c) == "only" for i in (index, *below) for c in children(sentence, i, "advmod"))
    if not below or only or door or not _to(sentence, below[0]) or is_supposed(sentence, index):
        return
    turned = any(is_negated(sentence, i) for i in (index, *children(sentence, index, "nsubj")))
    words = [index, *(i for i in sentence.subtree(below[0]) if i - index < _LONGEST)]
    yield _OPPOSITE[polarity] if turned else polarity, index, list(range(min(words), max(words) + 1)), f"willing-{word}"


def _agreed(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Read "the two sides agreed to stay", where several agree to do something now, and "could not agree"."""
    who = subject(sentence, index) if lemma(sentence, index) == "agree" else None
    passive = children(sentence, index, "aux:pass", "nsubj:pass")
    if who is None or passive or is_supposed(sentence, index) or told_in_a_year(sentence, index):
        return
    plural = sentence.tokens[who].xpos in {"NNS", "NNPS"} or lemma(sentence, who) in {"they", "both", "we"}
    if not (plural or children(sentence, who, "conj")):
        return
    above = sentence.tokens[index].head
    failed = related(sentence, index, "xcomp") and lemma(sentence, above) in {"fail", "unable"}
    if failed or is_negated(sentence, index):
        yield "negative", index, [index], "several-disagree"
        return
    below = [c for c in children(sentence, index, "xcomp") if c > index and _to(sentence, c)]
    past = "Tense=Past" in sentence.tokens[index].feats or "VerbForm=Inf" in sentence.tokens[index].feats
    if below and past and lemma(sentence, below[0]) not in _WEIGHING and not related(sentence, index, "xcomp"):
        yield "positive", index, list(range(index, below[0] + 1)), "several-agree"


def _to(sentence: Sentence, index: int) -> bool:
    return "to" in prepositions(sentence, index) | {lemma(sentence, c) for c in children(sentence, index, "mark")}


def _says_more(sentence: Sentence, first: int, second: int) -> bool:
    """Tell whether one of two words hangs on the other in one phrase: "hopes for progress", "twists and turns"."""
    below, above = sorted((first, second), key=lambda i: len(sentence.subtree(i)))
    path = below
    while path >= 0 and path != above:
        if not related(
            sentence, path, "nmod", "amod", "conj", "obj", "obl", "compound", "acl", "advmod", "xcomp", "nsubj"
        ):
            return False
        path = sentence.tokens[path].head
    return path == above


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
    return list(range(low, high + 1)) if high - low < _LONGEST else [index]
