"""The one way in which an export writes files: complete under their names, or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hexoview.errors import ExportError
from hexoview.export.disk_errors import in_bytes, told_in_sentences
from hexoview.export.part_files import BINARY, new_part, new_token, part_path
from hexoview.store.durable import sync_folder

if TYPE_CHECKING:
    from typing_extensions import Buffer

# Files of one export that stay open, and locked, until they have their names; a system allows some hundred.
_MOST_OPEN = 64


class Pending:
    """A file that has no name yet: counted and hashed as its bytes pass, written from front to back.

    Attributes:
        target: the name that it will get.
        path: where it is until then, beside the target and readable by its owner only.
        size: bytes written so far.
    """

    def __init__(self, target: Path, *, token: str = "", stays_open: bool = True) -> None:
        self.target = target
        self.size = 0
        self._stays_open = stays_open
        self._hash = hashlib.sha256()
        with told_in_sentences(target):
            self.path, self._descriptor = new_part(target, token or new_token())

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
        """Puts every byte on the disk, and counts them there; nothing more may be written.

        Raises:
            ExportError: the disk holds fewer bytes than were written.
        """
        if self._descriptor < 0:
            return
        with told_in_sentences(self.target, written=self.size):
            os.fsync(self._descriptor)
            held = os.fstat(self._descriptor).st_size
        if held != self.size:
            raise ExportError(
                f"{self.target.name} could not be saved whole.",
                cause=f"The disk holds {in_bytes(held)} of {in_bytes(self.size)}.",
                way_out="Choose another folder.",
            )
        if not self._stays_open:
            self.close()

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
        self._token = new_token()

    def new(self, target: Path) -> Pending:
        """A file that will be called `target`; with the others, or not at all."""
        pending = Pending(target, token=self._token, stays_open=len(self._files) < _MOST_OPEN)
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
            # As long as one is open, no other program takes the closed ones for a killed export's.
            for pending in (*self._files[_MOST_OPEN:], *self._files[:_MOST_OPEN]):
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
        spare = part_path(target, self._token)
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


def _give_back(spare: Path, target: Path) -> None:
    """Puts a kept file under its name again."""
    # Where the folder refuses even that, the target keeps what it has: the old file, or the whole new one.
    with contextlib.suppress(OSError):
        if not spare.samefile(target):
            spare.replace(target)
    with contextlib.suppress(OSError):
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
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | BINARY, 0o600))
        part.replace(target)
    else:
        part.unlink()
