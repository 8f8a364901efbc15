"""The lane of activities and marks under the panes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hexoview.domain.span import TimeSpan
from hexoview.query.overview import Overview
from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.viewport import View

_ROW = 20
_MOST_ROWS = 3
_LEAST_WIDTH = 3.0
"""Pixels: what lasts a minute stays visible in a picture of a day."""
_READABLE = 24.0


@dataclass(frozen=True, slots=True)
class Event:
    """An activity or a mark.

    Attributes:
        span: of a mark a single tick.
        row: activities that overlap lie under each other; marks have row 0.
        range_id: of an activity; None for a mark.
    """

    name: str
    span: TimeSpan
    view: View
    is_mark: bool = False
    row: int = 0
    range_id: int | None = None


def events_of(overview: Overview, timescale: Timescale) -> tuple[Event, ...]:
    """Activities and marks in time order."""
    busy_until: list[int] = []
    events = []
    for activity in overview.activities:
        row = next((row for row, end in enumerate(busy_until) if end <= activity.span.start), None)
        if row is None:
            row = min(len(busy_until), _MOST_ROWS - 1)
            busy_until = [*busy_until, 0][:_MOST_ROWS]
        busy_until[row] = max(busy_until[row], activity.span.end)
        view = timescale.view_of(activity.span)
        events.append(Event(activity.name, activity.span, view, row=row, range_id=activity.id))
    for mark in overview.marks:
        span = TimeSpan(mark.timestamp, mark.timestamp + 1)
        events.append(Event(mark.text, span, timescale.view_of(span), is_mark=True))
    return tuple(sorted(events, key=lambda event: (event.span.start, event.span.end)))


def event_at(events: Sequence[Event], seconds: float, reach: float) -> Event | None:
    """The shortest event at a moment, or within `reach` seconds of it."""
    near = [e for e in events if e.view.low - reach <= seconds <= e.view.high + reach]
    return min(near, key=lambda event: event.span.length, default=None)


class EventLane(QGraphicsItem):
    """Activities as bars with their names, marks as small triangles."""

    def __init__(self, frame: Frame, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self._frame = frame
        self._events: tuple[Event, ...] = ()
        self._height = 0

    @property
    def height(self) -> int:
        """Pixels; none where there is no event."""
        return self._height

    def show_events(self, events: tuple[Event, ...]) -> None:
        """Shows these, in time order."""
        self.prepareGeometryChange()
        self._events, self._height = events, lane_height(events)
        self.update()

    def boundingRect(self) -> QRectF:
        """Gutter and bars."""
        return QRectF(0, 0, self._frame.width, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws what is on screen."""
        del option, widget
        if self._events:
            paint_events(painter, self._frame, self._events)


def lane_height(events: Sequence[Event]) -> int:
    """Pixels that the lane needs; none where there is no event."""
    rows = max((event.row + 1 for event in events), default=0)
    return rows * _ROW + 4 if rows else 0


def paint_events(painter: QPainter, frame: Frame, events: Sequence[Event]) -> None:
    """Draws the lane from its upper left corner."""
    colours, height = frame.colours, lane_height(events)
    area = QRectF(GUTTER, 0, frame.plot_width, height)
    painter.fillRect(area, QColor(colours.theme.raised))
    _paint_title(painter, frame)
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    for event in events:
        if not event.view.overlaps(frame.view):
            continue
        if event.is_mark:
            _paint_mark(painter, frame, event)
        else:
            _paint_activity(painter, frame, event)


def _paint_title(painter: QPainter, frame: Frame) -> None:
    bold = QFont(frame.small_font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(QColor(frame.colours.theme.text))
    baseline = 2 + (_ROW + QFontMetricsF(bold).capHeight()) / 2
    painter.drawText(QPointF(8, baseline), QCoreApplication.translate("Preview", "Activities"))


def _paint_activity(painter: QPainter, frame: Frame, event: Event) -> None:
    colours = frame.colours
    # Clipped a little outside, so that a week on a screen of seconds gives no coordinates of millions.
    left = max(frame.x_of(event.view.low), GUTTER - 4.0)
    right = min(frame.x_of(event.view.high), frame.width + 4.0)
    bar = QRectF(left, 2 + event.row * _ROW, max(right - left, _LEAST_WIDTH), _ROW - 2)
    painter.setPen(QPen(QColor(colours.theme.accent), 1))
    painter.setBrush(colours.activity)
    painter.drawRect(bar)
    shown = QRectF(GUTTER, bar.top(), frame.plot_width, bar.height())
    place = bar.intersected(shown).adjusted(5, 0, -5, 0)
    if place.width() < _READABLE:
        return
    painter.setFont(frame.small_font)
    painter.setPen(QColor(colours.theme.text))
    metrics = QFontMetricsF(frame.small_font)
    text = metrics.elidedText(event.name, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(QPointF(place.left(), place.center().y() + metrics.capHeight() / 2), text)


def _paint_mark(painter: QPainter, frame: Frame, event: Event) -> None:
    # At the upper edge, where it leaves the names of activities readable.
    x, top, half = frame.x_of(event.view.low), 1.0, 5.0
    corners = [QPointF(x - half, top), QPointF(x + half, top), QPointF(x, top + 1.6 * half)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame.colours.traces[3])
    painter.drawPolygon(QPolygonF(corners))
