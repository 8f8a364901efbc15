"""Signals of an EDF file in Hexoskin's dialect as the WAV files that they came from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs import wav
from hexoview.codecs.edf_signal import EdfSignal
from hexoview.domain.datatype import Datatype
from hexoview.domain.datatypes import ALIASES, known_datatypes
from hexoview.domain.segment import Grid, IntArray
from hexoview.domain.timestamp import Clock
from hexoview.errors import FormatError

_LABEL = re.compile(r"([0-9]{1,6}):(.*)")
# A label this long may have been cut; EDF has 16 characters, of which a last blank is lost.
_CUT_FROM = 15
# Bounds of 8 characters move a value by less; more than this is another scale.
_GREATEST_REST = 0.25
_GREATEST_STORED = 2**31 - 1
_BLOCK_VALUES = 65_536
_LOWEST, _COUNT = -(2**15), 2**16
_WAV_HEAD = 44


@dataclass(frozen=True, slots=True)
class Padding:
    """Slots that repeat a neighbour because the channel has no value there."""

    head: int
    tail: int


@dataclass(frozen=True, slots=True)
class Frame:
    """When the file's slots fall.

    Attributes:
        start: the tick of the first slot.
        seconds: how long one data record lasts.
        first, last: ticks of the exported window's ends; None in files that Hexoview did not make.
        paddings: by datatype id, where a manifest tells them.
    """

    clock: Clock
    start: int
    seconds: Fraction
    first: int | None
    last: int | None
    paddings: Mapping[int, Padding]

    @property
    def is_hexoviews(self) -> bool:
        """Whether Hexoview wrote the file, and so put 1 Hz values where they are stamped."""
        return self.first is not None


@dataclass(frozen=True, slots=True, eq=False)
class Channel:
    """A signal as a WAV file of the store, made when it is asked for.

    Attributes:
        first: the tick of the first value.
        words: the stored number for each digital one from −32,768 on.
    """

    datatype: Datatype
    first: int
    digital: NDArray[np.int16]
    words: NDArray[Any]
    rate: Fraction

    @property
    def name(self) -> str:
        """The file's base name."""
        return self.datatype.name

    def wav(self) -> bytes:
        """The whole file."""
        places = self.digital.astype(np.int32) - _LOWEST
        return wav.encode(self.words[places], wav.rate_field(self.rate))

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        return _WAV_HEAD + len(self.digital) * self.words.itemsize


def datatype_of(signal: EdfSignal, clock: Clock) -> Datatype | None:
    """The channel that a label such as `4113:ECG_I` names, where it is one on a grid.

    The name after the colon decides, for the number changes with the device's firmware. A name that
    the label's 16 characters cut off may fit several channels; then the number decides among them.
    """
    match = _LABEL.fullmatch(signal.label)
    if match is None:
        return None
    fitting = _named(match[2], clock, is_cut=len(signal.label) >= _CUT_FROM)
    numbered = [row for row in fitting if row.id == int(match[1])]
    known = numbered[0] if numbered else fitting[0] if len(fitting) == 1 else None
    return known if known is not None and known.is_synchronous else None


def _named(text: str, clock: Clock, *, is_cut: bool) -> list[Datatype]:
    """The channels with this name; failing that, those whose names begin so."""
    wanted = text.casefold()
    rows = known_datatypes(clock).values()
    whole = [row for row in rows if wanted in {row.edf_name.casefold(), row.name.casefold()}]
    if not whole and wanted in ALIASES:
        whole = [row for row in rows if row.id == ALIASES[wanted]]
    if whole or not is_cut:
        return whole
    return [row for row in rows if row.name.casefold().startswith(wanted)]


def read_signal(
    signal: EdfSignal, datatype: Datatype, digital: NDArray[np.int16], frame: Frame
) -> Channel | None:
    """The channel in a signal, None when nothing but padding is there; a FormatError for another scale."""
    rate = signal.samples_per_record / frame.seconds
    first = frame.start
    if not frame.is_hexoviews:
        # Hexoskin's own files begin with the first value, which sums up the second before it.
        first += int(datatype.first_offset * frame.clock.ticks_per_second)
    grid = Grid.at_rate(first, rate, frame.clock)
    low, high = _kept(digital, grid, datatype, frame)
    if low >= high:
        return None
    kept = digital[low:high]
    return Channel(datatype, grid.at(low), kept, _words(signal, datatype, kept), rate)


def _kept(digital: NDArray[np.int16], grid: Grid, datatype: Datatype, frame: Frame) -> tuple[int, int]:
    """The slots that hold values of their own."""
    count = len(digital)
    told = frame.paddings.get(datatype.id)
    if told is not None:
        return told.head, count - told.tail
    if frame.first is None or frame.last is None:
        return 0, count
    low = max(0, grid.index_from(frame.first))
    # A 1 Hz channel has no value at a record's start, and its first slot repeats the second one there.
    if (
        low == 0
        and frame.first == frame.start
        and datatype.first_offset
        and np.all(digital[:1] == digital[1:2])
    ):
        low = 1
    return low, min(count, grid.index_from(frame.last + 1))


def _words(signal: EdfSignal, datatype: Datatype, digital: NDArray[np.int16]) -> NDArray[Any]:
    """Stored = (digital × gain + offset − the channel's offset) / the channel's gain, where that is whole."""
    held = np.zeros(_COUNT, np.bool_)
    for low in range(0, len(digital), _BLOCK_VALUES):
        held[digital[low : low + _BLOCK_VALUES].astype(np.int32) - _LOWEST] = True
    slope = float(signal.gain / datatype.scale.gain)
    origin = float((signal.offset - datatype.scale.offset) / datatype.scale.gain)
    exact = np.arange(_LOWEST, _LOWEST + _COUNT) * slope + origin
    whole = np.rint(exact)
    if np.abs(exact - whole)[held].max() > _GREATEST_REST or np.abs(whole[held]).max() > _GREATEST_STORED:
        raise FormatError(
            f"The signal {signal.label} can't be turned back into stored numbers.",
            cause=f"A step of it is {float(signal.gain):g} {signal.dimension}, and a stored step is"
            f" {float(datatype.scale.gain):g}.",
            way_out="Import the recording's own download instead.",
        )
    kept = whole[held]
    word = _word(datatype, int(kept.min()), int(kept.max()))
    return np.where(held, whole, 0).astype(np.int64).astype(word)


def _word(datatype: Datatype, low: int, high: int) -> np.dtype[Any]:
    kind = "i" if datatype.is_signed else "u"
    bounds = np.iinfo(np.dtype(f"{kind}2"))
    return np.dtype(f"<{kind}{2 if bounds.min <= low and high <= bounds.max else 4}")


def channel_of(datatype: Datatype, first: int, values: IntArray, rate: Fraction) -> Channel:
    """Some stored numbers as a channel; a FormatError for more than 65,536 of them."""
    if len(values) > _COUNT:
        raise FormatError(
            f"{datatype.label} has {len(values):,} values in annotations; up to {_COUNT:,} are brought in."
        )
    words = np.zeros(_COUNT, _word(datatype, int(values.min()), int(values.max())))
    words[: len(values)] = values
    places = (np.arange(len(values)) + _LOWEST).astype(np.int16)
    return Channel(datatype, first, places, words, rate)
