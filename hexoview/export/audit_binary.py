"""Reads WAV, hxd and zip exports once more with the standard library alone, and counts what is inside."""

from __future__ import annotations

import json
import struct
import wave
import zipfile
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import IO, Any

from hexoview.export.audit_found import Channels, Found
from hexoview.watch import Watch

_PAIR = struct.Struct("<qq")
_VALUES_AT_ONCE = 65_536
_MOST_INFO = 16 << 20


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of a series beside its file.

    Attributes:
        start: the tick that hxd counts from.
        first: the tick of the first value.
        rate: values a second; None for events.
    """

    user: int
    datatype: int
    start: int
    first: int
    rate: Fraction | None
    ticks_per_second: int
    has_times: bool


def read_binary(path: Path, told: dict[str, Any], watch: Watch) -> Channels:
    """The channels of a zip, a WAV or an hxd.

    Raises:
        ValueError: it isn't such a file.
    """
    found: Channels = {}
    if path.suffix.lower() != ".zip":
        [channel] = told["channels"]
        [series] = told["series"].values()
        one = _told(told, told["user"], told["start"], channel | series)
        with path.open("rb") as file:
            _note(found, file, path.name, one)
        return found
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(member.file_size for member in archive.infolist()) > path.stat().st_size:
                raise ValueError("the zip unpacks to more than it holds")
            for name in archive.namelist():
                watch.step(0.5)
                if not name.endswith("info.json"):
                    _note_member(found, archive, name, told)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        raise ValueError(f"the zip can't be read: {error}") from None
    return found


def _note_member(found: Channels, archive: zipfile.ZipFile, name: str, told: dict[str, Any]) -> None:
    path = PurePosixPath(name)
    with archive.open(str(path.with_name("info.json"))) as file:
        info = json.loads(file.read(_MOST_INFO))
    one = _told(told, info["user"], info["start"], info["series"][path.stem])
    with archive.open(name) as file:
        _note(found, file, name, one)


def _told(told: dict[str, Any], user: int, start: int, series: dict[str, Any]) -> _Told:
    rate = series.get("rate")
    return _Told(
        user,
        int(series["datatype"]),
        int(start),
        int(series["first"]),
        None if rate is None else Fraction(rate),
        int(told["ticks_per_second"]),
        not told["options"]["no_timestamps"],
    )


def _note(found: Channels, file: IO[bytes], name: str, told: _Told) -> None:
    """Counts the values of one series."""
    one = found.setdefault((told.user, told.datatype), Found())
    if name.lower().endswith(".wav"):
        try:
            with wave.open(file, "rb") as sound:
                count = sound.getnframes()
                frame = sound.getsampwidth() * sound.getnchannels()
                blocks = iter(lambda: sound.readframes(_VALUES_AT_ONCE), b"")
                held = sum(len(block) for block in blocks) // frame
        except (wave.Error, EOFError) as error:
            raise ValueError(f"{name} can't be read: {error}") from None
        if held != count:
            raise ValueError(f"{name} promises {count:,} values and has {held:,}")
        step = told.ticks_per_second / (told.rate or Fraction(1))
        one.note(count, told.first, told.first + int((count - 1) * step))
        return
    width = _PAIR.size if told.has_times else _PAIR.size // 2
    while block := file.read(width * _VALUES_AT_ONCE):
        if len(block) % width:
            raise ValueError(f"{name} ends within a value")
        if told.has_times:
            first, last = (_PAIR.unpack_from(block, place)[0] for place in (0, len(block) - width))
            one.note(len(block) // width, told.start + first, told.start + last)
        else:
            one.note(len(block) // width)
