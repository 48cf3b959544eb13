"""Every reading of a sentence's words as positions, before it is known whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.reading.claims.modality import is_supposed
from dragoman.reading.claims.positions.announced import by_announcement
from dragoman.reading.claims.positions.answers import ANSWERS, by_answer
from dragoman.reading.claims.positions.deadlines import by_deadline, by_order
from dragoman.reading.claims.positions.idiom_words import IDIOMS
from dragoman.reading.claims.positions.idioms import by_idiom
from dragoman.reading.claims.positions.modals import by_modal, has_duty, is_hoped
from dragoman.reading.claims.positions.nouns import by_noun
from dragoman.reading.claims.positions.phrases import by_phrase
from dragoman.reading.claims.positions.predicates import by_adjective, judged, needed
from dragoman.reading.claims.positions.spoken import by_own_words
from dragoman.reading.claims.positions.standing import by_standing
from dragoman.reading.claims.positions.verbs import Reading, by_verb, passive
from dragoman.reading.claims.positions.verdicts import by_verdict
from dragoman.reading.claims.positions.words import ADJECTIVES, NOUNS, OF_PAPERS, PHRASES, STANDS, VERBS
from dragoman.reading.tree import children, is_negated, is_predicate, lemma, related, without
from dragoman.terms.syntax import Sentence

_MODALS = frozenset("will would could can may might shall".split())
# What may state a position with no word below it.
_READ = frozenset({"NOUN", "VERB", "ADJ"})
_FEW = 3
_QUOTES = ('"', "“", "``", "'", "‘")


def readings(sentence: Sentence) -> Iterator[Reading]:
    """Read every word of a sentence; a question states nothing, nor does what is supposed or hoped."""
    if sentence.tokens[-1].text == "?" and not sentence.tokens[0].text.startswith(_QUOTES):
        return
    ends = [i for i, word in enumerate(sentence.words) if word in {".", "?", "!", ";"}]
    asks = "?" in sentence.words
    for index, token in enumerate(sentence.tokens):
        if not sentence.children[index] and token.upos not in _READ and sentence.words[index] not in ADJECTIVES:
            continue
        if asks and sentence.words[next((i for i in ends if i >= index), index)] == "?":
            continue
        found = tuple(_read_at(sentence, index))
        if found and not is_supposed(sentence, index) and not is_hoped(sentence, index):
            yield from (_told_whole(sentence, reading) for reading in found)


def _told_whole(sentence: Sentence, reading: Reading) -> Reading:
    """Return a reading without "according to ..."; with its whole clause where a modal leads to few words.

    "Washington could live with it" says what "it" does not.
    """
    index, act, words, who, rule = reading
    end = next((i for i in words if sentence.words[i] == "according"), None)
    words = tuple(i for i in words if end is None or i < end)
    modal = not rule.startswith("modal") and any(
        lemma(sentence, c) in _MODALS for c in children(sentence, index, "aux")
    )
    if not modal or who is None or len(words) > _FEW or who > index or related(sentence, index, "acl", "conj"):
        return index, act, words, who, rule
    clause = without(sentence, index, "advcl", "parataxis", "mark", "punct", "conj", "cc")
    whole = tuple(i for i in clause if i >= min(sentence.subtree(who)) and (end is None or i < end))
    return index, act, whole, who, rule


def _read_at(sentence: Sentence, index: int) -> Iterator[Reading]:
    """Read a word as a verb with or without a particle, an adjective or a noun of a position, else by its modal."""
    token, word = sentence.tokens[index], lemma(sentence, index)
    if token.upos == "NOUN" and (word in NOUNS or word in STANDS):
        yield from by_noun(sentence, index, word)
        if children(sentence, index, "cop"):
            yield from by_own_words(sentence, index)
        return
    predicate, said = is_predicate(sentence, index), word if token.upos == "ADJ" else sentence.words[index]
    if not predicate and token.upos != "VERB" and said not in ADJECTIVES:
        return
    verb = token.upos == "VERB" and token.deprel != "amod" and not has_duty(sentence, index)
    found = (by_idiom(sentence, index) if verb and word in IDIOMS else ()) or (
        by_phrase(sentence, index) if verb and word in PHRASES else ()
    )
    found = found or (judged(sentence, index) if verb else ())
    if not found and verb:
        found = (by_answer(sentence, index) if word in ANSWERS else ()) or (
            *by_announcement(sentence, index),
            *by_deadline(sentence, index),
            *by_order(sentence, index),
        )
    if not found and verb and word in VERBS:
        found = passive(sentence, index, word) or by_verb(sentence, index, word)
    if not found and said in ADJECTIVES:
        found = tuple(by_adjective(sentence, index, said)) if _is_predicative(sentence, index) else ()
    free = word not in VERBS or word in OF_PAPERS or not verb or _is_denied_ahead(sentence, index)
    free = free or bool(children(sentence, index, "compound:prt"))
    if not found and predicate and free:
        found = tuple(by_standing(sentence, index)) or (
            *needed(sentence, index),
            *by_verdict(sentence, index),
            *by_modal(sentence, index),
        )
    yield from found or (by_own_words(sentence, index) if predicate else ())


def _is_denied_ahead(sentence: Sentence, index: int) -> bool:
    """Tell whether somebody will or would not do what a verb of a position says: "would not ask for more"."""
    helpers = {lemma(sentence, c) for c in children(sentence, index, "aux")}
    return bool(helpers & {"will", "would"}) and is_negated(sentence, index)


def _is_predicative(sentence: Sentence, index: int) -> bool:
    """Tell whether an adjective or participle says something of a subject: "is willing", "was opposed"."""
    token = sentence.tokens[index]
    told = children(sentence, index, "cop", "nsubj", "aux:pass") or token.deprel in {"xcomp", "conj"}
    return bool(told) and (token.upos == "ADJ" or token.text.lower().endswith("ed"))
