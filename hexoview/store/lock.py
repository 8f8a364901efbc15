"""One writer at a time: a lock file that says who holds the store."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

from hexoview.errors import StoreError
from hexoview.store.durable import PRIVATE_FILE

LOCK_NAME = "hexoview-lock"
# Windows locks bytes: this one lies behind the text, which others must be able to read.
_LOCKED_BYTE = 1 << 30

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        # flock, not lockf: two threads of one process exclude each other too.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Holds the store for one writer; a StoreError that names the other writer where there is one.

    The file stays when the writer has gone.
    """
    path = folder / LOCK_NAME
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE)
    try:
        try:
            _take(descriptor)
            # A store that stayed empty is taken away with its lock; then this is a lock on nothing.
            is_there = path.exists() and os.path.samestat(os.fstat(descriptor), path.stat())
        except OSError:
            is_there = False
        if not is_there:
            raise _in_use(folder, descriptor)
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"{os.getpid()}@{socket.gethostname()}\n".encode())
        yield
    finally:
        os.close(descriptor)


def _in_use(folder: Path, descriptor: int) -> StoreError:
    os.lseek(descriptor, 0, os.SEEK_SET)
    holder = os.read(descriptor, 300).decode("utf-8", errors="replace").strip() or "another program"
    return StoreError(
        f"Something else is being brought into the store {folder.name} just now.",
        cause=f"It is in use by {holder} (process number and computer).",
        way_out="Wait until that import has ended, then start again.",
    )
