"""Signs of single words: by itself, by what is lacking, by who is willing, by several who agree."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.modality import is_supposed, told_in_a_year
from dragoman.reading.claims.signals.idioms import names_of
from dragoman.reading.claims.signals.lexicon import BESIDE, OPPOSITE, POLARITY, Sign
from dragoman.reading.claims.signals.outcomes import OUTCOMES, outcome
from dragoman.reading.claims.signals.scope import clause_of, is_nothing, is_turned, nobody
from dragoman.reading.claims.signals.senses import counts
from dragoman.reading.claims.signals.thoughts import is_for, is_no_sign
from dragoman.reading.claims.signals.verdicts import VERDICTS, verdict
from dragoman.reading.claims.signals.willing import is_to, willingness
from dragoman.reading.claims.signals.words import LACKING, ONLY_AS_TOLD, WILLING
from dragoman.reading.tree import children, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_NEAR = 5
_LONGEST = 12
# What several agree to do that only moves papers on.
_WEIGHING = frozenset(
    """consider study examine discuss review meet explore forward recommend invite compile remove have work request note
    refer defer""".split()
)
_LACKED = frozenset({"be", "remain", "sign"})
# What may be a sign by itself.
ALONE = POLARITY.keys() | BESIDE.keys() | WILLING.keys() | _LACKED | VERDICTS | OUTCOMES


def sign_of_word(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Yield the signs that a word is, one for each way to read it."""
    yield from verdict(sentence, index)
    yield from outcome(sentence, index)
    yield from _word(sentence, index)
    yield from _lack(sentence, index)
    yield from willingness(sentence, index)
    yield from _agreed(sentence, index)


def _word(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Read a word that is a sign by itself, or beside another."""
    names = names_of(sentence, index)
    known = (name for name in (*names[2:], *names[:2]) if name in POLARITY or name in BESIDE)
    word = next(known, None)
    if word is None:
        return
    token = sentence.tokens[index]
    beside = token.deprel in {"compound", "amod"} and token.upos in {"NOUN", "VERB"}
    beside = beside or (word == "haggle" and sentence.words[index - 1] == "of")
    if word == "haggle" and related(
        sentence, index, "nmod", "obl", "nsubj"
    ):  # "five days of haggling" is a matter of course
        return
    if token.upos not in {"NOUN", "VERB", "ADJ", "ADV"} or beside or is_no_sign(sentence, index, word):
        return
    polarity = counts(sentence, index, word)
    turned = is_turned(sentence, index)
    if polarity is None or (turned and word in ONLY_AS_TOLD):
        return
    polarity = OPPOSITE[polarity] if turned else polarity
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
    if failed or is_negated(sentence, index) or is_nothing(sentence, index):
        yield "negative", index, [index], "several-disagree"
        return
    below = [c for c in children(sentence, index, "xcomp") if c > index and is_to(sentence, c)]
    past = "Tense=Past" in sentence.tokens[index].feats or "VerbForm=Inf" in sentence.tokens[index].feats
    if below and past and lemma(sentence, below[0]) not in _WEIGHING and not related(sentence, index, "xcomp"):
        yield "positive", index, list(range(index, below[0] + 1)), "several-agree"


def _phrase(sentence: Sentence, index: int) -> list[int]:
    """Return the word with its close modifiers, the verb it completes, and "few" or "nobody" who do it."""
    near = ("amod", "det", "compound", "advmod", "nmod:poss", "neg")
    words = {index, *children(sentence, index, *near), *children(sentence, index, "cop", "aux")}
    head = sentence.tokens[index].head
    if head >= 0 and (
        sentence.tokens[index].deprel == "amod" or (sentence.tokens[head].upos == "VERB" and abs(head - index) < _NEAR)
    ):
        words |= {head, *children(sentence, head, "aux", "advmod")}
    words |= {i for who in nobody(sentence, index) for i in sentence.subtree(who)}
    low, high = min(words), max(words)
    return list(range(low, high + 1)) if high - low < _LONGEST else [index]
