"""Positions in plain words of one's own: "we do not bargain under threat", "the ball is in their court"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.harm import is_threat
from dragoman.reading.claims.harm_words import HARMS
from dragoman.reading.claims.positions.denials import is_own
from dragoman.reading.claims.positions.verbs import Reading
from dragoman.reading.claims.positions.words import GIVING
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions, related, subject, without
from dragoman.terms.syntax import Sentence

# What one does not do on principle.
_DEALING = GIVING | frozenset(
    """negotiate bargain barter sell trade owe sign bow kneel surrender capitulate haggle beg buy pay give take deal
    tolerate accept recognise recognize abandon renounce relinquish retreat""".split()
)
# Who is not doing this now has not refused it.
_ONLY_TOLD = frozenset(
    """say talk suggest expect ask try seek blame think claim look hope plan intend deny argue propose call demand
    speak""".split()
)
_CLOSED = frozenset("sacrosanct inviolable untouchable sacred closed indivisible".split())
_MAD = frozenset("madness suicide folly nonsense treason surrender capitulation insanity lunacy".split())
_UP_FOR = frozenset("discussion negotiation debate sale grab barter question bargaining".split())
_AHEAD = frozenset("go proceed continue stay".split())
_OFFERED = frozenset("offer proposal invitation hand".split())
_WORDS = frozenset("demand want ask need seek require insist request".split())
_ADVISED = frozenset("advised wise smart sensible obliged bound".split())


def by_own_words(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read what somebody says of himself, of others' turn, or of a matter, without a word for the act."""
    turn = _turn_of_others(sentence, index)
    cut = () if turn else ("advcl",)
    clause = without(sentence, index, *cut, "parataxis", "mark", "cc", "conj")
    found = turn or (
        _principle(sentence, index)
        or _going(sentence, index)
        or _wanted(sentence, index)
        or _standing(sentence, index)
        or _shut(sentence, index)
    )
    if found is not None:
        act, own = found
        if related(sentence, index, "xcomp"):
            clause = without(sentence, sentence.tokens[index].head, "advcl", "parataxis", "mark", "cc", "conj")
        yield index, act, clause, subject(sentence, index) if own else None, "spoken-own" if own else "spoken"


Found = tuple[str, bool] | None


def _principle(sentence: Sentence, index: int) -> Found:
    """Read "we do not bargain under threat", "we are not signing"."""
    who = subject(sentence, index)
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    if who is None or not is_negated(sentence, index) or not is_own(sentence, who) or helpers & {"have", "did"}:
        return None
    past = any(sentence.words[c] in {"did", "was", "were", "had"} for c in children(sentence, index, "aux"))
    if past or sentence.tokens[index].upos != "VERB":
        return None
    if sentence.tokens[index].xpos == "VBG" and helpers and lemma(sentence, index) not in _ONLY_TOLD | {"go"}:
        return ("refuse", True)
    return ("refuse", True) if "do" in helpers and lemma(sentence, index) in _DEALING else None


def _going(sentence: Sentence, index: int) -> Found:
    """Read "we are going to sue", "we will have to strike"."""
    above = sentence.tokens[index].head
    if not related(sentence, index, "xcomp") or not is_infinitive(sentence, index) or is_negated(sentence, above):
        return None
    who = subject(sentence, above)
    if who is None or not is_own(sentence, who):
        return None
    helpers = {sentence.words[c] for c in children(sentence, above, "aux")}
    going = sentence.words[above] == "going" and not helpers & {"was", "were"}
    forced = lemma(sentence, above) == "have" and helpers & {"will", "would", "'ll", "’ll"}
    if is_threat(sentence, index) and (going or forced):
        return ("threaten", True)
    return ("commit", True) if going and lemma(sentence, index) in GIVING | {"keep", "fight"} else None


def _turn_of_others(sentence: Sentence, index: int) -> Found:
    """Read "it is up to Peru to move", "it is time for them to open", "the ball is in their court"."""
    words = [sentence.words[i] for i in sentence.subtree(index)]
    if lemma(sentence, index) == "court" and "ball" in words and children(sentence, index, "cop"):
        return ("demand", False)
    told = children(sentence, index, "cop") and any(
        sentence.words[c] == "it" for c in children(sentence, index, "nsubj", "expl", "nsubj:outer")
    )
    below, word = children(sentence, index, "xcomp", "csubj", "acl", "ccomp", "advcl"), lemma(sentence, index)
    if told and below and word == "time" and not is_negated(sentence, index):
        return ("demand", False)
    to_do = any(is_infinitive(sentence, c) for c in below)
    up_to = prepositions(sentence, index) & {"to", "for"} and sentence.tokens[index].upos in {"PROPN", "PRON", "NOUN"}
    up_to = up_to or (
        word == "up" and any(prepositions(sentence, c) & {"to"} for c in children(sentence, index, "obl"))
    )
    for_them = is_infinitive(sentence, index) and any(
        sentence.words[c] == "for" for c in children(sentence, index, "mark")
    )
    ought = word == "ought" and bool(below)
    if ought or (told and ((up_to and to_do) or for_them)):
        return ("demand", False)
    better = any(sentence.words[c] == "better" for c in children(sentence, index, "advmod", "aux"))
    had = any(sentence.words[c] in {"had", "'d", "’d"} for c in children(sentence, index, "aux"))
    advised = sentence.words[index] in _ADVISED and any(is_infinitive(sentence, c) for c in below)
    return ("demand", False) if (better and had) or (advised and not is_negated(sentence, index)) else None


def _wanted(sentence: Sentence, index: int) -> Found:
    """Read "what we want is a fair share", "all we ask is a fair share"."""
    if not children(sentence, index, "cop"):
        return None
    for outer in children(sentence, index, "nsubj", "csubj", "nsubj:outer", "csubj:outer"):
        words = sentence.subtree(outer)
        ours = any(sentence.words[i] in {"we", "i"} for i in words)
        if sentence.words[words[0]] in {"what", "all"} and ours and any(lemma(sentence, i) in _WORDS for i in words):
            return ("demand", False)
    return None


def _standing(sentence: Sentence, index: int) -> Found:
    """Read "the offer stands", "our door is open", "the strike goes ahead", "this is our final offer"."""
    who = next(iter(children(sentence, index, "nsubj")), None)
    if who is None or is_negated(sentence, index):
        return None
    word, name = lemma(sentence, index), lemma(sentence, who)
    beside = {sentence.words[c] for c in children(sentence, index, "advmod", "compound", "xcomp")}
    if name in _OFFERED and (word in {"stand", "hold"} or (word == "remain" and "table" in _below(sentence, index))):
        return ("offer", False)
    if name == "door" and ({word} | beside) & {"open", "ajar"}:
        return ("offer", False)
    if name in HARMS and word in _AHEAD and (word != "go" or beside & {"ahead", "on"}):
        return ("threaten", False)
    final = {sentence.words[c] for c in children(sentence, index, "amod")} & {"final", "last", "best"}
    last = (final and word in {"offer", "word", "position"}) or (name == "offer" and word == "final")
    return ("refuse", False) if last and children(sentence, index, "cop") else None


def _below(sentence: Sentence, index: int) -> set[str]:
    return {lemma(sentence, c) for c in children(sentence, index, "obl", "nmod")}


def _shut(sentence: Sentence, index: int) -> Found:
    """Read "the border is not up for discussion", "that is a red line", "to pay would be madness"."""
    if not children(sentence, index, "cop"):
        return None
    word = lemma(sentence, index)
    modified = {sentence.words[c] for c in children(sentence, index, "amod", "compound")}
    matters = (index, *(children(sentence, index, "obl") if word == "up" else ()))
    up_for = is_negated(sentence, index) and any(
        lemma(sentence, m) in _UP_FOR and "for" in prepositions(sentence, m) for m in matters
    )
    line = word == "line" and "red" in modified
    clausal = bool(children(sentence, index, "csubj")) or any(
        sentence.tokens[c].xpos == "VBG" for c in children(sentence, index, "nsubj")
    )
    mad = word in _MAD and clausal
    closed = word in _CLOSED and bool(children(sentence, index, "nsubj"))
    return ("refuse", False) if up_for or ((line or mad or closed) and not is_negated(sentence, index)) else None
