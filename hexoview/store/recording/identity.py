"""Which recording a set of files is, whose, and when, by what its info.json and statistics.csv tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from hexoview.errors import FormatError, ImportRefusedError
from hexoview.store.recording import info, origin, statistics
from hexoview.store.recording.info import Info, decode_info, record_id_of_folder
from hexoview.store.recording.origin import Origin, decode_origin
from hexoview.store.recording.statistics import Statistics, decode_statistics

ReadFile = Callable[[str, int], bytes | None]
"""Gives a file by its lower-case name, up to so many bytes; None when there is none."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Which recording it is, whose, and what its own files say of it.

    Attributes:
        origin: what was settled here, where its own files don't tell all.
        complaint: why statistics.csv could not be used, empty when it could or there is none.
    """

    record_id: int
    user_id: int
    info: Info
    statistics: Statistics | None = None
    complaint: str = ""
    origin: Origin = field(default_factory=Origin)


def identify(label: str, folder_name: str, read: ReadFile) -> Identity:
    """Reads who and when; an ImportRefusedError or FormatError when that can't be known."""
    told = read(info.INFO_NAME, info.LIMIT_BYTES)
    if told is None:
        raise ImportRefusedError(
            f"{label} holds channels and no info.json.",
            cause="Only info.json says whose recording it is and when it began.",
            way_out="Take the whole folder or zip as it was downloaded.",
        )
    found = decode_info(told)
    settled = decode_origin(read(origin.ORIGIN_NAME, origin.LIMIT_BYTES))
    # What was settled here is closer to the store than what an export of another one tells.
    settled = replace(settled, channels={**found.foreign, **settled.channels})
    record_id = _first(found.record_id, settled.record_id, record_id_of_folder(folder_name))
    user_id = _first(found.user_id, settled.user_id)
    if record_id is None or user_id is None:
        raise _nameless(label, "number" if record_id is None else "person")
    figures, complaint = _statistics(read, found)
    return Identity(record_id, user_id, found, figures, complaint, settled)


def _first(*numbers: int | None) -> int | None:
    return next((number for number in numbers if number is not None), None)


def _statistics(read: ReadFile, found: Info) -> tuple[Statistics | None, str]:
    try:
        told = read(statistics.STATISTICS_NAME, statistics.LIMIT_BYTES)
        return (None if told is None else decode_statistics(told, found.clock)), ""
    except FormatError as error:
        return None, str(error)


def _nameless(label: str, what: str) -> ImportRefusedError:
    return ImportRefusedError(
        f"{label} doesn't say the {what} of the recording.",
        cause="Its info.json holds none that Hexoview can use.",
        way_out="Download the recording again.",
    )
