"""What takes its time and leaves something on the disk: exports, imports, the sample."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.store.base import Store
from hexoview.ui.batches import BatchDone, Batches, BatchOrder
from hexoview.ui.engine import Engine
from hexoview.ui.failures import notice_of
from hexoview.ui.job import Job, JobState
from hexoview.ui.lane import Lane
from hexoview.watch import Stage, Watch

if TYPE_CHECKING:
    from hexoview.domain.timestamp import Clock
    from hexoview.export.batch_row import BatchRow
    from hexoview.export.request import ExportRequest, Written
    from hexoview.query.query import Query
    from hexoview.store.intake.report import ImportReport

_Work = Callable[[Watch], object]


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
    """One job at a time, on a lane of its own, so that browsing goes on meanwhile; the others wait in line.

    `changed` carries a job whenever something about it is new; `rested` says that none is left.
    """

    started = Signal(str)
    progressed = Signal(float)
    ended = Signal()
    rested = Signal()
    changed = Signal(object)
    exported = Signal(object)
    imported = Signal(object)
    import_stopped = Signal()
    sample_made = Signal(object)
    batch_ended = Signal(object)
    noticed = Signal(object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._jobs: dict[int, Job] = {}
        self._waiting: dict[int, _Work] = {}
        self._running: int | None = None
        self.batches = Batches(self)
        self.batches.listed.connect(self._take_rows)
        self.lane = Lane("work", self, gives_way=True)
        self.lane.progressed.connect(self._show_progress)
        self.lane.staged.connect(self._show_stage)
        self.lane.succeeded.connect(self._take)
        self.lane.failed.connect(self._fail)
        self.lane.cancelled.connect(self._stop)

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._running is not None

    @property
    def left(self) -> int:
        """How many jobs run or wait."""
        return len(self._waiting) + (self._running is not None)

    def export(self, request: ExportRequest, store: Store, *, expected: int = 0) -> int:
        """Writes the files of an export, about `expected` bytes, as soon as it is its turn."""
        title = self.tr("Exporting {0}").format(request.target.name)
        job = Job(self._next(), title, expected=expected, request=request, store=store)
        return self._line_up(job, partial(_export, self._engine, request, store))

    def job(self, number: int) -> Job:
        """A job as it is now."""
        return self._jobs[number]

    def run_batch(self, order: BatchOrder) -> int:
        """Runs a recipe's rows one after the other, as soon as it is its turn."""
        title = self.tr("Exporting a batch to {0}").format(order.folder.name)
        number = self._next()
        return self._line_up(Job(number, title, order=order), partial(self.batches.run, number, order))

    def again(self, number: int) -> None:
        """Does an export once more, in place of what it wrote; of a batch, what failed."""
        job = self._jobs[number]
        if job.order is not None:
            self._line_up(job.once_more(), partial(self.batches.run, number, job.order))
        if job.request is not None and job.store is not None:
            may_replace = job.request.may_replace or job.state is JobState.DONE
            self.export(replace(job.request, may_replace=may_replace), job.store, expected=job.expected)

    @property
    def latest_batch(self) -> int | None:
        """The number of the batch that was asked for last; None where there was none."""
        return next((job.number for job in reversed(self._jobs.values()) if job.order is not None), None)

    def add_to_batch(self, number: int, query: Query) -> None:
        """Appends what a query selects to a batch, which goes on with it where it is over."""
        self.batches.add(number, query)
        self._go_on_with_batch(number)

    def export_to(self, number: int, target: Path) -> None:
        """Does an export that failed once more, to another file."""
        job = self._jobs[number]
        if job.request is not None and job.store is not None:
            self.export(replace(job.request, target=target), job.store, expected=job.expected)

    def bring_in(
        self, folder: Path, paths: Sequence[Path], *, replaces: bool = False, only: Clock | None = None
    ) -> None:
        """Imports recordings into the store at `folder`; with `replaces` also what is more than it has.

        `only` is the clock of those that are wanted, None for all.
        """
        title = self.tr("Importing {0}").format(", ".join(path.name for path in paths[:2]))
        work = partial(_bring_in, self._engine, folder, tuple(paths), replaces=replaces, only=only)
        self._line_up(Job(self._next(), title), work)

    def make_sample(self, folder: Path) -> None:
        """Makes the sample store at `folder`."""
        title = self.tr("Making the sample")
        self._line_up(Job(self._next(), title), partial(_make_sample, self._engine, folder))

    def cancel(self, number: int | None = None) -> None:
        """Stops a job, or the one that runs; nothing unfinished stays."""
        if number is None or number == self._running:
            self.lane.cancel()
        elif self._waiting.pop(number, None) is not None:
            self._change(number, state=JobState.CANCELLED)

    def cancel_all(self) -> None:
        """Stops every job."""
        for number in tuple(self._waiting):
            self.cancel(number)
        self.cancel()

    def close(self) -> None:
        """Stops, and waits for the job to come to rest."""
        self._waiting.clear()
        self.lane.close()

    def _next(self) -> int:
        return len(self._jobs) + 1

    def _line_up(self, job: Job, work: _Work) -> int:
        self._jobs[job.number] = job
        self._waiting[job.number] = work
        self.changed.emit(job)
        if self._running is None:
            self._start_next()
        return job.number

    def _start_next(self) -> None:
        number = next(iter(self._waiting), None)
        self._running = number
        if number is None:
            self.rested.emit()
            return
        work = self._waiting.pop(number)
        self.started.emit(self._jobs[number].title)
        self._change(number, state=JobState.RUNNING, began=time.monotonic())
        self.lane.start(work)

    def _change(self, number: int, **news: object) -> Job:
        job = replace(self._jobs[number], **news)  # type: ignore[arg-type]  # the fields of a job, by name
        self._jobs[number] = job
        self.changed.emit(job)
        return job

    def _end(self, **news: object) -> None:
        """The job that ran is over; the next one begins when what came of it was taken."""
        if self._running is not None:
            self._change(self._running, **news)
        self._running = None
        self.ended.emit()

    @Slot(float)
    def _show_progress(self, fraction: float) -> None:
        if self._running is not None:
            self._change(self._running, fraction=fraction)
        self.progressed.emit(fraction)

    @Slot(object)
    def _show_stage(self, stage: Stage) -> None:
        if self._running is not None:
            self._change(self._running, stage=stage)

    @Slot(int, object)
    def _take_rows(self, number: int, rows: tuple[BatchRow, ...]) -> None:
        self._change(number, rows=rows)

    @Slot(object)
    def _take(self, result: object) -> None:
        number = self._running
        written = result.written if isinstance(result, Exported) else None
        rows = result.rows if isinstance(result, BatchDone) else ()
        self._end(state=JobState.DONE, fraction=1.0, written=written, rows=rows)
        match result:
            case Exported():
                self.exported.emit(result)
            case Imported():
                self.imported.emit(result)
            case SampleMade():
                self.sample_made.emit(result)
            case BatchDone():
                self.batch_ended.emit(result)
                # Something may have been added just when the last row was done.
                if number is not None:
                    self._go_on_with_batch(number)
        self._go_on()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        is_import, notice = self._is_import(), notice_of(error)
        self._end(state=JobState.FAILED, notice=notice)
        self.noticed.emit(notice)
        if is_import:
            self.import_stopped.emit()
        self._go_on()

    @Slot()
    def _stop(self) -> None:
        is_import = self._is_import()
        rows = () if self._running is None else self.batches.rows(self._running)
        self._end(state=JobState.CANCELLED, rows=rows)
        if is_import:
            self.import_stopped.emit()
        self._go_on()

    def _go_on_with_batch(self, number: int) -> None:
        """Runs what was added to a batch that is over: one under way takes it in by itself."""
        job = self._jobs[number]
        if job.order is not None and job.state.is_over and self.batches.wants_more(number):
            self._line_up(job.once_more(), partial(self.batches.run, number, job.order, is_retry=False))

    def _is_import(self) -> bool:
        job = None if self._running is None else self._jobs[self._running]
        return job is not None and job.request is None and job.order is None

    def _go_on(self) -> None:
        # Whoever took what came of it may have started another one already.
        if self._running is None:
            self._start_next()


def _export(engine: Engine, request: ExportRequest, store: Store, watch: Watch) -> Exported:
    return Exported(request, engine.export(request, store, watch))


def _bring_in(
    engine: Engine,
    folder: Path,
    paths: tuple[Path, ...],
    watch: Watch,
    *,
    replaces: bool,
    only: Clock | None,
) -> Imported:
    report = engine.bring_in(folder, paths, watch, replaces=replaces, only=only)
    return Imported(folder, paths, report)


def _make_sample(engine: Engine, folder: Path, watch: Watch) -> SampleMade:
    engine.make_sample(folder, watch)
    return SampleMade(folder)
