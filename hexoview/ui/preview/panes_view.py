"""Panes, lane of events and stretch over one time axis, on a pyqtgraph view."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsRectItem, QWidget

from hexoview.ui.preview.arrangement import heights
from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.event_lane import Event, EventLane
from hexoview.ui.preview.frame import GUTTER, Frame
from hexoview.ui.preview.ground import Ground
from hexoview.ui.preview.measure_lines import MeasureLines
from hexoview.ui.preview.pane import Pane
from hexoview.ui.preview.pane_hand import gap_at
from hexoview.ui.preview.shelf import Shelf
from hexoview.ui.preview.span_band import SpanBand
from hexoview.ui.preview.time_axis import TimeAxis
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.viewport import View


class PanesView(pg.GraphicsLayoutWidget):  # type: ignore[misc]  # pyqtgraph ships no types
    """Shows panes under each other, and what lies over them.

    Panes paint themselves: eight view boxes with their axes cost 24 ms a frame, and one that only held the
    range of time still a twentieth of what a frame costs now.
    """

    arranged = Signal()
    resized = Signal()

    def __init__(self, colours: Colours, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The scene fills all of it, so Qt need not fill it before.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._room = Frame(colours, small_font=self.font())
        self._axis = TimeAxis(self._room)
        self._timescale = Timescale()
        self._panes: tuple[Pane, ...] = ()
        self._scroll = 0
        self._build()
        self.show_colours(colours)

    @property
    def room(self) -> Frame:
        """What is on screen and how large; to be read only."""
        return self._room

    @property
    def panes(self) -> tuple[Pane, ...]:
        """From top to bottom."""
        return self._panes

    @property
    def band(self) -> SpanBand:
        """The chosen stretch over the panes."""
        return self._band

    @property
    def cursors(self) -> MeasureLines:
        """The two cursors over the panes."""
        return self._cursors

    @property
    def overflow(self) -> int:
        """Pixels of panes that find no room on screen."""
        return max(0, sum(pane.height for pane in self._panes) - self.panes_height)

    def show_panes(self, events: tuple[Event, ...]) -> None:
        """Shows the shelf's panes, and the events under them; a pane that is there keeps its scale."""
        known = {pane.content.key: pane for pane in self._panes}
        shown = []
        for content in self._shelf.contents:
            pane = known.pop(content.key, None)
            if pane is None:
                pane = Pane(content, self._room, self._ground, scale=self._shelf.scale_of(content))
            else:
                pane.show_content(content)
            shown.append(pane)
        for pane in known.values():
            self.scene().removeItem(pane)
        self._panes = tuple(shown)
        self._lane.show_events(events)
        self._arrange()
        self.show_marks(None)

    def show_marks(self, hovered: Pane | None) -> None:
        """Marks the pane that the keys work on, and the one whose gutter the pointer is over."""
        current = self._shelf.current
        for pane in self._panes:
            is_current = current is not None and pane.content.key == current.key
            pane.show_state(is_current=is_current, is_hovered=pane is hovered)

    def show_gap(self, y: float | None) -> None:
        """Shows where a pane that is held would go, or nothing."""
        below = None if y is None else gap_at(self._panes, y)
        edge = below.y() if below else sum(p.height for p in self._panes) - self._scroll
        self._gap.setVisible(y is not None and bool(self._panes))
        self._gap.setRect(QRectF(0, edge - 2, self._room.width, 3))
        self._gap.setBrush(QColor(self._room.colours.theme.accent))
        self._redraw()

    def show_view(self, view: View, timescale: Timescale) -> None:
        """Shows a stretch of time, told by a clock."""
        self._room.view = view
        self._timescale = timescale
        ticks = self._axis.show_timescale(timescale)
        self._room.grid = tuple(self._room.x_of(tick.x) - GUTTER for tick in ticks)
        self._redraw()

    def show_colours(self, colours: Colours) -> None:
        """Draws in another look."""
        self._room.colours = colours
        self.setBackground(QColor(colours.theme.window))
        for pane in self._panes:
            pane.show_look()
        self._redraw()

    def scroll_to(self, pixels: int) -> None:
        """Shows the panes from so many pixels below the first one's edge."""
        self._scroll = min(max(pixels, 0), self.overflow)
        self._place_panes()

    def pane_at(self, y: float) -> Pane | None:
        """The pane at a height on screen."""
        at = y + self._scroll
        return next(
            (p for p in self._panes if p.y() + self._scroll <= at < p.y() + self._scroll + p.height), None
        )

    @property
    def panes_height(self) -> int:
        """Pixels that the panes have on screen."""
        return max(0, self._room.height - self._lane.height)

    def _build(self) -> None:
        self.ci.setContentsMargins(0, 0, 0, 0)
        self.ci.setSpacing(0)
        layout = self.ci.layout
        layout.setColumnFixedWidth(0, GUTTER)
        layout.setRowStretchFactor(0, 1)
        self.ci.addItem(pg.GraphicsWidget(), 0, 1)
        self.ci.addItem(self._axis, 1, 1)
        self._stack = QGraphicsRectItem()
        self._stack.setFlag(QGraphicsRectItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._stack.setPen(Qt.PenStyle.NoPen)
        self.scene().addItem(self._stack)
        self._ground = Ground(self._room, self._stack)
        self._lane = EventLane(self._room, self._stack)
        self._band = SpanBand(self._room, self._stack)
        self._cursors = MeasureLines(self._room, self._stack)
        self._gap = QGraphicsRectItem(self._stack)
        self._gap.setPen(Qt.PenStyle.NoPen)
        self._gap.setZValue(12)
        self._gap.hide()

    def _arrange(self) -> None:
        """Gives every part its place; called whenever the room or the parts change."""
        room = self._room
        room.width, room.height = self.width(), max(1, self.height() - int(self._axis.height()))
        room.pixel_ratio = self.devicePixelRatioF()
        self._stack.setRect(QRectF(0, 0, room.width, room.height))
        self._ground.setRect(QRectF(0, 0, room.width, self.panes_height))
        self._lane.setPos(0, self.panes_height)
        self._band.show_floor(self.panes_height)
        self._scroll = min(self._scroll, self.overflow)
        self._place_panes()
        self.arranged.emit()

    def _place_panes(self) -> None:
        top = -self._scroll
        contents = [pane.content for pane in self._panes]
        tall = heights(contents, self.panes_height, self._shelf.layout.heights)
        for pane, height in zip(self._panes, tall, strict=True):
            pane.place(top, height)
            top += height
        self._ground.show_end(top)

    def _redraw(self) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Makes use of the new room; pyqtgraph calls it once without an event."""
        super().resizeEvent(event)
        if hasattr(self, "_band"):
            self._arrange()
            self.show_view(self._room.view, self._timescale)
            self.resized.emit()
