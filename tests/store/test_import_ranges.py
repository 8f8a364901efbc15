from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from importing import bring, sentences, series, values
from range_builder import RangeDownload
from recording_builder import START, TICKS, Recording, event_csv_bytes

from hexoview.domain.span import TimeSpan
from hexoview.store.intake.report import Outcome
from hexoview.store.location import open_store
from hexoview.store.recording.load import load_folder
from hexoview.store.recording.origin import is_own
from hexoview.watch import unwatched

ONE = Recording()
TWO = Recording(record_id=257576, seed=2, start=START + 60 * TICKS)


@pytest.mark.parametrize("is_zip", [False, True])
@pytest.mark.parametrize("is_hxd", [False, True])
def test_that_events_one_level_up_belong_to_the_record_below(
    tmp_path: Path, *, is_zip: bool, is_hxd: bool
) -> None:
    download = RangeDownload(records=(ONE,), counts=False, is_hxd=is_hxd)
    path = download.zip(tmp_path / "a.zip") if is_zip else download.write(tmp_path / "in")
    report = bring(tmp_path / "store", path)
    assert (report.imported, report.is_complete) == ((257575,), True)
    store = open_store(tmp_path / "store")
    beats = series(store, 18)
    read = store.read(beats, 0, beats.count)
    assert read.timestamps.tolist() == [START + offset for offset, _ in ONE.beats()]
    np.testing.assert_array_equal(values(store, 4113), ONE.values("ECG_I"))
    (activity,) = store.ranges()
    assert (activity.id, activity.user_id, activity.span) == (
        3324350,
        21885,
        TimeSpan(START, START + 20 * TICKS + 1),
    )
    store.close()
    name = "RR_interval.hxd" if is_hxd else "RR_interval.csv"
    assert (tmp_path / "store/record_257575" / name).read_bytes() == download.all_files()[name]


def test_that_shared_events_are_cut_at_the_records_and_kept_as_they_came(tmp_path: Path) -> None:
    download = RangeDownload(records=(ONE, TWO))
    assert bring(tmp_path / "store", download.write(tmp_path / "in")).imported == (257575, 257576)
    store = open_store(tmp_path / "store")
    for one in (ONE, TWO):
        beats = series(store, 18, one.record_id)
        read = store.read(beats, 0, beats.count)
        assert read.timestamps.tolist() == [one.start + offset for offset, _ in one.beats()]
        assert read.values.tolist() == [value for _, value in one.beats()]
        kept = tmp_path / "store" / f"record_{one.record_id}" / "original.RR_interval.csv"
        assert kept.read_bytes() == download.all_files()["RR_interval.csv"]
    store.close()
    assert bring(tmp_path / "store", tmp_path / "in").already == (257575, 257576)


def test_that_a_range_whose_record_is_only_counted_gets_a_number_that_stays(tmp_path: Path) -> None:
    path = RangeDownload().write(tmp_path / "in")
    (number,) = bring(tmp_path / "store", path).imported
    assert is_own(number)
    assert bring(tmp_path / "store", path).already == (number,)
    assert bring(tmp_path / "second", path).imported == (number,)
    row = load_folder(tmp_path / f"store/record_{number}", is_hashed=False, watch=unwatched()).row
    assert row is not None
    assert (row.id, row.user_id) == (number, 21885)


def test_that_another_range_gets_another_number(tmp_path: Path) -> None:
    one = bring(tmp_path / "store", RangeDownload().write(tmp_path / "in"))
    two = bring(tmp_path / "store", RangeDownload(range_id=3324351).write(tmp_path / "in"))
    assert one.imported != two.imported


def test_that_an_activity_of_a_recording_that_is_here_is_written_down(tmp_path: Path) -> None:
    bring(tmp_path / "store", ONE.write(tmp_path / "record_257575"))
    report = bring(tmp_path / "store", RangeDownload(records=(ONE,), counts=False).write(tmp_path / "in"))
    assert report.already == (257575,)
    store = open_store(tmp_path / "store")
    assert [(found.id, found.name) for found in store.ranges()] == [(3324350, "Activity 3324350")]
    store.close()


def test_that_a_converter_tree_comes_in_without_its_copies(tmp_path: Path) -> None:
    folder = tmp_path / "in/User_21885/record_257575"
    ONE.write(folder)
    (folder / "ConversionOutput").mkdir()
    (folder / "ConversionOutput/ECG_I.csv").write_text("0.00000000,1360.00000000\n0.00390625,1361.00000000\n")
    (folder / "ConversionOutput/outputData.csv").write_text("1,2,3\n")
    (folder / "heart_rate.csv").write_text("1.00000000,70.00000000\n")
    report = bring(tmp_path / "store", tmp_path / "in")
    assert report.is_complete
    assert "converter's copies of the recording beside it" in sentences(report, Outcome.NOTE)
    assert "converter's copy of the WAV file beside it" in sentences(report, Outcome.NOTE)


def test_that_converted_tables_alone_are_a_problem_that_says_what_to_import(tmp_path: Path) -> None:
    (tmp_path / "in/ConversionOutput").mkdir(parents=True)
    (tmp_path / "in/ConversionOutput/ECG_I.csv").write_text("0.00000000,1360.00000000\n")
    report = bring(tmp_path / "store", tmp_path / "in")
    assert "import the download itself" in sentences(report, Outcome.PROBLEM)


def test_that_a_shared_file_that_cannot_be_cut_costs_only_itself(tmp_path: Path) -> None:
    folder = RangeDownload(records=(ONE, TWO)).write(tmp_path / "in")
    (folder / "RR_interval.csv").write_bytes(b"nothing of the kind\n1,2\n")
    (folder / "step.csv").write_bytes(event_csv_bytes("step", [(1.0, 1), (61.0, 2)], unit="NA"))
    report = bring(tmp_path / "store", folder)
    assert report.imported == (257575, 257576)
    assert "RR_interval.csv" in sentences(report, Outcome.PROBLEM)
    store = open_store(tmp_path / "store")
    assert [values(store, 52, number).tolist() for number in (257575, 257576)] == [[1], [2]]
    store.close()
