"""Rows that break where there is no room, and windows no larger than their screens."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hexoview.ui.flow import FlowLayout
from hexoview.ui.room import Scrolled, fit_to_screen, room_for


def rows_of(widget: QWidget) -> list[list[str]]:
    """The texts of the buttons in sight, a list for each row."""
    rows: dict[int, list[QPushButton]] = {}
    for button in widget.findChildren(QPushButton):
        if button.isVisibleTo(widget):
            rows.setdefault(button.y(), []).append(button)
    return [[one.text() for one in sorted(row, key=QPushButton.x)] for _, row in sorted(rows.items())]


def test_that_buttons_go_on_in_the_next_row_and_hidden_ones_take_no_place(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget)
    buttons = [QPushButton(f"way {number}") for number in range(4)]
    for button in buttons:
        button.setFixedSize(100, 30)
        flow.addWidget(button)
    widget.resize(320, 100)
    widget.show()
    qtbot.waitExposed(widget)
    assert rows_of(widget) == [["way 0", "way 1", "way 2"], ["way 3"]]
    assert flow.heightForWidth(320) == 2 * flow.heightForWidth(600) + 6
    buttons[1].hide()
    flow.activate()
    assert rows_of(widget) == [["way 0", "way 2", "way 3"]]
    widget.resize(90, 200)
    flow.activate()
    assert len(rows_of(widget)) == 3


def test_that_a_dialog_is_never_larger_than_its_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setMinimumSize(5000, 4000)
    dialog.resize(6000, 6000)
    fit_to_screen(dialog)
    assert dialog.size() == room_for(dialog)
    assert room_for(dialog).boundedTo(dialog.screen().availableSize()) == room_for(dialog)


def test_that_what_is_scrolled_asks_for_its_width_and_little_height(qtbot: QtBot) -> None:
    inside = QWidget()
    inside.setMinimumSize(QSize(300, 900))
    area = Scrolled(inside, "tall", "Tall")
    qtbot.addWidget(area)
    assert area.minimumSizeHint().width() >= 300
    assert area.minimumSizeHint().height() < 200
    assert area.sizeHint().height() >= 120
