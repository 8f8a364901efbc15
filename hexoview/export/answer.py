"""A channel's values as JSON and CSV give them: thinned, and in the asked numbers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from hexoview.domain.datatype import Datatype, Group
from hexoview.domain.segment import IntArray
from hexoview.export.formats import Format
from hexoview.export.pieces import nan_rows
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.query.block import Block
from hexoview.query.plan import Channel, Plan
from hexoview.query.run import BLOCK, read_channel
from hexoview.store.base import Store
from hexoview.watch import Watch, unwatched


def is_in_ms(kind: Datatype, request: ExportRequest) -> bool:
    """Whether a channel of beats is written as intervals in ms."""
    is_interval = kind.group is Group.HEART and not kind.is_synchronous and kind.unit == "s"
    return request.format is Format.CSV and request.dialect.beats and is_interval


def shown_values(stored: np.ndarray, kind: Datatype, request: ExportRequest) -> np.ndarray:
    """Stored numbers as JSON and CSV show them."""
    if is_in_ms(kind, request):
        # 1/256 s is 3.90625 ms, which a float holds exactly.
        return stored * float(kind.scale.gain * 1000)
    return request.values.present(stored, kind)


class Answer:
    """One channel on its way into a file: gives its values once, and remembers what it gave."""

    def __init__(self, channel: Channel, request: ExportRequest, store: Store) -> None:
        self.channel = channel
        self._request = request
        self._store = store
        self._count = 0
        self._first: int | None = None
        self._last: int | None = None

    @property
    def is_scaled(self) -> bool:
        """Whether its numbers have a point; else they are whole."""
        kind = self.channel.datatype
        return self._request.values.is_scaled(kind) or is_in_ms(kind, self._request)

    @property
    def kept(self) -> int:
        """Values that it will give; where beats have their leading 0 dropped, they are looked through."""
        if not is_in_ms(self.channel.datatype, self._request):
            return self.channel.kept
        return sum(len(block) for block in self._read(unwatched(), BLOCK))

    def blocks(self, watch: Watch, *, block: int = BLOCK) -> Iterator[Block]:
        """Its values in the asked numbers with their ticks, at most `block` at once."""
        for read in self.stored_blocks(watch, block=block):
            yield Block(read.timestamps, self.present(read.values))

    def stored_blocks(self, watch: Watch, *, block: int = BLOCK) -> Iterator[Block]:
        """The same values as they are stored."""
        for read in self._read(watch, block):
            self._note(read)
            yield read

    def present(self, stored: np.ndarray) -> np.ndarray:
        """Stored values in the asked numbers."""
        return shown_values(stored, self.channel.datatype, self._request)

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
            nan_rows=nan_rows(channel.pieces, self._store),
            first=self._first,
            last=self._last,
        )

    def _read(self, watch: Watch, block: int) -> Iterator[Block]:
        """The stored numbers that are given."""
        channel = self.channel
        is_beats = is_in_ms(channel.datatype, self._request)
        for read in read_channel(channel, self._store, watch, every=channel.step, block=block):
            if not is_beats:
                yield read
            elif (read.values > 0).any():
                # The first beat of a record has none before it: its interval of 0 is no interval.
                kept = read.values > 0
                yield Block(read.timestamps[kept], read.values[kept])

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
