"""A series as an EDF signal: its stored numbers in 16 bits, a slot for every value of every second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_range import DigitalRange, digital_range
from hexoview.codecs.edf_signal import EdfSignal
from hexoview.domain.datatype import Scale
from hexoview.domain.series import Series
from hexoview.export.edf_texts import decimals, dimension, label
from hexoview.query.plan import Piece
from hexoview.query.run import BLOCK
from hexoview.store.base import Store

_LOWEST, _HIGHEST = -(2**15), 2**15 - 1
_UNSIGNED_SHIFT = 2**15
_STEPS = 2**16 - 1
FEW_SLOTS = 4096
"""A channel with fewer slots in a block is slow: it is read, written and compared together with others."""
# Of each slow channel; 45 of them take 3 MB.
_READ_AHEAD = BLOCK // 2


@dataclass(frozen=True, slots=True)
class Words:
    """From stored numbers to digital ones: (stored − shift) / divisor, rounded."""

    shift: int
    divisor: int

    @classmethod
    def of(cls, series: Series) -> Words:
        """As they are, unsigned ones shifted by 32,768; what 16 bits can't hold moved, maybe divided."""
        shift = 0 if series.datatype.is_signed else _UNSIGNED_SHIFT
        if series.low - shift >= _LOWEST and series.high - shift <= _HIGHEST:
            return cls(shift, 1)
        divisor = max(1, -(-(series.high - series.low) // _STEPS))
        return cls(series.low - _LOWEST * divisor, divisor)

    def digital(self, stored: np.ndarray) -> NDArray[np.int16]:
        """The digital values of stored ones."""
        if self.divisor > 1:
            return ((stored.astype(np.int64) - self.shift + self.divisor // 2) // self.divisor).astype("<i2")
        if self.shift == 0:
            return stored.astype("<i2", copy=False)
        if self.shift == _UNSIGNED_SHIFT and stored.dtype.itemsize == 2:
            return (stored.view(np.uint16) ^ np.uint16(_UNSIGNED_SHIFT)).view(np.int16)
        return (stored.astype(np.int64) - self.shift).astype("<i2")

    def bounds(self, series: Series) -> DigitalRange:
        """The header's four bounds, which hold every value of the series."""
        low, high = self.digital(np.array([series.low, series.high], np.int64)).tolist()
        scale = series.datatype.scale
        if self.divisor == 1:
            return digital_range(scale.gain, scale.offset, low, high, shift=self.shift)
        start = scale.offset + scale.gain * self.shift
        return digital_range(scale.gain * self.divisor, start, low, high)


@dataclass(frozen=True, slots=True)
class EdfChannel:
    """A piece as a signal.

    Attributes:
        slots: values in each data record.
        origin: the index of the series' value that falls on the file's first slot; negative before the first.
    """

    piece: Piece
    slots: int
    origin: int
    words: Words
    bounds: DigitalRange

    @property
    def head(self) -> int:
        """Slots before the first value."""
        return self.piece.low - self.origin

    def tail(self, record_count: int) -> int:
        """Slots behind the last value."""
        return record_count * self.slots - (self.piece.high - self.origin)

    def digital(self, store: Store, start: int, stop: int) -> NDArray[np.int16]:
        """The file's slots `start` up to `stop`; those without a value repeat the nearest."""
        piece, begin, end = self.piece, start + self.origin, stop + self.origin
        low = min(max(begin, piece.low), piece.high - 1)
        high = max(min(end, piece.high), low + 1)
        values = self.words.digital(store.read(piece.series, low, high).values)
        head, tail = min(max(low - begin, 0), stop - start), min(max(end - high, 0), stop - start)
        if not head and not tail:
            return values
        return np.pad(values, (head, tail), mode="edge")[: stop - start]

    @property
    def signal(self) -> EdfSignal:
        """What the header says."""
        datatype, bounds = self.piece.series.datatype, self.bounds
        return EdfSignal(
            label=label(datatype),
            dimension=dimension(datatype),
            physical_min=bounds.physical_min,
            physical_max=bounds.physical_max,
            digital_min=bounds.digital_min,
            digital_max=bounds.digital_max,
            samples_per_record=self.slots,
        )

    @property
    def losses(self) -> tuple[str, ...]:
        """Sentences on what the signal holds less of than the series."""
        datatype, divisor = self.piece.series.datatype, self.words.divisor
        if divisor == 1:
            return ()
        [step] = decimals(Scale(datatype.scale.gain), [divisor])
        return (
            f"{datatype.label} needs more than EDF's 16 bits; it will be written in steps of "
            f"{f'{step} {datatype.unit}'.strip()}.",
        )

    @property
    def gain_note(self) -> str:
        """A sentence on what the header's 8 characters cost; empty when nothing."""
        bounds, datatype = self.bounds, self.piece.series.datatype
        if not bounds.physical_error:
            return ""
        gain = datatype.scale.gain * self.words.divisor
        off = f"{float(bounds.physical_error):.1g} {datatype.unit}".strip()
        return (
            f"EDF's 8 characters for a bound make the gain {float(gain * (1 + bounds.gain_error)):.10g} "
            f"instead of {float(gain):.10g}; physical values differ by at most {off}."
        )


def channel(piece: Piece, *, start: int, ticks_per_second: int) -> EdfChannel | None:
    """The piece as a signal of a file whose first slot falls on tick `start`.

    None when its values don't fall on the slots of 1-s data records.
    """
    grid = piece.series.grid
    if grid is None:
        return None
    slots = Fraction(ticks_per_second) / grid.step
    origin = Fraction(start - grid.first) / grid.step
    if slots < 1 or slots.denominator != 1 or origin.denominator != 1:
        return None
    words = Words.of(piece.series)
    return EdfChannel(piece, int(slots), int(origin), words, words.bounds(piece.series))


class SlotReader:
    """Reads the slots of channels side by side from front to back, some data records at once."""

    def __init__(
        self, sources: Sequence[EdfChannel], store: Store, *, record_count: int, at_once: int
    ) -> None:
        self._sources = sources
        self._store = store
        self._record_count = record_count
        self.slots = sum(source.slots for source in sources)
        # Slow channels are read for many requests at once: 45 reads a block would cost more than the values.
        self._ahead = max(1, _READ_AHEAD * len(sources) // (self.slots * at_once)) * at_once
        self._start = self._stop = 0
        self._digital: NDArray[np.int16] = np.empty(0, np.int16)

    def records(self, start: int, stop: int) -> NDArray[np.int16]:
        """The digital values of data records `start` up to `stop`; both follow the last request."""
        if stop > self._stop:
            self._start, self._stop = start, min(start + self._ahead, self._record_count)
            self._digital = self._read(self._start, self._stop)
        return self._digital[(start - self._start) * self.slots : (stop - self._start) * self.slots]

    def _read(self, start: int, stop: int) -> NDArray[np.int16]:
        columns = [one.digital(self._store, start * one.slots, stop * one.slots) for one in self._sources]
        if len(columns) == 1:
            return columns[0]
        return np.hstack([column.reshape(stop - start, -1) for column in columns]).reshape(-1)


def slot_readers(
    channels: Sequence[EdfChannel], store: Store, *, record_count: int, at_once: int
) -> list[SlotReader]:
    """A reader for each fast channel, and one for all slow ones together, which come last."""
    slow = [one for one in channels if one.slots * at_once < FEW_SLOTS]
    groups = [[one] for one in channels if one.slots * at_once >= FEW_SLOTS] + ([slow] if slow else [])
    return [SlotReader(group, store, record_count=record_count, at_once=at_once) for group in groups]
