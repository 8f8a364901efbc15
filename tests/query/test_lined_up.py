"""Recordings that begin together, against each of them alone: everything lies where it lies there."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_store import MemoryStore
from pictures import a_picture, trace_of

from hexoview.domain.resources import Annotation
from hexoview.domain.span import TimeSpan
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.envelope import LevelCache
from hexoview.query.measure import Cursors, measure
from hexoview.query.picture import (
    Gaps,
    Picture,
    PictureRequest,
    behind,
    build_picture,
    side_by_side,
)
from hexoview.query.plan import Plan, plan
from hexoview.query.trace import TracePicture
from hexoview.query.window_values import read_window
from hexoview.watch import unwatched

ECG, HEART_RATE, HEART_QUALITY, RR, SLEEP = 4113, 19, 1000, 18, 280
DAY = 86_400


def _store(*lengths: int, seed: int = 0, apart: int = DAY * SECOND + 77) -> MemoryStore:
    """Recordings of so many seconds, one after the other, of two people in turn."""
    store, random = MemoryStore(), np.random.default_rng(seed)
    for place, seconds in enumerate(lengths):
        number, start = place + 1, START + place * apart
        a_record(store, number, user=10 + place % 2, start_s=place * apart / SECOND, seconds=seconds)
        store.add_sync(number, ECG, random.integers(0, 4096, seconds * 256).astype(np.int16), first=start)
        rates = random.integers(40, 180, seconds).astype(np.uint16)
        store.add_sync(number, HEART_RATE, rates, first=start + SECOND)
        store.add_sync(
            number, HEART_QUALITY, random.choice([0, 1, 4], seconds).astype(np.uint16), first=start
        )
        beats = start + np.cumsum(random.integers(100, 300, seconds))
        beats = beats[beats < start + seconds * SECOND]
        store.add_async(number, RR, beats, random.integers(100, 300, len(beats)))
    return store


def _each(store: MemoryStore, query: str) -> Plan:
    return side_by_side(plans(parse(query), store, unwatched(), combine=Combine.EACH))


def _lined_up(store: MemoryStore, found: Plan, view: TimeSpan | None, columns: int) -> Picture:
    request = PictureRequest(view, columns, Gaps.NONE)
    return build_picture(found, store, unwatched(), request=request, cache=LevelCache())


def _are_equal(one: object, other: object) -> bool:
    """Arrays by their values, also inside of what holds them."""
    if isinstance(one, np.ndarray):
        return isinstance(other, np.ndarray) and np.array_equal(one, other, equal_nan=one.dtype.kind == "f")
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_are_equal, one, other))
    if hasattr(one, "__dataclass_fields__") and type(one) is type(other):
        names = [field.name for field in fields(one) if field.name not in ("lane", "usual")]  # type: ignore[arg-type]
        return all(_are_equal(getattr(one, name), getattr(other, name)) for name in names)
    return one == other


def _of_lane(picture: Picture, number: int) -> tuple[TracePicture, ...]:
    return tuple(trace for trace in picture.traces if trace.lane and trace.lane.record.id == number)


@settings(deadline=None, max_examples=40)
@given(
    lengths=st.lists(st.integers(20, 90), min_size=2, max_size=4),
    low=st.integers(0, 3000),
    width=st.integers(256, 2000),
    columns=st.integers(1, 700),
    seed=st.integers(0, 1000),
)
def test_that_a_recording_among_others_is_drawn_as_it_is_alone(lengths, low, width, columns, seed):
    store = _store(*lengths, seed=seed)
    view = TimeSpan(low, low + width) & TimeSpan(0, 18 * SECOND)
    if view.is_empty:
        view = TimeSpan(0, SECOND)
    among = _lined_up(store, _each(store, "record__gte=1"), _from(START, view), columns)
    for lane in among.lanes:
        own = _from(lane.window.start, view)
        alone = a_picture(store, query=f"record={lane.record.id}", view=own, columns=columns)
        mine = _of_lane(among, lane.record.id)
        assert len(mine) == len(alone.traces)
        for one, other in zip(mine, alone.traces, strict=True):
            assert _are_equal(one, other), (lane.record.id, one.datatype.label)


def _from(start: int, span: TimeSpan) -> TimeSpan:
    return TimeSpan(start + span.start, start + span.end)


@settings(deadline=None, max_examples=25)
@given(a=st.integers(0, 60 * 256), b=st.integers(0, 60 * 256), seed=st.integers(0, 1000))
def test_that_what_is_measured_and_tabled_of_it_is_what_is_measured_alone(a, b, seed):
    store = _store(60, 45, 60, seed=seed)
    found, moved = behind(_each(store, "record__gte=1"), store, Gaps.NONE, LevelCache())
    among = measure(found, Cursors(START + a, START + b), moved, unwatched())
    span = TimeSpan(START + min(a, b), START + max(a, b) + 1)
    table = read_window(found, moved, unwatched(), span=span, anchor=START)
    for place in range(3):
        query, start = f"record={place + 1}", START + place * (DAY * SECOND + 77)
        alone = plan(parse(query), store, unwatched())
        expected = measure(alone, Cursors(start + a, start + b), store, unwatched())
        lane = place - 3
        mine = [one for one in among.channels if one.key[0] == lane]
        assert [_figures(one) for one in mine] == [_figures(one) for one in expected.channels]
        own = read_window(alone, store, unwatched(), span=_from(start - START, span), anchor=start)
        if table.epoch == own.epoch and table.epoch is not None:
            for column, other in zip(
                [one for one in table.columns if one.user.id == lane], own.columns, strict=True
            ):
                assert np.array_equal(column.counts, other.counts)
                assert np.array_equal(column.mean, other.mean, equal_nan=True)


def _figures(one):
    return (
        one.datatype.id,
        one.count,
        one.mean,
        one.least,
        one.greatest,
        one.at_a,
        one.at_b,
        one.valid,
        one.shares,
    )


def test_that_recordings_of_a_kind_are_on_one_scale_and_each_bears_its_own_name_and_window() -> None:
    store = _store(30, 50)
    picture = _lined_up(store, _each(store, "record__in=1,2&datatype=4113"), None, 100)
    assert [lane.record.id for lane in picture.lanes] == [1, 2]
    assert [lane.span.start for lane in picture.lanes] == [START, START]
    assert picture.whole == TimeSpan(START, START + 50 * SECOND)
    first, second = picture.traces
    assert (first.user.id, second.user.id) == (10, 11)
    assert first.usual == second.usual
    assert first.key != second.key
    # Nothing is stretched: the shorter one has no data behind its end.
    assert len(first.gaps) == 1
    assert first.gaps[0].tolist() == [30, 50]
    assert len(second.gaps) == 0


def test_that_one_recording_alone_stays_on_the_clock() -> None:
    store = _store(30)
    request = PictureRequest(None, 100, Gaps.NONE)
    found = plan(parse("record=1"), store, unwatched())
    picture = build_picture(found, store, unwatched(), request=request, cache=LevelCache())
    assert picture.lanes == ()
    assert picture.gaps is Gaps.NONE
    assert _are_equal(picture.traces, a_picture(store, query="record=1").traces)


def test_that_going_there_and_back_changes_nothing() -> None:
    store, cache = _store(30, 50), LevelCache()
    found = _each(store, "record__in=1,2")

    def drawn(gaps: Gaps) -> Picture:
        request = PictureRequest(None, 100, gaps)
        return build_picture(found, store, unwatched(), request=request, cache=cache)

    before, _, after = drawn(Gaps.AUTO), drawn(Gaps.NONE), drawn(Gaps.AUTO)
    assert _are_equal(before.traces, after.traces)
    assert (before.whole, before.records, before.origin) == (after.whole, after.records, after.origin)


def test_that_activities_and_marks_come_along_and_those_outside_stay_away() -> None:
    store = _store(100, 100)
    a_range(store, 1, user=10, start_s=10, seconds=20)
    a_range(store, 2, user=11, start_s=DAY + 40, seconds=20)
    a_range(store, 3, user=11, start_s=DAY + 500, seconds=20)
    start = START + DAY * SECOND + 77
    store.add_annotation(Annotation(2, start + 5 * SECOND, "Button"))
    overview = _lined_up(store, _each(store, "record__in=1,2"), None, 100).overview
    told = {one.name: (one.span.start - START, one.id) for one in overview.activities}
    # The second recording begins 77 ticks after midnight's distance.
    assert told == {"Activity 1": (10 * SECOND, 1), "Activity 2": (40 * SECOND - 77, 2)}
    assert [(one.timestamp - START, one.text) for one in overview.marks] == [(5 * SECOND, "Button")]


@pytest.mark.parametrize("columns", [50, 2000])
def test_that_activities_of_one_recording_begin_together(columns: int) -> None:
    store = _store(300)
    a_range(store, 1, user=10, start_s=20, seconds=60)
    a_range(store, 2, user=10, start_s=150, seconds=90)
    picture = _lined_up(store, _each(store, "range__in=1,2&datatype=4113"), None, columns)
    assert [(lane.window.start - START) // SECOND for lane in picture.lanes] == [20, 150]
    assert picture.whole.length == 90 * SECOND
    own = TimeSpan(START + 150 * SECOND, START + 240 * SECOND)
    alone = a_picture(store, query="datatype=4113", view=own, columns=columns)
    second = picture.traces[1]
    columns_alone = trace_of(alone, ECG).columns
    assert second.columns is not None
    assert columns_alone is not None
    assert np.array_equal(second.columns.low, columns_alone.low)
    assert np.array_equal(second.columns.high, columns_alone.high)
