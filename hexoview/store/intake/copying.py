"""Copies the next files on two more threads while the ones before are read.

Copying waits for the disk and reading counts on the processor: together a 24-hour record of 131 MB comes in
in two thirds of the time. A second thread for copying saves another seventh, of a zip too (zlib and hashlib
let other threads run); a third one costs more than it saves.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

from hexoview.errors import FormatError
from hexoview.store.intake.source import Member
from hexoview.store.intake.stage import copy_member
from hexoview.store.recording.naming import FileKind
from hexoview.store.recording.scan import RecordFile, Remark
from hexoview.watch import Watch

_THREADS = 2
_LOOK_EVERY_S = 0.05
_Placed = tuple[Member, RecordFile]


class Copies:
    """Files on their way into a folder; each is handed out when it is whole and on the disk."""

    def __init__(self, coming: Sequence[tuple[RecordFile, Future[None]]], folder: Path, watch: Watch) -> None:
        self._coming = coming
        self._folder = folder
        self._watch = watch
        self.failed: list[Remark] = []

    def __iter__(self) -> Iterator[RecordFile]:
        for file, future in self._coming:
            while not wait([future], timeout=_LOOK_EVERY_S).done:
                if self._watch.is_cancelled:
                    self._watch.step(0.0)
            try:
                future.result()
            except (FormatError, OSError) as error:
                self._fail(file, error)
            else:
                yield file

    def _fail(self, file: RecordFile, error: FormatError | OSError) -> None:
        """One that can't be read costs only itself."""
        reason = str(error) if isinstance(error, FormatError) else f"{error.strerror or error}."
        self.failed.append(Remark(file.shown, f"{file.shown} stays out. {reason}", is_problem=True))
        (self._folder / file.name).unlink(missing_ok=True)


@contextlib.contextmanager
def copying(kept: Sequence[_Placed], folder: Path, watch: Watch) -> Iterator[Copies]:
    """Copies files to their places in `folder` for as long as the block lasts."""
    # Reading events takes longest for its bytes, so they come first.
    ordered = sorted(kept, key=lambda placed: placed[1].naming.kind is FileKind.GRID)
    stop = Watch()
    with ThreadPoolExecutor(_THREADS, thread_name_prefix="copying") as thread:
        coming = [
            (file, thread.submit(copy_member, member, folder / file.name, stop)) for member, file in ordered
        ]
        try:
            yield Copies(coming, folder, watch)
        finally:
            stop.cancel()
            for _, future in coming:
                future.cancel()
