"""Runs a batch: one row after the other, where one failure never stops the rest."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from hexoview.errors import DiskFullError, HexoviewError
from hexoview.export.batch_files import RowFiles, Taken
from hexoview.export.batch_row import BatchRow, RowState
from hexoview.export.batch_rows import BatchPlan, further_rows
from hexoview.export.export_log import kept
from hexoview.export.job import export
from hexoview.export.journal import Journal
from hexoview.export.questions import Questions
from hexoview.query.query import Query
from hexoview.store.base import Store
from hexoview.watch import Cancelled, Stage, Watch

OnRow = Callable[[BatchRow], object]

_STATES = {Stage.READING: RowState.FETCHING, Stage.WRITING: RowState.WRITING}
_OF_VERDICT = {
    Taken.FINISHED: RowState.DONE,
    Taken.SKIPPED: RowState.SKIPPED,
    Taken.ASKED: RowState.ASKING,
}
_OVER = tuple(state for state in RowState if state.is_over)
_DISK_FULL = "The disk is full."


class Batch:
    """The rows of a plan, on their way. Its rows may be read from any thread.

    Args:
        questions: where the recipe says so, each existing file is asked about, while the other rows go on.
            Where nobody can be asked, the row fails and says that the file exists.
        wanted: what else is to be exported likewise; a row follows for each record or activity that a query
            in it selects, also while the batch runs. Any thread may append.
    """

    def __init__(
        self,
        plan: BatchPlan,
        store: Store,
        *,
        questions: Questions | None = None,
        wanted: deque[Query] | None = None,
    ) -> None:
        self._plan = plan
        self._store = store
        self._questions = questions or Questions()
        self._wanted = deque() if wanted is None else wanted
        self._files = RowFiles(plan, store, self._questions)
        self._rows = list(plan.rows)
        self._lock = threading.Lock()
        self._journal = Journal([str(plan.folder.absolute()), store.location, plan.recipe.to_json()])
        self._on_row: OnRow = lambda _: None

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        """Every row as it is now."""
        with self._lock:
            return tuple(self._rows)

    def run(self, watch: Watch, on_row: OnRow) -> None:
        """Runs every row that waits; rows that an earlier, killed run finished are recognised.

        Raises:
            Cancelled: the watch asked to stop; what is finished stays.
        """
        self._on_row = on_row
        before = self.count(*_OVER)
        try:
            for number in self._in_turn(watch):
                done, total = self.count(*_OVER) - before, len(self.rows) - before
                self._run(number, watch.part(done / total, (done + 1) / total))
        except Cancelled:
            self._stop("")
            raise
        except _FullError:
            self._stop(_DISK_FULL)
            return
        if not self.count(RowState.FAILED, RowState.CANCELLED, RowState.WAITING):
            self._journal.forget()

    def retry(self, watch: Watch, on_row: OnRow) -> None:
        """Runs the rows that failed or were cancelled once more.

        Raises:
            Cancelled: the watch asked to stop.
        """
        for row in self.rows:
            if row.state in {RowState.FAILED, RowState.CANCELLED}:
                self._change(row.number, state=RowState.WAITING, reason="", fraction=0.0)
        self.run(watch, on_row)

    def count(self, *states: RowState) -> int:
        """How many rows are in one of these states."""
        return sum(row.state in states for row in self.rows)

    def summary(self) -> str:
        """What came of it, such as “34 exported · 2 skipped · 1 failed”."""
        return summary(self.rows)

    def _in_turn(self, watch: Watch) -> Iterator[int]:
        """The rows that wait, and behind them those that somebody was asked about, as they are answered."""
        while True:
            self._take_wanted()
            if waiting := self._numbers(RowState.WAITING):
                yield waiting[0]
            elif asked := self._numbers(RowState.ASKING):
                self._questions.wait(asked, watch)
                yield from filter(self._questions.is_answered, asked)
            else:
                return

    def _take_wanted(self) -> None:
        """Appends a row for each record or activity that was added, but for those that are there."""
        while self._wanted:
            found = further_rows(self._plan, self._wanted.popleft(), self._store)
            known = {str(row.query) for row in self.rows}
            for row in found:
                if str(row.query) not in known:
                    with self._lock:
                        self._rows.append(replace(row, number=len(self._rows) + 1))
                    self._on_row(self.rows[-1])

    def _numbers(self, state: RowState) -> list[int]:
        return [row.number for row in self.rows if row.state is state]

    def _run(self, number: int, watch: Watch) -> None:
        try:
            self._export(number, _Staged(watch, lambda stage, done: self._show(number, stage, done)))
        except DiskFullError as error:
            self._change(number, state=RowState.FAILED, reason=str(error))
            raise _FullError from error
        except HexoviewError as error:
            self._change(number, state=RowState.FAILED, reason=str(error))
        except OSError as error:
            said = error.strerror or type(error).__name__
            self._change(number, state=RowState.FAILED, reason=f"The system refused: {said}.")

    def _export(self, number: int, watch: Watch) -> None:
        row, key = self._row(number), str(self._row(number).query)
        self._change(number, state=RowState.FETCHING)
        found = self._files.of(row, self._journal.of_row(key), watch)
        self._change(number, target=found.path)
        if found.verdict is not Taken.FREE:
            state = _OF_VERDICT[found.verdict]
            self._change(number, state=state, reason=found.reason, fraction=float(state.is_over))
            return
        self._change(number, reason="")
        request = found.request
        self._journal.begin(key, request.target)
        written = kept(request, export(request, self._store, watch), self._store.location)
        self._journal.end(key, written.files)
        self._change(number, state=RowState.DONE, fraction=1.0, written=written)

    def _stop(self, reason: str) -> None:
        self._questions.forget()
        for row in self.rows:
            if not row.state.is_over:
                self._change(row.number, state=RowState.CANCELLED, reason=reason)

    def _show(self, number: int, stage: Stage | None, fraction: float) -> None:
        state = self._row(number).state if stage is None else _STATES.get(stage, RowState.CHECKING)
        self._change(number, state=state, fraction=fraction)

    def _row(self, number: int) -> BatchRow:
        return self.rows[number - 1]

    def _change(self, number: int, **values: Any) -> None:
        with self._lock:
            changed = replace(self._rows[number - 1], **values)
            self._rows[number - 1] = changed
        self._on_row(changed)


class _FullError(Exception):
    """The disk is full, as the row says that found it so."""


class _Staged(Watch):
    """A row's share of the whole, which also tells the row what it is at."""

    def __init__(self, whole: Watch, on_step: Callable[[Stage | None, float], object]) -> None:
        super().__init__(lambda fraction: on_step(None, fraction))
        self._whole = whole
        self._on_step = on_step

    @property
    def is_cancelled(self) -> bool:
        return self._whole.is_cancelled

    def cancel(self) -> None:
        self._whole.cancel()

    def enter(self, stage: Stage) -> None:
        self._on_step(stage, 0.0)
        self._whole.enter(stage)

    def step(self, fraction: float) -> None:
        self._whole.step(fraction)
        super().step(fraction)


def summary(rows: Iterable[BatchRow]) -> str:
    """What came of rows, in numbers; what there is none of isn't told, but for the exported."""
    counted = Counter(row.state for row in rows)
    others = (RowState.SKIPPED, RowState.FAILED, RowState.CANCELLED)
    parts = [f"{counted[state]} {state.value}" for state in others if counted[state]]
    parts.insert(0, f"{counted[RowState.DONE]} exported")
    waiting = sum(number for state, number in counted.items() if not state.is_over)
    return " · ".join([*parts, *([f"{waiting} waiting"] if waiting else [])])


def line_of(row: BatchRow) -> str:
    """A row in a line."""
    name = "" if row.target is None else f" · {row.target.name}"
    reason = f" · {row.reason}" if row.reason else ""
    return f"{row.state.value:<9} {row.label}{name}{reason}"
