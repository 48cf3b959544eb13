"""Bodies that act under a description: "the union", "the bank employers' federation", "the rebels", "the government".

A description is the body whose name holds its noun ("the operators", the Association of Ferry Operators), else the one
body named before it that is of the same kind. Where none was named and the described body acts, it is a party of the
report in its own right, under its description. Workers that strike or vote are their union, where one is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.reading.mentions.gazetteer import Gazetted
from dragoman.reading.mentions.roles import PARTY_VERBS
from dragoman.reading.tree import children, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

# What workers are called whose union a report names: what they do together is their union's.
WORKERS = frozenset(
    """docker dockworker teacher nurse miner pilot driver firefighter crew railwayman steelworker bargeman staff
    porter postman binman seafarer doctor machinist farmer fisherman trucker grower""".split()
)
_KINDS = {
    "union": "union".split(),
    "company": "company firm carmaker automaker airline manufacturer employer management shipowner operator "
    "boss".split(),
    "federation": "federation confederation association".split(),
    "group": "rebel guerrilla insurgent militant militia opposition junta separatist coalition kidnapper".split(),
    "creditors": "creditor lender bondholder".split(),
    "employer": "trust district university publisher studio broadcaster retailer".split(),
    "workers": sorted(WORKERS),
    "board": "board council committee".split(),
    "bloc": "bloc".split(),
    "organisation": "commission agency organisation organization".split(),
    "state": "government".split(),
}
KIND_OF = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns}
_ONLY_WHEN_NAMED = frozenset({"organisation", "bloc"})
_STRICT = frozenset({"employer", "workers"})
# A report may call these by what they are before it names them.
_NAMED_LATER = frozenset({"union", "federation", "workers"})
# Nouns that the names of many bodies hold: they need one of their kind, named before.
_GENERIC = frozenset("union bloc government commission agency organisation organization company".split())
# Those who act for whoever they are named with: "negotiators for the union and the board".
SPEAKING_FOR = frozenset("negotiator representative lawyer official delegate bargainer".split())
_TALKING = frozenset("talk speak negotiate".split())
_EMPLOYING = frozenset("employers owners operators shipowners industry".split())
_TOGETHER = frozenset("strike walk vote reject threaten accept demand refuse agree down vow picket stop return".split())
# Plurals that need no article to stand for a body.
_BARE = frozenset("boss employer management operator shipowner creditor bondholder kidnapper rebel".split())
_LIKE = {
    "company": {"company", "bank"},
    "creditors": set(),
    "board": set(),
    "employer": set(),
    "workers": {"union", "workers"},
    "group": {"group", "political party"},
    "bloc": {"bloc", "igo"},
    "organisation": {"organisation", "igo"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A definite description of a body: "the main rebel coalition"; ``words`` are those after the article."""

    start: int
    end: int
    noun: str
    words: str
    acts: bool
    definite: bool = True

    @property
    def kind(self) -> str:
        """The kind of body that the noun names."""
        return KIND_OF.get(self.noun, "union")


def bodies(
    sentences: Sequence[Sentence], named: Sequence[tuple[int, int, Gazetted]]
) -> Iterator[tuple[int, int, Gazetted, bool]]:
    """Yield the descriptions that stand for a body: start, end, what it stands for, and whether that is inferred.

    Parameters
    ----------
    sentences : sequence of Sentence
    named : sequence of (int, int, Gazetted)
        The bodies and states named in the report, with their places.
    """
    described = [
        d for s in sentences for d in _descriptions(s) if not any(a < d.end and d.start < b for a, b, _ in named)
    ]
    acting = {d.noun for d in described if d.acts and d.definite}
    called: dict[str, Gazetted] = {}
    found = list(_resolved([d for d in described if d.kind != "board"], named, acting, called))
    yield from found
    everyone = [*named, *((start, end, body) for start, end, body, _ in found)]
    called |= {noun: owner for s in sentences for noun, owner in _owned(s, everyone)}
    yield from _resolved([d for d in described if d.kind == "board"], named, acting, called)


def _resolved(
    described: Sequence[Description],
    named: Sequence[tuple[int, int, Gazetted]],
    acting: set[str],
    called: dict[str, Gazetted],
) -> Iterator[tuple[int, int, Gazetted, bool]]:
    """Yield what each description stands for; ``called`` is what a noun stood for before, and is kept up."""
    for description in described:
        known = _named_by(description, named)
        if known is not None:
            called[description.noun] = known
        known = known or called.get(description.noun) or _named_before(description, named)
        if known is not None:
            yield description.start, description.end, known, True
        elif description.definite and description.noun in acting and not _is_ambiguous(description, named):
            first = next(d for d in described if d.noun == description.noun and d.definite)
            yield description.start, description.end, _made(first), description is not first


def _descriptions(sentence: Sentence) -> Iterator[Description]:
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        noun = lemma(sentence, at)
        if (
            token.upos != "NOUN"
            or token.deprel in {"compound", "flat"}
            or (KIND_OF.get(noun) == "board" and _is_part(sentence, at))
        ):
            continue
        article = next((c for c in children(sentence, at, "det") if tokens[c].text.lower() == "the"), None)
        acts = _acts(sentence, at)
        if article is not None and noun in KIND_OF:
            acts = acts and (KIND_OF[noun] not in _STRICT or _does(sentence, at))
            if KIND_OF[noun] == "workers" and (token.xpos != "NNS" or not acts):
                continue
            words = " ".join(tokens[i].text for i in range(article + 1, at + 1)).replace(" '", "'").replace(" - ", "-")
            yield Description(start=tokens[article].start, end=token.end, noun=noun, words=words, acts=acts)
        elif _stands_alone(sentence, at) and acts:
            yield Description(start=token.start, end=token.end, noun=noun, words=token.text, acts=True, definite=False)


def _owned(sentence: Sentence, named: Sequence[tuple[int, int, Gazetted]]) -> Iterator[tuple[str, Gazetted]]:
    """Yield what a named body has that acts for it: "the committee" after "the Bakers Union's committee"."""
    for at in range(len(sentence.tokens)):
        if KIND_OF.get(lemma(sentence, at)) == "board":
            for owner in children(sentence, at, "nmod:poss"):
                token = sentence.tokens[owner]
                body = next((g for a, b, g in named if a <= token.start < b), None)
                if body is not None:
                    yield lemma(sentence, at), _described(body)


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Tell whether a bare plural means one body: "bosses offered", "dockers voted to strike"."""
    noun, token = lemma(sentence, at), sentence.tokens[at]
    if not (token.xpos == "NNS" or noun == "management") or children(sentence, at, "det", "nummod", "nmod"):
        return False
    doing = related(sentence, at, "nsubj") and lemma(sentence, token.head) in _TOGETHER
    return noun in _BARE or (noun in WORKERS and doing)


def _is_part(sentence: Sentence, at: int) -> bool:
    """Tell whether a board or committee is some other body's: "the board of the company", "the IMF's board"."""
    return bool(children(sentence, at, "nmod", "nmod:poss"))


def _does(sentence: Sentence, at: int) -> bool:
    """Tell whether somebody is the subject of what parties do."""
    top = at
    while related(sentence, top, "conj") and sentence.tokens[top].head >= 0:
        top = sentence.tokens[top].head
    return related(sentence, top, "nsubj") and lemma(sentence, sentence.tokens[top].head) in PARTY_VERBS | _TOGETHER


def _acts(sentence: Sentence, at: int) -> bool:
    while related(sentence, at, "conj") and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
    cases = prepositions(sentence, at)
    above = sentence.tokens[at].head
    if "for" in cases and above >= 0 and lemma(sentence, above) in SPEAKING_FOR:
        return True
    return related(sentence, at, "nsubj", "nmod:poss", "obl:agent") or bool(
        cases & {"with", "between", "against", "by"}
        or ("to" in cases and lemma(sentence, sentence.tokens[at].head) in _TALKING)
    )


def _named_by(description: Description, named: Sequence[tuple[int, int, Gazetted]]) -> Gazetted | None:
    """Return the one body whose name holds the noun of a description, or begins with the names in it.

    "The operators" are the Association of Ferry Operators, "the Mill Creek teachers union" the Mill Creek Education
    Association, if there is no other such body in the report.
    """
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
    if not before and (not description.definite or description.kind in _NAMED_LATER):
        before = {g.code: g for _, _, g in named if g.type in kinds}
    return _described(next(iter(before.values()))) if len(before) == 1 else None


def _is_ambiguous(description: Description, named: Sequence[tuple[int, int, Gazetted]]) -> bool:
    kinds = _LIKE.get(description.kind, {description.kind})
    return description.kind in _ONLY_WHEN_NAMED or any(g.type in kinds for _, _, g in named)


def _made(description: Description) -> Gazetted:
    code = "-".join(word for word in description.words.upper().replace("'", "").replace("-", " ").split())
    return Gazetted(code=f"ORG:{code[:40]}", name=description.words, type=description.kind, rule="description")
