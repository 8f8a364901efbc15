"""The least and the greatest value in every pixel column, exact, without keeping the values."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from hexoview.domain.segment import IntArray
from hexoview.domain.series import Series
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.query.fold import NO_FOLD, Fold
from hexoview.query.run import BLOCK
from hexoview.store.base import Store
from hexoview.watch import Watch

FloatArray = NDArray[np.float64]
_T = TypeVar("_T")

FACTOR = 256
"""Values behind one row of a level: 24 h of ECG become 86,400 rows, 0.35 MB.

Rows of 64 are built in 26 ms a day of ECG, rows of 256 in 12; a week of every raw channel opens in half
the time. In return up to 1,024 values a column are read anew: 20 ms for eight channels at worst.
"""

_RUN = 16 * BLOCK
"""Values read at once for a level, 2 MB: the fastest of the sizes tried. They are reduced block by block."""

_LIMIT = 64 << 20
"""Bytes of levels kept: 190 days of one ECG, 70 days of every raw channel."""

_REMEMBERED = 4

# A rare excursion, such as a loose electrode, may lie outside the usual range without flattening the rest.
_RARE = 0.01
_SAMPLED = 20_000
_FEWEST = 512
"""Rows by which a range is judged; a channel with fewer is cut into shorter rows for it."""

# The 12-bit converter's ends; lead III (4115) is stored as a difference and has none.
_CONVERTER_ENDS = (0, 4095)
_CONVERTED = frozenset({4113, 4114})


def ends_of(series: Series) -> tuple[int, int] | None:
    """The stored numbers at which this channel is saturated, or None where there are none."""
    datatype = series.datatype
    return _CONVERTER_ENDS if datatype.id in _CONVERTED and datatype.scale.offset else None


@dataclass(frozen=True, slots=True)
class Frame:
    """A window of time cut into pixel columns.

    Attributes:
        origin: the tick from which seconds are counted.
        fold: which breaks take less place than they last.
    """

    span: TimeSpan
    columns: int
    origin: int
    clock: Clock
    fold: Fold = NO_FOLD

    @property
    def length(self) -> int:
        """Ticks that the window takes place for."""
        return self.fold.length(self.span)

    @property
    def width(self) -> Fraction:
        """Ticks that a column takes place for."""
        return Fraction(self.length, self.columns)

    @property
    def edges(self) -> IntArray:
        """The ticks at which the columns begin and, as one more, at which the last ends."""
        steps = np.arange(self.columns + 1, dtype=np.int64) * self.length // self.columns
        if not self.fold:
            return self.span.start + steps
        edges = self.fold.tick(self.fold.place(self.span.start) + steps)
        # In a break, the way there and back may come out a tick beside.
        edges[0], edges[-1] = self.span.start, self.span.end
        return edges

    def seconds(self, ticks: IntArray | int) -> FloatArray:
        """Seconds since the origin."""
        places = self.fold.place(ticks) - self.fold.place(self.origin)
        return np.asarray(places / self.clock.ticks_per_second, np.float64)


class Tally:
    """Collects the least and the greatest stored number of every column, block by block."""

    def __init__(self, columns: int) -> None:
        limits = np.iinfo(np.int64)
        self.low: IntArray = np.full(columns, limits.max, np.int64)
        self.high: IntArray = np.full(columns, limits.min, np.int64)

    @property
    def is_filled(self) -> NDArray[np.bool_]:
        """Which columns hold a value."""
        return self.low <= self.high

    def add(self, edges: IntArray, low: np.ndarray, high: np.ndarray) -> None:
        """Counts in rows of least and greatest values; column k has rows edges[k] up to edges[k + 1]."""
        edges = np.clip(edges, 0, len(low))
        filled = np.flatnonzero(edges[1:] > edges[:-1])
        if not len(filled):
            return
        starts, stop = edges[filled], int(edges[filled[-1] + 1])
        self.low[filled] = np.minimum(self.low[filled], np.minimum.reduceat(low[:stop], starts))
        self.high[filled] = np.maximum(self.high[filled], np.maximum.reduceat(high[:stop], starts))

    def include(self, columns: IntArray, values: IntArray | int) -> None:
        """Counts in one value for each of some columns."""
        self.low[columns] = np.minimum(self.low[columns], values)
        self.high[columns] = np.maximum(self.high[columns], values)


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """A series in rows of 256 values: the least and the greatest of each row, as stored.

    Attributes:
        low, high: one number a row; the last row may stand for fewer values.
        usual: the stored numbers between which nearly all rows lie.
    """

    low: np.ndarray
    high: np.ndarray
    usual: tuple[float, float]

    @property
    def nbytes(self) -> int:
        """Bytes held."""
        return int(self.low.nbytes + self.high.nbytes)


def build_level(series: Series, store: Store, watch: Watch) -> Level:
    """Reads a series once, from end to end."""
    parts: list[tuple[np.ndarray, np.ndarray]] = []
    for start in range(0, series.count, _RUN):
        # Once for 16 blocks: they take 1 ms and give the GIL away in each; 24 h of eight raw channels
        # would otherwise spend as long in steps as in reading.
        watch.step(start / series.count)
        values = store.read(series, start, min(start + _RUN, series.count)).values
        blocks = (values[offset : offset + BLOCK] for offset in range(0, len(values), BLOCK))
        parts.extend(_folded(block, FACTOR) for block in blocks)
    low, high = (np.concatenate(side) for side in zip(*parts, strict=True))
    low.flags.writeable = high.flags.writeable = False
    is_short = series.count < _FEWEST * FACTOR
    judged = _folded(values, max(1, series.count // _FEWEST)) if is_short else (low, high)
    return Level(low, high, _usual(*judged, ends_of(series)))


def _folded(values: np.ndarray, factor: int) -> tuple[np.ndarray, np.ndarray]:
    """The least and greatest of every `factor` values, of the rest too where there is one."""
    whole = len(values) // factor * factor
    rows = values[:whole].reshape(-1, factor)
    low, high = rows.min(axis=1), rows.max(axis=1)
    if whole == len(values):
        return low, high
    rest = values[whole:]
    return np.append(low, rest.min()), np.append(high, rest.max())


def _usual(low: np.ndarray, high: np.ndarray, ends: tuple[int, int] | None) -> tuple[float, float]:
    every = max(1, len(low) // _SAMPLED)
    low, high = low[::every], high[::every]
    if ends is not None:
        sound = (low > ends[0]) & (high < ends[1])
        if sound.any():
            low, high = low[sound], high[sound]
    return float(np.quantile(low, _RARE)), float(np.quantile(high, 1 - _RARE))


_Key = tuple[int, int, int, int, int]


class LevelCache:
    """The levels of one store's series, the least used dropped first; for any number of threads."""

    def __init__(self, limit: int = _LIMIT) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._levels: OrderedDict[_Key, Level] = OrderedDict()
        self._usual: dict[_Key, tuple[float, float]] = {}
        self._nbytes = 0
        self._made: tuple[tuple[object, object, object], ...] = ()

    @property
    def nbytes(self) -> int:
        """Bytes held in levels; at most the limit, or one level if that alone is larger."""
        return self._nbytes

    def lacks(self, series: Series) -> bool:
        """Whether the level of a series would have to be built."""
        with self._lock:
            return _key(series) not in self._levels

    def level(self, series: Series, store: Store, watch: Watch) -> Level:
        """The level of a synchronous series, built when it is first asked for."""
        key = _key(series)
        with self._lock:
            known = self._levels.get(key)
            if known is not None:
                self._levels.move_to_end(key)
                return known
        # Built outside the lock: a second thread that asks meanwhile builds it twice and waits for nobody.
        level = build_level(series, store, watch)
        with self._lock:
            self._keep(key, level)
        return level

    def usual(self, series: Series, store: Store, watch: Watch) -> tuple[float, float]:
        """The stored numbers between which nearly all values lie; of an asynchronous series, of one block."""
        if series.grid is not None:
            return self.level(series, store, watch).usual
        key = _key(series)
        if key not in self._usual:
            watch.step(0.0)
            start = max(0, (series.count - BLOCK) // 2)
            values = store.read(series, start, min(start + BLOCK, series.count)).values
            self._usual[key] = _usual(values, values, None)
        return self._usual[key]

    def once(self, subject: object, way: object, make: Callable[[], _T]) -> _T:
        """What `make` answers about a subject in one way, for the last few of them made only once.

        A sheet of ECG paper has a plan of its own beside the preview's, and what is lined up another.
        """
        known = self._made
        found = next((one for one in known if one[0] is subject and one[1] == way), None)
        if found is None:
            found = subject, way, make()
        self._made = (found, *(one for one in known if one is not found))[:_REMEMBERED]
        return cast(_T, found[2])

    def _keep(self, key: _Key, level: Level) -> None:
        replaced = self._levels.pop(key, None)
        self._levels[key] = level
        self._nbytes += level.nbytes - (0 if replaced is None else replaced.nbytes)
        while self._nbytes > self._limit and len(self._levels) > 1:
            self._nbytes -= self._levels.popitem(last=False)[1].nbytes


def _key(series: Series) -> _Key:
    # A re-import may replace a series under the same id; then its count or its extremes differ.
    return series.id, series.count, series.first, series.low, series.high
