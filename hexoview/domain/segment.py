"""Values with their times: on a grid, or as pairs."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from hexoview.domain.timestamp import Clock

IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the values of a synchronous series fall: value i at first + floor(i × step) ticks."""

    first: int
    step: Fraction

    @classmethod
    def at_rate(cls, first: int, rate: Fraction, clock: Clock) -> Grid:
        """A grid of `rate` values a second that starts at tick `first`."""
        return cls(first, Fraction(clock.ticks_per_second) / rate)

    def at(self, index: int) -> int:
        """The tick of value `index`."""
        return self.first + index * self.step.numerator // self.step.denominator

    def index_from(self, tick: int) -> int:
        """The index of the first value at or after `tick`; may lie outside the series."""
        # floor(i × step) ≥ d exactly where i × step ≥ d, for a whole number d.
        return -(-(tick - self.first) * self.step.denominator // self.step.numerator)

    def indices_from(self, ticks: IntArray) -> IntArray:
        """The same for many ticks at once."""
        return -(-(ticks - self.first) * self.step.denominator // self.step.numerator)

    def timestamps(self, low: int, high: int, every: int = 1) -> IntArray:
        """The ticks of values low, low + every, … below high, int64."""
        indices = np.arange(low, high, every, dtype=np.int64)
        return self.first + indices * self.step.numerator // self.step.denominator


@dataclass(frozen=True, slots=True)
class SyncSegment:
    """Consecutive values of a synchronous series; the times are computed, never stored.

    Attributes:
        index: the place of `values[0]` in the whole series.
        values: stored integers, as the file has them.
    """

    grid: Grid
    index: int
    values: np.ndarray

    def __len__(self) -> int:
        return len(self.values)

    @property
    def timestamps(self) -> IntArray:
        """A tick per value."""
        return self.grid.timestamps(self.index, self.index + len(self.values))


@dataclass(frozen=True, slots=True)
class AsyncSegment:
    """Consecutive (timestamp, value) pairs, in time order, both int64."""

    timestamps: IntArray
    values: np.ndarray

    def __len__(self) -> int:
        return len(self.values)


Segment = SyncSegment | AsyncSegment
