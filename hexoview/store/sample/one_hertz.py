"""The channels of one value a second, by the device's own rules; value i falls at second i + 1."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.breathing import BELT_RATE, ML_PER_COUNT, REFERENCE_KG
from hexoview.store.sample.detection import Detections
from hexoview.store.sample.people import Person
from hexoview.store.sample.schedule import TICKS

Words = NDArray[np.uint16]

_BEATS, _FIRST_BPM = 16, 70
_CYCLES, _FIRST_RPM = 7, 10
# A longer silence is no breath but a belt that was off.
_LONGEST_BREATH = 15 * BELT_RATE
_STEPS, _STEP_RATE = 8, 64
_LONGEST_STEP = 2 * _STEP_RATE
_STILL = 4 * _STEP_RATE
_KCAL_A_DAY = 4184 / 86_400
# W for a beat a minute: 0.4472 and 0.6309 kJ/min; real recordings show 1.1 times as much.
_KEYTEL_WOMAN, _KEYTEL_MAN = 8.2, 11.5


@dataclass(frozen=True, slots=True)
class Turns:
    """Rows of inspiration and expiration: 1/128 s from the start, counts of the weighted belts.

    Each inspiration is followed by its expiration; both arrays of a kind are equally long.
    """

    inspirations: NDArray[np.int64]
    inspiration_values: NDArray[np.int64]
    expirations: NDArray[np.int64]
    expiration_values: NDArray[np.int64]


def _last_at(ticks: NDArray[np.int64], seconds: int, rate: int) -> NDArray[np.int64]:
    """How many events have happened when each second is over."""
    return np.searchsorted(ticks, np.arange(1, seconds + 1) * rate, side="right")


def _window_sums(
    amounts: NDArray[np.int64], counts: NDArray[np.int64], window: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The sum of the last `window` amounts at each count, and how many there were."""
    sums = np.concatenate(([0], np.cumsum(amounts)))
    first = np.maximum(counts - window, 0)
    return sums[counts] - sums[first], counts - first


def heart_rate(found: Detections, seconds: int) -> Words:
    """Mean of the last 16 valid beats, 70 until there is one, the last one while there is none."""
    valid = found.valid
    counts = _last_at(found.ticks[valid], seconds, TICKS)
    total, beats = _window_sums(found.intervals[valid], counts, _BEATS)
    bpm = 60 * TICKS * beats / np.maximum(total, 1)
    return np.where(beats > 0, np.rint(bpm), _FIRST_BPM).astype(np.uint16)


@dataclass(frozen=True, slots=True)
class Ventilation:
    """Breathing a second: rate in breaths a minute, volumes in raw counts."""

    rate: Words
    tidal: Words
    minute: Words


def ventilation(turns: Turns, seconds: int) -> Ventilation:
    """Rate and minute volume from the last 7 breaths, tidal volume from the last one."""
    ends = turns.expirations
    volumes = np.maximum(turns.inspiration_values - turns.expiration_values, 0)
    lengths = np.diff(ends, prepend=ends[:1])
    whole = (lengths > 0) & (lengths <= _LONGEST_BREATH)
    counts = _last_at(ends[whole], seconds, BELT_RATE)
    time, cycles = _window_sums(lengths[whole], counts, _CYCLES)
    volume, _ = _window_sums(volumes[whole], counts, _CYCLES)
    minutes = np.maximum(time, 1) / (60 * BELT_RATE)
    rate = np.where(cycles > 0, np.rint(cycles / minutes), _FIRST_RPM)
    minute = np.where(cycles > 0, np.rint(volume / minutes), 0)
    last = _last_at(ends, seconds, BELT_RATE)
    tidal = np.concatenate(([0], volumes))[last]
    return Ventilation(_words(rate), _words(tidal), _words(minute))


def adjusted_ml(raw: Words, weight_kg: float) -> NDArray[np.float64]:
    """Raw volumes in mL, scaled by the person's weight over 65 kg; the files hold whole numbers of it."""
    return raw.astype(np.float64) * (ML_PER_COUNT * weight_kg / REFERENCE_KG)


def cadence(steps: NDArray[np.int64], seconds: int) -> Words:
    """Steps a minute over the last 8 steps without a pause of 2 s, 0 after 4 s without a step."""
    gaps = np.diff(steps, prepend=steps[:1] - 2 * _LONGEST_STEP)
    number = np.arange(len(steps))
    bout = np.maximum.accumulate(np.where(gaps > _LONGEST_STEP, number, 0))
    back = np.minimum(number - bout, _STEPS)
    time = steps - steps[number - back]
    spm = np.where(back > 1, 60 * _STEP_RATE * back / np.maximum(time, 1), 0)
    last = _last_at(steps, seconds, _STEP_RATE)
    at = np.concatenate(([0], spm))[last]
    since = np.arange(1, seconds + 1) * _STEP_RATE - np.concatenate(([-_STILL * 2], steps))[last]
    return _words(np.where(since > _STILL, 0, np.rint(at)))


def resting_watts(person: Person) -> float:
    """Basal power by the formula of Mifflin and St Jeor."""
    sex = 5 if person.sex == "M" else -161
    return (10 * person.weight_kg + 6.25 * person.height_cm - 5 * person.age + sex) * _KCAL_A_DAY


def watts(person: Person, bpm: Words) -> NDArray[np.float64]:
    """Basal power, and above 70 beats a minute what Keytel found for each beat more."""
    per_beat = _KEYTEL_MAN if person.sex == "M" else _KEYTEL_WOMAN
    above = np.maximum(bpm.astype(np.float64) - _FIRST_BPM, 0)
    return resting_watts(person) + per_beat * above


def _words(values: NDArray[np.float64] | NDArray[np.int64]) -> Words:
    return np.clip(values, 0, 65_535).astype(np.uint16)
