"""The whole of what a plan holds, small: where data are, what was done, what went wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from hexoview.domain.datatype import Datatype
from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Annotation, Range
from hexoview.domain.series import Series
from hexoview.domain.span import TimeSpan
from hexoview.query.bands import flagged
from hexoview.query.coverage import NOTHING, array_of, clipped, fitted, joined
from hexoview.query.curves import draw_curve, draw_outline
from hexoview.query.envelope import FloatArray, Frame
from hexoview.query.gather import Source
from hexoview.query.plan import Channel, Piece, Plan
from hexoview.query.trace import Columns, TraceKind, kind_of

COLUMNS = 1024

# What says most of a night in one line: heart rate, else breathing rate, else the first curve there is.
_TELLING = (19, 33)


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """What the strip over the panes shows; arrays hold seconds from the origin, a row (start, end) each.

    Attributes:
        recorded: where records are.
        poor: where a quality channel of what is shown says anything but good.
        activities: in the order of their starts.
        marks: in time order.
        outlined: the most telling channel, None where there is no curve.
        outline: that channel over the whole time.
    """

    recorded: FloatArray
    poor: FloatArray
    activities: tuple[Range, ...]
    marks: tuple[Annotation, ...]
    outlined: Datatype | None
    outline: Columns | None


def draw_overview(plan: Plan, frame: Frame, source: Source, *, is_outline: bool) -> Overview:
    """Reads activities and marks, and unless it is too much also quality and one curve."""
    users = IdSet.of(user.id for user in plan.users)
    activities = source.store.ranges(users=users, overlapping=frame.span)
    marks = source.store.annotations(IdSet.of(record.id for record in plan.records))
    spans = array_of(record.span for record in plan.records)
    recorded = fitted(clipped(joined(spans), frame), frame)
    telling = _telling(plan)
    return Overview(
        recorded=frame.seconds(recorded),
        poor=frame.seconds(NOTHING if is_outline else _poor(plan, frame, source)),
        activities=tuple(sorted(activities, key=lambda activity: activity.span)),
        marks=tuple(mark for mark in marks if mark.timestamp in frame.span),
        outlined=telling.datatype if telling else None,
        outline=_outline(telling, frame, source, is_outline=is_outline) if telling else None,
    )


def _telling(plan: Plan) -> Channel | None:
    curves = [channel for channel in plan.channels if kind_of(channel.datatype) is TraceKind.CURVE]
    rank = {number: place for place, number in enumerate(_TELLING)}
    return min(curves, key=lambda channel: rank.get(channel.datatype.id, len(rank)), default=None)


def _outline(channel: Channel, frame: Frame, source: Source, *, is_outline: bool) -> Columns | None:
    if is_outline:
        return draw_outline(channel, frame).columns
    # So few columns that there are more than two values in each, and an envelope can be drawn.
    columns = min(COLUMNS, max(1, channel.count // 3))
    return draw_curve(channel, replace(frame, columns=columns), source).columns


def _poor(plan: Plan, frame: Frame, source: Source) -> np.ndarray:
    """Where the 1 Hz quality partners of the channels shown are not good."""
    partners = {channel.datatype.quality_id for channel in plan.channels} - {None}
    wanted = IdSet.of(number for number in partners if number is not None)
    records = IdSet.of(record.id for record in plan.records)
    if not wanted or not plan.records:
        return NOTHING
    found = source.store.series(records=records, datatypes=wanted)
    judged = [one for one in found if one.grid is not None and one.datatype.coding is not None]
    parts = [flagged(_whole(one, source), frame, source) for one in judged]
    return fitted(joined(np.concatenate([NOTHING, *parts])), frame)


def _whole(series: Series, source: Source) -> Channel:
    """A series as far as its record goes, and a second more: at its end stands the last value of 1 Hz."""
    record = source.records[series.record_id].span
    span = series.span & TimeSpan(record.start, record.end + source.store.clock.ticks_per_second)
    low, high = source.store.locate(series, span)
    return Channel.of((Piece(series, span, low, high),), limit=None)
