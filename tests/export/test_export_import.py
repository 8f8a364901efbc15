"""What is exported in binary can be imported again, and exported to the same bytes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_store
from export_files import binary_file, edf_export
from memory_store import MemoryStore

from hexoview.domain.resources import Record, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import ASTROSKIN
from hexoview.query.combine import Combine
from hexoview.store.folder import FolderStore
from hexoview.store.intake.report import ImportReport
from hexoview.store.intake.run import import_paths
from hexoview.store.location import open_store
from hexoview.watch import unwatched


def imported(path: Path, root: Path) -> tuple[FolderStore, ImportReport]:
    report = import_paths(root, [path], watch=unwatched(), on_line=lambda line: None)
    return open_store(root), report


def an_astroskin() -> MemoryStore:
    """250, 75 and 1 Hz on a clock of 1000 ticks."""
    store, start = MemoryStore(clock=ASTROSKIN), START * 1000 // SECOND
    store.add_user(User(10))
    store.add_record(Record(1, 10, TimeSpan(start, start + 20_000)))
    for number, rate in ((4113, 250), (64, 75), (19, 1)):
        kind = np.int16 if number == 4113 else np.uint16
        store.add_sync(1, number, np.arange(rate * 20, dtype=kind))
    store.add_async(1, 18, start + np.array([5, 800, 1700]), np.array([0, 795, 900]))
    return store


@pytest.mark.parametrize(
    ("made", "window"),
    [
        (a_store, ""),
        (a_store, f"&start={START + 133}&end={START + 40 * SECOND + 17}"),
        (a_store, f"&start={START + 300}&end={START + 900}"),
        (an_astroskin, ""),
        (an_astroskin, f"&start={START * 1000 // SECOND + 1234}"),
    ],
)
def test_that_export_import_export_gives_the_same_bytes(tmp_path, made, window):
    once, _ = binary_file(made(), f"record=1{window}", tmp_path / "once.zip")
    back, _ = imported(once, tmp_path / "store")
    again, _ = binary_file(back, "record=1", tmp_path / "again.zip")
    assert again.read_bytes() == once.read_bytes()


def test_that_edf_of_what_came_back_is_that_of_what_was_there(tmp_path):
    window = f"&start={START + 133}&end={START + 40 * SECOND + 17}"
    once, _ = binary_file(a_store(), f"record=1{window}", tmp_path / "once.zip")
    back, _ = imported(once, tmp_path / "store")
    there, _ = edf_export(a_store(), f"record=1{window}", tmp_path / "there.edf")
    again, _ = edf_export(back, "record=1", tmp_path / "again.edf")
    assert again.read_bytes() == there.read_bytes()


def test_that_a_real_recording_comes_back_to_the_byte(tmp_path, real_recordings):
    store, report = imported(real_recordings / "record_257575", tmp_path / "real")
    assert report.imported == (257575,)
    once, _ = binary_file(store, "record=257575", tmp_path / "once.zip")
    back, _ = imported(once, tmp_path / "back")
    again, _ = binary_file(back, "record=257575", tmp_path / "again.zip")
    assert again.read_bytes() == once.read_bytes()


def test_that_records_side_by_side_come_back_each(tmp_path):
    store = a_store()
    for number, start in ((1, 5), (2, 20)):
        a_range(store, number, start_s=start, seconds=10)
    each, _ = binary_file(
        store, "range__in=1,2&datatype__in=4113,18", tmp_path / "each.zip", combine=Combine.EACH
    )
    back, report = imported(each, tmp_path / "store")
    assert report.is_complete
    # The second stretch of a record gets an id of its own.
    first, second = back.records()
    assert first.id == 1
    assert [record.span.start for record in (first, second)] == [START + 5 * SECOND, START + 20 * SECOND]
    assert {series.count for series in back.series() if series.datatype.id == 4113} == {2560}


def test_that_values_without_times_are_refused_and_the_rest_comes_in(tmp_path):
    path, _ = binary_file(a_store(), "record=1&datatype__in=18,19&no_timestamps=1", tmp_path / "untimed.zip")
    back, report = imported(path, tmp_path / "store")
    assert back.datatypes_of() == {1: (19,)}
    assert any("RR_interval.hxd holds values without their times" in str(line) for line in report.lines)
