"""The recordings that the cast made in 2025, the same in every sample."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from functools import partial

from hexoview.store.sample.people import Person
from hexoview.store.sample.schedule import (
    CYCLING,
    LIFESTYLE,
    REST,
    REST_TEST,
    RUN,
    SLEEP,
    WALK,
    After,
    Doing,
    Episode,
    Mark,
    RecordPlan,
)
from hexoview.store.sample.trouble import Planned, Trouble

_BUTTON, _TEXT = 215, 4096
# Offsets rather than zone names: some systems have no time zone database.
_MONTREAL = timezone(timedelta(hours=-4))
_PARIS_WINTER = timezone(timedelta(hours=1))
_PARIS_SUMMER = timezone(timedelta(hours=2))

_sit = partial(Episode, Doing.SIT)
_chores = partial(Episode, Doing.CHORES)
_walk = partial(Episode, Doing.WALK)
_run = partial(Episode, Doing.RUN)
_lie = partial(Episode, Doing.LIE)
_night = partial(Episode, Doing.SLEEP)
_still = partial(_lie, name="Rest test", routine=REST_TEST)

_DAY_AND_NIGHT = (
    _chores(26),
    _walk(24, "Morning walk", WALK, "To work, on foot"),
    _sit(116, "Desk work", LIFESTYLE),
    _chores(9),
    _sit(62),
    _chores(38, "Lunch", LIFESTYLE),
    _walk(14, "Walk after lunch", WALK),
    _sit(128, "Meeting and desk work", LIFESTYLE),
    _chores(7),
    _sit(49),
    _walk(23, "Walk home", WALK),
    _chores(31),
    _walk(6),
    _run(36, "Running", RUN, "Along the canal, easy pace"),
    _walk(7),
    _chores(74, "Dinner", LIFESTYLE),
    _lie(16, "Relaxation", REST, "On the sofa, eyes closed"),
    _sit(117),
    _chores(17),
    _sit(22),
    _night(472, "Sleep", SLEEP),
    _lie(12, "Rest test", REST_TEST, "Lying still after waking"),
    _chores(50),
    _walk(24, "Morning walk", WALK),
    _chores(60),
)


def diary(people: Sequence[Person]) -> Iterator[RecordPlan]:
    """What each person recorded, in the order of the cast."""
    writers = (_marie, _jean, _amira, _lucas)
    for number, person in enumerate(people):
        yield from writers[number](person) if number < len(writers) else _another(person, number)


def _marie(person: Person) -> Iterator[RecordPlan]:
    yield RecordPlan(
        301201, person, datetime(2025, 3, 11, 8, 4, 30, tzinfo=_MONTREAL), _DAY_AND_NIGHT,
        troubles=(
            Planned(Trouble.MAINS, 0.095, 150),
            Planned(Trouble.ELECTRODE_OFF, 0.39, 75),
            Planned(Trouble.SATURATED, 0.404, 40),
            Planned(Trouble.BELTS_NOISY, 0.47, 90),
            Planned(Trouble.JOLTS, 0.958, 60),
        ),
        marks=(Mark(0.00021, _BUTTON), Mark(0.408, _TEXT, "Stitch in the left side")),
        is_long=True,
    )  # fmt: skip
    yield RecordPlan(
        301218, person, datetime(2025, 3, 14, 7, 12, 9, 375_000, tzinfo=_MONTREAL),
        (_chores(4), _walk(33, "Morning walk", WALK), _sit(3)),
        tail_ticks=192,
    )  # fmt: skip
    yield RecordPlan(
        301233, person, datetime(2025, 3, 15, 9, 30, 2, tzinfo=_MONTREAL),
        (_chores(2), _still(12, note="Supine, before breakfast"), _sit(2)),
        troubles=(Planned(Trouble.ELECTRODE_OFF, 0.01, 22), Planned(Trouble.MAINS, 0.55, 45)),
        marks=(Mark(0.014, _BUTTON),),
        tail_ticks=64,
    )  # fmt: skip


def _jean(person: Person) -> Iterator[RecordPlan]:
    yield RecordPlan(
        301240, person, datetime(2025, 4, 2, 22, 41, 15, tzinfo=_MONTREAL),
        (_chores(7), _night(213, "Sleep", SLEEP, "Two records: the device was off for 20 minutes")),
        troubles=(Planned(Trouble.CHEST_BELT_OFF, 0.62, 50),),
        tail_ticks=224,
    )  # fmt: skip
    yield RecordPlan(
        301241, person, After(301240, 20 * 60),
        (_night(181, "Sleep", SLEEP, continues=True), _chores(5)),
        troubles=(Planned(Trouble.ELECTRODE_OFF, 0.41, 60),),
    )  # fmt: skip
    yield RecordPlan(
        301257, person, datetime(2025, 4, 4, 10, 3, 41, 625_000, tzinfo=_MONTREAL),
        (
            _sit(7),
            _walk(11, "Treadmill, first bout", WALK),
            _sit(8, "Recovery", REST, "Electrodes wetted again"),
            _walk(14, "Treadmill, second bout", WALK),
            _lie(10, "Recovery", REST),
        ),
        troubles=(Planned(Trouble.UNPLUGGED, 0.385, 360),),
        marks=(Mark(0.62, _TEXT, "A little dizzy"), Mark(0.985, _BUTTON)),
        tail_ticks=64,
        shortest_minutes=20,
    )  # fmt: skip


def _amira(person: Person) -> Iterator[RecordPlan]:
    yield RecordPlan(
        301302, person, datetime(2025, 5, 17, 9, 2, 11, tzinfo=_PARIS_SUMMER),
        (_chores(2), _walk(4), _run(38, "Running", RUN, "With Lucas, along the river"), _walk(4)),
        troubles=(Planned(Trouble.SATURATED, 0.55, 70),),
        tail_ticks=192,
    )  # fmt: skip
    yield RecordPlan(
        301310, person, datetime(2025, 5, 20, 18, 25, 33, tzinfo=_PARIS_SUMMER),
        (_chores(3), Episode(Doing.CYCLE, 29, "Cycling", CYCLING, "Ergometer, 130 W"), _sit(4)),
        tail_ticks=96,
    )  # fmt: skip
    yield RecordPlan(
        301322, person, datetime(2025, 5, 24, 7, 48, 6, tzinfo=_PARIS_SUMMER),
        (_sit(2), _still(11), _sit(1)),
        troubles=(Planned(Trouble.UNDRESSING, 0.94, 45),),
        tail_ticks=224,
    )  # fmt: skip


def _lucas(person: Person) -> Iterator[RecordPlan]:
    yield RecordPlan(
        301289, person, datetime(2025, 3, 29, 22, 48, 52, tzinfo=_PARIS_WINTER),
        (_sit(14), _chores(8), _night(487, "Sleep", SLEEP, "Clocks went forward"), _chores(11)),
        troubles=(Planned(Trouble.BELTS_NOISY, 0.02, 60),),
    )  # fmt: skip
    yield RecordPlan(
        301303, person, datetime(2025, 5, 17, 9, 5, 40, 500_000, tzinfo=_PARIS_SUMMER),
        (_chores(1), _walk(3), _run(42, "Running", RUN, "With Amira, along the river"), _sit(9)),
        troubles=(Planned(Trouble.JOLTS, 0.3, 80),),
        tail_ticks=64,
    )  # fmt: skip
    yield RecordPlan(
        301330, person, datetime(2025, 6, 8, 14, 20, 27, tzinfo=_PARIS_SUMMER),
        (_walk(31, "Hike, up", WALK), _sit(12, "Picnic", REST), _walk(32, "Hike, down", WALK)),
        marks=(Mark(0.415, _TEXT, "Summit"),),
        tail_ticks=160,
    )  # fmt: skip


def _another(person: Person, number: int) -> Iterator[RecordPlan]:
    first = datetime(2025, 7, 1, 21, 50, tzinfo=_MONTREAL) + timedelta(
        days=2 * number, seconds=617 * (number % 9)
    )
    night = (_chores(12), _night(415, "Sleep", SLEEP), _chores(6))
    stroll = (_chores(5), _walk(35, "Morning walk", WALK), _sit(5))
    still = (_still(12, note="Supine"), _sit(2))
    for index, (episodes, later) in enumerate(((night, 0.0), (stroll, 9.6), (still, 10.9))):
        yield RecordPlan(301400 + 3 * number + index, person, first + timedelta(hours=later), episodes)
