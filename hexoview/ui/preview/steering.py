"""What a person's gestures and keys do to the scene."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPointF, Signal, Slot

from hexoview.domain.span import TimeSpan
from hexoview.query.envelope import FloatArray
from hexoview.ui.preview.bindings import Command
from hexoview.ui.preview.event_lane import Event, event_at
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.gestures import Drawn
from hexoview.ui.preview.navigator import Move
from hexoview.ui.preview.no_data import data_after, data_before
from hexoview.ui.preview.page import Page
from hexoview.ui.preview.readout import nearest_samples
from hexoview.ui.preview.scene import Scene
from hexoview.ui.preview.viewport import View

EVENT_REACH = 6
"""Pixels from the pointer to a mark that is meant."""

_EVENT_MARGIN = 1.2
"""An activity that is gone to has a tenth of its length on either side."""

_MARK_SECONDS = 10.0

_GONE_TO_SECONDS = 300.0
"""What is shown around a moment that is gone to from the whole."""


class Steering(QObject):
    """Moves the view, draws and moves the stretch.

    `chosen` says that a stretch stands, or None does; `visited` carries the Event that was gone to by keys;
    `refused` says that no stretch can be chosen here, in a fact and a way out.
    """

    moved = Signal()
    drawing = Signal()
    chosen = Signal(object)
    visited = Signal(object)
    refused = Signal(str, str)

    def __init__(self, scene: Scene, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._page = page
        self._visited: tuple[Event | None, View] = (None, scene.view)
        self._orders: Mapping[Command, Callable[[], None]] = {
            Command.CLEAR: self._clear,
            Command.TAKE_VIEW: self._take_view,
            Command.TAKE_EVENT: self._take_event,
            Command.TO_STRETCH: self._go_to_stretch,
            Command.EVENT_BEFORE: self._go_to_event_before,
            Command.EVENT_AFTER: self._go_to_event_after,
            Command.DATA_BEFORE: self.go_to_data_before,
            Command.DATA_AFTER: self.go_to_data_after,
            Command.WHOLE: self._show_all,
        }
        self._connect()

    def _connect(self) -> None:
        page, gestures = self._page, self._page.plot.gestures
        page.overview.view_wanted.connect(self._glide)
        page.overview.left_view.connect(self._rest)
        gestures.zoomed.connect(self._zoom)
        gestures.panned.connect(self._pan)
        gestures.pan_began.connect(self._rest)
        gestures.dragged.connect(self._drag)
        gestures.drawn.connect(self._draw)
        gestures.dropped.connect(self._drop)
        gestures.picked.connect(self._pick)

    @property
    def _ticks_per_pixel(self) -> float:
        return self._page.plot.room.seconds_per_pixel * self._scene.timescale.clock.ticks_per_second

    # -- moving

    @Slot(object)
    def go_to(self, view: View) -> None:
        """Shows a stretch of time; `back` returns."""
        self._go(view)

    @Slot(object)
    def go_to_tick(self, tick: int) -> None:
        """Brings a moment into the middle, closer where everything was on screen, and points at it."""
        scene = self._scene
        width = min(_GONE_TO_SECONDS, scene.view.width) if scene.navigator.shows_all else scene.view.width
        at = scene.timescale.seconds(tick)
        self._go(View(at - width / 2, at + width / 2))
        self._page.plot.band.show_pointer(self._page.plot.room.x_of(at))

    @Slot()
    def go_to_data_before(self) -> None:
        """Shows the end of the record before a gap, else where a record begins."""
        self._go_to_data(data_before)

    @Slot()
    def go_to_data_after(self) -> None:
        """Shows where the next record begins."""
        self._go_to_data(data_after)

    def _go_to_data(self, found: Callable[[FloatArray, View], View | None]) -> None:
        picture = self._scene.picture
        view = found(picture.overview.recorded, self._scene.view) if picture else None
        if view is not None:
            self._go(view)

    def _go(self, view: View, move: Move = Move.JUMP) -> None:
        if self._scene.picture is not None and self._scene.navigator.go(view, move):
            self.moved.emit()

    def show(self, span: TimeSpan) -> None:
        """Goes to a stretch of time that was asked for elsewhere."""
        self._go(self._scene.timescale.view_of(span))

    @Slot(object)
    def _glide(self, view: View) -> None:
        self._go(view, Move.GLIDE)

    @Slot()
    def _rest(self) -> None:
        self._scene.navigator.rest()

    @Slot(float, float)
    def _zoom(self, factor: float, x: float) -> None:
        about = self._page.plot.room.seconds_at(max(x, GUTTER))
        self._glide(self._scene.view.zoomed(factor, about))

    @Slot(float)
    def _pan(self, share: float) -> None:
        self._glide(self._scene.view.panned(share))

    @Slot(float)
    def _drag(self, pixels: float) -> None:
        self._pan(-pixels / self._page.plot.room.plot_width)

    @Slot(QPointF)
    def _pick(self, place: QPointF) -> None:
        room = self._page.plot.room
        reach = EVENT_REACH * room.seconds_per_pixel
        event = event_at(self._scene.events, room.seconds_at(place.x()), reach)
        if event is not None and place.x() >= GUTTER:
            self.show_event(event)

    def show_event(self, event: Event) -> None:
        """Brings an activity or mark onto the screen."""
        width = event.view.width * _EVENT_MARGIN
        if event.is_mark:
            width = _MARK_SECONDS if self._scene.navigator.shows_all else self._scene.view.width
        middle = event.view.middle
        self._go(View(middle - width / 2, middle + width / 2))

    # -- choosing

    @Slot(object)
    def _draw(self, drawn: Drawn) -> None:
        scene, room = self._scene, self._page.plot.room
        if scene.picture is None:
            return
        if scene.is_lined_up:
            if drawn.is_final:
                self._refuse_stretch()
            return
        ends = [room.seconds_at(x) for x in (drawn.place, drawn.anchor)]
        place, anchor = (scene.timescale.tick(end) for end in ends)
        pane = self._page.plot.pane_at(drawn.y)
        near = [nearest_samples(pane.content.traces, end) for end in ends] if pane else []
        scene.stretch.samples = tuple(scene.timescale.tick(x) for group in near for x in group)
        scene.stretch.draw(
            anchor, place, edge=drawn.edge, ticks_per_pixel=self._ticks_per_pixel, is_free=drawn.is_free
        )
        if drawn.is_final:
            self._choose(scene.stretch.shown)
        else:
            self.drawing.emit()

    @Slot()
    def _drop(self) -> None:
        self._scene.stretch.drop()
        self.drawing.emit()

    def _refuse_stretch(self) -> None:
        self.refused.emit(
            self.tr("A stretch is a time by the clock, and here every recording has its own."),
            self.tr("Show the recordings by the clock to choose one: press L in the preview."),
        )

    def _choose(self, span: TimeSpan | None) -> None:
        if self._scene.is_lined_up and span is not None:
            self._refuse_stretch()
            return
        self._scene.stretch.choose(span)
        self.drawing.emit()
        self.chosen.emit(span)

    # -- keys

    def obey(self, command: Command) -> None:
        """Does what a key asks of view and stretch."""
        nudged = None
        if not self._scene.is_lined_up:
            nudged = self._scene.stretch.nudged(command, ticks_per_pixel=self._ticks_per_pixel)
        order = self._orders.get(command)
        if nudged is not None:
            self._choose(nudged)
        elif order is not None:
            order()
        elif self._scene.navigator.obey(command):
            self.moved.emit()

    def _clear(self) -> None:
        if self._scene.stretch.span is not None:
            self._choose(None)
        else:
            self._page.shelf.choose(None)

    def _take_view(self) -> None:
        span = self._scene.timescale.span_of(self._scene.view) & self._scene.stretch.whole
        if not span.is_empty:
            self._choose(span)

    def take_event(self, event: Event) -> None:
        """Chooses an activity's time, or from a mark to the next tick."""
        span = event.span & self._scene.stretch.whole
        if not span.is_empty:
            self._choose(span)

    def _take_event(self) -> None:
        """The event that was gone to, or the shortest one in the middle of the screen."""
        here, view = self._visited
        if here not in self._scene.events or view != self._scene.view:
            here = event_at(self._scene.events, self._scene.view.middle, 0.0)
        if here is not None:
            self.take_event(here)

    def _go_to_stretch(self) -> None:
        view = self._scene.stretch_view()
        if view is not None:
            self._go(view)
        elif self._visited[0] is not None and self._visited[1] == self._scene.view:
            self._take_event()

    def _go_to_event_before(self) -> None:
        self._go_to_neighbour(-1)

    def _go_to_event_after(self) -> None:
        self._go_to_neighbour(1)

    def _go_to_neighbour(self, step: int) -> None:
        """The next event from the one that was gone to, or from the middle of the screen."""
        events = sorted(self._scene.events, key=lambda event: event.view.middle)
        here, view = self._visited
        if here in events and view == self._scene.view:
            place = events.index(here) + step
        else:
            middles = [event.view.middle for event in events]
            # A hair's breadth, so that an event in the middle counts as here.
            hair = step * self._scene.view.width * 1e-6
            after = bisect_right(middles, self._scene.view.middle + hair)
            place = after if step > 0 else after - 1
        if 0 <= place < len(events):
            self.show_event(events[place])
            self._visited = events[place], self._scene.view
            self.visited.emit(events[place])

    def _show_all(self) -> None:
        self._page.orders.reset()
        if self._scene.navigator.obey(Command.WHOLE):
            self.moved.emit()
