"""Arranges the list as a person wants it: columns, their order and width, groups."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot

from hexoview.ui.records.arrangement import Arrangement
from hexoview.ui.records.columns import COLUMNS, Column
from hexoview.ui.records.head import RecordHead
from hexoview.ui.records.lines import Grouping
from hexoview.ui.records.model import RecordModel
from hexoview.ui.records.rows import Shows
from hexoview.ui.records.view import RecordView


class Arranger(QObject):
    """Moves, hides and sorts the columns of the table; `shows_chosen` wishes for other lines.

    `ids_switched` says whether the column of ids is there.
    """

    shows_chosen = Signal(object)
    ids_switched = Signal(object)
    grouped = Signal()

    def __init__(self, view: RecordView, model: RecordModel, head: RecordHead) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._head = head
        header = view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_menu)
        head.grouping_chosen.connect(self._take_grouping)
        head.column_switched.connect(self._switch)
        head.shows_chosen.connect(self.shows_chosen)

    def now(self, shows: Shows) -> Arrangement:
        """How the list stands."""
        header = self._view.horizontalHeader()
        shown = [column for column in sorted(Column, key=header.visualIndex) if self._is_shown(column)]
        widths = {column: self._view.columnWidth(column) for column in shown}
        # The view stretches the last one to its edge, so that its width tells of the window alone.
        widths[shown[-1]] = COLUMNS[shown[-1]].width
        is_descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return Arrangement(
            tuple(widths.items()),
            Column(header.sortIndicatorSection()),
            is_descending,
            self._model.grouping,
            shows,
        )

    def arrange(self, wanted: Arrangement) -> None:
        """Puts the list as it is wanted."""
        widths = dict(wanted.columns)
        header = self._view.horizontalHeader()
        for place, column in enumerate((*widths, *(one for one in Column if one not in widths))):
            header.moveSection(header.visualIndex(column), place)
        for column in Column:
            self._view.setColumnHidden(column, column not in widths)
            self._view.setColumnWidth(column, widths.get(column, COLUMNS[column].width))
        order = Qt.SortOrder.DescendingOrder if wanted.is_descending else Qt.SortOrder.AscendingOrder
        self._view.sortByColumn(wanted.sorted_by, order)
        self._model.group_by(wanted.grouping)
        self._head.show_choice(wanted.shows, wanted.grouping)
        self._tick()

    def show_column(self, column: Column, *, is_shown: bool) -> None:
        """Shows or hides a column; the last one stays."""
        if is_shown or sum(map(self._is_shown, Column)) > 1:
            self._view.setColumnHidden(column, not is_shown)
        self._tick()

    def _is_shown(self, column: Column) -> bool:
        return not self._view.isColumnHidden(column)

    def _tick(self) -> None:
        self._head.show_columns(frozenset(filter(self._is_shown, Column)))
        self.ids_switched.emit(self._is_shown(Column.ID))

    @Slot(object)
    def _switch(self, column: Column) -> None:
        self.show_column(column, is_shown=not self._is_shown(column))

    @Slot(object)
    def _take_grouping(self, grouping: Grouping) -> None:
        self._model.group_by(grouping)
        self.grouped.emit()

    @Slot(QPoint)
    def _open_menu(self, where: QPoint) -> None:
        self._head.menu.popup(self._view.horizontalHeader().mapToGlobal(where))
