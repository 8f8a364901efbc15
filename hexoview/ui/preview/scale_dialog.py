"""The ends of a pane's scale, typed."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from hexoview.ui import words
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.preview.arrangement import Scale

_DIGITS = 6


class ScaleDialog(QDialog):
    """Asks for the greatest and the least value of a pane; `chosen` carries a Scale that can be drawn."""

    chosen = Signal(object)

    def __init__(self, title: str, unit: str, scale: Scale, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "scale", self.tr("Scale of {0}").format(title))
        self.setWindowTitle(self.tr("Scale"))
        self._top = named(QLineEdit(_told(scale.top)), "scale-top", self.tr("Value at the upper edge"))
        self._bottom = named(
            QLineEdit(_told(scale.bottom)), "scale-bottom", self.tr("Value at the lower edge")
        )
        self._note = PlainLabel(name="scale-note", is_wrapped=True)
        self._note.setProperty("weight", "bad")
        self._note.hide()
        form = QFormLayout()
        form.addRow(PlainLabel(self.tr("From the lower edge")), self._bottom)
        form.addRow(PlainLabel(self.tr("to the upper edge")), self._top)
        if unit:
            form.addRow(PlainLabel(self.tr("Unit")), PlainLabel(unit))
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        named(buttons.button(kinds.Ok), "scale-ok")
        named(buttons.button(kinds.Cancel), "scale-cancel")
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(self.tr("Which values {0} shows").format(title)))
        column.addLayout(form)
        column.addWidget(self._note)
        column.addWidget(buttons)
        self._bottom.selectAll()

    @Slot()
    def _take(self) -> None:
        bottom, top = (_read(line.text()) for line in (self._bottom, self._top))
        if bottom is None or top is None:
            self._note.show_text(self.tr("Write a number in both lines, such as −1.5."))
        elif not bottom < top:
            text = self.tr("The upper edge ({0}) must lie above the lower one ({1}).")
            self._note.show_text(text.format(_told(top), _told(bottom)))
        else:
            self.chosen.emit(Scale(bottom, top))
            self.accept()


def _told(value: float) -> str:
    return words.pointed(f"{value:.{_DIGITS}g}".replace("-", "−"))


def _read(text: str) -> float | None:
    """A number as people write it, with a point or a comma; None for anything else."""
    plain = "".join(text.split()).replace("−", "-").replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) < 1e12 else None
