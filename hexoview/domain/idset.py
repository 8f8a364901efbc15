"""Sets of ids as closed runs, so that `in`, `gt` and `range` are one thing to a store."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hexoview.domain.span import EARLIEST, LATEST, clamped


@dataclass(frozen=True, slots=True)
class IdSet:
    """Ids as runs `(low, high)`, both ends included, in order and apart."""

    runs: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, ids: Iterable[int]) -> IdSet:
        """The set of just these ids; what 64 bits can't hold no store has."""
        return cls.of_runs((i, i) for i in ids if EARLIEST <= i <= LATEST)

    @classmethod
    def between(cls, low: int, high: int) -> IdSet:
        """Ids from `low` to `high`, both included."""
        if low > LATEST or high < EARLIEST:
            return NO_IDS
        return cls.of_runs([(clamped(low), clamped(high))])

    @classmethod
    def of_runs(cls, runs: Iterable[tuple[int, int]]) -> IdSet:
        """The union of closed runs."""
        merged: list[tuple[int, int]] = []
        for low, high in sorted(run for run in runs if run[0] <= run[1]):
            if merged and low <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(merged[-1][1], high))
            else:
                merged.append((low, high))
        return cls(tuple(merged))

    def __and__(self, other: IdSet) -> IdSet:
        """The ids in both, in one pass over both."""
        found: list[tuple[int, int]] = []
        mine, theirs = iter(self.runs), iter(other.runs)
        a, b = next(mine, None), next(theirs, None)
        while a is not None and b is not None:
            low, high = max(a[0], b[0]), min(a[1], b[1])
            if low <= high:
                found.append((low, high))
            if a[1] <= b[1]:
                a = next(mine, None)
            else:
                b = next(theirs, None)
        return IdSet(tuple(found))

    def __contains__(self, number: int) -> bool:
        place = bisect_right(self.runs, number, key=_low) - 1
        return place >= 0 and number <= self.runs[place][1]

    def __bool__(self) -> bool:
        return bool(self.runs)

    @property
    def is_everything(self) -> bool:
        """Whether no id is left out."""
        return self.runs == ALL_IDS.runs

    def singles(self) -> Iterator[int]:
        """The ids that stand alone, in order."""
        return (low for low, high in self.runs if low == high)


def _low(run: tuple[int, int]) -> int:
    return run[0]


ALL_IDS = IdSet(((EARLIEST, LATEST),))
NO_IDS = IdSet(())
