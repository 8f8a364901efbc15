"""The cells of a table of values, ready-made, for a table view."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hexoview.ui.named import plain_tip
from hexoview.ui.views.values_words import ValuesTable

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_EMPTY = ValuesTable("", (), (), ((),))


class ValuesModel(QAbstractTableModel):
    """Shows what it is given; each cell says its row's time and its column's name aloud."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = _EMPTY

    def show_table(self, table: ValuesTable) -> None:
        """Shows another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Rows; a cell has none."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """The time and the channels."""
        return 0 if parent.isValid() else len(self.table.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell."""
        if not index.isValid():
            return None
        row = self.table.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if index.column() == 0 else Qt.AlignmentFlag.AlignRight
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A channel's name over its column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.table.heads):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.table.heads[section]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.table.heads[section])
        return None

    def _spoken(self, row: tuple[str, ...], column: int) -> str:
        if column == 0:
            return row[0]
        value = row[column] or self.tr("no value")
        return self.tr("{0}: {1}, at {2}").format(self.table.heads[column], value, row[0])
