"""What a table's dialect, or its epochs, make less or other than what is stored."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from hexoview.export.answer import is_in_ms
from hexoview.export.dialect import MultiRate, TableDialect, TimeStyle, zone_of
from hexoview.export.epochs import Alignment, EpochTable
from hexoview.export.estimate import file_rows
from hexoview.export.loss import Loss, LossKind, without_number
from hexoview.export.rates import by_rate
from hexoview.export.request import ExportRequest
from hexoview.query.plan import Plan
from hexoview.store.base import Store

EXCEL_ROWS = 1_048_576
"""What Excel shows of a table."""
_HOUR, _HOURS_A_YEAR = timedelta(hours=1), 366 * 24


def dialect_losses(plan: Plan, request: ExportRequest) -> Iterator[Loss]:
    """What a CSV in this dialect lacks, or has more of, than the API's own."""
    dialect, is_flat = request.dialect, plan.query.options.flat
    if any(is_in_ms(kind, request) for kind in plan.datatypes):
        yield Loss(
            LossKind.BEATS,
            None,
            "Intervals are written in ms, and without the 0 that each record begins with.",
        )
    rows = file_rows(plan, request)
    if rows > EXCEL_ROWS and (dialect.rows_per_file or rows) > EXCEL_ROWS:
        yield Loss(
            LossKind.LONG,
            None,
            f"This table has about {rows:,} rows. Excel shows only the first {EXCEL_ROWS:,}.",
        )
    if dialect.rows_per_file is not None and rows > dialect.rows_per_file:
        files = -(-rows // dialect.rows_per_file)
        told = f"The table will be split into about {files:,} files of {dialect.rows_per_file:,} rows."
        yield Loss(LossKind.SEVERAL_FILES, None, told)
    tables = len(by_rate(request.target, plan, request)) if plan.channels and not is_flat else 1
    if tables > 1:
        told = f"Channels of different rates will be written to {tables} files, one for each rate."
        yield Loss(LossKind.SEVERAL_FILES, None, told)
    if dialect.rates is MultiRate.HOLD and request.epoch is None and len(plan.channels) > 1:
        told = "The last value of a channel is repeated until its next one: not every cell was measured then."
        yield Loss(LossKind.HELD, None, told)
    yield from _twice(plan, dialect)


def epoch_losses(plan: Plan, epoch: EpochTable, store: Store) -> Iterator[Loss]:
    """What an epoch table lacks: every single value."""
    if not plan.channels:
        return
    start = (
        "the start of each person’s first record" if epoch.aligned is Alignment.RECORD else "the clock (UTC)"
    )
    told = f"The table sums up every {epoch.seconds:,} s, counted from {start}: single values can’t be seen."
    yield Loss(LossKind.EPOCHS, None, told)
    if any(kind.coding is not None for kind in plan.datatypes):
        yield Loss(
            LossKind.EPOCHS,
            None,
            "Flags and states have no mean: only their number, and the share without a flag, is told.",
        )
    for channel in plan.channels:
        yield from without_number(channel, store)


def _twice(plan: Plan, dialect: TableDialect) -> Iterator[Loss]:
    """Excel's times have no offset: where the clock goes back, an hour comes twice."""
    zone = zone_of(dialect.zone)
    if dialect.times is not TimeStyle.EXCEL or zone is None or plan.query.options.no_timestamps:
        return
    for record in plan.records:
        start, end = (plan.clock.to_datetime(tick, zone) for tick in (record.span.start, record.span.end))
        back = _first_repeated(start, end)
        if back is not None:
            day = f"The clock in {dialect.zone} goes back on {back:%Y-%m-%d}"
            told = f"{day}: the hour before comes twice in Excel’s times."
            yield Loss(LossKind.TWICE, None, told)


def _first_repeated(start: datetime, end: datetime) -> datetime | None:
    """The first hour between two moments, at most a year apart, that comes a second time."""
    zone, moment = start.tzinfo, start.astimezone(UTC)
    for _ in range(_HOURS_A_YEAR):
        before, later = moment.astimezone(zone), (moment + _HOUR).astimezone(zone)
        if moment > end:
            return None
        if (later.utcoffset() or timedelta()) < (before.utcoffset() or timedelta()):
            return later
        moment += _HOUR
    return None
