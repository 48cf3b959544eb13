"""What "unless" and a threat become in the record: nobody waits for what would stop an act."""

import pytest
from tests.unit.reading.reports import findings

from dragoman.record.propose import propose
from dragoman.terms.entries import ConditionEntry, Link

TOLD = [
    ("Peru said it would go to court if ships were not unloaded by Friday.", Link.UNLESS),
    ("Chile said it would sign the deal unless Peru objected.", Link.UNLESS),
    ("Chile will not return to the talks unless Peru pays.", Link.ONLY_AFTER),
]


@pytest.mark.parametrize(("text", "link"), TOLD)
def test_an_act_that_something_would_stop_does_not_wait_for_it(text: str, link: Link) -> None:
    talks, _ = propose([findings(text)])
    assert [entry.link for entry in talks.entries if isinstance(entry, ConditionEntry)] == [link]
