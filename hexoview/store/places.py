"""Where Hexoview keeps what belongs to a folder that it must not write into."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import platformdirs

from hexoview.store.durable import make_private_folder

_APPLICATION = "hexoview"
_FOLDERS = "folders"


def cache_of(root: Path) -> Path:
    """The private folder in the user's cache for the folder `root`."""
    return _made(platformdirs.user_cache_path(_APPLICATION, appauthor=False), root)


def overviews_folder_of(root: Path) -> Path:
    """The folder in the user's cache for what records come to at a glance; made with the first of them."""
    return _below(platformdirs.user_cache_path(_APPLICATION, appauthor=False), root)


def notes_folder_of(root: Path) -> Path:
    """The folder in the user's data for the notes on the folder `root`; made with the first note."""
    return _below(platformdirs.user_data_path(_APPLICATION, appauthor=False), root)


def key_file_by_default() -> Path:
    """Where the key of de-identified exports lies unless another place is chosen: in the user's data."""
    return platformdirs.user_data_path(_APPLICATION, appauthor=False) / "keys" / "deidentify-key.json"


def export_log_of(location: str) -> Path:
    """The file in the user's data that tells what was exported of the store at a URL."""
    name = hashlib.sha256(location.encode()).hexdigest()[:32]
    return platformdirs.user_data_path(_APPLICATION, appauthor=False) / "exports" / f"{name}.jsonl"


def batch_journal_of(digest: str) -> Path:
    """The file in the user's state that tells how far a batch has come."""
    return platformdirs.user_state_path(_APPLICATION, appauthor=False) / "batches" / f"{digest[:32]}.jsonl"


def notes_of_exports() -> Path:
    """Where running exports note the folders that they write into: in the user's state."""
    return platformdirs.user_state_path(_APPLICATION, appauthor=False) / "exports"


def _made(base: Path, root: Path) -> Path:
    folder = _below(base, root)
    make_private_folder(folder)
    return folder


def _below(base: Path, root: Path) -> Path:
    # A hash, because a path may name a person.
    return base / _FOLDERS / hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:32]
