"""The store's file operations: private, and on the disk before anybody is told that they happened."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
# Windows has neither; there a link is met by `stat` alone.
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_BINARY = getattr(os, "O_BINARY", 0)


def make_private_folder(folder: Path) -> None:
    """Makes a folder, and those above that are missing, for its owner's eyes only."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)


def touch_private(path: Path) -> None:
    """Makes an empty file for its owner's eyes only, where there is none."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR | _BINARY, PRIVATE_FILE))


def open_regular(path: Path) -> io.BufferedReader:
    """Opens a file for reading; an OSError for links, devices, pipes and whatever else is no file."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _NO_FOLLOW | _BINARY)
    except OSError as error:
        # What the system says of a link that isn't followed: too many levels of symbolic links.
        if error.errno == errno.ELOOP:
            raise OSError(f"{path.name} is a link, and links aren't followed") from error
        raise
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(f"{path.name} is no ordinary file")
    return os.fdopen(descriptor, "rb")


@contextlib.contextmanager
def new_private_file(path: Path) -> Iterator[BinaryIO]:
    """A file that was not there before; it is on the disk when the block ends without an error."""
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def sync_file(path: Path) -> None:
    """Puts a file's bytes on the disk."""
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Puts a folder's list of names on the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def rename_folder(source: Path, target: Path) -> None:
    """Gives a finished folder its name; an OSError where something bears it already."""
    if target.exists():
        raise FileExistsError(f"{target.name} is there already")
    source.rename(target)
    sync_folder(target.parent)
    sync_folder(source.parent)


def remove_folder(folder: Path) -> None:
    """Removes a folder and all inside, as far as that can be done."""
    shutil.rmtree(folder, ignore_errors=True)
