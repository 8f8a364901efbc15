from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.query.coverage import clipped, fitted, joined, uncovered
from hexoview.query.envelope import Frame

SPANS = st.lists(st.tuples(st.integers(-20, 220), st.integers(0, 30)), max_size=40).map(
    lambda found: np.array([(start, start + length) for start, length in found], np.int64).reshape(-1, 2)
)


def _ticks(spans: np.ndarray) -> set[int]:
    return {tick for start, end in spans for tick in range(start, end)}


def _frame(columns: int = 7) -> Frame:
    return Frame(TimeSpan(0, 200), columns, 0, HEXOSKIN)


@given(SPANS)
def test_that_joined_stretches_hold_the_same_ticks_in_order_and_apart(spans: np.ndarray) -> None:
    found = joined(spans)
    assert _ticks(found) == _ticks(spans)
    assert (found[1:, 0] > found[:-1, 1]).all()


@given(SPANS)
def test_that_uncovered_time_is_all_that_no_stretch_covers(spans: np.ndarray) -> None:
    assert _ticks(uncovered(spans, _frame())) == set(range(200)) - _ticks(spans)


@given(SPANS, st.integers(1, 60))
def test_that_fitted_stretches_hide_none_and_are_no_more_than_columns(
    spans: np.ndarray, columns: int
) -> None:
    frame = _frame(columns)
    inside = joined(clipped(spans, frame))
    found = fitted(inside, frame)
    assert len(found) <= max(columns, 0)
    assert _ticks(inside) <= _ticks(found)


@given(SPANS, st.integers(1, 60))
def test_that_fitting_widens_a_stretch_by_less_than_a_column_on_either_side(
    spans: np.ndarray, columns: int
) -> None:
    frame = _frame(columns)
    inside = joined(clipped(spans, frame))
    width = -(-200 // columns)
    allowed = {tick + by for tick in _ticks(inside) for by in range(-width, width + 1)}
    assert _ticks(fitted(inside, frame)) <= allowed
