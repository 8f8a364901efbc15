"""Copies a recording's files into the store, whole and on the disk, before they get their name."""

from __future__ import annotations

import contextlib
import errno
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from hexoview.errors import FormatError, StoreError
from hexoview.store.durable import new_private_file, remove_folder, sync_folder
from hexoview.store.intake.source import Member
from hexoview.watch import Watch

INCOMING = ".incoming"
_BLOCK = 1 << 20
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


@contextlib.contextmanager
def staging(store_folder: Path) -> Iterator[Path]:
    """An empty private folder on the store's disk; gone at the end unless it was renamed."""
    incoming = store_folder / INCOMING
    incoming.mkdir(mode=0o700, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=incoming))
    try:
        yield folder
    finally:
        remove_folder(folder)


def clear_incoming(store_folder: Path) -> None:
    """Removes what an interrupted import left; only for the one who holds the store for writing."""
    remove_folder(store_folder / INCOMING)


def copy_member(member: Member, target: Path, watch: Watch) -> None:
    """Copies one file, byte for byte; a FormatError when it holds more or less than its source said.

    A StoreError when the store's disk fails, which concerns the whole recording.
    """
    copied = 0
    with member.open() as source, _told(target), new_private_file(target) as copy:
        while block := _read(source, member):
            copied += len(block)
            if copied > member.size:
                break
            copy.write(block)
            watch.step(min(copied / (member.size or 1), 1.0))
    if copied != member.size:
        relation = "more" if copied > member.size else "less"
        raise FormatError(
            f"{member.name} could not be copied whole.",
            cause=f"It should have {member.size:,} bytes and has {relation}.",
            way_out="Close the program that writes to it, or download it again.",
        )


def _read(source: BinaryIO, member: Member) -> bytes:
    try:
        return source.read(_BLOCK)
    except OSError as error:
        raise FormatError(
            f"{member.name} can't be read to its end.", cause=f"The system says: {error.strerror or error}."
        ) from error


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _unwritable(target, error) from error


def finish_folder(folder: Path) -> None:
    """Puts the folder's names on the disk; its files are there already."""
    sync_folder(folder)


def _unwritable(target: Path, error: OSError) -> StoreError:
    free = ""
    with contextlib.suppress(OSError):
        free = f"; {shutil.disk_usage(target.parent).free:,} bytes are free"
    is_full = error.errno in _FULL
    return StoreError(
        "The recording doesn't fit the store's disk." if is_full else "The store's disk can't be written.",
        cause=f"The system says: {error.strerror or error}{free}.",
        way_out="Make room on the disk, then import again; what came in before is kept."
        if is_full
        else "See whether the disk is sound, then import again; what came in before is kept.",
    )
