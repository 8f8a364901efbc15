"""Where each EDF+ annotation goes: the narrowest annotation signal that holds them all.

An annotation sits in the data record of its onset or a later one, so that one busy second does not
widen all 86,400 of a day. Only near the end of a file, where no later record is left, it may come
up to five minutes early.
"""

from __future__ import annotations

import math
import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_annotations import NANOSECONDS, AnnotationTable
from hexoview.codecs.edf_text import refusal
from hexoview.watch import Watch, unwatched

_EARLY_RECORDS = 300
# What ends an annotation early, and half characters, which no file can hold.
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
# The shortest annotation is `+0` and three separators behind an empty text.
_LEAST_BYTES = 5
_BLOCK_ROWS = 65_536
_TENS = 10 ** np.arange(1, 19)


@dataclass(frozen=True, slots=True, eq=False)
class AnnotationPlan:
    """The annotations of a file of 1-s data records, each with its place.

    Attributes:
        table: in time order.
        width: bytes of annotations in each data record, even.
        first_rows: for each data record the first row it holds, and the row count at the end.
        byte_ends: bytes of all rows before, for each row and the end.
        start_fraction: where in its second the first data record starts.
    """

    table: AnnotationTable
    width: int
    first_rows: NDArray[np.int64]
    byte_ends: NDArray[np.int64]
    start_fraction: Fraction

    @property
    def record_count(self) -> int:
        """How many data records the annotations are spread over."""
        return len(self.first_rows) - 1

    def encode(self, start: int, stop: int) -> NDArray[np.uint8]:
        """The annotation bytes of the data records `start` to `stop`, shape (records, width)."""
        stream = self._stream(int(self.first_rows[start]), int(self.first_rows[stop]))
        ends = self.byte_ends[self.first_rows[start : stop + 1]]
        bounds = (ends - ends[0]).tolist()
        if bounds[-1] != len(stream):
            raise RuntimeError(f"planned {bounds[-1]} bytes of annotations, made {len(stream)}")
        fraction = _Parts(1_000_000_000)[int(self.start_fraction * NANOSECONDS)]
        rows = [
            (b"+%d%b\x14\x14\0" % (record, fraction.encode()) + stream[low:high]).ljust(self.width, b"\0")
            for record, low, high in zip(range(start, stop), bounds[:-1], bounds[1:], strict=True)
        ]
        return np.frombuffer(b"".join(rows), np.uint8).reshape(-1, self.width)

    def _stream(self, low: int, high: int) -> bytes:
        """The rows `low` to `high` as EDF+ writes them, one after the other."""
        table = self.table
        onsets = table.onset_ticks[low:high]
        wholes, parts = np.divmod(np.abs(onsets), table.ticks_per_second)
        signs = np.where(onsets < 0, "-", "+").tolist()
        part_texts, durations = _Parts(table.ticks_per_second), _Durations(table.ticks_per_second)
        columns = (signs, wholes.tolist(), parts.tolist(), table.duration_ticks[low:high].tolist())
        return "".join(
            [
                f"{sign}{whole}{part_texts[part]}{durations[lasts]}\x14{text}\x14\0"
                for sign, whole, part, lasts, text in zip(
                    *columns, table.texts_between(low, high), strict=True
                )
            ]
        ).encode()


def plan_annotations(
    table: AnnotationTable, *, record_count: int, start_fraction: Fraction, watch: Watch | None = None
) -> AnnotationPlan:
    """Place the annotations in `record_count` data records of 1 s, in the fewest bytes.

    A FormatError for a text with a control character and a time that no decimal tells exactly.
    """
    _check(table, record_count, start_fraction)
    table = table.in_time_order()
    watch = watch or unwatched()
    ends = _byte_ends(table, watch)
    stamp_bytes = len(f"+{record_count - 1}{_Parts(NANOSECONDS)[int(start_fraction * NANOSECONDS)]}") + 3
    room, first_rows = _narrowest(
        ends, _arrivals(table, record_count, start_fraction), odd=stamp_bytes % 2, watch=watch
    )
    return AnnotationPlan(table, stamp_bytes + room, first_rows, ends, start_fraction)


class _Parts(dict[int, str]):
    """From ticks within a second to what stands behind the seconds: 1 of 256 is `.00390625`."""

    def __init__(self, ticks_per_second: int) -> None:
        self._ticks_per_second = ticks_per_second

    def __missing__(self, ticks: int) -> str:
        units = f"{ticks * NANOSECONDS // self._ticks_per_second:09d}".rstrip("0")
        text = self[ticks] = f".{units}" if units else ""
        return text


class _Durations(dict[int, str]):
    """From a duration in ticks to what stands behind the onset; nothing for none."""

    def __init__(self, ticks_per_second: int) -> None:
        self._ticks_per_second = ticks_per_second
        self._parts = _Parts(ticks_per_second)
        self[-1] = ""

    def __missing__(self, ticks: int) -> str:
        whole, part = divmod(ticks, self._ticks_per_second)
        text = self[ticks] = f"\x15{whole}{self._parts[part]}"
        return text


def _check(table: AnnotationTable, record_count: int, start_fraction: Fraction) -> None:
    if record_count < 1:
        raise refusal(f"It would have {record_count} data records; EDF needs at least 1.")
    if NANOSECONDS % table.ticks_per_second or NANOSECONDS % start_fraction.denominator:
        raise refusal(
            f"A tick of 1/{table.ticks_per_second} s or a start at {start_fraction} s is no decimal."
        )
    if not 0 <= start_fraction < 1:
        raise ValueError(f"the start's fraction {start_fraction} lies outside its second")
    if _FORBIDDEN.search("".join(table.texts)):
        text = next(text for text in table.texts if _FORBIDDEN.search(text))
        raise refusal(f"The annotation {text[:80]!r} holds a control character.")


def _byte_ends(table: AnnotationTable, watch: Watch) -> NDArray[np.int64]:
    """How many bytes stand before each row, and in all: sign, onset, duration, text, three separators."""
    texts = table.texts
    # A quarter of the time of encoding each of 394,000.
    measured = map(len, texts) if "".join(texts).isascii() else (len(text.encode()) for text in texts)
    text_bytes = np.fromiter(measured, np.int32, len(texts))
    ends = np.zeros(len(table) + 1, np.int64)
    for low in range(0, len(table), _BLOCK_ROWS):
        watch.step(low / len(table) / 2)
        rows = slice(low, low + _BLOCK_ROWS)
        durations = table.duration_ticks[rows]
        lasting = 1 + _decimal_bytes(np.maximum(durations, 0), table.ticks_per_second)
        onsets = _decimal_bytes(np.abs(table.onset_ticks[rows]), table.ticks_per_second)
        written = text_bytes[rows] if table.text_of is None else text_bytes[table.text_of[rows]]
        ends[1:][rows] = 4 + onsets + np.where(durations < 0, 0, lasting) + written
    return np.cumsum(ends, out=ends)


def _decimal_bytes(ticks: NDArray[np.int64], ticks_per_second: int) -> NDArray[np.int64]:
    """The length of each number of ticks as the shortest decimal of seconds."""
    wholes, parts = np.divmod(ticks, ticks_per_second)
    units = parts * (NANOSECONDS // ticks_per_second)
    sizes = 1 + np.searchsorted(_TENS, wholes, side="right") + (units > 0)
    for power in range(1, 10):
        sizes += units % 10**power != 0
    return sizes


def _arrivals(table: AnnotationTable, record_count: int, start_fraction: Fraction) -> NDArray[np.int64]:
    """For each data record how many onsets lie in it or before; the last record has them all."""
    begin = math.ceil(start_fraction * table.ticks_per_second)
    ends = np.arange(1, record_count + 1) * table.ticks_per_second + begin
    arrived = np.searchsorted(table.onset_ticks, ends, side="left")
    arrived[-1] = len(table)
    return arrived


def _narrowest(
    ends: NDArray[np.int64], arrivals: NDArray[np.int64], *, odd: int, watch: Watch
) -> tuple[int, NDArray[np.int64]]:
    """The smallest room in bytes (odd or even) that holds all rows, and each record's first row."""
    row_count = len(ends) - 1
    if not row_count:
        return odd, np.zeros(len(arrivals) + 1, np.int64)
    lenient = arrivals.copy()
    lenient[-_EARLY_RECORDS:] = row_count
    longest = int(np.diff(ends).max())
    least = max(_least_mean_room(ends, lenient), longest)
    least += (least + odd) % 2

    def holds(room: int) -> bool:
        # How many rooms will be tried is not known before.
        watch.step(0.5)
        return _forward(ends, lenient, room)[-1] == row_count

    # What a record wastes is less than the longest annotation, mostly less than a usual one.
    usual = least + 2 * math.ceil(int(ends[-1]) / row_count / 2)
    rooms = range(least, usual + 2, 2) if holds(usual) else range(usual + 2, least + longest + 2, 2)
    room = rooms[bisect_left(rooms, 1, hi=len(rooms) - 1, key=holds)]
    forward = np.frombuffer(_forward(ends, arrivals, room), np.int64)
    return room, np.maximum(forward, _backward(ends, len(arrivals), room))


def _least_mean_room(ends: NDArray[np.int64], arrivals: NDArray[np.int64]) -> int:
    """What each record must hold if annotations could be split: the fullest stretch up to the end."""
    before = np.concatenate((np.zeros(1, np.int64), arrivals[:-1]))
    means = (ends[-1] - ends[before]) / np.arange(len(arrivals), 0, -1)
    return math.ceil(float(means.max()))


def _forward(ends: NDArray[np.int64], arrivals: NDArray[np.int64], room: int) -> array[int]:
    """Fill the records in order: the first row of each, and the number of rows that found room."""
    bytes_before, most = ends.data, room // _LEAST_BYTES + 1
    first_rows = array("q", [0])
    row = 0
    for arrived in arrivals.data:
        if row < arrived:
            full = bytes_before[row] + room
            if bytes_before[arrived] <= full:
                row = arrived
            else:
                row = bisect_right(bytes_before, full, row, min(row + most, arrived)) - 1
        first_rows.append(row)
    return first_rows


def _backward(ends: NDArray[np.int64], record_count: int, room: int) -> NDArray[np.int64]:
    """Fill the records from the last one back: the row by which each record must have begun."""
    bytes_before, most = ends.data, room // _LEAST_BYTES + 1
    first_rows = np.zeros(record_count + 1, np.int64)
    row = first_rows[record_count] = len(ends) - 1
    for record in range(record_count - 1, -1, -1):
        if not row:
            break
        row = bisect_left(bytes_before, bytes_before[row] - room, max(row - most, 0), row)
        first_rows[record] = row
    return first_rows
