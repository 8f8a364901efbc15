"""Takes the annotation bytes of an EDF file apart by itself and compares them with the expected ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_annotations import AnnotationTable
from hexoview.export.verify import mismatch, numbers

_END_OF_FIELD, _DURATION = b"\x14", b"\x15"
_DIGITS_AND_POINT = b"0123456789."


class EntryComparison:
    """Compares annotations block by block, in the order of the file."""

    def __init__(self, tables: Iterator[AnnotationTable], start_fraction: Fraction, target: Path) -> None:
        self._fraction = _decimal_places(start_fraction)
        self._target = target
        self._expected = _Expected(tables)

    def compare(self, data: bytes, start: int, stop: int) -> None:
        """Holds the annotation bytes of data records `start` up to `stop` against the next expected ones."""
        told = _Told.of(self._behind_stamps(data, start, stop))
        if told is None:
            raise mismatch(
                f"an annotation between seconds {start:,} and {stop:,} can't be read", self._target
            )
        if not self._expected.are_next(told):
            raise mismatch(f"annotations between seconds {start:,} and {stop:,} differ", self._target)

    def finish(self) -> int:
        """How many there were; an ExportError when one is missing."""
        if not self._expected.is_at_end():
            raise mismatch("annotations are missing", self._target)
        return self._expected.done

    def _behind_stamps(self, data: bytes, start: int, stop: int) -> bytes:
        """What follows the time that every data record begins with; an ExportError where it doesn't."""
        cells, found = np.frombuffer(data, np.uint8).reshape(stop - start, -1), []
        while start < stop:
            # Times with as many digits are compared at once.
            end = min(stop, 10 ** len(str(start)))
            alike, cells = cells[: end - start], cells[end - start :]
            stamps = "".join([f"+{record}{self._fraction}\x14\x14\0" for record in range(start, end)])
            expected = np.frombuffer(stamps.encode(), np.uint8).reshape(end - start, -1)
            width = expected.shape[1]
            if not np.array_equal(alike[:, :width], expected):
                raise mismatch(f"a second from {start:,} up to {end:,} doesn't tell its time", self._target)
            if alike[:, -1].any():
                raise mismatch(f"an annotation up to second {end:,} has no end", self._target)
            found.append(alike[:, width:].tobytes())
            start = end
        return b"".join(found)


@dataclass(frozen=True, slots=True)
class _Told:
    """The annotations of some data records: times as they are written, and texts."""

    times: list[bytes]
    texts: list[bytes]

    @classmethod
    def of(cls, data: bytes) -> _Told | None:
        """Takes `onset[15h duration]14h text 14h 0` apart; None where a byte belongs to no such entry."""
        # Splitting takes 0.1 s for the 394,000 of a day, a regular expression 0.8 s.
        *fields, rest = data.translate(None, b"\0").split(_END_OF_FIELD)
        times, texts = fields[0::2], fields[1::2]
        if rest or len(times) != len(texts) or not _has_zeros_behind_texts(data):
            return None
        return cls(times, texts)

    def __len__(self) -> int:
        return len(self.texts)

    def between(self, low: int, high: int) -> _Told:
        """Some of them."""
        return _Told(self.times[low:high], self.texts[low:high])


def _has_zeros_behind_texts(data: bytes) -> bool:
    """Whether zeros follow every second sign, which ends a text, and nothing else but other zeros."""
    found = np.frombuffer(data + b"\x01", np.uint8)
    ends = np.flatnonzero(found == ord(_END_OF_FIELD))[1::2]
    is_zero = found == 0
    begun = int(np.count_nonzero(is_zero[1:] & ~is_zero[:-1]))
    return begun == len(ends) and bool(is_zero[ends + 1].all())


class _Expected:
    """The annotations that the store tells, handed out in the order of the file; `done` counts them."""

    def __init__(self, tables: Iterator[AnnotationTable]) -> None:
        self.done = 0
        self._tables = tables
        self._table: AnnotationTable | None = None
        self._row = 0

    def are_next(self, told: _Told) -> bool:
        """Whether these follow: onset, duration and text."""
        done = 0
        while done < len(told):
            if self.is_at_end():
                return False
            assert self._table is not None
            low = self._row
            self._row = min(low + len(told) - done, len(self._table))
            count = self._row - low
            if not _are_rows(told.between(done, done + count), self._table, low):
                return False
            done += count
        self.done += done
        return True

    def is_at_end(self) -> bool:
        """Whether none is left."""
        while self._table is None or self._row >= len(self._table):
            self._table, self._row = next(self._tables, None), 0
            if self._table is None:
                return True
        return False


def _decimal_places(fraction: Fraction) -> str:
    """A fraction of a second below 1 as decimal places with their point; nothing for 0."""
    # Nine places tell 1/256 s (8) and 1/1000 s (3) exactly.
    places = format(Decimal(fraction.numerator) / Decimal(fraction.denominator), ".9f")
    return places[1:].rstrip("0").rstrip(".")


def _are_rows(told: _Told, table: AnnotationTable, low: int) -> bool:
    rows = slice(low, low + len(told))
    if b"\x14".join(told.texts) != "\x14".join(table.texts_between(rows.start, rows.stop)).encode():
        return False
    return _are_times(told.times, table.onset_ticks[rows], table.duration_ticks[rows], table.ticks_per_second)


def _are_times(
    told: list[bytes], onsets: NDArray[np.int64], lasting: NDArray[np.int64], ticks_per_second: int
) -> bool:
    """Whether `onset[15h duration]`, signed decimals, are these times.

    A tick is 1/256 or 1/1000 s, and a week's doubles lie 10⁻¹⁰ s apart.
    """
    joined = b",".join(told)
    # A sign before each onset, maybe one duration without behind it, and nothing else.
    signs = joined.translate(None, _DIGITS_AND_POINT).replace(b"-", b"+")
    if signs.replace(b"+" + _DURATION, b"+") != (b"+," * len(told))[:-1]:
        return False
    found = numbers(joined.replace(_DURATION, b","), has_points=True)
    between = np.frombuffer(signs.replace(b"+", b""), np.uint8)
    lasts = np.append(False, between == ord(_DURATION))
    if len(found) != len(lasts):
        return False
    has_one = np.append(lasts[1:], False)[~lasts]
    return (
        bool((lasting[~has_one] < 0).all())
        and np.array_equal(found[lasts], lasting[has_one] / ticks_per_second)
        and np.array_equal(found[~lasts], onsets / ticks_per_second)
    )
