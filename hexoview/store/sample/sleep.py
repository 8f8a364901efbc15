"""A night: cycles of about 90 minutes, REM growing towards morning, turning over, short wakings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.posture import Posture


class Phase(IntEnum):
    """The numbers of the sleep_phase channel."""

    UNDEFINED = 0
    NREM = 2
    REM = 5
    WAKE = 6


_CYCLE_S = 92 * 60
_LATENCY_S = 14 * 60
# Below this share of a whole night every phase would shrink to nothing.
_FEWEST_CYCLES = 2.0
_SIDES = (Posture.ON_BACK, Posture.ON_RIGHT, Posture.ON_LEFT, Posture.ON_BELLY)
_LIKED = (0.38, 0.30, 0.25, 0.07)


@dataclass(frozen=True, slots=True)
class Night:
    """Second by second: the phase, the posture, and how deep the NREM sleep is (0 to 1)."""

    phase: NDArray[np.int8]
    posture: NDArray[np.int8]
    depth: NDArray[np.float32]
    turns: NDArray[np.int64]


def night(seconds: int, rng: np.random.Generator, *, falls_asleep: bool) -> Night:
    """A night of `seconds`; short ones have shorter cycles, so that every phase occurs."""
    cycle = min(_CYCLE_S, seconds / _FEWEST_CYCLES)
    share = cycle / _CYCLE_S
    latency = int((_LATENCY_S if falls_asleep else 240) * share * rng.uniform(0.7, 1.3))
    phase = np.full(seconds, Phase.NREM, np.int8)
    phase[:latency] = Phase.WAKE
    _dream(phase, latency, cycle, rng)
    turns = _turns(seconds, share, rng)
    _wake(phase, turns, share, rng)
    return Night(phase, _postures(seconds, turns, rng), _depth(seconds, latency, cycle), turns)


def _dream(phase: NDArray[np.int8], latency: int, cycle: float, rng: np.random.Generator) -> None:
    """REM ends each cycle, longer each time."""
    start, number = float(latency), 0
    while start < len(phase):
        length = cycle * rng.uniform(0.9, 1.12)
        dream = cycle * min(0.11 + 0.065 * number, 0.36) * rng.uniform(0.8, 1.2)
        phase[int(start + length - dream) : int(start + length)] = Phase.REM
        start, number = start + length, number + 1


def _turns(seconds: int, share: float, rng: np.random.Generator) -> NDArray[np.int64]:
    """When the sleeper turns over: every 12 to 60 minutes of a whole night."""
    gaps = rng.uniform(12 * 60, 60 * 60, size=64 + seconds // 720) * share
    times = np.cumsum(gaps)
    return times[times < seconds - 30 * share].astype(np.int64)


def _wake(phase: NDArray[np.int8], turns: NDArray[np.int64], share: float, rng: np.random.Generator) -> None:
    """Half of the turns wake the sleeper, for half a minute to some minutes; the end always does."""
    for turn in turns.tolist():
        if rng.random() < 0.5:
            length = max(4, int(share * (30 + rng.exponential(70))))
            phase[turn : turn + length] = Phase.WAKE
    phase[-max(4, int(share * 260)) :] = Phase.WAKE


def _postures(seconds: int, turns: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int8]:
    bounds = [0, *turns.tolist(), seconds]
    postures = np.empty(seconds, np.int8)
    before = -1
    for first, last in pairwise(bounds):
        odds = np.array(_LIKED) * (np.array(_SIDES) != before)
        before = int(rng.choice(_SIDES, p=odds / odds.sum()))
        postures[first:last] = before
    return postures


def _depth(seconds: int, latency: int, cycle: float) -> NDArray[np.float32]:
    """Deep early in each cycle, and deeper in the first cycles than towards morning."""
    asleep = np.maximum(np.arange(seconds) - latency, 0)
    within = np.sin(np.pi * np.minimum((asleep % cycle) / cycle * 1.35, 1)) ** 2
    return (within * np.exp(-asleep / (3.2 * cycle))).astype(np.float32)
