from __future__ import annotations

import pytest
from builders import SECOND, START
from pictures import seconds_from
from preview_stand import SECONDS, Stand
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hexoview.domain.span import TimeSpan

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
ECG = 4113


def test_that_a_drag_chooses_exactly_the_ticks_under_it(stand: Stand) -> None:
    stand.drag(100, 300)
    assert stand.chosen == [seconds_from(200, 600)]


def test_that_a_drag_to_the_left_chooses_the_same(stand: Stand) -> None:
    stand.drag(300, 100)
    assert stand.chosen == [seconds_from(200, 600)]


def test_that_zoomed_in_a_drag_is_exact_to_the_tick(stand: Stand) -> None:
    stand.zoom_to(100, 101)
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
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, stand.at(500))
    QTest.mouseMove(viewport, stand.at(600))
    stand.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, stand.at(600))
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
    stand.zoom_to(400, 480)
    stand.type("v")
    assert stand.chosen == [seconds_from(400, 480)]
