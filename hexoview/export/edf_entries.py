"""Takes the annotation bytes of an EDF file apart by itself and compares them with the expected ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np

from hexoview.codecs.edf_annotations import AnnotationTable
from hexoview.export.verify import mismatch

# Onset, duration if any, text; each ends with the byte that EDF+ ends it with.
_ENTRY = re.compile(rb"([+-][0-9]+(?:\.[0-9]+)?)(?:\x15([0-9]+(?:\.[0-9]+)?))?\x14([^\0\x14]*)\x14\0")
_Entry = tuple[bytes, bytes, bytes]


class EntryComparison:
    """Compares annotations block by block, in the order of the file."""

    def __init__(self, tables: Iterator[AnnotationTable], start_fraction: Fraction, target: Path) -> None:
        self._fraction = _decimal_places(start_fraction)
        self._target = target
        self._expected = _Expected(tables)

    def compare(self, data: bytes, start: int, stop: int) -> None:
        """Holds the annotation bytes of data records `start` up to `stop` against the next expected ones."""
        self._compare_stamps(data, start, stop)
        entries: list[_Entry] = _ENTRY.findall(data)
        # What belongs to no entry is zero; so no byte is left out.
        if _bytes_of(entries) != np.count_nonzero(np.frombuffer(data, np.uint8)):
            raise mismatch(
                f"an annotation between seconds {start:,} and {stop:,} can't be read", self._target
            )
        told = [entry for entry in entries if entry[2]]
        if len(entries) - len(told) != stop - start or not self._expected.are_next(told):
            raise mismatch(f"annotations between seconds {start:,} and {stop:,} differ", self._target)

    def finish(self) -> int:
        """How many there were; an ExportError when one is missing."""
        if not self._expected.is_at_end():
            raise mismatch("annotations are missing", self._target)
        return self._expected.done

    def _compare_stamps(self, data: bytes, start: int, stop: int) -> None:
        """Every data record begins with its own time."""
        width = len(data) // (stop - start)
        for record in range(start, stop):
            stamp = f"+{record}{self._fraction}\x14\x14\0".encode()
            if not data.startswith(stamp, (record - start) * width):
                raise mismatch(f"second {record:,} doesn't tell its time", self._target)


class _Expected:
    """The annotations that the store tells, handed out in the order of the file; `done` counts them."""

    def __init__(self, tables: Iterator[AnnotationTable]) -> None:
        self.done = 0
        self._tables = tables
        self._table: AnnotationTable | None = None
        self._row = 0

    def are_next(self, told: list[_Entry]) -> bool:
        """Whether these follow: onset, duration and text."""
        done = 0
        while done < len(told):
            if self.is_at_end():
                return False
            assert self._table is not None
            low = self._row
            self._row = min(low + len(told) - done, len(self._table))
            portion = told[done : done + self._row - low]
            if not _are_rows(portion, self._table, low):
                return False
            done += len(portion)
        self.done += done
        return True

    def is_at_end(self) -> bool:
        """Whether none is left."""
        while self._table is None or self._row >= len(self._table):
            self._table, self._row = next(self._tables, None), 0
            if self._table is None:
                return True
        return False


def _bytes_of(entries: list[_Entry]) -> int:
    """The bytes that entries take, less the zero behind each."""
    onsets, lasting, texts = zip(*entries, strict=True) if entries else ((), (), ())
    separators = 2 * len(entries) + sum(1 for lasts in lasting if lasts)
    return sum(map(len, onsets)) + sum(map(len, lasting)) + sum(map(len, texts)) + separators


def _decimal_places(fraction: Fraction) -> str:
    """A fraction of a second below 1 as decimal places with their point; nothing for 0."""
    # Nine places tell 1/256 s (8) and 1/1000 s (3) exactly.
    places = format(Decimal(fraction.numerator) / Decimal(fraction.denominator), ".9f")
    return places[1:].rstrip("0").rstrip(".")


def _are_rows(told: list[_Entry], table: AnnotationTable, low: int) -> bool:
    rows = slice(low, low + len(told))
    onsets, lasting, texts = zip(*told, strict=True)
    return (
        b"\0".join(texts) == "\0".join(table.texts_between(rows.start, rows.stop)).encode()
        and _are_seconds(onsets, table.onset_ticks[rows], table.ticks_per_second)
        and _are_durations(lasting, table.duration_ticks[rows], table.ticks_per_second)
    )


def _are_seconds(told: tuple[bytes, ...], ticks: np.ndarray, ticks_per_second: int) -> bool:
    """Whether decimals are these times: a tick is 1/256 or 1/1000 s, a week's doubles lie 10⁻¹⁰ s apart."""
    return bool(np.all(np.array(told).astype(np.float64) == ticks / ticks_per_second))


def _are_durations(told: tuple[bytes, ...], ticks: np.ndarray, ticks_per_second: int) -> bool:
    if not any(told):
        return bool(np.all(ticks < 0))
    has_none = np.array([not lasts for lasts in told])
    if not np.array_equal(has_none, ticks < 0):
        return False
    return _are_seconds(tuple(lasts for lasts in told if lasts), ticks[ticks >= 0], ticks_per_second)
