"""The ECG: beats on a wandering baseline, with muscle noise, the jolts of steps, and what goes wrong."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample import waves
from hexoview.store.sample.breathing import CONTROL_RATE
from hexoview.store.sample.broken_ecg import BrokenEcg
from hexoview.store.sample.detection import UNRELIABLE, Detections
from hexoview.store.sample.noise import Floats, band_noise, stamp, upsampled
from hexoview.store.sample.people import Person
from hexoview.store.sample.rhythm import Rhythm
from hexoview.store.sample.schedule import TICKS

HIGHEST = 4095
_BASELINE = 1362
_PER_CONTROL = waves.ECG_RATE // CONTROL_RATE
# Samples on either side over which the detector takes the largest for the R peak.
_PEAK_REACH = 4
_JOLTS, _JOLT_SAMPLES = 48, 112
_PAD = 256


@dataclass(frozen=True, slots=True)
class Shaking:
    """What movement does to the electrodes.

    Attributes:
        muscle: counts of muscle noise, one value a second.
        steps: when feet hit the ground, in 1/256 s.
        jolts: counts of the jolt that each step gives.
    """

    muscle: Floats
    steps: NDArray[np.int64]
    jolts: Floats


class EcgPen:
    """Draws the ECG of one record block by block, in order."""

    def __init__(
        self,
        person: Person,
        rhythm: Rhythm,
        *,
        movement: Floats,
        shaking: Shaking,
        rng: np.random.Generator,
    ) -> None:
        self._rng = rng
        self._rhythm = rhythm
        self._shaking = shaking
        self._shapes = waves.shapes(person.heart.t_share)
        rr = np.diff(rhythm.ticks, prepend=rhythm.ticks[0] - TICKS) / TICKS
        self._rows = waves.rows_of(rr, rhythm.is_early)
        self._heights = _heights(person, rhythm, movement, rng)
        self._baseline = _baseline(movement, shaking.muscle, rng)
        self._jolt_shapes = _jolt_shapes(rng)
        self._jolt_rows = rng.integers(0, _JOLTS, len(shaking.steps))

    def trace(self, first: int, count: int) -> Floats:
        """Counts from sample `first` on, before rounding."""
        padded = np.zeros(count + 2 * _PAD, np.float32)
        self._beat(padded, first - _PAD)
        self._jolt(padded, first - _PAD)
        trace = padded[_PAD:-_PAD]
        trace += upsampled(self._baseline, _PER_CONTROL, first=first, count=count)
        trace += self._muscle_noise(first, count)
        return trace

    def _beat(self, padded: Floats, origin: int) -> None:
        ticks = self._rhythm.ticks
        low, high = np.searchsorted(ticks, (origin, origin + len(padded)))
        rows = self._shapes[self._rows[low:high]] * self._heights[low:high, None]
        stamp(padded, rows, ticks[low:high] - waves.BEFORE - origin)

    def _jolt(self, padded: Floats, origin: int) -> None:
        steps = self._shaking.steps
        low, high = np.searchsorted(steps, (origin, origin + len(padded)))
        rows = self._jolt_shapes[self._jolt_rows[low:high]] * self._shaking.jolts[low:high, None]
        stamp(padded, rows, steps[low:high] - origin)

    def _muscle_noise(self, first: int, count: int) -> Floats:
        noise = self._rng.standard_normal(count + 1, dtype=np.float32)
        # Two neighbours together: the device's filter leaves little at the highest frequencies.
        noise = (noise[1:] + noise[:-1]) * np.float32(0.7)
        return noise * upsampled(self._shaking.muscle, waves.ECG_RATE, first=first, count=count)


def digitised(trace: Floats, first: int, found: Detections, broken: BrokenEcg) -> NDArray[np.int16]:
    """Stored numbers from 0 to 4095, in which every detected beat is the largest sample around it."""
    counts = np.rint(trace)
    low, high = np.searchsorted(found.ticks, (first, first + len(trace)))
    seen = found.ticks[low:high][found.quality[low:high] < UNRELIABLE] - first
    around = seen[:, None] + np.delete(np.arange(-_PEAK_REACH, _PEAK_REACH + 1), _PEAK_REACH)
    if len(seen):
        rivals = counts[np.clip(around, 0, len(counts) - 1)].max(axis=1)
        counts[seen] = np.maximum(counts[seen], rivals + 1)
    broken.overwrite(counts, first)
    return np.clip(counts, 0, HIGHEST).astype(np.int16)


def _heights(person: Person, rhythm: Rhythm, movement: Floats, rng: np.random.Generator) -> Floats:
    """R peaks grow and shrink with the breath, which moves the heart, and slowly with the skin."""
    at = np.clip(rhythm.ticks // (TICKS // CONTROL_RATE), 0, len(movement) - 1)
    slow = band_noise(rng, len(rhythm.ticks), rate=1, band=(0.0004, 0.02), tilt=0.8)
    size = 1 + 0.045 * movement[at] + 0.025 * slow + 0.012 * rng.standard_normal(len(at))
    return (person.heart.r_counts * size).astype(np.float32)


def _baseline(movement: Floats, muscle: Floats, rng: np.random.Generator) -> Floats:
    count = len(movement)
    slow = band_noise(rng, count, rate=CONTROL_RATE, band=(0.003, 0.15), tilt=0.6)
    quick = band_noise(rng, count, rate=CONTROL_RATE, band=(0.15, 1.6), tilt=0.5)
    shaken = upsampled(muscle, CONTROL_RATE, first=0, count=count)
    wander = (7 + 0.5 * shaken) * slow + 1.3 * shaken * quick
    return np.asarray(_BASELINE + 6 * movement + wander, np.float32)


def _jolt_shapes(rng: np.random.Generator) -> Floats:
    """Jolts as electrodes show them: some swings of 2 to 14 Hz that die away."""
    swings = band_noise(rng, _JOLTS * 512, rate=waves.ECG_RATE, band=(2, 14)).reshape(_JOLTS, 512)
    at = np.arange(_JOLT_SAMPLES) / _JOLT_SAMPLES
    envelope = np.sin(np.pi * at**0.6) ** 2
    return np.asarray(swings[:, :_JOLT_SAMPLES] * envelope, np.float32)
