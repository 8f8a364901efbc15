"""Time with the breaks between recordings made short: which place a tick takes then, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import overload

import numpy as np

from hexoview.domain.segment import IntArray
from hexoview.domain.span import Stretches, TimeSpan

_SHARE, _SHARE_OF_ALL = 50, 10
"""A short break takes a fiftieth of the recorded time, all of them together no more than a tenth."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Ticks and their places, which go on one by one within a recording and faster in between.

    Attributes:
        ticks: where recordings begin and end, in order, two for each; none where nothing is folded.
        places: where those lie, in ticks.
    """

    ticks: tuple[int, ...] = ()
    places: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ticks)

    @property
    def recorded(self) -> Iterator[TimeSpan]:
        """The stretches between the short breaks."""
        return (TimeSpan(*pair) for pair in zip(self.ticks[::2], self.ticks[1::2], strict=True))

    @overload
    def place(self, tick: int) -> int: ...
    @overload
    def place(self, tick: IntArray) -> IntArray: ...
    def place(self, tick: int | IntArray) -> int | IntArray:
        """Where a tick lies; later ticks never lie before earlier ones."""
        return _moved(tick, self.ticks, self.places)

    @overload
    def tick(self, place: int) -> int: ...
    @overload
    def tick(self, place: IntArray) -> IntArray: ...
    def tick(self, place: int | IntArray) -> int | IntArray:
        """The tick at a place; within recordings the one that `place` came from."""
        return _moved(place, self.places, self.ticks)

    def length(self, span: TimeSpan) -> int:
        """How much place a stretch takes, at least one."""
        return max(1, self.place(span.end) - self.place(span.start)) if self else span.length


NO_FOLD = Fold()


def folded(spans: Iterable[TimeSpan], *, is_wanted: bool | None = None) -> Fold:
    """Makes the breaks between stretches short; with None, only where they last longer than the rest."""
    blocks = tuple(Stretches.of(spans))
    recorded = sum(span.length for span in blocks)
    breaks = [after.start - before.end for before, after in pairwise(blocks)]
    if is_wanted is None:
        is_wanted = sum(breaks) > recorded
    if not (breaks and is_wanted):
        return NO_FOLD
    short = max(1, recorded // max(_SHARE, _SHARE_OF_ALL * len(breaks)))
    ticks, places, at = [], [], 0
    for block, length in zip(blocks, [*breaks, 0], strict=True):
        ticks += [block.start, block.end]
        places += [at, at + block.length]
        at += block.length + min(length, short)
    return Fold(tuple(ticks), tuple(places))


def _moved(value: int | IntArray, origin: tuple[int, ...], target: tuple[int, ...]) -> int | IntArray:
    if not origin:
        return value
    if isinstance(value, np.ndarray):
        return _array_moved(value, np.array(origin, np.int64), np.array(target, np.int64))
    at = min(max(bisect_right(origin, value) - 1, 0), len(origin) - 1)
    past = value - origin[at]
    if at % 2 == 0 or at == len(origin) - 1:
        return target[at] + past
    return target[at] + past * (target[at + 1] - target[at]) // (origin[at + 1] - origin[at])


def _array_moved(values: IntArray, origin: IntArray, target: IntArray) -> IntArray:
    at = np.clip(np.searchsorted(origin, values, side="right") - 1, 0, len(origin) - 1)
    past = values - origin[at]
    is_break = (at % 2 == 1) & (at < len(origin) - 1)
    following = np.minimum(at + 1, len(origin) - 1)
    # Only in breaks: the square of a recording of a year would not fit 64 bits.
    inside = np.where(is_break, past, 0)
    lengths = np.where(is_break, origin[following] - origin[at], 1)
    moved: IntArray = target[at] + np.where(
        is_break, inside * (target[following] - target[at]) // lengths, past
    )
    return moved
