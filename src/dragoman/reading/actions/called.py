"""What an action is called: the report's words, with its verb as it is used of a thing still to be done.

A report says in the past what was promised or demanded ("would talk once the guards withdrew"). What a party is to do
is called by the plain verb ("withdraw"), and what is to come about by the present ("the lists are handed over").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.reading.actions.number import is_plural
from dragoman.reading.english.lemmas import inflected
from dragoman.reading.tree import noun_phrase
from dragoman.terms.syntax import Sentence

_VERB_TAGS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBG", "VBN"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
# They link a clause to the one before, or say when and whether, not what.
_LOOSE = frozenset(
    "only then even also just still now therefore thus otherwise first finally already indeed too instead".split()
)
_NOT = frozenset({"not", "n't", "n’t", "never"})
# Before the verb only these belong to what is done: "publicly apologise", "be ready to sign".
_KEPT_BEFORE = frozenset({"advmod", "cop", "compound", "det", "amod", "nummod", "nmod", "case"})
_MODALS = {"could": "can", "can": "can", "might": "may", "may": "may", "must": "must", "should": "should"}
_HAVE = frozenset({"have", "has", "’ve", "'ve"})
_NO_LONGER_ANY = re.compile(r"^(?:the|a|an|any|some|no)\s+", re.IGNORECASE)
_MARKS = re.compile(r"[\"“”]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """The name of an action, and the name of its not being done."""

    done: str
    undone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """How a clause is told in the present: the words that change (``""`` leaves one out), and where a "not" goes."""

    changed: Mapping[int, str] = field(default_factory=dict)
    denied: Mapping[int, str] = field(default_factory=dict)


def called(sentence: Sentence, head: int, words: Iterable[int], *, alone: bool) -> Called:
    """Return what an action is called.

    Parameters
    ----------
    sentence : Sentence
    head : int
        The verb or noun that carries the action.
    words : iterable of int
        The words of the action.
    alone : bool
        True when a party does it, who is named beside it; a clause that keeps its subject is told in the present.
    """
    kept = sorted(words)
    copula = next((c for c in sentence.children[head] if sentence.relations[c] == "cop"), None)
    if not _is_verb(sentence, head) and copula is None:
        thing = _text(sentence, kept, {})
        is_noun = sentence.tokens[head].upos in {"NOUN", "PROPN", "PRON", "NUM", "VERB"}
        return named(thing) if is_noun else Called(done=thing, undone=f"not {thing}")
    kept = [i for i in kept if not _is_loose(sentence, i, head)]
    if kept and sentence.words[kept[-1]] == "only":  # that of "only if", wherever the parser hangs it
        kept.pop()
    if alone and not is_passive(sentence, head):
        kept = [i for i in kept if i >= head or _stays(sentence, i, head)]
        done = _text(sentence, kept, {copula: "be"} if copula is not None else _plainly(sentence, head))
        return Called(done=done, undone=f"not {done}")
    told = _presently(sentence, head)
    start = _opening(sentence, head, kept)
    kept = [i for i in kept if i >= start]
    done = _text(sentence, kept, told.changed)
    undone = _text(sentence, kept, told.denied) if told.denied else f"not {done}"
    return Called(done=done, undone=undone)


def named(thing: str) -> Called:
    """Return what a thing that is done or given is called: "an amnesty", "no amnesty"."""
    bare = _NO_LONGER_ANY.sub("", thing)
    return Called(done=thing, undone=f"no {bare}")


def about(sentence: Sentence, head: int, thing: int, act: Called) -> Called:
    """Return what an action that no party does is called, with the thing that stands apart from it.

    "Both sides to accept mediation", "43 prisoners freed", "there is movement".
    """
    if sentence.relations[thing] == "expl":
        there = f"there {'are' if is_plural(sentence, head) else 'is'}"
        return Called(done=f"{there} {act.done}", undone=f"{there} {act.undone}")
    words = _text(sentence, noun_phrase(sentence, thing), {})
    between = " to " if sentence.tokens[head].xpos == "VB" or act.done.startswith("be ") else " "
    return Called(done=f"{words}{between}{act.done}", undone=f"{words} not{between}{act.done}")


def is_passive(sentence: Sentence, head: int) -> bool:
    """Tell whether what is acted on is the subject."""
    return any(sentence.tokens[c].deprel in {"aux:pass", "nsubj:pass"} for c in sentence.children[head])


def _is_verb(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.upos in {"VERB", "AUX"} and token.xpos in _VERB_TAGS


def _is_loose(sentence: Sentence, index: int, head: int) -> bool:
    token = sentence.tokens[index]
    bare = token.head == head and token.deprel.startswith("advmod") and not sentence.children[index]
    return bare and (token.text.lower() in _LOOSE or (index < head and token.text.lower() in _NOT))


def _stays(sentence: Sentence, index: int, head: int) -> bool:
    """Tell whether a word before the verb belongs to it and is no phrase or clause that opens the sentence."""
    at = index
    while sentence.tokens[at].head not in {head, -1}:
        at = sentence.tokens[at].head
    parted = any(sentence.tokens[i].upos == "PUNCT" for i in range(at + 1, head))
    return sentence.relations[at] in _KEPT_BEFORE and not parted


def _opening(sentence: Sentence, head: int, kept: Sequence[int]) -> int:
    """Return where a clause begins, behind what a comma parts from its subject: "under the deal, ships are freed"."""
    subject = next((c for c in sentence.children[head] if sentence.relations[c] in _SUBJECTS and c in kept), None)
    if subject is None:
        return 0
    first = min(sentence.subtree(subject))
    return first if first and sentence.tokens[first - 1].text == "," else 0


def _plainly(sentence: Sentence, head: int) -> dict[int, str]:
    """Return the changed word of what a party is to do: "freed" is "free"."""
    token = sentence.tokens[head]
    active = any(sentence.relations[c] in {"obj", "nsubj", "aux"} for c in sentence.children[head])
    if token.xpos in {"VB", "VBP"} or (token.xpos == "VBN" and not active):
        return {}
    return {head: token.lemma.lower()}


def _presently(sentence: Sentence, head: int) -> _Told:
    """Return how a clause is told in the present: "they had handed over" is "they hand over"."""
    below = sentence.children[head]
    subject = next((c for c in below if sentence.relations[c] in _SUBJECTS), None)
    helpers = [c for c in below if sentence.relations[c] in {"aux", "cop"} and c < head]
    token = sentence.tokens[head]
    if not helpers and (subject is None or token.xpos not in {"VBD", "VBZ", "VBP", "VB"}):
        return _Told()
    first = helpers[:1] if subject is None else []
    kept = next((c for c in helpers if sentence.words[c] in _HAVE or sentence.words[c] in _MODALS or c in first), None)
    if kept is not None:
        word = _MODALS.get(sentence.words[kept], sentence.tokens[kept].text)
        return _Told(changed={kept: word}, denied={kept: "cannot" if word == "can" else f"{word} not"})
    left_out = dict.fromkeys(helpers, "")
    to_be = [c for c in (*helpers, head) if sentence.lemmas[c] == "be"]
    plural = subject is not None and is_plural(sentence, subject)
    if to_be and token.xpos != "VB":  # passive, progressive, or "was lost"; "are to go" is "go"
        still_to = any(sentence.words[c] == "to" and sentence.relations[c] == "mark" for c in below)
        word = "to be" if still_to else "are" if plural else "is"
        denied = "not to be" if still_to else f"{word} not"
        return _Told(changed={**left_out, to_be[-1]: word}, denied={**left_out, to_be[-1]: denied})
    if token.xpos not in _VERB_TAGS:
        return _Told()
    base = token.lemma.lower()
    return _Told(
        changed={**left_out, head: base if plural else inflected(base, "VBZ")},
        denied={**left_out, head: f"{'do' if plural else 'does'} not {base}"},
    )


def _text(sentence: Sentence, kept: Sequence[int], changed: Mapping[int, str]) -> str:
    """Return words as they stand, some changed, without marks at the ends or a quotation mark that has no partner."""
    joined, last = "", -1
    for i in kept:
        word = changed.get(i, sentence.tokens[i].text)
        if not word:
            continue
        apart = i != last + 1 or sentence.tokens[last].end != sentence.tokens[i].start or i in changed
        joined += f" {word}" if apart else word
        last = i
    if len(_MARKS.findall(joined)) % 2:
        joined = _MARKS.sub("", joined)
    return " ".join(joined.replace("‘", "" if "’" not in joined.partition("‘")[2] else "‘").split()).strip(" ,;:.–—-")
