from __future__ import annotations

import threading

import numpy as np
import pytest
from builders import START, a_record
from hypothesis import given
from hypothesis import strategies as st
from memory_store import MemoryStore
from pictures import a_picture, flat, seconds_from, trace_of

from hexoview.domain.span import TimeSpan
from hexoview.query.envelope import FACTOR, LevelCache, build_level
from hexoview.watch import Cancelled, Watch, unwatched

ECG, CHEST = 4113, 4129


def _store(values: np.ndarray, datatype_id: int = ECG, *, rate: int = 256) -> MemoryStore:
    store = MemoryStore()
    a_record(store, seconds=len(values) / rate)
    store.add_sync(1, datatype_id, values)
    return store


def _noise(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(1, 4095, count).astype(np.int16)


@given(
    seconds=st.integers(2, 40),
    columns=st.integers(1, 60),
    cut=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    seed=st.integers(0, 9),
)
def test_that_every_column_shows_the_extremes_of_just_its_own_values(
    seconds: int, columns: int, cut: tuple[float, float], seed: int
) -> None:
    values = _noise(seconds * 256, seed)
    low, high = sorted(START + int(share * (seconds * 256 - 1)) for share in cut)
    view = TimeSpan(low, max(high, low + 1))
    picture = a_picture(_store(values), view=view, columns=columns)
    shown = trace_of(picture, ECG).columns
    if shown is None:
        return
    per_column = view.length / columns
    if per_column >= 4 * FACTOR:
        return
    scale = trace_of(picture, ECG).datatype.scale
    edges = view.start - START + np.arange(columns + 1) * view.length // columns
    for column in range(columns):
        own = scale.physical(values[edges[column] : edges[column + 1]])
        assert (shown.low[column], shown.high[column]) == (own.min(), own.max())


@given(
    count=st.integers(2000, 120_000),
    columns=st.integers(1, 12),
    cut=st.tuples(st.integers(0, 700), st.integers(0, 700)),
    seed=st.integers(0, 5),
)
def test_that_a_level_loses_no_extreme_and_moves_none_by_more_than_half_a_row(
    count: int, columns: int, cut: tuple[int, int], seed: int
) -> None:
    values = _noise(count, seed)
    view = TimeSpan(START + cut[0], START + count - cut[1])
    picture = a_picture(_store(values), view=view, columns=columns)
    trace = trace_of(picture, ECG)
    if trace.per_column < 4 * FACTOR:
        return
    shown = trace.columns
    assert shown is not None
    own = trace.datatype.scale.physical(values[cut[0] : count - cut[1]])
    assert (shown.low.min(), shown.high.max()) == (own.min(), own.max())
    edges = cut[0] + np.arange(columns + 1) * view.length // columns
    half = FACTOR // 2
    for column in range(columns):
        first, last = edges[column], edges[column + 1]
        inner = own[first + half - cut[0] : last - half - cut[0]]
        outer = own[max(first - half - cut[0], 0) : last + half - cut[0]]
        assert outer.min() <= shown.low[column] <= inner.min()
        assert inner.max() <= shown.high[column] <= outer.max()


@pytest.mark.parametrize("place", [0, 1, 63, 64, 65_535, 65_536, 1_048_575, 1_048_576, 1_105_919])
def test_that_one_sample_stands_out_of_72_minutes_wherever_it_is(place: int) -> None:
    values = flat(1_105_920)
    values[place] = 3000
    shown = trace_of(a_picture(_store(values), columns=50), ECG).columns
    assert shown is not None
    (column,) = np.flatnonzero(shown.high > 1)
    assert column == place * 50 // len(values)
    assert shown.high[column] == pytest.approx((3000 - 1360) * 0.0064)


def test_that_unsigned_values_keep_their_upper_half() -> None:
    values = np.linspace(0, 65_535, 128 * 600).astype(np.uint16)
    shown = trace_of(a_picture(_store(values, CHEST, rate=128), columns=10), CHEST).columns
    assert shown is not None
    assert (shown.low[0], shown.high[-1]) == (0, 65_535)


def test_that_a_series_is_read_once_for_every_picture_of_all_of_it() -> None:
    store, cache = _store(_noise(256 * 6000)), LevelCache()
    a_picture(store, columns=20, cache=cache)
    reads: list[int] = []
    store.before_read = lambda: reads.append(1)
    for columns in (5, 10, 100):
        a_picture(store, columns=columns, cache=cache)
    assert not reads


def test_that_levels_stay_within_their_limit() -> None:
    store = MemoryStore()
    for number in range(1, 7):
        a_record(store, number, start_s=number * 1000, seconds=400)
        store.add_sync(number, ECG, _noise(400 * 256, number))
    one = build_level(store.series()[0], store, unwatched()).nbytes
    cache = LevelCache(limit=3 * one)
    a_picture(store, columns=10, cache=cache)
    assert cache.nbytes == 3 * one


def test_that_a_level_larger_than_the_limit_is_still_kept_while_it_is_needed() -> None:
    store, cache = _store(_noise(256 * 6000)), LevelCache(limit=10)
    a_picture(store, columns=10, cache=cache)
    reads: list[int] = []
    store.before_read = lambda: reads.append(1)
    a_picture(store, columns=10, cache=cache)
    assert not reads


def test_that_a_replaced_series_is_read_anew() -> None:
    store, cache = _store(flat(256 * 1000)), LevelCache()
    a_picture(store, columns=10, cache=cache)
    a_record(store, seconds=1200)
    store.add_sync(1, ECG, flat(256 * 1200, 1500))
    shown = trace_of(a_picture(store, columns=10, cache=cache), ECG).columns
    assert shown is not None
    assert shown.low.min() == pytest.approx((1500 - 1360) * 0.0064)


def test_that_two_threads_get_the_same_level() -> None:
    store, cache = _store(_noise(256 * 4000)), LevelCache()
    series = store.series()[0]
    found: list[int] = []
    threads = [
        threading.Thread(target=lambda: found.append(int(cache.level(series, store, unwatched()).low.sum())))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    level = cache.level(series, store, unwatched())
    assert found == [int(level.low.sum())] * 4
    assert cache.nbytes == level.nbytes


def test_that_a_level_can_be_cancelled() -> None:
    store, watch = _store(_noise(256 * 20_000)), Watch()
    store.before_read = watch.cancel
    with pytest.raises(Cancelled):
        build_level(store.series()[0], store, watch)


def test_that_rare_excursions_leave_the_usual_range_alone() -> None:
    values = (1360 + 100 * np.sin(np.arange(256 * 2000) / 20)).astype(np.int16)
    values[5000:5600] = 3900
    low, high = trace_of(a_picture(_store(values), columns=10), ECG).usual
    assert -0.7 < low < -0.6
    assert 0.6 < high < 0.7


def test_that_saturated_stretches_leave_the_usual_range_alone() -> None:
    values = (1360 + 100 * np.sin(np.arange(256 * 2000) / 20)).astype(np.int16)
    values[: len(values) // 3] = 4095
    low, high = trace_of(a_picture(_store(values), columns=10), ECG).usual
    assert high < 0.7
    assert low > -0.7


def test_that_saturated_columns_are_marked() -> None:
    values = _noise(256 * 600)
    values[256 * 30] = 0
    values[256 * 90 + 5] = 4095
    shown = trace_of(a_picture(_store(values), columns=10), ECG).columns
    assert shown is not None
    assert np.flatnonzero(shown.is_clipped).tolist() == [0, 1]


def test_that_columns_lie_where_the_view_does() -> None:
    shown = trace_of(a_picture(_store(_noise(256 * 60)), view=seconds_from(10, 40), columns=30), ECG).columns
    assert shown is not None
    assert (shown.start, shown.width, len(shown)) == (10.0, 1.0, 30)


@pytest.mark.parametrize("spare", [0, 1, 100, 255])
def test_that_a_signal_that_ends_before_the_others_ends_in_its_own_column(spare: int) -> None:
    store = MemoryStore()
    a_record(store, seconds=2000)
    values = flat(1000 * 256 + spare)
    values[-1] = 3000
    store.add_sync(1, ECG, values)
    store.add_sync(1, 19, np.full(2000, 60, np.uint16))
    shown = trace_of(a_picture(store, columns=100), ECG).columns
    assert shown is not None
    is_filled = ~np.isnan(shown.low)
    last = (len(values) - 1) * 100 // (2000 * 256)
    # An edge of a dense column goes to the nearest row of 256 values.
    assert np.flatnonzero(is_filled)[-1] in {last, last - 1}
    assert is_filled[: last - 1].all()
    assert shown.high[np.flatnonzero(is_filled)[-1]] == pytest.approx(3000 * 0.0064 - 8.704)
    assert (shown.high[: last - 1] < 1).all()
