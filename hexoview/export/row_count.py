"""How many rows a table will have: the distinct ticks of several channels, without reading any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from math import gcd, prod

from hexoview.query.plan import Channel

# NN intervals are the RR intervals between normal beats, at the same ticks.
_BEATS, _NORMAL_BEATS = frozenset({18, 1004}), 318


@dataclass(frozen=True, slots=True)
class _Run:
    """Kept values of one series: `count` ticks from `first`, `step` apart; events have no step.

    Attributes:
        kind: the datatype; runs of the same ticks are the same whatever is told at them.
        every: of the series' values each so-manieth is kept.
    """

    record_id: int
    first: int
    last: int
    count: int
    step: Fraction | None
    kind: int = field(compare=False)
    every: int = field(compare=False)


def row_count(channels: Iterable[Channel]) -> int:
    """Distinct ticks of one user's kept values, as far as grids tell them.

    Exact for one channel, and for grids of which the finest holds the ticks of all others.
    """
    counted: list[tuple[_Run, ...]] = []
    rows = 0
    # The same runs are the same rows: 45 channels of 1 Hz count once.
    for runs in sorted({tuple(_runs(channel)) for channel in channels}, key=_size, reverse=True):
        size = _size(runs)
        # Grids that don't contain each other meet as if by chance: each takes its share of what is left.
        new = round(size * prod(1 - min(1, _shared_by_all(runs, others) / size) for others in counted))
        if new:
            counted.append(runs)
        rows += new
    return rows


def _size(runs: tuple[_Run, ...]) -> int:
    return sum(run.count for run in runs)


def _runs(channel: Channel) -> Iterator[_Run]:
    """The channel's kept values, piece by piece; every n-th goes on over the pieces."""
    done, every = 0, channel.step
    for piece in channel.pieces:
        skip = -done % every
        done += piece.count
        count = -(-(piece.count - skip) // every)
        if count <= 0:
            continue
        series, grid = piece.series, piece.series.grid
        if grid is None:
            first, last = max(series.first, piece.stretch.start), min(series.last, piece.stretch.end - 1)
            yield _Run(series.record_id, first, last, count, None, series.datatype.id, every)
        else:
            low = piece.low + skip
            last = grid.at(low + (count - 1) * every)
            step = grid.step * every
            yield _Run(series.record_id, grid.at(low), last, count, step, series.datatype.id, every)


def _shared_by_all(runs: tuple[_Run, ...], others: tuple[_Run, ...]) -> int:
    by_record: dict[int, list[_Run]] = {}
    for run in others:
        by_record.setdefault(run.record_id, []).append(run)
    return sum(_shared(run, other) for run in runs for other in by_record.get(run.record_id, ()))


def _shared(a: _Run, b: _Run) -> int:
    """Ticks in both; of events and a grid, as many as chance has."""
    first, last = max(a.first, b.first), min(a.last, b.last)
    if first > last:
        return 0
    if a.step is None and b.step is None:
        # Two channels of the same events, such as RR intervals and their quality.
        if (a.count, a.first, a.last) == (b.count, b.first, b.last):
            return a.count
        return a.count // b.every if a.kind == _NORMAL_BEATS and b.kind in _BEATS else 0
    if a.step is None or b.step is None:
        events, step = (a, b.step) if a.step is None else (b, a.step)
        span = max(1, events.last - events.first + 1)
        return int(events.count * (last - first + 1) / span / max(1, step or 1))
    return _common(a, b, first, last)


def _common(a: _Run, b: _Run, first: int, last: int) -> int:
    """How many ticks from `first` to `last` lie on both grids, by the Chinese remainder theorem."""
    p, q = a.step, b.step
    if p is None or q is None or p.denominator != 1 or q.denominator != 1:
        # 75 Hz on a clock of 1000 meets other grids where both fall on whole ticks, or by rounding.
        return int((last - first + 1) / max(1, p or 1) / max(1, q or 1))
    one, two = int(p), int(q)
    shared = gcd(one, two)
    if (b.first - a.first) % shared:
        return 0
    period = one // shared * two
    places = (b.first - a.first) // shared * pow(one // shared, -1, two // shared) % (two // shared)
    meeting = a.first + places * one
    start = meeting + -(-(first - meeting) // period) * period
    return max(0, (last - start) // period + 1)
