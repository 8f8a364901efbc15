"""The channels of 64 to 256 values a second, written block by block; what they sum up to is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.activity import ActivityMeter
from hexoview.store.sample.belts import BELLY_WEIGHT, CHEST_WEIGHT, BeltPen
from hexoview.store.sample.body import Body
from hexoview.store.sample.breathing import BELT_RATE
from hexoview.store.sample.broken_ecg import BrokenEcg
from hexoview.store.sample.ecg import EcgPen, Shaking, digitised
from hexoview.store.sample.folder import RecordingFolder, le_bytes
from hexoview.store.sample.movement import RATE, AccelerationPen
from hexoview.store.sample.one_hertz import Turns
from hexoview.store.sample.schedule import TICKS
from hexoview.store.sample.trouble import Trouble
from hexoview.store.sample.waves import ECG_RATE
from hexoview.watch import Watch

_BLOCK = 65_536
# A block of the ECG ends at least so many samples from a beat, so that its peak is seen whole.
_CALM = 6
# The first breath is listed about 2 s after the start, as in real recordings.
_FIRST_TURN = 2 * BELT_RATE
_QUIET_COUNTS, _SHAKEN_COUNTS, _JOLT_COUNTS = 1.3, 3.4, 6.0


def write_ecg(folder: RecordingFolder, body: Body, watch: Watch) -> None:
    """ECG_I; leads II and III are empty files, as for everybody who wears a Hexoskin."""
    rng = body.rng("ecg")
    shaking = _shaking(body, rng)
    pen = EcgPen(body.person, body.rhythm, movement=body.movement, shaking=shaking, rng=rng)
    broken = BrokenEcg(body.troubles, body.person.mains_hz, body.rng("broken ecg"))
    with folder.wave("ECG_I", rate_field=ECG_RATE, count=body.ticks) as file:
        for first, last in _calm_blocks(body.ticks, body.detections.ticks):
            trace = pen.trace(first, last - first)
            broken.add(trace, first)
            file.write(le_bytes(digitised(trace, first, body.detections, broken)))
            watch.step(first / body.ticks)
    for lead in ("ECG_II", "ECG_III"):
        folder.words(lead, np.empty(0, np.int16), rate_field=ECG_RATE)


def _shaking(body: Body, rng: np.random.Generator) -> Shaking:
    at = body.steps.at * (TICKS // RATE)
    severity = body.shaking[np.minimum(at // TICKS, len(body.shaking) - 1)]
    jolts = _JOLT_COUNTS * severity * np.exp(0.5 * rng.standard_normal(len(at)))
    muscle = _QUIET_COUNTS + _SHAKEN_COUNTS * body.shaking
    return Shaking(muscle.astype(np.float32), at, jolts.astype(np.float32))


def _calm_blocks(end: int, beats: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    first = 0
    while first < end:
        last = min(first + _BLOCK, end)
        near = beats[slice(*np.searchsorted(beats, (last - _CALM, last + _CALM)))]
        if last < end and len(near):
            last = int(near[0]) - _CALM
        yield first, last
        first = last


def write_belts(folder: RecordingFolder, body: Body, watch: Watch) -> Turns:
    """Both respiration channels; the turning points with the values that the belts have there."""
    count = body.ticks * BELT_RATE // TICKS
    pen = BeltPen(
        body.breaths, body.course, shaking=body.shaking, troubles=body.troubles, rng=body.rng("belts")
    )
    inspirations, expirations = _listed(body, count)
    turns = np.sort(np.concatenate((inspirations, expirations)))
    values = np.zeros(len(turns), np.int64)
    with ExitStack() as files:
        chest_file, belly_file = (
            files.enter_context(folder.wave(f"respiration_{name}", rate_field=BELT_RATE, count=count))
            for name in ("thoracic", "abdominal")
        )
        for first in range(0, count, _BLOCK):
            chest, belly = pen.block(first, min(_BLOCK, count - first))
            chest_file.write(le_bytes(chest))
            belly_file.write(le_bytes(belly))
            low, high = np.searchsorted(turns, (first, first + len(chest)))
            at = turns[low:high] - first
            values[low:high] = np.rint(CHEST_WEIGHT * chest[at] + BELLY_WEIGHT * belly[at])
            watch.step(first / count)
    return Turns(
        inspirations,
        values[np.searchsorted(turns, inspirations)],
        expirations,
        values[np.searchsorted(turns, expirations)],
    )


def _listed(body: Body, count: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The breaths that lie whole in the record and while both belts are on."""
    ins = body.breaths.inspirations
    outs = body.breaths.expirations[1:]
    kept = (ins >= _FIRST_TURN) & (outs < count)
    for stretch in body.troubles:
        if stretch.trouble is Trouble.CHEST_BELT_OFF:
            kept &= (outs < stretch.start * BELT_RATE) | (ins >= stretch.stop * BELT_RATE)
    return ins[kept], outs[kept]


def write_acceleration(
    folder: RecordingFolder, body: Body, watch: Watch
) -> tuple[NDArray[np.int16], NDArray[np.float64]]:
    """The three axes; the activity of each second, and its mean (X, Y, Z) in stored numbers."""
    count = body.ticks * RATE // TICKS
    pen = AccelerationPen(body.course, body.steps, body.rng("acceleration"))
    meter = ActivityMeter()
    sums = np.zeros((body.seconds, 3))
    block_size = _BLOCK // 4
    with ExitStack() as files:
        axes = [
            files.enter_context(folder.wave(f"acceleration_{axis}", rate_field=RATE, count=count))
            for axis in "XYZ"
        ]
        for first in range(0, count, block_size):
            block = pen.block(first, min(block_size, count - first))
            for file, values in zip(axes, block, strict=True):
                file.write(le_bytes(values))
            meter.take(block)
            _sum_up(sums, block, first)
            watch.step(first / count)
    return meter.values(), sums / RATE


def _sum_up(sums: NDArray[np.float64], block: NDArray[np.int16], first: int) -> None:
    whole = block.shape[1] // RATE
    seconds = block[:, : whole * RATE].reshape(3, whole, RATE).sum(axis=2, dtype=np.int64)
    sums[first // RATE : first // RATE + whole] = seconds.T
