from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from memory_store import MemoryStore
from pictures import seconds_from
from preview_stand import SECONDS, WIDTH, Stand
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.ui.preview.colours import colours_for
from hexoview.ui.preview.event_lane import Event
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.overview import OverviewStrip
from hexoview.ui.preview.viewport import View
from hexoview.ui.theme import DARK, LIGHT, Theme

ECG, CHEST, HEART_RATE, HEART_QUALITY, RR = 4113, 4129, 19, 1000, 18


def _ecg(values: np.ndarray) -> MemoryStore:
    store = MemoryStore()
    a_record(store, seconds=len(values) / 256)
    store.add_sync(1, ECG, values)
    return store


@pytest.mark.parametrize("place", [0.0, 0.3, 0.999999])
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_one_sample_of_a_day_is_seen_at_full_zoom_out(qtbot: QtBot, place: float, theme: Theme) -> None:
    rng = np.random.default_rng(3)
    values = (1360 + rng.integers(-8, 8, 24 * 3600 * 256)).astype(np.int16)
    spike = int(place * len(values))
    values[spike] = 1800
    stand = Stand(qtbot, _ecg(values))
    stand.preview.set_theme(theme)
    inked = stand.inked(0, stand.colour_of(ECG, theme))
    heights = inked.sum(axis=0)
    column = int(place * len(heights))
    assert heights[column] > np.median(heights) + 20
    assert (np.flatnonzero(heights > np.median(heights) + 20) - column).tolist() == [0]


def test_that_a_spike_beyond_the_scale_reaches_the_edge(qtbot: QtBot) -> None:
    values = (1360 + 100 * np.sin(np.arange(256 * 4000) / 30)).astype(np.int16)
    values[256 * 2000] = 4000
    stand = Stand(qtbot, _ecg(values))
    inked = stand.inked(0, stand.colour_of(ECG))
    top_row = np.flatnonzero(inked.any(axis=1))[0]
    assert np.flatnonzero(inked[top_row]).tolist() == [400]
    assert top_row <= 4


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Plus])
def test_that_a_gap_is_hatched_and_not_bridged(qtbot: QtBot, key: Qt.Key | None) -> None:
    store = MemoryStore()
    for number, start in ((1, 0), (2, 400)):
        a_record(store, number, start_s=start, seconds=200)
        store.add_sync(number, ECG, np.full(200 * 256, 1400, np.int16))
    stand = Stand(qtbot, store, "datatype=4113")
    if key is not None:
        stand.key(key, Qt.KeyboardModifier.ControlModifier)
    inked = stand.inked(0, stand.colour_of(ECG))
    columns = np.flatnonzero(inked.any(axis=0))
    low, high = stand.x_of(200), stand.x_of(400)
    assert ((columns <= low + 1) | (columns >= high - 1)).all()
    assert (columns <= low + 1).any()
    assert (columns >= high - 1).any()
    between = stand.pixels(0)[:, round(low) + 3 : round(high) - 3]
    assert len(np.unique(between.reshape(-1, 3), axis=0)) > 1, "the gap has no hatch"


def test_that_flat_data_and_missing_data_look_different(qtbot: QtBot) -> None:
    store = MemoryStore()
    a_record(store, 1, seconds=100)
    a_record(store, 2, start_s=200, seconds=100)
    store.add_sync(1, ECG, np.zeros(100 * 256, np.int16))
    store.add_sync(2, ECG, np.full(100 * 256, 1400, np.int16))
    stand = Stand(qtbot, store, "datatype=4113")
    inked = stand.inked(0, stand.colour_of(ECG))
    clipped = stand.inked(0, colours_for(LIGHT).clipped)
    zeros = (inked | clipped)[:, : round(stand.x_of(100)) - 2]
    assert zeros.any(axis=0).all()


def test_that_a_line_runs_through_every_sample_and_dots_mark_them_when_they_are_far_apart(
    qtbot: QtBot,
) -> None:
    store = a_store(seconds=60)
    stand = Stand(qtbot, store, "record=1&datatype=19")
    stand.preview.set_span(seconds_from(10, 14))
    stand.key(Qt.Key.Key_Return)
    stand.preview.set_span(None)
    heights = stand.inked(0, stand.colour_of(HEART_RATE)).sum(axis=0)
    dots = {round(stand.x_of(second)) for second in (11, 12, 13)}
    for x in dots:
        assert heights[x - 2 : x + 3].max() >= 3


def test_that_saturation_is_marked_at_the_upper_edge(qtbot: QtBot) -> None:
    values = np.full(256 * 4000, 1360, np.int16)
    values[:: 256 * 4] = 1500
    values[256 * 1000 : 256 * 1200] = 4095
    stand = Stand(qtbot, _ecg(values))
    marked = np.flatnonzero(stand.inked(0, colours_for(LIGHT).clipped)[:5].any(axis=0))
    assert marked[0] == pytest.approx(200, abs=1)
    assert marked[-1] == pytest.approx(240, abs=1)


def test_that_a_flag_is_a_band_in_its_own_row(qtbot: QtBot) -> None:
    values = np.zeros(400, np.uint16)
    values[100:150] = 2
    store = MemoryStore()
    a_record(store, seconds=401)
    store.add_sync(1, HEART_QUALITY, values)
    stand = Stand(qtbot, store)
    words = [row.word for row in stand.plot.panes[0].content.traces[0].rows]
    assert words == ["good", "noisy", "disconnected"]
    colours = colours_for(LIGHT)
    for place, (first, last) in ((0, (0, 101)), (2, (101, 151))):
        band = stand.inked(0, colours.band(words[place], place))
        seen = np.flatnonzero(band.any(axis=0))
        assert seen[0] == pytest.approx(max(stand.x_of(first), 2), abs=2)
        rows = np.flatnonzero(band.any(axis=1))
        assert 10 <= rows[-1] - rows[0] <= 15
        assert band[:, round(stand.x_of(last)) + 3 : round(stand.x_of(last)) + 40].sum() == 0


def test_that_one_flagged_second_of_a_day_is_seen(qtbot: QtBot) -> None:
    values = np.zeros(86_400, np.uint16)
    values[40_000] = 2
    store = MemoryStore()
    a_record(store, seconds=86_401)
    store.add_sync(1, HEART_QUALITY, values)
    stand = Stand(qtbot, store)
    seen = stand.inked(0, colours_for(LIGHT).band("disconnected", 2)).any(axis=0)
    assert 1 <= seen.sum() <= 3
    assert np.flatnonzero(seen)[0] == pytest.approx(stand.x_of(40_001), abs=1)


def test_that_activities_are_named_bars_at_least_three_pixels_wide(qtbot: QtBot) -> None:
    store = _ecg(np.full(24 * 3600 * 16, 1400, np.int16))
    a_range(store, 1, start_s=600, seconds=1)
    stand = Stand(qtbot, store)
    image = stand.plot.grab().toImage()
    y = stand.plot.room.height - 12
    accent = QColor(LIGHT.accent)
    x = round(stand.plot.room.x_of(600))
    seen = [at for at in range(x - 8, x + 9) if image.pixelColor(at, y) == accent]
    assert seen


def test_that_names_are_never_read_as_html(qtbot: QtBot) -> None:
    store = MemoryStore()
    a_record(store, 1, user=10, seconds=60)
    a_record(store, 2, user=11, seconds=60)
    store.add_user(User(10, name="<img src='file:///x.png'><b>Zoë"))
    for number in (1, 2):
        store.add_sync(number, ECG, np.full(60 * 256, 1400, np.int16))
    stand = Stand(qtbot, store, "datatype=4113")
    assert [pane.content.person for pane in stand.plot.panes] == [
        "<img src='file:///x.png'><b>Zoë",
        "Person 11",
    ]


def test_that_both_looks_paint_their_own_ground(qtbot: QtBot) -> None:
    stand = Stand(qtbot, _ecg(np.full(256 * 60, 1400, np.int16)))
    for theme in (LIGHT, DARK):
        stand.preview.set_theme(theme)
        ground = QColor(theme.base)
        assert stand.pixels(0)[30, 400].tolist() == [ground.red(), ground.green(), ground.blue()]


def test_that_empty_states_are_said(qtbot: QtBot) -> None:
    stand = Stand(qtbot, a_store())
    stand.preview.show_nothing("Pick a record to preview it", "Enter opens.")
    assert stand.preview.summary() == "Pick a record to preview it. Enter opens."
    assert not stand.plot.isVisible()


def test_that_the_summary_tells_stretch_and_extremes(qtbot: QtBot) -> None:
    store = MemoryStore()
    a_record(store, seconds=60)
    store.add_sync(1, HEART_RATE, np.linspace(72, 131, 59).astype(np.uint16))
    a_range(store, 1, start_s=5, seconds=10)
    summary = Stand(qtbot, store, "record=1").preview.summary()
    assert "Heart rate: 72 to 131 bpm" in summary
    assert "00:23:57 – 00:24:57" in summary
    assert "1 activity or mark" in summary


def test_that_the_first_picture_has_a_column_for_each_pixel(qtbot: QtBot) -> None:
    stand = Stand(qtbot, _ecg(np.full(256 * 4000, 1400, np.int16)))
    assert [request.columns for request in stand.requests if request.view is None][-1] == WIDTH - 178


def test_that_a_pane_that_is_half_scrolled_away_paints_nothing_over_the_axis(qtbot: QtBot) -> None:
    stand = Stand(qtbot, a_store(seconds=60), "record=1")
    stand.preview.resize(WIDTH, 250)
    assert stand.plot.overflow > 0
    image = stand.plot.grab().toImage()
    below = range(stand.plot.room.height + 1, image.height())
    shown = [image.pixelColor(x, y) for y in below for x in range(2, image.width())]
    assert shown
    assert max(colour.saturation() for colour in shown) < 130, "a curve lies over the axis"
    cut = stand.plot.panes[-1]
    assert cut.scenePos().y() + cut.height > stand.plot.room.height


def test_that_scrolling_brings_the_last_pane_up(qtbot: QtBot) -> None:
    stand = Stand(qtbot, a_store(seconds=60), "record=1")
    stand.preview.resize(WIDTH, 250)
    stand.plot.scroll_to(10_000)
    last = stand.plot.panes[-1]
    assert last.scenePos().y() + last.height == stand.plot.room.height


def test_that_marks_leave_the_names_of_activities_in_the_overview_readable(stand: Stand) -> None:
    strip = stand.preview.findChild(QWidget, "overview")
    assert isinstance(strip, OverviewStrip)
    span = TimeSpan(START + 441 * SECOND, START + 641 * SECOND)
    moment = TimeSpan(span.start + 20 * SECOND, span.start + 20 * SECOND + 1)
    inside = Event("", moment, View(461, 461), is_mark=True)
    bar = Event("Walk", span, View(441, 641))
    picture = stand.picture(stand.preview.request)
    strip.show_overview(picture.overview, (bar, inside), View(0, SECONDS + 1))
    image = strip.grab().toImage()
    mark = colours_for(LIGHT).traces[3]
    inked = [
        (x, y)
        for x in range(GUTTER, image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == mark
    ]
    assert inked, "the mark isn't drawn"
    assert max(y for _, y in inked) <= 31, "the mark strikes out the name, which stands from row 32 on"
    at = GUTTER + 461 / (SECONDS + 1) * 800
    assert all(abs(x - at) <= 4 for x, _ in inked)


def test_that_an_activity_longer_than_the_recording_stays_within_the_strip_and_is_named(stand: Stand) -> None:
    strip = stand.preview.findChild(QWidget, "overview")
    assert isinstance(strip, OverviewStrip)
    strip.show_margin(20)
    whole = View(0, SECONDS + 1)
    picture = stand.picture(stand.preview.request)

    def drawn(name: str, low: float, high: float) -> np.ndarray:
        span = TimeSpan(START + round(low) * SECOND, START + round(high) * SECOND)
        overview = replace(picture.overview)
        strip.show_overview(overview, (Event(name, span, View(low, high)),), whole)
        image = strip.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
        return rows.copy()

    # Both cover the strip; of the second, nine tenths lie before the recording.
    short, long = (drawn("Sleep", low, whole.high + 500) for low in (0.0, -9 * SECONDS))
    blank = drawn("", 0.0, whole.high)
    end = GUTTER + 800 - 20
    assert np.array_equal(long[:, end:], blank[:, end:])
    assert np.array_equal(long[:, :GUTTER], blank[:, :GUTTER])
    letters = slice(GUTTER + 4, GUTTER + 40)
    assert (long[:, letters] != blank[:, letters]).any()
    assert np.array_equal(long[:, letters], short[:, letters])


def test_that_the_label_of_a_stretch_leaves_the_activity_that_it_was_made_of_readable(qtbot: QtBot) -> None:
    store = a_store(seconds=SECONDS)
    a_range(store, 1, start_s=600, seconds=400)
    stand = Stand(qtbot, store)
    lane = slice(stand.plot.panes_height, stand.plot.room.height)

    def drawn(label: str) -> np.ndarray:
        stand.plot.band.show_stretch(View(600, 1000), label)
        image = stand.plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()

    with_label, without = drawn("22:10:00 – 22:16:40 · 6 min 40 s"), drawn("")
    assert (with_label[: lane.start] != without[: lane.start]).any()
    assert np.array_equal(with_label[lane], without[lane])
