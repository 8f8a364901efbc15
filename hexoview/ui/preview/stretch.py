"""The chosen stretch of time, and how dragging and keys change it; ticks, exact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hexoview.domain.span import TimeSpan
from hexoview.ui.preview.bindings import Command
from hexoview.ui.preview.event_lane import Event
from hexoview.ui.preview.snapping import snapped
from hexoview.ui.preview.span_band import Edge

NUDGES: Mapping[Command, tuple[Edge, int, bool]] = {
    Command.START_EARLIER: (Edge.START, -1, False),
    Command.START_LATER: (Edge.START, 1, False),
    Command.END_EARLIER: (Edge.END, -1, False),
    Command.END_LATER: (Edge.END, 1, False),
    Command.START_SECOND_EARLIER: (Edge.START, -1, True),
    Command.START_SECOND_LATER: (Edge.START, 1, True),
    Command.END_SECOND_EARLIER: (Edge.END, -1, True),
    Command.END_SECOND_LATER: (Edge.END, 1, True),
}
"""Command -> which edge moves, in which direction, and whether by a second instead of a pixel."""


class Stretch:
    """What is chosen, and what is being drawn; a drawn stretch lies within the whole.

    Attributes:
        span: what is chosen.
        shown: what is to be seen: while a drag goes on, what it would choose.
        whole: what can be chosen.
        samples: ticks of values near the pointer, on which a dragged edge comes to rest too.
    """

    def __init__(self) -> None:
        self.span: TimeSpan | None = None
        self.shown: TimeSpan | None = None
        self.whole = TimeSpan(0, 1)
        self.samples: tuple[int, ...] = ()
        self._ticks_per_second = 256
        self._targets: tuple[int, ...] = ()

    @property
    def targets(self) -> tuple[int, ...]:
        """The moments at which a dragged edge comes to rest."""
        return self._targets

    def take(self, whole: TimeSpan, ticks_per_second: int, events: Iterable[Event]) -> None:
        """Takes another whole, and the moments at which a dragged edge comes to rest."""
        self.whole = whole
        self._ticks_per_second = ticks_per_second
        edges = {whole.start, whole.end}
        for event in events:
            edges |= {event.span.start} if event.is_mark else {event.span.start, event.span.end}
        self._targets = tuple(sorted(edges))

    def choose(self, span: TimeSpan | None) -> None:
        """Chooses a stretch, or none."""
        self.span = self.shown = span

    def draw(
        self, anchor: int, place: int, *, edge: Edge | None, ticks_per_pixel: float, is_free: bool
    ) -> None:
        """Draws a new stretch from `anchor` to `place`, or with `edge` moves that edge to `place`.

        Moved past each other, the edges change places.
        """
        ends = {anchor, place} if is_free else {self._rest(end, ticks_per_pixel) for end in (anchor, place)}
        if edge is not None and self.span is not None:
            fixed = self.span.end if edge is Edge.START else self.span.start
            ends = {fixed, place if is_free else self._rest(place, ticks_per_pixel)}
        start, end = min(ends), max(ends)
        found = TimeSpan(start, max(end, start + 1)) & self.whole
        self.shown = None if found.is_empty else found

    def drop(self) -> None:
        """Forgets what was being drawn."""
        self.shown = self.span

    def nudged(self, command: Command, *, ticks_per_pixel: float) -> TimeSpan | None:
        """The stretch after a key moved one of its edges; None where the key does something else."""
        if self.span is None or command not in NUDGES:
            return None
        edge, direction, is_second = NUDGES[command]
        by = direction * (self._ticks_per_second if is_second else max(1, round(ticks_per_pixel)))
        start, end = self.span.start, self.span.end
        if edge is Edge.START:
            return TimeSpan(min(max(start + by, self.whole.start), end - 1), end)
        return TimeSpan(start, max(min(end + by, self.whole.end), start + 1))

    def _rest(self, tick: int, ticks_per_pixel: float) -> int:
        return snapped(
            tick,
            targets=self._targets,
            samples=self.samples,
            ticks_per_pixel=ticks_per_pixel,
            ticks_per_second=self._ticks_per_second,
        )
