"""What a check finds, and what making the catalogue anew keeps."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from importing import bring, tree
from recording_builder import START, TICKS, Recording

from hexoview.domain.resources import Range, User
from hexoview.domain.span import TimeSpan
from hexoview.errors import StoreError
from hexoview.store import lock
from hexoview.store.checking.compare import check_store
from hexoview.store.checking.rebuild import rebuild_store
from hexoview.store.checking.report import CheckReport, Kind
from hexoview.store.location import open_store
from hexoview.store.removal import removal_of_records
from hexoview.store.schema import CATALOGUE_NAME, NOTES_NAME
from hexoview.store.trash import Trash
from hexoview.watch import Cancelled, Watch, unwatched

_CASES = int(os.environ.get("HEXOVIEW_CASES", "0"))
# The ordinary run makes 200, `make campaign` the 1,000 of the goal.
FLIPS = _CASES // 100 or 200
KILLS = _CASES // 1000 or 5
MARIE = User(21885, "Marie Tremblay", "F", 1984, 62.5, "arm B")
WALK = Range(2**40, 21885, TimeSpan(START, START + 5 * TICKS), "walk")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("full")
    marks = (f"/api/annotation/1/,2022,{START + TICKS},215,b'here'",)
    bring(
        folder / "store",
        Recording(1, annotations=marks).write(folder / "one"),
        Recording(2, start=START + 100 * TICKS, seed=2).write(folder / "two"),
    )
    with contextlib.closing(open_store(folder / "store")) as store:
        store.notes.keep(people=[MARIE], ranges=[WALK])
    return folder / "store"


@pytest.fixture
def store_folder(full: Path, tmp_path: Path) -> Path:
    return shutil.copytree(full, tmp_path / "store")


def check(folder: Path) -> CheckReport:
    return check_store(folder, unwatched())


def found(report: CheckReport) -> set[tuple[Kind, str]]:
    return {(one.kind, one.path) for one in report.findings}


def catalogue_rows(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with contextlib.closing(sqlite3.connect(folder / CATALOGUE_NAME)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}


def test_that_a_store_as_it_came_in_is_sound(store_folder: Path) -> None:
    before = tree(store_folder)
    report = check(store_folder)
    assert report.is_sound
    assert report.findings == ()
    files = list(store_folder.glob("record_*/*"))
    assert (report.records, report.files) == (2, len(files))
    assert report.size == sum(path.stat().st_size for path in files)
    assert tree(store_folder).items() >= before.items()


def test_that_every_single_flipped_bit_is_found(store_folder: Path) -> None:
    rng = random.Random(11)
    paths = sorted(path for path in store_folder.glob("record_*/*") if path.suffix in {".wav", ".csv"})
    paths = [path for path in paths if path.stat().st_size]
    for _ in range(FLIPS):
        path = rng.choice(paths)
        data = path.read_bytes()
        place, bit = rng.randrange(len(data)), 1 << rng.randrange(8)
        with path.open("r+b") as file:
            file.seek(place)
            file.write(bytes([data[place] ^ bit]))
        assert found(check(store_folder)) == {(Kind.CHANGED, path.relative_to(store_folder).as_posix())}
        path.write_bytes(data)
    assert check(store_folder).is_sound


def test_that_what_is_missing_changed_or_orphaned_is_named(store_folder: Path) -> None:
    (store_folder / "record_1" / "ECG_I.wav").unlink()
    with (store_folder / "record_1" / "info.json").open("ab") as file:
        file.write(b" ")
    (store_folder / "record_1" / "holiday.txt").write_text("not ours")
    shutil.rmtree(store_folder / "record_2")
    Recording(3).write(store_folder / "record_3")
    (store_folder / "shopping.txt").write_text("milk")
    report = check(store_folder)
    assert found(report) == {
        (Kind.MISSING, "record_1/ECG_I.wav"),
        (Kind.CHANGED, "record_1/info.json"),
        (Kind.ORPHANED, "record_1/holiday.txt"),
        (Kind.MISSING, "record_2"),
        (Kind.ORPHANED, "record_3"),
        (Kind.NOTE, "shopping.txt"),
    }
    assert not report.is_sound
    assert len(report.problems) == 5
    assert any(one.sentence == "ECG_I.wav of recording 1 is gone." for one in report.findings)


def test_that_a_link_in_the_place_of_a_file_is_told(store_folder: Path, tmp_path: Path) -> None:
    path = store_folder / "record_1" / "ECG_I.wav"
    elsewhere = path.rename(tmp_path / "ECG_I.wav")
    path.symlink_to(elsewhere)
    assert found(check(store_folder)) == {(Kind.DAMAGED, "record_1/ECG_I.wav")}


@pytest.mark.parametrize("name", [CATALOGUE_NAME, NOTES_NAME])
def test_that_a_damaged_database_is_told(store_folder: Path, name: str) -> None:
    data = bytearray((store_folder / name).read_bytes())
    data[4096:8192] = b"\xff" * 4096
    (store_folder / name).write_bytes(data)
    assert (Kind.DAMAGED, name) in found(check(store_folder))


def test_that_a_check_can_be_stopped(store_folder: Path) -> None:
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        check_store(store_folder, watch)


def test_that_a_folder_opened_in_place_is_compared_as_far_as_it_can_be(tmp_path: Path) -> None:
    Recording(5).write(tmp_path / "downloads" / "record_5")
    open_store(tmp_path / "downloads").close()
    report = check(tmp_path / "downloads")
    assert report.is_sound
    assert "no checksums" in report.findings[0].sentence
    assert rebuild_store(tmp_path / "downloads", unwatched()).is_sound
    assert sorted(path.name for path in (tmp_path / "downloads").iterdir()) == ["record_5"]


def test_that_a_place_without_recordings_is_refused(tmp_path: Path) -> None:
    for work in (check_store, rebuild_store):
        with pytest.raises(StoreError):
            work(tmp_path, unwatched())


def test_that_a_catalogue_made_anew_equals_the_one_before(store_folder: Path) -> None:
    before, notes = catalogue_rows(store_folder), (store_folder / NOTES_NAME).read_bytes()
    with contextlib.closing(open_store(store_folder)) as store:
        entry = Trash(store_folder).put(removal_of_records(store, [2]))
        Trash(store_folder).restore(entry.name, unwatched())
    report = rebuild_store(store_folder, unwatched())
    assert report.is_sound
    assert report.is_rebuilt
    assert catalogue_rows(store_folder) == before
    (store_folder / CATALOGUE_NAME).unlink()
    rebuild_store(store_folder, unwatched())
    after = catalogue_rows(store_folder)
    assert after == before
    assert (store_folder / NOTES_NAME).read_bytes() == notes


def test_that_a_damaged_catalogue_is_put_aside_and_made_anew(store_folder: Path) -> None:
    before = catalogue_rows(store_folder)
    (store_folder / CATALOGUE_NAME).write_bytes(b"SQLite format 3\0" + bytes(8000))
    report = rebuild_store(store_folder, unwatched())
    aside = "hexoview-catalogue.damaged-1.sqlite"
    assert (Kind.NOTE, aside) in found(report)
    assert report.is_sound
    assert (store_folder / aside).exists()
    assert catalogue_rows(store_folder) == before


def test_that_damage_is_still_found_after_the_catalogue_was_made_anew(store_folder: Path) -> None:
    path = store_folder / "record_1" / "ECG_I.wav"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    (store_folder / "record_2" / "tidal_volume.wav").unlink()
    expected = {(Kind.CHANGED, "record_1/ECG_I.wav"), (Kind.MISSING, "record_2/tidal_volume.wav")}
    assert found(rebuild_store(store_folder, unwatched())) == expected
    assert found(check(store_folder)) == expected


def test_that_making_anew_leaves_the_trash_alone_and_takes_orphans_in(store_folder: Path) -> None:
    with contextlib.closing(open_store(store_folder)) as store:
        entry = Trash(store_folder).put(removal_of_records(store, [2]))
    Recording(3, start=START + 200 * TICKS).write(store_folder / "record_3")
    assert rebuild_store(store_folder, unwatched()).is_sound
    with contextlib.closing(open_store(store_folder)) as store:
        assert [record.id for record in store.records()] == [1, 3]
    assert Trash(store_folder).entries() == (entry,)


def test_that_two_folders_of_one_recording_keep_the_one_that_was_listed(store_folder: Path) -> None:
    shutil.copytree(store_folder / "record_1", store_folder / "record_1-0")
    report = rebuild_store(store_folder, unwatched())
    assert (Kind.NOTE, "record_1-0") in found(report)
    with contextlib.closing(open_store(store_folder)) as store:
        assert store.folder_of(1) == store_folder / "record_1"


def test_that_a_stopped_rebuild_leaves_the_catalogue_as_it_was(store_folder: Path) -> None:
    before, steps = catalogue_rows(store_folder), 0

    class Stopping(Watch):
        def step(self, fraction: float) -> None:
            nonlocal steps
            steps += 1
            if steps > 8:
                raise Cancelled

    with pytest.raises(Cancelled):
        rebuild_store(store_folder, Stopping())
    assert catalogue_rows(store_folder) == before


def test_that_nothing_is_made_anew_while_another_writes(store_folder: Path) -> None:
    with lock.writing(store_folder), pytest.raises(StoreError, match="in use by"):
        rebuild_store(store_folder, unwatched())


def test_that_a_reader_sees_the_catalogue_before_or_after(store_folder: Path) -> None:
    with contextlib.closing(open_store(store_folder)) as store:
        assert len(store.records()) == 2
        rebuild_store(store_folder, unwatched())
        assert len(store.records()) == 2
        assert store.series()[0].count > 0


_REBUILD = """
import sys
from hexoview.store.checking.rebuild import rebuild_store
from hexoview.watch import unwatched
print("ready", flush=True)
rebuild_store(sys.argv[1], unwatched())
"""


def test_that_a_killed_rebuild_leaves_the_old_catalogue_or_the_new(full: Path, tmp_path: Path) -> None:
    rng = random.Random(5)
    expected = catalogue_rows(full)
    for kill in range(KILLS):
        folder = shutil.copytree(full, tmp_path / f"store{kill}")
        command = [sys.executable, "-c", _REBUILD, str(folder)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        try:
            process.wait(rng.uniform(0, 0.06))
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
        process.stdout.close()
        process.wait()
        assert catalogue_rows(folder) == expected
        assert check(folder).is_sound


def test_that_a_damaged_catalogue_is_reported_by_the_address_of_a_store_too(tmp_path):
    bring(tmp_path / "store", Recording().write(tmp_path / "in"))
    (tmp_path / "store" / CATALOGUE_NAME).write_bytes(b"no database at all, " * 100)
    report = check_store((tmp_path / "store").as_uri(), unwatched())
    assert [found.kind for found in report.findings] == [Kind.DAMAGED]
