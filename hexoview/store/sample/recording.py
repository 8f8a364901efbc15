"""One recording: from a plan to a folder with every channel of a Hexoskin download."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample import hrv, one_hertz, papers, raw_channels
from hexoview.store.sample.body import Body, lived
from hexoview.store.sample.breathing import BELT_RATE
from hexoview.store.sample.folder import RecordingFolder, Words
from hexoview.store.sample.movement import RATE
from hexoview.store.sample.posture import sleep_position, up_axis
from hexoview.store.sample.schedule import REST_TEST, TICKS, RecordPlan
from hexoview.store.sample.summaries import Seconds, Statistics, summed_up
from hexoview.store.sample.trouble import flags
from hexoview.watch import Watch

# How the breathing quality of every real recording begins.
_SETTLING = (15, 15, 12, 12, 8, 8)
_BASELINE_MOVED = 0x04 | 0x08
_MOVED_S = 3
# A position that lasts shorter is no position.
_SHORTEST_DEVICE_S, _SHORTEST_SLEEP_S = 3, 9


def write_recording(
    plan: RecordPlan, path: Path, *, start: int, local: datetime, seed: int, watch: Watch
) -> None:
    """Write the folder of a planned record that begins at `start` ticks, `local` on its person's clock."""
    body = lived(plan, start, local, seed=seed, watch=watch.part(0.0, 0.15))
    folder = RecordingFolder(path)
    raw_channels.write_ecg(folder, body, watch.part(0.15, 0.55))
    turns = raw_channels.write_belts(folder, body, watch.part(0.55, 0.75))
    activity, gravity = raw_channels.write_acceleration(folder, body, watch.part(0.75, 0.9))
    numbers = _write_seconds(folder, body, turns, activity)
    variability = hrv.variability(body.detections, body.seconds) if _has_variability(plan) else {}
    for name, stored in variability.items():
        folder.words(name, stored, rate_field=hrv.WINDOW_S)
    _write_events(folder, body, turns, watch.part(0.92, 1.0))
    _write_states(folder, body, gravity, has_night=plan.has_night)
    phase = body.course.phase[: body.seconds]
    _write_papers(folder, plan, body, summed_up(body.person, numbers, variability, phase))


def _has_variability(plan: RecordPlan) -> bool:
    rests = any(episode.routine == REST_TEST for episode in plan.episodes)
    return plan.has_night or rests


def _write_seconds(
    folder: RecordingFolder, body: Body, turns: one_hertz.Turns, activity: NDArray[np.int16]
) -> Seconds:
    seconds = body.seconds
    air = one_hertz.ventilation(turns, seconds)
    bpm = one_hertz.heart_rate(body.detections, seconds)
    watts = one_hertz.watts(body.person, bpm)
    cadence = one_hertz.cadence(body.steps.at, seconds)
    kg = body.person.weight_kg
    channels: dict[str, Words] = {
        "heart_rate": bpm,
        "heart_rate_quality": body.heart_flags,
        "breathing_rate": air.rate,
        "breathing_rate_quality": _breathing_flags(body),
        "minute_ventilation": air.minute,
        "minute_ventilation_adjusted": _whole(one_hertz.adjusted_ml(air.minute, kg) / 10),
        "tidal_volume": air.tidal,
        "tidal_volume_adjusted": _whole(one_hertz.adjusted_ml(air.tidal, kg)),
        "energy_mifflin_keytel": _whole(watts),
        "activity": activity,
        "cadence": cadence,
        "systolic_pressure": np.zeros(seconds, np.uint16),
        "systolic_pressure_adjusted": np.zeros(seconds, np.uint16),
    }
    for name, words in channels.items():
        folder.words(name, words)
    return Seconds(activity, cadence, bpm, watts, air, len(body.steps.at))


def _whole(values: NDArray[np.float64]) -> NDArray[np.uint16]:
    """Cut to whole numbers, as the device does."""
    return np.minimum(values, 65_535).astype(np.uint16)


def _breathing_flags(body: Body) -> NDArray[np.uint16]:
    bits = flags(body.troubles, body.seconds, of_heart=False)
    moved = np.flatnonzero(np.diff(body.course.posture[: body.seconds])) + 1
    for second in moved.tolist():
        bits[second : second + _MOVED_S] |= _BASELINE_MOVED
    settling = np.array(_SETTLING, np.uint16)[: body.seconds]
    bits[: len(settling)] |= settling
    return bits


def _write_events(folder: RecordingFolder, body: Body, turns: one_hertz.Turns, watch: Watch) -> None:
    found, per_belt, per_step = body.detections, TICKS // BELT_RATE, TICKS // RATE
    nothing = np.empty(0, np.int64)
    channels = {
        "RR_interval": (found.ticks, found.intervals),
        "RR_interval_quality": (found.ticks, found.quality),
        "NN_interval": (found.ticks[found.normal], found.intervals[found.normal]),
        "inspiration": (turns.inspirations * per_belt, turns.inspiration_values),
        "expiration": (turns.expirations * per_belt, turns.expiration_values),
        "step": (body.steps.at * per_step, np.arange(1, len(body.steps.at) + 1)),
        "PTT": (nothing, nothing),
    }
    for number, (name, (ticks, values)) in enumerate(channels.items()):
        watch.step(number / len(channels))
        folder.events(name, ticks, values)


def _write_states(
    folder: RecordingFolder, body: Body, gravity: NDArray[np.float64], *, has_night: bool
) -> None:
    device = up_axis(gravity)
    _write_changes(folder, "device_position", _settled(device, _SHORTEST_DEVICE_S), body.ticks)
    lying = _settled(sleep_position(device), _SHORTEST_SLEEP_S)
    _write_changes(folder, "sleep_position", lying, body.ticks)
    if has_night:
        phase = body.course.phase[: body.seconds].astype(np.int64)
        _write_changes(folder, "sleep_phase", phase, body.ticks)


def _settled(states: NDArray[np.int64], shortest: int) -> NDArray[np.int64]:
    """States of each second, in which one that lasts less than `shortest` becomes the one before."""
    first = np.flatnonzero(np.concatenate(([True], states[1:] != states[:-1])))
    lengths = np.diff(first, append=len(states))
    long_enough = lengths >= shortest
    long_enough[0] = True
    source = np.maximum.accumulate(np.where(long_enough, np.arange(len(first)), 0))
    return np.repeat(states[first[source]], lengths)


def _write_changes(folder: RecordingFolder, name: str, states: NDArray[np.int64], end: int) -> None:
    """Only the changes; what a second was like is known when it is over."""
    at = np.flatnonzero(np.concatenate(([True], states[1:] != states[:-1])))
    folder.changes(name, (at + 1) * TICKS, states[at], end=end)


def _write_papers(folder: RecordingFolder, plan: RecordPlan, body: Body, numbers: Statistics) -> None:
    notes = [
        papers.Note(body.start + int(mark.at * body.ticks), mark.datatype_id, mark.text)
        for mark in plan.marks
    ]
    folder.text("info.json", papers.info_json(body))
    folder.text("statistics.csv", papers.statistics_csv(body, numbers, notes))
