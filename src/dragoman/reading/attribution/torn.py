"""Words that a parser tears from a cue: who says it, what is said, and the names and phrases beside them.

"He claimed wealth and said it ensured ..." has its clause hung elsewhere; "..., noted Kari Lund" makes an object of who
speaks; "told Olav Moe" joins a name to the one before the verb; "her call for a truce" gives the phrase to the verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.reading.attribution.cue_nouns import FEELINGS, NOUN_PREPOSITIONS
from dragoman.reading.attribution.cues import CLAUSE_CUES, PLAIN, SAYING
from dragoman.reading.mentions.roles import ROLE_NOUNS
from dragoman.reading.tree import SUBJECTS, children, lemma, related
from dragoman.terms.syntax import Sentence

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LONGEST_SUBJECT = 8

Moved = tuple[int, tuple[int, str]]


def torn(sentence: Sentence) -> Iterator[Moved]:
    """Yield the tokens to be moved, each with its head and its relation to it."""
    yield from _torn_contents(sentence)
    yield from _taken_for_appositions(sentence)
    yield from _torn_names(sentence)
    yield from _torn_phrases(sentence)
    yield from _taken_for_objects(sentence)
    yield from _torn_subjects(sentence)


def _torn_subjects(sentence: Sentence) -> Iterator[Moved]:
    """Yield the subject of what is said that was given to the cue, and who says it, given to the words before.

    "The envoy said on Monday ministers should wait" has two subjects, "in a talk with the Post Lund said that" none.
    """
    for cue, token in enumerate(sentence.tokens):
        if token.xpos not in _FINITE or lemma(sentence, cue) not in SAYING:
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


def _torn_names(sentence: Sentence) -> Iterator[Moved]:
    """Yield the last word of a name that was joined to one on the far side of a verb: "Lund told Olav Moe"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.deprel != "flat" or token.head >= at or tokens[at - 1].upos != "PROPN":
            continue
        if any(other.upos == "VERB" for other in tokens[token.head + 1 : at]):
            yield at, (tokens[at - 1].head if tokens[at - 1].deprel == "flat" else at - 1, "flat")


def _torn_phrases(sentence: Sentence) -> Iterator[Moved]:
    """Yield the phrase of a noun of saying that was given to its verb: "repeated her call for a truce"."""
    for at, token in enumerate(sentence.tokens):
        cases = children(sentence, at, "case") if related(sentence, at, "obl") else ()
        noun = cases[0] - 1 if len(cases) == 1 else -1
        if noun < 0 or not related(sentence, noun, "obj") or sentence.tokens[noun].head != token.head:
            continue
        own = (table.get(lemma(sentence, noun), frozenset()) for table in (NOUN_PREPOSITIONS, FEELINGS))
        if lemma(sentence, cases[0]) in frozenset().union(*own) and cases[0] < at:
            yield at, (noun, "nmod")


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


def _taken_for_appositions(sentence: Sentence) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield whoever stands between a comma and a cue without a subject, taken for an apposition to what is before.

    "They will go only if the army leaves the dam, its spokesman, Abu Rashid, said": no dam is a spokesman.
    """
    tokens = sentence.tokens
    for cue, token in enumerate(tokens):
        if token.xpos not in _FINITE or lemma(sentence, cue) not in SAYING or not children(sentence, cue, "ccomp"):
            continue
        if any(tokens[c].deprel in SUBJECTS for c in sentence.children[cue]):
            continue
        behind = cue - 1 if cue and tokens[cue - 1].text != "," else cue - 2
        for at in range(behind + 1):
            words = [i for i in sentence.subtree(at) if i <= behind]
            if related(sentence, at, "appos") and words[-1] == behind and _is_somebody(sentence, at, words):
                yield at, (cue, "nsubj")
                break


def _is_somebody(sentence: Sentence, at: int, words: Sequence[int]) -> bool:
    """Tell whether a phrase behind a comma names a person or a role."""
    first = words[0]
    named = any(name.label == "PER" and first <= name.first <= words[-1] for name in sentence.names)
    behind_comma = "," in {sentence.tokens[first].text, sentence.tokens[max(first - 1, 0)].text}
    return behind_comma and (named or lemma(sentence, at) in ROLE_NOUNS)


def _torn_contents(sentence: Sentence) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield clauses right behind a cue that the parser hung elsewhere: "claimed wealth and said it ensured ..."."""
    for at, token in enumerate(sentence.tokens):
        if token.upos != "VERB" or lemma(sentence, at) not in CLAUSE_CUES or token.xpos not in _FINITE | {"VBN", "VBG"}:
            continue
        if any(c > at for c in children(sentence, at, "ccomp", "obj", "xcomp")):
            continue
        first = at + 1 + (at + 1 < len(sentence.tokens) and lemma(sentence, at + 1) == "that")
        for subject in range(first, min(first + _LONGEST_SUBJECT, len(sentence.tokens))):
            clause = sentence.tokens[subject].head
            begins = related(sentence, subject, "nsubj") and min(sentence.subtree(subject)) == first
            elsewhere = clause > subject and sentence.tokens[clause].head not in {at, -1}
            if begins and elsewhere and at not in sentence.subtree(clause):
                yield clause, (at, "ccomp")


_LONGEST_SUBJECT = 8
