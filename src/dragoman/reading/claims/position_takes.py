"""What a verb of a position takes: the words of what is demanded, offered, refused and so on."""

from __future__ import annotations

from dragoman.reading.claims.position_words import PREPOSITIONS, WITH_CLAUSE
from dragoman.reading.tree import children, lemma, related, without
from dragoman.terms.syntax import Sentence


def takes(sentence: Sentence, index: int, word: str) -> tuple[int, ...]:
    """Return what is demanded, offered and so on: an infinitive, a clause or a noun phrase after the verb."""
    clauses = [
        c for c in children(sentence, index, "xcomp", "ccomp", "advcl") if c > index and _is_content(sentence, c, word)
    ]
    if clauses:
        return _clause(sentence, index, clauses[0])
    if word in PREPOSITIONS:
        return _after_preposition(sentence, index, PREPOSITIONS[word])
    objects = [
        c
        for c in children(sentence, index, "obj")
        if sentence.tokens[c].upos != "PRON" or lemma(sentence, c) in {"this", "that"}
    ]
    if objects and objects[0] > index:
        return _with_what_follows(sentence, objects[0], word) or _without_giver(sentence, objects[0])
    if objects:
        return ()
    return _antecedent(sentence, index)


def _is_content(sentence: Sentence, clause: int, word: str) -> bool:
    marks = {lemma(sentence, c) for c in children(sentence, clause, "mark")}
    if word == "ask" and not marks & {"that", "to", "for"}:
        return False
    on = marks & set(PREPOSITIONS.get(word, ()))
    return "to" in marks or bool(on) or (word in WITH_CLAUSE and related(sentence, clause, "ccomp"))


def _clause(sentence: Sentence, index: int, clause: int) -> tuple[int, ...]:
    """Return the words of a clause, with whom it is asked of; without the mark that opens it."""
    asked = [c for c in children(sentence, index, "obj", "obl") if index < c < clause and not _is_time(sentence, c)]
    whom = [i for c in asked[:1] for i in without(sentence, c, "case")]
    words = {*whom, *without(sentence, clause, "advcl")} - set(children(sentence, clause, "mark"))
    return tuple(sorted(words))


def _is_time(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.deprel in {"obl:unmarked", "obl:tmod"} or token.upos == "NUM" or token.text.endswith("day")


def _after_preposition(sentence: Sentence, index: int, prepositions: tuple[str, ...]) -> tuple[int, ...]:
    for child in children(sentence, index, "obl", "compound", "obj", "advcl"):
        cases = {lemma(sentence, c) for c in children(sentence, child, "case", "mark")}
        if lemma(sentence, child) in prepositions:
            objects = children(sentence, index, "obj")
            return without(sentence, objects[0], "case") if objects else ()
        if cases & set(prepositions) and child > index:
            return without(sentence, child, "case", "mark")
    return ()


def _with_what_follows(sentence: Sentence, head: int, word: str) -> tuple[int, ...]:
    """Return whom somebody asks together with "to ..." right behind, whatever the tree makes of it."""
    last = max(sentence.subtree(head))
    if word not in {"invite", "urge", "ask", "press"} or last + 2 >= len(sentence.tokens):
        return ()
    if sentence.tokens[last + 1].text.lower() != "to":
        return ()
    below = sentence.tokens[last + 1].head
    end = max(sentence.subtree(below)) if below > last + 1 else last + 2
    return tuple(range(min(sentence.subtree(head)), end + 1))


def _without_giver(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Return a noun phrase without "from" whom it comes, and without "in which ..."."""
    given = [
        c
        for c in (*children(sentence, head, "nmod"), *_relatives(sentence, head))
        if related(sentence, c, "acl") or any(lemma(sentence, k) == "from" for k in sentence.children[c])
    ]
    gone = {i for c in given for i in sentence.subtree(c)}
    return tuple(i for i in sentence.subtree(head) if i not in gone and (not gone or i < min(gone)))


def _relatives(sentence: Sentence, head: int) -> list[int]:
    """Return the relative clauses below a noun that only say where or when."""
    return [c for i in sentence.subtree(head) for c in children(sentence, i, "acl:relcl") if is_aside(sentence, c)]


def _antecedent(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the noun that a relative clause without an object is about: "a change that the union has opposed"."""
    noun = sentence.tokens[index].head
    own = [c for c in children(sentence, index, "nsubj") if "PronType=Rel" not in sentence.tokens[c].feats]
    if not related(sentence, index, "acl:relcl") or not own or noun > index or sentence.tokens[noun].upos != "NOUN":
        return ()
    return without(sentence, noun, "case", "appos")


def is_aside(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb only says more of a place or time: "a text in which Chad agreed to pay"."""
    noun = sentence.tokens[index].head
    relative = related(sentence, index, "acl:relcl") and noun >= 0
    return relative and any(
        lemma(sentence, c) in {"which", "where", "when"} for c in children(sentence, index, "obl", "advmod")
    )


def is_infinitive(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause is marked by "to"."""
    return any(lemma(sentence, c) == "to" for c in children(sentence, index, "mark"))
