"""Names with a telling word: "the Liberation Front", "Portline Corp", "Bakers Local 318", with their acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.reading.mentions.gazetteer import matches
from dragoman.reading.mentions.roles import ROLE_NOUNS
from dragoman.reading.tree import lemma
from dragoman.terms.syntax import Sentence

_KINDS = {
    "union": "Union Unions Brotherhood Teamsters Workers Employees Guild Steelworkers Mineworkers Autoworkers "
    "Machinists Longshoremen Farmworkers Ironworkers Boilermakers".split(),
    "company": "Inc Inc. Corp Corp. Co Co. Ltd Ltd. PLC Plc AG SA GmbH LLC Company Corporation Motors Airlines Airways "
    "Group Industries Steel Oil Energy Electric Holdings Telecom Petroleum Shipping Mining Railways Railroad Ferries "
    "Aerospace Shipbuilders Breweries".split(),
    "bank": "Bank".split(),
    "federation": "Federation Association Confederation Chamber".split(),
    "group": "Front Army Movement Militia Brigades Liberation Rebels Forces Resistance Alliance Coalition Bloc".split(),
    "political party": "Party Democrats Liberals Socialists Greens Conservatives Republicans".split(),
    "parliament": "Parliament Congress Senate Knesset Duma Bundestag Assembly Diet House".split(),
    "organisation": "Council Committee Commission Agency Exchange Organization Organisation Institute Foundation "
    "Authority Tribunal Court Fund Network Forum Observatory Secretariat League Board Centre Center University "
    "Society".split(),
}
TELLING = {word: kind for kind, words in _KINDS.items() for word in words}
JOINING = frozenset({"of", "for", "and", "the", "'s", "'", "&", "on"})
_SMALL = frozenset("of for and the in on to de del la".split())
_LONGEST = 14
NUMBERED = frozenset("Local Lodge Branch Chapter No. No".split())
ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,6}s?")


def full_names(text: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield start, end, name, acronym and kind of each name with a telling word in it."""
    for sentence in sentences:
        tokens = sentence.tokens
        at = 0
        while at < len(tokens):
            end = _run(sentence, at) if tokens[at].text[:1].isupper() else -1
            if end < 0:
                at += 1
                continue
            last = _without_bearer(sentence, at, end)
            words = [token.text for token in tokens[at : last + 1]]
            kind = next((TELLING[w] for w in reversed(words) if w in TELLING), "")
            if kind and len(words) > 1 and not (is_of_state_body(words) or _is_person(sentence, at, last)):
                acronym = _acronym(sentence, last)
                yield (
                    tokens[at].start,
                    tokens[last].end,
                    " ".join(text[tokens[at].start : tokens[last].end].split()),
                    acronym,
                    kind,
                )
            at = end + 1


def _is_person(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the model takes the whole for a person's name: "John Mills"."""
    return any(n.label == "PER" and n.first <= first and last <= n.last for n in sentence.names)


def is_of_state_body(words: list[str]) -> bool:
    """Tell whether a name is a state's army or central bank and nothing more, "US Army"; the state acts in it."""
    if words == ["Central", "Bank"] or (words and words[-1] in _ORGANS):
        return True
    service = 1 if words[-1:] == ["Army"] else 2 if words[-2:] == ["Central", "Bank"] else 0
    state = next(matches(words), None) if service else None
    last = len(words) - 1 - service
    return state is not None and (state.first, state.last, state.gazetted.type) == (0, last, "state")


def _run(sentence: Sentence, first: int) -> int:
    """Return the last token of a run of capitalised words that begins here, -1 when none does."""
    tokens = sentence.tokens
    if not _is_capital(sentence, first):
        return -1
    last = first
    at = first + 1
    while at < len(tokens):
        if _is_capital(sentence, at) or _is_number(sentence, at):
            last = at
        elif not (_joins(sentence, last, at) or (tokens[at].text in _SMALL and _spelled_out(sentence, first, at))):
            break
        at += 1
    return last


# Those who keep a portfolio, which stands before them: "Primary Industries Minister".
KEEPERS = frozenset("minister secretary commissioner undersecretary ministry".split())
# The last words of the names of what a state governs by.
_ORGANS = frozenset("Ministry Bureau Department Directorate Embassy Consulate Treasury".split())


def _without_bearer(sentence: Sentence, first: int, last: int) -> int:
    """Return where a run ends without who is of the body: "US Army" in "US Army General Luis Rey".

    The "Oil" in "Saudi Oil Minister" is a portfolio and no company.
    """
    kind = None
    for at in range(first, last + 1):
        word = sentence.tokens[at].text
        if word in TELLING:
            kind = at
        elif word in JOINING:
            kind = None
        elif kind is not None and any(n.label == "PER" and n.first == at < n.last for n in sentence.names):
            return kind
        elif kind is not None and lemma(sentence, at) in ROLE_NOUNS:
            portfolio = lemma(sentence, at) in KEEPERS and TELLING[sentence.tokens[kind].text] == "company"
            return first if portfolio else kind
    return last


def _is_number(sentence: Sentence, at: int) -> bool:
    """Tell whether a number is part of a name: "Local 318", "No. 1"."""
    return sentence.tokens[at].text.isdecimal() and sentence.tokens[at - 1].text in NUMBERED


def _spelled_out(sentence: Sentence, first: int, at: int) -> bool:
    """Tell whether a name goes on over small words, as its acronym shows: "Front for Change in the North (FCN)"."""
    tokens = sentence.tokens
    end = at
    while end < len(tokens) and end - first < _LONGEST and (tokens[end].text in _SMALL or _is_capital(sentence, end)):
        end += 1
    if end + 1 >= len(tokens) or tokens[end].text != "(":
        return False
    initials = "".join(token.text[0] for token in tokens[first:end] if token.text[:1].isupper())
    return len(initials) > 1 and tokens[end + 1].text == initials


def _joins(sentence: Sentence, last: int, at: int) -> bool:
    """Tell whether a small word goes on with the name: "Ministry of Defence", not "the Ministry and Hill"."""
    tokens = sentence.tokens
    word, before = tokens[at].text.replace("’", "'"), tokens[last].text
    if word not in JOINING or at + 1 >= len(tokens) or not _is_capital(sentence, at + 1):
        return False
    if word == "'" and before.endswith("s"):  # "Farmers' Alliance", but not "the Philippines' Communist Party"
        words = [token.text for token in tokens[max(0, last - 4) : last + 1]]
        return all(match.last < len(words) - 1 for match in matches(words))
    if word == "'s":
        return before in {"People", "Women", "Children", "Men"}
    if word == "'":
        return before in TELLING
    ended = {name.label for name in sentence.names if name.last == last}
    if (word in {"and", "&"} and ended) or "PER" in ended:
        return False
    whole = any(name.first <= last and name.last > at for name in sentence.names)
    return whole or not (word in {"and", "for", "on", "the"} and before in TELLING)


_OPENING = frozenset("senior top former chief deputy leading new other several many most all both some".split())


def _is_capital(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    if not token.text[:1].isupper() or (at == 0 and token.text.lower() in _OPENING):
        return False
    if lemma(sentence, at) in ROLE_NOUNS and [t.text for t in sentence.tokens[at + 1 : at + 2]] in (["of"], ["for"]):
        return False
    if token.upos in {"PRON", "DET", "SCONJ", "AUX", "ADP", "CCONJ", "ADV"}:
        return False
    return (
        token.upos == "PROPN"
        or token.text in NUMBERED
        or (at > 0 and token.upos in {"NOUN", "ADJ", "VERB"})
        or token.text in TELLING
    )


def _acronym(sentence: Sentence, last: int) -> str:
    """Return the acronym defined right after a name: ``(UAW)``, ``, DAG`` or ``<GM>``."""
    following = [token.text for token in sentence.tokens[last + 1 : last + 3]]
    if len(following) == 2 and following[0] in {"(", ",", "<", "-LRB-"} and ACRONYM.fullmatch(following[1]):  # noqa: PLR2004
        return following[1]
    return ""
