from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.ranges import Ranges

RANGE = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(RANGE, max_size=8), RANGE)
def test_ranges_touch_and_cover_what_one_of_them_does(ranges: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    points = set(range(*asked))
    each = [set(range(*one)) for one in ranges]
    assert Ranges(ranges).touch(*asked) == any(points & one for one in each)
    assert Ranges(ranges).cover(*asked) == any(points <= one for one in each)
