"""Files that are recordings by themselves: EDF, and tables of channels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hexoview.errors import HexoviewError
from hexoview.store.intake.alone import Alone, Home, alone_at
from hexoview.store.intake.edf import read_edf
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.source import EDF_SUFFIX, Candidate, shared_out
from hexoview.store.intake.table import is_table, read_table
from hexoview.store.recording.scan import Remark
from hexoview.watch import Watch

TABLE_SUFFIX = ".csv"


def is_table_at(path: Path) -> bool:
    """Whether the file at a path is a table of channels."""
    try:
        return path.suffix.lower() == TABLE_SUFFIX and is_table(alone_at(path).member)
    except OSError:
        return False


def read_alone(alone: Alone, label: str, watch: Watch, home: Home) -> Iterator[Candidate | ImportLine]:
    """The recordings in an EDF file or a table, and a line on what of it stays out."""
    yield from told(label, _read(alone, label, watch, home))


def told(label: str, found: Iterator[Candidate | ImportLine]) -> Iterator[Candidate | ImportLine]:
    """What is found; what is wrong with the file becomes a line."""
    try:
        yield from found
    except HexoviewError as error:
        yield ImportLine(label, Outcome.PROBLEM, None, f"{error}")
    except OSError as error:
        yield ImportLine(label, Outcome.PROBLEM, None, f"{label} can't be read: {error.strerror or error}.")


def _read(alone: Alone, label: str, watch: Watch, home: Home) -> Iterator[Candidate | ImportLine]:
    if alone.name.lower().endswith(EDF_SUFFIX):
        edf = read_edf(alone, label, watch, home)
        yield Candidate(edf.found, watch)
        yield from _lines(label, edf.remarks)
        return
    table = read_table(alone, label, watch)
    shares = shared_out([one.size for one in table.found], watch)
    for one, share in zip(table.found, shares, strict=True):
        yield Candidate(one, share)
    yield from _lines(label, table.remarks)


def _lines(label: str, remarks: Sequence[Remark]) -> Iterator[ImportLine]:
    for remark in remarks:
        outcome = Outcome.PROBLEM if remark.is_problem else Outcome.NOTE
        yield ImportLine(label, outcome, None, remark.sentence)
