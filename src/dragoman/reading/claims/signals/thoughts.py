"""What leaves a sign a mere thought: it is supposed, feared, urged, striven for, under review."""

from __future__ import annotations

from dragoman.reading.claims.modality import is_denied, is_supposed, is_unreal
from dragoman.reading.claims.signals.lexicon import BESIDE, POLARITY
from dragoman.reading.claims.signals.scope import clause_of
from dragoman.reading.claims.signals.senses import is_of_another_kind
from dragoman.reading.claims.signals.words import STRIVING
from dragoman.reading.tree import children, is_infinitive, lemma, related
from dragoman.terms.syntax import Sentence

_REVIEWING = frozenset(
    """review assess examine qualify monitor track consider evaluate measure manage assessment note recognize
    recognise slow veto oppose block reject""".split()
)
_URGING = frozenset("urge offer exhort advise encourage implore".split())
_THOUGHT_OF = frozenset("event case risk fear danger threat possibility eventuality".split())
_TELLING = frozenset("draw comment say elaborate call name identify speculate disclose".split())


def is_no_sign(sentence: Sentence, index: int, word: str) -> bool:
    """Tell whether a word only supposes or wishes, is denied or under review, or is of another sense."""
    token, clause = sentence.tokens[index], clause_of(sentence, index)
    if is_of_another_kind(sentence, index, word) or is_only_thought(sentence, clause) or is_unreal(sentence, clause):
        return True
    if is_feared(sentence, index):
        return True
    helpers = {lemma(sentence, c) for c in children(sentence, clause, "aux")}
    if token.upos == "NOUN" and (helpers & {"could", "might", "may"} or _is_under_review(sentence, index)):
        return True
    dashed = token.upos == "VERB" and "have" in helpers and word == "hope"
    silent = word == "refuse" and any(lemma(sentence, c) in _TELLING for c in children(sentence, index, "xcomp"))
    return dashed or silent or is_denied(sentence, clause) or _is_striven_for(sentence, index, word)


def is_only_thought(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause is only supposed: "if", "unless", also "so long as", "only after", "should they fail"."""
    if is_supposed(sentence, clause):
        return True
    first = sentence.subtree(clause)[0]
    opening = sentence.words[first : first + 3]
    inverted = opening[0] in {"should", "were", "had"} and bool(children(sentence, clause, "nsubj", "nsubj:pass"))
    before = sentence.words[first - 1] if first else ""
    as_long = opening[1:3] == ("long", "as") or (before == "long" and opening[0] == "as")
    words = opening if opening[0] == "only" else (before, *opening)
    return inverted or as_long or (words[0] == "only" and words[1] in {"after", "once", "when"})


def is_feared(sentence: Sentence, index: int) -> bool:
    """Tell whether something is only thought of: "in the event of failure", "the risk of a walkout"."""
    above = sentence.tokens[index].head
    return above >= 0 and related(sentence, index, "nmod", "acl") and lemma(sentence, above) in _THOUGHT_OF


def is_urged(sentence: Sentence, index: int) -> bool:
    """Tell whether something is only urged on others, offered or hoped for: "urged them to stick to their guns"."""
    clause = clause_of(sentence, index)
    above = sentence.tokens[clause].head
    if above < 0 or not related(sentence, clause, "xcomp", "ccomp") or lemma(sentence, above) not in _URGING:
        return False
    return lemma(sentence, above) != "offer" or related(sentence, clause, "xcomp")


def is_for(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause only says what for: "to reach agreement", "in order to make progress"."""
    return is_infinitive(sentence, clause) and not related(sentence, clause, "xcomp", "ccomp", "conj")


def _is_under_review(sentence: Sentence, index: int) -> bool:
    """Tell whether an outcome is only looked at: "reviewed the progress", "a report on progress", "vetoed a deal"."""
    above = sentence.tokens[index].head
    if above < 0 or not related(sentence, index, "obj", "nmod", "nsubj:pass"):
        return False
    reported_on = lemma(sentence, above) == "report" and related(sentence, index, "nmod")
    return reported_on or lemma(sentence, above) in _REVIEWING


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
