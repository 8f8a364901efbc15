"""EDF data records: the samples of every signal for one second after the other, then its annotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_text import refusal

# EDFlib, which EDFbrowser and pyedflib read with, takes no longer data record.
RECORD_LIMIT = 10_485_760

_SAMPLE = np.dtype("<i2")


@dataclass(frozen=True, slots=True)
class RecordLayout:
    """How one data record is divided: so many samples of each signal, then so many bytes of annotations."""

    samples_per_record: tuple[int, ...]
    annotation_bytes: int

    @property
    def record_bytes(self) -> int:
        """Bytes of one data record."""
        return 2 * sum(self.samples_per_record) + self.annotation_bytes

    @property
    def widths(self) -> tuple[int, ...]:
        """Samples of each signal, the annotations (two bytes a sample) as the last one."""
        return (
            (*self.samples_per_record, self.annotation_bytes // 2)
            if self.annotation_bytes
            else self.samples_per_record
        )

    def check(self) -> None:
        """Raise a FormatError when readers would refuse such data records."""
        if self.record_bytes > RECORD_LIMIT:
            raise refusal(
                f"One second of all its channels and annotations takes {self.record_bytes:,} bytes;"
                f" readers of EDF take {RECORD_LIMIT:,}."
            )


def shifted_down(words: NDArray[np.uint16]) -> NDArray[np.int16]:
    """Unsigned words as EDF holds them: 32,768 less, so that 0 to 65,535 fit into signed 16 bits."""
    return (words ^ np.uint16(0x8000)).view(np.int16)


def shifted_up(digital: NDArray[np.int16]) -> NDArray[np.uint16]:
    """The unsigned words behind the digital values that `shifted_down` made."""
    return digital.view(np.uint16) ^ np.uint16(0x8000)


def pack_records(
    layout: RecordLayout,
    arrays: Sequence[NDArray[np.int16]],
    annotations: NDArray[np.uint8],
    out: NDArray[np.int16] | None = None,
) -> NDArray[np.int16]:
    """Interleave whole data records; the result, shape (records, words), is what the file holds.

    Each array has records × samples per record values, `annotations` the shape (records, bytes);
    `out` of the same or a longer shape is used instead of new memory.
    """
    count = len(annotations)
    words = layout.record_bytes // 2
    records = np.empty((count, words), _SAMPLE) if out is None else out[:count]
    samples = [
        array.reshape(count, width) for array, width in zip(arrays, layout.samples_per_record, strict=True)
    ]
    columns = (
        [*samples, np.ascontiguousarray(annotations).view(_SAMPLE)] if layout.annotation_bytes else samples
    )
    if any(column.dtype != _SAMPLE for column in columns):
        # numpy would wrap unsigned words without a word.
        raise TypeError(f"samples must be int16, not {[str(column.dtype) for column in columns]}")
    for place, column in zip(_places(layout.widths), columns, strict=True):
        records[:, place] = column
    return records


def unpack_records(
    layout: RecordLayout, data: bytes | memoryview
) -> tuple[list[NDArray[np.int16]], NDArray[np.uint8]]:
    """The samples of each signal and the annotation bytes (records, bytes) of whole data records."""
    columns = split_records(layout.widths, data)
    if not layout.annotation_bytes:
        return columns, np.empty((len(data) // layout.record_bytes, 0), np.uint8)
    return columns[:-1], columns[-1].view(np.uint8).reshape(-1, layout.annotation_bytes)


def split_records(widths: Sequence[int], data: bytes | memoryview) -> list[NDArray[np.int16]]:
    """The values of each signal, given how many of each stand in one data record."""
    if not len(data):
        # A lying header may claim more samples than an array can have.
        return [np.empty(0, _SAMPLE) for _ in widths]
    records = np.frombuffer(data, _SAMPLE).reshape(-1, sum(widths))
    return [np.ascontiguousarray(records[:, place]).reshape(-1) for place in _places(widths)]


def _places(widths: Sequence[int]) -> Iterator[slice]:
    return (slice(start, stop) for start, stop in pairwise(accumulate(widths, initial=0)))
