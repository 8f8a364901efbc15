"""The rows of an epoch table: every value is read once and summed up as it passes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from hexoview.domain.datatype import Datatype
from hexoview.domain.segment import IntArray
from hexoview.export.csv_rows import Rows
from hexoview.export.epoch_share import Shares
from hexoview.export.epochs import columns_of, first_epochs
from hexoview.export.joining import Column, Slice, joined
from hexoview.export.request import ExportRequest
from hexoview.query.block import Block
from hexoview.query.plan import Channel, Plan
from hexoview.query.run import read_channel
from hexoview.query.values import ValueStyle
from hexoview.store.base import Store
from hexoview.watch import Watch

# Epochs that a channel holds in hand before they are joined with the others.
_AT_ONCE = 4096
# A mean has so many digits more than the values that it is made of.
_MORE_DECIMALS = 3
_COLUMNS = ("count", "mean", "min", "max", "valid_percent")


@dataclass(frozen=True, slots=True)
class _Sums:
    """Epochs in the order of their numbers: how many values each has, their sum, least and greatest."""

    numbers: IntArray
    counts: IntArray
    sums: IntArray
    lows: IntArray
    highs: IntArray

    def __len__(self) -> int:
        return len(self.numbers)

    @classmethod
    def of(cls, block: Block, origin: int, length: int) -> _Sums:
        """The epochs that a block's values fall into."""
        numbers = (block.timestamps - origin) // length
        starts = np.flatnonzero(np.diff(numbers, prepend=numbers[0] - 1))
        values = block.values.astype(np.int64)
        return cls(
            numbers[starts],
            np.diff(starts, append=len(values)),
            np.add.reduceat(values, starts),
            np.minimum.reduceat(values, starts),
            np.maximum.reduceat(values, starts),
        )

    def cut(self, low: int, high: int) -> _Sums:
        """Epochs at places `low` up to `high`."""
        return _Sums(*(array[low:high] for array in self._arrays()))

    def followed_by(self, later: _Sums) -> _Sums:
        """These and those that follow; where the last goes on in the first, the two are one."""
        if not len(self) or not len(later):
            return later if not len(self) else self
        if self.numbers[-1] == later.numbers[0]:
            later.counts[0] += self.counts[-1]
            later.sums[0] += self.sums[-1]
            later.lows[0] = min(later.lows[0], self.lows[-1])
            later.highs[0] = max(later.highs[0], self.highs[-1])
            return self.cut(0, len(self) - 1).followed_by(later)
        pairs = zip(self._arrays(), later._arrays(), strict=True)
        return _Sums(*(np.concatenate(pair) for pair in pairs))

    def _arrays(self) -> tuple[IntArray, ...]:
        return self.numbers, self.counts, self.sums, self.lows, self.highs


_NOTHING = _Sums(*(np.empty(0, np.int64) for _ in range(5)))


class EpochChannel:
    """One channel's epochs, ready to be joined with others."""

    def __init__(self, channel: Channel, plan: Plan, request: ExportRequest, store: Store) -> None:
        if request.epoch is None:
            raise AssertionError("no epoch was asked for")
        self._channel = channel
        self._kind = channel.datatype
        self._store = store
        self._style = request.values
        self._length = request.epoch.seconds * plan.clock.ticks_per_second
        self._origin = first_epochs(plan, request.epoch)[channel.user_id]
        self._names = columns_of(self._kind)
        self._shares = Shares(channel, plan, store) if "valid_percent" in self._names else None

    def blocks(self, watch: Watch) -> Iterator[Block]:
        """First ticks of epochs that hold a value, and a row of numbers each: `columns_of` the channel."""
        held = _NOTHING
        for block in read_channel(self._channel, self._store, watch):
            held = held.followed_by(_Sums.of(block, self._origin, self._length))
            if len(held) > _AT_ONCE:
                # The last may go on in the next block.
                yield self._told(held.cut(0, len(held) - 1))
                held = held.cut(len(held) - 1, len(held))
        if len(held):
            yield self._told(held)

    def _told(self, sums: _Sums) -> Block:
        starts = self._origin + sums.numbers * self._length
        shown = {
            "count": sums.counts.astype(float),
            "mean": mean_of(sums.sums, sums.counts, self._style, self._kind),
            "min": self._style.present(sums.lows, self._kind).astype(float),
            "max": self._style.present(sums.highs, self._kind).astype(float),
        }
        if self._shares is not None:
            shown["valid_percent"] = self._shares.of(starts, self._length)
        if self._style.is_scaled(self._kind) and self._kind.scale.gain < 0:
            shown["min"], shown["max"] = shown["max"], shown["min"]
        return Block(starts, np.column_stack([shown[name] for name in self._names]))


def mean_of(sums: IntArray, counts: IntArray, style: ValueStyle, kind: Datatype) -> np.ndarray:
    """Means with three digits more than the values have, computed from whole sums."""
    means = sums / counts
    if not style.is_scaled(kind):
        return np.round(means, _MORE_DECIMALS)
    scale = kind.scale
    return np.round(means * float(scale.gain) + float(scale.offset), scale.decimals + _MORE_DECIMALS)


def epoch_rows(plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> Iterator[Rows]:
    """A row per epoch that holds a value of any channel, with every datatype's columns."""
    kinds = plan.datatypes
    ids = [kind.id for kind in kinds]
    reading, done = watch.quietly(), 0
    for user_id, group in groupby(plan.channels, key=lambda channel: channel.user_id):
        own = tuple(group)
        places = [ids.index(channel.datatype.id) for channel in own]
        total = sum(channel.count for channel in own)
        share = watch.part(done / plan.count, (done + total) / plan.count)
        done += total
        channels = [EpochChannel(channel, plan, request, store) for channel in own]
        summed = 0.0
        for part in joined([one.blocks(reading) for one in channels]):
            share.step(min(1.0, summed / total))
            summed += sum(column.values[:, 0].sum() for column in part.columns if column is not None)
            found: dict[int, Column | None] = dict(zip(places, part.columns, strict=True))
            columns = [
                c for place, kind in enumerate(kinds) for c in _columns(found.get(place), kind, request)
            ]
            yield Rows(user_id, Slice(part.timestamps, tuple(columns)))


def _columns(column: Column | None, kind: Datatype, request: ExportRequest) -> Iterator[Column | None]:
    """One channel's numbers, a column each: counts and unscaled bounds are whole."""
    is_whole = not request.values.is_scaled(kind)
    for place, name in enumerate(columns_of(kind)):
        if column is None:
            yield None
            continue
        values = column.values[:, place]
        if name == "count" or (is_whole and name in {"min", "max"}):
            values = values.astype(np.int64)
        yield _without_nan(values, column.rows)


def _without_nan(values: np.ndarray, rows: IntArray | None) -> Column | None:
    known = ~np.isnan(values) if values.dtype.kind == "f" else np.ones(len(values), dtype=bool)
    if known.all():
        return Column(values, rows)
    places = np.flatnonzero(known) if rows is None else rows[known]
    return Column(values[known], places) if len(places) else None
