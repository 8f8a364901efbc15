"""The table on screen: its keys, and headings that reach over all columns."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from hexoview.ui.records.columns import COLUMNS, Column
from hexoview.ui.records.heading_delegate import HeadingDelegate
from hexoview.ui.records.lines import Heading
from hexoview.ui.records.model import RecordModel

ROW_HEIGHT = 26
_Flag = QItemSelectionModel.SelectionFlag
_Index = QModelIndex | QPersistentModelIndex
_TOGGLES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordView(QTableView):
    """Takes the first arrow key for the row that has the keyboard, and folds groups.

    `copy_wanted` and `menu_wanted` (with the place on the screen) are wishes about the chosen rows.
    """

    copy_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(self, model: RecordModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        delegate = HeadingDelegate(self, model)
        self.setItemDelegate(delegate)
        self.strips = delegate.strips
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, kind in COLUMNS.items():
            self.setColumnWidth(column, kind.width)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.START, Qt.SortOrder.DescendingOrder)

    def selectionCommand(self, index: _Index, event: QEvent | None = None) -> _Flag:
        """Leaves the chosen rows as they are when the keyboard or the mouse comes to a heading."""
        if self._model.heading_at(index.row()) is not None:
            return _Flag.NoUpdate
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Chooses a row where none is chosen yet; folds and opens groups; copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif not self._folded_by(event.key()) and not self._chosen_by(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Folds or opens the group whose heading is clicked."""
        line = self.rowAt(event.position().toPoint().y())
        heading = self._model.heading_at(line)
        if heading is not None and event.button() == Qt.MouseButton.LeftButton:
            self._fold(heading, is_folded=not self._model.is_folded(heading))
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the menu of the chosen rows, below them when a key asked."""
        where = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            where = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(20, 0)
        self.menu_wanted.emit(self.viewport().mapToGlobal(where))

    def _chosen_by(self, event: QKeyEvent) -> bool:
        is_arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        line = max(self.currentIndex().row(), 0)
        is_first = is_arrow and not self.selectionModel().hasSelection()
        if not is_first or line >= self._model.rowCount() or self._model.heading_at(line) is not None:
            return False
        self.selectRow(line)
        return True

    def _folded_by(self, key: int) -> bool:
        """Whether the key was one for the heading of a group."""
        line = self.currentIndex().row()
        heading = self._model.heading_at(line)
        if heading is None:
            return key == Qt.Key.Key_Left and self._go_to_heading(line)
        if key in _TOGGLES:
            self._fold(heading, is_folded=not self._model.is_folded(heading))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(heading, is_folded=key == Qt.Key.Key_Left)
        return key in (*_TOGGLES, Qt.Key.Key_Left, Qt.Key.Key_Right)

    def _go_to_heading(self, line: int) -> bool:
        place = self._model.heading_over(line)
        if place is None:
            return False
        self.selectionModel().setCurrentIndex(self._model.index(place, 0), _Flag.NoUpdate)
        return True

    def _fold(self, heading: Heading, *, is_folded: bool) -> None:
        self._model.fold(heading, is_folded=is_folded)
        place = self._model.line_of(heading)
        if place is not None:
            self.selectionModel().setCurrentIndex(self._model.index(place, 0), _Flag.NoUpdate)
