"""Keeps the computer from going to sleep while long work runs; where it can't, nothing is said."""

from __future__ import annotations

import contextlib
import ctypes
import shutil
import subprocess
import sys
from collections.abc import Sequence

# Windows: keep on what is asked for (continuous), and ask for the system (required).
_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001


def holding_command(reason: str, platform: str = sys.platform) -> tuple[str, ...]:
    """What keeps a computer awake until its own input ends; nothing where the system has no such program.

    The last word waits for that end, which comes with the end of this program, however it ends.
    """
    match platform:
        case "linux":
            told = ("--what=sleep:idle", "--mode=block", "--who=Hexoview", f"--why={reason}")
            return ("systemd-inhibit", *told, "cat")
        case "darwin":
            return ("caffeinate", "-i", "cat")
        case _:
            return ()


class Awake:
    """One wish to stay awake; asking twice is asking once.

    Args:
        command: a program that keeps the computer awake until its input ends; none asks Windows itself.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        self._holder: subprocess.Popen[bytes] | None = None

    @property
    def is_held(self) -> bool:
        """Whether a program holds the computer awake."""
        return self._holder is not None and self._holder.poll() is None

    def begin(self) -> None:
        """Wishes to stay awake from now on."""
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS | _SYSTEM_REQUIRED)
        if self._holder is not None or not self._command or shutil.which(self._command[0]) is None:
            return
        nothing = subprocess.DEVNULL
        # A computer without systemd's bus answers with an end at once, which is as good as no answer.
        with contextlib.suppress(OSError):
            self._holder = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=nothing, stderr=nothing
            )

    def end(self) -> None:
        """Lets the computer sleep again."""
        if sys.platform == "win32":
            _tell_windows(_CONTINUOUS)
        if self._holder is None:
            return
        if self._holder.stdin is not None:
            self._holder.stdin.close()
        self._holder.kill()
        self._holder.wait()
        self._holder = None


def _tell_windows(state: int) -> None:
    with contextlib.suppress(AttributeError, OSError):
        ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined]  # on Windows alone
