"""Which folders exports write into: what a killed one left there goes at the next start of the program.

A note lies in the user's own state folder, holds the folder's path and nothing else, and is locked by the
program that wrote it: a lock that is free means that the program has ended.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import threading
from collections.abc import Iterator
from pathlib import Path

from hexoview.export.part_files import BINARY, remove_stale
from hexoview.store.durable import make_private_folder
from hexoview.store.file_lock import is_locked_by_us
from hexoview.store.places import notes_of_exports

_LONGEST_PATH = 1 << 16


@contextlib.contextmanager
def noted(folder: Path) -> Iterator[None]:
    """Notes that an export writes into a folder, as long as the block lasts."""
    with contextlib.ExitStack() as held:
        # Without a state folder (a full disk, a read-only home) exports go on as before:
        # then the next export into the same folder clears up.
        with contextlib.suppress(OSError):
            _note(folder.resolve(), held)
        yield


def _note(folder: Path, held: contextlib.ExitStack) -> None:
    place = notes_of_exports()
    make_private_folder(place)
    path = place / secrets.token_hex(8)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | BINARY, 0o600)
    held.callback(_forget, path, descriptor)
    if is_locked_by_us(descriptor, or_else=True):
        os.write(descriptor, os.fsencode(folder))


def _forget(path: Path, descriptor: int) -> None:
    os.close(descriptor)
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def clear_up() -> tuple[Path, ...]:
    """Removes what killed exports left anywhere; the files that went."""
    removed: list[Path] = []
    with contextlib.suppress(OSError):
        for path in sorted(notes_of_exports().iterdir()):
            with contextlib.suppress(OSError):
                removed += _cleared(path)
    return tuple(removed)


def _cleared(path: Path) -> tuple[Path, ...]:
    """Clears up for one note, unless its export still runs."""
    descriptor = os.open(path, os.O_RDWR | BINARY | getattr(os, "O_NOFOLLOW", 0))
    try:
        if not is_locked_by_us(descriptor, or_else=False):
            return ()
        folder = Path(os.fsdecode(os.read(descriptor, _LONGEST_PATH)))
        if (
            folder.is_absolute()
            and not folder.is_dir()
            and folder.parent != folder
            and not folder.parent.is_dir()
        ):
            # A disk that isn't plugged in: the note waits for it.
            return ()
        removed = remove_stale(folder) if folder.is_absolute() else ()
    finally:
        os.close(descriptor)
    path.unlink(missing_ok=True)
    return removed


def clear_up_beside() -> threading.Thread:
    """The same on a thread of its own: a network folder that doesn't answer keeps nobody waiting."""
    thread = threading.Thread(target=clear_up, name="hexoview-clear-up", daemon=True)
    thread.start()
    return thread
