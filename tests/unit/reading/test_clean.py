from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.clean import clean
from dragoman.terms.report import Report, Story

BODY = "The envoys met in Bern on Monday and talked for two hours, a spokesman for the hosts said."
OTHER = "They will meet again on Thursday, when the smaller delegations are expected to join them."


def story_of(text: str, *, title: str | None = None) -> Story:
    return clean(Report(name="r", text=text, sha256="", title=title))


def paragraphs(text: str, *, title: str | None = None) -> list[str]:
    return [" ".join(text[p.start : p.end].split()) for p in story_of(text, title=title).paragraphs]


def kinds(text: str, *, title: str | None = None) -> list[str]:
    return [p.kind for p in story_of(text, title=title).paragraphs]


def skipped(text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end].strip(), s.reason) for s in story_of(text).skipped]


def test_wrapped_lines_make_one_paragraph_and_a_blank_line_parts_two() -> None:
    text = (
        "The envoys of the five river states met in\nBern on Monday and talked for two hours, a\n"
        "spokesman said.\n\nThey will meet again on Thursday, when the\nsmaller delegations join them.\n"
    )
    assert [words[:10] for words in paragraphs(text)] == ["The envoys", "They will "]


def test_an_indent_parts_two_wrapped_paragraphs() -> None:
    text = (
        "The envoys of the five river states met in Bern on\nMonday and talked for two hours, a spokesman said.\n"
        "    They will meet again on Thursday, when all of the\nsmaller delegations join them in the old town hall.\n"
        "    Nothing was signed.\n"
    )
    assert [words.split()[0] for words in paragraphs(text)] == ["The", "They", "Nothing"]


def test_a_line_that_ends_early_closes_its_wrapped_paragraph() -> None:
    text = (
        "The envoys of the five river states met in Bern on\nMonday and talked for two hours.\n"
        "They will meet again on Thursday, when the smaller\ndelegations will join them in the old town\nhall.\n"
    )
    assert [words.split()[0] for words in paragraphs(text)] == ["The", "They"]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    assert paragraphs(f"{BODY}\n{OTHER}\n{BODY[:40]} again.\n") == [BODY, OTHER, f"{BODY[:40]} again."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_line_end_parts_lines(end: str) -> None:
    assert paragraphs(f"{BODY}{end}{end}{OTHER}") == [BODY, OTHER]


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE",
        "Read more: Talks in Bern stall over water",
        "Advertisement",
        "ADVERTISEMENT",
        "Share this article",
        "Facebook Twitter Email",
        "Subscribe to our daily letter",
        "Sign up for our newsletter",
        "Related: Why the dam matters",
        "© 2011 The Daily. All rights reserved.",
        "Copyright 2011 The Daily",
        "(Reporting by A. Writer; Editing by B. Reader)",
        "REUTER",
        "ENDS",
        "-30-",
        "***",
        "Page 2 of 3",
        "VIDEO: Envoys arrive",
        "Photo by Ana Ruiz",
        "Envoys in the hall. (Photo: A. Ruiz)",
        "Last updated: 3 March 2011",
        "\x03",
    ],
)
def test_lines_that_pages_add_are_skipped(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{OTHER}\n"
    assert paragraphs(text) == [BODY, OTHER]
    assert len(skipped(text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Readers will share this view.",
        "Related to this is the question of water.",
        "More from the second day is expected tonight, he said.",
        "Share prices fell in Bern.",
        "Subscribers to the treaty, it said, must pay.",
        "Photographers were kept out of the hall.",
        "Updated figures were handed to all five delegations.",
        "Ends and means were confused, the envoy said.",
        "By Friday both sides had left.",
        "Watch what they do, the envoy said.",
        "Click went the lock, and the envoys were alone.",
        "Page 4 of the draft is empty.",
    ],
)
def test_sentences_that_begin_like_such_lines_are_kept(sentence: str) -> None:
    assert sentence in paragraphs(f"{BODY}\n\n{sentence}\n\n{OTHER}\n")


def test_a_standfirst_cut_off_gives_way_to_the_whole() -> None:
    text = f"Talks in Bern\n\n{BODY[:50]}…\n\n{BODY}\n\n{OTHER}\n"
    assert paragraphs(text) == ["Talks in Bern", BODY, OTHER]


def test_of_two_like_paragraphs_the_first_is_kept() -> None:
    assert story_of(f"{BODY}\n\n{OTHER}\n\n{BODY}\n").skipped[0].start > len(BODY)


def test_short_replies_may_come_twice() -> None:
    text = f"{BODY}\n\nHe would not comment.\n\n{OTHER}\n\nHe would not comment.\n\nShe left.\n"
    assert paragraphs(text).count("He would not comment.") == 2


@pytest.mark.parametrize(
    "caption",
    [
        "Envoys Ana Ruiz, left, and Omar Haddad arrive for talks in Bern, March 3, 2011.",
        "In this photo released by the host ministry, envoys are seen at the round table in Bern.",
        "Ana Ruiz (L) shakes hands with Omar Haddad in the old town hall.",
        "The envoys pose in Bern on 3 March 2011",
    ],
)
def test_captions_are_skipped(caption: str) -> None:
    assert (caption, "caption") in skipped(f"{BODY}\n\n{caption}\n\n{OTHER}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "The accord was signed in Bern on March 3, 2011.",
        "The left, and Ruiz with it, said the talks in Bern would fail.",
        'Ruiz said on March 3, 2011: "We hold hands here, and walk."',
        "The photo on the wall is of an older round.",
    ],
)
def test_sentences_with_days_and_sides_are_no_captions(sentence: str) -> None:
    assert sentence in paragraphs(f"{BODY}\n\n{sentence}\n\n{OTHER}\n")


def test_headings_between_paragraphs_are_titles() -> None:
    text = f"Talks open in Bern\n\n{BODY}\n\nWater and power\n\n{OTHER}\n\n'Not one step'\n\n{OTHER} Not all.\n"
    assert kinds(text) == ["title", "body", "title", "body", "body", "body"]


def test_the_stated_title_is_a_title_even_when_it_ends_like_a_sentence() -> None:
    assert kinds(f"Who blinks first?\n\n{BODY}\n", title="Who blinks first?") == ["title", "body"]


def test_a_text_of_one_line_is_the_story() -> None:
    assert kinds("Talks open in Bern") == ["body"]


def test_lists_lose_their_marks_only() -> None:
    text = f"{BODY}\n\n- a border commission\n- a fund for the valley\n\n2. a joint patrol\n\n# Water\n\n{OTHER}\n"
    assert paragraphs(text)[1:5] == ["a border commission", "a fund for the valley", "a joint patrol", "Water"]
    assert kinds(text)[1:5] == ["item", "item", "item", "title"]


def test_a_number_or_dash_at_the_head_of_a_wrapped_line_is_no_list() -> None:
    text = (
        "The envoys of the five river states met in Bern on March\n"
        "3. The talks there went on for two hours, and the hosts\n"
        "- who had asked for a day - were content, they said then.\n"
    )
    assert len(paragraphs(text)) == 1


def test_rows_of_a_table_are_skipped_one_by_one() -> None:
    text = (
        f"{BODY}\n\nState    Seats    Share\nNorland    12    31.0\nSudland    14    36.5\n\n| a | b | c |\n\n{OTHER}\n"
    )
    assert paragraphs(text) == [BODY, OTHER]
    assert [reason for _, reason in skipped(text)] == ["table", "table", "table", "table"]


def test_links_under_a_heading_of_links_are_skipped() -> None:
    links = "Related stories\n\nDam talks stall\n\nWhat the river states want"
    text = f"{BODY}\n\n{links}\n\n{OTHER}\n\nWater\n\n{OTHER} No.\n"
    assert paragraphs(text) == [BODY, OTHER, "Water", f"{OTHER} No."]


@pytest.mark.parametrize(
    "dateline",
    [
        "BERN, March 3 (Agency) - ",
        "BERN, Switzerland, March 3 (Agency) -- ",
        "NEW YORK (AB) — ",
        "BERN – ",
        "BERN, 3 March 2011 - ",
    ],
)
def test_the_story_begins_after_its_dateline(dateline: str) -> None:
    text = f"{dateline}{BODY}\n\n{OTHER}\n"
    assert paragraphs(text) == [BODY, OTHER]
    assert skipped(text) == [(dateline.strip(), "dateline")]


def test_dashes_within_a_sentence_are_no_dateline() -> None:
    text = "NATO - the alliance of the west - has no seat in Bern.\n\nThe UN - with two envoys - has one.\n"
    assert skipped(text) == []


def test_a_byline_stands_at_the_top_only() -> None:
    text = f"By Ana Ruiz in Bern\n\n{BODY}\n\n{OTHER}\n"
    assert skipped(text) == [("By Ana Ruiz in Bern", "byline")]


def test_a_sign_off_right_under_the_last_line_is_not_of_its_paragraph() -> None:
    text = (
        "The envoys of the five river states met in Bern on\nMonday and talked for two hours, a spokesman said.\n"
        " REUTER\n\x03"
    )
    assert len(paragraphs(text)) == 1
    assert paragraphs(text)[0].endswith("said.")


def test_a_quotation_that_goes_on_keeps_its_paragraphs_side_by_side() -> None:
    text = f'"We came to listen," Ruiz said. "We stay.\n\nREAD MORE\n\n"And we will talk," she added.\n\n{OTHER}\n'
    assert [p[:4] for p in paragraphs(text)] == ['"We ', '"And', "They"]


@given(st.text(st.sampled_from('ab .…"“\n\r\t|-#*>:1\x03\u00a0Ł'), max_size=300))
def test_paragraphs_and_what_is_skipped_are_in_order_apart_and_hold_all_words(text: str) -> None:
    story = story_of(text)
    ranges = sorted([(p.start, p.end) for p in story.paragraphs] + [(s.start, s.end) for s in story.skipped])
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(ranges))
    assert [p.start for p in story.paragraphs] == sorted(p.start for p in story.paragraphs)
    outside = "".join(
        text[a:b] for a, b in zip([0, *(e for _, e in ranges)], [*(s for s, _ in ranges), len(text)], strict=True)
    )
    marks = {*"-#*>:.1…"}
    assert not [mark for mark in outside if not mark.isspace() and mark not in marks]


def test_a_line_that_is_a_day_stands_alone_and_parts_what_is_around_it() -> None:
    text = (
        "Coast Courier\n3 May 2004\nHarbour talks to resume\n\n"
        "The two sides in the harbour dispute will meet again on\nThursday, a mediator said after seeing them both on\n"
        "Monday.\n"
    )
    assert paragraphs(text)[:2] == ["Coast Courier", "Harbour talks to resume"]
    assert ("3 May 2004", "byline") in skipped(text)
    assert story_of(text).paragraphs[-1].kind == "body"


def test_a_day_that_ends_a_wrapped_sentence_is_of_its_paragraph() -> None:
    text = (
        "The two sides in the harbour dispute will meet again on\nThursday, a mediator said, and they hope to sign on\n"
        "3 May 2004.\n"
    )
    assert len(paragraphs(text)) == 1
