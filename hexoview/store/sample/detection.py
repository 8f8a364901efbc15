"""What the device makes of the beats: RR rows with their quality, and the cleaned NN rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.rhythm import Rhythm
from hexoview.store.sample.schedule import TICKS
from hexoview.store.sample.trouble import Beats, Stretch

NOISY, UNRELIABLE = 0x01, 0x80
# Real recordings have their first detection about 5 s after the start, and learn for some beats.
_FIRST_S = 4.6
_LEARNING = 3
# After a longer silence real recordings write an interval of 0 (957 ticks are kept, 1062 are not).
_LONGEST = 4 * TICKS
_SHORTEST = 66


@dataclass(frozen=True, slots=True)
class Detections:
    """Rows of RR_interval and of RR_interval_quality: ticks from the start, 1/256 s, flags."""

    ticks: NDArray[np.int64]
    intervals: NDArray[np.int64]
    quality: NDArray[np.int64]

    @property
    def valid(self) -> NDArray[np.bool_]:
        """Which rows count for the heart rate: reliable ones that have an interval."""
        return np.asarray((self.quality < UNRELIABLE) & (self.intervals > 0))

    @property
    def normal(self) -> NDArray[np.bool_]:
        """Which rows are NN rows: those without a flag."""
        return np.asarray((self.quality == 0) & (self.intervals > 0))


def detections(
    rhythm: Rhythm,
    troubles: Sequence[Stretch],
    noisy: NDArray[np.bool_],
    end: int,
    rng: np.random.Generator,
) -> Detections:
    """The rows of a record of `end` ticks; `noisy` says for each second whether the ECG is shaken."""
    inside = (rhythm.ticks >= _FIRST_S * TICKS) & (rhythm.ticks < end)
    ticks, early = rhythm.ticks[inside], rhythm.is_early[inside]
    quality = np.where(early, UNRELIABLE, 0)
    quality[1:] |= np.where(early[:-1], UNRELIABLE, 0)
    quality |= np.where(noisy[ticks // TICKS], NOISY, 0)
    quality[:_LEARNING] = NOISY | UNRELIABLE
    for stretch in troubles:
        ticks, quality = _troubled(ticks, quality, stretch, rng)
    return _with_intervals(ticks, quality)


def _troubled(
    ticks: NDArray[np.int64], quality: NDArray[np.int64], stretch: Stretch, rng: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    within = (ticks >= stretch.start * TICKS) & (ticks < stretch.stop * TICKS)
    match stretch.trouble.value.beats:
        case Beats.LISTED:
            return ticks, quality
        case Beats.NOISY:
            return ticks, np.where(within, quality | NOISY, quality)
        case Beats.MISSING:
            wrong = np.empty(0, np.int64)
        case Beats.SPURIOUS:
            wrong = _spurious(stretch, rng)
    quality = quality.copy()
    # The interval to a beat that was not detected is no RR interval.
    quality[np.searchsorted(ticks, stretch.stop * TICKS) :][:1] |= UNRELIABLE
    ticks = np.concatenate((ticks[~within], wrong))
    quality = np.concatenate((quality[~within], np.full(len(wrong), NOISY | UNRELIABLE)))
    order = np.argsort(ticks, kind="stable")
    return ticks[order], quality[order]


def _spurious(stretch: Stretch, rng: np.random.Generator) -> NDArray[np.int64]:
    """Detections of what is no beat, with the irregular intervals that real ones show."""
    length = (stretch.stop - stretch.start) * TICKS
    gaps = np.rint(TICKS * rng.uniform(0.28, 1.9, 8 + length // 100)).astype(np.int64)
    ticks = np.cumsum(gaps)
    return stretch.start * TICKS + ticks[ticks < length - TICKS // 2]


def _with_intervals(ticks: NDArray[np.int64], quality: NDArray[np.int64]) -> Detections:
    apart = np.concatenate(([True], np.diff(ticks) >= _SHORTEST)) if len(ticks) else np.zeros(0, np.bool_)
    ticks, quality = ticks[apart], quality[apart]
    intervals = np.diff(ticks, prepend=ticks[:1])
    lost = intervals > _LONGEST
    lost[:1] = True
    intervals[lost] = 0
    return Detections(ticks, intervals, np.where(lost, NOISY | UNRELIABLE, quality))
