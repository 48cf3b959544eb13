"""Where a report calls a body by what it is: "the union", "the main rebel coalition", "bosses", "creditor banks".

A description is definite, "the" and a noun for a body, or a plural that needs no article where it does what parties do
together or what parties do at all: "dockers voted to strike", "environmental groups criticised the plan".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.reading.mentions.roles import LED_BODIES, PARTY_VERBS, ROLE_NOUNS, SPOKESPEOPLE
from dragoman.reading.tree import children, is_in_persons_name, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

# What workers are called whose union a report names: what they do together is their union's.
WORKERS = frozenset(
    """docker dockworker teacher nurse miner pilot driver firefighter crew railwayman steelworker bargeman staff
    porter postman binman seafarer doctor machinist farmer fisherman trucker grower attendant mechanic engineer
    controller journalist writer actor musician guard cleaner lecturer electrician printer stevedore autoworker
    sailor railworker paramedic""".split()
)
_KINDS = {
    "union": "union".split(),
    "company": "company firm carmaker automaker airline manufacturer employer management shipowner operator "
    "boss".split(),
    "federation": "federation confederation association chamber".split(),
    "opposition": ["opposition"],
    "group": "rebel guerrilla insurgent militant militia junta separatist coalition kidnapper "
    "loyalist unionist nationalist secessionist mutineer jihadist islamist".split(),
    "creditors": "creditor lender bondholder".split(),
    "employer": "trust district university publisher studio broadcaster retailer".split(),
    "workers": sorted(WORKERS),
    "board": "board council committee".split(),
    "bloc": "bloc".split(),
    "organisation": "commission agency organisation organization".split(),
    "court": "court tribunal".split(),
    "parliament": "legislature parliament".split(),
    "army": "army military".split(),
    "state": "government".split(),
}
KIND_OF = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns}
# Kinds whose nouns stand for a body only as the subject of what parties do.
_STRICT = frozenset({"employer", "workers", "army"})
# Those who act for whoever they are named with: "negotiators for the union and the board".
SPEAKING_FOR = frozenset("negotiator representative lawyer official delegate bargainer".split())
_TALKING = frozenset("talk speak negotiate".split())
_TOGETHER = frozenset("strike walk vote reject threaten accept demand refuse agree down vow picket stop return".split())
_DEEDS = (PARTY_VERBS | _TOGETHER) - frozenset("need require hope expect plan believe think".split())
# An army that only moves or fires does so for its state.
_MOVES = frozenset("withdraw return walk suspend strike join stop leave hold release".split())
# Those who may be made a party by their officer alone.
_WITH_OFFICERS = frozenset("union company group opposition federation employer creditors".split())
# What may stand between a body and the name of its officer.
_TITLES = ROLE_NOUNS | frozenset("chief general vice deputy senior lead executive peace policy press military".split())
# A lawmaker of the opposition speaks for no body.
_OFFICERS = LED_BODIES | frozenset("commander convener member bargainer fighter general".split())
# Plurals that need no article to stand for a body.
_BARE = frozenset("boss employer management operator shipowner creditor bondholder kidnapper rebel".split())
# Plurals that are a party of their own where they do what parties do, the second only with a word that tells which.
_MANY = frozenset(
    """farmer grower producer consumer exporter importer retailer supermarket fisherman processor refiner
    environmentalist landowner settler islander herder""".split()
)
_MANY_WHEN_TOLD = frozenset(
    "group union company bank firm association mill mine airline agent country nation state church tribe".split()
)
_NOT_TELLING = frozenset(
    "other many much some several few most more such own new big large small two three both various different".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A description of a body; ``words`` are those after the article.

    ``acts`` tells that the body does, has or is dealt with here; ``many`` that these are a party of their own.
    """

    start: int
    end: int
    noun: str
    words: str
    acts: bool
    definite: bool = True
    many: bool = False

    @property
    def kind(self) -> str:
        """The kind of body that the noun names."""
        return "group" if self.many else KIND_OF.get(self.noun, "union")


def descriptions(sentence: Sentence) -> Iterator[Description]:
    """Yield the descriptions of a sentence, in order."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        noun = token.text.lower() if token.upos == "ADJ" else lemma(sentence, at)
        if noun in KIND_OF and _is_of_somebody_named(sentence, at):
            made = KIND_OF[noun] in _WITH_OFFICERS
            yield Description(start=token.start, end=token.end, noun=noun, words=noun, acts=True, definite=made)
            continue
        plain = token.upos == "NOUN" or (token.upos == "PROPN" and KIND_OF.get(noun) == "parliament")
        part = KIND_OF.get(noun) == "board" and _is_part(sentence, at)
        if not plain or part or token.deprel in {"compound", "flat"}:
            continue
        article = _article(sentence, at) if noun in KIND_OF else None
        if article is not None:
            if KIND_OF[noun] == "army" and related(sentence, at, "nsubj") and lemma(sentence, token.head) in _MOVES:
                continue
            acts = _acts(sentence, at) and (
                KIND_OF[noun] not in _STRICT or _does(sentence, at) or _has_a_voice(sentence, at)
            )
            if KIND_OF[noun] == "workers" and (token.xpos != "NNS" or not acts):
                continue
            words = _joined(sentence, article + 1, at)
            yield Description(start=tokens[article].start, end=token.end, noun=noun, words=words, acts=acts)
        elif (first := _many(sentence, at)) is not None:
            words = _joined(sentence, first, at)
            yield Description(start=tokens[first].start, end=token.end, noun=noun, words=words, acts=True, many=True)
        elif _stands_alone(sentence, at) and _acts(sentence, at):
            yield Description(start=token.start, end=token.end, noun=noun, words=token.text, acts=True, definite=False)


def _is_of_somebody_named(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun is whose officer is named: "union president Ana Paz", "the opposition leader, Ana Paz"."""
    tokens = sentence.tokens
    end = at + 1
    if at and tokens[at - 1].upos in {"NOUN", "PROPN"}:  # "Bundesbank council member"
        return False
    while end < len(tokens) and tokens[end].upos in {"NOUN", "ADJ", "PROPN"} and lemma(sentence, end) in _TITLES:
        end += 1
    if end == at + 1 or lemma(sentence, end - 1) not in _OFFICERS:
        return False
    end += end < len(tokens) and tokens[end].text == ","
    return is_in_persons_name(sentence, end)


def _article(sentence: Sentence, at: int) -> int | None:
    """Return the "the" of a noun, also before whoever a body is of: "the bank employers' federation"."""
    nouns = (at, *(c for c in children(sentence, at, "nmod:poss") if sentence.tokens[c].xpos == "NNS"))
    articles = (c for noun in nouns for c in children(sentence, noun, "det") if c < at)
    return next((c for c in articles if sentence.tokens[c].text.lower() == "the"), None)


def _joined(sentence: Sentence, first: int, last: int) -> str:
    words = " ".join(token.text.replace("’", "'") for token in sentence.tokens[first : last + 1])
    return words.replace(" '", "'").replace(" - ", "-")


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Tell whether a bare plural means one body: "bosses offered", "dockers voted to strike"."""
    noun, token = lemma(sentence, at), sentence.tokens[at]
    if not (token.xpos == "NNS" or noun == "management") or children(sentence, at, "det", "nummod", "nmod"):
        return False
    doing = related(sentence, at, "nsubj") and lemma(sentence, token.head) in _TOGETHER
    return noun in _BARE or (noun in WORKERS and doing)


def _many(sentence: Sentence, at: int) -> int | None:
    """Return where "Swiss farmers" or "environmental groups" begins that acts as a party of its own."""
    noun, token = lemma(sentence, at), sentence.tokens[at]
    if token.xpos != "NNS" or not (noun in _MANY or noun in _MANY_WHEN_TOLD) or not _does(sentence, at):
        return None
    aside = at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].text == ","
    vaguely = [c for c in children(sentence, at, "det") if sentence.tokens[c].text.lower() != "the"]
    narrowed = vaguely or children(sentence, at, "nummod") or (children(sentence, at, "acl") and not aside)
    if narrowed or related(sentence, at, "conj"):
        return None
    told = children(sentence, at, "amod", "compound", "nmod:poss")
    vague = any(lemma(sentence, i) in _NOT_TELLING or sentence.tokens[i].upos == "PRON" for i in told)
    if vague or not (told or noun in _MANY):
        return None
    return min((sentence.subtree(i)[0] for i in told if i < at), default=at)


def _is_part(sentence: Sentence, at: int) -> bool:
    """Tell whether a board or committee is some other body's: "the board of the company", "the IMF's board"."""
    return bool(children(sentence, at, "nmod", "nmod:poss"))


def _does(sentence: Sentence, at: int) -> bool:
    """Tell whether somebody is the subject of what parties do; whoever needs or hopes for something does nothing."""
    top = at
    while related(sentence, top, "conj") and sentence.tokens[top].head >= 0:
        top = sentence.tokens[top].head
    return related(sentence, top, "nsubj") and lemma(sentence, sentence.tokens[top].head) in _DEEDS


def _has_a_voice(sentence: Sentence, at: int) -> bool:
    """Tell whether somebody has a spokesman: "a spokesman for the flight attendants"."""
    above = sentence.tokens[at].head
    voiced = above >= 0 and lemma(sentence, above) in SPOKESPEOPLE
    return voiced and bool(prepositions(sentence, at) & {"for", "of"})


def _acts(sentence: Sentence, at: int) -> bool:
    while related(sentence, at, "conj") and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
    cases = prepositions(sentence, at)
    above = sentence.tokens[at].head
    owner = above >= 0 and related(sentence, at, "nmod") and "of" in cases
    owner = owner and (lemma(sentence, above) in LED_BODIES or is_in_persons_name(sentence, above))
    if owner or ("for" in cases and above >= 0 and lemma(sentence, above) in SPEAKING_FOR | SPOKESPEOPLE):
        return True
    return related(sentence, at, "nsubj", "nmod:poss", "obl:agent") or bool(
        cases & {"with", "between", "against", "by"}
        or ("to" in cases and lemma(sentence, sentence.tokens[at].head) in _TALKING)
    )
