from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hexoview.ui.failures import Notice
from hexoview.ui.session import Alarm, _about_dropped

_MISTAKE = """
import sys
def _a_mistake():
    try:
        1 // 0
    except ZeroDivisionError:
        return sys.exc_info()
"""
_RUN = """
import sys
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
import hexoview.ui.window as window

show = window.Window.showEvent
def show_and_leave(self, event):
    show(self, event)
    def leave():
        if not self.parts.preview.is_loaded:
            QTimer.singleShot(10, self, leave)
            return
        {then}
        self.close()
    QTimer.singleShot(10, self, leave)
window.Window.showEvent = show_and_leave
from hexoview.ui.app import run_window
sys.exit(run_window({location!r}))
"""


def run(
    tmp_path: Path, *, location: str | None = None, then: str = "pass"
) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "config")}
    code = _RUN.format(then=then, location=location)
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def test_that_the_window_opens_and_closes_with_status_0(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_that_settings_are_kept_for_their_owner_alone(tmp_path: Path) -> None:
    run(tmp_path)
    kept = tmp_path / "config" / "hexoview" / "window.ini"
    assert kept.is_file()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


def test_that_damaged_settings_never_stop_the_start(tmp_path: Path) -> None:
    kept = tmp_path / "config" / "hexoview" / "window.ini"
    kept.parent.mkdir(parents=True)
    kept.write_text("[General]\nappearance=neon\ngeometry=7\n")
    then = "sys.stdout.write(self.notices.notices[0].fact)"
    done = run(tmp_path, then=then)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Some settings were set back."


def test_that_a_mistake_becomes_a_notice_and_the_window_stays(tmp_path: Path) -> None:
    then = "sys.excepthook(*_a_mistake()); sys.stdout.write(self.notices.notices[-1].fact)"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path / "config")}
    code = _MISTAKE + _RUN.format(then=then, location=None)
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Hexoview made a mistake."


def test_that_a_running_window_leaves_no_garbage_to_other_threads(tmp_path: Path) -> None:
    then = "import gc; sys.stdout.write(f'{gc.isenabled()} {gc.get_freeze_count() > 10_000}')"
    done = run(tmp_path, then=then)
    assert (done.returncode, done.stdout) == (0, "False True"), done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_a_signal_closes_the_window_as_its_button_does(tmp_path: Path, number: signal.Signals) -> None:
    then = f"import os; os.kill(os.getpid(), {int(number)}); return"
    done = run(tmp_path, then=then)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "config" / "hexoview" / "window.ini").is_file()
    assert "Traceback" not in done.stderr


class TestAlarm:
    @pytest.fixture
    def alarm(self, qapp: object) -> Iterator[Alarm]:
        alarm = Alarm()
        yield alarm
        alarm.remove()
        alarm.deleteLater()

    def test_that_what_a_thread_raises_reaches_the_window(self, alarm: Alarm, qtbot: QtBot) -> None:
        told: list[Notice] = []
        alarm.raised.connect(told.append)
        hook = threading.excepthook
        alarm.install()
        try:
            thread = threading.Thread(target=lambda: 1 // 0)
            with qtbot.waitSignal(alarm.raised):
                thread.start()
                thread.join()
        finally:
            alarm.remove()
            threading.excepthook = hook
        assert told[0].fact == "Hexoview made a mistake."
        assert "ZeroDivisionError" in told[0].report


def test_that_settings_that_were_dropped_are_named_by_what_they_are_about(qapp: object) -> None:
    told = _about_dropped(("geometry", "panes", "record_list", "export_folder", "if_file_exists"))
    assert told.cause == (
        "These could not be read: the places of window and panes, the columns of the list, other settings."
    )
