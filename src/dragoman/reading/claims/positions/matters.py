"""What is said of a matter or of the others' turn: "that is a red line", "the offer stands", "it is up to Peru"."""

from __future__ import annotations

from dragoman.reading.claims.harm_words import HARMS
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, prepositions
from dragoman.terms.syntax import Sentence

# The act, and whether the subject's side does it, or whoever says so.
Found = tuple[str, bool] | None
_CLOSED = frozenset("sacrosanct inviolable untouchable sacred closed indivisible".split())
_MAD = frozenset("madness suicide folly nonsense treason surrender capitulation insanity lunacy".split())
_UP_FOR = frozenset("discussion negotiation debate sale grab barter question bargaining".split())
_AHEAD = frozenset("go proceed continue stay".split())
_FINAL = frozenset({"offer", "word", "position"})
_OFFERED = frozenset("offer proposal invitation hand".split())
_TO_DO = ("xcomp", "csubj", "acl", "ccomp", "advcl")
_ADVISED = frozenset("advised wise smart sensible obliged bound".split())


def turn_of_others(sentence: Sentence, index: int) -> Found:
    """Read "it is up to Peru to move", "it is time for them to open", "the ball is in their court"."""
    cop = children(sentence, index, "cop")
    if lemma(sentence, index) == "court" and cop and "ball" in {sentence.words[i] for i in sentence.subtree(index)}:
        return ("demand", False)
    told = cop and any(sentence.words[c] == "it" for c in children(sentence, index, "nsubj", "expl", "nsubj:outer"))
    word = lemma(sentence, index)
    advised = sentence.words[index] in _ADVISED
    below = children(sentence, index, *_TO_DO) if told or advised or word == "ought" else ()
    if told and below and word == "time" and not is_negated(sentence, index):
        return ("demand", False)
    if (word == "ought" and below) or (told and _is_for_others(sentence, index, below)):
        return ("demand", False)
    who = {sentence.lemmas[c] for c in children(sentence, index, "nsubj")}
    burden = who & {"onus", "burden", "responsibility"} and (
        word in {"lie", "rest", "fall"} or prepositions(sentence, index) & {"on", "with", "upon"}
    )
    turn = (
        (word in {"turn", "move"} or "move" in who)
        and children(sentence, index, "cop", "nmod:poss")
        and (
            children(sentence, index, "nmod:poss")
            or any(lemma(sentence, c) == "'s" for c in children(sentence, index, "case"))
        )
    )
    if burden or (turn and not is_negated(sentence, index)):
        return ("demand", False)
    had = any(sentence.words[c] in {"had", "'d", "’d"} for c in children(sentence, index, "aux"))
    better = had and any(sentence.words[c] == "better" for c in children(sentence, index, "advmod", "aux"))
    advised = advised and any(is_infinitive(sentence, c) for c in below)
    return ("demand", False) if better or (advised and not is_negated(sentence, index)) else None


def _is_for_others(sentence: Sentence, index: int, below: tuple[int, ...]) -> bool:
    """Tell whether "it is" is followed by whom something is up to, and what: "up to Peru to move", "for them to"."""
    up_to = prepositions(sentence, index) & {"to", "for"} and sentence.tokens[index].upos in {"PROPN", "PRON", "NOUN"}
    up_to = up_to or (
        sentence.lemmas[index] == "up"
        and any(prepositions(sentence, c) & {"to"} for c in children(sentence, index, "obl"))
    )
    if up_to and any(is_infinitive(sentence, c) for c in below):
        return True
    return is_infinitive(sentence, index) and any(sentence.words[c] == "for" for c in children(sentence, index, "mark"))


def standing(sentence: Sentence, index: int) -> Found:
    """Read "the offer stands", "our door is open", "the strike goes ahead", "this is our final offer"."""
    who = next(iter(children(sentence, index, "nsubj")), None)
    word, name = lemma(sentence, index), "" if who is None else lemma(sentence, who)
    known = name in _OFFERED or name == "door" or name in HARMS or word in _FINAL
    if who is None or not known or is_negated(sentence, index):
        return None
    beside = {sentence.words[c] for c in children(sentence, index, "advmod", "compound", "xcomp")}
    if name in _OFFERED and word == "fall" and "short" in beside:
        return ("refuse", False)
    if name in _OFFERED and (word in {"stand", "hold"} or (word == "remain" and "table" in _below(sentence, index))):
        return ("offer", False)
    if name == "door" and ({word} | beside) & {"open", "ajar"}:
        return ("offer", False)
    if name in HARMS and word in _AHEAD and (word != "go" or beside & {"ahead", "on"}):
        return ("threaten", False)
    final = {sentence.words[c] for c in children(sentence, index, "amod")} & {"final", "last", "best"}
    last = (final and word in _FINAL) or (name == "offer" and word == "final")
    return ("refuse", False) if last and children(sentence, index, "cop") else None


def _below(sentence: Sentence, index: int) -> set[str]:
    return {lemma(sentence, c) for c in children(sentence, index, "obl", "nmod")}


def shut(sentence: Sentence, index: int) -> Found:
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
