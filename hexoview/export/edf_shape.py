"""Where an EDF file starts, how many seconds it has, and which series are signals in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from hexoview.domain.timestamp import Clock
from hexoview.export.edf_choice import ALL_EVENTS, EdfEvents
from hexoview.export.edf_signals import EdfChannel, channel
from hexoview.export.pieces import ends
from hexoview.query.plan import Part, Piece
from hexoview.store.base import Store


@dataclass(frozen=True, slots=True)
class EdfShape:
    """One record's gap-free stretch as a file of 1-s data records.

    Attributes:
        start: the tick of the first slot, from which all grids count whole seconds.
        channels: the series that are signals, the fastest first, then by datatype.
        told: the pieces whose values become annotations: events, slow channels, and odd grids.
        has_activities: whether activities and notes are told too.
    """

    part: Part
    clock: Clock
    start: int
    record_count: int
    channels: tuple[EdfChannel, ...]
    told: tuple[Piece, ...]
    has_activities: bool = True

    @property
    def whole_second(self) -> int:
        """The tick of the whole second that stands in the header; annotations count from it."""
        return self.start - self.start % self.clock.ticks_per_second

    @property
    def start_fraction(self) -> Fraction:
        """Seconds from there to the first slot, below 1."""
        return self.clock.exact_seconds(self.start - self.whole_second)

    @property
    def start_moment(self) -> datetime:
        """The start in the header, UTC."""
        return self.clock.to_datetime(self.whole_second)

    @property
    def odd_grids(self) -> tuple[Piece, ...]:
        """Series of 1 Hz or more that become annotations, because their values miss the file's slots."""
        tps = self.clock.ticks_per_second
        return tuple(p for p in self.told if p.series.grid is not None and p.series.grid.step <= tps)


def shape(part: Part, store: Store, events: EdfEvents = ALL_EVENTS) -> EdfShape:
    """Lays the part out, reading no more than the first and last time of each series."""
    tps = store.clock.ticks_per_second
    times = [ends(piece, store) for piece in part.pieces]
    first, last = min(low for low, _ in times), max(high for _, high in times)
    start = _start(part, first, tps)
    channels = {p.series.id: channel(p, start=start, ticks_per_second=tps) for p in part.pieces}
    signals = [one for one in channels.values() if one is not None]
    return EdfShape(
        part=part,
        clock=store.clock,
        start=start,
        record_count=(last - start) // tps + 1,
        # Scripts for Hexoskin's own EDF take the first signal for the ECG.
        channels=tuple(sorted(signals, key=lambda one: -one.slots)),
        told=tuple(piece for piece in part.pieces if channels[piece.series.id] is None),
        has_activities=events.has_activities,
    )


def _start(part: Part, first: int, tps: int) -> int:
    """The last tick at or before the first value that is whole seconds after the record's start.

    A stretch that was cut out and imported again may begin between the seconds of its slower channels.
    Then the record's start isn't where the grids meet, and the start falls where most values do.
    """
    grids = [piece.series.grid for piece in part.pieces if piece.series.grid is not None]
    meeting = [(Fraction(tps) / grid.step, grid.first) for grid in grids if grid.step <= tps]

    def met(start: int) -> Fraction:
        """Values a second that fall on slots of a file that starts there."""
        falls = (rate for rate, origin in meeting if ((start - origin) * rate / tps).denominator == 1)
        return sum(falls, Fraction(0))

    start: int = first - (first - part.record.span.start) % tps
    if met(start) == sum(rate for rate, _ in meeting):
        return start
    best: int = max((start, *range(first, first - tps, -1)), key=met)
    return best
