"""The chosen stretch over the panes: a shaded band with two handles and a label; and the pointer's line."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.viewport import View

REACH = 7
"""Pixels to either side of an edge in which it is taken hold of: 14 in all."""

_GRIP = (5.0, 28.0)
_FAR = 10.0


class Edge(Enum):
    """One end of the chosen stretch."""

    START = "start"
    END = "end"


class SpanBand(QGraphicsItem):
    """Draws the stretch that a person chose, and where the pointer is."""

    def __init__(self, frame: Frame, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._frame = frame
        self._view: View | None = None
        self._label = ""
        self._pointer: float | None = None
        self._floor = 0
        self.setZValue(10)

    def show_stretch(self, view: View | None, label: str) -> None:
        """Shows a stretch of time with its label, or none."""
        self._view = view
        self._label = label
        self.update()

    def show_floor(self, height: int) -> None:
        """Keeps the label above what lies this many pixels below the upper edge."""
        self._floor = height
        self.update()

    def show_pointer(self, x: float | None) -> None:
        """Shows a thin line, counted in pixels from the left edge of the gutter, or none."""
        if x != self._pointer:
            self._pointer = x
            self.update()

    def edge_at(self, x: float) -> Edge | None:
        """The edge that a press at this pixel takes hold of."""
        if self._view is None:
            return None
        places = {Edge.START: self._view.low, Edge.END: self._view.high}
        away = {edge: abs(self._frame.x_of(place) - x) for edge, place in places.items()}
        # A stretch narrower than the reach is taken by the edge on the pointer's side.
        nearest = min(away, key=lambda edge: (away[edge], edge is (Edge.START if x > 0 else Edge.END)))
        return nearest if away[nearest] <= REACH else None

    def boundingRect(self) -> QRectF:
        """All of the plot: stretch and pointer may be anywhere."""
        return QRectF(0, 0, self._frame.width, self._frame.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws over the panes."""
        del option, widget
        area = QRectF(GUTTER, 0, self._frame.plot_width, self._frame.height)
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        if self._pointer is not None and self._pointer >= GUTTER:
            painter.setPen(QPen(QColor(self._frame.colours.theme.faint), 1))
            painter.drawLine(QPointF(self._pointer, 0), QPointF(self._pointer, self._frame.height))
        if self._view is not None and self._view.overlaps(self._frame.view):
            self._paint_stretch(painter, self._view)

    def _paint_stretch(self, painter: QPainter, view: View) -> None:
        frame, height = self._frame, self._frame.height
        left = max(frame.x_of(view.low), GUTTER - _FAR)
        right = min(frame.x_of(view.high), frame.width + _FAR)
        right = max(right, left + 1)
        painter.fillRect(QRectF(left, 0, right - left, height), frame.colours.stretch)
        accent = QColor(frame.colours.theme.accent)
        painter.setPen(QPen(accent, 1))
        painter.setBrush(accent)
        for x in (left, right):
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
            # An edge at the end of the panes still shows its handle whole.
            grip = min(max(x, GUTTER + _GRIP[0] / 2), frame.width - _GRIP[0] / 2) if self._is_on(x) else x
            painter.drawRoundedRect(QRectF(grip - _GRIP[0] / 2, (height - _GRIP[1]) / 2, *_GRIP), 2, 2)
        self._paint_label(painter, left, right)

    def _is_on(self, x: float) -> bool:
        """Whether a pixel lies on the panes, their ends included."""
        return GUTTER - 1 <= x <= self._frame.width + 1

    def _paint_label(self, painter: QPainter, left: float, right: float) -> None:
        theme = self._frame.colours.theme
        metrics = QFontMetricsF(self._frame.small_font)
        width, height = metrics.horizontalAdvance(self._label) + 12, metrics.height() + 4
        visible = max(left, GUTTER), min(right, float(self._frame.width))
        middle = sum(visible) / 2 - width / 2
        x = min(max(middle, GUTTER + 2.0), max(self._frame.width - width - 2, GUTTER + 2.0))
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.setBrush(QColor(theme.base))
        # At the panes' lower edge: the R waves of the ECG are at the upper one, the activities' names below.
        y = max(0, self._floor - round(height) - 3)
        painter.drawRoundedRect(QRectF(round(x) + 0.5, y + 0.5, round(width), round(height)), 3, 3)
        painter.setFont(self._frame.small_font)
        painter.setPen(QColor(theme.text))
        painter.drawText(QPointF(round(x) + 6, y + 2.5 + metrics.ascent()), self._label)
