from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from hexoview.store.sample.make import SampleContents
from hexoview.store.sample.noise import stream
from hexoview.store.sample.sleep import Phase, night


def test_that_a_whole_night_has_a_dream_about_every_90_minutes() -> None:
    phase = night(8 * 3600, stream(1, 1, "night"), falls_asleep=True).phase
    dreams = np.flatnonzero((phase[1:] == Phase.REM) & (phase[:-1] != Phase.REM))
    # A dream that a turn interrupts is one dream.
    starts = dreams[np.concatenate(([True], np.diff(dreams) > 2400))]
    assert 4 <= len(starts) <= 6
    assert 70 < np.diff(starts).mean() / 60 < 112


def test_that_dreams_grow_longer_towards_morning() -> None:
    halves = [
        [int((part == Phase.REM).sum()) for part in np.array_split(phase, 2)]
        for phase in (night(8 * 3600, stream(seed, 1, "night"), falls_asleep=True).phase for seed in range(6))
    ]
    first, second = np.sum(halves, axis=0)
    assert second > 1.5 * first


@pytest.mark.parametrize("seconds", [2, 5, 40, 300, 3000])
def test_that_a_short_night_is_still_a_night(seconds: int) -> None:
    slept = night(seconds, stream(1, 2, "night"), falls_asleep=True)
    assert len(slept.phase) == len(slept.posture) == len(slept.depth) == seconds
    assert set(slept.phase.tolist()) <= {2, 5, 6}
    assert slept.phase[-1] == Phase.WAKE


@pytest.mark.parametrize("record_id", [301201, 301240, 301241, 301289])
def test_that_records_with_a_night_have_phases_only_within_the_named_sleep(
    sample: SampleContents, recordings: dict[int, Any], record_id: int
) -> None:
    record = next(each.record for each in sample.records if each.record.id == record_id)
    sleep = next(
        each
        for each in sample.ranges
        if each.name == "Sleep" and each.user_id == record.user_id and each.span.overlaps(record.span)
    )
    seconds = len(recordings[record_id].words("heart_rate"))
    phase = recordings[record_id].states("sleep_phase", seconds)
    middle = record.span.start + np.arange(seconds) * 256 + 128
    inside = (middle >= sleep.span.start) & (middle < sleep.span.end)
    assert set(phase[inside].tolist()) == {2, 5, 6}
    assert not phase[~inside].any()


def test_that_records_without_a_night_have_no_sleep_phase(recordings: dict[int, Any]) -> None:
    with_phase = {number for number, each in recordings.items() if (each.folder / "sleep_phase.csv").exists()}
    assert with_phase == {301201, 301240, 301241, 301289}


def test_that_the_heart_is_slower_asleep_than_awake(long_record: Any) -> None:
    rate = long_record.words("heart_rate")
    phase = long_record.states("sleep_phase", len(rate))
    assert rate[phase == 2].mean() < 0.85 * rate[phase == 0].mean()


def test_that_statistics_sum_up_the_night(recordings: dict[int, Any]) -> None:
    recording = recordings[301289]
    phase = recording.states("sleep_phase", len(recording.words("heart_rate")))
    numbers = recording.statistics
    assert float(numbers["Sleep REM Time"]) == (phase == 5).sum()
    assert float(numbers["Sleep Non REM Time"]) == (phase == 2).sum()
    assert float(numbers["Sleep Wake Time"]) == (phase == 6).sum()
    assert float(numbers["Total Sleep Time"]) == np.isin(phase, (2, 5)).sum()
    assert float(numbers["Sleep Efficiency"]) == pytest.approx(
        100 * np.isin(phase, (2, 5)).sum() / (phase != 0).sum()
    )
