"""On whose authority a claim stands."""

from __future__ import annotations

from enum import StrEnum


class SourceClass(StrEnum):
    """The class of a source.

    ``on record``: a named person. ``institutional``: a government, delegation, ministry or firm, or an office
    holder who is not named but speaks for it (its spokesman, a joint statement). ``unnamed``: a person who is
    not named and speaks for nobody openly ("a source", "officials", "diplomats").
    """

    ON_RECORD = "on record"
    INSTITUTIONAL = "institutional"
    UNNAMED = "unnamed"
