"""Signs in what one side says of another or of its paper: accuses it, threatens it, calls the offer "a bare bone"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.modality import is_denied, is_supposed, is_unreal
from dragoman.reading.claims.signals.idioms import idiom_at
from dragoman.reading.claims.signals.lexicon import BESIDE, POLARITY, Sign, words_of
from dragoman.reading.claims.signals.words import SOMEBODY
from dragoman.reading.tree import FINITE, children, is_infinitive, is_negated, lemma, prepositions, without
from dragoman.terms.syntax import Sentence

# Verbs that give something a name, and those that do so in scorn.
_NAMING = frozenset("call describe label term regard treat characterise characterize portray liken depict".split())
_SCORNING = frozenset("dismiss brand denounce deride decry ridicule mock scorn condemn slam reject".split())
# What is named without it being clear whether well or badly.
_OPEN = words_of("TALKS MOOD GAP MATTER") | frozenset("result outcome gesture visit call man woman themselves".split())
_QUOTES = frozenset("\"'“”‘’")
_KNOWN = POLARITY.keys() | BESIDE.keys()
_WIDEST = 12
VERDICTS = _NAMING | _SCORNING | {"accuse", "threaten", "blame"}


def verdict(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Yield the sign that a verb of accusing, threatening or naming is, told as done and in its own clause."""
    word = lemma(sentence, index)
    if word not in VERDICTS or sentence.tokens[index].upos != "VERB" or not _is_told(sentence, index):
        return
    if word in {"accuse", "blame"}:
        whom = [c for c in children(sentence, index, "obj") if c > index]
        if whom:
            yield "negative", index, _to_end(sentence, index, index), f"verdict-{word}"
    elif word == "threaten":
        what = [c for c in children(sentence, index, "xcomp", "obj", "ccomp", "obl") if c > index]
        if what:
            yield "negative", index, _to_end(sentence, index, index), "verdict-threaten"
    else:
        name = _name_given(sentence, index)
        if name is not None:
            first = index if word in _SCORNING else min(sentence.subtree(name))
            yield "negative", index, _to_end(sentence, first, name), f"verdict-{word}"


def _is_told(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is told as so: finite or perfect, active, neither denied, supposed nor of another noun."""
    token, helpers = sentence.tokens[verb], children(sentence, verb, "aux")
    told = token.xpos in FINITE or {lemma(sentence, c) for c in helpers} == {"have"}
    passive = children(sentence, verb, "aux:pass") or token.deprel.startswith("acl")
    unsure = is_negated(sentence, verb) or is_supposed(sentence, verb) or is_unreal(sentence, verb)
    return told and not passive and not unsure and not is_denied(sentence, verb)


def _name_given(sentence: Sentence, verb: int) -> int | None:
    """Return the head of the words by which a verb names something, where they speak ill of it."""
    named = [c for c in children(sentence, verb, "obj", "nsubj:pass") if c > verb]
    if not named or sentence.tokens[named[0]].upos == "PROPN" or lemma(sentence, named[0]) in SOMEBODY:
        return None
    behind = (c for c in children(sentence, verb, "obl", "advcl", "xcomp") if c > verb)
    as_such = [c for c in behind if prepositions(sentence, c) & {"as", "to"}]
    scorned = lemma(sentence, verb) in _SCORNING
    bare = [] if scorned else [c for c in children(sentence, verb, "xcomp") if c > named[0]]
    for name in (*as_such, *(c for c in bare if not is_infinitive(sentence, c))):
        words = sentence.subtree(name)
        quoted = any(sentence.tokens[i].text in _QUOTES for i in (*words, min(words) - 1))
        known = any(lemma(sentence, i) in _KNOWN or idiom_at(sentence, i) for i in words)
        if scorned or (quoted and not known and lemma(sentence, named[0]) not in _OPEN):
            return name
    return None


def _to_end(sentence: Sentence, first: int, head: int) -> list[int]:
    """Return the words from one to the last that hangs on a head, as far as a sign may reach."""
    last = max((i for i in without(sentence, head, "conj", "parataxis", "punct") if i >= first), default=first)
    return list(range(first, min(last, first + _WIDEST) + 1))
