from __future__ import annotations

import pytest
from preview_stand import SECONDS, Stand
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
ECG = 4113


def test_that_enter_shows_the_stretch_and_backspace_comes_back(stand: Stand) -> None:
    stand.zoom_to(200, 700)
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
    stand.zoom_to(200, 300)
    stand.wheel(-1, SHIFT)
    assert stand.view == (pytest.approx(210), pytest.approx(310))


def test_that_the_wheel_alone_pans_while_all_panes_fit(stand: Stand) -> None:
    stand.zoom_to(200, 300)
    stand.wheel(1, NONE)
    assert stand.view == (pytest.approx(190), pytest.approx(290))


def test_that_alt_and_wheel_stretch_the_pane_under_the_pointer(stand: Stand) -> None:
    first, second = (pane.scale_shown for pane in stand.plot.panes)
    stand.wheel(1, ALT)
    taller = stand.plot.panes[0].scale_shown
    assert taller.top - taller.bottom == pytest.approx((first.top - first.bottom) / 1.2)
    assert stand.plot.panes[1].scale_shown == second


def test_that_the_middle_button_drags_the_view(stand: Stand) -> None:
    stand.zoom_to(200, 600)
    stand.drag(400, 300, button=Qt.MouseButton.MiddleButton)
    assert stand.view == (pytest.approx(250), pytest.approx(650))
    assert stand.chosen == []


def test_that_space_makes_a_hand_of_the_pointer(stand: Stand) -> None:
    stand.zoom_to(200, 600)
    QTest.keyPress(stand.plot, Qt.Key.Key_Space)
    stand.drag(400, 300)
    QTest.keyRelease(stand.plot, Qt.Key.Key_Space)
    assert stand.view == (pytest.approx(250), pytest.approx(650))
    stand.drag(400, 300)
    assert len(stand.chosen) == 1


def test_that_one_drag_is_one_step_of_the_history(stand: Stand) -> None:
    stand.zoom_to(200, 600)
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
    ],
)
def test_that_keys_move_the_view(stand: Stand, key: Qt.Key, view: tuple[float, float]) -> None:
    stand.zoom_to(400, 500)
    stand.key(key)
    assert stand.view == (pytest.approx(view[0]), pytest.approx(view[1]))


def test_that_control_and_0_show_everything(stand: Stand) -> None:
    stand.zoom_to(400, 500)
    stand.type("0", CTRL)
    assert stand.view == (0, SECONDS)


@pytest.mark.parametrize(("text", "width"), [("+", 100 / 1.5), ("-", 150)])
def test_that_control_with_plus_and_minus_zoom(stand: Stand, text: str, width: float) -> None:
    stand.zoom_to(400, 500)
    stand.type(text, CTRL)
    low, high = stand.view
    assert high - low == pytest.approx(width)
    assert (low + high) / 2 == pytest.approx(450)


def test_that_control_and_arrows_go_from_event_to_event(stand: Stand) -> None:
    stand.zoom_to(0, 50)
    seen = []
    for _ in range(3):
        stand.key(Qt.Key.Key_Right, CTRL)
        seen.append(sum(stand.view) / 2)
    assert seen == [pytest.approx(541), pytest.approx(801, abs=0.1), pytest.approx(1050)]
    stand.key(Qt.Key.Key_Left, CTRL)
    assert sum(stand.view) / 2 == pytest.approx(801, abs=0.1)


def test_that_a_double_click_shows_the_activity_under_it(stand: Stand) -> None:
    QTest.mouseDClick(stand.plot.viewport(), Qt.MouseButton.LeftButton, NONE, stand.at(250))
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


def test_that_dragging_the_window_of_the_strip_moves_the_view(stand: Stand) -> None:
    stand.zoom_to(400, 600)
    stand.drag_strip(500, 700)
    assert stand.view == (pytest.approx(600), pytest.approx(800))


def test_that_dragging_an_edge_of_the_strips_window_widens_the_view(stand: Stand) -> None:
    stand.zoom_to(400, 600)
    stand.drag_strip(600, 1000)
    assert stand.view == (pytest.approx(400), pytest.approx(1000, abs=4))


def test_that_a_click_on_the_strip_brings_the_view_there(stand: Stand) -> None:
    stand.zoom_to(400, 600)
    stand.drag_strip(1200, 1200)
    assert stand.view == (pytest.approx(1100), pytest.approx(1300))
