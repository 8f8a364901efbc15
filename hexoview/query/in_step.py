"""Walks along several channels at once, so that no two portions of them share a stretch of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from hexoview.query.block import Block

_NO_TICKS = np.empty(0, np.int64)


class _Cursor:
    """Walks along one channel with a block of values in hand."""

    def __init__(self, blocks: Iterator[Block]) -> None:
        self._blocks = blocks
        self.block = Block(_NO_TICKS, _NO_TICKS)
        self.is_at_end = False
        self.load()

    @property
    def horizon(self) -> int | None:
        """The last tick in hand, which later values may share; None when all is in hand."""
        return None if self.is_at_end else int(self.block.timestamps[-1])

    def load(self) -> None:
        """Takes one more block in hand."""
        found = next(self._blocks, None)
        if found is None:
            self.is_at_end = True
        elif len(self.block):
            timestamps = np.concatenate([self.block.timestamps, found.timestamps])
            self.block = Block(timestamps, np.concatenate([self.block.values, found.values]))
        else:
            self.block = found

    def take(self, before: int | None) -> Block:
        """Gives away what comes before a tick, or everything."""
        timestamps, values = self.block.timestamps, self.block.values
        cut = len(values) if before is None else int(np.searchsorted(timestamps, before))
        self.block = Block(timestamps[cut:], values[cut:])
        return Block(timestamps[:cut], values[:cut])


def in_step(channels: Sequence[Iterator[Block]]) -> Iterator[list[Block]]:
    """Of each channel what falls into the next stretch of time, some of them empty, never all."""
    cursors = [_Cursor(blocks) for blocks in channels]
    while any(len(cursor.block) for cursor in cursors):
        horizons = [cursor.horizon for cursor in cursors if cursor.horizon is not None]
        before = min(horizons, default=None)
        taken = [cursor.take(before) for cursor in cursors]
        if any(map(len, taken)):
            yield taken
            continue
        # Everything in hand falls on one tick, and more may follow.
        for cursor in cursors:
            if cursor.horizon == before:
                cursor.load()
