from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from window_driver import find

from hexoview.ui.crash_dialog import CrashDialog
from hexoview.ui.crashes import CrashWatch, scrubbed
from hexoview.ui.failures import versions

CANARY = "Marie-Tremblay-1961"
_CRASH = """
import faulthandler, sys
from pathlib import Path
from hexoview.ui.crashes import CrashWatch
watch = CrashWatch(Path(sys.argv[1]))
watch.begin()
def {canary}():
    pass
try:
    raise ValueError("{said} was born in 1961")
except ValueError as error:
    watch.note(error)
from PySide6.QtCore import qWarning
qWarning("{said} can't be read")
import ctypes
ctypes.string_at(0)
"""
_LIVES = """
import sys
from pathlib import Path
from hexoview.ui.crashes import CrashWatch
watch = CrashWatch(Path(sys.argv[1]))
watch.begin()
print("ready", flush=True)
sys.stdin.readline()
watch.end()
"""


def crashed(folder: Path, script: Path) -> None:
    """A run that dies of a bad pointer, in a file under a folder that bears a name."""
    script.parent.mkdir(parents=True)
    script.write_text(_CRASH.format(canary="night", said=CANARY), encoding="utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, str(script), str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0


def ended(watch: CrashWatch) -> str:
    left = watch.begin()
    watch.end()
    return left


def test_that_a_crash_is_told_at_the_next_start_once_and_names_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    crashed(folder, tmp_path / CANARY / "patients" / "night.py")
    [left] = folder.iterdir()
    assert stat.S_IMODE(left.stat().st_mode) == 0o600
    report = ended(CrashWatch(folder))
    assert "Fatal Python error: Segmentation fault" in report
    assert "error ValueError" in report
    assert "qt QtWarningMsg default" in report
    assert "ctypes/__init__.py:" in report
    assert versions() in report
    for part in CANARY.split("-"):
        assert part not in report
    assert "patients" not in report
    assert ended(CrashWatch(folder)) == ""
    assert list(folder.iterdir()) == []


def test_that_a_run_that_ends_as_it_should_leaves_nothing(tmp_path: Path) -> None:
    assert ended(CrashWatch(tmp_path)) == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="another process's file can't be looked at on Windows")
def test_that_another_window_that_still_runs_is_no_crash(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", _LIVES, str(tmp_path)],
        env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        assert ended(CrashWatch(tmp_path)) == ""
        assert len(list(tmp_path.iterdir())) == 1
        other.communicate("\n")
    assert list(tmp_path.iterdir()) == []


def test_that_a_folder_that_takes_nothing_stops_no_start(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    assert ended(CrashWatch(tmp_path / "state")) == ""


@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda raw: raw.decode("utf-8", "replace")))
def test_that_no_words_of_a_damaged_file_reach_the_report(written: str) -> None:
    marked = "\n".join(f"{CANARY} {line}" for line in written.split("\n"))
    assert scrubbed(marked) == versions()


def test_that_the_report_is_shown_and_saved_and_safe_mode_is_a_wish(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("all that is known")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.save(str(tmp_path / "report.txt"))
    assert (tmp_path / "report.txt").read_text() == "all that is known\n"
    with qtbot.waitSignal(dialog.failed):
        dialog.save(str(tmp_path / "nowhere" / "report.txt"))
    with qtbot.waitSignal(dialog.safe_mode_chosen):
        qtbot.mouseClick(find(dialog, "crash-safe", QPushButton), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
