"""Asks once before something is removed, and says what will go."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hexoview.store.removal import Removal
from hexoview.ui.keeping.removal_words import lines_of
from hexoview.ui.named import PlainLabel, named

_WIDTH, _LETTERS = 440, 56


class RemovalDialog(QDialog):
    """`confirmed` carries the removal."""

    confirmed = Signal(object)

    def __init__(self, removal: Removal, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._removal = removal
        named(self, "removal", title)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        head = PlainLabel(title, name="removal-head", is_wrapped=True)
        head.setProperty("role", "title")
        column.addWidget(head)
        column.addWidget(PlainLabel(self.tr("This will go:"), name="removal-what"))
        for number, line in enumerate(lines_of(removal)):
            column.addWidget(PlainLabel(f"•  {line}", name=f"removal-line-{number}", is_wrapped=True))
        rest = self.tr(
            "It goes to the store’s trash and can be put back until the trash is emptied. "
            "Files that were exported stay where they are."
        )
        column.addSpacing(6)
        column.addWidget(PlainLabel(rest, name="removal-rest", is_wrapped=True))
        column.addStretch(1)
        remove = _button(self.tr("Move to the trash"), "removal-confirm")
        cancel = _button(self.tr("Cancel"), "removal-cancel")
        cancel.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(remove)
        column.addLayout(row)
        # As high as its words are at that width, however large the letters.
        width = max(_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth())
        self.resize(width, column.totalHeightForWidth(width))
        remove.clicked.connect(self._confirm)
        cancel.clicked.connect(self.reject)
        cancel.setFocus()

    @Slot()
    def _confirm(self) -> None:
        self.confirmed.emit(self._removal)
        self.accept()


def _button(text: str, name: str) -> QPushButton:
    return named(QPushButton(text), name, text)
