"""The stretch: the same ticks on screen, in the filters, and back; and where edges come to rest."""

from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from campaign import drawn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from memory_store import MemoryStore
from preview_stand import Stand
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hexoview.domain.span import TimeSpan
from hexoview.query.check import check
from hexoview.query.fold import folded
from hexoview.query.query import Query
from hexoview.query.selection import Selection
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.selection.terms import EVERYTHING, window_of, with_window
from hexoview.ui.theme import LIGHT

DAY = 86_400 * SECOND
LENGTH = st.integers(1, 7 * DAY)
OFFSET = st.integers(0, 7 * DAY)
CHEST, HEART_RATE = 4129, 19


@given(OFFSET, LENGTH)
def test_that_a_stretch_comes_back_from_the_filters_and_from_the_axis_to_the_tick(
    offset: int, length: int
) -> None:
    span = TimeSpan(START + offset, START + offset + length)
    selection = with_window(EVERYTHING, span)
    assert window_of(selection) == span
    again = check(Selection.of_text(str(selection)))
    assert isinstance(again, Query)
    assert again.window == span
    timescale = Timescale(origin=START)
    assert timescale.span_of(timescale.view_of(span)) == span


@given(OFFSET, LENGTH, st.integers(1, 3650))
def test_that_short_gaps_change_no_tick_of_a_stretch(offset: int, length: int, days: int) -> None:
    nights = [
        TimeSpan(START, START + 15 * DAY),
        TimeSpan(START + (15 + days) * DAY, START + (16 + days) * DAY),
    ]
    timescale = Timescale(origin=START, fold=folded(nights, is_wanted=True))
    for at in (offset, (15 + days) * DAY + min(offset, DAY // 2)):
        span = TimeSpan(START + at, START + at + min(length, DAY // 2))
        assert timescale.span_of(timescale.view_of(span)) == span


@settings(max_examples=drawn(0.4), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 790), st.integers(0, 790), st.integers(0, 5000), st.integers(30, 400_000))
def test_that_the_ticks_of_a_drag_are_those_of_its_pixels(
    stand: Stand, first: int, last: int, offset: int, length: int
) -> None:
    if abs(first - last) < 5:
        return
    stand.preview.set_span(TimeSpan(START + offset, START + offset + length))
    stand.key(Qt.Key.Key_Return)
    stand.preview.set_span(None)
    room, timescale = stand.plot.room, stand.preview._scene.timescale
    start, end = sorted(timescale.tick(room.seconds_at(room.x_of(room.view.low) + x)) for x in (first, last))
    stand.chosen.clear()
    stand.drag(first, last, modifiers=Qt.KeyboardModifier.AltModifier)
    # Close by, several pixels are one tick, and no stretch is shorter.
    assert stand.chosen == [TimeSpan(start, max(end, start + 1))]


def test_that_an_edge_comes_to_rest_on_a_value_of_the_pane_under_the_pointer(qtbot: QtBot) -> None:
    stand = Stand(qtbot, a_store(), "record=1&datatype=19")
    stand.zoom_to(10, 20)
    stand.drag(79, 404)
    assert stand.chosen == [TimeSpan(START + 11 * SECOND, START + 15 * SECOND)]
    stand.drag(79, 404, modifiers=Qt.KeyboardModifier.AltModifier)
    assert stand.chosen[-1] != stand.chosen[0]


def test_that_over_a_channel_of_128_hertz_an_edge_rests_on_every_second_tick(qtbot: QtBot) -> None:
    store = MemoryStore()
    a_record(store, seconds=60)
    store.add_sync(1, CHEST, np.arange(60 * 128).astype(np.uint16))
    stand = Stand(qtbot, store)
    stand.zoom_to(10, 10.5)
    stand.drag(107, 403)
    (span,) = stand.chosen
    assert span is not None
    assert [(end - START) % 2 for end in (span.start, span.end)] == [0, 0]


def test_that_a_pinch_zooms_about_the_pointer(stand: Stand) -> None:
    viewport = stand.plot.viewport()
    place = QPointF(stand.plot.room.x_of(400), 60)
    low, high = stand.view
    QApplication.sendEvent(
        viewport,
        QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            place,
            place,
            QPointF(viewport.mapToGlobal(place.toPoint())),
            0.25,
            QPointF(),
        ),
    )
    now_low, now_high = stand.view
    assert now_high - now_low == pytest.approx((high - low) / 1.25)
    assert stand.plot.room.seconds_at(place.x()) == pytest.approx(400, abs=0.01)


@pytest.mark.parametrize("hours", [24, 168])
def test_that_one_sample_is_seen_at_odd_edges_of_the_window_too(qtbot: QtBot, hours: int) -> None:
    store = MemoryStore()
    seconds = hours * 3600
    a_record(store, seconds=seconds)
    # 64 Hz: a week of it is 39 million values, and as many rows as it takes to be drawn from levels.
    values = np.full(seconds * 64, 100, np.int16)
    places = [0, len(values) // 3 + 1, len(values) - 1]
    values[places] = 400
    store.add_sync(1, 4145, values)
    stand = Stand(qtbot, store)
    colour = stand.colour_of(4145)
    for key in (None, Qt.Key.Key_Right, Qt.Key.Key_Right):
        if key is not None:
            stand.zoom_to(seconds / 3 - seconds / 7.3, seconds / 3 + seconds / 9.1)
            stand.key(key)
        heights = stand.inked(0, colour).sum(axis=0)
        seen = set(np.flatnonzero(heights > 20).tolist())
        for place in places:
            x = stand.x_of(place / 64)
            if 0 <= x < len(heights) - 1:
                assert seen & {int(x) - 1, int(x), int(x) + 1}, f"the value at {place / 64} s is lost"


def test_that_a_stretch_that_fills_the_view_shows_both_handles_whole(stand: Stand) -> None:
    stand.zoom_to(100, 200)
    stand.preview.set_span(TimeSpan(START + 100 * SECOND, START + 200 * SECOND))
    accent = QColor(LIGHT.accent)
    image = stand.plot.grab().toImage()
    y = stand.plot.room.height // 2
    row = [image.pixelColor(x, y).name() == accent.name() for x in range(GUTTER, stand.plot.room.width)]
    assert all(row[1:4])
    assert all(row[-4:-1])
