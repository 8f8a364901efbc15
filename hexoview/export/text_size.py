"""How many bytes JSON and CSV take, from the mean width of some numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hexoview.domain.span import TimeSpan
from hexoview.domain.uri import uri
from hexoview.export.answer import shown_values
from hexoview.export.csv_head import head_bytes
from hexoview.export.csv_times import EXCEL_DECIMALS, decimals_of
from hexoview.export.dialect import MultiRate, TableDialect, TimeStyle
from hexoview.export.request import ExportRequest
from hexoview.query.plan import Channel, Piece, Plan
from hexoview.store.base import Store

# Numbers of one channel differ by a character or so: the mean of 512 is known to 0.05.
_SPOTS, _AT_A_SPOT = 8, 64


class Widths:
    """The mean width of every datatype's numbers, each looked at in a few places."""

    def __init__(self, planned: tuple[Plan, ...], request: ExportRequest, store: Store) -> None:
        self._request = request
        self._store = store
        self._pieces: dict[int, list[Piece]] = {}
        self._known: dict[int, float] = {}
        for plan in planned:
            for channel in plan.channels:
                self._pieces.setdefault(channel.datatype.id, []).extend(channel.pieces)

    def of(self, datatype_id: int) -> float:
        """Characters of a number of this datatype, on average."""
        if datatype_id not in self._known:
            widths = list(self._some(self._pieces[datatype_id]))
            self._known[datatype_id] = sum(widths) / len(widths)
        return self._known[datatype_id]

    def _some(self, pieces: list[Piece]) -> Iterator[int]:
        total = sum(piece.count for piece in pieces)
        places = [total * (2 * spot + 1) // (2 * _SPOTS) for spot in range(_SPOTS)]
        done = 0
        for piece in pieces:
            for place in places:
                if done <= place < done + piece.count:
                    yield from self._widths(piece, piece.low + place - done)
            done += piece.count

    def _widths(self, piece: Piece, place: int) -> Iterator[int]:
        high = min(piece.high, place + _AT_A_SPOT)
        values = self._store.read(piece.series, max(piece.low, high - _AT_A_SPOT), high).values
        kind = piece.series.datatype
        if kind.coding is not None and self._request.tells_in_words(kind):
            return (len(kind.coding.cell(number).encode()) for number in values.tolist())
        return (len(repr(one)) for one in shown_values(values, kind, self._request).tolist())


def json_size(plan: Plan, widths: Widths) -> int:
    """Bytes of a plan's JSON."""
    times = 0 if plan.query.options.no_timestamps else time_width(plan) + len("[,]")
    bodies = {channel: _body(channel, widths, times) for channel in plan.channels}
    if plan.query.options.flat:
        return round(sum(bodies.values()) + max(0, len(bodies) - 1)) + len("[]")
    objects = []
    for user_id, group in groupby(plan.channels, key=lambda channel: channel.user_id):
        own = tuple(group)
        frame = len('{"data":{},"user":""}') + len(uri("user", user_id)) + len(own) - 1
        names = sum(len(f'"{channel.datatype.id}":[]') for channel in own)
        objects.append(frame + names + sum(bodies[channel] for channel in own))
    return round(sum(objects) + max(0, len(objects) - 1)) + len("[]")


def _body(channel: Channel, widths: Widths, times: int) -> float:
    return channel.kept * (widths.of(channel.datatype.id) + times + len(",")) - len(",")


def csv_size(plan: Plan, rows: int, widths: Widths, request: ExportRequest) -> int:
    """Bytes of a plan's table of so many rows, in as many files as it takes."""
    numbers = sum(channel.kept * widths.of(channel.datatype.id) for channel in plan.channels)
    times = 0 if plan.query.options.no_timestamps else csv_time_width(plan, request.dialect) + len(",")
    if plan.query.options.flat:
        return round(len(head_bytes(plan, request)) + numbers + rows * (times + len("\n")))
    if request.dialect.rates is MultiRate.HOLD:
        numbers = sum(
            rows * _reach(channel, plan) * widths.of(channel.datatype.id) for channel in plan.channels
        )
    people = len(uri("user", plan.users[0].id)) + len(",") if len(plan.users) > 1 else 0
    # A comma between the cells, and a line end.
    return round(_heads(plan, rows, request) + numbers + rows * (people + times + len(plan.datatypes)))


def _heads(plan: Plan, rows: int, request: ExportRequest) -> int:
    most = request.dialect.rows_per_file
    return len(head_bytes(plan, request)) * (1 if most is None else max(1, -(-rows // most)))


def _reach(channel: Channel, plan: Plan) -> float:
    """The share of the table's time over which a channel holds a value."""
    own = channel_span(channel)
    spans = [channel_span(one) for one in plan.of_user(channel.user_id)]
    return own.length / max(1, max(s.end for s in spans) - min(s.start for s in spans))


def channel_span(channel: Channel) -> TimeSpan:
    """From a channel's first value to the end of what it holds."""
    pieces = channel.pieces
    first = min(max(p.series.first, p.stretch.start) for p in pieces)
    return TimeSpan(first, max(min(p.series.last + 1, p.stretch.end) for p in pieces))


def time_width(plan: Plan) -> int:
    """Characters of a time as JSON shows it."""
    first = min((piece.series.first for channel in plan.channels for piece in channel.pieces), default=0)
    return len(str(plan.clock.to_seconds(first) if plan.query.options.seconds else first))


def csv_time_width(plan: Plan, dialect: TableDialect) -> int:
    """Characters of a time as a table in this dialect shows it, on average."""
    digits = decimals_of(plan.clock)
    match dialect.times:
        case TimeStyle.TICKS:
            return time_width(plan)
        case TimeStyle.ISO:
            return len("2026-11-25T22:50:00.+01:00") + digits
        case TimeStyle.UTC:
            return len("2026-11-25T22:50:00.Z") + digits
        case TimeStyle.UNIX:
            return len("1668817437.") + digits
        case TimeStyle.EXCEL:
            # One time in ten ends in a zero, which isn't written.
            return len("44884.") + EXCEL_DECIMALS
        case TimeStyle.ELAPSED:
            longest = max((channel_span(c).length for c in plan.channels), default=0)
            return len(str(plan.clock.to_seconds(longest))) + len(".") + digits
