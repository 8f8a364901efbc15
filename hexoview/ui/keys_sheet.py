"""All keys at a glance, from the same table as the menus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from hexoview.ui.actions import ACTIONS
from hexoview.ui.named import PlainLabel, named, styled
from hexoview.ui.preview.bindings import sheet


class KeysSheet(QDialog):
    """Shows every action that has a key, and the keys of lists and preview."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "keys", self.tr("Keys"))
        self.setWindowTitle(self.tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        rows = (*_from_table(), *self._others(), *sheet())
        half = -(-len(rows) // 2)
        for place, (keys, text) in enumerate(rows):
            column, row = divmod(place, half)
            key_label = PlainLabel(keys)
            styled(key_label, quiet="true")
            grid.addWidget(key_label, row, column * 2, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(PlainLabel(text), row, column * 2 + 1)
        buttons = named(QDialogButtonBox(QDialogButtonBox.StandardButton.Close), "keys-buttons")
        buttons.rejected.connect(self.reject)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(20, 16, 20, 16)
        column_of.setSpacing(14)
        column_of.addLayout(grid)
        column_of.addWidget(buttons)

    def _others(self) -> Sequence[tuple[str, str]]:
        return (
            (self.tr("↑ ↓ · Shift+↑ ↓"), self.tr("Choose a record · several")),
            (self.tr("Space"), self.tr("Tick or untick in a list")),
            (self.tr("Tab · Shift+Tab"), self.tr("Next · previous field")),
            (self.tr("Esc"), self.tr("Close a dialog, clear a search")),
        )


def _from_table() -> list[tuple[str, str]]:
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (
            " · ".join(QKeySequence(key).toString(native) for key in row.keys),
            QCoreApplication.translate("actions", row.text).replace("&", "").rstrip("…"),
        )
        for row in ACTIONS
        if row.keys
    ]
