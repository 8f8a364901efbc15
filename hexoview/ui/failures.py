"""Makes a notice of whatever went wrong: the fact, its cause, a way out."""

from __future__ import annotations

import errno
import platform
import sys
import traceback
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qVersion

import hexoview
from hexoview.errors import HexoviewError
from hexoview.ui.sentences import in_words

translate = QCoreApplication.translate


class Weight(Enum):
    """How much a notice matters."""

    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Notice:
    """What a person should know, in at most three sentences.

    Attributes:
        report: what a developer needs, without personal data; empty where nothing is to be mended.
    """

    fact: str
    cause: str = ""
    way_out: str = ""
    weight: Weight = Weight.INFO
    report: str = ""

    @property
    def text(self) -> str:
        """All sentences, and the report, as they are copied."""
        sentences = " ".join(part for part in (self.fact, self.cause, self.way_out) if part)
        return f"{sentences}\n\n{self.report}" if self.report else sentences


def notice_of(error: BaseException) -> Notice:
    """The three sentences for an error; one that nobody foresaw comes with a report."""
    match error:
        case HexoviewError():
            return Notice(in_words(error.fact), in_words(error.cause), in_words(error.way_out), Weight.BAD)
        case MemoryError():
            return _notice_of_memory()
        case OSError():
            return _notice_of_system(error)
        case _:
            return _notice_of_mistake(error)


def report_of(error: BaseException) -> str:
    """Where an error arose, by module and line.

    What it says is left out, and so are folders and values: they may name a person.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {module_of(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([versions(), f"{type(error).__module__}.{type(error).__qualname__}", *lines])


def versions() -> str:
    """What runs here, in one line."""
    return (
        f"Hexoview {hexoview.__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()} {platform.machine()}"
    )


def module_of(path: str) -> str:
    """The file from its package on: what comes before may hold a person's name."""
    file = Path(path)
    # A checkout may be called hexoview too, so that its name says nothing of where the package begins.
    package = Path(hexoview.__file__).parent
    if file.is_relative_to(package):
        return file.relative_to(package.parent).as_posix()
    for start in ("site-packages", f"python{sys.version_info[0]}.{sys.version_info[1]}"):
        if start in file.parts:
            at = len(file.parts) - file.parts[::-1].index(start)
            return "/".join(file.parts[at:])
    return file.name or "?"


def _notice_of_memory() -> Notice:
    return Notice(
        translate("failures", "There isn't enough memory for this."),
        translate("failures", "This computer has no more to give right now."),
        translate("failures", "Close other programs, or choose fewer channels or a shorter stretch."),
        Weight.BAD,
    )


def _notice_of_system(error: OSError) -> Notice:
    where = Path(error.filename).name if isinstance(error.filename, str) else ""
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            cause = translate("failures", "The folder or file doesn't allow it.")
            way_out = translate("failures", "Choose another folder.")
        case errno.ENOSPC | errno.EDQUOT:
            cause = translate("failures", "The disk is full.")
            way_out = translate("failures", "Free some space, or choose another disk.")
        case errno.ENOENT | errno.ENOTDIR:
            cause = translate("failures", "It is no longer there.")
            way_out = translate("failures", "Choose it again; a drive may have been taken out.")
        case _:
            cause = translate("failures", "The system says: {0}.").format(
                error.strerror or type(error).__name__
            )
            way_out = translate("failures", "Try again, or choose another folder.")
    fact = (
        translate("failures", "“{0}” can't be used.").format(where)
        if where
        else translate("failures", "A file can't be used.")
    )
    return Notice(fact, cause, way_out, Weight.BAD)


def _notice_of_mistake(error: BaseException) -> Notice:
    return Notice(
        translate("failures", "Hexoview made a mistake."),
        translate("failures", "It met something that it was not made for; your recordings are untouched."),
        translate("failures", "Go on working, or copy the report (it names no person) and send it to us."),
        Weight.BAD,
        report_of(error),
    )
