"""Versions, for a report."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

import hexoview
from hexoview.ui.buttons import copy_close_row
from hexoview.ui.failures import versions
from hexoview.ui.named import PlainLabel, named


class AboutDialog(QDialog):
    """Says what runs here, and copies it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "about", self.tr("About Hexoview"))
        self.setWindowTitle(self.tr("About Hexoview"))
        title = PlainLabel(f"Hexoview {hexoview.__version__}", name="about-title")
        purpose = PlainLabel(
            self.tr("Find, see and export Hexoskin recordings. For viewing and research, not for diagnosis."),
            is_wrapped=True,
        )
        self._versions = PlainLabel(versions(), name="about-versions", is_wrapped=True).make_selectable()
        row, copy = copy_close_row(self, "about", copies=self.tr("Copy the versions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for label in (title, purpose, self._versions):
            column.addWidget(label)
        column.addLayout(row)
        self.resize(460, self.sizeHint().height())
        copy.clicked.connect(self._copy)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._versions.text())
