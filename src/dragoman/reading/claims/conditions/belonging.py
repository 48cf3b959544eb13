"""What a subordinate clause belongs to, and how far it goes on, where the tree is wrong about either."""

from __future__ import annotations

from dragoman.reading.claims.demanding import is_demand
from dragoman.reading.claims.linked import SAYING, climb, word
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence

UNDERTAKING = frozenset(
    "threaten vote promise vow pledge offer volunteer decide resolve call urge press appeal".split()
)


def is_cut_off(sentence: Sentence, clause: int) -> bool:
    """Tell whether words of saying stand between a clause and what it belongs to: "Q, he said, once C"."""
    told = sentence.tokens[clause].head
    after = related(sentence, clause, "ccomp") and 0 <= told < clause
    return after and lemma(sentence, told) in SAYING and related(sentence, told, "parataxis")


def main_of(sentence: Sentence, clause: int) -> int:
    """Return what a clause belongs to: not the verb of saying after "if C, Q, they said", but Q."""
    main = sentence.tokens[clause].head
    while related(sentence, clause, "acl") and related(sentence, main, "nmod"):
        main = sentence.tokens[main].head
    if related(sentence, clause, "acl") and related(sentence, main, "obj"):
        verb = sentence.tokens[main].head
        main = verb if is_coming(sentence, verb) else main
    if related(sentence, clause, "obl", "nmod") and related(sentence, main, "obj"):
        verb = sentence.tokens[main].head
        main = verb if is_demand(sentence, verb) else main
    if _is_gap(sentence, main) and sentence.tokens[main].head >= 0:
        main = sentence.tokens[main].head
    above = climb(sentence, main) if sentence.tokens[main].upos in {"ADJ", "ADV"} else main
    main = above if above is not None else main
    main = _undertaken(sentence, main, clause)
    aim = [c for c in children(sentence, main, "mark") if word(sentence, c) == "to"]
    voted = lemma(sentence, sentence.tokens[main].head) in UNDERTAKING
    on = sentence.tokens[main].xpos == "VBG" and lemma(sentence, sentence.tokens[main].head) in {"go", "carry", "keep"}
    if (aim or on) and not voted and related(sentence, main, "advcl") and sentence.tokens[main].head < main < clause:
        main = sentence.tokens[main].head
    told = any(word(sentence, c) == "that" for c in children(sentence, main, "mark"))
    if related(sentence, main, "csubj") and not told and children(sentence, sentence.tokens[main].head, "expl"):
        return sentence.tokens[main].head
    if lemma(sentence, main) not in SAYING:
        return main
    if related(sentence, main, "parataxis") and sentence.tokens[main].head >= 0:
        return sentence.tokens[main].head
    said = children(sentence, main, "ccomp") if is_demand(sentence, main) else ()
    if is_demand(sentence, main) and not said and children(sentence, main, "obl", "obj"):
        return main
    said = said or children(sentence, main, "ccomp", "parataxis")
    after = [c for c in said if clause < c]
    before = [c for c in said if c < clause]
    return after[0] if after else before[-1] if before else main


def _undertaken(sentence: Sentence, main: int, clause: int) -> int:
    """Return what is voted for or threatened, where the tree hangs a clause on the vote: "voted to strike unless"."""
    below = [c for c in children(sentence, main, "xcomp") if main < c < clause]
    return below[-1] if below and lemma(sentence, main) in UNDERTAKING else main


def _is_gap(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause shares its verb with the one before: "Chile would pay more, and Peru less"."""
    bare = sentence.tokens[index].upos not in {"VERB", "AUX"} and not children(sentence, index, "cop", "aux")
    return bare and related(sentence, index, "conj", "advmod") and bool(children(sentence, index, "nsubj"))


def goes_on(sentence: Sentence, main: int, clause: int) -> tuple[int, ...]:
    """Return the words of a clause that continues the condition although the tree ties it to the main clause."""
    last = max(sentence.subtree(clause))
    at = main
    while at >= 0:
        for other in children(sentence, at, "conj"):
            words = [i for i in sentence.subtree(other) if i > last]
            joined_on = bool(words) and words[0] == last + 1 and word(sentence, words[0]) in {"and", "or"}
            if joined_on and other > clause and _alike(sentence, clause, other):
                return tuple(words)
        at = sentence.tokens[at].head
    return ()


def _alike(sentence: Sentence, clause: int, other: int) -> bool:
    """Tell whether a clause with its own subject is told as the condition is: in its tense, without "will"."""
    modal = any(word(sentence, c) in {"will", "would", "shall"} for c in children(sentence, other, "aux"))
    one, two = (_tense(sentence, i) for i in (clause, other))
    return bool(children(sentence, other, "nsubj")) and not modal and (one == two or not (one and two))


def _tense(sentence: Sentence, index: int) -> str:
    told = " ".join(sentence.tokens[c].feats for c in (*children(sentence, index, "aux", "cop"), index))
    finite = "VerbForm=Fin" in told
    return "Past" if finite and "Tense=Past" in told else "Pres" if finite and "Tense=Pres" in told else ""
