"""Which channel a file holds, by its name, and what the store calls it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from hexoview.domain.datatype import Datatype
from hexoview.domain.datatypes import datatype_named
from hexoview.domain.series import IDS_PER_RECORD
from hexoview.domain.timestamp import Clock
from hexoview.store.recording.info import INFO_NAME
from hexoview.store.recording.origin import ORIGIN_NAME
from hexoview.store.recording.statistics import STATISTICS_NAME

_NUMBERED = re.compile(r"(?:datatype_)?([0-9]{1,6})")


class FileKind(Enum):
    """What a file of a recording is for."""

    INFO = "info"
    STATISTICS = "statistics"
    ORIGIN = "origin"
    GRID = ".wav"
    EVENTS_CSV = ".csv"
    EVENTS_HXD = ".hxd"
    ORIGINAL = "original"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Naming:
    """What a file name says.

    Attributes:
        datatype_id: None where the name is in no table; a CSV then says it in its first line.
        stored_name: the name it gets in the store; never made of anything but the table's words and digits.
    """

    kind: FileKind
    datatype_id: int | None = None
    stored_name: str = ""

    @property
    def is_channel(self) -> bool:
        """Whether the name is that of a channel's values."""
        return self.datatype_id is not None


ORIGINAL_EDF, ORIGINAL_CSV = "original.edf", "original.csv"
"""The file that a recording's channels were taken from, kept beside them as it came."""

_ORIGINAL = "original."

_OWN_NAMES = {
    ORIGINAL_EDF: Naming(FileKind.ORIGINAL, stored_name=ORIGINAL_EDF),
    ORIGINAL_CSV: Naming(FileKind.ORIGINAL, stored_name=ORIGINAL_CSV),
    ORIGIN_NAME: Naming(FileKind.ORIGIN, stored_name=ORIGIN_NAME),
    INFO_NAME: Naming(FileKind.INFO, stored_name=INFO_NAME),
    STATISTICS_NAME: Naming(FileKind.STATISTICS, stored_name=STATISTICS_NAME),
}
_SUFFIXES = {kind.value: kind for kind in (FileKind.GRID, FileKind.EVENTS_CSV, FileKind.EVENTS_HXD)}
_TEXT = ".txt"
_FOREIGN = Naming(FileKind.FOREIGN)


def naming(name: str, clock: Clock) -> Naming:
    """What the file called `name` is in a recording of this clock's family."""
    own = _OWN_NAMES.get(name.lower())
    if own is not None:
        return own
    if name.lower().startswith(_ORIGINAL) and (inner := naming(name[len(_ORIGINAL) :], clock)).is_channel:
        return Naming(FileKind.ORIGINAL, stored_name=original_name(inner.stored_name))
    path = PurePosixPath(name)
    if path.suffix.lower() == _TEXT:
        return _text(path.stem, clock)
    kind = _SUFFIXES.get(path.suffix.lower())
    if kind is None:
        return _FOREIGN
    number = datatype_id_of(path.stem, clock)
    if number is None:
        return Naming(kind)
    return Naming(kind, number, stored_name(number, kind, clock))


def _text(stem: str, clock: Clock) -> Naming:
    """A local decode writes some channels of events as .txt; every other text is just a text."""
    known = None if stem.isdigit() else datatype_named(stem, clock)
    if known is None or known.is_synchronous:
        return _FOREIGN
    return Naming(FileKind.EVENTS_CSV, known.id, stored_name(known.id, FileKind.EVENTS_CSV, clock))


def original_name(stored: str) -> str:
    """The name under which a file is kept as it came, when the channel's own file is a part of it."""
    return f"{_ORIGINAL}{stored}"


def datatype_id_of(stem: str, clock: Clock) -> int | None:
    """The datatype of files with this base name, by the table or by the number in it."""
    known = datatype_named(stem, clock)
    if known is not None:
        return known.id
    match = _NUMBERED.fullmatch(stem)
    return int(match[1]) if match and int(match[1]) < IDS_PER_RECORD else None


def stored_name(datatype_id: int, kind: FileKind, clock: Clock) -> str:
    """The name of a channel's file in a store."""
    known = known_datatype(datatype_id, clock)
    return f"{known.name if known else f'datatype_{datatype_id}'}{kind.value}"


def known_datatype(datatype_id: int, clock: Clock) -> Datatype | None:
    """The table's row for an id."""
    return datatype_named(str(datatype_id), clock)
