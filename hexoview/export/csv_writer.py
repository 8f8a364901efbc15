"""CSV as the API gives it, or in a dialect: a column per datatype, streamed in slices of time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import NamedTuple

import numpy as np

from hexoview.domain.datatype import Datatype
from hexoview.export.answer import Answer, answers
from hexoview.export.atomic import Pending
from hexoview.export.csv_head import head_bytes
from hexoview.export.csv_rows import Holding, Rows, cut_at, value_rows
from hexoview.export.csv_text import TableText
from hexoview.export.dialect import MultiRate
from hexoview.export.epoch_rows import epoch_rows
from hexoview.export.epochs import columns_of, origins
from hexoview.export.joining import Column
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.export.volumes import Volume, Volumes
from hexoview.export.write_behind import WriteBehind, made_beside, write_behind
from hexoview.query.plan import Plan
from hexoview.store.base import Store
from hexoview.watch import Watch


def write_csv(plan: Plan, request: ExportRequest, store: Store, volumes: Volumes, watch: Watch) -> None:
    """Writes the table to as many files as it takes, and notes what each holds.

    Raises:
        ExportError: the disk refuses.
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    if plan.query.options.flat:
        _write_flat(plan, request, store, volumes, watch)
    else:
        _Table(plan, request, store, watch).write(volumes)


class _Text(NamedTuple):
    """A piece of text, and the file that it goes to."""

    pending: Pending
    text: bytes | memoryview


_Make = Callable[[], _Text]


class _Table:
    """A table on its way into its files."""

    def __init__(self, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
        self._plan = plan
        self._request = request
        self._given = answers(plan, request, store)
        self._text = TableText(plan, request, origins(plan))
        holds = request.dialect.rates is MultiRate.HOLD and request.epoch is None
        self._holding = Holding(plan, store) if holds else None
        self._rows = (
            value_rows(plan, self._given, watch)
            if request.epoch is None
            else epoch_rows(plan, request, store, watch)
        )

    def write(self, volumes: Volumes) -> None:
        """Writes every row, and the head above the rows of each file."""
        counted: list[_Counted] = []
        with WriteBehind() as behind:
            for pending, text in made_beside(self._makers(volumes, counted)):
                behind.write(pending, text)
        self._tell(volumes.found, counted)

    def _makers(self, volumes: Volumes, counted: list[_Counted]) -> Iterator[_Make]:
        """What makes the text of each slice, and the file that it goes to."""
        head = head_bytes(self._plan, self._request)
        counted.append(_Counted(self._plan))
        yield partial(_Text, volumes.next(), head)
        for number, rows in cut_at(self._rows, self._request.dialect.rows_per_file):
            if number == len(counted):
                counted.append(_Counted(self._plan))
                yield partial(_Text, volumes.next(), head)
            counted[-1].note(rows, is_epoch=self._request.epoch is not None)
            filled = rows if self._holding is None else self._holding.fill(rows)
            yield partial(self._made, volumes.found[-1].pending, filled)

    def _made(self, pending: Pending, rows: Rows) -> _Text:
        return _Text(pending, self._text.of_rows(rows))

    def _tell(self, found: list[Volume], counted: list[_Counted]) -> None:
        """Says what each file holds; rows without a number are told with the first."""
        for volume, count in zip(found, counted, strict=True):
            volume.rows = count.rows
            volume.channels = tuple(
                count.tally(answer.tally(), is_first=volume is found[0]) for answer in self._given
            )


class _Counted:
    """What one file holds of each channel."""

    def __init__(self, plan: Plan) -> None:
        self.rows = 0
        self._kinds = plan.datatypes
        self._seen: dict[tuple[int, int], tuple[int, int, int, int]] = {}

    def note(self, rows: Rows, *, is_epoch: bool) -> None:
        """Counts the values of a slice."""
        self.rows += len(rows)
        for kind, counts, ticks in _counts(rows, self._kinds, is_epoch=is_epoch):
            if not len(ticks):
                continue
            values, first, _, epochs = self._seen.get((rows.user_id, kind), (0, int(ticks[0]), 0, 0))
            epochs += len(ticks) if is_epoch else 0
            self._seen[rows.user_id, kind] = values + counts, first, int(ticks[-1]), epochs

    def tally(self, whole: ChannelTally, *, is_first: bool) -> ChannelTally:
        """What is in this file of what the whole table has of a channel."""
        seen = self._seen.get((whole.user_id, whole.datatype_id), (0, None, None, 0))
        values, first, last, epochs = seen
        nan_rows = whole.nan_rows if is_first else 0
        return replace(whole, values=values, first=first, last=last, nan_rows=nan_rows, epochs=epochs)


def _counts(
    rows: Rows, kinds: tuple[Datatype, ...], *, is_epoch: bool
) -> Iterator[tuple[int, int, np.ndarray]]:
    """Of each datatype the values in these rows, and the ticks of the rows that have some."""
    columns = rows.part.columns
    place = 0
    for kind in kinds:
        # Of an epoch's columns each channel's first is its count.
        column = columns[place]
        place += len(columns_of(kind)) if is_epoch else 1
        if column is not None:
            count = int(column.values.sum()) if is_epoch else len(column.values)
            yield kind.id, count, _ticks_of(column, rows)


def _ticks_of(column: Column, rows: Rows) -> np.ndarray:
    ticks = rows.part.timestamps
    return ticks if column.rows is None else ticks[column.rows]


def _write_flat(plan: Plan, request: ExportRequest, store: Store, volumes: Volumes, watch: Watch) -> None:
    """A line per value, channel after channel: nothing says which is whose."""
    given = answers(plan, request, store)
    text = TableText(plan, request, origins(plan))
    pending = volumes.only()
    lines = (
        partial(text.of_flat, block, answer.channel.user_id)
        for answer, share in _one_after_the_other(given, plan, watch)
        for block in answer.blocks(share)
    )
    write_behind(chain([head_bytes(plan, request)], made_beside(lines)), pending)
    volumes.found[-1].channels = tuple(answer.tally() for answer in given)
    volumes.found[-1].rows = sum(tally.values for tally in volumes.found[-1].channels)


def _one_after_the_other(
    given: tuple[Answer, ...], plan: Plan, watch: Watch
) -> Iterator[tuple[Answer, Watch]]:
    done = 0
    for answer in given:
        yield answer, watch.part(done / plan.count, (done + answer.channel.count) / plan.count)
        done += answer.channel.count
