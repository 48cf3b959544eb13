"""Bodies that act under a description: "the union", "the bank employers' federation", "the rebels", "the government".

A description is the body whose name holds its noun ("the operators", the Association of Ferry Operators), else the one
body named before it that is of the same kind. Where none was named and the described body acts, it is a party of the
report in its own right, under its description. Workers that strike or vote are their union, where one is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.reading.mentions.descriptions import KIND_OF, WORKERS, Description, descriptions
from dragoman.reading.mentions.full_names import TELLING
from dragoman.reading.mentions.gazetteer import Gazetted, matches
from dragoman.reading.tree import children
from dragoman.terms.syntax import Sentence

_ONLY_WHEN_NAMED = frozenset({"organisation", "bloc"})
# A report may call these by what they are before it names them.
_NAMED_LATER = frozenset({"union", "federation", "workers", "opposition"})
# Nouns that the names of many bodies hold: they need one of their kind, named before.
_GENERIC = frozenset("union bloc government commission agency organisation organization company".split())
_EMPLOYING = frozenset("employers owners operators shipowners industry".split())
# "The government in Lima", "of the Netherlands": who it is stands right behind.
_BESIDE = len(" of the ")
# "The rebel group Ansar", "the confederation UST": the name right behind is the body's.
_NAMED_BEHIND = frozenset({"union", "federation", "group", "company", "organisation"})
# Whose farmers, banks and rebels may be told: "Swiss farmers".
_PEOPLES = frozenset({"state", "territory", "community"})
_OF_STATES = frozenset({"state", "army", "parliament", "court"})
_OWN = frozenset({"state", "army"})
# What a body may be whose name does not tell its kind: "Portline".
_LIKE_A_NAME = frozenset({"company", "employer"})
_LIKE = {
    "company": {"company", "bank", "employers"},
    "creditors": set(),
    "board": set(),
    "employer": set(),
    "workers": {"union", "workers"},
    "group": {"group", "political party"},
    "opposition": {"opposition", "group", "political party"},
    "bloc": {"bloc", "igo"},
    "organisation": {"organisation", "igo"},
}


def bodies(
    sentences: Sequence[Sentence], named: Sequence[tuple[int, int, Gazetted]], *, own: Gazetted | None = None
) -> Iterator[tuple[int, int, Gazetted, bool]]:
    """Yield the descriptions that stand for a body: start, end, what it stands for, and whether that is inferred.

    Parameters
    ----------
    sentences : sequence of Sentence
    named : sequence of (int, int, Gazetted)
        The bodies and states named in the report, with their places.
    own : Gazetted, optional
        The state that the report is at home in: "the government" and "the army" are its own.
    """
    described = [d for s in sentences for d in descriptions(s) if not any(_is_told(d, *place) for place in named)]
    acting = {d.noun for d in described if d.acts and d.definite}
    called: dict[str, Gazetted] = {}
    found = list(_resolved([d for d in described if d.kind != "board"], named, acting, called, own))
    yield from found
    everyone = [*named, *((start, end, body) for start, end, body, _ in found)]
    called |= {noun: owner for s in sentences for noun, owner in _owned(s, everyone)}
    yield from _resolved([d for d in described if d.kind == "board"], named, acting, called, own)


def _is_told(description: Description, start: int, end: int, body: Gazetted) -> bool:
    """Tell whether a name in a description says who it is: "the Peruvian government", but not "the Peruvian rebels"."""
    of_state = description.kind in _OF_STATES
    if of_state and 0 < start - description.end <= _BESIDE:
        return True
    if description.kind in _NAMED_BEHIND and start - description.end == 1 and body.type != "state":
        return True
    overlaps = start < description.end and description.start < end
    return overlaps and (of_state or body.type not in _PEOPLES)


def _resolved(
    described: Sequence[Description],
    named: Sequence[tuple[int, int, Gazetted]],
    acting: set[str],
    called: dict[str, Gazetted],
    own: Gazetted | None,
) -> Iterator[tuple[int, int, Gazetted, bool]]:
    """Yield what each description stands for; ``called`` is what a noun stood for before, and is kept up."""
    named = list(named)
    for description in described:
        known = _named_by(description, named)
        if description.many:
            yield description.start, description.end, known or _made(description), known is not None
            continue
        if known is not None:
            called[description.noun] = known
        known = known or called.get(description.noun) or _named_before(description, named)
        if known is None and own is not None and description.kind in _OWN:
            known = _described(own)
        if known is not None:
            yield description.start, description.end, known, True
        elif description.definite and description.noun in acting and not _is_ambiguous(description, named):
            first = next(d for d in described if d.noun == description.noun and d.definite)
            made = _made(first)
            named.append((description.start, description.end, made))
            yield description.start, description.end, made, description is not first


def _owned(sentence: Sentence, named: Sequence[tuple[int, int, Gazetted]]) -> Iterator[tuple[str, Gazetted]]:
    """Yield what a named body has that acts for it: "the committee" after "the Bakers Union's committee"."""
    for at, noun in enumerate(sentence.lemmas):
        if KIND_OF.get(noun) == "board":
            for owner in children(sentence, at, "nmod:poss"):
                token = sentence.tokens[owner]
                body = next((g for a, b, g in named if a <= token.start < b), None)
                if body is not None:
                    yield noun, _described(body)


def _named_by(description: Description, named: Sequence[tuple[int, int, Gazetted]]) -> Gazetted | None:
    """Return the one body whose name holds the noun of a description, or begins with the names in it.

    "The operators" are the Association of Ferry Operators, "the Mill Creek teachers union" the Mill Creek Education
    Association, if there is no other such body in the report. "The army" is a state's, not a Liberation Army.
    """
    if description.kind == "army" or (description.many and description.noun not in WORKERS):
        return None
    kinds = {description.kind, "federation"}
    place = tuple(word for word in description.words.split() if word[:1].isupper())
    fitting = {}
    for _, _, body in named:
        words = body.name.lower().replace("’", "'").replace("'", " ").split()
        holds = bool({description.noun, f"{description.noun}s"} & set(words)) and description.noun not in _GENERIC
        begins = (
            bool(place)
            and body.type in kinds
            and not _EMPLOYING & set(words)
            and tuple(body.name.split()[: len(place)]) == place
        )
        if (holds or begins) and body.type != "state":
            fitting[body.code] = body
    return _described(next(iter(fitting.values()))) if len(fitting) == 1 else None


def _described(body: Gazetted) -> Gazetted:
    return Gazetted(code=body.code, name=body.name, type=body.type, rule="description")


def _named_before(description: Description, named: Sequence[tuple[int, int, Gazetted]]) -> Gazetted | None:
    """Return the one body of that kind named before; for a union or a bare plural, after; of several, none."""
    kinds = _LIKE.get(description.kind, {description.kind})
    before = {g.code: g for start, _, g in named if g.type in kinds and start < description.start}
    if description.kind == "opposition":
        before = {code: body for code, body in before.items() if not _is_known_to_all(body)}
    if not before and (not description.definite or description.kind in _NAMED_LATER):
        before = {g.code: g for _, _, g in named if g.type in kinds}
    exact = {code: body for code, body in before.items() if body.type == description.kind}
    before = exact if len(exact) == 1 else before
    if description.noun == "employer":
        before = {g.code: g for _, _, g in named if g.type == "employers"} or before
    elif not before and description.kind in _LIKE_A_NAME:
        before = {
            g.code: g for start, _, g in named if g.type == "organisation" and not TELLING.keys() & g.name.split()
        }
    return _described(next(iter(before.values()))) if len(before) == 1 else None


def _is_known_to_all(body: Gazetted) -> bool:
    """Tell whether a group is one of our list, which holds those that fight rather than stand for parliament."""
    return any(match.gazetted.code == body.code for match in matches(body.name.split()))


def _is_ambiguous(description: Description, named: Sequence[tuple[int, int, Gazetted]]) -> bool:
    kinds = _LIKE.get(description.kind, {description.kind})
    if description.kind == "opposition":
        kinds = {"political party"}
    return description.kind in _ONLY_WHEN_NAMED or any(g.type in kinds for _, _, g in named)


def _made(description: Description) -> Gazetted:
    kind = "group" if description.kind == "opposition" else description.kind
    code = "-".join(word for word in description.words.upper().replace("'", "").replace("-", " ").split())
    return Gazetted(code=f"ORG:{code[:40]}", name=description.words, type=kind, rule="description")
