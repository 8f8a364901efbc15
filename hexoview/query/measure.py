"""What lies between two moments, channel by channel, from the raw values and not from what is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from hexoview.domain.datatype import Datatype
from hexoview.domain.segment import Grid
from hexoview.domain.span import TimeSpan
from hexoview.query.bands import held, words_of
from hexoview.query.coverage import NOTHING, clipped, joined, spans_of
from hexoview.query.envelope import Frame, LevelCache, ends_of
from hexoview.query.gather import Source, ends, gather
from hexoview.query.plan import Channel, Piece, Plan
from hexoview.query.run import BLOCK, inside
from hexoview.query.trace import TraceKind, kind_of
from hexoview.store.base import Store
from hexoview.watch import Watch


@dataclass(frozen=True, slots=True)
class Cursors:
    """Two moments, in ticks; neither need come first."""

    a: int
    b: int

    @property
    def span(self) -> TimeSpan:
        """From the earlier up to but not including the later; at least one tick."""
        first, last = sorted((self.a, self.b))
        return TimeSpan(first, max(last, first + 1))


@dataclass(frozen=True, slots=True)
class Measured:
    """One channel of one user between the cursors, in physical units; None where there is no such value.

    Attributes:
        key: user id and datatype id, as a picture's traces have it.
        count: values stamped from the earlier cursor up to but not including the later.
        at_a, at_b: the nearest value of a curve, or what holds there of an event channel.
        valid: of a curve, the share of the values due in this time that are there and not saturated; of
            events, the share of the time in which one holds; None where neither can be said.
        shares: of a flag or state channel, each word with the share of the time for which it holds.
    """

    key: tuple[int, int]
    datatype: Datatype
    count: int = 0
    mean: float | None = None
    least: float | None = None
    greatest: float | None = None
    at_a: float | None = None
    at_b: float | None = None
    valid: float | None = None
    shares: tuple[tuple[str, float], ...] = ()

    @property
    def change(self) -> float | None:
        """How much more the value is at B than at A."""
        return None if self.at_a is None or self.at_b is None else self.at_b - self.at_a


@dataclass(frozen=True, slots=True)
class Measurement:
    """What two cursors measure; channels in the plan's order."""

    cursors: Cursors
    channels: tuple[Measured, ...]


class _Sums:
    """Stored numbers added up block by block; exact, for they are integers."""

    def __init__(self, limits: tuple[int, int] | None) -> None:
        self._limits = limits
        self.count = self.total = self.saturated = 0
        self.low: int | None = None
        self.high: int | None = None

    def add(self, values: np.ndarray) -> None:
        if not len(values):
            return
        low, high = int(values.min()), int(values.max())
        self.count += len(values)
        self.total += int(values.sum(dtype=np.int64))
        self.low = low if self.low is None else min(low, self.low)
        self.high = high if self.high is None else max(high, self.high)
        if self._limits is not None and (low <= self._limits[0] or high >= self._limits[1]):
            self.saturated += int(((values <= self._limits[0]) | (values >= self._limits[1])).sum())


def measure(plan: Plan, cursors: Cursors, store: Store, watch: Watch) -> Measurement:
    """Reads every value between the cursors.

    Raises:
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    source = Source(store, LevelCache(), watch, {record.id: record for record in plan.records})
    found = []
    for number, channel in enumerate(plan.channels):
        watch.step(number / len(plan.channels))
        found.append(_measured(channel, cursors, source))
    return Measurement(cursors, tuple(found))


def _measured(channel: Channel, cursors: Cursors, source: Source) -> Measured:
    key = channel.user_id, channel.datatype.id
    kind, frame = kind_of(channel.datatype), Frame(cursors.span, 1, cursors.span.start, source.store.clock)
    if kind is TraceKind.BANDS:
        return Measured(
            key, channel.datatype, _count(channel, frame, source), shares=_shares(channel, frame, source)
        )
    if kind is TraceKind.TICKS:
        return Measured(key, channel.datatype, _count(channel, frame, source))
    sums = _Sums(ends_of(channel.pieces[0].series))
    for piece in source.inside(channel, frame.span):
        low, high = inside(piece, frame.span, source.store)
        for start in range(low, high, BLOCK):
            source.watch.step(0.0)
            sums.add(source.store.read(piece.series, start, min(start + BLOCK, high)).values)
    is_curve = kind is TraceKind.CURVE
    return Measured(
        key,
        channel.datatype,
        sums.count,
        _scaled(Fraction(sums.total, sums.count), channel) if sums.count else None,
        *_extremes(sums, channel),
        _value_at(channel, cursors.a, source),
        _value_at(channel, cursors.b, source),
        _valid(channel, frame.span, sums, source) if is_curve else _held_share(channel, frame, source),
    )


def _extremes(sums: _Sums, channel: Channel) -> tuple[float | None, float | None]:
    """The least and the greatest physical value; a gain below zero turns the stored ones around."""
    if sums.low is None or sums.high is None:
        return None, None
    ends = sorted(_scaled(Fraction(stored), channel) for stored in (sums.low, sums.high))
    return ends[0], ends[1]


def _scaled(stored: Fraction, channel: Channel) -> float:
    return float(stored * channel.datatype.scale.gain + channel.datatype.scale.offset)


def _count(channel: Channel, frame: Frame, source: Source) -> int:
    bounds = (inside(piece, frame.span, source.store) for piece in source.inside(channel, frame.span))
    return sum(high - low for low, high in bounds)


def _valid(channel: Channel, span: TimeSpan, sums: _Sums, source: Source) -> float | None:
    """Of the values that the channel's rate puts into this time, the share that is there and sound."""
    grids = [piece.series.grid for piece in channel.pieces if piece.series.grid is not None]
    reach = [piece.series.grid for piece in source.inside(channel, span) if piece.series.grid is not None]
    grid = (reach or grids)[0]
    due = grid.index_from(span.end) - grid.index_from(span.start)
    return min(1.0, (sums.count - sums.saturated) / due) if due > 0 else None


def _held_share(channel: Channel, frame: Frame, source: Source) -> float:
    """The share of the time in which an event holds."""
    spans = [NOTHING]
    for piece in source.inside(channel, frame.span):
        found = gather(piece, frame.span, source)
        if len(found):
            spans.append(spans_of(found.timestamps, ends(found, piece, source)))
    return _share(joined(clipped(np.concatenate(spans), frame)), frame.span)


def _shares(channel: Channel, frame: Frame, source: Source) -> tuple[tuple[str, float], ...]:
    spans, values = held(channel, frame, source)
    coding = channel.datatype.coding
    assert coding is not None
    found = (
        (word, _share(joined(clipped(spans[which], frame)), frame.span))
        for word, which in words_of(coding, channel, values)
    )
    return tuple((word, share) for word, share in found if share)


def _share(spans: np.ndarray, within: TimeSpan) -> float:
    return float((spans[:, 1] - spans[:, 0]).sum() / within.length)


def _value_at(channel: Channel, tick: int, source: Source) -> float | None:
    """The value of a channel at one moment."""
    found = [
        stored
        for piece in source.inside(channel, TimeSpan(tick, tick + 1))
        for stored in (_nearest(piece, piece.series.grid, tick, source),)
        if stored is not None
    ]
    return _scaled(Fraction(found[0]), channel) if found else None


def _nearest(piece: Piece, grid: Grid | None, tick: int, source: Source) -> int | None:
    """Of a grid the value nearest to a tick, half a step away at most; of events the one that holds."""
    moment = TimeSpan(tick, tick + 1)
    if grid is not None:
        after = grid.index_from(tick)
        there = [place for place in (after - 1, after) if piece.low <= place < piece.high]
        index = min(there, key=lambda place: abs(grid.at(place) - tick), default=None)
        if index is None or abs(grid.at(index) - tick) > grid.step / 2:
            return None
        return int(source.store.read(piece.series, index, index + 1).values[0])
    events = gather(piece, moment, source)
    if not len(events):
        return None
    holds = np.flatnonzero((events.timestamps <= tick) & (ends(events, piece, source) > tick))
    return int(events.values[holds[-1]]) if len(holds) else None
