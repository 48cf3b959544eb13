"""Conditions in few words: "no C, no Q", "C or Q", "C and Q", "one more C and Q", "first C, then Q"."""

from __future__ import annotations

from dragoman.reading.claims.conditions.alternatives import FACING
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.halves import clause_words
from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.linked import SAYING, Linked, word
from dragoman.reading.tree import children, is_negated, is_predicate, lemma, related
from dragoman.terms.syntax import Sentence

_FAR = 6
_QUOTES = frozenset({"“", '"', "‘", "'", "''", "``"})
_OVER = frozenset("over off finished dead end".split())
_ANSWERING = frozenset("we you they there i".split())


@begins(("no",))
def no_no(sentence: Sentence, index: int) -> Linked | None:
    """Read "no C, no Q"; a list of what there is not has an "and", and a verb of its own."""
    head = sentence.tokens[index].head
    if word(sentence, index) != "no" or head <= index or is_predicate(sentence, head):
        return None
    near = range(head + 1, min(len(sentence.tokens), head + _FAR))
    second = next((i for i in near if word(sentence, i) == "no" and sentence.tokens[i].head > i), None)
    if second is None or sentence.tokens[second - 1].text not in {",", "-", "—", "–"}:
        return None
    other = sentence.tokens[second].head
    after = other + 1
    listed = any(word(sentence, i) in {"no", "then"} for i in range(second + 1, len(sentence.tokens)))
    goes_on = word(sentence, after) == "," and word(sentence, after + 1) in {"only", "just", "and", "or"}
    if is_predicate(sentence, other) or listed or goes_on:
        return None
    return Linked(
        consequent=tuple(range(second + 1, other + 1)), condition=tuple(range(index + 1, head + 1)),
        connective=(index,), carrier=other, order="without", polarity="blocks", rule="no-no",
    )  # fmt: skip


@begins(hanging="nmod")
def no_without(sentence: Sentence, index: int) -> Linked | None:
    """Read "no deal without the dockers", said without a verb."""
    noun = sentence.tokens[index].head
    if "without" not in sentence.words:
        return None
    case = next((c for c in children(sentence, index, "case") if word(sentence, c) == "without"), None)
    no = next((c for c in children(sentence, noun, "det") if word(sentence, c) == "no"), None) if noun >= 0 else None
    if case is None or no is None or not (no == 0 or sentence.tokens[no - 1].text in _QUOTES):
        return None
    above = sentence.tokens[noun].head
    verb = above >= 0 and lemma(sentence, above) not in SAYING
    if verb or is_predicate(sentence, noun):
        return None
    return Linked(
        consequent=tuple(range(no, case)), condition=tuple(i for i in sentence.subtree(index) if i != case),
        connective=(case,), carrier=noun, order="without", polarity="blocks", rule="no-no",
    )  # fmt: skip


@begins(hanging="conj")
def do_and(sentence: Sentence, index: int) -> Linked | None:
    """Read "keep it for two years and we have a deal", "pay or face a strike": an order, and what it leads to."""
    main = sentence.tokens[index].head
    joined = [c for c in children(sentence, index, "cc") if word(sentence, c) in {"and", "or"}]
    bare = sentence.tokens[main].xpos == "VB" or bool(children(sentence, main, "obj"))  # "Bin the clause": no name
    if not joined or not related(sentence, index, "conj") or not bare or main > index:
        return None
    if not _is_ordered(sentence, main):
        return None
    who = children(sentence, index, "nsubj", "expl")
    either = word(sentence, joined[0]) == "or"
    if not _answers(sentence, index, who, either=either):
        return None
    return Linked(
        consequent=tuple(i for i in sentence.subtree(index) if i not in joined),
        condition=tuple(i for i in clause_words(sentence, main, without=index) if i < index),
        connective=tuple(joined), carrier=index if who else main, order="unless" if either else "if",
        polarity="threat" if either or is_threat(sentence, index) else "requires",
        rule="do-or" if either else "do-and",
    )  # fmt: skip


def _is_ordered(sentence: Sentence, main: int) -> bool:
    """Tell whether a bare verb orders: it opens the sentence or the quotation, or follows "either"."""
    told = {word(sentence, c) for c in children(sentence, main, "mark", "aux", "nsubj")}
    return not told and (main == 0 or sentence.tokens[main - 1].text in _QUOTES or word(sentence, main - 1) == "either")


def _answers(sentence: Sentence, index: int, who: tuple[int, ...], *, either: bool) -> bool:
    """Tell whether what follows an order is an answer to it: "we will", "there is", after "or" also "face a strike"."""
    if not who:
        return either and lemma(sentence, index) in FACING
    if is_negated(sentence, index) and not either:
        return False
    told = bool(children(sentence, index, "aux", "cop")) or "VerbForm=Fin" in sentence.tokens[index].feats
    return word(sentence, who[0]) in _ANSWERING or (either and told)


@begins(hanging="conj")
def one_more(sentence: Sentence, index: int) -> Linked | None:
    """Read "one more C and Q", "another C and Q": a noun, and what it would bring."""
    if not related(sentence, index, "conj") or not children(sentence, index, "nsubj", "expl"):
        return None
    noun = sentence.tokens[index].head
    joined = [c for c in children(sentence, index, "cc") if word(sentence, c) == "and"]
    first = min(sentence.subtree(noun))
    while first < noun and sentence.tokens[first].upos == "PUNCT":
        first += 1
    more = word(sentence, first) == "another" or (word(sentence, first), word(sentence, first + 1)) == ("one", "more")
    if not joined or not more or noun > joined[0] or is_predicate(sentence, noun):
        return None
    over = bool(_OVER & {lemma(sentence, index)}) or is_threat(sentence, index)
    return Linked(
        consequent=tuple(i for i in sentence.subtree(index) if i not in joined),
        condition=tuple(range(first, joined[0])), connective=(joined[0],), carrier=index, order="if",
        polarity="threat" if over else "requires", rule="one-more",
    )  # fmt: skip


@begins(("then",))
def first_then(sentence: Sentence, index: int) -> Linked | None:
    """Read "first the money, then the ships", without a verb in either."""
    if word(sentence, index) != "then" or word(sentence, index - 1) not in {",", "and"}:
        return None
    later = sentence.tokens[index].head
    first = next((i for i in range(index - 1, -1, -1) if word(sentence, i) in {"first", *_QUOTES}), None)
    if first is None or later <= index or is_predicate(sentence, later):
        return None
    named = word(sentence, first) == "first"
    opens = not named or first == 0 or sentence.tokens[first - 1].text in {*_QUOTES, ":", "—", "-"}
    verbs = any(sentence.tokens[i].upos in {"VERB", "AUX"} and is_predicate(sentence, i) for i in range(first, index))
    if not opens or verbs or first + 1 >= index - 1:
        return None
    return Linked(
        consequent=tuple(i for i in sentence.subtree(later) if i > index), condition=tuple(range(first + 1, index)),
        connective=(index,), carrier=later, order="after", polarity="sequence", rule="first-then",
    )  # fmt: skip
