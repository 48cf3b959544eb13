"""Which links are of bargaining: not questions, guesses, sayings or rules for anybody.

"What happens if the court says no?" asks; "if he wins, prices might rise" guesses; "if you are eighty, you remember"
is said of anybody. A link counts when it is some party's, or when it speaks of what parties bargain over.
"""

from __future__ import annotations

from dragoman.reading.claims.acts import is_actor, is_at_issue
from dragoman.reading.claims.conditions.asked import is_aim, is_asked, is_of_anybody, is_saying
from dragoman.reading.claims.conditions.forecasts import is_only_supposed
from dragoman.reading.claims.conditions.things import is_of_things, is_refused
from dragoman.reading.claims.demanding import chain
from dragoman.reading.claims.linked import Linked, word
from dragoman.reading.claims.modality import is_coming
from dragoman.reading.tree import children, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_HEDGES = frozenset("might may probably likely perhaps possibly maybe".split())
# Whose words alone tell that somebody bargains.
_NAMED = frozenset(
    "provided unless exchange simultaneous linkage no-no noun-precondition as-a-condition only-way".split()
)
_STRONG = frozenset("only_if unless exchange requires linkage provided before without simultaneous".split())
_SHORT = frozenset("first-then no-no do-or do-and one-more".split())
# What somebody says will not be, or only then: that is enough.
_FIRM = frozenset("unless until before without only_if as_long_as even_if after requires".split())
_ONCE = frozenset("clause-once as-soon-as the-day".split())
_GETTING = frozenset("get receive return resume".split())
# What a report itself supposes counts only where what would come of it is at issue.
_SUPPOSED = frozenset("if if_not even_if".split())
_LONGEST = 60


def is_bargaining(sentence: Sentence, linked: Linked, holder: str | None, *, spoken: bool) -> bool:
    """Tell whether a link of two things is one that a negotiation hangs on.

    Parameters
    ----------
    sentence : Sentence
    linked : Linked
    holder : str or None
        Whose condition it is, where that is known.
    spoken : bool
        True where somebody said it: then "we" and "he" who will do something are enough.
    """
    if spoken and linked.rule in _SHORT:
        return True
    guessed = linked.order not in _STRONG and _is_guess(sentence, linked, holder)
    guessed = guessed or (holder is None and not spoken and _is_likely(sentence, linked))
    of_things = is_of_things(sentence, linked) and not (spoken and linked.polarity == "threat")
    supposed = of_things or is_only_supposed(sentence, linked, holder, spoken=spoken)
    if guessed or supposed or _says_nothing(sentence, linked) or is_refused(sentence, linked):
        return False
    if _is_told(sentence, linked) or holder is not None or _acts(sentence, linked.carrier):
        return True
    own = spoken and (linked.polarity == "threat" or _is_own(sentence, linked))
    if own or _is_firm(sentence, linked, spoken=spoken) or _is_due(sentence, linked):
        return True
    supposed = not spoken and linked.order in _SUPPOSED
    who = subject(sentence, linked.carrier)
    named = who is not None and sentence.tokens[who].upos == "PROPN"
    told = linked.consequent if supposed and not named else (*linked.condition, *linked.consequent)
    return any(is_at_issue(sentence, i) for i in told)


def _says_nothing(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether a link is too long to be read rightly, asked, said of anybody, or has an empty half."""
    too_long = max(len(linked.condition), len(linked.consequent)) > _LONGEST
    asked = is_asked(sentence, linked.carrier) or _is_empty(sentence, linked) or is_aim(sentence, linked)
    return too_long or asked or is_of_anybody(sentence, linked) or is_saying(sentence, linked)


def _is_empty(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether a half says nothing: "if any", or is itself a question: "what it could look like"."""
    given = [i for i in linked.condition if sentence.tokens[i].upos != "PUNCT"]
    first = next((i for i in linked.consequent if sentence.tokens[i].upos != "PUNCT"), None)
    bare = len(given) == 1 and sentence.tokens[given[0]].upos in {"DET", "ADV", "PRON", "ADJ"}
    return bare or (first is not None and word(sentence, first) in {"what", "who", "why", "how"})


def _is_told(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether the words alone say that somebody bargains: "unless", "in exchange for", "must", "will face"."""
    faces = linked.polarity == "threat" and lemma(sentence, linked.carrier) in {"face", "suffer"}
    return faces or linked.imposed or bool({linked.order, linked.rule} & _NAMED)


def _is_firm(sentence: Sentence, linked: Linked, *, spoken: bool) -> bool:
    """Tell whether somebody says, or a report, what will not be, or only then."""
    only = any(word(sentence, i) == "only" for i in linked.connective)
    if linked.order not in _FIRM or not (spoken or only or _is_barred(sentence, linked)):
        return False
    return is_coming(sentence, linked.carrier) or _is_nobodys(sentence, linked)


def _is_due(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether what is to be done is told as due once another has acted: "will be handed over as soon as"."""
    who = subject(sentence, linked.carrier)
    done = bool(children(sentence, linked.carrier, "aux:pass")) or lemma(sentence, linked.carrier) in _GETTING
    named = who is not None and sentence.tokens[who].upos in {"NOUN", "NUM", "PRON", "DET", "PROPN"}
    return linked.rule in _ONCE and done and named and is_coming(sentence, linked.carrier)


def _is_barred(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether a report says that something cannot or will not be until something else is."""
    helpers = {word(sentence, c) for c in children(sentence, linked.carrier, "aux")}
    barred = is_negated(sentence, linked.carrier) and linked.order in {"until", "unless", "before"}
    return barred and bool(helpers & {"can", "could", "will", "would", "ca", "wo"})


def _is_nobodys(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether nobody does something: "nobody is driving until"."""
    who = subject(sentence, linked.carrier)
    return who is not None and word(sentence, who) in {"nobody", "nothing"}


def _is_own(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether a speaker tells what he, or his side, will do or has to be given: "we", "I", "he was prepared"."""
    who = subject(sentence, linked.carrier)
    words = {word(sentence, i) for i in (*linked.condition, *linked.consequent)}
    own = who is not None and word(sentence, who) in {"he", "she", "we", "i"}
    return bool(words & {"we", "us", "our"}) or (own and is_coming(sentence, linked.carrier))


def _acts(sentence: Sentence, index: int) -> bool:
    """Tell whether the subject of a predicate is one that bargains."""
    who = subject(sentence, index)
    return who is not None and is_actor(sentence, who)


def _does(sentence: Sentence, main: int, who: int) -> bool:
    """Tell whether "it" is somebody who does something, or has it done: "it might send a mission"."""
    it = word(sentence, who) == "it" and not related(sentence, who, "expl")
    return it and sentence.tokens[main].upos == "VERB" and bool(children(sentence, main, "obj", "aux:pass", "obl"))


def _is_likely(sentence: Sentence, linked: Linked) -> bool:
    """Tell whether a consequent is told as likely by an adverb."""
    told = (c for at in chain(sentence, linked.carrier) for c in children(sentence, at, "advmod"))
    return any(lemma(sentence, c) in _HEDGES for c in told)


def _is_guess(sentence: Sentence, linked: Linked, holder: str | None) -> bool:
    """Tell whether the consequent is only guessed at, by somebody else than who would act."""
    main = linked.carrier
    told = [c for at in chain(sentence, main) for c in children(sentence, at, "aux", "advmod")]
    hedged = any(lemma(sentence, c) in _HEDGES for c in told)
    who = subject(sentence, main)
    acts = (
        who is not None
        and (sentence.tokens[who].upos in {"PROPN", "PRON"} or is_actor(sentence, who))
        and (word(sentence, who) not in {"it", "this"} or _does(sentence, main, who))
    )
    return hedged and not (holder is not None and acts)
