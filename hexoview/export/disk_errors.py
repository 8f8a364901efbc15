"""What keeps a file from being written, in sentences for people."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from hexoview.errors import DiskFullError, ExportError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_BUSY = frozenset({errno.EBUSY, errno.ETXTBSY})
# Windows says so of a file that another program has open: ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION.
_OPEN_ELSEWHERE = frozenset({5, 32})


@contextlib.contextmanager
def told_in_sentences(target: Path, *, written: int = 0) -> Iterator[None]:
    """Turns what the system says about `target` into an ExportError.

    Args:
        target: the file that is to be, under its final name.
        written: bytes that the disk took before.
    """
    try:
        yield
    except OSError as error:
        raise _sentences(error, target, written) from error


def already_exists(target: Path) -> ExportError:
    """The refusal to replace a file, with its date and size."""
    with contextlib.suppress(OSError):
        found = target.stat()
        when = datetime.fromtimestamp(found.st_mtime).astimezone()
        return ExportError(
            f"{target.name} already exists.",
            cause=f"It was saved on {when:%Y-%m-%d at %H:%M} and has {in_bytes(found.st_size)}.",
            way_out="Allow it to be replaced, or save under another name.",
        )
    return ExportError(
        f"{target.name} already exists.", way_out="Allow it to be replaced, or save under another name."
    )


def in_bytes(size: int) -> str:
    """A size in the unit that people read."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if size >= factor:
            return f"{size / factor:.1f} {unit}"
    return f"{size} bytes"


def _sentences(error: OSError, target: Path, written: int) -> ExportError:
    if error.errno in _FULL:
        return _full(target.parent, written)
    if error.errno == errno.EEXIST:
        return already_exists(target)
    if error.errno == errno.ENAMETOOLONG:
        return name_too_long(target.name)
    if error.errno in {errno.EISDIR, errno.ENOTEMPTY}:
        return is_a_folder(target)
    if _is_open_elsewhere(error, target):
        return ExportError(
            f"{target.name} is open in another program (perhaps Excel).",
            way_out="Close it there, or save under another name.",
        )
    return _folder_refuses(error, target)


def _folder_refuses(error: OSError, target: Path) -> ExportError:
    if error.errno in _REFUSED:
        cause = "The folder doesn't allow new files."
    elif error.errno in {errno.ENOENT, errno.ENOTDIR}:
        cause = "There is no such folder."
    else:
        said = error.strerror or type(error).__name__
        cause = f"The disk answered: {said}. The unfinished file was removed; nothing was damaged."
    return ExportError(f"Can't save in {target.parent}.", cause=cause, way_out="Choose another folder.")


def is_a_folder(target: Path) -> ExportError:
    """The refusal to write where a folder bears the name."""
    return ExportError(
        f"Can't save {target.name}.", cause="A folder has that name.", way_out="Save under another name."
    )


def no_plain_file(target: Path) -> ExportError:
    """The refusal to replace a link, a pipe or a device."""
    return ExportError(
        f"Can't save {target.name}.",
        cause="What has that name is a link or a device, not a file.",
        way_out="Save under another name.",
    )


def name_too_long(name: str) -> ExportError:
    """The refusal of a name that the disk can't hold."""
    length = len(os.fsencode(name))
    return ExportError(
        f"Can't save under the name {name[:40]}…",
        cause=f"The name takes {length} bytes; this disk takes fewer.",
        way_out="Choose a shorter name.",
    )


def refuse_names_that_are_no_text(name: str) -> None:
    """Refuses a file name that a manifest couldn't tell.

    Raises:
        ExportError: the name has bytes that are no UTF-8.
    """
    try:
        name.encode()
    except UnicodeEncodeError as error:
        shown = name.encode(errors="replace").decode()
        raise ExportError(
            f"Can't save under the name {shown}.",
            cause="It has a letter that isn't UTF-8, so the manifest couldn't name the file.",
            way_out="Choose another name.",
        ) from error


def _full(folder: Path, written: int) -> ExportError:
    return DiskFullError(
        f"The disk filled up after {in_bytes(written)}.",
        cause=f"{folder} has no more space. The unfinished file was removed; nothing was damaged.",
        way_out="Choose another folder, or make space and try again.",
    )


def _is_open_elsewhere(error: OSError, target: Path) -> bool:
    if getattr(error, "winerror", None) in _OPEN_ELSEWHERE:
        return target.exists()
    return error.errno in _BUSY
