"""Which files a binary export consists of: a folder per record and stretch, a WAV or hxd file per series."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Any

import numpy as np

from hexoview.codecs import hxd, wav
from hexoview.domain.datatype import Datatype
from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.segment import Grid, Segment
from hexoview.domain.series import Series
from hexoview.domain.timestamp import Clock, clock_of
from hexoview.errors import ExportError
from hexoview.export.pieces import ends
from hexoview.export.request import ExportRequest
from hexoview.query.combine import Combine
from hexoview.query.plan import Part, Piece, Plan
from hexoview.query.run import BLOCK, MOVED, read_piece
from hexoview.store.base import Store
from hexoview.store.recording.origin import FIRST_FOREIGN_CHANNEL
from hexoview.store.rows import STRETCH_STEP

BARE_SUFFIXES = (".wav", ".hxd")
INFO_NAME = "info.json"

_PAIR_BYTES, _VALUE_BYTES = 16, 8


class Layout(Enum):
    """How the values lie in a file: words on a grid, pairs of offset and value, or values alone."""

    WAV = "wav"
    PAIRS = "pairs"
    VALUES = "values"

    @property
    def suffix(self) -> str:
        """What the file's name ends in."""
        return ".wav" if self is Layout.WAV else ".hxd"


@dataclass(frozen=True, slots=True)
class BinaryFile:
    """One series in one stretch.

    Attributes:
        name: Hexoskin's base name of the channel, with its suffix.
        start: the tick from which hxd counts its offsets.
        first, last: ticks of the first and last value.
        word: how a WAV's values are stored.
    """

    name: str
    piece: Piece
    layout: Layout
    start: int
    first: int
    last: int
    word: np.dtype[Any]

    @property
    def value_bytes(self) -> int:
        """Bytes that each value takes, its time included."""
        match self.layout:
            case Layout.WAV:
                return self.word.itemsize
            case Layout.PAIRS:
                return _PAIR_BYTES
            case Layout.VALUES:
                return _VALUE_BYTES

    @property
    def at_once(self) -> int:
        """Values that are written at once; words are only moved."""
        return MOVED if self.layout is Layout.WAV else BLOCK

    @property
    def head(self) -> bytes:
        """What stands before the first value; a FormatError when WAV can't hold the rate or the length."""
        if self.layout is not Layout.WAV:
            return b""
        return wav.encode_header(
            sample_rate_field=wav.rate_field(rate_of(self.piece.series)),
            count=self.piece.count,
            bits=16 if self.word.itemsize == 2 else 32,
        )

    @property
    def size(self) -> int:
        """Bytes in all."""
        return len(self.head) + self.piece.count * self.value_bytes

    def encode(self, segment: Segment) -> bytes | memoryview:
        """The bytes of some consecutive values."""
        match self.layout:
            case Layout.WAV:
                return np.ascontiguousarray(segment.values, dtype=self.word).data
            case Layout.PAIRS:
                return hxd.encode(segment.timestamps - self.start, segment.values)
            case Layout.VALUES:
                return hxd.encode_values(segment.values)

    def blocks(self, store: Store) -> Iterator[bytes | memoryview]:
        """The whole file's bytes, `at_once` values after the other."""
        if self.head:
            yield self.head
        for segment in read_piece(self.piece, store, block=self.at_once):
            yield self.encode(segment)


@dataclass(frozen=True, slots=True)
class Folder:
    """One record's files for one gap-free stretch."""

    name: str
    part: Part
    files: tuple[BinaryFile, ...]

    def path(self, name: str) -> str:
        """A file's name inside the zip."""
        return f"{self.name}/{name}"


def folders(plans: tuple[Plan, ...], request: ExportRequest, store: Store) -> tuple[Folder, ...]:
    """The folders of a zip, `record_<id>`, or `record_<id>_<k>` where a record has several stretches.

    Raises:
        ExportError: the answer holds no value, or more than one binary file may.
    """
    parts = tuple(part for plan in plans for part in plan.parts())
    _refuse(plans, request)
    times = Counter(_base_id(part) for part in parts)
    seen: Counter[int] = Counter()
    found = []
    for part in parts:
        base = _base_id(part)
        seen[base] += 1
        suffix = f"_{seen[base]}" if times[base] > 1 else ""
        files = tuple(_file(piece, part, request, store) for piece in part.pieces)
        found.append(Folder(f"record_{base}{suffix}", part, files))
    return tuple(found)


def info(folder: Folder, store: Store) -> bytes:
    """The folder's `info.json`: Hexoskin's own keys, the window's end, and each series' first tick."""
    clock, part = store.clock, folder.part
    start, end = part.window.start, part.window.end
    content = {
        "start": start,
        "end": end,
        "timestamp": start / clock.ticks_per_second,
        "start_date": clock.to_datetime(start).replace(tzinfo=None).isoformat(),
        "request": f"/api/data/?record={_base_id(part)}&start={start}&end={end}",
        "user": part.record.user_id,
        "algo": {"record_id": _base_id(part)},
        "devices": list(part.record.devices),
        "series": {file.name.rpartition(".")[0]: _told(file) for file in folder.files},
    }
    if clock_of(start) != clock:
        # Another device's recording may begin in a year that tells no clock.
        content["ticks_per_second"] = clock.ticks_per_second
    return json.dumps(content, indent=4).encode("ascii")


def base_name(datatype: Datatype, clock: Clock) -> str:
    """Hexoskin's name for the channel's files, or its number where Hexoskin has none."""
    known = known_datatypes(clock).get(datatype.id)
    return known.name if known else f"datatype_{datatype.id}"


def rate_of(series: Series) -> Fraction:
    """Values a second of a synchronous series."""
    rate = series.rate or series.datatype.rate
    if rate is None:
        raise ValueError(f"series {series.id} has a grid and no rate")
    return rate


def told_grid(file: BinaryFile, clock: Clock) -> Grid:
    """Where a reader puts the values of a WAV, who knows its first tick and its rate."""
    return Grid.at_rate(file.first, rate_of(file.piece.series), clock)


def has_exact_times(file: BinaryFile) -> bool:
    """Whether the first tick and the rate tell every later one; 75 Hz falls between ticks of 1/1000 s."""
    grid = file.piece.series.grid
    return grid is None or file.piece.low % grid.step.denominator == 0


def _base_id(part: Part) -> int:
    """The server's number, also of a further stretch, which has another here."""
    return part.record.id % STRETCH_STEP


def _refuse(plans: tuple[Plan, ...], request: ExportRequest) -> None:
    records = {record.id for plan in plans for record in plan.records}
    if not records:
        raise ExportError("There is no value to write.", way_out="Choose other channels or another time.")
    if len(records) > 1 and request.combine is Combine.OVERLAP:
        raise ExportError(
            "Binary holds one record.",
            cause=f"The selection has data of {len(records)} records.",
            way_out="Choose one folder for each record (combine=each), or another format.",
        )


def _file(piece: Piece, part: Part, request: ExportRequest, store: Store) -> BinaryFile:
    first, last = ends(piece, store)
    if piece.series.grid is not None:
        layout = Layout.WAV
        word = _word(piece.series, store.read(piece.series, piece.low, piece.low + 1).values.dtype)
    else:
        layout = Layout.VALUES if request.query.options.no_timestamps else Layout.PAIRS
        word = np.dtype("<i8")
    name = base_name(piece.series.datatype, store.clock) + layout.suffix
    return BinaryFile(name, piece, layout, part.window.start, first, last, word)


def _word(series: Series, held: np.dtype[Any]) -> np.dtype[Any]:
    """The word that holds the series as the store does: 16 bits, or 32 where it has them."""
    kind = "i" if series.datatype.is_signed else "u"
    sizes = {2: (2,), 4: (4,)}.get(held.itemsize, (2, 4))
    for size in sizes:
        word = np.dtype(f"<{kind}{size}")
        bounds = np.iinfo(word)
        if bounds.min <= series.low and series.high <= bounds.max:
            return word
    raise ExportError(
        f"{series.datatype.label} can't be written as WAV.",
        cause=f"Its values go from {series.low:,} to {series.high:,}; "
        f"{'signed' if kind == 'i' else 'unsigned'} words of {sizes[-1] * 8} bits don't hold them.",
        way_out="Leave the channel out, or choose CSV or JSON.",
    )


def _told(file: BinaryFile) -> dict[str, object]:
    series = file.piece.series
    told: dict[str, object] = {
        "datatype": series.datatype.id,
        "count": file.piece.count,
        "first": file.first,
        "last": file.last,
    }
    if file.layout is Layout.WAV:
        told["rate"] = str(rate_of(series))
    if file.layout is Layout.VALUES:
        told["no_timestamps"] = True
    return told | described(series.datatype)


def described(datatype: Datatype) -> dict[str, object]:
    """What no table but the file itself can tell of another device's channel; nothing of Hexoskin's own."""
    if datatype.id < FIRST_FOREIGN_CHANNEL:
        return {}
    scale = datatype.scale
    told = {"label": datatype.label, "unit": datatype.unit}
    return {**told, "gain": str(scale.gain), "offset": str(scale.offset)}
