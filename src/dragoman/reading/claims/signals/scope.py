"""What stands around a sign: what makes it one, what turns it, and what leaves it a mere wish."""

from __future__ import annotations

from dragoman.reading.claims.modality import is_denied, is_supposed, is_unreal
from dragoman.reading.claims.signals.lexicon import BESIDE, POLARITY, WHO
from dragoman.reading.claims.signals.words import DONE_WITH, HARM, OF_OBJECTS, SOMEBODY, SPOKEN_OF, STRIVING, TURNS
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related, subject
from dragoman.terms.syntax import Sentence

_SCARCE = frozenset("little few without less hardly scant slow".split())
_WANTING = frozenset("lack absence without end little doubt slow elusive".split())
_REVIEWING = frozenset(
    """review assess examine qualify monitor track consider evaluate measure manage report assessment note recognize
    recognise slow veto oppose block reject""".split()
)
_URGING = frozenset("urge offer beg exhort advise encourage implore".split())
_THOUGHT_OF = frozenset("event case risk fear danger threat possibility eventuality".split())
_INSIDE = ("nsubj", "obj", "obl", "nmod", "amod", "compound", "conj", "advmod", "appos")
_TELLING = frozenset("draw comment say elaborate call name identify speculate disclose".split())
_FAILING = frozenset("fail unable refuse decline".split())
_NOTHING = frozenset("nothing nobody none".split())
_FAR = 8
_NOBODY = frozenset("few nobody none neither".split())


def counts(sentence: Sentence, index: int, word: str) -> str | None:
    """Return the polarity of a word where it stands; ``None`` where nothing beside it makes it a sign."""
    if word in POLARITY and word not in BESIDE:
        return POLARITY[word]
    done_to = children(sentence, index, "obj", "nsubj", "compound", "nmod")
    beside = done_to if word in OF_OBJECTS else _around(sentence, index)
    near = {lemma(sentence, i) for i in beside if not _is_of_things(sentence, i)}
    if word == "rule" and any(lemma(sentence, i) in HARM for i in done_to):
        return "positive"
    for polarity, companions in BESIDE[word]:
        if near & companions or (WHO in companions and is_said_of_somebody(sentence, index)):
            return polarity
    return None


def is_said_of_somebody(sentence: Sentence, index: int) -> bool:
    """Tell whether the subject of a word is somebody: "Oslo was cool", "campaigners are unhappy", not "the day is"."""
    who = subject(sentence, index)
    if who is None:
        return False
    token = sentence.tokens[who]
    pronoun = token.upos == "PRON" and lemma(sentence, who) not in {"it", "this", "that"}
    return pronoun or token.upos == "PROPN" or lemma(sentence, who) in SOMEBODY


def _around(sentence: Sentence, index: int) -> set[int]:
    head = sentence.tokens[index].head
    around = set(sentence.children[index]) | ({head} if head >= 0 else set())
    return around | (set(sentence.children[head]) if head >= 0 else set())


def is_turned(sentence: Sentence, index: int) -> bool:
    """Tell whether the words around turn a sign: negation, "few expect", "ease tension", "lack of progress"."""
    head = sentence.tokens[index].head
    above_it = head >= 0 and sentence.tokens[head].upos == "VERB" and abs(head - index) < _FAR
    if is_negated(sentence, index) or (above_it and is_negated(sentence, head)) or is_nothing(sentence, index):
        return True
    above = lemma(sentence, head) if head >= 0 else ""
    clause = clause_of(sentence, index)
    doubted = related(sentence, clause, "ccomp") and lemma(sentence, sentence.tokens[clause].head) == "doubt"
    wanting = above in _WANTING and not related(sentence, index, "obl", "advmod")
    if doubted or wanting or any(lemma(sentence, c) in _SCARCE for c in sentence.children[index]):
        return True
    undone = related(sentence, index, "obj", "nsubj") and lemma(sentence, index) in TURNS.get(above, ())
    few = any(is_negated(sentence, w) for w in children(sentence, index, "nsubj"))
    failed = _is_failed(sentence, head) or _is_failed(sentence, index)
    return bool(nobody(sentence, index)) or few or undone or failed


def is_nothing(sentence: Sentence, index: int) -> bool:
    """Tell whether nothing or nobody completes a word, or no more of it: "agreed on nothing", "no more hopeful"."""
    nothing = any(
        lemma(sentence, c) in _NOTHING or (lemma(sentence, c) == "one" and is_negated(sentence, c))
        for c in children(sentence, index, "obl", "obj")
    )
    return nothing or any(is_negated(sentence, c) for c in children(sentence, index, "advmod"))


def nobody(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the subjects of a sign, or of the verb that it completes, that are nobody or few: "few expect a deal"."""
    head = sentence.tokens[index].head
    who = (*(children(sentence, head, "nsubj") if head >= 0 else ()), *children(sentence, index, "nsubj"))
    return tuple(
        w for w in who if any(lemma(sentence, c) in _NOBODY for c in (w, *children(sentence, w, "amod", "det")))
    )


def _is_failed(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb hangs on failing: "failed to reach agreement", "were unable to agree"."""
    above = sentence.tokens[verb].head if verb >= 0 and related(sentence, verb, "xcomp", "advcl") else -1
    return above >= 0 and lemma(sentence, above) in _FAILING


def is_no_sign(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether a word only supposes or wishes, is denied or under review, or is of another sense."""
    token, clause = sentence.tokens[index], clause_of(sentence, index)
    if _is_of_another_kind(sentence, index, word) or is_supposed(sentence, clause) or is_unreal(sentence, clause):
        return True
    if is_feared(sentence, index):
        return True
    helpers = {lemma(sentence, c) for c in children(sentence, clause, "aux")}
    if token.upos == "NOUN" and (helpers & {"could", "might", "may"} or _is_under_review(sentence, index)):
        return True
    dashed = token.upos == "VERB" and "have" in helpers and word == "hope"
    silent = word == "refuse" and any(lemma(sentence, c) in _TELLING for c in children(sentence, index, "xcomp"))
    return dashed or silent or is_denied(sentence, clause) or _is_striven_for(sentence, index, word)


def is_feared(sentence: Sentence, index: int) -> bool:
    """Tell whether something is only thought of: "in the event of failure", "the risk of a walkout"."""
    above = sentence.tokens[index].head
    return above >= 0 and related(sentence, index, "nmod", "acl") and lemma(sentence, above) in _THOUGHT_OF


def _is_of_another_kind(sentence: Sentence, index: int, word: str) -> bool:
    """Tell "hostilities" that are fighting, "hostile forces", "encouraged them", "the emissions gap", "a founder"."""
    token = sentence.tokens[index]
    if token.upos == "NOUN":
        manner = word == "consensus" and "by" in prepositions(sentence, index)  # "taken by consensus"
        return (
            manner
            or _is_of_things(sentence, index)
            or word == "founder"
            or (word == "hostility" and token.xpos == "NNS")
        )
    if token.upos == "ADJ":
        made = word != sentence.words[index] and token.text.endswith("ed")  # "improved ties"
        return token.deprel == "amod" and (made or lemma(sentence, token.head) not in SPOKEN_OF)
    doing = word != lemma(sentence, index) and not children(sentence, index, "aux:pass", "cop")
    return bool(doing and children(sentence, index, "obj", "xcomp", "ccomp", "nsubj")) or (
        word in DONE_WITH and not _is_done(sentence, index)
    )


def _is_of_things(sentence: Sentence, noun: int) -> bool:
    """Tell whether a gap is not one between sides: "the emissions gap"."""
    return lemma(sentence, noun) in {"gap", "difference"} and bool(children(sentence, noun, "compound"))


def _is_done(sentence: Sentence, index: int) -> bool:
    """Tell whether something is told as done, in a main clause: "settled the row", not "a way to settle"."""
    feats, helpers = sentence.tokens[index].feats, {lemma(sentence, c) for c in children(sentence, index, "aux")}
    told = "VerbForm=Fin" in feats or bool(helpers & {"have", "be"})
    return "Tense=Past" in feats and told and not related(sentence, index, "acl", "xcomp")


def _is_under_review(sentence: Sentence, index: int) -> bool:
    """Tell whether an outcome is only looked at: "reviewed the progress", "a report on progress", "vetoed a deal"."""
    above = sentence.tokens[index].head
    return above >= 0 and related(sentence, index, "obj", "nmod", "nsubj:pass") and lemma(sentence, above) in _REVIEWING


def is_for(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause only says what for: "to reach agreement", "in order to make progress"."""
    marked = any(lemma(sentence, c) == "to" for c in children(sentence, clause, "mark"))
    return marked and not related(sentence, clause, "xcomp", "ccomp", "conj")


def is_urged(sentence: Sentence, index: int) -> bool:
    """Tell whether something is only urged on others, offered or hoped for: "urged them to stick to their guns"."""
    clause = clause_of(sentence, index)
    above = sentence.tokens[clause].head
    return above >= 0 and related(sentence, clause, "xcomp", "ccomp") and lemma(sentence, above) in _URGING


def clause_of(sentence: Sentence, index: int) -> int:
    """Return the head of the clause that a word is in."""
    at = index
    while sentence.tokens[at].head >= 0 and related(sentence, at, *_INSIDE):
        at = sentence.tokens[at].head
    return at


def _is_striven_for(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether what is hopeful is only wished for: "trying to reach agreement", "urged them to show goodwill"."""
    hopeful = POLARITY.get(word) == "positive" or any(polarity == "positive" for polarity, _ in BESIDE.get(word, ()))
    at, steps = index, 0
    while hopeful and sentence.tokens[at].head >= 0 and steps < 3:  # noqa: PLR2004 (a phrase, not a sentence)
        if not related(sentence, at, "obj", "xcomp", "nmod", "acl", "obl", "advcl"):
            return False
        at, steps = sentence.tokens[at].head, steps + 1
        if lemma(sentence, at) in STRIVING and lemma(sentence, index) not in {"hope", "compromise"}:
            return True
    return False
