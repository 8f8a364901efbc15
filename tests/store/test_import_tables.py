from __future__ import annotations

import random
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest
from importing import bring, sentences, series, values
from recording_builder import START, TICKS, Recording
from table_builder import dashboard_csv, oldest_csv

from hexoview.codecs import table_csv
from hexoview.domain.span import TimeSpan
from hexoview.errors import FormatError
from hexoview.store.intake.report import Outcome
from hexoview.store.location import open_store
from hexoview.store.recording.origin import is_own

RECORDING = Recording()


@pytest.mark.parametrize("tail", ["", ","])
@pytest.mark.parametrize("is_zip", [False, True])
def test_that_a_dashboard_table_comes_in_as_the_stored_numbers(
    tmp_path: Path, *, tail: str, is_zip: bool
) -> None:
    path = tmp_path / "record-257575.csv"
    path.write_bytes(dashboard_csv(RECORDING, tail=tail))
    if is_zip:
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.write(path, "downloads/record-257575.csv")
        path = tmp_path / "a.zip"
    report = bring(tmp_path / "store", path)
    assert (report.imported, report.is_complete) == ((257575,), True)
    store = open_store(tmp_path / "store")
    for number, source in ((33, "heart_rate"), (36, "tidal_volume"), (49, "heart_rate"), (19, "heart_rate")):
        np.testing.assert_array_equal(values(store, number), RECORDING.values(source))
        assert series(store, number).first == START + TICKS
    positions = series(store, 270)
    read = store.read(positions, 0, positions.count)
    assert read.timestamps.tolist() == [START + 4 * TICKS, START + 10 * TICKS]
    assert read.values.tolist() == [4, 5]
    (record,) = store.records()
    assert record.span.start == START
    assert is_own(record.user_id)
    store.close()
    assert bring(tmp_path / "store", path).already == (257575,)


def test_that_a_table_of_a_recording_that_is_here_belongs_to_its_person(tmp_path: Path) -> None:
    bring(tmp_path / "store", RECORDING.write(tmp_path / "record_257575"))
    (tmp_path / "record-257575.csv").write_bytes(dashboard_csv(RECORDING, positions=((0, 4),)))
    report = bring(tmp_path / "store", tmp_path / "record-257575.csv", replace=True)
    assert report.imported == (257575,)
    store = open_store(tmp_path / "store")
    assert [user.id for user in store.users()] == [21885]
    (record,) = store.records()
    assert record.devices == ("HXSKIN1200008564",)
    store.close()
    (folder,) = (tmp_path / "store").glob("record_257575*")
    for name in ("info.json", "statistics.csv", "ECG_I.wav"):
        assert (folder / name).read_bytes() == RECORDING.all_files()[name]


def test_that_the_download_gives_a_tables_recording_its_person(tmp_path: Path) -> None:
    (tmp_path / "record-257575.csv").write_bytes(dashboard_csv(RECORDING, positions=((0, 4),)))
    bring(tmp_path / "store", tmp_path / "record-257575.csv")
    whole = RECORDING.but(without=("sleep_position.csv",))
    assert bring(tmp_path / "store", whole.write(tmp_path / "record_257575"), replace=True).imported
    store = open_store(tmp_path / "store")
    assert [user.id for user in store.users()] == [21885]
    assert {19, 33, 36, 49, 4113} <= set(store.datatypes_of()[257575])
    store.close()


def test_that_a_table_with_a_hole_becomes_two_stretches(tmp_path: Path) -> None:
    (tmp_path / "record-257575.csv").write_bytes(dashboard_csv(RECORDING, hole=range(7, 12)))
    report = bring(tmp_path / "store", tmp_path / "record-257575.csv")
    assert report.imported == (257575, 1_000_257_575)
    store = open_store(tmp_path / "store")
    expected = RECORDING.values("heart_rate")
    np.testing.assert_array_equal(values(store, 19), expected[:7])
    np.testing.assert_array_equal(values(store, 19, 1_000_257_575), expected[12:])
    store.close()


def test_that_a_table_of_a_range_brings_the_activity_and_its_name(tmp_path: Path) -> None:
    (tmp_path / "range-2453736-G01-45359.csv").write_bytes(dashboard_csv(RECORDING))
    (number,) = bring(tmp_path / "store", tmp_path / "range-2453736-G01-45359.csv").imported
    assert is_own(number)
    store = open_store(tmp_path / "store")
    (activity,) = store.ranges()
    assert (activity.id, activity.name) == (2453736, "G01-45359")
    assert activity.span == TimeSpan(START, START + 20 * TICKS + 1)
    store.close()


def test_that_the_oldest_export_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "heart_rate.csv").write_bytes(oldest_csv([70, 71, 72]))
    report = bring(tmp_path / "store", tmp_path / "heart_rate.csv")
    assert report.is_complete
    store = open_store(tmp_path / "store")
    assert values(store, 19, report.imported[0]).tolist() == [70, 71, 72]
    store.close()
    (tmp_path / "what.csv").write_bytes(oldest_csv([70, 71, 72]))
    assert "no known channel" in sentences(bring(tmp_path / "store", tmp_path / "what.csv"), Outcome.PROBLEM)


def test_that_the_apis_table_parts_people(tmp_path: Path) -> None:
    lines = ["user,timestamp,/api/datatype/19/,/api/datatype/18/"]
    lines += [f"/api/v1/user/{who}/,{START + TICKS * i},{70 + i},{200 if i == 2 else ''}"
              for who in (7, 8) for i in (1, 2, 3)]  # fmt: skip
    (tmp_path / "data.csv").write_text("\n".join(lines))
    report = bring(tmp_path / "store", tmp_path / "data.csv")
    assert len(report.imported) == 2
    store = open_store(tmp_path / "store")
    assert [user.id for user in store.users()] == [7, 8]
    for number in report.imported:
        assert values(store, 19, number).tolist() == [71, 72, 73]
        assert values(store, 18, number).tolist() == [200]
    store.close()


def test_that_a_thinned_table_says_so_and_stays_out(tmp_path: Path) -> None:
    lines = ["timestamp,/api/datatype/4113/", *(f"{START + 79 * i},{1360 + i}" for i in range(50))]
    (tmp_path / "data.csv").write_text("\n".join(lines))
    assert "thinned out" in sentences(bring(tmp_path / "store", tmp_path / "data.csv"), Outcome.PROBLEM)
    assert not (tmp_path / "store").exists()


def test_that_numbers_of_another_scale_cost_only_their_column(tmp_path: Path) -> None:
    head = "time [s/256],activity [g](/api/datatype/49/),heart_rate [bpm](/api/datatype/19/)"
    lines = [head, *(f"{START + TICKS * i},{0.001 * i:.3f},{70 + i}" for i in range(1, 9))]
    (tmp_path / "record-5.csv").write_text("\n".join(lines))
    report = bring(tmp_path / "store", tmp_path / "record-5.csv")
    assert report.imported == (5,)
    assert "Activity can't be turned back" in sentences(report, Outcome.PROBLEM)


def test_that_unusable_lines_are_counted(tmp_path: Path) -> None:
    data = dashboard_csv(RECORDING) + b"not,a,line\n427217269248,x,1,,,70,\n"
    (tmp_path / "record-257575.csv").write_bytes(data)
    report = bring(tmp_path / "store", tmp_path / "record-257575.csv")
    assert report.imported == (257575,)
    assert "2 lines can't be used" in sentences(report, Outcome.PROBLEM)


def test_that_damaged_tables_end_in_a_sentence_or_a_reading() -> None:
    dice = random.Random(3)
    whole = dashboard_csv(RECORDING)
    refused = 0
    for _ in range(500):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 6)):
            at = dice.randrange(len(data))
            data[at : at + dice.randint(0, 3)] = dice.choice(
                [b",", b"\n", b'"', b"1e999", b"nan", b"\0", b"9" * 50, b"\xff", b"-", b"/api/datatype/1/"]
            )
        began = time.perf_counter()
        try:
            table_csv.decode(bytes(data))
        except FormatError:
            refused += 1
        assert time.perf_counter() - began < 1
    assert 0 < refused < 500
