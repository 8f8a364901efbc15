"""The table of what de-identification changes: field, before, after, where."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hexoview.export.before_after import KEPT, REMOVED, Change
from hexoview.ui import words
from hexoview.ui.sentences import in_words

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()


class ChangesModel(QAbstractTableModel):
    """A row for each change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._head = (self.tr("Field"), self.tr("Before"), self.tr("After"), self.tr("Where"))
        self._said = {REMOVED: self.tr("removed"), KEPT: self.tr("kept")}
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Shows other changes."""
        self.beginResetModel()
        self._rows = tuple(map(self._cells, changes))
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """A row for each change."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """As the head has."""
        return 0 if parent.isValid() else len(self._head)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """A cell's words."""
        return self._rows[index.row()][index.column()] if role == _Role.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """What stands above a column."""
        is_head = role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._head[section] if is_head else None

    def _cells(self, change: Change) -> tuple[str, ...]:
        after = self._said.get(change.after, change.after)
        return (
            in_words(change.field),
            words.short(change.before),
            words.short(after),
            in_words(change.where),
        )
