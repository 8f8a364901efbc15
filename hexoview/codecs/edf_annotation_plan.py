"""Where each EDF+ annotation goes: the narrowest annotation signal that holds them all.

An annotation sits in the data record of its onset or a later one, so that one busy second does not
widen all 86,400 of a day. Only near the end of a file, where no later record is left, it may come
up to five minutes early.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_annotation_rows import check_rows, encode_rows, fraction_text, row_bytes
from hexoview.codecs.edf_annotations import NANOSECONDS, AnnotationTable
from hexoview.codecs.edf_text import refusal
from hexoview.watch import Watch, unwatched

Tables = Callable[[], Iterable[AnnotationTable]]
"""Makes the annotations of a file anew, table by table in time order: a week of them is never in memory."""

_EARLY_RECORDS = 300
_AT_ONCE = 65_536


class AnnotationPlan:
    """The annotations of a file of 1-s data records, each with its place.

    Attributes:
        width: bytes of annotations in each data record, even.
        first_rows: for each data record the first row it holds, and the row count at the end.
        byte_ends: bytes of all rows before, for each row and the end.
        start_fraction: where in its second the first data record starts.
    """

    def __init__(
        self,
        tables: Tables,
        *,
        width: int,
        first_rows: NDArray[np.int64],
        byte_ends: NDArray[np.int64],
        start_fraction: Fraction,
    ) -> None:
        self.width = width
        self.first_rows = first_rows
        self.byte_ends = byte_ends
        self.start_fraction = start_fraction
        self._tables = tables
        self._rows = _Rows(tables(), byte_ends)

    @property
    def record_count(self) -> int:
        """How many data records the annotations are spread over."""
        return len(self.first_rows) - 1

    def encode(self, start: int, stop: int) -> NDArray[np.uint8]:
        """The annotation bytes of the data records `start` to `stop`, shape (records, width).

        Asked for from front to back, each table is made once.
        """
        low, high = int(self.first_rows[start]), int(self.first_rows[stop])
        if low < self._rows.low:
            self._rows = _Rows(self._tables(), self.byte_ends)
        stream = memoryview(self._rows.take(low, high))
        bounds = self.byte_ends[self.first_rows[start : stop + 1]] - self.byte_ends[low]
        cells = np.zeros((stop - start, self.width), np.uint8)
        places = self._stamp(cells, start) + np.arange(stop - start) * self.width
        memory, is_used = cells.reshape(-1).data, bounds[1:] > bounds[:-1]
        columns = (places[is_used], bounds[:-1][is_used], bounds[1:][is_used])
        for place, begin, end in zip(*(column.tolist() for column in columns), strict=True):
            memory[place : place + end - begin] = stream[begin:end]
        return cells

    def _stamp(self, cells: NDArray[np.uint8], start: int) -> NDArray[np.int64]:
        """Begins each cell with its record's time; how many bytes that takes."""
        tail = np.frombuffer(fraction_text(self.start_fraction).encode() + b"\x14\x14\0", np.uint8)
        sizes = np.empty(len(cells), np.int64)
        done = 0
        while done < len(cells):
            # Times with as many digits are written at once.
            digits = len(str(start + done))
            alike = slice(done, min(len(cells), 10**digits - start))
            numbers = np.arange(start + alike.start, start + alike.stop)
            cells[alike, 0] = ord("+")
            cells[alike, 1 : 1 + digits] = ord("0") + numbers[:, None] // 10 ** np.arange(digits)[::-1] % 10
            cells[alike, 1 + digits : 1 + digits + len(tail)] = tail
            sizes[alike] = 1 + digits + len(tail)
            done = alike.stop
        return sizes


class _Rows:
    """The encoded rows from front to back: held are the rows `low` up to the end of the last table made."""

    def __init__(self, tables: Iterable[AnnotationTable], byte_ends: NDArray[np.int64]) -> None:
        self.low = self._high = 0
        self._tables = iter(tables)
        self._ends = byte_ends
        self._held = b""

    def take(self, low: int, high: int) -> bytes:
        """The bytes of the rows `low` to `high`; what lies before is forgotten as the next table comes."""
        while self._high < high:
            table = next(self._tables, None)
            if table is None:
                raise RuntimeError(f"planned {len(self._ends) - 1} annotations, made {self._high}")
            self._append(table, low)
        base = self._ends[self.low]
        return self._held[self._ends[low] - base : self._ends[high] - base]

    def _append(self, table: AnnotationTable, low: int) -> None:
        kept = self._held[self._ends[min(low, self._high)] - self._ends[self.low] :]
        # Rows before the first that is asked for need not be encoded.
        made = encode_rows(table, max(low - self._high, 0), len(table))
        begin, end = min(max(low, self._high), self._high + len(table)), self._high + len(table)
        planned = int(self._ends[end] - self._ends[begin])
        if len(made) != planned:
            raise RuntimeError(f"planned {planned} bytes of annotations, made {len(made)}")
        self._held, self._high = kept + made, end
        self.low = min(low, end)


def plan_annotations(
    source: AnnotationTable | Tables,
    *,
    record_count: int,
    start_fraction: Fraction,
    watch: Watch | None = None,
) -> AnnotationPlan:
    """Place the annotations in `record_count` data records of 1 s, in the fewest bytes.

    A FormatError for a text with a control character and a time that no decimal tells exactly.
    """
    _check(record_count, start_fraction)
    tables = _alone(source) if isinstance(source, AnnotationTable) else source
    watch = watch or unwatched()
    ends, arrivals = _measured(tables(), record_count, start_fraction, watch)
    stamp_bytes = len(f"+{record_count - 1}{fraction_text(start_fraction)}") + 3
    room, first_rows = _narrowest(ends, arrivals, odd=stamp_bytes % 2, watch=watch)
    return AnnotationPlan(
        tables,
        width=stamp_bytes + room,
        first_rows=first_rows,
        byte_ends=ends,
        start_fraction=start_fraction,
    )


def _alone(table: AnnotationTable) -> Tables:
    ordered = table.in_time_order()
    return lambda: (ordered,)


def _check(record_count: int, start_fraction: Fraction) -> None:
    if record_count < 1:
        raise refusal(f"It would have {record_count} data records; EDF needs at least 1.")
    if NANOSECONDS % start_fraction.denominator:
        raise refusal(f"A start at {start_fraction} s is no decimal.")
    if not 0 <= start_fraction < 1:
        raise ValueError(f"the start's fraction {start_fraction} lies outside its second")


def _measured(
    tables: Iterable[AnnotationTable], record_count: int, start_fraction: Fraction, watch: Watch
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Bytes before each row and in all; and for each data record how many onsets lie in it or before."""
    sizes: list[NDArray[np.int32]] = []
    counts = np.zeros(record_count, np.int32)
    last = None
    for table in tables:
        check_rows(table)
        if not len(table):
            continue
        if last is not None and int(table.onset_ticks[0]) < last:
            raise ValueError("the tables of annotations are not in time order")
        last = int(table.onset_ticks[-1])
        sizes.append(row_bytes(table))
        watch.step(0.0)
        begin = math.ceil(start_fraction * table.ticks_per_second)
        records = np.clip((table.onset_ticks - begin) // table.ticks_per_second, 0, record_count - 1)
        first, found = int(records[0]), np.bincount(records - records[0])
        counts[first : first + len(found)] += found
    return _summed(sizes), np.cumsum(counts, dtype=np.int32)


def _summed(sizes: list[NDArray[np.int32]]) -> NDArray[np.int64]:
    """Bytes before each row and in all; the sizes are given up on the way, 11 MB of a week."""
    ends = np.zeros(1 + sum(map(len, sizes)), np.int64)
    place = 0
    while sizes:
        portion = sizes.pop(0)
        np.cumsum(portion, out=ends[place + 1 : place + 1 + len(portion)])
        ends[place + 1 : place + 1 + len(portion)] += ends[place]
        place += len(portion)
    return ends


def _narrowest(
    ends: NDArray[np.int64], arrivals: NDArray[np.int32], *, odd: int, watch: Watch
) -> tuple[int, NDArray[np.int64]]:
    """The smallest room in bytes (odd or even) that holds all rows, and each record's first row."""
    row_count = len(ends) - 1
    if not row_count:
        return odd, np.zeros(len(arrivals) + 1, np.int64)
    lenient = arrivals.copy()
    lenient[-_EARLY_RECORDS:] = row_count
    portions = (ends[low : low + _AT_ONCE + 1] for low in range(0, row_count, _AT_ONCE))
    longest = max(int(np.diff(portion).max()) for portion in portions)
    least = max(_least_mean_room(ends, lenient), longest)
    least += (least + odd) % 2

    def holds(room: int) -> bool:
        # How many rooms will be tried is not known before.
        watch.step(0.5)
        return bool(_forward(ends, lenient, room)[-1] == row_count)

    # What a record wastes is less than the longest annotation, mostly less than a usual one.
    usual = least + 2 * math.ceil(int(ends[-1]) / row_count / 2)
    rooms = range(least, usual + 2, 2) if holds(usual) else range(usual + 2, least + longest + 2, 2)
    room = rooms[bisect_left(rooms, 1, hi=len(rooms) - 1, key=holds)]
    return room, np.maximum(_forward(ends, arrivals, room), _backward(ends, len(arrivals), room))


def _least_mean_room(ends: NDArray[np.int64], arrivals: NDArray[np.int32]) -> int:
    """What each record must hold if annotations could be split: the fullest stretch up to the end."""
    before = np.concatenate((np.zeros(1, np.int32), arrivals[:-1]))
    means = (ends[-1] - ends[before]) / np.arange(len(arrivals), 0, -1)
    return math.ceil(float(means.max()))


def _forward(ends: NDArray[np.int64], arrivals: NDArray[np.int32], room: int) -> NDArray[np.int32]:
    """Fill the records in order: the first row of each, and the number of rows that found room."""
    full = _reaches(ends, room)
    # Where nothing waits, a record takes what has arrived.
    first_rows = np.concatenate((np.zeros(1, np.int32), arrivals))
    overflows = np.flatnonzero(full[first_rows[:-1]] < arrivals)
    reach, arrived, taken = full.data, arrivals.data, first_rows.data
    record, count = 0, len(arrivals)
    for overflow in overflows.data:
        if overflow < record:
            continue
        record, row = overflow, taken[overflow]
        while record < count and reach[row] < arrived[record]:
            row = taken[record + 1] = reach[row]
            record += 1
    return first_rows


def _backward(ends: NDArray[np.int64], record_count: int, room: int) -> NDArray[np.int64]:
    """Fill the records from the last one back: the row by which each record must have begun."""
    full = _reaches(ends, -room).data
    first_rows = np.zeros(record_count + 1, np.int64)
    row = first_rows[record_count] = len(ends) - 1
    for record in range(record_count - 1, -1, -1):
        if not row:
            break
        row = first_rows[record] = full[row]
    return first_rows


def _reaches(ends: NDArray[np.int64], room: int) -> NDArray[np.int32]:
    """For each row the one behind the last that fits into a record with it; for less than no room, the first.

    A search for each record alone took twice as long.
    """
    found = np.empty(len(ends), np.int32)
    for low in range(0, len(ends), _AT_ONCE):
        high = low + _AT_ONCE
        wanted = ends[low:high] + room
        found[low:high] = np.searchsorted(ends, wanted, side="left" if room < 0 else "right")
    return found if room < 0 else found - 1
