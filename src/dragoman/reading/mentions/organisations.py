"""Organisations that no table holds: capitalised names with a word such as Union or Ministry in them, and acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.reading.mentions.gazetteer import Gazetted
from dragoman.terms.syntax import Sentence

_KINDS = {
    "union": "Union Unions Brotherhood Teamsters Workers Employees Guild".split(),
    "company": "Inc Inc. Corp Corp. Co Co. Ltd Ltd. PLC Plc AG SA GmbH LLC Company Corporation Motors Airlines Airways "
    "Group Industries Steel Oil Energy Electric Holdings".split(),
    "bank": "Bank".split(),
    "federation": "Federation Association Confederation Chamber".split(),
    "group": "Front Army Movement Militia Brigades Liberation Rebels Forces Resistance Alliance Coalition".split(),
    "political party": "Party".split(),
    "parliament": "Parliament Congress Senate Knesset Duma Bundestag Assembly Diet House".split(),
    "organisation": "Council Committee Commission Agency Organization Organisation Institute Foundation Authority "
    "Tribunal Court Observatory Secretariat League Board Centre Center University Society".split(),
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}
_JOINING = frozenset({"of", "for", "and", "the", "'s", "'", "&", "on"})
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z]{1,6}s?")


def organisations(
    text: str, sentences: tuple[Sentence, ...], taken: list[tuple[int, int]]
) -> list[tuple[int, int, Gazetted]]:
    """Return mentions of organisations: full names, then their acronyms wherever they stand alone."""
    named = list(_full_names(text, sentences))
    free = [name for name in named if not any(a <= name[0] and name[1] <= b for a, b in taken)]
    acronyms = {name[3]: name for name in free if name[3]}
    found = [(s, e, _gazetted(n, acronym, kind)) for s, e, n, acronym, kind in free]
    covered = [(s, e) for s, e, *_ in free] + taken
    for sentence in sentences:
        for token in sentence.tokens:
            known = acronyms.get(token.text)
            if known and not any(a <= token.start < b for a, b in covered):
                found.append((token.start, token.end, _gazetted(known[2], known[3], known[4], "acronym")))
    return found


def _gazetted(name: str, acronym: str, kind: str, rule: str = "name") -> Gazetted:
    code = acronym or "-".join(re.findall(r"\w+", name.upper()))[:40]
    return Gazetted(code=f"ORG:{code}", name=name, type=kind, rule=rule)


def _full_names(text: str, sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield start, end, name, acronym and kind of each name with a telling word in it."""
    for sentence in sentences:
        tokens = sentence.tokens
        at = 0
        while at < len(tokens):
            last = _run(sentence, at)
            if last < 0:
                at += 1
                continue
            words = [token.text for token in tokens[at : last + 1]]
            kind = next((_KIND_OF[w] for w in reversed(words) if w in _KIND_OF), "")
            if kind and len(words) > 1:
                acronym = _acronym(sentence, last)
                yield (
                    tokens[at].start,
                    tokens[last].end,
                    " ".join(text[tokens[at].start : tokens[last].end].split()),
                    acronym,
                    kind,
                )
            at = last + 1


def _run(sentence: Sentence, first: int) -> int:
    """Return the last token of a run of capitalised words that begins here, -1 when none does."""
    tokens = sentence.tokens
    if not _is_capital(sentence, first):
        return -1
    last = first
    at = first + 1
    while at < len(tokens):
        if _is_capital(sentence, at):
            last = at
        elif not _joins(sentence, last, at):
            break
        at += 1
    return last


def _joins(sentence: Sentence, last: int, at: int) -> bool:
    """Tell whether a small word goes on with the name: "Ministry of Defence", not "the Ministry and Hill"."""
    tokens = sentence.tokens
    word, before = tokens[at].text, tokens[last].text
    if word not in _JOINING or at + 1 >= len(tokens) or not _is_capital(sentence, at + 1):
        return False
    if word in {"'s", "'"}:
        return before in _KIND_OF
    return not (word in {"and", "for", "on", "the"} and before in _KIND_OF)


def _is_capital(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    if not token.text[:1].isupper() or token.upos in {"PRON", "DET", "SCONJ", "AUX", "ADP", "CCONJ", "ADV"}:
        return False
    return token.upos == "PROPN" or (at > 0 and token.upos in {"NOUN", "ADJ", "VERB"}) or token.text in _KIND_OF


def _acronym(sentence: Sentence, last: int) -> str:
    """Return the acronym defined right after a name: ``(UAW)`` or ``, DAG``."""
    following = [token.text for token in sentence.tokens[last + 1 : last + 3]]
    if len(following) == 2 and following[0] in {"(", ",", "-LRB-"} and _ACRONYM.fullmatch(following[1]):  # noqa: PLR2004
        return following[1]
    return ""
