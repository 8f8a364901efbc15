from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from importing import bring
from recording_builder import START, TICKS, Recording

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def store(tmp_path: Path) -> str:
    for n in (1, 2):
        recording = Recording(n, 21885, START + n * 1000 * TICKS, seconds=30, seed=n)
        bring(tmp_path / "store", recording.write(tmp_path / f"{n}"))
    return str(tmp_path / "store")


def test_that_check_says_that_all_is_sound_or_what_is_not(store: str, run: Run) -> None:
    status, out, _ = run("check", store)
    assert (status, out.splitlines()[-1].partition(":")[0]) == (0, "Everything is as it came in")
    (Path(store) / "record_1" / "ECG_I.wav").unlink()
    status, out, _ = run("check", store)
    assert status == 1
    assert out.splitlines()[0] == "missing: ECG_I.wav of recording 1 is gone."
    status, out, _ = run("check", store, "--json")
    told = json.loads(out)
    assert (status, told["is_sound"]) == (1, False)
    assert told["findings"] == [
        {"kind": "missing", "record": 1, "path": "record_1/ECG_I.wav",
         "sentence": "ECG_I.wav of recording 1 is gone."}
    ]  # fmt: skip


def test_that_check_rebuilds(store: str, run: Run) -> None:
    (Path(store) / "hexoview-catalogue.sqlite").unlink()
    status, out, _ = run("check", store, "--rebuild", "--json")
    assert (status, json.loads(out)["is_rebuilt"], json.loads(out)["records"]) == (0, True, 2)


def test_that_remove_says_first_what_would_go(store: str, run: Run) -> None:
    status, out, err = run("remove", store, "--record", "1")
    assert status == 1
    assert out.startswith("1 record · 0.0 h · ")
    assert "Add --yes" in err
    assert (Path(store) / "record_1").is_dir()


def test_that_a_removed_record_is_listed_in_the_trash_and_put_back(store: str, run: Run) -> None:
    assert run("remove", store, "--record", "1", "--yes")[0] == 0
    assert [one["id"] for one in json.loads(run("records", store, "--json")[1])] == [2]
    _, out, _ = run("trash", store)
    name = out.split()[0]
    assert "records 1 · " in out
    assert run("trash", store, "--restore", name)[0] == 0
    assert [one["id"] for one in json.loads(run("records", store, "--json")[1])] == [1, 2]
    assert run("trash", store)[1] == ""


def test_that_the_trash_is_emptied(store: str, run: Run) -> None:
    run("remove", store, "--person", "21885", "--yes")
    assert run("trash", store, "--empty")[0] == 0
    assert not (Path(store) / "trash").exists()
    assert run("check", store)[0] == 0


def test_that_notes_on_people_are_kept_and_listed(store: str, run: Run) -> None:
    status, out, _ = run(
        "people", store, "--id", "21885", "--name", "Marie", "--sex", "F", "--born", "1984",
        "--weight", "62,5", "--zone", "Europe/Zurich", "--note", "arm B", "--json",
    )  # fmt: skip
    assert status == 0
    assert json.loads(out) == [
        {"id": 21885, "user": "/api/v1/user/21885/", "name": "Marie", "sex": "F", "birth_year": 1984,
         "weight_kg": 62.5, "note": "arm B", "zone": "Europe/Zurich", "records": [1, 2]}
    ]  # fmt: skip
    run("people", store, "--id", "21885", "--note", "", "--weight", "0")
    (told,) = json.loads(run("people", store, "--json")[1])
    assert (told["name"], told["note"], told["weight_kg"]) == ("Marie", None, None)
    assert "Marie" in run("people", store)[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("remove", "--record", "99", "--yes"),
        ("remove", "--person", "99", "--yes"),
        ("trash", "--restore", "nothing"),
        ("people", "--id", "99", "--name", "Nobody"),
    ],
)
def test_that_what_is_not_there_is_said_in_a_sentence(
    store: str, run: Run, arguments: tuple[str, ...]
) -> None:
    status, _, err = run(arguments[0], store, *arguments[1:])
    assert status == 1
    assert err.startswith("hexoview: ")
    assert "Traceback" not in err


@pytest.mark.parametrize("option", [("--born", "1400"), ("--weight", "4000"), ("--zone", "Nowhere/Land")])
def test_that_what_cannot_be_noted_is_refused(
    store: str, run: Run, capsys: pytest.CaptureFixture[str], option: tuple[str, str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("people", store, "--id", "21885", *option)
    assert ended.value.code == 2
    assert option[1] in capsys.readouterr().err


def test_that_a_folder_opened_in_place_is_never_removed_from(tmp_path: Path, run: Run) -> None:
    Recording(5).write(tmp_path / "downloads" / "record_5")
    status, _, err = run("remove", str(tmp_path / "downloads"), "--record", "5", "--yes")
    assert status == 1
    assert "no store that can be written to" in err
    assert (tmp_path / "downloads" / "record_5").is_dir()


def test_that_a_name_can_not_command_a_terminal(store: str, run: Run) -> None:
    hostile = "Eve\x1b]0;owned\x07\u202e\nRow"
    told = ""
    for arguments, status in (
        (("people", store, "--id", "21885", "--name", hostile), 0),
        (("records", store), 0),
        (("query", store, "record=1"), 0),
        (("query", store, f"record={hostile}"), 2),
    ):
        ended, out, err = run(*arguments)
        assert ended == status
        told += out + err
    assert "Eve\ufffd]0;owned\ufffd" in told
    assert not set("\x1b\x07\u202e") & set(told)
