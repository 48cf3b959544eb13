"""Ways of saying that need more than one word: "made it clear that", "let it be known that", "hailed X as “a gift”"."""

from __future__ import annotations

from dragoman.reading.attribution.clauses import clause_after
from dragoman.reading.attribution.said import QUOTING, Range, trimmed_range
from dragoman.reading.tree import children, lemma
from dragoman.terms.syntax import Sentence

_MADE = frozenset("clear plain known explicit public".split())
_LET = frozenset({"slip", "drop", "on"})
# Verb and word, and what leads what is said: "hit out at the offer", "cast doubt on the figures".
_IDIOMS = {
    ("hit", "out"): "at",
    ("lash", "out"): "at",
    ("speak", "out"): "against",
    ("come", "out"): "against for",
    ("take", "issue"): "with",
    ("take", "exception"): "to",
    ("take", "aim"): "at",
    ("pour", "scorn"): "on",
    ("pour", "water"): "on",
    ("heap", "praise"): "on",
    ("heap", "scorn"): "on",
    ("cast", "doubt"): "on",
    ("pay", "tribute"): "to",
    ("make", "light"): "of",
    ("make", "fun"): "of",
    ("give", "welcome"): "to",
    ("give", "warning"): "of about against",
    ("sound", "warning"): "of about against",
    ("sound", "alarm"): "over about on",
}


def made_clear(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return what somebody makes clear or lets be known."""
    for word in children(sentence, verb, "xcomp", "ccomp"):
        if word > verb and (lemma(sentence, word) in _MADE or sentence.words[word] == "known"):
            return clause_after(sentence, word) or clause_after(sentence, verb)
    slips = [c for c in children(sentence, verb, "xcomp", "ccomp", "compound", "advmod") if lemma(sentence, c) in _LET]
    if lemma(sentence, verb) == "let" and slips:
        return clause_after(sentence, slips[0]) or clause_after(sentence, verb)
    return ()


def worded(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return what a verb says with a noun or particle of its own: "hit out at the offer", "took issue with it"."""
    for child in children(sentence, verb, "obj", "compound", "advmod"):
        wanted = _IDIOMS.get((lemma(sentence, verb), lemma(sentence, child)), "").split()
        behind = (*children(sentence, verb, "obl"), *children(sentence, child, "nmod", "obl"))
        for noun in behind if wanted else ():
            cases = children(sentence, noun, "case")
            if noun > child and any(lemma(sentence, c) in wanted for c in cases):
                return (trimmed_range(sentence, [i for i in sentence.subtree(noun) if i > cases[-1]]),)
    return ()


IDIOMATIC = frozenset(verb for verb, _ in _IDIOMS)


def quoted_as_such(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return whom a verb of any kind takes for what quoted words say: "pounded the rival as a “con artist”"."""
    objects = [c for c in children(sentence, verb, "obj") if c > verb]
    for child in children(sentence, verb, "obl", "xcomp"):
        marks = [c for c in children(sentence, child, "case", "mark") if lemma(sentence, c) == "as"]
        if objects and child > objects[0] and marks and set(_words(sentence, marks[0] + 1, 2)) & QUOTING:
            return (trimmed_range(sentence, [*sentence.subtree(objects[0]), *sentence.subtree(child)]),)
    return ()


def _words(sentence: Sentence, start: int, count: int) -> list[str]:
    return [token.text for token in sentence.tokens[start : start + count]]


def quoted_object(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return quoted words that are the object of a word of saying: "reported “heavy losses” in the north"."""
    objects = [c for c in children(sentence, verb, "obj") if c > verb and _holds_marks(sentence, c)]
    return (trimmed_range(sentence, [i for i in sentence.subtree(objects[0]) if i > verb]),) if objects else ()


def _holds_marks(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[i].text in QUOTING for i in sentence.subtree(index))
