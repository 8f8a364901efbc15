"""Reads every file of a store, and compares it with the checksum with which it came in."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hexoview.errors import StoreError
from hexoview.store.checking.report import CheckReport, Finding, Kind
from hexoview.store.durable import open_regular
from hexoview.store.folder import FolderStore
from hexoview.store.intake.target import OWN_NAMES
from hexoview.store.location import folder_of, open_store
from hexoview.store.recording.info import record_id_of_folder
from hexoview.store.schema import CATALOGUE_NAME, NOTES_NAME, TRASH_NAME
from hexoview.store.trash import Trash
from hexoview.watch import Watch

_BLOCK = 1 << 20
# What SQLite keeps beside its files while they are open.
_BESIDE = ("-wal", "-shm", "-journal")


@dataclass(slots=True)
class _Tally:
    """How much was compared."""

    records: int = 0
    files: int = 0
    size: int = 0


def check_store(location: str | Path, watch: Watch) -> CheckReport:
    """Compares a store with its checksums; nothing in it is changed.

    Raises:
        StoreError: there is no store at all.
    """
    try:
        store = open_store(location, watch=watch.part(0.0, 0.02))
    except StoreError as error:
        root = folder_of(location)
        if not (root / CATALOGUE_NAME).is_file():
            raise
        return CheckReport((Finding(Kind.DAMAGED, CATALOGUE_NAME, str(error)),))
    try:
        tally = _Tally()
        findings = tuple(_findings(store, tally, watch.part(0.02, 1.0)))
        return CheckReport(findings, tally.records, tally.files, tally.size)
    finally:
        store.close()


def _findings(store: FolderStore, tally: _Tally, watch: Watch) -> Iterator[Finding]:
    complaint = store.catalogue.complaint()
    if complaint:
        yield Finding(Kind.DAMAGED, CATALOGUE_NAME, f"{CATALOGUE_NAME} is damaged: {complaint}")
        return
    complaint = store.notes.complaint()
    if complaint:
        yield Finding(Kind.DAMAGED, NOTES_NAME, f"{NOTES_NAME} is damaged: {complaint}")
    folders = store.catalogue.folders()
    yield from _records(store, folders, tally, watch)
    if (store.root / CATALOGUE_NAME).exists():
        yield from _strangers(store.root, set(folders.values()))
        yield from (Finding(Kind.DAMAGED, TRASH_NAME, said) for said in Trash(store.root).unreadable())
    else:
        sentence = "A folder opened in place has no checksums: only the sizes of its files were compared."
        yield Finding(Kind.NOTE, "", sentence)


def _records(
    store: FolderStore, folders: Mapping[int, str], tally: _Tally, watch: Watch
) -> Iterator[Finding]:
    files = store.catalogue.files()
    sizes = {number: sum(size for size, _ in files.get(number, {}).values()) for number in folders}
    total, done = max(sum(sizes.values()), 1), 0
    for number, folder in folders.items():
        part = watch.part(done / total, (done + sizes[number]) / total)
        done += sizes[number]
        tally.records += 1
        one = _Compared(store.root, number, Path(folder), files.get(number, {}))
        yield from one.findings(tally, part)


@dataclass(frozen=True, slots=True)
class _Compared:
    """One recording: its folder, relative to the store, and size and checksum of each of its files."""

    root: Path
    number: int
    folder: Path
    known: Mapping[str, tuple[int, bytes | None]]

    def findings(self, tally: _Tally, watch: Watch) -> Iterator[Finding]:
        """What is missing, changed, or not part of it."""
        if not (self.root / self.folder).is_dir():
            yield self._finding(Kind.MISSING, "", f"The folder of recording {self.number} is gone.")
            return
        total, done = max(sum(size for size, _ in self.known.values()), 1), 0
        for name, (size, sha256) in self.known.items():
            part = watch.part(done / total, (done + size) / total)
            part.step(0.0)
            found = _difference(self.root / self.folder / name, size, sha256, part)
            done += size
            tally.files += 1
            tally.size += size
            if found is not None:
                yield self._finding(found[0], name, f"{name} of recording {self.number} {found[1]}")
        for name in self._others():
            sentence = f"{name} lies in the folder of recording {self.number} and didn't come in with it."
            yield self._finding(Kind.ORPHANED, name, sentence)

    def _finding(self, kind: Kind, name: str, sentence: str) -> Finding:
        return Finding(kind, (self.folder / name).as_posix(), sentence, self.number)

    def _others(self) -> list[str]:
        with os.scandir(self.root / self.folder) as entries:
            there = {entry.name for entry in entries if not entry.is_dir(follow_symlinks=False)}
        # Nothing of an opened folder came in: what it holds besides is its owner's affair.
        is_ours = (self.root / CATALOGUE_NAME).exists()
        return sorted(there - set(self.known)) if is_ours else []


def _difference(path: Path, size: int, sha256: bytes | None, watch: Watch) -> tuple[Kind, str] | None:
    """What is wrong with a file; None when it is as it came in."""
    try:
        with open_regular(path) as file:
            there = os.fstat(file.fileno()).st_size
            if there != size:
                return Kind.CHANGED, f"has {there:,} bytes and came in with {size:,}."
            if sha256 is None:
                return None
            digest = hashlib.sha256()
            while block := file.read(_BLOCK):
                digest.update(block)
                watch.step(file.tell() / max(size, 1))
    except FileNotFoundError:
        return Kind.MISSING, "is gone."
    except OSError as error:
        return Kind.DAMAGED, f"can't be read: {error.strerror or error}."
    return None if digest.digest() == sha256 else (Kind.CHANGED, "is no longer what it was when it came in.")


def _strangers(root: Path, folders: set[str]) -> Iterator[Finding]:
    for name in sorted(entry.name for entry in root.iterdir()):
        if name in folders or _is_own(name):
            continue
        if record_id_of_folder(name) is not None:
            sentence = f"{name} lies in the store and is not in its list. The next import takes it in."
            yield Finding(Kind.ORPHANED, name, sentence)
        else:
            yield Finding(Kind.NOTE, name, f"{name} lies in the store's folder and is no part of it.")


def _is_own(name: str) -> bool:
    plain = name
    for suffix in _BESIDE:
        plain = plain.removesuffix(suffix)
    return plain in OWN_NAMES
