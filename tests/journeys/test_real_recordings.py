"""The real recordings, through the command line, read back by nobody of ours."""

from __future__ import annotations

import csv
import json
import math
import struct
import wave
import zipfile
from pathlib import Path

import edfio
import numpy as np
import pyedflib
import pytest

from hexoview.cli.main import main

_QUERY = "record=257575&datatype__in=4113,4129,19,18"
# The name in statistics.csv, the channel, values per unit there, and whether only those above 0 count.
_FIGURES = (
    ("HR Avg", "heart_rate", 1.0, False),
    ("BR Avg", "breathing_rate", 1.0, False),
    ("MV Avg", "minute_ventilation", 1000.0, True),
    ("Tidalvolume Avg", "tidal_volume", 1000.0, True),
)
_IDS = {"heart_rate": 19, "breathing_rate": 33, "minute_ventilation": 36, "tidal_volume": 37}
_RECORDS = (256696, 257575, 258060)


@pytest.fixture(scope="module")
def store(real_recordings, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("real") / "S"
    assert main(["import", str(folder), str(real_recordings)]) == 0
    return folder


@pytest.fixture(scope="module")
def written(store, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("written")
    for suffix in ("edf", "json", "csv", "zip"):
        assert main(["export", str(store), _QUERY, "-o", str(folder / f"out.{suffix}")]) == 0
    return folder


@pytest.fixture(scope="module")
def ecg(real_recordings) -> np.ndarray:
    """The recording's own ECG integers: the file without its 44-byte header."""
    return np.fromfile(real_recordings / "record_257575" / "ECG_I.wav", "<i2", offset=44)


def test_that_the_edf_holds_the_recordings_ecg_integers_for_two_readers(written, ecg):
    with pyedflib.EdfReader(str(written / "out.edf")) as reader:
        place = reader.getSignalLabels().index("4113:ECG_I")
        by_pyedflib = reader.readSignal(place, digital=True)
    by_edfio = edfio.read_edf(written / "out.edf").get_signal("4113:ECG_I").digital
    for digital in (by_pyedflib, by_edfio):
        assert len(digital) % 256 == 0
        assert np.array_equal(digital[: len(ecg)], ecg)


def test_that_the_zip_holds_the_recordings_own_bytes(written, real_recordings, ecg):
    with zipfile.ZipFile(written / "out.zip") as archive:
        assert archive.testzip() is None
        with archive.open("record_257575/ECG_I.wav") as member, wave.open(member) as file:
            assert np.array_equal(np.frombuffer(file.readframes(file.getnframes()), "<i2"), ecg)
        heart = archive.read("record_257575/heart_rate.wav")
        pairs = list(struct.iter_unpack("<Qq", archive.read("record_257575/RR_interval.hxd")))
    assert heart == (real_recordings / "record_257575" / "heart_rate.wav").read_bytes()
    with (real_recordings / "record_257575" / "RR_interval.csv").open(newline="") as file:
        rows = [(int(float(time) * 256), int(value)) for time, value in list(csv.reader(file))[1:]]
    assert pairs == rows


def test_that_json_and_csv_hold_the_same_heart_rate(written, real_recordings):
    stored = np.fromfile(real_recordings / "record_257575" / "heart_rate.wav", "<u2", offset=44)
    info = json.loads((real_recordings / "record_257575" / "info.json").read_bytes())
    expected = [[info["start"] + 256 * (i + 1), int(value)] for i, value in enumerate(stored)]
    (answer,) = json.loads((written / "out.json").read_bytes())
    assert answer["user"] == "/api/v1/user/21885/"
    # Record 257575 ends at 1033.5 s, so all 1033 values lie before its end.
    assert answer["data"]["19"] == expected
    with (written / "out.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    column = [
        [int(r["timestamp"]), int(r["/api/v1/datatype/19/"])] for r in rows if r["/api/v1/datatype/19/"]
    ]
    assert column == expected


@pytest.mark.parametrize("record", _RECORDS)
@pytest.mark.parametrize(("figure", "name", "per_unit", "is_above_zero"), _FIGURES)
def test_that_means_equal_the_servers_own(
    store, real_recordings, tmp_path, record, figure, name, per_unit, is_above_zero
):
    folder = real_recordings / f"record_{record}"
    with (folder / "statistics.csv").open(newline="", encoding="utf-8") as file:
        names, _, values = [row for _, row in zip(range(3), csv.reader(file), strict=False)]
    told = float(dict(zip(names, values, strict=True))[figure])
    target = tmp_path / "out.json"
    # By user and time, not by record: the server's figures count the value at the record's very end too.
    info = json.loads((folder / "info.json").read_bytes())
    query = (
        f"user={info['user']}&start={info['start']}&end={info['start'] + 256 * 3600}&datatype={_IDS[name]}"
    )
    assert main(["export", str(store), f"{query}&max_values=all", "-o", str(target)]) == 0
    (answer,) = json.loads(target.read_bytes())
    found = [value for _, value in answer["data"][str(_IDS[name])] if value > 0 or not is_above_zero]
    assert math.fsum(found) / len(found) / per_unit == pytest.approx(told, rel=1e-12)


def test_that_ten_seconds_from_half_a_second_on_are_eleven_edf_records(store, real_recordings, tmp_path):
    """The worked example of the EDF rules: ECG padded 128 + 128, heart rate one slot at the head."""
    start = json.loads((real_recordings / "record_257575" / "info.json").read_bytes())["start"]
    target = tmp_path / "ten.edf"
    query = f"record=257575&datatype__in=4113,19&start={start + 128}&end={start + 128 + 2560}"
    assert main(["export", str(store), query, "-o", str(target)]) == 0
    edf = edfio.read_edf(target)
    assert edf.num_data_records == 11
    channels = {
        c["datatype"]: c for c in json.loads((tmp_path / "ten.edf.manifest.json").read_bytes())["channels"]
    }
    assert (channels[4113]["head_padding"], channels[4113]["tail_padding"]) == (128, 128)
    assert (channels[19]["values"], channels[19]["head_padding"], channels[19]["tail_padding"]) == (10, 1, 0)
    source = np.fromfile(real_recordings / "record_257575" / "ECG_I.wav", "<i2", offset=44)
    digital = edf.get_signal("4113:ECG_I").digital
    assert np.array_equal(digital[128:-128], source[128 : 128 + 2560])
    onsets = sorted(annotation.onset for annotation in edf.annotations)
    assert (onsets[0], onsets[-1]) == (0.5, 10.5 - 1 / 256)


def test_that_what_is_exported_in_binary_comes_back_and_out_again_the_same(store, tmp_path):
    first, second = tmp_path / "a.zip", tmp_path / "b.zip"
    assert main(["export", str(store), "record=257575", "-o", str(first)]) == 0
    again = tmp_path / "again"
    assert main(["import", str(again), str(first)]) == 0
    assert main(["export", str(again), "record=257575", "-o", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()
