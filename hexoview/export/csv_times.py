"""The time column of a table: every style tells the tick itself, so that it can be turned back into it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from hexoview.domain.segment import IntArray
from hexoview.domain.timestamp import Clock
from hexoview.errors import ExportError
from hexoview.export.dialect import TableDialect, TimeStyle, zone_of

if TYPE_CHECKING:
    import polars as pl

_DAY_S, _MINUTE_S = 86_400, 60
# 1973 to 9999: before, some places were off by seconds, and a date has four digits.
_FIRST_S, _LAST_S = 94_694_400, 253_402_300_799
EXCEL_1970 = 25_569
"""The day that Excel counts for 1970-01-01."""
EXCEL_DECIMALS = 10
"""Digits of a day that an Excel time has: 4 µs, less than a tick; Excel itself keeps 15 digits in all."""


def decimals_of(clock: Clock) -> int:
    """Digits after the point that a tick needs: 1/256 s has 8, 1/1000 s 3."""
    digits = 0
    while 10**digits % clock.ticks_per_second:
        digits += 1
    return digits


def time_column(ticks: IntArray, dialect: TableDialect, clock: Clock, origin: int) -> pl.Series:
    """The times of rows as texts or numbers; elapsed seconds count from `origin`, not after the first tick.

    Raises:
        ExportError: a tick lies outside the years that dates are told of.
    """
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    match dialect.times:
        case TimeStyle.TICKS:
            return pl.Series(ticks)
        case TimeStyle.ELAPSED:
            return _in_seconds(ticks - origin, clock, dialect.decimal.character)
        case TimeStyle.UNIX:
            _refuse_far(ticks, clock)
            return _in_seconds(ticks, clock, dialect.decimal.character)
        case TimeStyle.EXCEL:
            _refuse_far(ticks, clock)
            return pl.Series(_excel_days(ticks, clock, dialect.zone))
        case TimeStyle.ISO | TimeStyle.UTC:
            _refuse_far(ticks, clock)
            return _in_dates(ticks, clock, dialect)


def offsets_s(seconds: IntArray, zone: str) -> IntArray:
    """What a zone's clock is ahead of UTC at ascending seconds since 1970, in seconds."""
    found = zone_of(zone)
    if zone == "UTC" or found is None:
        return np.zeros(len(seconds), np.int64)
    # Clocks are put at whole minutes: Newfoundland's went forward at one minute past midnight until 2011.
    minutes, places = _distinct(seconds // _MINUTE_S)
    # Not `fromtimestamp`: years after 2038 are beyond what some systems' own clocks can tell.
    moments = [datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=int(minute)) for minute in minutes]
    told = [moment.astimezone(found).utcoffset() or timedelta() for moment in moments]
    return np.array([offset.total_seconds() for offset in told], np.int64)[places]


def _in_seconds(ticks: IntArray, clock: Clock, point: str) -> pl.Series:
    seconds, fractions = np.divmod(ticks, clock.ticks_per_second)
    distinct, places = _distinct(seconds)
    heads = list(map(str, distinct.tolist()))
    return _joined(heads, places, _endings(clock, "", point, ""), fractions)


def _in_dates(ticks: IntArray, clock: Clock, dialect: TableDialect) -> pl.Series:
    seconds, fractions = np.divmod(ticks, clock.ticks_per_second)
    if dialect.times is TimeStyle.UTC:
        return _with_endings(seconds, fractions, clock, "Z")
    offsets = offsets_s(seconds, dialect.zone)
    changes = np.flatnonzero(np.diff(offsets)) + 1
    # The clock goes forth or back twice a year: nearly always there is one part.
    bounds = [0, *changes.tolist(), len(ticks)]
    parts = [
        _with_endings(
            (seconds + offsets)[low:high], fractions[low:high], clock, _offset_text(int(offsets[low]))
        )
        for low, high in pairwise(bounds)
    ]
    return parts[0] if len(parts) == 1 else _in_one(parts)


def _with_endings(seconds: IntArray, fractions: IntArray, clock: Clock, ending: str) -> pl.Series:
    """Dates of local seconds: minutes are few also where a row comes every second."""
    minutes, places = _distinct(seconds // _MINUTE_S)
    heads = np.datetime_as_string(minutes.astype("datetime64[m]")).tolist()
    within = seconds % _MINUTE_S * clock.ticks_per_second + fractions
    return _joined(heads, places, _endings(clock, ":", ".", ending), within)


def _joined(heads: list[str], head_of: IntArray, endings: pl.Series, ending_of: IntArray) -> pl.Series:
    """Texts put together from few distinct halves: a day of ECG has 1,440 minutes."""
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    return pl.Series(heads, dtype=pl.String).gather(pl.Series(head_of)) + endings.gather(pl.Series(ending_of))


def _in_one(parts: list[pl.Series]) -> pl.Series:
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    return pl.concat(parts)


@lru_cache(maxsize=8)
def _endings(clock: Clock, before: str, point: str, after: str) -> pl.Series:
    """The ends of times: of each tick of a second, or, behind a colon, of a minute."""
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    digits = decimals_of(clock)
    unit = 10**digits // clock.ticks_per_second
    fractions = [f"{point}{tick * unit:0{digits}}{after}" for tick in range(clock.ticks_per_second)]
    if not before:
        return pl.Series(fractions, dtype=pl.String)
    seconds = [f"{before}{second:02}" for second in range(_MINUTE_S)]
    return pl.Series([second + fraction for second in seconds for fraction in fractions], dtype=pl.String)


def _offset_text(seconds: int) -> str:
    sign, minutes = "-" if seconds < 0 else "+", abs(seconds) // 60
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}"


def _excel_days(ticks: IntArray, clock: Clock, zone: str) -> np.ndarray:
    """Days as float64; of 15 digits none is lost on the way to text and back."""
    rate = clock.ticks_per_second
    local = ticks + offsets_s(ticks // rate, zone) * rate
    days, rest = np.divmod(local, _DAY_S * rate)
    unit = 10**EXCEL_DECIMALS
    fractions = (rest * unit + _DAY_S * rate // 2) // (_DAY_S * rate)
    return np.asarray(((days + EXCEL_1970) * unit + fractions) / unit)


def _distinct(ascending: IntArray) -> tuple[IntArray, IntArray]:
    """The distinct numbers, and the place of each among them."""
    is_first = np.ones(len(ascending), dtype=bool)
    is_first[1:] = ascending[1:] != ascending[:-1]
    return ascending[is_first], np.cumsum(is_first) - 1


def _refuse_far(ticks: IntArray, clock: Clock) -> None:
    first, last = int(ticks[0]), int(ticks[-1])
    is_early = first // clock.ticks_per_second < _FIRST_S
    if is_early or last // clock.ticks_per_second > _LAST_S:
        raise ExportError(
            "These times can't be written as dates.",
            cause=f"They lie outside the years 1973 to 9999 (tick {first if is_early else last}).",
            way_out="Write the times as ticks.",
        )
