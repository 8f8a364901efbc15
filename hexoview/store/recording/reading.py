"""Reads a file from front to back and knows its checksum at the end, without reading it twice."""

from __future__ import annotations

import hashlib
from typing import BinaryIO

from hexoview.watch import Watch

_BLOCK = 1 << 18


class Reading:
    """A file being read; with `is_hashed`, every byte that passes goes into its SHA-256."""

    def __init__(self, file: BinaryIO, *, is_hashed: bool) -> None:
        self._file = file
        self._digest = hashlib.sha256() if is_hashed else None

    def read(self, size: int) -> bytes:
        """The next bytes, at most `size`."""
        data = self._file.read(size)
        if self._digest is not None:
            self._digest.update(data)
        return data

    def digest(self, watch: Watch) -> bytes | None:
        """The checksum of the whole file, whose rest is read for that; None when nobody asked for it."""
        if self._digest is None:
            return None
        while self.read(_BLOCK):
            watch.step(1.0)
        return self._digest.digest()
