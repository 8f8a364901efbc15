"""`hexoview verify`: exported files of every kind, as they were and changed."""

from __future__ import annotations

import json
import tracemalloc
import wave
from pathlib import Path

import numpy as np
import pytest
from builders import START, a_record, a_store
from hypothesis import given
from hypothesis import strategies as st

from hexoview.cli.main import main
from hexoview.export.audit import audit, audited
from hexoview.export.audit_binary import read_binary
from hexoview.export.dialect import Decimal, MultiRate, Separator, TableDialect, TimeStyle
from hexoview.export.epochs import EpochTable
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.export.seal import seal_of
from hexoview.query.check import parse
from hexoview.query.combine import Combine
from hexoview.query.values import ValueStyle
from hexoview.watch import unwatched

_MANY = "datatype__in=19,18,37,4113"


def exported(folder: Path, name: str, query: str = "record=1", **more) -> list[Path]:
    store = a_store(seconds=20)
    a_record(store, 2, user=11, start_s=40, seconds=20)
    store.add_sync(2, 19, np.arange(60, 79, dtype=np.uint16))
    store.add_async(2, 18, START + 45 * 256 + np.array([0, 3, 3, 400]), np.array([0, 200, 1, 2]))
    kind = Format.of_path(Path(name))
    assert kind is not None
    request = ExportRequest(parse(query), kind, folder / name, may_replace=True, **more)
    return [one.path for one in export(request, store, unwatched()).files]


_EVERY = [
    ("a.csv", "record=1", {}),
    ("a.csv", _MANY, {}),
    ("a.csv", _MANY + "&no_timestamps=1", {}),
    ("a.csv", _MANY + "&seconds=1&max_values=9", {}),
    ("a.csv", _MANY + "&flat=1", {}),
    ("a.csv", "user=99&datatype=19", {}),
    ("a.csv", _MANY, {"dialect": TableDialect(rows_per_file=1000)}),
    ("a.csv", _MANY, {"dialect": TableDialect(rates=MultiRate.FILES, times=TimeStyle.UNIX)}),
    ("a.csv", _MANY, {"dialect": TableDialect(rates=MultiRate.HOLD)}),
    ("a.csv", _MANY, {"dialect": TableDialect(Separator.TAB, times=TimeStyle.ELAPSED, describes=True)}),
    (
        "a.csv",
        _MANY,
        {
            "dialect": TableDialect(
                Separator.SEMICOLON, Decimal.COMMA, has_bom=True, times=TimeStyle.EXCEL, zone="Europe/Paris"
            ),
            "values": ValueStyle.PHYSICAL,
        },
    ),
    ("a.csv", _MANY, {"dialect": TableDialect(times=TimeStyle.ISO, zone="Asia/Kathmandu")}),
    ("a.csv", _MANY, {"epoch": EpochTable(7)}),
    ("a.csv", "record=1&datatype=18", {"dialect": TableDialect(beats=True)}),
    ("a.json", _MANY, {}),
    ("a.json", _MANY + "&no_timestamps=1", {}),
    ("a.json", _MANY + "&seconds=1", {"values": ValueStyle.PHYSICAL}),
    ("a.json", _MANY + "&flat=1", {}),
    ("a.json", _MANY, {"epoch": EpochTable(7)}),
    ("a.json", "user=99&datatype=19", {}),
    ("a.wav", "record=1&datatype=4113", {}),
    ("a.hxd", "record=1&datatype=18", {}),
    ("a.hxd", "record=1&datatype=18&no_timestamps=1", {}),
    ("a.zip", "record=1", {}),
    ("a.zip", f"record__in=1,2&start={START + 300}", {"combine": Combine.EACH}),
    ("a.edf", "record=1", {}),
    ("a.edf", f"record=1&start={START + 300}&end={START + 3000}", {}),
    ("a.edf", _MANY, {}),
]


@pytest.mark.parametrize(("name", "query", "more"), _EVERY)
def test_that_every_export_is_right_as_it_was_written(tmp_path, name, query, more):
    paths = exported(tmp_path, name, query, **more)
    verdicts = list(audited(paths, unwatched()))
    assert [verdict.differences for verdict in verdicts] == [()] * len(paths)
    told = [json.loads(Path(f"{path}.manifest.json").read_text()) for path in paths]
    if more.get("dialect", TableDialect()).rates is not MultiRate.HOLD:
        counted = [sum(channel["values"] for channel in one["channels"]) for one in told]
        assert [verdict.values for verdict in verdicts] == counted


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.zip", "a.edf", "a.wav", "a.hxd"])
@pytest.mark.parametrize("change", ["flipped", "cut", "longer", "gone", "empty"])
def test_that_a_changed_file_is_told(tmp_path, name, change):
    query = {"a.wav": "record=1&datatype=4113", "a.hxd": "record=1&datatype=18"}.get(name, "record=1")
    [path] = exported(tmp_path, name, query)
    content = path.read_bytes()
    middle = len(content) // 2
    flipped = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
    changed = {"flipped": flipped, "cut": content[:-9], "longer": content + b"\n1", "empty": b""}
    if change == "gone":
        path.unlink()
    else:
        path.write_bytes(changed[change])
    verdict = audit(path, unwatched())
    assert not verdict.is_right
    assert "\n" not in "; ".join(verdict.differences)


def test_that_counts_and_times_are_told_where_they_differ(tmp_path):
    [path] = exported(tmp_path, "a.csv", "record=1&datatype=19,18")
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(lines[:-1]))
    told = "; ".join(audit(path, unwatched()).differences)
    assert "bytes, and had" in told
    assert "rows, and had" in told
    assert "values, and the manifest counts" in told
    assert "the last value of" in told


@pytest.mark.parametrize(
    ("field", "value"),
    [("query", "record=2"), ("exported", "2020-01-01T00:00:00Z"), ("losses", []), ("values", "stored")],
)
def test_that_an_altered_manifest_is_told_by_its_seal(tmp_path, field, value):
    [path] = exported(tmp_path, "a.csv", "record=1&seconds=1")
    beside = Path(f"{path}.manifest.json")
    told = json.loads(beside.read_text())
    beside.write_text(json.dumps(told | {field: value}))
    assert audit(path, unwatched()).differences == ("its manifest was changed after the export",)


def test_that_a_manifest_sealed_anew_must_still_agree_with_the_file(tmp_path):
    [path] = exported(tmp_path, "a.csv", "record=1&datatype=19")
    beside = Path(f"{path}.manifest.json")
    told = json.loads(beside.read_text())
    told["channels"][0]["values"] += 1
    told["channels"][0]["last"] += 256
    told["seal"] = seal_of(told)
    beside.write_text(json.dumps(told))
    first, second = audit(path, unwatched()).differences
    assert first == "heart_rate has 19 values, and the manifest counts 20"
    assert second.startswith("the last value of heart_rate is at")


@given(
    st.one_of(
        st.binary(max_size=200),
        st.recursive(
            st.one_of(st.none(), st.integers(), st.text(max_size=5)),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(
                        ["file", "size", "sha256", "format", "options", "channels", "table", "part", "seal"]
                    ),
                    inner,
                    max_size=6,
                )
            ),
            max_leaves=12,
        ).map(lambda data: json.dumps(data).encode()),
    )
)
def test_that_any_manifest_gives_a_verdict(tmp_path_factory, content):
    folder = tmp_path_factory.getbasetemp() / "any"
    folder.mkdir(exist_ok=True)
    (folder / "a.csv").write_text("timestamp\n")
    (folder / "a.csv.manifest.json").write_bytes(content)
    assert not audit(folder / "a.csv", unwatched()).is_right


@given(
    st.sampled_from(["a.csv", "a.json", "a.zip", "a.edf", "a.wav", "a.hxd"]),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=8),
    st.one_of(st.none(), st.floats(0, 1)),
)
def test_that_damaged_files_of_every_kind_give_a_verdict(tmp_path_factory, name, changes, cut):
    folder = tmp_path_factory.getbasetemp() / "damaged"
    if not (folder / name).exists():
        folder.mkdir(exist_ok=True)
        exported(
            folder,
            name,
            {"a.wav": "record=1&datatype=4113", "a.hxd": "record=1&datatype=18"}.get(name, "record=1"),
        )
        (folder / f"{name}.kept").write_bytes((folder / name).read_bytes())
    kept = (folder / f"{name}.kept").read_bytes()
    damaged = bytearray(kept)
    for place, byte in changes:
        damaged[int(place * (len(damaged) - 1))] = byte
    if cut is not None:
        del damaged[int(cut * len(damaged)) :]
    (folder / name).write_bytes(damaged)
    assert audit(folder / name, unwatched()).is_right == (damaged == kept)


def test_that_a_missing_part_of_a_split_table_is_told(tmp_path):
    paths = exported(tmp_path, "a.csv", dialect=TableDialect(rows_per_file=2000))
    paths[1].unlink()
    assert audit(paths[0], unwatched()).differences == (
        f"of the {len(paths)} parts of its table, number 2 isn't beside it",
    )


def test_that_the_command_takes_files_manifests_and_folders(tmp_path, capsys):
    [path] = exported(tmp_path, "a.csv", "record=1&datatype=19")
    for given_path in (path, Path(f"{path}.manifest.json"), tmp_path):
        assert main(["verify", str(given_path)]) == 0
        told = capsys.readouterr().out.splitlines()
        assert told[0].startswith(f"right    {path}: 19 values")
        assert told[1] == "1 file as exported"
    path.write_text("changed")
    (tmp_path / "b.csv").write_text("never exported")
    assert main(["verify", str(path), str(tmp_path / "b.csv"), str(tmp_path / "c.csv")]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told[:3]] == ["DIFFERS"] * 3
    assert "no manifest" in told[1]
    assert "isn't there" in told[2]
    assert told[3] == "0 files as exported · 3 files not"


def test_that_a_long_signal_is_counted_without_holding_it(tmp_path):
    path = tmp_path / "ECG_I.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(256)
        sound.writeframes(bytes(2 * 8_000_001))
    told = {
        "user": 10,
        "start": START,
        "channels": [{"datatype": 4113, "rate": "256"}],
        "series": {"ECG_I": {"first": START, "datatype": 4113}},
        "ticks_per_second": 256,
        "options": {"no_timestamps": False},
    }
    tracemalloc.start()
    try:
        found = read_binary(path, told, unwatched())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found[10, 4113].values == 8_000_001
    assert found[10, 4113].last == START + 8_000_000
    assert peak < 2 << 20
