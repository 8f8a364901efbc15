"""HexoTimestamps: whole ticks since 1970-01-01T00:00:00Z, and the clocks that count them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from fractions import Fraction
from typing import NewType

HexoTimestamp = NewType("HexoTimestamp", int)
"""Ticks since 1970-01-01T00:00:00Z. A float holds it, a 32-bit integer doesn't."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Between these years a start is believed: before, Hexoskin did not exist.
_PLAUSIBLE_YEARS = (2009, 2050)
_POSSIBLE_S = int((datetime(2100, 1, 1, tzinfo=UTC) - _EPOCH).total_seconds())


@dataclass(frozen=True, slots=True)
class Clock:
    """How many ticks a server family counts in a second."""

    ticks_per_second: int

    def to_seconds(self, timestamp: int) -> int:
        """Whole seconds since 1970, rounded down as the API's `seconds` flag does."""
        return timestamp // self.ticks_per_second

    def exact_seconds(self, ticks: int) -> Fraction:
        """The seconds that `ticks` last, without rounding."""
        return Fraction(ticks, self.ticks_per_second)

    def to_datetime(self, timestamp: int, zone: tzinfo = UTC) -> datetime:
        """The wall-clock time in `zone`, rounded down to the microsecond.

        Raises:
            OverflowError: outside the years 1 to 9999.
        """
        seconds, ticks = divmod(timestamp, self.ticks_per_second)
        micros = ticks * 1_000_000 // self.ticks_per_second
        return (_EPOCH + timedelta(seconds=seconds, microseconds=micros)).astimezone(zone)

    def from_datetime(self, moment: datetime) -> HexoTimestamp:
        """The tick nearest to an aware `moment`."""
        since = moment.astimezone(UTC) - _EPOCH
        micros = (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds
        return HexoTimestamp((micros * self.ticks_per_second + 500_000) // 1_000_000)

    def is_possible(self, timestamp: int) -> bool:
        """Whether `timestamp` lies in the years of any recording, 1970 to 2099: other devices' dates too."""
        return 0 <= self.to_seconds(timestamp) < _POSSIBLE_S

    def is_plausible(self, timestamp: int) -> bool:
        """Whether `timestamp`, read by this clock, lies in the years of Hexoskin recordings."""
        low, high = (int((datetime(y, 1, 1, tzinfo=UTC) - _EPOCH).total_seconds()) for y in _PLAUSIBLE_YEARS)
        return low <= self.to_seconds(timestamp) < high


HEXOSKIN = Clock(256)
ASTROSKIN = Clock(1000)
"""The newer Astroskin's clock; old Astroskin recordings count 256 like Hexoskin's."""

CLOCKS = (HEXOSKIN, ASTROSKIN)


def clock_of(start: int) -> Clock | None:
    """The clock by which a recording's `start` is a plausible time, or None."""
    return next((clock for clock in CLOCKS if clock.is_plausible(start)), None)
