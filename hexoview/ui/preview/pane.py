"""One pane: its name, unit and scale in the gutter, and its traces beside them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hexoview.query.trace import TraceKind, TracePicture
from hexoview.ui.preview.arrangement import HEAD, PaneContent, Scale, broken, round_numbers
from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.curve_painter import Canvas, paint_gaps, paint_rows, paint_trace
from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.raster import Screen

_INSET = 3
_LEFT = 8.0


class Pane(QGraphicsItem):
    """Draws a pane's content for whatever view and scale it was last given."""

    def __init__(self, content: PaneContent, frame: Frame, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.content = content
        self.frame = frame
        self.scale_shown = content.scale
        self._height = content.least_height

    @property
    def height(self) -> int:
        """Pixels from the upper to the lower edge."""
        return self._height

    @property
    def _inner(self) -> tuple[int, int]:
        """Pixels from the upper edge to the traces, and what they have for themselves."""
        top = _INSET + (HEAD if self.content.kind is TraceKind.BANDS else 0)
        return top, max(1, self._height - top - _INSET)

    def show_content(self, content: PaneContent) -> None:
        """Takes newer data of the same channels; the scale that a person chose stays."""
        if self.scale_shown == self.content.scale:
            self.scale_shown = content.scale
        self.content = content
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Draws on another scale."""
        self.scale_shown = scale
        self.update()

    def place(self, top: int, height: int) -> None:
        """Moves the pane inside the stack."""
        self.prepareGeometryChange()
        self._height = height
        self.setPos(0, top)

    def boundingRect(self) -> QRectF:
        """Gutter and curves."""
        return QRectF(0, 0, self.frame.width, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws everything anew; a pane of an envelope takes 0.3 ms."""
        del option, widget
        colours = self.frame.colours
        area = QRectF(GUTTER, 0, self.frame.plot_width, self._height)
        painter.fillRect(area, QColor(colours.theme.base))
        self._paint_gutter(painter, colours)
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.translate(area.topLeft())
        self._paint_grid(painter, colours)
        painter.translate(0, self._inner[0])
        self._paint_traces(painter, colours)
        painter.restore()
        painter.setPen(QPen(QColor(colours.theme.line), 1))
        painter.drawLine(QPointF(0, self._height - 0.5), QPointF(self.frame.width, self._height - 0.5))

    def y_of(self, value: float) -> float:
        """Pixels from the pane's upper edge to a physical value."""
        top, inner = self._inner
        scale = self.scale_shown
        return top + (scale.top - value) / (scale.top - scale.bottom) * (inner - 1) + 0.5

    def _paint_traces(self, painter: QPainter, colours: Colours) -> None:
        ratio = self.frame.pixel_ratio
        width, height = (max(1, round(side * ratio)) for side in (self.frame.plot_width, self._inner[1]))
        scale = self.scale_shown
        screen = Screen(self.frame.view, width, height, scale.bottom, scale.top)
        canvas = Canvas(painter, screen, ratio, colours)
        for trace in self.content.traces:
            paint_gaps(canvas, trace.gaps)
        for place, trace in enumerate(self.content.traces):
            if trace.kind is TraceKind.BANDS:
                paint_rows(canvas, trace, self._row_colours(trace, colours))
            else:
                paint_trace(canvas, trace, colours.trace(trace.datatype, place))

    def _paint_grid(self, painter: QPainter, colours: Colours) -> None:
        painter.setPen(QPen(colours.grid, 1))
        for x in self.frame.grid:
            painter.drawLine(QPointF(x, 0), QPointF(x, self._height))
        if self.content.kind in (TraceKind.CURVE, TraceKind.STEPS):
            for value, _ in self._numbers():
                y = self.y_of(value)
                painter.drawLine(QPointF(0, y), QPointF(self.frame.plot_width, y))

    def _numbers(self) -> list[tuple[float, str]]:
        """Round values of the scale with their texts."""
        values, digits = round_numbers(self.scale_shown, max(3, self._height // 26))
        return [(value, f"{value:.{digits}f}".replace("-", "−")) for value in values]

    def _paint_gutter(self, painter: QPainter, colours: Colours) -> None:
        theme = colours.theme
        painter.setFont(self.frame.small_font)
        metrics = QFontMetricsF(self.frame.small_font)
        used = 0.0
        painter.setPen(QColor(theme.quiet))
        if self.content.kind is TraceKind.BANDS:
            self._paint_words(painter, metrics, colours)
        elif self.content.kind is not TraceKind.TICKS:
            used = self._paint_numbers(painter, metrics)
        self._paint_name(painter, colours, GUTTER - used - _LEFT - 14)

    def _paint_numbers(self, painter: QPainter, metrics: QFontMetricsF) -> float:
        widest = 0.0
        for value, text in self._numbers():
            width = metrics.horizontalAdvance(text)
            y = self.y_of(value) + metrics.capHeight() / 2
            y = min(max(y, metrics.capHeight() + 2), self._height - 3.0)
            painter.drawText(QPointF(GUTTER - width - 6, y), text)
            widest = max(widest, width)
        return widest

    def _paint_words(self, painter: QPainter, metrics: QFontMetricsF, colours: Colours) -> None:
        """The word of each row, with a swatch of its colour."""
        trace = self.content.traces[0]
        top, inner = self._inner
        pitch = inner / max(1, len(trace.rows))
        shades = self._row_colours(trace, colours)
        for place, (row, colour) in enumerate(zip(trace.rows, shades, strict=True)):
            middle = top + (place + 0.5) * pitch
            text = metrics.elidedText(row.word, Qt.TextElideMode.ElideRight, GUTTER - 24.0)
            width = metrics.horizontalAdvance(text)
            painter.fillRect(QRectF(GUTTER - 12, middle - 3, 6, 6), colour)
            painter.drawText(QPointF(GUTTER - width - 17, middle + metrics.capHeight() / 2), text)

    def _row_colours(self, trace: TracePicture, colours: Colours) -> list[QColor]:
        return [colours.band(row.word, place) for place, row in enumerate(trace.rows)]

    def _paint_name(self, painter: QPainter, colours: Colours, width: float) -> None:
        """The name, then what else is to be said, as far as there is room."""
        name = QFont(self.frame.small_font)
        name.setBold(True)
        metrics, small = QFontMetricsF(name), QFontMetricsF(self.frame.small_font)
        lines: list[tuple[str, QColor, QFont]] = [
            (text, QColor(colours.theme.text), name) for text in self._title(metrics, width)
        ]
        lines += [(text, colour, self.frame.small_font) for text, colour in self._notes(colours)]
        y = metrics.ascent() + 3
        for text, colour, font in lines:
            if y > self._height - 2:
                return
            painter.setFont(font)
            painter.setPen(colour)
            used = metrics if font is name else small
            painter.drawText(QPointF(_LEFT, y), used.elidedText(text, Qt.TextElideMode.ElideRight, width))
            y += metrics.height()
        self._paint_legend(painter, colours, y)

    def _title(self, metrics: QFontMetricsF, width: float) -> list[str]:
        if self.content.kind is not TraceKind.BANDS:
            return broken(self.content.title, metrics.horizontalAdvance, width)
        person = self.content.person
        return [f"{self.content.title}, {person}" if person else self.content.title]

    def _paint_legend(self, painter: QPainter, colours: Colours, y: float) -> None:
        """The names of several traces in one line, each in its colour and with a dash before it."""
        if len(self.content.traces) < 2 or y > self._height - 2:
            return
        metrics = QFontMetricsF(self.frame.small_font)
        painter.setFont(self.frame.small_font)
        x = _LEFT
        for place, trace in enumerate(self.content.traces):
            text = f"— {trace.datatype.label.removeprefix(self.content.title).strip()}  "
            painter.setPen(colours.trace(trace.datatype, place))
            painter.drawText(QPointF(x, y), text)
            x += metrics.horizontalAdvance(text)

    def _notes(self, colours: Colours) -> list[tuple[str, QColor]]:
        """What stands under the name: unit, person, what is special."""
        quiet = QColor(colours.theme.quiet)
        content = self.content
        if content.kind is TraceKind.BANDS:
            return []
        notes = [(text, quiet) for text in (content.unit, content.person) if text]
        if any(trace.is_outline for trace in content.traces):
            notes.append((QCoreApplication.translate("Preview", "outline; zoom in"), quiet))
        if any(_is_clipped(trace) for trace in content.traces):
            notes.append((QCoreApplication.translate("Preview", "▔ saturated"), colours.clipped))
        return notes


def _is_clipped(trace: TracePicture) -> bool:
    in_columns = trace.columns is not None and bool(trace.columns.is_clipped.any())
    return in_columns or any(bool(run.is_clipped.any()) for run in trace.points)
