"""Notes how a run ended, so that the next one can tell; nothing of a person stands in what is noted."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
import sys
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from hexoview.store.file_lock import is_locked_by_us
from hexoview.ui.failures import module_of, report_of, versions

_PREFIX, _SUFFIX = "running-", ".txt"
# What is read of a file that may have grown without end.
_MOST = 64_000
_FRAME = re.compile(r'^\s*File "(?P<path>.*)", line (?P<line>\d+) in (?P<name>[\w<>.]+)\s*$')
_FATAL = re.compile(r"^(Fatal Python error: [\w ]+|Windows fatal exception: [\w ]+)\s*$")
_THREAD = re.compile(r"^(?:Current thread|Thread) 0x[0-9a-f]+")
# Lines that this module wrote itself, or `report_of` did.
_OWN = re.compile(r"^(error [\w.]+|qt \w+ [a-z.]+|  [\w./-]+:\d+ in [\w<>]+)$")


class CrashWatch:
    """A file for as long as the window runs, in which a crash leaves the threads' stacks.

    The file's own lock says whether its window still runs: several may, beside each other.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / f"{_PREFIX}{os.getpid()}{_SUFFIX}"
        self._file: TextIO | None = None

    def begin(self) -> str:
        """Watches from now on; gives the report on a run before that never ended, or nothing."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            left = self._collected()
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
            self._file = os.fdopen(descriptor, "w", encoding="utf-8")
            is_locked_by_us(descriptor, or_else=False)
        except OSError:
            faulthandler.enable()
            return ""
        faulthandler.enable(self._file)
        qInstallMessageHandler(self._note_qt)
        return left

    def note(self, error: BaseException) -> None:
        """Notes an error that nobody caught, by module and line."""
        self._write(f"error {type(error).__qualname__}\n{report_of(error)}")

    def end(self) -> None:
        """The run ends as it should: nothing is left."""
        qInstallMessageHandler(None)
        faulthandler.disable()
        if self._file is not None:
            self._file.close()
            self._file = None
            with contextlib.suppress(OSError):
                self._path.unlink()

    def _note_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        """Notes that Qt complained and of what kind; what it said may name a file, and so a person."""
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        self._write(f"qt {kind.name} {re.sub(r'[^a-z.]', '', context.category or 'default')}")
        sys.stderr.write(f"{message}\n")

    def _write(self, text: str) -> None:
        if self._file is not None and self._file.tell() < _MOST:
            self._file.write(f"{text}\n")
            self._file.flush()

    def _collected(self) -> str:
        """The newest of what runs that never ended left; the files go."""
        reports = []
        for path in sorted(self._folder.glob(f"{_PREFIX}*{_SUFFIX}"), key=lambda one: one.stat().st_mtime):
            with contextlib.suppress(OSError), path.open("r+", encoding="utf-8", errors="replace") as file:
                if is_locked_by_us(file.fileno(), or_else=False):
                    reports.append(scrubbed(file.read(_MOST)))
                    path.unlink()
        return reports[-1] if reports else ""


def scrubbed(text: str) -> str:
    """A crash file with nothing but modules, lines and kinds of errors: folders bear people's names."""
    lines = filter(None, map(_scrubbed_line, text.splitlines()))
    return "\n".join([versions(), *lines])


def _scrubbed_line(line: str) -> str:
    frame = _FRAME.match(line)
    if frame is not None:
        return f"  {module_of(frame['path'])}:{frame['line']} in {frame['name']}"
    for pattern in (_FATAL, _THREAD, _OWN):
        found = pattern.match(line)
        if found is not None:
            return found.group()
    return ""
