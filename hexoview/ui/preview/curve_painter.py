"""Paints one trace into its pane: an envelope as an image, single values as a line, words as bands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF

from hexoview.query.envelope import FloatArray
from hexoview.query.trace import Columns, Points, TraceKind, TracePicture
from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.raster import (
    Mask,
    Screen,
    covered_pixels,
    ink,
    inked_rows,
    pixel_columns,
)

_DOTS_FROM = 6.0
"""Pixels between values from which each one gets a dot."""

# With a smooth edge 5,000 points cost 2 ms, and more are an envelope in all but name.
_SMOOTH_UP_TO = 5000
# Coordinates further out than this cost the rasteriser time and show nothing.
_FAR = 10_000.0
_CLIPPED_HEIGHT = 3
_LEAST_BAND = 2
"""Pixels: a second of noise stays visible in a picture of a day."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where a trace is painted.

    Attributes:
        painter: with its origin at the upper left corner of the curves' place.
        screen: in device pixels.
        ratio: device pixels per pixel.
    """

    painter: QPainter
    screen: Screen
    ratio: float
    colours: Colours

    @property
    def logical(self) -> Screen:
        """The same in pixels of the window."""
        if self.ratio == 1:
            return self.screen
        width, height = (max(1, round(side / self.ratio)) for side in (self.screen.width, self.screen.height))
        return Screen(self.screen.view, width, height, self.screen.bottom, self.screen.top)


def paint_gaps(canvas: Canvas, gaps: FloatArray) -> None:
    """Hatches the time without data, and never bridges it."""
    screen = canvas.logical
    seen = gaps[(gaps[:, 1] >= screen.view.low) & (gaps[:, 0] <= screen.view.high)]
    if not len(seen):
        return
    brush = QBrush(canvas.colours.hatch, Qt.BrushStyle.BDiagPattern)
    for left, right in np.clip(screen.x(seen), 0, screen.width):
        canvas.painter.fillRect(QRectF(left, 0, max(right - left, 2.0), screen.height), brush)


def paint_trace(canvas: Canvas, trace: TracePicture, colour: QColor) -> None:
    """Draws the values that are on screen."""
    if trace.columns is not None:
        if trace.kind is TraceKind.TICKS:
            _paint_tick_columns(canvas, trace.columns, colour)
        else:
            paint_columns(canvas, trace.columns, colour)
    for run in trace.points:
        _paint_points(canvas, run, trace.kind, colour)


def paint_rows(canvas: Canvas, trace: TracePicture, colours: list[QColor]) -> None:
    """Draws a flag or state channel, a row for each word."""
    if not trace.rows:
        return
    pitch = canvas.screen.height / len(trace.rows)
    for place, (row, colour) in enumerate(zip(trace.rows, colours, strict=True)):
        covered = covered_pixels(row.bands, canvas.screen, least=round(_LEAST_BAND * canvas.ratio))
        if not covered.any():
            continue
        top, bottom = round(place * pitch + pitch * 0.14), round((place + 1) * pitch - pitch * 0.14)
        mask = np.broadcast_to(covered, (max(1, bottom - top), len(covered)))
        _draw_mask(canvas, mask, colour, top)


def paint_columns(canvas: Canvas, columns: Columns, colour: QColor) -> None:
    """Draws an envelope, and over it a mark where values are clipped."""
    screen = canvas.screen
    low, high, is_clipped = pixel_columns(columns, screen)
    first, last = inked_rows(low, high, screen)
    # Only the rows that have any ink: the fewer there are, the less is to be blended.
    top, end = int(first.min()), int(last.max()) + 1
    if top < end:
        _draw_mask(canvas, ink(first - top, last - top, end - top), colour, top)
    if is_clipped.any():
        rows = max(1, round(_CLIPPED_HEIGHT * canvas.ratio))
        _draw_mask(canvas, np.broadcast_to(is_clipped, (rows, screen.width)), canvas.colours.clipped, 0)


def _paint_tick_columns(canvas: Canvas, columns: Columns, colour: QColor) -> None:
    low, _, _ = pixel_columns(columns, canvas.screen)
    top, bottom = canvas.screen.height // 4, canvas.screen.height * 3 // 4
    _draw_mask(canvas, np.broadcast_to(~np.isnan(low), (max(1, bottom - top), len(low))), colour, top)


def _draw_mask(canvas: Canvas, mask: Mask, colour: QColor, top: int) -> None:
    pixels = np.multiply(mask, np.uint32(colour.rgba()), dtype=np.uint32)
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(canvas.ratio)
    canvas.painter.drawImage(QPointF(0, top / canvas.ratio), image)


def _paint_points(canvas: Canvas, run: Points, kind: TraceKind, colour: QColor) -> None:
    screen = canvas.logical
    # One value beyond either edge, so that the line leaves the pane instead of ending in it.
    first, last = np.searchsorted(run.x, (screen.view.low, screen.view.high))
    seen = slice(max(0, int(first) - 1), int(last) + 1)
    x = np.clip(screen.x(run.x[seen]), -_FAR, _FAR)
    y = np.clip(screen.y(run.y[seen]), -_FAR, _FAR)
    if not len(x):
        return
    painter = canvas.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(x) <= _SMOOTH_UP_TO)
    painter.setPen(QPen(colour, 1.0))
    if kind is TraceKind.TICKS:
        _draw_ticks(painter, x, screen.height)
    else:
        until = float(screen.x(np.array([run.until]))[0])
        _draw_line(painter, x, y, min(until, _FAR) if kind is TraceKind.STEPS else None)
        if len(x) < 2 or screen.width / len(x) >= _DOTS_FROM:
            _draw_dots(painter, x, y, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _mark_clipped(canvas, x[run.is_clipped[seen]])


def _draw_line(painter: QPainter, x: FloatArray, y: FloatArray, until: float | None) -> None:
    if until is not None:
        x, y = np.append(np.repeat(x, 2)[1:], until), np.repeat(y, 2)
    painter.drawPolyline(_polygon(x, y))


def _draw_dots(painter: QPainter, x: FloatArray, y: FloatArray, colour: QColor) -> None:
    # Small squares: round points with a smooth edge take Qt seven times as long.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(colour, 4.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    painter.drawPoints(_polygon(x, y))


def _draw_ticks(painter: QPainter, x: FloatArray, height: int) -> None:
    for place in x:
        painter.drawLine(QPointF(place, height / 4), QPointF(place, height * 3 / 4))


def _mark_clipped(canvas: Canvas, x: FloatArray) -> None:
    pixels = np.unique(np.round(x))
    for place in pixels[(pixels >= 0) & (pixels <= canvas.logical.width)]:
        canvas.painter.fillRect(QRectF(place - 1, 0, 2, _CLIPPED_HEIGHT), canvas.colours.clipped)


def _polygon(x: FloatArray, y: FloatArray) -> QPolygonF:
    """Points as Qt takes them without a Python object for each."""
    polygon: QPolygonF = pg.functions.create_qpolygonf(len(x))
    places = pg.functions.ndarray_from_qpolygonf(polygon)
    places[:, 0], places[:, 1] = x, y
    return polygon
