"""The values of one piece inside a window, read in blocks, with the ticks at which they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hexoview.domain.datatype import CodingKind
from hexoview.domain.resources import Record
from hexoview.domain.segment import Grid, IntArray
from hexoview.domain.series import Series
from hexoview.domain.span import TimeSpan
from hexoview.query.envelope import LevelCache
from hexoview.query.plan import Channel, Piece
from hexoview.query.run import BLOCK
from hexoview.store.base import Store
from hexoview.watch import Watch

_HOLE = 8
"""A beat or a breath that is this many times later than the average one follows a hole."""

# Running counts and charges stay what they are until they are said to change, however late that is.
_LASTING = frozenset({52, 900010, 900011, 900012})


@dataclass(frozen=True, slots=True)
class Source:
    """Where a picture's values come from, and who watches."""

    store: Store
    cache: LevelCache
    watch: Watch
    records: Mapping[int, Record]

    def inside(self, channel: Channel, span: TimeSpan) -> list[Piece]:
        """The pieces that say something about a window of time."""
        return [piece for piece in channel.pieces if self._reach(piece).overlaps(span)]

    def end_of(self, piece: Piece) -> int:
        """The tick at which the last value of a piece ceases to hold: its stretch's or its record's end."""
        record = self.records.get(piece.series.record_id)
        return min(piece.stretch.end, max(piece.series.last + 1, record.span.end if record else 0))

    def covered(self, piece: Piece, grid: Grid) -> TimeSpan:
        """The time that a synchronous piece's values stand for: one of 1 Hz sums up the second before it."""
        start = grid.at(piece.low)
        if piece.low == 0:
            start = max(piece.stretch.start, start - self._lead(piece))
        return TimeSpan(start, max(grid.at(piece.high), grid.at(piece.high - 1) + 1))

    def _lead(self, piece: Piece) -> int:
        return int(piece.series.datatype.first_offset * self.store.clock.ticks_per_second)

    def _reach(self, piece: Piece) -> TimeSpan:
        start = max(piece.stretch.start, piece.series.first - self._lead(piece))
        return TimeSpan(start, self.end_of(piece) + 1)


@dataclass(frozen=True, slots=True, eq=False)
class Gathered:
    """Consecutive values: stored numbers and the ticks at which they stand, both int64."""

    timestamps: IntArray
    values: IntArray

    def __len__(self) -> int:
        return len(self.values)


def gather(piece: Piece, within: TimeSpan, source: Source) -> Gathered:
    """The values inside a window, and one on either side so that lines and states reach its edges."""
    low, high = source.store.locate(piece.series, within)
    low, high = max(low - 1, piece.low), min(high + 1, piece.high)
    timestamps, values = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for start in range(low, high, BLOCK):
        source.watch.step((start - low) / (high - low))
        segment = source.store.read(piece.series, start, min(start + BLOCK, high))
        timestamps.append(segment.timestamps)
        values.append(segment.values.astype(np.int64))
    return Gathered(np.concatenate(timestamps), np.concatenate(values))


def ends(found: Gathered, piece: Piece, source: Source) -> IntArray:
    """Until which tick each value holds: the next value, a break, a hole, or the end."""
    series = piece.series
    if series.grid is not None:
        return found.timestamps + max(1, int(series.grid.step))
    until = np.append(found.timestamps[1:], max(source.end_of(piece), int(found.timestamps[-1])))
    breaks = source.store.breaks(series)
    if len(breaks):
        following = np.append(breaks, until[-1])[np.searchsorted(breaks, found.timestamps, side="right")]
        until = np.minimum(until, following)
    hold = longest_hold(series)
    return until if hold is None else np.minimum(until, found.timestamps + hold)


def longest_hold(series: Series) -> int | None:
    """The ticks after which an event says nothing more; None where it holds until the next.

    States hold until they change. Beats and breaths follow each other: where the next is missing, data are.
    """
    coding = series.datatype.coding
    is_state = coding is not None and coding.kind is CodingKind.STATES
    if is_state or series.datatype.id in _LASTING or series.count < 2:
        return None
    return _HOLE * max(1, (series.last - series.first) // (series.count - 1))
