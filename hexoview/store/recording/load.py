"""Reads a recording that lies in a folder as it is, without copying anything."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hexoview.domain.timestamp import Clock
from hexoview.errors import FormatError
from hexoview.store.durable import open_regular
from hexoview.store.recording.identity import identify
from hexoview.store.recording.naming import FileKind, naming
from hexoview.store.recording.origin import LIMIT_BYTES, ORIGIN_NAME, Origin, decode_origin
from hexoview.store.recording.scan import RecordFile, Scanned, scan
from hexoview.watch import Watch


def load_folder(folder: Path, *, is_hashed: bool, watch: Watch, record_id: int | None = None) -> Scanned:
    """Scans the channels of one recording's folder under the names that they have there.

    With `record_id` the recording has that number, whatever its own files say.
    """
    with os.scandir(folder) as found:
        sizes = {
            entry.name: entry.stat(follow_symlinks=False).st_size
            for entry in found
            if entry.is_file(follow_symlinks=False)
        }
    by_lower_name = {name.lower(): name for name in sorted(sizes, reverse=True)}

    def read(name: str, limit: int) -> bytes | None:
        real = by_lower_name.get(name)
        if real is None:
            return None
        with open_regular(folder / real) as file:
            data = file.read(limit + 1)
        if len(data) > limit:
            raise FormatError(f"{real} is too long.", cause=f"It has more than {limit:,} bytes.")
        return data

    identity = identify(folder.name, folder.name, read)
    if record_id is not None:
        identity = replace(identity, record_id=record_id)
    files = _channel_files(sizes, identity.info.clock)
    total = sum(file.size for file in files)
    return scan(folder, files, identity, total=total, is_hashed=is_hashed, watch=watch)


def read_origin(folder: Path) -> Origin:
    """What was settled for the recording in a store's folder, nothing where it needed nothing."""
    with contextlib.suppress(OSError, FormatError), open_regular(folder / ORIGIN_NAME) as file:
        return decode_origin(file.read(LIMIT_BYTES))
    return Origin()


def _channel_files(sizes: dict[str, int], clock: Clock) -> Sequence[RecordFile]:
    """Files worth reading, those with a name of the table first, as an import takes them."""
    wavs = {name.lower()[:-4] for name in sizes if name.lower().endswith(".wav")}
    files = [RecordFile(name, name, size, naming(name, clock)) for name, size in sorted(sizes.items())]
    files.sort(key=lambda file: file.name.lower() != file.naming.stored_name.lower())
    return [file for file in files if not _is_foreign(file, wavs)]


def _is_foreign(file: RecordFile, wavs: set[str]) -> bool:
    kind = file.naming.kind
    is_copy = kind is FileKind.EVENTS_CSV and file.name.lower()[:-4] in wavs
    is_nameless = kind in {FileKind.GRID, FileKind.EVENTS_HXD} and not file.naming.is_channel
    return kind is FileKind.FOREIGN or is_copy or is_nameless
