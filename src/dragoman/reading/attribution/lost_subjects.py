"""Who says it, where the parser gave him to other words: put right by where he stands, beside the cue.

"It was late, noted Kari Lund" makes an object of her; "..., its spokesman, Abu Rashid, said" an apposition of him; "in
a talk with the Post Lund said that ..." a part of what came before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.reading.attribution.cues import PLAIN, SAYING, TELLING
from dragoman.reading.mentions.roles import ROLE_NOUNS
from dragoman.reading.tree import FINITE, SUBJECTS, children, lemma, related
from dragoman.terms.syntax import Sentence

_NAMING = frozenset({"PROPN", "NOUN", "NUM", "PRON", "DET"})

Moved = tuple[int, tuple[int, str]]


def lost_subjects(sentence: Sentence) -> Iterator[Moved]:
    """Yield the tokens to be moved, each with its head and its relation to it."""
    yield from _taken_for_appositions(sentence)
    yield from _taken_for_objects(sentence)
    yield from _torn_subjects(sentence)
    yield from _lost_hearers(sentence)
    yield from _lost_to_a_question(sentence)


def _lost_to_a_question(sentence: Sentence) -> Iterator[Moved]:
    """Yield who is asked and answers, taken for who asks: "An official, asked whether it was late, said ..."."""
    for at in range(1, len(sentence.tokens)):
        if lemma(sentence, at) != "ask" or sentence.tokens[at - 1].text != "," or not related(sentence, at, "advcl"):
            continue
        answer, own = sentence.tokens[at].head, children(sentence, at, "nsubj")
        if own and own[0] < at < answer and not children(sentence, answer, "nsubj"):
            yield own[0], (answer, "nsubj")


def _lost_hearers(sentence: Sentence) -> Iterator[Moved]:
    """Yield whom it is told, taken for a first subject of what is told: "told a news conference the port was shut"."""
    for cue in range(len(sentence.tokens)):
        if lemma(sentence, cue) not in TELLING:
            continue
        for clause in children(sentence, cue, "ccomp"):
            subjects = [c for c in children(sentence, clause, "nsubj") if c > cue]
            if len(subjects) > 1 and min(sentence.subtree(subjects[0])) == cue + 1:
                yield subjects[0], (cue, "iobj")


def _taken_for_appositions(sentence: Sentence) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield whoever stands between a comma and a cue without a subject, taken for an apposition to what is before.

    "They will go only if the army leaves the dam, its spokesman, Abu Rashid, said": no dam is a spokesman.
    """
    tokens = sentence.tokens
    for cue, token in enumerate(tokens):
        if token.xpos not in FINITE or lemma(sentence, cue) not in SAYING:
            continue
        if any(tokens[c].deprel in SUBJECTS for c in sentence.children[cue]):
            continue
        bare = cue + 1 == len(tokens) or tokens[cue + 1].text in {",", "."}
        behind = cue - 1 if cue and tokens[cue - 1].text != "," else cue - 2
        for at in range(1, behind + 1):
            words = [i for i in sentence.subtree(at) if i <= behind]
            if words[-1] != behind or not _is_behind_comma(sentence, words[0]):
                continue
            apposed = related(sentence, at, "appos") and children(sentence, cue, "ccomp")
            beside = bare and related(sentence, at, "appos", "nsubj", "parataxis", "conj", "obl")
            if (apposed and _is_somebody(sentence, at, words)) or (beside and tokens[at].upos in _NAMING):
                yield at, (cue, "nsubj")
                break


def _is_somebody(sentence: Sentence, at: int, words: Sequence[int]) -> bool:
    """Tell whether a phrase behind a comma names a person or a role."""
    first = words[0]
    named = any(name.label == "PER" and first <= name.first <= words[-1] for name in sentence.names)
    return named or lemma(sentence, at) in ROLE_NOUNS


def _is_behind_comma(sentence: Sentence, first: int) -> bool:
    return "," in {sentence.tokens[first].text, sentence.tokens[max(first - 1, 0)].text}


def _taken_for_objects(sentence: Sentence) -> Iterator[Moved]:
    """Yield who says it at the very end, taken for an object of the cue, and the cue: "It was late, noted Lund."."""
    tokens = sentence.tokens
    for cue, token in enumerate(tokens):
        if token.xpos != "VBD" or lemma(sentence, cue) not in PLAIN or not cue or tokens[cue - 1].text != ",":
            continue
        objects = children(sentence, cue, "obj")
        if len(objects) != 1 or not related(sentence, cue, "advcl", "conj", "parataxis", "acl"):
            continue
        last = max(sentence.subtree(objects[0]))
        named = any(n.label == "PER" and objects[0] >= n.first >= cue for n in sentence.names)
        ends = all(t.upos == "PUNCT" for t in tokens[last + 1 :])
        if named and ends and not any(tokens[c].deprel in SUBJECTS for c in sentence.children[cue]):
            yield objects[0], (cue, "nsubj")
            yield cue, (token.head, "parataxis")


def _torn_subjects(sentence: Sentence) -> Iterator[Moved]:
    """Yield the subject of what is said that was given to the cue, and who says it, given to the words before.

    "The envoy said on Monday ministers should wait" has two subjects, "in a talk with the Post Lund said that" none.
    """
    for cue, token in enumerate(sentence.tokens):
        if token.xpos not in FINITE or lemma(sentence, cue) not in SAYING:
            continue
        clauses = [c for c in children(sentence, cue, "ccomp") if c > cue]
        own = children(sentence, cue, "nsubj")
        if clauses and len(own) > 1 and own[0] < cue < own[-1] < clauses[0]:
            if not children(sentence, clauses[0], "nsubj"):
                yield own[-1], (clauses[0], "nsubj")
        elif len(own) > 1 and sentence.words[own[-1]] in {"who", "which"}:
            relative = [c for c in children(sentence, own[0], "acl") if own[-1] < c < cue]
            yield from ((own[-1], (c, "nsubj")) for c in relative[:1])
        elif clauses and not any(sentence.tokens[c].deprel in SUBJECTS for c in sentence.children[cue]):
            named = [n for n in sentence.names if n.label == "PER" and n.last == cue - 1]
            if named and related(sentence, named[0].first, "nmod", "appos", "conj", "compound", "obl"):
                yield named[0].first, (cue, "nsubj")
        for who in own[:1]:
            yield from _role_before(sentence, who, cue)
            yield from _name_before(sentence, who, cue)


def _role_before(sentence: Sentence, who: int, cue: int) -> Iterator[Moved]:
    """Yield the role between commas before who says it: "It was not, Iran's envoy to the agency, Lund, said"."""
    for at in range(who):
        if sentence.tokens[at].head != cue or not related(sentence, at, "ccomp", "parataxis", "obl"):
            continue
        words = sentence.subtree(at)
        first, last = words[0], words[-1]
        before = {sentence.tokens[first].text, sentence.tokens[max(first - 1, 0)].text}
        ends = "," in {sentence.tokens[last].text, sentence.tokens[who - 1].text} and last in {
            who - 1,
            who - 2,
            cue - 1,
        }
        if "," in before and ends and lemma(sentence, at) in ROLE_NOUNS and not children(sentence, at, "cop"):
            yield at, (who, "appos")


def _name_before(sentence: Sentence, who: int, cue: int) -> Iterator[Moved]:
    """Yield the name whose role between commas was taken for who says it: "It is shut, Kari Lund, the envoy, said"."""
    first = min(sentence.subtree(who))
    if who > cue or first < 2 or lemma(sentence, who) not in ROLE_NOUNS:  # noqa: PLR2004 (a name and a comma)
        return
    first += sentence.tokens[first].text == ","
    for name in sentence.names:
        commas = [sentence.tokens[i].text for i in (name.first - 1, first - 1) if i >= 0]
        if name.label == "PER" and name.last == first - 2 and commas == [",", ","]:
            yield name.first, (cue, "nsubj")
            yield who, (name.first, "appos")
