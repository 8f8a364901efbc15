"""The questions that a catalogue answers, as SQL that reaches its rows by an index."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from hexoview.domain.idset import IdSet
from hexoview.domain.series import IDS_PER_RECORD
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.store.where import (
    Clause,
    Value,
    by_time,
    is_narrow,
    joined,
    listed_records,
    overlapping,
    within,
)

_LAST = IDS_PER_RECORD - 1
_OF_RECORD = f"series AS s ON s.id BETWEEN {{0}} * {IDS_PER_RECORD} AND {{0}} * {IDS_PER_RECORD} + {_LAST}"


def find_records(columns: str, *, ids: IdSet, users: IdSet, window: TimeSpan) -> Clause:
    """Records by the narrowest of the three: their ids, their owners, or the time."""
    way = _way(ids=ids, users=users, window=window)
    filters = [
        within("found.id", ids, by_index=way == "ids"),
        within("found.user_id", users, by_index=way == "users"),
        overlapping("found", window, start="start_tick", end="end_tick"),
    ]
    return _assembled(columns, "records", way, window, filters, early="early_tick")


def find_ranges(
    columns: str, *, ids: IdSet, users: IdSet, routines: IdSet | None, window: TimeSpan
) -> Clause:
    """Ranges by the narrowest of their ids, owners, routines, or the time."""
    way = _way(ids=ids, users=users, window=window)
    if routines is not None and is_narrow(routines) and way != "ids":
        way = "routines"
    filters = [
        within("found.id", ids, by_index=way == "ids"),
        within("found.user_id", users, by_index=way == "users"),
        overlapping("found", window, start="start_tick", end="end_tick"),
    ]
    if routines is not None:
        filters.append(Clause("found.training_routine_id IS NOT NULL"))
        filters.append(within("found.training_routine_id", routines, by_index=way == "routines"))
    return _assembled(columns, "ranges", way, window, filters, early="start_tick")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which series are meant, time apart."""

    ids: IdSet
    records: IdSet
    users: IdSet
    datatypes: IdSet


def find_series(
    columns: str, asked: Asked, *, window: TimeSpan, near: Mapping[int, TimeSpan] | None = None
) -> Clause:
    """Series by the narrowest of their ids, records, owners and kinds, the time, or their kind alone."""
    where = _series_where(asked, window, near)
    order = " ORDER BY s.user_id, s.datatype_id, s.first_tick, s.id"
    return Clause(f"{where.before} SELECT {columns} FROM {where.sql}{order}", where.values)


def find_totals(asked: Asked, *, at_most: int | None) -> Clause:
    """Counts by user and datatype; for kinds alone it never leaves the index that holds the counts."""
    where = _series_where(asked, ALWAYS, None)
    columns = "s.user_id, s.datatype_id, sum(s.count)"
    limit = "" if at_most is None else f" LIMIT {int(at_most)}"
    return Clause(f"SELECT {columns} FROM {where.sql} GROUP BY s.datatype_id, s.user_id{limit}", where.values)


@dataclass(frozen=True, slots=True)
class _Where:
    """Tables and conditions, and what has to stand before the SELECT."""

    before: str
    sql: str
    values: tuple[Value, ...]


def _series_where(asked: Asked, window: TimeSpan, near: Mapping[int, TimeSpan] | None) -> _Where:
    if near is None:
        before, table, on = _series_way(asked, window)
    else:
        before, table, on = _near(asked, near)
    filters = [
        *on,
        within("s.id", asked.ids),
        within(f"s.id / {IDS_PER_RECORD}", asked.records),
        within("s.user_id", asked.users),
        within("s.datatype_id", asked.datatypes),
        _series_overlap(window),
    ]
    where = joined(filters)
    return _Where(before.sql, f"{table.sql}{where.sql}", before.values + table.values + where.values)


def _way(*, ids: IdSet, users: IdSet, window: TimeSpan) -> str:
    if is_narrow(ids):
        return "ids"
    if is_narrow(users):
        return "users"
    return "time" if window != ALWAYS else "all"


def _assembled(
    columns: str, table: str, way: str, window: TimeSpan, filters: list[Clause], *, early: str
) -> Clause:
    before, source = Clause(), Clause(f"{table} AS found")
    if way == "time":
        before, source = by_time(table, window, early=early)
    where = joined(filters)
    sql = f"{before.sql} SELECT {columns} FROM {source.sql}{where.sql} ORDER BY found.id"
    return Clause(sql, before.values + source.values + where.values)


def _series_way(asked: Asked, window: TimeSpan) -> tuple[Clause, Clause, list[Clause]]:
    """What goes before FROM, the tables, and the condition that uses their index."""
    series = Clause("series AS s")
    if is_narrow(asked.ids):
        return Clause(), series, [within("s.id", asked.ids, by_index=True)]
    if is_narrow(asked.records):
        wanted = listed_records(asked.records)
        return Clause(), _then_series(wanted, "wanted.value"), []
    if is_narrow(asked.users) and not is_narrow(asked.datatypes):
        owned = within("found.user_id", asked.users, by_index=True)
        return Clause(), _then_series(Clause("records AS found"), "found.id"), [owned]
    if window != ALWAYS and not is_narrow(asked.users):
        before, close = by_time("records", window, early="early_tick")
        return before, _then_series(close, "found.id"), []
    return Clause(), series, [_of_kind(asked), within("s.user_id", asked.users, by_index=True)]


def _of_kind(asked: Asked) -> Clause:
    return within("s.datatype_id", asked.datatypes, by_index=True)


# Materialised, so that each person's numbers are taken out of the JSON once and not for every row.
_OWN = (
    "WITH own(user_id, start_tick, end_tick) AS MATERIALIZED (SELECT json_extract(value, '$[0]'),"
    " json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?))"
)


def _near(asked: Asked, near: Mapping[int, TimeSpan]) -> tuple[Clause, Clause, list[Clause]]:
    """Each user's own stretch, then that user's records close to it or, for few kinds, its series."""
    people = json.dumps([[user, span.start, span.end] for user, span in near.items()])
    own = Clause(_OWN, (people,))
    overlap = Clause("s.first_tick < own.end_tick AND s.last_tick >= own.start_tick")
    if is_narrow(asked.datatypes):
        theirs = Clause("own CROSS JOIN series AS s ON s.user_id = own.user_id")
        return own, theirs, [_of_kind(asked), overlap]
    close = "found.early_tick < own.end_tick AND found.late_tick > own.start_tick"
    records = Clause(f"own CROSS JOIN records AS found ON found.user_id = own.user_id AND {close}")
    return own, _then_series(records, "found.id"), [overlap]


def _then_series(table: Clause, record: str) -> Clause:
    """A join in this order, whatever the planner thinks: first the records, then each one's series."""
    # The comma-free spelling matters: SQLite never reorders a CROSS JOIN.
    return Clause(f"{table.sql} CROSS JOIN {_OF_RECORD.format(record)}", table.values)


def _series_overlap(window: TimeSpan) -> Clause:
    if window == ALWAYS:
        return Clause()
    if window.is_empty:
        return Clause("0")
    return Clause("+s.first_tick < ? AND +s.last_tick >= ?", (window.end, window.start))
