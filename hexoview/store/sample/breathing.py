"""Breathing: when each breath turns, how deep it is, and what the two belts show of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.course import Course
from hexoview.store.sample.noise import Floats, band_noise, lagged, upsampled
from hexoview.store.sample.people import Person
from hexoview.store.sample.sleep import Phase

BELT_RATE = 128
CONTROL_RATE = 8
ML_PER_COUNT = 13.28
REFERENCE_KG = 65

_HIGHEST_RPM = 38
_SHAPE_STEPS = 512


@dataclass(frozen=True, slots=True)
class Breaths:
    """Turning points in order: an expiration's end, an inspiration's end, and so on.

    Attributes:
        turns: 1/128 s from the record's start; the first lie before it.
        heights: counts above the resting level that a whole breath's belts would show.
    """

    turns: NDArray[np.int64]
    heights: Floats

    @property
    def inspirations(self) -> NDArray[np.int64]:
        """The ends of breathing in, in 1/128 s."""
        return self.turns[1::2]

    @property
    def expirations(self) -> NDArray[np.int64]:
        """The ends of breathing out, in 1/128 s; the first is the one before the first inspiration."""
        return self.turns[::2]


def breaths(person: Person, course: Course, rng: np.random.Generator) -> Breaths:
    """All breaths of a record, from before its start to past its end."""
    drive = lagged(course.effort, rise_s=40, fall_s=65)
    ends = _expirations(_rate(person, course, drive), course, rng)
    seconds = np.clip(ends[:-1] / BELT_RATE, 0, len(course) - 1).astype(np.int64)
    return _turning_points(ends, _depths(person, course, drive, seconds, rng), drive[seconds], rng)


def _rate(person: Person, course: Course, drive: Floats) -> Floats:
    rising = (_HIGHEST_RPM - person.resting_rpm) * drive**1.15
    asleep = np.where(course.phase == Phase.REM, 1.2, -0.8 * course.depth)
    talking = np.where(course.is_bed | (course.effort < 0.01), 0.0, 1.8)
    return (person.resting_rpm + rising + asleep + talking).astype(np.float32)


def _unevenness(course: Course) -> Floats:
    """How much the rate of breathing wavers: hardly in deep sleep, most when awake and talking."""
    uneven = np.where(course.effort > 0.3, 0.08, 0.20)
    uneven = np.where(course.phase == Phase.NREM, 0.07, uneven)
    return np.where(course.phase == Phase.REM, 0.15, uneven).astype(np.float32)


def _expirations(rate: Floats, course: Course, rng: np.random.Generator) -> NDArray[np.int64]:
    count = len(course) * CONTROL_RATE
    noise = band_noise(rng, count, rate=CONTROL_RATE, band=(0.001, 0.25), tilt=0.55)
    uneven = upsampled(_unevenness(course), CONTROL_RATE, first=0, count=count)
    rpm = upsampled(rate, CONTROL_RATE, first=0, count=count) * np.clip(1 + uneven * noise, 0.45, 1.9)
    phase = np.concatenate(([0.0], np.cumsum(rpm / 60 / CONTROL_RATE, dtype=np.float64)))
    phase += rng.uniform(0.1, 0.9)
    at = np.interp(np.arange(1, int(phase[-1]) + 1), phase, np.arange(count + 1) / CONTROL_RATE)
    gap = 60 / rate[0]
    last = 60 / rate[-1]
    around = np.concatenate(([at[0] - 2 * gap, at[0] - gap], at, at[-1] + last * np.arange(1, 4)))
    return np.asarray(np.rint(around * BELT_RATE), np.int64)


def _depths(
    person: Person, course: Course, drive: Floats, seconds: NDArray[np.int64], rng: np.random.Generator
) -> Floats:
    """Counts of each breath; one in 130 is a sigh."""
    asleep = 1 - 0.10 * course.depth[seconds]
    ml = person.tidal_ml * asleep * (1 + 3.1 * drive[seconds])
    uneven = np.exp(_unevenness(course)[seconds] * 1.1 * rng.standard_normal(len(seconds)))
    sighs = np.where(rng.random(len(seconds)) < 1 / 130, rng.uniform(1.7, 2.6, len(seconds)), 1)
    sighs = np.where(drive[seconds] > 0.2, 1, sighs)
    counts = ml * uneven * sighs / ML_PER_COUNT * REFERENCE_KG / person.weight_kg
    return np.maximum(counts, 6).astype(np.float32)


def _turning_points(
    ends: NDArray[np.int64], depths: Floats, drive: Floats, rng: np.random.Generator
) -> Breaths:
    share = 0.40 + 0.07 * np.clip(drive, 0, 1) + 0.025 * rng.standard_normal(len(depths))
    lengths = np.diff(ends)
    peaks = ends[:-1] + np.rint(np.clip(share, 0.3, 0.55) * lengths).astype(np.int64)
    troughs = (0.035 * depths.mean() * rng.standard_normal(len(ends))).astype(np.float32)
    turns = np.empty(2 * len(depths) + 1, np.int64)
    heights = np.empty(len(turns), np.float32)
    turns[::2], turns[1::2] = ends, peaks
    # A breath's volume is what the next expiration gives back.
    heights[::2], heights[1::2] = troughs, troughs[1:] + depths
    return Breaths(turns, heights)


def _shapes() -> Floats:
    """How a belt goes from one turning point to the next: breathing in, and out."""
    step = np.linspace(0, 1, _SHAPE_STEPS + 1, dtype=np.float32)
    out = step**0.78
    return np.stack([step * step * (3 - 2 * step), out * out * (3 - 2 * out)])


_SHAPES = _shapes()


def belt_wave(breaths: Breaths, heights: Floats, at: NDArray[np.float64]) -> Floats:
    """The heights between turning points, at rising times in 1/128 s."""
    low, high = np.searchsorted(breaths.turns, (at[0], at[-1]), side="right")
    near = slice(max(low - 1, 0), high + 1)
    turns, heights = breaths.turns[near], heights[near]
    place = np.interp(at, turns, np.arange(len(turns)))
    before = np.minimum(place.astype(np.int64), len(turns) - 2)
    step = ((place - before) * _SHAPE_STEPS).astype(np.int64)
    direction = (before + near.start) % 2
    rise = _SHAPES[direction, step]
    return np.asarray(heights[before] + (heights[before + 1] - heights[before]) * rise, np.float32)


def chest_movement(breaths: Breaths, count: int) -> Floats:
    """Breathing in as 1 and out as −1, `CONTROL_RATE` values a second, whatever the depth."""
    sides = np.where(np.arange(len(breaths.turns)) % 2, 1, -1).astype(np.float32)
    at = np.arange(count, dtype=np.float64) * (BELT_RATE // CONTROL_RATE)
    return belt_wave(breaths, sides, at)
