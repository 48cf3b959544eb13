"""When a verb of a position states none: opinions, asides, what others are asked or persuaded to do, accusations."""

from __future__ import annotations

from dragoman.reading.claims.positions.fitting import is_of_another_kind, is_own_wish
from dragoman.reading.claims.positions.words import VERBS
from dragoman.reading.tree import children, is_infinitive, lemma, related
from dragoman.terms.syntax import Sentence

_WHERE = frozenset("which where when".split())
_DUTIES = frozenset("will shall must should would".split())
# What somebody only tries or fails to do is not done.
_TRYING = frozenset("fail have need try attempt hope struggle strive aim".split())
_ASSURING = frozenset("assure promise guarantee swear pledge vow".split())
# Who is persuaded, pressed or hoped to do it has not done it.
_PERSUADING = frozenset(
    """persuade convince get induce coax cajole entice tempt force compel oblige coerce bully pressurise pressurize lure
    nudge prod help enable allow expect mean intend lead bring prompt push prevail let make""".split()
)


def is_no_position(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether the words after a verb of a position make it none."""
    return (
        _is_opinion(sentence, index, word)
        or _is_only_told(sentence, index, word)
        or _is_charged(sentence, index)
        or is_own_wish(sentence, index, word)
        or is_of_another_kind(sentence, index, word)
        or (word in _ASSURING and _is_told_as_done(sentence, index))
        or _is_left_undone(sentence, index)
    )


def _is_left_undone(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody did not do it: "decided against recommending", "stopped short of rejecting"."""
    marks = {lemma(sentence, c) for c in children(sentence, index, "mark", "case")}
    words = sentence.words[max(index - 2, 0) : index]
    return bool(marks & {"against", "without"}) or words in _INSTEAD


_INSTEAD = frozenset({("short", "of"), ("instead", "of"), ("rather", "than")})


def is_asked_of_others(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb is only what another wants done ("urged him to accept"), or is not done ("failed to")."""
    above = sentence.tokens[index].head
    if above >= 0 and related(sentence, index, "xcomp") and lemma(sentence, above) in _TRYING:
        return True
    own = related(sentence, index, "advcl") and children(sentence, index, "nsubj")
    hangs = related(sentence, index, "xcomp", "ccomp", "advcl") and above >= 0 and not own
    if not hangs:
        return False
    asks = VERBS.get(lemma(sentence, above)) == "demand" or lemma(sentence, above) in _PERSUADING
    return asks and bool(children(sentence, above, "obj", "iobj", "nsubj:pass"))


def is_passive(sentence: Sentence, index: int) -> bool:
    """Tell whether something is done to the subject; a finite verb is active, whatever the tree calls its subject."""
    return bool(children(sentence, index, "nsubj:pass")) and "VerbForm=Fin" not in sentence.tokens[index].feats


def is_aside(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb only says more of a place or time: "a text in which Chad agreed to pay"."""
    noun = sentence.tokens[index].head
    relative = related(sentence, index, "acl:relcl") and noun >= 0
    return relative and any(lemma(sentence, c) in _WHERE for c in children(sentence, index, "obl", "advmod"))


def _is_only_told(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether who insists only says how things are: "insisted the door was open", not "that it be opened"."""
    said = [c for c in children(sentence, index, "ccomp") if c > index]
    if word != "insist" or not said:
        return False
    helpers = children(sentence, said[0], "aux", "cop")
    duty = {lemma(sentence, c) for c in helpers} & (_DUTIES - {"will", "would"} | {"ought", "have", "need"})
    base = any(sentence.tokens[c].xpos in {"VB", "VBP"} for c in (said[0], *helpers[:1])) and not (
        {lemma(sentence, c) for c in helpers} & {"will", "would", "can", "could"}
    )
    be = any(sentence.words[c] in {"is", "are", "was", "were", "has"} for c in helpers)
    return not duty and (be or not base)


def _is_charged(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody is only accused of it: "accuses them of wanting more"."""
    above = sentence.tokens[index].head
    return related(sentence, index, "advcl", "acl", "xcomp", "obl") and (
        above >= 0 and lemma(sentence, above) in {"accuse", "suspect", "charge", "blame"}
    )


def _is_opinion(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether who agrees is only of an opinion: "agreed that there was progress", not "that it would pay"."""
    if (sentence.tokens[index].xpos == "VBG" and VERBS[word] == "accept") or word == "undertake":
        return not any(is_infinitive(sentence, c) for c in children(sentence, index, "xcomp"))
    said = [c for c in children(sentence, index, "ccomp") if c > index]
    if word == "suggest" and said:
        helpers = {lemma(sentence, c) for c in children(sentence, said[0], "aux") if lemma(sentence, c) != "be"}
        bare = any(sentence.tokens[c].xpos == "VB" for c in (said[0], *children(sentence, said[0], "aux", "cop")))
        return "should" not in helpers and (bool(helpers) or not (bare or sentence.tokens[said[0]].xpos == "VBG"))
    opening = {lemma(sentence, c) for c in children(sentence, index, "mark")}
    open_yet = [
        c
        for c in (*said, *children(sentence, index, "xcomp", "obj", "obl", "advcl"))
        if c > index and _is_question(sentence, c)
    ]
    if VERBS[word] == "accept" and ("without" in opening or open_yet):
        return True
    helpers = {lemma(sentence, c) for c in children(sentence, said[0], "aux")} if said else set()
    return word == "agree" and bool(said) and not helpers & (_DUTIES - {"would"})


def _is_question(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause asks: "whether to pay", "how much to pay"."""
    opening = [sentence.words[i] for i in sentence.subtree(clause)[:2]]
    return bool(set(opening) & {"whether", "how", "what", "when", "where"})


def _is_told_as_done(sentence: Sentence, index: int) -> bool:
    """Tell whether what somebody is assured of has come about: "assured her that it has tightened the rules"."""
    said = [c for c in children(sentence, index, "ccomp") if c > index]
    helpers = {lemma(sentence, c) for c in children(sentence, said[0], "aux")} if said else set()
    return (
        bool(said) and ("have" in helpers or "Tense=Past" in sentence.tokens[said[0]].feats) and not helpers & _DUTIES
    )
