"""Reads what a plan promises, in blocks and in time order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hexoview.domain.segment import IntArray, Segment, SyncSegment
from hexoview.query.plan import Channel, Piece
from hexoview.store.base import Store
from hexoview.watch import Watch

BLOCK = 65_536
"""Values read at once: one C call on as many holds the GIL for less than a frame."""


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive values of a channel with their ticks; values are the stored integers."""

    timestamps: IntArray
    values: np.ndarray

    def __len__(self) -> int:
        return len(self.values)


def read_channel(
    channel: Channel, store: Store, watch: Watch, *, every: int = 1, block: int = BLOCK
) -> Iterator[Block]:
    """Every `every`-th value of a channel, from the first on, at most `block` at once.

    Raises:
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    thinned = _thinned(channel, store, watch, every=every, block=block)
    return thinned if every == 1 else _gathered(thinned, block)


def _thinned(channel: Channel, store: Store, watch: Watch, *, every: int, block: int) -> Iterator[Block]:
    """What is kept of each block that is read."""
    done = 0
    for cluster in _clusters(channel.pieces):
        segments = (
            read_piece(cluster[0], store, block=block)
            if len(cluster) == 1
            else _merged(cluster, store, block)
        )
        for segment in segments:
            watch.step(done / channel.count)
            skip = -done % every
            done += len(segment)
            if skip < len(segment):
                yield _every_nth(segment, skip, every)


def _every_nth(segment: Segment | Block, skip: int, every: int) -> Block:
    if isinstance(segment, SyncSegment):
        # Only the ticks that are kept are computed: one of 338 for a day of ECG.
        end = segment.index + len(segment)
        ticks = segment.grid.timestamps(segment.index + skip, end, every)
    else:
        ticks = segment.timestamps[skip::every]
    if every == 1:
        return Block(ticks, segment.values)
    # A view would keep all that was read in memory: 44 MB of a day's ECG for 128 kB of kept values.
    return Block(ticks.copy(), segment.values[skip::every].copy())


def _gathered(blocks: Iterator[Block], size: int) -> Iterator[Block]:
    """The same values in fewer blocks: 194 kept of 65,536 are too few for a table's slice."""
    held: list[Block] = []
    count = 0
    for block in blocks:
        held.append(block)
        count += len(block)
        if count >= size:
            yield _in_one(held)
            held, count = [], 0
    if held:
        yield _in_one(held)


def _in_one(blocks: list[Block]) -> Block:
    values = np.concatenate([block.values for block in blocks])
    return Block(np.concatenate([block.timestamps for block in blocks]), values)


def read_piece(piece: Piece, store: Store, *, block: int = BLOCK) -> Iterator[Segment]:
    """One piece's values, at most `block` at once."""
    for low in range(piece.low, piece.high, block):
        yield store.read(piece.series, low, min(low + block, piece.high))


def _clusters(pieces: tuple[Piece, ...]) -> Iterator[list[Piece]]:
    """Pieces grouped so that only those within a group share a stretch of time."""
    group: list[Piece] = []
    reach = 0
    for piece in pieces:
        start = max(piece.stretch.start, piece.series.first)
        if group and start >= reach:
            yield group
            group = []
        end = min(piece.stretch.end, piece.series.span.end)
        reach = max(reach, end) if group else end
        group.append(piece)
    if group:
        yield group


class _Cursor:
    """Walks along one piece with a block of values in hand."""

    def __init__(self, piece: Piece, store: Store, block: int) -> None:
        self._segments = read_piece(piece, store, block=block)
        self.timestamps: IntArray = np.empty(0, np.int64)
        self.values: IntArray = np.empty(0, np.int64)
        self.is_at_end = False
        self.load()

    @property
    def horizon(self) -> int | None:
        """The last tick in hand; later values may still share it. None when all is in hand."""
        return None if self.is_at_end else int(self.timestamps[-1])

    def load(self) -> None:
        """Takes one more block in hand."""
        segment = next(self._segments, None)
        if segment is None:
            self.is_at_end = True
            return
        self.timestamps = np.concatenate([self.timestamps, segment.timestamps])
        # Records may store the same datatype signed and unsigned, so both become int64 here.
        self.values = np.concatenate([self.values, segment.values.astype(np.int64)])

    def take(self, before: int | None) -> tuple[IntArray, IntArray]:
        """Gives away what comes before a tick, or everything."""
        cut = len(self.values) if before is None else int(np.searchsorted(self.timestamps, before))
        taken = self.timestamps[:cut], self.values[:cut]
        self.timestamps, self.values = self.timestamps[cut:], self.values[cut:]
        if not self.is_at_end and not len(self.values):
            self.load()
        return taken


def _merged(pieces: list[Piece], store: Store, block: int) -> Iterator[Block]:
    """The values of pieces that share time, by tick; at the same tick by record."""
    cursors = [_Cursor(p, store, block) for p in sorted(pieces, key=lambda p: p.series.record_id)]
    while any(len(cursor.values) or not cursor.is_at_end for cursor in cursors):
        horizons = [cursor.horizon for cursor in cursors if cursor.horizon is not None]
        before = min(horizons, default=None)
        taken = [cursor.take(before) for cursor in cursors]
        timestamps = np.concatenate([t for t, _ in taken])
        if not len(timestamps):
            for cursor in cursors:
                if cursor.horizon == before:
                    cursor.load()
            continue
        order = np.argsort(timestamps, kind="stable")
        yield Block(timestamps[order], np.concatenate([v for _, v in taken])[order])
