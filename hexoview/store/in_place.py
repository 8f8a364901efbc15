"""Opens a folder of downloads as it is: its catalogue lies in the user's cache, nothing beside it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

from hexoview.domain.timestamp import Clock
from hexoview.errors import HexoviewError, StoreError
from hexoview.store.catalogue import Catalogue
from hexoview.store.catalogue_writer import insert_record, set_clock, set_meta
from hexoview.store.database import writing
from hexoview.store.folder import FolderStore, Parts
from hexoview.store.notes import Notes
from hexoview.store.places import cache_of, notes_folder_of
from hexoview.store.recording.folders import recording_folders
from hexoview.store.recording.load import load_folder
from hexoview.store.schema import CATALOGUE, NOTES_NAME
from hexoview.watch import Watch

_PREFIX = "in-place-"
_LEFT_OUT = "left_out"


def open_in_place(root: Path, watch: Watch) -> FolderStore:
    """Opens the recordings below `root`; a StoreError when there is none."""
    folders = list(recording_folders(root))
    if not folders:
        raise _nothing_inside(root)
    catalogue_path = cache_of(root) / f"{_PREFIX}{_state(root, folders)}.sqlite"
    if not catalogue_path.exists():
        _build(root, folders, catalogue_path, watch)
    catalogue = Catalogue(catalogue_path)
    left_out = tuple(str(catalogue.meta(_LEFT_OUT) or "").splitlines())
    if not catalogue.folders():
        catalogue.close()
        catalogue_path.unlink(missing_ok=True)
        raise _nothing_inside(root, left_out)
    notes = Notes(notes_folder_of(root) / NOTES_NAME)
    return FolderStore(Parts(root, catalogue, notes, is_writable=False, left_out=left_out))


def forget_in_place(root: Path) -> None:
    """Drops the catalogue of a folder; it is made anew when the folder is opened next."""
    for path in cache_of(root).glob(f"{_PREFIX}*.sqlite"):
        path.unlink(missing_ok=True)


def _build(root: Path, folders: list[Path], path: Path, watch: Watch) -> None:
    """Makes the catalogue under a name of its own and gives it the right one when it is whole."""
    # Only what is finished: another program may be making one right now.
    for older in path.parent.glob(f"{_PREFIX}*.sqlite"):
        older.unlink(missing_ok=True)
    making = path.with_suffix(f".{os.getpid()}")
    making.unlink(missing_ok=True)
    try:
        with writing(making, CATALOGUE, is_durable=False) as connection:
            left_out = list(_fill(connection, root, folders, watch))
            set_meta(connection, _LEFT_OUT, "\n".join(left_out))
        making.replace(path)
    finally:
        making.unlink(missing_ok=True)


def _fill(connection: Connection, root: Path, folders: list[Path], watch: Watch) -> Iterator[str]:
    """Puts every recording in; yields a sentence for what stays out."""
    clock: Clock | None = None
    seen: dict[int, str] = {}
    connection.execute("BEGIN")
    for number, folder in enumerate(folders):
        label = folder.relative_to(root).as_posix() if folder != root else root.name
        try:
            part = watch.part(number / len(folders), (number + 1) / len(folders))
            scanned = load_folder(folder, is_hashed=False, watch=part)
        except (HexoviewError, OSError) as error:
            yield f"{label}: {error}"
            continue
        yield from (f"{label}: {remark.sentence}" for remark in scanned.remarks if remark.is_problem)
        row = scanned.row
        if row is None:
            yield f"{label}: none of its channels has a value."
        elif clock is not None and row.clock != clock:
            ticks = clock.ticks_per_second
            yield f"{label}: it counts 1/{row.clock.ticks_per_second} s, the others 1/{ticks} s."
        elif row.id in seen:
            yield f"{label}: it is recording {row.id} once more, which is shown from {seen[row.id]}."
        else:
            clock = row.clock
            seen[row.id] = label
            set_clock(connection, clock)
            insert_record(connection, row, folder.relative_to(root).as_posix())
    connection.execute("COMMIT")


def _state(root: Path, folders: list[Path]) -> str:
    """What changes when a file inside does: all names, sizes and times, in 32 digits."""
    digest = hashlib.sha256(str(CATALOGUE.version).encode())
    for folder in folders:
        digest.update(f"{folder.relative_to(root).as_posix()}\n".encode("utf-8", "surrogateescape"))
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                stat = entry.stat(follow_symlinks=False)
                text = f"{entry.name}\0{stat.st_size}\0{stat.st_mtime_ns}\n"
                digest.update(text.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:32]


def _nothing_inside(root: Path, left_out: tuple[str, ...] = ()) -> StoreError:
    return StoreError(
        f"{root} holds no recording.",
        cause=" ".join(left_out[:3])
        or "A recording is a folder with info.json beside its channels, such as ECG_I.wav.",
        way_out="Choose the folder of a store, or one with Hexoskin recordings inside.",
    )
