"""How many bytes JSON and CSV take, from the mean width of some numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from hexoview.domain.uri import uri
from hexoview.export.csv_writer import header
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
        return (len(repr(one)) for one in self._request.values.present(values, kind).tolist())


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


def csv_size(plan: Plan, rows: int, widths: Widths) -> int:
    """Bytes of a plan's table of so many rows."""
    numbers = sum(channel.kept * widths.of(channel.datatype.id) for channel in plan.channels)
    times = 0 if plan.query.options.no_timestamps else time_width(plan) + len(",")
    if plan.query.options.flat:
        return round(numbers + rows * (times + len("\n")))
    names = header(plan)
    head = len(",".join(names)) + len("\n") if names else 0
    people = len(uri("user", plan.users[0].id)) + len(",") if len(plan.users) > 1 else 0
    # A comma between the cells, and a line end.
    return round(head + numbers + rows * (people + times + len(plan.datatypes)))


def time_width(plan: Plan) -> int:
    """Characters of a time as the file shows it."""
    first = min((piece.series.first for channel in plan.channels for piece in channel.pieces), default=0)
    return len(str(plan.clock.to_seconds(first) if plan.query.options.seconds else first))
