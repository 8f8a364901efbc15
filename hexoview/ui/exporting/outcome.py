"""What was written, where: the receipt of an export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hexoview.ui import words
from hexoview.ui.exporting import job_words
from hexoview.ui.named import PlainLabel, named, tool_button

if TYPE_CHECKING:
    from hexoview.export.request import Written, WrittenFile

_MOST_LINES = 6
_MOST_NOTES = 3
"""Sentences that are read at a glance; a night's EDF has ten, which would take half of the preview."""


class Outcome(QFrame):
    """Shows the files of the last export, with their counts and checksums."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "outcome", self.tr("Receipt"))
        self._folder = Path()
        self._paths: tuple[Path, ...] = ()
        self._told: tuple[str, ...] = ()
        self._title = PlainLabel(name="outcome-title", is_wrapped=True).make_selectable()
        self._notes = PlainLabel(name="outcome-notes", is_wrapped=True).make_selectable()
        self._files = named(QPlainTextEdit(), "outcome-files", self.tr("Files, with counts and checksums"))
        self._files.setReadOnly(True)
        self._files.setTabChangesFocus(True)
        self._files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._more = named(QPushButton(), "outcome-more")
        self._file = named(QPushButton(self.tr("Open file")), "outcome-file", self.tr("Open file"))
        self._open = named(QPushButton(self.tr("Open folder")), "outcome-open", self.tr("Open folder"))
        self._copy = named(QPushButton(self.tr("Copy path")), "outcome-copy", self.tr("Copy path"))
        self._close = tool_button("outcome-close", text="✕", tip=self.tr("Dismiss the receipt"))
        self._arrange()
        self.hide()
        self._more.clicked.connect(self._show_all)
        self._file.clicked.connect(self._open_file)
        self._open.clicked.connect(self._open_folder)
        self._copy.clicked.connect(self._copy_paths)
        self._close.clicked.connect(self.hide)

    def show_written(self, written: Written) -> None:
        """Shows what came of an export."""
        self._paths = paths = tuple(file.path for file in written.files)
        self._folder = paths[0].parent if paths else Path()
        self._file.setVisible(len(paths) == 1)
        self._title.setText(
            self.tr("✓ Checked: {0} in {1}, read back and found equal.").format(
                job_words.held(written.files),
                words.counted(len(paths), self.tr("file"), self.tr("files")),
            )
        )
        self._told = job_words.notes(written)
        self._show_notes(_MOST_NOTES)
        self._files.setPlainText("\n".join(map(self._line, written.files)))
        self._files.setFixedHeight(min(2 * len(paths), _MOST_LINES) * self.fontMetrics().lineSpacing() + 10)
        self.show()

    def _show_notes(self, most: int) -> None:
        left = len(self._told) - most
        self._notes.show_text("\n".join(self._told[:most]))
        self._more.setText(self.tr("Show {0} more").format(words.count(left)))
        self._more.setAccessibleName(self._more.text())
        self._more.setVisible(left > 0)

    @Slot()
    def _show_all(self) -> None:
        self._show_notes(len(self._told))
        self._notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, file: WrittenFile) -> str:
        told = [file.path.name, words.size(file.size), job_words.held((file,))]
        return words.DOT.join(told) + f"\nSHA-256 {file.sha256}"

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        for widget in (self._open, self._file, self._copy, self._close):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._files)
        notes = QHBoxLayout()
        notes.addWidget(self._notes, 1)
        notes.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(notes)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths[0])))

    @Slot()
    def _copy_paths(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(map(str, self._paths)))
