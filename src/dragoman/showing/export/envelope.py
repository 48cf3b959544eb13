"""What every answer says of itself, so that ``dragoman verify`` can hold it against the record it came from."""

from __future__ import annotations

from typing import Any

from dragoman.terms.talks import View

Json = dict[str, Any]


def envelope(question: str, *, view: View, record: str) -> Json:
    """Return the keys with which every answer begins.

    Parameters
    ----------
    question : str
        The name of the command that answers it.
    view : View
        What was asked: the day, and whether entries that no person has accepted were left out.
    record : str
        ``Loaded.record``: the hash of the talks file as it was read, with the files that it includes.

    Returns
    -------
    dict
        ``question``, ``as_of``, ``reviewed_only``, ``talks`` (the title) and ``record``, in this order. The keys of the
        answer follow, ``certificate`` among them.
    """
    return {
        "question": question,
        "as_of": view.as_of.isoformat() if view.as_of else None,
        "reviewed_only": view.reviewed_only,
        "talks": view.talks.title,
        "record": record,
    }
