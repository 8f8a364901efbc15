"""What is on screen, drawn once more on an image or a page: light, sharp, with its caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from hexoview.query.picture import Picture, PictureRequest
from hexoview.ui.preview.arrangement import PaneContent, arrange, heights
from hexoview.ui.preview.colours import colours_for
from hexoview.ui.preview.event_lane import lane_height, paint_events
from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.ground import paint_ground
from hexoview.ui.preview.pane_ink import PaneInk
from hexoview.ui.preview.shape import Shape
from hexoview.ui.preview.sight import Sight
from hexoview.ui.preview.time_axis import AxisScale
from hexoview.ui.preview.whose import Whose
from hexoview.ui.theme import LIGHT
from hexoview.watch import Watch

RATIO = 3
"""Dots per pixel of the screen: 300 per inch where the screen has 100."""

_MARGIN = 12.0
_LEAST_WIDTH = GUTTER + 200


def finer(sight: Sight) -> PictureRequest:
    """The picture that a snapshot needs: a column for each dot."""
    return PictureRequest(sight.span, max(1, sight.width - GUTTER) * RATIO, sight.picture.gaps)


class Snapshot:
    """The panes of a sight on white; on paper a dark ground would be ink.

    Every pane is drawn, also those that the screen had no room for. Nothing here belongs to the window's
    thread, so any other one may paint.
    """

    def __init__(self, sight: Sight, picture: Picture, caption: Sequence[str], font: QFont) -> None:
        self._caption = tuple(caption)
        self._font = font
        self._events = sight.events
        self._frame = Frame(
            colours_for(LIGHT),
            view=sight.view,
            width=max(sight.width, _LEAST_WIDTH),
            pixel_ratio=RATIO,
            small_font=font,
        )
        self._panes = self._made(sight, picture)
        self._frame.height = self._panes_height + lane_height(self._events)
        self._axis = AxisScale(self._frame)
        ticks = self._axis.show_timescale(sight.timescale)
        self._frame.grid = tuple(self._frame.x_of(tick.x) - GUTTER for tick in ticks)

    @property
    def size(self) -> QSizeF:
        """Pixels of the whole, caption included."""
        below = self._frame.height + self._axis.height
        return QSizeF(self._frame.width + 2 * _MARGIN, self._head + below + 2 * _MARGIN)

    def paint(self, painter: QPainter, watch: Watch) -> None:
        """Paints in pixels from the upper left corner; the painter may be scaled.

        Raises:
            Cancelled: the watch asked to stop.
        """
        size = self.size
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(LIGHT.base))
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._paint_caption(painter)
        painter.translate(_MARGIN, _MARGIN + self._head)
        painter.setClipRect(QRectF(0, 0, self._frame.width, self._frame.height + self._axis.height))
        with _kept(painter):
            paint_ground(painter, self._frame, float(self._panes_height))
        for number, pane in enumerate(self._panes):
            watch.step(number / len(self._panes))
            with _kept(painter):
                pane.paint_once(painter)
            painter.translate(0, pane.shape.height)
        if self._events:
            with _kept(painter):
                paint_events(painter, self._frame, self._events)
        painter.translate(GUTTER, lane_height(self._events))
        self._axis.paint(painter)

    def _paint_caption(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self._font)
        painter.setFont(self._font)
        for number, line in enumerate(self._caption):
            painter.setPen(QColor(LIGHT.text if number == 0 else LIGHT.quiet))
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self._frame.width)
            place = QRectF(_MARGIN, _MARGIN + number * metrics.height(), 1e4, metrics.height())
            painter.drawText(place, shown)

    @property
    def _head(self) -> float:
        return QFontMetricsF(self._font).height() * len(self._caption) + (8 if self._caption else 0)

    @property
    def _panes_height(self) -> int:
        return sum(pane.shape.height for pane in self._panes)

    def _made(self, sight: Sight, picture: Picture) -> tuple[PaneInk, ...]:
        hidden, scales = sight.layout.hidden, {content.key: scale for content, scale in sight.panes}
        whose = Whose.of(picture.traces, sight.timescale)
        panes = [one for one in arrange(picture.traces, sight.layout, whose) if one.channel not in hidden]
        tall = heights(panes, sight.height - lane_height(sight.events), sight.layout.heights)

        def ink(content: PaneContent, height: int) -> PaneInk:
            return PaneInk(Shape(content, scales.get(content.key, content.scale), height), self._frame)

        return tuple(ink(content, height) for content, height in zip(panes, tall, strict=True))


@contextmanager
def _kept(painter: QPainter) -> Iterator[None]:
    """What is painted inside leaves the painter as it was."""
    painter.save()
    yield
    painter.restore()
