"""What a fresh pair of eyes broke: each is a sentence now, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from hexoview.cli.main import main
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("refusals") / "sample"
    make_sample_store(folder, people=4, hours=0.05, seed=1, watch=unwatched())
    return folder


def told(capsys, *arguments: str | Path) -> tuple[int, str]:
    status = main([str(argument) for argument in arguments])
    return status, capsys.readouterr().err


@pytest.mark.parametrize("name", ["record_301218/heart_rate.wav", "hexoview-catalogue.sqlite", "new.json"])
def test_that_nothing_is_written_among_the_recordings(sample, capsys, name):
    target = sample / name
    before = target.read_bytes() if target.exists() else None
    order = ("export", sample, "record=301218&datatype=19", "-o", target, "--overwrite", "--format", "json")
    status, error = told(capsys, *order)
    assert status == 1
    assert "never changed" in error
    assert (target.read_bytes() if target.exists() else None) == before


def test_that_a_link_or_a_pipe_is_not_replaced(sample, capsys, tmp_path):
    own = tmp_path / "own.json"
    own.write_text("mine", encoding="utf-8")
    (tmp_path / "link.json").symlink_to(own)
    os.mkfifo(tmp_path / "pipe.json")
    for name in ("link.json", "pipe.json"):
        order = ("export", sample, "record=301218&datatype=19", "-o", tmp_path / name, "--overwrite")
        status, error = told(capsys, *order)
        assert status == 1
        assert "link or a device" in error
    assert own.read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "link.json").is_symlink()


def test_that_an_empty_zip_does_not_stop_an_import(sample, capsys, tmp_path):
    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "a.zip", "w"):
        pass
    status = main(["import", str(tmp_path / "S"), str(tmp_path / "in"), str(sample / "record_301218")])
    assert status == 1
    assert "1 record imported · 1 problem" in capsys.readouterr().out


def test_that_records_left_out_of_each_are_told(sample, capsys, tmp_path):
    query = "record__in=301240,301218,999&datatype=280"
    status, error = told(capsys, "export", sample, query, "-o", tmp_path / "a.csv", "--combine", "each")
    assert status == 0
    assert "“record=301218” has no value here and is left out." in error
    assert "This store has no record 999." in error


@pytest.mark.parametrize("arguments", [["records", ""], ["import", "http://x/y", "."]])
def test_that_no_store_and_a_foreign_address_are_refused(capsys, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    status, error = told(capsys, *arguments)
    assert status == 1
    assert error
    assert list(tmp_path.iterdir()) == []


def test_that_a_file_address_names_a_store_to_import_into(sample, capsys, tmp_path):
    address = (tmp_path / "a store").as_uri()
    assert told(capsys, "import", address, sample / "record_301218") == (0, "")
    assert (tmp_path / "a store" / "record_301218").is_dir()


def test_that_what_the_system_refuses_is_a_sentence(capsys, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    status, error = told(capsys, "sample", tmp_path / "file" / "inside", "--hours", "0.05")
    assert status == 1
    assert error.startswith("hexoview: ")
    assert "Traceback" not in error


@pytest.mark.parametrize("suffix", ["json", "csv", "zip", "edf"])
def test_that_a_name_that_is_no_utf8_is_refused_in_a_sentence(sample, capsys, tmp_path, suffix):
    target = Path(os.fsdecode(os.fsencode(tmp_path) + b"/night\xff." + suffix.encode()))
    status, said = told(capsys, "export", sample, "datatype=19&user=21885", "-o", target)
    assert status == 1
    assert "isn't UTF-8" in said
    assert list(tmp_path.iterdir()) == []


def test_that_a_negative_seed_is_refused(capsys, tmp_path):
    with pytest.raises(SystemExit) as caught:
        main(["sample", str(tmp_path / "new"), "--seed", "-1"])
    assert caught.value.code == 2
    assert "-1 is below 0" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_that_what_lies_in_a_folder_opened_in_place_and_cant_be_used_is_told(sample, capsys, tmp_path):
    [record, *_] = sorted(path for path in sample.iterdir() if path.name.startswith("record_"))
    shutil.copytree(record, tmp_path / "in" / record.name)
    (tmp_path / "in" / record.name / "heart_rate.wav").write_bytes(b"RIFF, and nothing more")
    status, said = told(capsys, "records", tmp_path / "in")
    assert status == 0
    assert "heart_rate.wav" in said


def test_that_an_import_names_the_option_that_takes_in_what_it_offers(sample, capsys, tmp_path):
    [record, *_] = sorted(path for path in sample.iterdir() if path.name.startswith("record_"))
    shutil.copytree(record, tmp_path / "less" / record.name)
    for path in (tmp_path / "less" / record.name).glob("*.wav"):
        if path.name != "heart_rate.wav":
            path.unlink()
    main(["import", str(tmp_path / "store"), str(tmp_path / "less")])
    capsys.readouterr()
    main(["import", str(tmp_path / "store"), str(record)])
    assert "run the same command with --replace" in capsys.readouterr().out
    assert main(["import", str(tmp_path / "store"), str(record), "--replace"]) == 0
    assert "--replace" not in capsys.readouterr().out
