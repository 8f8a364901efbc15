"""What stands above a table: the names of its columns, and lines that say what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from hexoview import __version__
from hexoview.domain.datatype import Datatype
from hexoview.domain.uri import uri
from hexoview.export.answer import is_in_ms
from hexoview.export.csv_text import BOM, LINE_END, neutral
from hexoview.export.csv_times import EXCEL_DECIMALS, decimals_of
from hexoview.export.dialect import MultiRate, TableDialect, TimeStyle
from hexoview.export.epochs import Alignment, columns_of
from hexoview.export.request import ExportRequest
from hexoview.query.lookup import Lookup
from hexoview.query.plan import Plan
from hexoview.query.query import Query

_NAMING = frozenset({Lookup.EXACT, Lookup.IN})


def head_bytes(plan: Plan, request: ExportRequest) -> bytes:
    """Everything above the first row, in UTF-8."""
    dialect = request.dialect
    mark = BOM if dialect.has_bom else b""
    if plan.query.options.flat:
        return mark
    names = header(plan, request)
    told = [line + LINE_END for line in description_lines(plan, request)]
    title = dialect.separator.character.join(names) + LINE_END if names else ""
    return mark + "".join([*told, title]).encode()


def header(plan: Plan, request: ExportRequest) -> tuple[str, ...]:
    """The names of the columns; for an answer without values those of the datatypes asked for by id."""
    times = () if plan.query.options.no_timestamps else ("timestamp",)
    people = ("user",) if len(plan.users) > 1 else ()
    if request.epoch is not None:
        parts = (f"{kind.uri}#{name}" for kind in plan.datatypes for name in columns_of(kind))
        return (*people, *times, *parts)
    ids = [kind.id for kind in plan.datatypes] if plan.channels else _named_datatypes(plan.query)
    return (*people, *times, *(uri("datatype", number) for number in ids))


def description_lines(plan: Plan, request: ExportRequest) -> list[str]:
    """Lines that say what the table holds; none where they aren't wanted."""
    if not request.dialect.describes:
        return []
    return [f"# {_in_one_line(fact, request.dialect)}" for fact in _facts(plan, request)]


def _facts(plan: Plan, request: ExportRequest) -> Iterator[str]:
    yield f"Hexoview {__version__}"
    yield f"query: {plan.query}"
    yield f"records: {' '.join(record.uri for record in plan.records)}"
    yield f"users: {' '.join(user.uri for user in plan.users)}"
    yield f"time: {_times(plan, request)}"
    if request.epoch is not None:
        origin = "the first record's start" if request.epoch.aligned is Alignment.RECORD else "the UTC clock"
        yield f"epochs: {request.epoch.seconds} s, counted from {origin}, told by their first tick"
    if request.dialect.rates is MultiRate.HOLD:
        yield "blanks: the last value is repeated until the next one or its record's end"
    for channel in plan.channels:
        yield _channel(channel.datatype, channel.step if request.epoch is None else 1, request)


def _channel(kind: Datatype, step: int, request: ExportRequest) -> str:
    rate = f"{kind.rate} Hz" if kind.rate is not None else "events"
    if is_in_ms(kind, request):
        unit = "ms"
    else:
        unit = kind.unit if request.values.is_scaled(kind) or kind.scale.is_identity else "stored numbers"
    cells = [kind.uri, kind.label, unit or "no unit", rate]
    if request.dialect.is_neutralised:
        cells = [neutral(cell) for cell in cells]
    thinned = [f"1 of {step} values"] if step > 1 else []
    return " | ".join([*cells, *thinned])


def _times(plan: Plan, request: ExportRequest) -> str:
    options, zone = plan.query.options, request.dialect.zone
    exact = f"{decimals_of(plan.clock)} decimals, exact"
    told = {
        TimeStyle.TICKS: f"ticks of 1/{plan.clock.ticks_per_second} s since 1970-01-01T00:00:00Z",
        TimeStyle.ISO: f"ISO 8601 in {zone} with its offset, {exact}",
        TimeStyle.UTC: f"ISO 8601 in UTC, {exact}",
        TimeStyle.ELAPSED: f"seconds since the start of each person's first record, {exact}",
        TimeStyle.EXCEL: f"days since 1899-12-30 in {zone}, {EXCEL_DECIMALS} decimals",
        TimeStyle.UNIX: f"seconds since 1970-01-01T00:00:00Z, {exact}",
    }
    if options.no_timestamps:
        return "none"
    is_floor = options.seconds and request.dialect.times is TimeStyle.TICKS
    return (
        "whole seconds since 1970-01-01T00:00:00Z, rounded down" if is_floor else told[request.dialect.times]
    )


def _in_one_line(text: str, dialect: TableDialect) -> str:
    """The text without what would begin another line or another cell."""
    kept = "".join(letter if letter.isprintable() else " " for letter in text)
    if not dialect.is_neutralised:
        return kept
    parts = kept.split(dialect.separator.character)
    return dialect.separator.character.join([parts[0], *(neutral(part) for part in parts[1:])])


def _named_datatypes(query: Query) -> list[int]:
    named = (f for f in query.on("datatype") if f.lookup in _NAMING)
    return sorted({number for condition in named for number in condition.values})
