"""The list of records: type to find, sort by any column, choose one or several."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hexoview.domain.idset import IdSet
from hexoview.domain.span import TimeSpan
from hexoview.ui import words
from hexoview.ui.contents import Contents
from hexoview.ui.empty_page import EmptyPage
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.records.model import RecordModel
from hexoview.ui.records.rows import COLUMNS, Column, rows_of

_ROW_HEIGHT = 26
_Flag = QItemSelectionModel.SelectionFlag


class _RecordView(QTableView):
    """Takes the first arrow key for the row that has the keyboard, not for the one after it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Chooses a row where none is chosen yet."""
        is_arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if is_arrow and self.model().rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))
        else:
            super().keyPressEvent(event)


class RecordTable(QWidget):
    """Shows the records of a store, and says which ones a person chose."""

    records_chosen = Signal(object)
    activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "records", self.tr("Records"))
        self._model = RecordModel(self)
        self._title = PlainLabel(self.tr("Records"), name="records-title")
        self._count = PlainLabel(name="records-count")
        self.find_edit = named(QLineEdit(), "records-find", self.tr("Find records, people, activities"))
        self.find_edit.setPlaceholderText(self.tr("Find records, people, activities…"))
        self.find_edit.setClearButtonEnabled(True)
        self.view = named(_RecordView(), "records-table", self.tr("Records"))
        self._nothing = EmptyPage("records-empty")
        self._pages = QStackedWidget()
        self._chosen: tuple[int, ...] = ()
        self._is_marking = False
        self._arrange()
        self._dress()
        self._connect()
        self.show_ids(is_shown=False)

    @property
    def listed(self) -> tuple[int, ...]:
        """The ids of the records in the list, from top to bottom."""
        return tuple(row.record_id for row in self._model.shown)

    def row_of(self, record_id: int) -> int | None:
        """Where a record stands in the list, None where it doesn't."""
        return self._model.row_of(record_id)

    def show_contents(self, contents: Contents) -> None:
        """Lists the records of a store."""
        self._model.show_rows(rows_of(contents))
        self._settle()

    def show_zone(self, zone: tzinfo) -> None:
        """Tells the starts in another zone."""
        self._model.show_zone(zone)
        self._settle()

    def show_scope(self, users: IdSet, window: TimeSpan) -> None:
        """Lists the records of these people, those outside the window in grey."""
        self._model.show_users(users)
        self._model.show_window(window)
        self._settle()

    def show_chosen(self, record_ids: tuple[int, ...]) -> None:
        """Marks the chosen records."""
        if set(record_ids) != set(self._chosen):
            self._chosen = record_ids
            self._settle()
            self._bring_in_sight()

    def show_ids(self, *, is_shown: bool) -> None:
        """Shows or hides the column of record ids."""
        self.view.setColumnHidden(Column.ID, not is_shown)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.find_edit)
        self.find_edit.setMinimumWidth(260)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._pages, 1)

    def _dress(self) -> None:
        view = self.view
        view.setModel(self._model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setWordWrap(False)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, kind in COLUMNS.items():
            view.setColumnWidth(column, kind.width)
        header.setSectionResizeMode(Column.CHANNELS, QHeaderView.ResizeMode.Stretch)
        view.setSortingEnabled(True)
        view.sortByColumn(Column.START, Qt.SortOrder.DescendingOrder)

    def _connect(self) -> None:
        self.find_edit.textChanged.connect(self._find)
        self.view.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.view.activated.connect(self.activated)
        self._model.modelReset.connect(self._mark_chosen)

    def _settle(self) -> None:
        self._mark_chosen()
        self._tell_count()
        if self._model.rowCount():
            self._pages.setCurrentWidget(self.view)
            return
        if self._model.total:
            self._nothing.show_text(
                self.tr("No record matches this"), self.tr("Type less, or choose another person.")
            )
        else:
            self._nothing.show_text(
                self.tr("No records yet"), self.tr("Records appear here when you import them.")
            )
        self._pages.setCurrentWidget(self._nothing)

    def _tell_count(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        all_of = words.count(total)
        text = all_of if shown == total else self.tr("{0} of {1}").format(words.count(shown), all_of)
        chosen = [row for row in self._model.shown if row.record_id in set(self._chosen)]
        if len(chosen) > 1:
            lasting = words.length(sum(row.span.length for row in chosen), chosen[0].clock)
            text += words.DOT + self.tr("{0} selected, {1}").format(words.count(len(chosen)), lasting)
        self._count.setText(text)

    @Slot()
    def _mark_chosen(self) -> None:
        """Marks the chosen rows, without telling anybody: nothing was chosen by hand."""
        rows = [self._model.row_of(number) for number in self._chosen]
        marked = QItemSelection()
        for row in rows:
            if row is not None:
                index = self._model.index(row, 0)
                marked.select(index, index)
        selection = self.view.selectionModel()
        self._is_marking = True
        selection.select(marked, _Flag.ClearAndSelect | _Flag.Rows)
        if not marked.isEmpty() and not marked.contains(selection.currentIndex()):
            selection.setCurrentIndex(marked.indexes()[0], _Flag.NoUpdate)
        self._is_marking = False

    def _bring_in_sight(self) -> None:
        rows = [row for row in map(self._model.row_of, self._chosen) if row is not None]
        if rows:
            self.view.scrollTo(self._model.index(min(rows), 0))

    @Slot(str)
    def _find(self, text: str) -> None:
        self._model.find(text)
        self._settle()

    @Slot()
    def _tell_chosen(self) -> None:
        if self._is_marking:
            return
        rows = self.view.selectionModel().selectedRows()
        chosen = tuple(sorted(self._model.shown[index.row()].record_id for index in rows))
        if set(chosen) != set(self._chosen):
            self._chosen = chosen
            self._tell_count()
            self.records_chosen.emit(chosen)
