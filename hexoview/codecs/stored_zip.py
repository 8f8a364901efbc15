"""Zip archives without compression, written from front to back.

The size and the checksum of a member are known before its first byte, so the header before it is right at
once: no data descriptor, which streaming readers refuse for members that aren't compressed.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hexoview.errors import FormatError

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_OFFSET_64 = struct.Struct("<HHQ")
_END_64 = struct.Struct("<4sQ2H2I4Q")
_LOCATOR_64 = struct.Struct("<4sIQI")
_END = struct.Struct("<4s4H2IH")

_LIMIT_32 = 2**32 - 1
_LIMIT_16 = 2**16 - 1
_PLAIN, _ZIP64 = 20, 45
_UNIX = 3 << 8
# A regular file for its owner only: a person can be named inside.
_PRIVATE_FILE = 0o100600 << 16
_YEARS = (1980, 2107)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive.

    Attributes:
        size: in bytes, below 4 GiB.
        moment: the time of change that it bears; zip knows even seconds from 1980 to 2107.
    """

    name: str
    size: int
    crc32: int
    moment: datetime


def encode_local(member: Member) -> bytes:
    """What stands before the member's bytes; a FormatError when zip can't hold it."""
    name = _encode_name(member)
    fields = (0, 0, *_dos_moment(member.moment), member.crc32, member.size, member.size, len(name), 0)
    return _LOCAL.pack(b"PK\x03\x04", _PLAIN, *fields) + name


def encode_directory(members: Sequence[Member]) -> bytes:
    """What stands behind the last member's bytes, when the members follow each other from byte 0 on."""
    entries = []
    offset = 0
    for member in members:
        entries.append(_encode_entry(member, offset))
        offset += len(encode_local(member)) + member.size
    directory = b"".join(entries)
    return directory + _encode_end(len(members), size=len(directory), offset=offset)


def _encode_entry(member: Member, offset: int) -> bytes:
    name = _encode_name(member)
    is_far = offset >= _LIMIT_32
    extra = _OFFSET_64.pack(1, 8, offset) if is_far else b""
    needed = _ZIP64 if is_far else _PLAIN
    sizes = (member.crc32, member.size, member.size, len(name), len(extra))
    fields = (_UNIX | needed, needed, 0, 0, *_dos_moment(member.moment), *sizes)
    place = min(offset, _LIMIT_32)
    return _CENTRAL.pack(b"PK\x01\x02", *fields, 0, 0, 0, _PRIVATE_FILE, place) + name + extra


def _encode_end(count: int, *, size: int, offset: int) -> bytes:
    shown = min(count, _LIMIT_16)
    end = _END.pack(b"PK\x05\x06", 0, 0, shown, shown, size, min(offset, _LIMIT_32), 0)
    if count < _LIMIT_16 and offset < _LIMIT_32:
        return end
    rest = _END_64.size - 12
    far = _END_64.pack(b"PK\x06\x06", rest, _UNIX | _ZIP64, _ZIP64, 0, 0, count, count, size, offset)
    return far + _LOCATOR_64.pack(b"PK\x06\x07", 0, offset + size, 1) + end


def _encode_name(member: Member) -> bytes:
    if not member.name.isascii() or not 0 < len(member.name) <= _LIMIT_16:
        raise ValueError(f"the member's name {member.name[:40]!r} is not short ASCII")
    if member.size >= _LIMIT_32:
        raise FormatError(
            "The recording can't be written as a zip.",
            cause=f"{member.name} takes {member.size:,} bytes; such a zip holds files below {_LIMIT_32:,}.",
            way_out="Choose a shorter stretch of time.",
        )
    return member.name.encode("ascii")


def _dos_moment(moment: datetime) -> tuple[int, int]:
    """Time and date as MS-DOS counts them; a year that it doesn't know becomes the nearest."""
    year = min(max(moment.year, _YEARS[0]), _YEARS[1])
    time = moment.hour << 11 | moment.minute << 5 | moment.second // 2
    return time, (year - _YEARS[0]) << 9 | moment.month << 5 | moment.day
