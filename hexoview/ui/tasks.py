"""What the browse lane can be busy with."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Task(Enum):
    """One kind of work, or none."""

    NOTHING = auto()
    OPENING = auto()
    PLANNING = auto()
    DRAWING = auto()
    FORESEEING = auto()
    ESTIMATING = auto()


def title_of(task: Task) -> str:
    """What the job bar says while it lasts."""
    match task:
        case Task.OPENING:
            return translate("tasks", "Opening")
        case Task.DRAWING:
            return translate("tasks", "Drawing")
        case _:
            return translate("tasks", "Looking up")
