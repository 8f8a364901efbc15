"""One heartbeat in the ECG: P, QRS and T for a beat of a given length, and a ventricular one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.noise import Floats

ECG_RATE = 256
BEFORE, AFTER = 72, 150
"""Samples that a beat takes before and after its R peak."""

# RR intervals, in s, for which a shape is drawn; a beat takes that of its neighbour.
_SHORTEST_S, _STEP_S, _COUNT = 0.30, 0.025, 56


class Bump(NamedTuple):
    """A wave as a bell: height as a share of R, centre and widths in s."""

    height: float
    at: float
    rise: float
    fall: float


def shapes(t_share: float) -> Floats:
    """Beats with R = 1: a row for each length, and last a ventricular premature one."""
    lengths = _SHORTEST_S + _STEP_S * np.arange(_COUNT)
    rows = [_drawn(_normal(float(rr), t_share)) for rr in lengths]
    return np.stack([*rows, _drawn(_ventricular(t_share))])


def rows_of(rr_s: NDArray[np.float64], is_early: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Which row of `shapes` each beat takes, given the interval before it in s."""
    row = np.rint((rr_s - _SHORTEST_S) / _STEP_S).astype(np.int64)
    return np.where(is_early, _COUNT, np.clip(row, 0, _COUNT - 1))


def _normal(rr: float, t_share: float) -> tuple[Bump, ...]:
    """The faster the heart, the closer P and T come to the QRS, and the smaller T grows."""
    pace = rr**0.5
    pr = 0.115 + 0.045 * min(rr, 1.0)
    t_at = 0.395 * pace - 0.105
    t_width = 0.052 * pace
    return (
        Bump(0.085, -pr, 0.021, 0.024),
        Bump(-0.075, -0.0265, 0.0080, 0.0075),
        Bump(1.0, 0.0, 0.0082, 0.0080),
        Bump(-0.20, 0.0290, 0.0085, 0.0120),
        Bump(0.035, 0.5 * t_at, 0.035, 0.040),
        Bump(t_share * min(1.0, 0.55 + 0.45 * rr), t_at, t_width, 0.72 * t_width),
    )


def _ventricular(t_share: float) -> tuple[Bump, ...]:
    """Wide and high, without P, and with T the other way."""
    return (
        Bump(1.28, 0.0, 0.030, 0.026),
        Bump(-0.42, 0.085, 0.026, 0.032),
        Bump(-1.5 * t_share, 0.27, 0.070, 0.050),
    )


def _drawn(bumps: tuple[Bump, ...]) -> Floats:
    at = np.arange(-BEFORE, AFTER) / ECG_RATE
    beat = np.zeros(len(at))
    for height, centre, rise, fall in bumps:
        width = np.where(at < centre, rise, fall)
        beat += height * np.exp(-0.5 * ((at - centre) / width) ** 2)
    # Ends at nothing, so that no beat starts with a step.
    edge = np.minimum(np.arange(len(at)), np.arange(len(at))[::-1])
    return (beat * np.clip(edge / 6, 0, 1)).astype(np.float32)
