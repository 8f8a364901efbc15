"""A whole EDF or EDF+ file from its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_annotations import NANOSECONDS, AnnotationTable, decode_annotations
from hexoview.codecs.edf_header import LONGEST_S, EdfHeader, decode_header
from hexoview.codecs.edf_records import split_records
from hexoview.codecs.edf_text import strange


@dataclass(frozen=True, slots=True, eq=False)
class EdfFile:
    """What an EDF file holds.

    Attributes:
        header: as written; its record count may be -1 or wrong.
        signals: digital values, one array for each of `header.channels`.
        annotations: in file order, in nanoseconds from the whole second the file starts in.
        start_fraction: seconds from that whole second to the first value.
        record_count: whole data records that the file really holds.
        record_onsets: nanoseconds from the whole second, for each data record.
        missing_records: data records that the header declares and the file does not hold.
        spare_bytes: bytes behind the last data record that was read.
        unreadable_annotations: entries of an annotation signal that are no annotation.
    """

    header: EdfHeader
    signals: tuple[NDArray[np.int16], ...]
    annotations: AnnotationTable
    start_fraction: Fraction
    record_count: int
    record_onsets: NDArray[np.int64]
    missing_records: int
    spare_bytes: int
    unreadable_annotations: int


def decode(data: bytes) -> EdfFile:
    """Read a file as far as it reaches; takes about twice its size in memory."""
    header = decode_header(data)
    if not header.record_bytes:
        raise strange("Its data records hold no samples.")
    held = (len(data) - header.size) // header.record_bytes
    count = held if header.record_count < 0 else min(held, header.record_count)
    if count * header.record_duration_s > LONGEST_S:
        raise strange(f"Its {count:,} data records of {header.record_duration_s} s would last over 30 years.")
    end = header.size + count * header.record_bytes
    columns = split_records(
        [s.samples_per_record for s in header.signals], memoryview(data)[header.size : end]
    )
    pairs = list(zip(header.signals, columns, strict=True))
    notes = [_bytes_of(column, count) for signal, column in pairs if header.annotates(signal) and len(column)]
    decoded = decode_annotations(notes, record_duration_s=header.record_duration_s)
    onsets = decoded.record_onsets if notes else _even_onsets(count, header.record_duration_s)
    return EdfFile(
        header=header,
        signals=tuple(column for signal, column in pairs if not header.annotates(signal)),
        annotations=decoded.table,
        start_fraction=Fraction(int(onsets[0]), NANOSECONDS) if count else Fraction(0),
        record_count=count,
        record_onsets=onsets,
        missing_records=max(header.record_count - count, 0),
        spare_bytes=len(data) - end,
        unreadable_annotations=decoded.unreadable_count,
    )


def _bytes_of(column: NDArray[np.int16], count: int) -> NDArray[np.uint8]:
    return column.view(np.uint8).reshape(count, 2 * len(column) // count)


def _even_onsets(count: int, duration: Fraction) -> NDArray[np.int64]:
    return np.arange(count, dtype=np.int64) * int(duration * NANOSECONDS)
