"""One job in the drawer: its name, how far it is, and what can be done with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from hexoview.export.batch_row import RowState
from hexoview.ui import words
from hexoview.ui.exporting import job_words
from hexoview.ui.job import Job, JobState
from hexoview.ui.named import PlainLabel, named, repolish

_STEPS = 1000
_WEIGHTS = {
    JobState.DONE: "good",
    JobState.FAILED: "bad",
    JobState.CANCELLED: "warning",
}


class JobCard(QFrame):
    """Shows a job as it is now."""

    cancel_requested = Signal(int)
    again_requested = Signal(int)
    rows_requested = Signal(int)
    elsewhere_requested = Signal(int)
    number_requested = Signal(int)

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = job
        named(self, f"job-{job.number}", job.title)
        self.setProperty("class", "card")
        self._title = PlainLabel(words.short(job.title), name="job-card-title", is_wrapped=True)
        self._title.setProperty("class", "title")
        self._state = PlainLabel(name="job-card-state", is_wrapped=True).make_selectable()
        self._progress = named(QProgressBar(), "job-card-progress", self.tr("Progress"))
        self._progress.setRange(0, _STEPS)
        self._progress.setTextVisible(False)
        self._buttons = {
            "cancel": self._button("job-card-cancel", self.tr("Cancel")),
            "folder": self._button("job-card-folder", self.tr("Open folder")),
            "file": self._button("job-card-file", self.tr("Open file")),
            "copy": self._button("job-card-copy", self.tr("Copy path")),
            "rows": self._button("job-card-rows", self.tr("Show records…")),
            "elsewhere": self._button("job-card-elsewhere", self.tr("Choose another folder…")),
            "number": self._button("job-card-number", self.tr("Save under another name")),
            "again": self._button("job-card-again", self.tr("Export again")),
        }
        self._arrange()
        self._buttons["cancel"].clicked.connect(self._cancel)
        self._buttons["folder"].clicked.connect(self._open_folder)
        self._buttons["file"].clicked.connect(self._open_file)
        self._buttons["copy"].clicked.connect(self._copy)
        self._buttons["rows"].clicked.connect(self._show_rows)
        self._buttons["elsewhere"].clicked.connect(self._ask_elsewhere)
        self._buttons["number"].clicked.connect(self._ask_number)
        self._buttons["again"].clicked.connect(self._again)
        self.show_job(job)

    def show_job(self, job: Job) -> None:
        """Shows what is new about the job."""
        is_other = job.state is not self.job.state or not self._state.text()
        self.job = job
        told = job_words.state(job)
        if told != self._state.text():
            self._state.setText(told)
        self._progress.setVisible(job.state is JobState.RUNNING)
        self._progress.setValue(round(job.fraction * _STEPS))
        if is_other:
            self._show_buttons(job)
            self.setProperty("weight", _WEIGHTS.get(job.state, ""))
            repolish(self)

    def _show_buttons(self, job: Job) -> None:
        files = job.written.files if job.written is not None else ()
        has_failed = any(row.state in (RowState.FAILED, RowState.CANCELLED) for row in job.rows)
        seen = {
            "cancel": not job.state.is_over,
            "folder": self._folder() is not None,
            "file": len(files) == 1,
            "copy": bool(files) or job.notice is not None,
            "rows": job.order is not None,
            "elsewhere": job.state is JobState.FAILED and job.request is not None,
            "number": job.state is JobState.FAILED and job.request is not None,
            "again": job.state.is_over and (job.request is not None or has_failed),
        }
        words_again = self.tr("Retry failed") if job.order is not None else self.tr("Export again")
        self._buttons["again"].setText(words_again)
        is_told = job.notice is not None
        self._buttons["copy"].setText(self.tr("Copy details") if is_told else self.tr("Copy path"))
        for name, is_seen in seen.items():
            self._buttons[name].setVisible(is_seen)

    def _button(self, name: str, text: str) -> QPushButton:
        return named(QPushButton(text), name, self.tr("{0}: {1}").format(text, self.job.title))

    def _arrange(self) -> None:
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, names in (
            (first, ("cancel", "folder", "file")),
            (second, ("rows", "copy", "again", "elsewhere")),
            (third, ("number",)),
        ):
            row.setSpacing(6)
            for name in names:
                row.addWidget(self._buttons[name])
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(5)
        for widget in (self._title, self._state, self._progress):
            column.addWidget(widget)
        column.addLayout(first)
        column.addLayout(second)
        column.addLayout(third)

    @Slot()
    def _cancel(self) -> None:
        self.cancel_requested.emit(self.job.number)

    @Slot()
    def _ask_elsewhere(self) -> None:
        self.elsewhere_requested.emit(self.job.number)

    @Slot()
    def _ask_number(self) -> None:
        self.number_requested.emit(self.job.number)

    @Slot()
    def _show_rows(self) -> None:
        self.rows_requested.emit(self.job.number)

    @Slot()
    def _again(self) -> None:
        self.again_requested.emit(self.job.number)

    def _folder(self) -> Path | None:
        """Where finished files lie, also those of a batch that was cancelled; None while there is none."""
        job = self.job
        if job.written is not None and job.written.files:
            return job.written.files[0].path.parent
        is_any = any(row.state is RowState.DONE for row in job.rows)
        return job.order.folder if job.order is not None and is_any and job.state.is_over else None

    @Slot()
    def _open_folder(self) -> None:
        folder = self._folder()
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot()
    def _open_file(self) -> None:
        if self.job.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.job.written.files[0].path)))

    @Slot()
    def _copy(self) -> None:
        if self.job.notice is not None:
            QGuiApplication.clipboard().setText(self.job.notice.text)
        elif self.job.written is not None:
            paths = "\n".join(str(file.path) for file in self.job.written.files)
            QGuiApplication.clipboard().setText(paths)
