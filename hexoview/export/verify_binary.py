"""Reads a binary export back, decodes it, and compares every number and every time with the store's."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NoReturn, Protocol

import numpy as np

from hexoview.codecs import hxd, wav
from hexoview.codecs.stored_zip import Member, encode_directory, encode_local
from hexoview.domain.segment import Segment, SyncSegment
from hexoview.errors import FormatError
from hexoview.export.binary_layout import (
    INFO_NAME,
    BinaryFile,
    Folder,
    Layout,
    folders,
    has_exact_times,
    info,
    rate_of,
    told_grid,
)
from hexoview.export.binary_writer import is_bare, moment_of, only_file
from hexoview.export.request import ExportRequest
from hexoview.export.verify import mismatch
from hexoview.query.plan import Plan
from hexoview.query.run import read_piece
from hexoview.store.base import Store
from hexoview.watch import Watch

# What Python's reader raises for a zip whose bytes were changed.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


def verify_binary(
    path: Path, plans: tuple[Plan, ...], request: ExportRequest, store: Store, watch: Watch
) -> None:
    """Holds the file against the plans, whose values are read from the store once more.

    Raises:
        ExportError: a byte differs from what it should be.
    """
    found = folders(plans, request, store)
    comparison = _Comparison(request.target, store, watch, sum(f.size for o in found for f in o.files))
    with path.open("rb") as opened:
        if is_bare(request):
            comparison.compare(only_file(found, request), opened)
        else:
            _compare_zip(found, opened, comparison)


class _Readable(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...


class _Comparison:
    """Compares the files of one export one by one."""

    def __init__(self, target: Path, store: Store, watch: Watch, total: int) -> None:
        self.store = store
        self._target = target
        self._watch = watch
        self._total = total
        self._done = 0

    def compare(self, file: BinaryFile, opened: _Readable) -> None:
        """Reads one WAV or hxd file to its end; an ExportError at the first difference."""
        self._compare_head(file, opened)
        for segment in read_piece(file.piece, self.store):
            self._watch.step(self._done / self._total)
            size = len(segment) * file.value_bytes
            block = opened.read(size)
            if len(block) != size:
                self.differs(f"{file.name} ends early")
            self._compare_block(file, block, segment)
            self._done += size
        if opened.read(1):
            self.differs(f"{file.name} goes on behind its last value")

    def differs(self, what: str) -> NoReturn:
        """Refuses the file."""
        raise mismatch(what, self._target)

    def _compare_head(self, file: BinaryFile, opened: _Readable) -> None:
        if file.layout is not Layout.WAV:
            return
        head = opened.read(len(file.head))
        try:
            header = wav.decode_header(head, file.size)
        except FormatError:
            self.differs(f"the header of {file.name} can't be read")
        told = header.sample_rate_field, header.count, header.bits
        field = wav.rate_field(rate_of(file.piece.series))
        if told != (field, file.piece.count, file.word.itemsize * 8) or head != file.head:
            self.differs(f"the header of {file.name} says otherwise")

    def _compare_block(self, file: BinaryFile, block: bytes, segment: Segment) -> None:
        match file.layout:
            case Layout.WAV:
                values = np.frombuffer(block, file.word)
            case Layout.PAIRS:
                offsets, values = hxd.decode(block)
                self._same(file, offsets + file.start, segment.timestamps, "is stamped")
            case Layout.VALUES:
                values = hxd.decode_values(block)
        self._same(file, values, segment.values, "is")
        if isinstance(segment, SyncSegment) and has_exact_times(file):
            self._compare_times(file, segment)

    def _compare_times(self, file: BinaryFile, segment: SyncSegment) -> None:
        """A reader computes the times of a WAV from its first tick and rate: the ends of each block tell."""
        grid, low = told_grid(file, self.store.clock), segment.index - file.piece.low
        told = np.array([grid.at(low), grid.at(low + len(segment) - 1)])
        self._same(file, told, segment.timestamps[[0, -1]], "is stamped")

    def _same(self, file: BinaryFile, read: np.ndarray, stored: np.ndarray, verb: str) -> None:
        if np.array_equal(read, stored):
            return
        place = int(np.flatnonzero(read != stored)[0])
        self.differs(f"a value of {file.name} {verb} {read[place]}; the recording has {stored[place]}")


def _compare_zip(found: tuple[Folder, ...], opened: BinaryIO, comparison: _Comparison) -> None:
    try:
        with zipfile.ZipFile(opened) as archive:
            members = [member for folder in found for member in _compared(folder, archive, comparison)]
            if archive.namelist() != [member.name for member in members]:
                comparison.differs("the zip holds other files")
    except _DAMAGE:
        comparison.differs("the zip can't be read")
    _compare_frame(members, opened, comparison)


def _compared(folder: Folder, archive: zipfile.ZipFile, comparison: _Comparison) -> Iterator[Member]:
    """Compares a folder's files and tells what the zip says of them."""
    told = info(folder, comparison.store)
    if archive.read(folder.path(INFO_NAME)) != told:
        comparison.differs(f"{INFO_NAME} says otherwise")
    moment = moment_of(folder, comparison.store.clock)
    yield Member(folder.path(INFO_NAME), len(told), zlib.crc32(told), moment)
    for file in folder.files:
        # Read to its end, its checksum has been compared too.
        with archive.open(folder.path(file.name)) as member:
            comparison.compare(file, member)
        checksum = archive.getinfo(folder.path(file.name)).CRC
        yield Member(folder.path(file.name), file.size, checksum, moment)


def _compare_frame(members: list[Member], opened: BinaryIO, comparison: _Comparison) -> None:
    """Compares what stands between and behind the members, of which zip readers skip most."""
    opened.seek(0)
    for member in members:
        local = encode_local(member)
        if opened.read(len(local)) != local:
            comparison.differs(f"the zip's header of {member.name} says otherwise")
        opened.seek(member.size, 1)
    if opened.read() != encode_directory(members):
        comparison.differs("the zip's table of contents says otherwise")
