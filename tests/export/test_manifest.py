"""The manifest beside a file: what it tells, and that it tells it right."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from memory_store import MemoryStore

from hexoview import __version__
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.query.combine import Combine
from hexoview.query.values import ValueStyle
from hexoview.watch import unwatched

# 13:30 in a zone one hour ahead.
WHEN = datetime(2022, 11, 19, 13, 30, 15, tzinfo=timezone(timedelta(hours=1)))


def manifests(store: MemoryStore, target, query: str = "record=1", **more) -> list[dict]:
    kind = Format.of_path(target)
    assert kind is not None
    written = export(ExportRequest(parse(query), kind, target, **more), store, unwatched(), when=WHEN)
    return [json.loads(one.manifest.read_bytes()) for one in written.files]


@pytest.mark.parametrize("kind", [*Format])
def test_that_size_and_hash_are_those_of_the_file(tmp_path, kind):
    target = tmp_path / f"a{kind.suffix}"
    (told,) = manifests(a_store(), target)
    content = target.read_bytes()
    assert (told["file"], told["size"]) == (target.name, len(content))
    assert told["sha256"] == hashlib.sha256(content).hexdigest()
    assert (told["format"], told["media_type"]) == (kind.key, kind.media_type)


def test_that_the_question_and_its_options_are_told(tmp_path):
    query = "record=1&datatype__in=19,37&seconds=1&max_values=20"
    (told,) = manifests(
        a_store(), tmp_path / "a.csv", query, values=ValueStyle.PHYSICAL, combine=Combine.EACH
    )
    assert told["query"] == query
    assert told["store"] == "memory:"
    assert (told["values"], told["combine"]) == ("physical", "each")
    assert told["options"] == {
        "flat": False,
        "max_values": 20,
        "no_timestamps": False,
        "seconds": True,
        "words": False,
    }
    assert told["ticks_per_second"] == 256
    assert told["program"] == f"hexoview {__version__}"
    assert told["deidentified"] is False
    assert told["losses"] == [
        "Heart rate: this file keeps 1 of every 4 values.",
        "Tidal volume: this file keeps 1 of every 4 values.",
        "Times are rounded down to whole seconds.",
    ]


def test_that_the_time_of_export_is_utc(tmp_path):
    (told,) = manifests(a_store(), tmp_path / "a.csv")
    assert told["exported"] == "2022-11-19T12:30:15Z"


def test_that_without_a_given_time_it_is_now(tmp_path):
    before = datetime.now(UTC).replace(microsecond=0)
    request = ExportRequest(parse("record=1"), Format.CSV, tmp_path / "a.csv")
    (one,) = export(request, a_store(), unwatched()).files
    assert one.manifest is not None
    told = datetime.fromisoformat(json.loads(one.manifest.read_bytes())["exported"])
    assert before <= told <= datetime.now(UTC)


def test_that_a_channel_is_told_with_its_unit_scale_counts_and_ends(tmp_path):
    query = "record=1&datatype__in=37,4113&max_values=1000"
    (told,) = manifests(a_store(), tmp_path / "a.json", query, values=ValueStyle.HEXOSTORE)
    volume, ecg = told["channels"]
    assert volume == {
        "user": 10,
        "datatype": 37,
        "name": "tidal_volume",
        "unit": "mL",
        "gain": 13.28,
        "offset": 0.0,
        "rate": "1",
        "numbers": "physical",
        "count": 59,
        "values": 59,
        "every": 1,
        "first": START + SECOND,
        "last": START + 59 * SECOND,
        "head_padding": 0,
        "tail_padding": 0,
        "nan_rows": 0,
        "notes": [],
    }
    assert (ecg["count"], ecg["values"], ecg["every"]) == (15_360, 960, 16)
    assert (ecg["gain"], ecg["offset"], ecg["numbers"]) == (0.0064, -8.704, "stored")
    assert (ecg["first"], ecg["last"]) == (START, START + 959 * 16)


def test_that_rows_without_a_number_are_counted(tmp_path):
    store = MemoryStore()
    a_record(store)
    breaks = START + SECOND * np.array([1, 5])
    store.add_async(1, 280, START + SECOND * np.array([0, 20]), np.array([1, 2]), breaks)
    (told,) = manifests(store, tmp_path / "a.csv")
    assert [channel["nan_rows"] for channel in told["channels"]] == [2]


@pytest.mark.parametrize(
    ("name", "query", "start", "end"),
    [
        ("a.json", "record=1", START, START + 60 * SECOND),
        ("a.json", f"start={START + 5}&end={START + 900}", START + 5, START + 900),
        ("a.json", "datatype=19", START + SECOND, START + 60 * SECOND + 1),
        ("a.zip", f"record=1&start={START + 5}", START + 5, START + 60 * SECOND),
        ("a.edf", f"record=1&start={START + 128}", START + 128, START + 60 * SECOND),
    ],
)
def test_that_the_window_is_what_the_query_lets_through_or_the_values_fill(tmp_path, name, query, start, end):
    (told,) = manifests(a_store(), tmp_path / name, query)
    assert told["window"] == {"start": start, "end": end}


def test_that_an_empty_answer_has_no_window_and_no_channels(tmp_path):
    (told,) = manifests(a_store(), tmp_path / "a.json", "user=99")
    assert told["window"] is None
    assert told["channels"] == []


@pytest.mark.parametrize(("name", "datatype"), [("heart_rate", 19), ("RR_interval", 18)])
def test_that_a_bare_series_has_what_import_needs(tmp_path, name, datatype):
    suffix = ".wav" if datatype == 19 else ".hxd"
    query = f"record=1&datatype={datatype}&start={START + 300}"
    (told,) = manifests(a_store(), tmp_path / f"a{suffix}", query)
    (channel,) = told["channels"]
    assert told["start"] == START + 300
    assert told["series"] == {name: {"first": channel["first"], "datatype": datatype}}
    assert (told["user"], told["record"]) == (10, 1)


def test_that_of_several_files_each_tells_its_own_losses(tmp_path):
    store = MemoryStore()
    for number, seconds in ((1, 300), (2, 60)):
        a_record(store, number, start_s=1000 * number, seconds=seconds)
        store.add_sync(number, 19, np.arange(seconds, dtype=np.uint16))
    query = "record__in=1,2&max_values=100"
    first, second = manifests(store, tmp_path / "a.json", query, combine=Combine.EACH)
    assert first["losses"] == ["Heart rate: this file keeps 1 of every 4 values."]
    assert second["losses"] == []


def test_that_an_edf_counts_its_padding_and_notes(tmp_path):
    (told,) = manifests(a_store(), tmp_path / "a.edf", f"record=1&datatype=4113,19&start={START + 128}")
    padding = {one["name"]: (one["head_padding"], one["tail_padding"]) for one in told["channels"]}
    assert padding == {"heart_rate": (1, 0), "ECG_I": (128, 0)}


def test_that_people_can_read_it_and_keys_keep_their_order(tmp_path):
    manifests(a_store(), tmp_path / "a.csv", "record=1&datatype=19")
    text = (tmp_path / "a.csv.manifest.json").read_text(encoding="utf-8")
    assert text.startswith('{\n "manifest": 1,\n "file": "a.csv",\n')
    assert text.endswith("}\n")
