from __future__ import annotations

import numpy as np
from builders import SECOND, START, a_record
from memory_store import MemoryStore
from pictures import a_picture, seconds_from, trace_of

from hexoview.query.trace import BandRow, TracePicture

ECG, CHEST, HEART_RATE, HEART_QUALITY, RR, RR_QUALITY = 4113, 4129, 19, 1000, 18, 1004
STEPS, QRS, SLEEP_PHASE, HRV = 52, 17, 280, 271


def _row(trace: TracePicture, word: str) -> BandRow:
    (found,) = (row for row in trace.rows if row.word == word)
    return found


def _beats(*beats_s: float, seconds: float = 600) -> MemoryStore:
    store = MemoryStore()
    a_record(store, seconds=seconds)
    ticks = START + (np.array(beats_s) * SECOND).astype(np.int64)
    store.add_async(1, RR, ticks, np.full(len(ticks), 205, np.int64))
    return store


def test_that_a_hole_in_the_beats_is_a_gap_and_is_not_bridged() -> None:
    beats = [*np.arange(1, 200, 0.8), *np.arange(560, 599, 0.8)]
    trace = trace_of(a_picture(_beats(*beats), columns=2000), RR)
    assert len(trace.points) == 2
    ((start, end),) = [(low, high) for low, high in trace.gaps if high - low > 100]
    assert 200 < start < 230
    assert end == 560


def test_that_an_envelope_of_beats_is_empty_in_a_hole() -> None:
    beats = [*np.arange(1, 200, 0.8), *np.arange(560, 599, 0.8)]
    shown = trace_of(a_picture(_beats(*beats), columns=60), RR).columns
    assert shown is not None
    assert np.isnan(shown.low[25:55]).all()
    assert not np.isnan(shown.low[1:19]).any()


def test_that_of_two_beats_the_last_holds_eight_times_their_distance_and_one_alone_to_the_end() -> None:
    (run,) = trace_of(a_picture(_beats(10, 11), columns=1000), RR).points
    assert run.until == 19
    (run,) = trace_of(a_picture(_beats(10), columns=1000), RR).points
    assert run.until == 600


def test_that_a_value_holds_until_the_next_event() -> None:
    store = MemoryStore()
    a_record(store, seconds=100)
    ticks = START + np.array([10, 50], np.int64) * SECOND
    store.add_async(1, STEPS, ticks, np.array([1, 2]))
    (run,) = trace_of(a_picture(store, columns=100), STEPS).points
    assert run.until == 100


def test_that_the_value_from_before_the_view_is_known_inside_it() -> None:
    store = MemoryStore()
    a_record(store, seconds=100)
    store.add_async(1, STEPS, START + np.array([10, 90], np.int64) * SECOND, np.array([7, 8]))
    (run,) = trace_of(a_picture(store, view=seconds_from(40, 60), columns=100), STEPS).points
    assert (run.x[0], run.y[0]) == (10, 7)


def test_that_a_column_shows_the_value_that_holds_when_it_begins() -> None:
    store = MemoryStore()
    a_record(store, seconds=400)
    burst = START + np.arange(0, 1000, dtype=np.int64)
    late = START + np.array([300 * SECOND])
    store.add_async(1, STEPS, np.concatenate([burst, late]), np.arange(1001))
    shown = trace_of(a_picture(store, columns=40), STEPS).columns
    assert shown is not None
    assert (shown.low[10], shown.high[10]) == (999, 999)


def test_that_events_without_a_quantity_are_ticks_at_their_times() -> None:
    store = MemoryStore()
    a_record(store, seconds=100)
    store.add_async(1, QRS, START + np.array([10, 20], np.int64) * SECOND, np.array([0, 0]))
    (run,) = trace_of(a_picture(store, columns=100), QRS).points
    assert run.x.tolist() == [10, 20]


# -- flags and states


def _quality(values: list[int]) -> MemoryStore:
    store = MemoryStore()
    a_record(store, seconds=len(values) + 1)
    store.add_sync(1, HEART_QUALITY, np.array(values, np.uint16))
    return store


def test_that_flags_are_bands_with_their_words_one_row_each() -> None:
    trace = trace_of(a_picture(_quality([0, 2, 2, 6, 0, 16])), HEART_QUALITY)
    assert _row(trace, "disconnected").bands.tolist() == [[2, 5]]
    assert _row(trace, "50/60 Hz noise").bands.tolist() == [[4, 5]]
    assert _row(trace, "movement").bands.tolist() == [[6, 7]]
    assert _row(trace, "good").bands.tolist() == [[1, 2], [5, 6]]


def test_that_the_rows_are_the_same_at_every_zoom() -> None:
    store = _quality([0, 2, 2, 6, 0, 16] * 50)
    words = [row.word for row in trace_of(a_picture(store), HEART_QUALITY).rows]
    near = trace_of(a_picture(store, view=seconds_from(1, 2)), HEART_QUALITY)
    assert [row.word for row in near.rows] == words


def test_that_flags_nobody_knows_get_a_row() -> None:
    trace = trace_of(a_picture(_quality([0, 0x100, 0])), HEART_QUALITY)
    assert _row(trace, "other").bands.tolist() == [[2, 3]]


def test_that_one_flagged_second_shows_in_a_picture_of_a_day() -> None:
    values = np.zeros(86_400, np.uint16)
    values[50_000] = 2
    values[::7] |= 16
    store = MemoryStore()
    a_record(store, seconds=86_401)
    store.add_sync(1, HEART_QUALITY, values)
    trace = trace_of(a_picture(store, columns=1000), HEART_QUALITY)
    ((start, end),) = _row(trace, "disconnected").bands
    assert start <= 50_001 < end
    assert len(_row(trace, "movement").bands) <= 1000


def test_that_a_state_holds_until_it_changes_breaks_or_the_record_ends() -> None:
    store = MemoryStore()
    a_record(store, seconds=1000)
    ticks = START + np.array([100, 300, 600], np.int64) * SECOND
    store.add_async(1, SLEEP_PHASE, ticks, np.array([6, 2, 5]), breaks=np.array([START + 400 * SECOND]))
    trace = trace_of(a_picture(store), SLEEP_PHASE)
    assert _row(trace, "awake").bands.tolist() == [[100, 300]]
    assert _row(trace, "NREM").bands.tolist() == [[300, 400]]
    assert _row(trace, "REM").bands.tolist() == [[600, 1000]]
    assert trace.gaps.tolist() == [[0, 100], [400, 600]]


def test_that_a_state_from_before_the_view_is_shown() -> None:
    store = MemoryStore()
    a_record(store, seconds=1000)
    ticks = START + np.array([100, 900], np.int64) * SECOND
    store.add_async(1, SLEEP_PHASE, ticks, np.array([6, 2]))
    trace = trace_of(a_picture(store, view=seconds_from(500, 600)), SLEEP_PHASE)
    assert _row(trace, "awake").bands.tolist() == [[500, 600]]


def test_that_a_state_at_the_very_tick_of_a_row_without_a_number_holds() -> None:
    store = MemoryStore()
    a_record(store, seconds=100)
    ticks = START + np.array([10, 50], np.int64) * SECOND
    store.add_async(1, SLEEP_PHASE, ticks, np.array([2, 5]), START + np.array([50, 80], np.int64) * SECOND)
    trace = trace_of(a_picture(store, columns=1000), SLEEP_PHASE)
    assert _row(trace, "NREM").bands.tolist() == [[10, 50]]
    assert _row(trace, "REM").bands.tolist() == [[50, 80]]
