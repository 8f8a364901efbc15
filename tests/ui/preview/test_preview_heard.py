from __future__ import annotations

import pytest
from preview_stand import Stand
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from pytestqt.qtbot import QtBot

from hexoview.ui.preview.heard import Hearing


def _chart(stand: Stand) -> tuple[QAccessible.Role, str, str]:
    found = QAccessible.queryAccessibleInterface(stand.plot)
    assert found is not None
    return found.role(), found.text(QAccessible.Text.Name), found.text(QAccessible.Text.Description)


def test_that_the_plot_is_a_chart_with_a_summary_to_a_screen_reader(stand: Stand, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _chart(stand)[2] != "")
    role, name, summary = _chart(stand)
    assert role is QAccessible.Role.Chart
    assert name == "Channels over time"
    assert "Heart rate: " in summary
    assert "bpm" in summary
    assert "3 activities and marks" in summary


def test_that_other_widgets_stay_what_they_are(stand: Stand) -> None:
    found = QAccessible.queryAccessibleInterface(stand.preview)
    assert found is not None
    assert found.role() is not QAccessible.Role.Chart


def test_that_another_view_is_another_summary(stand: Stand, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _chart(stand)[2] != "")
    whole = _chart(stand)[2]
    stand.zoom_to(1000, 1010)
    qtbot.waitUntil(lambda: _chart(stand)[2] != whole)
    assert "1 activity or mark" in _chart(stand)[2]


def test_that_a_change_is_announced_where_the_keyboard_is_and_nowhere_else(
    stand: Stand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        said.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr("hexoview.ui.preview.heard.QAccessible.updateAccessibility", hear)
    hearing = Hearing(stand.plot)
    hearing.tell("ECG, 22:10 to 22:15")
    assert said == []
    stand.preview.activateWindow()
    stand.plot.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(stand.plot.hasFocus)
    hearing.tell("ECG, 22:15 to 22:20")
    hearing.tell("ECG, 22:15 to 22:20")
    assert said == ["ECG, 22:15 to 22:20"]
