"""A recording as it was found, in a folder or in a zip, before a byte of its channels is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import BinaryIO

from hexoview.domain.timestamp import HEXOSKIN
from hexoview.errors import FormatError
from hexoview.store.recording.naming import FileKind, naming
from hexoview.watch import Watch

ZIP_SUFFIX = ".zip"
EDF_SUFFIX = ".edf"


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
            return file.read(limit)


@dataclass(frozen=True, slots=True)
class Found:
    """A recording that was found.

    Attributes:
        label: where, in the words of the person who chose it.
        folder_name: the folder's own name, which may tell the record's id.
        members: its files, sorted by name.
    """

    label: str
    folder_name: str
    members: tuple[Member, ...] = field(default=())

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
