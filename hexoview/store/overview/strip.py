"""The day strip: heart rate, doubtful signal and gaps of a record in 160 columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.domain.segment import Grid, IntArray
from hexoview.domain.span import TimeSpan

COLUMNS = 160
_BYTES = 4 * COLUMNS
_FULL = 255

ByteArray = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A record from its start to its end in 160 equal columns, a byte each.

    Attributes:
        low, high: the least and the greatest heart rate, bpm; 0 and 0 where there is none.
        doubtful: the share of values whose quality is not good, 255 for all of them.
        covered: 1 where any channel has data.
    """

    low: ByteArray
    high: ByteArray
    doubtful: ByteArray
    covered: ByteArray

    def to_bytes(self) -> bytes:
        """All four rows one after the other."""
        return b"".join(row.tobytes() for row in (self.low, self.high, self.doubtful, self.covered))

    @classmethod
    def from_bytes(cls, data: bytes) -> Strip | None:
        """The strip that `to_bytes` wrote; None for anything else."""
        if len(data) != _BYTES:
            return None
        return cls(*np.frombuffer(data, np.uint8).reshape(4, COLUMNS))


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A synchronous channel's stored numbers with the grid on which they fall."""

    grid: Grid
    values: np.ndarray


def strip_of(span: TimeSpan, *, heart: Line | None, quality: Line | None, held: Sequence[TimeSpan]) -> Strip:
    """The strip of a record; `held` are the spans of its channels, from first to last value."""
    edges = _edges(span)
    low, high = _extremes(heart, edges)
    return Strip(low, high, _doubtful(quality, edges), _covered(held, edges))


def _edges(span: TimeSpan) -> IntArray:
    """The ticks at which the columns begin and, as one more, at which the last ends."""
    # Whole numbers of Python: ticks × 160 may leave 64 bits.
    return np.array([span.start + place * span.length // COLUMNS for place in range(COLUMNS + 1)], np.int64)


def _places(line: Line, edges: IntArray) -> IntArray:
    """For each edge the index of the first value at or after it."""
    return np.array([min(max(line.grid.index_from(int(tick)), 0), len(line.values)) for tick in edges])


def _extremes(line: Line | None, edges: IntArray) -> tuple[ByteArray, ByteArray]:
    low, high = np.zeros(COLUMNS, np.uint8), np.zeros(COLUMNS, np.uint8)
    if line is None:
        return low, high
    places = _places(line, edges)
    filled = np.flatnonzero(places[1:] > places[:-1])
    if len(filled):
        starts, values = places[filled], line.values[: places[filled[-1] + 1]]
        low[filled] = np.clip(np.minimum.reduceat(values, starts), 0, _FULL)
        high[filled] = np.clip(np.maximum.reduceat(values, starts), 0, _FULL)
    return low, high


def _doubtful(line: Line | None, edges: IntArray) -> ByteArray:
    shares = np.zeros(COLUMNS, np.uint8)
    if line is None:
        return shares
    places = _places(line, edges)
    counts = np.diff(places)
    sums = np.concatenate([[0], np.cumsum(line.values != 0)])[places]
    filled = counts > 0
    # Rounded up: one doubtful second of a day stays one.
    shares[filled] = np.ceil(_FULL * np.diff(sums)[filled] / counts[filled]).astype(np.uint8)
    return shares


def _covered(held: Sequence[TimeSpan], edges: IntArray) -> ByteArray:
    covered = np.zeros(COLUMNS, np.uint8)
    for span in held:
        covered |= ((edges[:-1] < span.end) & (edges[1:] > span.start)).astype(np.uint8)
    return covered
