"""Positions: what a party demands, offers, refuses, commits itself to, accepts or threatens.

A table of verbs and adjectives gives the act; where a statement's own words hold a modal ("must", "will not"), the
modal does. The party is the subject's, or the side of the speaker for "we", "it" and for duties of others.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.halves import halves_span
from dragoman.reading.claims.holders import Holders
from dragoman.reading.claims.modality import is_supposed, is_threat, status_of, status_of_deed
from dragoman.reading.tree import children, is_negated, is_predicate, lemma, related, subject, without
from dragoman.terms.findings import Position, Statement
from dragoman.terms.syntax import Sentence

# Verb -> act, with what it takes: an infinitive or clause, a noun phrase, or an oblique with this preposition.
_ACTS = {
    "demand": "demand", "urge": "demand", "insist": "demand", "want": "demand", "request": "demand", "seek": "demand",
    "require": "demand", "press": "demand", "call": "demand", "appeal": "demand", "exhort": "demand",
    "offer": "offer", "propose": "offer", "invite": "offer", "suggest": "offer",
    "refuse": "refuse", "reject": "refuse", "decline": "refuse", "oppose": "refuse", "denounce": "refuse",
    "rule": "refuse", "dismiss": "refuse", "ignore": "refuse", "veto": "refuse",
    "resist": "refuse",
    "promise": "commit", "pledge": "commit", "vow": "commit", "undertake": "commit", "commit": "commit",
    "guarantee": "commit",
    "accept": "accept", "agree": "accept", "recognise": "accept", "recognize": "accept", "endorse": "accept",
    "threaten": "threaten",
}  # fmt: skip
_READY = {"ready": "commit", "prepared": "offer", "willing": "offer", "unwilling": "refuse", "reluctant": "refuse"}
_PREPOSITIONS = {"call": "for", "appeal": "for", "press": "for", "insist": "on", "rule": "out", "agree": "to"}
_WITH_CLAUSE = frozenset("demand insist promise pledge vow agree threaten propose suggest want guarantee".split())
_NOUN_ACTS = {
    "refusal": "refuse", "offer": "offer", "demand": "demand", "promise": "commit", "pledge": "commit",
    "threat": "threaten", "rejection": "refuse", "commitment": "commit", "assurance": "commit", "proposal": "offer",
}  # fmt: skip
_SPEAKING = frozenset("comment say answer elaborate speak discuss name identify confirm disclose".split())
_AIMS = frozenset("intention plan desire wish aim".split())
_SPEAKERS = frozenset("government union minister delegation team side country company airline president we".split())
_DUTIES = frozenset({"must", "should", "ought"})
_BAD = frozenset("attack invade strike bomb war fight threaten harm leave withdraw block interfere".split())


def find_positions(text: str, sentences: tuple[Sentence, ...], holders: Holders) -> tuple[Position, ...]:
    """Return the positions of a report, in text order."""
    found: list[Position] = []
    for sentence in sentences:
        for index, kind, words, party_of, rule in _readings(sentence):
            what = halves_span(text, sentence, words)
            if what is None:
                continue
            statement = holders.statement(what.start) or holders.statement(sentence.tokens[index].start)
            party = _party(sentence, party_of, statement, holders)
            if party is None or any(p.what.overlaps(what) and p.party == party for p in found[-3:]):
                continue
            found.append(
                Position(
                    id=f"O{len(found) + 1}",
                    party=party,
                    kind=kind,
                    what=what,
                    statement=statement.id if statement else None,
                    rule=rule,
                    status=_status(sentence, index, rule),
                )
            )
    return tuple(found)


def _status(sentence: Sentence, index: int, rule: str) -> str:
    """Return how the act stands; where a modal makes the position, the predicate is the deed itself."""
    return status_of_deed(sentence, index) if rule.startswith("modal") else status_of(sentence, index)


Reading = tuple[int, str, tuple[int, ...], int | None, str]


def _readings(sentence: Sentence) -> Iterator[Reading]:
    """Yield token, act, the words that say what, and the token whose party it is."""
    for index, token in enumerate(sentence.tokens):
        word = token.lemma.lower()
        if is_supposed(sentence, index):
            continue
        if token.upos == "VERB" and word in _ACTS and token.deprel != "amod":
            yield from _by(sentence, index, word) or _verb(sentence, index, word)
        elif word in _READY and (children(sentence, index, "cop", "nsubj") or token.deprel in {"xcomp", "conj"}):
            yield from _ready(sentence, index, word)
        elif token.upos == "NOUN" and word in _NOUN_ACTS:
            yield from _noun(sentence, index, word)
        elif is_predicate(sentence, index):
            yield from _modal(sentence, index)


def _by(sentence: Sentence, index: int, word: str) -> tuple[Reading, ...]:
    """Read "the text was rejected by Poland", "a text rejected by Poland"."""
    agents = [
        c
        for c in children(sentence, index, "obl")
        if c > index and any(lemma(sentence, k) == "by" for k in children(sentence, c, "case"))
    ]
    done_to = children(sentence, index, "nsubj:pass")
    if not agents or "VerbForm=Part" not in sentence.tokens[index].feats:
        return ()
    if not done_to and sentence.tokens[index].deprel != "acl":
        return ()
    what = sentence.subtree(done_to[0] if done_to else sentence.tokens[index].head)
    return ((index, _turned(sentence, index, _ACTS[word]), what, agents[0], f"passive-{word}"),)


def _verb(sentence: Sentence, index: int, word: str) -> tuple[Reading, ...]:
    who = subject(sentence, index)
    if who is None or children(sentence, index, "nsubj:pass"):
        return ()
    act = _turned(sentence, index, _ACTS[word])
    taken = (words for words in _split(sentence, _takes(sentence, index, word)) if words)
    return tuple((index, act, words, who, f"verb-{word}") for words in taken if not _is_silence(sentence, words))


def _is_silence(sentence: Sentence, words: tuple[int, ...]) -> bool:
    """Tell whether what is declined is only to speak ("declined to comment")."""
    verb = next((i for i in words if sentence.tokens[i].upos == "VERB"), None)
    return verb is not None and lemma(sentence, verb) in _SPEAKING


def _split(sentence: Sentence, words: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Part what is asked into its coordinated clauses: "to stop the raids and to return the cattle" are two."""
    inside = frozenset(words)
    for index in words:
        token = sentence.tokens[index]
        if related(sentence, index, "conj") and token.head in inside and token.upos == "VERB":
            if sentence.tokens[token.head].upos != "VERB":
                continue
            later = frozenset(without(sentence, index, "cc", "mark")) & inside
            first = tuple(i for i in words if i not in sentence.subtree(index))
            return (first, *_split(sentence, tuple(sorted(later))))
    return (words,)


def _turned(sentence: Sentence, index: int, act: str) -> str:
    """Return the act of a negated verb: who does not accept refuses, who does not reject may accept."""
    if not is_negated(sentence, index):
        return act
    return {"accept": "refuse", "commit": "refuse", "offer": "refuse", "threaten": "commit", "refuse": "accept"}.get(
        act, act
    )


def _takes(sentence: Sentence, index: int, word: str) -> tuple[int, ...]:
    """Return what is demanded, offered and so on: an infinitive, a clause or a noun phrase after the verb."""
    preposition = _PREPOSITIONS.get(word)
    clauses = [
        c for c in children(sentence, index, "xcomp", "ccomp", "advcl") if c > index and _is_content(sentence, c, word)
    ]
    if clauses:
        asked = [
            c for c in children(sentence, index, "obj", "obl") if index < c < clauses[0] and not _is_time(sentence, c)
        ]
        words = [*(i for c in asked[:1] for i in without(sentence, c, "case")), *without(sentence, clauses[0], "advcl")]
        return tuple(sorted(set(words) - set(children(sentence, clauses[0], "mark"))))
    if preposition:
        for child in children(sentence, index, "obl", "compound", "obj"):
            if lemma(sentence, child) == preposition or any(
                lemma(sentence, c) == preposition for c in children(sentence, child, "case")
            ):
                below = child if related(sentence, child, "obl") else (children(sentence, index, "obj") or (child,))[0]
                return without(sentence, below, "case")
        return ()
    objects = [
        c for c in children(sentence, index, "obj") if sentence.tokens[c].upos != "PRON" or lemma(sentence, c) == "this"
    ]
    return sentence.subtree(objects[0]) if objects and objects[0] > index else ()


def _is_content(sentence: Sentence, clause: int, word: str) -> bool:
    marks = {lemma(sentence, c) for c in children(sentence, clause, "mark")}
    return "to" in marks or (word in _WITH_CLAUSE and related(sentence, clause, "ccomp"))


def _is_time(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].deprel in {"obl:unmarked", "obl:tmod"}


def _ready(sentence: Sentence, index: int, word: str) -> Iterator[Reading]:
    """Read "is willing to accept", "fully ready for this"."""
    below = [c for c in children(sentence, index, "xcomp", "advcl", "ccomp", "obl", "acl") if c > index]
    who = subject(sentence, index)
    if not below or who is None:
        return
    act = "refuse" if is_negated(sentence, index) else _READY[word]
    if act in {"offer", "commit"} and lemma(sentence, below[0]) in {"accept", "agree"}:
        act = "accept"
    yield index, act, (index, *without(sentence, below[0], "advcl")), who, f"adjective-{word}"


def _noun(sentence: Sentence, index: int, word: str) -> Iterator[Reading]:
    """Read "Comecon's refusal to recognise", "an offer of power"."""
    owners = children(sentence, index, "nmod:poss")
    below = [c for c in children(sentence, index, "acl", "ccomp") if c > index]
    if owners and below:
        yield index, _NOUN_ACTS[word], tuple(i for i in (index, *sentence.subtree(below[0]))), owners[0], f"noun-{word}"


def _modal(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read "must withdraw", "will not attack", "has no intention to attack"; only inside what somebody said."""
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    who = subject(sentence, index)
    if who is None:
        return
    begins = min(index, *sentence.subtree(who))
    clause = tuple(i for i in _alone(sentence, index) if i >= begins)
    obliged = helpers & _DUTIES or (lemma(sentence, index) == "need" and children(sentence, index, "xcomp", "obj"))
    if obliged:
        yield index, "demand", clause, None, "modal-duty"
    elif helpers & {"will", "would"} and is_negated(sentence, index):
        yield index, ("commit" if _is_harmless(sentence, index) else "refuse"), clause, who, "modal-will-not"
    elif helpers & {"will", "shall"} and children(sentence, index, "expl") and is_threat(sentence, index):
        yield index, "threaten", without(sentence, index, "advcl", "parataxis", "mark"), None, "modal-there-will"
    elif helpers & {"will", "shall"} and _is_own(sentence, who):
        yield index, ("threaten" if is_threat(sentence, index) else "commit"), clause, who, "modal-will"
    else:
        yield from _no_aim(sentence, index, clause, who)


def _alone(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the words of a clause without those of clauses beside it or under it."""
    verbs = {c for c in children(sentence, index, "conj") if is_predicate(sentence, c)}
    beside = {i for c in verbs for i in sentence.subtree(c)}
    return tuple(i for i in without(sentence, index, "advcl", "parataxis", "mark") if i not in beside)


def _is_harmless(sentence: Sentence, index: int) -> bool:
    """Tell whether what will not be done is harm: who will not attack gives an assurance."""
    below = children(sentence, index, "obl", "xcomp", "obj")
    return lemma(sentence, index) in _BAD or any(lemma(sentence, c) in _BAD for c in below)


def _no_aim(sentence: Sentence, index: int, clause: tuple[int, ...], who: int) -> Iterator[Reading]:
    """Read "has no intention of attacking": an assurance; "has no plans to pay": a refusal."""
    for noun in children(sentence, index, "obj"):
        if lemma(sentence, noun) in _AIMS and is_negated(sentence, noun):
            harm = any(lemma(sentence, i) in _BAD for i in sentence.subtree(noun))
            yield index, ("commit" if harm else "refuse"), clause, who, f"no-{lemma(sentence, noun)}"


def _is_own(sentence: Sentence, who: int) -> bool:
    token = sentence.tokens[who]
    return token.text.lower() in {"we", "i", "it", "they"} or token.upos == "PROPN" or token.lemma in _SPEAKERS


def _party(sentence: Sentence, party_of: int | None, statement: Statement | None, holders: Holders) -> str | None:
    """Return whose position it is: the token's parties; for duties of others the side of whoever says so."""
    if party_of is None:
        return holders.side(statement.speaker) if statement else None
    heads = (party_of, *children(sentence, party_of, "conj"))
    named = [party for head in heads if (party := holders.named(sentence, head, statement))]
    return "+".join(dict.fromkeys(part for party in named for part in party.split("+"))) or None
