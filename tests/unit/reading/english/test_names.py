import pytest

from dragoman.reading.english.names import names_of


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("", []),
        ("O O", []),
        ("B-PER I-PER O B-LOC", [(0, 1, "PER"), (3, 3, "LOC")]),
        ("B-PER B-PER", [(0, 0, "PER"), (1, 1, "PER")]),
        ("B-PER I-LOC I-LOC", [(0, 0, "PER"), (1, 2, "LOC")]),
        ("O I-ORG O I-ORG", [(1, 1, "ORG"), (3, 3, "ORG")]),
    ],
)
def test_labels_join_into_names(labels: str, expected: list[tuple[int, int, str]]) -> None:
    assert [(n.first, n.last, n.label) for n in names_of(labels.split())] == expected
