"""Reads an EDF file back, every byte of it, and compares it with the store; then pyedflib opens it too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np

from hexoview.codecs.edf_header import BLOCK_BYTES, EdfHeader, decode_header, encode_header
from hexoview.codecs.edf_records import shifted_up
from hexoview.errors import FormatError
from hexoview.export.edf_entries import EntryComparison
from hexoview.export.edf_events import annotation_tables
from hexoview.export.edf_shape import EdfShape, shape
from hexoview.export.edf_signals import FEW_SLOTS, EdfChannel
from hexoview.export.edf_writer import header, records_at_once
from hexoview.export.request import ExportRequest
from hexoview.export.verify import mismatch
from hexoview.export.verify_edf_witness import AnnotationWitness, witness_signals
from hexoview.query.plan import Part
from hexoview.query.run import BLOCK
from hexoview.store.base import Store
from hexoview.watch import Watch

_COMPARED = 0.8
_BLOCKS_OF_SLOW = 16
_SIGN_BIT = 1 << 15


def verify_edf(path: Path, part: Part, request: ExportRequest, store: Store, watch: Watch) -> None:
    """Holds the file against the part, whose values are read from the store once more.

    Raises:
        ExportError: a byte differs from what it should be, or another reader sees something else.
        Cancelled: the watch asked to stop.
    """
    laid_out = shape(part, store, request.events)
    with path.open("rb") as opened:
        told = _compared_header(opened, laid_out, store, request.target)
        witness = AnnotationWitness(told, request.target)
        at_once = records_at_once(told.record_bytes)
        comparison = _Comparison(laid_out, store, request.target, witness, at_once=at_once)
        for start, stop, records in _blocks(opened, told, at_once, watch.part(0.0, _COMPARED)):
            comparison.compare(records, start, stop)
        count = comparison.finish()
        if opened.read(1):
            raise mismatch("it goes on behind its last second", request.target)
    witness.finish(path, expected=count)
    witness_signals(path, laid_out, told, store, request.target, watch.part(_COMPARED, 1.0))


def _compared_header(opened: BinaryIO, laid_out: EdfShape, store: Store, target: Path) -> EdfHeader:
    """The header; how many bytes of annotations a data record has is all that is believed of it."""
    head = opened.read(BLOCK_BYTES * (len(laid_out.channels) + 2))
    try:
        width = decode_header(head).signals[-1].samples_per_record * 2
        expected = header(laid_out, width, store)
        is_same = encode_header(expected) == head
    except FormatError as error:
        raise mismatch(f"its header can't be read: {error.cause}", target) from error
    if not is_same:
        raise mismatch("its header says otherwise", target)
    return expected


def _blocks(
    opened: BinaryIO, told: EdfHeader, at_once: int, watch: Watch
) -> Iterator[tuple[int, int, np.ndarray]]:
    """Seconds from and up to, and their data records, a row of words each; fewer where the file ends."""
    count, size = told.record_count, told.record_bytes
    for start in range(0, count, at_once):
        watch.step(start / count)
        stop = min(start + at_once, count)
        data = opened.read((stop - start) * size)
        yield start, stop, np.frombuffer(data, "<i2", len(data) // size * (size // 2)).reshape(-1, size // 2)


class _Comparison:
    """Takes data records apart by itself and compares them block by block."""

    def __init__(
        self,
        laid_out: EdfShape,
        store: Store,
        target: Path,
        witness: AnnotationWitness,
        *,
        at_once: int,
    ) -> None:
        sources = [_Stored(channel, store) for channel in laid_out.channels]
        # The fastest come first.
        self._fast = [one for one in sources if one.channel.slots * at_once >= FEW_SLOTS]
        self._slow = sources[len(self._fast) :]
        self._held: list[np.ndarray] = []
        self._held_from = 0
        self._entries = EntryComparison(annotation_tables(laid_out, store), laid_out.start_fraction, target)
        self._witness = witness
        self._target = target
        self._words = sum(source.channel.slots for source in sources)

    def compare(self, records: np.ndarray, start: int, stop: int) -> None:
        """Holds data records `start` up to `stop` against the store."""
        if len(records) != stop - start:
            raise mismatch("it ends early", self._target)
        self._compare_signals(records, start)
        annotations = records[:, self._words :].tobytes()
        self._entries.compare(annotations, start, stop)
        self._witness.take(annotations)

    def finish(self) -> int:
        """How many annotations there were; an ExportError when one is missing."""
        self._compare_slow()
        return self._entries.finish()

    def _compare_signals(self, records: np.ndarray, start: int) -> None:
        fast = self._compare_words(self._fast, records, start)
        # Of 45 slow channels, a comparison each for every block would cost more than the values.
        self._held.append(records[:, fast : self._words].copy())
        if len(self._held) == _BLOCKS_OF_SLOW:
            self._compare_slow()

    def _compare_slow(self) -> None:
        if self._held:
            records = np.concatenate(self._held)
            self._compare_words(self._slow, records, self._held_from)
            self._held_from += len(records)
            self._held.clear()

    def _compare_words(self, sources: list[_Stored], records: np.ndarray, start: int) -> int:
        """Holds the first words of data records from `start` on against some channels; how many words."""
        place = 0
        for source in sources:
            slots = source.channel.slots
            if not source.agrees(records[:, place : place + slots].reshape(-1), start * slots):
                label, stop = source.channel.piece.series.datatype.label, start + len(records)
                raise mismatch(f"{label} differs between seconds {start:,} and {stop:,}", self._target)
            place += slots
        return place


class _Stored:
    """The stored numbers of one channel, read once more from front to back."""

    def __init__(self, channel: EdfChannel, store: Store) -> None:
        self.channel = channel
        self._store = store
        self._low = self._high = 0
        self._values: np.ndarray = np.empty(0, np.int64)

    def agrees(self, digital: np.ndarray, slot: int) -> bool:
        """Whether digital values from a slot of the file on are what the store holds, padding included."""
        piece, begin, count = self.channel.piece, self.channel.origin + slot, len(digital)
        head = min(max(piece.low - begin, 0), count)
        tail = min(max(piece.high - begin, 0), count)
        return (
            self._is_told(digital)
            and self._is(digital[head:tail], self._between(begin + head, begin + tail))
            and (head == 0 or self._is(digital[:head], self._alone(piece.low)))
            and (tail == count or self._is(digital[tail:], self._alone(piece.high - 1)))
        )

    def _is(self, digital: np.ndarray, stored: np.ndarray) -> bool:
        shift, divisor = self.channel.words.shift, self.channel.words.divisor
        if divisor > 1:
            off = digital.astype(np.int64) * divisor + shift - stored
            return bool((np.abs(off) * 2 <= divisor).all())
        # 65,536 values take 5 µs where nothing was moved, 20 where a bit was turned, else 90.
        if shift == 0:
            meant = digital
        elif shift == _SIGN_BIT and stored.dtype == np.uint16:
            meant = shifted_up(digital)
        else:
            meant = digital.astype(np.int64) + shift
        return bool((meant == stored).all())

    def _is_told(self, digital: np.ndarray) -> bool:
        """Whether the header's range holds the values: readers may clip what lies outside."""
        bounds = self.channel.bounds
        return bool(digital.min() >= bounds.digital_min and digital.max() <= bounds.digital_max)

    def _between(self, low: int, high: int) -> np.ndarray:
        """Values `low` up to `high`, with those that follow read ahead."""
        if low >= high:
            return self._values[:0]
        if not self._low <= low <= high <= self._high:
            self._low, self._high = low, min(max(high, low + BLOCK), self.channel.piece.high)
            self._values = self._store.read(self.channel.piece.series, self._low, self._high).values
        return self._values[low - self._low : high - self._low]

    def _alone(self, index: int) -> np.ndarray:
        return self._store.read(self.channel.piece.series, index, index + 1).values
