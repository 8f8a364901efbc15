"""Heart rate variability: a value for every five minutes, from the NN intervals in them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.detection import Detections
from hexoview.store.sample.schedule import TICKS

WINDOW_S = 300
_FEWEST_BEATS = 128
_RATE = 4
_LF, _HF = (0.04, 0.15), (0.15, 0.40)
# Width of a class of the NN histogram: 1/128 s, by the Task Force of 1996.
_CLASS = 2

Words = NDArray[np.uint16]
NAMES = (
    "ANN",
    "SDNN",
    "RMSSD",
    "NN_over_RR",
    "HRV_triangular",
    "HRV_LF",
    "HRV_HF",
    "HRV_LF_normalized",
)


def variability(found: Detections, seconds: int) -> dict[str, Words]:
    """The stored numbers of each channel; 0 for a window of fewer than 128 NN intervals."""
    windows = seconds // WINDOW_S
    stored = {name: np.zeros(windows, np.uint16) for name in NAMES}
    normal = found.normal
    ticks, intervals = found.ticks[normal], found.intervals[normal]
    edges = np.arange(windows + 1) * WINDOW_S * TICKS
    bounds = np.searchsorted(ticks, edges, side="right")
    all_bounds = np.searchsorted(found.ticks, edges, side="right")
    for window in range(windows):
        part = slice(bounds[window], bounds[window + 1])
        count = int(bounds[window + 1] - bounds[window])
        if count < _FEWEST_BEATS:
            continue
        rows = int(all_bounds[window + 1] - all_bounds[window])
        numbers = _window(ticks[part], intervals[part], int(edges[window]))
        for name, number in zip(NAMES, (*numbers[:3], 10_000 * count / rows, *numbers[3:]), strict=True):
            stored[name][window] = min(round(number), 65_535)
    return stored


def _window(ticks: NDArray[np.int64], intervals: NDArray[np.int64], start: int) -> tuple[float, ...]:
    """Stored numbers of one window: ANN, SDNN, RMSSD, triangular index, LF, HF, normalised LF."""
    seconds = intervals / TICKS
    follows = np.diff(ticks) == intervals[1:]
    steps = np.diff(seconds)[follows]
    classes = np.bincount(intervals // _CLASS)
    low, high = _powers(ticks, seconds, start)
    return (
        4096 * float(seconds.mean()),
        4096 * float(seconds.std(ddof=1)),
        4096 * float(np.sqrt((steps**2).mean())) if len(steps) else 0.0,
        100 * len(intervals) / int(classes.max()),
        10 * low,
        10 * high,
        100 * low / (low + high) if low + high else 0.0,
    )


def _powers(ticks: NDArray[np.int64], seconds: NDArray[np.float64], start: int) -> tuple[float, float]:
    """Power of the NN intervals in the low and in the high band, in ms²."""
    count = WINDOW_S * _RATE
    at = start + (np.arange(count) + 0.5) * TICKS / _RATE
    ms = np.interp(at, ticks, 1000 * seconds)
    ms -= np.polyval(np.polyfit(np.arange(count), ms, 1), np.arange(count))
    window = np.hanning(count)
    power = np.abs(np.fft.rfft(ms * window)) ** 2 * 2 / (count * (window**2).sum())
    frequencies = np.fft.rfftfreq(count, 1 / _RATE)
    low, high = (
        float(power[(frequencies >= band[0]) & (frequencies < band[1])].sum()) for band in (_LF, _HF)
    )
    return low, high
