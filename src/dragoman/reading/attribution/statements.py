"""Statements: cues and quotation marks together, with speakers carried over where quotations run on."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from dragoman.reading.attribution.adjacent import Adjacent, Place
from dragoman.reading.attribution.beside import Beside, Cue
from dragoman.reading.attribution.cast import Speaker
from dragoman.reading.attribution.chains import Chains
from dragoman.reading.attribution.cued import said_in
from dragoman.reading.attribution.cues import TELLING
from dragoman.reading.attribution.drafts import Draft, alone, carried_over, in_order
from dragoman.reading.attribution.free_indirect import run_on
from dragoman.reading.attribution.labels import Label, labels
from dragoman.reading.attribution.marks import Marks
from dragoman.reading.attribution.nesting import is_heart, is_retold, outermost
from dragoman.reading.attribution.outlets import Carrier, Outlets
from dragoman.reading.attribution.quotation import Quotation
from dragoman.reading.attribution.reported import cited
from dragoman.reading.attribution.said import Range, Said
from dragoman.reading.attribution.speakers import Speakers
from dragoman.reading.ranges import Ranges
from dragoman.reading.tree import children, extent, lemma, noun_phrase
from dragoman.terms.findings import Mentions, Party, Person, Statement
from dragoman.terms.report import Story
from dragoman.terms.span import Span, span_of
from dragoman.terms.syntax import Sentence


class StatementFinder:
    """Finds the statements of one report."""

    def __init__(self, story: Story, sentences: tuple[Sentence, ...], mentions: Mentions) -> None:
        self._text = story.report.text
        self._story = story
        self._mentions = mentions
        self._sentences = sentences
        self._marks = Marks(story)
        self._speakers = Speakers(self._text, mentions)
        self._adjacent = self._adjacent_cues(Adjacent(sentences))
        self._at_cue = {s.tokens[i].start: who for (s, i), who in self._adjacent.values()}
        self._beside = Beside(self._text, sentences, self._marks.at)
        self._outlets = Outlets(self._text, mentions)
        titles = {at for at, paragraph in enumerate(story.paragraphs) if paragraph.kind == "title"}
        self._titles = titles if len(titles) < len(story.paragraphs) else set()  # a title tells what the text tells

    def _adjacent_cues(self, adjacent: Adjacent) -> dict[int, tuple[Place, Place]]:
        """Return, by the start of a quotation, the cue that touches it and who says it."""
        found = {}
        for quotation in self._marks.quotations:
            open_ended = not self._marks.ends_sentence(quotation)
            cue = adjacent.beside(quotation.start, quotation.end, quotation.paragraph, open_ended=open_ended)
            if cue and not self._marks.is_title(quotation) and not self._marks.at(cue[0][0].tokens[cue[0][1]].start):
                found[quotation.start] = cue
        return found

    def added_parties(self) -> tuple[Party, ...]:
        """Return the parties that spoke or carried what was said, and that no mention held."""
        return (*self._speakers.cast.added_parties(), *self._outlets.added())

    def added(self) -> tuple[Person, ...]:
        """Return the speakers whom no mention held."""
        return self._speakers.cast.added()

    def statements(self) -> tuple[Statement, ...]:
        """Return the statements in text order."""
        drafts = [self._labelled(label) for label in labels(self._story, self._mentions)]
        cued = {at: tuple(self._of_sentence(sentence)) for at, sentence in enumerate(self._sentences)}
        drafts += [draft for found in cued.values() for draft in found]
        drafts += run_on(self._sentences, cued, self._marks)
        drafts += self._left_over(drafts)
        chains = Chains(self._speakers.cast, self._mentions, self._marks, outlet=self._story.report.outlet)
        kept = carried_over(in_order(d for d in drafts if d.paragraph not in self._titles), self._marks.at)
        return tuple(chains.statement(at, draft) for at, draft in enumerate(kept, start=1))

    def _labelled(self, label: Label) -> Draft:
        return Draft(
            contents=((label.start, label.end),),
            speaker=self._speakers.labelled(label),
            cue=None,
            rule="headline-label" if label.headline else "label",
            paragraph=label.paragraph,
        )

    def _of_sentence(self, sentence: Sentence) -> Iterator[Draft]:
        every = said_in(sentence)
        sources = {c for said in every if (c := self._source(sentence, said)) is not None}
        for said in every:
            if self._marks.at(sentence.tokens[said.cue].start) or _is_only(sentence, said, sources):
                continue
            carrier = self._outlets.at(sentence, said.speaker) if said.speaker is not None else None
            heart = [n for n in said.nested if is_heart(sentence, said, n)] if carrier else []
            inner = [d for n in heart if (d := self._draft(sentence, n, carrier))]
            own = None if inner else self._draft(sentence, self._cited(sentence, said), carrier)
            yield from inner if own is None else [own, *self._retold(sentence, said, own)]
            yield from self._beyond(sentence, said, inner if own is None else [own])

    def _beyond(self, sentence: Sentence, said: Said, kept: Sequence[Draft]) -> Iterator[Draft]:
        """Yield what is said within the words of a cue, but not in those that were left to it in the end."""
        ranges = Ranges(r for draft in kept for r in draft.contents)
        for inner in outermost(sentence, said.nested):
            start = sentence.tokens[inner.cue].start
            if not ranges.cover(start, start + 1) and not self._marks.at(start):
                draft = self._draft(sentence, inner, None)
                yield from () if draft is None else [draft]

    def _retold(self, sentence: Sentence, said: Said, outer: Draft) -> Iterator[Draft]:
        """Yield what somebody tells that another said: "The two agreed that ..., the ministry said"."""
        for inner in said.nested:
            if outer.speaker is None or not is_retold(sentence, said, inner):
                continue
            draft = self._draft(sentence, inner, None)
            if draft is not None and draft.speaker is not None and not set(draft.speaker.ids) & set(outer.speaker.ids):
                yield dataclasses.replace(draft, quoter=outer.speaker, retold=True)

    def _source(self, sentence: Sentence, said: Said) -> int | None:
        """Return whom an outlet cites for what it says."""
        if said.speaker is None or self._outlets.at(sentence, said.speaker) is None:
            return None
        return cited(sentence, said.cue, said.speaker)

    def _cited(self, sentence: Sentence, said: Said) -> Said:
        """Return what an outlet says with whom it cites as the speaker."""
        source = self._source(sentence, said)
        if source is None:
            return said
        return dataclasses.replace(said, speaker=source, quoter=said.speaker, rule="cited-by-outlet")

    def _draft(self, sentence: Sentence, said: Said, carrier: Carrier | None) -> Draft | None:
        """Return the statement that a cue makes; ``carrier`` is the outlet whose words these are part of."""
        speaker = self._speaker(sentence, said)
        if speaker is None and said.rule != "clause-before":
            return None
        contents = self._marks.without_reply(self._marks.widened(said.contents), sentence)
        if said.rule == "clause-before":
            contents = self._only_quoted(contents, sentence.tokens[said.cue].start)
        if not contents:
            return None
        quoter = self._speakers.speaker(sentence, said.quoter) if said.quoter is not None else None
        quoting = self._outlets.at(sentence, said.quoter) if said.quoter is not None else None
        carrier = carrier if carrier and speaker and carrier.id not in speaker.ids else None
        return Draft(
            contents=contents,
            speaker=speaker,
            cue=self._cue_span(sentence, said),
            rule=said.rule,
            paragraph=sentence.paragraph,
            quoter=None if quoting else quoter,
            via=quoting or carrier or self._outlets.carrier(sentence, said.cue, said.contents),
            carried=bool(quoting or carrier),
            told=self._is_told(sentence, said),
        )

    def _speaker(self, sentence: Sentence, said: Said) -> Speaker | None:
        """Return who says it: whoever stands between cue and quotation, else the subject of the cue."""
        beside = self._at_cue.get(sentence.tokens[said.cue].start)
        if beside is not None:
            return self._speakers.speaker(*beside)
        if said.speaker is None or self._marks.at(sentence.tokens[said.speaker].start):
            return None
        return self._speakers.in_company(sentence, said.speaker, said.cue)

    def _is_told(self, sentence: Sentence, said: Said) -> bool:
        """Tell whether the words name whom they are told."""
        return lemma(sentence, said.cue) in TELLING and bool(children(sentence, said.cue, "obj", "iobj"))

    def _cue_span(self, sentence: Sentence, said: Said) -> Span:
        helpers = [c for c in children(sentence, said.cue, "aux") if c < said.cue]
        first = min([said.cue, *helpers]) if helpers and said.cue - min(helpers) == len(helpers) else said.cue
        return span_of(self._text, sentence.tokens[first].start, sentence.tokens[said.cue].end)

    def _only_quoted(self, contents: tuple[Range, ...], cue: int) -> tuple[Range, ...]:
        """Keep to the quotation that a cue right behind it takes."""
        quotation = self._marks.at(max(contents[0][1] - 1, 0)) if contents else None
        if quotation is None or quotation.end != contents[0][1] or quotation.start not in self._adjacent:
            return contents
        sentence, index = self._adjacent[quotation.start][0]
        return self._marks.only_quoted(contents, quotation) if sentence.tokens[index].start == cue else contents

    def _left_over(self, drafts: list[Draft]) -> list[Draft]:
        """Return a statement for each quotation that no cue took: its cue stands beside it, or it runs on."""
        labelled = (self._whole_paragraph(draft) for draft in drafts if draft.rule == "label")
        covered = Ranges((*labelled, *(r for draft in drafts for r in draft.contents)))
        return [
            self._said_beside(quotation) or alone(quotation)
            for quotation in self._marks.quotations
            if not covered.cover(quotation.start, quotation.end) and self._marks.is_speech(quotation)
        ]

    def _whole_paragraph(self, draft: Draft) -> Range:
        paragraph = self._story.paragraphs[draft.paragraph]
        return paragraph.start, paragraph.end

    def _said_beside(self, quotation: Quotation) -> Draft | None:
        """Return the statement of a quotation whose cue stands outside the marks."""
        for cue in (*self._touching(quotation), *self._beside.cues(quotation)):
            speaker = self._speakers.speaker(cue.speaker_sentence or cue.sentence, cue.who)
            if speaker is None or (cue.rule == "around-quotation" and not self._is_known(cue, speaker)):
                continue
            contents = ((quotation.start, quotation.end),)
            index = cue.who if cue.index is None else cue.index
            said = Said(cue=index, speaker=cue.who, contents=contents, rule="beside-quotation")
            return Draft(
                contents=contents,
                speaker=speaker,
                cue=None if cue.index is None else self._cue_span(cue.sentence, said),
                rule="signature" if cue.index is None else cue.rule,
                paragraph=quotation.paragraph,
                via=self._outlets.carrier(cue.sentence, index, contents) if cue.index is not None else None,
                told=cue.index is not None and self._is_told(cue.sentence, said),
            )
        return None

    def _is_known(self, cue: Cue, speaker: Speaker) -> bool:
        """Tell whether the subject of a verb that is none of saying is a person or party of the report."""
        pronoun = cue.sentence.tokens[cue.who].upos == "PRON"
        return bool(speaker.ids) and (not pronoun or cue.sentence.tokens[cue.who].text.lower() in {"he", "she"})

    def _touching(self, quotation: Quotation) -> Iterator[Cue]:
        if quotation.start in self._adjacent:
            (sentence, index), (other, who) = self._adjacent[quotation.start]
            yield Cue(sentence=sentence, index=index, who=who, speaker_sentence=other, rule="touches-quotation")


def _is_only(sentence: Sentence, said: Said, sources: set[int]) -> bool:
    """Tell whether nothing is said but the name of a source that is cited."""
    names = (extent(sentence, noun_phrase(sentence, source)) for source in sources)
    return any(said.contents == (name,) for name in names)
