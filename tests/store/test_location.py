from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import platformdirs
import pytest
from importing import bring, tree, values
from mounts import read_only
from recording_builder import ASTROSKIN_START, Recording

from hexoview.domain.resources import User
from hexoview.errors import StoreError
from hexoview.store.location import open_store
from hexoview.store.mirror import open_mirrored
from hexoview.store.notes import Notes
from hexoview.store.schema import NOTES_NAME


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    """A folder of two downloads, one of them with a file that can't be used."""
    Recording(record_id=1).write(tmp_path / "downloads" / "record_1")
    cut = Recording().all_files()["ECG_I.wav"][:500]
    second = Recording(record_id=2, user=7, seed=2).but(files={"ECG_I.wav": cut})
    second.write(tmp_path / "downloads" / "deep" / "er" / "record_2")
    return tmp_path / "downloads"


def test_that_a_folder_of_downloads_opens_in_place(downloads: Path) -> None:
    before = tree(downloads)
    store = open_store(downloads)
    assert [record.id for record in store.records()] == [1, 2]
    np.testing.assert_array_equal(values(store, 4113, 1), Recording().values("ECG_I"))
    np.testing.assert_array_equal(values(store, 19, 2), Recording(seed=2).values("heart_rate"))
    assert not store.is_writable
    assert "ECG_I.wav is cut off" in " ".join(store.left_out)
    store.close()
    assert tree(downloads) == before


def test_that_one_recording_opens_in_place(downloads: Path) -> None:
    store = open_store(downloads / "record_1")
    assert [record.id for record in store.records()] == [1]
    np.testing.assert_array_equal(values(store, 4113, 1), Recording().values("ECG_I"))
    store.close()


def test_that_notes_on_a_folder_opened_in_place_lie_with_the_user(downloads: Path) -> None:
    before = tree(downloads)
    store = open_store(downloads)
    assert store.can_keep_notes
    store.notes.set_person(User(7, "Zoë"))
    store.close()
    again = open_store(downloads)
    assert [user.name for user in again.users()] == ["Zoë", None]
    again.close()
    assert tree(downloads) == before
    for path in platformdirs.user_data_path("hexoview").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
    for path in platformdirs.user_cache_path("hexoview").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
        assert "downloads" not in path.name


def test_that_a_folder_opened_in_place_is_read_again_when_it_changes(downloads: Path) -> None:
    open_store(downloads).close()
    Recording(record_id=3, seed=3).write(downloads / "record_3")
    store = open_store(downloads)
    assert [record.id for record in store.records()] == [1, 2, 3]
    store.close()


def test_that_a_folder_opened_in_place_is_read_once(downloads: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(downloads).close()

    def must_not_run(*_: object, **__: object) -> None:
        raise AssertionError("the recordings were scanned again")

    monkeypatch.setattr("hexoview.store.in_place.load_folder", must_not_run)
    store = open_store(downloads)
    assert len(store.records()) == 2
    store.close()


def test_that_one_recording_twice_is_shown_once_and_said(downloads: Path) -> None:
    Recording(record_id=1).write(downloads / "copy of 1")
    store = open_store(downloads)
    assert [record.id for record in store.records()] == [1, 2]
    assert "recording 1 once more" in " ".join(store.left_out)
    store.close()


def test_that_the_other_clock_is_left_out_and_said(downloads: Path) -> None:
    other = Recording(record_id=3, start=ASTROSKIN_START, end=ASTROSKIN_START + 20_000)
    other.write(downloads / "record_3")
    store = open_store(downloads)
    assert [record.id for record in store.records()] == [1, 2]
    assert "counts 1/1000 s" in " ".join(store.left_out)
    store.close()


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("hexoskin+https://api.hexoskin.com/", "accounts can't be opened yet"),
        ("ftp://clinic/store", "begins with ftp://"),
        ("file://otherhost/store", "on the computer otherhost"),
        ("/nowhere/at/all", "doesn't exist"),
        (__file__, "It is a file, not a folder"),
    ],
)
def test_that_what_is_no_store_is_a_sentence(location: str, words: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(location)
    assert words in str(caught.value)
    assert caught.value.way_out


def test_that_a_folder_without_recordings_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello")
    with pytest.raises(StoreError, match="holds no recording"):
        open_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_that_a_folder_whose_recordings_cannot_be_used_says_why(tmp_path: Path) -> None:
    Recording().but(files={"info.json": b"{"}).write(tmp_path / "in" / "record_1")
    with pytest.raises(StoreError, match=r"record_1.*no JSON"):
        open_store(tmp_path / "in")


def test_that_a_store_opens_by_path_text_and_url(tmp_path: Path) -> None:
    folder = tmp_path / "a store with spaces & ümlauts%20"
    bring(folder, Recording().write(tmp_path / "record_257575"))
    for location in (folder, str(folder), folder.as_uri()):
        store = open_store(location)
        assert store.location == folder.as_uri()
        assert store.is_writable
        store.close()


def test_that_another_programs_database_is_a_sentence(tmp_path: Path) -> None:
    import sqlite3

    connection = sqlite3.connect(tmp_path / "hexoview-catalogue.sqlite")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with pytest.raises(StoreError, match="made by another program"):
        open_store(tmp_path)


def test_that_a_store_of_a_newer_program_is_a_sentence(tmp_path: Path) -> None:
    bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    path = tmp_path / "store" / "hexoview-catalogue.sqlite"
    raw = bytearray(path.read_bytes())
    raw[60:64] = (99).to_bytes(4, "big")
    path.write_bytes(raw)
    with pytest.raises(StoreError, match="newer Hexoview"):
        open_store(tmp_path / "store")


@pytest.fixture
def write_protected(tmp_path: Path) -> Iterator[Path]:
    """A store on a medium that can't be written: a bind mount for root, mode bits for everybody else."""
    bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    store = open_store(tmp_path / "store")
    store.notes.set_person(User(21885, "Marie"))
    store.close()
    with read_only(tmp_path / "store"):
        yield tmp_path / "store"


def test_that_a_store_on_a_read_only_medium_opens_and_says_so(write_protected: Path) -> None:
    before = tree(write_protected)
    store = open_store(write_protected)
    assert (store.is_writable, store.can_keep_notes) == (False, False)
    np.testing.assert_array_equal(values(store, 4113), Recording().values("ECG_I"))
    assert [user.name for user in store.users()] == ["Marie"]
    store.close()
    open_store(write_protected).close()
    assert tree(write_protected) == before


def test_that_nothing_is_brought_into_a_read_only_store(write_protected: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Nothing can be brought into store"):
        bring(write_protected, Recording(record_id=2).write(tmp_path / "record_2"))


def test_that_no_note_is_kept_in_a_read_only_store(write_protected: Path) -> None:
    store = open_store(write_protected)
    with pytest.raises(StoreError, match="can't be kept"):
        store.notes.set_person(User(21885, "Other"))
    assert [user.name for user in store.users()] == ["Marie"]
    store.close()


def test_that_a_copy_of_a_store_is_made_anew_though_its_files_keep_their_size(tmp_path: Path) -> None:
    root = tmp_path / "store"
    bring(root, Recording().write(tmp_path / "in"))
    names = []
    for name in ("Anna", "Vera"):
        with contextlib.closing(Notes(root / NOTES_NAME)) as notes:
            notes.set_person(User(21885, name))
        size = (root / NOTES_NAME).stat().st_size
        with contextlib.closing(open_mirrored(root)) as copied:
            names.append((copied.users()[0].name, size))
    assert names == [("Anna", size), ("Vera", size)]
