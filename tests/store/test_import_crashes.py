"""Imports that are killed, that meet each other, and that run while people read."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from importing import bring, sentences, values
from recording_builder import Recording

from hexoview.errors import StoreError
from hexoview.store import lock
from hexoview.store.catalogue import Catalogue
from hexoview.store.intake.report import Outcome
from hexoview.store.intake.target import Target
from hexoview.store.location import open_store
from hexoview.store.schema import CATALOGUE_NAME

RECORDINGS = 8

if TYPE_CHECKING:
    from campaign import Campaign

# Says each recording as soon as the import has said it, and waits for nothing.
_IMPORT = """
import sys
from pathlib import Path
from hexoview.store.intake.report import Outcome
from hexoview.store.intake.run import import_paths
from hexoview.watch import unwatched

def say(line):
    if line.outcome is Outcome.IMPORTED:
        print(line.record_id, flush=True)

print("ready", flush=True)
import_paths(Path(sys.argv[1]), [Path(sys.argv[2])], watch=unwatched(), on_line=say)
"""


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("downloads")
    for number in range(1, RECORDINGS + 1):
        Recording(record_id=number, seed=number, seconds=30).write(folder / f"record_{number}")
    return folder


def importer(store: Path, downloads: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _IMPORT, str(store), str(downloads)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])


def sha256(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def check_whole(store: Path, acknowledged: set[int]) -> None:
    """The catalogue is sound, holds what was acknowledged, and every file it names is there byte for byte."""
    with closing(sqlite3.connect(store / CATALOGUE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        folders = dict(connection.execute("SELECT id, folder FROM records"))
        assert acknowledged <= folders.keys()
        for number, name, size, digest in connection.execute(
            "SELECT record_id, name, size, sha256 FROM files"
        ):
            path = store / folders[number] / name
            assert (path.stat().st_size, sha256(path)) == (size, digest)
        channels = connection.execute("SELECT count(*) FROM series GROUP BY id / 1000000").fetchall()
        assert {count for (count,) in channels} <= {7}


def killed_after(process: subprocess.Popen[str], lines: int, seconds: float) -> tuple[set[int], bool]:
    """What an import had said when it was killed so long after some lines, and whether that ended it."""
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    said = [process.stdout.readline() for _ in range(lines)]
    is_killed = False
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        is_killed = True
    said += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    return {int(line) for line in said}, is_killed


def seconds_each(store: Path, downloads: Path) -> float:
    """How long one recording takes on this computer, as busy as it is."""
    process = importer(store, downloads)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    assert process.stdout.readline()
    began = time.monotonic()
    assert len(process.stdout.readlines()) == RECORDINGS - 1
    process.stdout.close()
    process.wait()
    return (time.monotonic() - began) / RECORDINGS


def test_that_a_killed_import_loses_nothing_it_said_and_leaves_no_litter(
    tmp_path: Path, downloads: Path, campaign: Campaign
) -> None:
    kills = campaign.count(8, full=200)
    interrupted = acknowledged = 0
    each_s = seconds_each(tmp_path / "whole", downloads)
    for _ in range(kills):
        store = tmp_path / "store"
        lines, seconds = campaign.dice.randrange(RECORDINGS - 1), campaign.dice.uniform(0, 1.5 * each_s)
        said, is_killed = killed_after(importer(store, downloads), lines, seconds)
        interrupted += is_killed
        acknowledged += len(said)
        if (store / CATALOGUE_NAME).exists():
            check_whole(store, said)
        report = bring(store, downloads)
        assert report.is_complete
        assert said <= set(report.already)
        check_whole(store, set(range(1, RECORDINGS + 1)))
        assert sorted(path.name for path in store.iterdir() if path.is_dir()) == sorted(
            f"record_{number}" for number in range(1, RECORDINGS + 1)
        )
        shutil.rmtree(store)
    assert interrupted > kills // 2
    campaign.tell(
        f"{kills} imports of {RECORDINGS} recordings, {interrupted} of them killed before their end:"
        f" {acknowledged:,} recordings said, 0 lost, 0 damaged, 0 orphans, nothing left in staging"
    )


# The wrong order: the recording is said, and its rows are there, before its folder has its name.
_WRONG_ORDER = """
import time
from hexoview.store.intake import target

renames = []
rename, add = target.rename_folder, target.Target.add
target.rename_folder = lambda *paths: renames.append(paths)

def add_first(self, row, staged, **more):
    add(self, row, staged, **more)
    print(row.id, flush=True)
    time.sleep(0.5)
    rename(*renames.pop())

target.Target.add = add_first
"""


def test_that_killing_finds_the_wrong_order_of_steps(
    tmp_path: Path, downloads: Path, campaign: Campaign
) -> None:
    """The control: kills and the same checks, on an import that says too much too early."""
    kills = campaign.count(2, full=20)
    command = [sys.executable, "-c", _WRONG_ORDER + _IMPORT]
    for number in range(kills):
        store = tmp_path / f"store{number}"
        arguments = [*command, str(store), str(downloads)]
        process = subprocess.Popen(
            arguments, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
        )
        assert process.stdout is not None
        # Killed as soon as it has said something, which is before the folder has its name.
        said = {int(line) for line in (process.stdout.readline(), process.stdout.readline())[1:]}
        process.kill()
        process.communicate()
        with pytest.raises((AssertionError, FileNotFoundError)):
            check_whole(store, said)
    campaign.tell(f"{kills} kills of an import with its steps in the wrong order: found each time")


def test_that_a_recording_that_had_its_name_and_no_rows_is_adopted(
    tmp_path: Path, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Crash(BaseException):
        """The end of the process, between the rename and the commit."""

    def crash(*_: object) -> None:
        raise Crash

    bring(tmp_path / "store", downloads / "record_1")
    with monkeypatch.context() as patched:
        patched.setattr("hexoview.store.durable.sync_folder", crash)
        with pytest.raises(Crash):
            bring(tmp_path / "store", downloads / "record_2")
    assert (tmp_path / "store" / "record_2").is_dir()
    with closing(Catalogue(tmp_path / "store" / CATALOGUE_NAME)) as catalogue:
        assert catalogue.folders() == {1: "record_1"}
    report = bring(tmp_path / "store", downloads / "record_1")
    assert "Recording 2 was in the store's folder" in sentences(report, Outcome.NOTE)
    check_whole(tmp_path / "store", {1, 2})


def test_that_the_check_finds_a_recording_that_has_rows_and_no_folder(
    tmp_path: Path, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wrong order of steps, to show that the checks above can fail."""
    monkeypatch.setattr("hexoview.store.intake.target.rename_folder", lambda *_: None)
    bring(tmp_path / "store", downloads / "record_1")
    with pytest.raises(FileNotFoundError):
        check_whole(tmp_path / "store", {1})


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which file a descriptor belongs to")
def test_that_everything_is_on_the_disk_before_a_recording_gets_its_name(
    tmp_path: Path, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a power cut would find; kill -9 can't show it, because the system keeps what was written."""
    done: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def noted_fsync(descriptor: int) -> None:
        done.append(f"fsync {Path(f'/proc/self/fd/{descriptor}').readlink()}")
        fsync(descriptor)

    def noted_rename(source: Path, target: Path) -> Path:
        done.append(f"rename {source} {target}")
        return rename(source, target)

    bring(tmp_path / "store", downloads / "record_1")
    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "rename", noted_rename)
    bring(tmp_path / "store", downloads / "record_2")
    target = tmp_path / "store" / "record_2"
    (named,) = (step for step in done if step.startswith("rename") and step.endswith(f" {target}"))
    staged = Path(named.split()[1])
    before, after = done[: done.index(named)], done[done.index(named) + 1 :]
    for path in target.iterdir():
        assert f"fsync {staged / path.name}" in before
    assert before[-1] == f"fsync {staged}"
    assert after[0] == f"fsync {tmp_path / 'store'}"


@pytest.mark.parametrize("step", ["rename", "commit", "discard"])
def test_that_an_interrupted_replacement_keeps_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    class Crash(BaseException):
        """The end of the process."""

    def crash(*_: object, **__: object) -> None:
        raise Crash

    store = tmp_path / "store"
    bring(store, Recording(seconds=10).write(tmp_path / "a"))
    Recording().write(tmp_path / "b")
    where = {
        "rename": "hexoview.store.intake.target.rename_folder",
        "commit": "hexoview.store.durable.sync_folder",
        "discard": "hexoview.store.intake.target.Target._discard",
    }[step]
    with monkeypatch.context() as patched:
        patched.setattr(where, crash)
        with pytest.raises(Crash):
            bring(store, tmp_path / "b", replace=True)
    assert Target._discard is not crash
    check_whole(store, {257575})
    opened = open_store(store)
    held = values(opened, 4113)
    opened.close()
    seconds = 20 if step == "discard" else 10
    np.testing.assert_array_equal(held, Recording(seconds=seconds).values("ECG_I"))
    assert bring(store, tmp_path / "b", replace=True).is_complete
    opened = open_store(store)
    np.testing.assert_array_equal(values(opened, 4113), Recording().values("ECG_I"))
    assert len(opened.records()) == 1
    opened.close()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_that_a_disk_that_fails_at_any_moment_costs_no_recording(
    tmp_path: Path, downloads: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    fsync = os.fsync
    bring(tmp_path / "store", downloads / "record_1")
    calls = 0
    for failing in range(1, 100):
        calls = 0

        def failing_fsync(descriptor: int, at: int = failing) -> None:
            nonlocal calls
            calls += 1
            if calls == at:
                raise OSError(code, os.strerror(code))
            fsync(descriptor)

        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", failing_fsync)
            report = bring(tmp_path / "store", downloads / "record_2")
        check_whole(tmp_path / "store", {1})
        assert not (tmp_path / "store" / ".incoming").exists()
        if calls < failing:
            break
        assert report.problems or report.already
        assert os.strerror(code) in sentences(report, Outcome.PROBLEM) or report.already
        again = bring(tmp_path / "store", downloads / "record_2", replace=True)
        assert again.is_complete
        check_whole(tmp_path / "store", {1, 2})
        shutil.rmtree(tmp_path / "store")
        bring(tmp_path / "store", downloads / "record_1")
    assert failing > 10


def test_that_a_second_import_is_told_who_holds_the_store(tmp_path: Path, downloads: Path) -> None:
    bring(tmp_path / "store", downloads / "record_1")
    with lock.writing(tmp_path / "store"), pytest.raises(StoreError, match=rf"in use by {os.getpid()}@"):
        bring(tmp_path / "store", downloads / "record_2")
    assert bring(tmp_path / "store", downloads / "record_2").is_complete


def test_that_the_lock_of_a_killed_import_holds_nobody_up(tmp_path: Path, downloads: Path) -> None:
    holder = "import sys, time; from pathlib import Path; from hexoview.store import lock\n"
    holder += "with lock.writing(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    bring(tmp_path / "store", downloads / "record_1")
    process = subprocess.Popen(
        [sys.executable, "-c", holder, str(tmp_path / "store")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    with pytest.raises(StoreError, match=f"in use by {process.pid}@"):
        bring(tmp_path / "store", downloads / "record_2")
    process.kill()
    process.communicate()
    assert bring(tmp_path / "store", downloads / "record_2").is_complete


def test_that_people_read_while_another_process_imports(tmp_path: Path, downloads: Path) -> None:
    bring(tmp_path / "store", downloads / "record_1")
    opened = open_store(tmp_path / "store")
    wanted = Recording(record_id=1, seed=1, seconds=30).values("ECG_I")
    process = importer(tmp_path / "store", downloads)
    assert process.stdout is not None
    counts = []
    while process.poll() is None:
        counts.append(len(opened.records()))
        np.testing.assert_array_equal(values(opened, 4113, 1), wanted)
    process.stdout.close()
    assert counts == sorted(counts)
    assert len(opened.records()) == RECORDINGS
    opened.close()
    check_whole(tmp_path / "store", set(range(1, RECORDINGS + 1)))


def test_that_threads_read_and_note_while_an_import_runs(tmp_path: Path, downloads: Path) -> None:
    bring(tmp_path / "store", downloads / "record_1")
    opened = open_store(tmp_path / "store")
    done = threading.Event()

    def browse() -> int:
        rounds = 0
        while not done.is_set():
            for one in opened.series():
                opened.read(one, 0, one.count)
            rounds += 1
        return rounds

    with ThreadPoolExecutor(3) as threads:
        browsing = [threads.submit(browse) for _ in range(3)]
        report = bring(tmp_path / "store", downloads)
        opened.notes.add_routine("Stairs")
        done.set()
    assert all(one.result() > 0 for one in browsing)
    assert report.is_complete
    opened.close()
