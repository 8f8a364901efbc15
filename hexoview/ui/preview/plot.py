"""The plot as a person uses it: what mouse, wheel and keys over the panes ask for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from hexoview.ui.preview.bindings import Command, command_for
from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.gestures import Gestures, Tool
from hexoview.ui.preview.pane_hand import PaneHand, cursor_of
from hexoview.ui.preview.panes_view import PanesView
from hexoview.ui.preview.shelf import Shelf
from hexoview.ui.preview.span_band import Edge


class Plot(PanesView):
    """Says what mouse and keys ask for, and changes nothing by itself."""

    commanded = Signal(object)
    menu_wanted = Signal(object)

    def __init__(self, colours: Colours, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(colours, shelf, parent)
        self.gestures = Gestures(self)
        self.hand = PaneHand(self)
        self.viewport().installEventFilter(self)

    def _show_cursor(self, place: QPointF) -> None:
        shape = Qt.CursorShape.CrossCursor
        pane, spot = self.hand.spot(self._panes, place)
        self.show_marks(pane)
        if place.x() < GUTTER:
            shape = cursor_of(spot)
        elif place.y() > self._room.height:
            shape = Qt.CursorShape.ArrowCursor
        elif self.gestures.is_panning:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._edge_at(place.x()) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        self.viewport().setCursor(QCursor(shape))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of a pane or of the stretch, begins a new one, or moves the view."""
        place = event.position()
        is_left = event.button() is Qt.MouseButton.LeftButton
        if not (is_left and self.hand.press(self._panes, place)):
            self.gestures.press(event, self._edge_at(place.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Goes on with what was begun."""
        if self.hand.is_busy:
            self.hand.move(event.position())
            return
        if not self.gestures.is_dragging:
            self._show_cursor(event.position())
        self.gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends it."""
        if self.hand.is_busy:
            self.hand.release(self._panes, event.position())
        else:
            self.gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Asks for what lies under the pointer."""
        if not self.hand.double(self._panes, event.position()):
            self.gestures.picked.emit(event.position())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Reads what trackpads tell; no handler of a widget gets it."""
        if isinstance(event, QNativeGestureEvent):
            self.gestures.pinch(event)
            return True
        return bool(super().eventFilter(watched, event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for a menu, at the pointer or, by key, at the pane that keys work on."""
        self.menu_wanted.emit(event)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms, pans, scrolls or scales."""
        self.gestures.turn(event, can_scroll=self.overflow > 0)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        del event
        self.show_marks(None)
        self.gestures.moved.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reads keys from the table of bindings; others belong to the window."""
        if event.key() == Qt.Key.Key_Space:
            self.gestures.is_space_held = True
            return
        command = command_for(event)
        if command is None:
            event.ignore()
            return
        if command is Command.CLEAR and self._drop():
            return
        self.commanded.emit(command)

    def _edge_at(self, x: float) -> Edge | None:
        """The end of what the tool draws that a press at this pixel takes hold of."""
        drawn = self.cursors if self.gestures.tool is Tool.MEASURE else self.band
        return drawn.edge_at(x)

    def _drop(self) -> bool:
        """Forgets what a button holds; answers whether there was anything."""
        is_drawing = self.gestures.is_dragging
        self.gestures.drop()
        return self.hand.drop() or is_drawing

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The hand tool lasts as long as Space is held."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.gestures.is_space_held = False
