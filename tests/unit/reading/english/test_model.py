import itertools
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reading.english import EnglishModel
from dragoman.terms.syntax import Sentence

STORY = (
    "Envoys of both sides met in Geneva on Tuesday, officials said.\n\n"
    "“We won't sign before the guns fall silent,” said Marta Olsen, who leads\nthe northern delegation. "
    "“That's final.”\n\n"
    "The South's negotiator, Tomas Reyes, told reporters that a draft\nhad been rejected.\n\n"
    "No date was set."
)


@pytest.fixture(scope="module")
def model() -> EnglishModel:
    return EnglishModel.load()


def paragraphs(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for part in text.split("\n\n"):
        found.append((at, at + len(part)))
        at += len(part) + 2
    return found


def moved(sentence: Sentence, by: int, paragraph: int) -> tuple[object, ...]:
    tokens = tuple(
        (t.start + by, t.end + by, t.text, t.lemma, t.upos, t.xpos, t.feats, t.head, t.deprel) for t in sentence.tokens
    )
    return paragraph, tokens, sentence.names, sentence.children


def test_sentences_of_a_story_are_found(model: EnglishModel) -> None:
    found = model.parse(STORY, paragraphs(STORY))
    assert [s.paragraph for s in found] == [0, 1, 1, 2, 3]
    assert [s.tokens[s.root].lemma for s in found[:1]] == ["say"]
    assert ("Marta", "Olsen", "PER") in [
        (found[1].tokens[n.first].text, found[1].tokens[n.last].text, n.label) for n in found[1].names
    ]


def test_a_passive_and_its_clause_are_seen(model: EnglishModel) -> None:
    told = model.parse(STORY, paragraphs(STORY))[3]
    relations = {t.text: (t.deprel, told.tokens[t.head].text if t.head >= 0 else "") for t in told.tokens}
    assert relations["rejected"] == ("ccomp", "told")
    assert relations["draft"] == ("nsubj:pass", "rejected")
    assert relations["negotiator"] == ("nsubj", "told")


def test_the_same_paragraph_is_read_the_same_alone_and_in_any_company(model: EnglishModel) -> None:
    ranges = paragraphs(STORY)
    together = model.parse(STORY, ranges)
    alone = []
    for number, (start, end) in enumerate(ranges):
        alone += [moved(s, start, number) for s in model.parse(STORY[start:end], [(0, end - start)])]
    assert [moved(s, 0, s.paragraph) for s in together] == alone
    shuffled = list(enumerate(ranges))[::-1]
    again = model.parse(STORY, [r for _, r in shuffled])
    assert sorted(moved(s, 0, shuffled[s.paragraph][0]) for s in again) == sorted(alone)


PIECES = (
    *STORY.split("\n\n"),
    "The port will stay shut until the board withdraws the letter, and nobody on either side expects that. " * 4,
    "one two three " * 80,
    "“Yes.”",
    "1. Budget\n2. Fish",
    "Переговоры идут.",
    "((((",
    " ",
)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_paragraph_is_read_the_same_in_whatever_mix(model: EnglishModel, data: st.DataObject) -> None:
    """However texts are put together and in whatever order they are read, each paragraph is as it is alone."""
    texts = data.draw(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), min_size=1, max_size=3))
    gap = data.draw(st.sampled_from(["\n\n", "\n", "", " \u200b ", "\n" * 9]))
    items, wanted = [], []
    for parts in texts:
        ends = list(itertools.accumulate((len(part) + len(gap) for part in parts), initial=0))
        order = data.draw(st.permutations(range(len(parts))))
        items.append((gap.join(parts), [(ends[at], ends[at] + len(parts[at])) for at in order]))
        alone = [(s, ends[at], n) for n, at in enumerate(order) for s in model.parse(parts[at], [(0, len(parts[at]))])]
        wanted.append([moved(sentence, by, number) for sentence, by, number in alone])
    read = [[moved(sentence, 0, sentence.paragraph) for sentence in found] for found in model.parse_many(items)]
    assert read == wanted


def test_many_texts_are_read_as_each_one_is(model: EnglishModel) -> None:
    texts = [STORY, "", STORY[:70], STORY[66:150] * 3]
    items = [(text, [(0, len(text))]) for text in texts]
    assert list(model.parse_many(iter(items))) == [model.parse(*item) for item in items]


def test_many_texts_are_read_one_at_a_time(model: EnglishModel) -> None:
    taken: list[int] = []
    items = ((taken.append(number) or "They met.", [(0, 9)]) for number in range(5))  # type: ignore[func-returns-value]
    results = model.parse_many(items)
    next(results)
    assert taken == [0]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200) | st.text(alphabet="aB .,'’“”-\n\xa0\u200bé漢😀1$", max_size=200))
def test_offsets_are_exact_and_every_tree_is_whole_for_any_text(model: EnglishModel, text: str) -> None:
    covered: list[int] = []
    for sentence in model.parse(text, [(0, len(text))]):
        assert sum(token.head == -1 for token in sentence.tokens) == 1
        assert sentence.subtree(sentence.root) == tuple(range(len(sentence.tokens)))
        for token in sentence.tokens:
            assert token.text == text[token.start : token.end]
            covered.extend(range(token.start, token.end))
    assert covered == [at for at, character in enumerate(text) if not character.isspace()]


@pytest.mark.parametrize(
    "text",
    [
        "Les délégations se sont réunies à Genève hier soir.",
        "代表团昨天在日内瓦会晤。",
        "اجتمعت الوفود في جنيف",
        "\x00\x01\x02",
        "((((((((((",
        "a" * 5000,
        "😀" * 300,
        "1 2 3 " * 100,
    ],
)
def test_what_is_not_english_is_read_without_complaint(model: EnglishModel, text: str) -> None:
    found = model.parse(text, [(0, len(text))])
    assert "".join(t.text for s in found for t in s.tokens) == "".join(text.split())


def test_an_empty_or_blank_paragraph_has_no_sentence(model: EnglishModel) -> None:
    assert not model.parse("They met. \n ", [(0, 0), (9, 12)])


def test_a_very_long_paragraph_is_read_to_its_end(model: EnglishModel) -> None:
    text = "The two sides met again on Monday but agreed on nothing. " * 300
    found = model.parse(text, [(0, len(text))])
    assert len(found) == 300
    assert {s.end - s.start for s in found} == {56}


def test_importing_the_package_loads_neither_numpy_nor_onnxruntime() -> None:
    heavy = "import sys, dragoman.reading.english; print([m for m in ('numpy', 'onnxruntime') if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
