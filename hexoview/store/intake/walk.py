"""Finds recordings in folders, to a bounded depth, following no links."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from hexoview.store.durable import open_regular
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.source import Found, Member, foreign_sentence, is_archive, looks_like_channel
from hexoview.store.recording.folders import GREATEST_DEPTH, GREATEST_ENTRIES, is_recording
from hexoview.watch import Watch


def walk(folder: Path, label: str, watch: Watch) -> Iterator[Found | Path | ImportLine]:
    """Recordings below a folder, zip and EDF files as paths, and a line on everything else."""
    yield from _Walk(watch).below(folder, label, 0)


class _Walk:
    """One search; it counts what it has seen, so that it ends."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._seen = 0

    def below(self, folder: Path, label: str, depth: int) -> Iterator[Found | Path | ImportLine]:
        """What lies in `folder` and deeper."""
        try:
            entries = self._entries(folder)
        except OSError as error:
            yield _line(label, Outcome.PROBLEM, f"{label} can't be read: {error.strerror or error}.")
            return
        files = [entry for entry in entries if entry.is_file(follow_symlinks=False)]
        is_one = is_recording([entry.name for entry in files])
        if is_one:
            yield _found(folder, label, files)
        yield from _others(label, entries, files, is_one=is_one)
        folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
        for entry in folders:
            yield from self._deeper(entry, f"{label}/{entry.name}", depth + 1)

    def _deeper(self, entry: os.DirEntry[str], label: str, depth: int) -> Iterator[Found | Path | ImportLine]:
        if depth > GREATEST_DEPTH:
            sentence = f"{label} lies deeper than {GREATEST_DEPTH} folders and was not searched."
            yield _line(label, Outcome.PROBLEM, sentence)
        else:
            yield from self.below(Path(entry.path), label, depth)

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        with os.scandir(folder) as found:
            entries = []
            for entry in found:
                entries.append(entry)
                self._seen += 1
                if self._seen > GREATEST_ENTRIES:
                    raise OSError(f"more than {GREATEST_ENTRIES:,} files and folders")
        self._watch.step(0.0)
        return sorted(entries, key=lambda entry: entry.name)


def _found(folder: Path, label: str, files: list[os.DirEntry[str]]) -> Found:
    members = tuple(
        Member(entry.name, entry.stat(follow_symlinks=False).st_size, partial(open_regular, Path(entry.path)))
        for entry in files
        if not is_archive(entry.name)
    )
    return Found(label, folder.name, members)


def _others(
    label: str, entries: list[os.DirEntry[str]], files: list[os.DirEntry[str]], *, is_one: bool
) -> Iterator[Path | ImportLine]:
    """Archives to be opened, links, and files that belong to no recording."""
    foreign = []
    for entry in files:
        if is_archive(entry.name):
            yield Path(entry.path)
        elif not is_one:
            foreign.append(entry.name)
    if foreign:
        yield _line(label, Outcome.NOTE, foreign_sentence(foreign))
    for entry in entries:
        if not entry.is_file(follow_symlinks=False) and not entry.is_dir(follow_symlinks=False):
            lost = is_one and looks_like_channel(entry.name)
            sentence = f"{entry.name} is a link or a device, not a file, and stays out."
            yield _line(label, Outcome.PROBLEM if lost else Outcome.NOTE, sentence)


def _line(label: str, outcome: Outcome, sentence: str) -> ImportLine:
    return ImportLine(label, outcome, None, sentence)
