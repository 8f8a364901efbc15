"""Stores as earlier Hexoviews left them: they open, they lose nothing, and a kill leaves old or new."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from importing import bring
from recording_builder import START, TICKS, Recording

from hexoview.domain.resources import Range, User
from hexoview.domain.span import TimeSpan
from hexoview.errors import StoreError
from hexoview.store import lock
from hexoview.store.database import backup_of
from hexoview.store.location import open_store
from hexoview.store.schema import CATALOGUE, CATALOGUE_NAME, NOTES, NOTES_NAME

KILLS = int(os.environ.get("HEXOVIEW_CASES", "0")) // 1000 or 6

MARIE = (21885, "Marie Tremblay", "F", 1984, 62.5, "study arm B")
WALK = Range(2**40, 21885, TimeSpan(START, START + 5 * TICKS), "walk", None, "slow")


def as_version_1(folder: Path) -> None:
    """Turns a store into what the first Hexoview made: its catalogue and notes of version 1."""
    with contextlib.closing(sqlite3.connect(folder / CATALOGUE_NAME, isolation_level=None)) as catalogue:
        assert catalogue.execute("PRAGMA user_version").fetchone() == (CATALOGUE.version,)
        catalogue.execute("ALTER TABLE records DROP COLUMN fingerprint")
        catalogue.execute("PRAGMA user_version = 1")
        catalogue.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with contextlib.closing(sqlite3.connect(folder / NOTES_NAME, isolation_level=None)) as notes:
        for statement in filter(str.strip, NOTES.steps[0].split(";")):
            notes.execute(statement)
        notes.execute("INSERT INTO people VALUES (?,?,?,?,?,?)", MARIE)
        times = (WALK.span.start, WALK.span.end, WALK.span.length.bit_length())
        row = (WALK.id, WALK.user_id, *times, WALK.name, WALK.training_routine_id, WALK.note)
        notes.execute("INSERT INTO ranges VALUES (?,?,?,?,?,?,?,?)", row)
        notes.execute(f"PRAGMA application_id = {NOTES.application_id}")
        notes.execute("PRAGMA user_version = 1")
    (folder / NOTES_NAME).chmod(0o600)


@pytest.fixture(scope="module")
def old_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("old")
    bring(folder / "store", Recording().write(folder / "record_257575"))
    as_version_1(folder / "store")
    return folder / "store"


@pytest.fixture
def store_folder(old_store: Path, tmp_path: Path) -> Path:
    return shutil.copytree(old_store, tmp_path / "store")


def version(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_contents(folder: Path) -> None:
    store = open_store(folder)
    assert store.users() == (User(*MARIE),)
    assert store.ranges() == (WALK,)
    assert [record.id for record in store.records()] == [257575]
    assert store.zones().names == {}
    assert set(store.fingerprints()) == {257575}
    store.close()


def test_that_a_store_of_the_first_version_opens_and_is_brought_up_to_date(store_folder: Path) -> None:
    check_contents(store_folder)
    assert version(store_folder / CATALOGUE_NAME) == CATALOGUE.version
    assert version(store_folder / NOTES_NAME) == NOTES.version


def test_that_notes_are_copied_before_they_are_brought_up_to_date(store_folder: Path) -> None:
    check_contents(store_folder)
    kept = backup_of(store_folder / NOTES_NAME, 1)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert version(kept) == 1
    with contextlib.closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT * FROM people").fetchall() == [MARIE]
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert "zones" not in tables


def test_that_an_import_brings_an_old_store_up_to_date_too(store_folder: Path, tmp_path: Path) -> None:
    bring(store_folder, Recording(7).write(tmp_path / "seven"))
    store = open_store(store_folder)
    assert [record.id for record in store.records()] == [7, 257575]
    assert store.fingerprints()[257575] == 0 != store.fingerprints()[7]
    store.close()


def test_that_an_old_store_under_import_by_another_is_left_alone(store_folder: Path) -> None:
    with lock.writing(store_folder), pytest.raises(StoreError, match="in use by"):
        open_store(store_folder)
    assert version(store_folder / CATALOGUE_NAME) == 1


def test_that_an_old_store_on_a_medium_without_writing_is_read_from_a_copy(
    store_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hexoview.store.location._can_write", lambda _: False)
    check_contents(store_folder)
    assert version(store_folder / CATALOGUE_NAME) == 1
    assert version(store_folder / NOTES_NAME) == 1


_UPGRADE = """
import sys
from hexoview.store.location import open_store
print("ready", flush=True)
store = open_store(sys.argv[1])
store.users()
"""


def test_that_an_upgrade_killed_at_any_moment_leaves_the_old_or_the_new(
    old_store: Path, tmp_path: Path
) -> None:
    rng = random.Random(3)
    versions = set()
    for kill in range(KILLS):
        folder = shutil.copytree(old_store, tmp_path / f"store{kill}")
        command = [sys.executable, "-c", _UPGRADE, str(folder)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            process.wait(rng.uniform(0, 0.04))
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
        process.stdout.close()
        process.wait()
        versions.add((version(folder / CATALOGUE_NAME), version(folder / NOTES_NAME)))
        check_contents(folder)
        assert not list(folder.glob("*.part"))
    assert versions <= {(1, 1), (2, 1), (2, 2)}
