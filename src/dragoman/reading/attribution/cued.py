"""Every cue of a sentence, and what it introduces."""

from __future__ import annotations

import dataclasses

from dragoman.reading.attribution.cues import NOUNS
from dragoman.reading.attribution.frames import FRAMES
from dragoman.reading.attribution.nominal import nominal
from dragoman.reading.attribution.reported import according, quoted_as
from dragoman.reading.attribution.said import Range, Said
from dragoman.reading.tree import auxiliaries, children, lemma, related, subject
from dragoman.terms.syntax import Sentence


def said_in(sentence: Sentence) -> tuple[Said, ...]:
    """Return every cue of a sentence with its contents, in the order of the cues.

    A cue whose words are themselves said by another cue of the sentence is nested in that one.
    """
    found = [said for index in range(len(sentence.tokens)) if (said := _said(sentence, index))]
    return tuple(
        dataclasses.replace(said, nested=_nested(sentence, said, found))
        for said in found
        if not any(other is not said and _inside(sentence, said.cue, other.contents) for other in found)
    )


def _nested(sentence: Sentence, outer: Said, found: list[Said]) -> tuple[Said, ...]:
    return tuple(said for said in found if said is not outer and _inside(sentence, said.cue, outer.contents))


def _inside(sentence: Sentence, cue: int, contents: tuple[Range, ...]) -> bool:
    start = sentence.tokens[cue].start
    return any(a <= start < b for a, b in contents)


def _said(sentence: Sentence, index: int) -> Said | None:
    token = sentence.tokens[index]
    word = lemma(sentence, index)
    if word == "accord" and token.text.lower() == "according":
        return according(sentence, index)
    if token.upos == "NOUN":
        return nominal(sentence, index)
    if token.upos not in {"VERB", "AUX"} or token.deprel in {"amod", "case"}:
        return None
    if word == "quote" or (word in {"cite", "report"} and token.feats.find("Voice=Pass") >= 0):
        return quoted_as(sentence, index)
    return _framed(sentence, index, word)


# What is said as a phrase needs somebody who says it; a demand that links two things is no speaker.
_PHRASES = frozenset({"accused", "called", "infinitive", "likened", "noun-phrase"})


def _may_say(sentence: Sentence, cue: int, speaker: int | None) -> bool:
    """Tell somebody who says it from a thing, from one to whom it is done, and from what a thing is for.

    "a demand linking the two", "drivers invited to the hall" and "a force to defend the bay" say nothing.
    """
    token = sentence.tokens[cue]
    if speaker is None or lemma(sentence, speaker) in NOUNS:
        return False
    if related(sentence, cue, "acl:relcl"):
        return token.xpos != "VBN" or bool(auxiliaries(sentence, cue))
    to = any(lemma(sentence, c) == "to" for c in children(sentence, cue, "mark"))
    return not (related(sentence, cue, "acl") and (token.xpos == "VBN" or to))


def _framed(sentence: Sentence, index: int, word: str) -> Said | None:
    token = sentence.tokens[index]
    if token.xpos == "VBN" and related(sentence, index, "advcl") and not auxiliaries(sentence, index):
        return None
    for rule, verbs, reader in FRAMES:
        if word in verbs and (contents := reader(sentence, index)):
            speaker = _who(sentence, index)
            if speaker is None and related(sentence, index, "acl", "advcl", "xcomp", "ccomp", "amod"):
                return None
            if rule in _PHRASES and not _may_say(sentence, index, speaker):
                return None
            if speaker is None or not _inside(sentence, speaker, contents):
                return Said(cue=index, speaker=speaker, contents=contents, rule=rule)
    return None


def _who(sentence: Sentence, cue: int) -> int | None:
    """Return who says it: the subject, or of a passive cue the agent ("was told by the envoy that")."""
    passive = any(sentence.tokens[c].deprel in {"nsubj:pass", "aux:pass"} for c in sentence.children[cue])
    if not passive:
        return subject(sentence, cue)
    agents = children(sentence, cue, "obl:agent")
    return agents[0] if agents else None
