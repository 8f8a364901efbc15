"""Puts right what an interrupted import left: folders that have their name and no rows yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hexoview.errors import HexoviewError
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.target import Target
from hexoview.store.recording.info import record_id_of_folder
from hexoview.store.recording.load import load_folder
from hexoview.watch import Watch


def recover(target: Target, watch: Watch) -> Iterator[ImportLine]:
    """Takes recordings that lie in the store into its catalogue: all of them when that was removed."""
    for folder in target.orphans():
        line = _adopted(target, folder, watch)
        if line is not None:
            yield line


def _adopted(target: Target, folder: Path, watch: Watch) -> ImportLine | None:
    try:
        scanned = load_folder(folder, is_hashed=True, watch=watch, record_id=record_id_of_folder(folder.name))
        row = scanned.row
        if row is None or target.folder_of(row.id) is not None:
            sentence = f"{folder.name} lies in the store without being part of it, and was left as it is."
            return ImportLine(folder.name, Outcome.NOTE, None, sentence)
        target.check_clock(row.clock)
        target.adopt(row, folder.name)
    except (HexoviewError, OSError) as error:
        sentence = f"{folder.name} lies in the store and can't be read. {error}"
        return ImportLine(folder.name, Outcome.NOTE, None, sentence)
    sentence = f"Recording {row.id} was in the store's folder and is in its list again."
    return ImportLine(folder.name, Outcome.NOTE, row.id, sentence)
