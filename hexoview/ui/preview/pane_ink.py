"""What a pane looks like; nothing of Qt's scene, so that any thread may paint an image of it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hexoview.query.trace import TraceKind
from hexoview.ui.preview.curve_painter import Canvas, paint_gaps, paint_rows, paint_trace
from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.gutter import Gutter
from hexoview.ui.preview.raster import Screen
from hexoview.ui.preview.shape import Shape


class PaneInk:
    """Draws a shape for whatever view the frame has, from the pane's upper left corner."""

    def __init__(self, shape: Shape, frame: Frame) -> None:
        self._frame = frame
        self._gutter = Gutter(shape, frame)
        self.shape = shape
        self.take(shape)

    def take(self, shape: Shape) -> None:
        """Draws another content, scale or height."""
        self.shape = shape
        self._lines = tuple(shape.y_of(value) for value, _ in shape.numbers())
        self._gutter.show_shape(shape)

    def show_state(self, *, is_current: bool, is_hovered: bool) -> bool:
        """Tells whether keys work on this pane and the pointer is beside it; returns whether that is new."""
        return self._gutter.show_state(is_current=is_current, is_hovered=is_hovered)

    def paint(self, painter: QPainter) -> None:
        """Draws for the screen: what stands beside the curves is kept as an image from frame to frame."""
        self._gutter.paint(painter)
        self._paint_curves(painter)

    def paint_once(self, painter: QPainter) -> None:
        """Draws for a file or a page, where letters are to be letters."""
        painter.save()
        self._gutter.paint_letters(painter)
        painter.restore()
        self._paint_curves(painter)

    def _paint_curves(self, painter: QPainter) -> None:
        """Everything but the gutter, anew in each frame; a pane of an envelope takes 0.3 ms."""
        frame, shape, colours = self._frame, self.shape, self._frame.colours
        area = QRectF(GUTTER, 0, frame.plot_width, shape.height)
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.translate(area.topLeft())
        # The lines of the scale's numbers; those of the time axis are drawn under all panes at once.
        painter.setPen(QPen(colours.grid, 1))
        painter.drawLines([QLineF(0, y, frame.plot_width, y) for y in self._lines])
        painter.translate(0, shape.top)
        self._paint_traces(painter)
        painter.restore()
        painter.setPen(QPen(QColor(colours.theme.line), 1))
        painter.drawLine(QPointF(0, shape.height - 0.5), QPointF(frame.width, shape.height - 0.5))

    def _paint_traces(self, painter: QPainter) -> None:
        frame, shape, colours = self._frame, self.shape, self._frame.colours
        ratio, scale = frame.pixel_ratio, shape.scale
        width, height = (max(1, round(side * ratio)) for side in (frame.plot_width, shape.inner))
        screen = Screen(frame.view, width, height, scale.bottom, scale.top)
        canvas = Canvas(painter, screen, ratio, colours)
        for trace in shape.content.traces:
            paint_gaps(canvas, trace.gaps)
        for place, trace in enumerate(shape.content.traces):
            if trace.kind is TraceKind.BANDS:
                paint_rows(canvas, trace, shape.row_colours(colours))
            else:
                paint_trace(canvas, trace, colours.trace(trace.datatype, place))
