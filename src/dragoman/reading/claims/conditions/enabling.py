"""Conditions as what makes something possible: "C would allow Q", "C would pave the way for Q"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_actor, is_at_issue, is_matter
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.linked import Linked, oblique, phrase, word
from dragoman.reading.claims.modality import is_open, is_unreal
from dragoman.reading.tree import children, lemma, related, subject
from dragoman.terms.syntax import Sentence

_RESUMING = frozenset("resume reopen return restart enter share reach take leave sail cross".split())
_ENABLING = frozenset("allow enable permit".split())
_WAY = {"pave": "way", "clear": "way", "open": "door", "prepare": "ground"}


@begins(_ENABLING)
def enables(sentence: Sentence, index: int) -> Linked | None:
    """Read "C would allow Q", of a step, not of somebody who gives leave."""
    who = subject(sentence, index) if lemma(sentence, index) in _ENABLING else None
    if who is None or who > index or not is_open(sentence, index):
        return None
    if children(sentence, index, "aux:pass", "nsubj:pass") or is_unreal(sentence, index):
        return None
    below = [*children(sentence, index, "obj"), *children(sentence, index, "xcomp", "ccomp")]
    duty = any(word(sentence, c) in {"should", "must"} for c in children(sentence, index, "aux"))
    if not below or duty or sentence.tokens[who].upos in {"PRON", "PROPN"} or is_actor(sentence, who):
        return None
    relative = related(sentence, index, "acl")
    if relative or not _is_bargained(sentence, who, [i for c in below for i in sentence.subtree(c)]):
        return None
    consequent = tuple(sorted({i for c in below for i in sentence.subtree(c)}))
    return _enabled(sentence, index, who, consequent, "verb-enable")


def _is_bargained(sentence: Sentence, who: int, words: list[int]) -> bool:
    """Tell whether a step allows something that is bargained for: not "the system would allow staff to"."""
    step = is_matter(sentence, who) or sentence.tokens[who].upos == "VERB"
    return step and any(is_at_issue(sentence, i) or lemma(sentence, i) in _RESUMING for i in words)


@begins(("make", *_WAY))
def makes_way(sentence: Sentence, index: int) -> Linked | None:
    """Read "C would pave the way for Q", "C would make it possible to Q"."""
    name = lemma(sentence, index)
    who = subject(sentence, index) if name == "make" or name in _WAY else None
    if who is None or who > index or not is_open(sentence, index) or sentence.tokens[who].upos == "PRON":
        return None
    ways = [c for c in children(sentence, index, "obj") if lemma(sentence, c) == _WAY.get(name)]
    possible = [c for c in children(sentence, index, "xcomp", "obj") if lemma(sentence, c) == "possible"]
    if name == "make" and possible:
        below = [
            c for c in sentence.children[possible[0]] if c > possible[0] and related(sentence, c, "xcomp", "csubj")
        ]
    else:
        below = [c for at in (*ways, index) for c in oblique(sentence, at, frozenset({"for", "to"}))] if ways else []
    return _enabled(sentence, index, who, phrase(sentence, below[0]), "makes-way") if below else None


@begins(("only",))
def only_this(sentence: Sentence, index: int) -> Linked | None:
    """Read "only C would Q": an act or a guarantee alone, not somebody alone."""
    who = sentence.tokens[index].head
    main = sentence.tokens[who].head if who > index else -1
    opens = min(sentence.subtree(who)) if who > index else -1
    if (
        word(sentence, index) != "only"
        or main <= who
        or opens != index
        or not related(sentence, who, "nsubj")
        or related(sentence, who, "nsubj:pass")
    ):
        return None
    sure = {word(sentence, c) for c in children(sentence, main, "aux")} & {"will", "would", "can", "could"}
    if not sure or sentence.tokens[who].upos != "NOUN" or not is_matter(sentence, who) or is_unreal(sentence, main):
        return None
    given = sentence.subtree(who)
    return Linked(
        consequent=tuple(i for i in sentence.subtree(main) if i > max(given)),
        condition=tuple(i for i in given if i > index), connective=(index,), carrier=main, order="only_if",
        polarity="requires", rule="only-this",
    )  # fmt: skip


def _enabled(sentence: Sentence, index: int, who: int, consequent: tuple[int, ...], rule: str) -> Linked:
    return Linked(
        consequent=consequent, condition=sentence.subtree(who),
        connective=tuple(i for i in sorted((*children(sentence, index, "aux"), index)) if i > who), carrier=index,
        order="enables", polarity="enables", rule=rule,
    )  # fmt: skip
