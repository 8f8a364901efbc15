"""The query rules once more, one value at a time, from the specification's text alone.

Shares no code with hexoview.query: plain integers, lists and loops.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Slice:
    """A Record or a Range: an id, an owner, [start, end), and a Range's routine."""

    id: int
    user: int
    start: int
    end: int
    routine: int | None = None


@dataclass
class Values:
    """One series as the pairs it holds."""

    record: int
    datatype: int
    pairs: list[tuple[int, int]]


@dataclass
class World:
    records: list[Slice] = field(default_factory=list)
    ranges: list[Slice] = field(default_factory=list)
    routines: list[int] = field(default_factory=list)
    series: list[Values] = field(default_factory=list)


Condition = tuple[str, str, tuple[int, ...]]
Pairs = dict[int, dict[int, list[tuple[int, int]]]]


def meets(number: int, op: str, values: tuple[int, ...]) -> bool:
    if op == "exact":
        return number == values[0]
    if op == "in":
        return number in values
    if op == "gt":
        return number > values[0]
    if op == "gte":
        return number >= values[0]
    if op == "lt":
        return number < values[0]
    if op == "lte":
        return number <= values[0]
    assert op == "range"
    return values[0] <= number <= values[1]


def all_met(conditions: list[Condition], name: str, number: int) -> bool:
    return all(meets(number, op, values) for field_, op, values in conditions if field_ == name)


def time_met(conditions: list[Condition], tick: int) -> bool:
    for name, op, values in conditions:
        if name == "start" and tick < values[0]:
            return False
        if name == "end" and tick >= values[0]:
            return False
        if name == "timestamp" and not meets(tick, op, values):
            return False
    return True


def answer(world: World, conditions: list[Condition]) -> Pairs:
    """User -> datatype -> (timestamp, value) in time order."""
    asked = {name for name, _, _ in conditions}
    records = [r for r in world.records if all_met(conditions, "record", r.id)] if "record" in asked else None
    ranges = [r for r in world.ranges if all_met(conditions, "range", r.id)] if "range" in asked else None
    routines = (
        [n for n in world.routines if all_met(conditions, "trainingroutine", n)]
        if "trainingroutine" in asked
        else None
    )
    owner = {record.id: record.user for record in world.records}
    found: dict[int, dict[int, list[tuple[int, int, int, int]]]] = {}
    for series in world.series:
        user = owner[series.record]
        for place, (tick, value) in enumerate(series.pairs):
            if _is_returned(world, conditions, (records, ranges, routines), series, user, tick):
                rows = found.setdefault(user, {}).setdefault(series.datatype, [])
                rows.append((tick, series.record, place, value))
    return {
        user: {number: [(t, v) for t, _, _, v in sorted(rows)] for number, rows in data.items()}
        for user, data in found.items()
    }


def _is_returned(world, conditions, chosen, series, user, tick) -> bool:
    records, ranges, routines = chosen
    if not all_met(conditions, "datatype", series.datatype):
        return False
    if not all_met(conditions, "id", series.record * 1_000_000 + series.datatype):
        return False
    if not all_met(conditions, "user", user) or not time_met(conditions, tick):
        return False
    named = [*(records or []), *(ranges or [])]
    if (records is not None or ranges is not None) and user not in {one.user for one in named}:
        return False
    if records is not None and series.record not in {one.id for one in records}:
        return False
    if ranges is not None and not ranges:
        return False
    if not all(one.start <= tick < one.end for one in named):
        return False
    if routines is not None and not routines:
        return False
    return all(
        any(r.routine == routine and r.user == user and r.start <= tick < r.end for r in world.ranges)
        for routine in routines or []
    )


def thinned(pairs: list[tuple[int, int]], limit: int | None) -> list[tuple[int, int]]:
    """Every n-th pair by trying n = 1, 2, 3 … until fewer than `limit` are left."""
    if limit is None or len(pairs) <= limit:
        return pairs
    if limit == 1:
        return pairs[:1]
    n = 1
    while len(pairs[::n]) >= limit:
        n += 1
    return pairs[::n]
