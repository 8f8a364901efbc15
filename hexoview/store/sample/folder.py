"""A recording's folder in the layout of a dashboard download, for its owner's eyes only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs import event_csv, wav
from hexoview.domain.datatypes import datatype_named
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.store.durable import PRIVATE_FILE, make_private_folder

Words = NDArray[np.int16] | NDArray[np.uint16]

_TICKS = HEXOSKIN.ticks_per_second
_BINARY = getattr(os, "O_BINARY", 0)
# What real files say in brackets behind the channel's name.
_UNITS = {
    "RR_interval": "s/256",
    "NN_interval": "s/256",
    "PTT": "s/256",
    "step": "Step",
}


class RecordingFolder:
    """Where the files of one recording go."""

    def __init__(self, path: Path) -> None:
        self.path = path
        make_private_folder(path)

    @contextmanager
    def wave(self, name: str, *, rate_field: int, count: int) -> Iterator[BinaryIO]:
        """A WAV file behind whose header `count` 16-bit words are to be written."""
        with self._new(f"{name}.wav") as file:
            file.write(wav.encode_header(sample_rate_field=rate_field, count=count))
            yield file

    def words(self, name: str, values: Words, *, rate_field: int = 1) -> None:
        """A whole WAV file."""
        with self.wave(name, rate_field=rate_field, count=len(values)) as file:
            file.write(le_bytes(values))

    def events(self, name: str, ticks: NDArray[np.int64], values: NDArray[np.int64]) -> None:
        """An asynchronous channel: ticks from the record's start, stored numbers."""
        self._table(name, ticks, values, np.empty(0, np.int64))

    def changes(self, name: str, ticks: NDArray[np.int64], values: NDArray[np.int64], *, end: int) -> None:
        """A state channel: unknown at the start, then each change, unknown again from `end` on."""
        self._table(name, ticks, values, np.array((0, end), np.int64))

    def text(self, name: str, content: str) -> None:
        """A text file, its line ends left as they are."""
        with self._new(name) as file:
            file.write(content.encode())

    def _table(
        self, name: str, ticks: NDArray[np.int64], values: NDArray[np.int64], nans: NDArray[np.int64]
    ) -> None:
        kind = datatype_named(name, HEXOSKIN)
        table = event_csv.EventTable(
            name=name,
            datatype_id=kind.id if kind is not None else None,
            unit=_UNITS.get(name, "NA"),
            offsets=ticks,
            values=values,
            nan_offsets=nans,
        )
        with self._new(f"{name}.csv") as file:
            file.write(event_csv.encode(table, _TICKS))

    @contextmanager
    def _new(self, name: str) -> Iterator[BinaryIO]:
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY
        with os.fdopen(os.open(self.path / name, flags, PRIVATE_FILE), "wb") as file:
            yield file


def le_bytes(values: Words) -> bytes:
    """16-bit words, little endian."""
    return values.astype(values.dtype.newbyteorder("<"), copy=False).tobytes()
