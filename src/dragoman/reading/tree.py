"""Questions that reading asks of a dependency tree: who is the subject, is it negated, which words belong to it."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.terms.syntax import Sentence

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
# Treebank tags of finite verbs.
FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither", "nothing", "nobody", "hardly", "without"})
_SHARES = frozenset({"conj", "xcomp", "advcl", "parataxis"})


def children(sentence: Sentence, index: int, *relations: str) -> tuple[int, ...]:
    """Return the children that stand in one of these relations; subtypes count (``obl`` takes ``obl:agent``)."""
    found: tuple[int, ...] = ()
    below = sentence.children[index]
    if not below:
        return found
    basic, tokens = sentence.relations, sentence.tokens
    for child in below:  # a loop takes half the time of a comprehension: nearly all find none or one
        if basic[child] in relations or tokens[child].deprel in relations:
            found += (child,)
    return found


def related(sentence: Sentence, index: int, *relations: str) -> bool:
    """Tell whether a token stands in one of these relations to its head, or in a subtype of one."""
    return sentence.relations[index] in relations or sentence.tokens[index].deprel in relations


def lemma(sentence: Sentence, index: int) -> str:
    """Return the lemma of a token in lower case."""
    return sentence.lemmas[index]


def prepositions(sentence: Sentence, index: int) -> set[str]:
    """Return the lemmas of the prepositions that lead a noun."""
    return {sentence.lemmas[c] for c in children(sentence, index, "case")}


def subject(sentence: Sentence, verb: int) -> int | None:
    """Return the subject of a predicate: its own, the one it shares, or the noun that it modifies."""
    seen: set[int] = set()
    at = verb
    while at >= 0 and at not in seen:
        seen.add(at)
        own = children(sentence, at, "nsubj", "csubj")
        if own:
            return _antecedent(sentence, at, own[-1])
        token = sentence.tokens[at]
        if token.deprel.startswith("acl") and token.head >= 0:
            return token.head
        if sentence.relations[at] not in _SHARES and not _is_torn_off(sentence, at):
            return None
        controller = _object_controller(sentence, at)
        if controller is not None:
            return controller
        at = token.head
    return None


def _is_torn_off(sentence: Sentence, verb: int) -> bool:
    """Tell a finite complement without a subject: the parser took an aside before it for the main clause."""
    token = sentence.tokens[verb]
    return token.deprel == "ccomp" and token.xpos in {"VBD", "VBZ"} and token.head < verb


def _antecedent(sentence: Sentence, verb: int, found: int) -> int:
    """Return what a relative pronoun stands for."""
    token = sentence.tokens[verb]
    relative = sentence.tokens[found].feats.find("PronType=Rel") >= 0
    return token.head if relative and token.deprel.startswith("acl") and token.head >= 0 else found


def _object_controller(sentence: Sentence, verb: int) -> int | None:
    """Return the object that is the subject of an open complement ("asked Seoul to wait")."""
    token = sentence.tokens[verb]
    if token.deprel != "xcomp" or token.head < 0 or lemma(sentence, token.head) in {"promise", "vow", "threaten"}:
        return None
    objects = children(sentence, token.head, "obj", "iobj")
    return objects[0] if objects else None


def is_negated(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate or noun is negated by a word of its own or of its auxiliary: "never will, accept"."""
    if _NEGATIONS.isdisjoint(sentence.words):
        return False
    helpers = [*children(sentence, index, "aux")]
    above = sentence.tokens[index].head
    if related(sentence, index, "conj") and sentence.tokens[above].upos == "AUX" and not helpers:
        helpers.append(above)  # "does not, and never will, accept", whose verb the tree hangs on "does"
    own = (*sentence.children[index], *(k for c in helpers for k in sentence.children[c]))
    return any(_negates(sentence, c) for c in own)


def negations(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the words of a predicate or noun that negate it."""
    return tuple(c for c in sentence.children[index] if _negates(sentence, c))


def _negates(sentence: Sentence, index: int) -> bool:
    return sentence.words[index] in _NEGATIONS and related(
        sentence, index, "advmod", "det", "cc", "aux", "nsubj", "obj"
    )


def auxiliaries(sentence: Sentence, index: int) -> tuple[str, ...]:
    """Return the lemmas of the auxiliaries and modals of a predicate, in order."""
    return tuple(lemma(sentence, c) for c in children(sentence, index, "aux", "cop"))


def extent(sentence: Sentence, tokens: Iterable[int]) -> tuple[int, int]:
    """Return the range of text from the first to the last of these tokens."""
    indexes = sorted(tokens)
    return sentence.tokens[indexes[0]].start, sentence.tokens[indexes[-1]].end


def without(sentence: Sentence, index: int, *relations: str) -> tuple[int, ...]:
    """Return the subtree of a token without the branches that hang on it by these relations."""
    words = sentence.subtree(index)
    cut = {t for c in children(sentence, index, *relations) for t in sentence.subtree(c)}
    return tuple(i for i in words if i not in cut) if cut else words


def noun_phrase(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Return the tokens of a noun phrase: the subtree without case marks, leading punctuation and parataxis."""
    words = list(without(sentence, head, "case", "parataxis", "cc", "mark"))
    while words and sentence.tokens[words[0]].upos == "PUNCT" and words[0] != head:
        words.pop(0)
    while words and sentence.tokens[words[-1]].upos == "PUNCT" and words[-1] != head:
        words.pop()
    return tuple(words)


def is_predicate(sentence: Sentence, index: int) -> bool:
    """Tell whether a token heads a clause: a verb, or a noun or adjective with a copula or subject."""
    token = sentence.tokens[index]
    if token.upos == "VERB" and token.deprel not in {"amod", "case", "compound"}:
        return True
    return bool(children(sentence, index, "cop", "nsubj"))


def is_in_persons_name(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is of what the model takes for a person's name."""
    return any(name.label == "PER" and name.first <= index <= name.last for name in sentence.names)


def is_infinitive(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause is marked by "to"."""
    return any(sentence.lemmas[c] == "to" for c in children(sentence, index, "mark"))
