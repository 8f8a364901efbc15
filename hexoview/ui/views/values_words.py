"""A table of values in words, made away from the window's thread."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC
from fractions import Fraction

import numpy as np
from PySide6.QtCore import QCoreApplication

from hexoview.domain.datatype import Datatype
from hexoview.domain.span import TimeSpan
from hexoview.query.window_values import ValuesColumn, WindowValues
from hexoview.ui import sentences, words
from hexoview.ui.preview.timescale import ClockMode, Timescale

translate = QCoreApplication.translate

Key = tuple[int, int]
"""Of a column: owner and datatype."""


@dataclass(frozen=True, slots=True)
class ValuesTable:
    """Cells of text, the time first.

    Attributes:
        note: what a row stands for.
        plain: the same for a spreadsheet: mean, least and greatest in cells of their own.
    """

    note: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    plain: tuple[tuple[str, ...], ...]

    def copied(self, numbers: list[int] | None = None) -> str:
        """The head and these rows, or all of them, with tabs between the cells."""
        head, *body = self.plain
        chosen = body if numbers is None else [body[number] for number in numbers]
        return "\n".join("\t".join(row) for row in (head, *chosen))


def in_words(values: WindowValues, timescale: Timescale, whose: Mapping[Key, str]) -> ValuesTable:
    """The table as it is shown, told by a clock; `whose` says of columns whose they are."""
    names = [_name(column, whose) for column in values.columns]
    is_whole = values.epoch is None
    times = tuple(map(_teller(values.span, timescale), values.starts.tolist()))
    cells = [_cells(column, is_whole=is_whole) for column in values.columns]
    rows = tuple(zip(times, *cells, strict=True))
    plain_columns = [
        part
        for name, column in zip(names, values.columns, strict=True)
        for part in _plain(name, column, values)
    ]
    time_head = _time_head(timescale)
    plain_heads = (time_head, *(head for head, _ in plain_columns))
    plain_rows = zip(times, *(column for _, column in plain_columns), strict=True)
    return ValuesTable(
        _note(values), (time_head, *names), rows, (plain_heads, *map(_spreadsheet, plain_rows))
    )


def _note(values: WindowValues) -> str:
    if values.epoch is None:
        return translate("Values", "Every value on screen.")
    length = words.length(round(values.epoch * values.clock.ticks_per_second), values.clock)
    return translate(
        "Values", "Each row tells of {0}: the mean, then least to greatest; zoom in to see every value."
    ).format(_long(values.epoch) or length)


def _long(epoch: Fraction) -> str:
    """An epoch below a second, which is no whole number of ticks."""
    return f"{words.pointed(f'{float(epoch):g}')}{words.THIN}s" if epoch < 1 else ""


def _name(column: ValuesColumn, whose: Mapping[Key, str]) -> str:
    unit = f" ({column.datatype.unit})" if column.datatype.unit else ""
    name = f"{sentences.in_words(column.datatype.label)}{unit}"
    return ", ".join(filter(None, [name, whose.get((column.user.id, column.datatype.id))]))


def _time_head(timescale: Timescale) -> str:
    if timescale.told is ClockMode.ELAPSED:
        return translate("Values", "Since the start")
    zone = timescale.zone if timescale.told is ClockMode.LOCAL else UTC
    return translate("Values", "Time ({0})").format(zone)


def _teller(span: TimeSpan, timescale: Timescale) -> Callable[[int], str]:
    """Tells the time of a row; the date too where the table goes over midnight."""
    if timescale.told is not ClockMode.ELAPSED:
        zone = timescale.zone if timescale.told is ClockMode.LOCAL else UTC
        ends = {
            words.date(tick, timescale.clock, zone) for tick in (span.start, max(span.start, span.end - 1))
        }
        if len(ends) > 1:
            return lambda tick: words.moment(tick, timescale.clock, zone)
    return timescale.moment


def _cells(column: ValuesColumn, *, is_whole: bool) -> tuple[str, ...]:
    if column.words is not None:
        return tuple(map(_translated, column.words))
    counts = column.counts.tolist()
    if not column.datatype.unit and not column.datatype.is_synchronous:
        return tuple(words.count(count) if count else "" for count in counts)
    digits = decimals(column.datatype)
    lines = zip(counts, column.mean.tolist(), column.low.tolist(), column.high.tolist(), strict=True)
    return tuple(_cell(*line, digits=digits, is_whole=is_whole) for line in lines)


def _cell(count: int, mean: float, low: float, high: float, *, digits: int, is_whole: bool) -> str:
    if not count:
        return ""
    if is_whole and low == high:
        return _number(low, digits)
    return translate("Values", "{0} ({1} to {2})").format(
        _number(mean, digits + 1), _number(low, digits), _number(high, digits)
    )


def _plain(name: str, column: ValuesColumn, values: WindowValues) -> list[tuple[str, tuple[str, ...]]]:
    """One column, or mean, least and greatest where a row stands for several values."""
    is_number = bool(column.datatype.unit) or column.datatype.is_synchronous
    if column.words is not None or values.epoch is None or not is_number:
        return [(name, _cells(column, is_whole=True))]
    digits = decimals(column.datatype)
    return [
        (translate("Values", "{0}, mean").format(name), _numbers(column.mean, digits + 1)),
        (translate("Values", "{0}, least").format(name), _numbers(column.low, digits)),
        (translate("Values", "{0}, greatest").format(name), _numbers(column.high, digits)),
    ]


def _translated(told: str) -> str:
    """What flags and states say; several of a moment are parted by commas, several of a row by semicolons."""
    moments = (moment.split(", ") for moment in told.split("; "))
    return "; ".join(", ".join(map(sentences.in_words, moment)) for moment in moments)


def _numbers(values: np.ndarray, digits: int) -> tuple[str, ...]:
    return tuple("" if math.isnan(value) else _number(value, digits) for value in values.tolist())


def _spreadsheet(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(words.plain_digits, row))


def _number(value: float, digits: int) -> str:
    return words.number(value, digits)


def decimals(datatype: Datatype) -> int:
    """The digits after the point that a channel's gain tells apart."""
    gain = abs(float(datatype.scale.gain)) or 1.0
    return max(0, int(np.ceil(-np.log10(gain) - 1e-9)))
