"""The canonical text of a declaration or an entry, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.record.document import Include, Item, Title
from dragoman.record.scan import in_quotes
from dragoman.terms.declared import (
    DeclaredAction,
    DeclaredDeal,
    DeclaredIssue,
    DeclaredOutlet,
    DeclaredParty,
    DeclaredPerson,
    Source,
)
from dragoman.terms.entries import (
    UNDATED,
    Attribution,
    BegunEntry,
    CommitmentEntry,
    ConditionEntry,
    DoneEntry,
    Entry,
    MeetingEntry,
    PositionEntry,
    SignalEntry,
    StatementEntry,
)
from dragoman.terms.source_class import SourceClass
from dragoman.terms.time_limit import TimeLimit

Clause = tuple[str, str]


def item_text(item: Item) -> str:
    """Return the canonical text of an item, without a line break at its end.

    Examples
    --------
    >>> from dragoman.record.parse import parse_talks
    >>> document, _ = parse_talks('2005-07-26   ? done  PRK.scrap  @ w  "words"')
    >>> print(item_text(document.blocks[0].item))
    2005-07-26 ? done PRK.scrap
      @ w "words"
    """
    head, *rest = (text for _, text in clauses(item))
    return "\n".join([head, *(f"  {text}" for text in rest)])


def clauses(item: Item) -> tuple[Clause, ...]:
    """Return the lines of an item, each with the names of the clauses on it, the head first."""
    if isinstance(item, Entry):
        return tuple(_entry(item))
    if isinstance(item, Source):
        return tuple(_source(item))
    return (("head aka type of as issue short text", _declaration(item)),)


def _declaration(item: Item) -> str:  # noqa: PLR0911 (one for each kind)
    match item:
        case Title():
            return f"talks {in_quotes(item.title)}"
        case Include():
            return f"include {in_quotes(item.path)}"
        case DeclaredParty():
            kind = "" if item.type == "state" else f" type {item.type}"
            return f"party {item.id} {in_quotes(item.name)}{_aliases(item.aliases)}{kind}"
        case DeclaredPerson():
            role = _string("as", item.role)
            return f"person {item.id} {in_quotes(item.name)}{_aliases(item.aliases)}{_of(item.party)}{role}"
        case DeclaredOutlet():
            return f"outlet {item.id} {in_quotes(item.name)}{_aliases(item.aliases)}{_of(item.party)}"
        case DeclaredIssue():
            return f"issue {item.id} {in_quotes(item.name)}"
        case DeclaredAction():
            issue = f" issue {item.issue}" if item.issue else ""
            short = f" short of {item.short_of}" if item.short_of else ""
            return f"action {item.id} {in_quotes(item.words)}{issue}{short}"
        case DeclaredDeal():
            parties = f" of {', '.join(item.parties)}" if item.parties else ""
            texts = f" text {', '.join(item.texts)}" if item.texts else ""
            return f"deal {item.id} {in_quotes(item.name)}{parties}{texts}"
    raise AssertionError(item)


def _source(item: Source) -> Iterator[Clause]:
    yield "head", f"source {item.id} {in_quotes(item.path)}"
    if item.sha256:
        yield "sha256", f"sha256 {item.sha256}"
    outlet = f" outlet {item.outlet}" if item.outlet_declared else _string("outlet", item.outlet)
    published = f" published {item.published.isoformat()}" if item.published else ""
    if said := f"{outlet}{published}{_string('title', item.title)}":
        yield "outlet published title", said[1:]


def _string(clause: str, words: str | None) -> str:
    """Return a clause with a string; nothing where the string says nothing."""
    quoted = in_quotes(words or "")
    return "" if quoted == '""' else f" {clause} {quoted}"


def _aliases(aliases: tuple[str, ...]) -> str:
    return f" aka {', '.join(in_quotes(alias) for alias in aliases)}" if aliases else ""


def _of(party: str | None) -> str:
    return f" of {party}" if party else ""


def _entry(entry: Entry) -> Iterator[Clause]:
    day = "undated" if entry.date == UNDATED else entry.date.isoformat()
    until = f"..{entry.until.isoformat()}" if entry.until else ""
    name = f" ^{entry.id}" if entry.id else ""
    kind, head, names = _head(entry)
    by = _by(entry.attribution)
    first = f"{day}{until} {entry.flag} {kind}{name}{head}"
    if isinstance(entry, StatementEntry) and by:
        yield "head by about quoted via", " ".join([first, *by, *_about(entry)])
    else:
        yield f"head {names}", " ".join([first, *_about(entry)])
        if by:
            yield "by quoted via", " ".join(by)
    if entry.reported:
        yield "reported", f"reported {entry.reported.isoformat()}"
    for at, anchor in enumerate(entry.anchors):
        offset = "" if anchor.offset is None else f" at {anchor.offset}"
        yield f"@{at}", f"@ {anchor.source} {in_quotes(anchor.words)}{offset}"
    for at, note in enumerate(entry.notes):
        yield f"note{at}", f"note {in_quotes(note)}"


def _about(entry: Entry) -> list[str]:
    return [f"about {entry.about}"] if isinstance(entry, StatementEntry) and entry.about else []


def _head(entry: Entry) -> tuple[str, str, str]:  # noqa: PLR0911 (one for each kind)
    """Return the kind of an entry, what follows on its first line, and the clauses that stand there."""
    match entry:
        case MeetingEntry():
            return "meeting", _meeting(entry), "status at lasting round"
        case StatementEntry():
            return "statement", "", "about"
        case PositionEntry():
            actions = f" {', '.join(entry.actions)}" if entry.actions else ""
            issue = f" on {entry.issue}" if entry.issue else ""
            return "position", f" of {entry.holder}: {entry.act}{actions}{issue}{_in(entry.deal)}", "on in"
        case ConditionEntry():
            ways = " or ".join(" and ".join(way) for way in entry.antecedents)
            said = f" of {entry.holder}: {', '.join(entry.consequents)} {entry.link} {ways}{_in(entry.deal)}"
            return "condition", said, "in"
        case CommitmentEntry():
            said = f" of {entry.holder}: {', '.join(entry.actions)}{_in(entry.deal)}{_due(entry)}"
            return "commitment", said, "in due"
        case DoneEntry():
            return "done", f" {', '.join(entry.actions)}", ""
        case BegunEntry():
            return "begun", f" {', '.join(entry.actions)}", ""
        case SignalEntry():
            return "signal", f" {entry.polarity}", ""
    raise AssertionError(entry)


def _meeting(entry: MeetingEntry) -> str:
    of = f" of {', '.join(entry.participants)}" if entry.participants else ""
    status = f" status {entry.status}" if entry.status != "held" else ""
    told = (("at", entry.where), ("lasting", entry.duration), ("round", entry.round))
    return f" {entry.kind}{of}{status}" + "".join(_string(clause, words) for clause, words in told)


def _due(entry: CommitmentEntry) -> str:
    if entry.after:
        return f" due after {' and '.join(entry.after)}"
    if entry.limit:
        return f" due within {_limit(entry.limit)}"
    if entry.due_words:
        return f" due {in_quotes(entry.due_words)}"
    return f" due {entry.due.isoformat()}" if entry.due else ""


def _limit(limit: TimeLimit) -> str:
    unit = limit.unit.removesuffix("s") if limit.number == 1 else limit.unit
    return f"{limit.number} {unit} of {limit.from_date.isoformat() if limit.from_date else limit.from_action}"


def _in(deal: str | None) -> str:
    return f" in {deal}" if deal else ""


def _by(attribution: Attribution) -> list[str]:
    said = []
    if attribution.unnamed is not None:
        record = "" if attribution.record in {SourceClass.UNNAMED, None} else f", {attribution.record}"
        said.append(f"by unnamed {in_quotes(attribution.unnamed)}{_of(attribution.party)}{record}")
    elif attribution.speakers:
        record = f", {attribution.record}" if attribution.record else ""
        said.append(f"by {' and '.join(attribution.speakers)}{_of(attribution.party)}{record}")
    if attribution.quoted_by:
        said.append(f"quoted by {' and '.join(attribution.quoted_by)}")
    if attribution.via:
        said.append(f"via {' and '.join(attribution.via)}")
    return said
