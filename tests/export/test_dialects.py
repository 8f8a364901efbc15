"""Tables in every dialect, read by the standard library and held against the API's own table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from campaign import drawn
from dialect_reader import Row, on_the_wall, read_table
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from memory_store import MemoryStore

from hexoview.domain.datatypes import known_datatypes
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.errors import ExportError
from hexoview.export.csv_text import neutral
from hexoview.export.dialect import (
    API_TABLE,
    Decimal,
    MultiRate,
    Separator,
    TableDialect,
    TimeStyle,
)
from hexoview.export.estimate import estimate
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.export.verify_csv import verify_csv
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.values import ValueStyle
from hexoview.watch import unwatched

# 2022-11-06 05:59:50 UTC: ten seconds later the clocks of Toronto go back.
BACK_S = 1_667_714_390 - 1_668_817_437
ZONES = ("UTC", "America/Toronto", "Europe/Paris", "Asia/Kathmandu", "Pacific/Chatham")

dialects = st.builds(
    TableDialect,
    st.sampled_from(Separator),
    st.sampled_from(Decimal),
    has_bom=st.booleans(),
    times=st.sampled_from(TimeStyle),
    zone=st.sampled_from(ZONES),
    rates=st.sampled_from([MultiRate.BLANK, MultiRate.HOLD]),
    describes=st.booleans(),
    rows_per_file=st.one_of(st.none(), st.integers(1, 40)),
    is_neutralised=st.booleans(),
)


@st.composite
def stores(draw) -> MemoryStore:
    """One or two people whose channels have several rates; some around the hour that comes twice."""
    store = MemoryStore()
    begin = draw(st.sampled_from([0.0, float(BACK_S), 0.5]))
    for number in range(1, draw(st.integers(1, 2)) + 1):
        a_record(store, number, user=9 + number, start_s=begin + number, seconds=20)
        start = START + int((begin + number) * SECOND)
        store.add_sync(
            number, 19, np.array(draw(st.lists(st.integers(0, 300), min_size=1, max_size=19)), np.uint16)
        )
        store.add_sync(
            number, 37, np.array(draw(st.lists(st.integers(0, 300), min_size=1, max_size=5)), np.uint16)
        )
        ticks = np.array(sorted(draw(st.lists(st.integers(0, 20 * SECOND - 1), max_size=12))), np.int64)
        if len(ticks):
            store.add_async(number, 18, start + ticks, np.arange(len(ticks)))
    return store


def a_request(target: Path, dialect: TableDialect = API_TABLE, query: str = "", **more) -> ExportRequest:
    asked = parse(query or "datatype=18,19,37&max_values=all")
    return ExportRequest(asked, Format.CSV, target, dialect=dialect, may_replace=True, **more)


def written(store: MemoryStore, request: ExportRequest) -> list[Path]:
    return [one.path for one in export(request, store, unwatched()).files]


def origins(store: MemoryStore) -> dict[str, int]:
    found = {record.user_id: record.span.start for record in store.records()}
    only = {"": next(iter(found.values()))}
    return {f"/api/v1/user/{user}/": start for user, start in found.items()} | only


def naive_hold(rows: list[Row]) -> list[Row]:
    """Every blank filled with the last value of the same person: each has one record here."""
    held: list[Row] = []
    for person, tick, cells in rows:
        before = held[-1][2] if held and held[-1][0] == person else (None,) * len(cells)
        full = tuple(old if new is None else new for old, new in zip(before, cells, strict=True))
        held.append((person, tick, full))
    return held


@given(stores(), dialects)
@settings(max_examples=drawn(0.6))
def test_that_any_dialect_says_what_the_plain_table_says(store, dialect):
    assume(not dialect.refusal())
    with TemporaryDirectory() as folder:
        plain = written(store, a_request(Path(folder, "plain.csv")))
        told = written(store, a_request(Path(folder, "told.csv"), dialect))
        head, expected = read_table(plain, API_TABLE, {})
        names, found = read_table(told, dialect, origins(store))
    if dialect.rates is MultiRate.HOLD:
        expected = naive_hold(expected)
    if dialect.times is TimeStyle.EXCEL:
        expected = [(who, on_the_wall(tick, dialect.zone), cells) for who, tick, cells in expected]
    assert names == head
    assert found == expected


@pytest.mark.parametrize("most", [1, 7, 20, 1000])
def test_that_a_split_table_has_full_files_and_receipts_that_add_up(tmp_path, most):
    store = a_store(seconds=9)
    request = a_request(tmp_path / "night.csv", TableDialect(rows_per_file=most))
    files = export(request, store, unwatched()).files
    _, expected = read_table(written(store, a_request(tmp_path / "plain.csv")), API_TABLE, {})
    sizes = [len(read_table([one.path], API_TABLE, {})[1]) for one in files]
    assert sizes[:-1] == [most] * (len(files) - 1)
    assert sum(sizes) == len(expected)
    names = [one.path.name for one in files]
    assert names == (
        ["night.csv"] if len(files) == 1 else [f"night_part_{k + 1}.csv" for k in range(len(files))]
    )
    for one in files:
        _, rows = read_table([one.path], API_TABLE, {})
        for place, tally in enumerate(sorted(one.channels, key=lambda t: t.datatype_id)):
            own = [tick for _, tick, cells in rows if cells[place] is not None]
            assert (tally.values, tally.first, tally.last) == (
                (len(own), own[0], own[-1]) if own else (0, None, None)
            )


def test_that_a_split_table_replaces_no_file_that_is_there(tmp_path):
    (tmp_path / "night_part_2.csv").write_text("mine")
    request = replace(a_request(tmp_path / "night.csv", TableDialect(rows_per_file=5)), may_replace=False)
    with pytest.raises(ExportError, match="already exists"):
        export(request, a_store(seconds=9), unwatched())
    assert [path.name for path in tmp_path.iterdir()] == ["night_part_2.csv"]
    assert (tmp_path / "night_part_2.csv").read_text() == "mine"


def test_that_a_file_per_rate_has_every_value_and_no_blank_cell(tmp_path):
    store = a_store(seconds=9)
    query = "record=1&max_values=all"
    request = a_request(tmp_path / "night.csv", TableDialect(rates=MultiRate.FILES), query)
    paths = written(store, request)
    assert [path.name for path in paths] == [
        "night_256Hz.csv",
        "night_128Hz.csv",
        "night_1Hz.csv",
        "night_events.csv",
    ]
    head, rows = read_table(written(store, a_request(tmp_path / "plain.csv", query=query)), API_TABLE, {})
    for path in paths:
        names, own = read_table([path], API_TABLE, {})
        places = [head.index(name) - 1 for name in names[1:]]
        picked = [(who, tick, tuple(cells[p] for p in places)) for who, tick, cells in rows]
        assert own == [row for row in picked if any(cell is not None for cell in row[2])]
        assert all(cell is not None for _, _, cells in own for cell in cells)


def test_that_a_held_value_ends_with_its_record_and_with_a_row_without_a_number(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=10)
    a_record(store, 2, start_s=20, seconds=10)
    store.add_sync(1, 19, np.array([60, 61], np.uint16))
    store.add_sync(2, 19, np.arange(70, 79, dtype=np.uint16))
    store.add_async(1, 269, START + np.array([0, 1024]), np.array([3, 4]))
    store.add_async(
        2, 269, START + np.array([23 * SECOND]), np.array([5]), breaks=START + np.array([26 * SECOND])
    )
    request = a_request(tmp_path / "a.csv", TableDialect(rates=MultiRate.HOLD), "datatype=19,269")
    _, rows = read_table(written(store, request), API_TABLE, {})
    told = {(tick - START) / SECOND: cells for _, tick, cells in rows}
    assert told[2] == (61, 3)
    assert told[4] == (61, 4)
    assert told[21] == (70, None)
    assert told[25] == (74, 5)
    assert told[26] == (75, None)


def test_that_words_keep_to_their_cells_in_every_dialect(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=10)
    store.add_sync(1, 1000, np.array([0, 9, 64, 3], np.uint16))
    for separator in Separator:
        request = a_request(tmp_path / "a.csv", TableDialect(separator), "record=1", has_words=True)
        _, rows = read_table(written(store, request), request.dialect, {})
        parted = "; " if separator is Separator.COMMA else ", "
        words = [cells[0] for _, _, cells in rows]
        assert words == [
            "good",
            parted.join(["noisy", "saturated"]),
            "0x40",
            parted.join(["noisy", "disconnected"]),
        ]


def test_that_beats_are_intervals_in_ms_without_the_first(tmp_path):
    store = MemoryStore()
    a_record(store, 1, seconds=10)
    store.add_async(1, 18, START + np.array([10, 220, 451, 700]), np.array([0, 210, 231, 249]))
    query = "record=1&flat=1&no_timestamps=1"
    [path] = written(store, a_request(tmp_path / "a.txt", TableDialect(beats=True), query))
    assert path.read_text() == "820.3125\n902.34375\n972.65625\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd", "'+cmd"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("-1", "-1"),
        ("-1.5e3", "-1.5e3"),
        ("+7", "+7"),
        ("72", "72"),
        ("Heart rate", "Heart rate"),
    ],
)
def test_that_texts_lose_their_formulas_and_numbers_stay(text, told):
    assert neutral(text) == told


def test_that_a_hostile_label_can_begin_no_cell_of_the_description(tmp_path, monkeypatch):
    store = a_store(seconds=2)
    kind = known_datatypes(HEXOSKIN)[19]
    evil = replace(kind, label='x;=HYPERLINK("http://a")\n=2', unit="=1")
    monkeypatch.setattr(store, "datatype", lambda _: evil)
    store.add_sync(1, 19, np.array([60], np.uint16))
    dialect = TableDialect(Separator.SEMICOLON, describes=True, is_neutralised=True)
    [path] = written(store, a_request(tmp_path / "a.csv", dialect, "datatype=19"))
    cells = [cell for line in path.read_text().splitlines() for cell in line.split(";")]
    assert not any(cell.startswith(("=", "+", "@")) for cell in cells)
    assert any("'=HYPERLINK" in cell for cell in cells)


@pytest.mark.parametrize(
    ("dialect", "query", "sentence"),
    [
        (TableDialect(decimal=Decimal.COMMA), "record=1", "needs the semicolon"),
        (TableDialect(zone="Mars/Olympus"), "record=1", "no time zone"),
        (TableDialect(zone="../../etc/passwd"), "record=1", "no time zone"),
        (TableDialect(rows_per_file=0), "record=1", "1 to 100,000,000 rows"),
        (TableDialect(rates=MultiRate.HOLD), "record=1&flat=1", "flat list"),
        (TableDialect(describes=True), "record=1&flat=1", "flat list"),
        (TableDialect(rates=MultiRate.HOLD), "record=1&no_timestamps=1", "can't be held"),
        (TableDialect(times=TimeStyle.ISO), "record=1&seconds=1", "Whole seconds"),
        (TableDialect(times=TimeStyle.ELAPSED), "record=1&flat=1", "elapsed"),
    ],
)
def test_that_choices_that_do_not_go_together_are_refused_in_a_sentence(tmp_path, dialect, query, sentence):
    with pytest.raises(ExportError, match=sentence):
        export(a_request(tmp_path / "a.csv", dialect, query), a_store(seconds=2), unwatched())
    assert not list(tmp_path.iterdir())


def test_that_only_csv_has_a_dialect(tmp_path):
    request = replace(
        a_request(tmp_path / "a.edf", TableDialect(has_bom=True), "record=1"), format=Format.EDF
    )
    with pytest.raises(ExportError, match="EDF files have no separators"):
        export(request, a_store(seconds=2), unwatched())


def test_that_dates_outside_the_calendar_are_refused(tmp_path):
    store = MemoryStore()
    a_record(store)
    store.add_async(1, 18, np.array([2**50]), np.array([1]))
    with pytest.raises(ExportError, match="outside the years 1973 to 9999"):
        export(a_request(tmp_path / "a.csv", TableDialect(times=TimeStyle.ISO)), store, unwatched())


_STYLES = [
    TableDialect(Separator.SEMICOLON, Decimal.COMMA, has_bom=True),
    TableDialect(Separator.TAB, times=TimeStyle.UTC, describes=True),
    TableDialect(rates=MultiRate.HOLD),
]


@pytest.mark.parametrize("dialect", _STYLES)
def test_that_decoding_alone_finds_any_changed_byte(tmp_path, dialect):
    store = MemoryStore()
    for number, user in ((1, 10), (3, 11)):
        a_record(store, number, user=user)
        store.add_sync(number, 37, np.array([60, 61, 162], np.uint16))
        store.add_async(number, 18, START + np.array([5, 300, 300, 512]), np.array([0, 200, 1, 3]))
    request = a_request(tmp_path / "a.csv", dialect, "datatype=18,37", values=ValueStyle.PHYSICAL)
    [path] = written(store, request)
    [plan] = plans(request.query, store, unwatched(), combine=Combine.OVERLAP)
    content = path.read_bytes()
    verify_csv(path, plan, request, store, unwatched())
    for place in range(len(content)):
        changed = bytearray(content)
        changed[place] ^= 1
        path.write_bytes(changed)
        with pytest.raises(ExportError, match="doesn't match what was read"):
            verify_csv(path, plan, request, store, unwatched())


@pytest.mark.parametrize("times", TimeStyle)
@pytest.mark.parametrize("rates", MultiRate)
def test_that_the_size_is_foreseen_within_5_percent(tmp_path, times, rates):
    store = a_store(seconds=300)
    dialect = TableDialect(times=times, rates=rates, zone="Europe/Paris", describes=True, rows_per_file=9_000)
    request = a_request(tmp_path / "a.csv", dialect, "record=1&max_values=all", values=ValueStyle.PHYSICAL)
    found = plans(request.query, store, unwatched(), combine=Combine.OVERLAP)
    expected = estimate(found, request, store, unwatched())
    files = export(request, store, unwatched()).files
    assert expected.files == len(files)
    assert sum(one.size for one in files) == pytest.approx(expected.size, rel=0.05)
