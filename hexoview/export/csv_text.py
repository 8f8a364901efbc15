"""The text of a table's slices in a dialect, put together by polars."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np

from hexoview.domain.datatype import Coding
from hexoview.domain.segment import IntArray
from hexoview.domain.uri import uri
from hexoview.export.answer import shown_times
from hexoview.export.csv_rows import Rows
from hexoview.export.csv_times import time_column
from hexoview.export.dialect import Decimal, Separator, TableDialect, TimeStyle
from hexoview.export.joining import Column
from hexoview.export.polars_library import map_polars
from hexoview.export.request import ExportRequest
from hexoview.query.block import Block
from hexoview.query.plan import Plan

if TYPE_CHECKING:
    import polars as pl

LINE_END = "\n"
BOM = b"\xef\xbb\xbf"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


class TableText:
    """Turns rows into lines."""

    def __init__(self, plan: Plan, request: ExportRequest, origins: dict[int, int]) -> None:
        map_polars()
        self._plan = plan
        self._dialect = request.dialect
        self._origins = origins
        # The columns of an epoch table hold numbers only.
        is_plain = request.epoch is None
        self._codings = tuple(
            kind.coding if is_plain and request.tells_in_words(kind) else None for kind in plan.datatypes
        )

    def of_rows(self, rows: Rows) -> memoryview:
        """The lines of a slice."""
        import polars as pl  # noqa: PLC0415 - the window must not wait for it

        count = len(rows)
        columns = [_series(column, count) for column in rows.part.columns]
        for place, coding in enumerate(self._codings):
            if coding is not None:
                columns[place] = _told(columns[place], coding, self._dialect)
        if not self._plan.query.options.no_timestamps:
            columns.insert(0, self._times(rows.part.timestamps, rows.user_id))
        if len(self._plan.users) > 1:
            columns.insert(0, pl.repeat(uri("user", rows.user_id), count, eager=True))
        return _lines(columns, self._dialect)

    def of_flat(self, block: Block, user_id: int) -> memoryview:
        """A line per value."""
        import polars as pl  # noqa: PLC0415 - the window must not wait for it

        values = pl.Series(np.ascontiguousarray(block.values))
        is_bare = self._plan.query.options.no_timestamps
        times = [] if is_bare else [self._times(block.timestamps, user_id)]
        return _lines([*times, values], self._dialect)

    def _times(self, ticks: IntArray, user_id: int) -> pl.Series:
        import polars as pl  # noqa: PLC0415 - the window must not wait for it

        if self._dialect.times is TimeStyle.TICKS:
            return pl.Series(shown_times(ticks, self._plan))
        return time_column(ticks, self._dialect, self._plan.clock, self._origins.get(user_id, 0))


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


def _told(numbers: pl.Series, coding: Coding, dialect: TableDialect) -> pl.Series:
    """The same column in words; blanks stay blank."""
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    words = {number: word_cell(number, coding, dialect) for number in numbers.drop_nulls().unique().to_list()}
    return numbers.replace_strict(words, default=None, return_dtype=pl.String)


def word_cell(number: int, coding: Coding, dialect: TableDialect) -> str:
    """A number in words, without the sign that parts cells."""
    is_comma = dialect.separator is Separator.COMMA
    told = coding.cell(number) if is_comma else coding.decode(number)
    return neutral(told) if dialect.is_neutralised else told


def neutral(text: str) -> str:
    """The text, made harmless where a spreadsheet would take it for a formula; numbers stay numbers."""
    if not text.startswith(FORMULA_STARTS):
        return text
    try:
        float(text)
    except ValueError:
        return "'" + text
    return text


def _lines(columns: list[pl.Series], dialect: TableDialect) -> memoryview:
    import polars as pl  # noqa: PLC0415 - the window must not wait for it

    # No name and no number holds the separator or a quote.
    frame = pl.DataFrame({str(number): column for number, column in enumerate(columns)})
    text = io.BytesIO()
    frame.write_csv(
        text,
        include_header=False,
        separator=dialect.separator.character,
        line_terminator=LINE_END,
        quote_style="never",
        decimal_comma=dialect.decimal is Decimal.COMMA,
    )
    return text.getbuffer()
