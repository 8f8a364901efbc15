"""The four formats, and which options each obeys; a row each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

_TABLE_OPTIONS = frozenset({"flat", "max_values", "no_timestamps", "seconds", "values"})


@dataclass(frozen=True, slots=True)
class _Row:
    title: str
    purpose: str
    media_type: str
    suffixes: tuple[str, ...]
    obeys: frozenset[str]
    why_not: str


class Format(Enum):
    """A kind of file that an answer can be written to."""

    JSON = _Row("JSON", "for programs", "application/json", (".json",), _TABLE_OPTIONS, "")
    CSV = _Row(
        "CSV",
        "for Excel and statistics",
        "text/csv",
        (".csv",),
        _TABLE_OPTIONS | {"words"},
        "",
    )
    BINARY = _Row(
        "WAV",
        "raw signals, exact",
        "application/octet-stream",
        (".zip", ".wav", ".hxd"),
        frozenset({"no_timestamps"}),
        "Binary files always contain every stored value.",
    )
    EDF = _Row(
        "EDF",
        "for EDFbrowser, Kubios, MNE",
        "application/x-edf",
        (".edf",),
        frozenset(),
        "EDF files always contain every stored value with its time.",
    )

    @property
    def key(self) -> str:
        """The word that names it on the command line."""
        return self.name.lower()

    @property
    def title(self) -> str:
        """What people call it."""
        return self.value.title

    @property
    def purpose(self) -> str:
        """What it is for, in a few words."""
        return self.value.purpose

    @property
    def media_type(self) -> str:
        """The API's Accept header."""
        return self.value.media_type

    @property
    def suffix(self) -> str:
        """The suffix that it has by default."""
        return self.value.suffixes[0]

    @property
    def is_limited(self) -> bool:
        """Whether `max_values` thins it out."""
        return self.obeys("max_values")

    def obeys(self, option: str) -> bool:
        """Whether `option` changes the file."""
        return option in self.value.obeys

    @property
    def why_not(self) -> str:
        """Why the options that it doesn't obey are off."""
        return self.value.why_not

    @classmethod
    def of_path(cls, path: Path) -> Format | None:
        """The format that a file name's suffix stands for."""
        suffix = path.suffix.lower()
        return next((one for one in cls if suffix in one.value.suffixes), None)
