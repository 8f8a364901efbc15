"""The rows of a table: slices of time with a column for each channel, cut where a file is full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from hexoview.domain.segment import IntArray
from hexoview.domain.span import LATEST
from hexoview.export.answer import Answer
from hexoview.export.joining import Column, Slice, joined
from hexoview.query.plan import Channel, Plan
from hexoview.query.run import BLOCK
from hexoview.store.base import Store
from hexoview.watch import Watch

# Cells of a slice: 59 columns of 64-bit numbers and their text stay below 20 MB.
_CELLS = 8 * BLOCK
_FEWEST_ROWS = 1024


@dataclass(frozen=True, slots=True)
class Rows:
    """Consecutive rows of one person's."""

    user_id: int
    part: Slice

    def __len__(self) -> int:
        return len(self.part.timestamps)

    def cut(self, low: int, high: int) -> Rows:
        """Rows `low` up to `high` of these."""
        columns = tuple(_cut(column, low, high) for column in self.part.columns)
        return Rows(self.user_id, Slice(self.part.timestamps[low:high], columns))


def value_rows(plan: Plan, given: tuple[Answer, ...], watch: Watch) -> Iterator[Rows]:
    """Every value of the plan's channels, a column for each datatype."""
    ids = [kind.id for kind in plan.datatypes]
    reading = watch.quietly()
    done = 0
    for user_id, group in groupby(given, key=lambda answer: answer.channel.user_id):
        own = tuple(group)
        places = [ids.index(answer.channel.datatype.id) for answer in own]
        rows = max(_FEWEST_ROWS, min(BLOCK, _CELLS // (1 + len(own))))
        for part in joined([answer.blocks(reading, block=rows) for answer in own]):
            watch.step(min(1.0, done / plan.count))
            done += sum(len(column.values) for column in part.columns if column is not None)
            columns: list[Column | None] = [None] * len(ids)
            for place, column in zip(places, part.columns, strict=True):
                columns[place] = column
            yield Rows(user_id, Slice(part.timestamps, tuple(columns)))


def cut_at(found: Iterator[Rows], most: int | None) -> Iterator[tuple[int, Rows]]:
    """The same rows with the number of the file that they go to, from 0 on; `most` rows a file."""
    if most is None:
        yield from ((0, rows) for rows in found)
        return
    done = 0
    for rows in found:
        low = 0
        while low < len(rows):
            high = min(len(rows), low + most - done % most)
            yield done // most, rows.cut(low, high)
            done += high - low
            low = high


def _cut(column: Column | None, low: int, high: int) -> Column | None:
    if column is None:
        return None
    if column.rows is None:
        return Column(column.values[low:high], None)
    first, last = np.searchsorted(column.rows, [low, high])
    if first == last:
        return None
    return Column(column.values[first:last], column.rows[first:last] - low)


class Holding:
    """Fills blank cells with the last value, as long as it holds."""

    def __init__(self, plan: Plan, store: Store) -> None:
        self._places = {kind.id: place for place, kind in enumerate(plan.datatypes)}
        self._held = {
            (channel.user_id, self._places[channel.datatype.id]): _Held(holding_ends(channel, plan, store))
            for channel in plan.channels
        }

    def fill(self, rows: Rows) -> Rows:
        """The rows with held values in them."""
        ticks = rows.part.timestamps
        columns = tuple(
            self._held[rows.user_id, place].fill(column, ticks)
            if (rows.user_id, place) in self._held
            else column
            for place, column in enumerate(rows.part.columns)
        )
        return Rows(rows.user_id, Slice(ticks, columns))


def holding_ends(channel: Channel, plan: Plan, store: Store) -> IntArray:
    """The ticks, ascending, at which a channel's values cease to hold: where its records and states end."""
    ends = {record.id: record.span.end for record in plan.records}
    found = [np.array([LATEST], np.int64)]
    for piece in channel.pieces:
        series = piece.series
        end = min(piece.stretch.end, max(ends.get(series.record_id, 0), series.last + 1))
        found.append(np.array([end], np.int64))
        if not series.datatype.is_synchronous:
            found.append(store.breaks(series))
    return np.sort(np.concatenate(found))


class _Held:
    """One channel's last value, on its way down the rows."""

    def __init__(self, ends: IntArray) -> None:
        self._ends = ends
        self._tick: int | None = None
        self._value: np.ndarray = np.zeros(1, np.int64)

    def fill(self, column: Column | None, ticks: IntArray) -> Column | None:
        """The column with a value in every row in which one holds."""
        if column is None and self._tick is None:
            return None
        last_ticks, values, is_known = self._last(column, ticks)
        until = self._ends[np.searchsorted(self._ends, last_ticks, "right").clip(max=len(self._ends) - 1)]
        holds = is_known & (ticks < until)
        if not holds.any():
            return None
        return Column(values, None) if holds.all() else Column(values[holds], np.flatnonzero(holds))

    def _last(self, column: Column | None, ticks: IntArray) -> tuple[IntArray, np.ndarray, np.ndarray]:
        """For each row the tick of the last value, that value, and whether there is one."""
        before = self._tick if self._tick is not None else 0
        if column is None:
            count = len(ticks)
            known = np.full(count, self._tick is not None)
            return np.full(count, before, np.int64), np.repeat(self._value, count), known
        rows = np.arange(len(ticks)) if column.rows is None else column.rows
        # 0 stands for the value that is held from before.
        place = np.searchsorted(rows, np.arange(len(ticks)), "right")
        values = np.concatenate([self._value.astype(column.values.dtype), column.values])
        last_ticks = np.concatenate([np.array([before], np.int64), ticks[rows]])
        known = (place > 0) | (self._tick is not None)
        self._tick, self._value = int(last_ticks[-1]), values[-1:]
        return last_ticks[place], values[place], known
