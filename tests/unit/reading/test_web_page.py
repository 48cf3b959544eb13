from __future__ import annotations

import pytest

from dragoman.reading.web_page import story_of

STORY = "".join(
    f"<p>On day {day} the envoys met in the old hall, and the talks went on until late in the evening.</p>"
    for day in range(12)
)


def page(story: str = STORY, head: str = "<title>Talks go on</title>") -> str:
    return f"<html><head>{head}</head><body><nav><a href=x>Home</a></nav><article>{story}</article></body></html>"


def test_the_story_is_kept_and_the_page_around_it_is_not() -> None:
    story = f"{STORY}<script>alert('paid')</script><aside>Subscribe to our letter</aside>"
    text, _ = story_of(page(story))
    assert text.count("the envoys met") == 12
    assert "alert" not in text
    assert "Home" not in text


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2011-03-03T10:00:00Z">',
        '<meta content="3 March 2011" name="date">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2011-03-03"}</script>',
    ],
)
def test_a_date_that_the_page_states_is_kept(head: str) -> None:
    assert story_of(page(head=head))[1]["published"] == ("2011-03-03", "html")


def test_a_date_among_the_words_is_not_taken_for_the_pages_own() -> None:
    _, meta = story_of(page(f"{STORY}<p>On 2009-04-05 there was a crisis, on May 7, 2010 another.</p>"))
    assert "published" not in meta


def test_title_and_outlet_are_those_that_the_page_states() -> None:
    head = '<meta property="og:title" content="Talks go on"><meta property="og:site_name" content="The Paper">'
    _, meta = story_of(page(head=head))
    assert meta["title"] == ("Talks go on", "html")
    assert meta["outlet"] == ("The Paper", "html")


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body>" + "<div>" * 20_000 + STORY + "</div>" * 20_000,
        "<" * 100_000,
        "<html><body><!--" * 20_000,
        "<html><body><table>" + "<tr><td>1<td>2" * 2_000,
        f"<html><body><p class='{'a' * 500_000}'>{STORY}",
        page()[: len(page()) // 2],
    ],
    ids=["nothing", "deep", "brackets", "comments", "table", "attribute", "cut"],
)
def test_a_hostile_page_gives_text_or_nothing(html: str) -> None:
    text, _ = story_of(html)
    assert isinstance(text, str)
    assert "<div" not in text


def test_entities_are_neither_fetched_nor_multiplied() -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]>'
    text, _ = story_of(f"{doctype}{page(f'{STORY}<p>&a11; &f;</p>')}")
    assert "root:" not in text
    assert len(text) < 5_000
