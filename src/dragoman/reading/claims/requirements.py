"""Conditions that a verb, adjective or noun states: "Q requires C", "Q hinges on C", "C is a precondition for Q"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_actor, is_at_issue, is_matter
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.claims.modality import is_open, is_unreal
from dragoman.reading.tree import children, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_ON = frozenset({"on", "upon"})
_DEPENDING = {"depend": _ON, "hinge": _ON, "rest": _ON, "contingent": _ON, "conditional": _ON, "dependent": _ON}
_DEPENDING |= {"conditioned": _ON, "condition": _ON, "predicated": _ON, "subject": frozenset({"to"})}
_REQUIRING = frozenset("require necessitate presuppose".split())
_LAWS = frozenset("law rule regulation constitution draft text proposal convention protocol article clause".split())
_ENABLING = frozenset("allow enable permit".split())
_PRECONDITIONS = frozenset("condition precondition prerequisite price".split())
_WANTING = frozenset("want demand insist seek set ask require".split())
_MAKING = frozenset("make set declare call".split())
_WAY = {"pave": "way", "clear": "way", "open": "door", "prepare": "ground"}
_OBSERVERS = frozenset("police expert scientist study report researcher analyst agency doctor investigator".split())


def requires(sentence: Sentence, index: int) -> Linked | None:
    """Read "Q requires C", "Q depends on C", "Q is contingent on C", "Q is subject to C"."""
    name = lemma(sentence, index)
    who = _subject(sentence, index) if name in _REQUIRING or name in _DEPENDING else None
    if who is None or who > index or not _hangs(sentence, index, who):
        return None
    below = children(sentence, index, "obj") if name in _REQUIRING else _depended_on(sentence, index, name)
    if not below or (name in _REQUIRING and _imposes(sentence, index, below[0])):
        return None
    joining = (*children(sentence, index, "aux"), index, *children(sentence, below[0], "case", "mark"))
    return Linked(
        consequent=sentence.subtree(who), condition=_phrase(sentence, below[0]),
        connective=tuple(i for i in sorted(joining) if i > who), carrier=index,
        order="requires", polarity="requires", rule=f"verb-{name}",
    )  # fmt: skip


def _subject(sentence: Sentence, index: int) -> int | None:
    """Return the subject of a verb, or the one that the tree gives to the verb of saying behind it."""
    above = sentence.tokens[index].head
    behind = related(sentence, index, "ccomp") and above > index
    astray = [c for c in children(sentence, above, "nsubj") if c < index] if behind else []
    own = subject(sentence, index)
    return own if own is not None else (astray[0] if astray else None)


def _hangs(sentence: Sentence, index: int, who: int) -> bool:
    """Tell whether a subject is one that can hang on something: an act or matter, not somebody, and not denied."""
    if sentence.tokens[index].upos not in {"VERB", "ADJ"} or sentence.tokens[who].upos == "PRON":
        return False
    modal = any(word(sentence, c) in {"would", "will", "must", "should"} for c in children(sentence, index, "aux"))
    fits = is_matter(sentence, who) or (modal and sentence.tokens[who].upos != "PROPN")
    return (
        fits and not is_negated(sentence, index) and (lemma(sentence, index) != "subject" or is_at_issue(sentence, who))
    )


def _imposes(sentence: Sentence, index: int, below: int) -> bool:
    """Tell whether a verb lays a duty on somebody ("requires firms to publish"), or a law does."""
    who = subject(sentence, index)
    asked = children(sentence, index, "xcomp") or any(
        word(sentence, k) == "to" for c in children(sentence, below, "acl") for k in children(sentence, c, "mark")
    )
    return bool(asked) or (who is not None and lemma(sentence, who) in _LAWS)


def _depended_on(sentence: Sentence, index: int, name: str) -> tuple[int, ...]:
    clauses = (
        c
        for c in children(sentence, index, "advcl", "ccomp")
        if {lemma(sentence, k) for k in children(sentence, c, "mark")} & _DEPENDING[name]
    )
    return (*_oblique(sentence, index, _DEPENDING[name]), *clauses)


def precedes(sentence: Sentence, index: int) -> Linked | None:
    """Read "C must precede Q", "Q would have to follow C"."""
    if lemma(sentence, index) not in {"precede", "follow"}:
        return None
    above = sentence.tokens[index].head
    duty = index if not related(sentence, index, "xcomp") else above
    helpers = {lemma(sentence, c) for c in children(sentence, duty, "aux")}
    must = bool(helpers & {"must", "should"}) or (duty != index and lemma(sentence, duty) == "have")
    who, below = subject(sentence, index), children(sentence, index, "obj")
    if not must or who is None or not below:
        return None
    first, later = sentence.subtree(who), sentence.subtree(below[0])
    if lemma(sentence, index) == "follow":
        first, later = later, first
    return Linked(
        consequent=later, condition=first, connective=(index,), carrier=index, order="before", polarity="requires",
        rule="verb-precede", imposed=True,
    )  # fmt: skip


def _oblique(sentence: Sentence, index: int, cases: frozenset[str]) -> tuple[int, ...]:
    found = children(sentence, index, "obl", "nmod", "obj")
    return tuple(c for c in found if any(lemma(sentence, k) in cases for k in children(sentence, c, "case")))


def _phrase(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Return the words of a noun phrase without its preposition."""
    return tuple(
        i
        for i in sentence.subtree(head)
        if not (sentence.tokens[i].head == head and related(sentence, i, "case", "mark"))
    )


def links_to(sentence: Sentence, index: int) -> Linked | None:
    """Read "ties Q to C", "linked Q to C", also where the demand to link them is dropped."""
    if lemma(sentence, index) not in {"tie", "link"} or sentence.tokens[index].upos != "VERB":
        return None
    given = children(sentence, index, "obj") or children(sentence, index, "nsubj:pass")
    below = _oblique(sentence, index, frozenset({"to", "with"}))
    if not given or not below or is_negated(sentence, index):
        return None
    if not (is_matter(sentence, given[0]) or is_matter(sentence, below[0])) or _by_whom(sentence, index):
        return None
    return Linked(
        consequent=sentence.subtree(given[0]), condition=_and_what_follows(sentence, index, below[0]),
        connective=(index,), carrier=index, order="linkage", polarity="requires", rule="verb-link",
    )  # fmt: skip


def _by_whom(sentence: Sentence, index: int) -> bool:
    """Tell whether police or experts link what happened, rather than a party what it wants."""
    who = subject(sentence, index)
    return who is not None and lemma(sentence, who) in _OBSERVERS


def _and_what_follows(sentence: Sentence, verb: int, head: int) -> tuple[int, ...]:
    """Return a phrase with the prepositional phrases right after it that the tree hangs on the verb instead."""
    words = set(_phrase(sentence, head))
    for other in children(sentence, verb, "obl", "nmod"):
        after = sentence.subtree(other)
        cases = {lemma(sentence, k) for k in children(sentence, other, "case")}
        if after[0] == max(words) + 1 and cases & {"for", "of", "in", "from", "on"} and not _is_dated(sentence, other):
            words.update(after)
    return tuple(sorted(words))


def _is_dated(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].text.endswith("day") or sentence.tokens[index].text.isdecimal()


def enables(sentence: Sentence, index: int) -> Linked | None:
    """Read "C would allow Q", of a step, not of somebody who gives leave."""
    who = subject(sentence, index) if lemma(sentence, index) in _ENABLING else None
    if who is None or who > index or not is_open(sentence, index):
        return None
    if children(sentence, index, "aux:pass", "nsubj:pass") or is_unreal(sentence, index):
        return None
    below = [*children(sentence, index, "obj"), *children(sentence, index, "xcomp", "ccomp")]
    duty = any(word(sentence, c) in {"should", "must"} for c in children(sentence, index, "aux"))
    if not below or duty or sentence.tokens[who].upos in {"PRON", "PROPN"} or is_actor(sentence, who):
        return None
    consequent = tuple(sorted({i for c in below for i in sentence.subtree(c)}))
    return _enabled(sentence, index, who, consequent, "verb-enable")


def makes_way(sentence: Sentence, index: int) -> Linked | None:
    """Read "C would pave the way for Q", "C would make it possible to Q"."""
    name = lemma(sentence, index)
    who = subject(sentence, index) if name == "make" or name in _WAY else None
    if who is None or who > index or not is_open(sentence, index) or sentence.tokens[who].upos == "PRON":
        return None
    ways = [c for c in children(sentence, index, "obj") if lemma(sentence, c) == _WAY.get(name)]
    possible = [c for c in children(sentence, index, "xcomp", "obj") if lemma(sentence, c) == "possible"]
    if name == "make" and possible:
        below = [
            c for c in sentence.children[possible[0]] if c > possible[0] and related(sentence, c, "xcomp", "csubj")
        ]
    else:
        below = [c for at in (*ways, index) for c in _oblique(sentence, at, frozenset({"for", "to"}))] if ways else []
    return _enabled(sentence, index, who, _phrase(sentence, below[0]), "makes-way") if below else None


def _enabled(sentence: Sentence, index: int, who: int, consequent: tuple[int, ...], rule: str) -> Linked:
    return Linked(
        consequent=consequent, condition=sentence.subtree(who),
        connective=tuple(i for i in sorted((*children(sentence, index, "aux"), index)) if i > who), carrier=index,
        order="enables", polarity="enables", rule=rule,
    )  # fmt: skip


def precondition(sentence: Sentence, index: int) -> Linked | None:
    """Read "C is a precondition for Q", "made C a condition for Q"."""
    if lemma(sentence, index) not in _PRECONDITIONS or word(sentence, index + 1) not in {"for", "of", "to"}:
        return None
    below = [c for c in sentence.children[index] if c > index and related(sentence, c, "nmod", "acl", "obl")]
    if not below or is_negated(sentence, index):
        return None
    if any(lemma(sentence, c) == "as" for c in children(sentence, index, "case")):
        return _demanded(sentence, index, below[0])
    making = next((i for i in range(index - 1, -1, -1) if lemma(sentence, i) in _MAKING), None)
    who = children(sentence, index, "nsubj", "csubj")
    condition: tuple[int, ...] = ()
    predicate = sentence.tokens[index].head
    singular = sentence.tokens[index].xpos == "NN" and word(sentence, index + 1) != "of"
    if singular and related(sentence, index, "nsubj") and children(sentence, predicate, "cop") and not who:
        given = sentence.subtree(index)
        condition = tuple(i for i in sentence.subtree(predicate) if i >= max(given) and i not in given)
        condition = tuple(i for i in condition if i not in children(sentence, predicate, "cop"))
    if who and children(sentence, index, "cop"):
        condition = sentence.subtree(who[0])
    elif making is not None and word(sentence, index - 1) in {"a", "the", "its"}:
        condition = tuple(range(making + 1, index - 1))
    return (
        Linked(
            consequent=_phrase(sentence, below[0]), condition=condition, connective=(index, index + 1),
            carrier=making if making is not None else index, order="requires", polarity="requires",
            rule="noun-precondition",
        )
        if condition
        else None
    )  # fmt: skip


def _demanded(sentence: Sentence, index: int, below: int) -> Linked | None:
    """Read "as a condition for Q, X demanded C", "X wants C as a precondition for Q"."""
    at = sentence.tokens[index].head
    while at >= 0 and lemma(sentence, at) not in _WANTING:
        at = sentence.tokens[at].head
    if at < 0:
        return None
    asked = [c for c in children(sentence, at, "obj", "ccomp", "xcomp", "obl") if c > at and c != index]
    gone = sentence.subtree(index)
    marks = children(sentence, asked[0], "mark", "case") if asked else ()
    condition = tuple(i for i in sentence.subtree(asked[0]) if i not in gone and i not in marks) if asked else ()
    return Linked(
        consequent=_phrase(sentence, below), condition=condition, connective=(index, index + 1), carrier=at,
        order="requires", polarity="requires", rule="as-a-condition",
    ) if condition else None  # fmt: skip
