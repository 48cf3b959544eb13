"""What a verb of a position takes: the words of what is demanded, offered, refused and so on."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.positions.guards import is_aside
from dragoman.reading.claims.positions.words import OF_NEED, PAPERS, PREPOSITIONS, STRESSING, VERBS, WITH_CLAUSE
from dragoman.reading.tree import children, is_infinitive, lemma, prepositions, related, without
from dragoman.terms.syntax import Sentence

# Acts that answer what another wants: what they answer may be a pronoun ("rejected that").
_ANSWERS = frozenset({"refuse", "accept"})
_LEADING = frozenset("on for of in over without".split())
# Two words that point back say little without their verb: "supports the demand".
_BRIEF = 2
_KNOWN = frozenset("the this that these those such".split())
_DOING = frozenset("propose suggest prefer favour favor recommend oppose reject advocate rule resist".split())


def takes(sentence: Sentence, index: int, word: str) -> tuple[int, ...]:
    """Return what is demanded, offered and so on: an infinitive, a clause or a noun phrase after the verb."""
    clauses = [
        c for c in children(sentence, index, "xcomp", "ccomp", "advcl") if c > index and _is_content(sentence, c, word)
    ]
    if clauses:
        return _clause(sentence, index, clauses[0])
    if word in PREPOSITIONS:
        found = _after_preposition(sentence, index, PREPOSITIONS[word]) or _whom_to(sentence, index, word)
        agreed = [
            c for c in children(sentence, index, "obj") if c > index and word == "agree" and is_matter(sentence, c)
        ]
        return found or (without(sentence, agreed[0], "appos") if agreed else ())
    objects = children(sentence, index, "obj")
    means = [c for c in children(sentence, index, "obl") if word == "threaten" and "with" in prepositions(sentence, c)]
    if means:
        return without(sentence, means[0], "case")
    if objects:
        return _object(sentence, index, objects[0], word)
    return _antecedent(sentence, index) or (_flat(sentence, index) if word == "refuse" else ())


def _object(sentence: Sentence, index: int, head: int, word: str) -> tuple[int, ...]:
    """Return a noun phrase with what belongs to it; "rejects that" where a pronoun stands for it."""
    if sentence.tokens[head].upos == "PRON":
        return _with_pronoun(sentence, index, head) if VERBS[word] in _ANSWERS else ()
    if word in STRESSING:
        return _needed(sentence, head)
    if head < index:
        return ()
    if (told := under_which(sentence, head)) and VERBS[word] == "offer":
        return told
    asked = _with_what_follows(sentence, head, word)
    words = asked or (*_without_giver(sentence, head), *_torn_off(sentence, index, head))
    told_before = len(words) == _BRIEF and sentence.words[words[0]] in _KNOWN and words[0] == index + 1
    return (index, *words) if told_before else words


def under_which(sentence: Sentence, paper: int) -> tuple[int, ...]:
    """Return what a paper says: "a compromise under which C", "a paper which would C"."""
    for clause in children(sentence, paper, "acl:relcl"):
        helpers = {lemma(sentence, c) for c in children(sentence, clause, "aux")}
        which = [c for c in children(sentence, clause, "obl", "nsubj") if lemma(sentence, c) in {"which", "that"}]
        if which and lemma(sentence, paper) in PAPERS and helpers & {"will", "would", "could", "may", "might"}:
            return tuple(i for i in sentence.subtree(clause) if i not in sentence.subtree(which[0]))
    return ()


def _with_pronoun(sentence: Sentence, index: int, said: int) -> tuple[int, ...]:
    """Return "rejects that outright" where a pronoun stands for what is rejected or accepted."""
    if lemma(sentence, said) not in {"this", "that", "it", "they"}:
        return ()
    words = without(sentence, index, "nsubj", "aux", "conj", "cc", "advcl", "parataxis", "obl", "mark", "punct")
    return tuple(i for i in words if i >= index)


def _flat(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return "The rebels refused", where nothing says what."""
    bare = not children(sentence, index, "xcomp", "ccomp", "obj", "obl", "advcl")
    return without(sentence, index, "parataxis", "conj", "cc", "mark", "punct") if bare else ()


def _needed(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """Return what is needed: "stressed the need for C", "the need to C", "the importance of doing C"."""
    below = [c for c in children(sentence, noun, "nmod", "acl") if c > noun] if lemma(sentence, noun) in OF_NEED else []
    praised = lemma(sentence, noun) == "importance" and below and sentence.tokens[below[0]].upos != "VERB"
    return without(sentence, below[0], "case", "mark") if below and not praised else ()


def _is_content(sentence: Sentence, clause: int, word: str) -> bool:
    marks = {lemma(sentence, c) for c in children(sentence, clause, "mark")}
    if word == "ask" and not marks & {"that", "to", "for"}:
        return False
    if word in _DOING and sentence.tokens[clause].xpos == "VBG":
        behind = sentence.tokens[min(sentence.subtree(clause)) - 1].upos != "PUNCT"
        return related(sentence, clause, "xcomp") or (behind and not marks)
    if word == "want" and related(sentence, clause, "xcomp") and "VerbForm=Part" in sentence.tokens[clause].feats:
        return True  # "wants the limit scrapped"
    on = marks & set(PREPOSITIONS.get(word, ()))
    return "to" in marks or bool(on) or (word in WITH_CLAUSE and related(sentence, clause, "ccomp"))


def _clause(sentence: Sentence, index: int, clause: int) -> tuple[int, ...]:
    """Return the words of a clause, with whom it is asked of; without the mark that opens it."""
    marks = {lemma(sentence, c) for c in children(sentence, clause, "mark")}
    taken = children(sentence, index, "obj", "obl", *(["iobj"] if "for" in marks else []))
    asked = [
        c for c in taken if index < c < clause and not _is_time(sentence, c) and prepositions(sentence, c) != {"in"}
    ]
    whom = [i for c in asked[:1] for i in without(sentence, c, "case")]
    words = {*whom, *without(sentence, clause, "advcl")} - set(children(sentence, clause, "mark"))
    return tuple(sorted(words))


def _is_time(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    counted = token.upos == "NUM" and not related(sentence, index, "obj", "iobj")
    return token.deprel in {"obl:unmarked", "obl:tmod"} or counted or token.text.endswith("day")


def _after_preposition(sentence: Sentence, index: int, prepositions: tuple[str, ...]) -> tuple[int, ...]:
    for child in children(sentence, index, "obl", "compound", "obj", "advcl"):
        cases = {lemma(sentence, c) for c in children(sentence, child, "case", "mark")}
        if lemma(sentence, child) in prepositions:
            objects = children(sentence, index, "obj")
            return without(sentence, objects[0], "case") if objects else ()
        if cases & set(prepositions) and child > index:
            return without(sentence, child, "case", "mark")
    return ()


def _whom_to(sentence: Sentence, index: int, word: str) -> tuple[int, ...]:
    """Return "the parties concerned to wait" after "called on", where the tree hangs "to" deep under the noun."""
    for child in children(sentence, index, "obl") if word in {"call", "appeal"} else ():
        asks = prepositions(sentence, child) & {"on", "upon", "to"}
        below = (i for i in sentence.subtree(child) if sentence.tokens[i].xpos == "VB" and is_infinitive(sentence, i))
        if asks and next(below, None) is not None:
            return without(sentence, child, "case")
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
    """Return a noun phrase without "from" whom it comes, "in which ..." and what it is besides."""
    given = [
        c
        for c in (*children(sentence, head, "nmod", "appos"), *_relatives(sentence, head))
        if related(sentence, c, "acl", "appos") or _is_giver(sentence, c)
    ]
    gone = {i for c in given for i in sentence.subtree(c)}
    return tuple(i for i in sentence.subtree(head) if i not in gone and (not gone or i < min(gone)))


def _is_giver(sentence: Sentence, index: int) -> bool:
    """Tell whether "from" says whose a thing is: "aid from Peru", "an offer from the firm"; not "a cut from it all"."""
    if not any(lemma(sentence, c) == "from" for c in sentence.children[index]):
        return False
    return sentence.tokens[index].upos in {"PROPN", "PRON"} or lemma(sentence, sentence.tokens[index].head) in PAPERS


def _torn_off(sentence: Sentence, index: int, head: int) -> tuple[int, ...]:
    """Return what the tree hangs on a verb though it says more of its object: "offered a seat on the board"."""
    last = max(sentence.subtree(head))
    leading = _LEADING if lemma(sentence, index) in {"offer", "propose"} else {"without", "as"}
    for child in children(sentence, index, "obl"):
        timed = _is_time(sentence, child) or sentence.tokens[child].upos == "PROPN"
        if min(sentence.subtree(child)) == last + 1 and not timed and leading & prepositions(sentence, child):
            return sentence.subtree(child)
    return ()


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
