from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.query.trace import Columns
from hexoview.ui.preview.raster import Screen, covered_pixels, ink, inked_rows, pixel_columns
from hexoview.ui.preview.viewport import View


def _columns(low: np.ndarray, high: np.ndarray, *, start: float = 0.0, width: float = 1.0) -> Columns:
    return Columns(start, width, low.astype(float), high.astype(float), np.zeros(len(low), np.bool_))


def _screen(low: float, high: float, width: int, *, height: int = 50) -> Screen:
    return Screen(View(low, high), width, height, 0.0, 100.0)


@given(
    count=st.integers(1, 400),
    width=st.integers(1, 300),
    start=st.floats(-50, 50),
    pitch=st.floats(0.05, 20),
    seed=st.integers(0, 50),
)
def test_that_no_column_inside_the_view_is_lost(
    count: int, width: int, start: float, pitch: float, seed: int
) -> None:
    """Whatever the picture's columns are to the screen's: a spike in any of them is in some pixel."""
    low = np.zeros(count)
    spike = seed * count // 51
    high = np.zeros(count)
    high[spike] = 90
    columns = _columns(low, high, start=start, width=pitch)
    screen = _screen(start, start + count * pitch, width)
    _, shown, _ = pixel_columns(columns, screen)
    assert np.nanmax(shown) == 90


def test_that_aligned_columns_take_one_pixel_each() -> None:
    high = np.arange(100.0)
    _, shown, _ = pixel_columns(_columns(high, high, start=7.0, width=0.3), _screen(7.0, 37.0, 100))
    assert shown.tolist() == high.tolist()


def test_that_pixels_beyond_the_picture_stay_empty() -> None:
    low, _, _ = pixel_columns(_columns(np.ones(10), np.ones(10)), _screen(-5, 15, 20))
    assert np.isnan(low[:5]).all()
    assert np.isnan(low[15:]).all()
    assert (low[5:15] == 1).all()


def test_that_empty_columns_leave_holes_that_are_not_joined() -> None:
    values = np.array([10, 10, np.nan, np.nan, 90, 90])
    screen = _screen(0, 6, 6)
    first, last = inked_rows(values, values, screen)
    mask = ink(first, last, screen.height)
    assert mask.any(axis=0).tolist() == [True, True, False, False, True, True]
    assert mask.sum(axis=0).tolist() == [1, 1, 0, 0, 1, 1]


def test_that_neighbouring_columns_are_joined_as_a_line_would() -> None:
    values = np.array([10.0, 90.0, 10.0])
    screen = _screen(0, 3, 3)
    mask = ink(*inked_rows(values, values, screen), screen.height)
    assert mask.sum(axis=0).tolist() == [1, 39, 39]


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(0, 300)), min_size=1, max_size=40))
def test_that_every_value_inks_a_pixel_even_off_the_scale(found: list[tuple[float, float]]) -> None:
    low = np.array([start for start, _ in found])
    high = np.array([start + more for start, more in found])
    screen = _screen(0, len(found), len(found))
    mask = ink(*inked_rows(low, high, screen), screen.height)
    assert mask.any(axis=0).all()


@given(
    st.lists(st.tuples(st.floats(-20, 120), st.floats(0, 30)), max_size=20),
    st.integers(1, 200),
)
def test_that_covered_pixels_are_those_that_a_band_touches(
    found: list[tuple[float, float]], width: int
) -> None:
    bands = np.array([(start, start + length) for start, length in found]).reshape(-1, 2)
    screen = _screen(0, 100, width)
    covered = covered_pixels(bands, screen)
    for pixel in range(width):
        low, high = pixel * 100 / width, (pixel + 1) * 100 / width
        inside = any(start < high - 1e-6 and end > low + 1e-6 for start, end in bands)
        near = any(start < high + 1e-6 and end > low - 1e-6 for start, end in bands)
        assert near or not covered[pixel]
        assert covered[pixel] or not inside


@pytest.mark.parametrize("place", [0.0, 33.333, 99.999])
def test_that_a_band_without_length_has_a_pixel(place: float) -> None:
    assert covered_pixels(np.array([[place, place]]), _screen(0, 100, 50)).sum() == 1
