"""Whether there is a screen to open a window on. No Qt here: asking it ends the program."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_SCREENLESS = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs"})
_X_NAME = re.compile(r"(?P<host>[^:]*):(?P<number>\d+)(?:\.\d+)?")
_PATIENCE_S = 2.0


def display_problem(environment: Mapping[str, str] = os.environ, *, platform: str = sys.platform) -> str:
    """Why no window can be shown, as a sentence; empty where one can.

    A DISPLAY that nobody answers at makes Qt abort the process, so it is tried first.
    """
    if platform in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM", "").split(":")[0] in _SCREENLESS:
        return ""
    if _has_wayland(environment):
        return ""
    name = environment.get("DISPLAY", "")
    if not name:
        return "Neither DISPLAY nor WAYLAND_DISPLAY is set on this computer or in this session."
    if not _answers(name):
        return f"DISPLAY is {name}, and nothing answers there."
    return ""


def is_drawn_on_x(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether windows go to an X server, which needs more of the system's libraries."""
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    return platform == "xcb" or (not platform and not _has_wayland(environment))


def _has_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(environment.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def _answers(name: str) -> bool:
    match = _X_NAME.fullmatch(name)
    if match is None:
        # A form of name that only X itself knows, such as a launchd socket.
        return True
    host, number = match["host"], int(match["number"])
    if host in {"", "unix"}:
        local = f"/tmp/.X11-unix/X{number}"
        return _connects(socket.AF_UNIX, local) or _connects(socket.AF_UNIX, f"\0{local}")
    return _connects(socket.AF_INET, (host, 6000 + number))


def _connects(family: int, address: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as attempt:
            attempt.settimeout(_PATIENCE_S)
            attempt.connect(address)
    except (OSError, OverflowError):
        return False
    return True
