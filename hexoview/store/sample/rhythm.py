"""The heart's rhythm: its rate follows effort, sleep, the hour and the breath; some beats come early."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.breathing import CONTROL_RATE
from hexoview.store.sample.course import Course
from hexoview.store.sample.noise import Floats, band_noise, lagged, upsampled
from hexoview.store.sample.people import Heart, Person
from hexoview.store.sample.posture import Posture
from hexoview.store.sample.schedule import TICKS
from hexoview.store.sample.sleep import Phase

_LOWEST_BPM = 36
# Beats a minute that a posture costs, in the order of the postures.
_POSTURE_BPM = np.array((12, 6, 0, 0, 0, 0, 8), np.float32)
# Hour of the day at which the heart is fastest.
_FASTEST_HOUR = 16.5
# A premature beat is only put where a normal one would leave it room.
_ROOM_S = 0.56


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every beat of the heart, whether the device detects it or not.

    Attributes:
        ticks: when R peaks, in 1/256 s from the record's start; some lie before it.
        is_early: premature ventricular beats.
    """

    ticks: NDArray[np.int64]
    is_early: NDArray[np.bool_]


def rhythm(person: Person, course: Course, movement: Floats, hour: float, rng: np.random.Generator) -> Rhythm:
    """All beats of a record that begins at `hour` of the local day.

    `movement` is the chest's, `CONTROL_RATE` values a second.
    """
    wanted = _wanted(person, course, hour, rng)
    beat = _instantaneous(person.heart, course, lagged(wanted, rise_s=24, fall_s=52), movement, rng)
    turns = np.cumsum(np.concatenate(([0.0], beat / (60 * CONTROL_RATE))))
    seconds = np.interp(np.arange(1, int(turns[-1])), turns, np.arange(len(turns)) / CONTROL_RATE)
    first = 60 / float(beat[0])
    led = np.concatenate(([seconds[0] - 2 * first, seconds[0] - first], seconds))
    return _with_early_beats(person.heart, led, rng)


def _wanted(person: Person, course: Course, hour: float, rng: np.random.Generator) -> Floats:
    """The rate that the body asks for, which the heart reaches with a lag."""
    resting = person.heart.resting_bpm
    reserve = person.highest_bpm - resting
    hours = hour + np.arange(len(course)) / 3600
    circadian = 3.2 * np.cos(2 * np.pi * (hours - _FASTEST_HOUR) / 24)
    asleep = np.where(course.phase == Phase.REM, 1.5, -4.5 * course.depth) - 1.5 * course.is_bed
    slow = band_noise(rng, len(course), rate=1, band=(0.0006, 0.03), tilt=0.9)
    size = np.where(course.is_bed, 1.7, 2.8) + np.where(course.phase == Phase.REM, 2.0, 0.0)
    posture = np.where(course.effort > 0.3, 0, _POSTURE_BPM[course.posture])
    bpm = resting + posture + circadian + asleep + reserve * course.effort + size * slow + course.startle
    return np.asarray(np.clip(bpm, _LOWEST_BPM, person.highest_bpm), np.float32)


def _instantaneous(
    heart: Heart, course: Course, slow: Floats, movement: Floats, rng: np.random.Generator
) -> Floats:
    count = len(movement)
    calm = np.clip(1.25 - (slow - heart.resting_bpm) / 42, 0.08, 1.25).astype(np.float32)
    breath = heart.breathing_bpm * calm * (1 + 0.35 * course.depth)
    waves = np.where(course.posture < Posture.ON_BACK, 3.0, 1.8) * calm * (1 - 0.5 * course.depth)
    mayer = band_noise(rng, count, rate=CONTROL_RATE, band=(0.06, 0.13))
    flicker = band_noise(rng, count, rate=CONTROL_RATE, band=(0.2, 2.0))
    bpm = _fine(slow, count) + _fine(breath, count) * movement
    bpm += _fine(waves.astype(np.float32), count) * mayer + 0.5 * _fine(calm, count) * flicker
    return np.asarray(np.maximum(bpm, _LOWEST_BPM), np.float32)


def _fine(per_second: Floats, count: int) -> Floats:
    return upsampled(per_second, CONTROL_RATE, first=0, count=count)


def _with_early_beats(heart: Heart, seconds: NDArray[np.float64], rng: np.random.Generator) -> Rhythm:
    """Some beats come early; the next comes when it would have come anyway, so a pause follows."""
    before = np.diff(seconds, prepend=seconds[0])
    chance = heart.premature_per_hour / 3600 * before
    early = (rng.random(len(seconds)) < chance) & (before > _ROOM_S)
    early[1:] &= ~early[:-1]
    early[:4] = False
    coupling = rng.uniform(0.58, 0.70, len(seconds))
    moved = np.where(early, seconds - before * (1 - coupling), seconds)
    return Rhythm(np.rint(moved * TICKS).astype(np.int64), early)
