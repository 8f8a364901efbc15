"""Planning in the catalogue of a large clinic: 100,000 records, 6,000,000 series, 1,000,000 ranges."""

from __future__ import annotations

import json
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection, connect

import numpy as np

from benchmarks.measure import in_own_process, table, timed, told
from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.query.check import parse
from hexoview.query.plan import plan
from hexoview.store.catalogue_writer import set_clock
from hexoview.store.database import writing
from hexoview.store.location import open_store
from hexoview.store.schema import CATALOGUE, CATALOGUE_NAME
from hexoview.store.search import Asked, find_ranges, find_records, find_series, find_totals
from hexoview.store.where import reach_of
from hexoview.watch import unwatched

RECORDS, USERS, SERIES, RANGES, ROUTINES = 100_000, 2_000, 60, 1_000_000, 20
EVENTS = 16
_START = 400_000_000_000
_FIVE_YEARS = 5 * 365 * 86_400 * 256
_HOUR = 3600 * 256
_BOUND_S = 0.050


def make(folder: Path) -> None:
    """A catalogue without recordings: nothing here reads a value."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with writing(folder / CATALOGUE_NAME, CATALOGUE, is_durable=False) as connection:
        set_clock(connection, HEXOSKIN)
        rng = random.Random(1)
        slots = [
            (_START + rng.randrange(_FIVE_YEARS), rng.randrange(2, 12) * 3600 * 256) for _ in range(RECORDS)
        ]
        _insert(connection, "records", _records(slots))
        _insert(connection, "series", _series(slots))
        _insert(connection, "events", _events(slots))
        _insert(connection, "ranges", _ranges(slots, rng))
        routines = [(n, f"Routine {n}", "") for n in range(1, ROUTINES + 1)]
        _insert(connection, "training_routines", iter(routines))
        unknown = [(n, f"datatype_{n}", "", 1, 1) for n in _kinds() if n not in known_datatypes(HEXOSKIN)]
        _insert(connection, "datatypes", iter(unknown))
        connection.commit()


def _insert(connection: Connection, name: str, rows: Iterator[tuple[object, ...]]) -> None:
    first = next(rows, None)
    if first is None:
        return
    marks = ",".join("?" * len(first))
    connection.execute(f"INSERT INTO {name} VALUES ({marks})", first)
    connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)


def _kinds() -> list[int]:
    known = list(known_datatypes(HEXOSKIN))[:SERIES]
    return sorted([*known, *range(5_000, 5_000 + SERIES - len(known))])


def _records(slots: list[tuple[int, int]]) -> Iterator[tuple[object, ...]]:
    kinds = json.dumps(_kinds(), separators=(",", ":"))
    for number, (start, length) in enumerate(slots, start=1):
        user, end = number % USERS + 1, start + length
        yield (number, user, start, end, start, end, reach_of(length), f"record_{number}", "[]", kinds, 1)


def _series(slots: list[tuple[int, int]]) -> Iterator[tuple[object, ...]]:
    table_, kinds = known_datatypes(HEXOSKIN), _kinds()
    for number, (start, length) in enumerate(slots, start=1):
        for kind in kinds:
            row = table_.get(kind)
            rate = 1 if row is None else row.rate
            seconds = length // 256
            count = int(seconds * rate) if rate else EVENTS
            places = (rate.numerator, rate.denominator, "<i2", 44) if rate else (None, None, None, None)
            yield (number * 1_000_000 + kind, number % USERS + 1, kind, max(count, 1), start,
                   start + length - 1, 0, 4095, "file", *places)  # fmt: skip


def _events(slots: list[tuple[int, int]]) -> Iterator[tuple[object, ...]]:
    """A few events in every asynchronous series, so that counting in a window reads real times."""
    table_ = known_datatypes(HEXOSKIN)
    kinds = [kind for kind in _kinds() if kind in table_ and table_[kind].rate is None]
    values = np.arange(EVENTS, dtype="<i8").tobytes()
    for number, (start, length) in enumerate(slots, start=1):
        times = np.linspace(start, start + length - 1, EVENTS).astype("<i8").tobytes()
        for kind in kinds:
            yield (number * 1_000_000 + kind, times, values, b"")


def _ranges(slots: list[tuple[int, int]], rng: random.Random) -> Iterator[tuple[object, ...]]:
    for number in range(1, RANGES + 1):
        record = rng.randrange(RECORDS)
        start, length = slots[record]
        begin = start + rng.randrange(length)
        long = min(rng.randrange(60, 3600) * 256, start + length - begin)
        routine = rng.randrange(1, ROUTINES + 1) if number % 50 == 0 else None
        yield (number, (record + 1) % USERS + 1, begin, begin + long, reach_of(long), "Walk", routine, None)


_MID = _START + _FIVE_YEARS // 2
_DAY = 86_400 * 256
QUERIES = {
    "one record": "record=50000",
    "one person": "user=500",
    "everybody, one day": f"start={_MID}&end={_MID + _DAY}",
    "everybody, one hour, ECG": f"start={_MID}&end={_MID + _HOUR}&datatype=4113",
    "one routine, everybody": "trainingroutine=7&datatype=19",
    "one routine, one person": "trainingroutine=7&user=500",
    "two kinds, everybody, all time": "datatype__in=19,4113",
    "one range": "range=777777",
}


def section(folder: Path) -> str:
    """The table for docs/benchmarks.md."""
    if not (folder / CATALOGUE_NAME).exists():
        make(folder)
    opening = timed(lambda: open_store(folder).close(), runs=9)
    store = open_store(folder)
    rows = []
    for name, text in QUERIES.items():
        query = parse(text)
        found = plan(query, store, unwatched())
        timing = timed(lambda query=query: plan(query, store, unwatched()), runs=9)
        verdict = "yes" if timing.median <= _BOUND_S else "NO"
        rows.append((name, f"`{text}`", f"{found.count:,}", str(timing), verdict))
    store.close()
    _, memory, _ = in_own_process(_PLAN_ALL, str(folder), json.dumps(list(QUERIES.values())))
    size = (folder / CATALOGUE_NAME).stat().st_size / 1e6
    return (
        "## Planning in a large clinic\n\n"
        f"Catalogue of {RECORDS:,} records, {RECORDS * SERIES:,} series, {RANGES:,} ranges, {size:,.0f} MB. "
        f"Opening it: {opening}. All plans below in one fresh process: peak {memory:,.0f} MB.\n\n"
        + table(("plan", "query", "values", "median (range)", f"≤ {told(_BOUND_S)}"), rows)
        + "\n\n"
        + index_use(folder)
    )


def index_use(folder: Path) -> str:
    """How SQLite reaches the rows of each kind of question, in its own words."""
    one, day = IdSet.of([500]), TimeSpan(_MID, _MID + _DAY)
    two = IdSet.of([19, 4113])
    questions = {
        "records of a person": find_records("found.id", ids=ALL_IDS, users=one, window=ALWAYS),
        "records in a day": find_records("found.id", ids=ALL_IDS, users=ALL_IDS, window=day),
        "series of a record": find_series("s.id", Asked(ALL_IDS, one, ALL_IDS, ALL_IDS), window=ALWAYS),
        "series in a day": find_series("s.id", Asked(ALL_IDS, ALL_IDS, ALL_IDS, ALL_IDS), window=day),
        "two kinds near each person's own time": find_series(
            "s.id", Asked(ALL_IDS, ALL_IDS, ALL_IDS, two), window=ALWAYS, near={500: day}
        ),
        "values of two kinds by person": find_totals(Asked(ALL_IDS, ALL_IDS, ALL_IDS, two), at_most=None),
        "ranges of a routine": find_ranges(
            "found.id", ids=ALL_IDS, users=ALL_IDS, routines=IdSet.of([7]), window=ALWAYS
        ),
    }
    connection = connect(folder / CATALOGUE_NAME)
    rows = []
    for name, asked in questions.items():
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked.sql}", asked.values)]
        reached = [step for step in steps if step.startswith(("SEARCH", "SCAN s", "SCAN found"))]
        rows.append((name, "; ".join(f"`{step}`" for step in reached)))
    connection.close()
    return table(("question", "how SQLite reaches its rows"), rows)


_PLAN_ALL = """
import json, sys
from hexoview.query.check import parse
from hexoview.query.plan import plan
from hexoview.store.location import open_store
from hexoview.watch import unwatched
store = open_store(sys.argv[1])
for text in json.loads(sys.argv[2]):
    plan(parse(text), store, unwatched())
"""


def main() -> None:
    if len(sys.argv) > 1:
        print(section(Path(sys.argv[1])))
        return
    folder = Path(tempfile.mkdtemp(prefix="hexoview-clinic-"))
    try:
        print(section(folder))
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
