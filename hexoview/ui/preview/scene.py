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
    def is_lined_up(self) -> bool:
        """Whether several recordings begin together, so that a place on the axis is no one moment."""
        return self.timescale.is_lined_up

    @property
    def view(self) -> View:
        """The stretch of time on screen."""
        return self.navigator.view

    def take(self, picture: Picture) -> None:
        """Shows all of a new plan's time; of records that are on screen already, the same view."""
        is_same = self.picture is not None and _subject(self.picture) == _subject(picture)
        before = self.timescale
        self.picture = picture
        self.timescale = replace(
            before,
            origin=picture.origin,
            clock=picture.clock,
            fold=picture.fold,
            is_lined_up=bool(picture.lanes),
        )
        whole = self.timescale.view_of(picture.whole)
        if is_same:
            self.navigator.keep(whole, self._moved(before))
        else:
            self.navigator.begin(whole)
        self.events = events_of(picture.overview, self.timescale)
        if picture.gaps is Gaps.NONE and not picture.lanes:
            # One recording alone is told by the clock.
            self.gaps = Gaps.AUTO
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
        """The part of the chosen stretch within the whole, in seconds; none where recordings are lined up."""
        span = self.stretch.shown
        if span is None or self.is_lined_up or (span & self.stretch.whole).is_empty:
            return None
        return self.timescale.view_of(span & self.stretch.whole)


def _subject(picture: Picture) -> object:
    """What a picture is of; lanes, because those of other recordings may lie at the same ticks."""
    return picture.records, picture.lanes
