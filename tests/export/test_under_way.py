"""What killed exports left goes at the next start of the program, wherever it is."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hexoview.cli.main import main
from hexoview.export.under_way import clear_up, noted
from hexoview.store import places

TESTS = Path(__file__).parents[1]
_KILLED = """
import os, signal, sys
from pathlib import Path
from hexoview.export.atomic import Pending
from hexoview.export.under_way import noted
folder = Path(sys.argv[1])
with noted(folder):
    Pending(folder / "Anna.csv").write(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    state = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    return places.notes_of_exports()


def killed_in(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    done = subprocess.run([sys.executable, "-c", _KILLED, str(folder)], check=False, cwd=TESTS.parent)
    assert done.returncode != 0
    assert len(list(folder.iterdir())) == 1


def notes(place: Path) -> list[Path]:
    return sorted(place.iterdir()) if place.exists() else []


def test_that_an_export_is_noted_as_long_as_it_runs_and_only_for_its_owner(tmp_path, own_state):
    with noted(tmp_path):
        [note] = notes(own_state)
        assert note.read_bytes() == os.fsencode(tmp_path.resolve())
        assert stat.S_IMODE(note.stat().st_mode) == 0o600
        assert stat.S_IMODE(own_state.stat().st_mode) == 0o700
        # It runs still, so nobody clears up for it.
        assert clear_up() == ()
        assert notes(own_state) == [note]
    assert notes(own_state) == []


def test_that_a_note_tells_the_folder_and_no_file(tmp_path, own_state):
    killed_in(tmp_path / "out")
    [note] = notes(own_state)
    assert note.read_bytes() == os.fsencode((tmp_path / "out").resolve())
    assert b"Anna" not in note.read_bytes() + os.fsencode(note.name)


def test_that_any_command_clears_up_after_killed_exports(tmp_path, own_state, capsys):
    for name in ("one", "two"):
        killed_in(tmp_path / name)
    (tmp_path / "one" / "mine.csv").write_text("mine")
    assert main(["doctor"]) in {0, 1}
    capsys.readouterr()
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["mine.csv"]
    assert list((tmp_path / "two").iterdir()) == []
    assert notes(own_state) == []


def test_that_a_disk_that_is_not_plugged_in_is_waited_for(tmp_path, own_state):
    stick = tmp_path / "stick"
    stick.mkdir()
    killed_in(stick / "out")
    away = stick.rename(tmp_path / "away")
    assert clear_up() == ()
    assert len(notes(own_state)) == 1
    away.rename(stick)
    assert len(clear_up()) == 1
    assert notes(own_state) == []


@pytest.mark.parametrize("shift", [-(10**8), 10**8])
def test_that_a_clock_that_was_changed_keeps_nothing_from_being_cleared_up(tmp_path, own_state, shift):
    killed_in(tmp_path / "out")
    for path in [*notes(own_state), *(tmp_path / "out").iterdir()]:
        os.utime(path, (time.time() + shift, time.time() + shift))
    assert len(clear_up()) == 1
    assert notes(own_state) == []


@pytest.mark.parametrize("content", [b"", b"relative/path", b"\0", b"\xff\xfe", b"/nowhere/at/all"])
def test_that_a_note_that_makes_no_sense_does_no_harm(tmp_path, own_state, content):
    own_state.mkdir(parents=True)
    (own_state / "0123456789abcdef").write_bytes(content)
    (own_state / "folder").mkdir()
    (own_state / "link").symlink_to(tmp_path)
    assert clear_up() == ()


def test_that_an_export_needs_no_state_folder(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with noted(tmp_path):
        pass
    assert clear_up() == ()
