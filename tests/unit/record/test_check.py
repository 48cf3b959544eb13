"""Each kind of fault that the checker finds, once where it is and never where it is not."""

import pytest

from dragoman.record.check import check
from dragoman.record.parse import parse_talks
from dragoman.terms.problems import Problem, Severity

HEAD = """\
talks "Harbour"
party DOCK "Dockworkers Union" aka "the union"
party PORT "Portline"
person ana-sousa "Ana Sousa" of DOCK
outlet radio "Radio Port"
issue pay "Pay"
action DOCK.return "goes back to work"
action PORT.reinstate "reinstates the nine" issue pay
source paper "paper.txt"
  outlet radio published 2024-03-12
"""
TEXT = "We will return only after the nine are back. No talks, no ships. No talks, no pay."
SOUND = """
2024-03-12 * condition of DOCK: DOCK.return only after PORT.reinstate
  by ana-sousa via radio
  @ paper "We will return only after the nine are back."
"""


def faults(more: str, head: str = HEAD) -> list[Problem]:
    document, problems = parse_talks(head + more)
    assert problems == ()
    return list(check(document.talks(), texts={"paper": TEXT}))


def test_a_sound_record_has_no_fault() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("more", "code", "says"),
    [
        ('party DOCK "Dockers"\n', "declared-twice", "DOCK"),
        ('party CREW "Crew" aka "The Union"\n', "ambiguous-name", "CREW"),
        ('person x "X" of DOK\n', "unknown-party", "try DOCK"),
        ('action PORT.pay "pays" issue wages\n', "unknown-issue", "wages"),
        ('action TOWN.pay "pays"\n', "unknown-party", "TOWN"),
        ('source net "n.txt"\n  outlet tv\n', "unknown-outlet", "tv"),
        ('2024-03-12 * statement by ana-souza\n  @ paper "no ships"\n', "unknown-speaker", "try ana-sousa"),
        ('2024-03-12 * statement by radio\n  @ paper "no ships"\n', "unknown-speaker", "declared as outlet"),
        ('2024-03-12 * done DOCK.retrun\n  @ paper "no ships"\n', "unknown-action", "try DOCK.return"),
        ('2024-03-12 * done DOCK.return\n  @ papers "no ships"\n', "unknown-source", "try paper"),
        ('2024-03-12 * done DOCK.return\n  @ paper "We will not return"\n', "anchor-not-found", "We will not return"),
        ('2024-03-12 * done DOCK.return\n  @ paper "No talks"\n', "anchor-ambiguous", "try at 45"),
        ('2024-03-12 * done DOCK.return\n  @ paper "No talks" at 46\n', "anchor-elsewhere", "try at 45"),
        ('2024-03-13 * done DOCK.return\n  @ paper "no ships"\n', "impossible-date", "after its last report"),
        (
            '2024-03-12..2024-03-10 * meeting plenary of DOCK\n  @ paper "no ships"\n',
            "impossible-date",
            "before it begins",
        ),
        (
            '2024-03-12 * commitment of DOCK: DOCK.return due 2024-03-01\n  @ paper "no ships"\n',
            "impossible-date",
            "before it is made",
        ),
        (
            '2024-03-12 * done DOCK.return\n  reported 2024-03-01\n  @ paper "no ships"\n',
            "impossible-date",
            "before it happened",
        ),
        (
            '2024-03-12 * condition of DOCK: DOCK.return only after DOCK.return\n  @ paper "no ships"\n',
            "condition-on-itself",
            "DOCK.return",
        ),
        ("2024-03-12 * done DOCK.return\n", "no-words", "no words of any source"),
        ('undated * done DOCK.return\n  note "by telephone"\n', "undated", "has a date"),
        (SOUND + SOUND, "duplicate-entry", "the same as that of"),
        (SOUND + SOUND.replace("*", "x"), "duplicate-entry", "with another flag (* there, x here)"),
        (SOUND + SOUND + '  note "again"\n', "duplicate-entry", "the same as that of"),
        ('person DOCK "Doc"\n', "declared-twice", "the party or person DOCK"),
        ('outlet radio2 "radio port"\n', "ambiguous-name", "names two outlets, radio and radio2"),
        ('source copy "paper.txt"\n', "same-text", "copy is the same text as paper"),
        ('2024-03-13 * meeting plenary of DOCK\n  @ paper "no ships"\n', "impossible-date", "after its last report"),
        (
            '2024-03-12 * meeting plenary of DOCK\n  reported 2024-03-11\n  @ paper "no ships"\n',
            "impossible-date",
            "before it happened",
        ),
        ('deal d "D" of DOCK, CREW text paper\n', "unknown-party", "CREW"),
        ('deal d "D" of DOCK text papers\n', "unknown-source", "try paper"),
        ('deal d "D" of DOCK\n', "deal-without-text", "no source holds the words of d"),
        ('deal d "D" of DOCK text paper\n' * 2, "declared-twice", "the deal d"),
        (
            '2024-03-12 * commitment of DOCK: DOCK.return in pact\n  @ paper "no ships"\n',
            "unknown-deal",
            "pact is no declared deal",
        ),
        (
            'deal d "D" of PORT text paper\n2024-03-12 * commitment of DOCK: DOCK.return in d\n  @ paper "no ships"\n',
            "not-of-the-deal",
            "DOCK is no party of d; expected PORT",
        ),
        (
            '2024-03-12 * commitment of DOCK: DOCK.return due within 3 days of PORT.pay\n  @ paper "no ships"\n',
            "unknown-action",
            "PORT.pay",
        ),
        (
            '2024-03-12 * commitment of DOCK: DOCK.return due within 3 days of 2024-01-01\n  @ paper "no ships"\n',
            "impossible-date",
            "due on 2024-01-04, before it is made",
        ),
        ('2024-03-12 * begun DOCK.retrun\n  @ paper "no ships"\n', "unknown-action", "try DOCK.return"),
        ('action DOCK.load "loads" short of DOCK.work\n', "unknown-action", "DOCK.work"),
        ('action DOCK.load "loads" short of DOCK.load\n', "short-of-itself", "DOCK.load short of DOCK.load"),
        (
            'action DOCK.a "a" short of DOCK.b\naction DOCK.b "b" short of DOCK.c\naction DOCK.c "c" short of DOCK.b\n',
            "short-of-itself",
            "DOCK.b short of DOCK.c short of DOCK.b",
        ),
        (
            (
                '2024-03-12 * signal ^a mixed\n  @ paper "no ships"\n'
                '2024-03-12 * done ^a DOCK.return\n  @ paper "no ships"\n'
            ),
            "declared-twice",
            "^a",
        ),
    ],
)
def test_a_fault_is_found_and_told(more: str, code: str, says: str) -> None:
    found = faults(more)
    assert [problem.code for problem in found] == [code]
    assert says in str(found[0])
    assert found[0].place.line > HEAD.count("\n")


def test_a_meeting_to_come_may_be_dated_after_its_report() -> None:
    assert faults('2024-03-20 * meeting plenary of DOCK status scheduled\n  @ paper "no ships"\n') == []


def test_an_undated_entry_is_dated_by_its_report() -> None:
    assert faults('undated * done DOCK.return\n  @ paper "no ships"\n') == []
    assert faults('undated * done DOCK.return\n  reported 2024-03-12\n  note "by telephone"\n') == []
    assert faults('undated ? done DOCK.return\n  note "by telephone"\n') == []


def test_an_action_may_be_short_of_one_that_is_short_of_another() -> None:
    more = 'action DOCK.a "a" short of DOCK.b\naction DOCK.b "b" short of DOCK.c\naction DOCK.c "c"\n'
    assert faults(more + 'action DOCK.d "d" short of DOCK.b\n') == []


def test_a_deal_with_its_parties_and_text_has_no_fault() -> None:
    deal = 'deal d "D" of DOCK, PORT text paper\n'
    assert faults(deal + '2024-03-12 * commitment of DOCK: DOCK.return in d\n  @ paper "no ships"\n') == []


def test_entries_that_differ_in_what_they_say_are_no_duplicates() -> None:
    others = (SOUND.replace("DOCK.return only after", "DOCK.return if"), SOUND.replace("by ana-sousa", "by DOCK"))
    assert faults(SOUND + "".join(others)) == []


def test_the_same_text_under_two_ids_is_told_by_its_hash() -> None:
    digest = "0" * 64
    (found,) = faults(f'source one "1.txt"\n  sha256 {digest}\nsource two "2.txt"\n  sha256 {digest}\n')
    assert (found.code, found.severity) == ("same-text", Severity.WARNING)


def test_many_unknown_ids_are_told_in_little_time() -> None:
    declared = "".join(f'action DOCK.act-{at} "acts"\n' for at in range(500))
    lost = "".join(f'2024-03-12 * done DOCK.axt-{at}\n  note "n"\n' for at in range(3000))
    found = faults(declared + lost)
    assert {problem.code for problem in found} == {"unknown-action"}
    assert len(found) == 3000
    assert "try DOCK.act-0" in str(found[0])


def test_an_anchor_that_occurs_twice_stands_with_its_offset() -> None:
    assert faults('2024-03-12 * done DOCK.return\n  @ paper "No talks" at 65\n') == []


def test_every_fault_is_told_in_file_order() -> None:
    found = faults('2024-03-12 * done X.y\n  @ nowhere "z"\n' + '2024-03-12 * done PORT.reinstate\n  @ paper "lies"\n')
    assert [problem.code for problem in found] == ["unknown-action", "unknown-source", "anchor-not-found"]
    assert [problem.place.line for problem in found] == sorted(problem.place.line for problem in found)
