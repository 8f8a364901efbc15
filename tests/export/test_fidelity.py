"""The sentences on what a file will lack."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from memory_store import MemoryStore

from hexoview.export import dialect_losses
from hexoview.export.fidelity import losses
from hexoview.export.formats import Format
from hexoview.export.loss import LossKind
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.query.plan import plan
from hexoview.watch import unwatched


def asked(query: str, kind: Format) -> ExportRequest:
    return ExportRequest(parse(query), kind, Path(f"a{kind.suffix}"))


def told(store: MemoryStore, query: str, kind: Format = Format.CSV) -> list[str]:
    found = plan(parse(query), store, unwatched())
    return [loss.sentence for loss in losses((found,), asked(query, kind), store)]


@pytest.mark.parametrize("kind", [*Format])
def test_that_nothing_is_said_of_a_file_that_lacks_nothing(kind):
    assert told(a_store(), "record=1", kind) == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (
            "datatype=4113&max_values=100",
            "ECG lead I: this file keeps 1 of every 156 values. "
            "Heartbeats can't be recognised at 1.6 values per second.",
        ),
        (
            "datatype=4129&max_values=40",
            "Chest breathing: this file keeps 1 of every 197 values. "
            "Breaths can't be recognised at 0.65 values per second.",
        ),
        ("datatype=4113&max_values=9000", "ECG lead I: this file keeps 1 of every 2 values."),
        ("datatype=19&max_values=10", "Heart rate: this file keeps 1 of every 7 values."),
        ("datatype=18&max_values=10", "RR interval: this file keeps 1 of every 7 values."),
    ],
)
def test_that_thinning_is_told_with_what_can_no_longer_be_seen(query, sentence):
    assert told(a_store(), f"record=1&{query}") == [sentence]
    assert told(a_store(), f"record=1&{query}", Format.JSON) == [sentence]


@pytest.mark.parametrize("kind", [Format.BINARY, Format.EDF])
def test_that_options_without_effect_lose_nothing(kind):
    assert told(a_store(), "record=1&datatype=4113,19&max_values=10&flat=1&seconds=1", kind) == []


def test_that_seconds_are_told_with_the_channels_that_repeat_them():
    assert told(a_store(), "record=1&datatype=4113,19&seconds=1") == [
        "ECG lead I: up to 256 values bear the same second.",
        "Times are rounded down to whole seconds.",
    ]
    assert told(a_store(), "record=1&datatype=19&seconds=1") == ["Times are rounded down to whole seconds."]


def test_that_a_thinned_channel_repeats_seconds_less_often():
    sentences = told(a_store(), "record=1&datatype=4113&seconds=1&max_values=1000")
    assert "ECG lead I: up to 16 values bear the same second." in sentences


def test_that_missing_times_are_told():
    assert told(a_store(), "record=1&datatype=19&no_timestamps=1") == [
        "The file has no times: gaps can't be seen."
    ]
    assert told(a_store(), "record=1&datatype=18&no_timestamps=1", Format.BINARY) == [
        "Events are written without their times."
    ]
    assert told(a_store(), "record=1&datatype=19&no_timestamps=1", Format.BINARY) == []
    assert told(a_store(), "record=1&datatype=18&no_timestamps=1", Format.EDF) == []


def test_that_a_flat_list_tells_what_it_mixes():
    store = a_store()
    a_record(store, 2, user=11)
    store.add_sync(2, 19, np.arange(50, dtype=np.uint16))
    sentence = "A flat list can't say which value belongs to which channel: it mixes 2 channels of 2 people."
    assert told(store, "datatype=19,37&flat=1") == [sentence]
    assert told(store, "user=11&flat=1") == []


def test_that_more_rows_than_excel_shows_are_told(monkeypatch):
    monkeypatch.setattr(dialect_losses, "EXCEL_ROWS", 5_000)
    assert told(a_store(), "record=1&datatype=4113") == [
        "This table has about 15,360 rows. Excel shows only the first 5,000."
    ]
    assert told(a_store(), "record=1&datatype=4113", Format.JSON) == []
    assert told(a_store(), "record=1&datatype=4113&max_values=5000") == [
        "ECG lead I: this file keeps 1 of every 4 values."
    ]


def test_that_excel_shows_the_rows_that_its_maker_says():
    assert dialect_losses.EXCEL_ROWS == 1_048_576


def test_that_rows_without_a_number_are_counted_in_the_window_alone():
    store = MemoryStore()
    a_record(store)
    breaks = START + SECOND * np.array([1, 5, 9])
    store.add_async(1, 280, START + SECOND * np.array([0, 20]), np.array([1, 2]), breaks)
    assert told(store, "record=1") == ["Sleep phase: 3 rows without a number are left out."]
    assert told(store, f"record=1&end={START + 2 * SECOND}") == [
        "Sleep phase: 1 row without a number is left out."
    ]


def test_that_edf_tells_how_many_files_it_needs():
    store = a_store()
    a_record(store, 2, user=10, start_s=500)
    store.add_sync(2, 19, np.arange(50, dtype=np.uint16))
    assert told(store, "datatype=19", Format.EDF) == [
        "EDF will be written as 2 files: one per gap-free stretch of 2 records."
    ]


def test_that_each_loss_says_what_kind_it_is_and_of_which_channel():
    store = a_store()
    query = "record=1&datatype=4113&max_values=100&seconds=1"
    found = plan(parse(query), store, unwatched())
    assert [(loss.kind, loss.datatype_id) for loss in losses((found,), asked(query, Format.JSON), store)] == [
        (LossKind.REDUCED, 4113),
        (LossKind.WHOLE_SECONDS, 4113),
        (LossKind.WHOLE_SECONDS, None),
    ]
