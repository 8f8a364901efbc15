"""The command line on a small sample store: what it prints, what it writes, how it ends."""

from __future__ import annotations

import csv
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from hexoview.cli.main import main
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    """A sample store whose longest record lasts a quarter of an hour."""
    folder = tmp_path_factory.mktemp("cli") / "sample"
    make_sample_store(folder, people=4, hours=0.25, seed=1, watch=unwatched())
    return folder


def first_record(run, store: Path) -> dict:
    return json.loads(run("records", store, "--json")[1])[0]


def test_that_records_are_listed_for_people_and_for_programs(run, sample):
    status, out, err = run("records", sample)
    assert (status, err) == (0, "")
    assert "12 records of 4 people" in out
    status, out, _ = run("records", sample, "--json")
    rows = json.loads(out)
    assert (status, len(rows)) == (0, 12)
    for row in rows:
        assert isinstance(row["id"], int)
        assert row["user"].startswith("/api/v1/user/")
        assert row["start"] < row["end"]
        assert row["name"] is None or isinstance(row["name"], str)
        assert row["datatypes"] == sorted(row["datatypes"])
        assert 4113 in row["datatypes"]


def test_that_a_query_tells_values_and_what_each_format_drops(run, sample):
    record = first_record(run, sample)
    text = f"record={record['id']}&datatype__in=4113,19"
    status, out, _ = run("query", sample, text)
    assert status == 0
    assert "ECG lead I" in out
    assert "1 of" in out
    assert out.count("Full rate, nothing dropped.") == 2
    data = json.loads(run("query", sample, text, "--json")[1])
    ecg = next(channel for channel in data["channels"] if channel["datatype"] == 4113)
    assert ecg["values"] > 65_536
    assert ecg["kept"] == -(-ecg["values"] // ecg["n"]) < 65_536
    assert data["count"] == sum(channel["values"] for channel in data["channels"])
    assert data["empty"] is None
    assert "keeps 1 of every" in data["formats"]["csv"]["losses"][0]


def test_that_a_plan_tells_each_files_size_or_why_it_can_not_be(run, sample, tmp_path):
    ids = [row["id"] for row in json.loads(run("records", sample, "--json")[1])]
    both = f"record__in={ids[7]},{ids[8]}&datatype=19"
    told = json.loads(run("query", sample, both, "--json")[1])["formats"]
    assert "one record" in told["binary"]["refused"]
    assert "Not possible. Binary holds one record." in run("query", sample, both)[1]
    for suffix in ("json", "csv"):
        run("export", sample, both, "-o", tmp_path / f"a.{suffix}")
        size = (tmp_path / f"a.{suffix}").stat().st_size
        assert told[suffix]["bytes"] == pytest.approx(size, rel=0.05)
    assert told["edf"]["files"] == 2


def test_that_an_empty_query_is_explained_and_no_failure(run, sample):
    records = json.loads(run("records", sample, "--json")[1])
    mine = [row for row in records if row["user"] == records[0]["user"]][:2]
    text = f"record__in={mine[0]['id']},{mine[1]['id']}"
    status, out, _ = run("query", sample, text)
    assert status == 0
    assert out.startswith("No values. They share no time: the record of ")
    assert "--combine each" in out
    data = json.loads(run("query", sample, text, "--json")[1])
    assert data["empty"]["conflict"] == [text]
    assert data["empty"]["ways_out"][0]["combine"] == "each"


@pytest.mark.parametrize("suffix", ["json", "csv", "zip", "edf"])
def test_that_each_format_is_written_with_its_manifest(run, sample, tmp_path, suffix):
    record = first_record(run, sample)
    target = tmp_path / f"out.{suffix}"
    status, out, _ = run("export", sample, f"record={record['id']}&datatype__in=4113,19,18", "-o", target)
    assert (status, out) == (0, f"{target}\n")
    assert target.stat().st_size > 1000
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    manifest = json.loads((tmp_path / f"out.{suffix}.manifest.json").read_text(encoding="utf-8"))
    assert {channel["datatype"] for channel in manifest["channels"]} == {4113, 19, 18}


def test_that_the_losses_are_told_on_the_error_output(run, sample, tmp_path):
    record = first_record(run, sample)
    _, _, err = run("export", sample, f"record={record['id']}&datatype=4113", "-o", tmp_path / "a.csv")
    assert "this file keeps 1 of every" in err


def test_that_max_values_all_writes_every_value(run, sample, tmp_path):
    record = first_record(run, sample)
    text = f"record={record['id']}&datatype=4113&max_values=all"
    _, _, err = run("export", sample, text, "-o", tmp_path / "a.csv")
    assert err == ""
    planned = json.loads(run("query", sample, text, "--json")[1])["count"]
    with (tmp_path / "a.csv").open(newline="", encoding="utf-8") as file:
        assert sum(1 for _ in csv.reader(file)) == planned + 1


def test_that_each_writes_a_file_per_record(run, sample, tmp_path):
    ids = [row["id"] for row in json.loads(run("records", sample, "--json")[1])][:3]
    text = f"record__in={','.join(map(str, ids))}&datatype=19"
    for suffix in ("edf", "csv"):
        status, out, _ = run("export", sample, text, "-o", tmp_path / f"hr.{suffix}", "--combine", "each")
        assert status == 0
        assert sorted(out.split()) == sorted(str(path) for path in tmp_path.glob(f"hr*.{suffix}"))
        assert all(any(f"record_{number}" in line for line in out.split()) for number in ids)


def test_that_an_existing_file_is_kept_unless_it_may_be_replaced(run, sample, tmp_path):
    record = first_record(run, sample)
    target = tmp_path / "out.json"
    target.write_text("mine", encoding="utf-8")
    order = ["export", sample, f"record={record['id']}&datatype=19", "-o", target]
    status, out, err = run(*order)
    assert (status, out) == (1, "")
    assert "out.json" in err
    assert target.read_text(encoding="utf-8") == "mine"
    assert run(*order, "--overwrite")[0] == 0
    assert json.loads(target.read_bytes())


@pytest.mark.parametrize(("suffix", "content"), [("json", "[]"), ("csv", "timestamp")])
def test_that_an_empty_answer_writes_an_empty_table_and_says_why(run, sample, tmp_path, suffix, content):
    status, _, err = run("export", sample, "record=99", "-o", tmp_path / f"a.{suffix}")
    assert status == 0
    assert "no record 99" in err
    assert (tmp_path / f"a.{suffix}").read_text(encoding="utf-8").startswith(content)


@pytest.mark.parametrize("suffix", ["zip", "edf"])
def test_that_an_empty_answer_writes_no_binary_nor_edf(run, sample, tmp_path, suffix):
    status, _, err = run("export", sample, "record=99", "-o", tmp_path / f"a.{suffix}")
    assert status == 1
    assert "no record 99" in err
    assert list(tmp_path.iterdir()) == []


def test_that_a_query_that_can_not_be_read_is_status_2(run, sample, tmp_path):
    for order in (["query", sample, "colour=1"], ["export", sample, "colour=1", "-o", tmp_path / "a.json"]):
        status, out, err = run(*order)
        assert (status, out) == (2, "")
        assert "colour" in err
        assert "datatype, id, user" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "S", "record=1"],
        ["export", "S", "record=1", "-o", "a.txt"],
        ["export", "S", "record=1", "-o", "a.csv", "--values", "nice"],
        ["sample", "d", "--people", "0"],
        ["sample", "d", "--hours", "1000"],
        ["import", "S"],
        ["nonsense", "more"],
    ],
)
def test_that_wrong_arguments_are_status_2(arguments, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_that_a_store_that_is_not_there_is_told_in_a_sentence(run, tmp_path):
    status, out, err = run("records", tmp_path / "nowhere")
    assert (status, out) == (1, "")
    assert "nowhere" in err
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_that_an_import_prints_a_line_each_and_ends_0_then_finds_all_already_there(run, sample, tmp_path):
    folder = next(path for path in sorted(sample.iterdir()) if path.name.startswith("record_"))
    status, out, _ = run("import", tmp_path / "S", folder)
    assert status == 0
    assert "1 record imported" in out
    status, out, _ = run("import", tmp_path / "S", folder)
    assert status == 0
    assert "1 already here" in out


def test_that_a_folder_without_a_recording_is_status_1(run, tmp_path):
    (tmp_path / "empty").mkdir()
    status, out, _ = run("import", tmp_path / "S", tmp_path / "empty")
    assert status == 1
    assert "0 records imported" in out


def test_that_help_needs_nothing_else(capsys):
    for arguments in (["--help"], ["query", "--help"], ["export", "--help"], ["import", "--help"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 0
    told = capsys.readouterr().out
    assert all(word in told for word in ("record=257575", "--combine", "exit status", "max_values"))


def test_that_a_window_without_a_display_is_a_sentence_and_status_1(sample):
    environment = {
        k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    order = [sys.executable, "-m", "hexoview", str(sample)]
    done = subprocess.run(order, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert "hexoview export" in done.stderr
    assert "Traceback" not in done.stderr


def test_that_the_command_line_needs_no_qt(sample):
    code = (
        "import sys; from hexoview.cli.main import main; status = main(['records', sys.argv[1]]);"
        "assert not any(name.startswith(('PySide6', 'pyqtgraph', 'polars')) for name in sys.modules);"
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(sample)], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
