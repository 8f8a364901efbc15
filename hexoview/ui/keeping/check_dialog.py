"""Checks the open store while one may go on working, and tells what was found."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hexoview.domain.datatypes import datatype_named
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.ui import words
from hexoview.ui.empty_page import FilledOrEmpty
from hexoview.ui.failures import notice_of
from hexoview.ui.lane import Lane
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.sentences import in_words
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.store.checking.report import CheckReport, Finding

_STEPS = 1000
# Laying out a million lines takes minutes; the first say what is the matter.
_MOST_LINES = 2000


class CheckDialog(QDialog):
    """One check after the other. `rebuilt` says that the list of recordings was made anew.

    `records` are the names of records, by number.
    """

    rebuilt = Signal()

    def __init__(self, root: Path, records: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "check", self.tr("Check this store"))
        self.setWindowTitle(self.tr("Check this store"))
        self._root = root
        self._records = records
        self._lane = Lane("check", self, gives_way=True)
        self._title = PlainLabel(name="check-title", is_wrapped=True)
        self._title.setProperty("role", "title")
        self._bar = named(QProgressBar(), "check-progress", self.tr("Progress of the check"))
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._lines = named(QPlainTextEdit(), "check-lines", self.tr("Findings, line by line"))
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        self._body = FilledOrEmpty("check-nothing", self._lines)
        self._rebuild = named(QPushButton(self.tr("Make the list anew")), "check-rebuild")
        self._copy = named(QPushButton(self.tr("Copy")), "check-copy")
        self._cancel = named(QPushButton(self.tr("Cancel")), "check-cancel")
        self._close = named(QPushButton(self.tr("Close")), "check-close")
        self._arrange()
        self._lane.progressed.connect(self._show_progress)
        self._lane.succeeded.connect(self._show_report)
        self._lane.failed.connect(self._show_failure)
        self._rebuild.clicked.connect(self._start_rebuild)
        self._copy.clicked.connect(self._copy_text)
        self._cancel.clicked.connect(self._stop)
        self._close.clicked.connect(self.close)

    @property
    def is_busy(self) -> bool:
        """Whether a check runs."""
        return self._lane.is_busy

    def start(self) -> None:
        """Begins to compare every file."""
        self._show_running(self.tr("Comparing every file with what came in…"))
        self._lane.start(partial(_check, self._root))

    def _arrange(self) -> None:
        for button, tip in (
            (self._rebuild, self.tr("Make the list of recordings anew from their folders")),
            (self._copy, self.tr("Copy the findings")),
            (self._cancel, self.tr("Stop the check")),
            (self._close, self.tr("Close")),
        ):
            button.setAccessibleName(tip)
            button.setToolTip(tip)
        row = QHBoxLayout()
        row.addWidget(self._rebuild)
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(self._cancel)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._bar)
        column.addWidget(self._body, 1)
        column.addLayout(row)
        self.resize(680, 420)

    def _show_running(self, title: str) -> None:
        self._title.setText(title)
        self._lines.setPlainText("")
        self._body.show_empty(
            self.tr("You can go on working meanwhile"), self.tr("What is found stands here at the end.")
        )
        self._bar.setValue(0)
        self._show_state(is_running=True)

    def _show_state(self, *, is_running: bool) -> None:
        self._bar.setVisible(is_running)
        self._cancel.setVisible(is_running)
        self._rebuild.setEnabled(not is_running)
        self._copy.setEnabled(not is_running)
        self._close.setVisible(not is_running)
        (self._cancel if is_running else self._close).setDefault(True)

    @Slot()
    def _start_rebuild(self) -> None:
        self._show_running(self.tr("Making the list of recordings anew, and comparing every file…"))
        self._lane.start(partial(_rebuild, self._root))

    @Slot(float)
    def _show_progress(self, fraction: float) -> None:
        self._bar.setValue(int(fraction * _STEPS))

    @Slot(object)
    def _show_report(self, report: CheckReport) -> None:
        self._title.setText(self._summary(report))
        lines = [self._told(found) for found in report.findings[:_MOST_LINES]]
        if len(report.findings) > _MOST_LINES:
            more = self.tr("And {0} more.").format(words.count(len(report.findings) - _MOST_LINES))
            lines.append(more)
        self._lines.setPlainText("\n".join(lines))
        if lines:
            self._body.show_filled()
        else:
            self._show_sound(report)
        self._show_state(is_running=False)
        if report.is_rebuilt:
            self.rebuilt.emit()

    def _told(self, found: Finding) -> str:
        """A finding, after whose record it is about, and which channel."""
        sentence = in_words(found.sentence)
        whose = self._records.get(found.record_id, "") if found.record_id is not None else ""
        what = datatype_named(Path(found.path).stem, HEXOSKIN) if whose else None
        before = words.DOT.join(filter(None, (whose, in_words(what.label) if what else "")))
        return f"{before}: {sentence}" if before else sentence

    def _show_sound(self, report: CheckReport) -> None:
        self._body.show_empty(
            self.tr("Nothing to mend"),
            self.tr("Check again whenever a disk or a copy is in doubt.")
            if report.files
            else self.tr("There are no recordings to compare yet."),
        )

    def _summary(self, report: CheckReport) -> str:
        compared = self.tr("{0} compared ({1}).").format(
            words.counted(report.files, self.tr("file"), self.tr("files")), words.size(report.size)
        )
        if report.is_sound:
            return self.tr("Everything is as it came in. {0}").format(compared)
        count = len(report.problems)
        problems = words.counted(count, self.tr("thing is"), self.tr("things are"))
        return self.tr("{0} not as it should be. {1}").format(problems, compared)

    @Slot(object)
    def _show_failure(self, error: BaseException) -> None:
        notice = notice_of(error)
        self._title.setText(notice.fact)
        self._body.show_empty(
            self.tr("The check could not be made"), f"{notice.cause} {notice.way_out}".strip()
        )
        self._show_state(is_running=False)

    @Slot()
    def _stop(self) -> None:
        self._lane.cancel()
        self._title.setText(self.tr("The check was stopped. Nothing was changed."))
        self._body.show_empty(
            self.tr("The check was stopped"), self.tr("Close this, and check again when there is time.")
        )
        self._show_state(is_running=False)

    @Slot()
    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._title.text()}\n{self._lines.toPlainText()}")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stops what runs."""
        self.release()
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc stops and closes."""
        self.release()
        super().reject()

    def release(self) -> None:
        """Stops, and waits for the thread to come to rest."""
        self._lane.close()


def _check(root: Path, watch: Watch) -> CheckReport:
    from hexoview.store.checking.compare import check_store  # noqa: PLC0415 - hardly ever wanted

    return check_store(root, watch)


def _rebuild(root: Path, watch: Watch) -> CheckReport:
    from hexoview.store.checking.rebuild import rebuild_store  # noqa: PLC0415 - hardly ever wanted

    return rebuild_store(root, watch)
