"""Where a time axis has its ticks: at round times on the wall clock, also in nights when clocks change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from fractions import Fraction

_DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

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
        is_midnight: the first moment of a local day.
        is_change: the moment at which the clocks are changed.
        is_ambiguous: the wall clock shows this time twice in this night.
    """

    at: Fraction
    is_midnight: bool = False
    is_change: bool = False
    is_ambiguous: bool = False


def step_for(seconds: Fraction, most: int) -> Fraction:
    """The least step that puts at most so many ticks into a stretch of so many seconds."""
    return next((step for step in STEPS if seconds / step <= max(most, 1)), STEPS[-1])


def ticks(low: Fraction, high: Fraction, step: Fraction, zone: tzinfo) -> tuple[Tick, ...]:
    """The ticks from `low` to `high`, both seconds since 1970 and inclusive.

    Raises:
        OverflowError: outside the years 1 to 9999.
    """
    found: list[Tick] = []
    for tick in _walk(low, high, step, zone):
        found.append(tick)
        if len(found) >= MOST:
            break
    return tuple(found)


def local(at: Fraction, zone: tzinfo) -> datetime:
    """The wall-clock time, rounded down to the microsecond."""
    micros = at.numerator * 1_000_000 // at.denominator
    return (_EPOCH + timedelta(microseconds=micros)).astimezone(zone)


def _walk(low: Fraction, high: Fraction, step: Fraction, zone: tzinfo) -> Iterator[Tick]:
    """Goes from one round local time to the next, and stops at every change of the clocks between."""
    at, offset = low, _offset(low, zone)
    candidate = _round_up(at + offset, step) - offset
    while True:
        change = _change(at, min(candidate, high), offset, zone)
        if change is not None:
            at, offset = change, _offset(change, zone)
            yield _tick(at, zone, is_change=True)
            candidate = _round_up(at + offset + Fraction(1, 1000), step) - offset
            continue
        if candidate > high:
            return
        yield _tick(candidate, zone, is_change=False)
        at = candidate
        candidate = at + step


def _round_up(value: Fraction, step: Fraction) -> Fraction:
    return -(-value // step) * step


def _offset(at: Fraction, zone: tzinfo) -> int:
    """Seconds that local time is ahead of UTC."""
    shift = local(at, zone).utcoffset()
    return 0 if shift is None else shift.days * _DAY + shift.seconds


def _change(low: Fraction, high: Fraction, offset: int, zone: tzinfo) -> Fraction | None:
    """The first whole second after `low`, up to `high`, at which the zone's offset is another one."""
    if high <= low:
        return None
    first, last = int(low // 1), int(-(-high // 1))
    # A change and its undoing may both lie in a step of weeks, so no more than a week is skipped at once.
    for week in range(first, last, 7 * _DAY):
        end = min(week + 7 * _DAY, last)
        if _offset(Fraction(end), zone) != offset:
            change = _first_with_another(week, end, offset, zone)
            return change if change <= high else None
    return None


def _first_with_another(start: int, end: int, offset: int, zone: tzinfo) -> Fraction:
    """The whole second at which the offset changes between a second that has it and one that hasn't."""
    while end - start > 1:
        middle = (start + end) // 2
        if _offset(Fraction(middle), zone) == offset:
            start = middle
        else:
            end = middle
    return Fraction(end)


def _tick(at: Fraction, zone: tzinfo, *, is_change: bool) -> Tick:
    when = local(at, zone)
    before = local(at - Fraction(1, 1000), zone)
    is_ambiguous = when.replace(fold=0).utcoffset() != when.replace(fold=1).utcoffset()
    return Tick(at, when.date() > before.date(), is_change, is_ambiguous)
