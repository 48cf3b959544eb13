"""What was said: the words that depend on a cue, as ranges of text."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reading.attribution.cues import (
    CALLING,
    CLAUSE_CUES,
    COMMITTING,
    JUDGING,
    SAYING,
    takes_preposition,
)
from dragoman.reading.tree import SUBJECTS, auxiliaries, children, extent, lemma, related, subject
from dragoman.terms.syntax import Sentence

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A cue with what it introduces.

    ``speaker`` is the token that heads the speaker's phrase; ``contents`` are ranges of text, in order.
    """

    cue: int
    speaker: int | None
    contents: tuple[Range, ...]
    rule: str
    quoter: int | None = None


def said_in(sentence: Sentence) -> tuple[Said, ...]:
    """Return every cue of a sentence with its contents, in the order of the cues.

    A cue whose words are themselves said by another cue of the sentence is left to that one.
    """
    found = [said for index in range(len(sentence.tokens)) if (said := _said(sentence, index))]
    return tuple(
        said
        for said in found
        if not any(other is not said and _inside(sentence, said.cue, other.contents) for other in found)
    )


def _inside(sentence: Sentence, cue: int, contents: tuple[Range, ...]) -> bool:
    start = sentence.tokens[cue].start
    return any(a <= start < b for a, b in contents)


def _said(sentence: Sentence, index: int) -> Said | None:
    token = sentence.tokens[index]
    word = lemma(sentence, index)
    if word == "accord" and token.text.lower() == "according":
        return _according(sentence, index)
    if token.upos not in {"VERB", "AUX"} or token.deprel in {"amod", "case"}:
        return None
    if word == "quote" or (word in {"cite", "report"} and token.feats.find("Voice=Pass") >= 0):
        return _quoted_as(sentence, index)
    for rule, verbs, reader in _FRAMES:
        if word in verbs and (contents := reader(sentence, index)):
            speaker = subject(sentence, index)
            if speaker is None and related(sentence, index, "acl", "advcl", "xcomp", "ccomp", "amod"):
                return None
            if _inside(sentence, speaker, contents) if speaker is not None else False:
                continue
            return Said(cue=index, speaker=speaker, contents=contents, rule=rule)
    return None


def _clause_after(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the clause that follows: "said that ...", "believes ..."."""
    for clause in children(sentence, verb, "ccomp"):
        if clause > verb and not _is_question(sentence, verb, clause):
            return (_clause(sentence, clause, verb),)
    later = [c for c in children(sentence, verb, "parataxis") if c > verb and _has_subject(sentence, c)]
    if later and lemma(sentence, verb) in SAYING and not children(sentence, verb, "ccomp"):
        return (_clause(sentence, later[0], verb),)
    return ()


def _is_question(sentence: Sentence, verb: int, clause: int) -> bool:
    marks = {lemma(sentence, c) for c in children(sentence, clause, "mark", "advmod")}
    return lemma(sentence, verb) in {"ask", "wonder"} and bool(marks & {"if", "whether"})


def _has_subject(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[c].deprel in SUBJECTS for c in sentence.children[index])


def _clause(sentence: Sentence, clause: int, verb: int) -> Range:
    """Return the range of a clause without its "that", from right of the verb to its last word."""
    words = [i for i in sentence.subtree(clause) if i > verb]
    marks = {c for c in children(sentence, clause, "mark") if lemma(sentence, c) == "that"}
    words = [i for i in words if i not in marks]
    return _trimmed(sentence, words)


def _trimmed(sentence: Sentence, words: list[int]) -> Range:
    """Return the range of words without punctuation at its ends, quotation marks but for a closed pair excepted."""
    kept = sorted(words)
    while kept and sentence.tokens[kept[0]].text in {",", ":", ";", "-", "—", "–", "."}:
        kept.pop(0)
    while kept and sentence.tokens[kept[-1]].text in {",", ":", ";", "-", "—", "–", "."}:
        kept.pop()
    return extent(sentence, kept) if kept else (0, 0)


def _main_before(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return the main clause around a cue at its end or in its middle: "..., the source said", "..., he said, ..."."""
    token = sentence.tokens[verb]
    before = [c for c in children(sentence, verb, "ccomp", "parataxis", "advcl:relcl") if c < verb]
    if not before and not (token.deprel == "parataxis" and token.head >= 0):
        return ()
    own = _cue_clause(sentence, verb)
    start, end = min(own), max(own)
    left = [i for i in range(start) if sentence.tokens[i].text != '"' or i]
    right = list(range(end + 1, len(sentence.tokens)))
    if not left or (before and before[0] > start):
        return ()
    spans = [_trimmed(sentence, left)]
    if _goes_on(sentence, end, right, token.deprel == "parataxis"):
        spans.append(_trimmed(sentence, right))
    return tuple(span for span in spans if span[1] > span[0])


def _goes_on(sentence: Sentence, end: int, right: list[int], paratactic: bool) -> bool:  # noqa: FBT001
    """Tell whether what follows a cue in the middle still belongs to what was said."""
    if len(right) < 3 or sentence.tokens[end + 1].text not in {",", ";"}:  # noqa: PLR2004 (a mark and two words)
        return False
    del paratactic
    return True


_WITH_CUE = (
    "nsubj",
    "aux",
    "advmod",
    "obj",
    "iobj",
    "obl",
    "neg",
    "mark",
    "compound",
    "expl",
    "discourse",
    "xcomp",
    "advcl",
)


def _cue_clause(sentence: Sentence, verb: int) -> list[int]:
    """Return the tokens of the clause that only says who said it: cue, speaker, addressee, time."""
    words = [verb]
    token = sentence.tokens[verb]
    for child in sentence.children[verb]:
        beside = child > verb or token.deprel == "parataxis" or related(sentence, child, "nsubj", "aux")
        if related(sentence, child, *_WITH_CUE) and beside:
            words += sentence.subtree(child)
    words.sort()
    first = words.index(verb)
    low = first
    while low and words[low - 1] >= words[low] - 2:
        low -= 1
    return words[low:]


def _called(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Object and what it is called: "called the talks useful", "described it as a step"."""
    objects = children(sentence, verb, "obj")
    rest = [c for c in sentence.children[verb] if c > verb and related(sentence, c, "xcomp", "obl", "advcl")]
    if not objects or objects[0] < verb or not rest:
        return ()
    words = [*sentence.subtree(objects[0]), *(i for c in rest[:1] for i in sentence.subtree(c))]
    return (_trimmed(sentence, words),)


def _noun_phrase(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return a noun phrase that is what was said: "denounced the accord", "called for talks"."""
    preposition = takes_preposition(lemma(sentence, verb))
    if preposition:
        for child in children(sentence, verb, "obl"):
            if child > verb and any(lemma(sentence, c) == preposition for c in children(sentence, child, "case")):
                words = [
                    i
                    for i in sentence.subtree(child)
                    if not (sentence.tokens[i].head == child and i < child and sentence.tokens[i].deprel == "case")
                ]
                return (_trimmed(sentence, words),)
    if lemma(sentence, verb) not in JUDGING:
        return ()
    objects = [c for c in children(sentence, verb, "obj") if c > verb]
    if not objects or sentence.tokens[objects[0]].upos == "PRON":
        return ()
    return (_trimmed(sentence, list(sentence.subtree(objects[0]))),)


def _infinitive(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an infinitive, with whom it is put to: "promised to sign", "called on Turkey to halt"."""
    below = [c for c in children(sentence, verb, "xcomp", "advcl", "ccomp") if c > verb]
    infinitives = [c for c in below if any(lemma(sentence, m) == "to" for m in children(sentence, c, "mark"))]
    if not infinitives:
        return ()
    words = list(sentence.subtree(infinitives[0]))
    asked = [c for c in children(sentence, verb, "obj", "obl") if verb < c < infinitives[0]]
    if asked:
        case = set(children(sentence, asked[0], "case"))
        words += [i for i in sentence.subtree(asked[0]) if i not in case]
    return (_trimmed(sentence, words),)


def _declined(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return a refusal to speak, for it is itself what is reported: "declined to comment"."""
    below = [
        c
        for c in children(sentence, verb, "xcomp")
        if lemma(sentence, c) in {"comment", "say", "discuss", "elaborate", "answer", "respond", "give", "confirm"}
    ]
    return (_trimmed(sentence, [verb, *sentence.subtree(below[0])]),) if below else ()


def _according(sentence: Sentence, index: int) -> Said | None:
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
    spans = [_trimmed(sentence, part) for part in (before, after) if len(part) > 2]  # noqa: PLR2004 (more than a mark)
    spans = [span for span in spans if span[1] > span[0]]
    return Said(cue=index, speaker=speaker, contents=tuple(spans), rule="according-to") if spans else None


def _quoted_as(sentence: Sentence, verb: int) -> Said | None:
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
    contents = _clause_after(sentence, saying) or _after_word(sentence, saying)
    passive = "pass" in auxiliaries(sentence, verb) or any(
        sentence.tokens[c].deprel == "nsubj:pass" for c in sentence.children[verb]
    )
    if passive:
        return Said(cue=verb, speaker=subject(sentence, verb), contents=contents, rule="was-quoted-as-saying")
    between = [
        c
        for c in sentence.subtree(verb)
        if verb < c < saying
        and sentence.tokens[c].upos in {"PROPN", "NOUN", "PRON"}
        and _heads_between(sentence, c, verb, saying)
    ]
    quoted = between[0] if between else None
    return Said(cue=verb, speaker=quoted, contents=contents, rule="quoted-as-saying", quoter=subject(sentence, verb))


def _heads_between(sentence: Sentence, index: int, verb: int, saying: int) -> bool:
    return not verb < sentence.tokens[index].head < saying


def _after_word(sentence: Sentence, index: int) -> tuple[Range, ...]:
    words = list(range(index + 1, len(sentence.tokens)))
    span = _trimmed(sentence, words)
    return (span,) if span[1] > span[0] else ()


_FRAMES = (
    ("declined", frozenset({"decline", "refuse"}), _declined),
    ("called", CALLING, _called),
    ("clause-after", CLAUSE_CUES, _clause_after),
    ("clause-before", SAYING | {"believe", "think", "hope", "fear"}, _main_before),
    ("infinitive", COMMITTING, _infinitive),
    ("noun-phrase", JUDGING | {"call", "press", "appeal", "push", "insist"}, _noun_phrase),
)
