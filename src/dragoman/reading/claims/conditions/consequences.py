"""Threats and prospects told by a verb of effect: "failure to C would lead to Q", "an attack would end the truce"."""

from __future__ import annotations

from dragoman.reading.claims.acts import is_matter
from dragoman.reading.claims.conditions.patterns import begins
from dragoman.reading.claims.harm import is_bad, is_threat
from dragoman.reading.claims.linked import Linked, phrase, word
from dragoman.reading.claims.modality import is_unreal
from dragoman.reading.tree import children, is_negated, lemma, prepositions, related
from dragoman.terms.syntax import Sentence

_BRINGING = {
    "lead": "to",
    "result": "in",
    "mean": "",
    "bring": "",
    "trigger": "",
    "provoke": "",
    "cause": "",
    "prompt": "",
    "force": "",
    "spark": "",
    "draw": "",
    "invite": "",
    "compel": "",
}
_WRECKING = frozenset(
    """end break kill scupper wreck derail torpedo jeopardise jeopardize endanger threaten undermine destroy doom sink
    void""".split()
)
_WILL = frozenset("will would could 'll".split())


@begins(_BRINGING.keys() | _WRECKING)
def brings(sentence: Sentence, index: int) -> Linked | None:
    """Read what an act, or the failure to do it, would bring: harm, or the end of what was agreed."""
    name = lemma(sentence, index)
    who = children(sentence, index, "nsubj", "csubj") if name in _BRINGING or name in _WRECKING else ()
    if not who or who[0] > index or is_negated(sentence, index) or is_unreal(sentence, index):
        return None
    told = {word(sentence, c) for c in children(sentence, who[0], "det", "nmod:poss", "amod")}
    if told & {"the", "this", "that", "these", "those", "such", "his", "her", "their", "its"}:
        return None
    helpers = {word(sentence, c) for c in children(sentence, index, "aux")}
    act = sentence.tokens[who[0]].upos in {"NOUN", "VERB"} and is_matter(sentence, who[0])
    if not helpers & _WILL or children(sentence, index, "aux:pass") or not (act or _is_failure(sentence, who[0])):
        return None
    below = _brought(sentence, index, name)
    if not below or not _harms(sentence, name, below):
        return None
    verbs = range(max(sentence.subtree(who[0])) + 1, index + 1)
    wrecks = name in _WRECKING
    consequent = tuple(i for c in below for i in (sentence.subtree(c) if wrecks else phrase(sentence, c)))
    return Linked(
        consequent=tuple(sorted({*consequent, *([index] if wrecks else [])})),
        condition=sentence.subtree(who[0]),
        connective=tuple(verbs) or (index,), carrier=next(iter(children(sentence, index, "xcomp")), index), order="if",
        polarity="threat", rule="would-wreck" if wrecks else "would-bring",
    )  # fmt: skip


def _is_failure(sentence: Sentence, index: int) -> bool:
    return lemma(sentence, index) in {"failure", "refusal", "attempt", "attack", "breach"}


def _brought(sentence: Sentence, index: int, name: str) -> tuple[int, ...]:
    case = _BRINGING.get(name, "")
    if case:
        return tuple(c for c in children(sentence, index, "obl") if case in prepositions(sentence, c))
    return tuple(c for c in children(sentence, index, "obj", "xcomp", "ccomp") if c > index)


def _harms(sentence: Sentence, name: str, below: tuple[int, ...]) -> bool:
    """Tell whether what is brought is harm, and what is wrecked is worth keeping."""
    if name in _WRECKING:
        return any(related(sentence, c, "obj") and is_matter(sentence, c) for c in below)
    ends = any(is_threat(sentence, c) or is_bad(sentence, c) for c in below)
    inner = any(is_bad(sentence, k) for c in below for k in children(sentence, c, "nmod", "obj", "amod"))
    return ends or inner
