"""Whether a subject is one or several, so that its verb can agree with it."""

from __future__ import annotations

from dragoman.terms.syntax import Sentence

_PLURAL = frozenset("they we i you these those both all many few several some police people".split())
_QUANTITIES = frozenset("number majority couple dozen handful".split())


def is_plural(sentence: Sentence, subject: int) -> bool:
    """Tell whether a verb takes its plural form after this subject.

    Parameters
    ----------
    sentence : Sentence
    subject : int
        The head of the subject.
    """
    token, below = sentence.tokens[subject], sentence.children[subject]
    joined = any(
        sentence.relations[c] == "conj" and any(sentence.lemmas[g] == "and" for g in sentence.children[c])
        for c in below
    )
    counted = sentence.lemmas[subject] in _QUANTITIES and any(
        sentence.tokens[c].xpos in {"NNS", "NNPS"} for c in below if sentence.relations[c] == "nmod"
    )
    number = token.upos == "NUM" and sentence.lemmas[subject] not in {"one", "1"}
    return joined or counted or number or token.xpos in {"NNS", "NNPS"} or sentence.words[subject] in _PLURAL
