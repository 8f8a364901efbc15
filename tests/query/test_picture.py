from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from memory_store import MemoryStore
from pictures import a_picture, flat, seconds_from, trace_of

from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Annotation
from hexoview.query.check import parse
from hexoview.query.envelope import LevelCache
from hexoview.query.picture import PictureRequest, build_picture, side_by_side
from hexoview.query.plan import plan
from hexoview.query.trace import TraceKind, kind_of
from hexoview.watch import Cancelled, Watch, unwatched

ECG, CHEST, HEART_RATE, HEART_QUALITY, RR, RR_QUALITY = 4113, 4129, 19, 1000, 18, 1004
STEPS, QRS, SLEEP_PHASE, HRV = 52, 17, 280, 271


def _two_records(*, apart_s: float = 20, seconds: float = 60) -> MemoryStore:
    store = MemoryStore()
    a_record(store, 1, seconds=seconds)
    a_record(store, 2, start_s=seconds + apart_s, seconds=seconds)
    for number in (1, 2):
        store.add_sync(number, ECG, flat(int(seconds * 256)))
        store.add_sync(number, HEART_RATE, np.full(int(seconds), 70, np.uint16))
    return store


@pytest.mark.parametrize(
    ("datatype_id", "kind"),
    [
        (ECG, TraceKind.CURVE),
        (HEART_RATE, TraceKind.CURVE),
        (HEART_QUALITY, TraceKind.BANDS),
        (RR, TraceKind.STEPS),
        (RR_QUALITY, TraceKind.BANDS),
        (QRS, TraceKind.TICKS),
        (SLEEP_PHASE, TraceKind.BANDS),
        (HRV, TraceKind.CURVE),
    ],
)
def test_that_a_channel_is_drawn_as_its_numbers_mean(datatype_id: int, kind: TraceKind) -> None:
    assert kind_of(MemoryStore().datatype(datatype_id)) is kind


def test_that_channels_come_in_the_order_in_which_people_look_for_them() -> None:
    picture = a_picture(a_store())
    assert [trace.datatype.id for trace in picture.traces] == [ECG, HEART_RATE, RR, CHEST, 37]


def test_that_seconds_are_counted_from_the_first_tick_of_the_whole() -> None:
    picture = a_picture(a_store(seconds=60), query="record=1")
    assert picture.origin == START
    assert picture.whole == seconds_from(0, 60)


def test_that_a_time_window_bounds_the_whole() -> None:
    window = seconds_from(10, 20)
    picture = a_picture(a_store(), query=f"start={window.start}&end={window.end}")
    assert picture.whole == window


def test_that_a_view_outside_the_whole_shows_the_whole() -> None:
    picture = a_picture(a_store(seconds=60), query="record=1", view=seconds_from(100, 200))
    assert picture.view == seconds_from(0, 60)


def test_that_few_values_are_shown_one_by_one_and_one_more_at_either_edge() -> None:
    trace = trace_of(a_picture(a_store(), view=seconds_from(10, 11), columns=1000), ECG)
    (run,) = trace.points
    assert trace.columns is None
    assert len(run) == 258
    assert run.x[0] == pytest.approx(10 - 1 / 256)
    assert run.x[-1] == pytest.approx(11)


def test_that_points_hold_the_physical_values() -> None:
    store = a_store()
    (ecg,) = store.series(datatypes=IdSet.of([ECG]))
    stored = store.read(ecg, 0, 10)
    (run,) = trace_of(a_picture(store, view=seconds_from(0, 0.02), columns=1000), ECG).points
    assert run.y[0] == pytest.approx(float(stored.values[0]) * 0.0064 - 8.704)


@pytest.mark.parametrize("columns", [50, 2000])
def test_that_time_without_a_record_is_a_gap_and_holds_no_value(columns: int) -> None:
    picture = a_picture(_two_records(), view=seconds_from(50, 90), columns=columns)
    trace = trace_of(picture, ECG)
    assert trace.gaps.tolist() == [[60.0, 80.0]]
    if trace.columns is not None:
        places = trace.columns.start + (np.arange(columns) + 0.5) * trace.columns.width
        assert np.isnan(trace.columns.low[(places > 60.5) & (places < 79.5)]).all()
        assert not np.isnan(trace.columns.low[(places < 59.5) | (places > 80.5)]).any()


def test_that_single_values_are_joined_on_either_side_of_a_gap_only() -> None:
    trace = trace_of(a_picture(_two_records(), view=seconds_from(55, 85), columns=8000), ECG)
    assert [(run.x[0], run.x[-1]) for run in trace.points] == [
        (pytest.approx(55 - 1 / 256), pytest.approx(60 - 1 / 256)),
        (pytest.approx(80), pytest.approx(85)),
    ]


def test_that_the_first_second_of_a_1_hz_channel_is_no_gap() -> None:
    assert len(trace_of(a_picture(a_store(), columns=60), HEART_RATE).gaps) == 0


def test_that_a_channel_that_ends_early_leaves_a_gap() -> None:
    store = a_store(seconds=60)
    store.add_sync(1, CHEST, np.full(40 * 128, 30_000, np.uint16))
    assert trace_of(a_picture(store, query="record=1"), CHEST).gaps.tolist() == [[40.0, 60.0]]


def test_that_the_overview_holds_activities_marks_and_records() -> None:
    store = _two_records()
    a_range(store, 7, start_s=10, seconds=20)
    store.add_annotation(Annotation(1, START + 5 * SECOND, "button"))
    overview = a_picture(store).overview
    assert [activity.id for activity in overview.activities] == [7]
    assert [mark.text for mark in overview.marks] == ["button"]
    assert overview.recorded.tolist() == [[0, 60], [80, 140]]
    assert overview.outlined is not None
    assert overview.outlined.id == HEART_RATE


def test_that_the_overview_tells_where_quality_is_poor_although_it_was_not_asked_for() -> None:
    store = a_store(seconds=60)
    values = np.zeros(60, np.uint16)
    values[20:25] = 2
    store.add_sync(1, HEART_QUALITY, values)
    assert a_picture(store, query=f"datatype={ECG}").overview.poor.tolist() == [[21, 26]]


def test_that_the_overview_is_drawn_once_for_a_plan() -> None:
    store, cache, watch = a_store(), LevelCache(), unwatched()
    found = plan(parse("record=1"), store, watch)
    first, second = (
        build_picture(found, store, watch, request=PictureRequest(view, 10), cache=cache)
        for view in (None, seconds_from(1, 2))
    )
    assert first.overview is second.overview


def test_that_a_plan_beside_another_leaves_it_its_overview() -> None:
    store, cache, watch = a_store(), LevelCache(), unwatched()
    preview, paper = (plan(parse(f"record=1&datatype={kind}"), store, watch) for kind in (ECG, HEART_RATE))
    drawn = [
        build_picture(one, store, watch, request=PictureRequest(None, 10), cache=cache).overview
        for one in (preview, paper, preview)
    ]
    assert drawn[0] is drawn[2] is not drawn[1]


def test_that_more_than_can_be_read_is_shown_by_its_extremes_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hexoview.query.picture._OUTLINE_ABOVE", 1000)
    store = _two_records()
    trace = trace_of(a_picture(store, columns=14), ECG)
    assert trace.is_outline
    assert trace.columns is not None
    assert np.flatnonzero(np.isnan(trace.columns.low)).tolist() == [6, 7]


def test_that_several_plans_are_drawn_side_by_side() -> None:
    store, watch = _two_records(), unwatched()
    both = side_by_side([plan(parse(f"record={number}"), store, watch) for number in (1, 2)])
    picture = build_picture(both, store, watch, request=PictureRequest(None, 100), cache=LevelCache())
    assert picture.whole == seconds_from(0, 140)
    assert trace_of(picture, ECG).gaps.tolist() == [[60, 80]]
    assert [record.id for record in picture.records] == [1, 2]


def test_that_an_empty_plan_has_no_picture() -> None:
    store = a_store()
    with pytest.raises(ValueError, match="with values"):
        a_picture(store, query="record=99")


def test_that_a_picture_can_be_cancelled() -> None:
    store, watch = a_store(), Watch()
    found = plan(parse("record=1"), store, watch)
    store.before_read = watch.cancel
    with pytest.raises(Cancelled):
        build_picture(found, store, watch, request=PictureRequest(None, 10), cache=LevelCache())


def test_that_progress_only_grows() -> None:
    told: list[float] = []
    store = a_store(seconds=600)
    found = plan(parse("record=1"), store, unwatched())

    class Eager(Watch):
        def step(self, fraction: float) -> None:
            told.append(fraction)

    build_picture(found, store, Eager(), request=PictureRequest(None, 10), cache=LevelCache())
    assert told
    assert all(0 <= fraction <= 1 for fraction in told)


@pytest.mark.parametrize("rest", [1, 100, 127, 128, 200])
def test_that_the_last_values_of_a_recording_that_ends_early_lie_where_it_ends(rest: int) -> None:
    # Levels have rows of 256 values, the last of which is a short one here.
    store, count = MemoryStore(), 100_000 // 256 * 256 + rest
    a_record(store, 1, seconds=800)
    store.add_sync(1, ECG, flat(count))
    store.add_sync(1, HEART_RATE, np.full(800, 70, np.uint16))
    columns = trace_of(a_picture(store, columns=50), ECG).columns
    assert columns is not None
    places = columns.start + np.arange(50) * columns.width
    assert np.isnan(columns.low[places > count / 256]).all()


def test_that_a_picture_begins_with_a_value_from_before_what_its_record_calls_the_start() -> None:
    store = MemoryStore()
    a_record(store, seconds=10)
    store.add_sync(1, 19, np.arange(60, 75, dtype=np.uint16), first=START - 5 * SECOND)
    picture = a_picture(store, columns=10)
    assert (picture.whole.start, picture.origin) == (START - 5 * SECOND, START - 5 * SECOND)
    assert picture.whole.end == START + 10 * SECOND
