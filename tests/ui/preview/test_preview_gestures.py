from __future__ import annotations

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from memory_store import MemoryStore
from pictures import seconds_from
from preview_stand import Stand
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import Annotation
from hexoview.domain.span import TimeSpan
from hexoview.ui.preview.overview import OverviewStrip
from hexoview.ui.preview.readout import Pointed

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
ECG, HEART_RATE = 4113, 19

# The plot is 800 pixels wide, so a pixel of this record lasts 2 s.
SECONDS = 1600


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    store = MemoryStore()
    a_record(store, seconds=SECONDS)
    rng = np.random.default_rng(1)
    store.add_sync(1, ECG, rng.integers(1200, 1500, SECONDS * 256).astype(np.int16))
    store.add_sync(1, HEART_RATE, rng.integers(60, 90, SECONDS - 1).astype(np.uint16))
    a_range(store, 1, start_s=441, seconds=200)
    a_range(store, 2, start_s=1000, seconds=100)
    store.add_annotation(Annotation(1, START + 801 * SECOND, "button"))
    return Stand(qtbot, store, "record=1")


# -- choosing a stretch


def test_that_a_drag_chooses_exactly_the_ticks_under_it(stand: Stand) -> None:
    stand.drag(100, 300)
    assert stand.chosen == [seconds_from(200, 600)]


def test_that_a_drag_to_the_left_chooses_the_same(stand: Stand) -> None:
    stand.drag(300, 100)
    assert stand.chosen == [seconds_from(200, 600)]


def test_that_zoomed_in_a_drag_is_exact_to_the_tick(stand: Stand) -> None:
    _zoom_to(stand, 100, 101)
    stand.drag(100, 500)
    (span,) = stand.chosen
    assert span == TimeSpan(START + 100 * SECOND + 32, START + 100 * SECOND + 160)


def test_that_an_edge_comes_to_rest_on_an_activity(stand: Stand) -> None:
    stand.drag(218, 323)
    assert stand.chosen == [seconds_from(441, 641)]


def test_that_alt_lets_an_edge_rest_anywhere(stand: Stand) -> None:
    stand.drag(218, 323, modifiers=ALT)
    assert stand.chosen == [seconds_from(436, 646)]


def test_that_a_drag_over_the_end_stops_there(stand: Stand) -> None:
    stand.drag(700, 1200)
    assert stand.chosen == [seconds_from(1400, SECONDS)]


def test_that_a_click_chooses_nothing(stand: Stand) -> None:
    stand.drag(300, 302)
    assert stand.chosen == []


def test_that_a_handle_moves_one_edge_and_leaves_the_other(stand: Stand) -> None:
    odd = TimeSpan(START + 200 * SECOND + 77, START + 700 * SECOND + 31)
    stand.preview.set_span(odd)
    stand.drag(351, 375)
    assert stand.chosen == [TimeSpan(odd.start, START + 750 * SECOND)]


def test_that_edges_that_pass_each_other_change_places(stand: Stand) -> None:
    stand.preview.set_span(seconds_from(200, 700))
    stand.drag(350, 50)
    assert stand.chosen == [seconds_from(100, 200)]


def test_that_handles_can_be_taken_six_pixels_beside_the_edge(stand: Stand) -> None:
    stand.preview.set_span(seconds_from(200, 700))
    stand.drag(94, 50)
    assert stand.chosen == [seconds_from(100, 700)]


def test_that_escape_in_a_drag_leaves_things_as_they_were(stand: Stand) -> None:
    stand.preview.set_span(seconds_from(200, 700))
    viewport = stand.plot.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, _at(stand, 500))
    QTest.mouseMove(viewport, _at(stand, 600))
    stand.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, _at(stand, 600))
    assert stand.chosen == []


def test_that_escape_lets_the_stretch_go(stand: Stand) -> None:
    stand.preview.set_span(seconds_from(200, 700))
    stand.key(Qt.Key.Key_Escape)
    assert stand.chosen == [None]


def test_that_a_stretch_from_outside_is_marked_and_not_told_back(stand: Stand) -> None:
    before = stand.plot.grab().toImage()
    stand.preview.set_span(seconds_from(200, 700))
    assert stand.plot.grab().toImage() != before
    assert stand.chosen == []


@pytest.mark.parametrize(
    ("text", "modifiers", "start", "end"),
    [
        ("[", NONE, 198, 700),
        ("[", ALT, 202, 700),
        ("]", NONE, 200, 702),
        ("]", ALT, 200, 698),
        ("{", SHIFT, 199, 700),
        ("}", SHIFT, 200, 701),
    ],
)
def test_that_brackets_move_the_edges(
    stand: Stand, text: str, modifiers: Qt.KeyboardModifier, start: float, end: float
) -> None:
    stand.preview.set_span(seconds_from(200, 700))
    stand.type(text, modifiers)
    assert stand.chosen == [seconds_from(start, end)]


def test_that_v_chooses_what_is_on_screen(stand: Stand) -> None:
    _zoom_to(stand, 400, 480)
    stand.type("v")
    assert stand.chosen == [seconds_from(400, 480)]


# -- moving


def test_that_enter_shows_the_stretch_and_backspace_comes_back(stand: Stand) -> None:
    _zoom_to(stand, 200, 700)
    assert stand.view == (200, 700)
    stand.key(Qt.Key.Key_Backspace)
    assert stand.view == (0, SECONDS)
    stand.key(Qt.Key.Key_Backspace, SHIFT)
    assert stand.view == (200, 700)


def test_that_control_and_wheel_zoom_about_the_pointer(stand: Stand) -> None:
    stand.wheel(2, CTRL, x=200)
    low, high = stand.view
    assert high - low == pytest.approx(SECONDS / 1.25**2)
    assert low + (high - low) / 4 == pytest.approx(400)


def test_that_shift_and_wheel_pan(stand: Stand) -> None:
    _zoom_to(stand, 200, 300)
    stand.wheel(-1, SHIFT)
    assert stand.view == (pytest.approx(210), pytest.approx(310))


def test_that_the_wheel_alone_pans_while_all_panes_fit(stand: Stand) -> None:
    _zoom_to(stand, 200, 300)
    stand.wheel(1, NONE)
    assert stand.view == (pytest.approx(190), pytest.approx(290))


def test_that_alt_and_wheel_stretch_the_pane_under_the_pointer(stand: Stand) -> None:
    first, second = (pane.scale_shown for pane in stand.plot.panes)
    stand.wheel(1, ALT)
    taller = stand.plot.panes[0].scale_shown
    assert taller.top - taller.bottom == pytest.approx((first.top - first.bottom) / 1.2)
    assert stand.plot.panes[1].scale_shown == second


def test_that_the_middle_button_drags_the_view(stand: Stand) -> None:
    _zoom_to(stand, 200, 600)
    stand.drag(400, 300, button=Qt.MouseButton.MiddleButton)
    assert stand.view == (pytest.approx(250), pytest.approx(650))
    assert stand.chosen == []


def test_that_space_makes_a_hand_of_the_pointer(stand: Stand) -> None:
    _zoom_to(stand, 200, 600)
    QTest.keyPress(stand.plot, Qt.Key.Key_Space)
    stand.drag(400, 300)
    QTest.keyRelease(stand.plot, Qt.Key.Key_Space)
    assert stand.view == (pytest.approx(250), pytest.approx(650))
    stand.drag(400, 300)
    assert len(stand.chosen) == 1


def test_that_one_drag_is_one_step_of_the_history(stand: Stand) -> None:
    _zoom_to(stand, 200, 600)
    stand.drag(400, 300, button=Qt.MouseButton.MiddleButton)
    stand.key(Qt.Key.Key_Backspace)
    assert stand.view == (200, 600)


@pytest.mark.parametrize(
    ("key", "view"),
    [
        (Qt.Key.Key_Left, (390, 490)),
        (Qt.Key.Key_Right, (410, 510)),
        (Qt.Key.Key_PageUp, (300, 400)),
        (Qt.Key.Key_PageDown, (500, 600)),
        (Qt.Key.Key_Home, (0, 100)),
        (Qt.Key.Key_End, (SECONDS - 100, SECONDS)),
        (Qt.Key.Key_0, (0, SECONDS)),
    ],
)
def test_that_keys_move_the_view(stand: Stand, key: Qt.Key, view: tuple[float, float]) -> None:
    _zoom_to(stand, 400, 500)
    stand.key(key)
    assert stand.view == (pytest.approx(view[0]), pytest.approx(view[1]))


@pytest.mark.parametrize(("text", "width"), [("+", 100 / 1.5), ("-", 150)])
def test_that_plus_and_minus_zoom(stand: Stand, text: str, width: float) -> None:
    _zoom_to(stand, 400, 500)
    stand.type(text)
    low, high = stand.view
    assert high - low == pytest.approx(width)
    assert (low + high) / 2 == pytest.approx(450)


def test_that_control_and_arrows_go_from_event_to_event(stand: Stand) -> None:
    _zoom_to(stand, 0, 50)
    seen = []
    for _ in range(3):
        stand.key(Qt.Key.Key_Right, CTRL)
        seen.append(sum(stand.view) / 2)
    assert seen == [pytest.approx(541), pytest.approx(801, abs=0.1), pytest.approx(1050)]
    stand.key(Qt.Key.Key_Left, CTRL)
    assert sum(stand.view) / 2 == pytest.approx(801, abs=0.1)


def test_that_a_double_click_shows_the_activity_under_it(stand: Stand) -> None:
    QTest.mouseDClick(stand.plot.viewport(), Qt.MouseButton.LeftButton, NONE, _at(stand, 250))
    low, high = stand.view
    assert (low, high) == (pytest.approx(421), pytest.approx(661))


def test_that_the_view_never_leaves_the_record(stand: Stand) -> None:
    for _ in range(40):
        stand.wheel(10, CTRL, x=799)
        stand.key(Qt.Key.Key_Right)
    low, high = stand.view
    assert 0 <= low < high <= SECONDS


def test_that_a_fits_the_scale_to_what_is_on_screen(stand: Stand) -> None:
    stand.type("a")
    scale = stand.plot.panes[1].scale_shown
    assert scale.bottom < 60
    assert 89 < scale.top < 100


# -- asking for finer pictures


def test_that_zooming_in_asks_for_a_picture_of_just_the_pixels(stand: Stand) -> None:
    stand.requests.clear()
    _zoom_to(stand, 400, 480)
    request = stand.requests[-1]
    assert request.view == seconds_from(320, 560)
    assert request.columns == 2400


def test_that_panning_inside_the_margin_asks_for_nothing(stand: Stand) -> None:
    _zoom_to(stand, 400, 480)
    stand.requests.clear()
    for _ in range(5):
        stand.key(Qt.Key.Key_Right)
    assert stand.requests == []
    stand.key(Qt.Key.Key_PageDown)
    assert len(stand.requests) == 1


def test_that_the_coarse_picture_is_shown_until_the_finer_one_is_there(stand: Stand) -> None:
    stand.is_answering = False
    _zoom_to(stand, 400, 480)
    stand.preview.set_span(None)
    assert stand.inked(0, stand.colour_of(ECG)).any(axis=0).all()


def test_that_another_channel_of_the_same_record_keeps_the_view(stand: Stand) -> None:
    _zoom_to(stand, 400, 480)
    stand.show("record=1&datatype=19")
    assert stand.view == (400, 480)


def test_that_another_record_is_shown_whole(stand: Stand) -> None:
    _zoom_to(stand, 400, 480)
    a_record(stand.store, 2, start_s=5000, seconds=300)
    stand.store.add_sync(2, ECG, np.full(300 * 256, 1400, np.int16))
    stand.show("record=2")
    assert stand.view == (0, 300)


def test_that_a_scale_set_by_hand_outlives_a_finer_picture(stand: Stand) -> None:
    stand.wheel(3, ALT)
    scale = stand.plot.panes[0].scale_shown
    _zoom_to(stand, 400, 480)
    assert stand.plot.panes[0].scale_shown == scale


# -- words


def test_that_the_pointer_tells_time_and_values(stand: Stand) -> None:
    stand.move(400)
    pointed = stand.pointed[-1]
    assert isinstance(pointed, Pointed)
    assert pointed.tick == START + 800 * SECOND
    assert str(pointed).startswith("00:37:17 · ECG lead I −")
    assert str(pointed).endswith("bpm")


def test_that_the_pointer_outside_tells_nothing(stand: Stand) -> None:
    stand.move(400)
    stand.move(-50)
    assert stand.pointed[-1] is None


def test_that_the_status_says_how_many_values_stand_behind_a_pixel(stand: Stand) -> None:
    assert "512 values behind each pixel" in stand.text("preview-reduction")
    _zoom_to(stand, 400, 402)
    assert stand.text("preview-reduction") == "Every value is shown"


def test_that_t_changes_the_clock(stand: Stand) -> None:
    assert stand.text("preview-place") == "Sat 19 Nov 2022 · UTC"
    stand.type("t")
    stand.type("t")
    assert stand.text("preview-place").endswith("time since the start")


def test_that_keys_without_a_meaning_are_left_to_the_window(stand: Stand) -> None:
    before = stand.view
    stand.type("x")
    stand.key(Qt.Key.Key_F5)
    assert (stand.view, stand.chosen) == (before, [])


def test_that_more_panes_than_fit_are_scrolled_by_the_wheel(qtbot: QtBot) -> None:
    stand = Stand(qtbot, a_store(seconds=60), "record=1")
    stand.preview.resize(978, 260)
    bar = stand.preview.findChild(QScrollBar, "preview-scroll")
    assert isinstance(bar, QScrollBar)
    assert bar.isVisible()
    first = stand.plot.panes[0].scenePos().y()
    stand.wheel(-1, NONE)
    assert bar.value() > 0
    assert stand.plot.panes[0].scenePos().y() == first - bar.value()


# -- the strip


def test_that_dragging_the_window_of_the_strip_moves_the_view(stand: Stand) -> None:
    _zoom_to(stand, 400, 600)
    _strip_drag(stand, 500, 700)
    assert stand.view == (pytest.approx(600), pytest.approx(800))


def test_that_dragging_an_edge_of_the_strips_window_widens_the_view(stand: Stand) -> None:
    _zoom_to(stand, 400, 600)
    _strip_drag(stand, 600, 1000)
    assert stand.view == (pytest.approx(400), pytest.approx(1000, abs=4))


def test_that_a_click_on_the_strip_brings_the_view_there(stand: Stand) -> None:
    _zoom_to(stand, 400, 600)
    _strip_drag(stand, 1200, 1200)
    assert stand.view == (pytest.approx(1100), pytest.approx(1300))


def _zoom_to(stand: Stand, start: float, end: float) -> None:
    stand.preview.set_span(seconds_from(start, end))
    stand.key(Qt.Key.Key_Return)
    stand.preview.set_span(None)


def _at(stand: Stand, x: float):
    from PySide6.QtCore import QPoint

    return QPoint(round(stand.plot.room.x_of(0) + x), 60)


def _strip_drag(stand: Stand, start: float, end: float) -> None:
    from PySide6.QtCore import QPoint

    strip = stand.preview.findChild(QWidget, "overview")
    assert isinstance(strip, OverviewStrip)
    left = stand.plot.width() - 800
    places = [QPoint(round(left + seconds / SECONDS * 800), 20) for seconds in (start, end)]
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, NONE, places[0])
    QTest.mouseMove(strip, places[1])
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, NONE, places[1])
