"""What is running, how far it is, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from hexoview.ui.named import PlainLabel, named

# A bar of whole numbers, fine enough for its width in pixels.
_STEPS = 1000
# What is over sooner needs no bar: it would only flicker.
_SHOWN_AFTER_MS = 300


class JobBar(QWidget):
    """One job at a time; hidden while there is none."""

    cancel_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, self.tr("Running job"))
        self._title = PlainLabel(name=f"{name}-title")
        self._progress = named(QProgressBar(), f"{name}-progress", self.tr("Progress"))
        self._progress.setRange(0, _STEPS)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._percent = PlainLabel(name=f"{name}-percent")
        self._cancel = named(
            QPushButton(self.tr("Cancel")), f"{name}-cancel", self.tr("Cancel the running job")
        )
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_SHOWN_AFTER_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        for widget in (self._title, self._progress, self._percent, self._cancel):
            row.addWidget(widget)
        self._delay.timeout.connect(self.show)
        self._cancel.clicked.connect(self.cancel_requested)
        self.hide()

    def show_job(self, title: str) -> None:
        """Shows that a job began, unless it is over at once."""
        self._title.setText(title)
        self.show_progress(0.0)
        self._delay.start()

    @Slot(float)
    def show_progress(self, fraction: float) -> None:
        """Shows how much is done, from 0 to 1."""
        done = min(max(fraction, 0.0), 1.0)
        self._progress.setValue(round(done * _STEPS))
        self._percent.setText(f"{done:.0%}")

    @Slot()
    def show_rest(self) -> None:
        """Shows that nothing runs."""
        self._delay.stop()
        self.hide()
