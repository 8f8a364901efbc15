"""How many rows and bytes an epoch table takes, from the plan and some of its epochs."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

import numpy as np

from hexoview.domain.uri import uri
from hexoview.export.csv_head import head_bytes
from hexoview.export.epoch_rows import EpochChannel
from hexoview.export.epochs import EpochTable, columns_of, first_epochs
from hexoview.export.formats import Format
from hexoview.export.request import ExportRequest
from hexoview.export.text_size import csv_time_width, time_width
from hexoview.query.plan import Channel, Piece, Plan
from hexoview.store.base import Store
from hexoview.watch import unwatched

# So many epochs of a channel, or so many of its values, are summed up to see how wide the numbers are.
_EPOCHS, _VALUES = 64, 1 << 19


def epoch_count(plan: Plan, epoch: EpochTable) -> int:
    """About how many rows there will be."""
    by_user = groupby(plan.channels, key=lambda channel: channel.user_id)
    return sum(_epochs_of(list(own), plan, epoch) for _, own in by_user)


def _epochs_of(channels: list[Channel], plan: Plan, epoch: EpochTable) -> int:
    """Epochs of one person in which one of these channels has a value."""
    gridded = [channel for channel in channels if channel.datatype.is_synchronous]
    if gridded:
        return _reached([piece for channel in gridded for piece in channel.pieces], plan, epoch)
    return max(_with_events(channel, plan, epoch) for channel in channels)


def _with_events(channel: Channel, plan: Plan, epoch: EpochTable) -> int:
    """Epochs that an event falls into, as if they came by chance."""
    reached = _reached(channel.pieces, plan, epoch)
    return round(reached * (1 - math.exp(-channel.count / max(1, reached))))


def _reached(pieces: Iterable[Piece], plan: Plan, epoch: EpochTable) -> int:
    """Epochs between the first and the last value of pieces, breaks between them left out."""
    length = epoch.seconds * plan.clock.ticks_per_second
    firsts = first_epochs(plan, epoch)
    total, latest = 0, -1
    for piece in sorted(pieces, key=lambda p: max(p.series.first, p.stretch.start)):
        origin = firsts[piece.series.user_id]
        low = (max(piece.series.first, piece.stretch.start) - origin) // length
        high = (min(piece.series.last, piece.stretch.end - 1) - origin) // length
        total += max(0, high - max(low, latest + 1) + 1)
        latest = max(latest, high)
    return total


def epoch_size(plan: Plan, rows: int, request: ExportRequest, store: Store) -> int:
    """Bytes of a plan's epoch table, within 5 %."""
    if request.epoch is None:
        raise AssertionError("no epoch was asked for")
    cells = [_cells(channel, plan, request, store) for channel in plan.channels]
    if request.format is Format.JSON:
        return _json_size(plan, cells)
    columns = sum(len(columns_of(kind)) for kind in plan.datatypes)
    people = len(uri("user", plan.users[0].id)) + len(",") if len(plan.users) > 1 else 0
    most = request.dialect.rows_per_file
    heads = len(head_bytes(plan, request)) * (1 if most is None else max(1, -(-rows // most)))
    line = people + csv_time_width(plan, request.dialect) + len(",") + columns
    return round(heads + rows * line + sum(count * width for count, width in cells))


def _json_size(plan: Plan, cells: list[tuple[int, float]]) -> int:
    total = 2
    for channel, (count, width) in zip(plan.channels, cells, strict=True):
        names = ["timestamp", *columns_of(channel.datatype)]
        frame = (
            len(f'"{channel.datatype.id}":[],') + len(json.dumps(names)) + len(f'"{channel.datatype.id}":,')
        )
        total += frame + round(count * (width + time_width(plan) + len(names) - 1 + len("[],\n")))
    people = len(
        '{"epoch":{"seconds":60,"aligned":"record"},"columns":{},"data":{},"user":"/api/v1/user/10/"},'
    )
    return total + people * len(plan.users)


def _cells(channel: Channel, plan: Plan, request: ExportRequest, store: Store) -> tuple[int, float]:
    """How many epochs a channel has, and how wide all its numbers of one are, on average."""
    if request.epoch is None:
        raise AssertionError("no epoch was asked for")
    is_gridded = channel.datatype.is_synchronous
    count = (
        _reached(channel.pieces, plan, request.epoch)
        if is_gridded
        else _with_events(channel, plan, request.epoch)
    )
    some = EpochChannel(_some(channel, request.epoch, plan), plan, request, store)
    widths = [_width(row, channel, request) for block in some.blocks(unwatched()) for row in block.values]
    return count, sum(widths) / max(1, len(widths))


def _some(channel: Channel, epoch: EpochTable, plan: Plan) -> Channel:
    """A part from the middle of a channel's longest piece."""
    piece = max(channel.pieces, key=lambda one: one.count)
    ticks = max(1, piece.series.last - piece.series.first)
    length = epoch.seconds * plan.clock.ticks_per_second
    wanted = min(_VALUES, max(1, piece.series.count * length * _EPOCHS // ticks), piece.count)
    low = piece.low + (piece.count - wanted) // 2
    return Channel.of([replace(piece, low=low, high=low + wanted)], limit=None)


def _width(row: np.ndarray, channel: Channel, request: ExportRequest) -> int:
    is_whole = not request.values.is_scaled(channel.datatype)
    width = 0
    for name, value in zip(columns_of(channel.datatype), row.tolist(), strict=True):
        if math.isnan(value):
            width += len("null") if request.format is Format.JSON else 0
        elif name == "count" or (is_whole and name in {"min", "max"}):
            width += len(str(int(value)))
        else:
            width += len(repr(value))
    return width
