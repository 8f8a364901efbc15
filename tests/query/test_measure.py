"""Figures between two moments, held against numpy on the raw values."""

from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from campaign import drawn
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_store import MemoryStore

from hexoview.query.check import parse
from hexoview.query.measure import Cursors, Measured, measure
from hexoview.query.plan import plan
from hexoview.watch import Cancelled, Watch, unwatched

ECG, CHEST, HEART_RATE, TIDAL, RR, QUALITY = 4113, 4129, 19, 37, 18, 1000
SECONDS = 60
STORE = a_store(seconds=SECONDS)
TICKS = st.integers(START - 500, START + SECONDS * SECOND + 500)


def measured(store: MemoryStore, a: int, b: int, query: str = "datatype__gte=0") -> dict[int, Measured]:
    found = measure(plan(parse(query), store, unwatched()), Cursors(a, b), store, unwatched())
    return {one.datatype.id: one for one in found.channels}


def raw(store: MemoryStore, datatype_id: int) -> tuple[np.ndarray, np.ndarray]:
    """All ticks and physical values of a datatype's only series, straight from the arrays."""
    (series,) = (one for one in store.series() if one.datatype.id == datatype_id)
    segment = store.read(series, 0, series.count)
    return segment.timestamps, series.datatype.scale.physical(segment.values)


@settings(max_examples=drawn(0.8))
@given(TICKS, TICKS, st.sampled_from([ECG, CHEST, HEART_RATE, TIDAL, RR]))
def test_that_every_figure_is_numpys_on_the_raw_values(a: int, b: int, datatype_id: int) -> None:
    found = measured(STORE, a, b)[datatype_id]
    ticks, values = raw(STORE, datatype_id)
    low, high = sorted((a, b))
    inside = values[(ticks >= low) & (ticks < max(high, low + 1))]
    assert found.count == len(inside)
    if len(inside):
        assert found.mean == pytest.approx(np.mean(inside), rel=1e-9, abs=1e-9)
        assert (found.least, found.greatest) == (
            pytest.approx(inside.min(), abs=1e-9),
            pytest.approx(inside.max(), abs=1e-9),
        )
    else:
        assert (found.mean, found.least, found.greatest) == (None, None, None)


@settings(max_examples=drawn(0.8))
@given(st.integers(START, START + SECONDS * SECOND), st.sampled_from([ECG, CHEST, HEART_RATE]))
def test_that_the_value_at_a_cursor_is_the_nearest_one(tick: int, datatype_id: int) -> None:
    found = measured(STORE, tick, tick + 1000)[datatype_id].at_a
    ticks, values = raw(STORE, datatype_id)
    step = ticks[1] - ticks[0]
    away = np.abs(ticks - tick)
    nearest = values[away == away.min()]
    if away.min() > step / 2:
        assert found is None
    else:
        assert found in [pytest.approx(value, abs=1e-9) for value in nearest]


def test_that_a_value_is_told_up_to_half_a_step_beside_it_and_no_further() -> None:
    store = MemoryStore()
    a_record(store, seconds=10)
    store.add_sync(1, 19, np.array([61, 62, 63], np.uint16))
    first, last, half = START + SECOND, START + 3 * SECOND, SECOND // 2
    told = {
        first - half - 1: None,
        first - half: 61,
        last + half: 63,
        last + half + 1: None,
        last + 999: None,
    }
    for tick, value in told.items():
        assert measured(store, tick, START + 2 * SECOND)[19].at_a == value


def test_that_cursors_the_other_way_round_measure_the_same_and_the_change_turns_its_sign() -> None:
    one, other = (measured(STORE, *pair)[ECG] for pair in ((START, START + 999), (START + 999, START)))
    assert (one.mean, one.least, one.greatest, one.count) == (
        other.mean,
        other.least,
        other.greatest,
        other.count,
    )
    assert one.change is not None
    assert other.change == -one.change


def test_that_saturated_and_missing_values_are_not_valid() -> None:
    store = MemoryStore()
    a_record(store, seconds=100)
    values = np.full(256 * 50, 1400, np.int16)
    values[256 * 10 : 256 * 20] = 4095
    store.add_sync(1, ECG, values)
    ends = START, START + 100 * SECOND
    assert measured(store, *ends)[ECG].valid == pytest.approx(0.4)
    assert measured(store, START + 10 * SECOND, START + 20 * SECOND)[ECG].valid == 0
    assert measured(store, START, START + 10 * SECOND)[ECG].valid == 1


def test_that_words_get_the_share_of_the_time_for_which_they_hold() -> None:
    store = MemoryStore()
    a_record(store, seconds=101)
    values = np.zeros(100, np.uint16)
    values[40:60] = 2
    store.add_sync(1, QUALITY, values)
    found = measured(store, START + 1 * SECOND, START + 101 * SECOND)[QUALITY]
    assert found.mean is None
    assert dict(found.shares) == {"good": pytest.approx(0.8), "disconnected": pytest.approx(0.2)}


def test_that_events_are_counted_and_hold_for_a_share_of_the_time() -> None:
    store = MemoryStore()
    a_record(store, seconds=100)
    beats = START + np.concatenate(
        [np.arange(0, 40 * SECOND, SECOND), np.arange(80 * SECOND, 100 * SECOND, SECOND)]
    )
    store.add_async(1, RR, beats, np.full(len(beats), 256))
    found = measured(store, START, START + 100 * SECOND)[RR]
    assert found.count == 60
    assert found.mean == 1
    assert found.valid is not None
    assert 0.6 <= found.valid <= 0.75, "the hole of 40 s counts as valid, or the beats don't"


def test_that_a_day_of_ecg_is_summed_without_overflow() -> None:
    store = MemoryStore()
    a_record(store, seconds=20_000)
    store.add_sync(1, CHEST, np.full(20_000 * 128, 65_000, np.uint16))
    found = measured(store, START, START + 20_000 * SECOND)[CHEST]
    assert found.mean == 65_000
    assert found.count == 20_000 * 128


def test_that_measuring_stops_when_it_is_asked_to() -> None:
    watch = Watch(lambda _: None)
    watch.cancel()
    with pytest.raises(Cancelled):
        measure(plan(parse("record=1"), STORE, unwatched()), Cursors(START, START + 500), STORE, watch)
