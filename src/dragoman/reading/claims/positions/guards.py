"""When a verb of a position states none: opinions, asides, wishes for oneself, what others are asked, accusations."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_actor, is_at_issue, is_matter
from dragoman.reading.claims.positions.words import (
    BLAMING,
    GIVING,
    OF_NEED,
    OF_PAPERS,
    PAPERS,
    PLANNING,
    STRESSING,
    VERBS,
    WITH_INFINITIVE,
)
from dragoman.reading.tree import children, is_infinitive, lemma, related, subject
from dragoman.terms.syntax import Sentence

_WHERE = frozenset("which where when".split())
_DUTIES = frozenset("will shall must should would".split())
# What is invited without an offer.
_INPUT = frozenset("comment view submission question input proposal suggestion bid tender".split())
# "The summit offers an opportunity."
_NO_OFFER = frozenset("opportunity chance hope insight glimpse condolence apology explanation comment example".split())
_ASSURING = frozenset("assure promise guarantee swear pledge vow".split())
# Verbs that need somebody who is told to do something.
# Only of a plan or text is censure a refusal: who condemns a raid refuses nothing.
_CENSURING = frozenset("criticise criticize condemn deplore".split())
_RIGHTS = frozenset("right share compensation damages refund access part stake".split())
_TELLING = frozenset("tell order instruct direct command encourage warn challenge".split())


def is_no_position(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether the words after a verb of a position make it none."""
    return (
        _is_opinion(sentence, index, word)
        or _is_own_wish(sentence, index, word)
        or _is_of_another_kind(sentence, index, word)
        or (word in _ASSURING and _is_told_as_done(sentence, index))
    )


def is_asked_of_others(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb is only what another wants done ("urged him to accept"), or is not done ("failed to")."""
    above = sentence.tokens[index].head
    if above >= 0 and related(sentence, index, "xcomp") and lemma(sentence, above) in {"fail", "have", "need"}:
        return True
    own = related(sentence, index, "advcl") and children(sentence, index, "nsubj")
    hangs = related(sentence, index, "xcomp", "ccomp", "advcl") and above >= 0 and not own
    return hangs and VERBS.get(lemma(sentence, above)) == "demand" and bool(children(sentence, above, "obj", "iobj"))


def is_passive(sentence: Sentence, index: int) -> bool:
    """Tell whether something is done to the subject; a finite verb is active, whatever the tree calls its subject."""
    return bool(children(sentence, index, "nsubj:pass")) and "VerbForm=Fin" not in sentence.tokens[index].feats


def is_aside(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb only says more of a place or time: "a text in which Chad agreed to pay"."""
    noun = sentence.tokens[index].head
    relative = related(sentence, index, "acl:relcl") and noun >= 0
    return relative and any(lemma(sentence, c) in _WHERE for c in children(sentence, index, "obl", "advmod"))


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


def _is_own_wish(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether a verb asks nothing of anybody: "wants to preserve", "called him a friend"."""
    asked = children(sentence, index, "obj", "iobj")
    if word == "call":
        return bool(asked)
    wish = [c for c in children(sentence, index, "xcomp") if c > index]
    return word in {"want", "seek"} and bool(wish) and not asked and not children(sentence, wish[0], "nsubj")


def _is_of_another_kind(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether what follows a verb is not what it needs: "told a story", "presented a medal", "denied a charge"."""
    objects = [c for c in children(sentence, index, "obj") if c > index]
    names = {lemma(sentence, c) for c in objects}
    if word in WITH_INFINITIVE:
        return _lacks_infinitive(sentence, index, word)
    if word in OF_PAPERS:
        return _lacks_paper(sentence, index, word, objects)
    needed = {"claim": _RIGHTS, **dict.fromkeys(STRESSING, OF_NEED)}.get(word)
    if needed is not None:
        return not names & needed
    if word == "expect":
        return not _is_asked(sentence, index, objects)
    unfit = {"offer": _NO_OFFER, "invite": _INPUT}.get(word, frozenset())
    return bool(names & (unfit | (BLAMING if VERBS[word] == "refuse" else frozenset())))


def _lacks_infinitive(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether nobody is told to do anything: "told a story", "plans a trip"."""
    below = [c for c in children(sentence, index, "xcomp", "ccomp") if is_infinitive(sentence, c)]
    unasked = word in _TELLING and not children(sentence, index, "obj", "iobj")
    return not below or unasked or (word in PLANNING and not _is_at_issue(sentence, index, below[0]))


def _lacks_paper(sentence: Sentence, index: int, word: str, objects: list[int]) -> bool:
    """Tell whether what is presented, blocked or favoured is not on the table: "presented a medal"."""
    refuses = VERBS[word] != "offer"
    clause = refuses and any(c > index for c in children(sentence, index, "xcomp", "ccomp"))
    matter = refuses and word not in _CENSURING and any(is_matter(sentence, c) for c in objects)
    return not (clause or matter or any(lemma(sentence, c) in PAPERS for c in objects))


def _is_at_issue(sentence: Sentence, index: int, below: int) -> bool:
    """Tell whether what is planned is of what negotiations are about, and not the errand of one person."""
    who = subject(sentence, index)
    person = who is not None and any(n.label == "PER" and n.first <= who <= n.last for n in sentence.names)
    done_to = children(sentence, below, "obj", "obl")
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    return (
        not person
        and not helpers & {"may", "might", "could"}
        and (lemma(sentence, below) in GIVING - {"go", "live"} or any(is_at_issue(sentence, c) for c in done_to))
    )


def _is_told_as_done(sentence: Sentence, index: int) -> bool:
    """Tell whether what somebody is assured of has come about: "assured her that it has tightened the rules"."""
    said = [c for c in children(sentence, index, "ccomp") if c > index]
    helpers = {lemma(sentence, c) for c in children(sentence, said[0], "aux")} if said else set()
    return (
        bool(said) and ("have" in helpers or "Tense=Past" in sentence.tokens[said[0]].feats) and not helpers & _DUTIES
    )


def _is_asked(sentence: Sentence, index: int, objects: list[int]) -> bool:
    """Tell whether somebody is expected to do something now: "expects both parties to return", not "prices to fall"."""
    below = [c for c in children(sentence, index, "xcomp", "ccomp") if is_infinitive(sentence, c)]
    whom = [*objects, *children(sentence, index, "iobj"), *(w for c in below for w in children(sentence, c, "nsubj"))]
    asked = any(is_actor(sentence, c) or sentence.tokens[c].upos == "PROPN" for c in whom)
    return bool(below) and asked and sentence.tokens[index].xpos in {"VBZ", "VBP"}
