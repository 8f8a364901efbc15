"""A person's body during one recording: everything that the channels are different views of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from hexoview.store.sample.breathing import BELT_RATE, CONTROL_RATE, Breaths, breaths, chest_movement
from hexoview.store.sample.course import Course, course
from hexoview.store.sample.detection import Detections, detections
from hexoview.store.sample.movement import RATE, Steps, shaken, steps
from hexoview.store.sample.noise import Floats, stream
from hexoview.store.sample.people import Person
from hexoview.store.sample.rhythm import Rhythm, rhythm
from hexoview.store.sample.schedule import TICKS, RecordPlan
from hexoview.store.sample.trouble import Stretch, Trouble, flags, placed
from hexoview.watch import Watch

_MOVEMENT_FLAG = 0x10
# Shaking (about 1 while walking) from which on the device calls the ECG noisy.
_NOISY_FROM = 3.4
# Pulling the shirt over the head looks like breaths of 30 L, as in a real recording.
_UNDRESSING = 75


@dataclass(frozen=True, slots=True)
class Body:
    """What happened in a record of `ticks` 1/256 s that began at `start` ticks since 1970.

    Attributes:
        movement: of the chest, −1 to 1, 8 values a second.
        shaking: of the electrodes, a value a second.
        heart_flags: heart rate quality of each whole second.
    """

    record_id: int
    person: Person
    start: int
    ticks: int
    seconds: int
    seed: int
    troubles: tuple[Stretch, ...]
    course: Course
    breaths: Breaths
    movement: Floats
    rhythm: Rhythm
    steps: Steps
    shaking: Floats
    heart_flags: NDArray[np.uint16]
    detections: Detections

    def rng(self, purpose: str) -> np.random.Generator:
        """Random numbers for one channel of this record."""
        return stream(self.seed, self.record_id, purpose)


def lived(plan: RecordPlan, start: int, local: datetime, *, seed: int, watch: Watch) -> Body:
    """The body during a planned record that begins at `start`, `local` on the person's clock."""

    def rng(purpose: str) -> np.random.Generator:
        return stream(seed, plan.id, purpose)

    troubles = placed(plan.troubles, plan.seconds)
    done = course(plan, rng("course"))
    watch.step(0.2)
    breathed = breaths(plan.person, done, rng("breaths"))
    watch.step(0.4)
    _undress(breathed, troubles)
    movement = chest_movement(breathed, len(done) * CONTROL_RATE)
    watch.step(0.6)
    beats = rhythm(plan.person, done, movement, local.hour + local.minute / 60, rng("rhythm"))
    watch.step(0.9)
    shaking = shaken(done, rng("shaking"))
    noisy = shaking > _NOISY_FROM
    marked = flags(troubles, plan.seconds, of_heart=True)
    marked |= np.where(noisy[: plan.seconds], _MOVEMENT_FLAG, 0).astype(np.uint16)
    return Body(
        record_id=plan.id,
        person=plan.person,
        start=start,
        ticks=plan.ticks,
        seconds=plan.seconds,
        seed=seed,
        troubles=troubles,
        course=done,
        breaths=breathed,
        movement=movement,
        rhythm=beats,
        steps=steps(done, plan.ticks * RATE // TICKS, rng("steps")),
        shaking=shaking,
        heart_flags=marked,
        detections=detections(beats, troubles, noisy, plan.ticks, rng("detections")),
    )


def _undress(breathed: Breaths, troubles: tuple[Stretch, ...]) -> None:
    at = breathed.inspirations // BELT_RATE
    for stretch in troubles:
        if stretch.trouble is Trouble.UNDRESSING:
            inside = (at >= stretch.start) & (at < stretch.stop)
            breathed.heights[1::2][inside] *= _UNDRESSING
