from __future__ import annotations

import os
import re
import stat
import wave
from datetime import datetime
from typing import Any

import numpy as np
import pytest

from hexoview.store.sample.make import SampleContents

# Every file of a real download, and what the server adds to a night.
DOWNLOADED = {
    "ECG_I.wav", "ECG_II.wav", "ECG_III.wav", "NN_interval.csv", "PTT.csv", "RR_interval.csv",
    "RR_interval_quality.csv", "acceleration_X.wav", "acceleration_Y.wav", "acceleration_Z.wav",
    "activity.wav",
    "breathing_rate.wav", "breathing_rate_quality.wav", "cadence.wav", "device_position.csv",
    "energy_mifflin_keytel.wav", "expiration.csv", "heart_rate.wav", "heart_rate_quality.wav", "info.json",
    "inspiration.csv", "minute_ventilation.wav", "minute_ventilation_adjusted.wav",
    "respiration_abdominal.wav", "respiration_thoracic.wav", "sleep_position.csv",
    "statistics.csv", "step.csv", "systolic_pressure.wav",
    "systolic_pressure_adjusted.wav", "tidal_volume.wav", "tidal_volume_adjusted.wav",
}  # fmt: skip
VARIABILITY = {
    "ANN.wav", "SDNN.wav", "RMSSD.wav", "NN_over_RR.wav", "HRV_triangular.wav", "HRV_LF.wav", "HRV_HF.wav",
    "HRV_LF_normalized.wav",
}  # fmt: skip
RATES = {"ECG_I": 256, "respiration_thoracic": 128, "acceleration_Y": 64, "heart_rate": 1, "cadence": 1}


def test_that_every_recording_has_the_files_of_a_real_download(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        assert {path.name for path in recording.folder.iterdir()} >= DOWNLOADED


def test_that_the_long_recording_has_variability_and_sleep_besides(long_record: Any) -> None:
    names = {path.name for path in long_record.folder.iterdir()}
    assert names == DOWNLOADED | VARIABILITY | {"sleep_phase.csv"}


def test_that_leads_2_and_3_are_empty_pressure_is_0_and_ptt_a_header(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        assert (recording.folder / "ECG_II.wav").stat().st_size == 44
        assert (recording.folder / "ECG_III.wav").stat().st_size == 44
        assert not recording.words("systolic_pressure").any()
        assert (recording.folder / "PTT.csv").read_bytes() == b"time [s],PTT [s/256](/api/datatype/97/)\r\n"


def test_that_wav_files_hold_as_many_values_as_the_record_lasts(sample: SampleContents) -> None:
    for each in sample.records:
        for name, rate in RATES.items():
            with wave.open(str(each.folder / f"{name}.wav")) as file:
                assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, rate)
                assert file.getnframes() == each.record.span.length * rate // 256
        for path in each.folder.glob("*.wav"):
            assert int.from_bytes(path.read_bytes()[4:8], "little") == path.stat().st_size - 8


def test_that_variability_files_have_the_period_of_300_s_as_their_rate(sample: SampleContents) -> None:
    each = sample.records[0]
    for name in VARIABILITY:
        with wave.open(str(each.folder / name)) as file:
            assert file.getframerate() == 300
            assert file.getnframes() == each.record.span.length // (256 * 300)


def test_that_state_files_begin_and_end_unknown_and_hold_whole_seconds(sample: SampleContents) -> None:
    for each in sample.records:
        for name, number in (("device_position", 269), ("sleep_position", 270)):
            lines = (each.folder / f"{name}.csv").read_bytes().decode().split("\r\n")
            assert lines[0] == f"time [s],{name} [NA](/api/datatype/{number}/)"
            assert lines[1] == "0.0,nan"
            assert lines[-2:] == [f"{each.record.span.length / 256!r},nan", ""]
            assert all(re.fullmatch(r"\d+\.0,[1-6]\.0", line) for line in lines[2:-2])
            assert lines[2].startswith("1.0,")


def test_that_event_files_are_written_as_the_dashboard_writes_them(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        lines = (recording.folder / "RR_interval.csv").read_bytes().decode().split("\r\n")
        assert lines[0] == "time [s],RR_interval [s/256](/api/datatype/18/)"
        assert lines[-1] == ""
        for line in lines[1:-1]:
            at, value = line.split(",")
            assert repr(float(at)) == at
            assert (float(at) * 256).is_integer()
            assert str(int(value)) == value


def test_that_info_json_names_start_user_record_and_device(
    sample: SampleContents, recordings: dict[int, Any]
) -> None:
    for each in sample.records:
        info = recordings[each.record.id].info
        assert info["start"] == each.record.span.start
        assert info["timestamp"] == each.record.span.start / 256
        begun = datetime.fromisoformat(info["start_date"] + "+00:00")
        assert begun.timestamp() == pytest.approx(info["timestamp"], abs=1e-6)
        assert info["user"] == each.record.user_id
        assert info["algo"]["record_id"] == each.record.id
        assert info["request"] == f"/api/data/?record={each.record.id}"
        assert tuple(info["devices"]) == each.record.devices
        assert re.fullmatch(r"HXSKIN12\d{8}", info["devices"][0])


def means(recording: Any) -> dict[str, float]:
    """The averages by the rules of real files: volumes, activity and cadence over values above 0."""
    found = {
        "HR Avg": recording.words("heart_rate").mean(),
        "BR Avg": recording.words("breathing_rate").mean(),
    }
    for name, channel, gain in (
        ("Act Avg", "activity", 1 / 256),
        ("Cadence Avg", "cadence", 1),
        ("Tidalvolume Avg", "tidal_volume", 0.01328),
        ("MV Avg", "minute_ventilation", 0.01328),
    ):
        values = recording.words(channel)
        if values.any():
            found[name] = values[values > 0].mean() * gain
    return found


def test_that_statistics_equal_what_the_channels_give(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        numbers = recording.statistics
        for name, mean in means(recording).items():
            assert float(numbers[name]) == pytest.approx(mean, rel=1e-12)
        rate = recording.words("heart_rate")
        assert (int(numbers["HR Min"]), int(numbers["HR Max"])) == (rate.min(), rate.max())
        moved = recording.words("activity")
        assert float(numbers["Act Max"]) == moved.max() / 256
        assert float(numbers["Act Min"]) == moved[moved > 0].min() / 256


def test_that_adjusted_statistics_are_scaled_by_weight(
    recordings: dict[int, Any], sample: SampleContents
) -> None:
    weights = {user.id: user.weight_kg for user in sample.users}
    for each in sample.records:
        numbers = recordings[each.record.id].statistics
        for name in ("Tidalvolume", "MV"):
            ratio = float(numbers[f"{name} Adjusted Avg"]) / float(numbers[f"{name} Avg"])
            assert 65 * ratio == pytest.approx(weights[each.record.user_id], rel=1e-12)


def test_that_statistics_name_the_record_its_start_and_its_end(
    sample: SampleContents, recordings: dict[int, Any]
) -> None:
    for each in sample.records:
        numbers = recordings[each.record.id].statistics
        assert numbers["uri"] == f"/api/record/{each.record.id}/"
        assert (int(numbers["start"]), int(numbers["end"])) == (each.record.span.start, each.record.span.end)


def test_that_annotations_follow_the_numbers_as_in_real_files(long_record: Any) -> None:
    text = (long_record.folder / "statistics.csv").read_bytes().decode()
    _, _, listed = text.partition('"\n-----List of annotations"\r\n')
    rows = [row.split(",") for row in listed.split("\r\n")]
    assert rows[0] == ["uri", "start_date", "start", "datatype", "comment"]
    assert [row[3:] for row in rows[1:3]] == [["215", "b''"], ["4096", "b'Stitch in the left side'"]]
    start = long_record.info["start"]
    assert all(start < int(row[2]) < start + 18 * 60 * 256 for row in rows[1:3])


def test_that_power_is_never_below_the_basal_one(recordings: dict[int, Any]) -> None:
    for recording in recordings.values():
        watts = recording.words("energy_mifflin_keytel")
        rate = recording.words("heart_rate")
        assert np.all(watts >= watts[rate <= 70].min())
        assert 55 < watts.min() < 100


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_that_nobody_else_may_read_the_recordings(sample: SampleContents) -> None:
    for each in sample.records:
        assert stat.S_IMODE(each.folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in each.folder.iterdir()} == {0o600}
