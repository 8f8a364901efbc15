from __future__ import annotations

from typing import Any

import numpy as np
import pytest

NIGHT_WITH_A_BELT_OFF, UNDRESSING, CALM = 301240, 301322, 301233
WEIGHTS = {301201: 62, 301240: 84, 301302: 56, 301289: 77}


def turns(recording: Any) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    return (*recording.events("inspiration"), *recording.events("expiration"))


def test_that_turning_values_are_the_weighted_belts_at_that_moment(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        chest = recording.words("respiration_thoracic")
        belly = recording.words("respiration_abdominal")
        for name in ("inspiration", "expiration"):
            at, values = recording.events(name)
            sample = np.rint(at * 128).astype(np.int64)
            assert np.array_equal(sample, at * 128)
            assert np.abs(values - (0.71 * chest[sample] + 0.29 * belly[sample])).max() <= 0.51


def test_that_inspirations_and_expirations_take_turns(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        ins, _, outs, _ = turns(recording)
        assert len(ins) == len(outs) > 60
        assert np.all(ins < outs)
        assert np.all(outs[:-1] < ins[1:])


def test_that_an_inspiration_is_where_the_belts_are_widest(recordings: dict[int, Any]) -> None:
    """Within a quarter of a breath, up to the noise of the belts."""
    recording = recordings[CALM]
    sums = 0.71 * recording.words("respiration_thoracic") + 0.29 * recording.words("respiration_abdominal")
    ins, _, _, _ = turns(recording)
    peaks = np.rint(ins[20:-5] * 128).astype(np.int64)
    around = np.stack([sums[peaks + shift] for shift in range(-100, 101, 4)])
    assert np.median(around.max(axis=0) - sums[peaks]) < 3


def test_that_tidal_volume_is_the_last_inspiration_less_its_expiration(
    recordings: dict[int, Any],
) -> None:
    for recording in recordings.values():
        _, peaks, outs, troughs = turns(recording)
        tidal = recording.words("tidal_volume")
        volumes = np.concatenate(([0], np.maximum(peaks - troughs, 0)))
        last = np.searchsorted(outs, np.arange(1, len(tidal) + 1), side="right")
        assert np.array_equal(tidal, volumes[last])


@pytest.mark.parametrize("record_id", [CALM, 301302, NIGHT_WITH_A_BELT_OFF])
def test_that_rate_and_minute_ventilation_come_from_the_last_7_breaths(
    recordings: dict[int, Any], record_id: int
) -> None:
    _, peaks, outs, troughs = turns(recordings[record_id])
    rate = recordings[record_id].words("breathing_rate")
    minute = recordings[record_id].words("minute_ventilation")
    lengths, volumes = np.diff(outs), np.maximum(peaks - troughs, 0)[1:]
    for second in range(1, len(rate) + 1):
        done = (outs[1:] <= second) & (lengths <= 15)
        if not done.any():
            assert (rate[second - 1], minute[second - 1]) == (10, 0)
            continue
        time = lengths[done][-7:].sum() / 60
        assert rate[second - 1] == round(len(lengths[done][-7:]) / time)
        assert abs(minute[second - 1] - volumes[done][-7:].sum() / time) <= 0.5


@pytest.mark.parametrize(("record_id", "kilograms"), WEIGHTS.items())
def test_that_adjusted_volumes_are_cut_from_raw_ones_by_weight(
    recordings: dict[int, Any], record_id: int, kilograms: int
) -> None:
    recording = recordings[record_id]
    factor = 13.28 * kilograms / 65
    tidal = recording.words("tidal_volume") * factor
    minute = recording.words("minute_ventilation") * factor / 10
    assert np.abs(recording.words("tidal_volume_adjusted") - np.floor(tidal)).max() <= 1e-6
    assert np.abs(recording.words("minute_ventilation_adjusted") - np.floor(minute)).max() <= 1e-6


def test_that_belts_start_with_nothing_and_then_with_their_baselines(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        for belt, level in (("thoracic", 24_300), ("abdominal", 15_080)):
            values = recording.words(f"respiration_{belt}")
            assert values[:4].tolist() == [0, 0, 0, 0]
            assert 0.5 * level < values[4] < 0.9 * level
            assert abs(np.median(values) - level) < 400


def test_that_a_belt_that_is_off_reads_0_under_its_flag_and_lists_no_breath(
    recordings: dict[int, Any],
) -> None:
    recording = recordings[NIGHT_WITH_A_BELT_OFF]
    flagged = np.flatnonzero(recording.words("breathing_rate_quality") & 0x01)
    flagged = flagged[flagged > 10]
    assert len(flagged) == 50
    start, stop = flagged[0], flagged[-1] + 1
    assert not recording.words("respiration_thoracic")[start * 128 : stop * 128].any()
    for at in (recording.events("inspiration")[0], recording.events("expiration")[0]):
        assert not np.any((at >= start) & (at < stop))


def test_that_undressing_needs_unsigned_reading_and_leaves_the_largest_volumes_blank(
    recordings: dict[int, Any],
) -> None:
    recording = recordings[UNDRESSING]
    assert recording.words("minute_ventilation_adjusted").max() > 32_767
    for name in ("Tidalvolume", "MV", "Tidalvolume Adjusted", "MV Adjusted"):
        assert recording.statistics[f"{name} Max"] == ""
        assert float(recording.statistics[f"{name} Avg"]) > 0


def test_that_breathing_quality_settles_in_6_s_and_flags_every_change_of_posture(
    long_record: Any,
) -> None:
    flags = long_record.words("breathing_rate_quality")
    assert flags[:6].tolist() == [15, 15, 12, 12, 8, 8]
    position = long_record.states("sleep_position", len(flags))
    turned = np.flatnonzero(np.diff(position)) + 1
    assert len(turned) > 3
    for second in turned[turned > 8]:
        assert np.any(flags[max(second - 3, 0) : second + 4] & 0x0C)
