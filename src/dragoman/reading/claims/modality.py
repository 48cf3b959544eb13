"""How an act stands: said of what may or will come, or told as past; a threat or not."""

from __future__ import annotations

from dragoman.reading.claims.provisos import is_provided
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, related
from dragoman.terms.act_status import ActStatus
from dragoman.terms.syntax import Sentence

_MODALS = frozenset("will would can could may might must should shall ought wo ca 'll 'd".split())
_PROSPECTIVE = frozenset(
    """want insist demand offer promise pledge vow agree refuse propose threaten plan intend expect hope
    prepared ready willing able require need accept reject undertake commit seek possible
    impossible acceptable unlikely likely urge ask call press appeal invite""".split()
)
DROPPING = frozenset("drop abandon withdraw waive renounce lift soften relinquish".split())
_AIMS = frozenset("goal aim plan purpose point intention task job idea role way hope key answer".split())
_ASKED = frozenset("condition demand insistence precondition requirement linkage bid call objection position".split())
_COMING = frozenset({"will", "would", "shall"})
_DENYING = frozenset("deny dispute rebut refute disown".split())
_SUPPOSING = frozenset("if unless until whether once before".split())


def is_open(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate speaks of what may, shall or will come, not of what came about."""
    modal = any(
        lemma(sentence, c) in _MODALS or sentence.tokens[c].text.lower() in _MODALS
        for c in children(sentence, index, "aux")
    )
    if modal or _looks_ahead(sentence, index):
        return True
    head = sentence.tokens[index].head
    if head >= 0 and (related(sentence, index, "xcomp", "ccomp", "conj", "acl") or _is_called_for(sentence, index)):
        return is_open(sentence, head)
    return False


def _is_called_for(sentence: Sentence, index: int) -> bool:
    """Tell whether something is what others are called on to do: "called on them to close it"."""
    head = sentence.tokens[index].head
    asked = related(sentence, index, "advcl") and lemma(sentence, head) in {"call", "appeal"}
    return asked and is_infinitive(sentence, index)


def _looks_ahead(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is itself of what is to come: "promise", "ready"; "prepared" where somebody is."""
    ready = sentence.words[index] == "prepared" and bool(children(sentence, index, "aux", "cop"))
    below = children(sentence, index, "xcomp")
    going = sentence.words[index] == "going" and any(is_infinitive(sentence, c) for c in below)
    helpers = children(sentence, index, "cop", "aux")
    due = is_infinitive(sentence, index) and any(lemma(sentence, c) == "be" for c in helpers)
    aim = {lemma(sentence, c) for c in children(sentence, index, "nsubj")} & _AIMS
    if going or (due and not aim) or _has_plans(sentence, index):
        return True
    return ready or lemma(sentence, index) in _PROSPECTIVE


def _has_plans(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody has a plan or no choice: "had no plans to step in"."""
    if lemma(sentence, index) != "have":
        return False
    return any(
        lemma(sentence, c) in {"plan", "intention", "choice", "option", "alternative"} and children(sentence, c, "acl")
        for c in children(sentence, index, "obj")
    )


def is_coming(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate is told as coming or possible now: not "agreed", "proposed", which are done."""
    if any(
        lemma(sentence, c) in _MODALS or sentence.tokens[c].text.lower() in _MODALS
        for c in children(sentence, index, "aux")
    ):
        return True
    past = "Tense=Past" in sentence.tokens[index].feats and "VerbForm=Fin" in sentence.tokens[index].feats
    if _looks_ahead(sentence, index) and not past:
        return True
    head = sentence.tokens[index].head
    below = related(sentence, index, "xcomp", "ccomp", "conj", "acl") or _is_called_for(sentence, index)
    return head >= 0 and below and is_open(sentence, head)


def is_present(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate is told in the present."""
    return "Tense=Pres" in sentence.tokens[index].feats or any(
        "Tense=Pres" in sentence.tokens[c].feats for c in children(sentence, index, "aux", "cop")
    )


def is_unreal(sentence: Sentence, index: int) -> bool:
    """Tell whether a predicate speaks of what did not come about: "would have signed"."""
    helpers = [lemma(sentence, c) for c in children(sentence, index, "aux")]
    return "have" in helpers and bool({"would", "could", "might"} & set(helpers))


def is_withdrawn(sentence: Sentence, index: int) -> bool:
    """Tell whether what a predicate asks for is asked no more: "dropped its demand that", "no longer insists on"."""
    at = index
    while at >= 0:
        over = any(sentence.tokens[c].text in {"longer", "anymore"} for c in sentence.children[at])
        given_up = lemma(sentence, at) in DROPPING or (lemma(sentence, at) == "give" and _has_up(sentence, at))
        if over or (given_up and at != index and _asks_in_object(sentence, at, index)):
            return True
        at = sentence.tokens[at].head
    return False


def _has_up(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[c].text.lower() == "up" for c in sentence.children[verb])


def _asks_in_object(sentence: Sentence, verb: int, index: int) -> bool:
    """Tell whether a word hangs on the object of a verb, and that object is a demand or condition."""
    below = children(sentence, verb, "obj", "nsubj:pass")
    return any(index in sentence.subtree(c) and lemma(sentence, c) in _ASKED for c in below)


def is_denied(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause hangs on a verb that says it is not so: "denied that X offered", "denied a report that"."""
    at = index
    while related(sentence, at, "ccomp", "xcomp", "acl", "advcl", "conj", "obj") and sentence.tokens[at].head >= 0:
        above = sentence.tokens[at].head
        if lemma(sentence, above) in _DENYING and sentence.tokens[above].upos == "VERB":
            return not is_negated(sentence, above) and not related(sentence, at, "conj")
        at = above
    return False


def status_of(sentence: Sentence, index: int) -> ActStatus | None:
    """Return how an act of speech stands where that is not plain: "may offer" is possible, "offered in 1994" past."""
    if is_denied(sentence, index):
        return ActStatus.DENIED
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    if helpers & {"may", "might", "could"}:
        return ActStatus.POSSIBLE
    return ActStatus.PAST if told_in_a_year(sentence, index) and not helpers & _COMING else None


def status_of_deed(sentence: Sentence, index: int) -> ActStatus | None:
    """Return how a deed itself stands: as an act of speech may, or under way or done."""
    if is_denied(sentence, index):
        return ActStatus.DENIED
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    feats = sentence.tokens[index].feats
    going_on = "VerbForm=Ger" in feats or ("VerbForm=Part" in feats and "Tense=Pres" in feats)
    if "be" in helpers and going_on:
        return ActStatus.UNDER_WAY
    return ActStatus.DONE if "have" in helpers and not helpers & _MODALS else status_of(sentence, index)


def told_in_a_year(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause is dated by a bare year ("in 1994")."""
    return any(
        sentence.tokens[c].text.isdecimal() and len(sentence.tokens[c].text) == len("1994")
        for c in children(sentence, index, "obl", "nmod")
    )


def _supposes(sentence: Sentence, verb: int, word: int) -> bool:
    """Tell whether a word makes a clause a mere supposition; "once" does so before a clause, not for "formerly"."""
    if lemma(sentence, word) not in _SUPPOSING:
        return False
    return lemma(sentence, word) != "once" or related(sentence, word, "mark") or related(sentence, verb, "advcl")


def is_supposed(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause is only supposed or asked: under "if", "unless", "whether", "provided", "as long as"."""
    at = index
    idle = _SUPPOSING.isdisjoint(sentence.lemmas)
    while at >= 0:
        if not idle and any(_supposes(sentence, at, c) for c in children(sentence, at, "mark", "advmod")):
            return True
        if is_provided(sentence, at):
            return True
        if not related(sentence, at, "xcomp", "ccomp", "conj", "acl"):
            return False
        at = sentence.tokens[at].head
    return False
