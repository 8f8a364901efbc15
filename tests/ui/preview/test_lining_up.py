"""Recordings that begin together: what is drawn, said, and no longer possible."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record
from memory_store import MemoryStore
from preview_stand import Stand
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.query.picture import Gaps
from hexoview.ui.preview.arrangement import PaneContent

ECG, HEART_RATE = 4113, 19
DAY, SECONDS, SPIKE = 86_400, 400, 200
NONE = Qt.KeyboardModifier.NoModifier


def _nights(lengths: tuple[int, ...] = (SECONDS, SECONDS, SECONDS // 2)) -> MemoryStore:
    """A recording a day of one person, the last by another; each has a spike as long after its start."""
    store = MemoryStore()
    for place, seconds in enumerate(lengths):
        number, user = place + 1, 10 + place // 2
        a_record(store, number, user=user, start_s=place * DAY + 11 * place, seconds=seconds)
        values = (1360 + np.random.default_rng(place).integers(-8, 8, seconds * 256)).astype(np.int16)
        values[min(SPIKE, seconds - 50) * 256] = 1900
        first = START + (place * DAY + 11 * place) * SECOND
        store.add_sync(number, ECG, values, first=first)
        store.add_sync(number, HEART_RATE, np.full(seconds, 60 + place, np.uint16), first=first + SECOND)
    store.add_user(User(10, "Marie"))
    store.add_user(User(11, "Lucas"))
    return store


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    return Stand(qtbot, _nights(), "datatype__in=4113,19")


def _press(stand: Stand, key: Qt.Key) -> None:
    stand.key(key, NONE)


def _contents(stand: Stand) -> list[PaneContent]:
    return [pane.content for pane in stand.plot.panes]


def _labels(stand: Stand) -> list[str]:
    return [tick.label for tick in stand.plot._axis.show_timescale(stand.preview._scene.timescale)]


def test_that_a_spike_at_the_same_time_lies_in_the_same_column_of_every_recording(stand: Stand) -> None:
    _press(stand, Qt.Key.Key_L)
    scene = stand.preview._scene
    assert scene.is_lined_up
    expected = stand.x_of(SPIKE)
    found = []
    for place, content in enumerate(_contents(stand)):
        if content.channel != ECG:
            continue
        heights = stand.inked(place, stand.colour_of(ECG)).sum(axis=0)
        found.append(int(np.argmax(heights)))
    assert len(found) == 3
    assert found[:2] == pytest.approx([expected, expected], abs=1)
    assert found[2] == pytest.approx(stand.x_of(SECONDS // 2 - 50), abs=1)


def test_that_the_same_channel_of_each_is_under_that_of_the_one_before_on_one_scale(stand: Stand) -> None:
    _press(stand, Qt.Key.Key_L)
    contents = _contents(stand)
    assert [content.channel for content in contents] == [ECG] * 3 + [HEART_RATE] * 3
    assert [content.person for content in contents[:3]] == [
        "19 Nov 00:23, Marie",
        "20 Nov 00:24, Marie",
        "21 Nov 00:24, Lucas",
    ]
    assert len({pane.scale_shown for pane in stand.plot.panes[:3]}) == 1


def test_that_the_axis_tells_what_has_passed_and_no_wall_clock(stand: Stand) -> None:
    _press(stand, Qt.Key.Key_L)
    scene = stand.preview._scene
    assert _labels(stand)[0] == "+0:00:00"
    assert scene.timescale.place(scene.view) == "Every recording from its own start"
    refused: list[tuple[str, str]] = []
    stand.preview.refused.connect(lambda *said: refused.append(said))
    _press(stand, Qt.Key.Key_T)
    assert _labels(stand)[0] == "+0:00:00"
    assert "no clock in common" in refused[0][0]


def test_that_names_follow_the_zone(stand: Stand) -> None:
    _press(stand, Qt.Key.Key_L)
    stand.preview.set_zone(ZoneInfo("America/Toronto"))
    assert _contents(stand)[0].person == "18 Nov 19:23, Marie"


def test_that_nothing_chosen_there_becomes_a_time_by_the_clock(stand: Stand) -> None:
    _press(stand, Qt.Key.Key_L)
    refused: list[tuple[str, str]] = []
    stand.preview.refused.connect(lambda *said: refused.append(said))
    stand.drag(300, 420)
    for key in (Qt.Key.Key_V, Qt.Key.Key_E, Qt.Key.Key_N, Qt.Key.Key_BracketLeft):
        _press(stand, key)
    assert stand.chosen == []
    assert stand.preview._scene.stretch_view() is None
    assert len(refused) >= 2
    assert all("press L" in way_out for _, way_out in refused)


def test_that_a_stretch_chosen_before_is_there_again_by_the_clock(stand: Stand) -> None:
    span = TimeSpan(START + 100 * SECOND, START + 160 * SECOND)
    stand.preview.set_span(span)
    _press(stand, Qt.Key.Key_L)
    assert stand.preview._scene.stretch_view() is None
    _press(stand, Qt.Key.Key_L)
    view = stand.preview._scene.stretch_view()
    assert view is not None
    assert (view.low, view.high) == (100, 160)
    assert not stand.preview._scene.is_lined_up


def test_that_a_button_offers_it_where_there_are_several_recordings(stand: Stand) -> None:
    button = stand.preview.findChild(QPushButton, "preview-line-up")
    assert button is not None
    assert (button.isVisible(), button.text()) == (True, "From each start")
    button.click()
    assert (stand.preview._scene.is_lined_up, button.text()) == (True, "By the clock")
    stand.show("record=1")
    assert not button.isVisible()
    assert not stand.preview._scene.is_lined_up
    assert stand.preview._scene.gaps is Gaps.AUTO
    refused: list[tuple[str, str]] = []
    stand.preview.refused.connect(lambda *said: refused.append(said))
    _press(stand, Qt.Key.Key_L)
    assert refused == [
        (
            "There is one recording alone.",
            "Choose several, one by one, to have them begin together.",
        )
    ]


def test_that_an_activity_of_a_later_recording_is_gone_to_where_it_lies_in_it(qtbot: QtBot) -> None:
    store = _nights()
    a_range(store, 1, user=10, start_s=DAY + 11 + 120, seconds=60)
    stand = Stand(qtbot, store, "datatype__in=4113,19")
    _press(stand, Qt.Key.Key_L)
    stand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    view = stand.preview._scene.view
    assert (view.low, view.high) == pytest.approx((114, 186))


def test_that_a_low_pane_with_a_long_name_still_says_which_recording_it_is(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    _press(stand, Qt.Key.Key_L)
    gutter = stand.plot.panes[-1]._ink._gutter
    content = replace(_contents(stand)[-1], title="Fréquence cardiaque moyenne")
    monkeypatch.setattr(QFontMetricsF, "elidedText", lambda _, text, *__: told.append(text) or text)
    for height, lines in ((38, 1), (120, 2)):
        told.clear()
        gutter.show_shape(replace(stand.plot.panes[-1]._ink.shape, content=content, height=height))
        image = QImage(400, 200, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        gutter.paint_letters(painter)
        painter.end()
        assert told[lines] == "bpm · 21 Nov 00:24, Lucas", told
