"""Asks what becomes of a job when its window is closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hexoview.ui.named import PlainLabel, named


class ClosingDialog(QDialog):
    """Three ways to go on: wait and close, cancel and close, or stay."""

    wait_chosen = Signal()
    cancel_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "closing", self.tr("Something is still running"))
        self.setWindowTitle("Hexoview")
        title = self._title = PlainLabel(name="closing-title")
        sentence = PlainLabel(
            self.tr("What is cancelled leaves no unfinished file behind."), name="closing-sentence"
        )
        wait = named(QPushButton(self.tr("Wait, then close")), "closing-wait")
        cancel = named(QPushButton(self.tr("Cancel and close")), "closing-cancel")
        stay = named(QPushButton(self.tr("Keep open")), "closing-stay")
        wait.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (stay, cancel, wait):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(sentence)
        column.addLayout(row)
        self.show_left(1)
        for button in (wait, cancel, stay):
            button.clicked.connect(self.accept)
        wait.clicked.connect(self.wait_chosen)
        cancel.clicked.connect(self.cancel_chosen)

    def show_left(self, count: int) -> None:
        """Shows how many jobs run or wait."""
        one = self.tr("Something is still running. Finish it first?")
        self._title.setText(one if count == 1 else self.tr("Finish {0} jobs first?").format(count))
