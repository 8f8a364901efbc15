"""How large an export will be, before it is made: from the plan, and a look at some values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from hexoview.codecs.stored_zip import Member, encode_directory, encode_local
from hexoview.export.binary_layout import INFO_NAME, folders, info
from hexoview.export.binary_writer import is_bare
from hexoview.export.edf_choice import edf_parts
from hexoview.export.epoch_size import epoch_count, epoch_size
from hexoview.export.formats import Format
from hexoview.export.rates import by_rate
from hexoview.export.request import ExportRequest
from hexoview.export.row_count import row_count
from hexoview.export.text_size import Widths, csv_size, json_size
from hexoview.query.plan import Part, Plan
from hexoview.store.base import Store
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.codecs.edf_annotations import AnnotationTable
    from hexoview.export.edf_shape import EdfShape

LAID_OUT, SKETCHED = 500_000, 20_000
"""Events of an EDF up to which its size is exact. A day has 400,000, which take 0.12 s. Told by its first
20,000, in 8 ms, a night's file comes out up to 5 % larger, and one of events alone 30 %."""

_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What an export will amount to.

    Attributes:
        values: values that the files will hold; exact.
        rows: lines of all tables below their heads; 0 for other formats.
        longest: lines of the longest table.
        size: bytes of all files without their manifests, within 5 %.
    """

    files: int
    values: int
    rows: int
    longest: int
    size: int


def estimate(
    planned: tuple[Plan, ...], request: ExportRequest, store: Store, watch: Watch, *, laid_out: int = LAID_OUT
) -> Estimate:
    """What the export of these plans will amount to; none for plans that hold no value.

    The size of an EDF is told by its first `laid_out` events.

    Raises:
        ExportError: binary can't hold the answer.
        FormatError: EDF can't hold the answer.
        Cancelled: the watch asked to stop.
    """
    match request.format:
        case Format.JSON | Format.CSV:
            return _tables(planned, request, store)
        case Format.BINARY:
            values = sum(plan.count for plan in planned)
            return Estimate(1, values, 0, 0, _binary_size(planned, request, store) if values else 0)
        case Format.EDF:
            parts = edf_parts(planned, request.events, store.clock)
            values = sum(piece.count for part in parts for piece in part.pieces)
            size = sum(_edf_size(part, request, store, watch, events=laid_out) for part in parts)
            return Estimate(len(parts), values, 0, 0, size)


def plan_rows(plan: Plan) -> int:
    """Lines that a plan's table has below its head."""
    if plan.query.options.flat:
        return sum(channel.kept for channel in plan.channels)
    by_user = groupby(plan.channels, key=lambda channel: channel.user_id)
    return sum(row_count(own) for _, own in by_user)


def file_rows(plan: Plan, request: ExportRequest) -> int:
    """Lines of the longest table that a plan makes, before it is split."""
    if request.epoch is not None:
        return epoch_count(plan, request.epoch)
    return max(plan_rows(one) for _, one in by_rate(request.target, plan, request))


def _tables(planned: tuple[Plan, ...], request: ExportRequest, store: Store) -> Estimate:
    found = [part for plan in planned for _, part in by_rate(request.target, plan, request)]
    if request.epoch is not None:
        return _epoch_tables(found, request, store)
    widths = Widths(planned, request, store)
    values = sum(channel.kept for plan in planned for channel in plan.channels)
    if request.format is Format.JSON:
        return Estimate(len(planned), values, 0, 0, sum(json_size(plan, widths) for plan in planned))
    rows = [plan_rows(plan) for plan in found]
    size = sum(csv_size(plan, count, widths, request) for plan, count in zip(found, rows, strict=True))
    return _counted(rows, values, size, request)


def _counted(rows: list[int], values: int, size: int, request: ExportRequest) -> Estimate:
    """An estimate of tables that may be split into files."""
    most = request.dialect.rows_per_file
    files = [1 if most is None else max(1, -(-count // most)) for count in rows]
    longest = max(rows) if most is None else min(most, max(rows))
    return Estimate(sum(files), values, sum(rows), longest, size)


def _epoch_tables(planned: list[Plan], request: ExportRequest, store: Store) -> Estimate:
    """The same for epoch tables, of which the first rows are made to see how long they are."""
    if request.epoch is None:
        raise AssertionError("no epoch was asked for")
    rows = [epoch_count(plan, request.epoch) for plan in planned]
    values = sum(plan.count for plan in planned)
    size = sum(epoch_size(plan, count, request, store) for plan, count in zip(planned, rows, strict=True))
    found = _counted(rows, values, size, request)
    return found if request.format is Format.CSV else replace(found, files=len(planned), rows=0, longest=0)


def _binary_size(planned: tuple[Plan, ...], request: ExportRequest, store: Store) -> int:
    """The exact size: only the checksums are missing."""
    found = folders(planned, request, store)
    members = [
        Member(folder.path(name), size, 0, _ANY_MOMENT)
        for folder in found
        for name, size in [
            (INFO_NAME, len(info(folder, store))),
            *((file.name, file.size) for file in folder.files),
        ]
    ]
    if is_bare(request):
        return members[1].size
    frame = len(encode_directory(members)) + sum(len(encode_local(member)) for member in members)
    return frame + sum(member.size for member in members)


def _edf_size(part: Part, request: ExportRequest, store: Store, watch: Watch, *, events: int) -> int:
    """One file's size; exact where the events are few enough to be laid out."""
    from hexoview.export.edf_shape import shape  # noqa: PLC0415 - no other format needs it

    laid_out = shape(part, store, request.events)
    signals = sum(2 * one.slots for one in laid_out.channels)
    width = _annotation_width(laid_out, store, watch, most=events)
    return 256 * (len(laid_out.channels) + 2) + laid_out.record_count * (signals + width)


def _annotation_width(laid_out: EdfShape, store: Store, watch: Watch, *, most: int) -> int:
    """Bytes of annotations that each data record has room for; of too many the first tell."""
    from hexoview.codecs.edf_annotation_plan import plan_annotations  # noqa: PLC0415 - no other format
    from hexoview.export.edf_events import annotation_tables  # noqa: PLC0415 - needs them

    records = laid_out.record_count
    tables = _first(annotation_tables(laid_out, store), most)
    if sum(piece.count for piece in laid_out.told) > most:
        last = max(int(table.onset_ticks[-1]) for table in tables if len(table))
        records = min(records, last // laid_out.clock.ticks_per_second + 1)
    found = plan_annotations(
        lambda: tables, record_count=records, start_fraction=laid_out.start_fraction, watch=watch
    )
    return found.width + len(str(laid_out.record_count)) - len(str(records))


def _first(tables: Iterable[AnnotationTable], most: int) -> list[AnnotationTable]:
    """The tables up to the one with which they have so many rows."""
    found: list[AnnotationTable] = []
    for table in tables:
        found.append(table)
        if sum(map(len, found)) >= most:
            break
    return found
