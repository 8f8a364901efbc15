"""What every command on a store begins and ends with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hexoview.store.folder import FolderStore
from hexoview.store.location import open_store
from hexoview.watch import Watch


@contextmanager
def opened(location: str | Path) -> Iterator[FolderStore]:
    """A store, let go at the end; what lies in its folder and is not in it is said."""
    store = open_store(location)
    for sentence in store.left_out:
        print(f"left out  {sentence}", file=sys.stderr)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def progress(stage: str) -> Iterator[Watch]:
    """A watch that shows a percentage on a terminal, and nothing in a file."""
    if not sys.stderr.isatty():
        yield Watch()
        return
    yield Watch(lambda fraction: print(f"\r{stage} {fraction:4.0%}", end="", file=sys.stderr, flush=True))
    print("\r" + " " * (len(stage) + 6) + "\r", end="", file=sys.stderr, flush=True)
