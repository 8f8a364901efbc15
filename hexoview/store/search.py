"""The questions that a catalogue answers, as SQL that reaches its rows by an index."""

from __future__ import annotations

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.series import IDS_PER_RECORD
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.store.where import (
    Clause,
    by_time,
    is_narrow,
    joined,
    listed_records,
    of_records,
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


def find_series(
    columns: str, *, ids: IdSet, records: IdSet, users: IdSet, datatypes: IdSet, window: TimeSpan
) -> Clause:
    """Series by the narrowest of their ids, records, owners and kinds, the time, or their kind alone."""
    before, table, on = _series_way(ids=ids, records=records, users=users, datatypes=datatypes, window=window)
    filters = [
        *on,
        within("s.id", ids),
        within("s.id", of_records(records)) if records != ALL_IDS else Clause(),
        within("s.user_id", users),
        within("s.datatype_id", datatypes),
        _series_overlap(window),
    ]
    where = joined(filters)
    order = " ORDER BY s.user_id, s.datatype_id, s.first_tick, s.id"
    sql = f"{before.sql} SELECT {columns} FROM {table.sql}{where.sql}{order}"
    return Clause(sql, before.values + table.values + where.values)


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


def _series_way(
    *, ids: IdSet, records: IdSet, users: IdSet, datatypes: IdSet, window: TimeSpan
) -> tuple[Clause, Clause, list[Clause]]:
    """What goes before FROM, the tables, and the condition that uses their index."""
    series = Clause("series AS s")
    if is_narrow(ids):
        return Clause(), series, [within("s.id", ids, by_index=True)]
    if is_narrow(records):
        return Clause(), _then_series(listed_records(records), "wanted.value"), []
    if window != ALWAYS and not is_narrow(users):
        before, near = by_time("records", window, early="early_tick")
        return before, _then_series(near, "found.id"), []
    if is_narrow(users) and is_narrow(datatypes):
        both = [
            within("s.datatype_id", datatypes, by_index=True),
            within("s.user_id", users, by_index=True),
        ]
        return Clause(), series, both
    if is_narrow(users):
        owned = within("found.user_id", users, by_index=True)
        return Clause(), _then_series(Clause("records AS found"), "found.id"), [owned]
    by_kind = [within("s.datatype_id", datatypes, by_index=True)] if is_narrow(datatypes) else []
    return Clause(), series, by_kind


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
