"""The records as Qt sees them: a plain table over rows that are found and sorted in Python."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.ui.named import plain_tip
from hexoview.ui.records.rows import COLUMNS, Column, RecordRow

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


class RecordModel(QAbstractTableModel):
    """Rows that match what is typed, in the order asked for.

    Rows outside the chosen times are grey, not gone: they can still be chosen.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[RecordRow, ...] = ()
        self._shown: list[RecordRow] = []
        self._place: dict[int, int] = {}
        self._haystacks: dict[int, str] = {}
        self._zone: tzinfo = UTC
        self._text = ""
        self._users: IdSet = ALL_IDS
        self._window = ALWAYS
        self._column = Column.START
        self._order = Qt.SortOrder.DescendingOrder

    @property
    def total(self) -> int:
        """Rows, shown or not."""
        return len(self._all)

    @property
    def shown(self) -> Sequence[RecordRow]:
        """The rows from top to bottom."""
        return self._shown

    def row_of(self, record_id: int) -> int | None:
        """Where a record stands, or None when it isn't shown."""
        return self._place.get(record_id)

    def show_rows(self, rows: tuple[RecordRow, ...]) -> None:
        """Takes other rows."""
        self._all = rows
        self._haystacks = {}
        self._arrange()

    def show_zone(self, zone: tzinfo) -> None:
        """Tells the times in another zone."""
        self._zone = zone
        self._haystacks = {}
        self._arrange()

    def find(self, text: str) -> None:
        """Keeps the rows that have every word of `text` somewhere."""
        self._text = text
        self._arrange()

    def show_users(self, users: IdSet) -> None:
        """Keeps the rows of these people."""
        if users != self._users:
            self._users = users
            self._arrange()

    def show_window(self, window: TimeSpan) -> None:
        """Greys the rows that share no time with `window`."""
        if window != self._window:
            self._window = window
            if self._shown:
                corner = self.index(len(self._shown) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), corner, [_Role.ForegroundRole, _Role.ToolTipRole])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Puts the rows in the order of a column."""
        self._column, self._order = Column(column), order
        self._arrange()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Rows shown; a row has none below it."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Columns, hidden ones too."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """What stands in a cell."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        match role:
            case _Role.DisplayRole:
                return COLUMNS[Column(index.column())].text(row, self._zone)
            case _Role.ToolTipRole:
                return plain_tip(self._tip(row, Column(index.column())))
            case _Role.ForegroundRole if not row.span.overlaps(self._window):
                return QGuiApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.tr(COLUMNS[Column(section)].title)
        return None

    def _tip(self, row: RecordRow, column: Column) -> str:
        if not row.span.overlaps(self._window):
            return self.tr("Outside the chosen times")
        if column is Column.ACTIVITIES:
            return ", ".join(row.activities)
        return COLUMNS[column].text(row, self._zone)

    def _arrange(self) -> None:
        wanted = self._text.casefold().split()
        rows = [row for row in self._all if row.user_id in self._users]
        if wanted:
            rows = [row for row in rows if all(word in self._haystack(row) for word in wanted)]
        descending = self._order is Qt.SortOrder.DescendingOrder
        # Equal rows keep the order of time, whichever way the column is sorted.
        rows.sort(key=lambda row: row.span.start, reverse=True)
        rows.sort(key=COLUMNS[self._column].key, reverse=descending)  # type: ignore[arg-type]  # each column's keys compare
        self.beginResetModel()
        self._shown = rows
        self._place = {row.record_id: place for place, row in enumerate(rows)}
        self.endResetModel()

    def _haystack(self, row: RecordRow) -> str:
        found = self._haystacks.get(row.record_id)
        if found is None:
            texts = [kind.text(row, self._zone) for kind in COLUMNS.values()]
            found = " ".join([*texts, *row.activities]).casefold()
            self._haystacks[row.record_id] = found
        return found
