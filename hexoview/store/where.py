"""Sets of ids and windows of time as SQL that finds its rows by an index."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.span import ALWAYS, TimeSpan

# Up to so many ids are looked up one by one; a wider set only filters what another index found.
_NARROW = 200_000
# Ticks beyond ± 2**61 (285 million years) are cut, so that start − 2**reach stays within 64 bits.
_FAR = 2**61
_REACHES = (
    "WITH RECURSIVE reaches(reach) AS (VALUES(0) UNION ALL SELECT reach + 1 FROM reaches WHERE reach < 62)"
)

Value = int | str


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of SQL and the values of its question marks."""

    sql: str = ""
    values: tuple[Value, ...] = ()


def is_narrow(ids: IdSet) -> bool:
    """Whether so few ids can be in the set that looking each up is the shortest way."""
    return sum(high - low + 1 for low, high in ids.runs) <= _NARROW


def within(column: str, ids: IdSet, *, by_index: bool = False) -> Clause:
    """The condition that `column` is in `ids`; without `by_index` it only filters."""
    if ids == ALL_IDS:
        return Clause()
    name = column if by_index else f"+{column}"
    if not ids.runs:
        return Clause("0")
    if len(ids.runs) == 1:
        low, high = ids.runs[0]
        return (
            Clause(f"{name} = ?", (low,)) if low == high else Clause(f"{name} BETWEEN ? AND ?", (low, high))
        )
    if is_narrow(ids):
        return Clause(f"{name} IN (SELECT value FROM json_each(?))", (listed(ids),))
    low_high = "json_extract(run.value, '$[0]') AND json_extract(run.value, '$[1]')"
    runs = f"EXISTS (SELECT 1 FROM json_each(?) AS run WHERE {name} BETWEEN {low_high})"
    return Clause(runs, (json.dumps(ids.runs),))


def listed_records(records: IdSet) -> Clause:
    """A table `wanted` with a row for each record of a narrow set."""
    return Clause("json_each(?) AS wanted", (listed(records),))


def overlapping(table: str, window: TimeSpan, *, start: str, end: str) -> Clause:
    """The condition that [start, end) of a row shares a tick with `window`, as a filter."""
    if window == ALWAYS:
        return Clause()
    if window.is_empty:
        return Clause("0")
    sql = f"+{table}.{start} < ? AND +{table}.{end} > ? AND +{table}.{start} < +{table}.{end}"
    return Clause(sql, (window.end, window.start))


def by_time(table: str, window: TimeSpan, *, early: str) -> tuple[Clause, Clause]:
    """What goes before FROM, and the join of `table AS found`, to reach only rows near `window`."""
    low, high = max(window.start, -_FAR), min(window.end, _FAR)
    join = (
        f"reaches CROSS JOIN {table} AS found ON found.reach = reaches.reach"
        f" AND found.{early} > ? - (1 << reaches.reach) AND found.{early} < ?"
    )
    return Clause(_REACHES), Clause(join, (low, high))


def reach_of(length: int) -> int:
    """The exponent of the first power of two that is longer than `length` ticks."""
    return min(max(length, 0).bit_length(), 62)


def joined(clauses: Iterable[Clause]) -> Clause:
    """All conditions at once, with the WHERE before them; empty when there is none."""
    kept = [clause for clause in clauses if clause.sql]
    if not kept:
        return Clause()
    values = tuple(value for clause in kept for value in clause.values)
    return Clause(" WHERE " + " AND ".join(clause.sql for clause in kept), values)


def listed(ids: IdSet) -> str:
    """Every id of a narrow set, as SQLite's json_each takes them."""
    return json.dumps([number for low, high in ids.runs for number in range(low, high + 1)])
