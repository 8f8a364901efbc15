"""A channel's values as JSON and CSV give them: thinned, and in the asked numbers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from hexoview.domain.segment import IntArray
from hexoview.domain.span import TimeSpan
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.query.plan import Channel, Plan
from hexoview.query.run import BLOCK, Block, read_channel
from hexoview.store.base import Store
from hexoview.watch import Watch


class Answer:
    """One channel on its way into a file: gives its values once, and remembers what it gave."""

    def __init__(self, channel: Channel, request: ExportRequest, store: Store) -> None:
        self.channel = channel
        self._style = request.values
        self._store = store
        self._count = 0
        self._first: int | None = None
        self._last: int | None = None

    @property
    def is_scaled(self) -> bool:
        """Whether its numbers have a point; else they are whole."""
        return self._style.is_scaled(self.channel.datatype)

    def blocks(self, watch: Watch, *, block: int = BLOCK) -> Iterator[Block]:
        """Its values in the asked numbers with their ticks, at most `block` at once."""
        for read in self.stored_blocks(watch, block=block):
            yield Block(read.timestamps, self.present(read.values))

    def stored_blocks(self, watch: Watch, *, block: int = BLOCK) -> Iterator[Block]:
        """The same values as they are stored."""
        channel = self.channel
        for read in read_channel(channel, self._store, watch, every=channel.step, block=block):
            self._note(read)
            yield read

    def present(self, stored: np.ndarray) -> np.ndarray:
        """Stored values in the asked numbers."""
        return self._style.present(stored, self.channel.datatype)

    @property
    def stored_bounds(self) -> tuple[int, int]:
        """The lowest and the highest number stored in any of its series."""
        found = [piece.series for piece in self.channel.pieces]
        return min(series.low for series in found), max(series.high for series in found)

    def tally(self) -> ChannelTally:
        """What was given so far."""
        channel = self.channel
        return ChannelTally(
            channel.user_id,
            channel.datatype.id,
            self._count,
            step=channel.step,
            nan_rows=nan_rows(channel, self._store),
            first=self._first,
            last=self._last,
        )

    def _note(self, block: Block) -> None:
        if self._first is None:
            self._first = int(block.timestamps[0])
        self._last = int(block.timestamps[-1])
        self._count += len(block)


def answers(plan: Plan, request: ExportRequest, store: Store) -> tuple[Answer, ...]:
    """Every channel of a plan, in its order."""
    return tuple(Answer(channel, request, store) for channel in plan.channels)


def shown_times(ticks: IntArray, plan: Plan) -> IntArray:
    """Times as the query wants them written: ticks, or whole seconds rounded down."""
    return ticks // plan.clock.ticks_per_second if plan.query.options.seconds else ticks


def nan_rows(channel: Channel, store: Store) -> int:
    """Rows without a number in an asynchronous channel's stretches; they are left out."""
    if channel.datatype.is_synchronous:
        return 0
    return sum(_inside(store.breaks(piece.series), piece.stretch) for piece in channel.pieces)


def _inside(ticks: np.ndarray, span: TimeSpan) -> int:
    return int(np.count_nonzero((ticks >= span.start) & (ticks < span.end)))
