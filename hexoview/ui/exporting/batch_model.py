"""The records of a batch as rows: whose, when, how it stands, its file, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from hexoview.export.batch_row import BatchRow, RowState
from hexoview.ui import words
from hexoview.ui.exporting.job_words import checked
from hexoview.ui.sentences import in_words

if TYPE_CHECKING:
    from hexoview.domain.timestamp import Clock
    from hexoview.ui.veil import Veil

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_SIGNS = {
    RowState.WAITING: "○",
    RowState.ASKING: "?",
    RowState.FETCHING: "◔",
    RowState.WRITING: "◑",
    RowState.CHECKING: "◕",
    RowState.DONE: "✓",
    RowState.SKIPPED: "–",
    RowState.FAILED: "✕",
    RowState.CANCELLED: "✕",
}
_RUNNING = (RowState.FETCHING, RowState.WRITING, RowState.CHECKING)


@dataclass(frozen=True, slots=True)
class Telling:
    """How a row's person and time are told: by which clock, and whether people are named."""

    veil: Veil
    clock: Clock
    zone: tzinfo

    def person(self, row: BatchRow) -> str:
        """Whose it is, as far as it may be shown."""
        return "" if row.user is None else words.short(words.called(self.veil.user(row.user)))

    def moment(self, row: BatchRow) -> str:
        """When it began, and which activity it is; of a row about neither, what it is called."""
        if row.span is None:
            return words.short(self.veil.text(in_words(row.label)))
        start = words.weekday_moment(row.span.start, self.clock, self.zone)
        activity = words.short(self.veil.text(row.activity))
        return words.DOT.join(filter(None, [start, activity]))


class BatchModel(QAbstractTableModel):
    """Shows rows as they change."""

    def __init__(self, telling: Telling, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._telling = telling
        self._head = (
            self.tr("Person"),
            self.tr("Recording"),
            self.tr("State"),
            self.tr("File"),
            self.tr("Result"),
        )
        self._said = {
            RowState.WAITING: self.tr("Waiting"),
            RowState.ASKING: self.tr("Asking you"),
            RowState.FETCHING: self.tr("Fetching"),
            RowState.WRITING: self.tr("Writing"),
            RowState.CHECKING: self.tr("Checking"),
            RowState.DONE: self.tr("Done"),
            RowState.SKIPPED: self.tr("Skipped"),
            RowState.FAILED: self.tr("Failed"),
            RowState.CANCELLED: self.tr("Cancelled"),
        }
        self._rows: list[BatchRow] = []
        telling.veil.changed.connect(self._tell_anew)

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        """What is shown."""
        return tuple(self._rows)

    def lines(self) -> list[str]:
        """Every row as it is shown, its cells parted by tabs."""
        return ["\t".join(self._cells(row)) for row in self._rows]

    def show_rows(self, rows: tuple[BatchRow, ...]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def show_row(self, row: BatchRow) -> None:
        """Shows what is new about a row, which may be one that was added."""
        place = row.number - 1
        if place == len(self._rows):
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.append(row)
            self.endInsertRows()
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
        if role == _Role.DisplayRole:
            return self._cells(self._rows[index.row()])[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """What stands above a column."""
        is_head = role == _Role.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._head[section] if is_head else None

    def _cells(self, row: BatchRow) -> tuple[str, ...]:
        state = f"{_SIGNS[row.state]} {self._said[row.state]}"
        if row.state in _RUNNING:
            state = f"{state} {row.fraction:.0%}"
        hidden = self._telling.veil.text
        return (
            self._telling.person(row),
            self._telling.moment(row),
            state,
            hidden(_files(row)),
            hidden(_result(row)),
        )

    @Slot()
    def _tell_anew(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._head) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _files(row: BatchRow) -> str:
    """The files that were made, which may be several; before that, the one that is wanted."""
    if row.written is not None and row.written.files:
        return words.listed([file.path.name for file in row.written.files], most=1)
    return "" if row.target is None else row.target.name


def _result(row: BatchRow) -> str:
    """Why not, or what was written and checked."""
    if row.reason or row.written is None:
        return words.grouped(in_words(row.reason))
    return checked(row.written)
