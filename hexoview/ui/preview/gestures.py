"""Mouse and wheel over the plot, read as what a person wants."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from hexoview.ui.preview.span_band import Edge

_ZOOM_PER_NOTCH = 1.25
_SCALE_PER_NOTCH = 1.2
_PAN_PER_NOTCH = 0.1
_NOTCH = 120.0
_LEAST_PINCH = 0.1
# Less than this is a hand that trembled while it clicked.
_DRAG_FROM = 4.0


class Tool(Enum):
    """What a drag with the left button does."""

    SELECT = "select"
    PAN = "pan"
    MEASURE = "measure"


class _Drag(Enum):
    NONE = "none"
    STRETCH = "stretch"
    MEASURE = "measure"
    PAN = "pan"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A stretch, or two cursors, as they are dragged: pixels at the fixed and at the moving end.

    Attributes:
        y: the pixel from the upper edge at which the pointer is.
        edge: the edge of the present stretch, or the cursor, that is moved; None for new ones.
        is_free: whether it comes to rest exactly where the pointer is.
        is_final: whether the button was let go.
    """

    anchor: float
    place: float
    y: float
    edge: Edge | None
    is_free: bool
    is_final: bool


class Gestures(QObject):
    """Turns mouse and wheel events into wishes; knows pixels and nothing else."""

    zoomed = Signal(float, float)
    panned = Signal(float)
    scrolled = Signal(float)
    scaled = Signal(float, float)
    drawn = Signal(object)
    measured = Signal(object)
    clicked = Signal(float)
    dropped = Signal()
    pan_began = Signal()
    dragged = Signal(float)
    picked = Signal(QPointF)
    moved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tool = Tool.SELECT
        self.is_space_held = False
        self._drag = _Drag.NONE
        self._edge: Edge | None = None
        self._from = QPointF()
        self._last = QPointF()

    @property
    def is_dragging(self) -> bool:
        """Whether a button is held."""
        return self._drag is not _Drag.NONE

    @property
    def is_panning(self) -> bool:
        """Whether the left button moves the view."""
        return self.is_space_held or self.tool is Tool.PAN

    def press(self, event: QMouseEvent, edge: Edge | None) -> None:
        """A button goes down, over an edge of the stretch or elsewhere."""
        self._from = self._last = event.position()
        self._edge = edge
        is_left = event.button() is Qt.MouseButton.LeftButton
        if event.button() is Qt.MouseButton.MiddleButton or (is_left and self.is_panning):
            self._drag = _Drag.PAN
            self.pan_began.emit()
        elif is_left:
            self._drag = _Drag.MEASURE if self.tool is Tool.MEASURE else _Drag.STRETCH

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves, with or without a button held."""
        place = event.position()
        self.moved.emit(place)
        if self._drag is _Drag.PAN:
            self.dragged.emit(place.x() - self._last.x())
        elif self._drag is not _Drag.NONE and self._is_far(place):
            self._draw(event, is_final=False)
        self._last = place

    def release(self, event: QMouseEvent) -> None:
        """A button is let go."""
        if self._drag in (_Drag.STRETCH, _Drag.MEASURE):
            if self._is_far(event.position()):
                self._draw(event, is_final=True)
            elif self._drag is _Drag.MEASURE:
                self.clicked.emit(event.position().x())
        self._drag = _Drag.NONE

    def drop(self) -> None:
        """Forgets a drag, as Escape asks for."""
        if self._drag in (_Drag.STRETCH, _Drag.MEASURE):
            self._drag = _Drag.NONE
            self.dropped.emit()

    def pinch(self, event: QNativeGestureEvent) -> None:
        """Two fingers move apart or together on a trackpad."""
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoomed.emit(max(1 + event.value(), _LEAST_PINCH), event.position().x())

    def turn(self, event: QWheelEvent, *, can_scroll: bool) -> None:
        """The wheel turns, or two fingers slide."""
        angle = event.angleDelta()
        modifiers = event.modifiers()
        # With Alt held, Qt reports the wheel as a horizontal one.
        turned = (angle.y() or angle.x()) / _NOTCH
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(_ZOOM_PER_NOTCH**turned, event.position().x())
        elif modifiers & Qt.KeyboardModifier.AltModifier:
            self.scaled.emit(_SCALE_PER_NOTCH**turned, event.position().y())
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(angle.x()) > abs(angle.y()):
            self.panned.emit(-turned * _PAN_PER_NOTCH)
        elif can_scroll:
            self.scrolled.emit(-float(event.pixelDelta().y() or angle.y() / 2))
        else:
            self.panned.emit(-turned * _PAN_PER_NOTCH)

    def _is_far(self, place: QPointF) -> bool:
        return self._edge is not None or abs(place.x() - self._from.x()) >= _DRAG_FROM

    def _draw(self, event: QMouseEvent, *, is_final: bool) -> None:
        is_free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        place = event.position()
        signal = self.measured if self._drag is _Drag.MEASURE else self.drawn
        signal.emit(Drawn(self._from.x(), place.x(), place.y(), self._edge, is_free, is_final))
