"""Finds recordings in folders, to a bounded depth, following no links."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hexoview.store.durable import open_regular
from hexoview.store.intake.bare import MANIFEST_SUFFIX, is_bare
from hexoview.store.intake.lone import is_table_at
from hexoview.store.intake.range_download import Part, gathered, is_record_name, range_id_of
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.source import (
    CONVERTED,
    Found,
    Member,
    converted_line,
    foreign_sentence,
    is_archive,
    looks_like_channel,
)
from hexoview.store.intake.words import in_number_order
from hexoview.store.recording.folders import GREATEST_DEPTH, GREATEST_ENTRIES, is_recording
from hexoview.store.recording.info import INFO_NAME
from hexoview.store.schema import CATALOGUE_NAME, TRASH_NAME
from hexoview.watch import Watch

Entry = os.DirEntry[str]


def walk(folder: Path, label: str, *, store: Path, watch: Watch) -> Iterator[Found | Path | ImportLine]:
    """Recordings below a folder, files to be opened on their own as paths, and a line on everything else.

    The store itself is passed by.
    """
    yield from _Walk(store, watch).below(folder, label, 0)


class _Walk:
    """One search; it counts what it has seen, so that it ends."""

    def __init__(self, store: Path, watch: Watch) -> None:
        self._store = store
        self._watch = watch
        self._seen = 0

    def below(self, folder: Path, label: str, depth: int) -> Iterator[Found | Path | ImportLine]:
        """What lies in `folder` and deeper."""
        if self._store.exists() and folder.samefile(self._store):
            yield _line(label, Outcome.NOTE, f"{label} is the store itself, and was passed by.")
            return
        try:
            shelf = _sorted(self._entries(folder))
        except OSError as error:
            yield _line(label, Outcome.PROBLEM, f"{label} can't be read: {error.strerror or error}.")
            return
        parts = self._records(folder, label, shelf)
        yield from _contents(folder, label, shelf, tuple(parts.values()))
        for entry in shelf.folders:
            if entry.name in parts:
                continue
            if entry.name == TRASH_NAME and (folder / CATALOGUE_NAME).exists():
                yield _line(f"{label}/{entry.name}", Outcome.NOTE, f"The trash of {label} was passed by.")
            elif entry.name.casefold() == CONVERTED:
                yield converted_line(f"{label}/{entry.name}", is_beside=_is_recording(shelf))
            else:
                yield from self._deeper(entry, f"{label}/{entry.name}", depth + 1)

    def _records(self, folder: Path, label: str, shelf: _Shelf) -> dict[str, Part]:
        """The folders of a range's records, by name; what can't be read is left for the search to tell."""
        parts: dict[str, Part] = {}
        if range_id_of(folder.name) is None:
            return parts
        for entry in shelf.folders:
            with contextlib.suppress(OSError):
                if (
                    is_record_name(entry.name)
                    and (inner := _sorted(self._entries(Path(entry.path)))).is_plain
                ):
                    members = tuple(_member(file) for file in inner.files)
                    parts[entry.name] = Part(entry.name, f"{label}/{entry.name}", members)
        return parts

    def _deeper(self, entry: Entry, label: str, depth: int) -> Iterator[Found | Path | ImportLine]:
        if depth > GREATEST_DEPTH:
            sentence = f"{label} lies deeper than {GREATEST_DEPTH} folders and was not searched."
            yield _line(label, Outcome.PROBLEM, sentence)
        else:
            yield from self.below(Path(entry.path), label, depth)

    def _entries(self, folder: Path) -> list[Entry]:
        with os.scandir(folder) as found:
            entries = []
            for entry in found:
                entries.append(entry)
                self._seen += 1
                if self._seen > GREATEST_ENTRIES:
                    raise OSError(f"more than {GREATEST_ENTRIES:,} files and folders")
        self._watch.step(0.0)
        return sorted(entries, key=lambda entry: in_number_order(entry.name))


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What lies in one folder: files opened on their own, other files, folders, and what is neither."""

    alone: tuple[Entry, ...]
    files: tuple[Entry, ...]
    folders: tuple[Entry, ...]
    strange: tuple[Entry, ...]

    @property
    def is_plain(self) -> bool:
        """Whether nothing but files of a recording lies there."""
        return not (self.alone or self.folders or self.strange)


def _sorted(entries: list[Entry]) -> _Shelf:
    files = [entry for entry in entries if entry.is_file(follow_symlinks=False)]
    folders = tuple(entry for entry in entries if entry.is_dir(follow_symlinks=False))
    names = frozenset(entry.name for entry in files)
    has_info = any(name.lower() == INFO_NAME for name in names)
    alone = tuple(
        entry
        for entry in files
        if is_archive(entry.name)
        or is_bare(entry.name, names)
        or (not has_info and is_table_at(Path(entry.path)))
    )
    # A manifest belongs to the file beside it and needs no line of its own.
    known = {entry.name for entry in alone} | {f"{entry.name}{MANIFEST_SUFFIX}" for entry in alone}
    rest = tuple(entry for entry in files if entry.name not in known)
    strange = tuple(entry for entry in entries if entry not in files and entry not in folders)
    return _Shelf(alone, rest, folders, strange)


def _contents(
    folder: Path, label: str, shelf: _Shelf, records: tuple[Part, ...]
) -> Iterator[Found | Path | ImportLine]:
    names = [entry.name for entry in shelf.files]
    is_one = _is_recording(shelf)
    if is_one or records:
        yield from gathered(Part(folder.name, label, tuple(_member(entry) for entry in shelf.files)), records)
    elif names:
        yield _line(label, Outcome.NOTE, foreign_sentence(names))
    yield from (Path(entry.path) for entry in shelf.alone)
    for entry in shelf.strange:
        lost = is_one and looks_like_channel(entry.name)
        sentence = f"{entry.name} is a link or a device, not a file, and stays out."
        yield _line(label, Outcome.PROBLEM if lost else Outcome.NOTE, sentence)


def _is_recording(shelf: _Shelf) -> bool:
    return is_recording([entry.name for entry in shelf.files])


def _member(entry: Entry) -> Member:
    size = entry.stat(follow_symlinks=False).st_size
    return Member(entry.name, size, partial(open_regular, Path(entry.path)))


def _line(label: str, outcome: Outcome, sentence: str) -> ImportLine:
    return ImportLine(label, outcome, None, sentence)
