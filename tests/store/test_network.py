"""Stores on other computers' disks: no write-ahead log, which only one computer can use."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from pathlib import Path

import pytest
from importing import bring
from recording_builder import START, TICKS, Recording

from hexoview.store import network
from hexoview.store.location import open_store
from hexoview.store.network import file_system_of, is_on_network, is_remote_type
from hexoview.store.schema import CATALOGUE_NAME

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /mnt/clinic rw,relatime - nfs4 server:/export rw,vers=4.2
41 22 0:36 / /mnt/our\\040share rw,relatime - cifs //server/share rw
42 40 8:2 / /mnt/clinic/local rw,relatime - xfs /dev/sdb1 rw
43 22 0:37 / /media/over rw - ext4 /dev/sdc1 rw
44 22 0:38 / /media/over rw - fuse.sshfs somebody@host: rw
a line that is none
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/data", "ext4"),
        ("/mnt/clinic", "nfs4"),
        ("/mnt/clinic/store", "nfs4"),
        ("/mnt/clinical", "ext4"),
        ("/mnt/our share/store", "cifs"),
        ("/mnt/clinic/local/store", "xfs"),
        ("/media/over/store", "fuse.sshfs"),
    ],
)
def test_that_the_nearest_mount_tells_the_file_system(path: str, kind: str) -> None:
    assert file_system_of(path, MOUNTS) == kind


def test_that_shares_are_told_from_disks() -> None:
    assert all(map(is_remote_type, ["nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "ceph", "vboxsf"]))
    assert not any(
        map(is_remote_type, ["", "ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "ntfs3", "zfs"])
    )


def test_that_this_computers_own_disk_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_MOUNTS", tmp_path / "missing")
    assert not is_on_network(tmp_path)
    (tmp_path / "mounts").write_text(f"1 0 8:1 / {tmp_path.resolve()} rw - nfs server:/ rw\n")
    monkeypatch.setattr(network, "_MOUNTS", tmp_path / "mounts")
    assert is_on_network(tmp_path / "store")


@pytest.fixture
def on_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hexoview.store.database.is_on_network", lambda _: True)


def has_log(folder: Path) -> bool:
    return (folder / CATALOGUE_NAME).read_bytes()[18] == 2


def recording(number: int) -> Recording:
    return Recording(number, start=START + number * 1000 * TICKS, seed=number)


@pytest.mark.usefixtures("on_network")
def test_that_a_store_on_a_share_has_no_write_ahead_log(tmp_path: Path) -> None:
    bring(tmp_path / "store", recording(1).write(tmp_path / "one"))
    with contextlib.closing(open_store(tmp_path / "store")) as store:
        assert [record.id for record in store.records()] == [1]
        assert not has_log(tmp_path / "store")
        assert not list((tmp_path / "store").glob("*-wal"))


def test_that_a_store_that_was_moved_to_a_share_lets_its_log_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(tmp_path / "store", recording(1).write(tmp_path / "one"))
    assert has_log(tmp_path / "store")
    monkeypatch.setattr("hexoview.store.database.is_on_network", lambda _: True)
    with contextlib.closing(open_store(tmp_path / "store")) as store:
        assert [record.id for record in store.records()] == [1]
    assert not has_log(tmp_path / "store")
    monkeypatch.undo()
    bring(tmp_path / "store", recording(2).write(tmp_path / "two"))
    assert has_log(tmp_path / "store")


@pytest.mark.usefixtures("on_network")
def test_that_people_read_on_a_share_while_an_import_writes(tmp_path: Path) -> None:
    store_folder = tmp_path / "store"
    bring(store_folder, recording(1).write(tmp_path / "one"))
    downloads = [recording(n).write(tmp_path / f"{n}") for n in range(2, 10)]
    is_over, counts, failures = threading.Event(), set(), []

    def read() -> None:
        with contextlib.closing(open_store(store_folder)) as store:
            while not is_over.is_set():
                try:
                    counts.add(len(store.records()))
                except Exception as error:  # noqa: BLE001 - whatever it is, it is shown
                    failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    bring(store_folder, *downloads)
    is_over.set()
    for reader in readers:
        reader.join()
    assert failures == []
    assert counts <= set(range(1, 10))
    with contextlib.closing(sqlite3.connect(store_folder / CATALOGUE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
