"""Kills at random moments, disks full at any byte: the old files or the new ones, and nothing else."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from builders import a_store

from hexoview.errors import ExportError
from hexoview.export.atomic import Pending
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.watch import Watch, unwatched

TESTS = Path(__file__).parents[1]
OLD = b"what was there before"
CODES = [errno.ENOSPC, errno.EIO, errno.EACCES]
SUFFIXES = [form.suffix for form in Format]
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are made by fork")


def told(how: str, folder: Path, suffix: str, *, count: int, seed: int) -> list[dict]:
    """What the program beside says of each child."""
    folder.mkdir()
    program = [sys.executable, str(TESTS / "spoilt_exports.py"), how, str(folder), suffix]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS.parent), str(TESTS)])}
    program += [f"--count={count}", f"--seed={seed}"]
    done = subprocess.run(program, capture_output=True, text=True, env=environment, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


# polars starts threads that a fork loses, so a child has to import it anew: a second for each kill.
@needs_fork
@pytest.mark.parametrize(("suffix", "share"), [(".json", 20), (".zip", 19), (".edf", 10), (".csv", 1)])
def test_that_a_kill_at_any_moment_leaves_old_or_new_and_no_litter_after_the_next_start(
    tmp_path, suffix, share, campaign
):
    count = campaign.count(share, full=50)
    first, *kills = told("kill", tmp_path / "out", suffix, count=count, seed=campaign.seed)
    assert len(kills) == count
    new = first["new"]
    for one in kills:
        assert set(one["left"]) <= set(new), one
        assert all(found in {"old", new[name]} for name, found in one["left"].items()), one
        assert not one["had_old"] or set(one["left"]) == set(new), one
        assert one["was_killed"] or one["left"] == new, one
    cut = sum(one["was_killed"] for one in kills)
    litter = sum(one["litter"] > 0 for one in kills)
    campaign.tell(
        f"{suffix}: {count} kills, {cut} before the end, {litter} left litter, which the next start removed"
    )


@needs_fork
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_that_a_disk_full_at_any_byte_ends_in_a_sentence_and_keeps_the_old_files(tmp_path, suffix, campaign):
    count = campaign.count(0 if suffix == ".csv" else 5, full=200)
    first, *tries = told("fill", tmp_path / "out", suffix, count=count, seed=campaign.seed)
    new, size = first["new"], first["size"]
    for one in tries:
        if one["limit"] < size:
            assert (one["status"], set(one["left"].values())) == (1, {"old"}), one
        else:
            assert (one["status"], one["left"]) == (0, new), one
    campaign.tell(
        f"{suffix}: {len(tries)} disks full at a byte of {size:,}: a sentence each, the old files kept"
    )


def asked(target: Path) -> ExportRequest:
    form = Format.of_path(target)
    assert form is not None
    return ExportRequest(parse("record=1&max_values=all"), form, target, may_replace=True)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class Failing:
    """File operations of which the n-th fails; reading a written file back is one of them."""

    NAMES = ("open", "write", "fsync", "fstat", "link", "replace")

    def __init__(self, patch: pytest.MonkeyPatch, number: int, code: int) -> None:
        self.left = number
        self._code = code
        for name in self.NAMES:
            patch.setattr(os, name, self._counted(getattr(os, name)))
        patch.setattr(Path, "open", self._counted(Path.open))

    def _counted(self, operation):
        def wrapper(*arguments: object, **more: object) -> object:
            self.left -= 1
            if self.left == 0:
                raise OSError(self._code, os.strerror(self._code))
            return operation(*arguments, **more)

        return wrapper


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_that_a_failure_of_any_file_operation_is_a_sentence_and_keeps_the_old_files(
    tmp_path, suffix, campaign
):
    # Each operation fails once, for the next of three reasons; in a campaign for each of them.
    for turn in range(campaign.count(1, full=len(CODES))):
        each_operation_fails(tmp_path, suffix, turn)


def each_operation_fails(tmp_path: Path, suffix: str, turn: int) -> None:
    target, store = tmp_path / f"night{suffix}", a_store(seconds=3)
    export(asked(target), store, unwatched())
    both = names(tmp_path)
    number, has_failed = 0, True
    while has_failed:
        number += 1
        for name in both:
            (tmp_path / name).write_bytes(OLD)
        said = None
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, number, CODES[(number + turn) % len(CODES)])
            try:
                export(asked(target), store, unwatched())
            except ExportError as error:
                said = error
        has_failed = failing.left <= 0
        assert names(tmp_path) == both, (number, said)
        is_old = [(tmp_path / name).read_bytes() == OLD for name in both]
        # A second name for the old file, the folder's list of names and the note may fail without harm.
        assert all(is_old) if said is not None else not any(is_old), (number, said)
        assert said is None or (said.fact and said.way_out), said
    assert number > 10


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_that_a_folder_removed_under_way_is_a_sentence_and_not_made_again(tmp_path, suffix, monkeypatch):
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr("hexoview.watch._REPORT_EVERY_S", 0.0)

    def removed(fraction: float) -> None:
        if fraction > 0.3:
            shutil.rmtree(folder, ignore_errors=True)

    with pytest.raises(ExportError) as caught:
        export(asked(folder / f"night{suffix}"), a_store(seconds=600), Watch(removed))
    assert caught.value.way_out
    assert not folder.exists()


@pytest.mark.parametrize("number", [5, 32])
def test_that_a_target_that_windows_holds_open_is_a_sentence_and_keeps_its_content(
    tmp_path, number, monkeypatch
):
    target = tmp_path / "night.csv"
    target.write_bytes(OLD)

    def refused(*_: object, **__: object) -> None:
        error = PermissionError(errno.EACCES, "The process cannot access the file")
        error.winerror = number
        raise error

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(ExportError, match=r"night\.csv is open in another program") as caught:
        export(asked(target), a_store(seconds=3), unwatched())
    assert "Close it there" in caught.value.way_out
    assert target.read_bytes() == OLD
    assert names(tmp_path) == ["night.csv"]


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".json.manifest.json"])
def test_that_any_flipped_byte_is_found_before_a_file_gets_its_name(tmp_path, suffix, campaign, monkeypatch):
    settle, target = Pending.settle, tmp_path / f"night{suffix.removesuffix('.manifest.json')}"
    spoilt = tmp_path / f"night{suffix}"
    count, sizes = campaign.count(6, full=200), []

    def flipped(pending: Pending) -> None:
        settle(pending)
        if pending.target == spoilt:
            data = bytearray(pending.path.read_bytes())
            data[campaign.dice.randrange(len(data))] ^= 1 << campaign.dice.randrange(8)
            pending.path.write_bytes(data)
            sizes.append(len(data))

    monkeypatch.setattr(Pending, "settle", flipped)
    for _ in range(count):
        with pytest.raises(ExportError, match="doesn't match what was read"):
            export(asked(target), a_store(seconds=5), unwatched())
        assert names(tmp_path) == []
    assert len(sizes) == count
    campaign.tell(f"{suffix}: {count} flipped bits in {sizes[0]:,} bytes, each found")
