"""Who is who across reports: the ids under which a talks file knows parties, people, outlets, sources and actions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container

from dragoman.record.cursor import RESERVED
from dragoman.record.folded_names import fold_name
from dragoman.record.short_names import FullNames, as_label
from dragoman.terms.declared import DeclaredAction, DeclaredOutlet, DeclaredParty, DeclaredPerson, Source
from dragoman.terms.findings import ActionPhrase, Findings, Party, Person
from dragoman.terms.problems import Place
from dragoman.terms.report import Report
from dragoman.terms.talks import Talks


def slug(name: str) -> str:
    """Return a name as an id: letters without accents and digits, lower case, joined by hyphens.

    A name that would be a word of the grammar gets a number, so that what is written can be read.

    Examples
    --------
    >>> slug("José Ramos-Horta"), slug("Li Zhaoxing 李肇星"), slug("No")
    ('jose-ramos-horta', 'li-zhaoxing-李肇星', 'no-1')
    """
    joined = fold_name(name).replace(" ", "-") or "nameless"
    return f"{joined}-1" if joined in RESERVED else joined


class Identities:
    """The ids in use, those of the talks file first, and what has to be declared anew."""

    def __init__(self, talks: Talks) -> None:
        self._parties = {p.id: p for p in talks.parties}
        self._people = {p.id: p for p in talks.people}
        self._outlets = {o.id: o for o in talks.outlets}
        self._actions = {a.id: a for a in talks.actions}
        self._sources = {s.id: s for s in talks.sources}
        self._known = talks
        self._full = FullNames(talks.parties)
        # What was read as a party of a fuller name, and where first.
        self.short: dict[tuple[str, str], Place] = {}

    def additions(self) -> Talks:
        """Return what was declared here and not in the talks file, in order of first need."""
        known = self._known
        return Talks(
            parties=tuple(p for p in self._parties.values() if p not in known.parties),
            people=tuple(p for p in self._people.values() if p not in known.people),
            outlets=tuple(o for o in self._outlets.values() if o not in known.outlets),
            actions=tuple(a for a in self._actions.values() if a not in known.actions),
            sources=tuple(s for s in self._sources.values() if s not in known.sources),
        )

    def of_report(self, findings: Findings) -> ReportNames:
        """Declare the report as a source and return the names of what is in it."""
        return ReportNames(self, findings, self._source(findings.story.report))

    def party(self, party: Party, place: Place) -> str:
        """Return the id of a party: a declared one with its id, name or alias, else a new one.

        "The harbour board" is the one body here whose full name ends so.
        """
        wanted = _ident(party.code.removeprefix("ORG:") or party.id)
        other = self._parties.get(wanted)
        if other is not None and (other.type == "state") != (party.type == "state"):
            wanted = f"{wanted}-{slug(party.type)}"  # LCA is Saint Lucia, and a working group
        names = {slug(party.name), *(slug(m.span.text) for m in party.mentions if not m.inferred)}
        for known in self._parties.values():
            if (
                known.id == wanted
                or slug(known.name) in names
                or any(slug(a) == slug(party.name) for a in known.aliases)
            ):
                return known.id
        full = self._full.meant_by(party.name)
        if full is not None:
            made = full.id if isinstance(full, DeclaredParty) else self.party(full, place)
            self.short.setdefault((party.name, made), place)
            return made
        self._parties[wanted] = DeclaredParty(id=wanted, name=as_label(party.name), type=slug(party.type), place=place)
        return wanted

    def published(self, source: str) -> dt.date | None:
        """Return when a source came out."""
        return self._sources[source].published if source in self._sources else None

    def name_of(self, party: str) -> str:
        """Return the name of a party in use."""
        return self._parties[party].name

    def person(self, person: Person, party: str | None, place: Place) -> str:
        """Return the id of a named person; a surname alone is the one person of that party who bears it."""
        name = person.name or ""
        for known in self._people.values():
            if slug(name) in {known.id, slug(known.name), *(slug(a) for a in known.aliases)}:
                return known.id
        bearers = [p for p in self._people.values() if p.party == party and slug(name) in slug(p.name).split("-")]
        if len(bearers) == 1:
            return bearers[0].id
        made = _free(slug(name), self._people)
        self._people[made] = DeclaredPerson(id=made, name=name, party=party, role=person.role, place=place)
        return made

    def known_party(self, name: str) -> str | None:
        """Return the party of the person of this name, where another report or the talks file tells it."""
        return next((p.party for p in self._people.values() if slug(name) in {p.id, slug(p.name)} and p.party), None)

    def learn(self, findings: Findings) -> None:
        """Declare the people of a report whose party it tells, and note full names: other reports can lean on both."""
        self._full.note(findings.parties)
        names = ReportNames(self, findings, "")
        for person in findings.people:
            if person.name and person.affiliation and " " in person.name:
                names.speaker(person.id)

    def outlet(self, name: str, place: Place) -> str:
        """Return the id of an outlet by its name."""
        for known in self._outlets.values():
            if slug(name) in {known.id, slug(known.name), *(slug(a) for a in known.aliases)}:
                return known.id
        made = _free(slug(name), self._outlets)
        self._outlets[made] = DeclaredOutlet(id=made, name=name, place=place)
        return made

    def action(self, actor: str | None, phrase: ActionPhrase, place: Place, *, negated: bool = False) -> str:
        """Return the id of an action: the actor, a dot, the key of what is done, or ``no-`` and what is not.

        What is done to other numbers is another action.
        """
        key = slug(f"no {phrase.key}" if negated else phrase.key)
        made, words = f"{actor}.{key}" if actor else key, _words(phrase, negated=negated)
        known = self._actions.get(made)
        if known is not None and (other := _other_figures(known.words, words)):
            made = f"{made}-{slug(other)}"  # an offer of 6 percent is not the offer of 4 percent
        if made not in self._actions:
            self._actions[made] = DeclaredAction(id=made, words=words, actor=actor, place=place)
        return made

    def _source(self, report: Report) -> str:
        for known in self._sources.values():
            if known.sha256 == report.sha256:
                return known.id
        made = _free(slug(report.name), self._sources)
        self._sources[made] = Source(
            id=made,
            path=report.path or report.name,
            sha256=report.sha256,
            outlet=report.outlet,
            published=report.published,
            title=report.title,
            place=Place(file=report.path or report.name),
        )
        return made


class ReportNames:
    """The ids, in the talks file, of the parties and people of one report."""

    def __init__(self, identities: Identities, findings: Findings, source: str) -> None:
        self.source = source
        self._identities = identities
        self._parties = {party.id: party for party in findings.parties}
        self._people = {person.id: person for person in findings.people}
        self._place = Place(file=findings.story.report.path or findings.story.report.name)

    @property
    def published(self) -> dt.date | None:
        """When the record says that the report came out."""
        return self._identities.published(self.source)

    def party(self, entity: str) -> str:
        """Return the id of a party of the report; for a person, that of his affiliation."""
        if entity in self._parties:
            return self._identities.party(self._parties[entity], self._place)
        return self.affiliation(entity) or entity

    def speaker(self, entity: str) -> str:
        """Return the id of a named person, or of a party that speaks."""
        person = self._people.get(entity)
        if person is None or person.name is None:
            return self.party(entity)
        return self._identities.person(person, self.affiliation(entity), self._place)

    def unnamed(self, entity: str) -> str | None:
        """Return the role words of an unnamed person; ``None`` for anybody else."""
        person = self._people.get(entity)
        return (person.role or "source") if person and person.name is None else None

    def affiliation(self, entity: str) -> str | None:
        """Return the id of the party that a person belongs to; a party that speaks belongs to nobody."""
        person = self._people.get(entity)
        party = self._parties.get(person.affiliation or "") if person else None
        if party is not None:
            return self._identities.party(party, self._place)
        return self._identities.known_party(person.name) if person and person.name else None

    def is_outlet(self, entity: str) -> bool:
        """Tell whether the entity is a news outlet."""
        return entity in self._parties and self._parties[entity].type == "media"

    def outlet(self, entity: str) -> str:
        """Return the id of an outlet named in the report."""
        return self._identities.outlet(self._parties[entity].name, self._place)

    def action(self, phrase: ActionPhrase, *, negated: bool = False) -> str:
        """Return the id of the action that a phrase names, or of its not happening."""
        actor = self.party(phrase.actor) if phrase.actor else None
        return self._identities.action(actor, phrase, self._place, negated=negated)


_FIGURE = re.compile(r"\d[\d,.]*(?<![,.])")


def _other_figures(known: str, words: str) -> str:
    """Return the numbers of an action where those of the one known by its name are all others; else nothing."""
    before, now = set(_FIGURE.findall(known)), _FIGURE.findall(words)
    return " ".join(dict.fromkeys(now)) if before and before.isdisjoint(now) else ""


def _ident(code: str) -> str:
    made = re.sub(r"[\W_]+", "-", code).strip("-") or "PARTY"
    return made.upper() if made in RESERVED else made


def _free(wanted: str, taken: Container[str]) -> str:
    made, count = wanted, 1
    while made in taken:
        count += 1
        made = f"{wanted}-{count}"
    return made


# What begins with one of these has its subject in other words of the report.
_HALF = frozenset("be should must ought shall will would can could may might need needs needed has have is are".split())


def _words(phrase: ActionPhrase, *, negated: bool) -> str:
    """Return what an action is called, or, where it is negated, its not being done.

    A reader that gives no names leaves the words of the report.
    """
    spelled = " ".join(phrase.span.text.split())
    words = phrase.called or spelled
    if phrase.actor is None and words.partition(" ")[0].lower() in _HALF:
        words = f"… {words}"
    return (phrase.called_undone or f"not so: {spelled}") if negated else words
