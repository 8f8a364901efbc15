"""Takes the times off the lines of a table and reads them digit by digit, as whole numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from hexoview.domain.segment import IntArray
from hexoview.domain.timestamp import Clock
from hexoview.export.csv_cells import NOT_THE_TABLE
from hexoview.export.csv_times import EXCEL_1970, EXCEL_DECIMALS, decimals_of, offsets_s
from hexoview.export.dialect import TableDialect, TimeStyle

_DAY_S = 86_400
_ZERO, _NINE, _PLUS, _MINUS, _NEW_LINE = (ord(sign) for sign in "09+-\n")
_DATE = "0000-00-00T00:00:00"
_NO_TIME = "a cell holds no time"
_Parse = Callable[[np.ndarray], IntArray]


def first_cells(text: bytes, clock: Clock, dialect: TableDialect) -> tuple[IntArray, bytes]:
    """The ticks that whole lines begin with, and the lines without them and their separator.

    Elapsed times count from 0, Excel's are those on the wall's clock.

    Raises:
        ValueError: a line begins otherwise.
    """
    raw = np.frombuffer(text, np.uint8)
    is_end = raw == _NEW_LINE
    starts = np.concatenate([[0], np.flatnonzero(is_end)[:-1] + 1])
    separators = np.flatnonzero(raw == ord(dialect.separator.character))
    places = np.searchsorted(separators, starts)
    if not text.endswith(b"\n") or places[-1] >= len(separators):
        raise ValueError(NOT_THE_TABLE)
    ends = separators[places]
    parse = _parser(clock, dialect)
    ticks = np.empty(len(starts), np.int64)
    widths = ends - starts
    for width in np.unique(widths).tolist():
        own = widths == width
        if not 0 < width <= len(raw):
            raise ValueError(_NO_TIME)
        # Rows of neighbouring bytes are copied whole: a tenth of what picking each byte takes.
        ticks[own] = parse(np.lib.stride_tricks.sliding_window_view(raw, width)[starts[own]])
    return ticks, _without(raw, starts, ends)


def _without(raw: np.ndarray, starts: IntArray, ends: IntArray) -> bytes:
    """The bytes but for those from each start to its end, the end's own included."""
    lengths = np.empty(2 * len(starts), np.int64)
    lengths[0::2] = ends - starts + 1
    lengths[1::2] = np.append(starts[1:], len(raw)) - ends - 1
    if (lengths < 0).any():
        # A line without a separator has that of a later one.
        raise ValueError(NOT_THE_TABLE)
    return bytes(raw[np.repeat(np.tile([False, True], len(starts)), lengths)])


def _parser(clock: Clock, dialect: TableDialect) -> _Parse:
    """What reads cells of one width, a row of bytes each."""
    point = ord(dialect.decimal.character)
    match dialect.times:
        case TimeStyle.ISO | TimeStyle.UTC:
            return lambda cells: _dates(cells, clock, dialect)
        case TimeStyle.EXCEL:
            return lambda cells: _excel_days(cells, clock, point)
        case _:
            return lambda cells: _seconds(cells, clock, point)


def _seconds(cells: np.ndarray, clock: Clock, point: int) -> IntArray:
    digits = decimals_of(clock)
    place = cells.shape[1] - digits - 1
    if place < 1 or not (cells[:, place] == point).all():
        raise ValueError(_NO_TIME)
    fractions = _number(cells, place + 1, place + 1 + digits)
    return _number(cells, 0, place) * clock.ticks_per_second + _ticks(fractions, digits, clock)


def _ticks(fractions: IntArray, digits: int, clock: Clock) -> IntArray:
    found, rest = np.divmod(fractions * clock.ticks_per_second, 10**digits)
    if rest.any():
        raise ValueError("a time lies between two ticks")
    return np.asarray(found, np.int64)


def _excel_days(cells: np.ndarray, clock: Clock, point: int) -> IntArray:
    """Days with up to ten decimals, whose last zeros aren't written, but for one after the point."""
    points = np.flatnonzero(cells[0] == point)
    if len(points) != 1 or not (cells[:, points[0]] == point).all():
        raise ValueError(_NO_TIME)
    place = int(points[0])
    digits = cells.shape[1] - place - 1
    if not 1 <= digits <= EXCEL_DECIMALS or place < 1:
        raise ValueError(_NO_TIME)
    day = _DAY_S * clock.ticks_per_second
    unit = 10**EXCEL_DECIMALS
    fractions = _number(cells, place + 1, cells.shape[1]) * 10 ** (EXCEL_DECIMALS - digits)
    within = (fractions * day + unit // 2) // unit
    if ((within * unit + day // 2) // day != fractions).any():
        raise ValueError("a time lies between two ticks")
    return np.asarray((_number(cells, 0, place) - EXCEL_1970) * day + within, np.int64)


def _dates(cells: np.ndarray, clock: Clock, dialect: TableDialect) -> IntArray:
    digits = decimals_of(clock)
    pattern = f"{_DATE}.{'0' * digits}{'Z' if dialect.times is TimeStyle.UTC else '+00:00'}"
    _refuse_others(cells, pattern)
    days = _days(_number(cells, 0, 4), _number(cells, 5, 7), _number(cells, 8, 10))
    clock_s = _number(cells, 11, 13) * 3600 + _number(cells, 14, 16) * 60 + _number(cells, 17, 19)
    seconds = days * _DAY_S + clock_s
    if dialect.times is TimeStyle.ISO:
        offsets = _offsets(cells)
        seconds -= offsets
        if np.any(offsets != offsets_s(seconds, dialect.zone)):
            raise ValueError("its times have another zone's offset")
    return seconds * clock.ticks_per_second + _ticks(_number(cells, 20, 20 + digits), digits, clock)


def _refuse_others(cells: np.ndarray, pattern: str) -> None:
    told = np.frombuffer(pattern.encode(), np.uint8)
    if cells.shape[1] != len(told):
        raise ValueError(_NO_TIME)
    sign = pattern.find("+")
    for place, letter in enumerate(told.tolist()):
        column = cells[:, place]
        if place == sign:
            is_right = (column == _PLUS) | (column == _MINUS)
        elif letter == _ZERO:
            continue
        else:
            is_right = column == letter
        if not is_right.all():
            raise ValueError(_NO_TIME)


def _offsets(cells: np.ndarray) -> IntArray:
    """The offsets that cells end with, in seconds."""
    end = cells.shape[1]
    size = _number(cells, end - 5, end - 3) * 3600 + _number(cells, end - 2, end) * 60
    return np.where(cells[:, end - 6] == _MINUS, -size, size)


def _number(cells: np.ndarray, low: int, high: int) -> IntArray:
    """The whole numbers in some columns; ValueError where a sign is no digit."""
    total = np.zeros(len(cells), np.int64)
    for place in range(low, high):
        digit = cells[:, place] - np.uint8(_ZERO)
        if (digit > _NINE - _ZERO).any():
            raise ValueError(_NO_TIME)
        total *= 10
        total += digit
    return total


def _days(year: IntArray, month: IntArray, day: IntArray) -> IntArray:
    """Days since 1970-01-01 by the civil calendar's own arithmetic, with March as the first month."""
    year = year - (month <= 2)
    era_year = year % 400
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = era_year * 365 + era_year // 4 - era_year // 100 + day_of_year
    return year // 400 * 146_097 + day_of_era - 719_468
