"""What a recording is planned to hold: what the person does, for how long, and what goes wrong."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from hexoview.domain.resources import TrainingRoutine
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.store.sample.people import Person
from hexoview.store.sample.trouble import Planned

TICKS = HEXOSKIN.ticks_per_second

SLEEP, WALK, RUN, REST, CYCLING, LIFESTYLE, REST_TEST = 12, 15, 10, 8, 1, 17, 106

ROUTINES = (
    TrainingRoutine(SLEEP, "Sleep", "Night with sleep phases, positions and heart rate variability"),
    TrainingRoutine(WALK, "Walk", "Walking outdoors at one's own pace"),
    TrainingRoutine(RUN, "Run", "Endurance run"),
    TrainingRoutine(REST, "Rest", "Quiet rest, sitting or lying"),
    TrainingRoutine(REST_TEST, "Rest test", "Lying still, for heart rate variability at rest"),
    TrainingRoutine(CYCLING, "Cycling", "Bicycle, outdoors or ergometer"),
    TrainingRoutine(LIFESTYLE, "Lifestyle", "Everyday life"),
)


class Doing(Enum):
    """What somebody can be busy with."""

    SIT = "sit"
    CHORES = "chores"
    WALK = "walk"
    RUN = "run"
    CYCLE = "cycle"
    LIE = "lie"
    SLEEP = "sleep"


@dataclass(frozen=True, slots=True)
class Episode:
    """Some minutes of one occupation; with a name, an activity of the person.

    Attributes:
        routine: id of the training routine that the activity instantiates.
        continues: whether it is the rest of the activity with which the record before ended.
    """

    doing: Doing
    minutes: float
    name: str = ""
    routine: int | None = None
    note: str = ""
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation at a share of the record: a press of the device's button, or a text."""

    at: float
    datatype_id: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class After:
    """A start some seconds after the end of another record."""

    record_id: int
    seconds: int


@dataclass(frozen=True, slots=True)
class RecordPlan:
    """One recording, before it is made.

    Attributes:
        tail_ticks: what the record lasts beyond a whole second; real ones rarely end on one.
        shortest_minutes: how far it may be shortened for a small sample.
        is_long: whether its length is the one that the sample was asked for.
    """

    id: int
    person: Person
    start: datetime | After
    episodes: tuple[Episode, ...]
    troubles: tuple[Planned, ...] = ()
    marks: tuple[Mark, ...] = ()
    tail_ticks: int = 128
    shortest_minutes: float = 10
    is_long: bool = False

    @property
    def minutes(self) -> float:
        """What all episodes take."""
        return sum(episode.minutes for episode in self.episodes)

    @property
    def seconds(self) -> int:
        """Whole seconds of the record."""
        return max(2, round(self.minutes * 60))

    @property
    def ticks(self) -> int:
        """Length of the record in 1/256 s."""
        return self.seconds * TICKS + self.tail_ticks

    @property
    def has_night(self) -> bool:
        """Whether the person sleeps, so that phases are computed."""
        return any(episode.doing is Doing.SLEEP for episode in self.episodes)

    def bounds(self) -> Iterator[tuple[Episode, int, int]]:
        """Each episode with its first second and the one after its last."""
        passed, first = 0.0, 0
        for episode in self.episodes:
            passed += episode.minutes
            last = min(round(passed * 60), self.seconds)
            yield episode, first, last
            first = last


def scaled(plan: RecordPlan, hours: float) -> RecordPlan:
    """The plan for a sample whose long record takes `hours`."""
    if not plan.is_long:
        share = max(hours / 24, plan.shortest_minutes / plan.minutes)
        return _shortened(plan, min(1.0, share))
    if hours <= 24:
        return _shortened(plan, hours / 24)
    days = replace(plan, episodes=plan.episodes * math.ceil(hours / 24))
    return replace(days, episodes=_cut(days.episodes, hours * 60))


def _shortened(plan: RecordPlan, share: float) -> RecordPlan:
    episodes = tuple(replace(episode, minutes=episode.minutes * share) for episode in plan.episodes)
    return replace(plan, episodes=episodes)


def _cut(episodes: tuple[Episode, ...], minutes: float) -> tuple[Episode, ...]:
    kept: list[Episode] = []
    for episode in episodes:
        if minutes <= 0:
            break
        kept.append(replace(episode, minutes=min(episode.minutes, minutes)))
        minutes -= episode.minutes
    return tuple(kept)
