"""Time in which nothing was recorded: said, and left by a click or a key."""

from __future__ import annotations

import numpy as np
import pytest
from builders import a_record
from memory_store import MemoryStore
from preview_stand import Stand
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

ECG = 4113
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def nights(qtbot: QtBot) -> Stand:
    """Three records of 100 s, 900 s apart, with the gaps as long as they were."""
    store = MemoryStore()
    for number in range(3):
        a_record(store, number + 1, start_s=number * 1000, seconds=100)
        store.add_sync(number + 1, ECG, np.full(100 * 256, 1400 + number, np.int16))
    stand = Stand(qtbot, store, "datatype=4113")
    stand.type("g")
    return stand


def said(stand: Stand) -> str:
    panel = stand.preview.findChild(QWidget, "no-data")
    assert panel is not None
    return panel.accessibleName() if panel.isVisible() else ""


def click(stand: Stand, name: str) -> None:
    button = stand.preview.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


def test_that_a_view_in_a_gap_says_so_and_leads_to_the_next_data(nights: Stand) -> None:
    assert said(nights) == ""
    nights.zoom_to(300, 400)
    assert said(nights) == (
        "No data between 19 Nov 00:28 and 19 Nov 00:30. "
        "Nothing was recorded from 19 Nov 00:25 to 19 Nov 00:40."
    )
    click(nights, "no-data-after")
    assert nights.view == (pytest.approx(1000), pytest.approx(1100))
    assert said(nights) == ""
    assert nights.inked(0, nights.colour_of(ECG)).any(axis=0).mean() > 0.9


def test_that_the_way_back_shows_the_end_of_the_record_before(nights: Stand) -> None:
    nights.zoom_to(1300, 1350)
    click(nights, "no-data-before")
    assert nights.view == (pytest.approx(1050), pytest.approx(1100))


def test_that_keys_go_from_record_to_record(nights: Stand) -> None:
    nights.zoom_to(0, 50)
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        nights.key(key, ALT)
        seen.append(nights.view[0])
    assert seen == [pytest.approx(1000), pytest.approx(2000), pytest.approx(2000), pytest.approx(1000)]


def test_that_a_view_with_any_data_says_nothing(nights: Stand) -> None:
    nights.zoom_to(90, 400)
    assert said(nights) == ""
