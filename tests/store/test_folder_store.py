from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing import bring, series, tree
from recording_builder import START, TICKS, Recording

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.span import ALWAYS, EARLIEST, LATEST, TimeSpan
from hexoview.errors import StoreError
from hexoview.store.base import Store
from hexoview.store.folder import FolderStore
from hexoview.store.location import open_store
from hexoview.store.removal import removal_of_records
from hexoview.store.trash import Trash


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("stores")
    Recording().write(base / "in" / "record_257575")
    Recording(record_id=8, user=9, seed=8, start=START + 5 * TICKS).write(base / "in" / "record_8")
    bring(base / "store", base / "in")
    return base / "store"


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[FolderStore]:
    opened = open_store(folder)
    yield opened
    opened.close()


def test_that_the_folder_store_is_a_store(store: FolderStore) -> None:
    as_protocol: Store = store
    assert as_protocol.location.startswith("file:///")
    assert open_store(as_protocol.location).records() == store.records()


def test_that_series_come_by_user_datatype_and_first_value(store: FolderStore) -> None:
    keys = [(one.user_id, one.datatype.id, one.first, one.record_id) for one in store.series()]
    assert keys == sorted(keys)
    assert len({one.user_id for one in store.series()}) == 2


def test_that_series_are_found_by_each_filter_alone(store: FolderStore) -> None:
    every = store.series()
    one = every[3]
    assert store.series(ids=IdSet.of([one.id])) == (one,)
    assert store.series(records=IdSet.of([8])) == tuple(s for s in every if s.record_id == 8)
    assert store.series(users=IdSet.of([9])) == tuple(s for s in every if s.user_id == 9)
    assert store.series(datatypes=IdSet.of([18, 19])) == tuple(s for s in every if s.datatype.id in {18, 19})
    early = TimeSpan(EARLIEST, START + 1)
    assert store.series(overlapping=early) == tuple(s for s in every if s.first <= START)
    assert store.series(overlapping=TimeSpan(START, START)) == ()


@pytest.mark.parametrize("datatype_id", [4113, 19, 18])
def test_that_a_series_overlaps_from_its_first_to_its_very_last_tick(
    store: FolderStore, datatype_id: int
) -> None:
    one = series(store, datatype_id)
    ends = {
        TimeSpan(one.first - 5, one.first): False,
        TimeSpan(one.first - 5, one.first + 1): True,
        TimeSpan(one.last, one.last + 1): True,
        TimeSpan(one.last + 1, one.last + 9): False,
    }
    for span, is_inside in ends.items():
        assert (one in store.series(overlapping=span)) == is_inside
        assert (one in store.series(near={one.user_id: span})) == is_inside
        assert (one in store.series(near={one.user_id: span}, datatypes=IdSet.of([datatype_id]))) == is_inside


def test_that_an_instant_between_two_values_still_overlaps_their_series(store: FolderStore) -> None:
    one = series(store, 19)
    span = TimeSpan(one.first + 1, one.first + 2)
    assert one in store.series(overlapping=span)
    assert store.locate(one, span) == (1, 1)


@given(
    start=st.integers(-3000, 9000),
    length=st.integers(0, 9000),
    datatype_id=st.sampled_from([4113, 4129, 19, 18, 270]),
)
def test_that_locate_agrees_with_looking_at_every_timestamp(
    store: FolderStore, start: int, length: int, datatype_id: int
) -> None:
    one = series(store, datatype_id)
    times = store.read(one, 0, one.count).timestamps
    span = TimeSpan(START + start, START + start + length)
    inside = [i for i, tick in enumerate(times.tolist()) if tick in span]
    low, high = store.locate(one, span)
    assert list(range(low, high)) == inside


@given(low=st.integers(-10, 6000), high=st.integers(-10, 6000), datatype_id=st.sampled_from([4113, 19, 18]))
def test_that_any_slice_is_the_slice_of_the_whole(
    store: FolderStore, low: int, high: int, datatype_id: int
) -> None:
    one = series(store, datatype_id)
    whole = store.read(one, 0, one.count)
    low, high = (min(max(edge, 0), one.count) for edge in (low, high))
    part = store.read(one, low, high)
    np.testing.assert_array_equal(part.values, whole.values[low:high])
    np.testing.assert_array_equal(part.timestamps, whole.timestamps[low:high])


def test_that_a_locate_over_all_time_is_the_whole_series(store: FolderStore) -> None:
    for one in store.series():
        assert store.locate(one, ALWAYS) == (0, one.count)
        assert store.locate(one, TimeSpan(LATEST, EARLIEST)) == (one.count, one.count)


def test_that_values_are_handed_out_read_only(store: FolderStore) -> None:
    for number in (4113, 18):
        segment = store.read(series(store, number), 0, 3)
        assert not segment.values.flags.writeable


def test_that_what_the_catalogue_says_is_what_the_files_hold(store: FolderStore) -> None:
    for one in store.series():
        segment = store.read(one, 0, one.count)
        assert (one.count, one.low, one.high) == (len(segment), segment.values.min(), segment.values.max())
        assert (one.first, one.last) == (segment.timestamps[0], segment.timestamps[-1])


def test_that_datatypes_come_in_table_order_and_only_where_held(store: FolderStore) -> None:
    names = [row.name for row in store.datatypes()]
    assert names[:3] == ["ECG_I", "heart_rate", "RR_interval"]
    assert [row.id for row in store.datatypes(IdSet.of([19, 20, 4113]))] == [4113, 19]
    held = {
        record.id: sorted({s.datatype.id for s in store.series(records=IdSet.of([record.id]))})
        for record in store.records()
    }
    assert {number: list(ids) for number, ids in store.datatypes_of().items()} == held
    assert list(store.datatypes_of(IdSet.of([8]))) == [8]


def test_that_many_threads_read_the_same_values(store: FolderStore) -> None:
    every = store.series()
    wanted = {one.id: store.read(one, 0, one.count).values.tolist() for one in every}
    wrong: list[int] = []

    def read_all(offset: int) -> None:
        for place in range(60):
            one = every[(place * 7 + offset) % len(every)]
            if store.read(one, 0, one.count).values.tolist() != wanted[one.id]:
                wrong.append(one.id)

    threads = [threading.Thread(target=read_all, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_that_reading_changes_nothing(folder: Path) -> None:
    before = {name: data for name, data in tree(folder).items() if not name.endswith(("-wal", "-shm"))}
    opened = open_store(folder)
    opened.users(), opened.ranges(), opened.annotations(), opened.training_routines()
    for one in opened.series():
        opened.read(one, 0, one.count)
    opened.close()
    assert {
        name: data for name, data in tree(folder).items() if not name.endswith(("-wal", "-shm"))
    } == before


@pytest.mark.parametrize("damage", ["missing", "short", "a folder"])
def test_that_a_file_that_is_not_what_it_was_is_a_sentence(tmp_path: Path, damage: str) -> None:
    bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    path = tmp_path / "store" / "record_257575" / "ECG_I.wav"
    data = path.read_bytes()
    path.unlink()
    if damage == "short":
        path.write_bytes(data[:3000])
    elif damage == "a folder":
        path.mkdir()
    opened = open_store(tmp_path / "store")
    one = series(opened, 4113)
    with pytest.raises(StoreError, match=r"ECG_I\.wav of record_257575") as caught:
        opened.read(one, 1000, 3000)
    assert caught.value.cause
    assert caught.value.way_out
    assert opened.read(series(opened, 19), 0, 5).values.size == 5
    opened.close()


def test_that_a_damaged_catalogue_is_a_sentence(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording(seconds=4).write(tmp_path / "record_257575"))
    path = tmp_path / "store" / "hexoview-catalogue.sqlite"
    whole = path.read_bytes()
    rng = np.random.default_rng(3)
    for round_ in range(120):
        raw = bytearray(whole)
        for place in rng.integers(0, min(len(raw), 20_000), 1 + 8 * (round_ % 5)):
            raw[place] = int(rng.integers(0, 256))
        path.write_bytes(raw)
        with contextlib.suppress(StoreError):
            ask_everything(tmp_path / "store")


def ask_everything(folder: Path) -> None:
    opened = open_store(folder)
    try:
        opened.users(), opened.records(), opened.datatypes(), opened.datatypes_of(), opened.annotations()
        for one in opened.series():
            opened.locate(one, TimeSpan(START, START + 300))
            opened.read(one, 0, 10)
            opened.breaks(one)
    finally:
        opened.close()


def test_that_files_and_folders_are_for_their_owner_alone(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        allowed = 0o700 if path.is_dir() else 0o600
        assert path.stat().st_mode & 0o777 == allowed, path


def test_that_the_rows_of_a_wide_and_a_narrow_question_are_the_same(store: FolderStore) -> None:
    assert store.records(ids=IdSet.between(0, 10**12)) == store.records(ids=ALL_IDS)
    assert store.records(users=IdSet.of([9, 21885])) == store.records()
    assert store.users(IdSet.between(10, LATEST)) == store.users(IdSet.of([21885]))


def test_that_the_events_of_a_recording_that_was_replaced_are_not_mixed_with_the_new_ones(
    tmp_path: Path,
) -> None:
    bring(tmp_path / "store", Recording(seconds=40).write(tmp_path / "a"))
    with contextlib.closing(open_store(tmp_path / "store")) as opened:
        beats = series(opened, 18)
        held = opened.read(beats, 0, beats.count)
        assert len(held) == beats.count
        bring(tmp_path / "store", Recording(seconds=60).write(tmp_path / "b"), replace=True)
        for read in (lambda: opened.read(beats, 0, beats.count), lambda: opened.breaks(beats)):
            with pytest.raises(StoreError, match="no longer what it was"):
                read()


def test_that_the_events_of_a_recording_that_was_removed_do_not_pass_for_a_damaged_store(
    tmp_path: Path,
) -> None:
    bring(tmp_path / "store", Recording().write(tmp_path / "a"))
    with contextlib.closing(open_store(tmp_path / "store")) as opened:
        beats = series(opened, 18)
        Trash(opened.root).put(removal_of_records(opened, [257575]))
        span = TimeSpan(beats.first, beats.last)
        for read in (lambda: opened.read(beats, 0, 1), lambda: opened.locate(beats, span)):
            with pytest.raises(StoreError, match="no longer what it was"):
                read()
