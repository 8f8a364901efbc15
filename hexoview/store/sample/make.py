"""Makes the sample: some people's recordings in Hexoskin's folders, and what a store's notes say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from hexoview.domain.resources import Range, Record, TrainingRoutine, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.errors import StoreError
from hexoview.store.sample.diary import diary
from hexoview.store.sample.people import cast
from hexoview.store.sample.recording import write_recording
from hexoview.store.sample.schedule import ROUTINES, TICKS, After, Episode, RecordPlan, scaled
from hexoview.watch import Watch

_MOST_PEOPLE = 60
_FEWEST_HOURS, _MOST_HOURS = 0.01, 168.0


@dataclass(frozen=True, slots=True)
class SampleRecord:
    """A recording, and the folder that holds it."""

    record: Record
    folder: Path


@dataclass(frozen=True, slots=True)
class SampleContents:
    """What was made: folders to import, and what people would have noted beside them."""

    users: tuple[User, ...]
    records: tuple[SampleRecord, ...]
    ranges: tuple[Range, ...]
    routines: tuple[TrainingRoutine, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    """A plan with the tick at which it begins and the hour on its person's clock."""

    plan: RecordPlan
    start: int
    local: datetime

    @property
    def end(self) -> int:
        return self.start + self.plan.ticks


def make_recordings(
    folder: Path, *, people: int = 4, hours: float = 24.0, seed: int = 1, watch: Watch
) -> SampleContents:
    """Write the recordings of `people` into `folder`, one of them `hours` long, always the same for a seed.

    Raises:
        StoreError: more or fewer people or hours than a sample can hold.
        FileExistsError: a recording of that number is in `folder` already.
    """
    _check(people, hours)
    users = cast(people, seed)
    dated = _dated([scaled(plan, hours) for plan in diary(users)])
    written = _written(folder, dated, seed, watch)
    watch.step(1.0)
    return SampleContents(
        users=tuple(person.user for person in users),
        records=written,
        ranges=_ranges(dated),
        routines=ROUTINES,
    )


def _check(people: int, hours: float) -> None:
    if not 1 <= people <= _MOST_PEOPLE:
        raise StoreError(
            "The sample can't be made.",
            cause=f"It was asked for {people} people; a sample holds 1 to {_MOST_PEOPLE}.",
            way_out="Ask for another number of people.",
        )
    if not _FEWEST_HOURS <= hours <= _MOST_HOURS:
        raise StoreError(
            "The sample can't be made.",
            cause=f"Its long recording would take {hours:g} h; a sample takes {_FEWEST_HOURS:g} to "
            f"{_MOST_HOURS:g} h.",
            way_out="Ask for another number of hours.",
        )


def _dated(plans: Sequence[RecordPlan]) -> tuple[_Dated, ...]:
    done: dict[int, _Dated] = {}
    for plan in plans:
        done[plan.id] = _date(plan, done)
    return tuple(done.values())


def _date(plan: RecordPlan, done: dict[int, _Dated]) -> _Dated:
    match plan.start:
        case datetime() as local:
            return _Dated(plan, HEXOSKIN.from_datetime(local), local)
        case After(record_id, seconds):
            before = done[record_id]
            start = before.end + seconds * TICKS
            return _Dated(plan, start, before.local + timedelta(seconds=(start - before.start) / TICKS))


def _written(folder: Path, dated: Sequence[_Dated], seed: int, watch: Watch) -> tuple[SampleRecord, ...]:
    whole = sum(each.plan.ticks for each in dated)
    records: list[SampleRecord] = []
    passed = 0
    for each in dated:
        part = watch.part(passed / whole, (passed + each.plan.ticks) / whole)
        passed += each.plan.ticks
        path = folder / f"record_{each.plan.id}"
        write_recording(each.plan, path, start=each.start, local=each.local, seed=seed, watch=part)
        person = each.plan.person
        span = TimeSpan(each.start, each.end)
        records.append(SampleRecord(Record(each.plan.id, person.id, span, (person.device,)), path))
    return tuple(records)


def _ranges(dated: Sequence[_Dated]) -> tuple[Range, ...]:
    """The named episodes; one that goes on in the next record is one activity with a gap in its data."""
    ranges: list[Range] = []
    for each in dated:
        for number, (episode, first, last) in enumerate(each.plan.bounds()):
            if not episode.name:
                continue
            end = each.start + last * TICKS
            if episode.continues:
                ranges[-1] = replace(ranges[-1], span=TimeSpan(ranges[-1].span.start, end))
            else:
                span = TimeSpan(each.start + first * TICKS, end)
                ranges.append(_range(100 * each.plan.id + number, each, episode, span))
    return tuple(ranges)


def _range(number: int, each: _Dated, episode: Episode, span: TimeSpan) -> Range:
    note = episode.note or None
    return Range(number, each.plan.person.id, span, episode.name, episode.routine, note)
