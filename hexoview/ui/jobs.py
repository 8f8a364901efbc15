"""What takes its time and leaves something on the disk: exports, imports, the sample."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.store.base import Store
from hexoview.ui.engine import Engine
from hexoview.ui.failures import notice_of
from hexoview.ui.lane import Lane
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.export.request import ExportRequest, Written
    from hexoview.store.intake.report import ImportReport


@dataclass(frozen=True, slots=True)
class Exported:
    """Files that are complete under their names."""

    request: ExportRequest
    written: Written


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import of `paths` into the store at `folder`."""

    folder: Path
    paths: tuple[Path, ...]
    report: ImportReport


@dataclass(frozen=True, slots=True)
class SampleMade:
    """The sample store that is there now."""

    folder: Path


class Jobs(QObject):
    """One job at a time, on a lane of its own, so that browsing goes on meanwhile."""

    started = Signal(str)
    progressed = Signal(float)
    ended = Signal()
    exported = Signal(object)
    imported = Signal(object)
    import_stopped = Signal()
    sample_made = Signal(object)
    noticed = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._is_import = False
        self.lane = Lane("work", self)
        self.lane.progressed.connect(self.progressed)
        self.lane.succeeded.connect(self._take)
        self.lane.failed.connect(self._fail)
        self.lane.cancelled.connect(self._stop)

    @property
    def is_busy(self) -> bool:
        """Whether a job runs; starting another one would end it."""
        return self.lane.is_busy

    def export(self, request: ExportRequest, store: Store) -> None:
        """Writes the files of an export."""
        self._start(
            self.tr("Exporting {0}").format(request.target.name),
            partial(_export, self._engine, request, store),
        )

    def bring_in(self, folder: Path, paths: Sequence[Path], *, replaces: bool = False) -> None:
        """Imports recordings into the store at `folder`; with `replaces` also what is more than it has."""
        title = self.tr("Importing {0}").format(", ".join(path.name for path in paths[:2]))
        self._start(
            title, partial(_bring_in, self._engine, folder, tuple(paths), replaces=replaces), is_import=True
        )

    def make_sample(self, folder: Path) -> None:
        """Makes the sample store at `folder`."""
        self._start(self.tr("Making the sample"), partial(_make_sample, self._engine, folder))

    def cancel(self) -> None:
        """Stops the job that runs; nothing unfinished stays."""
        self.lane.cancel()

    def close(self) -> None:
        """Stops, and waits for the job to come to rest."""
        self.lane.close()

    def _start(self, title: str, work: Callable[[Watch], object], *, is_import: bool = False) -> None:
        self.lane.start(work)
        self._is_import = is_import
        self.started.emit(title)

    @Slot(object)
    def _take(self, result: object) -> None:
        self.ended.emit()
        match result:
            case Exported():
                self.exported.emit(result)
            case Imported():
                self.imported.emit(result)
            case SampleMade():
                self.sample_made.emit(result)

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self.ended.emit()
        self.noticed.emit(notice_of(error))
        if self._is_import:
            self.import_stopped.emit()

    @Slot()
    def _stop(self) -> None:
        self.ended.emit()
        if self._is_import:
            self.import_stopped.emit()


def _export(engine: Engine, request: ExportRequest, store: Store, watch: Watch) -> Exported:
    return Exported(request, engine.export(request, store, watch))


def _bring_in(
    engine: Engine, folder: Path, paths: tuple[Path, ...], watch: Watch, *, replaces: bool
) -> Imported:
    return Imported(folder, paths, engine.bring_in(folder, paths, watch, replaces=replaces))


def _make_sample(engine: Engine, folder: Path, watch: Watch) -> SampleMade:
    engine.make_sample(folder, watch)
    return SampleMade(folder)
