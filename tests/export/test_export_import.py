"""What is exported in binary can be imported again, and exported to the same bytes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record, a_store
from campaign import drawn
from export_files import binary_file, edf_export
from hypothesis import given, settings
from hypothesis import strategies as st
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


def again(back: FolderStore, store: MemoryStore, text: str, target: Path) -> bytes:
    """The same export from a store in which the same activities are marked."""
    back.notes.keep(ranges=store.ranges())
    path, _ = binary_file(back, text, target, combine=Combine.EACH)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("first", "second"),
    [((5, 10), (8.3, 10)), ((8.3, 4.1), (5, 20)), ((5, 20), (8.3, 4.1)), ((5, 10), (15, 10))],
)
def test_that_activities_that_overlap_come_back_as_one_recording(tmp_path, first, second):
    store = a_store()
    for number, (start, seconds) in enumerate((first, second), start=1):
        a_range(store, number, start_s=start, seconds=seconds)
    each, _ = binary_file(store, "range__in=1,2", tmp_path / "each.zip", combine=Combine.EACH)
    back, report = imported(each, tmp_path / "store")
    assert report.is_complete
    assert [record.id for record in back.records()] == ([1, 1_000_000_001] if second == (15, 10) else [1])
    assert again(back, store, "range__in=1,2", tmp_path / "again.zip") == each.read_bytes()


def test_that_twelve_stretches_of_a_record_come_back_in_their_order(tmp_path):
    store = a_store()
    for number in range(12):
        a_range(store, number + 1, start_s=number * 4, seconds=3)
    each, _ = binary_file(store, "range__gte=1", tmp_path / "each.zip", combine=Combine.EACH)
    back, report = imported(each, tmp_path / "store")
    assert len(report.imported) == 12
    path, _ = binary_file(back, "record__gte=1", tmp_path / "again.zip", combine=Combine.EACH)
    assert path.read_bytes() == each.read_bytes()
    assert imported(path, tmp_path / "store")[1].imported == ()


def a_night_with_states() -> MemoryStore:
    """20 s at 256 and 1 Hz, beats, and a state that ends without another."""
    store = MemoryStore()
    a_record(store, seconds=20)
    store.add_sync(1, 4113, np.arange(20 * 256, dtype=np.int16) % 4096)
    store.add_sync(1, 19, np.arange(60, 80, dtype=np.uint16))
    beats = START + np.arange(100, 20 * SECOND, 190)
    store.add_async(1, 18, beats, np.arange(len(beats)) + 180)
    states = START + np.array([0, 700, 2500])
    store.add_async(1, 270, states, np.array([1, 4, 2]), breaks=START + np.array([500, 1900, 4000]))
    return store


spans = st.tuples(st.integers(0, 19 * SECOND), st.integers(SECOND // 2, 20 * SECOND))


@given(chosen=st.lists(spans, min_size=1, max_size=4))
@settings(max_examples=drawn(0.3), deadline=None)
def test_that_any_activities_side_by_side_come_back_to_the_byte(tmp_path_factory, chosen):
    tmp_path, store = tmp_path_factory.mktemp("world"), a_night_with_states()
    for number, (start, length) in enumerate(chosen, start=1):
        a_range(store, number, start_s=start / SECOND, seconds=length / SECOND)
    each, _ = binary_file(store, "range__gte=1", tmp_path / "each.zip", combine=Combine.EACH)
    back, report = imported(each, tmp_path / "store")
    assert report.is_complete, report.lines
    assert again(back, store, "range__gte=1", tmp_path / "again.zip") == each.read_bytes()
    back.close()


def test_that_stretches_that_overlap_and_differ_are_refused(tmp_path):
    store, other = a_store(), a_store()
    other.add_async(1, 18, START + np.array([2500, 2600]), np.array([1, 2]))
    for number, made in ((1, store), (2, other)):
        a_range(made, number, start_s=5 * number, seconds=10)
    paths = [
        binary_file(made, f"range={n}&datatype__in=18,19", tmp_path / f"{n}.zip")[0]
        for n, made in ((1, store), (2, other))
    ]
    imported(paths[0], tmp_path / "store")
    before = [record.span for record in open_store(tmp_path / "store").records()]
    report = import_paths(
        tmp_path / "store", [paths[1]], watch=unwatched(), on_line=lambda line: None, replace=True
    )
    assert not report.is_complete
    assert [record.span for record in open_store(tmp_path / "store").records()] == before
