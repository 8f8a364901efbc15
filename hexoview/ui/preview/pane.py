"""One pane: its traces, and the gutter beside them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hexoview.query.trace import TraceKind
from hexoview.ui.preview.arrangement import PaneContent, Scale
from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.curve_painter import Canvas, paint_gaps, paint_rows, paint_trace
from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.gutter import Gutter
from hexoview.ui.preview.raster import Screen
from hexoview.ui.preview.shape import Shape


class Pane(QGraphicsItem):
    """Draws a pane's content for whatever view and scale it was last given."""

    def __init__(
        self, content: PaneContent, frame: Frame, parent: QGraphicsItem, *, scale: Scale | None = None
    ) -> None:
        super().__init__(parent)
        self._shape = Shape(content, scale or content.scale, content.least_height)
        self._lines = _lines(self._shape)
        self._frame = frame
        self._gutter = Gutter(self._shape, frame)

    @property
    def content(self) -> PaneContent:
        """What is shown."""
        return self._shape.content

    @property
    def scale_shown(self) -> Scale:
        """The scale on which it is shown."""
        return self._shape.scale

    @property
    def height(self) -> int:
        """Pixels from the upper to the lower edge."""
        return self._shape.height

    def show_content(self, content: PaneContent) -> None:
        """Takes newer data of the same channels; a scale that a person chose stays."""
        is_untouched = self.scale_shown == self.content.scale
        scale = content.scale if is_untouched else self.scale_shown
        self._take(replace(self._shape, content=content, scale=scale))

    def show_scale(self, scale: Scale) -> None:
        """Draws on another scale."""
        self._take(replace(self._shape, scale=scale))

    def show_state(self, *, is_current: bool, is_hovered: bool) -> None:
        """Tells whether the keys work on this pane, and whether the pointer is beside it."""
        if self._gutter.show_state(is_current=is_current, is_hovered=is_hovered):
            self.update()

    def show_look(self) -> None:
        """Draws in the frame's new colours or font."""
        self._take(self._shape)

    def place(self, top: int, height: int) -> None:
        """Moves the pane inside the stack."""
        self.setPos(0, top)
        if height != self.height:
            self._take(replace(self._shape, height=height))

    def boundingRect(self) -> QRectF:
        """Gutter and curves."""
        return QRectF(0, 0, self._frame.width, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws everything but the gutter anew; a pane of an envelope takes 0.3 ms."""
        del option, widget
        self._gutter.paint(painter)
        colours = self._frame.colours
        area = QRectF(GUTTER, 0, self._frame.plot_width, self.height)
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.translate(area.topLeft())
        self._paint_grid(painter, colours)
        painter.translate(0, self._shape.top)
        self._paint_traces(painter, colours)
        painter.restore()
        painter.setPen(QPen(QColor(colours.theme.line), 1))
        painter.drawLine(QPointF(0, self.height - 0.5), QPointF(self._frame.width, self.height - 0.5))

    def _take(self, shape: Shape) -> None:
        self.prepareGeometryChange()
        self._shape = shape
        self._lines = _lines(shape)
        self._gutter.show_shape(shape)
        self.update()

    def _paint_traces(self, painter: QPainter, colours: Colours) -> None:
        ratio, scale = self._frame.pixel_ratio, self.scale_shown
        width, height = (max(1, round(side * ratio)) for side in (self._frame.plot_width, self._shape.inner))
        screen = Screen(self._frame.view, width, height, scale.bottom, scale.top)
        canvas = Canvas(painter, screen, ratio, colours)
        for trace in self.content.traces:
            paint_gaps(canvas, trace.gaps)
        for place, trace in enumerate(self.content.traces):
            if trace.kind is TraceKind.BANDS:
                paint_rows(canvas, trace, self._shape.row_colours(colours))
            else:
                paint_trace(canvas, trace, colours.trace(trace.datatype, place))

    def _paint_grid(self, painter: QPainter, colours: Colours) -> None:
        """The lines of the scale's numbers; those of the time axis are drawn under all panes at once."""
        width = self._frame.plot_width
        painter.setPen(QPen(colours.grid, 1))
        painter.drawLines([QLineF(0, y, width, y) for y in self._lines])


def _lines(shape: Shape) -> tuple[float, ...]:
    """Where the numbers of the scale have their lines, in pixels from the pane's upper edge."""
    return tuple(shape.y_of(value) for value, _ in shape.numbers())
