from __future__ import annotations

import json
import shutil
import struct
import subprocess
import wave
import zipfile
from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from campaign import drawn
from export_files import binary_file, binary_request, planned
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_store import MemoryStore

from hexoview.domain.datatype import Timing
from hexoview.domain.datatypes import known_datatypes, unknown_datatype
from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Record, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import ASTROSKIN
from hexoview.errors import ExportError, StoreError
from hexoview.export.verify_binary import verify_binary
from hexoview.query.combine import Combine
from hexoview.watch import Cancelled, Watch, unwatched

GOLDEN = Path(__file__).parents[1] / "golden"


def only(record: int, datatype: int) -> IdSet:
    return IdSet.of([record * 1_000_000 + datatype])


def words(store: MemoryStore, record: int, datatype: int) -> np.ndarray:
    [series] = store.series(ids=only(record, datatype))
    return store.read(series, 0, series.count).values


def wave_words(data, kind: str) -> tuple[int, np.ndarray]:
    with wave.open(data) as opened:
        assert (opened.getnchannels(), opened.getsampwidth()) == (1, np.dtype(kind).itemsize)
        return opened.getframerate(), np.frombuffer(opened.readframes(opened.getnframes()), kind)


def pairs(data: bytes) -> list[tuple[int, int]]:
    return list(struct.iter_unpack("<Qq", data))


def inside(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


# ---- what the files hold


def test_that_one_series_in_a_wav_holds_the_stored_words(tmp_path):
    store = a_store()
    path, [tally] = binary_file(store, "record=1&datatype=4113", tmp_path / "ecg.wav")
    rate, values = wave_words(str(path), "<i2")
    assert rate == 256
    assert np.array_equal(values, words(store, 1, 4113))
    assert path.stat().st_size == 44 + 2 * 60 * 256
    assert (tally.user_id, tally.datatype_id, tally.values) == (10, 4113, 60 * 256)
    assert (tally.first, tally.last) == (START, START + 60 * SECOND - 1)


def test_that_a_window_cuts_a_wav_at_its_first_value_inside(tmp_path):
    store = a_store()
    query = f"record=1&datatype=19&start={START + 300}&end={START + 10 * SECOND}"
    path, [tally] = binary_file(store, query, tmp_path / "hr.wav")
    # Heart rate falls on start + 1 s, + 2 s …: the first inside is the second value.
    _, values = wave_words(str(path), "<u2")
    assert np.array_equal(values, words(store, 1, 19)[1:9])
    assert (tally.first, tally.last) == (START + 2 * SECOND, START + 9 * SECOND)


def test_that_hxd_counts_its_offsets_from_the_windows_first_tick(tmp_path):
    store = MemoryStore()
    a_record(store, 1)
    ticks = START + np.array([85, 154, 234, 300])
    store.add_async(1, 18, ticks, np.array([256, 69, 80, -1]))
    path, [tally] = binary_file(store, f"record=1&start={START + 100}", tmp_path / "rr.hxd")
    assert pairs(path.read_bytes()) == [(54, 69), (134, 80), (200, -1)]
    assert (tally.values, tally.first, tally.last) == (3, START + 154, START + 300)


def test_that_no_timestamps_leaves_values_alone(tmp_path):
    store = MemoryStore()
    a_record(store, 1)
    store.add_async(1, 18, START + np.array([85, 154]), np.array([256, -69]))
    path, _ = binary_file(store, "record=1&no_timestamps=1", tmp_path / "rr.hxd")
    assert path.read_bytes() == struct.pack("<qq", 256, -69)
    path, _ = binary_file(store, "record=1&no_timestamps=1", tmp_path / "rr.zip")
    found = inside(path)
    assert found["record_1/RR_interval.hxd"] == struct.pack("<qq", 256, -69)
    assert json.loads(found["record_1/info.json"])["series"]["RR_interval"]["no_timestamps"] is True


def test_that_no_timestamps_leaves_a_grid_as_it_is(tmp_path):
    store = a_store()
    plain, _ = binary_file(store, "datatype=4113", tmp_path / "a.wav")
    without, _ = binary_file(store, "datatype=4113&no_timestamps=1", tmp_path / "b.wav")
    assert plain.read_bytes() == without.read_bytes()


def test_that_nan_rows_are_left_out_and_counted(tmp_path):
    store = MemoryStore()
    a_record(store, 1)
    breaks = START + np.array([0, 300, 5000])
    store.add_async(1, 280, START + np.array([10, 200]), np.array([6, 2]), breaks)
    path, [tally] = binary_file(store, f"record=1&end={START + 400}", tmp_path / "sleep.hxd")
    assert pairs(path.read_bytes()) == [(10, 6), (200, 2)]
    assert (tally.values, tally.nan_rows) == (2, 2)


def test_that_several_series_become_a_zip_of_one_folder(tmp_path):
    store = a_store()
    path, tallies = binary_file(store, "record=1", tmp_path / "all.zip")
    found = inside(path)
    names = ["info.json", "RR_interval.hxd", "heart_rate.wav", "tidal_volume.wav"]
    names += ["ECG_I.wav", "respiration_thoracic.wav"]
    assert list(found) == [f"record_1/{name}" for name in names]
    assert [tally.datatype_id for tally in tallies] == [18, 19, 37, 4113, 4129]
    told = json.loads(found["record_1/info.json"])
    with zipfile.ZipFile(path) as archive, archive.open("record_1/respiration_thoracic.wav") as opened:
        rate, values = wave_words(opened, "<u2")
    assert rate == 128
    assert np.array_equal(values, words(store, 1, 4129))
    offsets, rr = zip(*pairs(found["record_1/RR_interval.hxd"]), strict=True)
    [series] = store.series(ids=only(1, 18))
    segment = store.read(series, 0, series.count)
    assert told["start"] + np.array(offsets) == pytest.approx(segment.timestamps, abs=0)
    assert list(rr) == segment.values.tolist()


def test_that_info_json_has_hexoskins_keys_and_each_series_first_tick(tmp_path):
    store = a_store()
    query = f"record=1&datatype__in=19,4113&start={START + 128}&end={START + 10 * SECOND}"
    path, _ = binary_file(store, query, tmp_path / "two.zip")
    told = json.loads(inside(path)["record_1/info.json"])
    series = told.pop("series")
    assert told == {
        "start": START + 128,
        "end": START + 10 * SECOND,
        "timestamp": START / 256 + 0.5,
        "start_date": "2022-11-19T00:23:57.500000",
        "request": f"/api/data/?record=1&start={START + 128}&end={START + 10 * SECOND}",
        "user": 10,
        "algo": {"record_id": 1},
        "devices": [],
    }
    assert series["ECG_I"] == {
        "datatype": 4113, "count": 2432, "first": START + 128, "last": START + 2559, "rate": "256",
    }  # fmt: skip
    assert series["heart_rate"]["first"] == START + SECOND


def test_that_a_record_with_several_stretches_has_a_folder_for_each(tmp_path):
    store = a_store()
    for number, start in ((1, 5), (2, 20)):
        a_range(store, number, start_s=start, seconds=10, routine=7)
    path, tallies = binary_file(store, "trainingroutine=7&datatype__in=19,18", tmp_path / "runs.zip")
    found = inside(path)
    assert {name.split("/")[0] for name in found} == {"record_1_1", "record_1_2"}
    starts = [json.loads(found[f"record_1_{k}/info.json"])["start"] for k in (1, 2)]
    assert starts == [START + 5 * SECOND, START + 20 * SECOND]
    assert [tally.values for tally in tallies if tally.datatype_id == 19] == [10, 10]


def test_that_each_record_gets_its_folder_on_request_only(tmp_path):
    store = a_store()
    a_record(store, 2, user=11, start_s=5)
    store.add_sync(2, 19, np.arange(50, 80, dtype=np.uint16))
    with pytest.raises(ExportError, match="Binary holds one record") as refused:
        binary_file(store, "record__in=1,2&datatype=19", tmp_path / "both.zip")
    assert "combine=each" in refused.value.way_out
    path, tallies = binary_file(
        store, "record__in=1,2&datatype=19", tmp_path / "both.zip", combine=Combine.EACH
    )
    assert [name for name in inside(path) if name.endswith(".wav")] == [
        "record_1/heart_rate.wav",
        "record_2/heart_rate.wav",
    ]
    assert [(tally.user_id, tally.values) for tally in tallies] == [(10, 59), (11, 30)]


def test_that_a_slow_channel_bears_its_period_in_the_rate_field(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=3600)
    store.add_sync(1, 271, np.arange(3000, 3010, dtype=np.uint16))
    path, _ = binary_file(store, "record=1", tmp_path / "ann.wav")
    rate, values = wave_words(str(path), "<u2")
    assert (rate, values.tolist()) == (300, list(range(3000, 3010)))


def test_that_words_of_32_bits_stay_so_wide(tmp_path):
    store = MemoryStore()
    a_record(store, 1)
    values = np.array([-(2**31), 5, 2**31 - 1], np.int32)
    store.add_sync(1, 4113, values)
    path, _ = binary_file(store, "record=1", tmp_path / "wide.wav")
    rate, read = wave_words(str(path), "<i4")
    assert rate == 256
    assert np.array_equal(read, values)


def test_that_words_which_no_wav_holds_are_refused_before_a_byte_is_written(tmp_path):
    store = MemoryStore()
    a_record(store, 1)
    store.add_sync(1, 4113, np.array([0, 2**31]))
    with pytest.raises(ExportError, match=r"0 to 2,147,483,648") as refused:
        binary_file(store, "record=1", tmp_path / "wide.wav")
    assert refused.value.way_out
    assert list(tmp_path.iterdir()) == []


def test_that_an_unknown_channel_is_named_by_its_number(tmp_path):
    class Strange(MemoryStore):
        def datatype(self, number):
            return unknown_datatype(number, timing=Timing.ASYNCHRONOUS)

    store = Strange()
    a_record(store, 1)
    store.add_async(1, 555, START + np.array([1]), np.array([7]))
    path, _ = binary_file(store, "record=1", tmp_path / "odd.zip")
    assert "record_1/datatype_555.hxd" in inside(path)


# ---- names that can't be


@pytest.mark.parametrize(
    ("query", "name", "said"),
    [
        ("record=1", "all.wav", "holds one series"),
        ("record=1&datatype=18", "rr.wav", "can't hold RR interval"),
        ("record=1&datatype=19", "hr.hxd", "can't hold Heart rate"),
    ],
)
def test_that_a_bare_file_holds_one_series_of_its_kind(tmp_path, query, name, said):
    with pytest.raises(ExportError, match=said) as refused:
        binary_file(a_store(), query, tmp_path / name)
    assert ".zip" in refused.value.way_out
    assert list(tmp_path.iterdir()) == []


def test_that_an_empty_answer_is_refused(tmp_path):
    with pytest.raises(ExportError, match="no value"):
        binary_file(a_store(), "record=99", tmp_path / "none.zip")


# ---- the zip itself


def test_that_the_zip_needs_no_descriptor_and_is_private(tmp_path):
    path, _ = binary_file(a_store(), "record=1", tmp_path / "all.zip")
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            assert member.flag_bits == 0
            assert member.compress_type == zipfile.ZIP_STORED
            assert member.external_attr >> 16 == 0o100600
            assert member.date_time == (2022, 11, 19, 0, 23, 56)
    assert path.read_bytes()[:4] == b"PK\x03\x04"


@pytest.mark.skipif(shutil.which("unzip") is None, reason="unzip is not on this computer")
def test_that_unzip_finds_no_fault(tmp_path):
    path, _ = binary_file(a_store(), "record=1", tmp_path / "all.zip")
    done = subprocess.run(["unzip", "-t", str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "No errors detected" in done.stdout


def test_that_the_same_export_has_the_same_bytes(tmp_path):
    one, _ = binary_file(a_store(), "record=1", tmp_path / "one.zip")
    two, _ = binary_file(a_store(), "record=1", tmp_path / "two.zip")
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("binary.zip", f"record=1&end={START + 5 * SECOND}"),
        ("binary.wav", f"record=1&datatype=19&end={START + 5 * SECOND}"),
        ("binary.hxd", f"record=1&datatype=18&end={START + 5 * SECOND}"),
    ],
)
def test_that_the_bytes_stay_those_of_the_golden_file(tmp_path, name, query):
    path, _ = binary_file(a_store(), query, tmp_path / name)
    assert path.read_bytes() == (GOLDEN / name).read_bytes()


# ---- there and back


def brought_back(path: Path) -> MemoryStore:
    """A store made of an exported zip by independent readers."""
    store, found = MemoryStore(), inside(path)
    told = json.loads(found["record_1/info.json"])
    span = (told["end"] - told["start"]) / SECOND
    a_record(store, 1, start_s=(told["start"] - START) / SECOND, seconds=span)
    for name, series in told["series"].items():
        number = series["datatype"]
        if f"record_1/{name}.wav" in found:
            kind = "<i2" if known_datatypes(store.clock)[number].is_signed else "<u2"
            with zipfile.ZipFile(path) as archive, archive.open(f"record_1/{name}.wav") as opened:
                store.add_sync(1, number, wave_words(opened, kind)[1], first=series["first"])
        else:
            rows = np.array(pairs(found[f"record_1/{name}.hxd"]))
            store.add_async(1, number, rows[:, 0] + told["start"], rows[:, 1])
    return store


@settings(max_examples=drawn(0.6))
@given(st.integers(0, 30 * SECOND), st.integers(1, 30 * SECOND))
def test_that_export_import_export_is_byte_identical(tmp_path_factory, start, length):
    folder = tmp_path_factory.mktemp("trip")
    query = f"record=1&start={START + start}&end={START + start + length}"
    once, _ = binary_file(a_store(), query, folder / "once.zip")
    back = brought_back(once)
    again, _ = binary_file(back, "record=1", folder / "again.zip")
    assert again.read_bytes() == once.read_bytes()


def test_that_times_between_ticks_are_told_of(tmp_path):
    store = MemoryStore(clock=ASTROSKIN)
    start = START * 1000 // 256
    store.add_user(User(10))
    store.add_record(Record(1, 10, TimeSpan(start, start + 10_000)))
    series = store.add_sync(1, 64, np.arange(750, dtype=np.uint16))
    assert series.grid.step.denominator == 3
    _, [whole] = binary_file(store, "record=1", tmp_path / "whole.wav")
    assert whole.notes == ()
    _, [cut] = binary_file(store, f"record=1&start={start + 10}", tmp_path / "cut.wav")
    assert "1 tick off" in cut.notes[0]


# ---- verification


def test_that_every_flipped_byte_is_noticed(tmp_path):
    store = MemoryStore()
    a_record(store, 1)
    store.add_sync(1, 19, np.arange(60, 63, dtype=np.uint16))
    store.add_async(1, 18, START + np.array([85, 154]), np.array([256, 69]))
    for name, query in (("a.zip", "record=1"), ("a.wav", "datatype=19"), ("a.hxd", "datatype=18")):
        path, _ = binary_file(store, query, tmp_path / name)
        request, found = binary_request(query, path), planned(store, query)
        data = path.read_bytes()
        for place in range(len(data)):
            flipped = bytearray(data)
            flipped[place] ^= 0x10
            path.write_bytes(flipped)
            with pytest.raises(ExportError, match="doesn't match"):
                verify_binary(path, found, request, store, unwatched())
        for other in (data[:-1], data + b"\0", b""):
            path.write_bytes(other)
            with pytest.raises(ExportError):
                verify_binary(path, found, request, store, unwatched())


def test_that_a_value_changed_in_the_store_is_named(tmp_path):
    store = a_store()
    path, _ = binary_file(store, "record=1&datatype=19", tmp_path / "hr.wav")
    words(store, 1, 19)[3] += 1
    with pytest.raises(ExportError, match=r"a value of heart_rate\.wav is \d+; the recording has \d+"):
        verify_binary(
            path,
            planned(store, "record=1&datatype=19"),
            binary_request("record=1&datatype=19", path),
            store,
            unwatched(),
        )


def test_that_a_store_that_fails_leaves_no_file(tmp_path):
    store = a_store()

    def gone():
        raise StoreError("The recording is gone.")

    store.before_read = gone
    with pytest.raises(StoreError):
        binary_file(store, "record=1", tmp_path / "all.zip")
    assert list(tmp_path.iterdir()) == []


def test_that_cancel_stops_between_blocks_and_leaves_no_file(tmp_path):
    seen: list[float] = []

    def stop(fraction: float) -> None:
        seen.append(fraction)
        watch.cancel()

    watch = Watch(stop)
    with pytest.raises(Cancelled):
        binary_file(a_store(), "record=1", tmp_path / "all.zip", watch=watch)
    assert len(seen) == 1
    assert list(tmp_path.iterdir()) == []
