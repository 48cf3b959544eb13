"""Words that come through somebody: "according to X", "quoted X as saying", "was quoted as saying"."""

from __future__ import annotations

from dragoman.reading.attribution.asides import clause_before
from dragoman.reading.attribution.clauses import clause_after
from dragoman.reading.attribution.cues import SAYING
from dragoman.reading.attribution.said import Range, Said, trimmed_range
from dragoman.reading.tree import auxiliaries, children, lemma, related, subject
from dragoman.terms.syntax import Sentence


def according(sentence: Sentence, index: int) -> Said | None:
    """Return the rest of the clause, which is what X said: "..., according to X"."""
    token = sentence.tokens[index]
    head = token.head
    if head < 0:
        return None
    if token.deprel == "case" or related(sentence, index, "fixed"):
        speaker, clause = head, sentence.tokens[head].head
    else:
        objects = children(sentence, index, "obl", "obj", "nmod")
        speaker, clause = (objects[0] if objects else -1), head
    if speaker < 0 or clause < 0:
        return None
    own = set(sentence.subtree(speaker)) | {index} | set(children(sentence, index, "fixed", "case"))
    rest = [i for i in range(len(sentence.tokens)) if i not in own]
    before = [i for i in rest if i < min(own)]
    after = [i for i in rest if i > max(own)]
    spans = [trimmed_range(sentence, part) for part in (before, after) if len(part) > 2]  # noqa: PLR2004 (more than a mark)
    spans = [span for span in spans if span[1] > span[0]]
    return Said(cue=index, speaker=speaker, contents=tuple(spans), rule="according-to") if spans else None


_COUNTS = frozenset("poll survey census tally".split())


def in_count(sentence: Sentence, index: int) -> Said | None:
    """Return the rest of a clause that is what a count tells: "In a new poll, the draft has a majority"."""
    if lemma(sentence, index) not in _COUNTS:
        return None
    cases = children(sentence, index, "case")
    token = sentence.tokens[index]
    if not related(sentence, index, "obl") or token.head < 0:
        return None
    if [lemma(sentence, c) for c in cases] != ["in"] or lemma(sentence, token.head) in SAYING:
        return None
    own = set(sentence.subtree(index))
    rest = [i for i in sentence.subtree(token.head) if i not in own]
    spans = [trimmed_range(sentence, part) for part in _parted(rest, min(own)) if len(part) > 2]  # noqa: PLR2004 (more than a mark)
    spans = [span for span in spans if span[1] > span[0]]
    return Said(cue=index, speaker=index, contents=tuple(spans), rule="in-count") if spans else None


_VIEWS = {
    "in": frozenset("view opinion word judgment judgement telling estimation assessment reading mind".split()),
    "by": frozenset("account admission reckoning estimate count telling".split()),
}
_OF_VIEW = frozenset().union(*_VIEWS.values())


def in_view(sentence: Sentence, index: int) -> Said | None:
    """Return the rest of a clause that is what somebody thinks or tells: "In her view, ...", "by his account, ..."."""
    if lemma(sentence, index) not in _OF_VIEW:
        return None
    owners = children(sentence, index, "nmod:poss")
    cases = children(sentence, index, "case") if owners else ()
    token = sentence.tokens[index]
    if not cases or not related(sentence, index, "obl") or token.head < 0:
        return None
    if lemma(sentence, index) not in _VIEWS.get(lemma(sentence, cases[0]), ()):
        return None
    own = set(sentence.subtree(index))
    rest = [i for i in sentence.subtree(token.head) if i not in own]
    spans = [trimmed_range(sentence, part) for part in _parted(rest, min(own)) if len(part) > 2]  # noqa: PLR2004 (more than a mark)
    spans = [span for span in spans if span[1] > span[0]]
    return Said(cue=index, speaker=owners[0], contents=tuple(spans), rule="in-view") if spans else None


def _parted(words: list[int], at: int) -> tuple[list[int], list[int]]:
    return [i for i in words if i < at], [i for i in words if i > at]


def quoted_as(sentence: Sentence, verb: int) -> Said | None:
    """Return what one says that another said: "quoted Li as saying that ...", "was quoted as saying ..."."""
    saying = next(
        (
            i
            for i in sentence.subtree(verb)
            if i > verb and lemma(sentence, i) in SAYING and sentence.tokens[i].text.lower().endswith("ing")
        ),
        None,
    )
    if saying is None:
        return None
    contents = clause_after(sentence, saying) or _after_word(sentence, saying) or clause_before(sentence, verb)
    passive = "pass" in auxiliaries(sentence, verb) or any(
        sentence.tokens[c].deprel == "nsubj:pass" for c in sentence.children[verb]
    )
    if passive:
        agents = children(sentence, verb, "obl:agent")
        return Said(
            cue=verb,
            speaker=subject(sentence, verb),
            contents=contents,
            rule="was-quoted-as-saying",
            quoter=agents[0] if agents else None,
        )
    between = [
        c
        for c in sentence.subtree(verb)
        if verb < c < saying
        and sentence.tokens[c].upos in {"PROPN", "NOUN", "PRON"}
        and _heads_between(sentence, c, verb, saying)
    ]
    quoted = between[0] if between else None
    return Said(cue=verb, speaker=quoted, contents=contents, rule="quoted-as-saying", quoter=_quoter(sentence, verb))


def _quoter(sentence: Sentence, verb: int) -> int | None:
    """Return who quotes: the subject before the verb, or that of the clause before ("called it good but quoted Li")."""
    own = [c for c in children(sentence, verb, "nsubj") if c < verb]
    if own:
        return own[-1]
    token = sentence.tokens[verb]
    return subject(sentence, token.head) if token.deprel == "conj" else None


def _heads_between(sentence: Sentence, index: int, verb: int, saying: int) -> bool:
    return not verb < sentence.tokens[index].head < saying


def _after_word(sentence: Sentence, index: int) -> tuple[Range, ...]:
    words = list(range(index + 1, len(sentence.tokens)))
    span = trimmed_range(sentence, words)
    return (span,) if span[1] > span[0] else ()


def cited(sentence: Sentence, cue: int, outlet: int) -> int | None:
    """Return whom an outlet cites for what it says: "the agency said, citing an official"."""
    token = sentence.tokens[cue]
    above = [cue, outlet, *([token.head] if token.deprel == "parataxis" else [])]
    for child in (c for a in above for c in children(sentence, a, "advcl", "acl")):
        objects = children(sentence, child, "obj")
        if lemma(sentence, child) in {"cite", "quote"} and objects and child > outlet:
            return objects[0]
    return None
