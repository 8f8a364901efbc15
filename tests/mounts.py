"""Folders on media of their own, read-only or of a few kilobytes, where this computer lets tests mount."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

NOT_ALLOWED = "this computer lets nobody mount a folder"


def is_root() -> bool:
    """Whether mode bits mean nothing to this process."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _mount(*arguments: str) -> bool:
    if sys.platform != "linux" or not is_root():
        return False
    return subprocess.run(["mount", *arguments], check=False, capture_output=True).returncode == 0


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", str(folder)], check=True)


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder that can't be written: a bind mount for root, mode bits for everybody else."""
    paths = [folder, *folder.rglob("*")]
    if is_root():
        if not _mount("--bind", str(folder), str(folder)):
            pytest.skip(f"root may write anywhere, and {NOT_ALLOWED}")
        try:
            if not _mount("-o", "remount,ro,bind", str(folder)):
                pytest.skip(f"root may write anywhere, and {NOT_ALLOWED}")
            yield
        finally:
            _unmount(folder)
        return
    for path in reversed(paths):
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        yield
    finally:
        for path in paths:
            path.chmod(0o700 if path.is_dir() else 0o600)


@contextlib.contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """An empty folder on a disk of its own, in memory."""
    if not _mount("-t", "tmpfs", "-o", f"size={kilobytes}k,mode=700", "tmpfs", str(folder)):
        pytest.skip(NOT_ALLOWED)
    try:
        yield
    finally:
        _unmount(folder)
