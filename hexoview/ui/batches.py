"""Batches as jobs: what runs on the lane, and what it tells of its rows meanwhile."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hexoview.store.base import Store
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.export.batch import Batch
    from hexoview.export.batch_row import BatchRow
    from hexoview.export.naming import IfExists
    from hexoview.export.questions import Questions
    from hexoview.export.recipe import Recipe
    from hexoview.query.query import Query


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """A recipe, the store and the folder that it is run for."""

    recipe: Recipe
    store: Store
    folder: Path
    key_file: Path | None = None


@dataclass(frozen=True, slots=True)
class BatchDone:
    """How the rows of a batch stand at its end."""

    rows: tuple[BatchRow, ...]


class Batches(QObject):
    """The batches of one window; all signals come on its thread.

    `listed` carries a job's number and its rows, `row_changed` the number and one row, `asked` the number and
    a Question about a file that exists.
    """

    listed = Signal(int, object)
    row_changed = Signal(int, object)
    asked = Signal(int, object)

    _found = Signal(int, object)
    _changed = Signal(int, object)
    _wondered = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._batches: dict[int, Batch] = {}
        self._questions: dict[int, Questions] = {}
        self._wanted: defaultdict[int, deque[Query]] = defaultdict(deque)
        self._found.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._changed.connect(self.row_changed, Qt.ConnectionType.QueuedConnection)
        self._wondered.connect(self.asked, Qt.ConnectionType.QueuedConnection)

    def rows(self, number: int) -> tuple[BatchRow, ...]:
        """The rows of a job as they are now."""
        batch = self._batches.get(number)
        return () if batch is None else batch.rows

    def answer(self, number: int, row: int, choice: IfExists, *, for_all: bool) -> None:
        """Says what a job's batch does about a row's file, or about every file that exists."""
        self._questions[number].answer(row, choice, for_all=for_all)

    def add(self, number: int, query: Query) -> None:
        """Lets a job's batch take in what a query selects, at its next row or when it runs again."""
        self._wanted[number].append(query)

    def wants_more(self, number: int) -> bool:
        """Whether something was added that a job's batch hasn't taken in."""
        return bool(self._wanted[number])

    def run(self, number: int, order: BatchOrder, watch: Watch, *, is_retry: bool = True) -> BatchDone:
        """Runs a job's batch on the lane: all of its rows, or what failed, or only what was added."""
        from hexoview.export.batch import Batch  # noqa: PLC0415 - not at the start
        from hexoview.export.batch_rows import plan_batch  # noqa: PLC0415 - likewise
        from hexoview.export.questions import Questions  # noqa: PLC0415 - likewise

        batch = self._batches.get(number)
        if batch is None:
            plan = plan_batch(order.recipe, order.store, order.folder, key_file=order.key_file)
            questions = Questions(partial(self._wondered.emit, number))
            batch = Batch(plan, order.store, questions=questions, wanted=self._wanted[number])
            self._questions[number] = questions
            self._batches[number] = batch
            self._found.emit(number, batch.rows)
        start = batch.retry if is_retry else batch.run
        start(watch, lambda row: self._changed.emit(number, row))
        return BatchDone(batch.rows)

    @Slot(int, object)
    def _take(self, number: int, rows: tuple[BatchRow, ...]) -> None:
        self.listed.emit(number, rows)
