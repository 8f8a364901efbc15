"""Draws the headings of groups over the whole width of the table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPolygon
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from hexoview.ui.records.columns import Column
from hexoview.ui.records.lines import Heading
from hexoview.ui.records.model import RecordModel
from hexoview.ui.records.strip_delegate import StripDelegate

# Pixels: half the width of the arrow before a heading, and where the heading's words begin.
_ARROW, _AFTER_ARROW = 4, 24
_Index = QModelIndex | QPersistentModelIndex


class HeadingDelegate(QStyledItemDelegate):
    """Draws a row's cells as usual; each cell of a heading shows its part of one long line.

    Spans of cells would do the same, but 10,000 of them make the table slow.
    """

    def __init__(self, view: QTableView, model: RecordModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.strips = StripDelegate(self)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws a cell."""
        heading = self._model.heading_at(index.row())
        if heading is None:
            draw = self.strips.paint if index.column() == Column.STRIP else super().paint
            draw(painter, option, index)
            return
        painter.save()
        painter.setClipRect(option.rect)
        painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.AlternateBase))
        self._draw(painter, option, heading)
        if self._view.hasFocus() and self._view.currentIndex().row() == index.row():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(self._line(option.rect).adjusted(0, 0, -1, -1))
        painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
        line = self._line(option.rect)
        colour = option.palette.color(QPalette.ColorRole.Text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(_arrow(line, is_folded=self._model.is_folded(heading)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(colour)
        place = line.adjusted(_AFTER_ARROW, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, heading.told)

    def _line(self, cell: QRect) -> QRect:
        """The whole line that a cell is a part of."""
        left = -self._view.horizontalHeader().offset()
        width = max(self._view.horizontalHeader().length(), self._view.viewport().width())
        return QRect(left, cell.top(), width, cell.height())


def _arrow(line: QRect, *, is_folded: bool) -> QPolygon:
    x, y = line.left() + 12, line.center().y() + 1
    if is_folded:
        return QPolygon([QPoint(x - 2, y - _ARROW), QPoint(x - 2, y + _ARROW), QPoint(x + 3, y)])
    return QPolygon([QPoint(x - _ARROW, y - 2), QPoint(x + _ARROW, y - 2), QPoint(x, y + 3)])
