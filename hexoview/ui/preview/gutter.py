"""What stands beside a pane: name, unit, scale, the words of its rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from hexoview.query.trace import TraceKind, TracePicture
from hexoview.ui import words
from hexoview.ui.preview.arrangement import broken
from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.shape import Shape
from hexoview.ui.sentences import in_words

_LEFT = 8.0
_CLOSE = 18.0
_NUMBERS = 40.0
"""Pixels that the numbers of a scale need at the right."""


def close_rect() -> QRectF:
    """Where the sign that puts a pane away lies, from the pane's upper left corner."""
    return QRectF(GUTTER - _CLOSE - 4, 2, _CLOSE, _CLOSE)


class Gutter:
    """Painted once for what it says and kept as an image: text is half of what a frame costs."""

    def __init__(self, shape: Shape, frame: Frame) -> None:
        self._shape = shape
        self._said = _said(shape)
        self._frame = frame
        self._is_current = self._is_hovered = False
        self._picture = QImage()
        self._painted: object = None

    def show_shape(self, shape: Shape) -> None:
        """Tells of another content, scale or height."""
        self._shape = shape
        self._said = _said(shape)

    def show_state(self, *, is_current: bool, is_hovered: bool) -> bool:
        """Tells whether keys work on this pane and the pointer is beside it; returns whether that is new."""
        before = self._is_current, self._is_hovered
        self._is_current, self._is_hovered = is_current, is_hovered
        return before != (is_current, is_hovered)

    def paint(self, painter: QPainter) -> None:
        """Draws what stands beside the pane, at the painter's origin."""
        frame = self._frame
        face = self._said, frame.colours.theme, frame.pixel_ratio, self._is_current, self._is_hovered
        if face != self._painted:
            self._painted = face
            self._picture = self._painted_anew()
        painter.drawImage(0, 0, self._picture)

    def _painted_anew(self) -> QImage:
        ratio = self._frame.pixel_ratio
        size = QSize(round(GUTTER * ratio), max(1, round(self._shape.height * ratio)))
        picture = QImage(size, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._frame.colours.theme.window))
        painter = QPainter(picture)
        self.paint_letters(painter)
        painter.end()
        return picture

    def paint_letters(self, painter: QPainter) -> None:
        """Draws all of it; text stays plain, whatever it holds."""
        colours = self._frame.colours
        metrics = QFontMetricsF(self._frame.small_font)
        painter.setFont(self._frame.small_font)
        painter.setPen(QColor(colours.theme.quiet))
        used = self._paint_numbers(painter, metrics)
        if self._shape.kind is TraceKind.BANDS:
            self._paint_words(painter, metrics, colours)
        y = self._paint_lines(painter, colours, GUTTER - used - _LEFT - 14)
        self._paint_legend(painter, colours, y)
        if self._is_current:
            painter.fillRect(QRectF(0, 1, 3, self._shape.height - 2.0), QColor(colours.theme.accent))
        if self._is_hovered:
            self._paint_close(painter, colours)

    def _paint_close(self, painter: QPainter, colours: Colours) -> None:
        """A cross that puts the pane away, over whatever number stands there."""
        box = close_rect()
        painter.fillRect(box, QColor(colours.theme.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.theme.text), 1.4))
        inner = box.adjusted(5, 5, -5, -5)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_numbers(self, painter: QPainter, metrics: QFontMetricsF) -> float:
        """The numbers of the scale; returns how wide they are."""
        widest = 0.0
        for value, text in self._shape.numbers():
            width = metrics.horizontalAdvance(text)
            y = self._shape.y_of(value) + metrics.capHeight() / 2
            y = min(max(y, metrics.capHeight() + 2), self._shape.height - 3.0)
            painter.drawText(QPointF(GUTTER - width - 6, y), text)
            widest = max(widest, width)
        return widest

    def _paint_words(self, painter: QPainter, metrics: QFontMetricsF, colours: Colours) -> None:
        """The word of each row, with a swatch of its colour."""
        rows = self._shape.content.traces[0].rows
        pitch = self._shape.inner / max(1, len(rows))
        for place, (row, colour) in enumerate(zip(rows, self._shape.row_colours(colours), strict=True)):
            middle = self._shape.top + (place + 0.5) * pitch
            text = metrics.elidedText(in_words(row.word), Qt.TextElideMode.ElideRight, GUTTER - 24.0)
            width = metrics.horizontalAdvance(text)
            painter.fillRect(QRectF(GUTTER - 12, middle - 3, 6, 6), colour)
            painter.drawText(QPointF(GUTTER - width - 17, middle + metrics.capHeight() / 2), text)

    def _paint_lines(self, painter: QPainter, colours: Colours, width: float) -> float:
        """The name, then what else is to be said, as far as there is room; returns where the next line is."""
        plain, bold = self._frame.small_font, QFont(self._frame.small_font)
        bold.setBold(True)
        metrics = QFontMetricsF(bold)
        title = [(line, QColor(colours.theme.text), bold) for line in self._title(metrics, width)]
        notes = [(line, colour, plain) for line, colour in self._notes(colours)]
        y = metrics.ascent() + 3
        for text, colour, font in (*title, *notes):
            if y > self._shape.height - 2:
                break
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QPointF(_LEFT, y), shown)
            y += metrics.height()
        return y

    def _title(self, metrics: QFontMetricsF, width: float) -> list[str]:
        content = self._shape.content
        if self._shape.kind is not TraceKind.BANDS:
            lines = broken(content.title, metrics.horizontalAdvance, width)
            # In a low pane a name on two lines would leave none to say whose it is.
            is_told = not content.person or (len(lines) + 1) * metrics.height() <= self._shape.height
            return lines if is_told else [content.title]
        return [f"{content.title}, {content.person}" if content.person else content.title]

    def _notes(self, colours: Colours) -> list[tuple[str, QColor]]:
        """What stands under the name: unit, person, what is special."""
        quiet = QColor(colours.theme.quiet)
        content = self._shape.content
        if self._shape.kind is TraceKind.BANDS:
            return []
        # On one line: a pane as low as it can be has no other under its name.
        told = words.DOT.join(text for text in (in_words(content.unit), content.person) if text)
        notes = [(told, quiet)] if told else []
        if any(trace.is_outline for trace in content.traces):
            notes.append((QCoreApplication.translate("Preview", "outline; zoom in"), quiet))
        if any(_is_clipped(trace) for trace in content.traces):
            notes.append((QCoreApplication.translate("Preview", "▬ saturated"), colours.clipped))
        return notes

    def _paint_legend(self, painter: QPainter, colours: Colours, y: float) -> None:
        """The names of several traces, each in its colour and with a dash before it."""
        content = self._shape.content
        if len(content.traces) < 2:
            return
        metrics = QFontMetricsF(self._frame.small_font)
        painter.setFont(self._frame.small_font)
        x = _LEFT
        for place, trace in enumerate(content.traces):
            text = f"— {in_words(trace.datatype.label).removeprefix(content.title).strip()}  "
            width = metrics.horizontalAdvance(text)
            if x > _LEFT and x + width > GUTTER - _NUMBERS:
                x, y = _LEFT, y + metrics.height()
            if y > self._shape.height - 2:
                return
            painter.setPen(colours.trace(trace.datatype, place))
            painter.drawText(QPointF(x, y), text)
            x += width


def _said(shape: Shape) -> object:
    """All that is read beside a pane; another picture of the same channels rarely changes any of it."""
    content = shape.content
    traces = tuple(
        (trace.datatype, trace.is_outline, _is_clipped(trace), tuple(row.word for row in trace.rows))
        for trace in content.traces
    )
    return shape.height, shape.scale, content.title, content.person, traces


def _is_clipped(trace: TracePicture) -> bool:
    in_columns = trace.columns is not None and bool(trace.columns.is_clipped.any())
    return in_columns or any(bool(run.is_clipped.any()) for run in trace.points)
