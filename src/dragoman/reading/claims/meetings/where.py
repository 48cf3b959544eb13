"""When and where a meeting was, and for how long: what stands in its phrase, in its clause, or right behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dragoman.reading.claims.meetings.governor import Governor
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.findings import Mentions, TimeExpression
from dragoman.terms.syntax import Sentence

_DATES = frozenset({"date", "range"})
# A span without an event's time: how long somebody had waited.
_PAUSES = frozenset("hiatus break pause recess gap delay suspension stalemate interruption notice deadline".split())
_BEFORE_DURATION = frozenset("first since within in every".split())
_STARTING = frozenset("open begin start resume launch reopen kick".split())
_ENDING = frozenset("end close conclude finish wrap wind adjourn complete break collapse".split())
_THERE = frozenset({"in", "at", "on"})
_TOWNS = frozenset("capital city town village resort port".split())
_TOWARDS = frozenset({"to", "into", "for"})


def date_of(mentions: Mentions, sentence: Sentence, words: Iterable[int]) -> TimeExpression | None:
    """Return the first date among the words of a sentence, or right behind them ("an emergency meeting Friday")."""
    inside = sorted(words)
    if not inside:
        return None
    starts = {sentence.tokens[i].start for i in inside}
    end = sentence.tokens[inside[-1]].end
    for time in mentions.times_in(min(starts), end + 2):
        if time.kind not in _DATES:
            continue
        within = any(time.span.start <= start < time.span.end for start in starts)
        if within or 0 <= time.span.start - end <= 1:
            return time
    return None


def duration_of(
    mentions: Mentions, sentence: Sentence, words: Iterable[int], *, over: bool = False
) -> TimeExpression | None:
    """Return how long a meeting lasted: not how long the break before it was, nor how long ago it took place.

    Parameters
    ----------
    mentions : Mentions
    sentence : Sentence
    words : iterable of int
    over : bool
        Whether the words tell of its end: "broke up after two hours" tells how long it lasted, "resumed after" not.
    """
    inside = sorted(words)
    if not inside:
        return None
    apart = _PAUSES | _BEFORE_DURATION | (frozenset() if over else {"after"})
    for time in mentions.times_in(sentence.tokens[inside[0]].start, sentence.tokens[inside[-1]].end):
        if time.kind != "duration":
            continue
        held = [i for i in inside if time.span.start <= sentence.tokens[i].start < time.span.end]
        if not held:
            continue
        before = {lemma(sentence, i) for i in range(max(0, held[0] - 3), held[0])}
        behind = sentence.words[held[-1] + 1] if held[-1] + 1 < len(sentence.tokens) else ""
        if not before & apart and behind not in {*_PAUSES, "ago", "before", "after", "later"}:
            return time
    return None


def place_of(
    sentence: Sentence, clause: Collection[int], phrase: Collection[int], *, towards: bool = False
) -> tuple[int, int] | None:
    """Return where it was: a place after "in", "at" or "on" in the meeting's phrase, or on the clause's verb.

    Parameters
    ----------
    sentence : Sentence
    clause, phrase : collection of int
    towards : bool
        Whether somebody goes there for it: "flew to Lima for talks", "visited Lima".
    """
    inside, own = set(clause), set(phrase)
    for name in sentence.names:
        if name.label != "LOC" or name.last not in inside:
            continue
        cases = {lemma(sentence, c) for i in range(name.first, name.last + 1) for c in children(sentence, i, "case")}
        visited = towards and (cases & _TOWARDS or _is_visited(sentence, name.last))
        topic = "on" in cases and name.last in own  # "talks on Cyprus"
        if (cases & _THERE or visited) and not topic and (name.last in own or _hangs_on_verb(sentence, name.last)):
            return sentence.tokens[name.first].start, sentence.tokens[name.last].end
    towns = [i for i in inside if lemma(sentence, i) in _TOWNS and _is_told_town(sentence, i)]
    if towns and (towns[0] in own or _hangs_on_verb(sentence, towns[0])):
        ahead = (c for c in children(sentence, towns[0], "det", "amod", "nmod:poss") if c < towns[0])
        first = min((sentence.subtree(c)[0] for c in ahead), default=towns[0])
        return sentence.tokens[first].start, sentence.tokens[towns[0]].end
    here = [i for i in inside if sentence.words[i] == "here" and related(sentence, i, "advmod")]
    return (sentence.tokens[here[0]].start, sentence.tokens[here[0]].end) if here else None


def _is_told_town(sentence: Sentence, index: int) -> bool:
    """Tell whether it is a town that words before it tell: "in the Kenyan capital", "at the border village"."""
    cases = {lemma(sentence, c) for c in children(sentence, index, "case")}
    return bool(cases & _THERE - {"on"}) and bool(children(sentence, index, "amod", "nmod:poss"))


def phase_of(governors: Iterable[Governor], sentence: Sentence, time: TimeExpression | None) -> str:
    """Return whether the beginning or the end of a meeting is told: ``start``, ``end`` or nothing."""
    words = {governor.word for governor in governors if governor.is_event}
    since = time is not None and any(
        token.end + 1 == time.span.start and token.text.lower() in {"since", "from"} for token in sentence.tokens
    )
    if since or words & _STARTING:
        return "start"
    return "end" if words & _ENDING else ""


def _hangs_on_verb(sentence: Sentence, index: int) -> bool:
    """Tell whether a place hangs on a verb, also where the parser put it under a time ("for two days in Lima")."""
    at = index
    while sentence.tokens[at].head >= 0 and (
        related(sentence, at, "flat", "compound", "appos", "conj", "amod")
        or (related(sentence, at, "nmod") and _is_time(sentence, sentence.tokens[at].head))
    ):
        at = sentence.tokens[at].head
    head = sentence.tokens[at].head
    return head >= 0 and sentence.tokens[head].upos in {"VERB", "ADJ"}


def _is_visited(sentence: Sentence, index: int) -> bool:
    head = sentence.tokens[index].head
    return related(sentence, index, "obj") and head >= 0 and lemma(sentence, head) == "visit"


def _is_time(sentence: Sentence, index: int) -> bool:
    word = lemma(sentence, index)
    return word in _UNITS or word.endswith("day") or word in _MONTHS


_UNITS = frozenset("minute hour day week month year evening morning afternoon time".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())
