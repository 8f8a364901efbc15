"""Files under way: their temporary names, and the locks that tell a running export from a killed one."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from hexoview.store.file_lock import is_locked_by_us

_SUFFIX = ".hexoview-part"
# `.<name>.<export, 8 digits><file, 8 digits>.hexoview-part`
_PART = re.compile(r"\..+\.([0-9a-f]{8})[0-9a-f]{8}" + re.escape(_SUFFIX), re.DOTALL)
# What most file systems hold of a name; the target's own part of it is shortened, never refused.
_LONGEST_NAME = 255
_TRIES = 8
_PRIVATE = 0o600
BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""What every file here is opened with besides."""


def new_token() -> str:
    """A mark that the files of one export have in common."""
    return secrets.token_hex(4)


def part_path(target: Path, token: str) -> Path:
    """A temporary name beside the target."""
    ending = f".{token}{secrets.token_hex(4)}{_SUFFIX}"
    name = os.fsencode(target.name)[: _LONGEST_NAME - len(ending) - 1].decode("utf-8", "ignore")
    return target.parent / f".{name}{ending}"


def new_part(target: Path, token: str) -> tuple[Path, int]:
    """Makes an empty file for its owner's eyes only, and locks it as long as it is open."""
    for _ in range(_TRIES):
        path = part_path(target, token)
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | BINARY, _PRIVATE)
        # Between the lines above and below, another program may take it for a killed export's.
        if is_locked_by_us(descriptor, or_else=True) and path.exists():
            return path, descriptor
        os.close(descriptor)
    raise BlockingIOError(errno.EBUSY, os.strerror(errno.EBUSY), str(target))


def remove_stale(folder: Path) -> tuple[Path, ...]:
    """Removes what killed exports left in a folder; an export that still runs holds a lock."""
    exports: dict[str, list[Path]] = {}
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            match = _PART.fullmatch(entry.name)
            if match and entry.is_file(follow_symlinks=False):
                exports.setdefault(match[1], []).append(folder / entry.name)
    return tuple(path for parts in exports.values() for path in _removed(parts))


def _removed(parts: list[Path]) -> Iterator[Path]:
    """Removes the files of one export, unless some process holds one of them."""
    with contextlib.ExitStack() as held:
        for path in parts:
            try:
                descriptor = os.open(path, os.O_RDWR | BINARY)
            except OSError:
                return
            held.callback(os.close, descriptor)
            if not is_locked_by_us(descriptor, or_else=False):
                return
        if os.name == "nt":
            held.close()
        for path in parts:
            with contextlib.suppress(OSError):
                path.unlink()
                yield path
