"""Runs exports in children that kill themselves at their n-th file operation; prints what is left, as JSON.

Run as a program of its own: forking is safe only where no other thread runs.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

import numpy as np
from builders import a_record
from memory_store import MemoryStore

from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.part_files import remove_stale
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.watch import unwatched

OLD = b"what was there before\n"
_OPERATIONS = ("open", "write", "fsync", "link", "replace", "unlink", "close")


def request(folder: Path, *, may_replace: bool) -> ExportRequest:
    """Three blocks of ECG."""
    target = folder / "night.json"
    return ExportRequest(parse("record=1&max_values=all"), Format.JSON, target, may_replace=may_replace)


def store() -> MemoryStore:
    found = MemoryStore()
    a_record(found, seconds=700)
    found.add_sync(1, 4113, np.arange(150_000, dtype=np.int16))
    return found


def killed_at(number: int) -> None:
    """Makes this process kill itself just before its `number`-th file operation."""
    left = number

    def counted(operation):
        def wrapper(*arguments, **more):
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return operation(*arguments, **more)

        return wrapper

    for name in _OPERATIONS:
        setattr(os, name, counted(getattr(os, name)))


def attempt(folder: Path, number: int, *, may_replace: bool) -> bool:
    """Whether an export outlives its `number`-th file operation."""
    child = os.fork()
    if child == 0:
        killed_at(number)
        export(request(folder, may_replace=may_replace), store(), unwatched())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def main(folder: Path, *, may_replace: bool) -> None:
    """One line of JSON per kill: the names left, and whether the target is old or new."""
    target = folder / "night.json"
    number, survived = 0, False
    while not survived:
        number += 1
        for path in folder.iterdir():
            path.unlink()
        if may_replace:
            target.write_bytes(OLD)
        survived = attempt(folder, number, may_replace=may_replace)
        remove_stale(folder)
        content = target.read_bytes() if target.exists() else None
        names = sorted(path.name for path in folder.iterdir())
        is_old = content == OLD
        size = None if content is None else len(content)
        told = {"survived": survived, "names": names, "is_old": is_old, "size": size}
        sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), may_replace=sys.argv[2] == "replace")
