from __future__ import annotations

from typing import Any

import numpy as np
import pytest


def acceleration(recording: Any) -> np.ndarray:
    return np.stack([recording.words(f"acceleration_{axis}") for axis in "XYZ"])


def test_that_gravity_is_1_g(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        norm = np.sqrt((acceleration(recording).astype(float) ** 2).sum(axis=0)) / 256
        assert 0.93 < np.median(norm) < 1.05


@pytest.mark.parametrize("record_id", [301201, 301330])
def test_that_activity_is_the_mean_of_the_high_passed_acceleration(
    recordings: dict[int, Any], record_id: int
) -> None:
    """The filter of first order at 2.65 Hz, sample after sample."""
    axes = acceleration(recordings[record_id]).astype(float)
    activity = recordings[record_id].words("activity")
    keep = np.exp(-2 * np.pi * 2.65 / 64)
    slow, sizes = axes[:, 0], np.empty(axes.shape[1])
    for sample, now in enumerate(axes.T):
        slow = keep * slow + (1 - keep) * now
        sizes[sample] = np.sqrt(((now - slow) ** 2).sum())
    means = sizes[: len(activity) * 64].reshape(-1, 64).mean(axis=1)
    expected = np.where(means < 3.5, 0, np.rint(means))
    assert np.abs(activity - expected).max() <= 1 + 3 * np.any(np.abs(means - 3.5) < 0.01)


def test_that_steps_are_counted_from_1_in_64ths_of_a_second(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        at, count = recording.events("step")
        assert np.array_equal(count, np.arange(1, len(at) + 1))
        assert np.array_equal(at * 64, np.rint(at * 64))
        assert int(recording.statistics["Steps"]) == len(at)


def test_that_cadence_is_the_pace_of_the_last_8_steps(recordings: dict[int, Any]) -> None:
    recording = recordings[301218]
    at, _ = recording.events("step")
    cadence = recording.words("cadence")
    walking = 0
    for second in range(1, len(cadence) + 1):
        recent = at[at <= second][-9:]
        if len(recent) == 9 and np.diff(recent).max() <= 2 and second - recent[-1] <= 4:
            assert cadence[second - 1] == round(480 / (recent[-1] - recent[0]))
            walking += 1
        if not len(recent) or second - recent[-1] > 4:
            assert cadence[second - 1] == 0
    assert walking > 300


def test_that_cadence_times_time_is_about_the_number_of_steps(recordings: dict[int, Any]) -> None:
    for record_id in (301218, 301302, 301303, 301330):
        steps = len(recordings[record_id].events("step")[0])
        assert recordings[record_id].words("cadence").sum() / 60 == pytest.approx(steps, rel=0.08)


def test_that_a_step_shows_in_the_vertical_acceleration(recordings: dict[int, Any]) -> None:
    """The trunk is at its lightest at the step, which X, pointing down, shows as a maximum."""
    recording = recordings[301218]
    at = np.rint(recording.events("step")[0] * 64).astype(np.int64)
    between = (at[:-1] + at[1:]) // 2
    close = np.diff(at) < 45
    vertical = recording.words("acceleration_X")
    assert close.sum() > 500
    assert np.mean(vertical[at[:-1]][close] > vertical[between][close]) > 0.97


def test_that_running_is_more_activity_than_walking_and_walking_more_than_sitting(
    recordings: dict[int, Any],
) -> None:
    recording = recordings[301303]
    activity, cadence = recording.words("activity"), recording.words("cadence")
    run, walk = activity[cadence > 150].mean(), activity[(cadence > 95) & (cadence < 120)].mean()
    assert run > 1.8 * walk
    assert walk > 4 * activity[cadence == 0].mean()


def test_that_device_position_names_the_axis_that_points_up(long_record: Any) -> None:
    """1 is +Y, 2 −Y, 3 +Z, 4 −Z, 5 +X and 6 −X."""
    axes = acceleration(long_record)
    seconds = len(long_record.words("activity"))
    means = axes[:, : seconds * 64].reshape(3, seconds, 64).mean(axis=2)
    x, y, z = means
    largest = np.argmax(np.stack([y, -y, z, -z, x, -x]), axis=0) + 1
    position = long_record.states("device_position", seconds)
    assert np.mean(position == largest) > 0.98
    assert set(position) >= {2, 6}


def test_that_sleep_position_is_p5_when_upright_and_the_lying_side_else(long_record: Any) -> None:
    seconds = len(long_record.words("activity"))
    device = long_record.states("device_position", seconds)
    sleep = long_record.states("sleep_position", seconds)
    assert np.mean(np.minimum(device, 5) == sleep) > 0.95
    assert set(sleep) >= {2, 5}
