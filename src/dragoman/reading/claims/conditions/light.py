"""Clauses that only say that something comes: "that would come only after C", "ties could only come after C"."""

from __future__ import annotations

from dragoman.reading.claims.halves import LIGHT
from dragoman.reading.claims.linked import word
from dragoman.reading.tree import children, lemma, subject
from dragoman.terms.syntax import Sentence

_BACK = frozenset({"that", "this", "it", "these", "those"})
_TURNING = frozenset("however though still".split())
_WHITHER = frozenset("back home down round around forward together up in".split())
_STOPS = frozenset({"that", "whether", ":", ";", "“", '"', "”"})


def points_back(sentence: Sentence, main: int, mark: int) -> bool:
    """Tell whether the main clause is only "that would come", of what the sentence before said."""
    who = subject(sentence, main)
    begins = who is not None and all(
        sentence.tokens[i].upos in {"PUNCT", "CCONJ"} or word(sentence, i) in _TURNING for i in range(who)
    )
    return begins and mark > main and is_light(sentence, main, None) and word(sentence, who or 0) in _BACK


def is_light(sentence: Sentence, main: int, clause: int | None) -> bool:
    """Tell whether a verb only says that something comes; "come back to the table" says more."""
    others = [c for c in children(sentence, main, "obl", "compound:prt") if c != clause and clause is not None]
    back = any(word(sentence, c) in _WHITHER for c in children(sentence, main, "advmod"))
    return (
        lemma(sentence, main) in LIGHT
        and not back
        and not (others or children(sentence, main, "obj", "xcomp", "ccomp"))
    )


def from_verb(sentence: Sentence, main: int, mark: int, consequent: tuple[int, ...]) -> tuple[int, ...]:
    """Return the words from the verb that only says that something comes to the connective: "could only come after"."""
    verbs = (main, mark, *children(sentence, main, "aux", "cop"))
    return tuple(range(min(i for i in verbs if i > max(consequent, default=0)), mark + 1))


def subject_words(sentence: Sentence, main: int) -> tuple[int, ...]:
    """Return the words before a light verb that are its subject, back to what opens the clause.

    The tree is not asked: with a long coordinated subject it is often wrong just here.
    """
    helpers = [c for c in children(sentence, main, "aux", "advmod") if c < main]
    end = min([main, *helpers])
    start = end
    while start:
        token = sentence.tokens[start - 1]
        finite = token.xpos in {"VBZ", "VBP", "MD"} or (token.upos == "AUX" and token.head != main)
        if token.text.lower() in _STOPS or finite:
            break
        start -= 1
    return tuple(range(start, end))
