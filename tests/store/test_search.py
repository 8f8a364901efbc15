"""Every question against brute force, and none that has to pass all rows."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.series import IDS_PER_RECORD
from hexoview.domain.span import ALWAYS, EARLIEST, LATEST, TimeSpan
from hexoview.store import where
from hexoview.store.database import writing
from hexoview.store.schema import CATALOGUE
from hexoview.store.search import Asked, find_ranges, find_records, find_series, find_totals
from hexoview.store.where import overlapping, reach_of

SMALL_IDS = st.integers(-2, 12)
SETS = st.one_of(
    st.just(ALL_IDS),
    st.lists(SMALL_IDS, max_size=5).map(IdSet.of),
    st.lists(st.tuples(SMALL_IDS, SMALL_IDS), max_size=3).map(IdSet.of_runs),
    st.builds(IdSet.between, SMALL_IDS, st.sampled_from([LATEST, 10**12, 5])),
    st.lists(st.tuples(st.integers(-2, 6), st.sampled_from([3, 10**9])), max_size=2).map(IdSet.of_runs),
    st.just(IdSet(((EARLIEST, 3), (6, LATEST)))),
)
TICKS = st.integers(0, 3000)
SPANS = st.one_of(
    st.just(ALWAYS),
    st.builds(TimeSpan, TICKS, TICKS),
    st.builds(TimeSpan, st.just(EARLIEST), TICKS),
    st.builds(TimeSpan, TICKS, st.just(LATEST)),
)
Row = tuple[int, int, int, int]
"""Number, person, start and length."""
ROWS = st.lists(
    st.tuples(st.integers(0, 10), st.integers(0, 4), TICKS, st.integers(0, 2000)),
    max_size=10,
    unique_by=lambda row: row[0],
)


@contextmanager
def a_catalogue() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    for step in CATALOGUE.steps:
        for statement in filter(str.strip, step.split(";")):
            connection.execute(statement)
    try:
        yield connection
    finally:
        connection.close()


def add_record(connection: sqlite3.Connection, number: int, user: int, start: int, length: int) -> None:
    row = (number, user, start, start + length, start, start + length, reach_of(length), "f", "[]", "[]", 1)
    connection.execute("INSERT INTO records VALUES (?,?,?,?,?,?,?,?,?,?,?)", row)


def add_series(
    connection: sqlite3.Connection, record: int, user: int, kind: int, *, first: int, last: int
) -> None:
    names = "id, user_id, datatype_id, count, first_tick, last_tick, low, high, file"
    row = (record * IDS_PER_RECORD + kind, user, kind, 3, first, last, 0, 9, "f")
    connection.execute(f"INSERT INTO series ({names}) VALUES (?,?,?,?,?,?,?,?,?)", row)


def overlaps(start: int, end: int, window: TimeSpan) -> bool:
    return window == ALWAYS or TimeSpan(start, end).overlaps(window)


@pytest.fixture(params=[200_000, 3], ids=["narrow", "mostly wide"], autouse=True)
def narrow_limit(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways through every question: ids looked up one by one, and as filters."""
    monkeypatch.setattr(where, "_NARROW", request.param)


@given(rows=ROWS, ids=SETS, users=SETS, window=SPANS)
def test_that_records_are_those_that_brute_force_finds(
    rows: list[Row], ids: IdSet, users: IdSet, window: TimeSpan
) -> None:
    with a_catalogue() as connection:
        for row in rows:
            add_record(connection, *row)
        asked = find_records("found.id", ids=ids, users=users, window=window)
        found = [row[0] for row in connection.execute(asked.sql, asked.values)]
    assert found == sorted(
        n
        for n, user, start, length in rows
        if n in ids and user in users and overlaps(start, start + length, window)
    )


@given(rows=ROWS, ids=SETS, users=SETS, routines=st.one_of(st.none(), SETS), window=SPANS)
def test_that_ranges_are_those_that_brute_force_finds(
    rows: list[Row], ids: IdSet, users: IdSet, routines: IdSet | None, window: TimeSpan
) -> None:
    def routine(number: int) -> int | None:
        return number % 3 if number % 4 else None

    with a_catalogue() as connection:
        for number, user, start, length in rows:
            row = (number, user, start, start + length, reach_of(length), "n", routine(number), None)
            connection.execute("INSERT INTO ranges VALUES (?,?,?,?,?,?,?,?)", row)
        asked = find_ranges("found.id", ids=ids, users=users, routines=routines, window=window)
        found = [row[0] for row in connection.execute(asked.sql, asked.values)]
    assert found == sorted(
        n
        for n, user, start, length in rows
        if n in ids
        and user in users
        and overlaps(start, start + length, window)
        and (routines is None or (routine(n) is not None and routine(n) in routines))
    )


def _of_series(run: tuple[int, int]) -> tuple[int, int]:
    """Small ids as those of series, so that they meet some."""
    is_small = run[0] > -(10**6) and run[1] < 10**6
    return (run[0] * IDS_PER_RECORD, run[1] * IDS_PER_RECORD) if is_small else run


@given(rows=ROWS, ids=SETS, records=SETS, users=SETS, datatypes=SETS, window=SPANS)
def test_that_series_are_those_that_brute_force_finds(
    rows: list[Row],
    ids: IdSet,
    records: IdSet,
    users: IdSet,
    datatypes: IdSet,
    window: TimeSpan,
) -> None:
    ids = IdSet.of_runs(_of_series(run) for run in ids.runs)
    made = [
        (number * IDS_PER_RECORD + kind, number, user, kind, start + 10 * kind, start + length)
        for number, user, start, length in rows
        for kind in range(4)
        if start + 10 * kind <= start + length
    ]
    asked = Asked(ids, records, users, datatypes)
    with a_catalogue() as connection:
        for row in rows:
            add_record(connection, *row)
        for _, number, user, kind, first, last in made:
            add_series(connection, number, user, kind, first=first, last=last)
        # The hull of the values reaches one tick past the record's end here.
        connection.execute("UPDATE records SET late_tick = late_tick + 1, reach = reach + 1")
        sql = find_series("s.id", asked, window=window)
        found = [row[0] for row in connection.execute(sql.sql, sql.values)]
        sums = find_totals(asked, at_most=None)
        totals = sorted(connection.execute(sums.sql, sums.values))
    kept = [
        row for row in made
        if row[0] in ids and row[1] in records and row[2] in users and row[3] in datatypes
        and (window == ALWAYS or (not window.is_empty and row[4] < window.end and row[5] >= window.start))
    ]  # fmt: skip
    kept.sort(key=lambda row: (row[2], row[3], row[4], row[0]))
    assert found == [row[0] for row in kept]
    if window == ALWAYS:
        counted: dict[tuple[int, int], int] = {}
        for row in kept:
            counted[row[2], row[3]] = counted.get((row[2], row[3]), 0) + 3
        assert totals == sorted((*key, count) for key, count in counted.items())


HOUR = TimeSpan(10**9, 10**9 + 3600 * 256)
ONE, SOME = IdSet.of([5]), IdSet.of(range(1, 100, 7))
QUESTIONS = {
    "records of a person": find_records("found.id", ids=ALL_IDS, users=ONE, window=ALWAYS),
    "records of some people": find_records("found.id", ids=ALL_IDS, users=SOME, window=HOUR),
    "records by number": find_records("found.id", ids=SOME, users=ALL_IDS, window=ALWAYS),
    "records of an hour": find_records("found.id", ids=ALL_IDS, users=ALL_IDS, window=HOUR),
    "ranges of a person": find_ranges("found.id", ids=ALL_IDS, users=ONE, routines=None, window=ALWAYS),
    "ranges of a routine": find_ranges("found.id", ids=ALL_IDS, users=ALL_IDS, routines=ONE, window=ALWAYS),
    "ranges of an hour": find_ranges("found.id", ids=ALL_IDS, users=ALL_IDS, routines=None, window=HOUR),
    "series of a record": find_series("s.count", Asked(ALL_IDS, ONE, ALL_IDS, ALL_IDS), window=ALWAYS),
    "series of some records": find_series("s.count", Asked(ALL_IDS, SOME, ALL_IDS, ALL_IDS), window=HOUR),
    "series by number": find_series("s.count", Asked(SOME, ALL_IDS, ALL_IDS, ALL_IDS), window=ALWAYS),
    "a channel of a person": find_series("s.count", Asked(ALL_IDS, ALL_IDS, ONE, SOME), window=ALWAYS),
    "all channels of a person": find_series("s.count", Asked(ALL_IDS, ALL_IDS, ONE, ALL_IDS), window=ALWAYS),
    "series of an hour": find_series("s.count", Asked(ALL_IDS, ALL_IDS, ALL_IDS, ALL_IDS), window=HOUR),
    "a channel of an hour": find_series("s.count", Asked(ALL_IDS, ALL_IDS, ALL_IDS, ONE), window=HOUR),
    "a channel of everybody": find_series("s.count", Asked(ALL_IDS, ALL_IDS, ALL_IDS, ONE), window=ALWAYS),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_that_no_table_is_passed_through_row_by_row(question: str) -> None:
    asked = QUESTIONS[question]
    with a_catalogue() as connection:
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked.sql}", asked.values)]
    assert any(step.startswith("SEARCH") for step in steps)
    for step in steps:
        if step.startswith("SCAN"):
            # The reaches 0 to 62, and lists of ids that the question itself brought.
            assert step.split()[1] in {"reaches", "wanted", "json_each", "CONSTANT"}, steps


def test_that_a_small_answer_from_a_large_catalogue_touches_few_rows(tmp_path: Path) -> None:
    def length(number: int) -> int:
        return 20_000 if number % 100 else 4_000_000

    with writing(tmp_path / "large.sqlite", CATALOGUE, is_durable=False) as connection:
        connection.execute("BEGIN")
        for number in range(60_000):
            add_record(connection, number, number % 500, number * 1000, length(number))
        connection.execute("COMMIT")
        steps = 0

        def count() -> int:
            nonlocal steps
            steps += 1
            return 0

        window = TimeSpan(30_000_000, 30_001_000)
        asked = find_records("found.id", ids=ALL_IDS, users=ALL_IDS, window=window)
        connection.set_progress_handler(count, 100)
        found = len(connection.execute(asked.sql, asked.values).fetchall())
    wanted = sum(TimeSpan(n * 1000, n * 1000 + length(n)).overlaps(window) for n in range(60_000))
    assert found == wanted == 59
    # 100 instructions a step: some 4,000 in all, where passing every row would take 600,000.
    assert steps < 100


def test_that_the_sql_of_an_overlap_is_what_spans_mean_by_it() -> None:
    spans = [TimeSpan(start, end) for start in range(5) for end in range(5)]
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE found (start_tick INTEGER, end_tick INTEGER)")
        connection.executemany("INSERT INTO found VALUES (?, ?)", [(one.start, one.end) for one in spans])
        for window in spans:
            clause = overlapping("found", window, start="start_tick", end="end_tick")
            rows = connection.execute(f"SELECT * FROM found WHERE {clause.sql}", clause.values)
            assert [TimeSpan(*row) for row in rows] == [one for one in spans if one.overlaps(window)]
