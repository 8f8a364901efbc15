"""The errors a person can meet, each in three sentences.

HexoviewError
├── QueryError          a query text that can't be read, or asks for what doesn't exist
├── FormatError         bytes that aren't what they should be (WAV, hxd, CSV, EDF, zip, JSON)
├── StoreError          a store that can't be opened, read or written
├── ImportRefusedError  a recording that can't be brought in
└── ExportError         a file that can't be written as asked
    └── DiskFullError   a disk that has no more space
"""

from __future__ import annotations


class HexoviewError(Exception):
    """What happened, why, and what to do, each a sentence for a clinician.

    Attributes:
        fact: what happened.
        cause: why, with the value, the limit and the unit.
        way_out: what the person can do now.
    """

    def __init__(self, fact: str, *, cause: str = "", way_out: str = "") -> None:
        super().__init__(fact)
        self.fact = fact
        self.cause = cause
        self.way_out = way_out

    def __str__(self) -> str:
        return " ".join(part for part in (self.fact, self.cause, self.way_out) if part)

    def __reduce__(self) -> tuple[object, ...]:
        # The default would call the class with `str(self)` and lose two of three sentences.
        return (_remade, (type(self), self.fact, self.cause, self.way_out))


def _remade(kind: type[HexoviewError], fact: str, cause: str, way_out: str) -> HexoviewError:
    return kind(fact, cause=cause, way_out=way_out)


class QueryError(HexoviewError):
    """A query text that can't be read, or asks for what doesn't exist."""


class FormatError(HexoviewError):
    """Bytes that aren't what they should be."""


class StoreError(HexoviewError):
    """A store that can't be opened, read or written."""


class ImportRefusedError(HexoviewError):
    """A recording that can't be brought in."""


class ExportError(HexoviewError):
    """A file that can't be written as asked."""


class DiskFullError(ExportError):
    """A disk that has no more space: the next file would meet the same."""
