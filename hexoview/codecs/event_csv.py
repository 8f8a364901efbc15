"""The dashboard's CSV of an asynchronous channel: seconds from the record's start, stored numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

import numpy as np
from numpy.typing import NDArray

from hexoview.errors import FormatError

# The first unusable lines are shown; a damaged file may have a million of them.
SHOWN_LINES = 100

_LINE_SHOWN = 80
_BLOCK = 1 << 20
_TICK_TOLERANCE = 1e-6
_INT64 = range(-(2**63), 2**63)
_HEADER = re.compile(
    r"time \[s\],(?P<name>[^\[\](),\s][^\[\](),\r\n]*?) ?(?:\[(?P<unit>[^\[\]\r\n]*)\])?"
    r"(?:\(/api/(?:v1/)?datatype/(?P<id>[0-9]{1,9})/\))?"
)
# Rows that numpy's reader takes whole. 15 digits: the values pass through a double, exact to 2**53.
# Possessive (++), so that a damaged row costs no going back: 100,000 rows in 9 ms instead of 50.
_PLAIN_ROWS = re.compile(
    rb"(?:[0-9]{1,10}+(?:\.[0-9]{1,15}+)?+,(?:nan|-?+[0-9]{1,15}+(?:\.0)?+)\r?+\n)*+",
)
_WAY_OUT = "Download the recording again; if the file stays the same, leave this channel out."


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A line that holds no value: its number in the file (from 1), its first 80 characters, and why."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class EventTable:
    """An asynchronous channel as its CSV tells it, rows in file order.

    Attributes:
        offsets: ticks from the record's start, for each value.
        values: stored numbers.
        nan_offsets: ticks of the `nan` rows, which end the state before them and are no values.
        skipped: the first 100 lines that hold no value.
        skipped_count: all lines that hold no value.
        moved_count: rows whose time was no whole tick and went to the nearest.
    """

    name: str
    datatype_id: int | None
    unit: str
    offsets: NDArray[np.int64]
    values: NDArray[np.int64]
    nan_offsets: NDArray[np.int64]
    skipped: tuple[SkippedLine, ...] = ()
    skipped_count: int = 0
    moved_count: int = 0


def decode(data: bytes, ticks_per_second: int) -> EventTable:
    """Read a whole file; lines that can't be used are listed, only a strange header is a FormatError."""
    name, unit, datatype_id, body = _decode_header(data)
    rows = _Rows(ticks_per_second)
    for block in _blocks(body):
        rows.take(block)
    ticks, values, gaps = rows.columns()
    return EventTable(
        name=name,
        datatype_id=datatype_id,
        unit=unit,
        offsets=ticks[~gaps],
        values=values[~gaps],
        nan_offsets=ticks[gaps],
        skipped=tuple(rows.skipped),
        skipped_count=rows.skipped_count,
        moved_count=rows.moved_count,
    )


def encode(table: EventTable, ticks_per_second: int) -> bytes:
    """The file that `decode` reads back, byte for byte as the dashboard writes it."""
    uri = f"(/api/datatype/{table.datatype_id}/)" if table.datatype_id is not None else ""
    head = f"time [s],{table.name} [{table.unit}]{uri}\r\n"
    if not _HEADER.fullmatch(head.rstrip("\r\n")):
        raise FormatError(
            "The channel can't be written as CSV.",
            cause=f"Its name {table.name!r} or unit {table.unit!r} has a bracket, has a comma or is empty.",
        )
    # pandas, which wrote the real files, turns a column into floats as soon as one row is nan.
    suffix = ".0" if len(table.nan_offsets) else ""
    ticks = np.concatenate((table.offsets, table.nan_offsets))
    texts = [f"{value}{suffix}" for value in table.values.tolist()] + ["nan"] * len(table.nan_offsets)
    order = np.argsort(ticks, kind="stable") if suffix else np.arange(len(ticks))
    seconds = (ticks / ticks_per_second)[order].tolist()
    lines = [f"{second!r},{texts[row]}\r\n" for second, row in zip(seconds, order.tolist(), strict=True)]
    return (head + "".join(lines)).encode()


class _Rows:
    """Collects the columns block by block, with what could not be used."""

    def __init__(self, ticks_per_second: int) -> None:
        self._ticks_per_second = ticks_per_second
        self._ticks: list[NDArray[np.int64]] = []
        self._values: list[NDArray[np.int64]] = []
        self._gaps: list[NDArray[np.bool_]] = []
        self._line = 2
        self.skipped: list[SkippedLine] = []
        self.skipped_count = 0
        self.moved_count = 0

    def take(self, block: bytes) -> None:
        """Add the rows of some whole lines: at once if all are plain, else one by one."""
        lines = block.count(b"\n")
        if _PLAIN_ROWS.fullmatch(block):
            pairs = np.fromstring(block.replace(b"\n", b",").decode("ascii"), sep=",").reshape(-1, 2)
            gaps = np.isnan(pairs[:, 1])
            self._add(pairs[:, 0], np.where(gaps, 0.0, pairs[:, 1]).astype(np.int64), gaps)
        else:
            self._take_lines(block)
        self._line += lines

    def columns(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
        """Ticks, values, and whether the row is `nan`."""
        ticks = np.concatenate([np.empty(0, np.int64), *self._ticks])
        values = np.concatenate([np.empty(0, np.int64), *self._values])
        return ticks, values, np.concatenate([np.empty(0, np.bool_), *self._gaps])

    def _add(self, seconds: NDArray[np.float64], values: NDArray[np.int64], gaps: NDArray[np.bool_]) -> None:
        ticks = seconds * self._ticks_per_second
        whole = np.rint(ticks)
        # From 10**7 s on (four months), a double of seconds is coarser than the tolerance.
        tolerance = np.maximum(_TICK_TOLERANCE, 2 * np.spacing(ticks))
        self.moved_count += int(np.count_nonzero(np.abs(ticks - whole) > tolerance))
        self._ticks.append(whole.astype(np.int64))
        self._values.append(values)
        self._gaps.append(gaps)

    def _take_lines(self, block: bytes) -> None:
        rows: list[tuple[float, int, bool]] = []
        for number, line in enumerate(block.split(b"\n"), start=self._line):
            text = line.rstrip(b"\r")
            if not text:
                continue
            try:
                rows.append(_decode_row(text[:_BLOCK].decode("latin-1")))
            except ValueError as reason:
                self._skip(number, text, str(reason))
        seconds, values, gaps = zip(*rows, strict=True) if rows else ((), (), ())
        self._add(np.array(seconds, np.float64), np.array(values, np.int64), np.array(gaps, np.bool_))

    def _skip(self, number: int, text: bytes, reason: str) -> None:
        self.skipped_count += 1
        if len(self.skipped) < SHOWN_LINES:
            self.skipped.append(SkippedLine(number, text[:_LINE_SHOWN].decode("latin-1"), reason))


def _decode_header(data: bytes) -> tuple[str, str, int | None, bytes]:
    line, _, body = data.removeprefix(b"\xef\xbb\xbf").partition(b"\n")
    text = line[:_BLOCK].rstrip(b"\r").decode("utf-8", errors="replace")
    match = _HEADER.fullmatch(text)
    if match is None:
        raise FormatError(
            "The file is no CSV of an asynchronous Hexoskin channel.",
            cause=f"It begins with {text[:_LINE_SHOWN]!r}, not with 'time [s],NAME [unit](/api/datatype/…'.",
            way_out=_WAY_OUT,
        )
    datatype_id = int(match["id"]) if match["id"] else None
    return match["name"], match["unit"] or "", datatype_id, body


def _blocks(body: bytes) -> Iterator[bytes]:
    """Whole lines, about a megabyte at a time, each block ending with a line feed."""
    start = 0
    while start < len(body):
        end = body.rfind(b"\n", start, start + _BLOCK) + 1 or body.find(b"\n", start) + 1 or len(body)
        block = body[start:end]
        yield block if block.endswith(b"\n") else block + b"\n"
        start = end


def _decode_row(line: str) -> tuple[float, int, bool]:
    """Seconds, value, whether it is `nan`; a ValueError with the reason when the line holds no value."""
    time, _, cell = line.partition(",")
    if line.count(",") != 1:
        raise ValueError(f"{line.count(',') + 1} columns instead of 2")
    seconds = _number(time, "time")
    if not 0 <= seconds < 10**10:
        raise ValueError("the time lies before the record's start or is no time")
    if cell.strip() == "nan":
        return float(seconds), 0, True
    value = _number(cell, "value")
    if value % 1 or int(value) not in _INT64:
        raise ValueError("the value is no whole number of 64 bits")
    return float(seconds), int(value), False


def _number(text: str, what: str) -> Decimal:
    # 40 characters and 20 digits before the point bound what the number costs: 1e999999999 fills the memory.
    try:
        number = Decimal(text.strip()) if len(text) <= 40 and "_" not in text else Decimal("nan")
    except InvalidOperation:
        number = Decimal("nan")
    if not number.is_finite() or not -40 <= number.adjusted() < 20:
        raise ValueError(f"the {what} is no number")
    return number
