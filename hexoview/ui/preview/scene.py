"""What the preview holds at one moment: picture, view, clock, events and the chosen stretch."""

from __future__ import annotations

from dataclasses import replace

from hexoview.query.picture import Gaps, Picture
from hexoview.ui.preview.event_lane import Event, events_of
from hexoview.ui.preview.frame import Frame
from hexoview.ui.preview.navigator import Navigator
from hexoview.ui.preview.request import Need
from hexoview.ui.preview.stretch import Stretch
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.viewport import View


class Scene:
    """Changed by the preview's pictures and by a person's gestures; knows no widget."""

    def __init__(self) -> None:
        self.picture: Picture | None = None
        self.events: tuple[Event, ...] = ()
        self.timescale = Timescale()
        self.navigator = Navigator()
        self.stretch = Stretch()
        self.gaps = Gaps.AUTO

    @property
    def view(self) -> View:
        """The stretch of time on screen."""
        return self.navigator.view

    def take(self, picture: Picture) -> None:
        """Shows all of a new plan's time; of records that are on screen already, the same view."""
        is_same = self.picture is not None and self.picture.records == picture.records
        before = self.timescale
        self.picture = picture
        self.timescale = replace(before, origin=picture.origin, clock=picture.clock, fold=picture.fold)
        whole = self.timescale.view_of(picture.whole)
        if is_same:
            self.navigator.keep(whole, self._moved(before))
        else:
            self.navigator.begin(whole)
        self.events = events_of(picture.overview, self.timescale)
        self.stretch.take(picture.whole, picture.clock.ticks_per_second, self.events)

    def _moved(self, before: Timescale) -> View:
        """The present view as seconds of another scale."""
        if before.fold != self.timescale.fold:
            return self.timescale.view_of(before.span_of(self.view))
        # Without a way over whole ticks, which would let a view drift.
        by = self.timescale.seconds(before.origin)
        return View(self.view.low + by, self.view.high + by)

    def need(self, room: Frame) -> Need:
        """What is to be seen on a plot of this size."""
        pixels = max(1, round(room.plot_width * room.pixel_ratio))
        return Need(self.view, self.navigator.whole, pixels)

    def stretch_view(self) -> View | None:
        """The part of the chosen stretch that lies within the whole, in seconds."""
        span = self.stretch.shown
        if span is None or (span & self.stretch.whole).is_empty:
            return None
        return self.timescale.view_of(span & self.stretch.whole)
