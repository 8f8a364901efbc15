"""statistics.csv: when the recording ended, its figures as they stand there, and the marks left in it."""

from __future__ import annotations

import ast
import contextlib
import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hexoview.domain.resources import Annotation
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.domain.uri import parse_id
from hexoview.errors import FormatError

STATISTICS_NAME = "statistics.csv"
LIMIT_BYTES = 16 * 1024 * 1024

# A quoted cell with a line break and these words separates the table from the list of marks.
_SEPARATOR = "-List of annotations"
_TEXT_LIMIT = 10_000
_DATATYPE_LIMIT = 999_999


@dataclass(frozen=True, slots=True)
class Mark:
    """A button press or a text, at a tick."""

    tick: int
    text: str
    datatype_id: int | None


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a statistics.csv says; `start` and `end` are ticks, None where not told.

    Attributes:
        cells: the figures' texts by the heads of their columns.
    """

    start: int | None
    end: int | None
    marks: tuple[Mark, ...]
    cells: Mapping[str, str] = field(default_factory=dict)

    def annotations(self, record_id: int) -> tuple[Annotation, ...]:
        """The marks as annotations of a record."""
        return tuple(Annotation(record_id, mark.tick, mark.text, mark.datatype_id) for mark in self.marks)


def decode_statistics(data: bytes, clock: Clock) -> Statistics:
    """Reads the table's start and end, and the list of annotations below it where there is one.

    Ticks that are no plausible times are left out. A FormatError when it is no such table at all.
    """
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig", errors="replace"), newline="")))
    except csv.Error as error:
        raise _strange(f"It is no CSV text: {error}.") from error
    table, marks = _halves(rows)
    if len(table) < 2 or "uri" not in table[0]:
        raise _strange("Its first row holds no column 'uri'.")
    values = dict(zip(table[0], table[2], strict=False)) if len(table) > 2 else {}
    return Statistics(
        _tick(values.get("start", ""), clock),
        _tick(values.get("end", ""), clock),
        tuple(_marks(marks, clock)),
        values,
    )


def span_told(data: bytes | None, clock: Clock | None) -> TimeSpan | None:
    """From the start to the end that a table tells; None where there is no table, or it tells neither."""
    if data is None or clock is None:
        return None
    with contextlib.suppress(FormatError):
        told = decode_statistics(data, clock)
        if told.start is not None and told.end is not None and told.start < told.end:
            return TimeSpan(told.start, told.end)
    return None


def _halves(rows: list[list[str]]) -> tuple[list[list[str]], list[list[str]]]:
    for number, row in enumerate(rows):
        if row and _SEPARATOR in row[0]:
            return rows[:number], rows[number + 1 :]
    return rows, []


def _marks(rows: list[list[str]], clock: Clock) -> Iterator[Mark]:
    names = rows[0] if rows else []
    for row in rows[1:]:
        # The comment stands last; a comma in it is not always quoted.
        last = len(names) - 1
        cells = dict(zip(names, [*row[:last], ",".join(row[last:])], strict=False))
        tick = _tick(cells.get("start", ""), clock)
        if tick is not None:
            yield Mark(tick, _comment(cells.get("comment", "")), _datatype(cells.get("datatype", "")))


def _tick(cell: str, clock: Clock) -> int | None:
    text = cell.strip()
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        return None
    return int(text) if clock.is_possible(int(text)) else None


def _datatype(cell: str) -> int | None:
    number = parse_id(cell.strip(), ("datatype",))
    return number if number is not None and 0 <= number <= _DATATYPE_LIMIT else None


def _comment(cell: str) -> str:
    """The text of a mark; real files hold a Python bytes literal such as b''."""
    text = cell[:_TEXT_LIMIT]
    if text[:2] not in {"b'", 'b"'}:
        return text
    try:
        literal = ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return text
    return literal.decode("utf-8", errors="replace") if isinstance(literal, bytes) else text


def _strange(cause: str) -> FormatError:
    return FormatError(
        "statistics.csv can't be read, so the recording ends with its last value.",
        cause=cause,
        way_out="Download the recording again if its exact end matters.",
    )
