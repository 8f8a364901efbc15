"""A table of several channels by absolute time: the dashboard's CSV, the API's, and the oldest export.

`time [s/256],breathing_rate [rpm](/api/datatype/33/),…` or `user,timestamp,/api/datatype/33/,…` or
`HEXOSKINTIME,VALUE`. Columns are told by the `/api/datatype/ID/` in their heads, never by their places: those
moved with the years. A trailing comma makes a last column without a name, which holds nothing.
"""

from __future__ import annotations

import csv
import io
import re
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.errors import FormatError

# What a look at a file's first line needs.
HEAD_LIMIT = 16_384

_TIME = re.compile(r"time \[s/(256|1000)\]|timestamp|hexoskintime", re.IGNORECASE)
_URI = re.compile(r"/api/(?:v1/)?datatype/([0-9]{1,6})/")
_USER = re.compile(r"(?:/api/(?:v1/)?user/)?([0-9]{1,18})/?")
_GREATEST_COLUMNS = 1000
_LOOK_EVERY = 4096
_GREATEST_TICK = 2**53
_CELL_LIMIT = 40
_WAY_OUT = "Download it again, or import the recording's own download instead."


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One channel's values, where it has any: ticks in the order of the file.

    Attributes:
        datatype_id: None in the oldest export, whose file name tells the channel.
        name: what stands in the head before the unit.
    """

    datatype_id: int | None
    name: str
    ticks: NDArray[np.int64]
    values: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What a file holds for one person.

    Attributes:
        ticks_per_second: 256 or 1000 where the head tells it.
        user_id: None where the table has no column for it.
        skipped_count: lines that could not be used; `skipped` says what is wrong with the first.
    """

    ticks_per_second: int | None
    user_id: int | None
    columns: tuple[Column, ...]
    skipped_count: int = 0
    skipped: str = ""


@dataclass(frozen=True, slots=True)
class _Head:
    ticks_per_second: int | None
    time: int
    user: int | None
    columns: tuple[tuple[int, int | None, str], ...]


def is_table(head: bytes) -> bool:
    """Whether a file that begins so is such a table."""
    try:
        _decode_head(next(_rows(head[:HEAD_LIMIT]), []))
    except (FormatError, csv.Error):
        return False
    return True


def decode(data: bytes, *, look: Callable[[], None] = lambda: None) -> tuple[Table, ...]:
    """A table for each person in the file; lines that can't be used are counted.

    `look` is called every 4,096 lines, and may end the reading by an exception of its own.
    """
    try:
        rows = _rows(data)
        head = _decode_head(next(rows, []))
        reading = _Reading(head)
        for number, row in enumerate(rows, start=2):
            reading.take(number, row)
            if number % _LOOK_EVERY == 0:
                look()
    except csv.Error as error:
        raise _strange(f"It is no CSV text: {error}.") from error
    return reading.tables()


def _rows(data: bytes) -> Iterator[list[str]]:
    return csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", errors="replace", newline=""))


class _Reading:
    """Collects the cells of each person's columns as they come."""

    def __init__(self, head: _Head) -> None:
        self._head = head
        self._users: dict[int | None, list[tuple[array[int], array[float]]]] = {}
        self._skipped_count = 0
        self._skipped = ""

    def take(self, number: int, row: list[str]) -> None:
        """Takes one line, or counts it among those that could not be used."""
        if not any(row):
            return
        try:
            tick, user, cells = self._decoded(row)
        except ValueError as reason:
            self._skipped_count += 1
            self._skipped = self._skipped or f"line {number:,}: {reason}"
            return
        columns = self._users.get(user)
        if columns is None:
            columns = [(array("q"), array("d")) for _ in self._head.columns]
            self._users[user] = columns
        for (ticks, values), value in zip(columns, cells, strict=True):
            if value is not None:
                ticks.append(tick)
                values.append(value)

    def tables(self) -> tuple[Table, ...]:
        """What came together."""
        return tuple(
            Table(
                self._head.ticks_per_second,
                user,
                tuple(
                    Column(kind, name, np.array(ticks, np.int64), np.array(values, np.float64))
                    for (_, kind, name), (ticks, values) in zip(self._head.columns, columns, strict=True)
                ),
                self._skipped_count,
                self._skipped,
            )
            for user, columns in self._users.items()
        )

    def _decoded(self, row: list[str]) -> tuple[int, int | None, list[float | None]]:
        head = self._head
        if len(row) <= max(head.time, *(place for place, _, _ in head.columns)):
            raise ValueError(f"{len(row)} cells are too few")
        tick = _number(row[head.time])
        if tick is None or tick != int(tick) or not 0 < tick < _GREATEST_TICK:
            raise ValueError(f"{row[head.time][:_CELL_LIMIT]!r} is no time in ticks")
        return int(tick), self._user(row), [_number(row[place]) for place, _, _ in head.columns]

    def _user(self, row: list[str]) -> int | None:
        if self._head.user is None:
            return None
        match = _USER.fullmatch(row[self._head.user].strip())
        if match is None:
            raise ValueError(f"{row[self._head.user][:_CELL_LIMIT]!r} is no person")
        return int(match[1])


def _number(cell: str) -> float | None:
    """A number; None for a blank cell or one that says that there is no value."""
    text = cell.strip()
    if not text or text.lower() in {"nan", "na"}:
        return None
    if len(text) > _CELL_LIMIT or "_" in text:
        raise ValueError(f"{text[:_CELL_LIMIT]!r} is no number")
    try:
        value = float(text)
    except ValueError:
        raise ValueError(f"{text!r} is no number") from None
    if not abs(value) < _GREATEST_TICK:
        raise ValueError(f"{text!r} is no number of a channel")
    return value


def _decode_head(row: list[str]) -> _Head:
    cells = [cell.strip() for cell in row[: _GREATEST_COLUMNS + 1]]
    if len(cells) > _GREATEST_COLUMNS:
        raise _strange(f"It has more than {_GREATEST_COLUMNS:,} columns.")
    times = [place for place, cell in enumerate(cells) if _TIME.fullmatch(cell)]
    if len(times) != 1 or times[0] > 1:
        raise _strange("Its first line names no column of times in ticks, such as 'time [s/256]'.")
    match = _TIME.fullmatch(cells[times[0]])
    told = match[1] if match else None
    user = cells.index("user") if "user" in cells else None
    found = list(_columns(cells, times[0], user))
    numbers = [number for _, number, _ in found]
    if not found or len(set(numbers)) < len(numbers):
        raise _strange("Its first line names no channel, or one of them twice.")
    return _Head(int(told) if told else None, times[0], user, tuple(found))


def _columns(cells: list[str], time: int, user: int | None) -> Iterator[tuple[int, int | None, str]]:
    is_oldest = [cell.lower() for cell in cells if cell] == ["hexoskintime", "value"]
    for place, cell in enumerate(cells):
        if place in {time, user}:
            continue
        match = _URI.search(cell)
        if match is not None:
            yield place, int(match[1]), cell[: match.start()].rstrip("( ").partition(" [")[0][:80]
        elif is_oldest and cell:
            yield place, None, ""


def _strange(cause: str) -> FormatError:
    return FormatError("The file is no table of Hexoskin channels.", cause=cause, way_out=_WAY_OUT)
