"""Words under pictures, told by stock openings, who stands where, and stock verbs with a full date."""

from __future__ import annotations

import re

_LIMIT = 420
_OPENING = re.compile(
    r"(?:in this|this|an?|the)?\s*(?:undated |recent |file |handout |archive |satellite |combination )*"
    r"(?:photo|photograph|image|picture|file photo|frame grab|screengrab|video grab)s?\b"
    r"(?=[^.]{0,80}\b(?:released|taken|provided|made available|shows?|shot|from|courtesy|obtained|supplied)\b)",
    re.IGNORECASE,
)
_POSITION = re.compile(
    r"\((?:[LRC]|left|right|centre|center|top|bottom)\)"
    r"|, (?:(?:second|third|fourth|far) (?:from )?)?(?:left|right|centre|center)(?:,| and\b)"
    r"|\b(?:pictured|seen) (?:here|above|below|left|right)\b",
)
_DATED_END = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8},? \d{4})[.)]*\s*(?:[A-Z/][\w/ ]{0,30})?$"
)
_VERBS = frozenset(
    """address addresses arrive arrives attend attends carry carries chair chairs chat chats cheer cheers deliver
    delivers embrace embraces gather gathers gesture gestures greet greets hold holds inspect inspects leave leaves
    listen listens look looks march marches meet meets pass passes patrol patrols pose poses react reacts ride rides
    salute salutes shake shakes sign signs sit sits smile smiles speak speaks stand stands take takes talk talks walk
    walks watch watches wave waves""".split()
)
_PAST = re.compile(r"\b(?:said|says|told|was|were|had|has|added|asked)\b")


def is_caption(words: str) -> bool:
    """Tell whether a paragraph is what stands under a picture.

    Examples
    --------
    >>> is_caption("Envoys Ana Ruiz, left, and Omar Said arrive for talks in Bern, March 3, 2011.")
    True
    >>> is_caption("The envoys arrived in Bern on March 3, 2011.")
    False
    """
    if len(words) > _LIMIT or '"' in words or "“" in words:
        return False
    line = " ".join(words.split())
    if _OPENING.match(line):
        return True
    shown = not _VERBS.isdisjoint(re.findall(r"[a-z]+", line)) and not _PAST.search(line)
    return shown and (_DATED_END.search(line) is not None or _POSITION.search(line) is not None)
