"""The mouse beside the panes: takes a pane to another place, drags its border, puts it away."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, QPointF, Qt, Signal

from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.gutter import close_rect
from hexoview.ui.preview.pane import Pane

_REACH = 6
"""Pixels above and below a border in which it is taken hold of: 12 in all."""
_DRAG_FROM = 5.0


class Spot(Enum):
    """What lies under the pointer beside the panes."""

    NOTHING = "nothing"
    BORDER = "border"
    CLOSE = "close"
    HEAD = "head"


class PaneHand(QObject):
    """Reads presses in the gutter as wishes; knows panes and pixels, and changes nothing.

    `taken` names the pane that was pressed, `dropped` the pane and the place in pixels where it was let go,
    `dragging` the pixel at which a line shows where it would go, or None.
    """

    taken = Signal(object)
    dropped = Signal(object, float)
    dragging = Signal(object)
    pulled = Signal(object, int)
    closed = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pane: Pane | None = None
        self._spot = Spot.NOTHING
        self._from = QPointF()
        self._is_moving = False

    @property
    def is_busy(self) -> bool:
        """Whether a pane is held."""
        return self._pane is not None

    def spot(self, panes: tuple[Pane, ...], place: QPointF) -> tuple[Pane | None, Spot]:
        """What a press at this place takes hold of."""
        if place.x() >= GUTTER:
            return None, Spot.NOTHING
        for pane in reversed(panes):
            if abs(place.y() - (pane.y() + pane.height)) <= _REACH:
                return pane, Spot.BORDER
        for pane in panes:
            if pane.y() <= place.y() < pane.y() + pane.height:
                is_close = close_rect().translated(0, pane.y()).contains(place)
                return pane, Spot.CLOSE if is_close else Spot.HEAD
        return None, Spot.NOTHING

    def press(self, panes: tuple[Pane, ...], place: QPointF) -> bool:
        """Takes hold of what is there; answers whether there was anything."""
        self._pane, self._spot = self.spot(panes, place)
        self._from, self._is_moving = place, False
        if self._pane is not None:
            self.taken.emit(self._pane)
        return self._pane is not None

    def move(self, place: QPointF) -> None:
        """Drags what is held."""
        pane = self._pane
        if pane is None:
            return
        if self._spot is Spot.BORDER:
            self.pulled.emit(pane, round(place.y() - pane.y()))
        elif self._spot is Spot.HEAD:
            self._is_moving = self._is_moving or abs(place.y() - self._from.y()) >= _DRAG_FROM
            if self._is_moving:
                self.dragging.emit(place.y())

    def release(self, panes: tuple[Pane, ...], place: QPointF) -> None:
        """Lets go."""
        pane, self._pane = self._pane, None
        self.dragging.emit(None)
        if pane is None:
            return
        if self._is_moving:
            self.dropped.emit(pane, place.y())
        elif self._spot is Spot.CLOSE and self.spot(panes, place) == (pane, Spot.CLOSE):
            self.closed.emit(pane)

    def double(self, panes: tuple[Pane, ...], place: QPointF) -> bool:
        """A double click beside a pane asks for its scale."""
        pane, spot = self.spot(panes, place)
        if spot is Spot.HEAD:
            self.opened.emit(pane)
        return spot is not Spot.NOTHING

    def drop(self) -> bool:
        """Forgets a pane that is being moved, as Escape asks for; answers whether there was one."""
        was = self.is_busy
        self._pane = None
        self.dragging.emit(None)
        return was


def gap_at(panes: tuple[Pane, ...], y: float) -> Pane | None:
    """The pane before which one that is let go at `y` would stand; None is behind the last."""
    return next((pane for pane in panes if y < pane.y() + pane.height / 2), None)


def cursor_of(spot: Spot) -> Qt.CursorShape:
    """The pointer's shape over a spot."""
    shapes = {Spot.BORDER: Qt.CursorShape.SizeVerCursor, Spot.CLOSE: Qt.CursorShape.PointingHandCursor}
    shapes[Spot.HEAD] = Qt.CursorShape.OpenHandCursor
    return shapes.get(spot, Qt.CursorShape.ArrowCursor)
