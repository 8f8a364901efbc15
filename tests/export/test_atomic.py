"""Files that are complete under their names, or not there at all, whatever fails."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.errors import ExportError
from hexoview.export import part_files
from hexoview.export.atomic import Pending, all_or_none, replacing
from hexoview.export.part_files import remove_stale
from hexoview.watch import Cancelled

TESTS = Path(__file__).parents[1]
OLD, NEW = b"the old file", b"the new file, longer"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def save(
    target: Path,
    content: bytes = NEW,
    *,
    may_replace: bool = True,
    then: Callable[[Pending], object] = lambda _: None,
) -> None:
    """Writes one file, and lets `then` happen before it gets its name."""
    with replacing(target, may_replace=may_replace) as pending:
        pending.write(content)
        then(pending)


def save_two(folder: Path, *, may_replace: bool = True, then: Callable[[], object] = lambda: None) -> None:
    """Writes two files, and lets `then` happen before they get their names."""
    with all_or_none(may_replace=may_replace) as unfinished:
        for name in ("a.csv", "b.csv"):
            unfinished.new(folder / name).write(NEW)
        then()


def refusal(work: Callable[[], object]) -> ExportError | None:
    """What a piece of work was refused with, if it was."""
    try:
        work()
    except ExportError as error:
        return error
    return None


def test_that_a_file_has_no_name_until_the_block_ends(tmp_path):
    with replacing(tmp_path / "a.csv", may_replace=False) as pending:
        pending.write(NEW)
        assert names(tmp_path) == [pending.path.name]
        assert pending.path.name.startswith(".a.csv.")
        assert pending.path.name.endswith(".hexoview-part")
    assert names(tmp_path) == ["a.csv"]
    assert (tmp_path / "a.csv").read_bytes() == NEW


def test_that_only_the_owner_may_read_it_before_and_after(tmp_path):
    before = os.umask(0)
    try:
        with replacing(tmp_path / "a.csv", may_replace=False) as pending:
            assert stat.S_IMODE(pending.path.stat().st_mode) == 0o600
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o600


@given(st.lists(st.binary(max_size=100), max_size=10))
def test_that_size_and_hash_are_those_of_the_bytes(tmp_path_factory, blocks):
    folder = tmp_path_factory.mktemp("hash")
    with replacing(folder / "a", may_replace=False) as pending:
        assert [pending.write(block) for block in blocks] == [len(block) for block in blocks]
    content = (folder / "a").read_bytes()
    assert content == b"".join(blocks)
    assert (pending.size, pending.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_that_arrays_of_any_word_are_written_as_their_bytes(tmp_path):
    with replacing(tmp_path / "a", may_replace=False) as pending:
        pending.write(np.arange(3, dtype="<i2"))
        pending.write(np.empty((0, 4), "<i8"))
        pending.write(memoryview(np.array([[1.5]])))
    expected = np.arange(3, dtype="<i2").tobytes() + np.array([1.5]).tobytes()
    assert (tmp_path / "a").read_bytes() == expected


@pytest.mark.parametrize("error", [ValueError, Cancelled, KeyboardInterrupt, SystemExit])
def test_that_whatever_ends_the_block_early_leaves_the_old_file_and_nothing_else(tmp_path, error):
    target = tmp_path / "a.csv"
    target.write_bytes(OLD)

    def stop(_: Pending) -> None:
        raise error

    with pytest.raises(error):
        save(target, then=stop)
    assert names(tmp_path) == ["a.csv"]
    assert target.read_bytes() == OLD


def test_that_a_taken_name_is_refused_even_when_it_was_free_at_first(tmp_path):
    target = tmp_path / "a.csv"
    with pytest.raises(ExportError, match=r"a\.csv already exists"):
        save(target, may_replace=False, then=lambda _: target.write_bytes(OLD))
    assert names(tmp_path) == ["a.csv"]
    assert target.read_bytes() == OLD


def test_that_of_two_files_none_appears_when_the_second_name_is_taken(tmp_path):
    with pytest.raises(ExportError, match=r"b\.csv already exists"):
        save_two(tmp_path, may_replace=False, then=lambda: (tmp_path / "b.csv").write_bytes(OLD))
    assert names(tmp_path) == ["b.csv"]
    assert (tmp_path / "b.csv").read_bytes() == OLD


def test_that_of_two_files_both_old_ones_come_back_when_the_second_cant_be_replaced(tmp_path):
    (tmp_path / "a.csv").write_bytes(OLD)
    (tmp_path / "b.csv").mkdir()
    with pytest.raises(ExportError, match="A folder has that name"):
        save_two(tmp_path)
    assert names(tmp_path) == ["a.csv", "b.csv"]
    assert (tmp_path / "a.csv").read_bytes() == OLD


def test_that_two_files_replace_two_and_leave_no_spare_behind(tmp_path):
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_bytes(OLD)
    save_two(tmp_path)
    assert names(tmp_path) == ["a.csv", "b.csv"]
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {NEW}


@pytest.fixture
def without_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """A memory stick: files have one name each."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refused)


@pytest.mark.usefixtures("without_links")
def test_that_a_disk_without_second_names_takes_new_files_and_refuses_taken_names(tmp_path):
    save(tmp_path / "a.csv", may_replace=False)
    assert (tmp_path / "a.csv").read_bytes() == NEW
    with pytest.raises(ExportError, match="already exists"):
        save(tmp_path / "a.csv", OLD, may_replace=False)
    save_two(tmp_path)
    assert names(tmp_path) == ["a.csv", "b.csv"]
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {NEW}


class Failing:
    """File operations of which the n-th fails, as of a disk that is full, gone or forbidden."""

    NAMES = ("open", "write", "fsync", "fstat", "link", "replace")

    def __init__(self, patch: pytest.MonkeyPatch, number: int, code: int) -> None:
        self.left = number
        self._code = code
        for name in self.NAMES:
            patch.setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, operation: Callable[..., object]) -> Callable[..., object]:
        def wrapper(*arguments: object, **more: object) -> object:
            self.left -= 1
            if self.left == 0:
                raise OSError(self._code, os.strerror(self._code))
            return operation(*arguments, **more)

        return wrapper


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT])
@pytest.mark.parametrize("had_old", [True, False])
def test_that_a_failure_of_any_file_operation_leaves_the_old_state(tmp_path, code, had_old):
    number, has_failed = 0, True
    while has_failed:
        number += 1
        for path in tmp_path.iterdir():
            path.unlink()
        if had_old:
            (tmp_path / "a.csv").write_bytes(OLD)
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, number, code)
            error = refusal(lambda: save_two(tmp_path))
        has_failed = failing.left <= 0
        # Links and the folder's own list of names may fail without harm.
        if error is None:
            assert names(tmp_path) == ["a.csv", "b.csv"]
            assert {path.read_bytes() for path in tmp_path.iterdir()} == {NEW}
        else:
            assert error.fact
            assert error.way_out
            assert names(tmp_path) == (["a.csv"] if had_old else [])
            assert not had_old or (tmp_path / "a.csv").read_bytes() == OLD
    assert number > 8


@pytest.mark.parametrize("may_replace", [True, False])
def test_that_bytes_are_on_the_disk_before_the_name_and_the_name_before_the_end(
    tmp_path, may_replace, monkeypatch
):
    done: list[str] = []
    sync, link, replace = os.fsync, os.link, os.replace

    def synced(descriptor: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        sync(descriptor)

    def named(operation: Callable[..., None]) -> Callable[..., None]:
        def wrapper(*arguments: object, **more: object) -> None:
            done.append("name")
            operation(*arguments, **more)

        return wrapper

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "link", named(link))
    monkeypatch.setattr(os, "replace", named(replace))
    save(tmp_path / "a.csv", may_replace=may_replace)
    assert done == ["file", "name", "folder"]


def test_that_a_disk_that_takes_bytes_in_portions_gets_them_all(tmp_path, monkeypatch):
    whole = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: whole(descriptor, bytes(data[:7])))
    save(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == NEW


def test_that_a_disk_that_loses_bytes_without_a_word_is_found_out(tmp_path):
    with pytest.raises(ExportError, match="could not be saved whole") as caught:
        save(tmp_path / "a.csv", then=lambda pending: os.truncate(pending.path, 5))
    assert "5 bytes of 20 bytes" in caught.value.cause
    assert names(tmp_path) == []


_FILL = """
import resource, sys
from pathlib import Path
from hexoview.errors import ExportError
from hexoview.export.atomic import replacing
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    with replacing(Path(sys.argv[1]), may_replace=True) as pending:
        for _ in range(10):
            pending.write(bytes(1000))
except ExportError as error:
    print(error)
"""


@pytest.mark.parametrize("limit", [0, 1, 999, 1000, 1001, 9_999])
def test_that_a_disk_full_at_any_byte_is_a_sentence_and_keeps_the_old_file(tmp_path, limit):
    target = tmp_path / "a.csv"
    target.write_bytes(OLD)
    told = subprocess.run(
        [sys.executable, "-c", _FILL, str(target), str(limit)],
        capture_output=True,
        text=True,
        check=True,
        cwd=TESTS.parent,
    )
    assert told.stdout.startswith("The disk filled up after ")
    assert "nothing was damaged" in told.stdout
    assert names(tmp_path) == ["a.csv"]
    assert target.read_bytes() == OLD


def test_that_the_limit_itself_is_room_enough(tmp_path):
    subprocess.run(
        [sys.executable, "-c", _FILL, str(tmp_path / "a.csv"), "10000"], check=True, cwd=TESTS.parent
    )
    assert (tmp_path / "a.csv").read_bytes() == bytes(10_000)


@pytest.mark.parametrize("mode", ["new", "replace"])
def test_that_a_kill_at_any_file_operation_leaves_old_or_new_and_no_litter(tmp_path, mode):
    program = [sys.executable, str(TESTS / "killed_exports.py"), str(tmp_path), mode]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS.parent), str(TESTS)])}
    told = subprocess.run(program, capture_output=True, text=True, check=True, env=environment)
    left = [json.loads(line) for line in told.stdout.splitlines()]
    assert [one["survived"] for one in left] == [False] * (len(left) - 1) + [True]
    assert len(left) > 20
    for one in left:
        assert set(one["names"]) <= {"night.json", "night.json.manifest.json"}
        assert one["is_old"] or one["size"] in {None, left[-1]["size"]}
        assert mode == "new" or one["size"] is not None


def test_that_what_a_killed_export_left_is_removed_and_nothing_else(tmp_path):
    litter = tmp_path / ".a.csv.0123456789abcdef.hexoview-part"
    others = [".a.csv.hexoview-part", "a.csv.0123456789abcdef.hexoview-part", ".b.0123.hexoview-part", "b"]
    for name in (litter.name, *others):
        (tmp_path / name).write_bytes(OLD)
    folder = tmp_path / ".c.0123456789abcdef.hexoview-part"
    folder.mkdir()
    assert remove_stale(tmp_path) == (litter,)
    assert names(tmp_path) == sorted([*others, folder.name])


def test_that_a_running_export_keeps_its_file_when_another_program_clears_up(tmp_path):
    clear = (
        "import sys; from pathlib import Path; from hexoview.export.part_files import remove_stale; "
        "print(len(remove_stale(Path(sys.argv[1]))))"
    )
    with replacing(tmp_path / "a.csv", may_replace=False) as pending:
        pending.write(NEW)
        told = subprocess.run(
            [sys.executable, "-c", clear, str(tmp_path)],
            capture_output=True,
            text=True,
            check=True,
            cwd=TESTS.parent,
        )
        assert told.stdout == "0\n"
        assert remove_stale(tmp_path) == ()
    assert (tmp_path / "a.csv").read_bytes() == NEW


_COUNT = 300


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files as Linux tells them")
def test_that_hundreds_of_files_appear_together_with_few_of_them_open(tmp_path):
    opened = Path("/proc/self/fd")
    with all_or_none(may_replace=False) as unfinished:
        for number in range(_COUNT):
            pending = unfinished.new(tmp_path / f"{number}.csv")
            pending.write(NEW)
            pending.settle()
        assert len(list(opened.iterdir())) < 150
        # Closed ones aren't taken for litter as long as others of the same export are open.
        assert remove_stale(tmp_path) == ()
    assert len(names(tmp_path)) == _COUNT


def test_that_clearing_up_a_folder_that_is_gone_is_no_error(tmp_path):
    assert remove_stale(tmp_path / "gone") == ()


def test_that_a_symbolic_link_in_the_place_of_litter_stays(tmp_path):
    (tmp_path / "mine").write_bytes(OLD)
    link = tmp_path / ".a.0123456789abcdef.hexoview-part"
    link.symlink_to(tmp_path / "mine")
    assert remove_stale(tmp_path) == ()
    assert link.is_symlink()


@pytest.mark.parametrize("name", ["a" * 255, "é" * 127, "王" * 85])
def test_that_the_longest_names_that_a_disk_takes_can_be_written(tmp_path, name):
    save(tmp_path / name, may_replace=False)
    assert names(tmp_path) == [name]


def test_that_a_longer_name_is_refused_with_its_length(tmp_path):
    with pytest.raises(ExportError, match="256 bytes") as caught:
        save(tmp_path / ("a" * 256), may_replace=False)
    assert caught.value.way_out == "Choose a shorter name."
    assert names(tmp_path) == []


def test_that_a_missing_folder_is_a_sentence(tmp_path):
    with pytest.raises(ExportError, match="There is no such folder") as caught:
        Pending(tmp_path / "gone" / "a.csv")
    assert caught.value.fact == f"Can't save in {tmp_path / 'gone'}."


_SAVE_AS_NOBODY = """
import os, sys
from pathlib import Path
from hexoview.errors import ExportError
from hexoview.export.atomic import replacing
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    with replacing(Path(sys.argv[1]), may_replace=True) as pending:
        pending.write(b"new")
except ExportError as error:
    print(error)
"""


def test_that_a_read_only_folder_is_a_sentence():
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.csv").write_bytes(OLD)
        # The administrator may write everywhere, so there the program gives its rights away.
        Path(folder).chmod(0o555)
        told = subprocess.run(
            [sys.executable, "-c", _SAVE_AS_NOBODY, f"{folder}/a.csv"],
            capture_output=True,
            text=True,
            check=True,
            cwd=TESTS.parent,
        )
        Path(folder).chmod(0o700)
        assert names(Path(folder)) == ["a.csv"]
    assert told.stdout == (
        f"Can't save in {folder}. The folder doesn't allow new files. Choose another folder.\n"
    )


def test_that_a_file_open_elsewhere_is_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_bytes(OLD)

    def busy(*_: object) -> None:
        raise OSError(errno.ETXTBSY, os.strerror(errno.ETXTBSY))

    monkeypatch.setattr(os, "replace", busy)
    with pytest.raises(ExportError, match="open in another program") as caught:
        save(tmp_path / "a.csv")
    assert caught.value.way_out == "Close it there, or save under another name."
    assert (tmp_path / "a.csv").read_bytes() == OLD


def test_that_a_part_that_another_program_clears_away_at_once_is_made_again(tmp_path, monkeypatch):
    whole, made = os.open, []

    def cleared(path: Path, *more: int) -> int:
        descriptor = whole(path, *more)
        if not made:
            Path(path).unlink()
        made.append(path)
        return descriptor

    monkeypatch.setattr(os, "open", cleared)
    save(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == NEW
    assert len({Path(path) for path in made} - {tmp_path}) == 2


def test_that_every_part_is_locked_while_it_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(part_files, "is_locked_by_us", lambda *_, **__: False)
    with pytest.raises(ExportError, match="open in another program"):
        Pending(tmp_path / "a.csv")
