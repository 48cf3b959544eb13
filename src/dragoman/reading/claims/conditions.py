"""Conditions: one thing that hangs on another, the order of the two kept.

Each pattern is a reading of the dependency tree that gives two halves and the words that join them. "After" and
"until" without a promise, demand or refusal only tell the time; "if" under a verb of asking is a question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.claims.halves import clause_words, halves_span, joined
from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.modality import is_open, is_threat
from dragoman.reading.tree import children, is_negated, is_predicate, lemma, related, subject
from dragoman.terms.findings import Condition
from dragoman.terms.span import Span, trimmed
from dragoman.terms.syntax import Sentence

_ASKING = frozenset(
    "ask wonder question see check decide determine doubt know unclear uncertain sure remain debate".split()
)
_LIGHT = frozenset("come happen occur be follow begin start take".split())
_EXCHANGE = ("exchange", "return")
_DEPENDING = {"depend": "on", "hinge": "on", "rest": "on", "rely": "on", "condition": "on"}
_CONTINGENT = frozenset("contingent conditional dependent conditioned predicated".split())
_REQUIRING = frozenset("require necessitate presuppose".split())
_ENABLING = frozenset("allow enable permit let".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Two halves of a sentence: token indexes, the verb or noun that carries the consequent, and what joins them."""

    consequent: tuple[int, ...]
    condition: tuple[int, ...]
    connective: tuple[int, ...]
    carrier: int
    order: str
    polarity: str
    rule: str
    status: str = "in_force"


def find_conditions(text: str, sentences: tuple[Sentence, ...], holders: Holders) -> tuple[Condition, ...]:
    """Return the conditions of a report, in text order."""
    found: list[Condition] = []
    for sentence in sentences:
        taken: list[tuple[Span, Span]] = []
        for linked in _links(sentence):
            condition = _condition(text, sentence, linked, holders, len(found) + 1)
            if condition and (condition.condition, condition.consequent) not in taken:
                taken.append((condition.condition, condition.consequent))
                found.append(condition)
    return tuple(found)


def _condition(text: str, sentence: Sentence, linked: Linked, holders: Holders, number: int) -> Condition | None:
    consequent, condition = (
        halves_span(text, sentence, linked.consequent),
        halves_span(text, sentence, linked.condition),
    )
    if consequent is None or condition is None or consequent.overlaps(condition):
        return None
    statement = holders.statement(consequent.start) or holders.statement(condition.start)
    holder = holders.holder(sentence, linked.carrier, statement)
    side = holders.side(statement.speaker) if statement else None
    words = sorted(linked.connective)
    return Condition(
        id=f"C{number}",
        holder=holder,
        condition=condition,
        consequent=consequent,
        connective=trimmed(text, sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end),
        order=linked.order,
        polarity=linked.polarity,
        statement=statement.id if statement else None,
        reported_by=statement.speaker if statement and side != holder else None,
        rule=linked.rule,
        status=linked.status,
    )


def _links(sentence: Sentence) -> Iterator[Linked]:
    for index in range(len(sentence.tokens)):
        for pattern in _PATTERNS:
            linked = pattern(sentence, index)
            if linked is not None:
                yield linked
                break


def _mark(sentence: Sentence, clause: int) -> int | None:
    """Return the subordinating word of a clause, or the preposition of a noun phrase."""
    marks = children(sentence, clause, "mark", "case")
    if marks:
        return marks[0]
    adverbs = [c for c in children(sentence, clause, "advmod") if lemma(sentence, c) in {"once", "when"} and c < clause]
    return adverbs[0] if adverbs else None


def _word_before(sentence: Sentence, index: int) -> str:
    return sentence.tokens[index - 1].text.lower() if index else ""


def _subordinate(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q only after C", "Q if C", "Q unless C", "Q until C", with a clause or a noun phrase as C."""
    if not related(sentence, index, "advcl", "obl") or sentence.tokens[index].head < 0:
        return None
    mark = _mark(sentence, index)
    if mark is None:
        return None
    main = sentence.tokens[index].head
    kind = _kind(sentence, mark, main, index)
    if kind is None:
        return None
    word, order, polarity = kind
    consequent = clause_words(sentence, main, without=index)
    connective = joined(sentence, mark, main, only=_only(sentence, mark, main, index))
    if not consequent:
        return None
    condition = tuple(i for i in sentence.subtree(index) if i > mark or (i < mark and i > index))
    condition = tuple(i for i in condition if i not in connective)
    if word == "before":
        return Linked(
            consequent=condition, condition=consequent, connective=connective, carrier=main, order=order,
            polarity=polarity, rule=f"clause-{word}",
        )  # fmt: skip
    condition = (*condition, *_goes_on(sentence, main, index))
    if _is_light(sentence, main) and mark > main:
        consequent = _subject_words(sentence, main) or consequent
        connective = (
            tuple(
                range(
                    min(i for i in (main, mark, *_verbal(sentence, main)) if i > max(consequent, default=0)), mark + 1
                )
            )
            if mark > main
            else connective
        )
    return Linked(
        consequent=tuple(i for i in consequent if i not in connective),
        condition=condition,
        connective=connective,
        carrier=main,
        order=order,
        polarity=polarity,
        rule=f"clause-{word}",
    )


_STOPS = frozenset({"that", "whether", ":", ";", "“", '"', "”"})


def _subject_words(sentence: Sentence, main: int) -> tuple[int, ...]:
    """Return the words before a light verb that are its subject, back to what opens the clause.

    The tree is not asked: with a long coordinated subject it is often wrong just here.
    """
    helpers = [c for c in children(sentence, main, "aux", "advmod") if c < main]
    end = min([main, *helpers])
    start = end
    while start:
        token = sentence.tokens[start - 1]
        finite = token.xpos in {"VBZ", "VBP", "MD"} or (token.upos == "AUX" and token.head != main)
        if token.text.lower() in _STOPS or finite:
            break
        start -= 1
    return tuple(range(start, end))


def _goes_on(sentence: Sentence, main: int, clause: int) -> tuple[int, ...]:
    """Return the words of a clause that continues the condition although the tree ties it to the main clause."""
    last = max(sentence.subtree(clause))
    for other in children(sentence, main, "conj"):
        words = sentence.subtree(other)
        joined_on = min(words) == last + 1 and sentence.tokens[min(words)].text.lower() in {"and", "or"}
        if joined_on and children(sentence, other, "nsubj") and other > clause:
            return words
    return ()


def _verbal(sentence: Sentence, verb: int) -> tuple[int, ...]:
    return children(sentence, verb, "aux", "cop")


def _is_light(sentence: Sentence, main: int) -> bool:
    below = children(sentence, main, "obj", "xcomp", "ccomp")
    return lemma(sentence, main) in _LIGHT - {"be"} and not below


def _only(sentence: Sentence, mark: int, main: int, clause: int) -> int | None:
    """Return the "only" that belongs to a connective, beside it or at the verb ("could only come after")."""
    near = [
        c for c in (*sentence.children[clause], *sentence.children[main]) if lemma(sentence, c) in {"only", "solely"}
    ]
    return near[0] if near else (mark - 1 if _word_before(sentence, mark) == "only" else None)


def _kind(sentence: Sentence, mark: int, main: int, clause: int) -> tuple[str, str, str] | None:
    """Return the word, order and polarity of a connective; ``None`` where it only tells the time or asks."""
    word = lemma(sentence, mark)
    only = _only(sentence, mark, main, clause) is not None
    noun = related(sentence, clause, "obl")
    reader = _KINDS.get(word)
    if reader is None or (noun and word not in {"after", "until", "before", "without", "pending", "upon", "following"}):
        return None
    kind = reader(sentence, main, clause, only)
    if kind is None:
        return None
    return (word, *kind)


Kind = tuple[str, str] | None


def _after(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    if related(sentence, clause, "obl") and not only and not _is_act(sentence, clause):
        return None
    return ("after", "requires") if only or is_open(sentence, main) else None


_SUFFIXES = ("ment", "tion", "sion", "al", "ance", "ing", "ure", "ery")


def _is_act(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun names an act ("the dismantling of", "ratification")."""
    return lemma(sentence, noun).endswith(_SUFFIXES) and sentence.tokens[noun].upos == "NOUN"


def _if(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    mark = _mark(sentence, clause)
    before = _word_before(sentence, mark) if mark is not None else ""
    if before == "as" or (lemma(sentence, main) in _ASKING and not is_open(sentence, main)):
        return None
    if only:
        return "only_if", "requires"
    if before == "even":
        return "even_if", "concessive"
    order = "if_not" if is_negated(sentence, clause) else "if"
    if is_threat(sentence, main):
        return order, "threat"
    if not (is_open(sentence, main) or is_open(sentence, clause) or _is_present(sentence, clause)):
        return None
    return order, ("blocks" if order == "if_not" else "requires")


def _is_present(sentence: Sentence, index: int) -> bool:
    return "Tense=Pres" in sentence.tokens[index].feats or any(
        "Tense=Pres" in sentence.tokens[c].feats for c in children(sentence, index, "aux", "cop")
    )


def _unless(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del clause, only
    return "unless", ("threat" if is_threat(sentence, main) and not is_negated(sentence, main) else "requires")


def _until(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    if only or is_negated(sentence, main) or is_open(sentence, main):
        if related(sentence, clause, "obl") and not _is_act(sentence, clause):
            return None
        return "until", "requires"
    return (
        ("until", "requires") if lemma(sentence, main) in {"wait", "refuse", "withhold", "delay", "suspend"} else None
    )


def _before(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del only
    if related(sentence, clause, "obl") and not _is_act(sentence, clause):
        return None
    asked = lemma(sentence, main) in {"want", "need", "demand", "require", "insist"}
    needs = {lemma(sentence, c) for c in children(sentence, main, "aux")} & {"must", "should"}
    obliged = related(sentence, main, "xcomp", "ccomp") and lemma(sentence, sentence.tokens[main].head) in {
        "want", "need", "have", "demand", "insist", "require", "urge"
    }  # fmt: skip
    return ("before", "requires") if asked or needs or obliged else None


def _as_long(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del only, clause
    return "as_long_as", ("blocks" if is_negated(sentence, main) or not is_open(sentence, main) else "requires")


def _provided(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del sentence, main, clause, only
    return "provided", "requires"


def _when(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del sentence, main, clause
    return ("after", "requires") if only else None


def _without(sentence: Sentence, main: int, clause: int, only: bool) -> Kind:  # noqa: FBT001 (the same for all kinds)
    del clause, only
    nothing = any(is_negated(sentence, c) for c in children(sentence, main, "nsubj", "obj", "expl"))
    return ("without", "requires") if nothing or is_negated(sentence, main) else None


_KINDS = {
    "after": _after,
    "once": _after,
    "following": _after,
    "upon": _after,
    "pending": _after,
    "if": _if,
    "unless": _unless,
    "until": _until,
    "till": _until,
    "before": _before,
    "long": _as_long,
    "provide": _provided,
    "provided": _provided,
    "providing": _provided,
    "when": _when,
    "without": _without,
}


def _as_long_as(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q as long as C", "Q so long as C"."""
    token = sentence.tokens[index]
    if token.text.lower() != "long" or _word_before(sentence, index) not in {"as", "so"}:
        return None
    clause = next((c for c in _related_clauses(sentence, index) if c > index), None)
    if clause is None:
        return None
    main = _main_of(sentence, clause, index)
    if main is None:
        return None
    own = set(range(index - 1, index + 2))
    condition = tuple(i for i in sentence.subtree(clause) if i > index + 1)
    consequent = tuple(i for i in clause_words(sentence, main, without=clause) if i not in own and i not in condition)
    polarity = _as_long(sentence, main, clause, only=False)
    if not condition or not consequent or polarity is None:
        return None
    return Linked(
        consequent=consequent, condition=condition, connective=tuple(sorted(own)), carrier=main,
        order=polarity[0], polarity=polarity[1], rule="as-long-as",
    )  # fmt: skip


def _related_clauses(sentence: Sentence, index: int) -> Iterator[int]:
    """Yield the clauses that a connective adverb may introduce: its dependents and what it depends on."""
    yield from children(sentence, index, "advcl", "ccomp")
    head = sentence.tokens[index].head
    if head >= 0:
        if related(sentence, head, "advcl"):
            yield head
        yield from children(sentence, head, "advcl")


def _main_of(sentence: Sentence, clause: int, index: int) -> int | None:
    at = sentence.tokens[clause].head
    while at >= 0 and (at == index or not is_predicate(sentence, at)):
        at = sentence.tokens[at].head
    return at if at >= 0 else None


def _exchange(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q in exchange for C", "Q in return for C"."""
    token = sentence.tokens[index]
    if token.text.lower() not in _EXCHANGE or _word_before(sentence, index) != "in":
        return None
    following = sentence.tokens[index + 1].text.lower() if index + 1 < len(sentence.tokens) else ""
    if following != "for":
        return None
    given = next(
        (
            i
            for i in range(index + 2, len(sentence.tokens))
            if sentence.tokens[i].head in {index, index - 1} or _case_at(sentence, i, index)
        ),
        None,
    )
    if given is None:
        return None
    above = sentence.tokens[index].head
    main = _climb(sentence, above if above >= 0 and above != given else sentence.tokens[given].head)
    if main is None or main == given:
        return None
    own = {index - 1, index, index + 1}
    condition = tuple(i for i in sentence.subtree(given) if i > index + 1)
    consequent = tuple(i for i in clause_words(sentence, main, without=given) if i not in own and i < index)
    if not condition or not consequent:
        return None
    return Linked(
        consequent=consequent, condition=condition, connective=tuple(sorted(own)), carrier=main,
        order="exchange", polarity="reciprocity", rule="in-exchange-for",
    )  # fmt: skip


def _case_at(sentence: Sentence, index: int, case: int) -> bool:
    return any(c in {case - 1, case, case + 1} for c in sentence.children[index])


def _climb(sentence: Sentence, index: int) -> int | None:
    """Return the nearest predicate at or above a token."""
    at = index
    while at >= 0 and not is_predicate(sentence, at):
        at = sentence.tokens[at].head
    return at if at >= 0 else None


def _requires(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q requires C", "Q depends on C", "Q is contingent on C"."""
    word = lemma(sentence, index)
    who = subject(sentence, index)
    if who is None or who > index or word not in {*_REQUIRING, *_DEPENDING, *_CONTINGENT}:
        return None
    if sentence.tokens[index].upos not in {"VERB", "ADJ"} or sentence.tokens[who].upos == "PRON":
        return None
    below = children(sentence, index, "obj") if word in _REQUIRING else _oblique(sentence, index, {"on", "upon"})
    if not below or (word in _REQUIRING and children(sentence, index, "xcomp")):
        return None
    condition = tuple(i for i in sentence.subtree(below[0]) if not _is_case_of(sentence, i, below[0]))
    connective = tuple(sorted({*children(sentence, index, "aux"), index, *(_cases(sentence, below[0]))}))
    connective = tuple(i for i in connective if i > who)
    return Linked(
        consequent=sentence.subtree(who), condition=condition, connective=connective, carrier=index,
        order="requires", polarity="requires", rule=f"verb-{word}",
    )  # fmt: skip


def _oblique(sentence: Sentence, index: int, cases: set[str]) -> tuple[int, ...]:
    found = children(sentence, index, "obl", "nmod")
    return tuple(c for c in found if any(lemma(sentence, k) in cases for k in children(sentence, c, "case")))


def _cases(sentence: Sentence, index: int) -> tuple[int, ...]:
    return children(sentence, index, "case", "mark")


def _is_case_of(sentence: Sentence, index: int, head: int) -> bool:
    return sentence.tokens[index].head == head and related(sentence, index, "case", "mark")


def _links_to(sentence: Sentence, index: int) -> Linked | None:
    """Read "ties Q to C", "linked Q to C"; "dropped its demand ..." is read by its own pattern."""
    if lemma(sentence, index) not in {"tie", "link"} or sentence.tokens[index].upos != "VERB":
        return None
    passive = children(sentence, index, "nsubj:pass")
    given = children(sentence, index, "obj") or passive
    below = _oblique(sentence, index, {"to", "with"})
    if not given or not below:
        return None
    condition = tuple(i for i in sentence.subtree(below[0]) if not _is_case_of(sentence, i, below[0]))
    return Linked(
        consequent=sentence.subtree(given[0]), condition=condition, connective=(index,), carrier=index,
        order="linkage", polarity="requires", rule="verb-link",
    )  # fmt: skip


def _enables(sentence: Sentence, index: int) -> Linked | None:
    """Read "C would allow Q", "C would pave the way for Q"."""
    if lemma(sentence, index) not in _ENABLING or not is_open(sentence, index):
        return None
    who = subject(sentence, index)
    below = [*children(sentence, index, "obj"), *children(sentence, index, "xcomp", "ccomp")]
    if who is None or who > index or not below or sentence.tokens[who].upos == "PRON":
        return None
    consequent = tuple(sorted({i for c in below for i in sentence.subtree(c)}))
    connective = tuple(i for i in sorted({*children(sentence, index, "aux"), index}) if i > who)
    return Linked(
        consequent=consequent, condition=sentence.subtree(who), connective=connective, carrier=index,
        order="enables", polarity="enables", rule="verb-enable",
    )  # fmt: skip


def _no_no(sentence: Sentence, index: int) -> Linked | None:
    """Read "no C, no Q"."""
    token = sentence.tokens[index]
    if token.text.lower() != "no" or index + 1 >= len(sentence.tokens) or token.head <= index:
        return None
    near = range(token.head + 1, min(len(sentence.tokens), token.head + 6))
    second = next((i for i in near if sentence.tokens[i].text.lower() == "no" and sentence.tokens[i].head > i), None)
    if (
        second is None
        or sentence.tokens[second - 1].text not in {",", "-", "—", "–"}
        or is_predicate(sentence, token.head)
    ):
        return None
    other = sentence.tokens[second].head
    if is_predicate(sentence, other):
        return None
    return Linked(
        consequent=tuple(range(second + 1, other + 1)), condition=tuple(range(index + 1, token.head + 1)),
        connective=(index,), carrier=other, order="without", polarity="requires", rule="no-no",
    )  # fmt: skip


def _then(sentence: Sentence, index: int) -> Linked | None:
    """Read "C and then Q" of steps to come."""
    if not related(sentence, index, "conj") or not is_predicate(sentence, index):
        return None
    then = [
        c for c in children(sentence, index, "advmod") if lemma(sentence, c) in {"then", "afterwards"} and c < index
    ]
    main = sentence.tokens[index].head
    if not then or not (is_open(sentence, main) or is_open(sentence, index)):
        return None
    before = children(sentence, index, "cc")
    connective = tuple(sorted({*before, then[0]}))
    return Linked(
        consequent=tuple(i for i in sentence.subtree(index) if i not in connective),
        condition=clause_words(sentence, main, without=index),
        connective=connective, carrier=index, order="after", polarity="sequence", rule="and-then",
    )  # fmt: skip


_PATTERNS = (_as_long_as, _exchange, _requires, _links_to, _enables, _no_no, _then, _subordinate)
