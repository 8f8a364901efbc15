"""What a WAV file of a recording holds: how many values, from when on, and how small and great."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from hexoview.codecs import wav
from hexoview.domain.datatype import Datatype, Timing
from hexoview.domain.datatypes import unknown_datatype
from hexoview.domain.segment import Grid
from hexoview.errors import FormatError
from hexoview.store.recording.info import Info
from hexoview.store.recording.naming import known_datatype
from hexoview.store.recording.reading import Reading
from hexoview.store.rows import Place, SeriesRow
from hexoview.watch import Watch

_BLOCK_VALUES = 65_536
# A raw channel's rate differs between devices; beyond this it is no rate of a garment.
_GREATEST_RATE = 10_000
_WAY_OUT = "Download the recording again; if the file stays the same, leave this channel out."


@dataclass(frozen=True, slots=True)
class GridFile:
    """One WAV file: its name, the name by which the person knows it, and which channel it is.

    Attributes:
        rate: values a second, where that is told elsewhere than in the file's header.
    """

    name: str
    shown: str
    datatype_id: int
    size: int
    rate: Fraction | None = None


def scan_grid(file: Reading, what: GridFile, info: Info, watch: Watch) -> SeriesRow | None:
    """The series in a WAV file, None when it has no value; a FormatError when it is cut off.

    The file is read once, from front to back.
    """
    head = file.read(wav.HEAD_LIMIT)
    header = wav.decode_header(head, what.size)
    if header.damage:
        raise FormatError(f"{what.shown} is cut off.", cause=header.damage, way_out=_WAY_OUT)
    if header.count == 0:
        return None
    known = known_datatype(what.datatype_id, info.clock)
    rate = what.rate or _rate(what, known, header.sample_rate_field)
    datatype = known or unknown_datatype(what.datatype_id, timing=Timing.SYNCHRONOUS, rate=rate)
    word = wav.values_dtype(header, signed=datatype.is_signed)
    low, high = _extent(_blocks(file, head, header), word, header.count, watch)
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


def _extent(blocks: Iterator[bytes], word: np.dtype[wav.Word], count: int, watch: Watch) -> tuple[int, int]:
    """The least and the greatest stored number."""
    seen, lows, highs = 0, [], []
    for block in blocks:
        values = np.frombuffer(block, word)
        lows.append(int(values.min()))
        highs.append(int(values.max()))
        seen += len(values)
        watch.step(seen / count)
    if seen < count:
        raise FormatError("The file became shorter while it was read.", way_out="Try again.")
    return min(lows), max(highs)


def _blocks(file: Reading, head: bytes, header: wav.WavHeader) -> Iterator[bytes]:
    """The bytes of the values, whole values in each block."""
    width = header.bits // 8
    left = header.data_size
    block = head[header.data_offset : header.data_offset + left]
    while left and block:
        whole = len(block) - len(block) % width
        if whole:
            yield block[:whole]
        left -= whole
        rest = block[whole:]
        more = file.read(min(left, _BLOCK_VALUES * width) - len(rest))
        block = rest + more if more else b""
