"""Says that Hexoview closed unexpectedly, and how to go on."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hexoview.ui.named import PlainLabel, named, styled
from hexoview.ui.pickers import pick_target


class CrashDialog(QDialog):
    """Continue, start in safe mode, or save the report; `safe_mode_chosen` wishes for the second."""

    safe_mode_chosen = Signal()
    failed = Signal(object)

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        named(self, "crash", self.tr("Hexoview closed unexpectedly last time"))
        self.setWindowTitle("Hexoview")
        title = PlainLabel(self.tr("Hexoview closed unexpectedly last time."), name="crash-title")
        styled(title, role="title")
        sentence = PlainLabel(
            self.tr("Your selection was restored. Your recordings are untouched."), name="crash-sentence"
        )
        self._text = named(QPlainTextEdit(report), "crash-report", self.tr("Report, without patient data"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._arrange(title, sentence)

    def _arrange(self, title: PlainLabel, sentence: PlainLabel) -> None:
        go_on = named(QPushButton(self.tr("Continue")), "crash-continue", self.tr("Continue"))
        safe = named(QPushButton(self.tr("Start in safe mode")), "crash-safe", self.tr("Start in safe mode"))
        save = named(
            QPushButton(self.tr("Save report…")), "crash-save", self.tr("Save report, no patient data")
        )
        go_on.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(save)
        row.addStretch(1)
        row.addWidget(safe)
        row.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(sentence)
        column.addWidget(styled(PlainLabel(self.tr("Report (no patient data)")), quiet="true"))
        column.addWidget(self._text, 1)
        column.addLayout(row)
        self.resize(560, 320)
        go_on.clicked.connect(self.accept)
        safe.clicked.connect(self._choose_safe_mode)
        save.clicked.connect(self._ask_where)

    @Slot()
    def _choose_safe_mode(self) -> None:
        self.accept()
        self.safe_mode_chosen.emit()

    @Slot()
    def _ask_where(self) -> None:
        start = str(Path(platformdirs.user_documents_path(), "hexoview-report.txt"))
        kinds = self.tr("Text (*.txt)")
        pick_target(self, self.tr("Save the report"), start, kinds=kinds, chosen=self.save)

    @Slot(str)
    def save(self, path: str) -> None:
        """Writes the report."""
        try:
            Path(path).write_text(f"{self._report}\n", encoding="utf-8")
        except OSError as error:
            self.failed.emit(error)
