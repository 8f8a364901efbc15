"""The measure tool: where its cursors are, and what is known of the time between them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from hexoview.query.measure import Cursors, Measurement
from hexoview.ui.debounce import Debounce
from hexoview.ui.preview.bindings import Command
from hexoview.ui.preview.gestures import Drawn, Tool
from hexoview.ui.preview.measure_words import head_line, rows_of
from hexoview.ui.preview.page import Page
from hexoview.ui.preview.scene import Scene
from hexoview.ui.preview.snapping import snapped
from hexoview.ui.preview.span_band import Edge
from hexoview.ui.preview.stretch import NUDGES

_BETWEEN_MS = 120
_TOOLS = {Command.SELECT: Tool.SELECT, Command.PAN: Tool.PAN, Command.MEASURE: Tool.MEASURE}


class Measuring(QObject):
    """Moves the cursors; `wanted` carries Cursors whose figures are to be read, `tool_changed` a Tool."""

    wanted = Signal(object)
    tool_changed = Signal(object)
    zoom_wanted = Signal(object)

    def __init__(self, scene: Scene, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._page = page
        self._cursors: Cursors | None = None
        self._found: Measurement | None = None
        self._subject: object = None
        self._ask_soon = Debounce(self._ask, _BETWEEN_MS, self)
        gestures = page.plot.gestures
        gestures.measured.connect(self._draw)
        gestures.clicked.connect(self._click)
        page.measures.closed.connect(self.stop)
        page.measures.copy_wanted.connect(self.copy)

    @property
    def cursors(self) -> Cursors | None:
        """Where they are, in ticks."""
        return self._cursors

    def use(self, tool: Tool) -> None:
        """Takes another tool; the first time it measures, the cursors stand in the view."""
        self._page.plot.gestures.tool = tool
        if tool is Tool.MEASURE and self._cursors is None and self._scene.picture is not None:
            low, high = (self._scene.view.low + self._scene.view.width * part for part in (1 / 3, 2 / 3))
            self._put(Cursors(*map(self._scene.timescale.tick, (low, high))))
        self.tool_changed.emit(tool)

    def obey(self, command: Command) -> bool:
        """Does what a key asks of the tool; answers whether it was about it."""
        if command in _TOOLS:
            again = _TOOLS[command] is self._page.plot.gestures.tool
            self.use(Tool.SELECT if again else _TOOLS[command])
            return True
        if self._cursors is None:
            return False
        if command is Command.COPY:
            self.copy()
            return True
        return self._page.plot.gestures.tool is Tool.MEASURE and self._steer(self._cursors, command)

    def take_picture(self) -> None:
        """Another picture is shown: its channels are measured, where the cursors lie in its time."""
        picture = self._scene.picture
        assert picture is not None
        keys = tuple(trace.key for trace in picture.traces)
        subject = picture.whole, picture.records, picture.lanes, keys
        if subject == self._subject:
            return
        self._subject = subject
        if self._cursors is not None and picture.whole.overlaps(self._cursors.span):
            self._put(self._cursors)
        else:
            self.stop()

    def show(self) -> None:
        """Draws the cursors where the view has them."""
        seconds, cursors = self._scene.timescale.seconds, self._cursors
        places = None if cursors is None else (seconds(cursors.a), seconds(cursors.b))
        self._page.plot.cursors.show_places(places)
        if cursors is None:
            self._page.measures.hide()
        else:
            self._page.measures.show_times(head_line(cursors, self._scene.timescale))
            self._show_found()

    def show_measured(self, found: Measurement) -> None:
        """Shows figures that were read, if they are those of the present cursors."""
        self._found = found
        self._show_found()

    @Slot()
    def stop(self) -> None:
        """Takes the cursors away, and the tool that chooses a stretch."""
        self._cursors = None
        self._ask_soon.drop()
        self.show()
        if self._page.plot.gestures.tool is Tool.MEASURE:
            self.use(Tool.SELECT)

    @Slot()
    def copy(self) -> None:
        """Puts the figures into the clipboard."""
        QGuiApplication.clipboard().setText(self._page.measures.text)

    def _steer(self, cursors: Cursors, command: Command) -> bool:
        if command is Command.CLEAR:
            self.stop()
        elif command is Command.TO_STRETCH:
            self.zoom_wanted.emit(self._scene.timescale.view_of(cursors.span))
        elif command in NUDGES:
            edge, direction, is_second = NUDGES[command]
            clock, room = self._scene.timescale.clock, self._page.plot.room
            pixel = max(1, round(room.seconds_per_pixel * clock.ticks_per_second))
            by = direction * (clock.ticks_per_second if is_second else pixel)
            is_a = edge is Edge.START
            self._put(Cursors(cursors.a + by * is_a, cursors.b + by * (not is_a)))
        else:
            return False
        return True

    @Slot(object)
    def _draw(self, drawn: Drawn) -> None:
        anchor, place = (self._tick(x, is_free=drawn.is_free) for x in (drawn.anchor, drawn.place))
        if drawn.edge is None or self._cursors is None:
            self._put(Cursors(anchor, place))
        elif drawn.edge is Edge.START:
            self._put(Cursors(place, self._cursors.b))
        else:
            self._put(Cursors(self._cursors.a, place))

    @Slot(float)
    def _click(self, x: float) -> None:
        """Brings the nearer cursor to a click."""
        tick = self._tick(x, is_free=False)
        cursors = self._cursors or Cursors(tick, tick)
        is_a = abs(cursors.a - tick) <= abs(cursors.b - tick)
        self._put(Cursors(tick, cursors.b) if is_a else Cursors(cursors.a, tick))

    def _tick(self, x: float, *, is_free: bool) -> int:
        """The tick at a pixel, or an event's that is near; never a whole second for its own sake."""
        room, timescale = self._page.plot.room, self._scene.timescale
        tick = timescale.tick(room.seconds_at(x))
        if is_free:
            return tick
        return snapped(
            tick,
            targets=self._scene.stretch.targets,
            ticks_per_pixel=room.seconds_per_pixel * timescale.clock.ticks_per_second,
            ticks_per_second=1,
        )

    def _put(self, cursors: Cursors) -> None:
        if self._scene.picture is None:
            return
        whole = self._scene.picture.whole
        self._cursors = Cursors(*(min(max(tick, whole.start), whole.end) for tick in (cursors.a, cursors.b)))
        self.show()
        self._ask_soon.request()

    def _ask(self) -> None:
        if self._cursors is not None:
            self.wanted.emit(self._cursors)

    def _show_found(self) -> None:
        if self._found is None or self._found.cursors != self._cursors:
            return
        found = {one.key: one for one in self._found.channels}
        traces = [trace for pane in self._page.shelf.contents for trace in pane.traces]
        if found.keys() >= {trace.key for trace in traces}:
            self._page.measures.show_rows(rows_of(traces, found, self._scene.timescale))
