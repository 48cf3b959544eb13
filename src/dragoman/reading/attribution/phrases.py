"""Phrases that were said: objects, infinitives and what somebody or something is called."""

from __future__ import annotations

from dragoman.reading.attribution.cue_nouns import DOCUMENTS
from dragoman.reading.attribution.cues import ACCUSING, JUDGING, LIKENING, WITH_PARTICLE, takes_prepositions
from dragoman.reading.attribution.said import Range, trimmed_range
from dragoman.reading.tree import children, lemma, related
from dragoman.terms.syntax import Sentence


def called(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an object and what it is called: "called the talks useful", "described it as a step"."""
    objects = [c for c in children(sentence, verb, "obj") if c > verb]
    rest = [c for c in sentence.children[verb] if c > verb and related(sentence, c, "xcomp", "obl", "advcl")]
    if not objects or not rest or "back" in {lemma(sentence, c) for c in sentence.children[verb]}:
        return ()
    words = [*sentence.subtree(objects[0]), *(i for c in rest[:1] for i in sentence.subtree(c))]
    return (trimmed_range(sentence, words),)


def likened(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an object and what it is likened or tied to: "compared the draft to a trap", "cast it as a win"."""
    wanted = LIKENING.get(lemma(sentence, verb), frozenset())
    objects = [c for c in children(sentence, verb, "obj") if c > verb and _may_be_likened(sentence, verb, c)]
    if lemma(sentence, verb) == "put" and not _is_figure(sentence, verb):
        return ()
    for child in (
        *children(sentence, verb, "obl", "xcomp", "advcl"),
        *(c for o in objects for c in _under(sentence, o)),
    ):
        cases = {lemma(sentence, c) for c in children(sentence, child, "case", "mark")}
        if objects and child > objects[0] and cases & wanted:
            return (trimmed_range(sentence, [*sentence.subtree(objects[0]), *sentence.subtree(child)]),)
    return ()


def _may_be_likened(sentence: Sentence, verb: int, index: int) -> bool:
    """Tell something with a name from a pronoun, but for what was said before: "dismissed that as a trick"."""
    answers = lemma(sentence, verb) in {"dismiss", "denounce", "shrug", "hail"}
    return sentence.tokens[index].upos != "PRON" or (answers and sentence.words[index] in {"that", "this", "it"})


def _is_figure(sentence: Sentence, verb: int) -> bool:
    """Tell an estimate from any other putting: "put the cost at nine million", "put the chances at even"."""
    below = [
        c
        for c in children(sentence, verb, "obl")
        if "at" in {lemma(sentence, p) for p in children(sentence, c, "case")}
    ]
    words = [i for c in below for i in sentence.subtree(c)]
    return any(
        sentence.tokens[i].upos in {"NUM", "SYM"} or lemma(sentence, i) in {"half", "zero", "even", "well"}
        for i in words
    )


def accused(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return whom somebody accuses and of what: "accused the ministry of delay", "blamed it for the delay"."""
    objects = [c for c in children(sentence, verb, "obj", "iobj") if c > verb]
    wanted = ACCUSING.get(lemma(sentence, verb), frozenset())
    for child in (
        *children(sentence, verb, "obl", "advcl", "xcomp", "ccomp"),
        *(c for o in objects for c in _under(sentence, o)),
    ):
        cases = {lemma(sentence, c) for c in children(sentence, child, "case", "mark")}
        if objects and child > objects[0] and cases & wanted:
            return (trimmed_range(sentence, [*sentence.subtree(objects[0]), *sentence.subtree(child)]),)
    return ()


def _under(sentence: Sentence, index: int) -> tuple[int, ...]:
    return children(sentence, index, "nmod", "acl")


def noun_phrase(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return a noun phrase that is what was said: "denounced the accord", "called for talks"."""
    prepositions = takes_prepositions(lemma(sentence, verb))
    if lemma(sentence, verb) == "call" and children(sentence, verb, "obj"):
        prepositions = frozenset()
    for child in children(sentence, verb, "obl", "advcl"):
        cases = children(sentence, child, "case", "mark")
        leads = len(cases) == 1 and lemma(sentence, cases[0]) in prepositions
        if child > verb and leads and sentence.tokens[child].upos not in {"NUM", "PRON"}:
            return (trimmed_range(sentence, [i for i in sentence.subtree(child) if i > cases[0]]),)
    if lemma(sentence, verb) not in JUDGING and not _with_its_particle(sentence, verb):
        return ()
    objects = [c for c in children(sentence, verb, "obj") if c > verb] or _what(sentence, verb)
    objects = objects or _behind_particle(sentence, verb)
    recalled = lemma(sentence, objects[0]) if objects and lemma(sentence, verb) == "recall" else ""
    if recalled in {"ambassador", "envoy", "troop"}:
        return ()
    if not objects or not (_has_weight(sentence, objects[0]) or _is_answered(sentence, verb, objects[0])):
        return ()
    words = [i for i in sentence.subtree(objects[0]) if i not in children(sentence, objects[0], "case")]
    for child in children(sentence, verb, "obl", "xcomp", "advcl"):
        if child > objects[0] and any(lemma(sentence, c) == "as" for c in children(sentence, child, "case", "mark")):
            words += sentence.subtree(child)
    return (trimmed_range(sentence, words),)


def _has_weight(sentence: Sentence, index: int) -> bool:
    return bool(sentence.children[index]) or sentence.tokens[index].upos in {"PROPN", "NUM"}


def _is_answered(sentence: Sentence, verb: int, index: int) -> bool:
    """Tell what was said before and is now answered: "The army denied it.", "The envoy disputed that."."""
    return lemma(sentence, verb) in _ANSWERS and sentence.words[index] in {"it", "that", "this"}


_ANSWERS = frozenset("deny dispute confirm refute rebut".split())


def _with_its_particle(sentence: Sentence, verb: int) -> bool:
    wanted = WITH_PARTICLE.get(lemma(sentence, verb))
    if wanted is None:
        return False
    own = {lemma(sentence, c) for c in children(sentence, verb, "compound:prt", "advmod")}
    return not wanted or bool(own & set(wanted.split())) or bool(_behind_particle(sentence, verb))


def _behind_particle(sentence: Sentence, verb: int) -> list[int]:
    """Return the object where the parser took the particle for its preposition: "played down the rift"."""
    wanted = WITH_PARTICLE.get(lemma(sentence, verb), "").split()
    if verb + 1 >= len(sentence.tokens) or lemma(sentence, verb + 1) not in wanted:
        return []
    behind = [c for c in children(sentence, verb, "obl") if c > verb + 1]
    return [c for c in behind if set(children(sentence, c, "case")) <= {verb + 1}][:1]


def _what(sentence: Sentence, verb: int) -> list[int]:
    """Return a clause that stands for a noun: "condemned what it called a breach"."""
    clauses = [c for c in children(sentence, verb, "ccomp", "advcl") if c > verb]
    return [c for c in clauses if sentence.tokens[min(sentence.subtree(c))].text.lower() in {"what", "how", "why"}]


def gerund(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an action in "-ing" that is what was said: "proposed dropping the clause", "denied having met"."""
    below = [c for c in children(sentence, verb, "xcomp", "ccomp", "obj", "advcl") if c > verb]
    found = [c for c in below if sentence.tokens[c].xpos == "VBG" and sentence.tokens[c].upos in {"VERB", "AUX"}]
    if not found or any(sentence.tokens[i].text == "," for i in range(verb, found[0])):
        return ()
    return (trimmed_range(sentence, [i for i in sentence.subtree(found[0]) if i > verb]),)


def agent(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return what somebody welcomes, rejects or announces in a passive that names him: "was rejected by Peru"."""
    subjects = children(sentence, verb, "nsubj:pass")
    if not subjects or not children(sentence, verb, "obl:agent") or sentence.tokens[subjects[0]].upos == "PRON":
        return ()
    return (trimmed_range(sentence, list(sentence.subtree(subjects[0]))),)


def shown(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return what a study or a count shows: "the poll shows a close contest"."""
    who = children(sentence, verb, "nsubj")
    objects = [c for c in children(sentence, verb, "obj") if c > verb]
    if not who or not objects or lemma(sentence, who[-1]) not in DOCUMENTS or not sentence.children[objects[0]]:
        return ()
    return (trimmed_range(sentence, [i for i in sentence.subtree(objects[0]) if i > verb]),)


# Who asks not to be named tells how he speaks, not what he says.
_NAMING = frozenset({"name", "identify", "quote"})


def infinitive(sentence: Sentence, verb: int) -> tuple[Range, ...]:
    """Return an infinitive, with whom it is put to: "promised to sign", "called on Turkey to halt"."""
    below = [c for c in children(sentence, verb, "xcomp", "advcl", "ccomp") if c > verb]
    infinitives = [c for c in below if any(lemma(sentence, m) == "to" for m in children(sentence, c, "mark"))]
    if not infinitives or lemma(sentence, infinitives[0]) in _NAMING:
        return ()
    if lemma(sentence, verb) == "expect" and not _asked(sentence, verb, infinitives[0]):
        return ()
    told = {i for c in _told_past(sentence, infinitives[0]) for i in sentence.subtree(c)}
    words = [i for i in sentence.subtree(infinitives[0]) if i not in told]
    asked = _asked(sentence, verb, infinitives[0])
    if asked:
        case = set(children(sentence, asked[0], "case"))
        words += [i for i in sentence.subtree(asked[0]) if i not in case]
    words += [i for c in children(sentence, verb, "obl") if c > infinitives[0] for i in sentence.subtree(c)]
    return (trimmed_range(sentence, words),)


def _asked(sentence: Sentence, verb: int, infinitive: int) -> list[int]:
    """Return whom it is put to: "urged Peru to wait"."""
    return [c for c in children(sentence, verb, "obj", "obl") if verb < c < infinitive]


def _told_past(sentence: Sentence, infinitive: int) -> list[int]:
    """Return the clauses that tell what had come before: "threatened to walk out after the bosses cut their pay"."""
    clauses = [c for c in children(sentence, infinitive, "advcl") if c > infinitive]
    past = [
        c
        for c in clauses
        if sentence.tokens[c].xpos == "VBD" or _PAST & {sentence.words[h] for h in children(sentence, c, "aux", "cop")}
    ]
    return [c for c in past if _SINCE & {lemma(sentence, m) for m in children(sentence, c, "mark", "advmod")}]


_PAST = frozenset({"had", "was", "were"})
_SINCE = frozenset("after as when while since because".split())
