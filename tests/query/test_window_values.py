from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from builders import SECOND, START, a_record
from campaign import drawn
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_store import MemoryStore

from hexoview.domain.span import TimeSpan
from hexoview.query.check import parse
from hexoview.query.plan import plan
from hexoview.query.window_values import MOST_ROWS, ValuesColumn, WindowValues, read_window
from hexoview.watch import Cancelled, Watch, unwatched

SECONDS = 4000


def _store() -> MemoryStore:
    store = MemoryStore()
    a_record(store, seconds=SECONDS)
    rng = np.random.default_rng(3)
    store.add_sync(1, 4113, rng.integers(0, 4096, SECONDS * 256).astype(np.int16))
    store.add_sync(1, 19, rng.integers(50, 150, SECONDS).astype(np.uint16))
    store.add_sync(1, 1000, rng.choice([0, 0, 0, 1, 2], SECONDS).astype(np.uint16))
    beats = START + np.cumsum(rng.integers(150, 260, SECONDS))
    store.add_async(
        1,
        18,
        beats[beats < START + SECONDS * SECOND],
        np.diff(beats, prepend=beats[0] - 200)[beats < START + SECONDS * SECOND],
    )
    phases = START + np.array([10, 900, 1800, 2500]) * SECOND
    store.add_async(1, 280, phases, np.array([0, 1, 2, 0]))
    return store


STORE = _store()


def _read(start: float, end: float, *, query: str = "record=1", anchor: int = 0) -> WindowValues:
    span = TimeSpan(START + round(start * SECOND), START + round(end * SECOND))
    return read_window(plan(parse(query), STORE, unwatched()), STORE, unwatched(), span=span, anchor=anchor)


def _column(values: WindowValues, number: int) -> ValuesColumn:
    return next(column for column in values.columns if column.datatype.id == number)


def _naive(number: int, start: int, end: int) -> np.ndarray:
    """The physical values from one tick to another, one by one."""
    (series,) = (one for one in STORE.series() if one.datatype.id == number)
    segment = STORE.read(series, 0, series.count)
    inside = [start <= tick < end for tick in segment.timestamps.tolist()]
    scale = series.datatype.scale
    return np.array(
        [value * float(scale.gain) + float(scale.offset) for value in segment.values[inside].tolist()]
    )


def test_that_few_values_are_all_in_the_table_each_at_its_tick() -> None:
    values = _read(100, 101)
    assert values.epoch is None
    ecg = _column(values, 4113)
    assert values.starts.tolist()[0] == START + 100 * SECOND
    assert len(values.starts) == 256
    assert ecg.mean.tolist() == pytest.approx(
        _naive(4113, START + 100 * SECOND, START + 101 * SECOND).tolist()
    )
    rate = _column(values, 19)
    assert np.flatnonzero(rate.counts).tolist() == [0]
    assert np.isnan(rate.mean[1:]).all()


def test_that_a_table_never_has_more_rows_than_can_be_read() -> None:
    for start in (0, 0.5):
        for seconds in (0.5, 2, 3, 60, 499, 500, 501, 1000, 2500, SECONDS - 1):
            assert 0 < len(_read(start, start + seconds).starts) <= MOST_ROWS


@settings(max_examples=drawn(0.4))
@given(st.floats(0, SECONDS - 1), st.floats(3, SECONDS), st.integers(0, 3600))
def test_that_each_row_tells_what_is_found_value_by_value(low: float, length: float, anchor: int) -> None:
    values = _read(
        low, min(low + length, SECONDS), query="record=1&datatype__in=18,19", anchor=START - anchor * SECOND
    )
    edges = [*values.starts.tolist(), values.span.end]
    for column in values.columns:
        for row in range(0, len(edges) - 1, 7):
            found = _naive(column.datatype.id, edges[row], edges[row + 1])
            assert column.counts[row] == len(found)
            if len(found):
                told = (column.mean[row], column.low[row], column.high[row])
                assert told == pytest.approx((found.mean(), found.min(), found.max()))
            else:
                assert np.isnan(column.mean[row])


def test_that_every_value_of_a_long_window_stands_in_exactly_one_row() -> None:
    values = _read(0, SECONDS)
    assert values.epoch == Fraction(10)
    assert _column(values, 4113).counts.sum() == SECONDS * 256


def test_that_rows_begin_at_round_times_of_the_clock_that_is_shown() -> None:
    values = _read(3, 3003, anchor=START - 7 * SECOND)
    assert (np.diff(values.starts[1:]) == values.starts[2] - values.starts[1]).all()
    assert (values.starts[1] - (START - 7 * SECOND)) % (10 * SECOND) == 0
    assert values.starts[0] == START + 3 * SECOND


def test_that_flags_are_told_in_words_most_often_first() -> None:
    words = _column(_read(0, SECONDS), 1000).words
    assert words is not None
    assert all(word.startswith("good") for word in words[:20] if word)
    assert any("; " in word for word in words)


def test_that_a_state_is_told_until_it_changes_and_not_before_it_began() -> None:
    values = _read(0, SECONDS, anchor=START)
    words = _column(values, 280).words
    assert words is not None
    seconds = (values.starts - START) / SECOND
    at = dict(zip(seconds.tolist(), words, strict=True))
    assert at[0] == ""
    assert at[10] == at[500] == at[890] != at[1000]
    assert at[900] == f"{at[500]}; {at[1000]}"
    later = _column(_read(1000, 1700), 280).words
    assert later is not None
    assert set(later) == {at[1000]}


def test_that_channels_come_in_the_order_that_is_asked_for() -> None:
    found = plan(parse("record=1"), STORE, unwatched())
    span = TimeSpan(START, START + SECOND)
    values = read_window(found, STORE, unwatched(), span=span, keys=[(10, 19), (10, 4113), (9, 9)])
    assert [column.datatype.id for column in values.columns] == [19, 4113]


def test_that_reading_a_table_can_be_cancelled() -> None:
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        read_window(
            plan(parse("record=1"), STORE, unwatched()), STORE, watch, span=TimeSpan(START, START + 9**8)
        )


def test_that_a_state_ends_where_a_row_without_a_number_says_so() -> None:
    store = MemoryStore()
    a_record(store, seconds=SECONDS)
    ticks = START + np.array([10, 2000]) * SECOND
    store.add_async(1, 280, ticks, np.array([2, 5]), START + np.array([900]) * SECOND)
    store.add_sync(1, 19, np.full(SECONDS, 60, np.uint16))
    for begin in (0, 500, 1000):
        span = TimeSpan(START + begin * SECOND, START + SECONDS * SECOND)
        values = read_window(
            plan(parse("record=1"), store, unwatched()), store, unwatched(), span=span, anchor=START
        )
        words = _column(values, 280).words
        assert words is not None
        told = dict(zip(((values.starts - START) // SECOND).tolist(), words, strict=True))
        assert {word for second, word in told.items() if 20 <= second < 900} <= {"NREM"}
        assert begin >= 900 or "NREM" in told.values()
        assert {word for second, word in told.items() if 900 <= second < 1990} == {""}
        assert {word for second, word in told.items() if second > 2000} == {"REM"}
