"""Every layout that can be imported opens in place too, with nothing written beside it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from importing import tree, values
from layout_builder import local_decode
from polysomnogram import polysomnogram
from range_builder import RangeDownload
from recording_builder import START, TICKS, Recording
from table_builder import dashboard_csv

from hexoview.cli.main import main
from hexoview.store.location import open_store


def test_that_edf_tables_ranges_and_numberless_folders_are_shown_beside_downloads(tmp_path: Path) -> None:
    root = tmp_path / "downloads"
    Recording(record_id=1).write(root / "plain/record_1")
    polysomnogram(root / "night.edf")
    (root / "record-77.csv").write_bytes(dashboard_csv(Recording(start=START + 999 * TICKS)))
    RangeDownload(records=(Recording(record_id=5000, start=START + 9999 * TICKS),), counts=False).write(root)
    local_decode(has_numbers=False).write(root / "decoded")
    before = tree(root)
    store = open_store(root)
    assert store.left_out == ()
    records = store.records()
    assert len(records) == 5
    assert {1, 77, 5000} <= {one.id for one in records}
    np.testing.assert_array_equal(values(store, 4113, 5000), Recording().values("ECG_I"))
    np.testing.assert_array_equal(values(store, 19, 77), Recording().values("heart_rate"))
    assert [found.id for found in store.ranges()] == [3324350]
    assert "Zoe Mueller" in {user.name for user in store.users()}
    assert "EEG Fpz-Cz" in {one.label for one in store.datatypes()}
    store.close()
    again = open_store(root)
    assert again.records() == records
    again.close()
    assert tree(root) == before


def test_that_an_edf_alone_in_a_folder_opens(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    polysomnogram(tmp_path / "in/night.edf")
    store = open_store(tmp_path / "in")
    assert len(store.series()) == 2
    store.close()


def test_that_a_zip_and_a_converters_copies_are_told_apart(tmp_path: Path) -> None:
    folder = Recording().write(tmp_path / "in/record_257575")
    (folder / "ConversionOutput").mkdir()
    (folder / "ConversionOutput/ECG_I.csv").write_text("0.00000000,1360.00000000\n")
    Recording(record_id=2).zip(tmp_path / "in/more.zip")
    store = open_store(tmp_path / "in")
    assert [one.id for one in store.records()] == [257575]
    assert store.left_out == ("more.zip: it is a zip. Import it to see what is inside.",)
    store.close()


def test_that_a_change_of_a_file_alone_is_seen(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    polysomnogram(tmp_path / "in/one.edf")
    open_store(tmp_path / "in").close()
    polysomnogram(tmp_path / "in/two.edf", year=1990)
    store = open_store(tmp_path / "in")
    assert len(store.records()) == 2
    store.close()


def test_that_the_command_line_says_what_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Recording().write(tmp_path / "in/record_257575")
    Recording(record_id=2).zip(tmp_path / "in/more.zip")
    assert main(["records", str(tmp_path / "in"), "--json"]) == 0
    said = capsys.readouterr()
    assert [one["id"] for one in json.loads(said.out)] == [257575]
    assert "left out  more.zip: it is a zip" in said.err
