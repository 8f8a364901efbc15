"""What happens when a file is there already."""

from __future__ import annotations

from enum import Enum


class IfThere(Enum):
    """One of four, kept over sessions."""

    ASK = "ask"
    NUMBER = "number"
    SKIP = "skip"
    REPLACE = "replace"
