"""The page: one file, nothing from elsewhere, every link leads somewhere, hostile words stay words."""

import base64
import datetime as dt
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dragoman.pipeline import brief_of_talks
from dragoman.showing.brief.assembled import page_of

EXAMPLE = Path(__file__).parents[4] / "examples/six-party-2005/korea.talks"
SIX = Path(__file__).parents[4] / "examples/six-party-talks/six-party.talks"
HOSTILE = '</script><img src=x onerror="alert(1)"><svg onload=alert(2)>{{ 7*7 }}\u202e\u0007 &lt;b&gt;'
VOID = {"meta", "br", "img", "link", "input", "path", "rect", "circle"}


class Page(HTMLParser):
    """Elements with their attributes, and the texts of script and style."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, str] = {}
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"script", "style", "title"}:
            self.inside[self.open[-1]] = self.inside.get(self.open[-1], "") + data


@pytest.fixture(scope="module")
def text() -> str:
    return page_of(brief_of_talks(EXAMPLE))


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


@pytest.fixture
def hostile(tmp_path: Path) -> str:
    quoted = HOSTILE.replace('"', '\\"')
    (tmp_path / "story.txt").write_text(f"They said {HOSTILE} and left.", encoding="utf-8")
    record = f"""talks "{quoted}"
party A "{quoted}" aka "{quoted}"
person p "{quoted}" of A as "{quoted}"
outlet o "{quoted}"
action A.x "{quoted}"
action B.y "does {quoted}"
party B "b"
source s "story.txt"
  outlet o title "{quoted}"
2024-01-01 * statement by p
  @ s "{quoted}"
2024-01-01 * condition of A: A.x only after B.y
  by unnamed "{quoted}" of B via o
  @ s "{quoted}"
2024-01-01 * meeting plenary of A at "{quoted}" lasting "{quoted}" round "{quoted}"
  @ s "{quoted}"
"""
    path = tmp_path / "hostile.talks"
    path.write_text(record, encoding="utf-8")
    return page_of(brief_of_talks(path))


def test_elements_are_nested_and_ids_are_unique(page: Page) -> None:
    assert page.open == []
    ids = [attributes["id"] for _, attributes in page.elements if attributes.get("id")]
    assert len(ids) == len(set(ids))


def test_every_link_leads_to_something_in_the_page(page: Page) -> None:
    ids = {attributes.get("id") for _, attributes in page.elements}
    links = [attributes["href"] for tag, attributes in page.elements if tag == "a" and attributes.get("href")]
    assert len(links) > 80
    assert [link for link in links if not link or link[0] != "#" or link[1:] not in ids] == []


def test_nothing_is_loaded_from_anywhere(page: Page, text: str) -> None:
    assert not {"img", "iframe", "link", "object", "embed", "form", "base"} & {tag for tag, _ in page.elements}
    assert not any(name in attributes for _, attributes in page.elements for name in ("src", "srcset", "style"))
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert "url(http" not in text
    assert re.findall(r"https?://[^\s\"'<]+", text) == []


@pytest.mark.parametrize("kind", ["script", "style"])
def test_the_policy_names_the_page_own_script_and_style(page: Page, kind: str) -> None:
    policy = next(a["content"] or "" for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    digest = base64.b64encode(hashlib.sha256(page.inside[kind].encode()).digest()).decode()
    assert "default-src 'none'" in policy
    assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_hostile_words_stay_words(hostile: str) -> None:
    page = Page(hostile)
    assert page.open == []
    assert sum(tag == "script" for tag, _ in page.elements) == 1
    assert not {"img"} & {tag for tag, _ in page.elements}
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert "{{ 7*7 }}" in hostile
    assert "&lt;/script&gt;&lt;img src=x" in hostile


def test_a_screen_reader_finds_landmarks_headings_and_what_the_drawing_is(page: Page) -> None:
    tags = [tag for tag, _ in page.elements]
    assert tags.count("h1") == tags.count("main") == tags.count("nav") == tags.count("aside") == 1
    html = next(attributes for tag, attributes in page.elements if tag == "html")
    assert html["lang"] == "en"
    drawings = [attributes for tag, attributes in page.elements if tag == "svg"]
    assert drawings
    assert all(a["role"] == "img" and (a["aria-label"] or "").startswith("Condition graph") for a in drawings)
    scrolled = [a for _, a in page.elements if a.get("class") == "scroll"]
    assert all(a.get("tabindex") == "0" and a.get("aria-label") for a in scrolled)


def test_the_first_thing_said_is_where_the_talks_stand(text: str) -> None:
    body = text[text.index("<main") :]
    assert body.index("A loop: each side says “you first”.") < body.index("Meetings</h2>")


def test_every_quotation_of_the_record_stands_in_the_page_and_marks_its_source(page: Page) -> None:
    marked = {attributes.get("id") for tag, attributes in page.elements if tag == "a" and attributes.get("id")}
    words = [a["href"] for tag, a in page.elements if tag == "a" and a.get("class") == "words"]
    assert len(words) >= 50
    assert all(href and href[1:] in marked for href in words)


def test_the_same_record_gives_the_same_bytes(text: str) -> None:
    assert page_of(brief_of_talks(EXAMPLE)) == text


def test_what_moved_and_what_is_due_are_as_sound_as_the_rest() -> None:
    day = dt.date(2007, 7, 20)
    text = page_of(brief_of_talks(SIX, as_of=day, since=dt.date(2007, 6, 1)))
    page = Page(text)
    assert page.open == []
    ids = [a["id"] for _, a in page.elements if a.get("id")]
    assert len(ids) == len(set(ids))
    links = [a["href"] for tag, a in page.elements if tag == "a" and a.get("href")]
    assert [link for link in links if not link or link[0] != "#" or link[1:] not in ids] == []
    assert not any(name in a for _, a in page.elements for name in ("style", "src"))
    drawings = [a for tag, a in page.elements if tag == "svg" and a.get("class") == "strip"]
    assert len(drawings) > 20
    assert all(a["role"] == "img" and "today 20 July 2007" in (a["aria-label"] or "") for a in drawings)
    assert "5 commitments were kept" in text
