from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from hexoview.ui.display import display_problem, is_drawn_on_x


def test_that_without_a_display_the_reason_is_told() -> None:
    assert "Neither DISPLAY nor WAYLAND_DISPLAY" in display_problem({}, platform="linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_that_windows_and_macos_always_have_one(platform: str) -> None:
    assert display_problem({}, platform=platform) == ""


def test_that_only_windows_on_x_need_its_libraries(tmp_path: Path) -> None:
    assert is_drawn_on_x({})
    assert is_drawn_on_x({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"})
    assert not is_drawn_on_x({"QT_QPA_PLATFORM": "offscreen"})
    (tmp_path / "wayland-0").touch()
    assert not is_drawn_on_x({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_that_a_platform_without_a_screen_needs_none() -> None:
    assert display_problem({"QT_QPA_PLATFORM": "offscreen"}, platform="linux") == ""


def test_that_a_display_at_which_nobody_answers_is_told_instead_of_tried() -> None:
    # Qt would abort the process: no number as high as this is given to a display.
    assert "nothing answers" in display_problem({"DISPLAY": ":59999"}, platform="linux")
    assert "nothing answers" in display_problem({"DISPLAY": "127.0.0.1:59000.0"}, platform="linux")


def test_that_a_display_that_answers_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        assert display_problem({"DISPLAY": f"127.0.0.1:{number}"}, platform="linux") == ""


def test_that_a_wayland_socket_is_enough(tmp_path: Path) -> None:
    (tmp_path / "wayland-0").touch()
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display_problem(environment, platform="linux") == ""
    assert display_problem({**environment, "WAYLAND_DISPLAY": "gone"}, platform="linux") != ""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_that_starting_without_a_display_says_so_and_names_the_command_line() -> None:
    code = "import sys; from hexoview.ui.app import run_window; sys.exit(run_window('/tmp/a store'))"
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PATH": "/usr/bin"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert "There is no display" in done.stderr
    assert "hexoview export /tmp/a store" in done.stderr
    assert "Traceback" not in done.stderr


def test_that_a_missing_qt_is_told_in_a_sentence() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.modules['PySide6.QtCore'] = None\n"
        "from hexoview.ui.app import run_window\n"
        "sys.exit(run_window(None))"
    )
    environment = {"PATH": "/usr/bin", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "can't be loaded" in done.stderr
    assert "Traceback" not in done.stderr
