"""The course of the work, top to bottom; each step is a function of the module named beside it.

::

    reports   -> read_reports                           findings                        (reading)
    findings  -> propose_into                           a talks file, with proposals    (recording)
    a person accepts, disputes or rejects; by a sheet:  propose_from_sheet              (recording)
    file      -> join_in                                one party of two                (joining)
    file      -> check_file, formatted                  problems, the canonical form    (checking)
    file      -> opened                                 the record as of a day          (opening)
    record    -> compared, promises, deal_read, traced, scheduled, not_ruled_out        (asking)
    record    -> analysed, drafted                      where its conflict holds        (conflict)
    record    -> brief_of_talks, brief_of_reports       where the talks stand           (brief)

Showing what comes out is left to others. Steps that need the English model or a solver import it when they run, so
that a person who only checks a file never waits for it.
"""

from dragoman.pipeline.asking import (
    Compared,
    NotRuledOut,
    Promises,
    Read,
    Scheduled,
    Traced,
    compared,
    deal_read,
    not_ruled_out,
    promises,
    scheduled,
    traced,
)
from dragoman.pipeline.brief import Brief, Since, brief_of_reports, brief_of_talks
from dragoman.pipeline.checking import Formatted, check_file, formatted, included_from, parts_of_others
from dragoman.pipeline.conflict import Analysis, analysed, drafted
from dragoman.pipeline.joining import Joined, join_in
from dragoman.pipeline.opening import Opened, opened
from dragoman.pipeline.reading import Progress, explained, read_reports
from dragoman.pipeline.recording import Proposed, propose_from_sheet, propose_into

__all__ = [
    "Analysis",
    "Brief",
    "Compared",
    "Formatted",
    "Joined",
    "NotRuledOut",
    "Opened",
    "Progress",
    "Promises",
    "Proposed",
    "Read",
    "Scheduled",
    "Since",
    "Traced",
    "analysed",
    "brief_of_reports",
    "brief_of_talks",
    "check_file",
    "compared",
    "deal_read",
    "drafted",
    "explained",
    "formatted",
    "included_from",
    "join_in",
    "not_ruled_out",
    "opened",
    "parts_of_others",
    "promises",
    "propose_from_sheet",
    "propose_into",
    "read_reports",
    "scheduled",
    "traced",
]
