"""Every cue of a sentence, and what it introduces."""

from __future__ import annotations

import dataclasses

from dragoman.reading.attribution.asides import inverted_at_end
from dragoman.reading.attribution.attitudes import attitude
from dragoman.reading.attribution.cue_nouns import DOCUMENTS, NOUNS, OCCASIONS
from dragoman.reading.attribution.cues import COMMITTING, CUES, SAYING
from dragoman.reading.attribution.frames import FRAMES_OF
from dragoman.reading.attribution.idioms import quoted_as_such
from dragoman.reading.attribution.nesting import inside, nested
from dragoman.reading.attribution.nominal import nominal
from dragoman.reading.attribution.reported import according, in_count, in_view, quoted_as
from dragoman.reading.attribution.said import Said
from dragoman.reading.mentions.roles import UNNAMED_NOUNS
from dragoman.reading.tree import auxiliaries, children, is_infinitive, lemma, related, subject
from dragoman.terms.syntax import Sentence


def said_in(sentence: Sentence) -> tuple[Said, ...]:
    """Return every cue of a sentence with its contents, in the order of the cues.

    A cue whose words are themselves said by another cue of the sentence is nested in that one.
    """
    found = _without_carriers([said for at in range(len(sentence.tokens)) if (said := _said(sentence, at))], sentence)
    return nested(sentence, found)


def _without_carriers(found: list[Said], sentence: Sentence) -> list[Said]:
    """Leave the words of a noun of saying to it where a verb only carries it: "repeated her call for a truce"."""
    carriers = {said.cue: said for said in found if said.rule == "noun-phrase"}
    carried = {said.cue: sentence.tokens[said.cue].head for said in found if sentence.tokens[said.cue].upos == "NOUN"}
    kept: list[Said] = []
    for said in found:
        carrier = carriers.get(carried.get(said.cue, -1))
        if carrier is not None and said.speaker is not None and sentence.tokens[said.speaker].upos == "PRON":
            kept.append(dataclasses.replace(said, speaker=carrier.speaker))
        elif said.cue not in carried.values() or said.rule != "noun-phrase":
            kept.append(said)
    return kept


def _said(sentence: Sentence, index: int) -> Said | None:
    token, word = sentence.tokens[index], sentence.lemmas[index]
    if word == "accord" and sentence.words[index] == "according":
        return according(sentence, index)
    if token.upos == "NOUN":
        return in_view(sentence, index) or in_count(sentence, index) or nominal(sentence, index)
    if mind := attitude(sentence, index):
        return mind
    if token.upos not in {"VERB", "AUX"} or token.deprel in {"amod", "case", "compound"}:
        return None
    if word == "quote" or (word in {"cite", "report"} and token.feats.find("Voice=Pass") >= 0):
        return quoted_as(sentence, index)
    return _framed(sentence, index, word)


def _is_passive_aside(sentence: Sentence, index: int) -> bool:
    """Tell a participle that tells what was done to somebody: "asked whether it was late, she smiled"."""
    token = sentence.tokens[index]
    if token.xpos not in {"VBN", "VBD"} or auxiliaries(sentence, index):
        return False
    if any(c < index for c in children(sentence, index, "nsubj")):
        return False
    aside = token.deprel == "advcl"
    if lemma(sentence, index) == "ask":
        aside = aside or (token.deprel == "acl" and sentence.tokens[index - 1].text == ",")
        return aside or token.xpos == "VBN"
    return aside and token.xpos == "VBN"


# What is said as a phrase needs somebody who says it; a demand that links two things is no speaker.
_PHRASES = frozenset({"passive", "accused", "called", "infinitive", "likened", "noun-phrase"})


def _may_say(sentence: Sentence, cue: int, speaker: int | None) -> bool:
    """Tell somebody who says it from a thing, from one to whom it is done, and from what a thing is for.

    "a demand linking the two", "drivers invited to the hall" and "a force to defend the bay" say nothing.
    """
    token = sentence.tokens[cue]
    if speaker is None or lemma(sentence, speaker) in NOUNS - DOCUMENTS or _only_might(sentence, cue):
        return False
    if _IF & {lemma(sentence, c) for c in children(sentence, cue, "mark")}:
        return False
    if related(sentence, cue, "acl:relcl"):
        return token.xpos != "VBN" or bool(auxiliaries(sentence, cue))
    to = is_infinitive(sentence, cue)
    if to and lemma(sentence, cue) in {"discuss", "debate", "address"}:
        return False
    bare = sentence.tokens[cue - 1].text != "," and token.xpos == "VBG" and _tells_which(sentence, cue)
    return not (related(sentence, cue, "acl") and (token.xpos == "VBN" or to or bare))


def _tells_which(sentence: Sentence, cue: int) -> bool:
    """Tell a participle that says which they are: "bodies supporting cuts", but no "letter urging", "envoy saying"."""
    word, of = lemma(sentence, cue), sentence.tokens[cue].head
    return word in COMMITTING or (word not in SAYING and lemma(sentence, of) not in DOCUMENTS | OCCASIONS)


def _is_writers(sentence: Sentence, cue: int) -> bool:
    """Tell a participle that draws the writer's lesson from a deed: "He left without a word, underlining the gulf".

    Behind words that were said it tells what else was said: "She called it late, underlining the need for haste".
    """
    token = sentence.tokens[cue]
    if token.xpos != "VBG" or lemma(sentence, cue) not in _LESSONS or not related(sentence, cue, "advcl"):
        return False
    first = min(sentence.subtree(cue))
    comma = "," in {sentence.tokens[first].text, sentence.tokens[max(first - 1, 0)].text}
    return cue > token.head and comma and lemma(sentence, token.head) not in CUES


_LESSONS = frozenset(
    "underscore underline highlight emphasise emphasize show confirm prove demonstrate illustrate reveal expose".split()
)


def _is_only_meant(sentence: Sentence, cue: int, speaker: int | None) -> bool:
    """Tell what a thing is for from what somebody says: "a chance to remind them that", "a bid to show that"."""
    to = is_infinitive(sentence, cue)
    if to and related(sentence, cue, "xcomp") and lemma(sentence, sentence.tokens[cue].head) in _OBLIGING:
        return True
    if not to or speaker is None or not related(sentence, cue, "acl"):
        return False
    return sentence.tokens[speaker].upos == "NOUN" and lemma(sentence, speaker) not in UNNAMED_NOUNS


_IF = frozenset({"if", "unless"})
_OBLIGING = frozenset("oblige require expect need due able schedule".split())


def _only_might(sentence: Sentence, cue: int) -> bool:
    """Tell words that nobody has said yet: "either side can request a mediator", "would have condemned"."""
    helpers = {lemma(sentence, c) for c in children(sentence, cue, "aux")}
    return bool(helpers & {"can", "could", "may", "might", "must", "should"}) or helpers >= {"would", "have"}


def _framed(sentence: Sentence, index: int, word: str) -> Said | None:
    if _is_passive_aside(sentence, index):
        return inverted_at_end(sentence, index)
    if "without" in {lemma(sentence, c) for c in children(sentence, index, "mark")}:
        return None
    for rule, reader in FRAMES_OF.get(word, ()):
        if contents := reader(sentence, index):
            speaker = _who(sentence, index)
            if not _is_said(sentence, index, speaker, rule):
                return None
            if speaker is None or not inside(sentence, speaker, contents):
                return Said(cue=index, speaker=speaker, contents=contents, rule=rule)
    return _likened(sentence, index) or inverted_at_end(sentence, index)


def _is_said(sentence: Sentence, index: int, speaker: int | None, rule: str) -> bool:
    if speaker is None and related(sentence, index, "acl", "advcl", "xcomp", "ccomp", "amod"):
        return False
    if (rule in _PHRASES and not _may_say(sentence, index, speaker)) or _is_writers(sentence, index):
        return False
    return not _is_only_meant(sentence, index, speaker)


def _likened(sentence: Sentence, index: int) -> Said | None:
    contents = quoted_as_such(sentence, index) if "as" in sentence.lemmas else ()
    speaker = _who(sentence, index) if contents else None
    if speaker is None or not _may_say(sentence, index, speaker):
        return None
    return Said(cue=index, speaker=speaker, contents=contents, rule="likened")


def _who(sentence: Sentence, cue: int) -> int | None:
    """Return who says it: the subject, or of a passive cue the agent ("was told by the envoy that").

    Who "would not be drawn" is himself silent.
    """
    passive = any(sentence.tokens[c].deprel in {"nsubj:pass", "aux:pass"} for c in sentence.children[cue])
    if not passive or lemma(sentence, cue) == "draw":
        return _issuer(sentence, cue, subject(sentence, cue))
    agents = children(sentence, cue, "obl:agent")
    return agents[0] if agents else None


def _issuer(sentence: Sentence, cue: int, who: int | None) -> int | None:
    """Return who issued a text that says something: "the union issued a statement saying that ..."."""
    if who is None or not related(sentence, cue, "acl") or lemma(sentence, who) not in DOCUMENTS | OCCASIONS:
        return who
    issued = related(sentence, who, "obj", "obl") and sentence.tokens[sentence.tokens[who].head].upos == "VERB"
    issuer = subject(sentence, sentence.tokens[who].head) if issued else None
    return who if issuer is None else issuer
