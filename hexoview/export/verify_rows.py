"""Holds a table whose cells aren't the store's own values against the same rows, made once more."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from hexoview.export.answer import answers
from hexoview.export.csv_lines import ReadRows, TableLines
from hexoview.export.csv_rows import Holding, Rows, value_rows
from hexoview.export.epoch_rows import epoch_rows
from hexoview.export.request import ExportRequest
from hexoview.export.verify import Comparison
from hexoview.query.plan import Plan
from hexoview.store.base import Store
from hexoview.watch import Watch


class RowComparison(Comparison):
    """Compares an epoch table, or one that holds last values, cell by cell."""

    def __init__(self, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
        super().__init__(plan, request, store, watch)
        self.has_points = self.has_points or request.epoch is not None
        self._only_user = plan.users[0].id if plan.users else 0
        self._expected = remade_rows(plan, request, store, watch.quietly())
        self._held: Rows | None = None

    def read(self, lines: TableLines, text: Iterator[bytes]) -> None:
        """Compares one file."""
        for rows in lines.rows(text):
            self._compare(rows, lines)

    def finish(self) -> None:
        """Refuses the file if rows are missing; the channels' own values are no part of it."""
        self.refuse_differing()
        if self._held is not None or next(self._expected, None) is not None:
            self.differs("rows are missing")

    def _compare(self, read: ReadRows, lines: TableLines) -> None:
        table = read.cells.dense(read.first)
        done = 0
        while done < len(table):
            rows = self._held or next(self._expected, None)
            if rows is None:
                self.differs("it has rows that were not read")
            count = min(len(rows), len(table) - done)
            part = rows.cut(0, count)
            self._held = rows.cut(count, len(rows)) if count < len(rows) else None
            if part.user_id != (read.user_id or self._only_user):
                self.differs("its rows aren't in their order")
            if read.times is not None and np.any(
                lines.shown_ticks(part.part.timestamps) != read.times[done : done + count]
            ):
                self.differs("its times aren't those that were read")
            self._compare_cells(table[done : done + count], part)
            done += count

    def _compare_cells(self, found: np.ndarray, rows: Rows) -> None:
        for place, column in enumerate(rows.part.columns):
            expected = np.full(len(found), np.nan)
            if column is not None:
                expected[slice(None) if column.rows is None else column.rows] = column.values
            same = (found[:, place] == expected) | (np.isnan(found[:, place]) & np.isnan(expected))
            self.count_differing(f"column {place + 1}", int(np.count_nonzero(~same)))


def remade_rows(plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> Iterator[Rows]:
    """The rows of an epoch table, or of one that holds last values."""
    if request.epoch is not None:
        return epoch_rows(plan, request, store, watch)
    holding = Holding(plan, store)
    return map(holding.fill, value_rows(plan, answers(plan, request, store), watch))
