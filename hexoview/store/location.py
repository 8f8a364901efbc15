"""From a path or a store URL to a store."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from hexoview.errors import StoreError
from hexoview.store import lock
from hexoview.store.catalogue import Catalogue
from hexoview.store.database import has_wrong_journal, needs_upgrade, writing
from hexoview.store.folder import FolderStore, Parts
from hexoview.store.in_place import open_in_place
from hexoview.store.mirror import open_mirrored
from hexoview.store.notes import Notes
from hexoview.store.schema import CATALOGUE, CATALOGUE_NAME, NOTES_NAME
from hexoview.store.trash import Trash
from hexoview.watch import Watch, unwatched

_ACCOUNT = "hexoskin+https"


def open_store(location: str | Path, *, watch: Watch | None = None) -> FolderStore:
    """Opens a store, or a folder of recordings in place, by its path or `file:///` URL.

    Raises:
        StoreError: there is no store, nothing that could be opened as one, or it can't be read.
    """
    root = folder_of(location)
    try:
        if not root.exists():
            raise _refused(root, "It doesn't exist.")
        if not root.is_dir():
            raise _refused(root, "It is a file, not a folder.")
        if not (root / CATALOGUE_NAME).is_file():
            return open_in_place(root, watch or unwatched())
        return _opened(root) if _can_write(root) else open_mirrored(root)
    except PermissionError as error:
        raise _refused(root, f"The system says: {error.strerror}.") from error


def _opened(root: Path) -> FolderStore:
    path = root / CATALOGUE_NAME
    if needs_upgrade(path, CATALOGUE):
        _write_once(root)
    elif has_wrong_journal(path, CATALOGUE):
        # Another window may have it open still; the next start tries again.
        with contextlib.suppress(StoreError):
            _write_once(root)
    _settle_trash(root)
    catalogue, notes = Catalogue(root / CATALOGUE_NAME), Notes(root / NOTES_NAME)
    return FolderStore(Parts(root, catalogue, notes, is_writable=True))


def _write_once(root: Path) -> None:
    """Brings the catalogue to this version and to the journal that fits its disk."""
    # Under the lock: two writers at one moment can damage a catalogue (SQLite before 3.51.3).
    with lock.writing(root), writing(root / CATALOGUE_NAME, CATALOGUE):
        pass


def _settle_trash(root: Path) -> None:
    """Ends a removal that was interrupted, unless somebody is at it just now."""
    with contextlib.suppress(StoreError):
        Trash(root).settle(unwatched())


def _can_write(root: Path) -> bool:
    # Root may write anywhere by its rights; only the medium can still say no.
    if hasattr(os, "statvfs") and os.statvfs(root).f_flag & os.ST_RDONLY:
        return False
    return os.access(root, os.W_OK) and os.access(root / CATALOGUE_NAME, os.W_OK)


def folder_of(location: str | Path) -> Path:
    """The folder that a path or a file:/// address names; a StoreError for other addresses."""
    if location == "":
        raise StoreError("No store is named.", way_out="Give the folder of a store.")
    if isinstance(location, Path):
        return location.absolute()
    scheme, separator, _ = location.partition("://")
    if not separator:
        return Path(location).expanduser().absolute()
    if scheme.lower() == _ACCOUNT:
        raise StoreError(
            "Hexoskin accounts can't be opened yet.",
            cause=f"{location} is the address of an account.",
            way_out="Download the recordings from the Hexoskin dashboard and import them.",
        )
    if scheme.lower() != "file":
        raise StoreError(
            f"{location} can't be opened as a store.",
            cause=f"Its address begins with {scheme}://; Hexoview opens folders and file:/// addresses.",
            way_out="Choose the folder that holds the store.",
        )
    parts = urlsplit(location)
    if parts.netloc not in {"", "localhost"}:
        raise StoreError(
            f"{location} can't be opened as a store.",
            cause=f"It lies on the computer {parts.netloc}; a file:/// address names one on this computer.",
            way_out="Write three slashes after file:, or choose the folder itself.",
        )
    return Path(url2pathname(parts.path) if os.name == "nt" else unquote(parts.path)).absolute()


def _refused(root: Path, cause: str) -> StoreError:
    return StoreError(
        f"{root} can't be opened as a store.",
        cause=cause,
        way_out="Choose the folder of a store, or one with Hexoskin recordings inside.",
    )
