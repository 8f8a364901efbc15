"""Asynchronous channels as the Hexostore sends them: pairs of 8-byte offset and 8-byte value."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hexoview.errors import FormatError

_PAIR_BYTES = 16
_VALUE_BYTES = 8
_WAY_OUT = "Download the recording again; if the file stays the same, leave this channel out."


def encode(offsets: NDArray[np.int64], values: NDArray[np.int64]) -> bytes:
    """Pairs of uint64 offset (ticks from the start, 0 or more) and int64 value, little endian."""
    if len(offsets) != len(values):
        raise ValueError(f"{len(offsets)} offsets and {len(values)} values are no pairs")
    if len(offsets) and int(offsets.min()) < 0:
        raise FormatError(
            "The channel can't be written as hxd.",
            cause=f"A value lies {-int(offsets.min())} ticks before the start; hxd counts from the start on.",
            way_out="Start the time window earlier.",
        )
    return np.column_stack((offsets, values)).astype("<i8", copy=False).tobytes()


def decode(data: bytes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The offsets in ticks and the values of a whole hxd file, in file order."""
    pairs = _words(data, _PAIR_BYTES).reshape(-1, 2)
    offsets, values = pairs[:, 0].copy(), pairs[:, 1].copy()
    if len(offsets) and int(offsets.min()) < 0:
        first = int(np.flatnonzero(offsets < 0)[0])
        raise FormatError(
            "The hxd file holds a time that can't be.",
            cause=f"Pair {first:,} is stamped {int(offsets[first]) % 2**64} ticks; times end below {2**63}.",
            way_out=_WAY_OUT,
        )
    return offsets, values


def encode_values(values: NDArray[np.int64]) -> bytes:
    """Values alone, 8 bytes each, little endian: what `no_timestamps` asks for."""
    return values.astype("<i8", copy=False).tobytes()


def decode_values(data: bytes) -> NDArray[np.int64]:
    """The values of a file that was written without times."""
    return _words(data, _VALUE_BYTES)


def _words(data: bytes, unit: int) -> NDArray[np.int64]:
    if spare := len(data) % unit:
        raise FormatError(
            "The hxd file is cut off.",
            cause=f"It has {len(data):,} bytes: {len(data) // unit:,} times {unit} and {spare} more.",
            way_out=_WAY_OUT,
        )
    return np.frombuffer(data, dtype="<i8").astype(np.int64)
