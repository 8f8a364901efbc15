"""One thing that takes its time: what it is, how far it is, and what came of it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from hexoview.watch import Stage

if TYPE_CHECKING:
    from hexoview.export.batch_row import BatchRow
    from hexoview.export.request import ExportRequest, Written
    from hexoview.store.base import Store
    from hexoview.ui.batches import BatchOrder
    from hexoview.ui.failures import Notice

# Earlier, what is left is a guess that jumps.
_TOLD_AFTER_S = 10.0
_LEAST_DONE = 0.02


class JobState(Enum):
    """How a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes of it."""
        return self not in (JobState.WAITING, JobState.RUNNING)


@dataclass(frozen=True, slots=True)
class Job:
    """A job at one moment.

    Attributes:
        began: seconds of the steady clock; None while it waits.
        expected: bytes that an export will write, about; 0 where that isn't known.
        store: what an export reads, so that it can be done again.
        written: the receipt of an export that is done.
        notice: why it failed.
        order: what a batch runs, and `rows` how each record of it stood when the job last changed.
    """

    number: int
    title: str
    state: JobState = JobState.WAITING
    stage: Stage = Stage.READING
    fraction: float = 0.0
    began: float | None = None
    expected: int = 0
    request: ExportRequest | None = None
    store: Store | None = None
    written: Written | None = None
    notice: Notice | None = None
    order: BatchOrder | None = None
    rows: tuple[BatchRow, ...] = ()

    def once_more(self) -> Job:
        """The job, waiting for its turn again."""
        return replace(self, state=JobState.WAITING, began=None, fraction=0.0, notice=None)

    def seconds_left(self, now: float | None = None) -> float | None:
        """How long it will still take, after ten seconds; None before."""
        if self.began is None or self.state is not JobState.RUNNING or self.fraction < _LEAST_DONE:
            return None
        passed = (time.monotonic() if now is None else now) - self.began
        return None if passed < _TOLD_AFTER_S else passed * (1 - self.fraction) / self.fraction
