"""Every way to write files, in every trouble: full disks, read-only folders, folders that go, cancels."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest
from builders import a_record, a_store
from memory_store import MemoryStore
from mounts import read_only, small_disk

from hexoview.errors import ExportError, HexoviewError
from hexoview.export import job
from hexoview.export.batch import Batch
from hexoview.export.batch_row import RowState
from hexoview.export.batch_rows import plan_batch
from hexoview.export.choices import ExportChoices
from hexoview.export.epochs import EpochTable
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.naming import IfExists
from hexoview.export.recipe import Recipe
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.watch import Cancelled, Watch, unwatched

OLD = b"what was there before"
ROOM = 4_000_000
_KB = 1024


def two_records(seconds: int) -> MemoryStore:
    """A record with five series, and the same ECG in another an hour later."""
    store = a_store(seconds=seconds)
    a_record(store, 2, start_s=3600, seconds=seconds)
    [ecg] = [one for one in store.series() if one.datatype.id == 4113]
    store.add_sync(2, 4113, store.read(ecg, 0, ecg.count).values)
    return store


@dataclass(frozen=True)
class Way:
    """A way to write files.

    Attributes:
        run: writes into a folder; a HexoviewError where that failed, of a batch its first one's words.
    """

    name: str
    files: tuple[str, ...]
    run: Callable[[MemoryStore, Path, Watch], None]

    def __str__(self) -> str:
        return self.name


def one_file(suffix: str, epoch: EpochTable | None = None) -> Way:
    def run(store: MemoryStore, folder: Path, watch: Watch) -> None:
        target = folder / f"night{suffix}"
        form = Format.of_path(target)
        assert form is not None
        query = parse("record=1&max_values=all")
        export(ExportRequest(query, form, target, epoch=epoch, may_replace=True), store, watch)

    name = f"epochs{suffix}" if epoch else suffix.removeprefix(".")
    return Way(name, (f"night{suffix}", f"night{suffix}.manifest.json"), run)


def a_batch() -> Way:
    def run(store: MemoryStore, folder: Path, watch: Watch) -> None:
        recipe = Recipe(
            "all",
            parse("datatype=4113"),
            ExportChoices(Format.JSON),
            is_batch=True,
            if_exists=IfExists.REPLACE,
        )
        batch = Batch(plan_batch(recipe, store, folder), store)
        batch.run(watch, lambda _: None)
        assert all(row.state.is_over for row in batch.rows)
        failed = [row.reason for row in batch.rows if row.state in {RowState.FAILED, RowState.CANCELLED}]
        if failed:
            raise ExportError(failed[0])

    names = [f"record_{number}_2022-11-19.json" for number in (1, 2)]
    return Way("batch", (*names, *(f"{name}.manifest.json" for name in names)), run)


EPOCHS = EpochTable(1)
WAYS = [
    *(one_file(form.suffix) for form in Format),
    one_file(".csv", EPOCHS),
    one_file(".json", EPOCHS),
    a_batch(),
]
every_way = pytest.mark.parametrize("way", WAYS, ids=str)


class Usage(NamedTuple):
    """Of a disk, as much as is asked."""

    free: int


class Left(NamedTuple):
    """What bears a name: how many old files, how many new ones, and whether anything else."""

    old: int
    new: int
    is_clean: bool


def left(folder: Path, way: Way) -> Left:
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    old = sum(content == OLD for content in found.values())
    return Left(old, len(found) - old, set(found) <= set(way.files))


def put_old_files(folder: Path, way: Way) -> None:
    for name in way.files:
        (folder / name).write_bytes(OLD)


@every_way
@pytest.mark.parametrize("is_foreseen", [True, False], ids=["foreseen", "filled-meanwhile"])
def test_that_a_full_disk_keeps_the_old_files_and_a_roomier_one_has_the_new(
    tmp_path, way, is_foreseen, monkeypatch
):
    store, plenty = two_records(20), tmp_path / "plenty"
    plenty.mkdir()
    way.run(store, plenty, unwatched())
    whole = sum(-(-path.stat().st_size // (4 * _KB)) * 4 for path in plenty.iterdir())
    if not is_foreseen:
        # What another program writes meanwhile, nobody foresees.
        monkeypatch.setattr(job.shutil, "disk_usage", lambda _: Usage(ROOM))
    olds = 4 * len(way.files)
    ends = []
    for room in sorted({4, whole // 4 + 4, whole // 2, whole - 4, whole + olds + 64}):
        folder = tmp_path / f"{room}"
        folder.mkdir()
        # Each file takes 4 kB at least: of the old ones, and of the name that it has until then.
        with small_disk(folder, olds + room):
            put_old_files(folder, way)
            said = None
            try:
                way.run(store, folder, unwatched())
            except HexoviewError as error:
                said = str(error)
            found = left(folder, way)
            assert found.is_clean, (room, found)
            assert said is None or found.old >= 2, (room, said, found)
            assert said is not None or found == (0, len(way.files), True), (room, found)
            assert said is None or "disk" in said or "space" in said, said
            ends.append(said is None)
    assert ends[0] is False
    assert ends[-1] is True


@every_way
def test_that_a_read_only_folder_is_a_sentence_and_keeps_the_old_files(tmp_path, way):
    put_old_files(tmp_path, way)
    with read_only(tmp_path), pytest.raises(ExportError, match="doesn't allow new files"):
        way.run(two_records(5), tmp_path, unwatched())
    assert left(tmp_path, way) == (len(way.files), 0, True)


@every_way
@pytest.mark.parametrize("share", [0.05, 0.3, 0.6])
def test_that_a_folder_that_goes_under_way_is_a_sentence_and_is_not_made_again(
    tmp_path, way, share, monkeypatch
):
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr("hexoview.watch._REPORT_EVERY_S", 0.0)

    def removed(fraction: float) -> None:
        if fraction > share:
            shutil.rmtree(folder, ignore_errors=True)

    with pytest.raises(ExportError):
        way.run(two_records(300), folder, Watch(removed))
    assert not folder.exists()


class CancelledAt(Watch):
    """A watch that asks to stop at its n-th step."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.left = number

    def step(self, fraction: float) -> None:
        self.left -= 1
        if self.left == 0:
            self.cancel()
        super().step(fraction)


@every_way
def test_that_a_cancel_at_any_step_leaves_old_files_or_whole_new_ones(tmp_path, way):
    store, number, is_done = two_records(200), 0, False
    put_old_files(tmp_path, way)
    most_new = 0
    while not is_done:
        number += 1
        try:
            way.run(store, tmp_path, CancelledAt(number))
            is_done = True
        except Cancelled:
            found = left(tmp_path, way)
            assert (found.old + found.new, found.is_clean) == (len(way.files), True), number
            # Of a batch, the record that was finished before stays; of one export there is no half.
            assert found.new in {0, 2} if way.name == "batch" else found.new == 0, number
            most_new = max(most_new, found.new)
            put_old_files(tmp_path, way)
    assert number > 5
    assert left(tmp_path, way) == (0, len(way.files), True)
    assert most_new == (2 if way.name == "batch" else 0)
