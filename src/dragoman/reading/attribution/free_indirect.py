"""Speech that runs on without a cue, told by its tense: behind "She said it was late." stands "It would sail today.".

Safe only right behind a sentence that is told in the past, and for a clause with "would" of its own: the writer of a
report does not know what would be. "Would not" is left out, for there it is often a refusal that is told.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from dragoman.reading.attribution.drafts import Draft
from dragoman.reading.attribution.marks import Marks
from dragoman.reading.tree import auxiliaries, children, is_negated
from dragoman.terms.syntax import Sentence

_TOLD = frozenset({"clause-after", "clause-before"})


def run_on(sentences: Sequence[Sentence], drafts: Mapping[int, Sequence[Draft]], marks: Marks) -> Iterator[Draft]:
    """Yield a statement for each sentence that goes on with what the one before it told.

    Parameters
    ----------
    sentences : sequence of Sentence
    drafts : mapping of int to sequence of Draft
        The statements that cues made, by the index of their sentence.
    marks : Marks
    """
    for at in range(1, len(sentences)):
        sentence, before = sentences[at], sentences[at - 1]
        if sentence.paragraph != before.paragraph or not _is_backshifted(sentence):
            continue
        if any(not _is_of_root(sentence, d) for d in drafts.get(at, ())):
            continue
        told = [d for d in drafts.get(at - 1, ()) if _is_told(before, d)]
        if told and not any(sentence.start <= q.start < sentence.end for q in marks.quotations):
            last = told[-1]
            end = sentence.end - (sentence.tokens[-1].text == ".")
            yield dataclasses.replace(
                last, contents=((sentence.start, end),), cue=None, rule="free-indirect", inherited=True, told=False
            )


def _is_backshifted(sentence: Sentence) -> bool:
    """Tell a sentence whose main clause has a subject and "would", and asks nothing."""
    root = sentence.root
    would = "would" in auxiliaries(sentence, root) and not is_negated(sentence, root)
    return would and bool(children(sentence, root, "nsubj")) and sentence.tokens[-1].text == "."


def _is_of_root(sentence: Sentence, draft: Draft) -> bool:
    """Tell what somebody would do or reject, who does not say so himself: "Its crews would resist a cut"."""
    ends = draft.cue is not None and draft.cue.end == sentence.tokens[sentence.root].end
    return ends and draft.rule == "noun-phrase"


def _is_told(sentence: Sentence, draft: Draft) -> bool:
    """Tell the words of the main cue of a sentence, in the past."""
    if draft.rule not in _TOLD or draft.cue is None or draft.speaker is None:
        return False
    root = sentence.tokens[sentence.root]
    return root.xpos == "VBD" and draft.cue.end == root.end
