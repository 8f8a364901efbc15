"""The files that one table goes to: one, or one after the other where it is split."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hexoview.export.atomic import Pending
from hexoview.export.disk_errors import already_exists
from hexoview.export.file_names import manifest_path, volume_path
from hexoview.export.request import ChannelTally

Tallies = tuple[ChannelTally, ...]


@dataclass(slots=True)
class Volume:
    """One file under way, and what it holds.

    Attributes:
        rows: lines of a table below its head; 0 for other formats.
    """

    pending: Pending
    channels: Tallies = ()
    rows: int = 0


class Volumes:
    """Makes the files of one output as they are needed."""

    def __init__(self, path: Path, new: Callable[[Path], Pending], *, may_replace: bool = True) -> None:
        self._path = path
        self._new = new
        self._may_replace = may_replace
        self.found: list[Volume] = []

    def only(self) -> Pending:
        """The one file of what isn't split."""
        self.found.append(Volume(self._new(self._path)))
        return self.found[-1].pending

    def next(self) -> Pending:
        """One file more; the first keeps its plain name as long as it is the only one."""
        if not self.found:
            return self.only()
        if len(self.found) == 1:
            self.found[0].pending.target = self._free(1)
        self.found.append(Volume(self._new(self._free(len(self.found) + 1))))
        return self.found[-1].pending

    def _free(self, number: int) -> Path:
        path = volume_path(self._path, number)
        for name in (path, manifest_path(path)):
            if not self._may_replace and os.path.lexists(name):
                raise already_exists(name)
        return path
