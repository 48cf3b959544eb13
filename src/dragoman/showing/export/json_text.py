"""An answer as the text of its JSON, the same for every command."""

from __future__ import annotations

import json


def json_text(data: object) -> str:
    """Return data as JSON that a person can read: words as they are, an indent of one.

    Examples
    --------
    >>> print(json_text({"title": "Überblick"}))
    {
     "title": "Überblick"
    }
    """
    return json.dumps(data, ensure_ascii=False, indent=1)
