"""The time axis: round times on the wall clock of the record's place."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.timescale import AxisTick, Timescale
from hexoview.ui.preview.viewport import View

_APART = 18.0
"""Pixels at least between two labels."""

_TICK = 5.0
"""Pixels that a tick is long."""

_AS_ZEROS = str.maketrans("123456789", "0" * 9)


@dataclass(frozen=True, slots=True)
class _Made:
    """The ticks of a view that is wider than the screen: a pan finds most of them again."""

    view: View
    ticks: tuple[AxisTick, ...]


class TimeAxis(pg.GraphicsWidget):  # type: ignore[misc]  # pyqtgraph ships no types
    """Shows the ticks that `Timescale` finds; pyqtgraph's own dates know one fixed offset from UTC."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._scale = AxisScale(frame)
        self.setFixedHeight(self._scale.height)

    def boundingRect(self) -> QRectF:
        """The axis, and the gutter beside it, into which the first label reaches."""
        bounds: QRectF = self.rect().adjusted(-GUTTER, 0, 0, 0)
        return bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws itself: pyqtgraph's axis takes ten times as long over a dozen labels."""
        del option, widget
        self._scale.paint(painter)

    def show_timescale(self, timescale: Timescale) -> tuple[AxisTick, ...]:
        """Tells the times of the frame's view in another clock or from another origin; returns the ticks."""
        shown = self._scale.show_timescale(timescale)
        self.update()
        return shown


class AxisScale:
    """The ticks and labels of a frame's view; no object of Qt, so any thread may paint with it."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._timescale = Timescale()
        self._labels: dict[float, str] = {}
        self._widths: dict[str, float] = {}
        self._widest = 60.0
        self._made: dict[Fraction, _Made] = {}

    @property
    def height(self) -> float:
        """Pixels that ticks and labels need."""
        return QFontMetricsF(self._frame.small_font).height() + 10

    @property
    def labels(self) -> dict[float, str]:
        """The label at each tick, in seconds; "" where there is no room for it."""
        return self._labels

    def show_timescale(self, timescale: Timescale) -> tuple[AxisTick, ...]:
        """Finds the ticks anew and returns them."""
        if timescale != self._timescale:
            self._timescale, self._made = timescale, {}
        shown = self._apart(self._candidates())
        self._labels = {tick.x: tick.label if self._has_room(tick) else "" for tick in shown}
        return shown

    def paint(self, painter: QPainter) -> None:
        """Draws a line from the left edge of the curves, and under it the ticks with their labels."""
        theme, font = self._frame.colours.theme, self._frame.small_font
        places = [(self._frame.x_of(x) - GUTTER, label) for x, label in self._labels.items()]
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(0, 0.5), QPointF(self._frame.plot_width, 0.5))
        painter.setPen(QPen(QColor(theme.faint), 1))
        painter.drawLines([QLineF(x, 0, x, _TICK) for x, _ in places])
        painter.setPen(QColor(theme.text))
        painter.setFont(font)
        base = _TICK + 2 + QFontMetricsF(font).ascent()
        for x, label in places:
            if label:
                painter.drawText(QPointF(x - self._width(label) / 2, base), label)

    def _candidates(self) -> tuple[AxisTick, ...]:
        """As many ticks as there is room for, judged by the widest label that came out."""
        found = self._ticks(self._most(self._widest))
        widest = self._widest_of(found)
        if 0.8 * self._widest <= widest <= self._widest or not widest:
            return found
        other = self._ticks(self._most(widest))
        if self._widest_of(other) > widest <= self._widest:
            # More ticks would need longer labels, with seconds, and not fit: the next frame would go back.
            return found
        self._widest = widest
        return other

    def _most(self, widest: float) -> int:
        return int(self._frame.plot_width / (widest + _APART))

    def _widest_of(self, found: tuple[AxisTick, ...]) -> float:
        return max((self._width(tick.label) for tick in found if not tick.is_major), default=0.0)

    def _ticks(self, most: int) -> tuple[AxisTick, ...]:
        """The ticks on screen, taken from those of a wider view until it is left."""
        view, step = self._frame.view, self._timescale.step(self._frame.view, most)
        made = self._made.get(step)
        if made is None or not (made.view.low <= view.low and view.high <= made.view.high):
            wide = View(view.low - view.width, view.high + view.width)
            made = _Made(wide, self._timescale.axis_ticks(wide, step))
            self._made[step] = made
        return tuple(tick for tick in made.ticks if view.low <= tick.x <= view.high)

    def _apart(self, found: tuple[AxisTick, ...]) -> tuple[AxisTick, ...]:
        """Those that don't run into each other; midnights and changes of the clocks come first."""
        kept: list[tuple[float, float, AxisTick]] = []
        pixel = self._frame.seconds_per_pixel
        for tick in sorted(found, key=lambda one: (not one.is_major, one.x)):
            # Its place and half its width in pixels, asked once for each and not for each pair.
            at, half = tick.x / pixel, self._width(tick.label) / 2
            if all(abs(at - other) >= half + width + _APART / 3 for other, width, _ in kept):
                kept.append((at, half, tick))
        return tuple(sorted((tick for _, _, tick in kept), key=lambda one: one.x))

    def _has_room(self, tick: AxisTick) -> bool:
        """Whether the label ends before the right edge; at the left the gutter has room."""
        right = self._frame.view.share(tick.x) * self._frame.plot_width + self._width(tick.label) / 2
        return right <= self._frame.plot_width

    def _width(self, label: str) -> float:
        # A label's digits change while a view glides, its width hardly: so few are ever measured.
        shape = label.translate(_AS_ZEROS)
        if shape not in self._widths:
            self._widths[shape] = QFontMetricsF(self._frame.small_font).horizontalAdvance(shape)
        return self._widths[shape]
