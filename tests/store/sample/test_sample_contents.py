from __future__ import annotations

import hashlib
import tracemalloc
from itertools import pairwise
from pathlib import Path

import pytest

from hexoview.errors import StoreError
from hexoview.store.sample.diary import diary
from hexoview.store.sample.make import SampleContents, make_recordings
from hexoview.store.sample.people import cast
from hexoview.store.sample.schedule import scaled
from hexoview.watch import Cancelled, Watch, unwatched

SPLIT_NIGHT = (301240, 301241)
TOGETHER = (301302, 301303)


def fingerprints(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.*"))
    }


def test_that_a_sample_has_4_people_and_12_records_of_theirs(sample: SampleContents) -> None:
    assert len(sample.users) == 4
    assert len(sample.records) == 12
    assert {each.record.user_id for each in sample.records} == {user.id for user in sample.users}
    assert all(user.name and user.sex in ("F", "M") and user.weight_kg for user in sample.users)


def test_that_the_long_record_of_a_default_sample_takes_24_hours() -> None:
    plans = [scaled(plan, 24) for plan in diary(cast(4, 1))]
    longest = max(plans, key=lambda plan: plan.ticks)
    assert longest.ticks == 24 * 3600 * 256 + 128
    assert sum(plan.ticks for plan in plans) / 256 / 3600 < 50


def test_that_a_smaller_sample_has_the_same_people_and_shorter_records(sample: SampleContents) -> None:
    lengths = {each.record.id: each.record.span.length / 256 / 60 for each in sample.records}
    assert lengths[301201] == pytest.approx(18, abs=0.02)
    assert all(9.9 < minutes < 21 for minutes in lengths.values())


def test_that_a_record_longer_than_a_day_repeats_the_day() -> None:
    plan = scaled(next(diary(cast(1, 1))), 30)
    assert plan.seconds == 30 * 3600
    assert len(plan.episodes) > 25


def test_that_one_night_is_two_records_20_minutes_apart_and_one_activity(sample: SampleContents) -> None:
    first, second = (
        next(each.record for each in sample.records if each.record.id == number) for number in SPLIT_NIGHT
    )
    assert second.span.start - first.span.end == 20 * 60 * 256
    sleep = next(each for each in sample.ranges if each.user_id == first.user_id and each.name == "Sleep")
    assert sleep.span.start in first.span
    assert sleep.span.end in second.span
    assert sleep.training_routine_id == 12


def test_that_two_people_were_recorded_at_the_same_time(sample: SampleContents) -> None:
    one, other = (
        next(each.record for each in sample.records if each.record.id == number) for number in TOGETHER
    )
    assert one.user_id != other.user_id
    assert (one.span & other.span).length > 5 * 60 * 256


def test_that_nobody_was_recorded_twice_at_once() -> None:
    contents = [scaled(plan, 24) for plan in diary(cast(60, 3))]
    assert len({plan.id for plan in contents}) == len(contents)
    assert len({person.id for person in cast(60, 3)}) == 60
    assert len({person.name for person in cast(60, 3)}) == 60


def test_that_records_of_one_person_never_overlap(tmp_path: Path) -> None:
    made = make_recordings(tmp_path, people=6, hours=0.02, watch=unwatched())
    for user in made.users:
        spans = sorted(each.record.span for each in made.records if each.record.user_id == user.id)
        assert all(before.end <= after.start for before, after in pairwise(spans))


def test_that_activities_have_routines_and_lie_within_their_persons_records(sample: SampleContents) -> None:
    known = {routine.id for routine in sample.routines}
    named = {each.name for each in sample.ranges}
    assert named >= {"Sleep", "Morning walk", "Running", "Rest test", "Cycling"}
    assert len({each.id for each in sample.ranges}) == len(sample.ranges)
    for each in sample.ranges:
        assert each.training_routine_id in known
        own = [record.record.span for record in sample.records if record.record.user_id == each.user_id]
        assert any(each.span.start in span for span in own)
        assert any(each.span.end - 1 in span for span in own)


def test_that_the_same_seed_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        make_recordings(tmp_path / name, people=2, hours=0.05, seed=7, watch=unwatched())
    assert fingerprints(tmp_path / "one") == fingerprints(tmp_path / "two")


def test_that_another_seed_makes_other_recordings_of_the_same_people(tmp_path: Path) -> None:
    made = [
        make_recordings(tmp_path / str(seed), people=1, hours=0.05, seed=seed, watch=unwatched())
        for seed in (1, 2)
    ]
    assert made[0].users == made[1].users
    one, two = (fingerprints(tmp_path / str(seed)) for seed in (1, 2))
    assert one["record_301201/ECG_I.wav"] != two["record_301201/ECG_I.wav"]


def test_that_one_more_person_changes_nobody_elses_recordings(tmp_path: Path) -> None:
    for people in (1, 2):
        make_recordings(tmp_path / str(people), people=people, hours=0.05, watch=unwatched())
    alone, together = (fingerprints(tmp_path / str(people)) for people in (1, 2))
    assert alone.items() <= together.items()


@pytest.mark.parametrize("people", [0, -1, 61])
def test_that_a_number_of_people_out_of_bounds_is_refused_in_a_sentence(tmp_path: Path, people: int) -> None:
    with pytest.raises(StoreError, match=rf"asked for {people} people; a sample holds 1 to 60"):
        make_recordings(tmp_path / "s", people=people, watch=unwatched())
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize("hours", [0, -3.5, 169, float("nan"), float("inf")])
def test_that_a_length_out_of_bounds_is_refused_in_a_sentence(tmp_path: Path, hours: float) -> None:
    with pytest.raises(StoreError, match=r"0\.01 to 168 h"):
        make_recordings(tmp_path / "s", hours=hours, watch=unwatched())
    assert not (tmp_path / "s").exists()


def test_that_the_work_can_be_watched_and_stopped(tmp_path: Path) -> None:
    seen: list[float] = []

    class Stopping(Watch):
        def step(self, fraction: float) -> None:
            seen.append(fraction)
            super().step(fraction)
            if fraction > 0.5:
                self.cancel()

    with pytest.raises(Cancelled):
        make_recordings(tmp_path, people=1, hours=0.05, watch=Stopping())
    assert seen == sorted(seen)
    assert 0.5 < seen[-1] < 0.9


def test_that_an_hour_of_recording_takes_little_memory(tmp_path: Path) -> None:
    tracemalloc.start()
    try:
        make_recordings(tmp_path, people=1, hours=1.0, watch=unwatched())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 24_000_000
