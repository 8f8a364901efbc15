"""Paints ECG paper with a painter whose unit is a millimetre: on the screen, in a file, on a printer."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from hexoview.query.envelope import FloatArray
from hexoview.query.trace import Points, TracePicture
from hexoview.ui.views.paper import HEAD_MM, LEAD_MM, PULSE_S, Paper, Strip

_GROUND, _FINE, _BOLD = QColor("#fffdfb"), QColor("#f6cfc9"), QColor("#e39b92")
TRACE = QColor("#10151c")
_QUIET, _GAP, _CLIPPED = QColor("#4a4f57"), QColor("#8a94a1"), QColor("#b3261e")
_FINE_MM, _BOLD_MM, _TRACE_MM = 0.08, 0.2, 0.25
_LETTERS_MM = 3.2
# Letters are laid out at this size and scaled: sizes of a few units are rounded.
_LAID_OUT = 40


def paint_paper(painter: QPainter, paper: Paper, strip: Strip) -> None:
    """Paints a sheet from its upper left corner."""
    painter.fillRect(QRectF(0, 0, paper.width, paper.height), _GROUND)
    _paint_grid(painter, paper)
    _write(painter, strip.head, QPointF(1.5, 4.2), TRACE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for row, time in enumerate(strip.times[: paper.rows]):
        _paint_pulse(painter, paper, row)
        if strip.trace is not None:
            painter.save()
            top = HEAD_MM + row * paper.row_height - 5
            painter.setClipRect(QRectF(LEAD_MM, top, paper.row_seconds * paper.speed, paper.row_height + 10))
            _paint_row(painter, paper, strip.trace, row, strip.start)
            painter.restore()
        # Over the curve, on a ground of their own: what is saturated would strike them out.
        _write(painter, time, QPointF(1.5, HEAD_MM + row * paper.row_height + 3.4), _QUIET, ground=_GROUND)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def zero_of(trace: TracePicture) -> float:
    """The value that lies on the zero line: the median, for what the electrodes add says nothing."""
    values = np.concatenate([run.y for run in trace.points] or [np.zeros(1)])
    return float(np.median(values))


def _paint_grid(painter: QPainter, paper: Paper) -> None:
    right, bottom = math.floor(paper.width), math.floor(paper.height)
    for colour, width, step in ((_FINE, _FINE_MM, 1), (_BOLD, _BOLD_MM, 5)):
        painter.setPen(QPen(colour, width))
        # The rows' own lines are bold, so the boxes count from the first row on.
        across = [QLineF(0, y, paper.width, y) for y in range(int(HEAD_MM), bottom + 1, step)]
        first = int(LEAD_MM) % step
        down = [QLineF(x, HEAD_MM, x, bottom) for x in range(first, right + 1, step)]
        painter.drawLines([*across, *down])


def _paint_pulse(painter: QPainter, paper: Paper, row: int) -> None:
    """A millivolt for a fifth of a second: what everything else is measured by."""
    zero, wide = paper.middle_of(row), PULSE_S * paper.speed
    left = (LEAD_MM - wide) / 2
    places = [
        (1.0, 0.0),
        (left, 0.0),
        (left, 1.0),
        (left + wide, 1.0),
        (left + wide, 0.0),
        (LEAD_MM - 1, 0.0),
    ]
    painter.setPen(
        QPen(TRACE, _TRACE_MM, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
    )
    painter.drawPolyline([QPointF(x, zero - y * paper.gain) for x, y in places])


def _paint_row(painter: QPainter, paper: Paper, trace: TracePicture, row: int, start: float) -> None:
    begin = start + row * paper.row_seconds
    zero = zero_of(trace)
    _paint_gaps(painter, paper, trace.gaps - begin, row)
    painter.setPen(
        QPen(TRACE, _TRACE_MM, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    for run, seen in _in_row(trace, begin, paper.row_seconds):
        x = LEAD_MM + (run.x[seen] - begin) * paper.speed
        y = paper.middle_of(row) - (run.y[seen] - zero) * paper.gain
        painter.setPen(QPen(TRACE, _TRACE_MM))
        painter.drawPolyline(
            QPolygonF([QPointF(*place) for place in zip(x.tolist(), y.tolist(), strict=True)])
        )
        for place in x[run.is_clipped[seen]].tolist():
            painter.fillRect(
                QRectF(place - 0.2, paper.middle_of(row) - paper.row_height / 2, 0.4, 1.2), _CLIPPED
            )


def _paint_gaps(painter: QPainter, paper: Paper, gaps: FloatArray, row: int) -> None:
    top = paper.middle_of(row) - paper.row_height / 2
    brush = QBrush(_GAP, Qt.BrushStyle.BDiagPattern)
    for left, right in np.clip(gaps, 0.0, paper.row_seconds).tolist():
        if right > left:
            area = QRectF(LEAD_MM + left * paper.speed, top, (right - left) * paper.speed, paper.row_height)
            painter.fillRect(area, brush)


def _in_row(trace: TracePicture, begin: float, seconds: float) -> Iterator[tuple[Points, slice]]:
    """The values of a row, and one more at either side, so that the line goes to the edges."""
    for run in trace.points:
        first, last = np.searchsorted(run.x, (begin, begin + seconds))
        seen = slice(max(0, int(first) - 1), int(last) + 1)
        if first < last:
            yield run, seen


def _write(
    painter: QPainter, text: str, place: QPointF, colour: QColor, *, ground: QColor | None = None
) -> None:
    """Letters of a true size, with their baseline at a place."""
    font = QFont(painter.font())
    font.setPixelSize(_LAID_OUT)
    painter.save()
    painter.translate(place)
    painter.scale(_LETTERS_MM / _LAID_OUT, _LETTERS_MM / _LAID_OUT)
    painter.setFont(font)
    if ground is not None:
        metrics = QFontMetricsF(font)
        wide, high = metrics.horizontalAdvance(text), metrics.capHeight()
        painter.fillRect(QRectF(0, -high - 2, wide, high + 4), ground)
    painter.setPen(colour)
    painter.drawText(QPointF(0, 0), text)
    painter.restore()
