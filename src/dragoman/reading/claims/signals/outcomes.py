"""Signs in how a round came out: it broke up without a paper, its sides could not settle, an offer was taken up."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.modality import is_denied, is_supposed, is_unreal, told_in_a_year
from dragoman.reading.claims.signals.lexicon import Sign, words_of
from dragoman.reading.claims.signals.senses import is_said_of_somebody
from dragoman.reading.tree import FINITE, children, is_negated, lemma, negations, prepositions, related, subject
from dragoman.terms.syntax import Sentence

# What a round may end without.
_OUTCOME = words_of("DEAL") | frozenset(
    """breakthrough result progress decision statement communique protocol conclusion document declaration date headway
    recommendation signature consensus""".split()
)
_ENDING = frozenset(
    """end break close finish adjourn conclude wind leave part disperse return fly depart quit emerge go meet rise fail
    pass separate""".split()
)
# What sides may fail to do with what stands between them.
_RESOLVING = frozenset(
    """agree settle resolve bridge reach finalise finalize conclude overcome break renew narrow close clinch secure find
    produce decide sign endorse adopt approve bring persuade convince unblock end solve reconcile""".split()
)
_FAILING = frozenset({"fail", "unable", "impossible", "powerless"})
_CAN = frozenset({"can", "could", "ca"})
_NEAR, _BEFORE = 4, 10
OUTCOMES = _RESOLVING | {"without", "accept", "agree"}


def outcome(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Yield the sign that a round's outcome is."""
    word = lemma(sentence, index)
    if word == "without":
        yield from _without(sentence, index)
    elif sentence.tokens[index].upos == "VERB":
        yield from _failed(sentence, index) if word in _RESOLVING else ()
        yield from _taken_up(sentence, index) if word in {"accept", "agree"} else ()


def _without(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Read "broke up on Friday without a communique", "ended two days of talks without agreeing whether"."""
    ended = [
        i for i in range(max(0, index - _BEFORE), index) if lemma(sentence, i) in _ENDING and _is_verb(sentence, i)
    ]
    near = range(index + 1, min(index + 1 + _NEAR, len(sentence.tokens)))
    last = next((i for i in near if lemma(sentence, i) in (_RESOLVING if _is_verb(sentence, i) else _OUTCOME)), None)
    if ended and last is not None and not is_negated(sentence, ended[-1]) and not _is_open(sentence, ended[-1]):
        yield "negative", last, list(range(index, last + 1)), "ended-without"


def _failed(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Read "failed to bridge the gap", "could not settle on a day", "were not able to close it"."""
    above = sentence.tokens[index].head if related(sentence, index, "xcomp", "advcl", "ccomp", "acl") else -1
    not_able = above >= 0 and lemma(sentence, above) == "able" and bool(negations(sentence, above))
    if above >= 0 and (lemma(sentence, above) in _FAILING or not_able):
        if not _is_open(sentence, above) and _is_somebodys(sentence, above):
            yield "negative", index, list(range(min(above, index), index + 1)), "failed-to"
    elif _could_not(sentence, index) and not (_is_open(sentence, index) or _is_to_something(sentence, index)):
        yield "negative", index, list(range(_could_not(sentence, index)[0], index + 1)), "could-not"


def _could_not(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the "could" of a verb that is negated and somebody's."""
    could = tuple(c for c in children(sentence, verb, "aux") if lemma(sentence, c) in _CAN and c < verb)
    return could if negations(sentence, verb) and is_said_of_somebody(sentence, verb) else ()


def _is_to_something(sentence: Sentence, verb: int) -> bool:
    """Tell a refusal, "could not agree to less", "cannot sign", from a failure of several."""
    to = any("to" in prepositions(sentence, c) for c in children(sentence, verb, "obl"))
    return to or lemma(sentence, verb) in {"sign", "endorse", "approve"}


def _taken_up(sentence: Sentence, index: int) -> Iterator[Sign]:
    """Read "Uganda accepted at once", "Tokyo has agreed": what was offered before was taken up."""
    token, helpers = sentence.tokens[index], {lemma(sentence, c) for c in children(sentence, index, "aux")}
    told = helpers == {"have"} or (token.xpos in FINITE and not helpers and lemma(sentence, index) == "accept")
    below = children(sentence, index, "obj", "xcomp", "ccomp", "obl:agent", "nsubj:pass", "obl", "aux:pass")
    if any(lemma(sentence, c) != "once" for c in below) or not told or is_negated(sentence, index):
        return
    if subject(sentence, index) is not None and not token.deprel.startswith("acl") and not _is_open(sentence, index):
        yield "positive", index, [index], "taken-up"


def _is_verb(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].upos == "VERB"


def _is_somebodys(sentence: Sentence, verb: int) -> bool:
    """Tell whether a failure is told of its own subject, not as a reproach: "blamed it for failing to agree"."""
    return sentence.tokens[verb].upos != "VERB" or sentence.tokens[verb].xpos in {*FINITE, "VBN"}


def _is_open(sentence: Sentence, index: int) -> bool:
    """Tell whether something is only supposed, denied, or did not come about."""
    coming = {"will", "would", "may", "might", "shall", "should"} & {
        lemma(sentence, c) for c in children(sentence, index, "aux")
    }
    unsure = is_supposed(sentence, index) or is_unreal(sentence, index) or is_denied(sentence, index)
    return bool(coming) or unsure or told_in_a_year(sentence, index)
