"""Whether the name of a state, a territory or a capital only says where something is."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.reading.mentions.gazetteer import Match
from dragoman.reading.mentions.roles import is_of_state
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence, Token

_PLACE_CASES = frozenset(
    "in at near outside inside into around through to from across throughout within toward towards".split()
)
_DEALT_WITH = frozenset("with between by against for among".split())
_ACTING = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nmod:poss", "obj", "iobj", "obl:agent"})


def is_place(sentence: Sentence, match: Match) -> bool:
    """Tell whether a name of a state or capital only says where."""
    rule, kind = match.gazetted.rule, match.gazetted.type
    if kind in _LANDS and _in_compound(sentence, match):
        return True
    if kind not in _LANDS or rule in {"demonym", "people", "seat"}:
        return False
    inside = range(match.first, match.last + 1)
    head = next((i for i in inside if sentence.tokens[i].head not in inside), match.last)
    token = sentence.tokens[head]
    cases = {sentence.tokens[c].lemma.lower() for c in sentence.children[head] if sentence.tokens[c].deprel == "case"}
    if token.deprel == "conj" and token.head >= 0 and not cases:
        above = sentence.tokens[token.head]
        cases = {
            sentence.tokens[c].lemma.lower()
            for c in sentence.children[token.head]
            if sentence.tokens[c].deprel == "case"
        }
        token = above
    ruled = "in" in cases and (_is_rule(sentence, match.first) or _is_fronted(sentence, match))
    if cases & _PLACE_CASES and not ruled:
        gives = _is_giver(sentence, token.head) or ("from" in cases and _is_sent(sentence, token.head))
        return not (cases & {"to", "from"}) or rule == "capital" or not gives
    visited = rule == "capital" and token.deprel == "obj" and lemma(sentence, token.head) in _GOING
    if not visited and ("in" in cases or cases & _DEALT_WITH or token.deprel in _ACTING):
        return False
    if rule == "capital" and ("of" in cases or _is_venue(sentence, head)):
        return True
    return rule == "capital" and token.deprel not in {"compound", "root", "nmod", "appos", "conj", "dislocated"}


_LANDS = frozenset({"state", "territory"})
_GOING = frozenset("visit leave reach enter tour quit flee approach shell bomb".split())
_SENT = frozenset(
    """negotiator envoy delegate delegation diplomat minister representative official team counterpart leader president
    premier lawmaker ambassador mediator expert general commander officer""".split()
)
_VENUES = frozenset(
    """talk summit conference meeting round session negotiation accord treaty agreement protocol document convention
    declaration memorandum process framework formula communique""".split()
)


_RULING = frozenset(
    "government authority regime administration leadership junta ministry spokesman spokeswoman official".split()
)


def _is_rule(sentence: Sentence, first: int) -> bool:
    """Tell whether a capital only says which government is meant: "the government in Abuja"."""
    return first > 1 and lemma(sentence, first - 2) in _RULING


def _is_fronted(sentence: Sentence, match: Match) -> bool:
    """Tell whether a capital in front tells whose minister follows: "In Lima, Finance Minister Ana Paz"."""
    tokens = sentence.tokens
    near = range(match.last + 2, min(match.last + 7, len(tokens)))
    opens = match.first == 1 and [t.text for t in tokens[match.last + 1 : match.last + 2]] == [","]
    within = {"DET", "ADJ", "NOUN", "PROPN", "PUNCT"}
    told = next((i for i in near if tokens[i].upos not in within or tokens[i].text == ","), len(tokens))
    return opens and is_of_state(tokens[i].text.lower() for i in near if i < told)


def _is_sent(sentence: Sentence, head: int) -> bool:
    """Tell whether somebody is sent "from" a state, and so acts for it: "negotiators from Norway"."""
    return head >= 0 and lemma(sentence, head) in _SENT


def _is_venue(sentence: Sentence, head: int) -> bool:
    """Tell whether a capital only says where talks are or were: "the Vienna talks", "the Lima summit"."""
    above = sentence.tokens[head].head
    return sentence.tokens[head].deprel in {"compound", "nmod"} and above > head and lemma(sentence, above) in _VENUES


# What is named after a state without being one: "the South China Sea", "the Panama Canal".
_FEATURES = frozenset("Sea Canal Strait Straits Peninsula Ocean Gulf Channel Bay Basin Current Trench Cup".split())
_ONLY_NAMED = frozenset("based backed led held born occupied ruled controlled run made style".split())


def _in_compound(sentence: Sentence, match: Match) -> bool:
    """Tell whether a name is half of a word that speaks of something else: "Britain-based", "West Berlin"."""
    tokens = sentence.tokens
    after = [token.text for token in tokens[match.last + 1 : match.last + 3]]
    if len(after) == 2 and after[0] == "-" and after[1].lower() in _ONLY_NAMED:  # noqa: PLR2004 (the mark and the word)
        return True
    before = tokens[match.first - 1].text if match.first else ""
    if before == "New" or any(word in _FEATURES for word in after[:1]) or _is_feature_of(tokens, match.first):
        return True
    return match.gazetted.rule == "capital" and before in {"West", "East", "Treaty"}


def _is_feature_of(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a name is what a sea or gulf is named after: "the Gulf of Mexico"."""
    ahead = first - (2 if first and tokens[first - 1].text.lower() == "the" else 1)
    return ahead > 0 and tokens[ahead].text == "of" and tokens[ahead - 1].text in _FEATURES


_TO_PARTY = frozenset(
    "give offer sell supply provide deliver say tell propose make send signal message offer concession warning aid "
    "assistance guarantee demand pressure assurance receive response reply answer threat letter signal thaw write talk "
    "speak appeal complain apologise apologize explain deny grant pledge promise hand owe lend pay repay concede yield "
    "loan credit protest note proposal request".split()
)


def _is_giver(sentence: Sentence, head: int) -> bool:
    return head >= 0 and sentence.tokens[head].lemma.lower() in _TO_PARTY
