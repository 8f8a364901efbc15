"""Flags and states of a CSV in words: what people read, proven number by number."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from builders import SECOND, START, a_record
from memory_store import MemoryStore

from hexoview.errors import ExportError
from hexoview.export.estimate import estimate
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.export.verify_csv import verify_csv
from hexoview.query.check import parse
from hexoview.query.plan import plan
from hexoview.watch import unwatched


@pytest.fixture
def store() -> MemoryStore:
    """Two people with heart rate and its flags, and one with sleep phases."""
    found = MemoryStore()
    for number, user in ((1, 10), (2, 11)):
        a_record(found, number, user=user, seconds=6)
        found.add_sync(number, 19, np.arange(60, 65, dtype=np.uint16))
        found.add_sync(number, 1000, np.array([0, 2, 0x12, 0x40, 0], np.uint16))
    found.add_async(1, 280, START + SECOND * np.array([1, 3, 5]) + 7, np.array([6, 2, 9]))
    return found


def request(text, target) -> ExportRequest:
    return ExportRequest(parse(text), Format.CSV, target, has_words=True)


def test_that_flags_and_states_are_words_and_the_rest_numbers(store, tmp_path):
    target = tmp_path / "a.csv"
    written = export(request("user=10", target), store, unwatched())
    with target.open(newline="", encoding="utf-8") as file:
        rows = [row[1:] for row in csv.reader(file)]
    assert rows == [
        ["/api/v1/datatype/19/", "/api/v1/datatype/280/", "/api/v1/datatype/1000/"],
        ["60", "", "good"],
        ["", "awake", ""],
        ["61", "", "disconnected"],
        ["62", "", "disconnected; movement"],
        ["", "NREM", ""],
        ["63", "", "0x40"],
        ["64", "", "good"],
        ["", "9", ""],
    ]
    assert written.values == 13
    assert json.loads((tmp_path / "a.csv.manifest.json").read_bytes())["options"]["words"]


@pytest.mark.parametrize("text", ["", "no_timestamps=1", "seconds=1", "flat=1"])
def test_that_every_option_goes_with_words_and_is_read_back(store, tmp_path, text):
    query = parse(text)
    planned = plan(query, store, unwatched())
    asked = request(text, tmp_path / "a.csv")
    export(asked, store, unwatched())
    size = (tmp_path / "a.csv").stat().st_size
    assert estimate((planned,), asked, store, unwatched()).size == pytest.approx(size, rel=0.05)


@pytest.mark.parametrize(
    ("right", "wrong"), [(b"awake", b"NREM"), (b"disconnected", b"saturated"), (b"good", b"g0od")]
)
def test_that_a_wrong_word_is_found_out(store, tmp_path, right, wrong):
    target = tmp_path / "a.csv"
    asked = request("user=10", target)
    export(asked, store, unwatched())
    target.write_bytes(target.read_bytes().replace(right, wrong, 1))
    with pytest.raises(ExportError, match="doesn't match"):
        verify_csv(target, plan(asked.query, store, unwatched()), asked, store, unwatched())


def test_that_only_tables_are_told_in_words(store, tmp_path):
    asked = ExportRequest(parse("user=10"), Format.JSON, tmp_path / "a.json", has_words=True)
    export(asked, store, unwatched())
    (answer,) = json.loads((tmp_path / "a.json").read_bytes())
    assert [value for _, value in answer["data"]["1000"]] == [0, 2, 0x12, 0x40, 0]
