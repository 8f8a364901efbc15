"""The preview: channels of a plan over one time axis, and the stretch that a person chooses on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import tzinfo

from PySide6.QtCore import QEvent, QPointF, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStackedLayout, QWidget

from hexoview.domain.span import TimeSpan
from hexoview.query.measure import Measurement
from hexoview.query.picture import Picture, PictureRequest
from hexoview.ui.debounce import Debounce
from hexoview.ui.empty_page import EmptyPage
from hexoview.ui.named import named
from hexoview.ui.preview.asking import fitting, lacking
from hexoview.ui.preview.clocking import Clocking
from hexoview.ui.preview.colours import colours_for
from hexoview.ui.preview.commanding import Commanding
from hexoview.ui.preview.frame import GUTTER
from hexoview.ui.preview.heard import Hearing
from hexoview.ui.preview.measuring import Measuring
from hexoview.ui.preview.page import Page
from hexoview.ui.preview.pane_layout import PaneLayout
from hexoview.ui.preview.readout import Pointed, readings
from hexoview.ui.preview.scene import Scene
from hexoview.ui.preview.sight import Sight, seen
from hexoview.ui.preview.spoken import reduction, summary
from hexoview.ui.preview.steering import Steering
from hexoview.ui.preview.whose import Whose
from hexoview.ui.theme import DARK, LIGHT, Theme

_SAID_EVERY_MS = 300
_POINT_REACH = 6
"""Pixels from the pointer to a value that is read out."""


class Preview(QWidget):
    """Shows pictures and asks for finer ones; knows neither store nor query.

    `span_chosen` carries the TimeSpan that was dragged or moved by keys, or None; `view_changed` the
    PictureRequest of what is to be seen next; `pointed` a Pointed, or None; `layout_changed` the PaneLayout
    that is worth remembering; `measure_wanted` the Cursors between which the raw values are to be read;
    `events_changed` the Events in the time shown, and the Timescale that tells them.
    `refused` says that something isn't possible as things are shown, in a fact and a way out.
    `view_shown` carries the TimeSpan that a picture came up with, `view_moved`
    the one that a person moved it to; `sighted` says, once the view rests, that `sight` is another.
    """

    span_chosen = Signal(object)
    view_changed = Signal(object)
    pointed = Signal(object)
    layout_changed = Signal(object)
    measure_wanted = Signal(object)
    view_shown = Signal(object)
    view_moved = Signal(object)
    events_changed = Signal(object, object)
    sighted = Signal()
    way_out_chosen = Signal()
    refused = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "preview", self.tr("Preview"))
        self._scene = Scene()
        self._way = named(QPushButton(), "preview-way-out")
        self._empty = EmptyPage("preview-empty", (self._way,))
        self._page = Page(colours_for(self._theme_around()))
        self._hearing = Hearing(self._page.plot)
        self.steering = Steering(self._scene, self._page, self)
        self._clocking = Clocking(self._scene, self)
        self._measuring = Measuring(self._scene, self._page, self)
        self.commanding = Commanding(
            self._scene, self._page, self.steering, (self._clocking, self._measuring, self._page.orders)
        )
        self._told_events: object = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._page)
        self.setFocusProxy(self._page.plot)
        self._say_soon = Debounce(self._say, _SAID_EVERY_MS, self)
        self._connect()

    @property
    def request(self) -> PictureRequest:
        """The picture that would suit what is on screen; of all time while nothing is shown."""
        if self._scene.picture is None:
            pixels = max(1, round((self.width() - GUTTER) * self.devicePixelRatioF()))
            return PictureRequest(None, pixels, self._scene.gaps)
        return fitting(self._scene, self._page.plot.room)

    @property
    def sight(self) -> Sight | None:
        """What is on screen; None while nothing is shown."""
        return seen(self._scene, self._page)

    def show_picture(self, picture: Picture) -> None:
        """Shows a plan's data: all of it, or of records that are on screen already the same view."""
        scene, page = self._scene, self._page
        scene.take(picture)
        self._stack.setCurrentWidget(page)
        self._take_traces()
        page.show_panes(scene.events)
        page.show_lining_up(is_possible=len(picture.records) > 1, is_done=scene.is_lined_up)
        page.overview.show_overview(picture.overview, scene.events, scene.navigator.whole)
        self._measuring.take_picture()
        self._show_view()
        self._show_stretch()
        self.view_shown.emit(self._view_span())
        self._tell_events()

    def show_nothing(self, title: str, sentence: str, way: str = "") -> None:
        """Says why there is no picture, and offers a way out where there is one."""
        self._scene.picture = None
        self._take_traces()
        self._page.show_panes(())
        self._empty.show_text(title, sentence)
        self._way.setText(way)
        self._way.setVisible(bool(way))
        self._stack.setCurrentWidget(self._empty)
        self._tell_events()
        self._say_soon.request()

    def show_absent(self, text: str) -> None:
        """Says which of the channels asked for can't be seen."""
        self._page.show_absent(text)

    def set_zone(self, zone: tzinfo) -> None:
        """Tells times in another zone."""
        self._scene.timescale = replace(self._scene.timescale, zone=zone)
        self._take_traces()
        self._show_panes()
        self._show_times()

    def set_span(self, span: TimeSpan | None) -> None:
        """Marks a stretch that was chosen elsewhere."""
        self._scene.stretch.choose(span)
        self._show_stretch()

    @Slot(object)
    def show_measured(self, found: Measurement) -> None:
        """Shows what was read between the cursors."""
        self._measuring.show_measured(found)

    def go_to(self, view: TimeSpan) -> None:
        """Shows a stretch of time; what lies outside the record is left out."""
        self.steering.show(view)

    def set_layout(self, layout: PaneLayout) -> None:
        """Arranges the panes as they were left."""
        self._page.shelf.use(layout)
        for pane in self._page.plot.panes:
            pane.show_scale(self._page.shelf.scale_of(pane.content))

    def set_theme(self, theme: Theme) -> None:
        """Draws in another look."""
        self._page.show_colours(colours_for(theme))

    def summary(self) -> str:
        """What is on screen, as sentences."""
        scene = self._scene
        if scene.picture is None:
            return self._empty.accessibleName()
        return summary(scene.picture, scene.events, scene.view, scene.timescale)

    def _connect(self) -> None:
        self._page.plot.resized.connect(self._show_size)
        self._page.plot.gestures.moved.connect(self._point)
        self._page.shelf.arranged.connect(self._show_panes)
        self._page.shelf.kept.connect(self.layout_changed)
        self._way.clicked.connect(self.way_out_chosen)
        self._page.no_data.before_wanted.connect(self.steering.go_to_data_before)
        self._page.no_data.after_wanted.connect(self.steering.go_to_data_after)
        self.steering.moved.connect(self._show_view)
        self.steering.moved.connect(self._tell_view)
        self.steering.refused.connect(self.refused)
        self._clocking.reclocked.connect(self._show_times)
        self._clocking.regapped.connect(self._ask)
        self._clocking.refused.connect(self.refused)
        self._page.lining_up.clicked.connect(self._clocking.line_up)
        self.steering.drawing.connect(self._show_stretch)
        self.steering.chosen.connect(self.span_chosen)
        self._page.tools.chosen.connect(self._measuring.use)
        self._measuring.tool_changed.connect(self._page.tools.show_tool)
        self._measuring.wanted.connect(self.measure_wanted)
        self._measuring.zoom_wanted.connect(self.steering.go_to)

    def _theme_around(self) -> Theme:
        return DARK if self.palette().window().color().lightness() < 128 else LIGHT

    def _take_traces(self) -> None:
        traces = self._scene.picture.traces if self._scene.picture is not None else ()
        self._page.shelf.take(traces, Whose.of(traces, self._scene.timescale))

    @Slot()
    def _show_panes(self) -> None:
        self._page.show_panes(self._scene.events)

    def _view_span(self) -> TimeSpan:
        return self._scene.timescale.span_of(self._scene.view)

    @Slot()
    def _tell_view(self) -> None:
        self.view_moved.emit(self._view_span())

    @Slot()
    def _show_view(self) -> None:
        scene = self._scene
        self._page.plot.show_view(scene.view, scene.timescale)
        self._page.overview.show_view(scene.view)
        self._show_words()
        self._ask()

    @Slot()
    def _show_size(self) -> None:
        self._show_words()
        self._ask()

    @Slot()
    def _show_times(self) -> None:
        self._page.plot.show_view(self._scene.view, self._scene.timescale)
        self._show_stretch()
        self._measuring.show()
        self._show_words()
        self._tell_events()

    def _tell_events(self) -> None:
        """Tells what happened in the time shown, where that or its clock is another one."""
        scene = self._scene
        told = scene.events if scene.picture is not None else (), scene.timescale
        if told != self._told_events:
            self._told_events = told
            self.events_changed.emit(*told)

    @Slot()
    def _show_stretch(self) -> None:
        scene = self._scene
        view, span = scene.stretch_view(), scene.stretch.shown
        label = scene.timescale.stretch(span) if view is not None and span is not None else ""
        self._page.show_stretch(view, label)

    def _show_words(self) -> None:
        scene = self._scene
        if scene.picture is None:
            return
        recorded = scene.picture.overview.recorded
        self._page.no_data.show_view(recorded, scene.view, scene.timescale)
        per_pixel = scene.need(self._page.plot.room).seconds_per_pixel
        self._page.show_words(scene.timescale.place(scene.view), reduction(scene.picture, per_pixel))
        self._say_soon.request()

    def _say(self) -> None:
        self._hearing.tell(self.summary())
        self.sighted.emit()

    def _ask(self) -> None:
        """Asks for a picture where the one at hand is too coarse or too short."""
        request = lacking(self._scene, self._page.plot.room)
        if request is not None:
            self.view_changed.emit(request)

    @Slot(object)
    def _point(self, place: QPointF | None) -> None:
        room, scene = self._page.plot.room, self._scene
        is_inside = place is not None and GUTTER <= place.x() < room.width and place.y() < room.height
        if scene.picture is None or place is None or not is_inside:
            self._page.plot.band.show_pointer(None)
            self.pointed.emit(None)
            return
        self._page.plot.band.show_pointer(place.x())
        seconds = room.seconds_at(place.x())
        tick = scene.timescale.tick(seconds)
        found = readings(scene.picture.traces, seconds, _POINT_REACH * room.seconds_per_pixel)
        self.pointed.emit(Pointed(tick, scene.timescale.moment(tick), found))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Says how many columns the first picture should have."""
        super().resizeEvent(event)
        if self._scene.picture is None:
            self.view_changed.emit(self.request)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the window from light to dark and back."""
        if event.type() is QEvent.Type.PaletteChange:
            self.set_theme(self._theme_around())
        super().changeEvent(event)
