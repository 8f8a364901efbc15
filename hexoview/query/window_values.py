"""A window of a plan as a table: every value where they are few, else what each stretch of time holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from hexoview.domain.datatype import Coding, CodingKind, Datatype
from hexoview.domain.resources import User
from hexoview.domain.segment import IntArray, Segment
from hexoview.domain.span import Stretches, TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.query.envelope import FloatArray
from hexoview.query.plan import Channel, Plan
from hexoview.query.run import BLOCK, inside
from hexoview.store.base import Store
from hexoview.watch import Watch

MOST_ROWS = 500
"""Rows of a table; more of them nobody reads."""

_DAY = 86_400
_EPOCHS: tuple[Fraction, ...] = (
    *(Fraction(n, 100) for n in (1, 2, 5, 10, 20, 50)),
    *(Fraction(n) for n in (1, 2, 5, 10, 15, 30)),
    *(Fraction(n * 60) for n in (1, 2, 5, 10, 15, 30)),
    *(Fraction(n * 3600) for n in (1, 2, 3, 6, 12)),
    *(Fraction(n * _DAY) for n in (1, 2, 7, 14, 28, 91, 364)),
)
"""Seconds that a row may last."""


@dataclass(frozen=True, slots=True, eq=False)
class ValuesColumn:
    """One channel's values, a place for each row.

    Attributes:
        counts: how many values stand behind a row.
        mean, low, high: physical; not a number where there is no value, or where numbers stand for words.
        words: of a flag or state channel, what held, most often first.
    """

    user: User
    datatype: Datatype
    counts: IntArray
    mean: FloatArray
    low: FloatArray
    high: FloatArray
    words: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class WindowValues:
    """Rows in time order.

    Attributes:
        starts: the tick at which a row begins; of single values the one at which they stand.
        epoch: seconds that a row lasts; None where every value is shown.
    """

    clock: Clock
    span: TimeSpan
    starts: IntArray
    epoch: Fraction | None
    columns: tuple[ValuesColumn, ...]


def read_window(
    plan: Plan,
    store: Store,
    watch: Watch,
    *,
    span: TimeSpan,
    keys: Sequence[tuple[int, int]] | None = None,
    anchor: int = 0,
) -> WindowValues:
    """Reads what lies in `span`; `keys` name the channels by user and datatype, in the order of the columns.

    Rows that last longer than a value begin at whole multiples of their length from tick `anchor` on.

    Raises:
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    channels = _chosen(plan, keys)
    ticks = _all_ticks(channels, store, span)
    if ticks is None:
        epoch = _epoch_for(span, plan.clock)
        starts = _starts(span, epoch * plan.clock.ticks_per_second, anchor)
    else:
        epoch, starts = None, ticks
    edges = np.append(starts, span.end)
    columns = []
    for number, channel in enumerate(channels):
        part = watch.part(number / len(channels), (number + 1) / len(channels))
        user = next(one for one in plan.users if one.id == channel.user_id)
        columns.append(_Reader(channel, store, part, edges).column(user, plan if epoch else None))
    return WindowValues(plan.clock, span, starts, epoch, tuple(columns))


def _chosen(plan: Plan, keys: Sequence[tuple[int, int]] | None) -> list[Channel]:
    by_key = {(channel.user_id, channel.datatype.id): channel for channel in plan.channels}
    return [by_key[key] for key in (by_key if keys is None else keys) if key in by_key]


def _all_ticks(channels: Sequence[Channel], store: Store, span: TimeSpan) -> IntArray | None:
    """The ticks at which any value stands, None where they are too many for a table."""
    places = [
        (piece, *inside(piece, span, store))
        for channel in channels
        for piece in channel.pieces
        if piece.series.span.overlaps(span)
    ]
    if any(high - low > MOST_ROWS for _, low, high in places):
        return None
    found = [store.read(piece.series, low, high).timestamps for piece, low, high in places if low < high]
    ticks = np.unique(np.concatenate([np.empty(0, np.int64), *found]))
    return ticks if len(ticks) <= MOST_ROWS else None


def _epoch_for(span: TimeSpan, clock: Clock) -> Fraction:
    seconds = clock.exact_seconds(span.length)
    # One row more may be begun before the window.
    return next((epoch for epoch in _EPOCHS if seconds / epoch <= MOST_ROWS - 1), _EPOCHS[-1])


def _starts(span: TimeSpan, length: Fraction, anchor: int) -> IntArray:
    """The first tick of each row; the first row begins with the span."""
    first = (span.start - anchor) // length
    last = -(-(span.end - anchor) // length)
    found = [anchor + -(-(number * length) // 1) for number in range(int(first) + 1, int(last))]
    return np.array(
        [span.start, *(tick for tick in map(int, found) if span.start < tick < span.end)], np.int64
    )


@dataclass(frozen=True, slots=True)
class _State:
    """A state, and the tick from which it holds."""

    tick: int
    number: int


class _Reader:
    """Reads one channel into rows."""

    def __init__(self, channel: Channel, store: Store, watch: Watch, edges: IntArray) -> None:
        self._channel = channel
        self._store = store
        self._watch = watch
        self._edges = edges
        self._span = TimeSpan(int(edges[0]), int(edges[-1]))
        rows = len(edges) - 1
        self._counts, self._sums = np.zeros(rows, np.int64), np.zeros(rows, np.int64)
        self._low = np.full(rows, np.iinfo(np.int64).max)
        self._high = np.full(rows, np.iinfo(np.int64).min)
        self._told: list[Counter[int]] = [Counter() for _ in range(rows if channel.datatype.coding else 0)]
        self._last: list[_State | None] = [None] * len(self._told)

    def column(self, user: User, plan: Plan | None) -> ValuesColumn:
        """Reads it; with the plan a state is told in the rows of its record in which it still holds, too."""
        for bounds, segment in self._blocks():
            if self._told:
                self._count_words(bounds, segment)
            self._add(bounds, segment.values)
        datatype, coding = self._channel.datatype, self._channel.datatype.coding
        nothing = np.full(len(self._counts), np.nan)
        if coding is not None:
            held = self._held(plan) if plan and coding.kind is CodingKind.STATES else [None] * len(self._told)
            words = tuple(
                _in_words(told, state, coding) for told, state in zip(self._told, held, strict=True)
            )
            return ValuesColumn(user, datatype, self._counts, nothing, nothing, nothing, words)
        mean, low, high = (
            np.where(self._counts > 0, _physical(stored, datatype), np.nan)
            for stored in (self._sums / np.maximum(self._counts, 1), self._low, self._high)
        )
        ends = (low, high) if datatype.scale.gain > 0 else (high, low)
        return ValuesColumn(user, datatype, self._counts, mean, *ends)

    def _blocks(self) -> Iterator[tuple[IntArray, Segment]]:
        """Values, and where in them each row begins and the last one ends."""
        pieces = [piece for piece in self._channel.pieces if piece.series.span.overlaps(self._span)]
        for number, piece in enumerate(pieces):
            low, high = inside(piece, self._span, self._store)
            for start in range(low, high, BLOCK):
                done = number + (start - low) / max(1, high - low)
                self._watch.step(done / len(pieces))
                stop = min(start + BLOCK, high)
                segment = self._store.read(piece.series, start, stop)
                grid = piece.series.grid
                if grid is None:
                    bounds = np.searchsorted(segment.timestamps, self._edges)
                else:
                    bounds = np.clip(grid.indices_from(self._edges) - start, 0, stop - start)
                yield bounds, segment

    def _add(self, bounds: IntArray, values: IntArray) -> None:
        filled = np.flatnonzero(bounds[:-1] < bounds[1:])
        if not len(filled):
            return
        inside, firsts = values[: bounds[-1]], bounds[filled]
        self._counts[filled] += bounds[filled + 1] - firsts
        self._sums[filled] += np.add.reduceat(inside, firsts, dtype=np.int64)
        self._low[filled] = np.minimum(self._low[filled], np.minimum.reduceat(inside, firsts))
        self._high[filled] = np.maximum(self._high[filled], np.maximum.reduceat(inside, firsts))

    def _count_words(self, bounds: IntArray, segment: Segment) -> None:
        for row in np.flatnonzero(bounds[:-1] < bounds[1:]).tolist():
            values = segment.values[bounds[row] : bounds[row + 1]]
            found, counts = np.unique(values, return_counts=True)
            self._told[row].update(dict(zip(found.tolist(), counts.tolist(), strict=True)))
            self._last[row] = _State(int(segment.timestamps[bounds[row + 1] - 1]), int(values[-1]))

    def _held(self, plan: Plan) -> list[int | None]:
        """The state in which each row begins; none outside the records, nor behind a `nan` row."""
        pieces = self._channel.pieces
        numbers = {piece.series.record_id for piece in pieces}
        recorded = Stretches.of(record.span for record in plan.records if record.id in numbers)
        breaks = [self._store.breaks(one.series) for one in pieces if one.series.grid is None]
        ends = np.sort(np.concatenate([np.empty(0, np.int64), *breaks]))
        held: list[int | None] = []
        state = self._before()
        for start, last in zip(self._edges.tolist(), self._last, strict=False):
            if state is not None and (start not in recorded or _has_any(ends, state.tick + 1, start + 1)):
                state = None
            held.append(None if state is None else state.number)
            state = state if last is None else last
        return held

    def _before(self) -> _State | None:
        """The last state before the window."""
        for piece in reversed(self._channel.pieces):
            low, _ = self._store.locate(piece.series, self._span)
            if piece.series.grid is None and piece.low < low <= piece.high:
                found = self._store.read(piece.series, low - 1, low)
                return _State(int(found.timestamps[0]), int(found.values[0]))
        return None


def _has_any(ascending: IntArray, low: int, high: int) -> bool:
    """Whether any of these lies from `low` up to but not including `high`."""
    first, last = np.searchsorted(ascending, [low, high])
    return bool(first < last)


def _in_words(told: Counter[int], held: int | None, coding: Coding) -> str:
    numbers = [number for number, _ in told.most_common()]
    if held is not None and held not in numbers:
        numbers = [held, *numbers]
    return "; ".join(map(coding.decode, numbers))


def _physical(stored: np.ndarray, datatype: Datatype) -> FloatArray:
    scale = datatype.scale
    physical: FloatArray = stored.astype(np.float64) * float(scale.gain) + float(scale.offset)
    return physical
