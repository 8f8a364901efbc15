"""The row of buttons at the foot of a dialog that is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton

from hexoview.ui.named import named

translate = QCoreApplication.translate


def copy_close_row(
    dialog: QDialog, prefix: str, *, copies: str, before: Sequence[QPushButton] = ()
) -> tuple[QHBoxLayout, QPushButton]:
    """The row, and its Copy, which is read aloud as `copies`; Close is Enter, and closes the dialog."""
    copy = named(QPushButton(translate("buttons", "Copy")), f"{prefix}-copy", copies)
    close = named(
        QPushButton(translate("buttons", "Close")), f"{prefix}-close", translate("buttons", "Close")
    )
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.addStretch(1)
    for button in (*before, copy, close):
        row.addWidget(button)
    return row, copy
