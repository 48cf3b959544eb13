"""Groups that speak without a name of their own: "the ministry", "his government", "critics", "one driver"."""

from __future__ import annotations

import re

from dragoman.reading.attribution.cast import Cast, Speaker, again
from dragoman.reading.tree import children, lemma
from dragoman.terms.source_class import SourceClass
from dragoman.terms.syntax import Sentence

_NOBODY = frozenset({"it", "who", "which", "that", "what", "there", "this", "one", "you", "i"})
_DEFINITE = frozenset({"the", "his", "her", "its", "their", "our", "this", "that"})
_OF_STATES = frozenset({"state"})
_ORGANISED = frozenset({"organisation", "igo", "group", "parliament", "federation", "bloc"})
# Bodies that a report may know by a description alone ("the council"), and the types of party each may stand for.
_BODIES = {
    **dict.fromkeys("ministry government administration delegation embassy cabinet team side army".split(), _OF_STATES),
    **dict.fromkeys("coalition group movement front bloc alliance".split(), _ORGANISED),
    **dict.fromkeys("council committee commission agency organisation organization board panel".split(), _ORGANISED),
    **dict.fromkeys("department office authority court parliament".split(), _ORGANISED | _OF_STATES),
    **dict.fromkeys("company firm employer bank airline carmaker".split(), frozenset({"company", "bank"})),
    "union": frozenset({"union"}),
    "federation": frozenset({"federation"}),
    "association": frozenset({"federation"}),
    **dict.fromkeys("party camp campaign".split(), frozenset({"political party", "group"})),
}
# What any party sends: "his delegation" is that of a rebel leader, too.
_SENT = frozenset({"delegation", "team", "side", "office"})
_GROUPS = frozenset(
    "group community family company firm study report poll paper newspaper magazine agency police army military media "
    "campaign critics crowd majority minority team board panel audience public press".split()
)
_AGENTIVE = re.compile(r".{2,}(?:er|or|ist|ian|man|woman|person|ant|ee|ive|mate|body)$")
# Plurals that name no speakers: made of verbs and adjectives, or texts, rules and matters.
_ABSTRACT = re.compile(r".{2,}(?:tion|sion|ment|ity|ness|ance|ence|ency|ism|ing|ology|ture|sis|ship|dom|age)$")
_GATHERED = frozenset(
    """nation institution organisation organization corporation administration association federation delegation faction
    coalition mission government parliament department regiment detachment agency constituency presidency embassy
    authority community minority majority university municipality village leadership membership audience nurse
    alliance city insurance intelligence conference constabulary ministry""".split()
)
_THINGS = frozenset(
    """law rule model term call talk plan proposal condition guideline reference practice mechanism event price cost
    step issue point option text draft article paragraph clause provision treaty pact accord deal project programme
    program policy measure method session round strike ballot rate tax tariff duty loan debt fund safeguard
    difference view idea hope fear demand offer request problem question matter topic test attack raid clash
    protest vote election sanction weapon missile missile word sign signal step change cut rise increase limit quota
    standard principle value right need aim goal target effort attempt way day week month year hour""".split()
)
_SOMEBODY = frozenset(
    {"one", "another", "other", "neither", "either", "some", "someone", "somebody", "anyone", "nobody"}
)


def described(cast: Cast, sentence: Sentence, head: int) -> Speaker | None:
    """Return a group that speaks without a name of its own: "the ministry", "critics"."""
    token = sentence.tokens[head]
    word = lemma(sentence, head)
    if word in _NOBODY or token.start == token.end:
        return None
    definite = any(sentence.tokens[c].text.lower() in _DEFINITE for c in children(sentence, head, "det", "nmod:poss"))
    bare = not children(sentence, head, "amod", "nmod", "compound", "acl", "appos")
    span = cast.phrase(sentence, head)
    theirs = _of_last(cast, sentence, head, word)
    if theirs is not None:
        return Speaker(ids=(theirs,), span=span, record=SourceClass.INSTITUTIONAL, inferred=True)
    if definite and bare and word in _BODIES:
        known = _last_like(cast, word)
        if known is not None:
            return again(known, span)
        ambiguous = any(party.type in _BODIES[word] for party in cast.parties.values())
        return None if ambiguous else _body(cast, sentence, head)
    if word in _BODIES and not bare and "Plur" not in token.feats:
        return _body(cast, sentence, head)
    return cast.newcomer(sentence, head) if word in _GROUPS or word in _BODIES else None


def _body(cast: Cast, sentence: Sentence, head: int) -> Speaker:
    near = [c for c in children(sentence, head, "amod", "compound") if c < head]
    return cast.new_body([sentence.tokens[i].text for i in [*near, head]], cast.phrase(sentence, head))


def _of_last(cast: Cast, sentence: Sentence, head: int, word: str) -> str | None:
    """Return the state that "his government" is: that of who spoke last, or was named in a new paragraph since."""
    owned = any(sentence.tokens[c].text.lower() in {"his", "her"} for c in children(sentence, head, "nmod:poss"))
    last = cast.last.ids[0] if owned and cast.last and len(cast.last.ids) == 1 else ""
    since = cast.named_since(sentence, head) if last and word not in _SENT else None
    who = cast.people.get(since or last)
    party = cast.parties.get(who.affiliation) if who is not None and who.affiliation else None
    theirs = party is not None and (party.type in _BODIES.get(word, ()) or word in _SENT)
    return party.id if party is not None and theirs else None


def _last_like(cast: Cast, word: str) -> Speaker | None:
    """Return whose office of that name spoke last, else the last party to speak, when it is of that kind."""
    if word in cast.offices:
        return cast.offices[word]
    kinds = _BODIES[word]
    spoke = cast.last_party
    if spoke and any(cast.parties[i].type in kinds for i in spoke.ids if i in cast.parties):
        return spoke
    return None


def is_somebody(sentence: Sentence, head: int) -> bool:
    """Tell a person without a name from a thing or a text: "one driver", "another", "many of his supporters"."""
    token = sentence.tokens[head]
    if token.upos in {"DET", "NUM", "PRON", "ADJ"}:
        return lemma(sentence, head) in _SOMEBODY
    word = lemma(sentence, head)
    if token.upos != "NOUN" or is_thing(word):
        return False
    return bool(_AGENTIVE.fullmatch(word)) or "Plur" in token.feats


def is_thing(word: str) -> bool:
    """Tell the noun for a text, a rule or a matter, which no reader takes for a speaker: "mechanisms", "guidelines"."""
    return word in _THINGS or (bool(_ABSTRACT.fullmatch(word)) and word not in _GATHERED and word not in _GROUPS)
