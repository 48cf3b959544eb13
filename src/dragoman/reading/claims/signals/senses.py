"""In which sense a word is a sign: beside what, of whom, done or not; a gap of things, "hostile forces" are none."""

from __future__ import annotations

from dragoman.reading.claims.signals.idioms import names_of
from dragoman.reading.claims.signals.lexicon import BESIDE, POLARITY, WHO
from dragoman.reading.claims.signals.words import DONE_WITH, HARM, OF_OBJECTS, SOMEBODY, SPOKEN_OF
from dragoman.reading.tree import children, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence


def counts(sentence: Sentence, index: int, word: str) -> str | None:
    """Return the polarity of a word where it stands; ``None`` where nothing beside it makes it a sign."""
    if word in POLARITY and word not in BESIDE:
        return POLARITY[word]
    done_to = children(sentence, index, "obj", "nsubj", "compound", "nmod")
    beside = done_to if word in OF_OBJECTS else _around(sentence, index)
    near = {name for i in beside if not _is_of_things(sentence, i) for name in names_of(sentence, i)}
    if word == "rule" and any(lemma(sentence, i) in HARM for i in done_to):
        return "positive"
    for polarity, companions in BESIDE[word]:
        if near & companions or (WHO in companions and is_said_of_somebody(sentence, index)):
            return polarity
    return None


def is_said_of_somebody(sentence: Sentence, index: int) -> bool:
    """Tell whether the subject of a word is somebody: "Oslo was cool", "campaigners are unhappy", not "the day is"."""
    who = subject(sentence, index)
    if who is None:
        return False
    token = sentence.tokens[who]
    pronoun = token.upos == "PRON" and lemma(sentence, who) not in {"it", "this", "that"}
    return pronoun or token.upos in {"PROPN", "NUM"} or lemma(sentence, who) in SOMEBODY


def _around(sentence: Sentence, index: int) -> set[int]:
    head = sentence.tokens[index].head
    around = set(sentence.children[index]) | ({head} if head >= 0 else set())
    return around | (set(sentence.children[head]) if head >= 0 else set())


def is_of_another_kind(sentence: Sentence, index: int, word: str) -> bool:
    """Tell "hostilities" that are fighting, "hostile forces", "encouraged them", "the emissions gap", "a founder"."""
    token = sentence.tokens[index]
    if token.upos == "NOUN":
        manner = word == "consensus" and "by" in prepositions(sentence, index)  # "taken by consensus"
        return (
            manner
            or _is_of_things(sentence, index)
            or word == "founder"
            or (word == "hostility" and token.xpos == "NNS")
        )
    if token.upos == "ADJ":
        made = word != sentence.words[index] and token.text.endswith("ed")  # "improved ties"
        return token.deprel == "amod" and (made or lemma(sentence, token.head) not in SPOKEN_OF)
    doing = word != lemma(sentence, index) and not children(sentence, index, "aux:pass", "cop")
    return bool(doing and children(sentence, index, "obj", "xcomp", "ccomp", "nsubj")) or (
        word in DONE_WITH and not _is_done(sentence, index)
    )


def _is_of_things(sentence: Sentence, noun: int) -> bool:
    """Tell whether a gap is not one between sides: "the emissions gap"."""
    return lemma(sentence, noun) in {"gap", "difference"} and bool(children(sentence, noun, "compound"))


def _is_done(sentence: Sentence, index: int) -> bool:
    """Tell whether something is told as done, in a main clause: "settled the row", not "a way to settle"."""
    feats, helpers = sentence.tokens[index].feats, {lemma(sentence, c) for c in children(sentence, index, "aux")}
    told = "VerbForm=Fin" in feats or bool(helpers & {"have", "be"})
    return "Tense=Past" in feats and told and not related(sentence, index, "acl", "xcomp")
