"""The two cursors of the measure tool: lines with a halo over every pane."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.span_band import REACH, Edge

_HALO = 5.0
_BOX = 18.0


class MeasureLines(QGraphicsItem):
    """Draws cursors A and B, in seconds, where there are any."""

    def __init__(self, frame: Frame, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._frame = frame
        self._places: tuple[float, float] | None = None
        self.setZValue(11)

    def show_places(self, places: tuple[float, float] | None) -> None:
        """Shows the cursors at these seconds, or none."""
        if places != self._places:
            self._places = places
            self.update()

    def edge_at(self, x: float) -> Edge | None:
        """The cursor that a press at this pixel takes hold of: A is the start, B the end."""
        if self._places is None:
            return None
        away = [abs(self._frame.x_of(place) - x) for place in self._places]
        if min(away) > REACH:
            return None
        return Edge.START if away[0] < away[1] else Edge.END

    def boundingRect(self) -> QRectF:
        """All of the plot."""
        return QRectF(0, 0, self._frame.width, self._frame.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws over the panes, readable on any curve."""
        del option, widget
        if self._places is None:
            return
        area = QRectF(GUTTER, 0, self._frame.plot_width, self._frame.height)
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        for name, place in zip("AB", self._places, strict=True):
            x = self._frame.x_of(place)
            if GUTTER - _BOX <= x <= self._frame.width + _BOX:
                self._paint_line(painter, round(x) + 0.5, name)

    def _paint_line(self, painter: QPainter, x: float, name: str) -> None:
        theme, height = self._frame.colours.theme, self._frame.height
        halo = QColor(theme.base)
        halo.setAlpha(200)
        painter.setPen(QPen(halo, _HALO))
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.setPen(QPen(QColor(theme.text), 1))
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
        box = QRectF(x - _BOX / 2, 0, _BOX, _BOX)
        painter.fillRect(box, QColor(theme.text))
        bold = QFont(self._frame.small_font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(theme.base))
        metrics = QFontMetricsF(bold)
        left = x - metrics.horizontalAdvance(name) / 2
        painter.drawText(QPointF(left, (_BOX + metrics.capHeight()) / 2), name)
