"""The sentences on formats and options: what a file holds."""

from __future__ import annotations

import csv
import io
import json
import struct
import wave
import zipfile
from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from memory_store import MemoryStore

from hexoview.errors import ExportError
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.query.values import ValueStyle
from hexoview.watch import unwatched


def write(store: MemoryStore, text: str, target: Path, **more) -> Path:
    kind = Format.of_path(target)
    assert kind is not None
    written = export(ExportRequest(parse(text), kind, target, may_replace=True, **more), store, unwatched())
    (one,) = written.files
    return one.path


def as_json(store: MemoryStore, text: str, folder: Path, **more):
    return json.loads(write(store, text, folder / "out.json", **more).read_bytes())


def as_rows(store: MemoryStore, text: str, folder: Path, **more) -> list[list[str]]:
    content = write(store, text, folder / "out.csv", **more).read_text(encoding="utf-8")
    return list(csv.reader(io.StringIO(content)))


def two_people() -> MemoryStore:
    store = MemoryStore()
    for number, user in ((1, 10), (2, 11)):
        a_record(store, number, user=user, seconds=4)
        store.add_sync(number, 19, np.arange(60, 63, dtype=np.uint16) + number)
    return store


def test_s4_json_is_an_array_of_one_object_per_user(tmp_path):
    assert as_json(two_people(), "datatype=19", tmp_path) == [
        {"data": {"19": [[START + (1 + n) * SECOND, 61 + n] for n in range(3)]}, "user": "/api/v1/user/10/"},
        {"data": {"19": [[START + (1 + n) * SECOND, 62 + n] for n in range(3)]}, "user": "/api/v1/user/11/"},
    ]


def test_s4_datatypes_and_users_without_a_value_are_left_out(tmp_path):
    store = two_people()
    store.add_async(2, 18, np.array([START + 5]), np.array([200]))
    only = as_json(store, f"datatype__in=19,18&end={START + SECOND}", tmp_path)
    assert only == [{"data": {"18": [[START + 5, 200]]}, "user": "/api/v1/user/11/"}]
    assert as_json(store, f"end={START}", tmp_path) == []


@pytest.mark.parametrize("suffix", ["json", "csv"])
def test_s8_json_and_csv_hold_at_most_65536_values_per_datatype(tmp_path, suffix):
    store = MemoryStore()
    a_record(store, seconds=300)
    store.add_sync(1, 4113, np.arange(300 * 256, dtype=np.int16) % 4096)
    written = write(store, "record=1", tmp_path / f"out.{suffix}").read_text(encoding="utf-8")
    values = len(json.loads(written)[0]["data"]["4113"]) if suffix == "json" else written.count("\n") - 1
    assert values == 38_400
    everything = write(store, "record=1&max_values=all", tmp_path / f"all.{suffix}").read_text(
        encoding="utf-8"
    )
    assert everything.count("427217") >= 76_800


def test_s12_there_are_four_formats_with_the_apis_media_types():
    assert [kind.media_type for kind in Format] == [
        "application/json",
        "text/csv",
        "application/octet-stream",
        "application/x-edf",
    ]


def test_s14_csv_is_a_table_of_user_timestamp_and_a_column_per_datatype_uri(tmp_path):
    store = two_people()
    store.add_async(1, 18, np.array([START + SECOND, START + 300]), np.array([200, 210]))
    assert as_rows(store, "datatype__in=18,19", tmp_path) == [
        ["user", "timestamp", "/api/v1/datatype/18/", "/api/v1/datatype/19/"],
        ["/api/v1/user/10/", str(START + SECOND), "200", "61"],
        ["/api/v1/user/10/", str(START + 300), "210", ""],
        ["/api/v1/user/10/", str(START + 2 * SECOND), "", "62"],
        ["/api/v1/user/10/", str(START + 3 * SECOND), "", "63"],
        *[["/api/v1/user/11/", str(START + n * SECOND), "", str(61 + n)] for n in (1, 2, 3)],
    ]


def test_s15_csv_leaves_the_user_column_out_for_one_user(tmp_path):
    rows = as_rows(two_people(), "user=11", tmp_path)
    assert rows[0] == ["timestamp", "/api/v1/datatype/19/"]
    assert rows[1] == [str(START + SECOND), "62"]


def test_s16_synchronous_data_is_wav_and_asynchronous_data_pairs_of_eight_bytes(tmp_path):
    store = a_store(seconds=10)
    with wave.open(str(write(store, "datatype=4113", tmp_path / "ecg.wav"))) as file:
        assert (file.getframerate(), file.getsampwidth(), file.getnchannels()) == (256, 2, 1)
        assert file.getnframes() == 2_560
    pairs = write(store, "datatype=18", tmp_path / "rr.hxd").read_bytes()
    found = list(struct.iter_unpack("<Qq", pairs))
    series = store.series()[0]
    segment = store.read(series, 0, series.count)
    assert [(START + offset, value) for offset, value in found] == list(
        zip(segment.timestamps.tolist(), segment.values.tolist(), strict=True)
    )
    with zipfile.ZipFile(write(store, "record=1", tmp_path / "all.zip")) as archive:
        assert "record_1/ECG_I.wav" in archive.namelist()
        assert "record_1/RR_interval.hxd" in archive.namelist()
        assert json.loads(archive.read("record_1/info.json"))["start"] == START


def test_s17_binary_holds_the_stored_numbers_whatever_values_are_asked_for(tmp_path):
    store = a_store(seconds=10)
    stored = write(store, "datatype=37", tmp_path / "a.wav", values=ValueStyle.STORED).read_bytes()
    assert write(store, "datatype=37", tmp_path / "b.wav", values=ValueStyle.PHYSICAL).read_bytes() == stored


@pytest.mark.parametrize("suffix", [".zip", ".edf"])
def test_s18_seconds_flat_and_max_values_have_no_effect_on_binary_nor_edf(tmp_path, suffix):
    store = a_store(seconds=10)
    plain = write(store, "record=1", tmp_path / f"a{suffix}").read_bytes()
    shaped = write(store, "record=1&seconds=1&flat=1&max_values=2", tmp_path / f"b{suffix}").read_bytes()
    assert shaped == plain


def test_s18_binary_of_several_records_is_refused(tmp_path):
    with pytest.raises(ExportError, match="one record"):
        write(two_people(), "datatype=19", tmp_path / "out.zip")
    assert list(tmp_path.iterdir()) == []


def test_s25_flat_gives_only_the_raw_array(tmp_path):
    pairs = [[START + (1 + n) * SECOND, 61 + n] for n in range(3)]
    assert as_json(two_people(), "user=10&flat=1", tmp_path) == pairs
    assert as_rows(two_people(), "user=10&flat=1", tmp_path) == [[str(t), str(v)] for t, v in pairs]


def test_s26_flat_mixes_several_users_and_datatypes(tmp_path):
    mixed = as_json(two_people(), "flat=1&no_timestamps=1", tmp_path)
    assert sorted(mixed) == [61, 62, 62, 63, 63, 64]


def test_s33_s34_no_timestamps_leaves_the_times_out(tmp_path):
    assert as_json(two_people(), "user=10&no_timestamps=1", tmp_path)[0]["data"] == {"19": [61, 62, 63]}
    assert as_rows(two_people(), "user=10&no_timestamps=1", tmp_path) == [
        ["/api/v1/datatype/19/"],
        ["61"],
        ["62"],
        ["63"],
    ]
    store = a_store(seconds=10)
    with_times = write(store, "datatype=18", tmp_path / "rr.hxd").stat().st_size
    assert write(store, "datatype=18&no_timestamps=1", tmp_path / "bare.hxd").stat().st_size * 2 == with_times


def test_s38_s39_seconds_are_the_floor_of_ticks_over_256(tmp_path):
    store = MemoryStore()
    a_record(store, seconds=10)
    ticks = START + np.array([0, 255, 256, 511, 512])
    store.add_async(1, 18, ticks, np.arange(5))
    got = as_json(store, "datatype=18&seconds=1", tmp_path)[0]["data"]["18"]
    assert got == [[START // 256 + second, value] for value, second in enumerate((0, 0, 1, 1, 2))]


def test_s40_a_channel_faster_than_1_hz_repeats_its_seconds(tmp_path):
    got = as_json(a_store(seconds=3), "datatype=4129&seconds=1", tmp_path)[0]["data"]["4129"]
    assert [second - START // 256 for second, _ in got] == [0] * 128 + [1] * 128 + [2] * 128
