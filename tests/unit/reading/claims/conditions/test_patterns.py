"""A reading is tried only where it may begin: tried at every other word, it finds nothing."""

import tomllib
from pathlib import Path

from dragoman.reading.claims.conditions.finder import PATTERNS, patterns_at
from dragoman.reading.english import EnglishModel

COLLECTION = tomllib.loads(Path(__file__).with_name("conditions.toml").read_text(encoding="utf-8"))


def test_a_reading_finds_nothing_where_it_may_not_begin() -> None:
    text = "\n\n".join(case["text"] for kind in COLLECTION.values() for case in kind)
    ranges, at = [], 0
    for part in text.split("\n\n"):
        ranges.append((at, at + len(part)))
        at += len(part) + 2
    found = 0
    for sentence in EnglishModel.load().parse(text, ranges):
        for index, told in enumerate(zip(sentence.lemmas, sentence.words, sentence.relations, strict=True)):
            for pattern in PATTERNS:
                linked = pattern.read(sentence, index)
                if pattern in patterns_at(*told):
                    found += linked is not None
                else:
                    assert linked is None, (linked.rule, sentence.words, index)
    assert found > len(COLLECTION["links"]) / 2
