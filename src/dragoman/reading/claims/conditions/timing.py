"""What connectives of time say: "after", "until", "before", "when", "while", "as" are conditions or only tell the time.

"After" and "until" without a promise, demand or refusal only tell the time.
"""

from __future__ import annotations

from dragoman.reading.claims.acts import is_act, is_matter, is_time, waits
from dragoman.reading.claims.demanding import chain, is_barred, is_refused, is_wanted, obliged
from dragoman.reading.claims.linked import Kind, is_misread_verb, mark_of, word
from dragoman.reading.claims.modality import is_coming, is_open, is_present, is_unreal
from dragoman.reading.tree import children, is_negated, lemma, related, subject
from dragoman.terms.syntax import Sentence

_LONG = frozenset("even soon shortly long immediately right just ever".split())
_UNITS = frozenset("minute hour day week month year decade time moment".split())
_TAKING_EFFECT = frozenset("enter take come begin start end expire lapse become apply resume fall".split())
# Occasions that are steps of a negotiation themselves ("before talks").
_STAGES = frozenset("talk negotiation meeting election discussion round consultation consideration review".split())
# Verbs that the tagger takes for nouns ("before talks resume").
_RESUMING = frozenset("resume begin start reopen".split())
# What one keeps up, as a rule, to have something: its end is the others' reward.
_KEEPING = frozenset(
    """continue go carry maintain occupy boycott strike fight reserve retain resist press protest picket detain imprison
    blockade deny reject oppose last sit camp""".split()
)
# Who may act in a clause with "when": not "it", which tells the hour.
_AGES = frozenset("time era age period moment day year point stage case situation".split())
_OTHERS = frozenset("they i we you".split())
# Clauses with "when" that tell an hour rather than a condition.
_TELLING_TIME = frozenset(
    """visit arrive meet begin start open reconvene resume convene sit expire retire end close come return turn
    gather travel speak leave""".split()
)


def _is_bare_noun(sentence: Sentence, clause: int) -> bool:
    """Tell whether a phrase names no act ("after dinner", "until Friday")."""
    if is_misread_verb(sentence, clause):
        return any(is_time(sentence, c) for c in children(sentence, clause, "compound"))
    return related(sentence, clause, "obl") and (not is_act(sentence, clause) or is_time(sentence, clause))


def of_after(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "after" and "once": of what is promised, or with "only"."""
    if _is_bare_noun(sentence, clause) and not only:
        return None
    if only:
        return ("after", "requires") if is_open(sentence, main) or is_present(sentence, main) else None
    mark = mark_of(sentence, clause)
    if mark and (word(sentence, mark - 1) in _LONG or lemma(sentence, mark - 1) in _UNITS):
        return None
    helpers = [c for at in chain(sentence, main) for c in children(sentence, at, "aux")]
    modal = any(sentence.tokens[c].xpos == "MD" for c in helpers)
    told = [sentence.tokens[i].feats for i in (clause, *children(sentence, clause, "aux", "cop"))]
    will = any(word(sentence, c) in {"will", "shall", "'ll"} for c in helpers)
    offered = lemma(sentence, mark or 0) == "once" and (len(chain(sentence, main)) > 1 or _offers(sentence, main))
    past = any("Tense=Past" in feats and "VerbForm=Fin" in feats for feats in told)
    if past and (will or not (modal or offered)):
        return None
    gerund = "VerbForm=Ger" in sentence.tokens[clause].feats or sentence.tokens[clause].xpos == "VBG"
    meets = related(sentence, clause, "obl") and lemma(sentence, main) in _TELLING_TIME
    perfect = any(lemma(sentence, c) == "have" for c in children(sentence, clause, "aux"))
    takes_effect = perfect and is_present(sentence, main) and lemma(sentence, main) in _TAKING_EFFECT
    held_out = lemma(sentence, mark or 0) == "once" and _offers(sentence, main)
    coming = is_coming(sentence, main) or takes_effect or held_out
    return ("after", "requires") if coming and not (gerund or meets) else None


def _offers(sentence: Sentence, main: int) -> bool:
    """Tell whether something is held out: "offered talks once"."""
    return lemma(sentence, main) in {"offer", "promise", "pledge"} and bool(children(sentence, main, "obj"))


def of_until(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "until": of what is barred, awaited or held back."""
    mark = mark_of(sentence, clause)
    step = mark is not None and word(sentence, mark + 1) == "after" and is_matter(sentence, clause)
    step = step and not is_time(sentence, clause)
    if (_is_bare_noun(sentence, clause) and not step) or _runs_out(sentence, clause):
        return None
    barred = is_barred(sentence, main)
    awaited = related(sentence, clause, "advcl") and is_present(sentence, clause)
    waited = lemma(sentence, main) == "wait" and "Tense=Past" in sentence.tokens[main].feats
    held = (waits(sentence, main) and not waited) or (mark is not None and word(sentence, mark - 1) == "not")
    if not (only or barred or awaited or held or is_open(sentence, main)):
        return None
    stays = sentence.tokens[main].upos != "VERB" or _keeps(sentence, main)
    return "until", ("requires" if only or barred or held or stays else "sequence")


def _keeps(sentence: Sentence, main: int) -> bool:
    """Tell whether something goes on that others want to see end: "will keep it shut", "would go on sending"."""
    return any(lemma(sentence, at) in _KEEPING or waits(sentence, at) for at in chain(sentence, main))


def of_before(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "not before", and "C before Q" of a duty or demand."""
    del only
    occasion = is_time(sentence, clause) and lemma(sentence, clause) not in _STAGES
    step = is_matter(sentence, clause) and not occasion
    step = step or lemma(sentence, clause) in _RESUMING or is_misread_verb(sentence, clause)
    if related(sentence, clause, "obl") and not step:
        return None
    above = sentence.tokens[main].head
    mark = mark_of(sentence, clause)
    if (mark is not None and lemma(sentence, mark - 1) in _UNITS) or _runs_out(sentence, clause):
        return None
    if mark is not None and word(sentence, mark - 1) == "not":
        return "not_before", "requires"
    if is_barred(sentence, main):
        if related(sentence, clause, "obl") and is_time(sentence, clause):
            return None
        held = not obliged(sentence, main) and not obliged(sentence, above)
        held = held and (is_coming(sentence, main) or is_refused(sentence, main) or related(sentence, main, "acl"))
        return ("not_before", "requires") if held else None
    behind = clause > main or not related(sentence, clause, "obl")
    return ("before", "requires") if obliged(sentence, main) or (is_wanted(sentence, main) and behind) else None


_TERMS = frozenset(
    """term mandate year month week day season tenure presidency holiday contract deadline ultimatum time clock session
    winter summer spring autumn night weekend""".split()
)


def _runs_out(sentence: Sentence, clause: int) -> bool:
    """Tell a clause that only names a date: "before his term ends", "before the week is out"."""
    return any(lemma(sentence, c) in _TERMS for c in children(sentence, clause, "nsubj", "nsubj:pass"))


def of_when(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "only when", and "will come back when the blockade is lifted": not "when he visits", "when it opens"."""
    who, by = subject(sentence, main), children(sentence, clause, "nsubj")
    if only:
        return ("after", "requires") if is_open(sentence, main) or is_present(sentence, main) else None
    another = who is not None and bool(by) and lemma(sentence, by[0]) != lemma(sentence, who)
    leaving = lemma(sentence, clause) == "leave" and bool(children(sentence, clause, "obj"))
    told = (lemma(sentence, clause) in _TELLING_TIME and not leaving) or not (
        by and (sentence.tokens[by[0]].upos in {"NOUN", "PROPN"} or word(sentence, by[0]) in _OTHERS)
    )
    mark = mark_of(sentence, clause)
    aside = mark is not None and (word(sentence, mark - 1) == "," or lemma(sentence, mark - 1) in _AGES)
    their = bool(by) and word(sentence, by[0]) == "they"
    aside = aside or (their and not {word(sentence, c) for c in children(sentence, main, "aux")} & {"will", "'ll"})
    told = told and not any(lemma(sentence, c) == "have" for c in children(sentence, clause, "aux"))
    if not another or told or aside or is_unreal(sentence, main):
        return None
    return ("after", "requires") if is_coming(sentence, main) and main < clause else None


def of_while(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "while" of what is refused as long as something lasts."""
    del only
    mark = mark_of(sentence, clause)
    aside = mark is not None and word(sentence, mark - 1) == "," and sentence.tokens[clause].head == main
    if main < clause and aside:
        return None
    same = {word(sentence, c) for c in children(sentence, clause, "nsubj")} & {"he", "she", "it", "they", "we", "i"}
    barred = is_negated(sentence, main) and is_open(sentence, main)
    if same and not barred:
        return None
    barred = barred or (is_barred(sentence, main) and is_open(sentence, main))
    return ("as_long_as", "blocks") if barred or is_refused(sentence, main) else None


def of_as(sentence: Sentence, main: int, clause: int, *, only: bool) -> Kind:
    """Read "step by step as", "in stages as": one thing as far as the other."""
    del only
    mark = mark_of(sentence, clause)
    before = [word(sentence, i) for i in range(max(0, (mark or 0) - 3), mark or 0)]
    staged = before[-3:] == ["step", "by", "step"] or set(before[-2:]) & {"stages", "phases", "gradually", "stage"}
    return ("simultaneous", "reciprocity") if staged and is_open(sentence, main) else None
