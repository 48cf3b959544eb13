"""Phrases that were said: objects, with and without a preposition."""

from __future__ import annotations

from dragoman.reading.attribution.cue_nouns import DOCUMENTS, NOUNS, PLEDGES
from dragoman.reading.attribution.cues import JUDGING, WITH_PARTICLE, takes_prepositions
from dragoman.reading.attribution.said import Range, trimmed_range
from dragoman.reading.mentions.roles import ROLE_NOUNS
from dragoman.reading.tree import children, is_in_persons_name, lemma
from dragoman.terms.syntax import Sentence


def noun_phrase(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return a noun phrase that is what was said: "denounced the accord", "called for talks"."""
    prepositions = takes_prepositions(lemma(sentence, verb))
    if lemma(sentence, verb) == "call" and children(sentence, verb, "obj"):
        prepositions = frozenset()
    for child in children(sentence, verb, "obl", "advcl"):
        cases = children(sentence, child, "case", "mark")
        cases = cases[:1] if [lemma(sentence, c) for c in cases] == ["for", "to"] else cases
        leads = len(cases) == 1 and lemma(sentence, cases[0]) in prepositions
        if child > verb and leads and sentence.tokens[child].upos not in {"NUM", "PRON"}:
            return (trimmed_range(sentence, [i for i in sentence.subtree(child) if i > cases[0]]),)
    if lemma(sentence, verb) not in JUDGING and not _with_its_particle(sentence, verb):
        return ()
    objects = [c for c in children(sentence, verb, "obj") if c > verb] or _what(sentence, verb)
    objects = objects or _behind_particle(sentence, verb)
    recalled = lemma(sentence, objects[0]) if objects and lemma(sentence, verb) == "recall" else ""
    if recalled in {"ambassador", "envoy", "troop"}:
        return ()
    if not objects or not (_has_weight(sentence, objects[0], verb) or _is_answered(sentence, verb, objects[0])):
        return ()
    if lemma(sentence, verb) in _BY_FORCE and not _is_of_words(sentence, objects[0]):
        return ()
    words = [i for i in sentence.subtree(objects[0]) if i not in children(sentence, objects[0], "case")]
    for child in children(sentence, verb, "obl", "xcomp", "advcl"):
        if child > objects[0] and any(lemma(sentence, c) == "as" for c in children(sentence, child, "case", "mark")):
            words += sentence.subtree(child)
    return (trimmed_range(sentence, words),)


def _has_weight(sentence: Sentence, index: int, verb: int) -> bool:
    """Tell what says enough: more than a word, a name or number, or a word that the verb leaves no doubt about."""
    bare = sentence.tokens[index].upos == "NOUN" and lemma(sentence, verb) in _OF_WORDS_ALONE
    return bare or bool(sentence.children[index]) or sentence.tokens[index].upos in {"PROPN", "NUM"}


_OF_WORDS_ALONE = frozenset("voice demand propose echo rule".split())  # "voiced misgivings", "ruled out a strike"


# Done to people and texts in words, to all else by force: "attacked the minister", "attacked the port".
_BY_FORCE = frozenset({"attack", "block", "resist"})
_DECIDED = frozenset(
    """accord agenda approach attempt bid bill budget ceasefire change compromise deal decision discussion draft effort
    enlargement expansion handling idea law legislation measure motion move nomination plan policy record reform
    regulation restriction resolution role rule sanction stance strategy system treaty truce veto vote""".split()
)


def _is_of_words(sentence: Sentence, index: int) -> bool:
    """Tell a person, a text or what is decided in words from things, places and forces."""
    worded = lemma(sentence, index) in _DECIDED | NOUNS | DOCUMENTS | PLEDGES
    return is_in_persons_name(sentence, index) or worded or lemma(sentence, index) in ROLE_NOUNS


def _is_answered(sentence: Sentence, verb: int, index: int) -> bool:
    """Tell what was said before and is now answered: "The army denied it.", "The envoy disputed that."."""
    return lemma(sentence, verb) in _ANSWERS and sentence.words[index] in {"it", "that", "this"}


_ANSWERS = frozenset("deny dispute confirm refute rebut".split())


def _with_its_particle(sentence: Sentence, verb: int) -> bool:
    wanted = WITH_PARTICLE.get(lemma(sentence, verb))
    if wanted is None:
        return False
    own = {lemma(sentence, c) for c in children(sentence, verb, "compound:prt", "advmod")}
    return not wanted or bool(own & set(wanted.split())) or bool(_behind_particle(sentence, verb))


def _behind_particle(sentence: Sentence, verb: int) -> list[int]:
    """Return the object where the parser took the particle for its preposition: "played down the rift"."""
    wanted = WITH_PARTICLE.get(lemma(sentence, verb), "").split()
    if verb + 1 >= len(sentence.tokens) or lemma(sentence, verb + 1) not in wanted:
        return []
    behind = [c for c in children(sentence, verb, "obl") if c > verb + 1]
    return [c for c in behind if set(children(sentence, c, "case")) <= {verb + 1}][:1]


def _what(sentence: Sentence, verb: int) -> list[int]:
    """Return a clause that stands for a noun: "condemned what it called a breach"."""
    clauses = [c for c in children(sentence, verb, "ccomp", "advcl") if c > verb]
    return [c for c in clauses if sentence.tokens[min(sentence.subtree(c))].text.lower() in {"what", "how", "why"}]


def agent(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return what somebody welcomes, rejects or announces in a passive that names him: "was rejected by Peru"."""
    subjects = children(sentence, verb, "nsubj:pass")
    if not subjects or not children(sentence, verb, "obl:agent") or sentence.tokens[subjects[0]].upos == "PRON":
        return ()
    return (trimmed_range(sentence, list(sentence.subtree(subjects[0]))),)


def shown(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return what a study or a count shows: "the poll shows a close contest"."""
    who = children(sentence, verb, "nsubj")
    objects = [c for c in children(sentence, verb, "obj") if c > verb]
    if not who or not objects or lemma(sentence, who[-1]) not in DOCUMENTS or not sentence.children[objects[0]]:
        return ()
    return (trimmed_range(sentence, [i for i in sentence.subtree(objects[0]) if i > verb]),)
