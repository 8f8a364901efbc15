"""Long jobs keep the computer awake, and their end is told to who looks elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from builders import a_store
from memory_engine import MemoryEngine
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from window_driver import Driver

from hexoview.ui.areas import attention
from hexoview.ui.areas.attention import AttentionArea
from hexoview.ui.awake import Awake, holding_command
from hexoview.ui.job import Job, JobState

# Lives until its input ends, as `cat` does, and says so.
_HOLDER = "import sys, pathlib; sys.stdin.read(); pathlib.Path(sys.argv[1]).write_text('ended')"


def test_that_a_program_holds_the_computer_awake_from_the_first_wish_to_the_end() -> None:
    awake = Awake((sys.executable, "-c", "import sys; sys.stdin.read()"))
    awake.begin()
    first = awake._holder
    awake.begin()
    assert awake._holder is first
    assert awake.is_held
    awake.end()
    assert not awake.is_held
    assert first is not None
    assert first.returncode is not None
    awake.end()


@pytest.mark.skipif(os.name == "nt", reason="Windows is asked itself, by no program")
def test_that_what_holds_it_awake_ends_with_a_program_that_was_killed(tmp_path: Path) -> None:
    told = tmp_path / "told"
    os.mkfifo(told)
    code = (
        "import os, sys; from hexoview.ui.awake import Awake; "
        f"Awake((sys.executable, '-c', {_HOLDER!r}, {str(told)!r})).begin(); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    # Reading waits for the one who writes.
    assert told.read_text() == "ended"


@pytest.mark.parametrize("command", [(), ("hexoview-has-no-such-program",)])
def test_that_a_computer_that_cannot_be_held_awake_says_nothing(command: tuple[str, ...]) -> None:
    awake = Awake(command)
    awake.begin()
    assert not awake.is_held
    awake.end()


def test_that_each_system_is_asked_by_its_own_program() -> None:
    assert holding_command("why", "linux")[0] == "systemd-inhibit"
    assert "--why=why" in holding_command("why", "linux")
    assert holding_command("why", "darwin") == ("caffeinate", "-i", "cat")
    assert holding_command("why", "win32") == ()


class TestWindow:
    @pytest.fixture
    def driver(self, open_window: Callable[..., Driver]) -> Driver:
        return open_window(MemoryEngine(here=a_store()), location="here")

    @pytest.fixture
    def told(self, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> list[object]:
        """The windows that asked for attention, and the sentences."""
        heard: list[object] = []
        monkeypatch.setattr(QApplication, "alert", heard.append)
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
        monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
        monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: None)
        monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda *said: heard.append(said[2]))
        return heard

    def a_job(self, state: JobState, seconds: float) -> Job:
        return Job(1, "Exporting Marie.edf", state, began=time.monotonic() - seconds)

    @pytest.mark.parametrize(
        ("state", "said"), [(JobState.DONE, "A job is done."), (JobState.FAILED, "A job failed.")]
    )
    def test_that_the_end_of_a_long_job_is_told_without_a_name(
        self, driver: Driver, told: list[object], monkeypatch: pytest.MonkeyPatch, state: JobState, said: str
    ) -> None:
        monkeypatch.setattr(driver.window, "isActiveWindow", lambda: False)
        driver.jobs.changed.emit(self.a_job(state, 60))
        assert told == [driver.window, said]

    def test_that_short_and_cancelled_jobs_and_seen_windows_need_no_telling(
        self, driver: Driver, told: list[object], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(driver.window, "isActiveWindow", lambda: False)
        driver.jobs.changed.emit(self.a_job(JobState.DONE, 1))
        driver.jobs.changed.emit(self.a_job(JobState.CANCELLED, 60))
        driver.jobs.changed.emit(replace(self.a_job(JobState.RUNNING, 60), fraction=0.5))
        monkeypatch.setattr(driver.window, "isActiveWindow", lambda: True)
        driver.jobs.changed.emit(self.a_job(JobState.DONE, 60))
        assert told == []

    def test_that_a_job_keeps_the_computer_awake_until_none_is_left(
        self, driver: Driver, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        area = driver.window.findChild(AttentionArea)
        assert isinstance(area, AttentionArea)
        wished: list[str] = []
        monkeypatch.setattr(area.awake, "begin", lambda: wished.append("begin"))
        monkeypatch.setattr(area.awake, "end", lambda: wished.append("end"))
        area._soon.timeout.disconnect()
        area._soon.timeout.connect(area.awake.begin)
        area._soon.setInterval(0)
        driver.jobs.started.emit("Exporting")
        driver.until(lambda: wished == ["begin"])
        driver.jobs.rested.emit()
        assert wished == ["begin", "end"]
        assert attention._AWAKE_AFTER_MS < 60_000
