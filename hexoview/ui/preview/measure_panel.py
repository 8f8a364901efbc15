"""The figures between two cursors, under the panes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hexoview.ui.named import ElidedLabel, named, tool_button
from hexoview.ui.preview.measure_words import Row, as_text, heads

_ROW = 22
_FEWEST_ROWS, _MOST_ROWS = 2, 12
"""More of them than there is room for are scrolled to."""


class MeasurePanel(QFrame):
    """Shows a line about the cursors and a row for each channel; `turned` says that it came up or went."""

    turned = Signal()
    closed = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "measure", self.tr("Between the cursors"))
        self._head = ElidedLabel(name="measure-times")
        self._rows: tuple[Row, ...] = ()
        self._most = 6
        copy = tool_button("measure-copy", text=self.tr("Copy"), tip=self.tr("Copy as a table (Ctrl+C)"))
        close = tool_button("measure-close", text="✕", tip=self.tr("Take the cursors away (Esc)"))
        copy.clicked.connect(self.copy_wanted)
        close.clicked.connect(self.closed)
        self._table = named(QTableWidget(0, len(heads())), "measure-table", self.tr("Figures by channel"))
        self._dress()
        line = QHBoxLayout()
        line.setContentsMargins(8, 2, 4, 2)
        line.addWidget(self._head, 1)
        line.addWidget(copy)
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._table)
        self.hide()

    @property
    def text(self) -> str:
        """All of it, as a table for the clipboard."""
        return as_text(self._head.accessibleName(), self._rows)

    def show_times(self, line: str) -> None:
        """Shows where the cursors are now; the figures grey out until they are those of these cursors."""
        self._head.show_whole(line)
        self._table.setEnabled(False)
        self.show()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Shows the figures."""
        self._rows = rows
        self._table.clearSpans()
        self._table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            self._fill(place, row)
        self._table.setEnabled(True)
        self._fit()

    def _dress(self) -> None:
        table = self._table
        table.setHorizontalHeaderLabels(list(heads()))
        # Figures stand at the right, and so do their heads; the channel's name doesn't.
        first = QTableWidgetItem(heads()[0])
        first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalHeaderItem(0, first)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setTabKeyNavigation(False)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def _fill(self, place: int, row: Row) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        is_words = len(row) == 2
        for column in range(self._table.columnCount()):
            item = QTableWidgetItem(row[column] if column < len(row) else "")
            if column and not is_words:
                item.setTextAlignment(right)
            self._table.setItem(place, column, item)
        if is_words:
            self._table.setSpan(place, 1, 1, self._table.columnCount() - 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Tells those who make room."""
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tells those who take the room again."""
        super().hideEvent(event)
        self.turned.emit()

    def limit(self, pixels: int) -> None:
        """Takes no more height than this, so that the panes keep theirs."""
        self._most = min(max(pixels // _ROW - 2, _FEWEST_ROWS), _MOST_ROWS)
        self._fit()

    def _fit(self) -> None:
        rows = min(max(self._table.rowCount(), 1), self._most)
        head = self._table.horizontalHeader().sizeHint().height()
        self._table.setFixedHeight(head + rows * _ROW + 4)
