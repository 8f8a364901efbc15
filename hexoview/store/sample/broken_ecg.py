"""The ECG while an electrode is off, the amplifier is at its rail, or the mains get in."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.noise import Floats, band_noise
from hexoview.store.sample.trouble import Stretch, Trouble

_RATE = 256
_SURGE_S = 64
_FLAT = 1360.0
_HIGHEST = 4095.0
_RETURN_S = 0.35


class BrokenEcg:
    """The troubled stretches of one record's ECG, drawn before the blocks they fall into."""

    def __init__(self, troubles: Sequence[Stretch], mains_hz: int, rng: np.random.Generator) -> None:
        self._pieces: list[tuple[int, Floats, bool]] = []
        for stretch in troubles:
            count = (stretch.stop - stretch.start) * _RATE
            match stretch.trouble:
                case Trouble.ELECTRODE_OFF:
                    self._keep(stretch, _rails(count, rng), replaces=True)
                case Trouble.UNPLUGGED:
                    self._keep(stretch, _open(count, rng), replaces=True)
                case Trouble.SATURATED | Trouble.UNDRESSING:
                    self._keep(stretch, _surge(count, rng), replaces=True)
                case Trouble.MAINS:
                    self._keep(stretch, _hum(count, mains_hz, rng), replaces=False)
                case Trouble.JOLTS:
                    self._keep(stretch, _shaken(count, rng), replaces=False)
                case Trouble.CHEST_BELT_OFF | Trouble.BELTS_NOISY:
                    pass

    def _keep(self, stretch: Stretch, piece: Floats, *, replaces: bool) -> None:
        self._pieces.append((stretch.start * _RATE, piece, replaces))

    def add(self, trace: Floats, first: int) -> None:
        """Put what is added to the heart's signal into a block that starts at sample `first`."""
        self._lay(trace, first, replaces=False)

    def overwrite(self, counts: Floats, first: int) -> None:
        """Put what hides the heart's signal into a block that starts at sample `first`."""
        self._lay(counts, first, replaces=True)

    def _lay(self, block: NDArray[np.float32], first: int, *, replaces: bool) -> None:
        for start, piece, hides in self._pieces:
            low, high = max(start, first), min(start + len(piece), first + len(block))
            if hides is not replaces or low >= high:
                continue
            part = piece[low - start : high - start]
            if hides:
                block[low - first : high - first] = part
            else:
                block[low - first : high - first] += part


def _rails(count: int, rng: np.random.Generator) -> Floats:
    """A free electrode: seconds at one rail or the other, between them a slow return."""
    levels = np.where(rng.random(2 + count // _RATE) < 0.62, _HIGHEST + 200, -200.0)
    lengths = rng.integers(2 * _RATE, 9 * _RATE, len(levels))
    steady = np.repeat(levels, lengths)[:count]
    since = np.concatenate([np.arange(length) for length in lengths])[:count]
    before = np.repeat(np.concatenate(([_FLAT], levels[:-1])), lengths)[:count]
    return np.asarray(steady + (before - steady) * np.exp(-since / (_RETURN_S * _RATE)), np.float32)


def _open(count: int, rng: np.random.Generator) -> Floats:
    """Electrodes in the air: nearly nothing."""
    drift = band_noise(rng, count // _RATE + 2, rate=1, band=(0.005, 0.2), tilt=0.5)
    slow = np.interp(np.arange(count) / _RATE, np.arange(len(drift)), drift)
    noise = rng.standard_normal(count, dtype=np.float32)
    return np.rint(_FLAT + 3 * slow + 0.7 * noise).astype(np.float32)


def _surge(count: int, rng: np.random.Generator) -> Floats:
    """Dry electrodes that slide: swings far beyond both rails."""
    size = min(count, _SURGE_S * _RATE)
    swings = 2300 * band_noise(rng, size, rate=_RATE, band=(0.7, 6))
    swings += 190 * band_noise(rng, size, rate=_RATE, band=(6, 30))
    return np.asarray(np.rint(_FLAT + 300 + np.resize(swings, count)), np.float32)


def _hum(count: int, mains_hz: int, rng: np.random.Generator) -> Floats:
    at = np.arange(count) / _RATE
    swell = 34 + 8 * np.sin(2 * np.pi * at / 11 + rng.uniform(0, 6))
    fade = np.clip(np.minimum(at, at[-1] - at) / 0.8, 0, 1)
    return np.asarray(fade * swell * np.sin(2 * np.pi * mains_hz * at), np.float32)


def _shaken(count: int, rng: np.random.Generator) -> Floats:
    size = min(count, _SURGE_S * _RATE)
    slow = np.resize(band_noise(rng, size, rate=_RATE, band=(0.4, 5)), count)
    quick = np.resize(band_noise(rng, size, rate=_RATE, band=(5, 40)), count)
    fade = np.clip(np.minimum(np.arange(count), np.arange(count)[::-1]) / _RATE, 0, 1)
    return (fade * (95 * slow + 38 * quick)).astype(np.float32)
