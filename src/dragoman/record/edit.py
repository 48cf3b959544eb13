"""Add to a talks file without touching what is there."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.record.document import Item, Title
from dragoman.record.text import item_text
from dragoman.terms.problems import Place
from dragoman.terms.talks import Talks


def appended(text: str, additions: Talks) -> str:
    """Return the text of a talks file with declarations and entries behind what was there, byte for byte.

    Parameters
    ----------
    text : str
        The file as it stands; empty for a new one.
    additions : Talks
        What to add; its title only heads a new file.

    Examples
    --------
    >>> from dragoman.terms.problems import Place
    >>> from dragoman.terms.declared import DeclaredParty
    >>> party = DeclaredParty(id="PRK", name="North Korea", place=Place(file=""))
    >>> appended("# mine\\n", Talks(parties=(party,)))
    '# mine\\n\\nparty PRK "North Korea"\\n'
    """
    new = Title(title=additions.title, place=Place(file=""))
    groups: list[Sequence[Item]] = [
        [new] if additions.title and not text.strip() else [],
        additions.parties,
        additions.people,
        additions.outlets,
        additions.issues,
        additions.actions,
        additions.deals,
    ]
    parts = ["\n".join(item_text(item) for item in group) for group in groups if group]
    apart: tuple[Item, ...] = (*additions.sources, *additions.entries)
    parts += [item_text(item) for item in apart]
    if not parts:
        return text
    before = text if not text or text.endswith("\n") else f"{text}\n"
    return before + ("\n" if before.strip() else "") + "\n\n".join(parts) + "\n"
