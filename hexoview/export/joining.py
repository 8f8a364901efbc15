"""The outer join of channels by time, in slices: no channel is held whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from hexoview.domain.segment import IntArray
from hexoview.query.block import Block
from hexoview.query.in_step import in_step


@dataclass(frozen=True, slots=True)
class Column:
    """A channel's values in one slice of the table.

    Attributes:
        rows: the row of each value, ascending; None where every row has one.
    """

    values: np.ndarray
    rows: IntArray | None


@dataclass(frozen=True, slots=True)
class Slice:
    """Consecutive rows of a table: a time each, and a column per channel, None without a value in them."""

    timestamps: IntArray
    columns: tuple[Column | None, ...]


def joined(channels: Sequence[Iterator[Block]]) -> Iterator[Slice]:
    """One row per distinct tick, and one more for each further value of a channel at the same tick."""
    if len(channels) == 1:
        # Nothing to join: every value has a row.
        yield from (Slice(block.timestamps, (Column(block.values, None),)) for block in channels[0])
        return
    for taken in in_step(channels):
        yield _slice(taken)


def _slice(blocks: list[Block]) -> Slice:
    ticks = [block.timestamps for block in blocks]
    union = _union(ticks)
    if any(_repeats(one) for one in ticks):
        return _with_repeats(blocks, union)
    return Slice(union, tuple(_column(block.values, block.timestamps, union) for block in blocks))


def _column(values: np.ndarray, keys: IntArray, every_key: IntArray) -> Column | None:
    if not len(keys):
        return None
    # As many, and a subset: the same.
    rows = None if len(keys) == len(every_key) else np.searchsorted(every_key, keys)
    return Column(values, rows)


def _with_repeats(blocks: list[Block], union: IntArray) -> Slice:
    """Tells values at the same tick apart by their order: the second of each channel share a row."""
    orders = [_order_within_tick(block.timestamps) for block in blocks]
    width = 1 + max(int(order.max(initial=0)) for order in orders)
    keys = [
        np.searchsorted(union, block.timestamps) * width + order
        for block, order in zip(blocks, orders, strict=True)
    ]
    every_key = _union(keys)
    columns = tuple(_column(block.values, own, every_key) for block, own in zip(blocks, keys, strict=True))
    return Slice(union[every_key // width], columns)


def _order_within_tick(ticks: IntArray) -> IntArray:
    """0 for the first value at a tick, 1 for the second, and so on."""
    places = np.arange(len(ticks))
    is_first = np.ones(len(ticks), dtype=bool)
    is_first[1:] = ticks[1:] != ticks[:-1]
    return places - np.maximum.accumulate(np.where(is_first, places, 0))


def _repeats(ticks: IntArray) -> bool:
    return bool(np.any(ticks[1:] == ticks[:-1]))


def _union(arrays: list[IntArray]) -> IntArray:
    """The distinct numbers of ascending arrays; channels on the same grid are looked at once."""
    longest = max(arrays, key=len)
    others = [one for one in arrays if len(one) and not np.array_equal(one, longest)]
    if not others and not _repeats(longest):
        return longest
    # Sorting and comparing takes a fifth of what `np.unique` does with its hash table.
    ticks = np.sort(np.concatenate([longest, *others]))
    is_first = np.ones(len(ticks), dtype=bool)
    is_first[1:] = ticks[1:] != ticks[:-1]
    return ticks[is_first]
