"""The strip over the panes: the whole time, small, with a window that can be dragged."""

from __future__ import annotations

from enum import Enum

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from hexoview.query.envelope import FloatArray
from hexoview.query.overview import Overview
from hexoview.ui.named import named
from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.curve_painter import Canvas, paint_columns
from hexoview.ui.preview.event_lane import Event
from hexoview.ui.preview.raster import Screen, covered_pixels
from hexoview.ui.preview.viewport import View
from hexoview.ui.sentences import in_words

_HEIGHT = 46
_CURVE_HEIGHT = 26
_BAR_TOP = 29
_BAR_HEIGHT = 14
_POOR_HEIGHT = 3
_REACH = 7
"""Pixels to either side of the window's edges in which they are taken hold of."""
_LEAST_WINDOW = 4.0


class _Hold(Enum):
    NONE = "none"
    MIDDLE = "middle"
    LOW = "low"
    HIGH = "high"


class OverviewStrip(QWidget):
    """Shows where data are, what was done and what went wrong; asks for another view."""

    view_wanted = Signal(object)
    left_view = Signal()

    def __init__(self, colours: Colours, left: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "overview", self.tr("Overview of the whole time"))
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._left = left
        self._right = 0
        self._colours = colours
        self._overview: Overview | None = None
        self._events: tuple[Event, ...] = ()
        self._whole = View(0.0, 1.0)
        self._view = self._whole
        self._stretch: View | None = None
        self._hold = _Hold.NONE
        self._grip = 0.0
        self._picture: QPixmap | None = None

    def show_overview(self, overview: Overview, events: tuple[Event, ...], whole: View) -> None:
        """Shows another plan's time."""
        if overview is self._overview and whole == self._whole:
            return
        self._overview, self._events, self._whole = overview, events, whole
        self._refresh()

    def show_view(self, view: View) -> None:
        """Moves the window."""
        self._view = view
        self.update()

    def show_stretch(self, stretch: View | None) -> None:
        """Shades the chosen stretch."""
        self._stretch = stretch
        self.update()

    def show_colours(self, colours: Colours) -> None:
        """Draws in another look."""
        self._colours = colours
        self._refresh()

    def show_margin(self, right: int) -> None:
        """Leaves room at the right, so that the strip ends where the panes do."""
        self._right = right
        self._refresh()

    @property
    def window_rect(self) -> QRectF:
        """Where the window lies, in pixels."""
        low, high = self._x(self._view.low), self._x(self._view.high)
        spare = max(0.0, _LEAST_WINDOW - (high - low)) / 2
        return QRectF(low - spare, 0.5, high - low + 2 * spare, self.height() - 1.0)

    def _refresh(self) -> None:
        self._picture = None
        self.update()

    def _x(self, seconds: float) -> float:
        return self._left + self._whole.share(seconds) * self._room

    @property
    def _room(self) -> int:
        return max(1, self.width() - self._left - self._right)

    def _seconds(self, x: float) -> float:
        return self._whole.low + (x - self._left) / self._room * self._whole.width

    def _hold_at(self, x: float) -> _Hold:
        window = self.window_rect
        away = {_Hold.LOW: abs(x - window.left()), _Hold.HIGH: abs(x - window.right())}
        # A narrow window is moved; its edges are taken only where there is room between them.
        if window.width() > 4 * _REACH:
            nearest = min(away, key=lambda hold: away[hold])
            if away[nearest] <= _REACH:
                return nearest
        inside = window.left() - _REACH <= x <= window.right() + _REACH
        return _Hold.MIDDLE if inside else _Hold.NONE

    # -- painting

    def _drawn(self) -> QPixmap:
        """All that doesn't move with the window, painted once."""
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(QColor(self._colours.theme.window))
            painter = QPainter(self._picture)
            self._paint_still(painter)
            painter.end()
        return self._picture

    def _paint_still(self, painter: QPainter) -> None:
        theme, overview = self._colours.theme, self._overview
        painter.fillRect(QRectF(self._left, 0, self._room, self.height()), QColor(theme.base))
        if overview is None:
            return
        hatch = QBrush(self._colours.hatch, Qt.BrushStyle.BDiagPattern)
        painter.fillRect(QRectF(self._left, 0, self._room, self.height()), hatch)
        self._fill(painter, overview.recorded, QRectF(0, 0, 0, self.height()), QColor(theme.base))
        self._paint_curve(painter, overview)
        self._paint_events(painter)
        rect = QRectF(0, self.height() - _POOR_HEIGHT, 0, _POOR_HEIGHT)
        self._fill(painter, overview.poor, rect, QColor(theme.warning))
        self._paint_title(painter)

    def _fill(self, painter: QPainter, bands: FloatArray, rows: QRectF, colour: QColor) -> None:
        """Fills some rows over the pixels that bands touch."""
        covered = covered_pixels(bands, Screen(self._whole, self._room, 1, 0.0, 1.0))
        edges = np.flatnonzero(np.diff(covered, prepend=False, append=False)).reshape(-1, 2)
        for first, last in edges:
            painter.fillRect(QRectF(self._left + first, rows.top(), last - first, rows.height()), colour)

    def _paint_curve(self, painter: QPainter, overview: Overview) -> None:
        outline = overview.outline
        if outline is None or np.isnan(outline.low).all():
            return
        bottom, top = float(np.nanmin(outline.low)), float(np.nanmax(outline.high))
        ratio = self.devicePixelRatioF()
        width, height = round(self._room * ratio), round(_CURVE_HEIGHT * ratio)
        screen = Screen(self._whole, width, height, bottom, max(top, bottom + 1e-9))
        painter.save()
        painter.translate(self._left, 1)
        canvas = Canvas(painter, screen, ratio, self._colours)
        paint_columns(canvas, outline, QColor(self._colours.theme.faint))
        painter.restore()

    def _paint_events(self, painter: QPainter) -> None:
        """Bars with their names, and marks over them where they leave the names readable."""
        painter.save()
        # An activity may have begun before the recording, or go on after it.
        painter.setClipRect(QRectF(self._left, 0, self._room, self.height()))
        for event in self._events:
            if not event.is_mark:
                self._paint_activity(painter, event)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.traces[3])
        top, half = _BAR_TOP - 3.0, 3.0
        for event in self._events:
            if event.is_mark:
                x = self._x(event.view.low)
                corners = [QPointF(x - half, top), QPointF(x + half, top), QPointF(x, top + 1.5 * half)]
                painter.drawPolygon(QPolygonF(corners))
        painter.restore()

    def _paint_activity(self, painter: QPainter, event: Event) -> None:
        low, high = self._x(event.view.low), self._x(event.view.high)
        bar = QRectF(low, _BAR_TOP, max(high - low, 3.0), _BAR_HEIGHT)
        accent = QColor(self._colours.theme.accent)
        painter.fillRect(bar, self._colours.activity)
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), 2), accent)
        # One that follows another at once is told from it by where it begins.
        painter.fillRect(QRectF(bar.left(), bar.top(), 1, bar.height()), accent)
        metrics = QFontMetricsF(self.font())
        shown = bar & QRectF(self._left, 0, self._room, self.height())
        text = metrics.elidedText(event.name, Qt.TextElideMode.ElideRight, shown.width() - 6)
        if len(text) > 1:
            painter.setPen(QColor(self._colours.theme.text))
            painter.drawText(QPointF(shown.left() + 4, bar.bottom() - 3), text)

    def _paint_title(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self.font())
        painter.setPen(QColor(self._colours.theme.quiet))
        outlined = self._overview.outlined if self._overview else None
        rows = [(in_words(outlined.label) if outlined else "", _CURVE_HEIGHT / 2 + 1)]
        if self._events:
            rows.append((self.tr("Activities"), _BAR_TOP + _BAR_HEIGHT / 2))
        for text, middle in rows:
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._left - 16)
            painter.drawText(QPointF(8, middle + metrics.capHeight() / 2), shown)

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The strip is painted anew at its new width."""
        del event
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strip, and over it the stretch and the window."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn())
        if self._overview is None:
            return
        painter.setClipRect(QRectF(self._left, 0, self._room, self.height()))
        if self._stretch is not None:
            low, high = self._x(self._stretch.low), self._x(self._stretch.high)
            painter.fillRect(QRectF(low, 0, max(high - low, 1.0), self.height()), self._colours.stretch)
        painter.setPen(QPen(QColor(self._colours.theme.accent), 2))
        painter.drawRect(self.window_rect.adjusted(1, 0.5, -1, -0.5))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the window, or brings it where the pointer is."""
        if event.button() is not Qt.MouseButton.LeftButton or self._overview is None:
            return
        x = event.position().x()
        self.left_view.emit()
        self._hold = self._hold_at(x)
        if self._hold is _Hold.NONE:
            self._hold = _Hold.MIDDLE
            middle = (self._view.low + self._view.high) / 2
            self._want(self._view.panned((self._seconds(x) - middle) / self._view.width))
        self._grip = self._seconds(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags what is held."""
        x = event.position().x()
        now = self._seconds(x)
        match self._hold:
            case _Hold.NONE:
                hold = self._hold_at(x)
                is_edge = hold in (_Hold.LOW, _Hold.HIGH)
                shape = Qt.CursorShape.SizeHorCursor if is_edge else Qt.CursorShape.ArrowCursor
                self.setCursor(shape)
            case _Hold.MIDDLE:
                self._want(self._view.panned((now - self._grip) / self._view.width))
                self._grip = now
            case _Hold.LOW:
                self._want(View(min(now, self._view.high), self._view.high))
            case _Hold.HIGH:
                self._want(View(self._view.low, max(now, self._view.low)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        del event
        self._hold = _Hold.NONE

    def _want(self, view: View) -> None:
        self.view_wanted.emit(view)
