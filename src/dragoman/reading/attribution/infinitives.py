"""What somebody says is to be done: infinitives and actions in "-ing"."""

from __future__ import annotations

from dragoman.reading.attribution.said import Range, trimmed_range
from dragoman.reading.tree import children, is_infinitive, lemma
from dragoman.terms.syntax import Sentence


def gerund(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an action in "-ing" that is what was said: "proposed dropping the clause", "denied having met"."""
    below = [c for c in children(sentence, verb, "xcomp", "ccomp", "obj", "advcl") if c > verb]
    found = [c for c in below if sentence.tokens[c].xpos == "VBG" and sentence.tokens[c].upos in {"VERB", "AUX"}]
    if not found or any(sentence.tokens[i].text == "," for i in range(verb, found[0])):
        return ()
    return (trimmed_range(sentence, [i for i in sentence.subtree(found[0]) if i > verb]),)


# Who asks not to be named tells how he speaks, not what he says.
_NAMING = frozenset({"name", "identify", "quote"})


def infinitive(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an infinitive, with whom it is put to: "promised to sign", "called on Turkey to halt"."""
    below = [c for c in children(sentence, verb, "xcomp", "advcl", "ccomp") if c > verb]
    infinitives = [c for c in below if is_infinitive(sentence, c)]
    if not infinitives or lemma(sentence, infinitives[0]) in _NAMING:
        return ()
    of_another = _asked(sentence, verb, infinitives[0]) or children(sentence, infinitives[0], "nsubj")
    if lemma(sentence, verb) == "expect" and not of_another:
        return ()
    told = {i for c in _told_past(sentence, infinitives[0]) for i in sentence.subtree(c)}
    words = [i for i in sentence.subtree(infinitives[0]) if i not in told]
    asked = _asked(sentence, verb, infinitives[0])
    if asked:
        case = set(children(sentence, asked[0], "case"))
        words += [i for i in sentence.subtree(asked[0]) if i not in case]
    words += [i for c in children(sentence, verb, "obl") if c > infinitives[0] for i in sentence.subtree(c)]
    return (trimmed_range(sentence, words),)


def _asked(sentence: Sentence, verb: int, infinitive: int) -> list[int]:
    """Return whom it is put to: "urged Peru to wait"."""
    return [c for c in children(sentence, verb, "obj", "obl") if verb < c < infinitive]


def _told_past(sentence: Sentence, infinitive: int) -> list[int]:
    """Return the clauses that tell what had come before: "threatened to walk out after the bosses cut their pay"."""
    clauses = [c for c in children(sentence, infinitive, "advcl") if c > infinitive]
    past = [
        c
        for c in clauses
        if sentence.tokens[c].xpos == "VBD" or _PAST & {sentence.words[h] for h in children(sentence, c, "aux", "cop")}
    ]
    return [c for c in past if _SINCE & {lemma(sentence, m) for m in children(sentence, c, "mark", "advmod")}]


_PAST = frozenset({"had", "was", "were"})
_SINCE = frozenset("after as when while since because".split())
