"""Recipes, presets and batches from the command line, and the window's way to the same bytes."""

from __future__ import annotations

import json
import shlex
from datetime import datetime
from pathlib import Path

import pytest

from hexoview.cli.main import main
from hexoview.export.batch import Batch
from hexoview.export.batch_rows import plan_batch
from hexoview.export.command import as_command
from hexoview.export.recipe import read_recipe
from hexoview.store.location import open_store
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("exports") / "sample"
    make_sample_store(folder, people=2, hours=0.1, seed=1, watch=unwatched())
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file's bytes; of manifests all but when they were written, and the seal over it."""
    found = {}
    for path in folder.iterdir():
        content = path.read_bytes()
        if path.name.endswith(".manifest.json"):
            told = json.loads(content)
            del told["exported"], told["seal"]
            content = json.dumps(told).encode()
        found[path.name] = content
    return found


_WAYS = [
    [
        "datatype__in=18,19&max_values=all",
        "--format",
        "csv",
        "--times",
        "iso",
        "--zone",
        "Europe/Paris",
        "--batch",
    ],
    ["datatype__in=18,19,4113", "--format", "json", "--epoch", "30", "--batch", "--name", "{person} {n}"],
    ["datatype=18", "--preset", "kubios", "--batch", "--last", "2m"],
    ["datatype__in=18,19", "--preset", "excel-fr", "--batch"],
    ["datatype__in=18,4113", "--format", "edf", "--batch", "--first", "1m"],
]


@pytest.mark.parametrize("words", _WAYS)
def test_that_command_line_recipe_copied_command_and_window_write_the_same_bytes(
    run, sample, tmp_path, words
):
    asked, kept = tmp_path / "asked", tmp_path / "kept.json"
    status, out, _ = run("export", sample, *words, "-o", asked, "--save-recipe", kept)
    assert status == 0
    assert out.splitlines()[0] == str(kept)
    recipe = read_recipe(kept)
    assert run("export", sample, "--recipe", kept, "-o", tmp_path / "recipe")[0] == 0
    copied = shlex.split(as_command(recipe, sample.as_uri(), tmp_path / "copied"))
    assert run(*copied[1:])[0] == 0
    # As the window's button does.
    store = open_store(sample)
    (tmp_path / "window").mkdir()
    batch = Batch(plan_batch(recipe, store, tmp_path / "window"), store)
    batch.run(unwatched(), lambda _: None)
    store.close()
    expected = contents(asked)
    assert expected
    for name in ("recipe", "copied", "window"):
        assert contents(tmp_path / name) == expected


def test_that_a_batch_prints_its_files_and_ends_in_a_summary(run, sample, tmp_path):
    status, out, err = run("export", sample, "datatype=19", "--format", "csv", "--batch", "-o", tmp_path)
    assert status == 0
    paths = [Path(line) for line in out.splitlines()]
    assert sorted(path for path in tmp_path.glob("*.csv")) == sorted(paths)
    assert err.splitlines()[-1] == f"{len(paths)} exported"
    status, out, err = run("export", sample, "datatype=19", "--format", "csv", "--batch", "-o", tmp_path)
    assert (status, out) == (1, "")
    assert err.splitlines()[-1] == f"0 exported · {len(paths)} failed"
    again = (
        "export",
        sample,
        "datatype=19",
        "--format",
        "csv",
        "--batch",
        "-o",
        tmp_path,
        "--if-exists",
        "skip",
    )
    status, out, err = run(*again)
    assert (status, out) == (0, "")
    assert err.splitlines()[-1] == f"0 exported · {len(paths)} skipped"


def test_that_a_preset_takes_the_clock_of_a_place(run, sample, tmp_path):
    words = ("export", sample, "datatype=19&end=500000000000", "--preset", "pandas")
    excel = ("export", sample, "datatype=19", "--preset", "excel", "--no-manifest")
    assert run(*words, "-o", tmp_path / "a.csv")[0] == 0
    assert run(*excel, "-o", tmp_path / "utc.csv")[0] == 0
    assert run(*excel, "-o", tmp_path / "tokyo.csv", "--zone", "Asia/Tokyo")[0] == 0
    utc, tokyo = (
        (tmp_path / name).read_text("utf-8-sig").splitlines()[1].split(",")[-2]
        for name in ("utc.csv", "tokyo.csv")
    )
    assert tokyo.endswith("+09:00")
    assert datetime.fromisoformat(tokyo) == datetime.fromisoformat(utc)


def test_that_a_single_file_is_numbered_skipped_or_replaced(run, sample, tmp_path):
    target = tmp_path / "a.csv"
    words = ("export", sample, "datatype=19", "-o", target)
    assert run(*words)[0] == 0
    assert run(*words)[0] == 1
    assert run(*words, "--if-exists", "skip")[:2] == (0, "")
    status, out, _ = run(*words, "--if-exists", "number", "--no-manifest")
    assert (status, out) == (0, f"{tmp_path / 'a (2).csv'}\n")
    assert not (tmp_path / "a (2).csv.manifest.json").exists()
    target.write_text("mine")
    assert run(*words, "--if-exists", "replace")[0] == 0
    assert target.read_text() != "mine"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--batch", "-o", "out"], "There is no query"),
        (["record=1", "--format", "csv"], "no file to write to"),
        (["record=1", "--first", "2h", "-o", "a.csv"], "Add --batch"),
        (["record=1", "--preset", "excel", "--times", "iso", "-o", "a.csv"], "--preset chooses"),
        (["record=1", "--name", "{x}", "-o", "a.csv"], "no field"),
        (["record=1", "--skip", "soon", "-o", "a.csv"], "no duration"),
        (["record=1", "--epoch", "many", "-o", "a.csv"], "invalid"),
        (["record=1", "--batch", "-o", "out"], "which format"),
    ],
)
def test_that_arguments_that_cannot_be_meant_are_status_2(
    run, sample, tmp_path, monkeypatch, capsys, words, sentence
):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(["export", str(sample), *words])
    assert ended.value.code == 2
    assert sentence in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_that_a_recipe_that_hides_who_it_is_needs_a_key(run, sample, tmp_path, capsys):
    kept, key = tmp_path / "kept.json", tmp_path / "keys" / "key.json"
    words = ("export", sample, "datatype=19", "--format", "csv", "--batch", "--deidentify", "--key-file", key)
    assert run(*words, "--save-recipe", kept)[0] == 0
    assert str(key) not in kept.read_text()
    with pytest.raises(SystemExit):
        main(["export", str(sample), "--recipe", str(kept), "-o", str(tmp_path / "out")])
    assert "key file" in capsys.readouterr().err
    again = ("--recipe", kept, "-o", tmp_path / "out", "--deidentify", "--key-file", key)
    assert run("export", sample, *again)[0] == 0
    numbers = {str(record["id"]) for record in json.loads(run("records", sample, "--json")[1])}
    for path in (tmp_path / "out").iterdir():
        assert not any(number in path.name or number.encode() in path.read_bytes() for number in numbers)


def test_that_a_recipe_is_made_de_identified_where_that_is_asked_for_beside_it(run, sample, tmp_path):
    kept, key = tmp_path / "kept.json", tmp_path / "keys" / "key.json"
    assert run("export", sample, "datatype=19", "--format", "json", "--batch", "--save-recipe", kept)[0] == 0
    asked = ("--deidentify", "--key-file", key, "--shift-dates", "-400")
    assert run("export", sample, "--recipe", kept, "-o", tmp_path / "out", *asked)[0] == 0
    records = json.loads(run("records", sample, "--json")[1])
    told = {str(record[name]) for record in records for name in ("id", "start")}
    written = contents(tmp_path / "out")
    assert len(written) >= 2 * len(records)
    for name, data in written.items():
        assert not any(number in name or number.encode() in data for number in told)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--name", "{record}"], "--name"),
        (["--values", "stored"], "--values"),
        (["--first", "1m"], "--first"),
        (["--preset", "excel"], "--preset"),
        (["--zone", "Asia/Tokyo"], "--zone"),
        (["--events", "none"], "--events"),
        (["--separator", "tab"], "table"),
        (["--epoch", "30"], "table"),
    ],
)
def test_that_what_a_recipe_settles_is_not_passed_by_in_silence(run, sample, tmp_path, capsys, words, named):
    kept = tmp_path / "kept.json"
    assert run("export", sample, "datatype=19", "--format", "csv", "--batch", "--save-recipe", kept)[0] == 0
    with pytest.raises(SystemExit) as ended:
        main(["export", str(sample), "--recipe", str(kept), "-o", str(tmp_path / "out"), *words])
    assert ended.value.code == 2
    assert named in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
