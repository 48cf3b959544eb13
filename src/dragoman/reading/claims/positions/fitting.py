"""Whether what follows a verb of a position is what it needs: a plan for "tabled", somebody for "told", a right."""

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
from dragoman.reading.tree import children, is_in_persons_name, is_infinitive, lemma, subject
from dragoman.terms.syntax import Sentence

# What is invited without an offer.
_INPUT = frozenset("comment view submission question input proposal suggestion bid tender".split())
# "The summit offers an opportunity."
_NO_OFFER = frozenset(
    """sympathy thanks congratulation prayer praise view assessment opportunity chance hope insight glimpse
    condolence apology explanation comment example""".split()
)
# Who seeks these of his own people or of heaven demands nothing.
_FAVOURS = frozenset("support help advice refuge shelter office guidance re-election way solution favour favor".split())
_OF_OTHERS = frozenset("see have get receive visit inspect know trim shed cut lower raise reduce impose limit".split())
# Only of a plan or text is censure a refusal: who condemns a raid refuses nothing.
_CENSURING = frozenset("criticise criticize condemn deplore rubbish slam scupper lambast".split())
_RIGHTS = frozenset("right share compensation damages refund access part stake".split())
_TELLING = frozenset("tell order instruct direct command encourage warn challenge".split())


def is_own_wish(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether a verb asks nothing of anybody: "wants to preserve", "called him a friend"."""
    asked = children(sentence, index, "obj", "iobj")
    if word == "call":
        return bool(asked)
    wish = [c for c in children(sentence, index, "xcomp") if c > index]
    if word == "ask" and wish and not asked:
        return any(lemma(sentence, i) in {"name", "identify", "anonymous"} for i in sentence.subtree(wish[0]))
    own = word in {"want", "seek"} and bool(wish) and not asked and not children(sentence, wish[0], "nsubj")
    return own and not _wants_of_others(sentence, index, wish[0])


def _wants_of_others(sentence: Sentence, index: int, wish: int) -> bool:
    """Tell whether what a party wants to do needs the others: to be paid, to see the books, to cut the quota."""
    who = subject(sentence, index)
    person = who is not None and (sentence.words[who] in {"he", "she", "i"} or is_in_persons_name(sentence, who))
    undergone = bool(children(sentence, wish, "aux:pass"))
    things, verb = children(sentence, wish, "obj"), lemma(sentence, wish)
    matter = any(is_at_issue(sentence, c) for c in things) and verb not in GIVING - _OF_OTHERS
    matter = matter or (verb in _OF_OTHERS and bool(things))
    return not person and (undergone or matter)


def is_of_another_kind(sentence: Sentence, index: int, word: str) -> bool:
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
    unfit = {"offer": _NO_OFFER, "invite": _INPUT, "seek": _FAVOURS}.get(word, frozenset())
    return bool(names & (unfit | (BLAMING if VERBS[word] == "refuse" else frozenset())))


def _lacks_infinitive(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether nobody is told to do anything: "told a story", "plans a trip"."""
    below = [c for c in children(sentence, index, "xcomp", "ccomp") if is_infinitive(sentence, c)]
    unasked = word in _TELLING and not children(sentence, index, "obj", "iobj")
    return not below or unasked or (word in PLANNING and not _is_at_issue(sentence, index, below[0]))


def _lacks_paper(sentence: Sentence, index: int, word: str, objects: list[int]) -> bool:
    """Tell whether what is presented, blocked or favoured is not on the table: "presented a medal"."""
    if word in {"favour", "favor", "prefer"} and any(_is_a_choice(sentence, c) for c in objects):
        return False
    refuses = VERBS[word] != "offer"
    clause = refuses and any(c > index for c in children(sentence, index, "xcomp", "ccomp"))
    matter = refuses and word not in _CENSURING and any(is_matter(sentence, c) for c in objects)
    return not (clause or matter or any(lemma(sentence, c) in PAPERS for c in objects))


def _is_a_choice(sentence: Sentence, thing: int) -> bool:
    """Tell whether what is favoured is one of several things to choose from: "20 years", "a new fund"."""
    opening = {sentence.words[c] for c in children(sentence, thing, "det")}
    counted = bool(children(sentence, thing, "nummod")) or sentence.tokens[thing].upos == "NUM"
    return counted or bool(opening & {"a", "an", "any"}) or (sentence.tokens[thing].xpos == "NNS" and not opening)


def _is_at_issue(sentence: Sentence, index: int, below: int) -> bool:
    """Tell whether what is planned is of what negotiations are about, and not the errand of one person."""
    who = subject(sentence, index)
    person = who is not None and is_in_persons_name(sentence, who)
    done_to = children(sentence, below, "obj", "obl")
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    return (
        not person
        and not helpers & {"may", "might", "could"}
        and (lemma(sentence, below) in GIVING - {"go", "live"} or any(is_at_issue(sentence, c) for c in done_to))
    )


def _is_asked(sentence: Sentence, index: int, objects: list[int]) -> bool:
    """Tell whether somebody is expected to do something now: "expects both parties to return", not "prices to fall"."""
    below = [c for c in children(sentence, index, "xcomp", "ccomp") if is_infinitive(sentence, c)]
    whom = [*objects, *children(sentence, index, "iobj"), *(w for c in below for w in children(sentence, c, "nsubj"))]
    asked = any(is_actor(sentence, c) or sentence.tokens[c].upos == "PROPN" for c in whom)
    return bool(below) and asked and sentence.tokens[index].xpos in {"VBZ", "VBP"}
