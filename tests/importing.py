"""What most tests of the import do: bring something in, and look at what came of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from hexoview.domain.idset import IdSet
from hexoview.domain.series import Series
from hexoview.store.folder import FolderStore
from hexoview.store.intake.report import ImportLine, ImportReport, Outcome
from hexoview.store.intake.run import import_paths
from hexoview.watch import unwatched


def bring(store: Path, *paths: Path, replace: bool = False) -> ImportReport:
    """Imports, and checks that each line was said as it came."""
    said: list[ImportLine] = []
    report = import_paths(store, paths, watch=unwatched(), on_line=said.append, replace=replace)
    assert tuple(said) == report.lines
    return report


def sentences(report: ImportReport, outcome: Outcome) -> str:
    """All that was said of one kind."""
    return " ".join(line.sentence for line in report.lines if line.outcome is outcome)


def series(store: FolderStore, datatype_id: int, record_id: int = 257575) -> Series:
    """The one series of a channel."""
    (found,) = store.series(records=IdSet.of([record_id]), datatypes=IdSet.of([datatype_id]))
    return found


def values(store: FolderStore, datatype_id: int, record_id: int = 257575) -> np.ndarray:
    """All stored numbers of a channel."""
    one = series(store, datatype_id, record_id)
    return store.read(one, 0, one.count).values


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything below a folder: files with their bytes, folders with None."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }
