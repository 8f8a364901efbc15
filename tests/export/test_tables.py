"""JSON and CSV, read by the standard library, against a model that shares no code with the writers."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import naive_tables
import numpy as np
import pytest
from brute_force import Pairs, answer
from builders import SECOND, START, a_record, a_store
from hypothesis import example, given
from hypothesis import strategies as st
from made_up_worlds import as_store, limits, queries, text, worlds
from memory_store import MemoryStore
from naive_tables import Shape

from hexoview.export import csv_rows
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.query.run import BLOCK
from hexoview.query.values import ValueStyle
from hexoview.watch import unwatched

_flags = st.booleans()
shapes = st.builds(
    Shape, st.sampled_from(["hexostore", "physical", "stored"]), limits, _flags, _flags, _flags
)


def written(store: MemoryStore, query: str, target: Path, style: str = "hexostore") -> bytes:
    """Exports a query, and reads the file."""
    kind = Format.of_path(target)
    assert kind is not None
    request = ExportRequest(
        parse(query), kind, target, values=ValueStyle(style), may_replace=True, has_manifest=False
    )
    (one,) = export(request, store, unwatched()).files
    return one.path.read_bytes()


def cells(content: bytes) -> list[list[str | int | float]]:
    """A CSV file's rows with numbers in them: whole ones stay whole."""
    return [[_cell(cell) for cell in row] for row in csv.reader(content.decode("ascii").splitlines())]


def _cell(text: str) -> str | int | float:
    try:
        return float(text) if "." in text or "e" in text else int(text)
    except ValueError:
        return text


@given(worlds(), queries, shapes)
def test_that_json_of_any_world_and_query_is_what_the_rules_say(world, conditions, shape):
    asked = text(conditions) + shape.terms
    with TemporaryDirectory() as folder:
        content = written(as_store(world), asked, Path(folder, "out.json"), shape.style)
    found, expected = json.loads(content), naive_tables.as_json(answer(world, conditions), shape)
    assert found == expected
    assert repr(found) == repr(expected)


@given(worlds(), queries, shapes)
def test_that_csv_of_any_world_and_query_is_what_the_rules_say(world, conditions, shape):
    asked = text(conditions) + shape.terms
    expected = naive_tables.as_rows(answer(world, conditions), shape)
    with TemporaryDirectory() as folder:
        found = cells(written(as_store(world), asked, Path(folder, "out.csv"), shape.style))
    if answer(world, conditions):
        assert found == expected
        assert repr(found) == repr(expected)
    else:
        assert len(found) <= 1


@given(
    st.lists(st.integers(0, 60), min_size=1, max_size=80).map(sorted),
    st.lists(st.integers(0, 60), min_size=1, max_size=80).map(sorted),
)
@example([0, 1, 2, 3, 3], [0, 1, 3, 3])
def test_that_values_at_one_tick_keep_their_order_over_the_borders_of_slices(first, second):
    store = MemoryStore()
    a_record(store)
    pairs: Pairs = {10: {}}
    for datatype, ticks in ((18, first), (34, second)):
        store.add_async(1, datatype, START + np.array(ticks), np.arange(len(ticks)))
        pairs[10][datatype] = [(START + tick, place) for place, tick in enumerate(ticks)]
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        # Slices of 4 rows: most ticks with several values lie on a border.
        patch.setattr(csv_rows, "BLOCK", 4)
        patch.setattr(csv_rows, "_FEWEST_ROWS", 4)
        found = cells(written(store, "record=1", Path(folder, "out.csv")))
    assert found == naive_tables.as_rows(pairs, Shape())


@pytest.mark.parametrize("style", ["hexostore", "physical", "stored"])
@pytest.mark.parametrize("limit", ["all", "65536", "1000"])
def test_that_channels_of_several_blocks_come_out_whole(tmp_path, style, limit):
    seconds = 2 * BLOCK // 256 + 100
    store = a_store(seconds=seconds)
    values = {datatype: store._values[1_000_000 + datatype] for datatype in (4113, 19)}
    steps = {4113: 1, 19: SECOND}
    pairs: Pairs = {
        10: {
            number: [
                (START + int(number == 19) * SECOND + place * steps[number], int(value))
                for place, value in enumerate(values[number])
                if START + int(number == 19) * SECOND + place * steps[number] < START + seconds * SECOND
            ]
            for number in values
        }
    }
    shape = Shape(style, None if limit == "all" else int(limit))
    asked = f"record=1&datatype=4113,19&max_values={limit}"
    assert json.loads(written(store, asked, tmp_path / "a.json", style)) == naive_tables.as_json(pairs, shape)
    assert cells(written(store, asked, tmp_path / "a.csv", style)) == naive_tables.as_rows(pairs, shape)


def test_that_lines_end_with_a_line_feed_alone(tmp_path):
    content = written(a_store(seconds=3), "datatype=19", tmp_path / "a.csv")
    assert content.count(b"\n") == 4
    assert b"\r" not in content
    assert content.endswith(b"\n")


def test_that_a_tick_too_large_for_a_float_is_written_digit_by_digit(tmp_path):
    store = MemoryStore()
    a_record(store)
    late = 2**53 + np.array([1, 3, 5])
    store.add_async(1, 18, late, np.array([1, 2, 3]))
    content = written(store, "datatype=18", tmp_path / "a.json", "physical")
    assert [pair[0] for pair in json.loads(content)[0]["data"]["18"]] == late.tolist()
