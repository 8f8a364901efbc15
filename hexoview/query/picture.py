"""A plan as it looks in a window of time: what the preview draws, at no more than a screen's resolution."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.resources import Record
from hexoview.domain.series import Series
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.query.bands import draw_bands
from hexoview.query.curves import (
    Curve,
    draw_curve,
    draw_events,
    draw_outline,
    draw_ticks,
    needing_levels,
)
from hexoview.query.envelope import Frame, LevelCache
from hexoview.query.fold import NO_FOLD, Fold, folded
from hexoview.query.gather import Source
from hexoview.query.levels import build_levels
from hexoview.query.lined_up import Lane, LinedUp, line_up
from hexoview.query.overview import COLUMNS, Overview, draw_overview
from hexoview.query.plan import Channel, Piece, Plan
from hexoview.query.trace import TraceKind, TracePicture, kind_of
from hexoview.store.base import Store
from hexoview.watch import Watch

_OUTLINE_ABOVE = 1_000_000_000
"""Values: 2.5 s of reading. More than these are shown by each record's least and greatest value alone."""

_LEVELS_SHARE = 0.9
"""Of the progress: what is read from end to end, where it has to be, takes nearly all of the time."""

_JUDGED = 4
"""Of so many of a channel's series, spread over its time, the usual range is taken."""


class Gaps(Enum):
    """How much place the time between several recordings takes.

    AUTO: little where the gaps last longer than the recordings.
    NONE: no time is between them; every recording begins where the earliest does.
    """

    AUTO = "auto"
    SHORT = "short"
    FULL = "full"
    NONE = "none"

    @property
    def is_short(self) -> bool | None:
        """Whether gaps are made short; None leaves it to their length."""
        return None if self is Gaps.AUTO else self is Gaps.SHORT


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """What the preview wants to be shown: a window of time, None for all of it, in so many pixel columns."""

    view: TimeSpan | None
    columns: int
    gaps: Gaps = Gaps.AUTO


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """What a plan holds inside a window, channel by channel in the order in which people look for them.

    Attributes:
        origin: the tick from which all seconds are counted: the first of the whole.
        whole: from the first to the last tick that the plan could hold a value of.
        view: the window drawn; it has `columns` pixel columns.
        gaps: what was asked for; `fold` is what came of it.
        lanes: the recordings that begin at one moment, to which all ticks but their own windows are moved.
    """

    clock: Clock
    origin: int
    whole: TimeSpan
    view: TimeSpan
    columns: int
    records: tuple[Record, ...]
    traces: tuple[TracePicture, ...]
    overview: Overview
    gaps: Gaps = Gaps.AUTO
    fold: Fold = NO_FOLD
    lanes: tuple[Lane, ...] = ()

    @property
    def column_seconds(self) -> float:
        """Seconds that a column lasts."""
        return self.fold.length(self.view) / self.columns / self.clock.ticks_per_second

    @property
    def per_column(self) -> float:
        """The most values that stand behind one column, on average."""
        return max((trace.per_column for trace in self.traces), default=0.0)


def build_picture(
    plan: Plan, store: Store, watch: Watch, *, request: PictureRequest, cache: LevelCache
) -> Picture:
    """Reads what a window needs, and reduces it to the least and greatest values of its pixel columns.

    Raises:
        ValueError: the plan is empty, or there is no column.
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    if plan.is_empty or request.columns < 1:
        raise ValueError("a picture needs a plan with values, and a column")
    found = _lined_up(plan, store, request.gaps, cache)
    if found is None:
        return _built(plan, store, watch, request, cache)
    picture = _built(found.plan, found.store, watch, request, found.levels)
    return replace(picture, traces=_named(picture.traces, found, plan), lanes=tuple(found.lanes.values()))


def behind(plan: Plan, store: Store, gaps: Gaps, cache: LevelCache) -> tuple[Plan, Store]:
    """What a picture with such gaps shows: where its ticks are moved, a plan and a store with moved ticks."""
    found = _lined_up(plan, store, gaps, cache)
    return (plan, store) if found is None else (found.plan, found.store)


def _lined_up(plan: Plan, store: Store, gaps: Gaps, cache: LevelCache) -> LinedUp | None:
    return cache.once(plan, Gaps.NONE, lambda: line_up(plan, store)) if gaps is Gaps.NONE else None


def _named(traces: tuple[TracePicture, ...], found: LinedUp, plan: Plan) -> tuple[TracePicture, ...]:
    """Channel by channel under each other, each with its recording, those of a kind on one scale."""
    people = {user.id: user for user in plan.users}
    usual: dict[int, list[tuple[float, float]]] = {}
    for trace in traces:
        usual.setdefault(trace.datatype.id, []).append(trace.usual)
    ends = {
        kind: (min(low for low, _ in ranges), max(high for _, high in ranges))
        for kind, ranges in usual.items()
    }
    named = []
    for trace in traces:
        lane = found.lanes[trace.user.id]
        user = people[lane.record.user_id]
        named.append(replace(trace, user=user, lane=lane, usual=ends[trace.datatype.id]))
    return tuple(named)


def _built(plan: Plan, store: Store, watch: Watch, request: PictureRequest, cache: LevelCache) -> Picture:
    frame, overall = _frames(plan, request)
    source = Source(store, cache, watch, {record.id: record for record in plan.records})
    channels = _in_order(plan)
    is_outline = _is_too_much(channels, frame, source)
    first = _first_read(channels, frame, source, is_outline=is_outline)
    build_levels(first, replace(source, watch=watch.part(0.0, _LEVELS_SHARE)))
    traces, rest = [], watch.part(_LEVELS_SHARE, 1.0)
    for number, channel in enumerate(channels):
        stage = rest.part(number / len(channels), (number + 1) / len(channels))
        traces.append(_trace(channel, plan, frame, replace(source, watch=stage), is_outline=is_outline))
    is_long = _is_too_much(channels, overall, source)
    overview = cache.once(
        plan, overall.fold, lambda: draw_overview(plan, overall, source, is_outline=is_long)
    )
    return Picture(
        clock=plan.clock,
        origin=overall.origin,
        whole=overall.span,
        view=frame.span,
        columns=frame.columns,
        records=plan.records,
        traces=tuple(traces),
        overview=overview,
        gaps=request.gaps,
        fold=overall.fold,
    )


def side_by_side(plans: Iterable[Plan]) -> Plan:
    """Several plans as one that is drawn over all their time; the first gives query and clock."""
    first, *others = plans
    pieces: dict[tuple[int, int], list[Piece]] = {}
    channels: dict[tuple[int, int], Channel] = {}
    for channel in (channel for one in (first, *others) for channel in one.channels):
        key = channel.user_id, channel.datatype.id
        channels.setdefault(key, channel)
        pieces.setdefault(key, []).extend(channel.pieces)
    users = {user.id: user for one in (first, *others) for user in one.users}
    return replace(
        first,
        users=tuple(users[number] for number in sorted(users)),
        channels=tuple(Channel.of(pieces[key], limit=channels[key].limit) for key in sorted(channels)),
    )


def _frames(plan: Plan, request: PictureRequest) -> tuple[Frame, Frame]:
    """The window asked for, or all where it holds no time of the plan; and the whole in fewer columns."""
    spans = list(_spans(plan))
    whole = TimeSpan(min(span.start for span in spans), max(span.end for span in spans))
    fold = folded(spans, is_wanted=request.gaps.is_short)
    inside = whole if request.view is None else request.view & whole
    overall = Frame(whole, COLUMNS, whole.start, plan.clock, fold)
    span = whole if inside.is_empty else inside
    return replace(overall, span=span, columns=request.columns), overall


def _spans(plan: Plan) -> Iterator[TimeSpan]:
    """The time of each piece, as far as its record and its values reach."""
    records = {record.id: record for record in plan.records}
    for piece in (piece for channel in plan.channels for piece in channel.pieces):
        span, series = records[piece.series.record_id].span, piece.series
        start = max(piece.stretch.start, min(span.start, series.first))
        yield TimeSpan(start, min(piece.stretch.end, max(span.end, series.last + 1)))


def _in_order(plan: Plan) -> list[Channel]:
    places = {number: place for place, number in enumerate(known_datatypes(plan.clock))}
    return sorted(
        plan.channels,
        key=lambda channel: (channel.user_id, places.get(channel.datatype.id, channel.datatype.id)),
    )


def _is_too_much(channels: list[Channel], frame: Frame, source: Source) -> bool:
    pieces = (piece for channel in channels for piece in source.inside(channel, frame.span))
    return sum(piece.count * _share(piece, frame) for piece in pieces) > _OUTLINE_ABOVE


def _share(piece: Piece, frame: Frame) -> float:
    span = piece.series.span
    return (span & frame.span).length / max(1, span.length)


def _trace(channel: Channel, plan: Plan, frame: Frame, source: Source, *, is_outline: bool) -> TracePicture:
    user = next(user for user in plan.users if user.id == channel.user_id)
    kind = kind_of(channel.datatype)
    blank = TracePicture(user, channel.datatype, kind, is_outline=is_outline)
    if kind is TraceKind.BANDS:
        if is_outline:
            return blank
        rows, gaps = draw_bands(channel, frame, source)
        return replace(blank, rows=rows, gaps=gaps)
    curve = draw_outline(channel, frame) if is_outline else _curve(channel, kind, frame, source)
    return replace(
        blank,
        columns=curve.columns,
        points=curve.points,
        gaps=curve.gaps,
        per_column=curve.per_column,
        usual=_usual(channel, source),
    )


def _curve(channel: Channel, kind: TraceKind, frame: Frame, source: Source) -> Curve:
    if kind is TraceKind.CURVE:
        return draw_curve(channel, frame, source)
    return (
        draw_events(channel, frame, source) if kind is TraceKind.STEPS else draw_ticks(channel, frame, source)
    )


def _first_read(
    channels: list[Channel], frame: Frame, source: Source, *, is_outline: bool
) -> Iterator[Series]:
    """The series whose levels are needed: those on screen, and those by which a scale is judged."""
    for channel in channels:
        if kind_of(channel.datatype) is TraceKind.CURVE:
            yield from _judged(channel)
            if not is_outline:
                yield from needing_levels(channel, frame, source)


def _judged(channel: Channel) -> tuple[Series, ...]:
    series = tuple({piece.series.id: piece.series for piece in channel.pieces}.values())
    return series[:: -(-len(series) // _JUDGED)]


def _usual(channel: Channel, source: Source) -> tuple[float, float]:
    """The physical values between which nearly all of a channel lies, in every picture of a plan the same."""
    ranges = [source.cache.usual(one, source.store, source.watch) for one in _judged(channel)]
    scale = channel.datatype.scale
    ends = (min(low for low, _ in ranges), max(high for _, high in ranges))
    low, high = sorted(end * float(scale.gain) + float(scale.offset) for end in ends)
    return low, high
