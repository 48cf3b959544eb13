"""Where the words that may tell a role stand around a name: right before it, at a comma, in "called" and "known as"."""

from __future__ import annotations

from collections.abc import Collection

from dragoman.reading.mentions.full_names import NUMBERED
from dragoman.reading.mentions.roles import HONORIFICS, ROLE_NOUNS, SPOKESPEOPLE
from dragoman.reading.tree import lemma, related
from dragoman.terms.syntax import Sentence

BEFORE_NAME = frozenset({"NOUN", "PROPN", "ADJ"})
_IN_PHRASE = BEFORE_NAME | {"DET", "NUM", "PRON"}
JOINTS = frozenset({"'s", "’s", "'", "’", "-"})
OWNERS = frozenset({"its", "their", "his", "her", "our"})
_ENDS = frozenset({",", ".", ";", ":", "—", "–"})
# "The state-owned group", "the regime-appointed governor".
_OWNED = frozenset("owned run backed led appointed based controlled elected".split())
# What is sent to talks, and where it is sent.
_SENT = frozenset("delegation team mission group panel committee".split())
_SENT_TO = frozenset("to at in for".split())
_CALLED = frozenset("call name know use adopt".split())


def called(sentence: Sentence, first: int) -> tuple[int, int]:
    """Return the phrase for whom a name is told: "Peru's envoy, a former judge called", "who goes by the name"."""
    tokens = sentence.tokens
    verb = first - 1
    if verb > 2 and [t.text for t in tokens[verb - 2 : verb + 1]] == ["by", "the", "name"]:  # noqa: PLR2004
        verb -= 3
    elif verb > 0 and tokens[verb].text == "as":
        verb -= 1
    elif verb > 2 and lemma(sentence, verb) in {"name", "alias", "pseudonym"}:  # noqa: PLR2004
        verb -= 2
    if verb < 1 or not (lemma(sentence, verb) in _CALLED or (lemma(sentence, verb) == "go" and verb < first - 1)):
        return first, first
    noun = tokens[verb].head
    while noun >= 0 and related(sentence, noun, "appos") and 0 <= tokens[noun].head < noun:
        noun = tokens[noun].head
    if not (0 <= noun < verb and tokens[noun].upos == "NOUN" and related(sentence, verb, "acl", "acl:relcl")):
        return first, first
    heads = [i for i in range(noun + 1) if is_role(sentence, i)]
    return (min(sentence.subtree(noun)), noun + 1) if heads and heads[-1] == noun else (first, first)


def names_another(sentence: Sentence, begin: int) -> bool:
    """Tell whether a role begins with the adjective of some place that nobody here knows ("Faroese minister")."""
    token = sentence.tokens[begin]
    word = token.text
    return token.upos == "ADJ" and begin > 0 and word[:1].isupper() and word.endswith(("ese", "ish", "ian", "an", "i"))


def start(sentence: Sentence, first: int, people: frozenset[int], parties: Collection[int]) -> int:
    """Return where the words before a name that may tell a role begin: "US Assistant Secretary of State" Hill.

    They never reach over a token of another person's name, nor over an "and" behind one, right before this name, or
    before the name of a party: "Kenya's envoy and Peruvian minister" are two.
    """
    start = first
    while start:
        token = sentence.tokens[start - 1]
        together = start - 2 not in people and start < first and not any(i in parties for i in range(start, first))
        joins = token.text in JOINTS or (token.text == "and" and together)
        of_office = token.text in {"of", "for"} and start > 1 and lemma(sentence, start - 2) in ROLE_NOUNS
        of_office = of_office or (token.text == "the" and start > 2 and _is_of_office(sentence, start - 2))  # noqa: PLR2004
        numbered = token.text.isdecimal() and start > 1 and sentence.tokens[start - 2].text in NUMBERED
        if start - 1 in people or not (token.upos in BEFORE_NAME or joins or of_office or numbered):
            break
        start -= 1
    return start


def _is_of_office(sentence: Sentence, index: int) -> bool:
    """Tell whether an "of" joins an office and what it is of: "Chancellor of the Exchequer"."""
    return sentence.tokens[index].text == "of" and lemma(sentence, index - 1) in ROLE_NOUNS


def in_names(sentence: Sentence) -> frozenset[int]:
    """Return the tokens of people's names; a title that the model took for a name is none."""
    inside = (i for name in sentence.names if name.label == "PER" for i in range(name.first, name.last + 1))
    return frozenset(i for i in inside if lemma(sentence, i) not in ROLE_NOUNS and not _is_rank(sentence, i))


def _is_rank(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].text in HONORIFICS


def goes_on(sentence: Sentence, index: int) -> bool:
    """Tell whether a token can be part of a title: a word of a noun phrase, or what joins such words."""
    token = sentence.tokens[index]
    joins = token.upos in _IN_PHRASE or token.text in JOINTS
    return joins or _is_owned(sentence, index) or is_role(sentence, index)


def _is_owned(sentence: Sentence, index: int) -> bool:
    """Tell whether a participle is the second half of an adjective: "state-owned"."""
    return sentence.tokens[index].text.lower() in _OWNED and index > 0 and sentence.tokens[index - 1].text == "-"


def is_role(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is a role noun; one that the model took for a verb counts when it has no verb's form."""
    token = sentence.tokens[index]
    if lemma(sentence, index) == "number" and index and lemma(sentence, index - 1) == "opposite":
        return True
    return (token.upos in {"NOUN", "PROPN"} and lemma(sentence, index) in ROLE_NOUNS) or (
        token.upos == "VERB" and token.text.lower() in SPOKESPEOPLE
    )


def before_comma(sentence: Sentence, first: int, people: frozenset[int], parties: Collection[int]) -> tuple[int, int]:
    """Return the phrase that ends at a comma right before a name ("Iran's envoy to the agency, Laleh Farahani").

    It never reaches over a token of another person's name, ``people``, and goes on over those of ``parties``.
    """
    tokens = sentence.tokens
    end = first - 1
    while end > 0 and tokens[end].text in HONORIFICS:
        end -= 1
    if end <= 0 or tokens[end].text != ",":
        return first, first
    begin = end
    while begin and (
        begin - 1 in parties
        or goes_on(sentence, begin - 1)
        or (begin < end and (_leads_on(sentence, begin - 1) or _holds_both(sentence, begin - 1)))
    ):
        begin -= 1
    heads = [i for i in range(begin, end) if is_role(sentence, i)]
    if not heads or people & set(range(begin, end)):
        return first, first
    while tokens[begin].upos == "ADP":
        begin += 1
    return begin, end


def _holds_both(sentence: Sentence, index: int) -> bool:
    """Tell whether an "and" joins two roles of one person: "interior minister and chief negotiator"."""
    tokens = sentence.tokens
    joins = tokens[index].text == "and" and index > 0 and is_role(sentence, index - 1)
    return joins and tokens[index + 1].upos in BEFORE_NAME and tokens[index + 1].text.islower()


def _leads_on(sentence: Sentence, index: int) -> bool:
    """Tell whether a preposition goes on with a title: "envoy to the agency", not "weapons until the president"."""
    if sentence.tokens[index].upos != "ADP" or not index:
        return False
    if sentence.tokens[index - 1].text == "-":  # "ambassador-at-large"
        return True
    earlier = any(is_role(sentence, i) for i in range(max(0, index - 4), index - 1))
    if lemma(sentence, index) in _SENT_TO and lemma(sentence, index - 1) in _SENT:  # "the delegation to the talks"
        return True
    return is_role(sentence, index - 1) or (lemma(sentence, index) in {"of", "for"} and earlier)


def _acts(sentence: Sentence, end: int) -> bool:
    """Tell whether a phrase goes on with a verb of its own, and so is a clause: "with Ana Paz, Peru's envoy said"."""
    finite = end < len(sentence.tokens) and sentence.tokens[end].xpos in {"VBD", "VBZ", "VBP", "MD"}
    return finite and sentence.tokens[end - 1].text.lower() not in {"who", "that", "which"}


def _is_closed(sentence: Sentence, end: int) -> bool:
    """Tell whether a phrase ends at a mark or at the end of its sentence."""
    return end >= len(sentence.tokens) or sentence.tokens[end].text in _ENDS


def of_nation(sentence: Sentence, first: int) -> tuple[int, int]:
    """Return the one word for where somebody is from, before a comma and a name: "the American, Philip Carraway"."""
    tokens = sentence.tokens
    told = first > 2 and tokens[first - 1].text == "," and tokens[first - 3].text.lower() in {"the", "a", "an"}  # noqa: PLR2004
    return (first - 2, first - 1) if told and tokens[first - 2].text[:1].isupper() else (first, first)


def behind_comma(sentence: Sentence, last: int, parties: Collection[int]) -> tuple[int, int]:
    """Return the phrase between commas behind a name: "Qin Gang, a spokesman for the ministry,", "Ana Paz, of Peru,".

    ``parties`` are the tokens of names of parties, which a phrase goes on over whatever they are taken for.
    """
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != "," or tokens[last + 2].upos == "CCONJ":
        return last, last
    first = last + 2
    end = first
    while end < len(tokens) and (
        end in parties
        or _is_owned(sentence, end)
        or (tokens[end].text not in _ENDS and tokens[end].upos not in {"VERB", "AUX"})
    ):
        end += 1
    if _acts(sentence, end):
        return last, last
    if tokens[first].text in {"of", "from"} and _is_closed(sentence, end):
        return first, end
    heads = [i for i in range(first, end) if is_role(sentence, i)]
    before = (tokens[i] for i in range(first, heads[0] if heads else first))
    if not heads or any(token.upos == "PRON" and token.text.lower() not in OWNERS for token in before):
        return last, last
    return first, end
