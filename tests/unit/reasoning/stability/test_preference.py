"""Statements over options, and the order that a list of them gives to states."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reasoning.stability.preference import Expression, StatementError, lexicographic, statement

NAMES = ("a", "b", "c")
TAKEN = {
    name: np.array([state[k] for state in itertools.product([False, True], repeat=3)]) for k, name in enumerate(NAMES)
}


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("a", "(a)"),
        ("not a and b", "(not a) and b"),
        ("a or b and c", "a or (b and c)"),
        ("a if b", "a or not b"),
        ("a iff b", "(a and b) or (not a and not b)"),
        ("a or b if c", "(a or b) or not c"),
        ("not (a or b)", "not a and not b"),
        ("not not a", "a"),
    ],
)
def test_words_bind_as_they_should(text: str, same: str) -> None:
    assert (statement(text).truth(TAKEN) == statement(same).truth(TAKEN)).all()


@pytest.mark.parametrize("text", ["", "and", "a and", "a b", "(a", "a)", "not", "a or or b", "if a"])
def test_what_is_no_statement_is_refused(text: str) -> None:
    with pytest.raises(StatementError, match="expected"):
        statement(text)


EXPRESSIONS = st.recursive(
    st.sampled_from(NAMES).map(Expression),
    lambda inner: st.one_of(
        inner.map(lambda part: Expression("not", (part,))),
        st.builds(
            lambda word, a, b: Expression(word, (a, b)), st.sampled_from(["and", "or", "if", "iff"]), inner, inner
        ),
    ),
    max_leaves=8,
)


def written(expression: Expression) -> str:
    if not expression.parts:
        return expression.word
    if expression.word == "not":
        return f"not ({written(expression.parts[0])})"
    return f" {expression.word} ".join(f"({written(part)})" for part in expression.parts)


@given(EXPRESSIONS)
def test_what_is_written_is_what_is_read(expression: Expression) -> None:
    assert (statement(written(expression)).truth(TAKEN) == expression.truth(TAKEN)).all()


@given(st.lists(st.lists(st.booleans(), min_size=6, max_size=6), max_size=70))
def test_ranks_are_the_lexicographic_order(rows: list[list[bool]]) -> None:
    ranks = lexicographic([np.array(row) for row in rows], 6)
    keys = [tuple(row[state] for row in rows) for state in range(6)]
    for one in range(6):
        for other in range(6):
            assert (ranks[one] > ranks[other]) == (keys[one] > keys[other])
