"""How a meeting stands: held, ongoing, scheduled, proposed, ruled out, collapsed or postponed.

The verb that a meeting depends on tells it, in the tense it has, or the noun ("the breakdown of talks").
Talks that somebody is merely ready for, or might hold, are no meeting.
"""

from __future__ import annotations

from dragoman.reading.claims.modality import is_supposed
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_STATUS = {
    "scheduled": "schedule plan set expect agree prepare due arrange announce",
    "ongoing": "resume open begin start continue enter reopen",
    "collapsed": "collapse fail break founder",
    "proposed": "propose suggest offer seek want invite call urge request demand need ask",
    "postponed": "postpone delay adjourn suspend",
    "ruled_out": "rule refuse reject cancel avoid boycott scrap",
}
_OF_VERB = {verb: status for status, verbs in _STATUS.items() for verb in verbs.split()}
_OF_NOUN = {
    "breakdown": "collapsed", "collapse": "collapsed", "failure": "collapsed", "breakup": "collapsed",
    "proposal": "proposed", "call": "proposed", "offer": "proposed", "request": "proposed", "invitation": "proposed",
    "establishment": "proposed", "plan": "scheduled", "resumption": "ongoing", "start": "ongoing", "opening": "ongoing",
    "cancellation": "ruled_out", "postponement": "postponed",
}  # fmt: skip
_TALKED_OF = frozenset("open ready willing prepared door possibility prospect hope chance return need return".split())
_WANTED = frozenset("necessary needed essential useful".split())
_POSSIBLE = frozenset("may might could can should must".split())
_POINTLESS = frozenset("point use sense need".split())
_ABOVE = ("acl", "xcomp", "ccomp", "advcl", "conj")


def status_of_meeting(sentence: Sentence, index: int, predicate: int | None) -> str:
    """Return how the meeting that a noun names stands; ``talked_of`` where it is only thought of.

    Parameters
    ----------
    sentence : Sentence
    index : int
        The noun.
    predicate : int or None
        The verb that it depends on, if it depends on one.
    """
    head = sentence.tokens[index].head
    noun = lemma(sentence, head) if head >= 0 else ""
    if _is_pointless(sentence, head):
        return "ruled_out"
    if predicate is None and noun in _WANTED:
        return "proposed"
    if predicate is None:
        return "talked_of" if noun in _TALKED_OF else _OF_NOUN.get(noun, "held")
    if _is_talked_of(sentence, predicate) or _is_a_means(sentence, index):
        return "talked_of"
    status = _OF_VERB.get(lemma(sentence, predicate), "held")
    if status == "held" and noun not in _OF_VERB:
        status = _of_governor(sentence, predicate) or status
    if status in {"held", "ongoing"} and is_future(sentence, predicate):
        return "scheduled"
    return status


def _of_governor(sentence: Sentence, predicate: int) -> str | None:
    """Return the status that the verb above gives: "agreed to hold talks", "refuses to attend the round"."""
    above = sentence.tokens[predicate].head
    if above < 0 or not related(sentence, predicate, "xcomp"):
        return None
    return _OF_VERB.get(lemma(sentence, above))


def _is_pointless(sentence: Sentence, head: int) -> bool:
    """Tell whether there is "no point in" a meeting, or no need for it."""
    few = {"no", "little"} & {sentence.tokens[c].text.lower() for c in (sentence.children[head] if head >= 0 else ())}
    return head >= 0 and lemma(sentence, head) in _POINTLESS and bool(few)


def _is_a_means(sentence: Sentence, index: int) -> bool:
    """Tell whether a meeting is only the way to something: "to settle it through talks", "by negotiation"."""
    cases = prepositions(sentence, index)
    return bool(cases & {"through", "by", "via"}) and not children(sentence, index, "det")


def _is_talked_of(sentence: Sentence, predicate: int) -> bool:
    """Tell whether a meeting only might be: under "may", "should", "ready to", "if", or denied."""
    helpers = {lemma(sentence, c) for c in children(sentence, predicate, "aux")}
    above = sentence.tokens[predicate].head
    wished = above >= 0 and related(sentence, predicate, *_ABOVE) and lemma(sentence, above) in _TALKED_OF
    return bool(helpers & _POSSIBLE) or wished or is_supposed(sentence, predicate) or is_negated(sentence, predicate)


def is_future(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is of what is to come: "will meet", "are to meet", "are due to meet", "plan to meet"."""
    helpers = {lemma(sentence, c) for c in children(sentence, verb, "aux")}
    infinitive = any(lemma(sentence, c) == "to" for c in children(sentence, verb, "mark"))
    before = [lemma(sentence, i) for i in range(max(0, verb - 2), verb)]
    above = sentence.tokens[verb].head
    planned = infinitive and above >= 0 and lemma(sentence, above) in {"be", *_STATUS["scheduled"].split()}
    return bool(helpers & {"will", "would", "shall"}) or before == ["be", "to"] or planned
