"""Stretches of time, from a start up to but not including an end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

# Every bound is clamped to what an int64 column holds, so that a filter of any size is valid.
EARLIEST = -(2**63)
LATEST = 2**63 - 1


def clamped(tick: int) -> int:
    """The nearest tick that fits 64 bits."""
    return max(EARLIEST, min(LATEST, tick))


@dataclass(frozen=True, slots=True, order=True)
class TimeSpan:
    """Ticks from `start` up to but not including `end`; empty when `end` isn't later."""

    start: int
    end: int

    @property
    def is_empty(self) -> bool:
        """Whether no tick lies inside."""
        return self.end <= self.start

    @property
    def length(self) -> int:
        """Ticks inside."""
        return max(0, self.end - self.start)

    def __contains__(self, tick: int) -> bool:
        return self.start <= tick < self.end

    def __and__(self, other: TimeSpan) -> TimeSpan:
        return TimeSpan(max(self.start, other.start), min(self.end, other.end))

    def overlaps(self, other: TimeSpan) -> bool:
        """Whether a tick lies in both."""
        return max(self.start, other.start) < min(self.end, other.end)


ALWAYS = TimeSpan(EARLIEST, LATEST)


@dataclass(frozen=True, slots=True)
class Stretches:
    """A set of ticks as spans that are in order, not empty, and don't touch."""

    spans: tuple[TimeSpan, ...]

    @classmethod
    def of(cls, spans: Iterable[TimeSpan]) -> Stretches:
        """The union of `spans`."""
        merged: list[TimeSpan] = []
        for span in sorted(s for s in spans if not s.is_empty):
            if merged and span.start <= merged[-1].end:
                merged[-1] = TimeSpan(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        return cls(tuple(merged))

    def __and__(self, other: Stretches) -> Stretches:
        """The ticks in both, in one pass over both."""
        found: list[TimeSpan] = []
        mine, theirs = iter(self.spans), iter(other.spans)
        a, b = next(mine, None), next(theirs, None)
        while a is not None and b is not None:
            shared = a & b
            if not shared.is_empty:
                found.append(shared)
            if a.end <= b.end:
                a = next(mine, None)
            else:
                b = next(theirs, None)
        return Stretches(tuple(found))

    def __or__(self, other: Stretches) -> Stretches:
        return Stretches.of(chain(self.spans, other.spans))

    def __iter__(self) -> Iterator[TimeSpan]:
        return iter(self.spans)

    def __len__(self) -> int:
        return len(self.spans)

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __contains__(self, tick: int) -> bool:
        return any(tick in span for span in self.spans)

    @property
    def hull(self) -> TimeSpan:
        """From the first tick to the last, breaks included; empty when there is none."""
        if not self.spans:
            return TimeSpan(0, 0)
        return TimeSpan(self.spans[0].start, self.spans[-1].end)


ALL_TIME = Stretches((ALWAYS,))
NO_TIME = Stretches(())
