"""Refuses zips that lie, that reach outside, or that unpack to more than they should."""

from __future__ import annotations

import re
import stat
import struct
from collections.abc import Sequence
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from hexoview.errors import ImportRefusedError

GREATEST_ENTRIES = 100_000
GREATEST_RATIO = 200
_SMALL = 1 << 20
# A day of zeros at 1 Hz packs 1,000-fold and is honest, so one member may be small and dense.
_SMALL_MEMBER = 64 << 20
_GREATEST_DIRECTORY = 64 << 20
_GREATEST_NAME, _GREATEST_PART = 1024, 255
_LOCAL_HEADER = 30

_END = struct.Struct("<4s4H2IH")
_LOCATOR = struct.Struct("<4sIQI")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_FURTHEST_END = (1 << 16) + _END.size
_FULL_16, _FULL_32 = 2**16 - 1, 2**32 - 1

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:")
_FILE_TYPES = frozenset({0, stat.S_IFREG, stat.S_IFDIR})


def check_directory_size(file: BinaryIO, size: int) -> None:
    """Refuses a list of contents that would take too much memory to read."""
    entries, listed = _declared(file, size)
    if entries > GREATEST_ENTRIES or listed > _GREATEST_DIRECTORY:
        raise _refusal(
            f"It lists {entries:,} files in {listed:,} bytes; Hexoview opens zips of up to"
            f" {GREATEST_ENTRIES:,} files.",
            "Unpack it and import the folder.",
        )


def check_members(members: Sequence[ZipInfo], *, zip_size: int, directory_offset: int, free: int) -> None:
    """Refuses a whole zip for one member that isn't what an honest zip holds."""
    if len(members) > GREATEST_ENTRIES:
        raise _refusal(f"It holds {len(members):,} files; Hexoview opens up to {GREATEST_ENTRIES:,}.")
    for member in members:
        _check_name(member)
        _check_kind(member)
    _check_twins(members)
    _check_sizes(members, zip_size, free)
    _check_overlaps(members, directory_offset)


def _check_name(member: ZipInfo) -> None:
    name = member.orig_filename
    parts = name.rstrip("/").split("/")
    shown = repr(name[:80])
    if "\\" in name or "\0" in name or any(ord(letter) < 32 for letter in name):
        raise _refusal(f"The name {shown} holds a backslash or a control character.")
    if name.startswith("/") or _DRIVE.match(name) or ".." in parts:
        raise _refusal(f"The name {shown} reaches outside the zip.")
    if not all(parts) or any(_RESERVED.fullmatch(part.rstrip(" .")) for part in parts):
        raise _refusal(f"The name {shown} is empty somewhere, or one that Windows keeps for itself.")
    if len(name) > _GREATEST_NAME or any(len(part) > _GREATEST_PART for part in parts):
        raise _refusal(f"The name {shown}… has {len(name):,} letters.")


def _check_kind(member: ZipInfo) -> None:
    shown = repr(member.filename[:80])
    if stat.S_IFMT(member.external_attr >> 16) not in _FILE_TYPES:
        raise _refusal(f"{shown} is a link or a device, not a file.")
    if member.flag_bits & 1:
        raise _refusal(
            f"{shown} is locked with a password.", "Unpack it with the password, and import the folder."
        )
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise _refusal(
            f"{shown} is packed by method {member.compress_type}; Hexoview reads methods 0 and 8.",
            "Unpack it and import the folder.",
        )


def _check_twins(members: Sequence[ZipInfo]) -> None:
    seen: dict[str, str] = {}
    for member in members:
        name = member.filename.rstrip("/")
        other = seen.setdefault(name.casefold(), member.filename)
        if other is not member.filename:
            raise _refusal(f"It holds {name[:80]!r} twice, once perhaps in other letters.")


def _check_sizes(members: Sequence[ZipInfo], zip_size: int, free: int) -> None:
    total = sum(member.file_size for member in members)
    if total > 2 * free:
        raise _refusal(
            f"It unpacks to {total:,} bytes, and {free:,} are free on the store's disk.",
            "Make room on the disk, then import again.",
        )
    if total > _SMALL and total > GREATEST_RATIO * zip_size:
        raise _refusal(f"It has {zip_size:,} bytes and says it unpacks to {total:,}, more than 200 times.")
    for member in members:
        dense = member.file_size > GREATEST_RATIO * member.compress_size
        if member.file_size > _SMALL_MEMBER and dense:
            raise _refusal(
                f"{member.filename[:80]!r} would unpack from {member.compress_size:,} bytes to"
                f" {member.file_size:,}, more than 200 times."
            )


def _check_overlaps(members: Sequence[ZipInfo], directory_offset: int) -> None:
    spans = sorted(
        (m.header_offset, m.header_offset + _LOCAL_HEADER + len(m.orig_filename) + m.compress_size)
        for m in members
    )
    ends = [start for start, _ in spans[1:]] + [directory_offset] * bool(spans)
    for (start, end), limit in zip(spans, ends, strict=True):
        if start < 0 or end > limit:
            raise _refusal("Some of its files lie over each other.")


def _declared(file: BinaryIO, size: int) -> tuple[int, int]:
    """How many files the end of the zip says there are, and how many bytes list them."""
    file.seek(max(0, size - _FURTHEST_END))
    tail = file.read(_FURTHEST_END)
    place = tail.rfind(b"PK\5\6")
    if place < 0 or len(tail) - place < _END.size:
        return 0, 0
    _, _, _, _, entries, listed, _, _ = _END.unpack_from(tail, place)
    if entries == _FULL_16 or listed == _FULL_32:
        return _declared_64(file, tail, place)
    return entries, listed


def _declared_64(file: BinaryIO, tail: bytes, place: int) -> tuple[int, int]:
    if place < _LOCATOR.size:
        return 0, 0
    mark, _, offset, _ = _LOCATOR.unpack_from(tail, place - _LOCATOR.size)
    if mark != b"PK\6\7":
        return _FULL_16, 0
    file.seek(min(offset, 2**62))
    end = file.read(_END_64.size)
    if len(end) < _END_64.size:
        return 0, 0
    fields = _END_64.unpack(end)
    return fields[7], fields[8]


def _refusal(
    cause: str, way_out: str = "Download it again; if it stays the same, don't trust it."
) -> ImportRefusedError:
    return ImportRefusedError("The zip is not opened.", cause=cause, way_out=way_out)
