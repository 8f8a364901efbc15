"""Finds the folders below one that hold a recording, following no links."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from hexoview.domain.timestamp import HEXOSKIN
from hexoview.store.recording.info import INFO_NAME
from hexoview.store.recording.naming import naming

GREATEST_DEPTH = 8
GREATEST_ENTRIES = 1_000_000


def recording_folders(root: Path) -> Iterator[Path]:
    """Folders with an info.json beside channels, `root` itself included, at most 8 deep, in order of name."""
    seen = 0
    waiting = [(root, 0)]
    while waiting:
        folder, depth = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError:
            # What can't be looked into isn't offered; the folder above it still is.
            continue
        seen += len(entries)
        if is_recording([entry.name for entry in entries if entry.is_file(follow_symlinks=False)]):
            yield folder
        if depth < GREATEST_DEPTH and seen < GREATEST_ENTRIES:
            below = [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
            waiting += [(path, depth + 1) for path in reversed(below)]


def is_recording(names: list[str]) -> bool:
    """Whether files of these names, side by side, make a recording."""
    # Names mean the same channels to both clocks.
    return any(name.lower() == INFO_NAME or naming(name, HEXOSKIN).is_channel for name in names)
