"""CSV as the API gives it: a table with a column per datatype, streamed in slices of time."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from hexoview.domain.datatype import Coding
from hexoview.domain.uri import uri
from hexoview.export.answer import Answer, answers, shown_times
from hexoview.export.atomic import Pending
from hexoview.export.joining import Column, Slice, joined
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.export.write_behind import made_beside, write_behind
from hexoview.query.lookup import Lookup
from hexoview.query.plan import Plan
from hexoview.query.query import Query
from hexoview.query.run import BLOCK, Block
from hexoview.store.base import Store
from hexoview.watch import Watch

if TYPE_CHECKING:
    import polars as pl

LINE_END = b"\n"
# Cells of a slice: 59 columns of 64-bit numbers and their text stay below 20 MB.
_CELLS = 8 * BLOCK
_FEWEST_ROWS = 1024
_Make = Callable[[], bytes | memoryview]
_NAMING = frozenset({Lookup.EXACT, Lookup.IN})


def write_csv(
    plan: Plan, request: ExportRequest, store: Store, pending: Pending, watch: Watch
) -> tuple[ChannelTally, ...]:
    """Writes the table, and says what was written.

    Raises:
        ExportError: the disk refuses.
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    given = answers(plan, request, store)
    write_behind(made_beside(_text(plan, request, given, watch)), pending)
    return tuple(answer.tally() for answer in given)


def _text(plan: Plan, request: ExportRequest, given: tuple[Answer, ...], watch: Watch) -> Iterator[_Make]:
    """What makes the file's text, a slice at a time."""
    if plan.query.options.flat:
        yield from _flat_lines(plan, given, watch)
        return
    names = header(plan)
    if names:
        yield partial(bytes, ",".join(names).encode() + LINE_END)
    codings = tuple(kind.coding if request.tells_in_words(kind) else None for kind in plan.datatypes)
    for user_id, part in _rows(plan, given, watch):
        yield partial(_slice_text, plan, codings, user_id, part)


def header(plan: Plan) -> tuple[str, ...]:
    """The names of the columns; for an answer without values those of the datatypes asked for by id."""
    times = () if plan.query.options.no_timestamps else ("timestamp",)
    people = ("user",) if len(plan.users) > 1 else ()
    ids = [kind.id for kind in plan.datatypes] if plan.channels else _named_datatypes(plan.query)
    return (*people, *times, *(uri("datatype", number) for number in ids))


def _named_datatypes(query: Query) -> list[int]:
    named = (f for f in query.on("datatype") if f.lookup in _NAMING)
    return sorted({number for condition in named for number in condition.values})


def _rows(plan: Plan, given: tuple[Answer, ...], watch: Watch) -> Iterator[tuple[int, Slice]]:
    """Users and slices of their rows, a column for each datatype of the plan."""
    ids = [kind.id for kind in plan.datatypes]
    reading = watch.quietly()
    done = 0
    for user_id, group in groupby(given, key=lambda answer: answer.channel.user_id):
        own = tuple(group)
        places = [ids.index(answer.channel.datatype.id) for answer in own]
        rows = max(_FEWEST_ROWS, min(BLOCK, _CELLS // (1 + len(own))))
        for part in joined([answer.blocks(reading, block=rows) for answer in own]):
            watch.step(done / plan.count)
            done += sum(len(column.values) for column in part.columns if column is not None)
            columns: list[Column | None] = [None] * len(ids)
            for place, column in zip(places, part.columns, strict=True):
                columns[place] = column
            yield user_id, Slice(part.timestamps, tuple(columns))


def _slice_text(plan: Plan, codings: tuple[Coding | None, ...], user_id: int, part: Slice) -> memoryview:
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    rows = len(part.timestamps)
    columns = [
        _series(column, rows) if coding is None else _told(_series(column, rows), coding)
        for column, coding in zip(part.columns, codings, strict=True)
    ]
    if not plan.query.options.no_timestamps:
        columns.insert(0, pl.Series(shown_times(part.timestamps, plan)))
    if len(plan.users) > 1:
        columns.insert(0, pl.repeat(uri("user", user_id), rows, eager=True))
    return _lines(columns)


def _series(column: Column | None, rows: int) -> pl.Series:
    """A column with blanks where no value falls."""
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    if column is None:
        return pl.repeat(None, rows, dtype=pl.Int64, eager=True)
    if column.rows is None:
        return pl.Series(np.ascontiguousarray(column.values))
    spread = np.zeros(rows, column.values.dtype)
    spread[column.rows] = column.values
    has_value = np.zeros(rows, dtype=bool)
    has_value[column.rows] = True
    found = pl.Series(spread)
    return found.zip_with(pl.Series(has_value), pl.Series([None], dtype=found.dtype))


def _told(numbers: pl.Series, coding: Coding) -> pl.Series:
    """The same column in words; blanks stay blank."""
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    words = {number: coding.cell(number) for number in numbers.drop_nulls().unique().to_list()}
    return numbers.replace_strict(words, default=None, return_dtype=pl.String)


def _flat_lines(plan: Plan, given: tuple[Answer, ...], watch: Watch) -> Iterator[_Make]:
    """A line per value, channel after channel: nothing says which is whose."""
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    for block in _one_after_the_other(given, plan, watch):
        values = pl.Series(np.ascontiguousarray(block.values))
        is_bare = plan.query.options.no_timestamps
        times = [] if is_bare else [pl.Series(shown_times(block.timestamps, plan))]
        yield partial(_lines, [*times, values])


def _one_after_the_other(given: tuple[Answer, ...], plan: Plan, watch: Watch) -> Iterator[Block]:
    done = 0
    for answer in given:
        share = watch.part(done / plan.count, (done + answer.channel.count) / plan.count)
        done += answer.channel.count
        yield from answer.blocks(share)


def _lines(columns: list[pl.Series]) -> memoryview:
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    # No name and no number holds a comma or a quote.
    frame = pl.DataFrame({str(number): column for number, column in enumerate(columns)})
    text = io.BytesIO()
    frame.write_csv(text, include_header=False, line_terminator=LINE_END.decode(), quote_style="never")
    return text.getbuffer()
