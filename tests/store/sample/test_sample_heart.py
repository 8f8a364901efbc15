from __future__ import annotations

from typing import Any

import numpy as np
import pytest

NOISY, UNRELIABLE = 1, 128
RUNNING, HOLED, NIGHT_WITH_EARLY_BEATS, LONG = 301302, 301257, 301240, 301201


def rows(recording: Any) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Ticks, intervals and quality of the RR rows."""
    at, intervals = recording.events("RR_interval")
    return np.rint(at * 256).astype(np.int64), intervals, recording.events("RR_interval_quality")[1]


def test_that_every_reliable_beat_is_the_highest_ecg_sample_around_it(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        ecg = recording.words("ECG_I")
        ticks, _, quality = rows(recording)
        beats = ticks[(quality < UNRELIABLE) & (ticks > 8) & (ticks < len(ecg) - 8)]
        around = ecg[beats[:, None] + np.array([-4, -3, -2, -1, 1, 2, 3, 4])].max(axis=1)
        assert len(beats) > 300
        assert np.all(ecg[beats] > around)


def test_that_r_peaks_rise_about_0_95_mv_over_a_baseline_near_1360(long_record: Any) -> None:
    ecg = long_record.words("ECG_I")
    ticks, _, quality = rows(long_record)
    millivolts = (ecg[ticks[quality == 0]] - np.median(ecg)) * 0.0064
    assert 1340 < np.median(ecg) < 1385
    assert 0.85 < np.median(millivolts) < 1.05


def test_that_ecg_stays_within_12_bits_and_meets_both_rails_where_it_is_saturated(long_record: Any) -> None:
    ecg = long_record.words("ECG_I")
    saturated = np.repeat(long_record.words("heart_rate_quality") & 0x08 > 0, 256)
    assert ecg.min() == 0
    assert ecg.max() == 4095
    assert np.mean(np.isin(ecg[: len(saturated)][saturated], (0, 4095))) > 0.15


def test_that_rr_intervals_are_the_time_since_the_row_before_or_0_after_4_s(
    recordings: dict[int, Any],
) -> None:
    for recording in recordings.values():
        ticks, intervals, _ = rows(recording)
        apart = np.diff(ticks)
        assert intervals[0] == 0
        assert np.array_equal(intervals[1:], np.where(apart > 1024, 0, apart))


def test_that_rr_and_its_quality_have_the_same_times(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        times = recording.events("RR_interval")[0]
        assert np.array_equal(times, recording.events("RR_interval_quality")[0])


@pytest.mark.parametrize("record_id", [LONG, HOLED, RUNNING, NIGHT_WITH_EARLY_BEATS])
def test_that_heart_rate_is_the_mean_of_the_last_16_valid_beats(
    recordings: dict[int, Any], record_id: int
) -> None:
    ticks, intervals, quality = rows(recordings[record_id])
    expected: list[int] = []
    seconds = len(recordings[record_id].words("heart_rate"))
    for second in range(1, seconds + 1):
        valid = intervals[(ticks <= second * 256) & (quality < UNRELIABLE) & (intervals > 0)][-16:]
        expected.append(round(60 * 256 / valid.mean()) if len(valid) else 70)
    assert recordings[record_id].words("heart_rate").tolist() == expected


def test_that_heart_rate_is_70_until_the_first_beat(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        assert np.all(recording.words("heart_rate")[:5] == 70)


def test_that_one_record_has_no_rr_row_for_6_minutes_while_the_electrodes_are_off(
    recordings: dict[int, Any],
) -> None:
    ticks, _, _ = rows(recordings[HOLED])
    widest = np.argmax(np.diff(ticks))
    start, stop = ticks[widest] // 256 + 1, ticks[widest + 1] // 256
    assert stop - start >= 358
    assert np.all(recordings[HOLED].words("heart_rate_quality")[start:stop] & 0x02)
    assert len(np.unique(recordings[HOLED].words("heart_rate")[start:stop])) == 1
    assert recordings[HOLED].words("ECG_I")[start * 256 : stop * 256].std() < 6


def test_that_nn_rows_are_the_rr_rows_without_a_flag(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        ticks, intervals, quality = rows(recording)
        clean = (quality == 0) & (intervals > 0)
        at, values = recording.events("NN_interval")
        assert np.array_equal(np.rint(at * 256), ticks[clean])
        assert np.array_equal(values, intervals[clean])


def test_that_a_premature_beat_is_followed_by_a_pause_that_makes_up_for_it(
    recordings: dict[int, Any],
) -> None:
    ticks, intervals, quality = rows(recordings[NIGHT_WITH_EARLY_BEATS])
    is_early = (quality[1:-1] == UNRELIABLE) & (intervals[1:-1] < 0.8 * intervals[:-2])
    early = np.flatnonzero(is_early) + 1
    early = early[(ticks[early] > 20 * 256) & (quality[early - 1] == 0)]
    assert len(early) >= 2
    both = intervals[early] + intervals[early + 1]
    assert np.allclose(both, 2 * intervals[early - 1], rtol=0.16)


def test_that_a_detection_without_an_electrode_is_flagged_unreliable(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        ticks, _, quality = rows(recording)
        second = np.minimum(ticks // 256, len(recording.words("heart_rate_quality")) - 1)
        off = recording.words("heart_rate_quality")[second] & 0x0A > 0
        assert np.all(quality[off] & UNRELIABLE)


def test_that_seconds_of_noise_have_noisy_beats(recordings: dict[int, Any]) -> None:
    ticks, _, quality = rows(recordings[RUNNING])
    flags = recordings[RUNNING].words("heart_rate_quality")
    noisy = flags[np.minimum(ticks // 256, len(flags) - 1)] & 0x14 > 0
    assert np.all(quality[noisy] & NOISY)
    assert np.mean(noisy) > 0.02


def test_that_five_minute_mean_and_spread_are_those_of_the_nn_intervals(long_record: Any) -> None:
    at, values = long_record.events("NN_interval")
    seconds = values / 256
    assert len(long_record.words("ANN")) == 3
    for window, (mean, spread) in enumerate(
        zip(long_record.words("ANN"), long_record.words("SDNN"), strict=True)
    ):
        inside = seconds[(at > 300 * window) & (at <= 300 * (window + 1))]
        assert mean == round(4096 * inside.mean())
        assert spread == round(4096 * inside.std(ddof=1))


def test_that_breathing_moves_the_heart_rate_of_somebody_at_rest(recordings: dict[int, Any]) -> None:
    """Respiratory sinus arrhythmia: intervals shorten while breathing in."""
    recording = recordings[301322]
    ticks, intervals, quality = rows(recording)
    ins, _ = recording.events("inspiration")
    outs, _ = recording.events("expiration")
    calm = (quality == 0) & (ticks > 130 * 256)
    at = ticks[calm] / 256
    last_in = ins[np.maximum(np.searchsorted(ins, at) - 1, 0)]
    last_out = outs[np.maximum(np.searchsorted(outs, at) - 1, 0)]
    around_peak = np.abs(at - last_in) < 0.6
    around_trough = np.abs(at - last_out) < 0.6
    assert intervals[calm][around_peak].mean() < 0.97 * intervals[calm][around_trough].mean()
