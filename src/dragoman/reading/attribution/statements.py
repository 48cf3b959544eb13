"""Statements: cues and quotation marks together, with speakers carried over where quotations run on."""

from __future__ import annotations

import bisect
import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.reading.attribution.adjacent import Adjacent, Place
from dragoman.reading.attribution.beside import Beside, Cue
from dragoman.reading.attribution.cued import said_in
from dragoman.reading.attribution.cues import TELLING
from dragoman.reading.attribution.labels import Label, labels
from dragoman.reading.attribution.outlets import Carrier, Outlets
from dragoman.reading.attribution.quotation import Quotation, quotations
from dragoman.reading.attribution.reported import cited
from dragoman.reading.attribution.said import Range, Said
from dragoman.reading.attribution.speakers import Speaker, Speakers
from dragoman.reading.tree import children, extent, lemma, noun_phrase
from dragoman.terms.findings import Mentions, Party, Person, Statement
from dragoman.terms.report import Story
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span, span_of, trimmed
from dragoman.terms.syntax import Sentence

_SCARE_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A statement before it has its number."""

    contents: tuple[Range, ...]
    speaker: Speaker | None
    cue: Span | None
    rule: str
    paragraph: int
    quoter: Speaker | None = None
    via: Carrier | None = None
    carried: bool = False
    told: bool = False
    inherited: bool = False

    @property
    def start(self) -> int:
        return self.contents[0][0]


class StatementFinder:
    """Finds the statements of one report."""

    def __init__(self, story: Story, sentences: tuple[Sentence, ...], mentions: Mentions) -> None:
        self._text = story.report.text
        self._story = story
        self._mentions = mentions
        self._sentences = sentences
        self._quotations = quotations(story)
        self._starts = [q.start for q in self._quotations]
        self._speakers = Speakers(self._text, mentions)
        self._adjacent = self._adjacent_cues(Adjacent(sentences))
        self._at_cue = {s.tokens[i].start: who for (s, i), who in self._adjacent.values()}
        self._beside = Beside(self._text, sentences, self._quoted)
        self._parties = {p.id for p in mentions.parties if p.type != "media"}
        self._affiliation = {p.id: p.affiliation for p in mentions.people}
        self._outlets = Outlets(self._text, mentions)
        self._carried_by: dict[str, str | None] = {}

    def _adjacent_cues(self, adjacent: Adjacent) -> dict[int, tuple[Place, Place]]:
        """Return, by the start of a quotation, the cue that touches it and who says it."""
        found = {}
        for quotation in self._quotations:
            words = self._text[quotation.start : quotation.end].rstrip("”\"’'»")
            cue = adjacent.beside(
                quotation.start, quotation.end, quotation.paragraph, open_ended=not words.endswith(".")
            )
            if cue and not self._quoted(cue[0][0].tokens[cue[0][1]].start):
                found[quotation.start] = cue
        return found

    def added_parties(self) -> tuple[Party, ...]:
        """Return the parties that spoke or carried what was said, and that no mention held."""
        return (*self._speakers.added_parties(), *self._outlets.added())

    def added(self) -> tuple[Person, ...]:
        """Return the speakers whom no mention held."""
        return self._speakers.added()

    def statements(self) -> tuple[Statement, ...]:
        """Return the statements in text order."""
        drafts = [self._labelled(label) for label in labels(self._story, self._mentions)]
        for sentence in self._sentences:
            drafts += self._of_sentence(sentence)
        drafts += self._left_over(drafts)
        drafts.sort(key=lambda d: (d.start, d.contents[-1][1]))
        kept = self._carried_over(_outermost(drafts))
        return tuple(self._statement(at, draft) for at, draft in enumerate(kept, start=1))

    def _labelled(self, label: Label) -> _Draft:
        return _Draft(
            contents=((label.start, label.end),),
            speaker=self._speakers.labelled(label),
            cue=None,
            rule="headline-label" if label.headline else "label",
            paragraph=label.paragraph,
        )

    def _of_sentence(self, sentence: Sentence) -> Iterator[_Draft]:
        every = said_in(sentence)
        sources = {c for said in every if (c := self._source(sentence, said)) is not None}
        for said in every:
            if self._quoted(sentence.tokens[said.cue].start) or _is_only(sentence, said, sources):
                continue
            carrier = self._outlets.at(sentence, said.speaker) if said.speaker is not None else None
            inner = [d for n in said.nested if (d := self._draft(sentence, n, carrier))] if carrier else []
            own = None if inner else self._draft(sentence, self._cited(sentence, said), carrier)
            yield from inner if own is None else [own]

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

    def _draft(self, sentence: Sentence, said: Said, carrier: Carrier | None) -> _Draft | None:
        """Return the statement that a cue makes; ``carrier`` is the outlet whose words these are part of."""
        speaker = self._speaker(sentence, said)
        if speaker is None and said.rule != "clause-before":
            return None
        contents = self._with_quotations(said.contents)
        if said.rule == "clause-before":
            contents = self._only_quoted(contents, sentence.tokens[said.cue].start)
        if not contents:
            return None
        quoter = self._speakers.speaker(sentence, said.quoter) if said.quoter is not None else None
        quoting = self._outlets.at(sentence, said.quoter) if said.quoter is not None else None
        carrier = carrier if carrier and speaker and carrier.id not in speaker.ids else None
        return _Draft(
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
        if said.speaker is None or self._quoted(sentence.tokens[said.speaker].start):
            return None
        return self._speakers.speaker(sentence, said.speaker)

    def _is_told(self, sentence: Sentence, said: Said) -> bool:
        """Tell whether the words name whom they are told."""
        return lemma(sentence, said.cue) in TELLING and bool(children(sentence, said.cue, "obj", "iobj"))

    def _cue_span(self, sentence: Sentence, said: Said) -> Span:
        helpers = [c for c in children(sentence, said.cue, "aux") if c < said.cue]
        first = min([said.cue, *helpers]) if helpers and said.cue - min(helpers) == len(helpers) else said.cue
        return span_of(self._text, sentence.tokens[first].start, sentence.tokens[said.cue].end)

    def _quoted(self, offset: int) -> Quotation | None:
        at = bisect.bisect_right(self._starts, offset) - 1
        return self._quotations[at] if at >= 0 and offset < self._quotations[at].end else None

    def _with_quotations(self, contents: Iterable[Range]) -> tuple[Range, ...]:
        """Widen ranges to take in, whole, the quotations they touch; join ranges that meet."""
        widened: list[Range] = []
        for start, end in contents:
            touched = [q for q in (self._quoted(start), self._quoted(max(start, end - 1))) if q]
            low = min([start, *(q.start for q in touched)])
            high = max([end, *(q.end for q in touched)])
            nearby = self._quoted(high + 1) if self._text[high : high + 1] in {",", "."} else None
            high = nearby.end if nearby and nearby.start < high else high
            if widened and low <= widened[-1][1]:
                widened[-1] = (widened[-1][0], max(high, widened[-1][1]))
            else:
                widened.append((low, high))
        return tuple(r for r in widened if any(mark.isalnum() for mark in self._text[r[0] : r[1]]))

    def _only_quoted(self, contents: tuple[Range, ...], cue: int) -> tuple[Range, ...]:
        """Keep to the quotation that a cue follows: what stands before its sentence, or unquoted behind, is told.

        "The port was shut. “We wait,” Lund said, and the lights went out." holds but two words of hers.
        """
        quotation = self._quoted(max(contents[0][1] - 1, 0)) if contents else None
        if quotation is None or quotation.end != contents[0][1] or quotation.start not in self._adjacent:
            return contents
        if self._adjacent[quotation.start][0][0].tokens[self._adjacent[quotation.start][0][1]].start != cue:
            return contents
        before = self._text[contents[0][0] : quotation.start].rstrip()
        start = quotation.start if before.endswith((".", "!", "?", "”", '"', "''")) else contents[0][0]
        further = [r for r in contents[1:] if any(r[0] <= q.start < r[1] for q in self._quotations)]
        return ((start, contents[0][1]), *further)

    def _left_over(self, drafts: list[_Draft]) -> list[_Draft]:
        """Return a statement for each quotation that no cue took: its cue stands beside it, or it runs on."""
        covered = sorted(r for draft in drafts for r in draft.contents)
        covered += [self._whole_paragraph(draft) for draft in drafts if draft.rule == "label"]
        found = []
        for quotation in self._quotations:
            inside = any(a <= quotation.start and quotation.end <= b for a, b in covered)
            if not inside and self._is_speech(quotation):
                found.append(self._said_beside(quotation) or self._unattributed(quotation))
        return found

    def _whole_paragraph(self, draft: _Draft) -> Range:
        paragraph = self._story.paragraphs[draft.paragraph]
        return paragraph.start, paragraph.end

    def _is_speech(self, quotation: Quotation) -> bool:
        """Tell words that somebody said from a term in quotation marks."""
        words = self._text[quotation.start : quotation.end]
        ends = words.rstrip("”\"’'»").endswith((",", ".", "!", "?", "…", "-", "—"))
        return len(words.split()) > _SCARE_WORDS or (ends and len(words.split()) > 1)

    def _unattributed(self, quotation: Quotation) -> _Draft:
        return _Draft(
            contents=((quotation.start, quotation.end),),
            speaker=None,
            cue=None,
            rule="runs-on" if quotation.goes_on else "quotation-alone",
            paragraph=quotation.paragraph,
            inherited=True,
        )

    def _said_beside(self, quotation: Quotation) -> _Draft | None:
        """Return the statement of a quotation whose cue stands outside the marks."""
        for cue in (*self._touching(quotation), *self._beside.cues(quotation)):
            speaker = self._speakers.speaker(cue.speaker_sentence or cue.sentence, cue.who)
            if speaker is None:
                continue
            contents = ((quotation.start, quotation.end),)
            index = cue.who if cue.index is None else cue.index
            said = Said(cue=index, speaker=cue.who, contents=contents, rule="beside-quotation")
            return _Draft(
                contents=contents,
                speaker=speaker,
                cue=None if cue.index is None else self._cue_span(cue.sentence, said),
                rule="signature" if cue.index is None else cue.rule,
                paragraph=quotation.paragraph,
                via=self._outlets.carrier(cue.sentence, index, contents) if cue.index is not None else None,
                told=cue.index is not None and self._is_told(cue.sentence, said),
            )
        return None

    def _touching(self, quotation: Quotation) -> Iterator[Cue]:
        if quotation.start in self._adjacent:
            (sentence, index), (other, who) = self._adjacent[quotation.start]
            yield Cue(sentence=sentence, index=index, who=who, speaker_sentence=other, rule="touches-quotation")

    def _carried_over(self, drafts: list[_Draft]) -> list[_Draft]:
        """Give quotations without a cue the speaker of the statement that they follow or run on from."""
        kept: list[_Draft] = []
        for draft in drafts:
            if draft.speaker is not None or not draft.inherited:
                kept.append(draft)
                continue
            before = self._spoken_before(draft, kept)
            if before is not None and before.speaker is not None:
                speaker = dataclasses.replace(before.speaker, inferred=True)
                kept.append(dataclasses.replace(draft, speaker=speaker, quoter=before.quoter, told=False))
            else:
                kept.append(draft)
        return kept

    def _spoken_before(self, draft: _Draft, kept: list[_Draft]) -> _Draft | None:
        """Return the statement that a quotation without a cue goes on with: the last quoted, else the last of all."""
        near = [d for d in kept if draft.paragraph - d.paragraph <= 1 and d.speaker is not None]
        quoted = [d for d in near if self._quoted(d.contents[-1][1] - 1)]
        return next(reversed(quoted or near), None)

    def _statement(self, at: int, draft: _Draft) -> Statement:
        speaker = draft.speaker
        contents = tuple(trimmed(self._text, a, b) for a, b in draft.contents)
        return Statement(
            id=f"S{at}",
            content=contents,
            speaker=speaker.id if speaker else None,
            speaker_span=speaker.span if speaker else None,
            cue=draft.cue,
            form="direct" if draft.rule == "label" else self._form(contents),
            record=speaker.record if speaker else SourceClass.INSTITUTIONAL,
            via=draft.via.span if draft.via else None,
            chain=self._chain(draft),
            inherited_speaker=draft.inherited,
            rule=draft.rule,
            about_party=self._about(contents, speaker),
        )

    def _form(self, contents: tuple[Span, ...]) -> str:
        """Tell direct, mixed and indirect speech apart by how much stands between quotation marks."""
        letters = [i for span in contents for i in range(span.start, span.end) if self._text[i].isalnum()]
        quoted = sum(1 for i in letters if self._quoted(i))
        if not quoted:
            return "indirect"
        return "direct" if quoted >= 0.97 * len(letters) else "mixed"

    def _chain(self, draft: _Draft) -> tuple[str, ...]:
        if draft.speaker is None or draft.speaker.id is None:
            return ()
        chain = [draft.speaker.id]
        if draft.quoter is not None and draft.quoter.id:
            chain.append(draft.quoter.id)
        outlet = draft.via.id if draft.via else self._carried_by.get(draft.speaker.id) if not draft.told else None
        if draft.speaker.record == SourceClass.UNNAMED and (outlet or draft.told):
            self._carried_by[draft.speaker.id] = outlet
        if outlet and (draft.carried or draft.speaker.record == SourceClass.UNNAMED):
            chain.append(outlet)
        return tuple(dict.fromkeys(chain))

    def _about(self, contents: tuple[Span, ...], speaker: Speaker | None) -> str | None:
        """Return the party whose position the words report, when they begin with another than the speaker's."""
        if speaker is None or not speaker.ids:
            return None
        own = {self._affiliation.get(i) or i for i in speaker.ids}
        first = contents[0]
        opening = [
            m
            for m in self._speakers.entities(first.start, min(first.end, first.start + 40))
            if m.entity in self._parties
        ]
        return opening[0].entity if opening and opening[0].entity not in own and opening[0].rule != "demonym" else None


def _is_only(sentence: Sentence, said: Said, sources: set[int]) -> bool:
    """Tell whether nothing is said but the name of a source that is cited."""
    names = (extent(sentence, noun_phrase(sentence, source)) for source in sources)
    return any(said.contents == (name,) for name in names)


def _outermost(drafts: list[_Draft]) -> list[_Draft]:
    """Drop a statement that lies inside another one found from the same words."""
    kept: list[_Draft] = []
    for draft in drafts:
        if kept and _covers(kept[-1], draft):
            continue
        if kept and _covers(draft, kept[-1]):
            kept.pop()
        kept.append(draft)
    return kept


def _covers(outer: _Draft, inner: _Draft) -> bool:
    return all(any(a <= start and end <= b for a, b in outer.contents) for start, end in inner.contents)
