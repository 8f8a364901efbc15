"""The records of a batch as rows: which, how it stands, its file, and why not."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hexoview.export.batch_rows import BatchRow, RowState
from hexoview.ui import words
from hexoview.ui.sentences import in_words

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_SIGNS = {
    RowState.WAITING: "○",
    RowState.FETCHING: "◔",
    RowState.WRITING: "◑",
    RowState.CHECKING: "◕",
    RowState.DONE: "✓",
    RowState.SKIPPED: "–",
    RowState.FAILED: "✕",
    RowState.CANCELLED: "✕",
}


class BatchModel(QAbstractTableModel):
    """Shows rows as they change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._head = (self.tr("Record or activity"), self.tr("State"), self.tr("File"), self.tr("Reason"))
        self._said = {
            RowState.WAITING: self.tr("Waiting"),
            RowState.FETCHING: self.tr("Fetching"),
            RowState.WRITING: self.tr("Writing"),
            RowState.CHECKING: self.tr("Checking"),
            RowState.DONE: self.tr("Done"),
            RowState.SKIPPED: self.tr("Skipped"),
            RowState.FAILED: self.tr("Failed"),
            RowState.CANCELLED: self.tr("Cancelled"),
        }
        self._rows: list[BatchRow] = []

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        """What is shown."""
        return tuple(self._rows)

    def show_rows(self, rows: tuple[BatchRow, ...]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def show_row(self, row: BatchRow) -> None:
        """Shows what is new about a row."""
        place = row.number - 1
        if place < len(self._rows) and self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._head) - 1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """A row for each record or activity."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """As the head has."""
        return 0 if parent.isValid() else len(self._head)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """A cell's words; the state has its sign before the word."""
        row = self._rows[index.row()]
        return self._cells(row)[index.column()] if role == _Role.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """What stands above a column."""
        is_head = role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._head[section] if is_head else None

    def _cells(self, row: BatchRow) -> tuple[str, ...]:
        state = f"{_SIGNS[row.state]} {self._said[row.state]}"
        if row.state in (RowState.FETCHING, RowState.WRITING, RowState.CHECKING):
            state = f"{state} {row.fraction:.0%}"
        return (words.short(row.label), state, _files(row), in_words(row.reason))


def _files(row: BatchRow) -> str:
    """The files that were made, which may be several; before that, the one that is wanted."""
    if row.written is not None and row.written.files:
        return words.listed([file.path.name for file in row.written.files], most=1)
    return "" if row.target is None else row.target.name
