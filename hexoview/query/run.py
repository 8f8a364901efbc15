"""Reads what a plan promises, in blocks and in time order."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from hexoview.domain.segment import Segment, SyncSegment
from hexoview.domain.span import TimeSpan
from hexoview.query.block import Block
from hexoview.query.in_step import in_step
from hexoview.query.plan import Channel, Piece
from hexoview.store.base import Store
from hexoview.watch import Watch

BLOCK = 65_536
"""Values read at once: one C call on as many holds the GIL for less than a frame."""
MOVED = 4 * BLOCK
"""Values read at once where they are only moved or compared, which takes 0.1 ms and no GIL."""


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


def inside(piece: Piece, span: TimeSpan, store: Store) -> tuple[int, int]:
    """The indices, from and up to, of a piece's values inside a span; the same twice where there is none."""
    low, high = store.locate(piece.series, span)
    low, high = max(low, piece.low), min(high, piece.high)
    return low, max(low, high)


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


def _merged(pieces: list[Piece], store: Store, block: int) -> Iterator[Block]:
    """The values of pieces that share time, by tick; at the same tick by record."""
    ordered = sorted(pieces, key=lambda piece: piece.series.record_id)
    for taken in in_step([_whole_numbers(piece, store, block) for piece in ordered]):
        timestamps = np.concatenate([one.timestamps for one in taken])
        order = np.argsort(timestamps, kind="stable")
        yield Block(timestamps[order], np.concatenate([one.values for one in taken])[order])


def _whole_numbers(piece: Piece, store: Store, block: int) -> Iterator[Block]:
    """Records may store the same datatype signed and unsigned, so both become int64."""
    for segment in read_piece(piece, store, block=block):
        yield Block(segment.timestamps, segment.values.astype(np.int64))
