"""Positions that a verb, adjective or noun states: "urges C", "is willing to C", "its refusal to C"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.position_words import (
    ADJECTIVES,
    NEEDED,
    NOUNS,
    PREPOSITIONS,
    SPEAKING,
    STANDS,
    VERBS,
    WITH_CLAUSE,
)
from dragoman.reading.tree import children, is_negated, lemma, related, subject, without
from dragoman.terms.syntax import Sentence

# Token, act, the words that say what, the token whose party it is, and the rule.
Reading = tuple[int, str, tuple[int, ...], int | None, str]

_VOICING = frozenset("express voice reiterate repeat state make issue announce signal declare show renew give".split())
_STICKING = frozenset("stick stand hold abide keep".split())
_TURNED = {"accept": "refuse", "commit": "refuse", "offer": "refuse", "threaten": "commit", "refuse": "accept"}


def passive(sentence: Sentence, index: int, word: str) -> tuple[Reading, ...]:
    """Read "the text was rejected by Poland", "a text rejected by Poland"."""
    agents = [
        c
        for c in children(sentence, index, "obl")
        if c > index and any(lemma(sentence, k) == "by" for k in children(sentence, c, "case"))
    ]
    done_to = children(sentence, index, "nsubj:pass")
    if not agents or "VerbForm=Part" not in sentence.tokens[index].feats:
        return ()
    if not done_to and sentence.tokens[index].deprel != "acl":
        return ()
    what = sentence.subtree(done_to[0] if done_to else sentence.tokens[index].head)
    return ((index, _turned(sentence, index, VERBS[word]), what, agents[0], f"passive-{word}"),)


def by_verb(sentence: Sentence, index: int, word: str) -> tuple[Reading, ...]:
    """Read "urges the rebels to stop and to return", one position for each clause; not what another is asked to do."""
    who = subject(sentence, index)
    told = _is_asked_of_others(sentence, index) or _is_aside(sentence, index) or _is_opinion(sentence, index, word)
    told = told or _is_own_wish(sentence, index, word) or (who is not None and sentence.tokens[who].text == "That")
    if who is None or children(sentence, index, "nsubj:pass") or told:
        return ()
    act = _turned(sentence, index, VERBS[word])
    if word in {"agree", "accept"} and act == "accept" and _agrees_to_do(sentence, index):
        act = "commit"
    words = _takes(sentence, index, word)
    clauses = any(index < c for c in children(sentence, index, "xcomp", "ccomp", "advcl"))
    taken = (part for part in (_split(sentence, words) if clauses else (words,)) if part)
    return tuple((index, act, words, who, f"verb-{word}") for words in taken if not _is_silence(sentence, words))


def _is_asked_of_others(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb is only what somebody else wants done: "urged him to accept"."""
    above = sentence.tokens[index].head
    hangs = related(sentence, index, "xcomp", "ccomp", "advcl") and above >= 0
    return hangs and VERBS.get(lemma(sentence, above)) == "demand" and bool(children(sentence, above, "obj", "iobj"))


def _is_aside(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb only says more of a place or time: "a text in which Chad agreed to pay"."""
    noun = sentence.tokens[index].head
    relative = related(sentence, index, "acl:relcl") and noun >= 0
    return relative and any(
        lemma(sentence, c) in {"which", "where", "when"} for c in children(sentence, index, "obl", "advmod")
    )


def _is_opinion(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether who agrees is only of an opinion: "agreed that there was progress", not "that it would pay"."""
    if (sentence.tokens[index].xpos == "VBG" and VERBS[word] == "accept") or word == "undertake":
        return not any(_is_infinitive(sentence, c) for c in children(sentence, index, "xcomp"))
    said = [c for c in children(sentence, index, "ccomp") if c > index]
    if word == "suggest" and said:
        helpers = {lemma(sentence, c) for c in children(sentence, said[0], "aux")}
        return "should" not in helpers and sentence.tokens[said[0]].xpos not in {"VB", "VBG"}
    return (
        word == "agree"
        and bool(said)
        and not any(
            lemma(sentence, c) in {"will", "shall", "must", "should"} for c in children(sentence, said[0], "aux")
        )
    )


def _is_own_wish(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether a verb asks nothing of anybody: "wants to preserve", "called him a friend"."""
    asked = children(sentence, index, "obj", "iobj")
    if word == "call":
        return bool(asked)
    wish = [c for c in children(sentence, index, "xcomp") if c > index]
    return word in {"want", "seek"} and bool(wish) and not asked and not children(sentence, wish[0], "nsubj")


def _agrees_to_do(sentence: Sentence, index: int) -> bool:
    """Tell whether who agrees does so to do something himself, other than to accept."""
    below = [c for c in children(sentence, index, "xcomp") if c > index and _is_infinitive(sentence, c)]
    return bool(below) and VERBS.get(lemma(sentence, below[0])) != "accept"


def _is_infinitive(sentence: Sentence, index: int) -> bool:
    return any(lemma(sentence, c) == "to" for c in children(sentence, index, "mark"))


def _is_silence(sentence: Sentence, words: tuple[int, ...]) -> bool:
    """Tell whether what is declined is only to speak ("declined to comment")."""
    verb = next((i for i in words if sentence.tokens[i].upos == "VERB"), None)
    return verb is not None and lemma(sentence, verb) in SPEAKING


def _split(sentence: Sentence, words: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Part what is asked into its coordinated clauses: "to stop the raids and to return the cattle" are two."""
    inside = frozenset(words)
    for index in words:
        token = sentence.tokens[index]
        if related(sentence, index, "conj") and token.head in inside and token.upos == "VERB":
            if sentence.tokens[token.head].upos != "VERB":
                continue
            later = frozenset(without(sentence, index, "cc", "mark")) & inside
            first = tuple(i for i in words if i not in sentence.subtree(index))
            return (first, *_split(sentence, tuple(sorted(later))))
    return (words,)


def _turned(sentence: Sentence, index: int, act: str) -> str:
    """Return the act of a negated verb: who does not accept refuses, who does not reject may accept."""
    return _TURNED.get(act, act) if is_negated(sentence, index) else act


def _takes(sentence: Sentence, index: int, word: str) -> tuple[int, ...]:
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
    return [c for i in sentence.subtree(head) for c in children(sentence, i, "acl:relcl") if _is_aside(sentence, c)]


def _antecedent(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the noun that a relative clause without an object is about: "a change that the union has opposed"."""
    noun = sentence.tokens[index].head
    own = [c for c in children(sentence, index, "nsubj") if "PronType=Rel" not in sentence.tokens[c].feats]
    if not related(sentence, index, "acl:relcl") or not own or noun > index or sentence.tokens[noun].upos != "NOUN":
        return ()
    return without(sentence, noun, "case", "appos")


def _is_content(sentence: Sentence, clause: int, word: str) -> bool:
    marks = {lemma(sentence, c) for c in children(sentence, clause, "mark")}
    if word == "ask" and not marks & {"that", "to", "for"}:
        return False
    on = marks & set(PREPOSITIONS.get(word, ()))
    return "to" in marks or bool(on) or (word in WITH_CLAUSE and related(sentence, clause, "ccomp"))


def by_adjective(sentence: Sentence, index: int, word: str) -> Iterator[Reading]:
    """Read "is willing to accept", "fully ready for this", "its door is open to talks"."""
    below = [c for c in children(sentence, index, "xcomp", "advcl", "ccomp", "obl", "acl") if c > index]
    if word == "prepared":
        below = [c for c in below if _is_infinitive(sentence, c)]
    if word in {"open", "committed", "opposed"}:
        below = [c for c in below if any(lemma(sentence, k) == "to" for k in children(sentence, c, "case", "mark"))]
    who = subject(sentence, index)
    if not below or who is None:
        return
    act = "refuse" if is_negated(sentence, index) else ADJECTIVES[word]
    if act in {"offer", "commit"} and lemma(sentence, below[0]) in {"accept", "agree"}:
        act = "accept"
    yield index, act, (index, *without(sentence, below[0], "advcl")), who, f"adjective-{word}"


def by_noun(sentence: Sentence, index: int, word: str) -> Iterator[Reading]:
    """Read "Comecon's refusal to recognise", "expressed readiness to extend", "sticks by its position that"."""
    owners = children(sentence, index, "nmod:poss") or tuple(
        c for c in children(sentence, index, "compound") if sentence.tokens[c].upos == "PROPN"
    )
    below = [c for c in children(sentence, index, "acl", "ccomp") if c > index]
    if not below:
        return
    verb = sentence.tokens[index].head
    voiced = verb >= 0 and related(sentence, index, "obj") and lemma(sentence, verb) in _VOICING
    who = owners[0] if owners else (subject(sentence, verb) if voiced else None)
    if word in STANDS and sentence.tokens[index + 1].text.lower() == "that":
        end = _end_of_clause(sentence, index + 2)
        near = next((i for i in range(index - 1, -1, -1) if related(sentence, i, "nsubj")), None)
        holder = near if any(lemma(sentence, i) in _STICKING for i in range(max(0, index - 3), index)) else who
        yield index, "demand", tuple(range(index + 2, end)), holder, f"noun-{word}"
    elif word in NOUNS and who is not None:
        yield index, NOUNS[word], (index, *sentence.subtree(below[0])), who, f"noun-{word}"


def _end_of_clause(sentence: Sentence, start: int) -> int:
    """Return where what is held ends: before ", the source said", else at the end of the sentence."""
    size = len(sentence.tokens)
    for i in range(start, size):
        following = {lemma(sentence, k) for k in range(i + 1, min(i + 6, size))}
        quoted = sentence.tokens[i].text in {":", "”", "“"}
        if quoted or (sentence.tokens[i].text == "," and following & {"say", "add", "tell", "reply"}):
            return i
    return size


def needed(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "it is essential that C", "what is more important is to C": a demand of whoever says so."""
    inner = [c for c in children(sentence, index, "csubj", "xcomp", "ccomp") if c > index]
    if lemma(sentence, index) in NEEDED and children(sentence, index, "cop") and inner:
        marks = children(sentence, inner[0], "mark")
        yield index, "demand", tuple(i for i in sentence.subtree(inner[0]) if i not in marks), None, "adjective-needed"
        return
    outer = children(sentence, index, "nsubj:outer", "csubj:outer", "csubj")
    what = [i for c in outer for i in sentence.subtree(c) if lemma(sentence, i) in NEEDED]
    if what and children(sentence, index, "cop") and "what" in {lemma(sentence, i) for i in sentence.subtree(outer[0])}:
        words = [i for i in sentence.subtree(index) if i > max(sentence.subtree(outer[0]))]
        yield (
            index,
            "demand",
            tuple(i for i in words if i not in children(sentence, index, "cop")),
            None,
            "what-is-needed",
        )
