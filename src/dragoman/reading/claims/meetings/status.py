"""How the meeting that a noun names stands: held, ongoing, scheduled, proposed, ruled out, collapsed or postponed.

The verbs that tell of it say so, or a word beside it ("the planned talks"), or the noun that it depends on ("the
breakdown of talks"). Talks that somebody is merely ready for, or might hold, are no meeting.
"""

from __future__ import annotations

from dragoman.reading.claims.meetings.governor import Governor
from dragoman.reading.claims.meetings.verb_status import OF_NOUN, READY, TALKED_OF, is_future, status_of_verb
from dragoman.reading.claims.modality import is_supposed
from dragoman.reading.tree import children, is_negated, lemma, prepositions
from dragoman.terms.syntax import Sentence

_OF_ADJECTIVE = {
    "planned": "scheduled", "scheduled": "scheduled", "upcoming": "scheduled", "forthcoming": "scheduled",
    "proposed": "proposed", "suggested": "proposed", "cancelled": "ruled_out", "canceled": "ruled_out",
    "aborted": "ruled_out", "postponed": "postponed", "failed": "collapsed", "stalled": "postponed",
    "suspended": "postponed", "ongoing": "ongoing", "current": "ongoing",
}  # fmt: skip
_WANTED = frozenset("necessary needed essential useful".split())
_POINTLESS = frozenset("point use sense need".split())
_DOING = frozenset("opening holding resuming starting beginning having reopening continuing".split())
_DATES = frozenset("date venue timetable".split())
_FIXING = frozenset("set fix agree settle announce name choose propose".split())
_TO_COME = frozenset({"before", "ahead", "until"})


def status_of_noun(sentence: Sentence, index: int, governors: tuple[Governor, ...]) -> str:
    """Return how the meeting that a noun names stands; ``possible`` or ``talked_of`` where it is only thought of.

    Parameters
    ----------
    sentence : Sentence
    index : int
        The noun.
    governors : tuple of Governor
        The verbs that tell of it.
    """
    head = sentence.tokens[index].head
    if _is_pointless(sentence, head):
        return "ruled_out"
    asked = _date_for(sentence, index) or _asked_for(sentence, index)
    if asked:
        return asked
    if _is_thought_of_doing(sentence, index):
        return "talked_of"
    if children(sentence, index, "cop"):
        return "talked_of" if is_negated(sentence, index) or is_supposed(sentence, index) else "ongoing"
    told = [status for governor in governors if (status := _told(sentence, index, governor)) != "held"]
    if told:
        return next((status for status in told if status not in {"possible", "ready"}), told[0])
    modifiers = (sentence.words[c] for c in children(sentence, index, "amod", "acl"))
    by_word = next((_OF_ADJECTIVE[w] for w in modifiers if w in _OF_ADJECTIVE), None)
    return by_word or ("held" if governors else _by_noun(lemma(sentence, head) if head >= 0 else ""))


def _by_noun(noun: str) -> str:
    """Return the status that the noun over a meeting gives: "the breakdown of talks"."""
    if noun in _WANTED:
        return "proposed"
    if noun in TALKED_OF:
        return "ready" if noun in READY else "possible"
    return OF_NOUN.get(noun, "held")


def _is_thought_of_doing(sentence: Sentence, index: int) -> bool:
    """Tell whether words before a noun that has no article are what one might do: "opening talks is important"."""
    doing = [c for c in children(sentence, index, "amod") if sentence.words[c] in _DOING]
    return bool(doing) and not children(sentence, index, "det", "nmod:poss")


def _date_for(sentence: Sentence, index: int) -> str | None:
    """Return how a meeting stands for which a date is looked for or found: "no date was set for the next round"."""
    if "for" not in prepositions(sentence, index):
        return None
    above = sentence.tokens[index].head
    near = (above, *(children(sentence, above, "nsubj", "obj") if above >= 0 else ()))
    date = next((i for i in near if i >= 0 and sentence.lemmas[i] in _DATES), None)
    if date is None or date > index:
        return None
    verb = sentence.tokens[date].head
    found = verb >= 0 and lemma(sentence, verb) in _FIXING and sentence.tokens[verb].xpos in {"VBD", "VBN"}
    missing = any(lemma(sentence, c) == "no" for c in children(sentence, date, "det")) or is_negated(sentence, verb)
    return "talked_of" if missing else "scheduled" if found else "proposed"


def _asked_for(sentence: Sentence, index: int) -> str | None:
    """Return the status by the noun right before "for", whatever the parser hung the meeting on: "a call for talks"."""
    cases = [c for c in children(sentence, index, "case") if lemma(sentence, c) == "for"]
    before = cases[0] - 1 if cases else -1
    return OF_NOUN.get(lemma(sentence, before)) if before >= 0 and sentence.tokens[before].upos == "NOUN" else None


def _told(sentence: Sentence, index: int, governor: Governor) -> str:
    if governor.is_setting:
        ahead = governor.role in _TO_COME or is_future(sentence, governor.verb)
        return "scheduled" if ahead and governor.role != "since" else "held"
    return "talked_of" if _is_a_means(sentence, index) else status_of_verb(sentence, governor)


def _is_pointless(sentence: Sentence, head: int) -> bool:
    """Tell whether there is "no point in" a meeting, or no need for it."""
    few = {"no", "little"} & {sentence.tokens[c].text.lower() for c in (sentence.children[head] if head >= 0 else ())}
    return head >= 0 and lemma(sentence, head) in _POINTLESS and bool(few)


def _is_a_means(sentence: Sentence, index: int) -> bool:
    """Tell whether a meeting is only the way to something: "to settle it through talks", "by negotiation"."""
    cases = prepositions(sentence, index)
    return bool(cases & {"through", "by", "via"}) and not children(sentence, index, "det")
