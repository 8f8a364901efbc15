"""Whether an export is de-identified, and how, in a line."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from hexoview.export.deidentify import RANDOM, Deidentify
from hexoview.ui.named import ElidedLabel, named, styled


class DeidentifyRow(QWidget):
    """A tick that asks how when it is set; `asked` wants the dialog, `let_go` says that it is off."""

    asked = Signal()
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "deidentify-row")
        self._tick = named(QCheckBox(self.tr("&De-identify…")), "deidentify")
        self._told = styled(ElidedLabel(name="deidentify-told"), quiet="true")
        self._change = named(
            QPushButton(self.tr("Change…")), "deidentify-change", self.tr("Change how it is de-identified")
        )
        styled(self._change, small="true")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._tick)
        row.addWidget(self._told, 1)
        row.addWidget(self._change)
        self._tick.clicked.connect(self._turn)
        self._change.clicked.connect(self.asked)
        self.show_choice(None)

    def show_choice(self, choice: Deidentify | None) -> None:
        """Shows what is chosen."""
        self._tick.setChecked(choice is not None)
        self._change.setVisible(choice is not None)
        self._told.show_whole(self._words(choice))

    def _words(self, choice: Deidentify | None) -> str:
        if choice is None:
            return ""
        key = choice.key_file.name
        if choice.shift_days == RANDOM:
            return self.tr("Codes for people, dates moved at random, key in {0}").format(key)
        if choice.shift_days:
            told = self.tr("Codes for people, dates moved by {0} days, key in {1}")
            return told.format(choice.shift_days, key)
        return self.tr("Codes for people, dates kept, key in {0}").format(key)

    @Slot()
    def _turn(self) -> None:
        if self._tick.isChecked():
            # It stands ticked only once it is known how.
            self._tick.setChecked(False)
            self.asked.emit()
        else:
            self.let_go.emit()
