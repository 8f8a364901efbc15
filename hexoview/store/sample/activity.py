"""Activity: how hard the trunk moves, as the device works it out from the stored acceleration."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.movement import RATE
from hexoview.store.sample.noise import Floats

_CUTOFF_HZ = 2.65
_TAPS = 40
# Real recordings hold nothing between 0 and 4.
_STILL = 3.5


def _slow_part() -> Floats:
    """The low pass of first order that a 2.65 Hz high pass takes away.

    Its memory after 40 samples is 3e-5, which is less than a stored number.
    """
    keep = np.exp(-2 * np.pi * _CUTOFF_HZ / RATE)
    taps = keep ** np.arange(_TAPS)
    return np.asarray(taps / taps.sum(), np.float32)


class ActivityMeter:
    """Takes the acceleration of a record block by block and gives the activity of each second."""

    def __init__(self) -> None:
        self._taps = _slow_part()
        self._before: Floats | None = None
        self._left = np.empty(0, np.float32)
        self._seconds: list[NDArray[np.int16]] = []

    def take(self, block: NDArray[np.int16]) -> None:
        """Go on with three rows of stored acceleration."""
        moved = block.astype(np.float32)
        if self._before is None:
            self._before = np.repeat(moved[:, :1], _TAPS - 1, axis=1)
        padded = np.concatenate((self._before, moved), axis=1)
        self._before = padded[:, -(_TAPS - 1) :]
        square = np.zeros(moved.shape[1], np.float32)
        for axis, whole in zip(moved, padded, strict=True):
            square += (axis - np.convolve(whole, self._taps, mode="valid")) ** 2
        self._add(np.sqrt(square))

    def _add(self, size: Floats) -> None:
        size = np.concatenate((self._left, size))
        whole = len(size) // RATE * RATE
        self._left = size[whole:]
        means = size[:whole].reshape(-1, RATE).mean(axis=1)
        self._seconds.append(np.where(means < _STILL, 0, np.rint(means)).astype(np.int16))

    def values(self) -> NDArray[np.int16]:
        """Activity in 1/256 g for each whole second so far."""
        return np.concatenate([np.empty(0, np.int16), *self._seconds])
