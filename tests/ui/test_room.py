"""What can be scrolled asks for the width that it has come to need."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hexoview.ui.named import PlainLabel
from hexoview.ui.room import Scrolled, Shrinking


def test_that_a_window_grows_for_words_that_come_after_it_was_shown(qtbot: QtBot) -> None:
    inside = Shrinking()
    label = PlainLabel("Result", name="result")
    QVBoxLayout(inside).addWidget(label)
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(Scrolled(inside, "scroll", "Scroll"))
    window.show()
    window.resize(window.minimumSizeHint())
    QApplication.processEvents()
    label.setText("Result: the header, with so many words that no window was ever as wide as this")
    # Each of those around it hears of it with the next event.
    qtbot.waitUntil(lambda: label.width() >= label.sizeHint().width())
