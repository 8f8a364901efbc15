"""Where a time axis has its ticks: at round times on the wall clock, also in nights when clocks change."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from fractions import Fraction
from itertools import islice

_DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = 1000
_WEEK = 7 * _DAY * _SECOND
"""Milliseconds."""

STEPS: tuple[Fraction, ...] = (
    *(Fraction(n, 1000) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
    *(Fraction(n) for n in (1, 2, 5, 10, 15, 30)),
    *(Fraction(n * 60) for n in (1, 2, 5, 10, 15, 30)),
    *(Fraction(n * 3600) for n in (1, 2, 3, 6, 12)),
    *(Fraction(n * _DAY) for n in (1, 2, 7, 14, 28, 91, 182, 364)),
)
"""Seconds between ticks, from a millisecond to a year of weeks."""

MOST = 500
"""Ticks on one axis; a screen has room for fewer."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment that gets a label.

    Attributes:
        at: seconds since 1970, UTC.
        when: the same on the wall clock.
        is_midnight: the first moment of a local day.
        is_change: the moment at which the clocks are changed.
        is_ambiguous: the wall clock shows this time twice in this night.
    """

    at: Fraction
    when: datetime
    is_midnight: bool = False
    is_change: bool = False
    is_ambiguous: bool = False


def step_for(seconds: float, most: int) -> Fraction:
    """The least step that puts at most so many ticks into a stretch of so many seconds."""
    at = bisect_left(STEPS, seconds / max(most, 1), key=float)
    return STEPS[min(at, len(STEPS) - 1)]


def ticks(low: Fraction, high: Fraction, step: Fraction, zone: tzinfo) -> tuple[Tick, ...]:
    """The ticks from `low` to `high`, both seconds since 1970 and inclusive.

    Raises:
        OverflowError: outside the years 1 to 9999.
    """
    # In whole milliseconds: steps and changes of the clocks are, and fractions cost a frame 3 ms.
    first, last, by = math.ceil(low * _SECOND), math.floor(high * _SECOND), round(step * _SECOND)
    return tuple(islice(_walk(first, min(last, first + MOST * by), by, zone), MOST))


def _walk(first: int, last: int, step: int, zone: tzinfo) -> Iterator[Tick]:
    """Every round local time between two changes of the clocks, and the changes themselves."""
    at, change = first, None
    while True:
        if change is not None:
            yield _tick(change, zone, is_change=True)
        offset = _offset(at, zone)
        before, change = at if change is None else at + 1, _change(at, last, offset, zone)
        end = last if change is None else change - 1
        for round_time in range(-(-(before + offset) // step) * step - offset, end + 1, step):
            yield _tick(round_time, zone, is_change=False)
        if change is None:
            return
        at = change


def _local(at: int, zone: tzinfo) -> datetime:
    return (_EPOCH + timedelta(milliseconds=at)).astimezone(zone)


def _offset(at: int, zone: tzinfo) -> int:
    """Milliseconds that local time is ahead of UTC."""
    shift = _local(at, zone).utcoffset()
    return 0 if shift is None else (shift.days * _DAY + shift.seconds) * _SECOND


def _change(low: int, high: int, offset: int, zone: tzinfo) -> int | None:
    """The first whole second after `low`, up to `high`, at which the zone's offset is another one."""
    first, last = low // _SECOND * _SECOND, -(-high // _SECOND) * _SECOND
    # A change and its undoing may both lie in a step of weeks, so no more than a week is skipped at once.
    for week in range(first, last, _WEEK):
        end = min(week + _WEEK, last)
        if _offset(end, zone) != offset:
            change = _first_with_another(week, end, offset, zone)
            return change if change <= high else None
    return None


def _first_with_another(start: int, end: int, offset: int, zone: tzinfo) -> int:
    """The whole second at which the offset changes between a second that has it and one that hasn't."""
    while end - start > _SECOND:
        middle = (start + end) // 2 // _SECOND * _SECOND
        if _offset(middle, zone) == offset:
            start = middle
        else:
            end = middle
    return end


def _tick(at: int, zone: tzinfo, *, is_change: bool) -> Tick:
    when = _local(at, zone)
    is_midnight = when.date() > _local(at - 1, zone).date()
    is_ambiguous = when.replace(fold=0).utcoffset() != when.replace(fold=1).utcoffset()
    return Tick(Fraction(at, _SECOND), when, is_midnight, is_change, is_ambiguous)
