"""What somebody or something is called, likened to or accused of."""

from __future__ import annotations

from dragoman.reading.attribution.cues import ACCUSING, LIKENING
from dragoman.reading.attribution.said import Range, trimmed_range
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence


def called(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an object and what it is called: "called the talks useful", "described it as a step"."""
    objects = [c for c in children(sentence, verb, "obj") if c > verb]
    rest = [c for c in sentence.children[verb] if c > verb and related(sentence, c, "xcomp", "obl", "advcl")]
    if not objects and (fronted := _of_what_went_before(sentence, verb, rest)):
        return (trimmed_range(sentence, list(sentence.subtree(fronted[0]))),)
    if not objects or not rest or "back" in {lemma(sentence, c) for c in sentence.children[verb]}:
        return ()
    words = [*sentence.subtree(objects[0]), *(i for c in rest[:1] for i in sentence.subtree(c))]
    return (trimmed_range(sentence, words),)


def _of_what_went_before(sentence: Sentence, verb: int, rest: list[int]) -> list[int]:
    """Return what something just named is called: "talks that diplomats described as polite"."""
    if not related(sentence, verb, "acl:relcl") or not children(sentence, verb, "nsubj"):
        return []
    if lemma(sentence, sentence.tokens[verb].head) == "what":
        return []
    marks = {c: {lemma(sentence, m) for m in children(sentence, c, "case", "mark")} for c in rest}
    return [c for c in rest if marks[c] == {"as"} or (related(sentence, c, "xcomp") and not marks[c])]


def likened(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an object and what it is likened or tied to: "compared the draft to a trap", "cast it as a win"."""
    wanted = LIKENING.get(lemma(sentence, verb), frozenset())
    objects = [c for c in children(sentence, verb, "obj") if c > verb and _may_be_likened(sentence, verb, c)]
    if lemma(sentence, verb) == "put" and not _is_figure(sentence, verb):
        return ()
    for child in (
        *children(sentence, verb, "obl", "xcomp", "advcl"),
        *(c for o in objects for c in _under(sentence, o)),
    ):
        cases = {lemma(sentence, c) for c in children(sentence, child, "case", "mark")}
        if objects and child > objects[0] and cases & wanted:
            return (trimmed_range(sentence, [*sentence.subtree(objects[0]), *sentence.subtree(child)]),)
    return ()


def _may_be_likened(sentence: Sentence, verb: int, index: int) -> bool:
    """Tell something with a name from a pronoun, but for what was said before: "dismissed that as a trick"."""
    answers = lemma(sentence, verb) in {"dismiss", "denounce", "shrug", "hail"}
    return sentence.tokens[index].upos != "PRON" or (answers and sentence.words[index] in {"that", "this", "it"})


def _is_figure(sentence: Sentence, verb: int) -> bool:
    """Tell an estimate from any other putting: "put the cost at nine million", "put the chances at even"."""
    below = [
        c
        for c in children(sentence, verb, "obl")
        if "at" in {lemma(sentence, p) for p in children(sentence, c, "case")}
    ]
    words = [i for c in below for i in sentence.subtree(c)]
    return any(
        sentence.tokens[i].upos in {"NUM", "SYM"} or lemma(sentence, i) in {"half", "zero", "even", "well"}
        for i in words
    )


def accused(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return whom somebody accuses and of what: "accused the ministry of delay", "blamed it for the delay"."""
    objects = [c for c in children(sentence, verb, "obj", "iobj") if c > verb]
    wanted = ACCUSING.get(lemma(sentence, verb), frozenset())
    for child in (
        *children(sentence, verb, "obl", "advcl", "xcomp", "ccomp"),
        *(c for o in objects for c in _under(sentence, o)),
    ):
        cases = {lemma(sentence, c) for c in children(sentence, child, "case", "mark")}
        if objects and child > objects[0] and cases & wanted:
            return (trimmed_range(sentence, [*sentence.subtree(objects[0]), *sentence.subtree(child)]),)
    return ()


def _under(sentence: Sentence, index: int) -> tuple[int, ...]:
    return children(sentence, index, "nmod", "acl")
