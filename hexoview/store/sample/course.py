"""What the body has to do, second by second: effort, steps a minute, posture, sleep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.noise import Floats, band_noise
from hexoview.store.sample.posture import Posture
from hexoview.store.sample.schedule import Doing, Episode, RecordPlan
from hexoview.store.sample.sleep import Phase, night


@dataclass(frozen=True, slots=True)
class Manner:
    """How an occupation goes on.

    Attributes:
        effort: share of the heart rate reserve that it takes.
        cadence: steps a minute, 0 for none.
        breaks_per_hour: how often the cadence changes to that of a short walk, or to none.
        restless: how often small movements happen, per minute.
    """

    effort: float
    cadence: float
    posture: Posture
    breaks_per_hour: float
    restless: float


_MANNERS = {
    Doing.SIT: Manner(0.05, 0, Posture.SITTING, 1.6, 2.0),
    Doing.CHORES: Manner(0.15, 0, Posture.UPRIGHT, 18, 9.0),
    Doing.WALK: Manner(0.36, 109, Posture.UPRIGHT, 9, 2.0),
    Doing.RUN: Manner(0.68, 162, Posture.UPRIGHT, 1.5, 0.5),
    Doing.CYCLE: Manner(0.62, 0, Posture.CYCLING, 0, 5.0),
    Doing.LIE: Manner(0.0, 0, Posture.ON_BACK, 0, 0.6),
    Doing.SLEEP: Manner(0.0, 0, Posture.ON_BACK, 0, 0.12),
}
_STROLL = 97
_STROLL_EFFORT = 0.27


@dataclass(frozen=True, slots=True)
class Course:
    """One value a second, from the record's start to past its end.

    Attributes:
        effort: share of the heart rate reserve asked for, 0 to 1.
        cadence: steps a minute asked for.
        posture: rows of the table of postures.
        phase: sleep phase as stored, 0 outside sleep.
        depth: of NREM sleep, 0 to 1.
        restless: size of the small movements going on, about 0 to 1.
        startle: beats a minute by which a turn in bed asks the heart to rise.
        is_bed: whether the person is in bed, asleep or not.
    """

    effort: Floats
    cadence: Floats
    posture: NDArray[np.int8]
    phase: NDArray[np.int8]
    depth: Floats
    restless: Floats
    startle: Floats
    is_bed: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.effort)


def course(plan: RecordPlan, rng: np.random.Generator) -> Course:
    """What the person does in a record, with the breaks and the restlessness that nobody plans."""
    made = _blank(plan.seconds + 2)
    for episode, first, last in plan.bounds():
        _fill(made, episode, first, last)
        if episode.doing is Doing.SLEEP:
            _sleep(made, episode, first, last, rng)
        else:
            _take_breaks(made, episode, first, last, rng)
    made.effort[-2:], made.posture[-2:] = made.effort[-3], made.posture[-3]
    _vary(made, rng)
    return made


def _blank(seconds: int) -> Course:
    floats = np.zeros((5, seconds), np.float32)
    whole = np.zeros((2, seconds), np.int8)
    return Course(
        effort=floats[0],
        cadence=floats[1],
        posture=whole[0],
        phase=whole[1],
        depth=floats[2],
        restless=floats[3],
        startle=floats[4],
        is_bed=np.zeros(seconds, np.bool_),
    )


def _fill(made: Course, episode: Episode, first: int, last: int) -> None:
    manner = _MANNERS[episode.doing]
    made.effort[first:last] = manner.effort
    made.cadence[first:last] = manner.cadence
    made.posture[first:last] = manner.posture
    made.restless[first:last] = manner.restless


def _sleep(made: Course, episode: Episode, first: int, last: int, rng: np.random.Generator) -> None:
    if last - first < 2:
        return
    slept = night(last - first, rng, falls_asleep=not episode.continues)
    made.phase[first:last] = slept.phase
    made.posture[first:last] = slept.posture
    made.depth[first:last] = slept.depth * (slept.phase == Phase.NREM)
    made.is_bed[first:last] = True
    made.restless[first:last] = np.where(slept.phase == Phase.WAKE, 1.6, 0.12)
    for turn in (first + slept.turns).tolist():
        made.startle[turn : turn + 9] = rng.uniform(14, 30)
        made.restless[turn : turn + 6] = 60


def _take_breaks(made: Course, episode: Episode, first: int, last: int, rng: np.random.Generator) -> None:
    """Who sits gets up for a few steps; who walks or runs halts at a crossing."""
    halts = _MANNERS[episode.doing].cadence > 0
    for start, length in _breaks(episode, first, last, rng):
        stop = min(start + length, last)
        if halts:
            made.cadence[start:stop], made.effort[start:stop] = 0, 0.12
        else:
            shuffle = 0.36 if episode.doing is Doing.CHORES else 0.9
            made.cadence[start:stop] = _STROLL * rng.uniform(shuffle, 1.06)
            made.effort[start:stop] = _STROLL_EFFORT
            made.posture[start:stop] = Posture.UPRIGHT


def _breaks(episode: Episode, first: int, last: int, rng: np.random.Generator) -> Iterator[tuple[int, int]]:
    manner = _MANNERS[episode.doing]
    count = rng.poisson(manner.breaks_per_hour * (last - first) / 3600)
    longest = (5, 28) if manner.cadence else (10, 60)
    for start in np.sort(rng.uniform(first, last, count)).astype(int).tolist():
        yield start, int(rng.uniform(*longest))


def _vary(made: Course, rng: np.random.Generator) -> None:
    """Nobody keeps a pace or an effort exactly; small movements come in bursts."""
    pace = band_noise(rng, len(made), rate=1, band=(0.001, 0.08), tilt=0.7)
    made.cadence[:] *= 1 + 0.018 * pace
    made.effort[:] *= np.clip(1 + 0.10 * pace, 0.6, 1.4)
    starts = rng.random(len(made)) < made.restless / 60
    bursts = starts * rng.exponential(0.32, len(made))
    made.restless[:] = np.convolve(bursts, (0.3, 1.0, 0.75, 0.4, 0.2, 0.1))[: len(made)]
