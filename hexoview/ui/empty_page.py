"""What stands where there is nothing to show: a title, a sentence, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from hexoview.ui.named import PlainLabel, named


class EmptyPage(QWidget):
    """A title and a sentence in the middle, and below them the given buttons."""

    def __init__(self, name: str, buttons: Sequence[QPushButton] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        self._title = PlainLabel(name="empty-title", is_wrapped=True)
        self._sentence = PlainLabel(name="empty-sentence", is_wrapped=True)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        if buttons:
            column.addSpacing(8)
            column.addLayout(_in_the_middle(buttons))
        self._column = column
        column.addStretch(3)

    def add_hint(self, hint: QWidget) -> None:
        """Puts a quiet line below the buttons."""
        self._column.insertSpacing(self._column.count() - 1, 10)
        self._column.insertWidget(self._column.count() - 1, hint)

    def show_text(self, title: str, sentence: str) -> None:
        """Shows why there is nothing."""
        self._title.setText(title)
        self._sentence.show_text(sentence)
        self.setAccessibleName(f"{title}. {sentence}")


class FilledOrEmpty(QStackedWidget):
    """A list or a text, and in its place what to do where it has nothing to show."""

    def __init__(self, name: str, filled: QWidget, buttons: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        self._filled = filled
        self._nothing = EmptyPage(name, buttons)
        self.addWidget(filled)
        self.addWidget(self._nothing)

    def show_filled(self) -> None:
        """Shows what there is."""
        self.setCurrentWidget(self._filled)

    def show_empty(self, title: str, sentence: str) -> None:
        """Shows why there is nothing, and what to do."""
        self._nothing.show_text(title, sentence)
        self.setCurrentWidget(self._nothing)


def _in_the_middle(buttons: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
