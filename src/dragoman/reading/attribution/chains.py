"""From drafts to statements: their numbers, the chain that words came through, and whose position they report."""

from __future__ import annotations

from dragoman.reading.attribution.cast import Cast, Speaker
from dragoman.reading.attribution.drafts import Draft
from dragoman.reading.attribution.marks import Marks
from dragoman.terms.findings import Mentions, Statement
from dragoman.terms.source_class import SourceClass
from dragoman.terms.span import Span, trimmed

_OPENING = 40  # characters at the head of what is said, where it names whose position it reports


class Chains:
    """Makes statements of drafts, in text order; an unnamed source keeps the outlet that it was first heard through."""

    def __init__(self, cast: Cast, mentions: Mentions, marks: Marks, *, outlet: str | None) -> None:
        media = {p.id: p.name.lower() for p in mentions.parties if p.type == "media"}
        self._named = {identity for identity, name in media.items() if name != (outlet or "").lower()}
        self._cast = cast
        self._marks = marks
        self._parties = {p.id for p in mentions.parties if p.type != "media"}
        self._affiliation = {p.id: p.affiliation for p in mentions.people}
        self._carried_by: dict[str, str | None] = {}

    def statement(self, at: int, draft: Draft) -> Statement:
        """Return the statement with this number."""
        speaker = draft.speaker
        contents = tuple(trimmed(self._cast.text, a, b) for a, b in draft.contents)
        return Statement(
            id=f"S{at}",
            content=contents,
            speaker=speaker.id if speaker else None,
            speaker_span=speaker.span if speaker else None,
            cue=draft.cue,
            form="direct" if draft.rule == "label" else self._marks.form(contents),
            record=speaker.record if speaker else SourceClass.INSTITUTIONAL,
            via=draft.via.span if draft.via else None,
            chain=self._chain(draft),
            inherited_speaker=draft.inherited,
            rule=draft.rule,
            about_party=self._about(contents, speaker),
        )

    def _chain(self, draft: Draft) -> tuple[str, ...]:
        if draft.speaker is None or draft.speaker.id is None:
            return ()
        chain = [draft.speaker.id]
        if draft.quoter is not None and draft.quoter.id:
            chain.append(draft.quoter.id)
        outlet = draft.via.id if draft.via else self._carried_by.get(draft.speaker.id) if not draft.told else None
        if draft.speaker.record == SourceClass.UNNAMED and (outlet or draft.told):
            self._carried_by[draft.speaker.id] = outlet
        if outlet and (outlet in self._named or draft.carried or draft.speaker.record == SourceClass.UNNAMED):
            chain.append(outlet)
        return tuple(dict.fromkeys(chain))

    def _about(self, contents: tuple[Span, ...], speaker: Speaker | None) -> str | None:
        """Return the party whose position the words report, when they begin with another than the speaker's."""
        if speaker is None or not speaker.ids:
            return None
        own = {self._affiliation.get(i) or i for i in speaker.ids}
        first = contents[0]
        within = self._cast.within(first.start, min(first.end, first.start + _OPENING))
        opening = [m for m in within if m.entity in self._parties]
        return opening[0].entity if opening and opening[0].entity not in own and opening[0].rule != "demonym" else None
