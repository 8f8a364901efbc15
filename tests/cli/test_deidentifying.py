"""`hexoview export --deidentify`, as it is typed."""

from __future__ import annotations

import json

import pytest

from hexoview.cli.main import main
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clinic") / "store"
    make_sample_store(folder, people=1, hours=0.1, seed=1, watch=unwatched())
    return folder


def _record(clinic, capsys) -> dict[str, object]:
    main(["records", str(clinic), "--json"])
    return json.loads(capsys.readouterr().out)[0]


def test_that_an_export_without_names_tells_on_the_error_output_what_it_changed(clinic, tmp_path, capsys):
    record = _record(clinic, capsys)
    (tmp_path / "out").mkdir()
    target, key = tmp_path / "out" / "a.json", tmp_path / "keys" / "key.json"
    order = ["export", str(clinic), f"record={record['id']}&datatype=19", "-o", str(target)]
    assert main([*order, "--deidentify", "--key-file", str(key), "--shift-dates", "-30"]) == 0
    told = capsys.readouterr()
    assert told.out.strip() == str(target)
    assert "none found" in told.err
    [person] = json.loads(key.read_text())["people"]
    assert f"P{person['code']}" in told.err
    assert json.loads(target.read_text())[0]["user"] == f"/api/v1/user/{person['code']}/"


@pytest.mark.parametrize("flag", [["--key-file", "k"], ["--shift-dates", "random"]])
def test_that_options_of_it_alone_are_wrong_arguments(clinic, tmp_path, capsys, flag):
    with pytest.raises(SystemExit) as ended:
        main(["export", str(clinic), "record=1", "-o", str(tmp_path / "a.json"), *flag])
    assert ended.value.code == 2
    assert "Add --deidentify" in capsys.readouterr().err
