"""A recording as it was found, in a folder or in a zip, before a byte of its channels is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import BinaryIO

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.errors import FormatError
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.recording.naming import FileKind, naming
from hexoview.store.recording.origin import Origin
from hexoview.watch import Watch

ZIP_SUFFIX = ".zip"
EDF_SUFFIX = ".edf"
CONVERTED = "conversionoutput"
"""The folder, in small letters, into which Hexoskin's converter writes tables of what lies beside it."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a source; `open` gives its bytes, at most `size` of them."""

    name: str
    size: int
    open: Callable[[], BinaryIO]

    def read(self, limit: int) -> bytes:
        """The whole file; a FormatError when it has more than `limit` bytes."""
        if self.size > limit:
            raise FormatError(
                f"{self.name} is too long to be what its name says.",
                cause=f"It has {self.size:,} bytes; Hexoview reads up to {limit:,}.",
            )
        with self.open() as file:
            # Not `limit`: a buffered file sets so many bytes aside before it reads the first.
            return file.read(self.size)


@dataclass(frozen=True, slots=True)
class FoundRange:
    """An activity that a download is about; its span is None where only the recording can tell it."""

    id: int
    name: str
    span: TimeSpan | None


@dataclass(frozen=True, slots=True)
class Found:
    """A recording that was found.

    Attributes:
        label: where, in the words of the person who chose it.
        folder_name: the folder's own name, which may tell the record's id.
        members: its files, sorted by name.
        ranges: activities that come with it.
        origin: what is settled for it; None where its own files are to tell all.
        person: what it says of its person beside the number; the number here is not to be used.
    """

    label: str
    folder_name: str
    members: tuple[Member, ...] = field(default=())
    ranges: tuple[FoundRange, ...] = ()
    origin: Origin | None = None
    person: User | None = None

    @property
    def size(self) -> int:
        """Bytes in all its files."""
        return sum(member.size for member in self.members)

    def read(self, name: str, limit: int) -> bytes | None:
        """The file of that lower-case name, however its letters are written; None when there is none."""
        member = next((member for member in self.members if member.name.lower() == name), None)
        return None if member is None else member.read(limit)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A recording that was found, and its share of the progress."""

    found: Found
    watch: Watch


def shared_out(sizes: Sequence[int], watch: Watch) -> list[Watch]:
    """A part of the progress for each of some things, as large as its size."""
    total = sum(sizes) or 1
    ends = [end / total for end in accumulate(sizes)]
    return [watch.part(low, high) for low, high in pairwise([0.0, *ends])]


def looks_like_channel(name: str) -> bool:
    """Whether a file's suffix is that of a channel, known or not."""
    return naming(name, HEXOSKIN).kind in {FileKind.GRID, FileKind.EVENTS_CSV, FileKind.EVENTS_HXD}


def is_archive(name: str) -> bool:
    """Whether a file is opened on its own account, wherever it lies."""
    return name.lower().endswith((ZIP_SUFFIX, EDF_SUFFIX))


def foreign_sentence(names: Sequence[str]) -> str:
    """A sentence on files that belong to no recording."""
    return f"No part of a recording, left out: {', '.join(names)}."


def converted_line(label: str, *, is_beside: bool) -> ImportLine:
    """A line on a converter's output, which is a copy where the recording lies beside it."""
    if is_beside:
        sentence = "It holds a converter's copies of the recording beside it, and isn't needed."
        return ImportLine(label, Outcome.NOTE, None, sentence)
    sentence = (
        "It holds a converter's tables, and the recording that they were made from doesn't lie beside it."
        " They don't say when they begin; import the download itself."
    )
    return ImportLine(label, Outcome.PROBLEM, None, sentence)
