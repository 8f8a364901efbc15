"""Several records over one axis, with the time between them short or as long as it was."""

from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_record
from memory_store import MemoryStore
from preview_stand import Stand
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hexoview.domain.span import TimeSpan

ECG = 4113
DAY = 86_400
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def nights(qtbot: QtBot) -> Stand:
    """Three records of 400 s, each a day after the one before; the second has one spike."""
    store = MemoryStore()
    for number in range(3):
        a_record(store, number + 1, start_s=number * DAY, seconds=400)
        values = (1360 + np.random.default_rng(number).integers(-8, 8, 400 * 256)).astype(np.int16)
        if number == 1:
            values[200 * 256] = 1700
        store.add_sync(number + 1, ECG, values)
    return Stand(qtbot, store, "datatype=4113")


def tick_at(stand: Stand, x: float) -> int:
    return stand.preview._scene.timescale.tick(stand.plot.room.seconds_at(x))


def test_that_each_record_takes_its_share_of_the_screen_and_breaks_are_hatched(nights: Stand) -> None:
    filled = nights.inked(0, nights.colour_of(ECG)).any(axis=0)
    assert filled.mean() > 0.93
    edges = np.flatnonzero(np.diff(filled.astype(int)))
    assert len(edges) == 4, "two breaks, each with two edges"
    between = nights.pixels(0)[:, edges[0] + 3 : edges[1] - 2]
    assert len(np.unique(between.reshape(-1, 3), axis=0)) > 1, "a break has no hatch"


def test_that_a_spike_of_one_sample_is_seen_where_it_was(nights: Stand) -> None:
    heights = nights.inked(0, nights.colour_of(ECG)).sum(axis=0)
    column = int(np.argmax(heights))
    assert heights[column] > np.median(heights) + 20
    spike = START + (DAY + 200) * SECOND
    assert abs(nights.x_of(nights.preview._scene.timescale.seconds(spike)) - column) <= 1


def test_that_the_axis_names_each_records_start(nights: Stand) -> None:
    labels = [tick.label for tick in nights.plot._axis.show_timescale(nights.preview._scene.timescale)]
    assert [label for label in labels if label.endswith("00:23")] == [
        "19 Nov 00:23",
        "20 Nov 00:23",
        "21 Nov 00:23",
    ]
    assert "gaps between records shortened" in nights.text("preview-place")


def test_that_a_stretch_inside_a_later_record_is_exact_to_the_tick(nights: Stand) -> None:
    span = TimeSpan(START + (DAY + 100) * SECOND + 3, START + (DAY + 101) * SECOND + 7)
    nights.preview.set_span(span)
    nights.key(Qt.Key.Key_Return)
    nights.preview.set_span(None)
    assert nights.preview._scene.timescale.span_of(nights.plot.room.view) == span
    nights.type("v")
    assert nights.chosen == [span]


def test_that_a_stretch_over_a_break_has_real_ends(nights: Stand) -> None:
    nights.drag(100, 400, modifiers=Qt.KeyboardModifier.AltModifier)
    (span,) = nights.chosen
    assert span is not None
    assert START < span.start < START + 400 * SECOND
    assert START + DAY * SECOND < span.end < START + (DAY + 400) * SECOND


def test_that_g_gives_gaps_their_length_and_takes_it_again(nights: Stand) -> None:
    short = nights.pixels(0)
    nights.type("g")
    assert nights.view == (0, pytest.approx(2 * DAY + 400))
    assert nights.inked(0, nights.colour_of(ECG)).any(axis=0).sum() < 20
    nights.type("g")
    assert (nights.pixels(0) == short).all()


def test_that_g_keeps_the_time_that_is_on_screen(nights: Stand) -> None:
    span = TimeSpan(START + (DAY + 100) * SECOND, START + (DAY + 200) * SECOND)
    nights.preview.set_span(span)
    nights.key(Qt.Key.Key_Return)
    nights.type("g")
    assert nights.preview._scene.timescale.span_of(nights.plot.room.view) == span


def test_that_keys_go_from_record_to_record_over_short_breaks(nights: Stand) -> None:
    nights.preview.set_span(TimeSpan(START, START + 50 * SECOND))
    nights.key(Qt.Key.Key_Return)
    nights.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert nights.preview._scene.timescale.span_of(nights.plot.room.view).start == START + DAY * SECOND
