"""Make one of two: parties, people, outlets, issues or actions that a talks file declares twice under two ids.

Every entry and declaration that names the one then names the other, whose declaration takes in its names. What a party
does becomes what the other does: ``UNION.strike`` is ``DSU.strike``. Nothing else changes, and no comment is lost.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterable, Sequence

from dragoman.record.document import Block, Document, Item
from dragoman.record.folded_names import fold_name
from dragoman.record.renaming import Names, renamed
from dragoman.terms.declared import DeclaredAction, DeclaredIssue, DeclaredOutlet, DeclaredParty, DeclaredPerson
from dragoman.terms.errors import CannotJoinError
from dragoman.terms.talks import Talks

Joinable = DeclaredParty | DeclaredPerson | DeclaredOutlet | DeclaredIssue | DeclaredAction
_Named = DeclaredParty | DeclaredPerson | DeclaredOutlet


def named_in(talks: Talks, wanted: str) -> Joinable:
    """Return what is declared under an id, a name or an alias.

    Raises
    ------
    CannotJoinError
        When nothing is, or more than one.
    """
    items: list[Joinable] = [*talks.parties, *talks.people, *talks.outlets, *talks.issues, *talks.actions]
    found = [item for item in items if item.id == wanted]
    found = found or [item for item in items if fold_name(wanted) in map(fold_name, _names(item))]
    if len(found) != 1:
        known = " or ".join(f"{item.id} of {item.place}" for item in found)
        raise CannotJoinError(f"“{wanted}”", f"is {known}" if known else "is declared nowhere in this talks file")
    return found[0]


def joined(document: Document, *, gone: Joinable, kept: Joinable) -> tuple[Document, int]:
    """Return a talks file in which one of two ids stands for both, and how many of its blocks changed.

    Raises
    ------
    CannotJoinError
        When the two are one already, or of two kinds.
    """
    if gone.id == kept.id:
        raise CannotJoinError(gone.id, f"is {kept.id} already")
    if type(gone) is not type(kept):
        raise CannotJoinError(gone.id, f"and {kept.id} are declared as different things")
    rename = _names_for(gone, kept.id)
    blocks: list[Block] = []
    waiting: tuple[str, ...] = ()
    declared = {(type(block.item), block.item.id) for block in document.blocks if isinstance(block.item, Joinable)}
    changed = 0
    for block in document.blocks:
        item = _joined_item(block.item, rename, gone=gone, kept=kept)
        changed += item != block.item
        if isinstance(item, Joinable) and item != block.item and _is_declared(item, block.item, declared):
            waiting += _comments(block)
        else:
            blocks.append(dataclasses.replace(block, leading=(*waiting, *block.leading), item=item))
            waiting = ()
    return dataclasses.replace(document, blocks=tuple(blocks), trailing=(*waiting, *document.trailing)), changed


def _is_declared(item: Joinable, was: Item | None, declared: Collection[tuple[type, str]]) -> bool:
    """Tell whether a declaration under a new id is one too many."""
    return (type(item), item.id) in declared and item.id != getattr(was, "id", item.id)


def _joined_item(item: Item | None, names: Names, *, gone: Joinable, kept: Joinable) -> Item | None:
    if item is None:
        return None
    if isinstance(item, _Named) and type(item) is type(kept) and item.id == kept.id:
        return _with_names_of(item, gone)
    return renamed(item, names)


def _with_names_of(kept: _Named, gone: Joinable) -> Item:
    """Return a declaration that goes by the names of another, too."""
    own = {fold_name(name) for name in _names(kept)}
    more = [name for name in _names(gone) if fold_name(name) not in own]
    return dataclasses.replace(kept, aliases=(*kept.aliases, *dict.fromkeys(more)))


def _names(item: Joinable) -> tuple[str, ...]:
    if isinstance(item, _Named):
        return (item.name, *item.aliases)
    return (item.name,) if isinstance(item, DeclaredIssue) else ()


def _names_for(gone: Joinable, kept: str) -> Names:
    """Return how ids are to be read: whole ones, and of actions those that begin with a party's."""

    def whole(identity: str) -> str:
        return kept if identity == gone.id else identity

    def of_party(action: str) -> str:
        return f"{kept}{action[len(gone.id) :]}" if action.startswith(f"{gone.id}.") else action

    def same(identity: str) -> str:
        return identity

    rules: dict[type[Joinable], dict[str, Callable[[str], str]]] = {
        DeclaredParty: {"party": whole, "speaker": whole, "action": of_party},
        DeclaredPerson: {"speaker": whole},
        DeclaredOutlet: {"outlet": whole},
        DeclaredIssue: {"issue": whole},
        DeclaredAction: {"action": whole},
    }
    known = rules[type(gone)]
    return Names(
        **{kind: known.get(kind, same) for kind in ("party", "speaker", "action", "outlet", "issue")},
        item=whole,
        of=type(gone),
    )


def _comments(block: Block) -> tuple[str, ...]:
    """Return the comments of a block that goes, to stand above the next."""
    above: Sequence[str] = [line for line in block.leading if line]
    inside: Iterable[str] = (comment for _, _, comment in block.comments)
    return (*above, *inside)
