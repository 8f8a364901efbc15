"""The one way in which an export writes files: complete under their names, or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hexoview.errors import ExportError
from hexoview.export.disk_errors import in_bytes, told_in_sentences

if TYPE_CHECKING:
    from typing_extensions import Buffer

_SUFFIX = ".hexoview-part"
_PART = re.compile(r"\..+\.[0-9a-f]{16}" + re.escape(_SUFFIX), re.DOTALL)
# What most file systems hold of a name; the target's own part of it is shortened, never refused.
_LONGEST_NAME = 255
_TRIES = 8
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

if sys.platform == "win32":

    def _lock(descriptor: int, *, or_go_on: bool = False) -> bool:
        """Windows lets nobody remove a file that is open: holding it is the lock."""
        return descriptor >= 0 or or_go_on
else:
    import fcntl

    def _lock(descriptor: int, *, or_go_on: bool = False) -> bool:
        """Takes the lock that ends with the process; `or_go_on` is the answer where a disk knows none."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return or_go_on
        return True


class Pending:
    """A file that has no name yet: counted and hashed as its bytes pass, written from front to back.

    Attributes:
        target: the name that it will get.
        path: where it is until then, beside the target and readable by its owner only.
        size: bytes written so far.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.size = 0
        self._hash = hashlib.sha256()
        with told_in_sentences(target):
            self.path, self._descriptor = _new_part(target)

    @property
    def sha256(self) -> str:
        """The hash of what was written so far, in hexadecimal."""
        return self._hash.hexdigest()

    def write(self, data: Buffer | np.ndarray) -> int:
        """Appends bytes; the count is theirs, for a disk that takes fewer raises.

        Raises:
            ExportError: the disk is full, or gone.
        """
        view = data.data if isinstance(data, np.ndarray) else memoryview(data)
        if not view.nbytes:
            return 0
        view = view.cast("B")
        self._hash.update(view)
        done = 0
        with told_in_sentences(self.target, written=self.size):
            while done < len(view):
                # A disk that fills up takes a part without complaint and refuses the next.
                done += os.write(self._descriptor, view[done:])
        self.size += done
        return done

    def flush(self) -> None:
        """Nothing waits in memory; here for those who write to any file."""

    def settle(self) -> None:
        """Puts every byte on the disk, and counts them there.

        Raises:
            ExportError: the disk holds fewer bytes than were written.
        """
        with told_in_sentences(self.target, written=self.size):
            os.fsync(self._descriptor)
            held = os.fstat(self._descriptor).st_size
        if held != self.size:
            raise ExportError(
                f"{self.target.name} could not be saved whole.",
                cause=f"The disk holds {in_bytes(held)} of {in_bytes(self.size)}.",
                way_out="Choose another folder.",
            )

    def close(self) -> None:
        """Lets go of the file, and with it of its lock."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def discard(self) -> None:
        """Removes the unfinished file."""
        self.close()
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


class Unfinished:
    """Files that get their names together."""

    def __init__(self, *, may_replace: bool) -> None:
        self._may_replace = may_replace
        self._files: list[Pending] = []
        # What to do, last first, if a later file can't get its name.
        self._undo = contextlib.ExitStack()
        self._spares: list[Path] = []

    def new(self, target: Path) -> Pending:
        """A file that will be called `target`; with the others, or not at all."""
        pending = Pending(target)
        self._files.append(pending)
        return pending

    def discard(self) -> None:
        """Removes every file that has no name yet."""
        for pending in self._files:
            pending.discard()

    def name_all(self) -> None:
        """Gives every file its name, or, if one can't have it, none.

        Raises:
            ExportError: a name is taken, or the folder refuses.
        """
        for pending in self._files:
            pending.settle()
        with self._undo:
            for pending in self._files:
                self._name(pending)
            self._undo.pop_all()
        for spare in self._spares:
            spare.unlink(missing_ok=True)
        for folder in {pending.target.parent for pending in self._files}:
            with contextlib.suppress(OSError):
                # Some network disks refuse; the files themselves are on the disk already.
                sync_folder(folder)

    def _name(self, pending: Pending) -> None:
        if os.name == "nt":
            pending.close()
        with told_in_sentences(pending.target, written=pending.size):
            if self._may_replace:
                self._keep_old(pending.target)
                pending.path.replace(pending.target)
            else:
                _place(pending.path, pending.target)
                self._undo.callback(pending.target.unlink, missing_ok=True)
        pending.close()

    def _keep_old(self, target: Path) -> None:
        """Keeps a second name for a file that is about to be replaced, to give it back if need be."""
        if len(self._files) == 1:
            return
        spare = _part_path(target)
        try:
            os.link(target, spare, follow_symlinks=False)
        except FileNotFoundError:
            self._undo.callback(target.unlink, missing_ok=True)
        except OSError:
            # A memory stick knows no second names: there the files named so far keep their new content.
            return
        else:
            self._spares.append(spare)
            self._undo.callback(_give_back, spare, target)


@contextlib.contextmanager
def all_or_none(*, may_replace: bool) -> Iterator[Unfinished]:
    """Files that appear together when the block ends, and not at all when it raises."""
    unfinished = Unfinished(may_replace=may_replace)
    try:
        yield unfinished
        unfinished.name_all()
    finally:
        unfinished.discard()


@contextlib.contextmanager
def replacing(target: Path, *, may_replace: bool) -> Iterator[Pending]:
    """One file that appears when the block ends, and not at all when it raises."""
    with all_or_none(may_replace=may_replace) as unfinished:
        yield unfinished.new(target)


def remove_stale(folder: Path) -> tuple[Path, ...]:
    """Removes what killed exports left in `folder`, and nothing that a running one still writes."""
    removed = []
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _PART.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                path = folder / entry.name
                if _was_abandoned(path):
                    removed.append(path)
    return tuple(removed)


def sync_folder(folder: Path) -> None:
    """Puts a folder's list of names on the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _was_abandoned(path: Path) -> bool:
    """Removes a part that no process holds."""
    try:
        descriptor = os.open(path, os.O_RDWR | _BINARY)
    except OSError:
        return False
    try:
        if not _lock(descriptor):
            return False
        if os.name == "nt":
            os.close(descriptor)
            descriptor = -1
        path.unlink()
    except OSError:
        return False
    finally:
        if descriptor >= 0:
            os.close(descriptor)
    return True


def _new_part(target: Path) -> tuple[Path, int]:
    for _ in range(_TRIES):
        path = _part_path(target)
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | _BINARY, 0o600)
        # Between the two lines above and below, another program may take it for a killed export's.
        if _lock(descriptor, or_go_on=True) and path.exists():
            return path, descriptor
        os.close(descriptor)
    raise BlockingIOError(errno.EBUSY, os.strerror(errno.EBUSY), str(target))


def _part_path(target: Path) -> Path:
    ending = f".{secrets.token_hex(8)}{_SUFFIX}"
    name = os.fsencode(target.name)[: _LONGEST_NAME - len(ending) - 1].decode("utf-8", "ignore")
    return target.parent / f".{name}{ending}"


def _give_back(spare: Path, target: Path) -> None:
    """Puts a kept file under its name again."""
    spare.replace(target)
    # Of two names of one file, renaming removes none.
    spare.unlink(missing_ok=True)


def _place(part: Path, target: Path) -> None:
    """Names a file without ever replacing another; FileExistsError where the name is taken."""
    if os.name == "nt":
        part.rename(target)
        return
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        # A memory stick knows no second names: an empty file reserves the name instead.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600))
        part.replace(target)
    else:
        part.unlink()
