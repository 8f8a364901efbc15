"""One writer at a time: a lock file that says who holds the store."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

from hexoview.errors import StoreError
from hexoview.store.durable import PRIVATE_FILE
from hexoview.store.file_lock import is_locked_by_us

LOCK_NAME = "hexoview-lock"


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Holds the store for one writer; a StoreError that names the other writer where there is one.

    The file stays when the writer has gone.
    """
    path = folder / LOCK_NAME
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE)
    try:
        if not is_locked_by_us(descriptor, or_else=False) or not _is_at(path, descriptor):
            raise _in_use(folder, descriptor)
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"{os.getpid()}@{socket.gethostname()}\n".encode())
        yield
    finally:
        os.close(descriptor)


def _is_at(path: Path, descriptor: int) -> bool:
    """Whether the open file is still the one of that name.

    A store that stayed empty is taken away with its lock; then this is a lock on nothing.
    """
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False


def _in_use(folder: Path, descriptor: int) -> StoreError:
    os.lseek(descriptor, 0, os.SEEK_SET)
    holder = os.read(descriptor, 300).decode("utf-8", errors="replace").strip() or "another program"
    return StoreError(
        f"Something else is being brought into the store {folder.name} just now.",
        cause=f"It is in use by {holder} (process number and computer).",
        way_out="Wait until that import has ended, then start again.",
    )
