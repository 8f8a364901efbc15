"""The values of what is on screen, as a table that can be read aloud, walked through and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hexoview.ui.named import PlainLabel, named
from hexoview.ui.views.values_model import ValuesModel
from hexoview.ui.views.values_words import ValuesTable

_ROW = 22
_LEAST_WIDTH, _MOST_WIDTH, _SPARE = 90, 340, 12
_MEASURED_ROWS = 40
"""By so many rows the columns are made wide enough; to measure all of them takes a tenth of a second."""


class ValuesDialog(QDialog):
    """Stays open beside the preview and follows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "values", self.tr("Values"))
        self.setWindowTitle(self.tr("Values"))
        self.resize(860, 560)
        self._place = PlainLabel(name="values-place", is_wrapped=True).make_selectable()
        self._note = PlainLabel(name="values-note", is_wrapped=True)
        self._model = ValuesModel(self)
        self._view = named(QTableView(), "values-table", self.tr("Values over time"))
        self._copy = named(
            QPushButton(self.tr("Copy")), "values-copy", self.tr("Copy the chosen rows, or all")
        )
        self._close = named(QPushButton(self.tr("Close")), "values-close", self.tr("Close"))
        self._dress()
        self._arrange()
        self._copy.clicked.connect(self.copy)
        self._close.clicked.connect(self.close)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._view)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy)

    def show_waiting(self, place: str) -> None:
        """Says what is being read; what was shown stays until it is there."""
        self._place.show_text(place)
        self._note.show_text(self.tr("Reading…"))

    def show_table(self, table: ValuesTable) -> None:
        """Shows what was read; the row at which a person was stays the current one where it can."""
        here = self._view.currentIndex()
        row, column = here.row(), here.column()
        self._model.show_table(table)
        self._note.show_text(table.note if table.rows else self.tr("There is no value on screen."))
        self._view.resizeColumnsToContents()
        for number in range(len(table.heads)):
            width = min(max(self._view.columnWidth(number) + _SPARE, _LEAST_WIDTH), _MOST_WIDTH)
            self._view.setColumnWidth(number, width)
        if table.rows:
            row, column = min(max(row, 0), len(table.rows) - 1), min(max(column, 0), len(table.heads) - 1)
            self._view.setCurrentIndex(self._model.index(row, column))
            self._view.clearSelection()

    def show_nothing(self, sentence: str) -> None:
        """Says why there is no table."""
        self._model.show_table(ValuesTable("", (), (), ((),)))
        self._place.show_text("")
        self._note.show_text(sentence)

    @Slot()
    def copy(self) -> None:
        """Copies the chosen rows with the head, or the whole table, as a spreadsheet takes it."""
        chosen = sorted({index.row() for index in self._view.selectionModel().selectedIndexes()})
        QGuiApplication.clipboard().setText(self._model.table.copied(chosen or None))

    def _dress(self) -> None:
        view = self._view
        view.setModel(self._model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(max(_ROW, view.fontMetrics().height() + 6))
        view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        view.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        view.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def _arrange(self) -> None:
        self._copy.setAutoDefault(False)
        self._close.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._place)
        column.addWidget(self._note)
        column.addWidget(self._view, 1)
        column.addLayout(buttons)
        self._view.setFocus()
