"""How a meeting stands by the verb that tells of it: its tense, its particle, and the verb above it.

"Called off" rules it out and "broke off" ends it; "agreed to hold" plans it; after "may hold" and "did not hold" it is
only talked of.
"""

from __future__ import annotations

from dragoman.reading.claims.meetings.governor import Governor
from dragoman.reading.claims.modality import is_supposed
from dragoman.reading.mentions.time_words import WEEKDAYS
from dragoman.reading.tree import children, is_infinitive, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_STATUS = {
    "held": """call together;set down;break up;be over;put together;get;go;run""",
    "scheduled": """summon;schedule;plan;set;set up;expect;agree;prepare;due;arrange;announce;slate;accept;intend;
        decide;aim;pencil;pencil in;fix;convoke;mean;book;timetable""",
    "ongoing": """extend;prolong;resume;open;begin;start;restart;continue;enter;reopen;kick off;launch;drag;drag on;
        proceed;go on;go back;go ahead;come back;return;be under;underway;way;engage;commence;initiate;renew;pursue;
        go into;lock;get under""",
    "collapsed": """collapse;fail;break;break off;break down;fall apart;fall through;founder;walk;walk out;storm;
        storm out;pull;pull out;withdraw;quit;leave;abandon;flounder;derail;wreck;terminate;torpedo;scuttle;sabotage""",
    "proposed": """propose;suggest;offer;seek;want;invite;call;urge;request;demand;need;ask;press;push;appeal;wish;
        recommend;beg;plead;insist;favour;favor;advocate;moot;float;desire;implore;exhort""",
    "postponed": """postpone;delay;adjourn;suspend;put off;put back;defer;reschedule;interrupt;halt;shelve;freeze;
        hold up;hold off;stall""",
    "ruled_out": """rule;rule out;refuse;reject;cancel;avoid;boycott;scrap;call off;decline;skip;shun;snub;miss;
        spurn;bar;turn down;dodge;forgo;rebuff;drop""",
}
_OF_VERB = {verb.strip(): status for status, verbs in _STATUS.items() for verb in "".join(verbs.split("\n")).split(";")}
OF_NOUN = {
    "breakdown": "collapsed", "collapse": "collapsed", "failure": "collapsed", "breakup": "collapsed",
    "proposal": "proposed", "call": "proposed", "offer": "proposed", "request": "proposed", "invitation": "proposed",
    "establishment": "proposed", "demand": "proposed", "appeal": "proposed", "plan": "scheduled",
    "agreement": "scheduled",
    "decision": "scheduled", "resumption": "ongoing", "start": "ongoing", "opening": "ongoing",
    "cancellation": "ruled_out", "postponement": "postponed", "refusal": "ruled_out", "boycott": "ruled_out",
    "suspension": "postponed",
}  # fmt: skip
TALKED_OF = frozenset(
    "open ready willing prepared door possibility prospect hope chance return idea need readiness willingness".split()
)
# Who is ready for a meeting offers it.
READY = frozenset("open ready willing prepared readiness willingness".split())
_POSSIBLE = frozenset("may might could can should must".split())
_LIKELY = frozenset("likely possible unlikely impossible imminent".split())
_ABOVE = ("acl", "xcomp", "ccomp", "advcl", "conj")
_CALLING_OR_ENDING = frozenset({"invite", "summon", "break"})
_GOING_ON = frozenset({"extend", "prolong", "continue"})
_DAYS = frozenset({*WEEKDAYS, "tomorrow"})
_OPENS = frozenset(
    """open begin start resume meet convene hold gather reconvene go fly travel visit arrive host return come""".split()
)


def status_of_verb(sentence: Sentence, governor: Governor) -> str:
    """Return how a meeting stands by one verb that tells of it.

    Parameters
    ----------
    sentence : Sentence
    governor : Governor
    """
    verb = governor.verb
    above = _of_verb_above(sentence, verb)
    own = _of_own_verb(governor)
    if is_negated(sentence, verb) or is_supposed(sentence, verb) or _has_no_subject(sentence, verb):
        return "talked_of"
    if _is_possible(sentence, governor):
        return above if above == "proposed" else "ready" if _is_offered(sentence, governor) else "possible"
    if above == "scheduled" and governor.word in _GOING_ON:
        return "ongoing"
    if above is not None and (above == "proposed" or own in {"held", "ongoing"}):
        return above if own in {"held", "ongoing"} else "talked_of"
    if own in {"held", "ongoing"} and (is_future(sentence, verb) or _is_set_for_later(sentence, governor)):
        return "scheduled"
    return "ongoing" if own == "held" and _is_going_on(sentence, verb) else own


def _is_ready(sentence: Sentence, governor: Governor) -> bool:
    """Tell whether somebody is only "open to", "ready for" or "willing to hold" talks."""
    return sentence.tokens[governor.verb].upos == "ADJ" and governor.word in TALKED_OF and governor.role != "subject"


def _of_own_verb(governor: Governor) -> str:
    if governor.role == "verb" and governor.word not in _CALLING_OR_ENDING:
        return "held"
    if governor.phrase == "call" and governor.role in {"object", "subject", "to"}:
        return "scheduled"
    if governor.word == "go" and governor.role == "into":
        return "ongoing"
    if governor.word in {"leave", "come"} and governor.role not in {"subject", "object"}:
        return "held"
    return _OF_VERB.get(governor.phrase) or _OF_VERB.get(governor.word, "held")


def _of_verb_above(sentence: Sentence, verb: int) -> str | None:
    """Return the status that the word above gives: "agreed to hold talks", "refuses to attend", "an offer to meet"."""
    above = sentence.tokens[verb].head
    if above < 0:
        return None
    word = lemma(sentence, above)
    if related(sentence, verb, "xcomp", "ccomp") and _is_bare_or_to(sentence, verb):
        status = _OF_VERB.get(word)
        return "ruled_out" if word == "fail" else status
    if related(sentence, verb, "ccomp", "acl") and _is_mandative(sentence, verb):
        return "proposed" if _OF_VERB.get(word) == "proposed" or _is_subjunctive(sentence, verb) else None
    if related(sentence, verb, "acl") and _is_bare_or_to(sentence, verb):
        status = OF_NOUN.get(word)
        return "ruled_out" if word == "failure" else status
    return None


def _is_going_on(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is told in the present progressive: "are holding talks", on no day to come."""
    token = sentence.tokens[verb]
    helpers = {sentence.words[c] for c in children(sentence, verb, "aux")}
    day = any(sentence.words[c] in _DAYS for c in sentence.children[verb])
    return token.xpos == "VBG" and bool(helpers & {"is", "are", "am", "'re", "'s", "been"}) and not day


def _is_bare_or_to(sentence: Sentence, verb: int) -> bool:
    return is_infinitive(sentence, verb) or (
        related(sentence, verb, "xcomp") and sentence.tokens[verb].xpos in {"VB", "VBG", "VBN"}
    )


def _is_mandative(sentence: Sentence, verb: int) -> bool:
    """Tell whether a clause says what somebody asks for: "that talks be held", "that they should meet"."""
    helpers = children(sentence, verb, "aux")
    words = {lemma(sentence, c) for c in helpers}
    bare = sentence.tokens[verb].xpos in {"VB", "VBP"} and not helpers
    return bare or words == {"should"} or any(sentence.tokens[c].text.lower() == "be" for c in helpers)


def _is_subjunctive(sentence: Sentence, verb: int) -> bool:
    """Tell a clause that can only be asked for: "that talks be held"."""
    helpers = [sentence.words[c] for c in children(sentence, verb, "aux")]
    return helpers == ["be"] and any(lemma(sentence, c) == "that" for c in children(sentence, verb, "mark"))


def _has_no_subject(sentence: Sentence, verb: int) -> bool:
    """Tell whether nothing is what a verb is told of: "no date has been set for talks"."""
    who = subject(sentence, verb)
    return who is not None and any(lemma(sentence, c) == "no" for c in children(sentence, who, "det"))


def _is_possible(sentence: Sentence, governor: Governor) -> bool:
    """Tell whether a meeting only might be: under "may", "should", "ready to", "likely"."""
    verb = governor.verb
    helpers = {lemma(sentence, c) for c in children(sentence, verb, "aux")}
    above = sentence.tokens[verb].head
    wished = above >= 0 and related(sentence, verb, *_ABOVE) and lemma(sentence, above) in TALKED_OF
    wished = wished or related(sentence, verb, "csubj")  # "to open talks is important"
    return bool(helpers & _POSSIBLE) or wished or lemma(sentence, verb) in _LIKELY or _is_ready(sentence, governor)


def _is_offered(sentence: Sentence, governor: Governor) -> bool:
    """Tell whether somebody is "ready for", "willing to hold" or "open to" a meeting, and does not only say he may."""
    verb, above = governor.verb, sentence.tokens[governor.verb].head
    helpers = {lemma(sentence, c) for c in children(sentence, verb, "aux")}
    wished = above >= 0 and related(sentence, verb, *_ABOVE) and lemma(sentence, above) in READY
    denied = above >= 0 and wished and is_negated(sentence, above)
    ready = wished or (_is_ready(sentence, governor) and governor.word in READY and not is_negated(sentence, verb))
    return ready and not denied and not helpers & _POSSIBLE


def is_future(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is of what is to come: "will meet", "are to meet", "are due to meet", "plan to meet"."""
    helpers = {lemma(sentence, c) for c in children(sentence, verb, "aux")}
    marks = {lemma(sentence, c) for c in children(sentence, verb, "mark")}
    infinitive = bool(marks & {"to", "due"})
    before = [lemma(sentence, i) for i in range(max(0, verb - 2), verb)]
    above = sentence.tokens[verb].head
    word = lemma(sentence, above) if above >= 0 else ""
    headline = infinitive and related(sentence, verb, "root", "conj", "parataxis") and word not in _OF_VERB
    planned = headline or "due" in marks or (infinitive and (word in {"be", "go"} or _OF_VERB.get(word) == "scheduled"))
    return bool(helpers & {"will", "would", "shall"}) or before == ["be", "to"] or planned


def _is_set_for_later(sentence: Sentence, governor: Governor) -> bool:
    """Tell whether a present tense tells of a set day: "the ministers meet on Monday", "a round opens on Friday"."""
    token = sentence.tokens[governor.verb]
    finite = token.xpos in {"VBZ", "VBP"} and not children(sentence, governor.verb, "aux")
    day = any(sentence.words[c] in _DAYS for c in sentence.children[governor.verb])
    return finite and day and governor.word in _OPENS
