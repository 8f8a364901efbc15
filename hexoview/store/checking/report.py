"""What a check found, a line for each thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What is the matter; NOTE alone says that nothing is lost."""

    MISSING = "missing"
    CHANGED = "changed"
    ORPHANED = "orphaned"
    DAMAGED = "damaged"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found.

    Attributes:
        record_id: the recording that it is about, where it is about one.
        path: the file or folder, relative to the store.
    """

    kind: Kind
    path: str
    sentence: str
    record_id: int | None = None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All that a check found, and how much it compared.

    Attributes:
        records, files, size: what was compared; size in bytes.
    """

    findings: tuple[Finding, ...]
    records: int = 0
    files: int = 0
    size: int = 0
    is_rebuilt: bool = False

    @property
    def problems(self) -> tuple[Finding, ...]:
        """Everything but notes."""
        return tuple(found for found in self.findings if found.kind is not Kind.NOTE)

    @property
    def is_sound(self) -> bool:
        """Whether every file is there as it came in, and nothing lies in the store that isn't part of it."""
        return not self.problems
