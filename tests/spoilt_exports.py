"""Exports in children that are killed at a random moment, or whose disk is full at some byte.

Run as a program of its own: forking is safe only where no other thread runs. Prints a line of JSON for each
child: what it left.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from builders import START, a_record
from memory_store import MemoryStore

from hexoview.errors import ExportError
from hexoview.export import atomic
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.export.under_way import clear_up
from hexoview.query.check import parse
from hexoview.watch import unwatched

OLD = b"what was there before\n"
_WHEN = datetime(2026, 11, 25, tzinfo=UTC)
_TRIAL_RUNS = 2
_SECONDS = 200


def store(seconds: int) -> MemoryStore:
    """ECG, heart rate and beats."""
    found = MemoryStore()
    a_record(found, seconds=seconds)
    found.add_sync(1, 4113, np.arange(seconds * 256, dtype=np.int64).astype(np.int16) % 4096)
    found.add_sync(1, 19, np.arange(60, 60 + seconds, dtype=np.uint16))
    ticks = START + np.arange(0, seconds * 256, 200)
    found.add_async(1, 18, ticks, np.arange(len(ticks)) % 300)
    return found


def write(folder: Path, suffix: str, seconds: int) -> None:
    """One export, whose bytes are the same each time."""
    target = folder / f"night{suffix}"
    form = Format.of_path(target)
    assert form is not None
    request = ExportRequest(parse("record=1&max_values=all"), form, target, may_replace=True)
    export(request, store(seconds), unwatched(), when=_WHEN)


def in_child(work: Callable[[], None]) -> int:
    """A child that does some work: 0 when it ends well, 1 with a sentence, 2 with anything else."""
    child = os.fork()
    if child:
        return child
    status = 2
    try:
        work()
        status = 0
    except ExportError as error:
        status = 1 if error.fact and error.way_out else 3
    except BaseException:  # noqa: BLE001 - the child ends here
        traceback.print_exc()
    finally:
        os._exit(status)


def ended(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def prepared(folder: Path, suffix: str, *, had_old: bool) -> None:
    for path in folder.iterdir():
        path.unlink()
    if had_old:
        for name in (f"night{suffix}", f"night{suffix}.manifest.json"):
            (folder / name).write_bytes(OLD)


def left(folder: Path) -> dict[str, str]:
    """What bears which name: old, or the hash of what is new."""
    found = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    return {n: "old" if data == OLD else hashlib.sha256(data).hexdigest()[:12] for n, data in found.items()}


def tell(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")


def whole(folder: Path, suffix: str, seconds: int) -> tuple[dict[str, str], float]:
    """What an export that nobody disturbs leaves, and how long it takes once it has begun to write."""
    times = []
    for _ in range(1 if suffix == ".csv" else _TRIAL_RUNS):
        prepared(folder, suffix, had_old=False)
        child = begun_child(folder, suffix, seconds)
        started = time.monotonic()
        assert ended(child) == 0
        times.append(time.monotonic() - started)
    return left(folder), max(times)


def begun_child(folder: Path, suffix: str, seconds: int) -> int:
    """A child whose export has just begun to make its first file."""
    begin, end = os.pipe()
    child = in_child(lambda: begun(end, folder, suffix, seconds))
    os.close(end)
    os.read(begin, 1)
    os.close(begin)
    return child


def begun(pipe: int, folder: Path, suffix: str, seconds: int) -> None:
    """An export that says when it makes its first file."""
    make = atomic.new_part

    def told(*given: object) -> object:
        os.write(pipe, b".")
        atomic.new_part = make
        return make(*given)

    atomic.new_part = told
    write(folder, suffix, seconds)


def kill(folder: Path, suffix: str, *, count: int, seed: int) -> None:
    """Kills `count` exports, each at a random moment between its first file and some time after its end."""
    dice = random.Random(f"{seed} {suffix}")
    new, lasts = whole(folder, suffix, _SECONDS)
    tell(new=new)
    for _ in range(count):
        had_old = dice.random() < 0.5
        prepared(folder, suffix, had_old=had_old)
        child = begun_child(folder, suffix, _SECONDS)
        time.sleep(dice.uniform(0, lasts * 1.1))
        os.kill(child, signal.SIGKILL)
        was_killed = ended(child) == -signal.SIGKILL
        if not was_killed:
            # The computer is less busy than it was at the trial.
            lasts *= 0.9
        litter = clear_up()
        tell(left=left(folder), had_old=had_old, was_killed=was_killed, litter=len(litter))


def fill(folder: Path, suffix: str, *, count: int, seed: int) -> None:
    """Exports onto a disk that takes `limit` bytes of each file and no more, at `count` limits."""
    prepared(folder, suffix, had_old=False)
    assert ended(in_child(lambda: write(folder, suffix, 4))) == 0
    new = left(folder)
    size = max(path.stat().st_size for path in folder.iterdir())
    tell(new=new, size=size)
    for limit in limits(size, count, random.Random(f"{seed} {suffix}")):
        prepared(folder, suffix, had_old=True)

        def work(limit: int = limit) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            write(folder, suffix, 4)

        tell(limit=limit, status=ended(in_child(work)), left=left(folder))


def limits(size: int, count: int, dice: random.Random) -> Iterator[int]:
    """The first and the last bytes, and others between; every one where there are few."""
    edges = {0, size - 1, size}
    others = range(size + 1) if count >= size else dice.sample(range(size + 1), count)
    yield from sorted(edges | set(others))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("how", choices=["kill", "fill"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("suffix")
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    given = parser.parse_args()
    (kill if given.how == "kill" else fill)(given.folder, given.suffix, count=given.count, seed=given.seed)


if __name__ == "__main__":
    main()
