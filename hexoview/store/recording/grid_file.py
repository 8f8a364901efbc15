"""What a WAV file of a recording holds: how many values, from when on, and how small and great."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import BinaryIO

import numpy as np

from hexoview.codecs import wav
from hexoview.domain.datatype import Datatype, Timing
from hexoview.domain.datatypes import unknown_datatype
from hexoview.domain.segment import Grid
from hexoview.errors import FormatError
from hexoview.store.recording.info import Info
from hexoview.store.recording.naming import known_datatype
from hexoview.store.rows import Place, SeriesRow
from hexoview.watch import Watch

_BLOCK_VALUES = 65_536
# A raw channel's rate differs between devices; beyond this it is no rate of a garment.
_GREATEST_RATE = 10_000
_WAY_OUT = "Download the recording again; if the file stays the same, leave this channel out."


@dataclass(frozen=True, slots=True)
class GridFile:
    """One WAV file: its name, the name by which the person knows it, and which channel it is."""

    name: str
    shown: str
    datatype_id: int
    size: int


def scan_grid(file: BinaryIO, what: GridFile, info: Info, watch: Watch) -> SeriesRow | None:
    """The series in a WAV file, None when it has no value; a FormatError when it is cut off."""
    header = wav.decode_header(file.read(wav.HEAD_LIMIT), what.size)
    if header.damage:
        raise FormatError(f"{what.shown} is cut off.", cause=header.damage, way_out=_WAY_OUT)
    if header.count == 0:
        return None
    known = known_datatype(what.datatype_id, info.clock)
    rate = _rate(what, known, header.sample_rate_field)
    datatype = known or unknown_datatype(what.datatype_id, timing=Timing.SYNCHRONOUS, rate=rate)
    word = wav.values_dtype(header, signed=datatype.is_signed)
    low, high = _extent(file, header, word, watch)
    grid = Grid.at_rate(_first(what, datatype, info), rate, info.clock)
    place = Place(rate, word.str, header.data_offset)
    last = grid.at(header.count - 1)
    return SeriesRow(datatype.id, header.count, grid.first, last, low, high, what.name, place)


def _rate(what: GridFile, known: Datatype | None, field: int) -> Fraction:
    """Hz. The field holds a period for channels slower than 1 Hz; only the table tells which those are."""
    if known is None:
        # 300 is the period of every slow channel seen, and the rate of none.
        return wav.rate_from_field(field, is_period=field == 300)
    if known.rate is None:
        raise FormatError(
            f"{what.shown} can't be {known.label}.",
            cause="That channel comes as pairs of time and value, and a WAV file holds values on a grid.",
            way_out=_WAY_OUT,
        )
    rate = wav.rate_from_field(field, is_period=known.rate < 1)
    is_raw = known.rate > 1 and 1 < rate <= _GREATEST_RATE
    if rate != known.rate and not is_raw:
        raise FormatError(
            f"{what.shown} can't be {known.label}.",
            cause=f"Its header says {field} in the rate field; {wav.rate_field(known.rate)} is expected.",
            way_out=_WAY_OUT,
        )
    return rate


def _first(what: GridFile, datatype: Datatype, info: Info) -> int:
    told = info.firsts.get(what.shown.rpartition(".")[0], info.firsts.get(datatype.name))
    return info.start + int(datatype.first_offset * info.clock.ticks_per_second) if told is None else told


def _extent(file: BinaryIO, header: wav.WavHeader, word: np.dtype[wav.Word], watch: Watch) -> tuple[int, int]:
    """The least and the greatest stored number, read in blocks."""
    file.seek(header.data_offset)
    left, lows, highs = header.count, [], []
    while left:
        values = np.frombuffer(file.read(min(left, _BLOCK_VALUES) * word.itemsize), word)
        if not len(values):
            raise FormatError("The file became shorter while it was read.", way_out="Try again.")
        lows.append(int(values.min()))
        highs.append(int(values.max()))
        left -= len(values)
        watch.step(1 - left / header.count)
    return min(lows), max(highs)
