"""What lies under all panes: their common ground, and the lines of the time axis."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from hexoview.ui.preview.frame import GUTTER, Frame


class Ground(QGraphicsRectItem):
    """Holds the panes and clips them; what they have in common is painted once, not by each of them."""

    def __init__(self, frame: Frame, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._frame = frame
        self._end = 0
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)

    def show_end(self, end: int) -> None:
        """Tells where the last pane ends, in pixels from the upper edge."""
        self._end = end
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws as far down as there are panes."""
        del option, widget
        paint_ground(painter, self._frame, min(float(self._end), self.rect().height()))


def paint_ground(painter: QPainter, frame: Frame, bottom: float) -> None:
    """Draws down to so many pixels from the upper edge."""
    area = QRectF(GUTTER, 0, frame.plot_width, bottom)
    painter.fillRect(area, QColor(frame.colours.theme.base))
    painter.setPen(QPen(frame.colours.grid, 1))
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.drawLines([QLineF(GUTTER + x, 0, GUTTER + x, bottom) for x in frame.grid])
