"""What a person chose to bring in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hexoview.store.intake.alone import Home
from hexoview.watch import Watch


@dataclass(frozen=True, slots=True)
class Chosen:
    """One path, its name in the report, the store it is meant for, and its share of the progress.

    Attributes:
        home: says what that store knows by now.
    """

    path: Path
    label: str
    store: Path
    watch: Watch
    home: Callable[[], Home]
