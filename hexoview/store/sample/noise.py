"""Chance: a stream of its own for every purpose, and noise that lies between two frequencies."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

# Below this an FFT has no bin between the frequencies asked for.
_SHORTEST = 16


def stream(seed: int, owner: int, purpose: str) -> np.random.Generator:
    """Random numbers that depend on nothing else, so that one record more changes no other."""
    return np.random.Generator(np.random.PCG64([seed, owner, zlib.crc32(purpose.encode())]))


def band_noise(
    rng: np.random.Generator, count: int, *, rate: float, band: tuple[float, float], tilt: float = 0.0
) -> Floats:
    """Noise with a standard deviation of 1 between two frequencies, `rate` values a second.

    `tilt` is the power of frequency by which amplitudes fall; 1 makes slow waves the largest.
    """
    size = _transformable(count)
    frequencies = np.fft.rfftfreq(size, 1 / rate)
    chosen = np.flatnonzero((frequencies >= band[0]) & (frequencies <= band[1]) & (frequencies > 0))
    if len(chosen) == 0:
        chosen = np.array([1])
    real, imaginary = rng.standard_normal((2, len(chosen)))
    spectrum = np.zeros(len(frequencies), np.complex128)
    spectrum[chosen] = (real + 1j * imaginary) / frequencies[chosen] ** tilt
    noise = np.fft.irfft(spectrum, size)
    return np.asarray(noise[:count] / noise.std(), np.float32)


def _transformable(count: int) -> int:
    """A length from `count` on without large prime factors; 24 h of 8 Hz take 60 ms less."""
    step = max(_SHORTEST, 1 << max(count.bit_length() - 5, 0))
    return -(-max(count, 1) // step) * step


def upsampled(values: Floats, factor: int, *, first: int, count: int) -> Floats:
    """Straight lines between `values`, `factor` steps each: the steps `first` to `first + count`."""
    low = first // factor
    high = (first + count - 1) // factor + 1
    knots = values[np.clip(np.arange(low, high + 1), 0, len(values) - 1)]
    ramp = np.arange(factor, dtype=np.float32) / np.float32(factor)
    lines = knots[:-1, None] + np.diff(knots)[:, None] * ramp
    return lines.reshape(-1)[first - low * factor :][:count].astype(np.float32, copy=False)


def lagged(target: Floats, *, rise_s: float, fall_s: float) -> Floats:
    """What follows a target of one value a second, faster upwards than downwards or the other way."""
    up, down = 1 / rise_s, 1 / fall_s
    level = float(target[0])
    followed: list[float] = []
    for goal in target.tolist():
        level += (goal - level) * (up if goal > level else down)
        followed.append(level)
    return np.array(followed, np.float32)


def stamp(trace: Floats, shapes: Floats, starts: NDArray[np.int64]) -> None:
    """Add the rows of `shapes` to `trace`, one from each start on; what lies outside is left out.

    Rows may overlap with their neighbours, so they are added in passes in which none does.
    """
    width = shapes.shape[1]
    inside = (starts >= 0) & (starts + width <= len(trace))
    shapes, starts = shapes[inside], starts[inside]
    if len(starts) == 0:
        return
    reach = np.searchsorted(starts, starts + width) - np.arange(len(starts))
    passes = int(reach.max())
    columns = np.arange(width)
    for turn in range(passes):
        trace[starts[turn::passes, None] + columns] += shapes[turn::passes]
