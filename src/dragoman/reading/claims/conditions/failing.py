"""What comes if a demand just made is not met: "C; failing that, Q", "C, failing which Q", "C, on pain of Q"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.conditions.stakes import is_for_nothing
from dragoman.reading.claims.linked import Linked, climb, word
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, is_infinitive, is_predicate, related
from dragoman.terms.syntax import Sentence

_POINTING = frozenset("that which this these such".split())
_PAINS = frozenset("pain penalty threat".split())
_ASKED = ("ccomp", "xcomp", "obj", "advcl")


@begins(("failing",))
def failing_that(sentence: Sentence, index: int) -> Linked | None:
    """Read "failing that, Q" and "failing which Q": C is what was asked for before."""
    if word(sentence, index) != "failing" or word(sentence, index + 1) not in _POINTING:
        return None
    after = range(index + 2, len(sentence.tokens))
    main = next((i for i in after if is_predicate(sentence, i) and is_coming(sentence, i)), None)
    if main is None:
        return None
    opens = all(sentence.tokens[i].upos in {"PUNCT", "CCONJ"} for i in range(index))
    condition = () if opens else _asked_before(sentence, index)
    return Linked(
        consequent=tuple(i for i in sentence.subtree(main) if i > index + 1), condition=condition,
        connective=(index, index + 1), carrier=main, order="if_not",
        polarity="blocks" if is_for_nothing(sentence, main) else "threat", rule="failing-that",
        back="condition" if opens else None,
    ) if opens or condition else None  # fmt: skip


@begins(_PAINS)
def on_pain_of(sentence: Sentence, index: int) -> Linked | None:
    """Read "must C on pain of Q", "told them to C under threat of Q"."""
    if word(sentence, index) not in _PAINS:
        return None
    led = word(sentence, index - 1) in {"on", "under"} and word(sentence, index + 1) == "of"
    cost = [c for c in children(sentence, index, "nmod", "acl") if c > index + 1]
    main = climb(sentence, sentence.tokens[index].head) if led and cost else None
    condition = _asked_before(sentence, index - 1) if main is not None else ()
    if main is None or not condition:
        return None
    own = children(sentence, cost[0], "case", "mark")
    return Linked(
        consequent=tuple(i for i in sentence.subtree(cost[0]) if i not in own), condition=condition,
        connective=(index - 1, index, index + 1), carrier=main, order="if_not", polarity="threat", rule="on-pain-of",
        imposed=True,
    )  # fmt: skip


def _asked_before(sentence: Sentence, end: int) -> tuple[int, ...]:
    """Return the words of what is asked for before a place: what the verb there completes, else its whole clause."""
    verb = next((i for i in range(end) if is_predicate(sentence, i) and not related(sentence, i, "acl", "advcl")), None)
    if verb is None:
        return ()
    asked = [c for c in children(sentence, verb, *_ASKED) if verb < c < end and _is_asked(sentence, c)]
    start = min((min(sentence.subtree(c)) for c in asked), default=min(sentence.subtree(verb)))
    words = [i for i in range(start, end) if word(sentence, i) != "and" or i < end - 2]
    return tuple(words[1:] if word(sentence, words[0]) == "to" else words) if words else ()


def _is_asked(sentence: Sentence, index: int) -> bool:
    """Tell whether a complement is what is to be done: an infinitive, a clause, or an object that is to be changed."""
    changed = not related(sentence, index, "obj", "advcl") or bool(children(sentence, index, "acl"))
    return changed or is_infinitive(sentence, index)
