"""Meetings: who met, when and how it stands; what is only talked of is none, and each meeting is listed once."""

import datetime as dt

import pytest
from tests.unit.reading.reports import findings, model

from dragoman.reading.reader import read
from dragoman.terms.findings import Meeting
from dragoman.terms.report import Report


def meetings(text: str) -> list[tuple[set[str], str]]:
    found = findings(text)
    codes = {party.id: party.code for party in found.parties}
    return [({codes[p] for p in m.participants}, m.status) for m in found.meetings]


def only(text: str) -> Meeting:
    (meeting,) = findings(text).meetings
    return meeting


@pytest.mark.parametrize(
    ("text", "participants", "status"),
    [
        ("Talks between Chile and Peru began in Lima.", {"CHL", "PER"}, "ongoing"),
        ("Chile held a meeting with Peru on Monday.", {"CHL", "PER"}, "held"),
        ("Kenya and Uganda will meet in Nairobi on Friday.", {"KEN", "UGA"}, "scheduled"),
        ("The foreign ministers of Norway and Sweden met in Oslo.", {"NOR", "SWE"}, "held"),
        ("Talks between Ghana and Togo on fish collapsed on Sunday.", {"GHA", "TGO"}, "collapsed"),
        ("Mali and Niger postponed a second round of talks on water.", {"MLI", "NER"}, "postponed"),
        ("Egypt and Sudan agreed to hold a summit in Cairo.", {"EGY", "SDN"}, "scheduled"),
        ("Laos proposed a meeting with Thailand in Vientiane.", {"LAO", "THA"}, "proposed"),
        ("The Polish and Czech negotiators talked by phone on Tuesday.", {"POL", "CZE"}, "held"),
        ("Oman brought Iran and Iraq together for talks in Muscat.", {"IRN", "IRQ"}, "held"),
        ("Soviet-led Comecon and the European Union ended talks in Geneva.", {"ORG:EU"}, "held"),
    ],
)
def test_a_meeting_has_its_participants_and_status(text: str, participants: set[str], status: str) -> None:
    found = meetings(text)
    assert len(found) == 1
    assert participants <= found[0][0]
    assert "SUN" not in found[0][0]
    assert found[0][1] == status


@pytest.mark.parametrize(
    "text",
    [
        "Chile may hold talks with Peru.",
        "Kenya should not negotiate with Uganda, a columnist wrote.",
        "There were no negotiations between Mali and Niger.",
        "Norway called for talks.",
        "The two sides should settle the dispute through negotiations.",
        "The mill met its target for copper.",
        "The minister spoke to reporters in Riga.",
        "He gave a talk on whales in Bergen.",
        "A second round of scholarships was announced.",
        "If Chad meets Libya, Niger will stay at home.",
        "The court is in session.",
    ],
)
def test_what_is_only_talked_of_or_is_no_talks_is_no_meeting(text: str) -> None:
    assert findings(text).meetings == ()


def test_one_more_of_a_kind_is_a_meeting_of_its_own() -> None:
    found = meetings("Chad held a meeting with Libya on Monday and another on Friday that lasted two hours.")
    assert found == [({"TCD", "LBY"}, "held")] * 2


def test_a_meeting_mentioned_again_is_listed_once_with_its_mentions() -> None:
    text = "Peru and Chile held talks in Lima on Monday. The talks were on copper. The talks ended without a text."
    meeting = only(text)
    assert len(meeting.mentions) == 2
    assert all(text[span.start : span.end] == span.text for span in meeting.mentions)


def test_meetings_on_different_days_are_two() -> None:
    assert len(meetings("Peru and Chile met on Monday. Peru and Chile met again on Friday.")) == 2


def test_those_who_met_before_take_part_in_another_meeting() -> None:
    text = "Envoys of Kenya and Uganda met in Nairobi on Monday. They called for another meeting in May."
    assert meetings(text)[-1] == ({"KEN", "UGA"}, "proposed")


def test_two_sides_are_those_who_met() -> None:
    text = "Norway and Iceland opened talks in Oslo on Monday. The two sides will meet again on Thursday."
    assert meetings(text)[-1] == ({"NOR", "ISL"}, "scheduled")


def test_a_pause_is_no_duration() -> None:
    meeting = only("Talks between Mali and Niger resumed in Bamako after a break of two years.")
    assert meeting.duration is None
    assert meeting.place is not None
    assert meeting.place.text == "Bamako"


def test_how_long_a_meeting_lasted_is_its_duration() -> None:
    meeting = only("Mali and Niger held talks for three hours in Bamako.")
    assert meeting.duration is not None
    assert "three hours" in meeting.duration.text


def test_little_point_in_talks_rules_them_out() -> None:
    text = "Peru and Chile met in Lima. Both sides agreed there was little point in further talks on sea limits."
    assert meetings(text)[-1][1] == "ruled_out"


def test_so_many_ministers_are_the_states_named_together_before() -> None:
    assert meetings("Mali, Niger and Chad share a lake. The three water ministers met on Monday.")[-1][0] == {
        "MLI", "NER", "TCD",
    }  # fmt: skip
    assert meetings("Mali and Niger share a lake. The three water ministers met on Monday.")[-1][0] == set()


def test_who_mediates_is_none_of_the_two_sides() -> None:
    text = (
        "Bolivian facilitator Ana Paz said the Hill Front and Peru were close. Bolivia was glad. Bolivia said Peru "
        "would sign. The two panels met on Monday."
    )
    assert meetings(text)[-1][0] == {"ORG:HILL-FRONT", "PER"}


def test_negotiators_for_two_bodies_meet_for_them() -> None:
    text = (
        "Negotiators for the Mill Creek teachers union and the school board planned to bargain through the night on "
        "Friday."
    )
    assert meetings(text)[-1][0] == {"ORG:MILL-CREEK-TEACHERS-UNION", "ORG:SCHOOL-BOARD"}


def test_a_round_is_of_all_who_met_and_talks_that_ended_are_those_begun_before() -> None:
    text = (
        "Mali and Chad broke off three days of talks on Friday. Negotiators from Mali, Chad, Peru and Iceland had met "
        "in Oslo since Tuesday. A sixth round will be held in London in May."
    )
    assert [who for who, _ in meetings(text)] == [{"MLI", "TCD", "PER", "ISL"}] * 2
    assert meetings("Mali and Chad met. Ships from Peru and Iceland came by.")[0][0] == {"MLI", "TCD"}


def test_a_session_of_a_round_is_of_all_who_hold_it() -> None:
    text = "Mali, Niger and Chad opened talks on a dam. Chad walked out of an evening session on Friday."
    assert meetings(text)[-1][0] == {"MLI", "NER", "TCD"}


def test_the_weekday_of_a_plan_is_to_come_and_what_is_dated_ahead_is_a_plan() -> None:
    report = Report(name="note", text=_PLANS, sha256="0" * 64, published=dt.date(2024, 3, 13))
    plan, summit = read(report, model=model())[0].meetings
    assert (plan.status, plan.happened) == ("proposed", dt.date(2024, 3, 18))
    assert (summit.status, summit.happened) == ("scheduled", dt.date(2024, 5, 2))


_PLANS = "Mali proposed a meeting with Niger on Monday. A summit on May 2 with Togo was hailed by Chad."
