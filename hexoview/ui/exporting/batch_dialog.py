"""A batch on its way: a row for each record, what failed, and once more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hexoview.export.batch_row import BatchRow, RowState
from hexoview.ui.exporting.batch_model import BatchModel, Telling
from hexoview.ui.exporting.job_words import told_summary
from hexoview.ui.job import Job
from hexoview.ui.named import PlainLabel, named

_SMALLEST = (680, 380)
_WIDTHS = (130, 190, 110, 220)
_FAILED = (RowState.FAILED, RowState.CANCELLED)


class BatchDialog(QDialog):
    """Follows one job; it may be closed and opened again while the batch runs."""

    retry_requested = Signal(int)
    cancel_requested = Signal(int)

    def __init__(
        self, job: Job, rows: tuple[BatchRow, ...], telling: Telling, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "batch-dialog", job.title)
        self.setWindowTitle(job.title)
        self._job = job
        self._model = BatchModel(telling, self)
        self._summary = PlainLabel(name="batch-summary", is_wrapped=True).make_selectable()
        self._table = named(QTableView(), "batch-table", self.tr("Records and how they stand"))
        self._failed = named(QCheckBox(self.tr("&Failed only")), "batch-failed")
        self._retry = named(QPushButton(self.tr("&Retry failed")), "batch-retry")
        self._copy = named(QPushButton(self.tr("Co&py summary")), "batch-copy")
        self._cancel = named(QPushButton(self.tr("Cancel the batch")), "batch-cancel")
        self._close = named(QPushButton(self.tr("Close")), "batch-close")
        self._arrange()
        self._failed.toggled.connect(self._filter)
        self._retry.clicked.connect(self._ask_again)
        self._copy.clicked.connect(self._copy_summary)
        self._cancel.clicked.connect(self._ask_to_stop)
        self._close.clicked.connect(self.accept)
        self._model.show_rows(rows)
        self._show_summary()

    @Slot(int, object)
    def show_row(self, number: int, row: BatchRow) -> None:
        """Shows what is new about a row of this batch."""
        if number == self._job.number:
            self._model.show_row(row)
            self._show_summary()

    @Slot(int, object)
    def show_rows(self, number: int, rows: tuple[BatchRow, ...]) -> None:
        """Shows the rows once they are known."""
        if number == self._job.number:
            self._model.show_rows(rows)
            self._show_summary()

    @Slot(object)
    def show_job(self, job: Job) -> None:
        """Shows whether it runs."""
        if job.number == self._job.number:
            self._job = job
            self._show_summary()

    def _show_summary(self) -> None:
        rows = self._model.rows
        self._summary.setText(told_summary(rows))
        self._hide_others()
        failed = any(row.state in _FAILED for row in rows)
        self._retry.setEnabled(failed and self._job.state.is_over)
        self._cancel.setEnabled(not self._job.state.is_over)

    def _hide_others(self) -> None:
        is_narrow = self._failed.isChecked()
        for place, row in enumerate(self._model.rows):
            self._table.setRowHidden(place, is_narrow and row.state not in _FAILED)

    def _arrange(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        for place, width in enumerate(_WIDTHS):
            table.setColumnWidth(place, width)
        self._close.setDefault(True)
        row = QHBoxLayout()
        for widget in (self._failed, self._retry, self._copy):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._summary)
        column.addWidget(table, 1)
        column.addLayout(row)
        self.setMinimumSize(*_SMALLEST)
        self.resize(960, 480)

    @Slot(bool)
    def _filter(self) -> None:
        self._hide_others()

    @Slot()
    def _ask_again(self) -> None:
        self.retry_requested.emit(self._job.number)

    @Slot()
    def _ask_to_stop(self) -> None:
        self.cancel_requested.emit(self._job.number)

    @Slot()
    def _copy_summary(self) -> None:
        rows = self._model.rows
        QGuiApplication.clipboard().setText("\n".join([*self._model.lines(), told_summary(rows)]))
