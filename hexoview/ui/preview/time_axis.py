"""The time axis: round times on the wall clock of the record's place."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor, QFontMetricsF

from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.frame import Frame
from hexoview.ui.preview.timescale import AxisTick, Timescale

_APART = 18.0
"""Pixels at least between two labels."""

_AS_ZEROS = str.maketrans("123456789", "0" * 9)


class TimeAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph ships no types
    """Shows the ticks that `Timescale` finds; pyqtgraph's own dates know one fixed offset from UTC."""

    def __init__(self, frame: Frame) -> None:
        super().__init__("bottom")
        self._frame = frame
        self._timescale = Timescale()
        self._labels: dict[float, str] = {}
        self._widths: dict[str, float] = {}
        self._widest = 60.0
        self.enableAutoSIPrefix(enable=False)
        self.setStyle(autoReduceTextSpace=False, hideOverlappingLabels=False, tickLength=-5)
        self.show_font()

    def show_font(self) -> None:
        """Takes the frame's font, and the height that it needs."""
        self._widths.clear()
        self.setStyle(tickFont=self._frame.small_font)
        self.setHeight(QFontMetricsF(self._frame.small_font).height() + 10)

    def show_colours(self, colours: Colours) -> None:
        """Draws in another look."""
        self.setPen(QColor(colours.theme.line))
        self.setTextPen(QColor(colours.theme.text))
        self.setTickPen(QColor(colours.theme.faint))

    def show_timescale(self, timescale: Timescale) -> tuple[AxisTick, ...]:
        """Tells the times of the frame's view in another clock or from another origin; returns the ticks."""
        self._timescale = timescale
        shown = self._apart(self._candidates())
        self._labels = {tick.x: tick.label if self._has_room(tick) else "" for tick in shown}
        self.picture = None
        self.update()
        return shown

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """The places of the ticks, all of one kind."""
        del low, high, size
        return [(1.0, list(self._labels))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """The labels of the ticks."""
        del scale, spacing
        return [self._labels.get(value, "") for value in values]

    def _candidates(self) -> tuple[AxisTick, ...]:
        """As many ticks as there is room for, judged by the widest label that came out."""
        # Labels are as wide as in the frame before, nearly always; where not, a second try fits.
        for _ in range(2):
            most = int(self._frame.plot_width / (self._widest + _APART))
            found = self._timescale.axis_ticks(self._frame.view, most)
            widest = max((self._width(tick.label) for tick in found if not tick.is_major), default=0.0)
            if 0.8 * self._widest <= widest <= self._widest or not widest:
                break
            self._widest = widest
        return found

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
