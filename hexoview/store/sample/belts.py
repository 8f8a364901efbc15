"""The two breathing belts in the oscillator counts that the device stores."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.breathing import BELT_RATE, CONTROL_RATE, Breaths, belt_wave
from hexoview.store.sample.course import Course
from hexoview.store.sample.noise import Floats, band_noise, upsampled
from hexoview.store.sample.posture import BELLY_SHARE, BELLY_SHIFT, CHEST_SHARE, CHEST_SHIFT
from hexoview.store.sample.trouble import Stretch, Trouble

# What an inspiration or expiration value is made of; both found on real recordings by regression
# without a constant, which leaves 2 to 3 counts.
CHEST_WEIGHT, BELLY_WEIGHT = 0.71, 0.29

_CHEST_LEVEL, _BELLY_LEVEL = 24_300, 15_080
# 1/128 s by which the belly follows the chest.
_BELLY_LAG = 7
_PER_CONTROL = BELT_RATE // CONTROL_RATE
_BANK_S = 96
# The oscillators start with four values of nothing and one on the way.
_START_ZEROS, _START_SHARE = 4, 0.69


class BeltPen:
    """Draws both belts of one record block by block, in order."""

    def __init__(
        self,
        breaths: Breaths,
        course: Course,
        *,
        shaking: Floats,
        troubles: Sequence[Stretch],
        rng: np.random.Generator,
    ) -> None:
        self._breaths = breaths
        self._shaking = shaking
        self._troubles = troubles
        self._rng = rng
        self._levels = (
            _level(_CHEST_LEVEL, CHEST_SHIFT, course, rng),
            _level(_BELLY_LEVEL, BELLY_SHIFT, course, rng),
        )
        self._shares = (_held(CHEST_SHARE, course), _held(BELLY_SHARE, course))
        self._rub = band_noise(rng, _BANK_S * BELT_RATE, rate=BELT_RATE, band=(0.8, 9), tilt=0.6)

    def block(self, first: int, count: int) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
        """Chest and belly from sample `first` on."""
        chest = self._belt(0, first, count)
        belly = self._belt(1, first, count)
        self._spoil(chest, belly, first)
        if first < _START_ZEROS + 1:
            for belt in (chest, belly):
                belt[: _START_ZEROS - first] = 0
                belt[_START_ZEROS - first : _START_ZEROS + 1 - first] *= _START_SHARE
        return _stored(chest), _stored(belly)

    def _belt(self, which: int, first: int, count: int) -> Floats:
        at = np.arange(first, first + count, dtype=np.float64) - which * _BELLY_LAG
        wave = belt_wave(self._breaths, self._breaths.heights, at)
        wave *= upsampled(self._shares[which], _PER_CONTROL, first=first, count=count)
        wave += upsampled(self._levels[which], _PER_CONTROL, first=first, count=count)
        rub = 0.7 + 6.0 * upsampled(self._shaking, BELT_RATE, first=first, count=count)
        wave += rub * self._taken(self._rub, count)
        return wave + self._rng.standard_normal(count, dtype=np.float32) * np.float32(0.45)

    def _taken(self, bank: Floats, count: int) -> Floats:
        start = int(self._rng.integers(0, len(bank)))
        return np.take(bank, np.arange(start, start + count), mode="wrap")

    def _spoil(self, chest: Floats, belly: Floats, first: int) -> None:
        for stretch in self._troubles:
            low = max(stretch.start * BELT_RATE - first, 0)
            high = min(stretch.stop * BELT_RATE - first, len(chest))
            if low >= high:
                continue
            match stretch.trouble:
                case Trouble.CHEST_BELT_OFF:
                    chest[low:high] = 0
                case Trouble.BELTS_NOISY:
                    chest[low:high] += 30 * self._taken(self._rub, high - low)
                    belly[low:high] += 38 * self._taken(self._rub, high - low)
                case Trouble.UNDRESSING:
                    chest[low:high] += 220 * self._taken(self._rub, high - low)
                    belly[low:high] += 260 * self._taken(self._rub, high - low)
                case _:
                    pass


def _stored(belt: Floats) -> NDArray[np.uint16]:
    return np.clip(np.rint(belt), 0, 65_535).astype(np.uint16)


def _level(level: float, shifts: Floats, course: Course, rng: np.random.Generator) -> Floats:
    """The baseline, `CONTROL_RATE` values a second: it jumps with the posture and creeps with the sweat."""
    drift = 34 * band_noise(rng, len(course), rate=1, band=(0.00001, 0.004), tilt=1.0)
    waver = np.where(course.is_bed, 3.0, 7.0) * band_noise(
        rng, len(course), rate=1, band=(0.004, 0.06), tilt=0.5
    )
    count = len(course) * CONTROL_RATE
    return level + _held(shifts, course) + upsampled(drift + waver, CONTROL_RATE, first=0, count=count)


def _held(per_posture: Floats, course: Course) -> Floats:
    """A figure of the posture, `CONTROL_RATE` values a second, changing within 2 s."""
    held = np.repeat(per_posture[course.posture], CONTROL_RATE)
    padded = np.pad(held, (CONTROL_RATE, CONTROL_RATE - 1), mode="edge")
    smooth = np.hanning(2 * CONTROL_RATE + 2)[1:-1]
    return np.convolve(padded, smooth / smooth.sum(), mode="valid")[: len(held)].astype(np.float32)
