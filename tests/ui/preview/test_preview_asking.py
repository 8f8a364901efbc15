from __future__ import annotations

import numpy as np
from builders import SECOND, START, a_record, a_store
from pictures import seconds_from
from preview_stand import Stand
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from hexoview.ui.preview.readout import Pointed

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
ECG = 4113


def test_that_zooming_in_asks_for_a_picture_of_just_the_pixels(stand: Stand) -> None:
    stand.requests.clear()
    stand.zoom_to(400, 480)
    request = stand.requests[-1]
    assert request.view == seconds_from(320, 560)
    assert request.columns == 2400


def test_that_panning_inside_the_margin_asks_for_nothing(stand: Stand) -> None:
    stand.zoom_to(400, 480)
    stand.requests.clear()
    for _ in range(5):
        stand.key(Qt.Key.Key_Right)
    assert stand.requests == []
    stand.key(Qt.Key.Key_PageDown)
    assert len(stand.requests) == 1


def test_that_the_coarse_picture_is_shown_until_the_finer_one_is_there(stand: Stand) -> None:
    stand.is_answering = False
    stand.zoom_to(400, 480)
    stand.preview.set_span(None)
    assert stand.inked(0, stand.colour_of(ECG)).any(axis=0).all()


def test_that_another_channel_of_the_same_record_keeps_the_view(stand: Stand) -> None:
    stand.zoom_to(400, 480)
    stand.show("record=1&datatype=19")
    assert stand.view == (400, 480)


def test_that_another_record_is_shown_whole(stand: Stand) -> None:
    stand.zoom_to(400, 480)
    a_record(stand.store, 2, start_s=5000, seconds=300)
    stand.store.add_sync(2, ECG, np.full(300 * 256, 1400, np.int16))
    stand.show("record=2")
    assert stand.view == (0, 300)


def test_that_a_scale_set_by_hand_outlives_a_finer_picture(stand: Stand) -> None:
    stand.wheel(3, ALT)
    scale = stand.plot.panes[0].scale_shown
    stand.zoom_to(400, 480)
    assert stand.plot.panes[0].scale_shown == scale


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
    stand.zoom_to(400, 402)
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
