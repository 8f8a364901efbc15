"""Values as an envelope while many stand behind a column, and as single points when few do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hexoview.domain.segment import Grid, IntArray
from hexoview.domain.series import Series
from hexoview.query.coverage import NOTHING, array_of, fitted, spans_of, uncovered
from hexoview.query.envelope import FACTOR, FloatArray, Frame, Tally, ends_of
from hexoview.query.gather import Gathered, Source, ends, gather, longest_hold
from hexoview.query.plan import Channel, Piece
from hexoview.query.run import BLOCK
from hexoview.query.trace import Columns, Points

_POINTS_PER_COLUMN = 2
"""Up to this many values a column, a line through each of them costs no more than an envelope."""

_ROWS_PER_COLUMN = 4
"""From this many level rows a column on, rounding a column's edge to a row moves it by an eighth at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """Values of a channel as they are drawn."""

    columns: Columns | None
    points: tuple[Points, ...]
    gaps: FloatArray
    per_column: float


def draw_curve(channel: Channel, frame: Frame, source: Source) -> Curve:
    """A synchronous channel: exact extremes per column, or every value where there are few."""
    pieces = source.inside(channel, frame.span)
    grids = [(piece, piece.series.grid) for piece in pieces if piece.series.grid is not None]
    per_column = max((float(frame.width / grid.step) for _, grid in grids), default=0.0)
    covered = array_of(source.covered(piece, grid) for piece, grid in grids)
    gaps = frame.seconds(fitted(uncovered(covered, frame), frame))
    if per_column <= _POINTS_PER_COLUMN:
        gathered = (gather(piece, frame.span, source) for piece in pieces)
        points = tuple(_points(found, channel, frame) for found in gathered if len(found))
        return Curve(None, points, gaps, per_column)
    tally = Tally(frame.columns)
    for piece, grid in grids:
        _count_in(tally, piece, grid, frame, source)
    return Curve(columns_of(tally, channel, frame), (), gaps, per_column)


def needing_levels(channel: Channel, frame: Frame, source: Source) -> Iterator[Series]:
    """The series that are drawn from their levels, because too many values stand behind a column."""
    for piece in source.inside(channel, frame.span):
        if piece.series.grid is not None and _is_dense(piece.series.grid, frame):
            yield piece.series


def draw_outline(channel: Channel, frame: Frame) -> Curve:
    """Each series as one block from its least to its greatest value, without reading any."""
    tally = Tally(frame.columns)
    for piece in channel.pieces:
        span = piece.series.span & piece.stretch & frame.span
        if span.is_empty:
            continue
        first = int(np.searchsorted(frame.edges, span.start, side="right")) - 1
        columns = np.arange(first, max(first + 1, int(np.searchsorted(frame.edges, span.end))))
        tally.include(columns, piece.series.low)
        tally.include(columns, piece.series.high)
    return Curve(columns_of(tally, channel, frame), (), np.empty((0, 2)), 0.0)


def draw_events(channel: Channel, frame: Frame, source: Source) -> Curve:
    """Events whose numbers say something: as steps, each as long as it holds."""
    gathered = _gathered(channel, frame, source)
    per_column = sum(len(found) for _, found, _ in gathered) / frame.columns
    gaps = _holes(gathered, frame) if longest_hold(channel.pieces[0].series) else np.empty((0, 2))
    if per_column <= _POINTS_PER_COLUMN:
        runs = (run for _, found, until in gathered for run in _runs(found, until, channel, frame))
        return Curve(None, tuple(runs), gaps, per_column)
    tally = Tally(frame.columns)
    for _, found, until in gathered:
        places = np.searchsorted(found.timestamps, frame.edges)
        tally.add(places, found.values, found.values)
        # What still holds when a column begins is part of what the column shows.
        before = np.maximum(places[:-1] - 1, 0)
        holds = np.flatnonzero((places[:-1] > 0) & (until[before] > frame.edges[:-1]))
        tally.include(holds, found.values[before[holds]])
    return Curve(columns_of(tally, channel, frame), (), gaps, per_column)


def draw_ticks(channel: Channel, frame: Frame, source: Source) -> Curve:
    """Events whose number says nothing: just when they happened."""
    gathered = _gathered(channel, frame, source)
    per_column = sum(len(found) for _, found, _ in gathered) / frame.columns
    if per_column <= _POINTS_PER_COLUMN:
        points = tuple(_points(found, channel, frame) for _, found, _ in gathered)
        return Curve(None, points, np.empty((0, 2)), per_column)
    tally = Tally(frame.columns)
    for _, found, _ in gathered:
        tally.add(np.searchsorted(found.timestamps, frame.edges), found.values, found.values)
    return Curve(columns_of(tally, channel, frame), (), np.empty((0, 2)), per_column)


def columns_of(tally: Tally, channel: Channel, frame: Frame) -> Columns:
    """A tally in physical units."""
    is_filled = tally.is_filled
    low = np.where(is_filled, tally.low, 0)
    high = np.where(is_filled, tally.high, 0)
    converter = ends_of(channel.pieces[0].series)
    is_clipped = np.zeros(len(low), np.bool_)
    if converter is not None:
        is_clipped = is_filled & ((low <= converter[0]) | (high >= converter[1]))
    physical = [channel.datatype.scale.physical(side) for side in (low, high)]
    # A gain below zero would turn the two around.
    lesser, greater = np.minimum(*physical), np.maximum(*physical)
    start = float(frame.seconds(frame.span.start))
    width = frame.length / frame.columns / frame.clock.ticks_per_second
    return Columns(
        start,
        width,
        np.where(is_filled, lesser, np.nan),
        np.where(is_filled, greater, np.nan),
        is_clipped,
    )


def _points(found: Gathered, channel: Channel, frame: Frame, until: int | None = None) -> Points:
    converter = ends_of(channel.pieces[0].series)
    is_clipped = np.zeros(len(found), np.bool_)
    if converter is not None:
        is_clipped = (found.values <= converter[0]) | (found.values >= converter[1])
    close = int(found.timestamps[-1]) if until is None else until
    y = channel.datatype.scale.physical(found.values)
    return Points(frame.seconds(found.timestamps), y, is_clipped, float(frame.seconds(close)))


def _is_dense(grid: Grid, frame: Frame) -> bool:
    return float(frame.width / grid.step) >= FACTOR * _ROWS_PER_COLUMN


def _count_in(tally: Tally, piece: Piece, grid: Grid, frame: Frame, source: Source) -> None:
    edges = np.clip(grid.indices_from(frame.edges), piece.low, piece.high)
    if not _is_dense(grid, frame):
        _count_values(tally, piece, edges, source)
        return
    level = source.cache.level(piece.series, source.store, source.watch)
    # Rows that lie wholly inside; what is left over at both ends is read.
    first, last = -(-int(edges[0]) // FACTOR), int(edges[-1]) // FACTOR
    if edges[-1] == piece.series.count:
        last = len(level.low)
    rows = np.clip((edges + FACTOR // 2) // FACTOR, first, max(first, last))
    # The short row at a series' end belongs to the column where it ends, not to the window's last one.
    rows[edges == edges[-1]] = max(first, last)
    tally.add(rows, level.low[: rows[-1]], level.high[: rows[-1]])
    head = int(edges[0]), min(first * FACTOR, int(edges[-1]))
    tail = max(last * FACTOR, head[1]), int(edges[-1])
    for low, high in (head, tail):
        if low < high:
            _count_values(tally, piece, np.clip(edges, low, high), source)


def _count_values(tally: Tally, piece: Piece, edges: IntArray, source: Source) -> None:
    low, high = int(edges[0]), int(edges[-1])
    for start in range(low, high, BLOCK):
        source.watch.step((start - low) / (high - low))
        values = source.store.read(piece.series, start, min(start + BLOCK, high)).values
        tally.add(edges - start, values, values)


_Events = tuple[Piece, Gathered, IntArray]


def _gathered(channel: Channel, frame: Frame, source: Source) -> list[_Events]:
    """Each piece's events with the ticks until which they hold."""
    found = ((piece, gather(piece, frame.span, source)) for piece in source.inside(channel, frame.span))
    return [(piece, events, ends(events, piece, source)) for piece, events in found if len(events)]


def _runs(found: Gathered, until: IntArray, channel: Channel, frame: Frame) -> Iterator[Points]:
    """Events that follow each other without a hole."""
    cuts = np.flatnonzero(found.timestamps[1:] > until[:-1]) + 1
    for low, high in zip([0, *cuts], [*cuts, len(found)], strict=True):
        run = Gathered(found.timestamps[low:high], found.values[low:high])
        yield _points(run, channel, frame, int(until[high - 1]))


def _holes(gathered: list[_Events], frame: Frame) -> FloatArray:
    covered = [NOTHING, *(spans_of(found.timestamps, until) for _, found, until in gathered)]
    return frame.seconds(fitted(uncovered(np.concatenate(covered), frame), frame))
