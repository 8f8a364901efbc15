"""Opens a store that can't be written to, on a copy of its catalogue in the user's cache.

A catalogue in WAL mode doesn't open at all on a read-only medium, and not even a reader may do without
the files that SQLite keeps beside it (measured with SQLite 3.40.1); its copy opens as it is.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from hexoview.errors import StoreError
from hexoview.store.catalogue import Catalogue
from hexoview.store.database import make_current
from hexoview.store.durable import PRIVATE_FILE, PRIVATE_FOLDER, remove_folder
from hexoview.store.folder import FolderStore, Parts
from hexoview.store.notes import Notes
from hexoview.store.places import cache_of
from hexoview.store.schema import CATALOGUE, CATALOGUE_NAME, NOTES, NOTES_NAME

# A copy that was made while the original changed is thrown away and made again.
_ATTEMPTS = 5
_COPIED = (CATALOGUE_NAME, f"{CATALOGUE_NAME}-wal", NOTES_NAME, f"{NOTES_NAME}-journal")


def open_mirrored(root: Path) -> FolderStore:
    """Opens a store read-only; nothing is written in its folder."""
    folder = _mirror(root)
    return FolderStore(
        Parts(
            root,
            Catalogue(folder / CATALOGUE_NAME),
            Notes(folder / NOTES_NAME, is_writable=False),
            is_writable=False,
            can_keep_notes=False,
        )
    )


def _mirror(root: Path) -> Path:
    """The folder with the copies; made anew when the originals have changed."""
    cache = cache_of(root)
    making = cache / f"making-{os.getpid()}"
    for _ in range(_ATTEMPTS):
        state = _state(root)
        folder = cache / f"store-{state}"
        if folder.exists():
            return folder
        _copy(root, making)
        if _state(root) == state:
            return _named(making, folder)
    remove_folder(making)
    raise StoreError(
        f"The store {root.name} can't be opened just now.",
        cause="Somebody is bringing recordings into it, and this account may only read it.",
        way_out="Open it again when the import has ended.",
    )


def _copy(root: Path, making: Path) -> None:
    remove_folder(making)
    making.mkdir(mode=PRIVATE_FOLDER)
    for name in _COPIED:
        if (root / name).is_file():
            shutil.copyfile(root / name, making / name)
            (making / name).chmod(PRIVATE_FILE)
    for name, schema in ((CATALOGUE_NAME, CATALOGUE), (NOTES_NAME, NOTES)):
        if (making / name).exists():
            make_current(making / name, schema)


def _named(making: Path, folder: Path) -> Path:
    for older in folder.parent.glob("store-*"):
        remove_folder(older)
    try:
        making.rename(folder)
    except OSError:
        # Another Hexoview was first with the same copy.
        remove_folder(making)
    return folder


def _state(root: Path) -> str:
    versions = f"{CATALOGUE.version}.{NOTES.version}-"
    stats = [(root / name).stat() if (root / name).is_file() else None for name in _COPIED]
    return versions + "-".join(
        "0" if one is None else f"{one.st_size:x}.{one.st_mtime_ns:x}" for one in stats
    )
