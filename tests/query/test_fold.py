"""Time with short breaks: a way there and back that loses no tick of a recording."""

from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_record
from hypothesis import given
from hypothesis import strategies as st
from memory_store import MemoryStore
from pictures import a_picture, flat, seconds_from, trace_of

from hexoview.domain.span import TimeSpan
from hexoview.query.fold import NO_FOLD, Fold, folded
from hexoview.query.picture import Gaps

ECG, HEART_RATE = 4113, 19


@st.composite
def spans(draw: st.DrawFn) -> list[TimeSpan]:
    """Recordings with breaks of up to ten years between them."""
    at, found = START, []
    for _ in range(draw(st.integers(1, 6))):
        at += draw(st.integers(1, 10 * 365 * 86_400 * SECOND))
        length = draw(st.integers(1, 7 * 86_400 * SECOND))
        found.append(TimeSpan(at, at + length))
        at += length
    return found


@given(spans(), st.data())
def test_that_every_tick_of_a_recording_comes_back(recorded: list[TimeSpan], data: st.DataObject) -> None:
    fold = folded(recorded, is_wanted=True)
    span = data.draw(st.sampled_from(recorded))
    ticks = np.array([data.draw(st.integers(span.start, span.end)) for _ in range(5)], np.int64)
    places = fold.place(ticks)
    assert (fold.tick(places) == ticks).all()
    assert places.tolist() == [fold.place(int(tick)) for tick in ticks]
    assert fold.place(span.end) - fold.place(span.start) == span.length


@given(spans(), st.lists(st.integers(START - 10**9, START + 10**12), min_size=2, max_size=30))
def test_that_later_ticks_never_lie_before_earlier_ones(recorded: list[TimeSpan], ticks: list[int]) -> None:
    fold = folded(recorded, is_wanted=True)
    places = fold.place(np.array(sorted(ticks), np.int64))
    assert (np.diff(places) >= 0).all()
    assert places.tolist() == [fold.place(tick) for tick in sorted(ticks)]
    back = fold.tick(places)
    assert back.tolist() == [fold.tick(int(place)) for place in places]


@given(spans())
def test_that_breaks_take_a_tenth_at_most(recorded: list[TimeSpan]) -> None:
    fold = folded(recorded, is_wanted=True)
    total = sum(span.length for span in recorded)
    whole = TimeSpan(recorded[0].start, recorded[-1].end)
    assert total <= fold.length(whole) <= total * 1.1 + len(recorded)


@pytest.mark.parametrize("nights", [2, 5, 6, 21, 60])
def test_that_many_breaks_take_a_tenth_together_too(nights: int) -> None:
    recorded = [seconds_from(86_400 * night, 86_400 * night + 3600) for night in range(nights)]
    fold = folded(recorded, is_wanted=True)
    whole = TimeSpan(recorded[0].start, recorded[-1].end)
    total = sum(span.length for span in recorded)
    assert total < fold.length(whole) <= total * 1.1


def test_that_short_breaks_stay_as_they_were_and_only_long_ones_are_shortened_unasked() -> None:
    night = [seconds_from(0, 3600), seconds_from(4800, 9000)]
    month = [seconds_from(0, 3600), seconds_from(86_400 * 30, 86_400 * 30 + 3600)]
    assert folded(night) == NO_FOLD
    assert isinstance(folded(month), Fold)
    assert folded(month)
    assert folded(month, is_wanted=False) == NO_FOLD
    assert folded(month[:1], is_wanted=True) == NO_FOLD


# -- pictures


def _nights(*, apart_s: int = 86_400 * 30) -> MemoryStore:
    store = MemoryStore()
    rng = np.random.default_rng(4)
    for number in range(3):
        a_record(store, number + 1, start_s=number * apart_s, seconds=600)
        store.add_sync(number + 1, ECG, rng.integers(1000, 1800, 600 * 256).astype(np.int16))
        store.add_sync(number + 1, HEART_RATE, flat(600, 60 + number).astype(np.uint16))
    return store


def test_that_columns_hold_exactly_the_extremes_of_their_own_time() -> None:
    store = _nights()
    picture = a_picture(store, columns=600)
    columns = trace_of(picture, ECG).columns
    assert columns is not None
    first = picture.fold.place(picture.whole.start)
    length = picture.fold.length(picture.whole)
    edges = [picture.fold.tick(first + place * length // 600) for place in range(1, 600)]
    edges = [picture.whole.start, *edges, picture.whole.end]
    scale = store.datatype(ECG).scale
    series = store.series()
    for low, high, least, greatest in zip(edges, edges[1:], columns.low, columns.high, strict=False):
        values = [
            store.read(one, *store.locate(one, TimeSpan(low, high))).values
            for one in series
            if one.datatype.id == ECG
        ]
        inside = np.concatenate(values)
        if len(inside):
            physical = scale.physical(inside)
            assert (least, greatest) == (physical.min(), physical.max())
        else:
            assert np.isnan(least)


def test_that_three_nights_a_month_apart_take_nearly_all_of_the_columns() -> None:
    filled = trace_of(a_picture(_nights(), columns=300), ECG).columns
    assert filled is not None
    assert (~np.isnan(filled.low)).mean() > 0.9
    spread = trace_of(a_picture(_nights(), columns=300, gaps=Gaps.FULL), ECG).columns
    assert spread is not None
    assert (~np.isnan(spread.low)).mean() < 0.02


def test_that_gaps_stay_gaps_when_they_are_short() -> None:
    picture = a_picture(_nights(), columns=300)
    gaps = trace_of(picture, ECG).gaps
    # And one tick at the end, where only the last heart rate stands.
    assert (gaps[:, 1] - gaps[:, 0] > 10).tolist() == [True, True, False]
    assert len(picture.overview.recorded) == 3
