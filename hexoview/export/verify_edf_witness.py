"""A second pair of eyes: what pyedflib, the reference implementation, sees in a written EDF file."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyedflib

from hexoview.codecs.edf_header import EdfHeader, encode_header
from hexoview.export.atomic import Pending
from hexoview.export.edf_shape import EdfShape
from hexoview.export.verify import mismatch
from hexoview.store.base import Store
from hexoview.watch import Watch

# At the start, in the middle and at the end of each signal.
_STRETCH_SECONDS = 4
# pyedflib keeps 540 bytes for an annotation: the 394,000 of a day would take 213 MB at once. It opens a file
# in one call that nothing else runs beside: 6,500 annotations, which this many bytes hold, take 1 to 2 ms.
_PORTION_BYTES = 300_000


def witness_signals(
    path: Path, laid_out: EdfShape, told: EdfHeader, store: Store, target: Path, watch: Watch
) -> None:
    """Lets pyedflib open the file, and compares the header and stretches of each signal.

    Raises:
        ExportError: pyedflib refuses the file, or sees something else.
    """
    with _opened(path, target, mode=pyedflib.DO_NOT_READ_ANNOTATIONS) as reader:
        if _header(reader) != _expected_header(told):
            raise mismatch("pyedflib reads another header", target)
        for number, channel in enumerate(laid_out.channels):
            watch.step(number / len(laid_out.channels))
            for start in _stretches(laid_out.record_count):
                stop = min(start + _STRETCH_SECONDS, laid_out.record_count)
                low, high = start * channel.slots, stop * channel.slots
                seen = reader.readSignal(number, low, high - low, digital=True)
                if not np.array_equal(seen, channel.digital(store, low, high)):
                    label = channel.piece.series.datatype.label
                    raise mismatch(f"pyedflib reads other values of {label}", target)


class AnnotationWitness:
    """Lets pyedflib count the annotations: in the file itself, or a portion at a time where it has many."""

    def __init__(self, told: EdfHeader, target: Path) -> None:
        self._told = replace(told, signals=told.signals[-1:])
        self._width = told.signals[-1].samples_per_record * 2
        self._target = target
        self._cells: list[np.ndarray] = []
        self._held = 0
        self._taken = 0
        self._seen = 0

    def take(self, data: bytes) -> None:
        """Gives it the annotation bytes of some data records, as they were read from the file."""
        rows = np.frombuffer(data, np.uint8).reshape(-1, self._width).copy()
        while len(rows):
            # Rows whose times have as many digits are told new ones at once, with zeros before.
            digits = len(str(self._taken))
            room = max(1, _PORTION_BYTES // self._width - self._held)
            alike = min(len(rows), 10**digits - self._taken, room)
            _renumber(rows[:alike], self._held, digits)
            self._cells.append(rows[:alike])
            self._held += alike
            self._taken += alike
            rows = rows[alike:]
            if alike == room:
                self._count_portion()

    def finish(self, path: Path, *, expected: int) -> None:
        """Refuses the file if pyedflib saw another number of annotations."""
        if not self._seen:
            self._seen = _count(path, self._target)
        elif self._cells:
            self._count_portion()
        if self._seen != expected:
            raise mismatch(f"pyedflib sees {self._seen:,} annotations of {expected:,}", self._target)

    def _count_portion(self) -> None:
        portion = Pending(self._target)
        try:
            portion.write(encode_header(replace(self._told, record_count=self._held)))
            for rows in self._cells:
                portion.write(rows.tobytes())
            self._seen += _count(portion.path, self._target)
        finally:
            portion.discard()
        self._cells.clear()
        self._held = 0


def _renumber(rows: np.ndarray, first: int, digits: int) -> None:
    """Writes `first`, `first` + 1 … over the whole seconds that each row begins with (`+86399.5` …).

    pyedflib takes a file only if its first data record begins within its first second.
    """
    places = 10 ** np.arange(digits - 1, -1, -1)
    numbers = first + np.arange(len(rows))
    rows[:, 1 : 1 + digits] = ord("0") + numbers[:, None] // places % 10


def _count(path: Path, target: Path) -> int:
    with _opened(path, target, mode=pyedflib.READ_ALL_ANNOTATIONS) as reader:
        return int(reader.annotations_in_file)


@contextlib.contextmanager
def _opened(path: Path, target: Path, *, mode: int) -> Iterator[pyedflib.EdfReader]:
    try:
        reader = pyedflib.EdfReader(str(path), annotations_mode=mode)
    except OSError as error:
        raise mismatch(f"pyedflib refuses it: {str(error).rpartition(': ')[2]}", target) from error
    with reader:
        yield reader


def _stretches(record_count: int) -> tuple[int, ...]:
    """The seconds at which a stretch begins."""
    last = max(record_count - _STRETCH_SECONDS, 0)
    return tuple(dict.fromkeys((0, last // 2, last)))


def _header(reader: pyedflib.EdfReader) -> tuple[object, ...]:
    start = (
        reader.startdate_year,
        reader.startdate_month,
        reader.startdate_day,
        reader.starttime_hour,
        reader.starttime_minute,
        reader.starttime_second,
    )
    signals = tuple(
        (
            reader.getLabel(number),
            reader.getPhysicalDimension(number),
            reader.getDigitalMinimum(number),
            reader.getDigitalMaximum(number),
            reader.getPhysicalMinimum(number),
            reader.getPhysicalMaximum(number),
            reader.samples_in_datarecord(number),
        )
        for number in range(reader.signals_in_file)
    )
    ids = (reader.getPatientAdditional(), reader.getRecordingAdditional())
    return start, reader.datarecords_in_file, ids, signals


def _expected_header(told: EdfHeader) -> tuple[object, ...]:
    signals = tuple(
        (
            signal.label,
            signal.dimension,
            signal.digital_min,
            signal.digital_max,
            float(signal.physical_min),
            float(signal.physical_max),
            signal.samples_per_record,
        )
        for signal in told.channels
    )
    ids = (told.patient_id.split(" ", 4)[4], told.recording_id.split(" ", 5)[5])
    return told.start.timetuple()[:6], told.record_count, ids, signals
