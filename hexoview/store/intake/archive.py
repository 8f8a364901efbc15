"""Finds recordings in a zip: checked before anything is read, unpacked nowhere but into staging."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import threading
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, ZipInfo

from hexoview.errors import FormatError, HexoviewError, ImportRefusedError
from hexoview.store.durable import open_regular
from hexoview.store.intake.alone import Alone, Home
from hexoview.store.intake.bare import MANIFEST_SUFFIX
from hexoview.store.intake.chosen import Chosen
from hexoview.store.intake.lone import TABLE_SUFFIX, read_alone
from hexoview.store.intake.range_download import Part, gathered, is_record_name, range_id_of
from hexoview.store.intake.report import ImportLine, Outcome
from hexoview.store.intake.source import (
    CONVERTED,
    ZIP_SUFFIX,
    Candidate,
    Found,
    Member,
    converted_line,
    foreign_sentence,
    is_archive,
    shared_out,
)
from hexoview.store.intake.table import is_table
from hexoview.store.intake.words import in_number_order
from hexoview.store.intake.zip_checks import check_directory_size, check_members
from hexoview.store.recording.folders import is_recording
from hexoview.store.recording.info import INFO_NAME
from hexoview.watch import Watch

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# What damaged zips make the standard library raise, on opening and on reading.
_DAMAGE = (BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Lone:
    """A file of a zip that is a recording by itself, and its name in the report."""

    alone: Alone
    label: str


def open_archive(chosen: Chosen) -> Iterator[Candidate | ImportLine]:
    """Recordings in a zip, readable until the next one is asked for, and a line on everything else."""
    path, label = chosen.path, chosen.label
    try:
        with contextlib.ExitStack() as stack:
            archive = _opened(path, chosen.store, stack)
            chosen.watch.step(0.0)
            items = list(_contents(archive, label, path.stem))
            shares = shared_out([_size(item) for item in items], chosen.watch)
            for item, share in zip(items, shares, strict=True):
                yield from _offered(item, share, chosen.home)
    except HexoviewError as error:
        yield ImportLine(label, Outcome.PROBLEM, None, f"{error}")
    except OSError as error:
        sentence = f"{label} can't be read: {error.strerror or error}."
        yield ImportLine(label, Outcome.PROBLEM, None, sentence)


def _size(item: Found | Lone | ImportLine) -> int:
    if isinstance(item, Lone):
        return item.alone.member.size
    return item.size if isinstance(item, Found) else 0


def _offered(
    item: Found | Lone | ImportLine, share: Watch, home: Callable[[], Home]
) -> Iterator[Candidate | ImportLine]:
    if isinstance(item, Lone):
        yield from read_alone(item.alone, item.label, share, home())
    else:
        yield Candidate(item, share) if isinstance(item, Found) else item


def _opened(path: Path, store_folder: Path, stack: contextlib.ExitStack) -> ZipFile:
    file = stack.enter_context(open_regular(path))
    size = os.fstat(file.fileno()).st_size
    check_directory_size(file, size)
    try:
        archive = stack.enter_context(ZipFile(file))
    except _DAMAGE as error:
        raise ImportRefusedError(
            "The zip can't be opened.",
            cause=f"It is damaged or no zip at all: {error}."[:300],
            way_out="Download it again.",
        ) from error
    check_members(
        archive.infolist(), zip_size=size, directory_offset=archive.start_dir, free=_free(store_folder)
    )
    return archive


def _contents(archive: ZipFile, label: str, stem: str) -> Iterator[Found | Lone | ImportLine]:
    folders: dict[str, list[ZipInfo]] = defaultdict(list)
    for info in archive.infolist():
        if not info.is_dir():
            folders[str(PurePosixPath(info.filename).parent)].append(info)
    lock = threading.Lock()
    parts: dict[str, Part] = {}
    for parent, infos in sorted(folders.items(), key=lambda folder: in_number_order(folder[0])):
        ordered = sorted(infos, key=lambda info: info.filename)
        members = tuple(_member(archive, info, lock) for info in ordered)
        name = stem if parent == "." else PurePosixPath(parent).name
        parts[parent] = Part(name, label if parent == "." else f"{label}/{parent}", members)
    yield from _found(parts)


def _found(parts: dict[str, Part]) -> Iterator[Found | Lone | ImportLine]:
    """What the folders of a zip hold; those of a range's records together with the range's."""
    ranges: dict[str, list[Part]] = defaultdict(list)
    for path, part in parts.items():
        above = str(PurePosixPath(path).parent)
        name = parts[above].name if above in parts else PurePosixPath(above).name
        if path != "." and is_record_name(part.name) and range_id_of(name) is not None:
            ranges[above].append(part)
    in_ranges = {id(part) for records in ranges.values() for part in records}
    for path in sorted({*parts, *ranges}, key=in_number_order):
        part = parts.get(path, Part(PurePosixPath(path).name, path, ()))
        if part.name.casefold() == CONVERTED:
            beside = parts.get(str(PurePosixPath(path).parent))
            yield converted_line(part.label, is_beside=beside is not None and _is_recording(beside.members))
        elif id(part) not in in_ranges:
            yield from _folder(part, ranges.get(path, ()))


def _folder(part: Part, records: Sequence[Part]) -> Iterator[Found | Lone | ImportLine]:
    lone = [member for member in part.members if _is_lone(member, part)]
    for member in lone:
        if member.name.lower().endswith(ZIP_SUFFIX):
            sentence = (
                f"{member.name} lies inside a zip and was not opened. Unpack the outer one and import that."
            )
            yield ImportLine(part.label, Outcome.PROBLEM, None, sentence)
        else:
            yield Lone(Alone(member.name, member, part.member), f"{part.label}/{member.name}")
    known = {member.name for member in lone} | {f"{member.name}{MANIFEST_SUFFIX}" for member in lone}
    plain = tuple(member for member in part.members if member.name not in known)
    if _is_recording(plain) or records:
        yield from gathered(replace(part, members=plain), records)
    elif plain:
        sentence = foreign_sentence([member.name for member in plain])
        yield ImportLine(part.label, Outcome.NOTE, None, sentence)


def _is_lone(member: Member, part: Part) -> bool:
    """Whether a file is a recording by itself, or a zip."""
    if is_archive(member.name):
        return True
    is_csv = member.name.lower().endswith(TABLE_SUFFIX)
    return is_csv and part.member(INFO_NAME) is None and is_table(member)


def _is_recording(members: Sequence[Member]) -> bool:
    return is_recording([member.name for member in members])


def _member(archive: ZipFile, info: ZipInfo, lock: threading.Lock) -> Member:
    return Member(PurePosixPath(info.filename).name, info.file_size, partial(_stream, archive, info, lock))


def _stream(archive: ZipFile, info: ZipInfo, lock: threading.Lock) -> io.BufferedReader:
    return io.BufferedReader(_Entry(archive, info, lock), 1 << 18)


class _Entry(io.RawIOBase):
    """One file of a zip as a stream whose damage is told in a sentence.

    Several may be read at once. `lock` guards the opening and the closing, where a ZipFile counts those
    that are open without one.
    """

    def __init__(self, archive: ZipFile, info: ZipInfo, lock: threading.Lock) -> None:
        super().__init__()
        self._name = PurePosixPath(info.filename).name
        self._lock = lock
        with self._told(), lock:
            self._inner = archive.open(info)

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """The next bytes, as many as fit."""
        room = memoryview(buffer).cast("B")
        with self._told():
            data = self._inner.read(len(room))
        room[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Lets go of the zip's entry."""
        if not self.closed and hasattr(self, "_inner"):
            with self._lock:
                self._inner.close()
        super().close()

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except _DAMAGE as error:
            raise FormatError(
                f"{self._name} in the zip is damaged.",
                cause=f"Its bytes don't unpack to what was packed: {error}."[:300],
                way_out="Download the zip again.",
            ) from error


def _free(store_folder: Path) -> int:
    """Bytes free on the disk that the store lies on, or will."""
    folder = next(path for path in (store_folder, *store_folder.parents) if path.exists())
    return shutil.disk_usage(folder).free
