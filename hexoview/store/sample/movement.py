"""Movement: steps, and the three axes of acceleration that show them, posture and fidgeting."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.course import Course
from hexoview.store.sample.noise import Floats, band_noise, upsampled
from hexoview.store.sample.posture import GRAVITY

RATE = 64
LSB_PER_G = 256
_CONTROL_RATE = 8
_PER_CONTROL = RATE // _CONTROL_RATE
# A stride is two steps, drawn with so many points.
_STRIDE_POINTS = 256
_RUNNING_SPM = 135
_FIDGET_S = 128
# Fidgeting that goes with every step, as no two are alike.
_ROUGH_WALK, _ROUGH_RUN = 0.62, 1.5
_HIGHEST = 4095
# Forward and sideways, for a device that hangs as `posture` says.
_FORWARD = np.array((0.10, -0.90, 0.25), np.float32)
_SIDEWAYS = np.array((0.14, 0.22, 0.95), np.float32)


@dataclass(frozen=True, slots=True)
class Steps:
    """Every step: when, in 1/64 s from the record's start, and at how many a minute."""

    at: NDArray[np.int64]
    spm: Floats


def steps(course: Course, end: int, rng: np.random.Generator) -> Steps:
    """The steps of a record of `end` 1/64 s."""
    phase = np.concatenate(([rng.uniform(0, 0.9)], np.cumsum(course.cadence / 60, dtype=np.float64)))
    seconds = np.interp(np.arange(1, int(phase[-1]) + 1), phase, np.arange(len(phase)))
    at = np.rint(seconds * RATE + rng.normal(0, 0.8, len(seconds))).astype(np.int64)
    at = at[(at >= RATE) & (at < end)]
    at = at[np.concatenate(([True], np.diff(at) > 12))] if len(at) else at
    return Steps(at, course.cadence[np.minimum(at // RATE, len(course) - 1)])


class AccelerationPen:
    """Draws the acceleration of one record block by block, in order."""

    def __init__(self, course: Course, steps: Steps, rng: np.random.Generator) -> None:
        self._rng = rng
        self._steps = steps
        self._restless = course.restless
        self._gravity = _gravity(course, rng)
        self._fidgets = _fidgets(rng)
        self._walk, self._run = _walking(), _running()
        self._vigour = np.clip(rng.normal(1, 0.10, len(steps.at) + 1), 0.6, 1.4).astype(np.float32)

    def block(self, first: int, count: int) -> NDArray[np.int16]:
        """Stored numbers, a row for each axis, from sample `first` on."""
        gravity = np.stack(
            [upsampled(axis, _PER_CONTROL, first=first, count=count) for axis in self._gravity]
        )
        push = self._fidget(first, count)
        stride = self._stride(first, count)
        if stride is not None:
            up, forward, sideways = stride
            push += gravity * up + _FORWARD[:, None] * forward + _SIDEWAYS[:, None] * sideways
        noise = self._rng.standard_normal((3, count), dtype=np.float32)
        stored = np.rint((gravity + push) * LSB_PER_G + 1.3 * noise)
        return np.clip(stored, -_HIGHEST - 1, _HIGHEST).astype(np.int16)

    def _fidget(self, first: int, count: int) -> Floats:
        return self._taken_fidgets(count) * upsampled(self._restless, RATE, first=first, count=count)

    def _taken_fidgets(self, count: int) -> Floats:
        start = int(self._rng.integers(0, self._fidgets.shape[1]))
        return np.take(self._fidgets, np.arange(start, start + count), axis=1, mode="wrap")

    def _stride(self, first: int, count: int) -> Floats | None:
        """Up, forward and sideways in g while walking or running; None where nobody takes a step."""
        at = self._steps.at
        low, high = np.searchsorted(at, (first - RATE, first + count + RATE))
        if high - low < 2:
            return None
        near = at[low:high]
        place = np.interp(np.arange(first, first + count), near, np.arange(low, high))
        step = np.minimum(place.astype(np.int64), high - 2)
        moving = (np.diff(at)[step] < RATE * 1.8) & (place > low) & (place < high - 1)
        point = ((place / 2 % 1) * _STRIDE_POINTS).astype(np.int64)
        runs = self._steps.spm[step] > _RUNNING_SPM
        drawn = np.where(runs, self._run[:, point], self._walk[:, point])
        rough = self._taken_fidgets(count) * np.where(runs, _ROUGH_RUN, _ROUGH_WALK)
        pace = self._steps.spm[step] / np.where(runs, 162, 109)
        return np.asarray((drawn * self._vigour[step] + rough) * (moving * pace), np.float32)


def _gravity(course: Course, rng: np.random.Generator) -> Floats:
    """Where down is, 8 values a second: postures change within 2 s, and nobody holds quite still."""
    count = len(course) * _CONTROL_RATE
    smooth = np.hanning(2 * _CONTROL_RATE + 2)[1:-1]
    smooth /= smooth.sum()
    axes = []
    for axis in range(3):
        held = np.repeat(GRAVITY[course.posture, axis], _CONTROL_RATE).astype(np.float64)
        padded = np.pad(held, (_CONTROL_RATE, _CONTROL_RATE - 1), mode="edge")
        sway = 0.012 * band_noise(rng, len(course), rate=1, band=(0.0005, 0.2), tilt=0.5)
        restless = np.where(course.is_bed, 0.4, 1.0).astype(np.float32)
        swayed = upsampled(sway * restless, _CONTROL_RATE, first=0, count=count)
        axes.append(np.convolve(padded, smooth, mode="valid")[:count] + swayed)
    return np.stack(axes).astype(np.float32)


def _fidgets(rng: np.random.Generator) -> Floats:
    """Small movements of the trunk, in g, to be scaled by how restless somebody is."""
    count = _FIDGET_S * RATE
    axes = [
        band_noise(rng, count, rate=RATE, band=(0.3, 3))
        + 0.5 * band_noise(rng, count, rate=RATE, band=(3, 14))
        for _ in range(3)
    ]
    return 0.11 * np.stack(axes).astype(np.float32)


def _bell(at: Floats, centre: float, width: float) -> Floats:
    away = (at - centre + 0.5) % 1 - 0.5
    return np.asarray(np.exp(-0.5 * (away / width) ** 2), np.float32)


def _stride_axis() -> tuple[Floats, Floats]:
    stride = np.asarray(np.arange(_STRIDE_POINTS) / _STRIDE_POINTS, np.float32)
    return stride, np.asarray((stride * 2) % 1, np.float32)


def _ring(at: Floats, start: float, *, swings: float) -> Floats:
    """What a landing sets swinging: `swings` a step, gone within a quarter of one."""
    since = (at - start) % 1
    return np.asarray(np.sin(2 * np.pi * swings * since) * np.exp(-since / 0.09), np.float32)


def _walking() -> Floats:
    """The trunk while walking: a hump for each step, a hard heel, one foot harder than the other."""
    stride, step = _stride_axis()
    up = (
        -0.30 * np.cos(2 * np.pi * step) + 0.66 * _bell(step, 0.60, 0.04) - 0.24 * _ring(step, 0.66, swings=6)
    )
    forward = 0.16 * np.sin(2 * np.pi * step) - 0.52 * _bell(step, 0.62, 0.045)
    forward -= 0.24 * _bell(stride, 0.31, 0.025) + 0.30 * _ring(step, 0.64, swings=5)
    sideways = 0.12 * np.sin(2 * np.pi * stride) + 0.34 * _bell(stride, 0.32, 0.018)
    sideways -= 0.38 * _bell(stride, 0.82, 0.018) + 0.20 * _ring(step, 0.66, swings=7)
    return 1.3 * _centred(up, forward, sideways)


def _running() -> Floats:
    """The trunk while running: flight without weight, then a landing of more than 2 g."""
    stride, step = _stride_axis()
    up = 1.8 * np.maximum(-np.cos(2 * np.pi * step), -0.42) + 1.0 * _bell(step, 0.42, 0.035)
    up += 0.45 * _ring(step, 0.46, swings=5)
    forward = (
        0.34 * np.sin(2 * np.pi * step) - 0.7 * _bell(step, 0.44, 0.05) + 0.5 * _ring(step, 0.47, swings=4)
    )
    sideways = 0.30 * np.sin(2 * np.pi * stride) + 0.5 * _bell(stride, 0.22, 0.02)
    sideways -= 0.5 * _bell(stride, 0.72, 0.02) + 0.35 * _ring(step, 0.45, swings=6)
    return _centred(up, forward, sideways)


def _centred(*axes: Floats) -> Floats:
    return np.stack([axis - axis.mean() for axis in axes]).astype(np.float32)


def shaken(course: Course, rng: np.random.Generator) -> Floats:
    """How hard movement shakes the electrodes, a value a second: about 1 while walking, 2 running."""
    pace = course.cadence / 109
    moved = np.where(pace > 1.25, 2.1, pace) + np.minimum(course.restless, 1.2)
    luck = np.exp(0.5 * band_noise(rng, len(course), rate=1, band=(0.004, 0.2), tilt=0.4))
    return np.asarray(moved * luck, np.float32)
